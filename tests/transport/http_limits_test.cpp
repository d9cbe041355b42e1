// HTTP against a device that floods, drips, stays silent or speaks old TLS; Stop and broken connections.
#include "tests/transport/http_mirror.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

class HttpLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "http_limits_test.moc"
