// The assembled practice offices: they start, their phones register through the router, they stop, and each
// time they are the same.
#include "connectors/practice/practice_office.h"
#include "connectors/practice/sim_data.h"
#include "tests/practice/ssh_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace rf;
using namespace Qt::StringLiterals;

class OfficeTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<PracticeOffice> open(const QString &name, const QString &variant = {},
                                                const QList<Mischief> &mischief = {})
    {
        PracticeOptions options;
        options.office = name;
        options.variant = variant;
        options.mischief = mischief;
        options.tickMs = 10;
        auto office = PracticeOffice::start(options);
        if (!office)
            qWarning() << office.error().detail;
        return office ? std::move(*office) : nullptr;
    }
    static QString at(const PracticeOffice &office, const char *address)
    {
        for (const PracticeHost &host : office.hosts()) {
            if (host.address == QHostAddress(QString::fromLatin1(address)))
                return u"mac-"_s + host.mac.bare();
        }
        return {};
    }
    /// Asks the person for an echo call until it works or the time is over.
    static Answer echoCall(PracticeOffice &office, const QString &id, Answer wanted)
    {
        QElapsedTimer timer;
        timer.start();
        Answer answer = Answer::DoNotKnow;
        do {
            answer = office.person().ask({u"echo-call"_s, {}, id, u"*43"_s});
            if (answer == wanted)
                break;
            QThread::msleep(50);
        } while (timer.elapsed() < 15000);
        return answer;
    }

private Q_SLOTS:
    void names()
    {
        QCOMPARE(PracticeOffice::names(), (QStringList{u"dental"_s, u"shop"_s}));
        PracticeOptions options;
        options.office = u"castle"_s;
        QCOMPARE(PracticeOffice::start(options).error().code, ErrorCode::BadInput);
        options.office = u"shop"_s;
        options.variant = u"castle"_s;
        QCOMPARE(PracticeOffice::start(options).error().code, ErrorCode::BadInput);
        options.variant.clear();
        options.mischief = {{u"mac-000000000000"_s, u"slow"_s, 1}};
        QCOMPARE(PracticeOffice::start(options).error().code, ErrorCode::BadInput);
    }
    void startsAndStopsAlikeEachTime()
    {
        QElapsedTimer timer;
        timer.start();
        QHash<QString, QJsonObject> dumps;
        for (int round = 0; round < 5; ++round) {
            const auto office = open(round % 2 ? u"shop"_s : u"dental"_s);
            QVERIFY(office);
            for (const QString &id : office->deviceIds()) {
                const QJsonObject now = office->dump(id);
                if (!dumps.contains(id))
                    dumps.insert(id, now);
                QCOMPARE(now, dumps.value(id));
            }
        }
        qInfo() << "five starts and stops took" << timer.elapsed() << "ms";
    }
    void dentalAsTheStoryHasIt()
    {
        const auto office = open(u"dental"_s);
        QVERIFY(office);
        QCOMPARE(office->office().networks, (QList<Cidr>{*Cidr::from(u"192.168.50.0/24")}));
        QVERIFY(office->office().provider.rootCertificate.contains(u"BEGIN CERTIFICATE"_s));
        QCOMPARE(office->story().gateways, (QList<QHostAddress>{QHostAddress(u"192.168.50.1"_s)}));
        QCOMPARE(office->story().specialLines.size(), 2);
        QCOMPARE(office->story().lineOwners.size(), 8);
        QCOMPARE(office->pathHint().size(), 2);
        QVERIFY(office->pathHint().last().deviceId.isEmpty() && !office->pathHint().last().read);
        for (const PracticeHost &host : office->hosts()) {
            QVERIFY2(host.address.isInSubnet(QHostAddress(u"192.168.50.0"_s), 24),
                     qPrintable(host.address.toString()));
            QVERIFY(!host.mac.isNull());
        }
        const QString lift = at(*office, "192.168.50.30");
        QVERIFY(!office->passwordFor(lift));
        const auto router = office->passwordFor(at(*office, "192.168.50.1"));
        QVERIFY(router && router->equals(Secret("admin")));
        QVERIFY(!office->passwordFor(u"mac-000000000000"_s));
        const QByteArray list = office->linePasswordList();
        QCOMPARE(list.count('\n'), 9);
        QVERIFY(office->plantedSecrets().contains(u"Dental2019"_s));
        QVERIFY2(office->plantedSecrets().size() > 8, "lines and admin passwords");
        // The box in front has a page, and is not in the office.
        QVERIFY(office->book().real({QHostAddress(u"192.168.1.1"_s), 80}).port != 0);
    }
    void phonesRegisterAndCallThroughTheRouter_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("phone");
        QTest::newRow("yealink json") << u"dental"_s << QByteArray("192.168.50.21");
        QTest::newRow("yealink servlet") << u"dental"_s << QByteArray("192.168.50.23");
        QTest::newRow("poly") << u"dental"_s << QByteArray("192.168.50.24");
        QTest::newRow("shop") << u"shop"_s << QByteArray("192.168.1.22");
    }
    void phonesRegisterAndCallThroughTheRouter()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, phone);
        const auto office = open(name);
        QVERIFY(office);
        QCOMPARE(echoCall(*office, at(*office, phone.constData()), Answer::Yes), Answer::Yes);
    }
    void oneWayAudioIsHeard()
    {
        const auto office = open(u"shop"_s, u"one-way-audio"_s);
        QVERIFY(office);
        const QString id = at(*office, "192.168.1.21");
        // Registered first, so that the answer is about the sound.
        QThread::msleep(300);
        QCOMPARE(echoCall(*office, id, Answer::No), Answer::No);
    }
    void personIsCareful()
    {
        const auto office = open(u"shop"_s);
        QVERIFY(office);
        const QString id = at(*office, "192.168.1.1");
        const Endpoint ssh = office->book().real({QHostAddress(u"192.168.1.1"_s), 22});
        const SshClient client(ssh.port);
        const QByteArray key = QByteArray::fromHex(client.hostKeySha256());
        const QString shown =
            u"SHA256:"_s + QString::fromLatin1(key.toBase64(QByteArray::OmitTrailingEquals));
        Person &person = office->person();
        QCOMPARE(person.ask({u"trust-host-key"_s, {}, id, shown}), Answer::Yes);
        QCOMPARE(person.ask({u"trust-host-key"_s, {}, id, u"SHA256:AAAA"_s}), Answer::No);
        QCOMPARE(person.ask({u"trust-host-key"_s, {}, id, {}}), Answer::No);
        QCOMPARE(person.ask({u"trust-certificate"_s, {}, u"mac-000000000000"_s, shown}), Answer::DoNotKnow);
        QCOMPARE(person.ask({u"factory-password"_s, {}, id, {}}), Answer::Yes);
        QCOMPARE(person.ask({u"remote-admin-needed"_s, {}, id, {}}), Answer::No);
        QCOMPARE(person.ask({u"write-down"_s, {}, id, u"x"_s}), Answer::Yes);
        QCOMPARE(person.ask({u"something-new"_s, {}, id, {}}), Answer::DoNotKnow);
        QCOMPARE(person.ask({u"portal-password"_s, {}, u"301"_s, u"Tk8wQz4mVx2n"_s}), Answer::Yes);
        QCOMPARE(person.ask({u"portal-password"_s, {}, u"999"_s, u"Tk8wQz4mVx2n"_s}), Answer::No);
    }
    void portalMayRefuse()
    {
        const auto office = open(u"shop"_s, u"portal-refuses"_s);
        QVERIFY(office);
        QCOMPARE(office->person().ask({u"portal-password"_s, {}, u"301"_s, u"Tk8wQz4mVx2n"_s}), Answer::No);
    }
    void everyTlsDeviceIsKnownByItsFingerprint()
    {
        const auto office = open(u"dental"_s);
        QVERIFY(office);
        int known = 0;
        for (const PracticeHost &host : office->hosts()) {
            if (host.tcpPorts.contains(*Port::from(443))
                && host.address != QHostAddress(u"192.168.50.60"_s)) {
                const Answer answer = office->person().ask(
                    {u"trust-certificate"_s, {}, u"mac-"_s + host.mac.bare(), u"00:11:22"_s});
                QVERIFY2(answer == Answer::No, qPrintable(host.address.toString()));
                ++known;
            }
        }
        QVERIFY(known >= 7);
    }
    void theBookTravelsAsJson()
    {
        const auto office = open(u"shop"_s);
        QVERIFY(office);
        const QByteArray bytes = QJsonDocument(office->bookAsJson()).toJson();
        const auto copy = bookFromJson(QJsonDocument::fromJson(bytes).object());
        int compared = 0;
        for (const PracticeHost &host : office->hosts()) {
            for (const Port port : host.tcpPorts) {
                const Endpoint at{host.address, quint16(port.value())};
                QCOMPARE(copy->real(at), office->book().real(at));
                QCOMPARE(copy->pretend(copy->real(at)), at);
                ++compared;
            }
            for (const Port port : host.udpPorts) {
                const Endpoint at{host.address, quint16(port.value())};
                QCOMPARE(copy->realUdp(at), office->book().realUdp(at));
            }
        }
        QVERIFY(compared > 4);
        const Endpoint provider{QHostAddress(u"203.0.113.50"_s), 5060};
        QCOMPARE(copy->realUdp(provider), office->book().realUdp(provider));
        QVERIFY(copy->realUdp(provider).port != copy->real(provider).port);
        QCOMPARE(copy->real({QHostAddress(u"192.168.1.99"_s), 80}).port, 0);
        QCOMPARE(copy->ownAddress({}), QHostAddress(u"192.168.1.50"_s));
        const auto broken = bookFromJson({{u"endpoints"_s, u"nonsense"_s}});
        QCOMPARE(broken->real(provider).port, 0);
    }
    void theSwitchMayDropTags()
    {
        // A phone that is told to use a VLAN that leads nowhere does not come back; without the variant it
        // does not either, as long as the router has no such VLAN. The offices differ only in who is to
        // blame.
        const auto office = open(u"dental"_s, u"switch-drops-tags"_s);
        QVERIFY(office);
        QCOMPARE(echoCall(*office, at(*office, "192.168.50.22"), Answer::Yes), Answer::Yes);
    }
    void printerRemembersWhatItGets()
    {
        const auto office = open(u"dental"_s);
        QVERIFY(office);
        const QString printer = at(*office, "192.168.50.10");
        QCOMPARE(office->dump(printer)[u"written"_s].toString(), QString());
        QTcpSocket socket;
        const Endpoint port = office->book().real({QHostAddress(u"192.168.50.10"_s), 9100});
        socket.connectToHost(port.address, port.port);
        QVERIFY(socket.waitForConnected(3000));
        QTest::qWait(50);
        QCOMPARE(office->dump(printer)[u"written"_s].toString(), QString());
        socket.write("x");
        QVERIFY(socket.waitForBytesWritten(3000));
        QTRY_COMPARE(office->dump(printer)[u"written"_s].toString(), u"78"_s);
    }
    void expectedFindingsAreComplete()
    {
        const QStringList controls{u"PWD-1"_s,  u"PWD-2"_s,  u"PWD-3"_s, u"PWD-4"_s, u"ENC-1"_s, u"ENC-2"_s,
                                   u"FW-1"_s,   u"FW-2"_s,   u"FW-3"_s,  u"ALG-1"_s, u"SVC-1"_s, u"FWR-1"_s,
                                   u"VLAN-0"_s, u"VLAN-1"_s, u"WEB-1"_s, u"WEB-2"_s, u"X-1"_s,   u"X-2"_s,
                                   u"X-3"_s,    u"X-4"_s,    u"MFA-1"_s, u"AUD-5"_s, u"MON-2"_s};
        for (const QString &name : PracticeOffice::names()) {
            const auto expected = simData(u"offices/%1.expected.json"_s.arg(name));
            QVERIFY(expected);
            for (const QString &when : {u"before"_s, u"after"_s}) {
                for (const QString &control : controls) {
                    const QJsonObject entry = (*expected)[when][control].toObject();
                    QVERIFY2(!entry[u"state"_s].toString().isEmpty() && !entry[u"why"_s].toString().isEmpty(),
                             qPrintable(u"%1 %2 %3"_s.arg(name, when, control)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(OfficeTest)
#include "office_test.moc"
