// Poly answers: the shapes of the fact sheet, and nonsense in their place.
#include "connectors/phones/poly/parse.h"
#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace rf;
using namespace rf::poly;
using namespace Qt::StringLiterals;

namespace {

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/tests/parse/data/poly/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Facts factsFrom(const Values &values, const QString &variant = u"rest"_s, const NetworkInfo &network = {})
{
    Facts facts;
    facts.identity.vendor = u"Poly"_s;
    facts.identity.model = u"VVX 350"_s;
    facts.identity.firmware = u"6.4.3.5156"_s;
    facts.identity.variant = variant;
    PhoneFacts phone;
    fillSettings(phone, values, network);
    phone.managementApi = Reading<bool>::known(variant == "rest"_L1);
    facts.settings = phone;
    facts.native = nativeFrom(values, variant);
    return facts;
}

Values restValues()
{
    const auto values = configValues(data("config_get.json"));
    return values ? *values : Values{};
}

const HttpCall &call(const Step &step)
{
    return std::get<HttpCall>(step.wire);
}

} // namespace

class PolyParseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deviceInfo()
    {
        const auto info = restData(data("device_info.json"));
        QVERIFY(info);
        QCOMPARE(info->toObject().value("ModelNumber"_L1).toString(), u"Trio 8800"_s);
        QCOMPARE(*uptimeFrom(info->toObject().value("UpTimeSinceLastReboot"_L1).toString()),
                 22 * 3600 + 2 * 60 + 9);
        QCOMPARE(*uptimeFrom(u"3 Days 00:00:01"_s), 3 * 86400 + 1);
        QVERIFY(!uptimeFrom(u"soon"_s));
    }

    void statusWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("factory password")
            << QByteArray(R"({"Status":"4010"})") << static_cast<int>(ErrorCode::AuthRejected);
        QTest::newRow("bad input") << QByteArray(R"({"Status":"4000"})")
                                   << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("busy") << QByteArray(R"({"Status":4001})") << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("not supported")
            << QByteArray(R"({"Status":"4004"})") << static_cast<int>(ErrorCode::Unsupported);
        QTest::newRow("failed") << QByteArray(R"({"Status":"5000"})")
                                << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("new word") << QByteArray(R"({"Status":"4711"})")
                                  << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("no word") << QByteArray(R"({"data":{}})") << static_cast<int>(ErrorCode::Unparsable);
        QTest::newRow("page") << QByteArray("<html/>") << static_cast<int>(ErrorCode::Unparsable);
    }
    void statusWords()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto result = restData(body);
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
    }

    void values()
    {
        const Values values = restValues();
        QCOMPARE(values.value(u"reg.1.address"_s), (Value{u"201"_s, u"config"_s}));
        QVERIFY(!values.contains(u"reg.1.auth.password"_s));
        QVERIFY(!values.contains(u"InvalidParams"_s));
        const Facts facts = factsFrom(values);
        const PhoneFacts *phone = facts.phone();
        const Line line = phone->lines.value()->first();
        QCOMPARE(line.user, u"201"_s);
        QCOMPARE(*line.transport.value(), SipTransport::Udp);
        QCOMPARE(line.port.value(), 5060);
        QCOMPARE(*line.srtp.value(), SrtpMode::Off);
        QCOMPARE(*line.keepAliveSeconds.value(), 0);
        QVERIFY(!phone->voiceTag.value()->vlan);
        QVERIFY(!*phone->sipOnlyFromServer.value());
        QCOMPARE(phone->provisioning.value()->url, u"https://prov.example.net/p"_s);
        QCOMPARE(phone->provisioning.value()->pollMinutes, 1440);
        QVERIFY(phone->provisioning.value()->overwrites.isEmpty());
        QVERIFY(line.srtp.source().contains("(default)"_L1));
        const QString everything = QString::fromUtf8(json::text(facts));
        QVERIFY(!everything.contains("planted-secret"_L1));
        QVERIFY(!everything.contains("u:p@"_L1));
    }

    void exportedFile()
    {
        const auto values = exportedValues(data("export.xml"));
        QVERIFY(values);
        QVERIFY(!values->contains(u"reg.1.auth.password"_s));
        const Facts facts = factsFrom(*values, u"web"_s);
        const Line line = facts.phone()->lines.value()->first();
        QCOMPARE(*line.transport.value(), SipTransport::Tls);
        QCOMPARE(*line.srtp.value(), SrtpMode::Optional);
        QVERIFY(line.keepAliveSeconds.isUnread());
        QCOMPARE(facts.phone()->voiceTag.value()->vlan->value(), 20);
        QVERIFY(!exportedValues("<html><body>no"));
        QVERIFY(!exportedValues(""));
        // Entities that grow are refused by the reader, not stored.
        QVERIFY(!exportedValues(
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
            "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            "<x><ALL a.b=\"&c;&c;&c;&c;\"/></x>"));
    }

    void whatIsNeitherStaysUnread()
    {
        Values values = restValues();
        values[u"reg.1.server.1.transport"_s].text = u"TCPpreferred"_s;
        values[u"sec.srtp.require"_s].text = u"x"_s;
        values[u"nat.keepalive.interval"_s].text = u"often"_s;
        values[u"device.net.vlanId"_s].text = u"blue"_s;
        const Facts facts = factsFrom(values);
        const Line line = facts.phone()->lines.value()->first();
        QVERIFY(line.transport.isUnread());
        QVERIFY(line.srtp.isUnread());
        QVERIFY(line.keepAliveSeconds.isUnread());
        QVERIFY(facts.phone()->voiceTag.isUnread());
    }

    void networkPage()
    {
        const QJsonObject data{{u"VLANID"_s, u"30"_s},
                               {u"LLDP"_s, u"1"_s},
                               {u"ProvServerAddress"_s, u"prov.example.net"_s},
                               {u"ProvServerType"_s, u"HTTPS"_s}};
        const Facts facts = factsFrom(restValues(), u"rest"_s, networkFrom(data));
        QCOMPARE(facts.phone()->voiceTag.value()->vlan->value(), 30);
        QCOMPARE(facts.phone()->voiceTag.value()->setBy, u"lldp"_s);
        QCOMPARE(facts.phone()->provisioning.value()->url, u"https://prov.example.net"_s);
        QCOMPARE(planFor(facts, PhoneVlan{VlanId::from(20), 5}).error().code, ErrorCode::BadInput);
    }

    void linesAndCalls()
    {
        const QJsonArray lines{
            QJsonObject{{u"LineNumber"_s, u"1"_s}, {u"RegistrationStatus"_s, u"Registered"_s}},
            QJsonObject{{u"LineNumber"_s, 2}, {u"RegistrationStatus"_s, u"unregistered"_s}},
            QJsonObject{{u"LineNumber"_s, 99999}}, QJsonValue(7)};
        const auto list = registrationsFrom(lines);
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).state, RegistrationState::Registered);
        QCOMPARE(list->at(1).state, RegistrationState::NotRegistered);
        QVERIFY(!registrationsFrom(QJsonValue(u"x"_s)));
        QCOMPARE(inCallFrom(QJsonArray{}), std::optional(false));
        QCOMPARE(inCallFrom(QJsonArray{QJsonObject{{u"CallState"_s, u"Connected"_s}}}), std::optional(true));
        QCOMPARE(inCallFrom(QJsonObject{}), std::optional(false));
        QVERIFY(!inCallFrom(QJsonValue(u"?"_s)).has_value());
    }

    void signInWords()
    {
        QCOMPARE(formSignIn("lockparams|SUCCESS|0"), SignInWord::Done);
        QCOMPARE(formSignIn("lockparams|INVALID_LOGIN|0"), SignInWord::Refused);
        QCOMPARE(formSignIn("lockparams|ONE_ATTEMPT_LEFT|0"), SignInWord::Refused);
        QCOMPARE(formSignIn("lockparams|LOCKEDFOR|60"), SignInWord::Locked);
        QCOMPARE(formSignIn("<html/>"), SignInWord::Unclear);
        QCOMPARE(csrfToken("<meta name=\"csrf-token\" content=\"aB3+/=\">"), u"aB3+/="_s);
        QVERIFY(csrfToken("<meta name=\"csrf-token\" content=\"a\r\nb\">").isEmpty());
        QCOMPARE(versionIn("5.9.5.2982"), u"5.9.5.2982"_s);
        QVERIFY(versionIn("none").isEmpty());
    }

    void bodiesAreExact()
    {
        const Facts facts = factsFrom(restValues());
        const auto change = planFor(facts, Srtp{{}, SrtpMode::Optional});
        QVERIFY(change);
        QCOMPARE(change->apply.size(), 1);
        QCOMPARE(call(change->apply.first()).path, u"/api/v1/mgmt/config/set"_s);
        QCOMPARE(call(change->apply.first()).body, u"{\"data\":{\"sec.srtp.offer\":\"1\"}}"_s);
        QCOMPARE(call(change->undo.first()).body, u"{\"data\":{\"sec.srtp.offer\":\"0\"}}"_s);
        QCOMPARE(change->interruption, Interruption::PhoneRestart);
        QVERIFY(change->notes.join(u' ').contains("where before it had the factory's"_L1));
        const auto vlan = planFor(facts, PhoneVlan{VlanId::from(20), 5});
        QVERIFY(vlan);
        QCOMPARE(call(vlan->apply.first()).body,
                 u"------RingFenceImport5f27c1d6\r\n"
                 "Content-Disposition: form-data; name=\"myfile\"; filename=\"ringfence.cfg\"\r\n"
                 "Content-Type: application/octet-stream\r\n\r\n"
                 "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<PHONE_CONFIG>\n"
                 "  <ALL device.set=\"1\" device.net.vlanId=\"20\" device.net.vlanId.set=\"1\"/>\n"
                 "</PHONE_CONFIG>\n\r\n------RingFenceImport5f27c1d6--\r\n"_s);
        QVERIFY(call(vlan->undo.first()).body.contains("device.net.vlanId=\"\""_L1));
        const auto line = planFor(facts, LinePassword{1, {}, SecretRef{u"line/next"_s}});
        QVERIFY(line && line->undo.isEmpty() && !line->cannotUndo.isEmpty());
        QCOMPARE(call(line->apply.first()).body,
                 u"{\"data\":{\"reg.1.auth.password\":\"{{secret:line/next|json}}\"}}"_s);
        const auto admin = planFor(facts, AdminPassword{u"Polycom"_s, SecretRef{u"a"_s}, SecretRef{u"b"_s}});
        QVERIFY(admin);
        QVERIFY(call(admin->apply.first()).body.contains("localAdminPassword=\"{{secret:b|xml}}\""_L1));
        QVERIFY(call(admin->undo.first()).body.contains("localAdminPassword=\"{{secret:a|xml}}\""_L1));
    }

    void providersValuesAreToldApart()
    {
        const Facts facts = factsFrom(restValues());
        const auto change = planFor(
            facts,
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)});
        // outboundProxy and server.2 are not among the values of this phone: nothing to move there.
        QVERIFY2(change, change ? "" : qPrintable(change.error().detail));
        QVERIFY(call(change->apply.first()).body.contains("\"reg.1.server.1.transport\":\"TLS\""_L1));
        Values values = restValues();
        values[u"reg.1.server.1.transport"_s].source = u"config"_s;
        const auto managed =
            planFor(factsFrom(values), SipTransportTo{{}, SipTransport::Tls, HostName(), *Port::from(5061)});
        QVERIFY(managed);
        QVERIFY(!managed->cannotUndo.isEmpty());
    }

    // The later stages of a job are planned on facts carried forward; when their turn comes, the plan made
    // from what is read then must be the same, to the byte.
    void stagesMeetReality()
    {
        const Facts now = factsFrom(restValues());
        const Intent first = Srtp{{}, SrtpMode::Optional};
        const Intent second = Srtp{{}, SrtpMode::Compulsory};
        const auto ahead = planFor(afterwards(now, first), second);
        Values later = restValues();
        later[u"sec.srtp.enable"_s] = {u"1"_s, u"web"_s};
        later[u"sec.srtp.offer"_s] = {u"1"_s, u"web"_s};
        const auto then = planFor(factsFrom(later), second);
        QVERIFY(ahead && then);
        QVERIFY(ahead->apply == then->apply);
        QVERIFY(ahead->undo == then->undo);
        const Intent tls =
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)};
        QVERIFY(planFor(afterwards(now, tls), tls)->isEmpty());
        QVERIFY(planFor(afterwards(now, NatKeepAlive{25}), NatKeepAlive{25})->isEmpty());
    }

    void webPagesSwitchRestOn()
    {
        const Facts facts = factsFrom(*exportedValues(data("export.xml")), u"web"_s);
        const auto change = planFor(facts, ManagementApiOn{});
        QVERIFY(change);
        QVERIFY(call(change->apply.first()).body.contains("<ALL apps.restapi.enabled=\"1\"/>"_L1));
        QVERIFY(call(change->undo.first()).body.contains("<ALL apps.restapi.enabled=\"0\"/>"_L1));
        QCOMPARE(planFor(facts, Srtp{{}, SrtpMode::Optional}).error().code, ErrorCode::Unsupported);
        QVERIFY(planFor(factsFrom(restValues()), ManagementApiOn{})->isEmpty());
    }

    void abilitiesByModel()
    {
        Identity identity;
        identity.vendor = u"Polycom"_s;
        identity.model = u"VVX 310"_s;
        identity.firmware = u"5.3.1.0436"_s;
        QVERIFY(abilitiesOf(identity).oldTls);
        QCOMPARE(abilitiesOf(identity).level(u"Srtp"_s), AbilityLevel::ByHand);
        identity.firmware = u"6.4.3.5156"_s;
        QVERIFY(!abilitiesOf(identity).oldTls);
        QCOMPARE(abilitiesOf(identity).level(u"Srtp"_s), AbilityLevel::Automatic);
        QCOMPARE(abilitiesOf(identity).level(u"PlainAdminOff"_s), AbilityLevel::ByHand);
        identity.model = u"SoundPoint IP 670"_s;
        QVERIFY(!abilitiesOf(identity).canRead);
        identity.vendor = u"Snom"_s;
        QVERIFY(abilitiesOf(identity).list.isEmpty());
        for (const Ability &ability : abilitiesOf(factsFrom(restValues()).identity).list)
            QVERIFY(ability.level == AbilityLevel::Automatic || !ability.byHand.isEmpty());
    }

    void placeholdersOfThePhoneAreRefused()
    {
        Values values = restValues();
        values[u"reg.1.server.1.address"_s].text = u"{{secret:bench/login|json}}"_s;
        const auto change = planFor(
            factsFrom(values),
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)});
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::BadInput);
    }

    void randomBytes()
    {
        QRandomGenerator random(20261124);
        const QList<QByteArray> seeds{data("config_get.json"), data("device_info.json"), data("export.xml")};
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes = seeds.at(round % seeds.size());
            const int flips = random.bounded(30);
            for (int i = 0; i < flips; ++i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
            (void)restData(bytes);
            (void)formSignIn(bytes);
            (void)csrfToken(bytes);
            (void)versionIn(bytes);
            for (const auto &values : {configValues(bytes), exportedValues(bytes)}) {
                if (!values)
                    continue;
                const Facts facts = factsFrom(*values);
                if (const auto change = planFor(facts, Srtp{{}, SrtpMode::Compulsory})) {
                    for (const Step &step : change->apply + change->undo)
                        QVERIFY(!call(step).body.contains("{{secret:"_L1));
                }
            }
        }
        QVERIFY(!restData(QByteArray(200000, '[')));
        QVERIFY(!exportedValues(QByteArray("<a>").repeated(100000)));
    }
};

QTEST_GUILESS_MAIN(PolyParseTest)
#include "poly_parse_test.moc"
