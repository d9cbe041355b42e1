// Placeholders are filled completely or not at all; secrets are blanked in every form a protocol shows them
// in.
#include "connectors/transport/password_stores.h"
#include "connectors/transport/placeholders.h"

#include "tests/transport/transport_support.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray plain(const Result<Secret> &secret)
{
    return secret ? secret->reveal([](QByteArrayView bytes) { return bytes.toByteArray(); })
                  : QByteArray("failed: ") + failure(secret.error());
}

} // namespace

class PlaceholdersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAFieldCannotTake_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<bool>("fitsInQuotes");
        QTest::newRow("letters and digits") << QByteArray("k7Qm2Wx9") << true << true;
        QTest::newRow("quote") << QByteArray("k7\"m2") << true << false;
        QTest::newRow("blank") << QByteArray("k7 m2") << false << false;
        QTest::newRow("line feed") << QByteArray("k7\nm2") << false << false;
        QTest::newRow("not ASCII") << QByteArray("k7\xc3\xa4") << false << false;
        QTest::newRow("as long as it may be") << QByteArray(128, 'x') << true << true;
        QTest::newRow("longer") << QByteArray(129, 'x') << false << false;
    }
    void whatAFieldCannotTake()
    {
        QFETCH(QByteArray, secret);
        QFETCH(bool, fits);
        QFETCH(bool, fitsInQuotes);
        const auto store = makeMemoryStore();
        QVERIFY(store->store(SecretRef{u"good"_s}, Secret("good")));
        QVERIFY(store->store(SecretRef{u"new"_s}, Secret(QByteArrayView(secret))));
        const QString text = u"a={{secret:good|xml}} b={{secret:new|xml}} c={{token}}"_s;
        const auto bare = secretsArePlain(text, *store);
        const auto quoted = secretsArePlain(text, *store, "\"\\");
        QVERIFY(bare && quoted);
        QCOMPARE(*bare, fits);
        QCOMPARE(*quoted, fitsInQuotes);
        QVERIFY(!secretsArePlain(u"{{secret:nobody}}"_s, *store));
    }

    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("filled");
        QTest::newRow("nothing") << u"sys version"_s << QByteArray("sys version");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("plain") << u"sys passwd {{secret:new}}"_s
                               << QByteArray("sys passwd a\"b&c<d> \xc3\xa4'/\\");
        QTest::newRow("url") << u"pwd={{secret:new|url}}&x=1"_s
                             << QByteArray("pwd=a%22b%26c%3Cd%3E%20%C3%A4%27%2F%5C&x=1");
        QTest::newRow("json") << u"{\"p\":\"{{secret:new|json}}\"}"_s
                              << QByteArray("{\"p\":\"a\\\"b&c<d> \xc3\xa4'/\\\\\"}");
        QTest::newRow("xml") << u"<p>{{secret:new|xml}}</p>"_s
                             << QByteArray("<p>a&quot;b&amp;c&lt;d&gt; \xc3\xa4&apos;/\\</p>");
        QTest::newRow("value") << u"/api?t={{token}}"_s << QByteArray("/api?t=abc 1");
        QTest::newRow("value encoded") << u"/api?t={{token|url}}"_s << QByteArray("/api?t=abc%201");
        QTest::newRow("twice") << u"{{token}}{{token}}"_s << QByteArray("abc 1abc 1");
        QTest::newRow("single braces") << u"{\"a\":{\"b\":1}}"_s << QByteArray("{\"a\":{\"b\":1}}");
    }
    void fills()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, filled);
        Bench bench;
        bench.secret("new", "a\"b&c<d> \xc3\xa4'/\\");
        QCOMPARE(plain(fillIn(text, *bench.store, {{u"token"_s, "abc 1"}})), filled);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("missing secret") << u"a {{secret:other}} b"_s;
        QTest::newRow("unknown value") << u"a {{session}} b"_s;
        QTest::newRow("unknown encoding") << u"{{secret:new|rot13}}"_s;
        QTest::newRow("not closed") << u"a {{secret:new"_s;
        QTest::newRow("empty name") << u"a {{}} b"_s;
        QTest::newRow("second one bad") << u"{{secret:new}} {{nope}}"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        Bench bench;
        bench.secret("new", "Planted-Secret-9");
        const auto filled = fillIn(text, *bench.store);
        VERIFY_FAILS(filled, ErrorCode::BadInput);
        QVERIFY(!filled.error().detail.contains(u"Planted"_s));
    }

    void aSecretIsNotAPlaceholder()
    {
        Bench bench;
        bench.secret("new", "{{token}}");
        QCOMPARE(plain(fillIn(u"{{secret:new}}"_s, *bench.store, {{u"token"_s, "oops"}})),
                 QByteArray("{{token}}"));
    }

    void blanks_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("text");
        const QByteArray secret = "Pl4nted &\"Secret\"/7";
        QTest::newRow("plain") << secret << u"sys passwd "_s + QString::fromUtf8(secret) + u" ok"_s;
        QTest::newRow("url") << secret << u"GET /x?p="_s + QString::fromUtf8(secret.toPercentEncoding());
        QTest::newRow("form") << secret << u"p=Pl4nted+%26%22Secret%22%2F7&x"_s;
        QTest::newRow("json") << secret << u"{\"x\":\"Pl4nted &\\\"Secret\\\"/7\"}"_s;
        QTest::newRow("xml") << secret << QString::fromUtf8(secret).toHtmlEscaped();
        QTest::newRow("hex") << secret << QString::fromLatin1(secret.toHex());
        for (const char *user : {"", "a:", "ab:", "admin:", "root:"})
            QTest::newRow((QByteArray("basic ") + user).constData())
                << secret << u"Basic "_s + QString::fromLatin1((user + secret).toBase64());
    }
    void blanks()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QString, text);
        Redactor redactor;
        redactor.add(Secret(secret));
        const QString cleaned = redactor.clean(text);
        QVERIFY2(cleaned.contains(u"[secret]"_s), qPrintable(cleaned));
        QVERIFY2(!cleaned.contains(u"Pl4nted"_s) && !cleaned.contains(u"Secret"_s), qPrintable(cleaned));
        // Nor may enough of a coded form be left to be decoded.
        for (const QString &word : cleaned.split(u' ')) {
            if (word.contains(u"[secret]"_s))
                continue;
            QVERIFY(!QByteArray::fromBase64(word.toLatin1()).contains("Secret"));
        }
    }

    void shortSecretsAreBlankedOnlyAlone()
    {
        Redactor redactor;
        redactor.add(Secret("abc"));
        QCOMPARE(redactor.clean(u"abcdef is not abc"_s), u"abcdef is not [secret]"_s);
    }

    void everydaySecretsAreBlanked()
    {
        const Redactor redactor;
        QCOMPARE(redactor.clean(u"user=admin&password=hunter22&x=1"_s),
                 u"user=admin&password=[secret]&x=1"_s);
        QCOMPARE(redactor.clean(u"{\"pwd\":\"hunter22\"}"_s), u"{\"pwd\":\"[secret]\"}"_s);
        QVERIFY(!redactor.clean(u"Authorization: Basic YWRtaW46aHVudGVyMjI="_s).contains(u"YWRtaW"_s));
        QVERIFY(!redactor.clean(u"Set-Cookie: JSESSIONID=deadbeef; Path=/"_s).contains(u"deadbeef"_s));
        QCOMPARE(redactor.clean(u"nothing to hide"_s), u"nothing to hide"_s);
    }

    void patternsOfTheDialect()
    {
        Redactor redactor;
        redactor.addPattern(u"^sys adminuser \\S+ (\\S+)"_s);
        redactor.addPattern(u"(broken"_s); // an invalid one does no harm
        QCOMPARE(redactor.clean(u"a\nsys adminuser bob hunter22 x"_s), u"a\nsys adminuser bob [secret] x"_s);
    }
};

QTEST_GUILESS_MAIN(PlaceholdersTest)
#include "placeholders_test.moc"
