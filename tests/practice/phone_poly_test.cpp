// A simulated Poly VVX, asked over REST and its web interface by a client written from the sheet.
#include "phone_test_support.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace rf;
using namespace rf::phonetest;

class PhonePolyTest : public QObject {
    Q_OBJECT

private:
    static inline const QString device = u"poly_vvx411_6.4.3.5814"_s;
    static QJsonObject spec(const QString &password = u"Admin-8831"_s,
                            const QJsonObject &set = {{u"apps.restapi.enabled"_s, u"1"_s}})
    {
        return TestOffice::spec(device, {{u"adminPassword"_s, password}, {u"set"_s, set}});
    }
    static QByteArray basic(const QByteArray &password)
    {
        return "Basic " + ("Polycom:" + password).toBase64();
    }
    struct Rest {
        Browser browser;
        explicit Rest(const SimNetwork &network, const QByteArray &password = "Admin-8831",
                      const QString &at = u"192.168.1.21"_s)
            : browser(network, at)
        {
            browser.headers = {{"Authorization", basic(password)}};
        }
        QJsonValue get(const QByteArray &path) { return browser.get(path).json().value(u"data"_s); }
        QJsonObject config(const QStringList &names)
        {
            return browser
                .postJson("/api/v1/mgmt/config/get", {{u"data"_s, QJsonArray::fromStringList(names)}})
                .json();
        }
        QString set(const QJsonObject &values)
        {
            return browser.postJson("/api/v1/mgmt/config/set", {{u"data"_s, values}})
                .json()
                .value(u"Status"_s)
                .toString();
        }
    };
    static bool webSignIn(Browser &b, const QByteArray &password)
    {
        const WebAnswer answer =
            b.send("POST", "/form-submit/auth.htm", {}, {}, {{"Authorization", basic(password)}});
        if (answer.body != "lockparams|SUCCESS|0")
            return false;
        const QRegularExpression meta(u"<meta name=\"csrf-token\" content=\"([^\"]+)\">"_s);
        const QString token = meta.match(QString::fromUtf8(b.get("/index.htm").body)).captured(1);
        b.headers = {{"anti-csrf-token", token.toLatin1()}, {"Referer", b.origin() + "/index.htm"}};
        return !token.isEmpty();
    }
    static QByteArray import(Browser &b, const QByteArray &attributes)
    {
        return b
            .postFile("/form-submit/Utilities/configuration/importFile", "myfile",
                      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><PHONE_CONFIG><ALL "
                          + attributes + "/></PHONE_CONFIG>")
            .body;
    }

private Q_SLOTS:
    void restIsOffUntilItIsOn()
    {
        TestOffice o;
        QVERIFY(o.start(spec(u"456"_s, {})));
        Browser b(o.network, u"192.168.1.21"_s);
        QCOMPARE(b.get("/api/v1/mgmt/device/info").status, 404);
        QVERIFY(b.get("/").body.contains("Polycom - Configuration Utility"));
        QCOMPARE(b.get("/index.htm").status, 401);
        QVERIFY(!webSignIn(b, "457"));
        QVERIFY(webSignIn(b, "456"));
        QVERIFY(b.get("/home.htm").body.contains("default password"));
        // Switched on, but the factory password is not good enough for it.
        QCOMPARE(import(b, "apps.restapi.enabled=\"1\""), QByteArray("UPLOAD_SUCCESSFUL"));
        QCOMPARE(Browser(o.network, u"192.168.1.21"_s).get("/api/v1/mgmt/device/info").status, 401);
        Rest factory(o.network, "456");
        QCOMPARE(factory.browser.get("/api/v1/mgmt/device/info").json().value(u"Status"_s).toString(),
                 u"4010"_s);
        // device.* needs its companion, and device.set, in a file.
        import(b, "device.auth.localAdminPassword=\"Fresh-5521\"");
        QVERIFY(o.phone->password().equals(Secret(QByteArrayView("456"))));
        QCOMPARE(import(b, "device.set=\"1\" device.auth.localAdminPassword=\"Fresh-5521\" "
                           "device.auth.localAdminPassword.set=\"1\""),
                 QByteArray("UPLOAD_SUCCESSFUL"));
        Rest rest(o.network, "Fresh-5521");
        QCOMPARE(rest.get("/api/v1/mgmt/device/info").toObject().value(u"ModelNumber"_s).toString(),
                 u"VVX 411"_s);
    }

    void webIsStrict()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        Browser b(o.network, u"192.168.1.21"_s);
        QVERIFY(webSignIn(b, "Admin-8831"));
        const auto headers = b.headers;
        b.headers[0].second = "1234";
        QVERIFY(import(b, "feature.urlDialing.enabled=\"0\"").isEmpty());
        b.headers = {headers[0]};
        QVERIFY(import(b, "feature.urlDialing.enabled=\"0\"").isEmpty());
        b.headers = headers;
        QCOMPARE(b.postFile("/form-submit/Utilities/configuration/importFile", "myfile", "<PHONE_CONFIG><ALL")
                     .body,
                 QByteArray("UPLOAD_FAILED"));
        QCOMPARE(b.postFile("/form-submit/Utilities/configuration/importFile", "other", "x").body,
                 QByteArray("UPLOAD_FAILED"));
        QCOMPARE(o.phone->parameter(u"feature.urlDialing.enabled"_s), u"1"_s);
        const QByteArray all = b.get("/Utilities/configuration/exportFile?source=-1").body;
        QVERIFY(all.contains("reg.1.address=\"201\""));
        QVERIFY(!all.contains("Line-201-secret"));
        QCOMPARE(b.get("/Utilities/configuration/exportFile?source=9").status, 400);
        QVERIFY(b.get("/Utilities/configuration/phoneBackup").body.contains("<PHONE_BACKUP>"));
    }

    void reads()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Rest rest(o.network);
        const QJsonObject info = rest.get("/api/v1/mgmt/device/info").toObject();
        QCOMPARE(info.value(u"FirmwareRelease"_s).toString(), u"6.4.3.5814"_s);
        QCOMPARE(info.value(u"MACAddress"_s).toString(), u"805ec0000021"_s);
        QCOMPARE(
            rest.get("/api/v2/mgmt/device/info").toObject().value(u"CanApplyShutdownRequest"_s).toString(),
            u"True"_s);
        const QJsonObject line = rest.get("/api/v1/mgmt/lineInfo").toArray().at(0).toObject();
        QCOMPARE(line.value(u"RegistrationStatus"_s).toString().toLower(), u"registered"_s);
        QCOMPARE(line.value(u"UserID"_s).toString(), u"201"_s);
        QCOMPARE(rest.get("/api/v1/mgmt/network/info").toObject().value(u"VLANID"_s).toString(), QString());
        QVERIFY(rest.get("/api/v2/webCallControl/callStatus").toArray().isEmpty());
        QVERIFY(o.phone->sip().callAndHold(1, u"*43"_s).answered);
        QCOMPARE(rest.get("/api/v1/webCallControl/callStatus")
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(u"CallState"_s)
                     .toString(),
                 u"Connected"_s);
        o.phone->sip().hangUp();

        const QJsonObject config =
            rest.config({u"reg.1.address"_s, u"reg.1.auth.password"_s, u"no.such"_s, u"sec.srtp.offer"_s});
        const QJsonObject data = config.value(u"data"_s).toObject();
        QCOMPARE(config.value(u"Status"_s).toString(), u"2000"_s);
        QCOMPARE(data.value(u"reg.1.address"_s).toObject().value(u"Value"_s).toString(), u"201"_s);
        QCOMPARE(data.value(u"reg.1.address"_s).toObject().value(u"Source"_s).toString(), u"web"_s);
        QCOMPARE(data.value(u"sec.srtp.offer"_s).toObject().value(u"Source"_s).toString(), u"default"_s);
        QCOMPARE(data.value(u"reg.1.auth.password"_s).toObject().value(u"Value"_s).toString(), QString());
        QCOMPARE(data.value(u"InvalidParams"_s).toArray(), QJsonArray{u"no.such"_s});
        QStringList many;
        for (int i = 0; i < 21; ++i)
            many.append(u"reg.1.address"_s);
        QVERIFY(rest.config(many).value(u"Status"_s).toString() != "2000"_L1);
        QCOMPARE(rest.browser
                     .send("POST", "/api/v1/mgmt/config/get", "text/plain", "{\"data\":[\"reg.1.address\"]}")
                     .json()
                     .value(u"Status"_s)
                     .toString(),
                 u"4000"_s);
    }

    void digestSignIn()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        Browser b(o.network, u"192.168.1.21"_s);
        const QByteArray path = "/api/v1/mgmt/device/info";
        const WebAnswer challenge = b.get(path);
        QCOMPARE(challenge.status, 401);
        const QString head = QString::fromLatin1(challenge.head);
        const QString nonce = QRegularExpression(u"nonce=\"([^\"]+)\""_s).match(head).captured(1);
        QVERIFY(!nonce.isEmpty());
        const auto md5 = [](const QByteArray &text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
        };
        const auto answer = [&](const QByteArray &password, const QByteArray &uri) {
            const QByteArray response = md5(md5("Polycom:API Authentication:" + password) + ':'
                                            + nonce.toLatin1() + ":00000001:abcd:auth:" + md5("GET:" + uri));
            return b.send(
                "GET", path, {}, {},
                {{"Authorization", "Digest username=\"Polycom\", realm=\"API Authentication\", nonce=\""
                                       + nonce.toLatin1() + "\", uri=\"" + uri
                                       + "\", qop=auth, nc=00000001, cnonce=\"abcd\", response=\"" + response
                                       + '"'}});
        };
        QCOMPARE(answer("Admin-8831", path).status, 200);
        QCOMPARE(answer("wrong", path).status, 401);
        QCOMPARE(answer("Admin-8831", "/api/v1/mgmt/lineInfo").status, 401);
    }

    void setsAndRestarts()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        const QJsonObject dump = o.phone->dump();
        Rest rest(o.network);
        QCOMPARE(rest.set({{u"no.such"_s, u"1"_s}}), u"4000"_s);
        QCOMPARE(rest.set({{u"reg.1.server.1.transport"_s, u"Pigeon"_s}}), u"4000"_s);
        QCOMPARE(rest.set({}), u"4000"_s);
        QCOMPARE(o.phone->dump(), dump);
        QCOMPARE(rest.set({{u"reg.1.server.1.transport"_s, u"TLS"_s},
                           {u"reg.1.server.1.port"_s, u"5061"_s},
                           {u"sec.srtp.enable"_s, u"1"_s},
                           {u"sec.srtp.offer"_s, u"1"_s}}),
                 u"2000"_s);
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"tls"_s);
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        QVERIFY(o.phone->sip().call(1, u"*43"_s).encrypted);
        QCOMPARE(rest.set({{u"reg.1.server.1.transport"_s, u"UDPOnly"_s},
                           {u"reg.1.server.1.port"_s, u"5060"_s},
                           {u"sec.srtp.offer"_s, u"0"_s}}),
                 u"2000"_s);
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"udp"_s);
        QCOMPARE(o.phone->dump(), dump);
    }

    void safeRestartWaitsForTheCall()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        QVERIFY(o.phone->sip().callAndHold(1, u"*43"_s).answered);
        Rest rest(o.network);
        QCOMPARE(rest.browser.send("POST", "/api/v1/mgmt/safeRestart").json().value(u"Status"_s).toString(),
                 u"2000"_s);
        QTest::qWait(150); // fifteen ticks
        QVERIFY(o.phone->isReachable());
        o.phone->sip().hangUp();
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_VERIFY(o.phone->isReachable());
    }

    void locks()
    {
        TestOffice o;
        QVERIFY(o.start(spec()));
        o.clock.stop();
        Rest wrong(o.network, "bad");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wrong.browser.get("/api/v1/mgmt/device/info").status, 401);
        Rest right(o.network);
        QCOMPARE(right.browser.get("/api/v1/mgmt/device/info").status, 403);
        Browser web(o.network, u"192.168.1.21"_s);
        QVERIFY(web.send("POST", "/form-submit/auth.htm", {}, {}, {{"Authorization", basic("Admin-8831")}})
                    .body.contains("LOCKEDFOR"));
        for (int i = 0; i < 7; ++i)
            o.phone->tick();
        QCOMPARE(right.browser.get("/api/v1/mgmt/device/info").status, 200);
    }

    void providersFilesDoNotOverwriteTheWeb()
    {
        TestOffice o;
        QJsonObject managed = spec();
        managed.insert(u"providerManaged"_s,
                       QJsonObject{{u"url"_s, u"https://prov.example/p"_s},
                                   {u"set"_s, QJsonObject{{u"feature.urlDialing.enabled"_s, u"1"_s},
                                                          {u"prov.polling.enabled"_s, u"1"_s}}}});
        QVERIFY(o.start(managed));
        Rest rest(o.network);
        QCOMPARE(rest.set({{u"feature.urlDialing.enabled"_s, u"0"_s}}), u"2000"_s);
        o.phone->providerPolls();
        QCOMPARE(o.phone->parameter(u"feature.urlDialing.enabled"_s), u"0"_s);
        QCOMPARE(o.phone->parameter(u"prov.polling.enabled"_s), u"1"_s);
        const QJsonObject data =
            rest.config({u"prov.polling.enabled"_s, u"reg.1.address"_s}).value(u"data"_s).toObject();
        QCOMPARE(data.value(u"prov.polling.enabled"_s).toObject().value(u"Source"_s).toString(), u"config"_s);
        QCOMPARE(data.value(u"reg.1.address"_s).toObject().value(u"Source"_s).toString(), u"config"_s);
    }
};

QTEST_GUILESS_MAIN(PhonePolyTest)
#include "phone_poly_test.moc"
