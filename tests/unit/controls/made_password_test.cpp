// A line password that RingFence makes: how long it is, and what is known of the lines afterwards.
#include "core/controls/made_password.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

Line lineOf(const QString &user)
{
    Line line;
    line.user = user;
    return line;
}

LinePasswordCheck weak(const QString &extension, const QStringList &sharedWith)
{
    LinePasswordCheck check;
    check.extension = extension;
    check.length = 6;
    check.weaknesses = {u"word"_s};
    check.sharedExtensions = sharedWith;
    check.sharedWith = static_cast<int>(sharedWith.size());
    check.source = u"provider list lines.csv"_s;
    return check;
}

} // namespace

class MadePasswordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asLongAsTheProviderTakes_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("length");
        QTest::newRow("no limit known") << 0 << Secret::madeLength;
        QTest::newRow("long ones") << 64 << Secret::madeLength;
        QTest::newRow("shorter ones") << 16 << 16;
        QTest::newRow("too short ones") << 8 << 8; // of which none is made
    }
    void asLongAsTheProviderTakes()
    {
        QFETCH(int, limit);
        Provider provider;
        provider.maxPasswordLength = limit;
        QTEST(madeLineLength(provider), "length");
    }

    void theLineIsGoodAndSharesNoMore()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        QList<LinePasswordCheck> checks{weak(u"201"_s, {u"202"_s, u"203"_s}),
                                        weak(u"202"_s, {u"201"_s, u"203"_s}),
                                        weak(u"203"_s, {u"201"_s, u"202"_s})};
        countAsMade(checks, lineOf(u"201"_s), 20, now, u"made by RingFence"_s);
        QVERIFY(checks.at(0)
                == (LinePasswordCheck{u"201"_s, 20, true, {}, 0, {}, now, u"made by RingFence"_s}));
        QCOMPARE(checks.at(1).sharedExtensions, QStringList{u"203"_s});
        QCOMPARE(checks.at(1).sharedWith, 1);
        QCOMPARE(checks.at(2).sharedExtensions, QStringList{u"202"_s});
        QVERIFY(!checks.at(2).looksGenerated);
    }

    // Or the same line would get a new password at every visit.
    void aLineIsFoundByTheNameThatThePortalGivesIt_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("same");
        QTest::newRow("as it is") << u"201"_s << true;
        QTest::newRow("with the customer in front") << u"acme-201"_s << true;
        QTest::newRow("with a host behind") << u"201@pbx"_s << true;
        QTest::newRow("another line") << u"1201"_s << false;
    }
    void aLineIsFoundByTheNameThatThePortalGivesIt()
    {
        QFETCH(QString, user);
        QFETCH(bool, same);
        QList<LinePasswordCheck> checks{weak(u"201"_s, {u"202"_s}), weak(u"202"_s, {u"201"_s})};
        countAsMade(checks, lineOf(user), 20, {}, {});
        QCOMPARE(checks.at(0).extension, u"201"_s);
        QCOMPARE(checks.at(0).looksGenerated, same);
        QCOMPARE(checks.at(1).sharedWith, same ? 0 : 1);
    }

    // The list keeps twenty names, however many lines share one password.
    void moreLinesThanNames()
    {
        QList<LinePasswordCheck> checks{weak(u"201"_s, {u"202"_s}), weak(u"202"_s, {u"201"_s})};
        checks[1].sharedWith = 30;
        countAsMade(checks, lineOf(u"201"_s), 20, {}, {});
        QCOMPARE(checks.at(1).sharedWith, 29);
    }

    void whatIsNotInTheListIsNotAdded()
    {
        QList<LinePasswordCheck> checks{weak(u"201"_s, {})};
        countAsMade(checks, lineOf(u"305"_s), 20, {}, {});
        QCOMPARE(checks, QList<LinePasswordCheck>{weak(u"201"_s, {})});
    }
};

QTEST_GUILESS_MAIN(MadePasswordTest)
#include "made_password_test.moc"
