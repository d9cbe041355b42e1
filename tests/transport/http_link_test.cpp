// HTTP against a device that misbehaves on demand: sign-in, pins, limits, old TLS, silence.
#include "connectors/transport/http_link.h"

#include "connectors/transport/http_auth.h"
#include "tests/transport/http_test_server.h"
#include "tests/transport/transport_support.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

HttpOptions optionsFor(const HttpTestServer &server, bool tls = true)
{
    HttpOptions options;
    options.tls = tls;
    options.port = Port::from(server.port()).value();
    options.timeoutMs = 5000;
    return options;
}

std::unique_ptr<HttpLink> linkTo(Bench &bench, const HttpOptions &options)
{
    return HttpLink::create(bench.device, options, bench.dialler, bench.cancel);
}

HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

/// Answers every request of a connection with 200 and the request itself.
HttpBehaviour mirror(HttpTestServer *&noted, bool tls = true)
{
    HttpBehaviour b;
    b.tls = tls;
    b.serve = [&noted](HttpPeer &peer, int) {
        while (const auto request = peer.request()) {
            noted->note(*request);
            if (!peer.answer(200, *request))
                return;
        }
    };
    return b;
}

/// One answer, sent as it is; then the connection is closed.
HttpBehaviour says(const QByteArray &answer)
{
    HttpBehaviour b;
    b.tls = false;
    b.serve = [answer](HttpPeer &peer, int) {
        if (peer.request())
            peer.write(answer);
    };
    return b;
}

} // namespace

class HttpLinkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainAndTls_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    void plainAndTls()
    {
        QFETCH(bool, tls);
        HttpTestServer *noted = nullptr;
        HttpTestServer server(mirror(noted, tls));
        noted = &server;
        Bench bench;
        bench.secret("new", "Pl4nted&1");
        auto link = linkTo(bench, optionsFor(server, tls));
        link->setHeader("Referer", "https://device/");
        link->setValue(u"token"_s, "tok 1");
        HttpRequest request{"POST",
                            u"/api/set?t={{token|url}}"_s,
                            {{"X-CSRFToken", "{{token}}"}},
                            u"application/json"_s,
                            u"{\"p\":\"{{secret:new|json}}\"}"_s};
        const auto reply = link->send(request);
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 200);
        const QByteArray seen = reply->body;
        QVERIFY2(seen.startsWith("POST /api/set?t=tok%201 HTTP/1.1\r\n"), seen.constData());
        QCOMPARE(headerOf(seen, "Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        QCOMPARE(headerOf(seen, "X-CSRFToken"), QByteArray("tok 1"));
        QCOMPARE(headerOf(seen, "Referer"), QByteArray("https://device/"));
        QCOMPARE(headerOf(seen, "Content-Type"), QByteArray("application/json"));
        QVERIFY(seen.endsWith("\r\n\r\n{\"p\":\"Pl4nted&1\"}"));
        // The connection is used again while it is fresh.
        VERIFY_OK(link->send(get(u"/second"_s)));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(link->certificateSha256().size(), tls ? 32 : 0);
        QCOMPARE(link->weaknesses(), QStringList());
        QCOMPARE(bench.trust.asked.load(), tls ? 1 : 0);
    }

    void pretendAddressIsShown()
    {
        HttpTestServer *noted = nullptr;
        HttpTestServer server(mirror(noted));
        noted = &server;
        struct Book final : AddressBook {
            quint16 port = 0;
            Endpoint real(const Endpoint &pretend) const override
            {
                if (pretend == Endpoint{QHostAddress(QStringLiteral("192.168.50.11")), 443})
                    return {QHostAddress(QHostAddress::LocalHost), port};
                return {};
            }
        } book;
        book.port = static_cast<quint16>(server.port());
        Bench bench;
        Dialler dialler{book, bench.trust, *bench.store};
        bench.device.addresses = {QHostAddress(u"192.168.50.11"_s)};
        const auto link = HttpLink::create(bench.device, {}, dialler, bench.cancel);
        const auto reply = link->send(get(u"/"_s));
        VERIFY_OK(reply);
        QCOMPARE(headerOf(reply->body, "Host"), QByteArray("192.168.50.11"));
        HttpOptions other;
        other.port = Port::from(8443).value();
        const auto nothing = HttpLink::create(bench.device, other, dialler, bench.cancel);
        VERIFY_FAILS(nothing->send(get(u"/"_s)), ErrorCode::Unreachable);
    }

    void strangerGetsNotOneByte()
    {
        HttpTestServer *noted = nullptr;
        HttpTestServer server(mirror(noted));
        noted = &server;
        Bench bench;
        bench.trust.acceptsStrangers = false;
        auto link = linkTo(bench, optionsFor(server));
        link->setCredentials({u"admin"_s, bench.secret("pw", "Pl4nted")}, true);
        VERIFY_FAILS(link->send(get(u"/"_s)), ErrorCode::Stranger);
        QTRY_COMPARE(server.ended(), 1);
        QCOMPARE(server.notes(), QList<QByteArray>());
        QVERIFY(link->certificateSha256().isEmpty());
    }

    void changedCertificateStops()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b = mirror(noted);
        b.serve = [&noted](HttpPeer &peer, int) {
            if (const auto request = peer.request()) {
                noted->note(*request);
                peer.answer(200, {}, "Connection: close\r\n");
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        VERIFY_OK(link->send(get(u"/one"_s)));
        VERIFY_OK(link->send(get(u"/two"_s)));
        server.newCertificate();
        // In the middle of a link, too: each new connection is looked at.
        VERIFY_FAILS(link->send(get(u"/three"_s)), ErrorCode::CertificateChanged);
        auto fresh = linkTo(bench, optionsFor(server));
        VERIFY_FAILS(fresh->send(get(u"/four"_s)), ErrorCode::CertificateChanged);
        QTRY_COMPARE(server.ended(), 4);
        QCOMPARE(server.notes().size(), 2);
    }

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

    void redirectsAreNotFollowed()
    {
        HttpTestServer server(
            says("HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n"));
        Bench bench;
        const auto reply = linkTo(bench, optionsFor(server, false))->send(get(u"/"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, 302);
        QCOMPARE(reply->header("location"), QByteArray("http://10.0.0.1/"));
        QCOMPARE(server.connections(), 1);
    }

    void oddButFineAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("until close") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << 200
                                     << QByteArray("hello");
        QTest::newRow("bare line feeds")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nhi") << 200 << QByteArray("hi");
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n") << 404
                                   << QByteArray();
        QTest::newRow("continue first")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
            << 200 << QByteArray("hi");
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: "
                                              "chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n")
                                << 200 << QByteArray("abcde");
        QTest::newRow("folded header")
            << QByteArray("HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nz") << 200
            << QByteArray("z");
        QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << 204 << QByteArray();
    }
    void oddButFineAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpTestServer server(says(answer));
        Bench bench;
        const auto reply = linkTo(bench, optionsFor(server, false))->send(get(u"/"_s));
        VERIFY_OK(reply);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, body);
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        const auto unparsable = static_cast<int>(ErrorCode::Unparsable);
        const auto lost = static_cast<int>(ErrorCode::LinkLost);
        QTest::newRow("nothing") << QByteArray() << lost;
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01 garbage\r\n\r\n") << unparsable;
        QTest::newRow("ssh") << QByteArray("SSH-2.0-dropbear\r\n") << unparsable;
        QTest::newRow("status") << QByteArray("HTTP/1.1 abc\r\n\r\n") << unparsable;
        QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nConte") << lost;
        QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") << lost;
        QTest::newRow("cut chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
                                   << lost;
        QTest::newRow("bad chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n")
                                   << unparsable;
        QTest::newRow("negative chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nab\r\n") << unparsable;
        QTest::newRow("huge chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nab\r\n")
                                    << unparsable;
        QTest::newRow("negative length")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab") << unparsable;
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                     << unparsable;
        QTest::newRow("length too big")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\nab") << unparsable;
        QTest::newRow("odd header") << QByteArray("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n") << unparsable;
        QTest::newRow("many headers") << "HTTP/1.1 200 OK\r\n" + QByteArray("X: y\r\n").repeated(500) + "\r\n"
                                      << unparsable;
        QTest::newRow("endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(200000, 'y') << unparsable;
        QTest::newRow("body too big") << "HTTP/1.0 200 OK\r\n\r\n" + QByteArray(3000000, 'y') << unparsable;
    }
    void badAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        HttpTestServer server(says(answer));
        Bench bench;
        HttpOptions options = optionsFor(server, false);
        options.maxBytes = 100000;
        const auto reply = linkTo(bench, options)->send(get(u"/"_s));
        VERIFY_FAILS(reply, static_cast<ErrorCode>(code));
        QCOMPARE(server.connections(), 1); // never sent again by itself
    }

    void floodIsStopped()
    {
        std::atomic<qint64> sent{0};
        HttpBehaviour b;
        b.serve = [&](HttpPeer &peer, int) {
            if (!peer.request())
                return;
            peer.write("HTTP/1.0 200 OK\r\n\r\n");
            const QByteArray piece(65536, 'x');
            while (sent < 100LL * 1024 * 1024 && peer.write(piece))
                sent += piece.size();
        };
        HttpTestServer server(b);
        Bench bench;
        HttpOptions options = optionsFor(server);
        options.maxBytes = 500000;
        options.timeoutMs = 20000;
        VERIFY_FAILS(linkTo(bench, options)->send(get(u"/"_s)), ErrorCode::Unparsable);
        QVERIFY(sent < 30LL * 1024 * 1024);
    }

    void dripEndsByTimeout()
    {
        HttpBehaviour b;
        b.serve = [](HttpPeer &peer, int) {
            if (!peer.request())
                return;
            peer.write("HTTP/1.1 200 OK\r\n");
            while (peer.write("X") && peer.pause(100)) { }
        };
        HttpTestServer server(b);
        Bench bench;
        HttpOptions options = optionsFor(server);
        options.timeoutMs = 800;
        VERIFY_FAILS(linkTo(bench, options)->send(get(u"/"_s)), ErrorCode::Timeout);
    }

    void silentHandshakeEndsByTimeout()
    {
        HttpBehaviour b;
        b.hangInHandshake = true;
        HttpTestServer server(b);
        Bench bench;
        HttpOptions options = optionsFor(server);
        options.timeoutMs = 500;
        VERIFY_FAILS(linkTo(bench, options)->send(get(u"/"_s)), ErrorCode::Timeout);
    }

    void notTlsAtAll()
    {
        HttpBehaviour b;
        b.tls = false;
        b.serve = [](HttpPeer &peer, int) { peer.write("HTTP/1.1 400 Bad Request\r\n\r\n"); };
        HttpTestServer server(b);
        Bench bench;
        VERIFY_FAILS(linkTo(bench, optionsFor(server))->send(get(u"/"_s)), ErrorCode::Unparsable);
    }

    void oldTlsOnlyOnRequest()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b = mirror(noted);
        b.oldTls = true;
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        HttpOptions options = optionsFor(server);
        VERIFY_FAILS(linkTo(bench, options)->send(get(u"/"_s)), ErrorCode::Unsupported);
        options.oldTls = true;
        auto link = linkTo(bench, options);
        VERIFY_OK(link->send(get(u"/"_s)));
        const QString told = link->weaknesses().join(u'\n');
        QVERIFY2(told.contains(u"TLS 1.0"_s) && told.contains(u"1024 bits"_s), qPrintable(told));
    }

    void modernServerIsNoFindingWithOldTls()
    {
        HttpTestServer *noted = nullptr;
        HttpTestServer server(mirror(noted));
        noted = &server;
        Bench bench;
        HttpOptions options = optionsFor(server);
        options.oldTls = true;
        auto link = linkTo(bench, options);
        VERIFY_OK(link->send(get(u"/"_s)));
        QCOMPARE(link->weaknesses(), QStringList());
    }

    void interruptBreaksABlockedCall()
    {
        HttpBehaviour b;
        b.serve = [](HttpPeer &peer, int) {
            if (peer.request())
                while (peer.pause(50)) { }
        };
        HttpTestServer server(b);
        Bench bench;
        HttpOptions options = optionsFor(server);
        options.timeoutMs = 60000;
        auto link = linkTo(bench, options);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            link->interrupt();
        });
        const auto reply = link->send(get(u"/"_s));
        other.join();
        VERIFY_FAILS(reply, ErrorCode::LinkLost);
        VERIFY_FAILS(link->send(get(u"/"_s)), ErrorCode::LinkLost);
    }

    void stopIsHeardBeforeTheFirstAnswerOnly()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b = mirror(noted);
        b.serve = [&noted](HttpPeer &peer, int) {
            if (const auto request = peer.request()) {
                noted->note(*request);
                peer.answer(200, {}, "Connection: close\r\n");
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        VERIFY_OK(link->send(get(u"/"_s)));
        bench.cancel.cancel();
        VERIFY_OK(link->send(get(u"/undo"_s))); // the way back must stay open after Stop
        VERIFY_FAILS(linkTo(bench, optionsFor(server))->send(get(u"/"_s)), ErrorCode::Cancelled);
    }

    void aDroppedConnectionIsDialledAgainBeforeSending()
    {
        HttpTestServer *noted = nullptr;
        HttpBehaviour b = mirror(noted);
        b.serve = [&noted](HttpPeer &peer, int) {
            if (const auto request = peer.request()) {
                noted->note(*request);
                peer.answer(200); // promises to stay, and goes
            }
        };
        HttpTestServer server(b);
        noted = &server;
        Bench bench;
        auto link = linkTo(bench, optionsFor(server));
        VERIFY_OK(link->send(get(u"/a"_s)));
        QTest::qWait(100);
        VERIFY_OK(link->send(get(u"/b"_s)));
        QCOMPARE(server.connections(), 2);
        QCOMPARE(server.notes().size(), 2);
    }

    void nothingCanBeSmuggledIn()
    {
        HttpTestServer *noted = nullptr;
        HttpTestServer server(mirror(noted, false));
        noted = &server;
        Bench bench;
        bench.secret("evil", "a\r\nX-Injected: 1");
        auto link = linkTo(bench, optionsFor(server, false));
        VERIFY_FAILS(link->send(get(u"/x?p={{secret:evil}}"_s)), ErrorCode::BadInput);
        VERIFY_FAILS(link->send(get(u"/x y"_s)), ErrorCode::BadInput);
        VERIFY_FAILS(link->send(get(u"x"_s)), ErrorCode::BadInput);
        VERIFY_FAILS(link->send(get(u"/{{secret:none}}"_s)), ErrorCode::BadInput);
        HttpRequest request = get(u"/"_s);
        request.headers = {{"X-Token", "{{secret:evil}}"}};
        VERIFY_FAILS(link->send(request), ErrorCode::BadInput);
        request.headers = {{"Host", "elsewhere"}};
        VERIFY_FAILS(link->send(request), ErrorCode::BadInput);
        request.headers = {{"X\r\nY", "1"}};
        VERIFY_FAILS(link->send(request), ErrorCode::BadInput);
        QCOMPARE(server.notes(), QList<QByteArray>());
    }

    void secretsStayOutOfErrors()
    {
        HttpTestServer server(says("garbage Pl4nted-Secret\r\n\r\n"));
        Bench bench;
        auto link = linkTo(bench, optionsFor(server, false));
        link->setCredentials({u"admin"_s, bench.secret("pw", "Pl4nted-Secret")}, true);
        const auto reply = link->send(get(u"/set?p={{secret:pw|url}}"_s));
        QVERIFY(!reply);
        QVERIFY2(!reply.error().detail.contains(u"Pl4nted"_s), qPrintable(reply.error().detail));
        QVERIFY(reply.error().detail.contains(u"{{secret:pw|url}}"_s));
    }
};

QTEST_GUILESS_MAIN(HttpLinkTest)
#include "http_link_test.moc"
