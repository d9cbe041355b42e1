// What devices announce: bytes as the documents have them, the same cut short at every place, and lies. The
// bytes were put together by hand from RFC 1035, 6762 and 6763, the UPnP Device Architecture, WS-Discovery,
// and the published layouts of MikroTik's and Ubiquiti's discovery.
#include "connectors/discovery/probes/mdns.h"
#include "connectors/discovery/probes/mndp.h"
#include "connectors/discovery/probes/sip_pnp.h"
#include "connectors/discovery/probes/ssdp.h"
#include "connectors/discovery/probes/ubiquiti.h"
#include "connectors/discovery/probes/ws_discovery.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

const char printer[] = "123484000001000100000002045f697070045f746370056c6f63616c00000c0001c00c000c00010000000"
                       "a00151242726f74686572"
                       "20484c2d4c32333730444ec00cc02d002180010000000a00120000000002770942524e334332414634c01"
                       "6c02d001080010000000a"
                       "003709747874766572733d311c74793d42726f7468657220484c2d4c32333730444e207365726965730f7"
                       "573625f4d46473d42726f"
                       "74686572";
const char serviceList[] = "123484000000000200000000095f7365727669636573075f646e732d7364045f756470056c6f63616"
                           "c00000c00010000000a001205"
                           "5f68747470045f746370056c6f63616c00c00c000c00010000000a00180b5f6166706f76657274637"
                           "0045f746370056c6f63616c0"
                           "0";
const char routerBoard[] = "000000070001000648a98a123456000500066f666669636500070024372e31342e322028737461626"
                           "c6529204d61722f32372f3230"
                           "32342030393a35383a3431000800084d696b726f54696b000a000480510100000b0009414243442d3"
                           "1323334000c00085242373530"
                           "477233";
const char edgeRouter[] = "0100007702000a788a20123456c0a80114010006788a201234560a000400000e100b00066f66666963"
                          "650c000445522d5803002d45"
                          "646765526f757465722e45522d6535302e76312e31302e372e353132373938392e3138313030312e31"
                          "32323714001045646765526f"
                          "7574657220582053465017000400000001";

QString only(const QList<Observation> &seen)
{
    return seen.size() == 1 ? seen.first().probe + u": "_s + seen.first().text : QString();
}

} // namespace

class AnnouncementParsersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printerByMdns()
    {
        const auto records = readMdns(bytes(printer), 0x1234);
        QVERIFY(records.has_value());
        QCOMPARE(records->size(), 3);
        QCOMPARE(only(mdnsObservations(*records)),
                 u"mdns: service=_ipp._tcp; name=Brother HL-L2370DN; host=BRN3C2AF4.local; port=631; "
                 "txt.txtvers=1; txt.ty=Brother HL-L2370DN series; txt.usb_MFG=Brother"_s);
        QVERIFY(!readMdns(bytes(printer), 0x1235)); // an answer to somebody else
        QVERIFY(!readMdns(mdnsQuestion(0x1234, "_ipp._tcp.local"), 0x1234)); // a question
    }
    void questionAsItIsWritten()
    {
        QCOMPARE(mdnsQuestion(0x0102, "_ipp._tcp.local").toHex(),
                 QByteArray("010200000001000000000000045f697070045f746370056c6f63616c00000c0001"));
        for (const QByteArray &name : mdnsTypes())
            QVERIFY(name.endsWith(".local") && mdnsQuestion(1, name).size() < 100);
    }
    void furtherTypes()
    {
        const auto records = readMdns(bytes(serviceList), 0x1234);
        QVERIFY(records.has_value());
        QCOMPARE(mdnsTypesIn(*records), (QList<QByteArray>{"_http._tcp.local", "_afpovertcp._tcp.local"}));
        QVERIFY(mdnsObservations(*records).isEmpty()); // a list of types is no service
    }
    void pointersThatLeadInCircles()
    {
        // A name that points to itself, one that points forward, and two that point at each other.
        const QByteArray head = bytes("123484000000000100000000");
        QVERIFY(!readMdns(head + bytes("c00c000c00010000000a0002c00c"), 0x1234));
        QVERIFY(!readMdns(head + bytes("c020000c00010000000a0002c00c"), 0x1234));
        QVERIFY(!readMdns(head + bytes("c00ec00c000c00010000000a0002c00c"), 0x1234));
        // Many labels, each a pointer away from the next: more than a name may have.
        QByteArray chain = head;
        chain += bytes("0161c00c");
        for (int i = 0; i < 200; ++i)
            chain += QByteArray("\x01") + 'b' + char(0xc0 | ((chain.size() - 4) >> 8))
                     + char((chain.size() - 4) & 0xff);
        QVERIFY(!readMdns(chain, 0x1234));
    }
    void cutShort_data()
    {
        QTest::addColumn<QByteArray>("whole");
        QTest::newRow("mdns") << bytes(printer);
        QTest::newRow("mdns list") << bytes(serviceList);
        QTest::newRow("mndp") << bytes(routerBoard);
        QTest::newRow("ubiquiti") << bytes(edgeRouter);
    }
    void cutShort()
    {
        QFETCH(QByteArray, whole);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const QByteArray part = whole.left(size);
            QVERIFY(!readMdns(part, 0x1234));
            QVERIFY(!readUbiquiti(part));
            if (const auto answer = readMndp(part)) // ends between two fields: what came is whole
                QVERIFY(!answer->mac.isNull());
        }
    }
    void promisesOfMoreThanCame()
    {
        QByteArray many = bytes(printer);
        many[7] = '\xff'; // 65,281 answers
        many[6] = '\xff';
        QVERIFY(!readMdns(many, 0x1234));
        QByteArray questions = bytes(printer);
        questions[4] = '\x7f';
        QVERIFY(!readMdns(questions, 0x1234));
    }
    void thousandsOfServicesAreBounded()
    {
        QList<MdnsRecord> records;
        for (int i = 0; i < 5000; ++i) {
            MdnsRecord record;
            record.type = MdnsRecord::Txt;
            record.name = {"x" + QByteArray::number(i), "_http", "_tcp", "local"};
            record.texts = {{"k", QByteArray(5000, 'v')}};
            records.append(record);
        }
        const auto seen = mdnsObservations(records);
        QVERIFY(seen.size() <= 40);
        for (const Observation &observation : seen)
            QVERIFY(observation.text.size() <= 500);
    }

    void searchAnswer()
    {
        const auto answer = readSsdp("HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nEXT:\r\n"
                                     "ST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\n"
                                     "USN: uuid:11111111-2222-3333-4444-555555555555::upnp:rootdevice\r\n"
                                     "SERVER: Linux/3.4 UPnP/1.1 MiniUPnPd/2.1\r\n"
                                     "LOCATION: http://192.168.1.1:5000/rootDesc.xml\r\n\r\n");
        QVERIFY(answer.has_value());
        const auto seen = ssdpObservations(*answer);
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[0].text, u"Linux/3.4 UPnP/1.1 MiniUPnPd/2.1"_s);
        QCOMPARE(seen[1].probe, u"ssdp-type"_s);
        QCOMPARE(descriptionAt(*answer, QHostAddress(u"192.168.1.1"_s)).port(), 5000);
        // Somebody else's page, a name, and what is no page at all are not fetched.
        QVERIFY(descriptionAt(*answer, QHostAddress(u"192.168.1.2"_s)).isEmpty());
        for (const char *location :
             {"http://router.lan/x", "https://192.168.1.1/x", "file:///etc/passwd", "http://u:p@192.168.1.1/",
              "http://192.168.1.1:99999/", "", "//192.168.1.1/"}) {
            SsdpAnswer lie = *answer;
            lie.location = location;
            QVERIFY2(descriptionAt(lie, QHostAddress(u"192.168.1.1"_s)).isEmpty(), location);
        }
        QVERIFY(!readSsdp("NOTIFY * HTTP/1.1\r\nNT: upnp:rootdevice\r\n\r\n"));
        QVERIFY(!readSsdp("HTTP/1.1 200 OK\r\n\r\n"));
        QVERIFY(!readSsdp(ssdpSearch("ssdp:all")));
    }

    void camera()
    {
        const QByteArray id = "0a0b0c0d-1111-2222-3333-444455556666";
        const QByteArray answer =
            "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
            "xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" "
            "xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Header><a:RelatesTo>urn:uuid:"
            + id
            + "</a:RelatesTo></s:Header><s:Body><d:ProbeMatches><d:ProbeMatch>"
              "<d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>"
              "<d:Scopes>onvif://www.onvif.org/name/AXIS%20M3045-V onvif://www.onvif.org/hardware/M3045-V"
              "</d:Scopes><d:XAddrs>http://10.9.9.9/lie http://192.168.1.64/onvif/device_service</d:XAddrs>"
              "</d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>";
        const auto matches = readWsMatches(answer, id);
        QVERIFY(matches.has_value());
        QCOMPARE(only(wsObservations(*matches, QHostAddress(u"192.168.1.64"_s))),
                 u"wsd: types=dn:NetworkVideoTransmitter tds:Device; name=AXIS M3045-V; hardware=M3045-V; "
                 "xaddr=/onvif/device_service"_s);
        QVERIFY(!readWsMatches(answer, "ffffffff-1111-2222-3333-444455556666"));
        QVERIFY(!readWsMatches(wsProbe(id), id));
        QVERIFY(!readWsMatches(answer.left(answer.size() - 20), id));
    }
    void entitiesAndDepthAreRefused()
    {
        const QByteArray id = "0a0b0c0d-1111-2222-3333-444455556666";
        QVERIFY(!readWsMatches("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><RelatesTo>"
                                   + id + "&b;</RelatesTo>",
                               id));
        QByteArray deep;
        for (int i = 0; i < 5000; ++i)
            deep += "<a>";
        QVERIFY(!readWsMatches(deep, id));
    }

    void mikrotik()
    {
        const auto answer = readMndp(bytes(routerBoard));
        QVERIFY(answer.has_value());
        QCOMPARE(only(mndpObservations(*answer)),
                 u"mndp: identity=office; platform=MikroTik; board=RB750Gr3; "
                 "version=7.14.2 (stable) Mar/27/2024 09:58:41; mac=48a98a123456; software=ABCD-1234"_s);
        QVERIFY(!readMndp(mndpQuestion()));
        QVERIFY(!readMndp(QByteArray(2000, '\0')));
    }
    void ubiquiti()
    {
        const auto answer = readUbiquiti(bytes(edgeRouter));
        QVERIFY(answer.has_value());
        QCOMPARE(only(ubiquitiObservations(*answer)),
                 u"ubnt: model=EdgeRouter X SFP; product=ER-X; "
                 "firmware=EdgeRouter.ER-e50.v1.10.7.5127989.181001.1227; hostname=office; "
                 "mac=788a20123456; default=yes"_s);
        for (const QByteArray &question : ubiquitiQuestions())
            QVERIFY(!readUbiquiti(question));
        QByteArray longer = bytes(edgeRouter) + "x";
        QVERIFY(!readUbiquiti(longer)); // its length does not fit
    }

    void phoneThatStarts()
    {
        const auto phone = readPnp(
            "SUBSCRIBE sip:MAC%3a805ec0123456@224.0.1.75 SIP/2.0\r\n"
            "Via: SIP/2.0/UDP 192.168.1.50:5059;branch=z9hG4bK1\r\n"
            "From: <sip:MAC%3a805ec0123456@224.0.1.75>;tag=1\r\nTo: <sip:MAC%3a805ec0123456@224.0.1.75>\r\n"
            "Call-ID: 1@192.168.1.50\r\nCSeq: 1 SUBSCRIBE\r\nContact: <sip:192.168.1.50:5059>\r\n"
            "Event: "
            "ua-profile;profile-type=\"device\";vendor=\"Yealink\";model=\"T53W\";version=\"96.87.0.16\"\r\n"
            "User-Agent: Yealink SIP-T53W 96.87.0.16\r\nExpires: 0\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(phone.has_value());
        QCOMPARE(only(pnpObservations(*phone)),
                 u"sip-pnp: vendor=Yealink; model=T53W; version=96.87.0.16; mac=805ec0123456; "
                 "agent=Yealink SIP-T53W 96.87.0.16"_s);
        QVERIFY(!readPnp("SUBSCRIBE sip:a@b SIP/2.0\r\nEvent: presence\r\n\r\n"));
        QVERIFY(!readPnp("NOTIFY sip:a@b SIP/2.0\r\nEvent: ua-profile\r\n\r\n"));
        QVERIFY(!readPnp("SIP/2.0 200 OK\r\nEvent: ua-profile\r\nCSeq: 1 SUBSCRIBE\r\n\r\n"));
        QVERIFY(!readPnp("garbage"));
        // Without quotes, and with values that would be fields of their own.
        const auto sly = readPnp("SUBSCRIBE sip:a@b SIP/2.0\r\nFrom: <sip:00-15-65-aa-bb-cc@b>\r\n"
                                 "Event: ua-profile;vendor=snom;model=\"x; mac=ffffffffffff\"\r\n\r\n");
        QVERIFY(sly.has_value());
        QCOMPARE(only(pnpObservations(*sly)),
                 u"sip-pnp: vendor=snom; model=x, mac=ffffffffffff; mac=001565aabbcc"_s);
    }
};

QTEST_GUILESS_MAIN(AnnouncementParsersTest)
#include "announcement_parsers_test.moc"
