// A simulated Yealink phone with the JSON interface, asked by a client written from the sheet.
#include "phone_test_support.h"

#include <QTest>

using namespace rf;
using namespace rf::phonetest;

class PhoneYealinkJsonTest : public QObject {
    Q_OBJECT

private:
    static inline const QString device = u"yealink_t46u_108.86.0.20"_s;

    static QJsonObject idlist(const QStringList &ids)
    {
        return {{u"idlist"_s, QJsonArray::fromStringList(ids)}};
    }
    static QJsonObject data(const WebAnswer &answer) { return answer.json().value(u"data"_s).toObject(); }
    static QString error(const WebAnswer &answer, const QString &field = u"msg"_s)
    {
        return answer.json().value(u"error"_s).toObject().value(field).toString();
    }

    static WebAnswer login(Browser &browser, const QByteArray &password)
    {
        browser.headers = {{"Origin", browser.origin()}, {"Referer", browser.origin() + '/'}};
        const QJsonObject key = data(browser.postJson("/api/common/info?p=Login&t=1",
                                                      idlist({u"wui.common.rsaN"_s, u"wui.common.rsaE"_s})));
        const QByteArray hidden = rsaHex(password, key.value(u"wui.common.rsaN"_s).toString().toLatin1(),
                                         key.value(u"wui.common.rsaE"_s).toString().toLatin1());
        return browser.postForm("/api/auth/login?p=Login&t=2", "username=admin&pwd=__WUI_ENC__%3A" + hidden);
    }
    static bool signIn(Browser &browser, const QByteArray &password = "admin")
    {
        if (login(browser, password).json().value(u"ret"_s).toString() != "ok"_L1)
            return false;
        const QJsonObject wui = data(browser.postJson("/api/common/info?p=Login", idlist({u"wui"_s})));
        browser.headers.append({"X-CSRFToken", wui.value(u"wui.common.token"_s).toString().toLatin1()});
        return !wui.value(u"wui.common.token"_s).toString().isEmpty();
    }
    static QString exported(Browser &browser)
    {
        const WebAnswer answer = browser.postForm("/api/diagnosis/cfg/file?action=export&type=all",
                                                  "csrfmiddlewaretoken=" + browser.headers.last().second);
        return QString::fromUtf8(answer.body);
    }
    static WebAnswer import(Browser &browser, const QByteArray &lines)
    {
        return browser.postFile("/api/diagnosis/cfg/file?action=import", "CFGConfigUpload",
                                "#!version:1.0.0.1\n" + lines);
    }

private Q_SLOTS:
    void tellsModelWithoutSignIn()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser b(o.network, u"192.168.1.21"_s);
        const WebAnswer answer = b.postJson("/api/common/info?p=StatusGeneral&t=1", idlist({u"wui"_s}));
        QCOMPARE(answer.json().value(u"ret"_s).toString(), u"failed"_s);
        QCOMPARE(error(answer, u"webStatus"_s), u"noauth"_s);
        QCOMPARE(error(answer, u"firmware"_s), u"108.86.0.20"_s);
        QVERIFY(error(answer, u"phoneName"_s).contains(u"T46U"_s));
        QVERIFY(b.get("/").body.contains("<title>Yealink"));
        QVERIFY(b.get("/").header("Server").startsWith("yealink"));
        QCOMPARE(b.get("/servlet?m=mod_listener&p=login&q=loginForm").status, 404);
        QCOMPARE(error(b.postJson("/api/inner/readconfig", {}), u"webStatus"_s), u"noauth"_s);
    }

    void signsInAndReads()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device, {{u"pcBehind"_s, true}})));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        const QJsonObject status =
            data(b.postJson("/api/common/info?p=StatusGeneral",
                            idlist({u"system"_s, u"network"_s, u"cert"_s, u"account.info"_s})));
        QCOMPARE(status.value(u"system.version.firmware"_s).toString(), u"108.86.0.20"_s);
        QCOMPARE(status.value(u"network.common.mac"_s).toString(), u"80:5e:c0:00:00:21"_s);
        QCOMPARE(status.value(u"network.common.pcportstatus"_s).toString(), u"1"_s);
        QCOMPARE(status.value(u"network.ipv4.gateway"_s).toString(), u"192.168.1.1"_s);
        const QJsonArray accounts = status.value(u"account.info"_s).toArray();
        QCOMPARE(accounts.at(0).toObject().value(u"status"_s).toString(), u"2"_s);
        QCOMPARE(accounts.at(1).toObject().value(u"status"_s).toString(), u"0"_s);
        const WebAnswer read =
            b.postJson("/api/inner/readconfig?p=AccountRegister",
                       {{u"formData"_s, QJsonArray{u"AccountEnable.1"_s, u"AccountUserName.1"_s,
                                                   u"AccountServerTransport1.1"_s}}});
        QCOMPARE(data(read).value(u"AccountUserName.1"_s).toString(), u"201"_s);
        QCOMPARE(data(read).value(u"AccountServerTransport1.1"_s).toString(), u"0"_s);
        QCOMPARE(error(b.postJson("/api/inner/readconfig",
                                  {{u"formData"_s, QJsonArray{u"AccountServerAddr.1.1"_s}}})),
                 u"error_invalid_cfg_info"_s);
        QCOMPARE(b.get("/api/common/info/status/talking?p=SettingUpgrade").json().value(u"data"_s),
                 QJsonValue(false));
        QVERIFY(o.phone->sip().callAndHold(1, u"*43"_s).answered);
        QCOMPARE(b.get("/api/common/info/status/talking?p=SettingUpgrade").json().value(u"data"_s),
                 QJsonValue(true));
        o.phone->sip().hangUp();
    }

    void isStrict()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        const auto headers = b.headers;
        b.headers.last().second = "0123";
        QCOMPARE(
            b.postJson("/api/inner/readconfig", {{u"formData"_s, QJsonArray{u"AccountEnable.1"_s}}}).status,
            403);
        b.headers = headers;
        b.headers[0].second = "https://evil.example";
        QCOMPARE(
            b.postJson("/api/inner/readconfig", {{u"formData"_s, QJsonArray{u"AccountEnable.1"_s}}}).status,
            403);
        b.headers = headers;
        b.headers.removeAt(1);
        QCOMPARE(b.get("/api/common/info/status/talking").status, 403);
        b.headers = headers;
        QCOMPARE(error(b.send("POST", "/api/inner/readconfig", "text/plain",
                              "{\"formData\":[\"AccountEnable.1\"]}")),
                 u"error_param"_s);
        QCOMPARE(error(b.postFile("/api/diagnosis/cfg/file?action=import", "file", "x")), u"error_param"_s);
        QCOMPARE(
            b.postForm("/api/diagnosis/cfg/file?action=export&type=all", "csrfmiddlewaretoken=wrong").status,
            403);
        QCOMPARE(b.get("/api/auth/logout").status, 405);
        QCOMPARE(b.postJson("/api/auth/logout", {}).json().value(u"ret"_s).toString(), u"ok"_s);
        QCOMPARE(error(b.get("/api/common/info/status/talking"), u"webStatus"_s), u"noauth"_s);
    }

    void locksAfterFiveFailures()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device, {{u"adminPassword"_s, u"Better-one-9"_s}})));
        o.clock.stop();
        Browser b(o.network, u"192.168.1.21"_s);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(error(login(b, "admin")), u"error_username_or_password_is_wrong"_s);
        WebAnswer answer = login(b, "Better-one-9");
        QCOMPARE(error(answer, u"webStatus"_s), u"lock"_s);
        QCOMPARE(error(answer, u"lockTime"_s), u"3"_s);
        for (int i = 0; i < 10; ++i)
            o.phone->tick();
        QCOMPARE(error(login(b, "Better-one-9"), u"webStatus"_s), u"lock"_s); // starts the three minutes anew
        for (int i = 0; i < 17; ++i)
            o.phone->tick();
        QCOMPARE(error(login(b, "Better-one-9"), u"webStatus"_s), u"lock"_s);
        for (int i = 0; i < 18; ++i)
            o.phone->tick();
        QVERIFY(signIn(b, "Better-one-9"));
        // A password that is not hidden with the key, or hidden with nonsense, is a wrong one.
        QCOMPARE(error(b.postForm("/api/auth/login", "username=admin&pwd=Better-one-9")),
                 u"error_username_or_password_is_wrong"_s);
        QCOMPARE(error(b.postForm("/api/auth/login", "username=admin&pwd=__WUI_ENC__%3Azz")),
                 u"error_username_or_password_is_wrong"_s);
    }

    void writesFields()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        const auto write = [&](const QString &name, const QString &value) {
            return b.postJson("/api/inner/writeconfig?p=AccountRegister",
                              {{u"formData"_s, QJsonObject{{name, value}}}});
        };
        QCOMPARE(write(u"AccountLabel.1"_s, u"Desk"_s).json().value(u"data"_s).toString(), u"change"_s);
        QCOMPARE(write(u"AccountLabel.1"_s, u"Desk"_s).json().value(u"data"_s).toString(), u"nochange"_s);
        QCOMPARE(o.phone->parameter(u"account.1.label"_s), u"Desk"_s);
        QCOMPARE(write(u"AccountServerTransport1.1"_s, u"9"_s).json().value(u"data"_s).toString(),
                 u"nochange"_s);
        QCOMPARE(o.phone->parameter(u"account.1.sip_server.1.transport_type"_s), u"0"_s);
        QCOMPARE(error(write(u"AccountSecret.1"_s, u"x"_s)), u"error_invalid_cfg_info"_s);
        QCOMPARE(error(write(u"AccountLabel.99"_s, u"x"_s)), u"error_invalid_cfg_info"_s);
    }

    void importsAndExports()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        const QString before = exported(b);
        QVERIFY(before.startsWith(u"#!version:1.0.0.1\n"_s));
        QVERIFY(before.contains(u"account.1.user_name = 201\n"_s));
        QVERIFY(before.contains(u"account.1.password = ********\n"_s));
        for (const QString &secret : o.phone->plantedSecrets())
            QVERIFY(!before.contains(secret));
        const QJsonObject dump = o.phone->dump();
        const qint64 serial = o.provider->lastSerial(u"201"_s);

        // "ok" is no proof: unknown names, values out of range and a file without its first line change
        // nothing.
        QCOMPARE(import(b, "no.such.key = 1\naccount.1.srtp_encryption = "
                           "7\nstatic.network.vlan.internet_port_vid = 5000\n")
                     .json()
                     .value(u"ret"_s)
                     .toString(),
                 u"ok"_s);
        b.postFile("/api/diagnosis/cfg/file?action=import", "CFGConfigUpload",
                   "account.1.label = Elsewhere\n");
        QCOMPARE(o.phone->dump(), dump);

        import(b, "account.1.sip_server.1.transport_type = 2\naccount.1.sip_server.1.port = "
                  "5061\naccount.1.srtp_encryption = 1\n");
        QTRY_VERIFY(o.provider->lastSerial(u"201"_s) > serial);
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"tls"_s);
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        QVERIFY(o.phone->sip().call(1, u"*43"_s).encrypted);
        QVERIFY(o.phone->dump() != dump);
        import(b, "account.1.sip_server.1.transport_type = 0\naccount.1.sip_server.1.port = "
                  "5060\naccount.1.srtp_encryption = 0\n");
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"udp"_s);
        QCOMPARE(o.phone->dump(), dump);
        import(b, "account.1.display_name = %NULL%\n");
        QCOMPARE(o.phone->parameter(u"account.1.display_name"_s), QString());
    }

    void changesPasswords()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        const QJsonObject dump = o.phone->dump();
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        const auto change = [&](const QString &from, const QString &to, const QString &again) {
            return b.postJson(
                "/api/auth/user",
                {{u"id"_s, u"admin"_s}, {u"oldPwd"_s, from}, {u"newPwd"_s, to}, {u"confirmPwd"_s, again}});
        };
        QCOMPARE(error(change(u"nope"_s, u"New-pass-4711"_s, u"New-pass-4711"_s)),
                 u"error_incorrect_old_password"_s);
        QCOMPARE(error(change(u"admin"_s, u"New-pass-4711"_s, u"other"_s)), u"error_param"_s);
        QVERIFY(change(u"admin"_s, u"New-pass-4711"_s, u"New-pass-4711"_s).json().value(u"ret"_s) == "ok"_L1);
        QVERIFY(o.phone->password().equals(Secret(QByteArrayView("New-pass-4711"))));
        Browser fresh(o.network, u"192.168.1.21"_s);
        QVERIFY(!signIn(fresh, "admin"));
        QVERIFY(signIn(fresh, "New-pass-4711"));
        QVERIFY(o.phone->dump() != dump);
        QVERIFY(!QJsonDocument(o.phone->dump()).toJson().contains("New-pass-4711"));
        QVERIFY(o.phone->plantedSecrets().contains(u"New-pass-4711"_s));
        // Back by a CFG import, and the state is what it was.
        import(fresh, "static.security.user_password = admin:admin\n");
        Browser last(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(last, "admin"));
        QCOMPARE(o.phone->dump(), dump);
    }

    void rebootsAndForgetsSessions()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        QCOMPARE(b.postJson("/api/system/reboot?p=SettingUpgrade", {}).json().value(u"data"_s),
                 QJsonValue(true));
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_VERIFY(o.phone->isReachable());
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        QCOMPARE(error(b.get("/api/common/info/status/talking"), u"webStatus"_s), u"noauth"_s);
    }

    void closesPlainHttpAfterARestart()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser plain(o.network, u"192.168.1.21"_s, false);
        QCOMPARE(plain.get("/").status, 200);
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(signIn(b));
        import(b, "static.wui.http_enable = 0\n");
        QCOMPARE(plain.get("/").status, 200); // not yet
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_VERIFY(o.phone->isReachable());
        QCOMPARE(plain.get("/").status, 0);
        QCOMPARE(b.get("/").status, 200);
    }

    void actionUri()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(
            device, {{u"set"_s, QJsonObject{{u"features.action_uri_limit_ip"_s, u"any"_s}}}})));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Browser b(o.network, u"192.168.1.21"_s);
        QCOMPARE(b.get("/servlet?phonecfg=get&accounts=1").status, 401);
        const QByteArray basic = "Basic " + QByteArray("admin:admin").toBase64();
        const WebAnswer got =
            b.send("GET", "/servlet?phonecfg=get&accounts=1", {}, {}, {{"Authorization", basic}});
        QCOMPARE(got.status, 200);
        QVERIFY(got.body.contains("FirmwareVersion=108.86.0.20"));
        QVERIFY(got.body.contains("Account0=201|"));
        QVERIFY(signIn(b));
        import(b, "features.action_uri_limit_ip = 192.168.1.250\n");
        QCOMPARE(b.send("GET", "/servlet?key=Reboot", {}, {}, {{"Authorization", basic}}).status, 403);
        QVERIFY(o.phone->isReachable());
    }
};

QTEST_GUILESS_MAIN(PhoneYealinkJsonTest)
#include "phone_yealink_json_test.moc"
