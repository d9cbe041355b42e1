// The web server under the simulated devices: strictness, limits, mischief.
#include "phone_test_support.h"

#include <QTest>

using namespace rf;
using namespace rf::phonetest;

class PhoneHttpServerTest : public QObject {
    Q_OBJECT

private:
    struct Scene {
        SimNetwork network;
        SimHttpServer server;
        explicit Scene(bool oldTls = false)
            : server([](const SimHttpRequest &request) {
                SimHttpReply reply;
                reply.contentType = "application/json";
                reply.body = "{\"path\":\"" + request.path + "\",\"q\":\"" + request.queryValue("q")
                             + "\",\"body\":\"" + request.body + "\"}";
                return reply;
            })
        {
            SimHttpServer::Options options;
            options.address = QHostAddress(u"192.168.1.30"_s);
            options.plainPort = 80;
            options.oldTls = oldTls;
            SimCertificateSubject subject;
            subject.commonName = u"device"_s;
            subject.rsaBits = oldTls ? 2048 : 0;
            const auto certificate = makeSimCertificate(subject);
            QVERIFY(certificate);
            QVERIFY(server.start(network, options, *certificate));
        }
        WebAnswer ask(bool tls = true, const QByteArray &bytes = "GET /a?q=1%2B2 HTTP/1.1\r\nHost: x\r\n\r\n",
                      qint64 limit = 16 * 1024 * 1024) const
        {
            return exchange(tls ? server.realTlsPort() : server.realPlainPort(), tls, bytes, limit);
        }
    };

private Q_SLOTS:
    void answersOverTlsAndPlain()
    {
        const Scene s;
        for (const bool tls : {true, false}) {
            const WebAnswer answer = s.ask(tls);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json().value(u"path"_s).toString(), u"/a"_s);
            QCOMPARE(answer.json().value(u"q"_s).toString(), u"1+2"_s);
        }
        QCOMPARE(s.network.real({QHostAddress(u"192.168.1.30"_s), 443}).port, s.server.realTlsPort());
    }

    void refusesWhatIsNotHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("header without colon")
            << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nabc\r\n\r\n") << 400;
        QTest::newRow("bad length") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n")
                                    << 400;
        QTest::newRow("huge length") << QByteArray(
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n")
                                     << 413;
        QTest::newRow("chunked") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 << 411;
        QTest::newRow("huge header") << "GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(20000, 'a')
                                            + "\r\n\r\n"
                                     << 431;
    }
    void refusesWhatIsNotHttp()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Scene s;
        QCOMPARE(s.ask(true, bytes).status, status);
    }

    void vanishesAndAppearsElsewhere()
    {
        Scene s;
        s.server.vanish();
        QCOMPARE(s.network.real({QHostAddress(u"192.168.1.30"_s), 443}).port, 0);
        QCOMPARE(s.ask().status, 0);
        s.server.appear(QHostAddress(u"192.168.20.30"_s));
        QCOMPARE(s.network.real({QHostAddress(u"192.168.1.30"_s), 443}).port, 0);
        QVERIFY(s.network.real({QHostAddress(u"192.168.20.30"_s), 443}).port != 0);
        QCOMPARE(s.ask().status, 200);
        s.server.setPorts(443, 0);
        QCOMPARE(s.network.real({QHostAddress(u"192.168.20.30"_s), 80}).port, 0);
        QCOMPARE(s.ask(false).status, 0);
    }

    void oldTlsSpeaksOnlyOldTls()
    {
        const Scene s(true);
        QCOMPARE(s.ask().status, 200);
        QSslSocket modern;
        modern.setPeerVerifyMode(QSslSocket::VerifyNone);
        modern.connectToHostEncrypted(u"127.0.0.1"_s, s.server.realTlsPort());
        QVERIFY(!modern.waitForEncrypted(3000));
    }

    void mischief()
    {
        Scene s;
        const QByteArray before = s.server.certificateSha256();
        s.server.setMischief({{}, u"cut-after"_s, 30});
        WebAnswer answer = s.ask();
        QCOMPARE(answer.head.size() + answer.body.size(), 30);
        s.server.setMischief({{}, u"garbage"_s, 0});
        QCOMPARE(s.ask().status, 0);
        s.server.setMischief({{}, u"garbage"_s, 1});
        answer = s.ask();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json().isEmpty());
        s.server.setMischief({{}, u"escape-bomb"_s, 0});
        QVERIFY(s.ask().json().value(u"path"_s).toString().contains(QChar(0x1b)));
        s.server.setMischief({{}, u"flood"_s, 0});
        QVERIFY(s.ask(true, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 3 * 1024 * 1024).body.size()
                >= 2 * 1024 * 1024);
        s.server.setMischief({{}, u"refuse"_s, s.server.requestCount() + 2});
        QCOMPARE(s.ask().status, 200);
        QCOMPARE(s.ask().status, 503);
        QCOMPARE(s.ask().status, 200);
        s.server.setMischief({{}, u"new-host-key"_s, 0});
        QVERIFY(s.server.certificateSha256() != before);
        QCOMPARE(s.ask().status, 200);
        s.server.setMischief({});
        QCOMPARE(s.server.certificateSha256(), before);
    }

    void slowIsSlow()
    {
        Scene s;
        s.server.setMischief({{}, u"slow"_s, 5});
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, s.server.realTlsPort());
        QVERIFY(socket.waitForEncrypted(5000));
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        // One byte at a time: the first look can never see the whole answer.
        QVERIFY(socket.readAll().size() < 40);
    }

    void readsForms()
    {
        SimHttpRequest request;
        request.headers = {{"Content-Type", "multipart/form-data; boundary=\"b1\""}};
        request.body =
            "--b1\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\none\r\n--b1\r\nContent-Disposition: "
            "form-data; name=\"file\"; filename=\"f\"\r\n\r\nline1\r\nline2\r\n--b1--\r\n";
        QCOMPARE(request.multipartValue("x"), QByteArray("one"));
        QCOMPARE(request.multipartValue("file"), QByteArray("line1\r\nline2"));
        QVERIFY(request.multipartValue("other").isNull());
        request.body.chop(20);
        QVERIFY(request.multipartValue("file").isNull());
        request.headers = {{"content-type", "application/x-www-form-urlencoded; charset=UTF-8"},
                           {"Cookie", "a=1; b=2"}};
        request.body = "user=a%26b&pwd=x+y&&=";
        QCOMPARE(request.formValue("user"), QByteArray("a&b"));
        QCOMPARE(request.formValue("pwd"), QByteArray("x y"));
        QCOMPARE(request.cookie("b"), QByteArray("2"));
    }
};

QTEST_GUILESS_MAIN(PhoneHttpServerTest)
#include "phone_http_server_test.moc"
