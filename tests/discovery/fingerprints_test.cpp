// Every row of every fingerprint file is tried with its own examples; nothing is taken on trust.
#include "connectors/discovery/identify.h"
#include "connectors/discovery/oui.h"

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
} // namespace

class FingerprintsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsUsable()
    {
        QVERIFY2(Fingerprints::builtIn().broken().isEmpty(),
                 qPrintable(Fingerprints::builtIn().broken().join(u"\n"_s)));
        QVERIFY(Fingerprints::builtIn().rows().size() > 60);
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
    void nothingKnownStaysUnknown()
    {
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
