// HTTP against a device that misbehaves on demand: pins, redirects, odd and bad answers, what is never sent.
#include "tests/transport/http_mirror.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

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
