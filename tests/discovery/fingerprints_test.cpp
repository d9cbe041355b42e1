// Every row of every fingerprint file is tried with its own examples; nothing is taken on trust.
#include "connectors/discovery/evidence_forms.h"
#include "connectors/discovery/identify.h"
#include "connectors/discovery/oui.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {
QJsonObject fieldsOf(const Identification &found)
{
    return {{u"kind"_s, enumText(found.identity.kind)}, {u"vendor"_s, found.identity.vendor},
            {u"model"_s, found.identity.model},         {u"firmware"_s, found.identity.firmware},
            {u"serial"_s, found.identity.serial},       {u"mac"_s, found.identity.mac.text()}};
}

/// A loop around a loop, "(a+)+", may take longer than anybody waits for a text that somebody chose.
bool nestsLoops(QString pattern)
{
    static const QRegularExpression escaped(u"\\\\."_s);
    static const QRegularExpression set(u"\\[\\^?\\]?[^\\]]*\\]"_s);
    static const QRegularExpression loop(u"^(?:[*+]|\\{\\d+,\\})"_s);
    pattern.replace(escaped, u"x"_s).replace(set, u"x"_s);
    QList<bool> groups{false};
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool looping = loop.match(pattern.mid(i + 1, 8)).hasMatch();
        if (pattern[i] == u'(') {
            groups.append(false);
        } else if (pattern[i] == u')' && groups.size() > 1) {
            const bool inner = groups.takeLast();
            if (inner && looping)
                return true;
            groups.last() = groups.last() || inner || looping;
        } else {
            groups.last() = groups.last() || looping;
        }
    }
    return false;
}

/// Every row as it is written, with the name of its file.
QList<QPair<QString, QJsonObject>> writtenRows()
{
    QList<QPair<QString, QJsonObject>> rows;
    const QDir folder(u":/rf/fingerprints"_s);
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QJsonValue &row : QJsonDocument::fromJson(file.readAll())["fingerprints"_L1].toArray())
            rows.append({name, row.toObject()});
    }
    return rows;
}
} // namespace

class FingerprintsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsUsable()
    {
        QVERIFY2(Fingerprints::builtIn().broken().isEmpty(),
                 qPrintable(Fingerprints::builtIn().broken().join(u"\n"_s)));
        QVERIFY(Fingerprints::builtIn().rows().size() >= 300);
        QSet<QString> ids;
        QSet<QString> vendors;
        for (const Fingerprint &row : Fingerprints::builtIn().rows()) {
            QVERIFY2(!ids.contains(row.id), qPrintable(row.id));
            ids.insert(row.id);
            vendors.insert(row.fixed.vendor.toCaseFolded());
        }
        QVERIFY(vendors.size() >= 80);
    }
    void rowsAreWrittenWithCare()
    {
        static const QStringList whole{u"sip-options"_s, u"http-title"_s,    u"http-server"_s,
                                       u"http-realm"_s,  u"snmp-sysobjid"_s, u"ssh-banner"_s,
                                       u"port"_s,        u"host-name"_s,     u"ssdp-type"_s};
        // What stands in the middle of such a text is as distinctive as its beginning.
        static const QStringList exempt{u"Cisco phone of a call manager"_s, u"OpenWrt page title"_s,
                                        u"Juniper web page title"_s};
        QSet<QString> probes;
        for (const auto &[file, row] : writtenRows()) {
            const QString name = row["name"_L1].toString();
            const QString where = file + u": "_s + name;
            const QString pattern = row["pattern"_L1].toString();
            const QString source = row["source"_L1].toString();
            QVERIFY2(!source.isEmpty(), qPrintable(where));
            QVERIFY2(!source.startsWith("[M]"_L1) || row["weight"_L1].toDouble() <= 0.3, qPrintable(where));
            QVERIFY2(!nestsLoops(pattern), qPrintable(where));
            if (whole.contains(row["probe"_L1].toString()) && !exempt.contains(name)) {
                static const QRegularExpression anchored(
                    u"^(?:\\(\\?[is]+\\))?(?:\\^|\\(\\?:\\^|\\(\\?:\\S|\\\\b)"_s);
                QVERIFY2(anchored.match(pattern).hasMatch(), qPrintable(where));
            }
            probes.insert(row["probe"_L1].toString());
        }
        for (const QString &probe :
             {u"sip-options"_s,   u"sip-pnp"_s,     u"http-title"_s,  u"http-server"_s, u"http-realm"_s,
              u"http-body"_s,     u"tls-subject"_s, u"tls-issuer"_s,  u"ssh-banner"_s,  u"snmp-sysdescr"_s,
              u"snmp-sysobjid"_s, u"upnp"_s,        u"upnp-device"_s, u"ssdp-type"_s,   u"mdns"_s,
              u"wsd"_s,           u"mndp"_s,        u"ubnt"_s,        u"oui"_s,         u"host-name"_s})
            QVERIFY2(probes.contains(probe), qPrintable(probe));
    }
    void noTextTakesLong()
    {
        QStringList texts;
        for (const QString &piece :
             {u"a"_s, u"1"_s, u"1."_s, u" "_s, u"A1-"_s, u"; x=y"_s, u"; txt.md="_s, u"(("_s, u", "_s,
              u"Version "_s, u"HP "_s, u"Huawei "_s, u"model=x; "_s, u".{}"_s})
            texts.append(piece.repeated(2000 / piece.size()));
        for (const Fingerprint &row : Fingerprints::builtIn().rows()) {
            const QString example = row.examples.first().first;
            QStringList tried = texts;
            for (QChar c : {u'a', u'1', u' ', u'.', u';'})
                tried.append(example.left(example.size() / 2) + QString(2000, c));
            QElapsedTimer clock;
            clock.start();
            int matched = 0;
            for (const QString &text : std::as_const(tried))
                matched += row.pattern.match(text.left(2000)).hasMatch() ? 1 : 0;
            QVERIFY2(clock.elapsed() < 1000, qPrintable(row.id));
            QVERIFY2(matched < tried.size(), qPrintable(row.id)); // a row that knows everything knows nothing
        }
    }
    void examples_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("example");
        for (const Fingerprint &row : Fingerprints::builtIn().rows()) {
            for (int i = 0; i < row.examples.size(); ++i)
                QTest::addRow("%s %d", qPrintable(row.id), i) << row.id << i;
        }
    }
    void examples()
    {
        QFETCH(QString, id);
        QFETCH(int, example);
        for (const Fingerprint &row : Fingerprints::builtIn().rows()) {
            if (row.id != id)
                continue;
            const auto &[text, expected] = row.examples[example];
            // Alone first: the row itself must say what it promises …
            const QJsonObject alone = fieldsOf(identify({{row.probe, text}}, {}, Fingerprints({row})));
            // … and then beside all the others, where it must not be overruled.
            const QJsonObject together = fieldsOf(identify({{row.probe, text}}));
            QVERIFY2(!expected.isEmpty(), "an example without an expectation proves nothing");
            for (auto it = expected.constBegin(); it != expected.constEnd(); ++it) {
                QCOMPARE(alone[it.key()].toString(), it.value().toString());
                if (it.key() == "vendor"_L1)
                    QCOMPARE(together[it.key()].toString(), it.value().toString());
            }
            for (const QString &miss : row.misses)
                QVERIFY2(!row.pattern.match(miss).hasMatch(), qPrintable(miss));
        }
    }
    void evidenceAddsUp()
    {
        const auto mac = *MacAddress::from(u"80:5e:c0:77:00:10");
        const Identification card = identify({}, mac);
        QCOMPARE(card.identity.vendor, u"Yealink"_s);
        QVERIFY(card.sure < 0.8);
        const Identification both = identify(
            {{u"sip-options"_s, u"Yealink SIP-T46U 108.86.0.90"_s}, {u"http-title"_s, u"Yealink SIP-T46U"_s}},
            mac);
        QCOMPARE(both.identity.model, u"SIP-T46U"_s);
        QCOMPARE(both.identity.firmware, u"108.86.0.90"_s);
        QCOMPARE(both.identity.kind, DeviceKind::Phone);
        QCOMPARE(both.identity.mac, mac);
        QVERIFY(both.sure > 0.95);
        QVERIFY(both.contradictions.isEmpty());
        QCOMPARE(both.evidence.size(), 3);
        for (const Evidence &evidence : both.evidence)
            QVERIFY(evidence.weight > 0 && !evidence.claim.isEmpty());
    }
    void contradictionsAreToldAndLowerTheTrust()
    {
        const Identification mixed =
            identify({{u"sip-options"_s, u"Yealink SIP-T46U 108.86.0.90"_s},
                      {u"http-server"_s, u"Polycom SoundPoint IP Telephone HTTPd"_s}});
        QCOMPARE(mixed.contradictions.size(), 1);
        QVERIFY(mixed.sure <= 0.7);
        const Identification models = identify({{u"sip-options"_s, u"Yealink SIP-T46U 108.86.0.90"_s},
                                                {u"http-title"_s, u"Yealink SIP-T31G"_s}});
        QCOMPARE(models.contradictions.size(), 1);
        const Identification cards =
            identify({{u"sip-options"_s, u"PolycomVVX-VVX_400-UA/4.1.4.7430_0004f2aabbcc"_s}},
                     *MacAddress::from(u"00:04:f2:00:00:01"));
        QCOMPARE(cards.contradictions.size(), 1);
        QVERIFY(cards.contradictions.first().contains("network card"_L1));
    }
    void whatRunsInManyBoxesGivesWay()
    {
        // A telephone system's own name goes before that of the engine in it, and the two do not contradict.
        const Identification system = identify(
            {{u"sip-options"_s, u"Asterisk PBX 16.2.1"_s}, {u"http-title"_s, u"FreePBX Administration"_s}});
        QCOMPARE(system.identity.vendor, u"FreePBX"_s);
        QVERIFY(system.contradictions.isEmpty());
        // Alone it is all that is known.
        QCOMPARE(identify({{u"sip-options"_s, u"Asterisk PBX 16.2.1"_s}}).identity.vendor, u"Asterisk"_s);
    }
    void aCardContradictsNobody()
    {
        // OpenWrt on TP-Link's board; Asterisk on anybody's.
        const Identification router =
            identify({{u"tls-subject"_s, u"CN=OpenWrt,O=OpenWrt1a2b3c4d,L=Unknown"_s},
                      {u"oui"_s, u"TP-LINK TECHNOLOGIES CO.,LTD."_s}});
        QCOMPARE(router.identity.vendor, u"OpenWrt"_s);
        QVERIFY(router.contradictions.isEmpty());
        const Identification server =
            identify({{u"sip-options"_s, u"Asterisk PBX 16.2.1"_s}, {u"oui"_s, u"Intel Corporate"_s}});
        QCOMPARE(server.identity.kind, DeviceKind::Pbx);
        QVERIFY(server.contradictions.isEmpty());
    }
    void aCardAloneIsAGuessAndNamesNoModel()
    {
        for (const Fingerprint &row : Fingerprints::builtIn().rows()) {
            if (row.probe != "oui"_L1)
                continue;
            const Identification found = identify({{u"oui"_s, row.examples.first().first}});
            QVERIFY2(found.sure < 0.8 && found.identity.model.isEmpty(), qPrintable(row.id));
        }
    }
    void oneMakerInTwoSpellingsIsOne()
    {
        const Identification found =
            identify({{u"sip-pnp"_s, u"vendor=HTEK; model=UC926; version=2.0.4.4; mac=001fc1aabbcc"_s},
                      {u"sip-options"_s, u"Htek UC926 2.0.4.4"_s}});
        QCOMPARE(found.identity.vendor, u"Htek"_s);
        QCOMPARE(found.identity.model, u"UC926"_s);
        QVERIFY(found.contradictions.isEmpty());
    }
    void aDevicesOwnWordAboutItsMakerIsWeak()
    {
        const Identification found =
            identify({{u"upnp-device"_s, u"manufacturer=Example Networks Co. Ltd; model=Box 5"_s},
                      {u"oui"_s, u"Espressif Inc."_s}});
        QCOMPARE(found.identity.vendor, u"Example Networks"_s);
        QCOMPARE(found.identity.model, u"Box 5"_s);
        QVERIFY(found.sure < 0.6);
        QVERIFY(found.contradictions.isEmpty());
        // What is known of the maker counts more than how it spells itself.
        const Identification known =
            identify({{u"upnp-device"_s, u"manufacturer=AVM Vertriebs KG; model=FRITZ!Box 7490"_s}});
        QCOMPARE(known.identity.vendor, u"AVM"_s);
        QCOMPARE(known.identity.kind, DeviceKind::Router);
        QVERIFY(known.contradictions.isEmpty());
    }
    void nothingKnownStaysUnknown()
    {
        for (const auto &[probe, text] : QList<QPair<QString, QString>>{
                 {u"http-server"_s, u"nginx"_s},
                 {u"http-server"_s, u"Apache/2.4.41 (Ubuntu)"_s},
                 {u"http-title"_s, u"Login"_s},
                 {u"http-title"_s, u"Router"_s},
                 {u"http-title"_s, u"404 Not Found"_s},
                 {u"ssh-banner"_s, u"SSH-2.0-OpenSSH_8.0"_s},
                 {u"snmp-sysdescr"_s, u"Linux host 5.10.0 #1 SMP x86_64"_s},
                 {u"snmp-sysobjid"_s, u"1.3.6.1.4.1.8072.3.2.10"_s},
                 {u"snmp-sysname"_s, u"core-sw1"_s},
                 {u"upnp"_s, u"Linux/4.9 UPnP/1.0 IGD"_s},
                 {u"tls-subject"_s, u"CN=mail.example.com,O=Example Ltd,C=GB"_s},
                 {u"mdns"_s, u"service=_http._tcp; name=Webserver; host=web.local"_s},
                 {u"upnp-device"_s, u"manufacturer=Unknown; model=x"_s},
                 {u"oui"_s, u"IEEE Registration Authority"_s}}) {
            QCOMPARE(identify({{probe, text}}).identity, Identity());
        }
        const Identification nothing = identify({{u"http-title"_s, u"Welcome"_s}, {u"nonsense"_s, u"x"_s}});
        QCOMPARE(nothing.identity, Identity());
        QCOMPARE(nothing.sure, 0.0);
        QCOMPARE(nothing.evidence.size(), 2);
        QCOMPARE(identify({}).identity, Identity());
    }
    void otherNamesOfProbesAreUnderstood()
    {
        QCOMPARE(identify({{u"sip"_s, u"User-Agent: Yealink SIP-T46U 108.86.0.90"_s}}).identity.model,
                 u"SIP-T46U"_s);
        QCOMPARE(identify({{u"ssh"_s, u"DraySSH_2.0"_s}}).identity.vendor, u"DrayTek"_s);
        QCOMPARE(identify({{u"html_title"_s, u"<title>Vigor Login Page</title>"_s}}).identity.vendor,
                 u"DrayTek"_s);
        QCOMPARE(identify({{u"www-authenticate"_s, u"Basic realm=\"Login to Vigor 3300\""_s}}).identity.model,
                 u"Vigor 3300"_s);
        QCOMPARE(identify({{u"mac"_s, u"14-49-BC-00-00-01"_s}}).identity.vendor, u"DrayTek"_s);
    }
    void otherFormsOfTheSameAreUnderstood()
    {
        const auto vendor = [](const QString &probe, const QString &text) {
            return identify({{probe, text}}).identity.vendor;
        };
        QCOMPARE(
            normalisedEvidence(u"tls-subject"_s, u"C = TW, ST = Taiwan, O = QNAP Systems\\, Inc., CN = x"_s),
            u"CN=x,O=QNAP Systems, Inc.,ST=Taiwan,C=TW"_s);
        QCOMPARE(normalisedEvidence(u"tls-subject"_s, u"/C=US/O=Fortinet/CN=FGT60E1"_s),
                 u"CN=FGT60E1,O=Fortinet,C=US"_s);
        QCOMPARE(vendor(u"cert"_s, u"O=Fortinet, OU=FortiGate, CN=FG100ETK1800118"_s), u"Fortinet"_s);
        QCOMPARE(normalisedEvidence(u"snmp-sysobjid"_s, u"SNMPv2-SMI::enterprises.14988.1"_s),
                 u"1.3.6.1.4.1.14988.1"_s);
        QCOMPARE(normalisedEvidence(u"snmp-sysobjid"_s, u"iso.3.6.1.4.1.9.1.1"_s), u"1.3.6.1.4.1.9.1.1"_s);
        QCOMPARE(normalisedEvidence(u"snmp-sysobjid"_s, u"no number"_s), QString());
        QCOMPARE(vendor(u"snmp"_s, u".1.3.6.1.4.1.14988.1"_s), u"MikroTik"_s);
        QCOMPARE(vendor(u"snmp"_s, u"STRING: \"RouterOS RB951-2n\""_s), u"MikroTik"_s);
        const Identification phone = identify(
            {{u"pnp"_s,
              u"ua-profile;profile-type=\"device\";vendor=\"yealink\";model=\"T46U\";version=\"108.86.0.90\""_s}});
        QCOMPARE(phone.identity.model, u"SIP-T46U"_s);
        QCOMPARE(phone.identity.firmware, u"108.86.0.90"_s);
        const Identification box = identify(
            {{u"upnp-device"_s,
              u"<root><device><deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>"
              "<manufacturer>AVM Berlin</manufacturer><modelName>FRITZ!Box 7590</modelName>"
              "<deviceList><device><manufacturer>Other</manufacturer></device></deviceList></device></root>"_s}});
        QCOMPARE(box.identity.vendor, u"AVM"_s);
        QCOMPARE(box.identity.kind, DeviceKind::Router);
        // A name counts wherever it comes from.
        QCOMPARE(vendor(u"snmp-sysname"_s, u"NPIA1B2C3"_s), u"HP"_s);
        QCOMPARE(vendor(u"router-host"_s, u"name=BRW30C9AB112233; network=office"_s), u"Brother"_s);
        QCOMPARE(vendor(u"dhcp-hostname"_s, u"axis-accc8ea1b2c3"_s), u"Axis"_s);
        QCOMPARE(vendor(u"mdns"_s, u"service=_ssh._tcp; name=x; host=raspberrypi.local; port=22"_s),
                 u"Raspberry Pi"_s);
    }
    void aLongPageIsRememberedRightly()
    {
        const QString page = u"<html>"_s + QString(60000, u' ') + u"<link href=\"/luci-static/x.css\">"_s;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(identify({{u"http-body"_s, page}}).identity.vendor, u"OpenWrt"_s);
        QCOMPARE(identify({{u"http-body"_s, page.left(60000)}}).identity.vendor, QString());
    }
    void hostileTextIsBoundedAndShownPlain()
    {
        const QString bomb = u"\x1b[2J\x07"_s + QString(500000, u'A') + u"\n<b>"_s;
        const Identification found = identify({{u"http-title"_s, bomb},
                                               {u"http-body"_s, bomb},
                                               {u"sip-options"_s, bomb},
                                               {u"tls-subject"_s, bomb},
                                               {u"oui"_s, bomb}});
        QCOMPARE(found.identity, Identity());
        for (const Evidence &evidence : found.evidence) {
            QVERIFY(evidence.said.size() <= 200);
            for (QChar c : evidence.said)
                QVERIFY(c.isPrint());
        }
        const Identification long1 =
            identify({{u"sip-options"_s, u"Grandstream GXP"_s + QString(1000, u'9') + u" 1.0.0"_s}});
        QVERIFY(long1.identity.model.size() <= 80);
    }
    void brokenFilesAreRefused()
    {
        QVERIFY(!Fingerprints::parse(u"x"_s, "not json"));
        QVERIFY(!Fingerprints::parse(u"x"_s, "{\"fingerprints\":[]}"));
        const QByteArray head = "{\"fingerprints\":[{\"name\":\"a\",\"probe\":\"oui\",\"examples\":[{"
                                "\"text\":\"x\",\"expect\":{}}],";
        QVERIFY(!Fingerprints::parse(u"x"_s, head + "\"pattern\":\"(\",\"weight\":0.5}]}"));
        QVERIFY(!Fingerprints::parse(u"x"_s, head + "\"pattern\":\"x\",\"weight\":1.5}]}"));
        QVERIFY(!Fingerprints::parse(u"x"_s, head + "\"pattern\":\"(?<colour>x)\",\"weight\":0.5}]}"));
        QVERIFY(
            !Fingerprints::parse(u"x"_s, head + "\"pattern\":\"x\",\"weight\":0.5,\"kind\":\"toaster\"}]}"));
        QVERIFY(!Fingerprints::parse(u"x"_s, head + "\"pattern\":\"x\",\"weight\":0.6}]}")); // of a card
        QVERIFY(!Fingerprints::parse(u"x"_s, head + "\"pattern\":\"(?<model>x)\",\"weight\":0.5}]}"));
        QVERIFY(Fingerprints::parse(u"x"_s, head + "\"pattern\":\"x\",\"weight\":0.5}]}").has_value());
    }
    void cards()
    {
        QVERIFY(ouiCount() > 40000);
        const auto vendor = [](QStringView text) { return ouiVendor(*MacAddress::from(text)); };
        QVERIFY(vendor(u"80:5e:c0:00:00:01").contains("YEALINK"_L1));
        QVERIFY(vendor(u"34:97:d7:00:00:01").contains("YEALINK"_L1));
        QCOMPARE(vendor(u"00:04:f2:12:34:56"), u"Polycom"_s);
        QVERIFY(vendor(u"14:49:bc:12:34:56").contains("DrayTek"_L1));
        // 00:55:da is shared out in blocks of 28 bits: the longest prefix wins.
        QCOMPARE(vendor(u"00:55:da:12:34:56"), u"KoolPOS Inc."_s);
        // The bit for "made up here" says that no maker stands behind the address.
        QCOMPARE(vendor(u"82:5e:c0:00:00:01"), QString());
        QCOMPARE(ouiVendor(MacAddress()), QString());
    }
    void someMakersAreLeftAlone()
    {
        QVERIFY(handsOffMaker(u"Ingenico"_s));
        QVERIFY(handsOffMaker(u"Brother industries, LTD."_s));
        QVERIFY(!handsOffMaker(u"YEALINK(XIAMEN) NETWORK TECHNOLOGY CO.,LTD."_s));
        QVERIFY(!handsOffMaker(u"DrayTek Corp."_s));
        QVERIFY(!handsOffMaker(QString()));
    }
};

QTEST_GUILESS_MAIN(FingerprintsTest)
#include "fingerprints_test.moc"
