#include "core/controls/password_check.h"
#include "core/controls/password_strength.h"
#include "core/controls/password_words.h"

#include "core/model/json.h"

#include <QTest>

using namespace rf;

namespace {

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}
const QStringList names{QStringLiteral("Harbour Dental"), QStringLiteral("Müller & Söhne GmbH")};

} // namespace

class PasswordCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weaknesses_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QString>("kind"); ///< must be among them; empty = none at all
        const auto row = [](const char *password, const char *extension, const char *kind) {
            QTest::addRow("%s", password)
                << QByteArray(password) << QString::fromLatin1(extension) << QString::fromLatin1(kind);
        };
        row("k7Qm2WzR9xTpL4vB", "201", "");
        row("Vd8hJ2mXq5TzKw3RfNpY", "201", "");
        row("tR4#vN8!zQ2@wX6k", "201", "");
        row("Sunshine2024", "201", "word");
        row("sunsh1ne!!", "201", "word");
        row("HarbourVoice99x", "201", "company-name");
        row("xx8D3nt@lQz", "201", "company-name");
        row("MuellerMullerx9", "201", "company-name");
        row("9kQz201LmTxW", "201", "extension");
        row("9kQz102LmTxW", "201", "extension");
        row("pbx-21", "21", "extension");
        row("Kz21QmWx7TvRb9Lp4HdN", "21", ""); // two digits turn up by chance in a long generated one
        row("abcd9XkQzTmW", "201", "sequence");
        row("zQ7dcbaXkTmW", "201", "sequence");
        row("zQ7qwerXkTmW", "201", "sequence");
        row("zQ7qwertzXkTmW", "201", "sequence");
        row("1qaz2wsx3edc", "201", "sequence");
        row("zQ76543XkTmW", "201", "sequence");
        row("2012012012", "555", "repetition");
        row("aaaaQz7XkTmW", "201", "repetition");
        row("Kx7Kx7Kx7Kx7", "201", "repetition");
        row("admin", "201", "factory-default");
        row("ADMIN", "201", "factory-default");
        row("1234", "201", "factory-default");
        row("456", "201", "factory-default");
    }
    void weaknesses()
    {
        QFETCH(QByteArray, password);
        QFETCH(QString, extension);
        QFETCH(QString, kind);
        const QStringList found = passwordWeaknesses(Secret(QByteArrayView(password)), extension, names);
        if (kind.isEmpty())
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u',')));
        else
            QVERIFY2(found.contains(kind), qPrintable(found.join(u',')));
        QCOMPARE(looksGenerated(Secret(QByteArrayView(password)), extension, names), kind.isEmpty());
    }
    void ownPasswordsPass()
    {
        // A pattern may turn up by chance; in two hundred it must stay rare.
        int refused = 0;
        for (int i = 0; i < 200; ++i)
            refused += looksGenerated(Secret::generate(20), u"201"_qs, names) ? 0 : 1;
        QVERIFY2(refused <= 6, qPrintable(QString::number(refused)));
    }
    /// What systems without zxcvbn's library judge by; the word list is compiled in.
    void words_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("longestWord");
        QTest::addColumn<bool>("weak"); ///< below 60 bits
        const auto row = [](const char *password, int longestWord, bool weak) {
            QTest::addRow("%s", password) << QByteArray(password) << longestWord << weak;
        };
        row("Sunshine2024", 8, true);
        row("sunsh1ne!!", 8, true);
        row("S3cr3t77", 6, true);
        row("9xW!p4ssw0rd#Lq", 8, false);
        row("trave11er", 9, true); // one for l as well as for i
        row("elizabeth.dragon.x", 9, true);
        row("k7Qm2WzR9xTpL4vB", 0, false);
        row("tR4#vN8!zQ2@wX6k", 0, false);
        row("Vd8hJ2mXq5TzKw3RfNpY", 0, false);
        row("8302947156", 0, true);
        row("3141592653589793", 0, true);
    }
    void words()
    {
        QFETCH(QByteArray, password);
        QFETCH(int, longestWord);
        QFETCH(bool, weak);
        QVERIFY(knownWords() > 50'000);
        const Strength strength = strengthByWords(password);
        QCOMPARE(strength.longestWord, longestWord);
        QVERIFY2((strength.bits < 60) == weak, qPrintable(QString::number(strength.bits)));
        QCOMPARE(strengthByWords({}).bits, 0.0);
        QVERIFY(strengthByWords(password + QByteArray(1 << 20, 'a')).bits > strength.bits - 1);
    }
    void wordsAreRareInGeneratedOnes()
    {
        int refused = 0;
        for (int i = 0; i < 1000; ++i) {
            refused += Secret::generate(20).reveal([](QByteArrayView bytes) {
                const Strength strength = strengthByWords(bytes);
                return strength.bits < 60 || strength.longestWord >= 6 ? 1 : 0;
            });
        }
        QVERIFY2(refused <= 10, qPrintable(QString::number(refused)));
    }
    void shortOnesDoNotLookGenerated()
    {
        QVERIFY(!looksGenerated(secret("k7Qm2W"), u"201"_qs, names));
        QVERIFY(!looksGenerated(Secret(), u"201"_qs, names));
        QVERIFY(!looksGenerated(secret("8302947156"), u"201"_qs, names)); // ten digits are no 60 bits
    }
    void sharedPasswordsAreFound()
    {
        std::vector<LineSecret> lines;
        lines.push_back({u"201"_qs, secret("k7Qm2WzR9xTpL4vB")});
        lines.push_back({u"202"_qs, secret("Vd8hJ2mXq5TzKw3R")});
        lines.push_back({u"203"_qs, secret("k7Qm2WzR9xTpL4vB")});
        lines.push_back({u"204"_qs, secret("k7Qm2WzR9xTpL4vb")}); // differs in one letter's case
        lines.push_back({QString(), secret("k7Qm2WzR9xTpL4vB")});
        lines.push_back({u"205"_qs, Secret()});
        lines.push_back({u"206"_qs, Secret()});
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        const QList<LinePasswordCheck> checks = checkLinePasswords(lines, names, now, u"lines.csv"_qs);
        QCOMPARE(checks.size(), 7);
        QCOMPARE(checks.at(0).sharedWith, 2);
        QCOMPARE(checks.at(0).sharedExtensions, QStringList{u"203"_qs});
        QCOMPARE(checks.at(1).sharedWith, 0);
        QCOMPARE(checks.at(2).sharedExtensions, QStringList{u"201"_qs});
        QCOMPARE(checks.at(3).sharedWith, 0);
        QCOMPARE(checks.at(5).sharedWith, 0); // two missing passwords are not one shared
        QCOMPARE(checks.at(5).length, 0);
        QCOMPARE(checks.at(0).length, 16);
        QCOMPARE(checks.at(0).checkedAt, now);
        QCOMPARE(checks.at(0).source, u"lines.csv"_qs);
        const QByteArray out = json::text(checks);
        for (const char *leak : {"k7Qm2", "Vd8hJ", "TpL4v"})
            QVERIFY(!out.contains(leak));
    }
    void hostileInput()
    {
        const Secret large(QByteArrayView(QByteArray(1 << 20, 'a')));
        QVERIFY(passwordWeaknesses(large, u"201"_qs, names).contains(u"repetition"_qs));
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += char(i);
        QVERIFY(!passwordWeaknesses(Secret(QByteArrayView(bytes)), u"201"_qs, names)
                     .contains(u"company-name"_qs));
        QVERIFY(passwordWeaknesses(secret("x"), QString(100000, u'9'), {QString(100000, u'x')}).size() < 7);
        QVERIFY(checkLinePasswords({}, {}, {}, {}).isEmpty());
    }
    void manyLinesOfOnePasswordStaySmall()
    {
        std::vector<LineSecret> lines;
        for (int i = 0; i < 300; ++i)
            lines.push_back({QString::number(1000 + i), secret("k7Qm2WzR9xTpL4vB")});
        const QList<LinePasswordCheck> checks = checkLinePasswords(lines, {}, QDateTime(), {});
        QCOMPARE(checks.first().sharedWith, 299);
        QVERIFY(checks.first().sharedExtensions.size() <= 20);
    }
};

QTEST_GUILESS_MAIN(PasswordCheckTest)
#include "password_check_test.moc"
