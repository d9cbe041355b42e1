// A simulated Yealink phone with the servlet interface, asked by a client written from the sheet.
#include "phone_test_support.h"

#include <QRegularExpression>
#include <QTest>

using namespace rf;
using namespace rf::phonetest;

class PhoneYealinkServletTest : public QObject {
    Q_OBJECT

private:
    static inline const QString device = u"yealink_t31g_124.86.0.40"_s;
    static constexpr auto loginPage = "/servlet?m=mod_listener&p=login&q=loginForm";

    static QByteArray variable(const QByteArray &page, const QByteArray &name)
    {
        const QRegularExpression pattern(QString::fromLatin1(name) + u" = \"([^\"]*)\""_s);
        return pattern.match(QString::fromUtf8(page)).captured(1).toLatin1();
    }
    static QJsonObject result(const WebAnswer &answer)
    {
        const QByteArray open = "<div id=\"_RES_INFO_\">";
        const qsizetype at = answer.body.indexOf(open);
        const qsizetype end = answer.body.indexOf("</div>", at);
        return at < 0 ? QJsonObject()
                      : QJsonDocument::fromJson(answer.body.mid(at + open.size(), end - at - open.size()))
                            .object();
    }
    struct Client {
        Browser browser;
        QByteArray n;
        QByteArray e;
        QByteArray token;
        explicit Client(const SimNetwork &network)
            : browser(network, u"192.168.1.21"_s)
        {
            const WebAnswer page = browser.get(loginPage);
            n = variable(page.body, "g_rsa_n");
            e = variable(page.body, "g_rsa_e");
            browser.headers = {{"Referer", browser.origin() + loginPage}};
        }
        QString login(const QByteArray &password)
        {
            return result(browser.postForm("/servlet?m=mod_listener&p=login&q=login&Rajax=0.5",
                                           "username=admin&pwd=" + rsaHex(password, n, e)))
                .value(u"authstatus"_s)
                .toString();
        }
        void fetchToken()
        {
            token = variable(browser.get("/servlet?m=mod_data&p=settings-config&q=load").body, "g_strToken");
        }
        QString import(const QByteArray &file, const QByteArray &limit = "5MB",
                       const QByteArray &field = "UploadName")
        {
            return result(browser.postFile("/servlet?m=mod_res&p=upload&type=localcfg&maxlength="
                                               + rsaHex(limit, n, e) + "&token=" + token,
                                           field, file))
                .value(u"result"_s)
                .toString();
        }
    };

private Q_SLOTS:
    void showsWhatItIs()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Browser b(o.network, u"192.168.1.21"_s);
        const WebAnswer root = b.get("/");
        QCOMPARE(root.status, 302);
        QVERIFY(root.header("Location").contains("q=loginForm"));
        const WebAnswer page = b.get(loginPage);
        QVERIFY(page.body.contains("<title>Yealink"));
        QVERIFY(variable(page.body, "g_phonetype").contains("T31G"));
        QCOMPARE(variable(page.body, "g_strFirmware"), QByteArray("124.86.0.40"));
        QVERIFY(variable(page.body, "g_rsa_n").size() >= 256);
        QVERIFY(!page.body.contains("g_strToken"));
        // It does not speak JSON, and shows nothing without sign-in.
        QCOMPARE(b.postJson("/api/common/info?p=Login", {}).status, 404);
        QCOMPARE(b.get("/servlet?m=mod_data&p=status&q=load").status, 302);
        QCOMPARE(b.get("/servlet?m=mod_configfile&q=exportcfgconfig&type=all").status, 302);
    }

    void signsInReadsAndLocks()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Client c(o.network);
        QCOMPARE(c.login("admin"), u"done"_s);
        const WebAnswer status = c.browser.get("/servlet?m=mod_data&p=status&q=load");
        QVERIFY(status.body.contains("g_dataAccStatus = g_json.ParseJSON(\"{\\\"Account1\\\":\\\"201@"));
        QVERIFY(status.body.contains(":2\\\"}"));
        QVERIFY(status.body.contains("id=\"tdWANIP\">192.168.1.21<"));
        const WebAnswer file =
            c.browser.get("/servlet?m=mod_configfile&q=exportcfgconfig&type=all&Random=0.1");
        QVERIFY(file.body.startsWith("#!version:1.0.0.1\n"));
        QVERIFY(!file.body.contains("Line-201-secret"));

        o.clock.stop();
        Client wrong(o.network);
        wrong.browser.headers.clear();
        QCOMPARE(wrong.login("admin"), u"none"_s); // no Referer
        wrong.browser.headers = c.browser.headers;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wrong.login("123456"), u"none"_s);
        QCOMPARE(wrong.login("admin"), u"lock"_s);
        for (int i = 0; i < 18; ++i)
            o.phone->tick();
        QCOMPARE(wrong.login("admin"), u"done"_s);
    }

    void importsWithTokenAndLimit()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Client c(o.network);
        QCOMPARE(c.login("admin"), u"done"_s);
        c.fetchToken();
        QVERIFY(!c.token.isEmpty());
        const QByteArray file =
            "#!version:1.0.0.1\naccount.1.sip_server.1.transport_type = 1\nunknown.key = 4\n";
        QCOMPARE(c.import(file, "10GB"), u"noparam"_s);
        const QByteArray token = std::exchange(c.token, "stale");
        QCOMPARE(c.import(file), u"false"_s);
        c.token = token;
        QCOMPARE(c.import(file, "5MB", "file"), u"failed"_s);
        QCOMPARE(o.provider->bindings().value(0).transport, u"udp"_s);
        const QJsonObject dump = o.phone->dump();
        QCOMPARE(c.import(file), u"success"_s);
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"tcp"_s);
        QCOMPARE(c.import("#!version:1.0.0.1\naccount.1.sip_server.1.transport_type = 0\n"), u"success"_s);
        QTRY_COMPARE(o.provider->bindings().value(0).transport, u"udp"_s);
        QCOMPARE(o.phone->dump(), dump);
        QCOMPARE(c.import("#!version:1.0.0.1\nsecurity.user_password = admin:Fresh-pass-33\n"), u"success"_s);
        Client again(o.network);
        QCOMPARE(again.login("admin"), u"none"_s);
        QCOMPARE(again.login("Fresh-pass-33"), u"done"_s);
    }

    void writesAPage()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Client c(o.network);
        QCOMPARE(c.login("admin"), u"done"_s);
        c.fetchToken();
        const QByteArray path = "/servlet?m=mod_data&p=features-remotecontrl&q=write";
        QCOMPARE(c.browser.postForm(path, "AURILimitIP=192.168.1.9&token=no").status, 403);
        QCOMPARE(result(c.browser.postForm(path, "AURILimitIP=192.168.1.9&token=" + c.token))
                     .value(u"result"_s)
                     .toString(),
                 u"success"_s);
        QCOMPARE(o.phone->parameter(u"features.action_uri_limit_ip"_s), u"192.168.1.9"_s);
        QCOMPARE(c.browser.postForm("/servlet?m=mod_data&p=other&q=write", "token=" + c.token).status, 404);
    }

    void refusesOneWrite()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(device)));
        Client c(o.network);
        QCOMPARE(c.login("admin"), u"done"_s);
        c.fetchToken();
        o.phone->setMischief({o.phone->id(), u"refuse"_s, 2});
        const auto file = [](const QByteArray &label) {
            return "#!version:1.0.0.1\naccount.1.label = " + label + '\n';
        };
        QCOMPARE(c.import(file("one")), u"success"_s);
        QCOMPARE(c.import(file("two")), u"failed"_s);
        QCOMPARE(o.phone->parameter(u"account.1.label"_s), u"one"_s);
        QCOMPARE(c.import(file("three")), u"success"_s);
        o.phone->setMischief({o.phone->id(), u"locked"_s, 0});
        QCOMPARE(Client(o.network).login("admin"), u"lock"_s);
    }
};

QTEST_GUILESS_MAIN(PhoneYealinkServletTest)
#include "phone_yealink_servlet_test.moc"
