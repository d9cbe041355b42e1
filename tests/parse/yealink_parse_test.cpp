// Yealink answers: the shapes of the fact sheet, and nonsense in their place.
#include "connectors/phones/yealink/import_file.h"
#include "connectors/phones/yealink/parse.h"
#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/rsa.h"
#include "connectors/phones/yealink/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

using namespace rf;
using namespace rf::yealink;
using namespace Qt::StringLiterals;

namespace {

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/tests/parse/data/yealink/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray answer(const char *json)
{
    return QByteArray(json);
}

Facts factsFrom(const QByteArray &cfg, const QString &variant = u"json"_s)
{
    Facts facts;
    facts.identity.vendor = u"Yealink"_s;
    facts.identity.model = u"SIP-T46U"_s;
    facts.identity.variant = variant;
    const auto parameters = parseExport(cfg);
    if (!parameters)
        return facts;
    PhoneFacts phone;
    fillSettings(phone, *parameters, {});
    facts.settings = phone;
    facts.native = nativeFrom(*parameters, u"token"_s);
    return facts;
}

const HttpCall &call(const Step &step)
{
    return std::get<HttpCall>(step.wire);
}

} // namespace

class YealinkParseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportDropsSecrets()
    {
        const auto parameters = parseExport(data("export.cfg"));
        QVERIFY(parameters);
        for (auto it = parameters->begin(); it != parameters->end(); ++it)
            QVERIFY2(!it.key().contains("password"_L1), qPrintable(it.key()));
        QCOMPARE(parameters->value(u"account.1.sip_server.1.address"_s), u"sip.example.com"_s);
        QVERIFY(parameters->value(u"account.1.sip_server.2.address"_s).isEmpty());
        QVERIFY(!parseExport("<html>not this</html>"));
        QVERIFY(!parseExport(""));
    }

    void settingsFromExport()
    {
        const Facts facts = factsFrom(data("export.cfg"));
        const PhoneFacts *phone = facts.phone();
        QVERIFY(phone);
        const QList<Line> *lines = phone->lines.value();
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        const Line line = lines->first();
        QVERIFY(line.enabled);
        QCOMPARE(line.server.text(), u"sip.example.com"_s);
        QCOMPARE(*line.transport.value(), SipTransport::Udp);
        QCOMPARE(*line.srtp.value(), SrtpMode::Off);
        QCOMPARE(*line.keepAliveSeconds.value(), 60);
        QCOMPARE(*line.registrationExpirySeconds.value(), 3600);
        QCOMPARE(phone->provisioning.value()->url, u"https://prov.example.net/cfg/"_s);
        QCOMPARE(phone->provisioning.value()->pollMinutes, 1440);
        QCOMPARE(*phone->updates.value(), UpdateMode::ByProvider);
        QVERIFY(!phone->voiceTag.value()->vlan);
        QVERIFY(*phone->checksServerCertificate.value());
        QVERIFY(!*phone->sipOnlyFromServer.value());
        QCOMPARE(*phone->webAdmin.value(), (QStringList{u"http"_s, u"https"_s}));
        QVERIFY(phone->factoryAdminPassword.isUnread());
        const QString everything = QString::fromUtf8(json::text(facts));
        for (const char *secret : {"hunter22", "********", "token=abc"})
            QVERIFY(!everything.contains(QString::fromLatin1(secret)));
    }

    void unexpectedValuesStayUnread()
    {
        const Facts facts =
            factsFrom("account.1.user_name = 1\naccount.1.sip_server.1.address = a.example\n"
                      "account.1.srtp_encryption = 7\naccount.1.sip_server.1.transport_type = x\n"
                      "static.wui.http_enable = 2\nsip.trust_ctrl = yes\n"
                      "static.network.vlan.internet_port_enable = 1\n"
                      "static.network.vlan.internet_port_vid = 5000\n");
        const PhoneFacts *phone = facts.phone();
        QVERIFY(phone && phone->lines.value() && phone->lines.value()->size() == 1);
        QVERIFY(phone->lines.value()->first().srtp.isUnread());
        QVERIFY(phone->lines.value()->first().transport.isUnread());
        QVERIFY(phone->lines.value()->first().keepAliveSeconds.isUnread());
        QVERIFY(phone->webAdmin.isUnread());
        QVERIFY(phone->sipOnlyFromServer.isUnread());
        QVERIFY(phone->voiceTag.isUnread());
        QVERIFY(phone->provisioning.isUnread());
        // What was not read cannot be put back, so it is not written.
        const auto change = planFor(facts, NatKeepAlive{25});
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::BadInput);
    }

    void jsonStatus()
    {
        const auto object = parseObject(data("status_general.json"));
        QVERIFY(object);
        QVERIFY(!failureOf(*object));
        const QJsonObject status = object->value("data"_L1).toObject();
        QCOMPARE(textAt(status, u"system.version.firmware"_s), u"108.86.0.90"_s);
        QCOMPARE(textAt(status, u"network.common.mac"_s), u"80:5e:c0:11:22:33"_s);
        QCOMPARE(*uptimeFrom(valueAt(status, u"system.powerontime"_s)), 2 * 86400 + 3 * 3600 + 4 * 60 + 5);
        const auto list = jsonRegistrations(status);
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).state, RegistrationState::Registered);
        QCOMPARE(list->at(1).state, RegistrationState::Failed);
        QCOMPARE(list->at(1).line, 2);
        QVERIFY(!jsonRegistrations({}));
    }

    void uptimeForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << u"3723"_s << qint64(3723);
        QTest::newRow("clock") << u"01:02:03"_s << qint64(3723);
        QTest::newRow("one day") << u"1 day 00:00"_s << qint64(86400);
        QTest::newRow("nonsense") << u"long"_s << qint64(-1);
        QTest::newRow("negative") << u"-5"_s << qint64(-1);
    }
    void uptimeForms()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        QCOMPARE(uptimeFrom(QJsonValue(text)).value_or(-1), seconds);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong password") << answer(
            R"({"ret":"failed","data":false,"error":{"webStatus":"error","msg":"error_username_or_password_is_wrong"}})")
                                        << static_cast<int>(ErrorCode::AuthRejected);
        QTest::newRow("locked") << answer(R"({"ret":"failed","error":{"webStatus":"lock","lockTime":"3"}})")
                                << static_cast<int>(ErrorCode::LockedOut);
        QTest::newRow("session over") << answer(R"({"ret":"failed","error":{"webStatus":"noauth"}})")
                                      << static_cast<int>(ErrorCode::LinkLost);
        QTest::newRow("busy") << answer(
            R"({"ret":"failed","error":{"webStatus":"error","msg":"auth_err_user_busy"}})")
                              << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("bad name") << answer(R"({"ret":"failed","error":{"msg":"error_invalid_cfg_info"}})")
                                  << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("no word") << answer(R"({"data":true})") << static_cast<int>(ErrorCode::Unparsable);
    }
    void failures()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto object = parseObject(body);
        QVERIFY(object);
        const auto failure = failureOf(*object);
        QVERIFY(failure.has_value());
        QCOMPARE(static_cast<int>(failure->code), code);
    }

    // S-5: how long a lock lasts is told as a number, and only where the phone says one that can be.
    void lockTime_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<int>("minutes");
        QTest::newRow("as text") << QByteArray("\"3\"") << 3;
        QTest::newRow("as a number") << QByteArray("15") << 15;
        QTest::newRow("none") << QByteArray("\"\"") << 0;
        QTest::newRow("no number") << QByteArray("\"soon\"") << 0;
        QTest::newRow("negative") << QByteArray("-3") << 0;
        QTest::newRow("a hundred years") << QByteArray("\"52560000\"") << 0;
    }
    void lockTime()
    {
        QFETCH(QByteArray, time);
        QFETCH(int, minutes);
        const auto object =
            parseObject(R"({"ret":"failed","error":{"webStatus":"lock","lockTime":)" + time + "}}");
        QVERIFY(object);
        const auto failure = failureOf(*object);
        QVERIFY(failure && failure->code == ErrorCode::LockedOut);
        QCOMPARE(failure->waitMinutes.value_or(0), minutes);
        QVERIFY(!failure->detail.isEmpty());
    }

    void servletPages()
    {
        const QByteArray login = data("servlet_login.html");
        QVERIFY(servletKey(login).has_value());
        QCOMPARE(servletGeneration(login), Generation::ServletRsa);
        QCOMPARE(servletGeneration(login + "var rsakey = 1;"), Generation::ServletAes);
        QCOMPARE(servletGeneration("<html/>"), Generation::Unknown);
        const QByteArray status = data("servlet_status.html");
        QCOMPARE(scriptVariable(status, u"g_phonetype"_s), u"T31G"_s);
        QCOMPARE(scriptVariable(status, u"g_strFirmware"_s), u"124.86.104.1"_s);
        QCOMPARE(cellText(status, u"tdMachineID"_s), u"8031AA0000000001"_s);
        const auto list = servletRegistrations(status);
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).state, RegistrationState::Registered);
        QCOMPARE(list->at(0).with, u"pbx.example.com"_s);
        QCOMPARE(list->at(1).state, RegistrationState::NotRegistered);
        QVERIFY(!servletRegistrations("<html/>"));
    }

    void servletWords()
    {
        QCOMPARE(servletSignIn(R"(<div id="_RES_INFO_">{"authstatus":"done"}</div>)"), SignInWord::Done);
        QCOMPARE(servletSignIn(R"(<div id="_RES_INFO_">{"authstatus":"none"}</div>)"), SignInWord::Refused);
        QCOMPARE(servletSignIn(R"(<div id="_RES_INFO_">{"authstatus":"lock"}</div>)"), SignInWord::Locked);
        QCOMPARE(servletSignIn("You are not authorized. Please try again 3 minutes later."),
                 SignInWord::Locked);
        QCOMPARE(servletSignIn("hello"), SignInWord::Unclear);
        QString said;
        QCOMPARE(servletImport(R"(<div id="_RES_INFO_">{"type":"localcfg","result":"success"}</div>)"),
                 ImportWord::Accepted);
        QCOMPARE(servletImport(R"(<div id="_RES_INFO_">{"type":"localcfg","result":0}</div>)"),
                 ImportWord::Accepted);
        QCOMPARE(servletImport(R"(<div id="_RES_INFO_">{"type":"localcfg","result":"noparam"}</div>)", &said),
                 ImportWord::Refused);
        QCOMPARE(said, u"noparam"_s);
        QCOMPARE(servletImport("<html/>"), ImportWord::Unclear);
    }

    void credentialsLeaveNoTrace_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u"http://a.example/x"_s << u"http://a.example/x"_s;
        QTest::newRow("user") << u"http://me@a.example"_s << u"http://a.example"_s;
        QTest::newRow("both") << u"ftp://me:p@ss@a.example/x@y"_s << u"ftp://a.example/x@y"_s;
        QTest::newRow("no scheme") << u"me:secret@a.example/x"_s << u"a.example/x"_s;
        QTest::newRow("query") << u"https://a.example/x?key=1"_s << u"https://a.example/x"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void credentialsLeaveNoTrace()
    {
        QFETCH(QString, url);
        QFETCH(QString, plain);
        QCOMPARE(withoutCredentials(url), plain);
    }

    void models()
    {
        QCOMPARE(modelName(u"T46U"_s), u"SIP-T46U"_s);
        QCOMPARE(modelName(u"SIP-T46U"_s), u"SIP-T46U"_s);
        QCOMPARE(modelName(u"SIP T46U"_s), u"SIP-T46U"_s);
        QCOMPARE(modelName(u"W70B"_s), u"W70B"_s);
        QCOMPARE(kindOf(u"W70B"_s), DeviceKind::DectBase);
        QCOMPARE(kindOf(u"CP960"_s), DeviceKind::ConferencePhone);
        QCOMPARE(kindOf(u"SIP-T46U"_s), DeviceKind::Phone);
        QCOMPARE(firmwareGeneration(u"108.86.0.90"_s), 86);
        QCOMPARE(firmwareGeneration(u"x"_s), 0);
    }

    void rsaRoundTrip()
    {
        EVP_PKEY *pair = EVP_RSA_gen(1024);
        QVERIFY(pair);
        BIGNUM *n = nullptr;
        BIGNUM *e = nullptr;
        QCOMPARE(EVP_PKEY_get_bn_param(pair, "n", &n), 1);
        QCOMPARE(EVP_PKEY_get_bn_param(pair, "e", &e), 1);
        char *nHex = BN_bn2hex(n);
        char *eHex = BN_bn2hex(e);
        const RsaKey key{QString::fromLatin1(nHex), QString::fromLatin1(eHex)};
        const auto hex = encryptHex(key, "Pass word:1");
        QVERIFY(hex);
        QCOMPARE(hex->size(), 256);
        QCOMPARE(*hex, hex->toLower());
        const QByteArray cipher = QByteArray::fromHex(*hex);
        EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(pair, nullptr);
        QCOMPARE(EVP_PKEY_decrypt_init(context), 1);
        QCOMPARE(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING), 1);
        QByteArray plain(128, '\0');
        size_t size = 128;
        QCOMPARE(EVP_PKEY_decrypt(context, reinterpret_cast<unsigned char *>(plain.data()), &size,
                                  reinterpret_cast<const unsigned char *>(cipher.data()),
                                  static_cast<size_t>(cipher.size())),
                 1);
        QCOMPARE(plain.left(static_cast<qsizetype>(size)), QByteArray("Pass word:1"));
        EVP_PKEY_CTX_free(context);
        OPENSSL_free(nHex);
        OPENSSL_free(eHex);
        BN_free(n);
        BN_free(e);
        EVP_PKEY_free(pair);
        QCOMPARE(encryptHex(key, QByteArray(200, 'x')).error().code, ErrorCode::BadInput);
        QCOMPARE(encryptHex(key, "").error().code, ErrorCode::BadInput);
    }

    void badKeys_data()
    {
        QTest::addColumn<QString>("n");
        QTest::addColumn<QString>("e");
        const QString good = u"c5"_s.repeated(64);
        QTest::newRow("empty") << QString() << u"10001"_s;
        QTest::newRow("short") << u"ff"_s << u"10001"_s;
        QTest::newRow("letters") << u"zz"_s.repeated(128) << u"10001"_s;
        QTest::newRow("huge") << u"f"_s.repeated(5000) << u"10001"_s;
        QTest::newRow("even") << u"c4"_s.repeated(64) << u"10001"_s;
        QTest::newRow("zero") << u"0"_s.repeated(256) << u"10001"_s;
        QTest::newRow("exponent one") << good << u"1"_s;
        QTest::newRow("exponent none") << good << QString();
        QTest::newRow("exponent huge") << good << u"f"_s.repeated(100);
    }
    void badKeys()
    {
        QFETCH(QString, n);
        QFETCH(QString, e);
        const auto hex = encryptHex({n, e}, "password");
        QVERIFY(!hex);
        QCOMPARE(hex.error().code, ErrorCode::Unparsable);
    }

    void importShowsEveryByte()
    {
        const Facts facts = factsFrom(data("export.cfg"));
        const auto change = planFor(
            facts,
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)});
        QVERIFY(change);
        QCOMPARE(change->apply.size(), 1);
        QCOMPARE(call(change->apply.first()).body,
                 u"------RingFenceImport5f27c1d6\r\n"
                 "Content-Disposition: form-data; name=\"CFGConfigUpload\"; filename=\"ringfence.cfg\"\r\n"
                 "Content-Type: application/octet-stream\r\n\r\n"
                 "#!version:1.0.0.1\n"
                 "account.1.sip_server.1.address = tls.example.com\n"
                 "account.1.sip_server.1.port = 5061\n"
                 "account.1.sip_server.1.transport_type = 2\n"
                 "\r\n------RingFenceImport5f27c1d6--\r\n"_s);
        QVERIFY(call(change->undo.first())
                    .body.contains("account.1.sip_server.1.transport_type = 0\n"
                                   "account.1.sip_server.1.port = 5060\n"
                                   "account.1.sip_server.1.address = sip.example.com\n"_L1));
        const Facts servlet = factsFrom(data("export.cfg"), u"servlet-rsa"_s);
        const auto other = planFor(servlet, Srtp{{}, SrtpMode::Optional});
        QVERIFY(other);
        QVERIFY(call(other->apply.first()).path.contains("token={{token}}"_L1));
        QVERIFY(call(other->apply.first()).body.contains("name=\"UploadName\""_L1));
    }

    void plansAreHonest()
    {
        const Facts facts = factsFrom(data("export.cfg"));
        const auto vlan = planFor(facts, PhoneVlan{VlanId::from(20), 5});
        QVERIFY(vlan);
        QCOMPARE(vlan->apply.size(), 2);
        QVERIFY(vlan->apply.last().cutsLink);
        QCOMPARE(vlan->interruption, Interruption::PhoneRestart);
        QVERIFY(vlan->settleSeconds >= 240);
        QVERIFY(!call(vlan->apply.first()).body.contains("pc_port"_L1));
        const auto kept = planFor(facts, NatKeepAlive{90});
        QVERIFY(kept && kept->isEmpty() && kept->notes.isEmpty());
        const auto line = planFor(facts, LinePassword{1, {}, SecretRef{u"line/next"_s}});
        QVERIFY(line && line->undo.isEmpty() && !line->cannotUndo.isEmpty());
        QVERIFY(call(line->apply.first()).body.contains("account.1.password = {{secret:line/next}}"_L1));
        QVERIFY(!planFor(facts, LinePassword{9, {}, SecretRef{u"line/next"_s}}));
        QVERIFY(!planFor(facts, AdminPassword{u"root"_s, {}, SecretRef{u"x"_s}}));
        QVERIFY(!planFor(facts, AdminPassword{u"admin"_s, {}, SecretRef{u"x}}{{secret:y"_s}}));
        QCOMPARE(planFor(facts, AutoUpdate{}).error().code, ErrorCode::Unsupported);
        QCOMPARE(planFor(facts, SipAlgOff{}).error().code, ErrorCode::Unsupported);
        QCOMPARE(planFor(factsFrom(data("export.cfg"), u"servlet-rsa"_s), RestartPhone{}).error().code,
                 ErrorCode::Unsupported);
        QCOMPARE(planFor(factsFrom(data("export.cfg"), u"basic-cgi"_s), Srtp{}).error().code,
                 ErrorCode::Unsupported);
    }

    // The later stages of a job are planned on facts carried forward; when their turn comes, the plan made
    // from what is read then must be the same, to the byte.
    void stagesMeetReality()
    {
        const Facts now = factsFrom(data("export.cfg"));
        const Intent first = Srtp{{}, SrtpMode::Optional};
        const Intent second = Srtp{{}, SrtpMode::Compulsory};
        const auto ahead = planFor(afterwards(now, first), second);
        QByteArray later = data("export.cfg");
        later.replace("srtp_encryption = 0", "srtp_encryption = 1");
        const auto then = planFor(factsFrom(later), second);
        QVERIFY(ahead && then);
        QVERIFY(ahead->apply == then->apply);
        QVERIFY(ahead->undo == then->undo);
        const Intent tls =
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)};
        QVERIFY(planFor(afterwards(now, tls), tls)->isEmpty());
        QVERIFY(planFor(afterwards(now, NatKeepAlive{25}), NatKeepAlive{25})->isEmpty());
    }

    void plainWebNeedsEncryptedWeb()
    {
        const Facts facts = factsFrom(data("export.cfg"));
        const auto off = planFor(facts, PlainAdminOff{});
        QVERIFY(off && off->apply.size() == 2);
        QByteArray without = data("export.cfg");
        without.replace("static.wui.https_enable = 1", "static.wui.https_enable = 0");
        QCOMPARE(planFor(factsFrom(without), PlainAdminOff{}).error().code, ErrorCode::BadInput);
    }

    void proxyOfItsOwnIsNotGuessed()
    {
        QByteArray cfg = data("export.cfg");
        cfg.replace("outbound_proxy_enable = 0", "outbound_proxy_enable = 1");
        cfg += "account.1.outbound_proxy.1.address = proxy.example.com\naccount.1.outbound_proxy.1.port = "
               "5060\n";
        const SipTransportTo want{{}, SipTransport::Tls, HostName(), *Port::from(5061)};
        QCOMPARE(planFor(factsFrom(cfg), want).error().code, ErrorCode::BadInput);
        cfg.replace("proxy.example.com", "sip.example.com");
        const auto change = planFor(factsFrom(cfg), want);
        QVERIFY(change);
        QVERIFY(call(change->apply.first()).body.contains("account.1.outbound_proxy.1.port = 5061"_L1));
    }

    // A phone that answers with a placeholder for another secret must not get it sent back in an undo.
    void placeholdersOfThePhoneAreRefused()
    {
        QByteArray cfg = data("export.cfg");
        cfg.replace("address = sip.example.com", "address = {{secret:bench/login}}");
        const SipTransportTo want{
            {}, SipTransport::Tls, *HostName::from(u"tls.example.com"), *Port::from(5061)};
        const auto change = planFor(factsFrom(cfg), want);
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::BadInput);
        QVERIFY(!isPlainValue(u"a\nb = c"_s));
        QVERIFY(!isPlainValue(u" a"_s));
        QVERIFY(isPlainValue(u"sip.example.com"_s));
    }

    void vlanFromElsewhere()
    {
        const auto parameters = parseExport(data("export.cfg"));
        PhoneFacts phone;
        fillSettings(phone, *parameters, {u"30"_s});
        QVERIFY(phone.voiceTag.value());
        QCOMPARE(phone.voiceTag.value()->vlan->value(), 30);
        QCOMPARE(phone.voiceTag.value()->setBy, u"lldp"_s);
        Facts facts = factsFrom(data("export.cfg"));
        facts.settings = phone;
        QCOMPARE(planFor(facts, PhoneVlan{VlanId::from(20), 5}).error().code, ErrorCode::BadInput);
    }

    // A stored VLAN that is not in use yet is not reached; the wish is then only a restart.
    void storedVlanWaitsForRestart()
    {
        QByteArray cfg = data("export.cfg");
        cfg.replace("internet_port_enable = 0", "internet_port_enable = 1");
        cfg.replace("internet_port_vid = 1", "internet_port_vid = 20");
        cfg.replace("internet_port_priority = 0", "internet_port_priority = 5");
        const auto parameters = parseExport(cfg);
        PhoneFacts phone;
        fillSettings(phone, *parameters, {u"0"_s});
        Facts facts = factsFrom(cfg);
        QCOMPARE(facts.phone()->voiceTag.value()->vlan->value(), 20); // nothing said about the VLAN in use
        facts.settings = phone;
        const PhoneVlan want{VlanId::from(20), 5};
        QCOMPARE(reached(want, facts), Reached::No);
        const auto change = planFor(facts, want);
        QVERIFY(change);
        QCOMPARE(change->apply.size(), 1);
        QVERIFY(isRestart(call(change->apply.first())));
    }

    void randomBytes()
    {
        QRandomGenerator random(20261124);
        const QList<QByteArray> seeds{data("export.cfg"), data("status_general.json"),
                                      data("servlet_status.html"), data("servlet_login.html")};
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes = seeds.at(round % seeds.size());
            const int flips = random.bounded(40);
            for (int i = 0; i < flips; ++i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
            (void)parseExport(bytes);
            if (const auto object = parseObject(bytes)) {
                (void)failureOf(*object);
                (void)jsonRegistrations(object->value("data"_L1).toObject());
            }
            (void)servletSignIn(bytes);
            (void)servletImport(bytes);
            (void)servletGeneration(bytes);
            (void)servletRegistrations(bytes);
            (void)cellText(bytes, u"tdMachineID"_s);
            // Whatever a changed export says, a plan never carries more lines than it means to.
            const Facts facts = factsFrom(bytes);
            if (const auto change =
                    facts.phone() ? planFor(facts, Srtp{{}, SrtpMode::Optional}) : Result<Change>(Change{})) {
                for (const Step &step : change->apply + change->undo)
                    QVERIFY(!call(step).body.contains("{{secret:"_L1));
            }
        }
        QVERIFY(!parseObject(QByteArray(200000, '[')));
    }
};

QTEST_GUILESS_MAIN(YealinkParseTest)
#include "yealink_parse_test.moc"
