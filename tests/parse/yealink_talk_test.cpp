// What the Yealink driver sends, and above all what it does not send: in a call, with a password that does
// not fit, when the session is over, when the phone says odd things.
#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/session.h"
#include "connectors/phones/yealink/settings.h"
#include "connectors/transport/password_stores.h"
#include "scripted_http_link.h"

#include <QFile>
#include <QTest>

using namespace rf;
using namespace rf::yealink;
using namespace Qt::StringLiterals;

namespace {

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/tests/parse/data/yealink/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Device phone()
{
    Device device;
    device.id = u"mac-805ec0112233"_s;
    device.identity.vendor = u"Yealink"_s;
    device.identity.mac = *MacAddress::from(u"80:5e:c0:11:22:33");
    device.addresses << QHostAddress(u"192.168.1.21"_s);
    return device;
}

/// A quiet phone of the JSON generation.
Result<HttpReply> quiet(const SentRequest &request)
{
    if (request.path.contains("status/talking"_L1))
        return replyOf(200, R"({"ret":"ok","data":false})");
    if (request.path.contains("action=export"_L1))
        return replyOf(200, data("export.cfg"));
    if (request.path.contains("StatusGeneral"_L1))
        return replyOf(200, data("status_general.json"));
    if (request.path.contains("readconfig"_L1))
        return replyOf(200,
                       R"({"ret":"failed","error":{"webStatus":"error","msg":"error_invalid_cfg_info"}})");
    if (request.path.contains("p=Login"_L1))
        return replyOf(200,
                       R"({"ret":"ok","data":{"wui.device.phoneName":"T46U","wui.common.token":"abc"}})");
    return replyOf(200, R"({"ret":"ok","data":true})");
}

} // namespace

class YealinkTalkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SecretStore> m_store = makeMemoryStore();
    QList<SentRequest> m_sent;

    std::unique_ptr<WebSession> session(ScriptedHttpLink::Script script,
                                        Generation generation = Generation::Json)
    {
        m_sent.clear();
        auto link = std::make_unique<ScriptedHttpLink>(std::move(script), m_sent, *m_store);
        link->setValue(u"token"_s, "abc");
        return std::make_unique<WebSession>(std::move(link), generation, phone(), *m_store);
    }
    Change planned(const Intent &want)
    {
        auto quietSession = session(quiet);
        const auto facts = readFacts(*quietSession);
        if (!facts)
            return {};
        return planFor(*facts, want).value_or(Change{});
    }
    bool wrote() const
    {
        for (const SentRequest &request : m_sent) {
            if (request.path.contains("action=import"_L1) || request.path.contains("reboot"_L1)
                || request.path.contains("upload"_L1) || request.path.contains("writeconfig"_L1))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void readingWritesNothing()
    {
        auto open = session(quiet);
        const auto facts = readFacts(*open);
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        QVERIFY(!wrote());
        QCOMPARE(facts->identity.model, u"SIP-T46U"_s);
        QCOMPARE(facts->identity.firmware, u"108.86.0.90"_s);
        QCOMPARE(facts->identity.variant, u"json"_s);
        QCOMPARE(facts->identity.mac.text(), u"80:5e:c0:11:22:33"_s);
        QVERIFY(facts->live.inCall.value() && !*facts->live.inCall.value());
        QCOMPARE(facts->live.registrations.value()->size(), 2);
        QVERIFY(facts->phone()->pcPortInUse.value() && !*facts->phone()->pcPortInUse.value());
    }

    void inCallNothingRestarts_data()
    {
        QTest::addColumn<QByteArray>("talking");
        QTest::newRow("talking") << QByteArray(R"({"ret":"ok","data":true})");
        QTest::newRow("cannot tell") << QByteArray(R"({"ret":"ok","data":"maybe"})");
        QTest::newRow("garbage") << QByteArray("\x1b[2J garbage");
    }
    void inCallNothingRestarts()
    {
        QFETCH(QByteArray, talking);
        const Change vlan = planned(PhoneVlan{VlanId::from(20), 5});
        const Change restart = planned(RestartPhone{});
        const Change tls = planned(SipTransportTo{{}, SipTransport::Tls, HostName(), *Port::from(5061)});
        QVERIFY(!vlan.isEmpty() && !restart.isEmpty() && !tls.isEmpty());
        for (const Step &step : {vlan.apply.last(), restart.apply.first(), tls.apply.first()}) {
            auto open = session([&](const SentRequest &request) -> Result<HttpReply> {
                return request.path.contains("status/talking"_L1) ? replyOf(200, talking) : quiet(request);
            });
            const auto sent = runStep(*open, step);
            QVERIFY(!sent);
            QVERIFY(sent.error().code == ErrorCode::Rejected || sent.error().code == ErrorCode::Unparsable);
            QVERIFY(!wrote());
        }
    }

    void restartsWhenQuiet()
    {
        const Change restart = planned(RestartPhone{});
        auto open = session([](const SentRequest &request) -> Result<HttpReply> {
            if (request.path.contains("reboot"_L1))
                return fail(ErrorCode::LinkLost);
            return quiet(request);
        });
        QVERIFY(runStep(*open, restart.apply.first()));
        QVERIFY(wrote());
        // Refused in words is a refusal.
        auto refused = session([](const SentRequest &request) -> Result<HttpReply> {
            if (request.path.contains("reboot"_L1))
                return replyOf(200, R"({"ret":"failed","error":{"msg":"error_busy_now"}})");
            return quiet(request);
        });
        QCOMPARE(runStep(*refused, restart.apply.first()).error().code, ErrorCode::Rejected);
    }

    void passwordsThatDoNotFit_data()
    {
        QTest::addColumn<QByteArray>("password");
        for (const char *bad :
             {"with space1", "line\nstatic.wui.https_enable = 0", "colon:inside", "per%cent", "quo\"te",
              "back\\slash", "na\xc3\xafve", "", "tab\tinside", "#first"})
            QTest::newRow(bad) << QByteArray(bad);
        QTest::newRow("long") << QByteArray(200, 'a');
    }
    void passwordsThatDoNotFit()
    {
        QFETCH(QByteArray, password);
        QVERIFY(m_store->store({u"next"_s}, Secret(password)));
        const Change change = planned(LinePassword{1, {}, SecretRef{u"next"_s}});
        QVERIFY(!change.isEmpty());
        auto open = session(quiet);
        const auto sent = runStep(*open, change.apply.first());
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::BadInput);
        if (password.size() > 3)
            QVERIFY(!sent.error().detail.contains(QString::fromUtf8(password)));
        QVERIFY(m_sent.isEmpty());
    }

    void aGoodPasswordIsSentOnce()
    {
        QVERIFY(m_store->store({u"next"_s}, Secret("Good-Pass_9")));
        const Change change = planned(AdminPassword{u"admin"_s, {}, SecretRef{u"next"_s}});
        QVERIFY(!change.isEmpty());
        QVERIFY(!QString::fromUtf8(json::text(change)).contains("Good-Pass_9"_L1));
        auto open = session(quiet);
        QVERIFY(runStep(*open, change.apply.first()));
        int seen = 0;
        for (const SentRequest &request : m_sent)
            seen += request.body.contains("static.security.user_password = admin:Good-Pass_9\n"_L1) ? 1 : 0;
        QCOMPARE(seen, 1);
    }

    void strangeStepsAreNotSent()
    {
        auto open = session(quiet);
        for (const HttpCall &call : {HttpCall{u"POST"_s, u"/api/system/resetsettings"_s, {}, {}},
                                     HttpCall{u"GET"_s, u"/servlet?key=Reset"_s, {}, {}},
                                     HttpCall{u"GET"_s, u"/api/system/reboot?p=SettingUpgrade"_s, {}, {}}}) {
            const auto sent = runStep(*open, Step{u"x"_s, call, Risk::None, false});
            QCOMPARE(sent.error().code, ErrorCode::Internal);
        }
        QCOMPARE(
            runStep(*open, Step{u"x"_s, ShellLines{{{u"reboot"_s, {}}}}, Risk::None, false}).error().code,
            ErrorCode::Internal);
        QVERIFY(m_sent.isEmpty());
    }

    void sessionEnds()
    {
        const Change change = planned(NatKeepAlive{25});
        QVERIFY(!change.isEmpty());
        auto open = session([](const SentRequest &request) -> Result<HttpReply> {
            if (request.path.contains("action=import"_L1))
                return replyOf(200, R"({"ret":"failed","error":{"webStatus":"noauth"}})");
            return quiet(request);
        });
        QCOMPARE(runStep(*open, change.apply.first()).error().code, ErrorCode::LinkLost);
    }

    void servletImports()
    {
        Facts facts;
        facts.identity.vendor = u"Yealink"_s;
        facts.identity.model = u"SIP-T31G"_s;
        facts.identity.variant = u"servlet-rsa"_s;
        const auto parameters = parseExport(data("export.cfg"));
        PhoneFacts settings;
        fillSettings(settings, *parameters, {});
        facts.settings = settings;
        facts.native = nativeFrom(*parameters, u"token"_s);
        const auto change = planFor(facts, Srtp{{}, SrtpMode::Optional});
        QVERIFY(change);
        for (const bool good : {true, false}) {
            auto open = session(
                [good](const SentRequest &request) -> Result<HttpReply> {
                    if (request.path.contains("settings-config"_L1))
                        return replyOf(200, "<script>var g_strToken = \"tok123\";</script>");
                    return replyOf(
                        200,
                        good ? "<div id=\"_RES_INFO_\">{\"type\":\"localcfg\",\"result\":\"success\"}</div>"
                             : "<div id=\"_RES_INFO_\">{\"type\":\"localcfg\",\"result\":\"large\"}</div>");
                },
                Generation::ServletRsa);
            open->setKey(*servletKey(data("servlet_login.html")));
            const auto sent = runStep(*open, change->apply.first());
            QCOMPARE(sent.has_value(), good);
            if (!good)
                QCOMPARE(sent.error().code, ErrorCode::Rejected);
            QVERIFY(m_sent.last().path.contains("&token=tok123"_L1));
            QVERIFY(!m_sent.last().path.contains("{{"_L1));
        }
    }

    // Whatever the phone answers to reading ends in an ordinary result, and soon.
    void oddAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("garbage") << 200 << QByteArray("\x00\xff\x1b]0;x\x07", 9);
        QTest::newRow("nested") << 200 << QByteArray(100000, '[');
        QTest::newRow("ok without data") << 200 << QByteArray(R"({"ret":"ok"})");
        QTest::newRow("data is a list") << 200 << QByteArray(R"({"ret":"ok","data":[1,2]})");
        QTest::newRow("error page") << 500 << QByteArray("<html>500</html>");
        QTest::newRow("placeholder") << 200 << QByteArray(R"({"ret":"ok","data":{"x":"{{secret:next}}"}})");
    }
    void oddAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const Generation generation : {Generation::Json, Generation::ServletRsa}) {
            auto open = session(
                [&](const SentRequest &) -> Result<HttpReply> { return replyOf(status, body); }, generation);
            const auto facts = readFacts(*open);
            QVERIFY(!facts);
            QVERIFY(!wrote());
        }
    }
};

QTEST_GUILESS_MAIN(YealinkTalkTest)
#include "yealink_talk_test.moc"
