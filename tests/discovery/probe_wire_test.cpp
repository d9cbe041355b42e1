// Single probes against real servers on loopback: the host key without a sign-in, a gateway's port mappings,
// and the pace of everything.
#include "connectors/discovery/neighbour_primer.h"
#include "connectors/discovery/pace.h"
#include "connectors/discovery/probes/ssh_key_probe.h"
#include "connectors/discovery/probes/upnp_probe.h"
#include "connectors/discovery/probes/web_probe.h"
#include "tests/discovery/street.h"
#include "tests/transport/ssh_test_server.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

ProbeTarget at(quint16 port)
{
    ProbeTarget target;
    target.address = QHostAddress(u"192.168.1.1"_s);
    target.port = port;
    target.real = {QHostAddress(QHostAddress::LocalHost), port};
    target.answerMs = 2000;
    return target;
}

bool runs(Probe &probe, int ms = 8000)
{
    QSignalSpy finished(&probe, &Probe::finished);
    probe.start();
    return finished.wait(ms) && finished.size() == 1;
}

QByteArray ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const char description[] =
    "<root><device><deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>"
    "<manufacturer>OpenWRT</manufacturer><modelName>router</modelName><serviceList><service>"
    "<serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType>"
    "<controlURL>/ctl</controlURL></service></serviceList></device></root>";

/// A gateway with so many mappings; it answers each question from its table.
QByteArray gatewayAnswer(const QByteArray &question, int mappings)
{
    const auto inside = [](const QByteArray &values) {
        return ok("<e><Body><r>" + values + "</r></Body></e>");
    };
    if (question.startsWith("GET /d.xml "))
        return ok(description);
    if (question.contains("#GetExternalIPAddress\""))
        return inside("<NewExternalIPAddress>203.0.113.9</NewExternalIPAddress>");
    if (question.contains("#GetStatusInfo\""))
        return inside("<NewConnectionStatus>Connected</NewConnectionStatus>");
    const qsizetype tag = question.indexOf("<NewPortMappingIndex>");
    const int index = question.mid(tag + 21, question.indexOf('<', tag + 21) - tag - 21).toInt();
    if (tag < 0 || index >= mappings)
        return "HTTP/1.1 500 Error\r\n\r\n<e><Body><Fault><errorCode>713</errorCode></Fault></Body></e>";
    return inside(
        "<NewExternalPort>" + QByteArray::number(5060 + index)
        + "</NewExternalPort><NewProtocol>UDP</NewProtocol><NewInternalPort>5060</NewInternalPort>"
          "<NewInternalClient>192.168.1.20</NewInternalClient><NewLeaseDuration>0</NewLeaseDuration>");
}

int count(const Probe &probe, const QString &name)
{
    int found = 0;
    for (const Observation &seen : probe.observations())
        found += seen.probe == name ? 1 : 0;
    return found;
}

} // namespace

class ProbeWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostKeyWithoutSignIn()
    {
        test::SshBehaviour behaviour;
        behaviour.password = "secret";
        test::SshTestServer server(behaviour);
        QString first;
        for (int i = 0; i < 2; ++i) {
            SshKeyProbe probe(at(static_cast<quint16>(server.port())), nullptr);
            QVERIFY(runs(probe));
            QCOMPARE(probe.observations().size(), 1);
            QCOMPARE(probe.observations().first().probe, u"ssh-hostkey"_s);
            const QString text = probe.observations().first().text;
            QVERIFY2(text.startsWith(u"ssh-ed25519 SHA256:"_s) && text.size() == 62, qPrintable(text));
            QVERIFY(first.isEmpty() || first == text);
            first = text;
        }
        QCOMPARE(server.signInsTried(), 0);
    }
    void hostKeyOfWhoSpeaksNoSsh()
    {
        Street street;
        for (const quint16 port :
             {street.tcp("closes", "SSH-2.0-x\r\n", "", true), street.tcp("mute", {}, {}, false),
              street.tcp("web", "HTTP/1.1 400 Bad Request\r\n\r\n", {}, true)}) {
            SshKeyProbe probe(at(port), nullptr);
            QElapsedTimer clock;
            clock.start();
            QVERIFY(runs(probe));
            QVERIFY(probe.observations().isEmpty());
            QVERIFY2(clock.elapsed() < 4500, qPrintable(QString::number(clock.elapsed())));
        }
    }
    void gatewayAndItsMappings()
    {
        Street street;
        const quint16 port =
            street.web("gateway", [](const QByteArray &question) { return gatewayAnswer(question, 2); });
        UpnpProbe probe(at(port), QUrl(u"http://192.168.1.1:%1/d.xml"_s.arg(port)), nullptr);
        QVERIFY(runs(probe));
        QCOMPARE(count(probe, u"upnp-device"_s), 1);
        QCOMPARE(count(probe, u"igd-mapping"_s), 2);
        QCOMPARE(probe.observations().at(1).text, u"external=203.0.113.9; status=Connected; mappings=2"_s);
        QCOMPARE(probe.observations().at(3).text,
                 u"protocol=UDP; port=5061; to=192.168.1.20:5060; lease=0"_s);
        // Nothing is asked that changes something.
        const QByteArray asked = street.bytes("gateway");
        for (const char *change :
             {"AddPortMapping", "DeletePortMapping", "ForceTermination", "SetConnection"})
            QVERIFY(!asked.contains(change));
    }
    void endlessMappings()
    {
        Street street;
        const quint16 port =
            street.web("gateway", [](const QByteArray &question) { return gatewayAnswer(question, 100000); });
        UpnpProbe probe(at(port), QUrl(u"http://192.168.1.1:%1/d.xml"_s.arg(port)), nullptr);
        QVERIFY(runs(probe, 15000));
        QVERIFY(count(probe, u"igd-mapping"_s) <= mostMappings);
        QVERIFY(street.connections("gateway") <= mostMappings + 4);
    }
    void serviceElsewhereIsNotAsked()
    {
        Street street;
        const quint16 other = street.tcp("other", {}, "HTTP/1.1 200 OK\r\n\r\n");
        const quint16 port = street.web("liar", [other](const QByteArray &) {
            return ok(QByteArray(description)
                          .replace("/ctl", "http://192.168.1.1:" + QByteArray::number(other) + "/ctl"));
        });
        UpnpProbe probe(at(port), QUrl(u"http://192.168.1.1:%1/d.xml"_s.arg(port)), nullptr);
        QVERIFY(runs(probe));
        QCOMPARE(street.connections("liar"), 1);
        QCOMPARE(street.connections("other"), 0);
    }
    void pageAndIcon()
    {
        Street street;
        const quint16 port = street.web("web", [](const QByteArray &question) {
            if (question.startsWith("GET /img/i.gif "))
                return ok("GIF89a-icon");
            return ok("<title>Vigor</title><link rel=icon href=/img/i.gif><form action=/in>"
                      "<input name=u><input type=password name=p></form>");
        });
        WebProbe page(at(port), Connection::Wrapping::Plain, nullptr);
        QVERIFY(runs(page));
        QCOMPARE(page.icon(), QByteArray("/img/i.gif"));
        QCOMPARE(count(page, u"http-title"_s), 1);
        QCOMPARE(count(page, u"http-login"_s), 1);
        QCOMPARE(page.protocol(), u"http"_s);
        IconProbe icon(at(port), Connection::Wrapping::Plain, page.icon(), nullptr);
        QVERIFY(runs(icon));
        QCOMPARE(count(icon, u"http-favicon"_s), 1);
        const QByteArray asked = street.bytes("web");
        QVERIFY(!asked.contains("POST ") && !asked.contains("Authorization"));
    }

    void bucketKeepsThePace()
    {
        TokenBucket bucket(300, 30);
        int taken = 0;
        for (qint64 now = 0; now <= 1000; now += 10) {
            bucket.refill(now);
            for (; bucket.has(); ++taken)
                bucket.take();
        }
        QVERIFY2(taken >= 295 && taken <= 300, qPrintable(QString::number(taken)));
        bucket.refill(60000); // after a pause: a small burst, not a minute's worth
        for (taken = 0; bucket.has(); ++taken)
            bucket.take();
        QCOMPARE(taken, 30);
    }
    void patienceFollowsTheHost()
    {
        AnswerTime time;
        QCOMPARE(time.timeoutMs(), AnswerTime::firstMs);
        for (int i = 0; i < 10; ++i)
            time.heard(1);
        QCOMPARE(time.timeoutMs(), AnswerTime::leastMs);
        AnswerTime slow;
        for (int i = 0; i < 10; ++i)
            slow.heard(i % 2 == 0 ? 200 : 400);
        QVERIFY(slow.timeoutMs() > 400 && slow.timeoutMs() <= AnswerTime::mostMs);
    }
    void primingIsBounded()
    {
        NeighbourPrimer::Limits limits;
        limits.unanswered = 10;
        limits.perTick = 8;
        limits.perSocket = 4;
        limits.holdMs = 100;
        limits.tickMs = 5;
        NeighbourPrimer primer(limits, nullptr);
        QList<QHostAddress> addresses;
        for (int i = 1; i <= 50; ++i)
            addresses.append(QHostAddress(u"127.0.7.%1"_s.arg(i)));
        QSignalSpy settled(&primer, &NeighbourPrimer::settled);
        QElapsedTimer clock;
        clock.start();
        primer.prime(addresses);
        QVERIFY(!primer.isDone());
        primer.answered(addresses.first());
        QCOMPARE(settled.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(primer.isDone(), 5000);
        QCOMPARE(settled.size(), 50);
        QVERIFY2(clock.elapsed() >= 400, qPrintable(QString::number(clock.elapsed())));
        primer.answered(addresses.first()); // told twice: nothing
        QCOMPARE(settled.size(), 50);
    }
};

QTEST_GUILESS_MAIN(ProbeWireTest)
#include "probe_wire_test.moc"
