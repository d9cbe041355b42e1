// Signing in over HTTP: Basic, Digest, cookies.
#include "connectors/transport/http_auth.h"
#include "tests/transport/http_mirror.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

class HttpSignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void basic()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b = mirror(noted);
        b.serve = [&noted](HttpPeer &peer, int) {
            while (const auto request = peer.request()) {
                noted->note(*request);
                const bool right =
                    headerOf(*request, "Authorization") == "Basic " + QByteArray("admin:right").toBase64();
                peer.answer(right ? 200 : 401, "x",
                            right ? "" : "WWW-Authenticate: Basic realm=\"phone\"\r\n");
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        link->setCredentials({u"admin"_s, bench.secret("pw", "right")});
        auto reply = link->send(get(u"/a"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(server.notes().size(), 2); // asked, then signed in
        VERIFY_OK(link->send(get(u"/b"_s)));
        QCOMPARE(server.notes().size(), 3);
        QVERIFY(headerOf(server.notes().first(), "Authorization").isEmpty());

        auto wrong = linkTo(bench, optionsFor(server));
        wrong->setCredentials({u"admin"_s, bench.secret("bad", "wrong")});
        reply = wrong->send(get(u"/c"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(server.notes().size(), 5);
        // The refused password is never shown again by itself.
        reply = wrong->send(get(u"/d"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(server.notes().size(), 6);
        QVERIFY(headerOf(server.notes().last(), "Authorization").isEmpty());

        auto eager = linkTo(bench, optionsFor(server));
        eager->setCredentials({u"admin"_s, bench.secret("pw", "right")}, true);
        VERIFY_OK(eager->send(get(u"/e"_s)));
        QCOMPARE(server.notes().size(), 7);
    }

    void digestVectors()
    {
        // RFC 7616, 3.9.1.
        const QByteArray nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
        const QByteArray cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        const QByteArray rest =
            " realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%1, nonce=\"" + nonce
            + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        const auto header = [&](const char *algorithm) {
            return "Digest" + QByteArray(rest).replace("%1", algorithm);
        };
        const auto response = [&](const HttpChallenge &challenge) {
            return authorization(challenge, "Mufasa", Secret("Circle of Life"), "GET", "/dir/index.html", 1,
                                 cnonce)
                .reveal([](QByteArrayView bytes) { return bytes.toByteArray(); });
        };
        auto md5 = pickChallenge({header("MD5")});
        QVERIFY(md5);
        QVERIFY(response(*md5).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\""));
        // Of several, the stronger one.
        auto sha = pickChallenge({header("MD5"), "Basic realm=\"x\"", header("SHA-256")});
        QVERIFY(sha);
        QVERIFY(sha->scheme == HttpScheme::DigestSha256);
        QVERIFY(response(*sha).contains(
            "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""));
        QVERIFY(response(*sha).contains("nc=00000001"));
        // RFC 2617, 3.5, in one header together with another scheme.
        auto old = pickChallenge(
            {"Negotiate, Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", "
             "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""});
        QVERIFY(old);
        QVERIFY(
            authorization(*old, "Mufasa", Secret("Circle Of Life"), "GET", "/dir/index.html", 1, "0a4f113b")
                .reveal([](QByteArrayView bytes) { return bytes.toByteArray(); })
                .contains("response=\"6629fae49393a05397450978507c4ef1\""));
        QVERIFY(!pickChallenge({"Digest realm=\"x\", nonce=\"y\", algorithm=SHA-512-256"}));
        QVERIFY(!pickChallenge({"Digest realm=\"x\", nonce=\"y\", qop=\"auth-int\""}));
        QVERIFY(!pickChallenge({"", "=\"", "Digest", "\"\\", QByteArray(10000, ',')}));
    }

    void digest()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b;
        b.serve = [&noted](HttpPeer &peer, int) {
            int count = 0;
            while (const auto request = peer.request()) {
                const QByteArray shown = headerOf(*request, "Authorization");
                noted->note(shown);
                const QByteArray nonce = count >= 3 ? "second" : "first";
                if (!shown.contains("nonce=\"" + nonce + "\""))
                    peer.answer(401, {},
                                "WWW-Authenticate: Digest realm=\"r\", qop=\"auth\", nonce=\"" + nonce + "\""
                                    + (count >= 3 ? ", stale=true" : "") + "\r\n");
                else
                    peer.answer(200, shown);
                ++count;
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        link->setCredentials({u"admin"_s, bench.secret("pw", "right")});
        auto reply = link->send(get(u"/a?b=c"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 200);
        const QByteArray cnonce = reply->body.mid(reply->body.indexOf("cnonce=\"") + 8).split('"').first();
        const auto md5 = [](const QByteArray &text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
        };
        const QByteArray expected =
            md5(md5("admin:r:right") + ":first:00000001:" + cnonce + ":auth:" + md5("GET:/a?b=c"));
        QVERIFY2(reply->body.contains("response=\"" + expected + "\""), reply->body.constData());
        reply = link->send(get(u"/b"_s));
        VERIFY_OK(reply);
        QVERIFY(reply->body.contains("nc=00000002"));
        // Stale: the password was right, so it is answered with the new nonce, once.
        reply = link->send(get(u"/c"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.contains("nonce=\"second\""));
        QVERIFY(reply->body.contains("nc=00000001"));
    }

    // A device that has restarted knows its nonces no more, and not all of them say "stale" then. One that
    // let us in is answered with its new nonce, once; one that asks again after that has another password.
    void digestAfterARestart_data()
    {
        QTest::addColumn<bool>("takesIt");
        QTest::newRow("the password is still right") << true;
        QTest::newRow("somebody changed it") << false;
    }
    void digestAfterARestart()
    {
        QFETCH(bool, takesIt);
        HttpTestServer *noted = nullptr;
        HttpBehaviour b;
        b.serve = [&noted, takesIt](HttpPeer &peer, int) {
            int let = 0;
            while (const auto request = peer.request()) {
                const QByteArray shown = headerOf(*request, "Authorization");
                noted->note(shown);
                const QByteArray nonce = let == 0 ? "first" : "second";
                if (shown.contains("nonce=\"" + nonce + "\"") && (let == 0 || takesIt)) {
                    ++let;
                    peer.answer(200, shown);
                } else {
                    peer.answer(401, {},
                                "WWW-Authenticate: Digest realm=\"r\", qop=\"auth\", nonce=\"" + nonce
                                    + "\"\r\n");
                }
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        link->setCredentials({u"admin"_s, bench.secret("pw", "right")});
        for (const int status : {200, takesIt ? 200 : 401, takesIt ? 200 : 401}) {
            const auto reply = link->send(get(u"/a"_s));
            VERIFY_OK(reply);
            QCOMPARE(reply->status, status);
        }
        const auto shown = server.notes();
        QCOMPARE(std::count_if(shown.begin(), shown.end(), [](const QByteArray &n) { return !n.isEmpty(); }),
                 takesIt ? 4 : 3); // after a refusal the password is not shown again
    }

    void cookies()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b;
        b.serve = [&noted](HttpPeer &peer, int) {
            int count = 0;
            while (const auto request = peer.request()) {
                noted->note(headerOf(*request, "Cookie"));
                if (count == 0)
                    peer.answer(200, {},
                                "Set-Cookie: JSESSIONID=abc; Path=/; HttpOnly\r\nset-cookie: "
                                "lang=en\r\nSet-Cookie: broken\r\n");
                else if (count == 1)
                    peer.answer(200, {}, "Set-Cookie: lang=x; Max-Age=0\r\n");
                else
                    peer.answer(200);
                ++count;
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        for (const char16_t *path : {u"/1", u"/2", u"/3"})
            VERIFY_OK(link->send(get(QString::fromUtf16(path))));
        QCOMPARE(server.notes(), (QList<QByteArray>{"", "JSESSIONID=abc; lang=en", "JSESSIONID=abc"}));
        QCOMPARE(link->cookie("JSESSIONID"), QByteArray("abc"));
        link->setCookie("Authorization", "Basic x");
        VERIFY_OK(link->send(get(u"/4"_s)));
        QCOMPARE(server.notes().last(), QByteArray("Authorization=Basic x; JSESSIONID=abc"));
    }
};

QTEST_GUILESS_MAIN(HttpSignInTest)
#include "http_sign_in_test.moc"
