// What the Poly driver sends, and above all what it does not send: in a call, without REST, with the factory
// password, when the phone says odd things.
#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/session.h"
#include "connectors/transport/password_stores.h"
#include "scripted_http_link.h"

#include <QFile>
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

class TrustingTrust final : public Trust {
    Result<> check(const QString &, PinKind, const QByteArray &, const QString &) override { return {}; }
};

bool isSigned(const SentRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "X-Signed")
            return true;
    }
    return false;
}

/// A quiet phone with REST on.
Result<HttpReply> quiet(const SentRequest &request)
{
    if (request.path == "/"_L1)
        return fail(ErrorCode::Unreachable);
    if (request.path.startsWith("/api"_L1) && !isSigned(request))
        return replyOf(401, "");
    if (request.path.contains("device/info"_L1))
        return replyOf(200, data("device_info.json"));
    if (request.path.contains("config/get"_L1))
        return replyOf(200, data("config_get.json"));
    if (request.path.contains("network/info"_L1))
        return replyOf(200,
                       R"({"data":{"VLANID":"","ProvServerAddress":"prov.example.net"},"Status":"2000"})");
    if (request.path.contains("lineInfo"_L1))
        return replyOf(200,
                       R"({"data":[{"LineNumber":"1","RegistrationStatus":"Registered"}],"Status":"2000"})");
    if (request.path.contains("callStatus"_L1))
        return replyOf(200, R"({"data":[],"Status":"2000"})");
    if (request.path.contains("auth.htm"_L1))
        return replyOf(200, "lockparams|SUCCESS|0");
    if (request.path.contains("index.htm"_L1))
        return replyOf(200, "<meta name=\"csrf-token\" content=\"tok123\">");
    if (request.path.contains("importFile"_L1))
        return replyOf(200, "UPLOAD_SUCCESSFUL");
    if (request.path.contains("exportFile"_L1))
        return replyOf(200, data("export.xml"));
    if (request.path.contains("getPhoneVersion"_L1))
        return replyOf(200, "6.4.3.5156");
    if (request.path.startsWith("/api"_L1))
        return replyOf(200, R"({"Status":"2000"})");
    return replyOf(404, "");
}

/// The same with REST off.
Result<HttpReply> withoutRest(const SentRequest &request)
{
    return request.path.startsWith("/api"_L1) ? replyOf(404, "") : quiet(request);
}

} // namespace

class PolyTalkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SecretStore> m_store = makeMemoryStore();
    AddressBook m_book;
    TrustingTrust m_trust;
    QList<SentRequest> m_sent;
    ScriptedHttpLink::Script m_script;

    std::unique_ptr<PhoneSession> session(ScriptedHttpLink::Script script,
                                          const QString &firmware = u"6.4.3.5156"_s)
    {
        m_sent.clear();
        m_script = std::move(script);
        Device device;
        device.id = u"mac-0004f2fe3ab0"_s;
        device.identity.vendor = u"Poly"_s;
        device.identity.model = u"VVX 350"_s;
        device.identity.firmware = firmware;
        device.addresses << QHostAddress(u"192.168.1.31"_s);
        Dialler dialler{m_book, m_trust, *m_store};
        return std::make_unique<PhoneSession>(
            device, SignIn{u"Polycom"_s, SecretRef{u"login"_s}}, dialler, CancelToken(),
            [this](const Device &, const HttpOptions &, Dialler &, const CancelToken &) {
                return std::unique_ptr<HttpLink>(std::make_unique<ScriptedHttpLink>(
                    [this](const SentRequest &request) { return m_script(request); }, m_sent, *m_store));
            });
    }
    int count(QLatin1StringView part) const
    {
        int found = 0;
        for (const SentRequest &request : m_sent)
            found += request.path.contains(part) ? 1 : 0;
        return found;
    }
    bool wrote() const
    {
        return count("config/set"_L1) + count("importFile"_L1) + count("safeRe"_L1) + count("configReset"_L1)
               > 0;
    }
    Change planned(const Intent &want, ScriptedHttpLink::Script script = quiet)
    {
        auto open = session(std::move(script));
        if (!open->signIn())
            return {};
        const auto facts = readFacts(*open);
        return facts ? planFor(*facts, want).value_or(Change{}) : Change{};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_store->store({u"login"_s}, Secret("Right-Pass1"))); }

    void readingWritesNothing()
    {
        auto open = session(quiet);
        QVERIFY(open->signIn());
        const auto facts = readFacts(*open);
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        QVERIFY(!wrote());
        QCOMPARE(facts->identity.variant, u"rest"_s);
        QCOMPARE(facts->identity.model, u"Trio 8800"_s);
        QCOMPARE(*facts->phone()->managementApi.value(), true);
        QCOMPARE(*facts->phone()->factoryAdminPassword.value(), false);
        QCOMPARE(*facts->phone()->webAdmin.value(), QStringList{u"https"_s});
        QCOMPARE(*facts->live.inCall.value(), false);
        for (const SentRequest &request : m_sent) {
            if (request.path.contains("config/get"_L1))
                QVERIFY(request.body.count(u'"') <= 2 * 20 + 2);
        }
    }

    void inCallNothingIsSent()
    {
        const Change srtp = planned(Srtp{{}, SrtpMode::Optional});
        const Change vlan = planned(PhoneVlan{VlanId::from(20), 5});
        const Change restart = planned(RestartPhone{});
        QVERIFY(!srtp.isEmpty() && !vlan.isEmpty() && !restart.isEmpty());
        for (const QByteArray &calls :
             {QByteArray(R"({"data":[{"CallState":"Connected"}],"Status":"2000"})"),
              QByteArray(R"({"data":"?","Status":"2000"})"), QByteArray("\x1b]garbage")}) {
            for (const Step &step : {srtp.apply.first(), vlan.apply.first(), restart.apply.first()}) {
                auto open = session([&](const SentRequest &request) -> Result<HttpReply> {
                    return request.path.contains("callStatus"_L1) && isSigned(request) ? replyOf(200, calls)
                                                                                       : quiet(request);
                });
                QVERIFY(open->signIn());
                const auto sent = runStep(*open, step);
                QVERIFY(!sent);
                QVERIFY(!wrote());
            }
        }
    }

    void olderCallStatus()
    {
        auto open = session([](const SentRequest &request) -> Result<HttpReply> {
            if (request.path.contains("/v2/"_L1))
                return replyOf(404, "");
            if (request.path.contains("callStatus"_L1))
                return replyOf(200, R"({"Status":"4007"})");
            return quiet(request);
        });
        QVERIFY(open->signIn());
        const auto talking = isTalking(*open);
        QVERIFY(talking && !*talking);
    }

    void importsCarryTheToken()
    {
        const Change vlan = planned(PhoneVlan{VlanId::from(20), 5});
        auto open = session(quiet);
        QVERIFY(open->signIn());
        QVERIFY(runStep(*open, vlan.apply.first()));
        bool token = false;
        for (const auto &[name, value] : m_sent.last().headers)
            token = token || (name == "anti-csrf-token" && value == "tok123");
        QVERIFY(token);
        QCOMPARE(count("auth.htm"_L1), 1);
    }

    void refusals()
    {
        const Change srtp = planned(Srtp{{}, SrtpMode::Optional});
        auto open = session([](const SentRequest &request) -> Result<HttpReply> {
            return request.path.contains("config/set"_L1) ? replyOf(200, R"({"Status":"4000"})")
                                                          : quiet(request);
        });
        QVERIFY(open->signIn());
        QCOMPARE(runStep(*open, srtp.apply.first()).error().code, ErrorCode::Rejected);
        const Change vlan = planned(PhoneVlan{VlanId::from(20), 5});
        auto second = session([](const SentRequest &request) -> Result<HttpReply> {
            return request.path.contains("importFile"_L1) ? replyOf(200, "UPLOAD_FAILED") : quiet(request);
        });
        QVERIFY(second->signIn());
        QCOMPARE(runStep(*second, vlan.apply.first()).error().code, ErrorCode::Rejected);
    }

    void wrongPasswordIsTriedOnce_data()
    {
        QTest::addColumn<bool>("rest");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const int rejected = static_cast<int>(ErrorCode::AuthRejected);
        const int locked = static_cast<int>(ErrorCode::LockedOut);
        QTest::newRow("REST, wrong") << true << 401 << QByteArray() << rejected;
        QTest::newRow("REST, locked") << true << 403 << QByteArray() << locked;
        QTest::newRow("web, wrong") << false << 200 << QByteArray("lockparams|INVALID_LOGIN|0") << rejected;
        QTest::newRow("web, last one")
            << false << 200 << QByteArray("lockparams|ONE_ATTEMPT_LEFT|0") << rejected;
        QTest::newRow("web, locked") << false << 200 << QByteArray("lockparams|LOCKEDFOR|60") << locked;
        QTest::newRow("web, 401") << false << 401 << QByteArray() << rejected;
    }
    void wrongPasswordIsTriedOnce()
    {
        QFETCH(bool, rest);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        auto open = session([&](const SentRequest &request) -> Result<HttpReply> {
            if (rest && request.path.startsWith("/api"_L1) && isSigned(request))
                return replyOf(status, body);
            if (!rest && request.path.contains("auth.htm"_L1))
                return replyOf(status, body);
            return rest ? quiet(request) : withoutRest(request);
        });
        const auto signedIn = open->signIn();
        QVERIFY(!signedIn);
        QCOMPARE(static_cast<int>(signedIn.error().code), code);
        int attempts = 0;
        for (const SentRequest &request : m_sent)
            attempts += isSigned(request) ? 1 : 0;
        QCOMPARE(attempts, 1);
    }

    void factoryPasswordGoesToTheWebPages()
    {
        auto open = session([](const SentRequest &request) -> Result<HttpReply> {
            if (request.path.startsWith("/api"_L1) && isSigned(request))
                return replyOf(200, R"({"Status":"4010"})");
            return quiet(request);
        });
        QVERIFY(open->signIn());
        QCOMPARE(open->interface(), Interface::Web);
        const auto facts = readFacts(*open);
        QVERIFY(facts);
        QCOMPARE(*facts->phone()->factoryAdminPassword.value(), true);
        QCOMPARE(*facts->phone()->managementApi.value(), true);
        QVERIFY(facts->live.inCall.isUnread());
        QVERIFY(m_store->store({u"next"_s}, Secret("Good<&>\"9")));
        const auto change =
            planFor(*facts, AdminPassword{u"Polycom"_s, SecretRef{u"login"_s}, SecretRef{u"next"_s}});
        QVERIFY(change);
        QVERIFY(change->notes.join(u' ').contains("cannot see whether this phone is in a call"_L1));
        QVERIFY(runStep(*open, change->apply.first()));
        QVERIFY(m_sent.last().body.contains("localAdminPassword=\"Good&lt;&amp;&gt;&quot;9\""_L1));
        QCOMPARE(planFor(*facts, Srtp{}).error().code, ErrorCode::Unsupported);
    }

    void restIsSwitchedOnAndOff()
    {
        const Change on = planned(ManagementApiOn{}, withoutRest);
        QVERIFY(!on.isEmpty());
        auto open = session(withoutRest);
        QVERIFY(open->signIn());
        QVERIFY(runStep(*open, on.apply.first()));
        QVERIFY(m_sent.last().body.contains("apps.restapi.enabled=\"1\""_L1));
        // The way back starts from a phone whose REST is on: the web pages are opened for it.
        auto after = session(quiet);
        QVERIFY(after->signIn());
        QCOMPARE(after->interface(), Interface::Rest);
        QVERIFY(runStep(*after, on.undo.first()));
        QVERIFY(m_sent.last().body.contains("apps.restapi.enabled=\"0\""_L1));
    }

    void oldWebPages()
    {
        auto open = session(
            [](const SentRequest &request) -> Result<HttpReply> {
                bool right = false;
                for (const auto &[name, value] : request.headers)
                    right =
                        right
                        || (name == "Cookie"
                            && value
                                   == "Authorization=Basic " + QByteArray("Polycom:Right-Pass1").toBase64());
                if (request.path.contains("auth.htm"_L1) || request.path.contains("login.js"_L1))
                    return replyOf(404, "");
                if (!request.path.startsWith("/api"_L1) && !right)
                    return replyOf(401, "");
                return withoutRest(request);
            },
            u"5.9.5.2982"_s);
        const auto signedIn = open->signIn();
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
        QVERIFY(readFacts(*open));
        QCOMPARE(count("auth.htm"_L1), 0);
    }

    void passwordsThatDoNotFit()
    {
        const Change change = planned(LinePassword{1, {}, SecretRef{u"next"_s}});
        QVERIFY(!change.isEmpty());
        for (const char *bad : {"with space", "line\nbreak", "na\xc3\xafve", ""}) {
            QVERIFY(m_store->store({u"next"_s}, Secret(bad)));
            auto open = session(quiet);
            QVERIFY(open->signIn());
            QCOMPARE(runStep(*open, change.apply.first()).error().code, ErrorCode::BadInput);
            QVERIFY(!wrote());
        }
        QVERIFY(m_store->store({u"next"_s}, Secret("quo\"te\\9")));
        auto open = session(quiet);
        QVERIFY(open->signIn());
        QVERIFY(runStep(*open, change.apply.first()));
        QVERIFY(m_sent.last().body.contains("\"quo\\\"te\\\\9\""_L1));
    }

    void strangeStepsAreNotSent()
    {
        auto open = session(quiet);
        QVERIFY(open->signIn());
        const auto before = m_sent.size();
        for (const HttpCall &call : {HttpCall{u"POST"_s, u"/api/v1/mgmt/factoryReset"_s, {}, {}},
                                     HttpCall{u"POST"_s, u"/api/v1/mgmt/configReset"_s, {}, {}},
                                     HttpCall{u"POST"_s, u"/form-submit/Reboot"_s, {}, {}}})
            QCOMPARE(runStep(*open, Step{u"x"_s, call, Risk::None, false}).error().code, ErrorCode::Internal);
        QCOMPARE(m_sent.size(), before);
    }

    void oddAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("garbage") << 200 << QByteArray("\x00\xff\x1b]0;x\x07", 9);
        QTest::newRow("nested") << 200 << QByteArray(100000, '{');
        QTest::newRow("ok without data") << 200 << QByteArray(R"({"Status":"2000"})");
        QTest::newRow("error page") << 500 << QByteArray("<html>500</html>");
    }
    void oddAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        auto open = session([&](const SentRequest &) -> Result<HttpReply> { return replyOf(status, body); });
        QVERIFY(!open->signIn());
        auto later = session([&](const SentRequest &request) -> Result<HttpReply> {
            return request.path.contains("config/get"_L1) ? replyOf(status, body) : quiet(request);
        });
        QVERIFY(later->signIn());
        QVERIFY(!readFacts(*later));
        QVERIFY(!wrote());
    }
};

QTEST_GUILESS_MAIN(PolyTalkTest)
#include "poly_talk_test.moc"
