// The list of known offices: what is kept, in which order, and what never gets in.
#include "wizard/recent_offices.h"
#include "wizard/visit_snapshot.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

class RecentOfficesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    static RecentOffice office(const QString &path)
    {
        return {path, u"Office "_s + path, 70, QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC),
                QDateTime(QDate(2027, 1, 30), QTime(9, 0), Qt::UTC)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"RingFence test"_s);
        QCoreApplication::setApplicationName(u"recent_offices_test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    }
    void init() { QSettings().clear(); }

    void lastUsedFirst()
    {
        QVERIFY(recent_offices::list().isEmpty());
        recent_offices::remember(office(u"/a"_s));
        recent_offices::remember(office(u"/b"_s));
        QCOMPARE(recent_offices::list(), (QList<RecentOffice>{office(u"/b"_s), office(u"/a"_s)}));
        RecentOffice again = office(u"/a"_s);
        again.score = 88;
        recent_offices::remember(again);
        QCOMPARE(recent_offices::list(), (QList<RecentOffice>{again, office(u"/b"_s)}));
        recent_offices::forget(u"/a"_s);
        QCOMPARE(recent_offices::list(), QList<RecentOffice>{office(u"/b"_s)});
    }

    void whetherAnythingIsDue()
    {
        const QDateTime due = office({}).due;
        QVERIFY(!recent_offices::anyDue(due));
        RecentOffice never = office(u"/never"_s);
        never.due = {};
        recent_offices::remember(never);
        QVERIFY(!recent_offices::anyDue(due));
        recent_offices::remember(office(u"/moved away"_s));
        QVERIFY(!recent_offices::anyDue(due));
        QTemporaryFile there;
        QVERIFY(there.open());
        recent_offices::remember(office(there.fileName()));
        QVERIFY(!recent_offices::anyDue(due.addSecs(-1)));
        QVERIFY(recent_offices::anyDue(due));
    }

    void theOldestGoes()
    {
        for (int i = 0; i < recent_offices::mostKept + 3; ++i)
            recent_offices::remember(office(u"/%1"_s.arg(i)));
        const QList<RecentOffice> kept = recent_offices::list();
        QCOMPARE(kept.size(), recent_offices::mostKept);
        QCOMPARE(kept.first().path, u"/%1"_s.arg(recent_offices::mostKept + 2));
    }

    void strangeSettings()
    {
        QSettings settings;
        settings.beginWriteArray(u"recentOffices"_s, 3);
        settings.setArrayIndex(0);
        settings.setValue(u"path"_s, u"/a"_s);
        settings.setValue(u"score"_s, 4000);
        settings.setValue(u"visited"_s, u"yesterday"_s);
        settings.setArrayIndex(1);
        settings.setValue(u"name"_s, u"no path"_s);
        settings.endArray();
        settings.sync();
        const QList<RecentOffice> offices = recent_offices::list();
        QCOMPARE(offices.size(), 1);
        QCOMPARE(offices[0].score, 100);
        QVERIFY(!offices[0].visited.isValid());
    }

    void whatIsNoted()
    {
        VisitSnapshot snapshot;
        snapshot.path = u"/offices/a.ringfence"_s;
        snapshot.state.office.name = u"Harbour Dental"_s;
        auto entry = recent_offices::entryFor(snapshot);
        QVERIFY(entry);
        QCOMPARE(entry->score, -1); // never checked is not zero
        QVERIFY(!entry->due.isValid());

        const auto finding = [](const QString &control, FindingState state, int dueDay) {
            Finding f;
            f.control = control;
            f.state = state;
            f.earned = state == FindingState::Met ? 1 : 0;
            if (dueDay > 0)
                f.due = QDateTime(QDate(2027, 1, dueDay), QTime(0, 0), Qt::UTC);
            return f;
        };
        snapshot.findings = {finding(u"ALG-1"_s, FindingState::Met, 20),
                             finding(u"FW-1"_s, FindingState::NotMet, 9),
                             finding(u"SVC-1"_s, FindingState::NotApplicable, 2),
                             finding(u"PWD-1"_s, FindingState::CannotTell, 0)};
        entry = recent_offices::entryFor(snapshot);
        QCOMPARE(entry->due.date(), QDate(2027, 1, 9)); // the first; what does not apply is never due
        QVERIFY(entry->score > 0);

        snapshot.findings = {finding(u"PWD-1"_s, FindingState::CannotTell, 0)};
        QCOMPARE(recent_offices::entryFor(snapshot)->score, -1); // nothing known gives no score

        snapshot.practice = true;
        QVERIFY(!recent_offices::entryFor(snapshot));
    }
};

QTEST_GUILESS_MAIN(RecentOfficesTest)
#include "recent_offices_test.moc"
