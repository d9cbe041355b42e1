// What devices answer to a question: SNMP, UPnP descriptions and gateways, greetings, certificates, pages and
// icons; as the documents have them, cut short, and false.
#include "connectors/discovery/http_answer.h"
#include "connectors/discovery/probes/ber.h"
#include "connectors/discovery/probes/certificate.h"
#include "connectors/discovery/probes/favicon.h"
#include "connectors/discovery/probes/igd.h"
#include "connectors/discovery/probes/snmp.h"
#include "connectors/discovery/probes/ssh_banner.h"
#include "connectors/discovery/probes/telnet_probe.h"
#include "connectors/discovery/probes/web_page.h"
#include "core/model/evidence_fields.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const char systemGroup[] =
    "306602010104067075626c6963a259020412345678020100020100304b301f06082b060102010101000413526f757465724f5320"
    "52"
    "4234303131694753"
    "2b301406082b0601020101020006082b06010401f50c01301206082b0601020101050004066f6666696365";

const char gateway[] =
    "<?xml version=\"1.0\"?>\r\n<root xmlns=\"urn:schemas-upnp-org:device-1-0\"><specVersion><major>1</major>"
    "<minor>0</minor></specVersion><device>"
    "<deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>"
    "<friendlyName>OpenWRT router</friendlyName><manufacturer>OpenWRT</manufacturer>"
    "<modelDescription>OpenWRT router</modelDescription><modelName>OpenWRT &amp; more</modelName>"
    "<modelNumber>23.05</modelNumber><serialNumber>00000000</serialNumber><deviceList><device>"
    "<deviceType>urn:schemas-upnp-org:device:WANDevice:1</deviceType><manufacturer>MiniUPnP</manufacturer>"
    "<deviceList><device><modelName>MiniUPnPd</modelName><serviceList><service>"
    "<serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType>"
    "<controlURL>/ctl/IPConn</controlURL></service></serviceList></device></deviceList></device></deviceList>"
    "</device></root>";

// Made with openssl: a phone's certificate, signed by itself.
const char phoneCertificate[] =
    "MIIChjCCAi2gAwIBAgIUITlFBe4SE84NHYnCFQCwpQwPJbgwCgYIKoZIzj0EAwIwgYoxCzAJBgNVBAYTAkNOMQ8wDQYDVQQIDAZG"
    "dWppYW4xDzANBgNVBAcMBlhpYW1lbjEsMCoGA1UECgwjWWVhbGluayBOZXR3b3JrIFRlY2hub2xvZ3kgQ28uLEx0ZC4xFDASBgNV"
    "BAsMC3llYWxpbmsuY29tMRUwEwYDVQQDDAw4MDVlYzAxMjM0NTYwHhcNMjYxMTI2MDU1NzEyWhcNNDYxMTIxMDU1NzEyWjCBijEL"
    "MAkGA1UEBhMCQ04xDzANBgNVBAgMBkZ1amlhbjEPMA0GA1UEBwwGWGlhbWVuMSwwKgYDVQQKDCNZZWFsaW5rIE5ldHdvcmsgVGVj"
    "aG5vbG9neSBDby4sTHRkLjEUMBIGA1UECwwLeWVhbGluay5jb20xFTATBgNVBAMMDDgwNWVjMDEyMzQ1NjBZMBMGByqGSM49AgEG"
    "CCqGSM49AwEHA0IABBRwZjEYqnB/498lY/1jJdHR7DytgFC38+l8bgv3Ok0GG4udBW11jva14f6ZVQXyi7FY8J7oc9TG/Qel7o7J"
    "nGSjbzBtMB0GA1UdDgQWBBSmtJAxcW9FNM3gNt/sD6ZgEjrGcTAfBgNVHSMEGDAWgBSmtJAxcW9FNM3gNt/sD6ZgEjrGcTAPBgNV"
    "HRMBAf8EBTADAQH/MBoGA1UdEQQTMBGCCXBob25lLmxhbocEwKgBMjAKBggqhkjOPQQDAgNHADBEAiBv3S9s3M32M3N+z71i/Jpi"
    "0hH+eGDfmi4EaXmXabXxPgIgZJ9iPGptgTCD580zHlAZdYnIwXpzG5TQyXHuZjI4N10=";

QByteArray soap(const QByteArray &inside)
{
    return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns:u=\"urn:schemas-upnp-org:service:WANIPConnection:1\"><s:Body>"
           + inside + "</s:Body></s:Envelope>";
}

QString only(const QList<Observation> &seen)
{
    return seen.size() == 1 ? seen.first().probe + u": "_s + seen.first().text : QString();
}

} // namespace

class QuestionParsersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemGroupOfSnmp()
    {
        QCOMPARE(
            snmpSystemQuestion(0x12345678).toHex(),
            QByteArray("304502010104067075626c6963a038020412345678020100020100302a300c06082b0601020101010"
                       "00500300c06082b060102010102000500300c06082b060102010105000500"));
        const QByteArray whole = QByteArray::fromHex(systemGroup);
        const auto answer = readSnmp(whole);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->id, qint64(0x12345678));
        const auto seen = snmpObservations(*answer);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0].text, u"RouterOS RB4011iGS+"_s);
        QCOMPARE(seen[1].text, u"1.3.6.1.4.1.14988.1"_s);
        QCOMPARE(seen[2].text, u"office"_s);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readSnmp(whole.left(size)));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray broken = whole; // must not crash, whatever it is taken for
            broken[i] = '\xff';
            (void)readSnmp(broken);
        }
        QVERIFY(!readSnmp(snmpSystemQuestion(1))); // a question is no answer
    }
    void lengthsOfBer()
    {
        const auto take = [](const char *hex) {
            const QByteArray bytes = QByteArray::fromHex(hex);
            QByteArrayView view(bytes);
            const auto element = ber::take(view);
            return element ? int(element->content.size()) : -1;
        };
        QCOMPARE(take("0401aa"), 1);
        QCOMPARE(take("048101aa"), 1);
        QCOMPARE(take("048400000001aa"), 1);
        QCOMPARE(take("0480aa0000"), -1); // indefinite
        QCOMPARE(take("04850000000001aa"), -1); // longer than anything here
        QCOMPARE(take("0484ffffffffaa"), -1);
        QCOMPARE(take("1f8101aa"), -1); // a long tag
        QCOMPARE(take("04"), -1);
        QCOMPARE(take(""), -1);
        QCOMPARE(ber::writeInteger(-1).toHex(), QByteArray("0201ff"));
        QCOMPARE(ber::writeInteger(128).toHex(), QByteArray("02020080"));
        QCOMPARE(ber::integer(QByteArray::fromHex("ff7f")), std::optional<qint64>(-129));
        QVERIFY(!ber::integer(QByteArray(9, '\1')));
        QCOMPARE(ber::objectId(QByteArray::fromHex("2b06010401823711")), QByteArray("1.3.6.1.4.1.311.17"));
        QCOMPARE(ber::objectId(QByteArray::fromHex("2b8682")), QByteArray()); // a number without its end
        QCOMPARE(ber::objectId(QByteArray(200, '\xff')), QByteArray());
    }

    void gatewayDescription()
    {
        const auto description = readUpnpDescription(gateway);
        QVERIFY(description.has_value());
        QCOMPARE(only(upnpObservations(*description)),
                 u"upnp-device: type=urn:schemas-upnp-org:device:InternetGatewayDevice:1; "
                 "manufacturer=OpenWRT; model=OpenWRT & more; number=23.05; description=OpenWRT router; "
                 "name=OpenWRT router; serial=00000000"_s);
        const UpnpService *service = gatewayService(*description);
        QVERIFY(service != nullptr);
        const QUrl at(u"http://192.168.1.1:5000/rootDesc.xml"_s);
        QCOMPARE(controlPath(*service, at), QByteArray("/ctl/IPConn"));
        for (const char *elsewhere : {"http://192.168.1.2:5000/ctl", "http://192.168.1.1:80/ctl", "file:///x",
                                      "http://u@192.168.1.1:5000/"})
            QCOMPARE(controlPath({service->type, QString::fromLatin1(elsewhere)}, at), QByteArray());
        UpnpDescription sly;
        sly.services = {{u"urn:schemas-upnp-org:service:WANIPConnection:1\r\nX: y"_s, u"/"_s}};
        QVERIFY(gatewayService(sly) == nullptr); // nothing of it gets into a header
    }
    void descriptionsThatAreNone()
    {
        QVERIFY(!readUpnpDescription(""));
        QVERIFY(!readUpnpDescription("<html><body>404</body></html>"));
        QVERIFY(!readUpnpDescription(QByteArray(gateway).left(300)));
        QVERIFY(!readUpnpDescription("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><root><device>"
                                     "<modelName>&x;</modelName></device></root>"));
        QByteArray deep = "<root>";
        for (int i = 0; i < 3000; ++i)
            deep += "<device>";
        QVERIFY(!readUpnpDescription(deep));
        QByteArray wide = "<root><device>";
        for (int i = 0; i < 6000; ++i)
            wide += "<a/>";
        QVERIFY(!readUpnpDescription(wide + "</device></root>"));
        // Rubbish after the device is overlooked: many write it by hand.
        QVERIFY(readUpnpDescription(QByteArray(gateway).replace("</root>", "<oops></root>")));
    }
    void liveMapping()
    {
        const auto answer = readSoap(
            soap("<u:GetGenericPortMappingEntryResponse><NewRemoteHost></NewRemoteHost>"
                 "<NewExternalPort>5060</NewExternalPort><NewProtocol>UDP</NewProtocol>"
                 "<NewInternalPort>5060</NewInternalPort><NewInternalClient>192.168.1.20</NewInternalClient>"
                 "<NewEnabled>1</NewEnabled><NewPortMappingDescription>PBX; a</NewPortMappingDescription>"
                 "<NewLeaseDuration>0</NewLeaseDuration></u:GetGenericPortMappingEntryResponse>"));
        QVERIFY(answer.has_value());
        const auto mapping = readMapping(*answer);
        QVERIFY(mapping.has_value());
        QCOMPARE(mappingObservation(*mapping).text,
                 u"protocol=UDP; port=5060; to=192.168.1.20:5060; lease=0; description=PBX, a"_s);
        // Whatever it is called, the findings read whom it lets in: evidence is kept shorter than it was
        // said.
        LiveMapping narrow = *mapping;
        narrow.description = QString(200, u'x');
        narrow.remote = u"198.51.100.20"_s;
        narrow.enabled = false;
        const Evidence kept = identify({mappingObservation(narrow)}).evidence.first();
        QCOMPARE(evidenceFields(kept.said).value(u"remote"_s), narrow.remote);
        QCOMPARE(evidenceFields(kept.said).value(u"enabled"_s), u"no"_s);
        const auto end = readSoap(
            soap("<s:Fault><detail><UPnPError><errorCode>713</errorCode></UPnPError></detail></s:Fault>"));
        QVERIFY(end && end->fault && !readMapping(*end));
        QVERIFY(!readSoap("<html/>"));
        QVERIFY(!readSoap(soap("<a>").left(60)));
        SoapAnswer lie = *answer;
        lie.values[u"NewExternalPort"_s] = u"70000"_s;
        QVERIFY(!readMapping(lie));
        lie = *answer;
        lie.values[u"NewInternalClient"_s] = u"nobody"_s;
        QVERIFY(!readMapping(lie));
    }

    void greetings()
    {
        QCOMPARE(readSshBanner("hello\r\nSSH-2.0-OpenSSH_9.2p1 Debian-2\r\n").line,
                 QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian-2"));
        QVERIFY(readSshBanner("SSH-2.0-half").line.isEmpty());
        QVERIFY(!readSshBanner("SSH-2.0-half").hopeless);
        QVERIFY(readSshBanner(QByteArray(5000, 'a')).hopeless);
        QVERIFY(readSshBanner(QByteArray("a\n").repeated(50)).hopeless);
        QCOMPARE(readSshBanner("SSH-2.0-" + QByteArray(3000, 'x') + "\n").line.size(), 255);
        QCOMPARE(telnetText(QByteArray("\xff\xfd\x18\xff\xfb\x01\r\nAccount:", 16)),
                 QByteArray("\r\nAccount:"));
        QCOMPARE(telnetText(QByteArray(3, '\xff')), QByteArray());
    }

    void murmurOfKnownTexts()
    {
        QCOMPARE(murmur3(""), 0U);
        QCOMPARE(murmur3("hello"), 0x248bfa47U);
        QCOMPARE(murmur3("hello, world"), 0x149bbb7fU);
        QCOMPARE(murmur3("The quick brown fox jumps over the lazy dog"), 0x2e4ff723U);
    }
    void icons()
    {
        QVERIFY(iconObservations("<html>not found</html>").isEmpty());
        QVERIFY(iconObservations({}).isEmpty());
        const QString text = only(iconObservations(QByteArray("GIF89a") + QByteArray(100, 'x')));
        QVERIFY(text.startsWith(u"http-favicon: md5="_s) && text.endsWith(u"; bytes=106"_s));
    }
    void loginForms()
    {
        QCOMPARE(only(loginObservations(u"<form id=search action=/s><input name=q></form>"
                                        "<FORM action=\"cgi-bin/wlogin.cgi\"><input name='sUserName'>"
                                        "<input type=\"password\" name=sSysPass></FORM>"_s)),
                 u"http-login: action=cgi-bin/wlogin.cgi; fields=sUserName,sSysPass"_s);
        QVERIFY(loginObservations(u"<p>password</p>"_s).isEmpty());
        QVERIFY(loginObservations(u"<"_s.repeated(70000)).isEmpty());
        const QString host = u"192.168.1.1"_s;
        const auto icon = [&](const QString &html) { return iconPath(html, "/cgi/index?x=1", host); };
        QCOMPARE(icon({}), QByteArray("/favicon.ico"));
        QCOMPARE(icon(u"<link rel=\"shortcut icon\" href=\"img/a.ico?v=2\">"_s),
                 QByteArray("/cgi/img/a.ico?v=2"));
        QCOMPARE(icon(u"<link rel=icon href=\"http://evil.example/a.ico\">"_s), QByteArray());
        QCOMPARE(icon(u"<link rel=icon href=\"//192.168.1.2/a.ico\">"_s), QByteArray());
        QCOMPARE(icon(u"<link rel=icon href=\"http://192.168.1.1:9100/a.ico\">"_s), QByteArray());
        QCOMPARE(icon(u"<link rel=icon href=\"data:image/png;base64,AAAA\">"_s), QByteArray());
    }
    void chunks()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        const HttpAnswer whole = readHttpAnswer(head + "4\r\nWiki\r\n6;x=y\r\npedia \r\n0\r\n\r\n");
        QCOMPARE(whole.body, QByteArray("Wikipedia "));
        QVERIFY(whole.complete);
        const HttpAnswer half = readHttpAnswer(head + "4\r\nWi");
        QCOMPARE(half.body, QByteArray("Wi"));
        QVERIFY(!half.complete);
        for (const char *lie : {"ffffffffff\r\nx", "-1\r\nx", "zz\r\nx", "4\r\nWikiX"})
            QVERIFY(!readHttpAnswer(head + lie).complete);
    }
    void certificates()
    {
        const auto facts = readCertificate(QByteArray::fromBase64(phoneCertificate));
        QVERIFY(facts.has_value());
        const auto seen = certificateObservations(*facts);
        QCOMPARE(seen.size(), 4);
        QCOMPARE(seen[0].text, u"CN=805ec0123456,OU=yealink.com,O=Yealink Network Technology Co.,Ltd.,"
                               "L=Xiamen,ST=Fujian,C=CN"_s);
        QCOMPARE(seen[1].text, seen[0].text);
        QCOMPARE(seen[2].text, u"DNS:phone.lan,IP:192.168.1.50"_s);
        QCOMPARE(seen[3].text, u"type=ec; bits=256; from=2026-11-26; until=2046-11-21; self=yes; "
                               "sha256=5f0c316386bfc95ec65510cfa39ddbddb545a01bc9e6ddb9dd8d998e333ae7df"_s);
        const QByteArray der = QByteArray::fromBase64(phoneCertificate);
        for (qsizetype size = 0; size < der.size(); size += 7)
            QVERIFY(!readCertificate(der.left(size)));
        QVERIFY(!readCertificate({}));
        QVERIFY(!readCertificate("no certificate"));
        QVERIFY(!readCertificate(QByteArray(20000, '0')));
    }
    /// A point that lies on no curve, a key of a kind that nobody knows: Qt alone would follow a null
    /// pointer.
    void aWrongByteInACertificateEndsNothing()
    {
        const QByteArray der = QByteArray::fromBase64(phoneCertificate);
        int unreadable = 0;
        for (qsizetype at = 0; at < der.size(); ++at) {
            QByteArray wrong = der;
            wrong[at] = static_cast<char>(wrong[at] ^ 1);
            const auto facts = readCertificate(wrong);
            if (facts && facts->keyType == u"other"_s && facts->keyBits == 0)
                ++unreadable;
        }
        QVERIFY(unreadable > 0);
    }
};

QTEST_GUILESS_MAIN(QuestionParsersTest)
#include "question_parsers_test.moc"
