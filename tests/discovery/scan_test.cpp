// A scan of real servers on loopback through an address book, and the manners of S-1: printers are never
// written to, nothing outside the named network is touched, and the rates hold.
#include "connectors/discovery/http_answer.h"
#include "connectors/discovery/network_prober.h"
#include "connectors/discovery/system_tables.h"
#include "connectors/sip/message.h"
#include "tests/discovery/street.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QHostAddress at(int last)
{
    return QHostAddress(u"192.168.10.%1"_s.arg(last));
}
Neighbour neighbour(int last, const char *mac)
{
    return {at(last), *MacAddress::from(QString::fromLatin1(mac))};
}
QByteArray page(const QByteArray &title, const QByteArray &headers = {})
{
    const QByteArray body = "<html><head><title>" + title + "</title></head></html>";
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
           + body;
}
const Device *find(const QList<Device> &devices, int last)
{
    for (const Device &device : devices) {
        if (device.addresses.contains(at(last)))
            return &device;
    }
    return nullptr;
}
/// A real network in which nothing hangs on this computer: its table of neighbours is what the test says.
class ToldSurroundings final : public Surroundings {
public:
    explicit ToldSurroundings(std::function<QList<Neighbour>(qint64 ms)> table = {})
        : m_table(std::move(table))
    {
        m_since.start();
    }
    QList<Attachment> attachments() const override { return {}; }
    QList<QHostAddress> gateways() const override { return {}; }
    QList<Neighbour> neighbours() const override
    {
        return m_table ? m_table(m_since.elapsed()) : QList<Neighbour>();
    }
    bool canSeeNeighbours() const override { return true; }

private:
    std::function<QList<Neighbour>(qint64)> m_table;
    QElapsedTimer m_since;
};
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}
bool has(const Device &device, const QString &protocol)
{
    for (const Service &service : device.services) {
        if (service.protocol == protocol)
            return true;
    }
    return false;
}

} // namespace

class ScanTest : public QObject {
    Q_OBJECT

    PracticeSurroundingsData data() const
    {
        PracticeSurroundingsData d;
        d.networks = {*Cidr::from(u"192.168.10.20/24")};
        d.gateways = {at(1)};
        return d;
    }
    static ScanLimits quick()
    {
        ScanLimits limits;
        limits.answerMs = 1500;
        return limits;
    }

private Q_SLOTS:
    void findsAndNames()
    {
        Street street;
        Book book;
        book.udp[{at(31), 5060}] = street.sip("phone", "Yealink SIP-T46U 108.86.0.90");
        book.tcp[{at(31), 80}] = street.tcp("phone-web", {}, page("Yealink Phone"));
        book.tcp[{at(1), 80}] = street.tcp("router-web", {}, page("Vigor Login Page"));
        book.tcp[{at(1), 22}] = street.tcp("router-ssh", "SSH-2.0-DraySSH_2.0\r\n", {}, false);
        book.tcp[{at(1), 23}] =
            street.tcp("router-telnet", QByteArray("\xff\xfd\x18\xff\xfb\x01\r\nAccount:", 16), {}, false);
        book.tcp[{at(1), 9100}] = street.tcp("router-printer", {}, {}, false);
        book.tcp[{at(40), 22}] =
            street.tcp("server", "hello\r\nSSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n", {}, false);
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(1, "14:49:bc:00:00:01"), neighbour(31, "80:5e:c0:00:00:31"),
                   neighbour(40, "02:00:00:00:00:40"), neighbour(41, "02:00:00:00:00:41")};
        d.hosts.append({QHostAddress(u"192.168.99.9"_s), *MacAddress::from(u"02:00:00:00:00:99")});
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        QCOMPARE(prober.ownNetworks(), QList<Cidr>{*Cidr::from(u"192.168.10.0/24")});

        QMutex mutex;
        QList<Device> told;
        QList<int> settled;
        int total = 0;
        const auto devices = prober.scan(
            {{*Cidr::from(u"192.168.10.0/24")},
             [&](const ScanProgress &now) {
                 settled.append(now.settled);
                 total = now.total;
             }},
            [&](const Device &device) {
                QMutexLocker lock(&mutex);
                told.append(device);
            },
            CancelToken());
        QVERIFY(devices.has_value());
        QCOMPARE(devices->size(), 4);
        QCOMPARE(total, 253); // without this computer
        QVERIFY(!settled.isEmpty());
        QVERIFY(std::is_sorted(settled.begin(), settled.end()));
        QCOMPARE(settled.last(), 253);
        const Device *phone = find(*devices, 31);
        QVERIFY(phone != nullptr);
        QCOMPARE(phone->identity.kind, DeviceKind::Phone);
        QCOMPARE(phone->identity.model, u"SIP-T46U"_s);
        QCOMPARE(phone->identity.firmware, u"108.86.0.90"_s);
        QCOMPARE(phone->id, u"mac-805ec0000031"_s);
        QVERIFY(phone->sure > 0.9);
        QVERIFY(has(*phone, u"http"_s) && has(*phone, u"sip-udp"_s));
        const Device *router = find(*devices, 1);
        QCOMPARE(router->identity.vendor, u"DrayTek"_s);
        QCOMPARE(router->identity.kind, DeviceKind::Router);
        QVERIFY(router->isGateway);
        QVERIFY(has(*router, u"ssh"_s) && has(*router, u"telnet"_s) && has(*router, u"http"_s));
        QCOMPARE(find(*devices, 40)->identity.kind, DeviceKind::Computer);
        QCOMPARE(find(*devices, 41)->identity.kind, DeviceKind::Unknown); // there, and silent
        // First seen at once, told again with more, always under the same id.
        QSet<QString> ids;
        for (const Device &device : told)
            ids.insert(device.id);
        QCOMPARE(ids.size(), 4);
        QVERIFY(told.size() > 4);
        // What was sent: questions, never a password, never a call.
        for (const char *name :
             {"phone", "phone-web", "router-web", "router-ssh", "router-telnet", "server"}) {
            const QByteArray bytes = street.bytes(name);
            QVERIFY(!bytes.contains("REGISTER ") && !bytes.contains("INVITE ")
                    && !bytes.contains("Authorization"));
        }
        QVERIFY(street.bytes("phone").startsWith(
            "OPTIONS sip:192.168.10.31 SIP/2.0\r\nVia: SIP/2.0/UDP 192.168.10.20:"));
        // The key exchange begins with both names; nobody signs in.
        QVERIFY(street.bytes("router-ssh").startsWith("SSH-2.0-"));
        QVERIFY(!street.bytes("router-ssh").contains("ssh-userauth"));
        QCOMPARE(street.bytes("router-telnet"), QByteArray());
        QCOMPARE(street.bytes("router-printer"), QByteArray());
        QVERIFY(!book.asked.contains(u"192.168.99.9"_s)); // outside of what was named
    }
    void printersAndCamerasAreLeftAlone()
    {
        Street street;
        Book book;
        book.tcp[{at(50), 9100}] = street.tcp("raw-print", {}, {}, false);
        book.tcp[{at(50), 80}] = street.tcp("printer-web", {}, page("Printer"));
        book.udp[{at(50), 5060}] = street.sip("printer-sip", "Fax 1.0");
        book.tcp[{at(51), 554}] = street.tcp("camera", {}, {}, false);
        book.tcp[{at(51), 22}] = street.tcp("camera-ssh", "SSH-2.0-x\r\n", {}, false);
        book.tcp[{at(52), 80}] = street.tcp("till-web", {}, page("Till"));
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(50, "02:00:00:00:00:50"), neighbour(51, "02:00:00:00:00:51"),
                   neighbour(52, "00:03:81:00:00:01")}; // a card of Ingenico: payment terminals
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        const auto devices = prober.scan({{*Cidr::from(u"192.168.10.0/24")}}, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QCOMPARE(find(*devices, 50)->identity.kind, DeviceKind::Printer);
        QCOMPARE(find(*devices, 51)->identity.kind, DeviceKind::Camera);
        QCOMPARE(find(*devices, 52)->identity.kind, DeviceKind::Other);
        QVERIFY(street.connections("raw-print") <= 1);
        for (const char *name :
             {"raw-print", "printer-web", "printer-sip", "camera", "camera-ssh", "till-web"})
            QCOMPARE(street.bytes(name), QByteArray());
        for (const char *name : {"printer-web", "camera-ssh", "till-web"})
            QCOMPARE(street.connections(name), 0);
    }
    /// Who was asked before its page said that it is a printer hears no repeats afterwards.
    void whoTurnsOutToBeAPrinterIsNotAskedAgain()
    {
        Street street;
        Book book;
        book.tcp[{at(73), 80}] = street.tcp("printer-web", {}, page("Brother MFC-L2710DW series"));
        book.udp[{at(73), 5060}] = street.sip("printer", {});
        book.tcp[{at(74), 80}] = street.tcp("web", {}, page("Welcome"));
        book.udp[{at(74), 5060}] = street.sip("silent", {});
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(73, "02:00:00:00:00:73"), neighbour(74, "02:00:00:00:00:74")};
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        const auto devices = prober.scan({{*Cidr::from(u"192.168.10.0/24")}}, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QCOMPARE(find(*devices, 73)->identity.kind, DeviceKind::Printer);
        QVERIFY(street.bytes("silent").count("OPTIONS sip") > 1);
        QCOMPARE(street.bytes("printer").count("OPTIONS sip"), 1);
    }
    /// What a person said outweighs what a device looks like: a phone in the lift is not asked, nor a phone
    /// of a maker that is said to be a door station; a telephone system with a printer's port is.
    void whatAPersonSaidRules()
    {
        Street street;
        Book book;
        for (const int last : {31, 32, 33}) {
            const QByteArray name = "phone" + QByteArray::number(last);
            book.udp[{at(last), 5060}] = street.sip(name, "Yealink SIP-T46U 108.86.0.90");
            book.tcp[{at(last), 80}] = street.tcp(name + "-web", {}, page("Yealink Phone"));
        }
        book.tcp[{at(33), 9100}] = street.tcp("port-of-printers", {}, {}, false);
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(31, "80:5e:c0:00:00:31"), neighbour(32, "80:5e:c0:00:00:32"),
                   neighbour(33, "02:00:00:00:00:33")};
        ScanRequest request{{*Cidr::from(u"192.168.10.0/24")}};
        const auto met = [&](const QString &card, DeviceKind kind) -> Device & {
            Device device;
            device.id = u"mac-"_s + MacAddress::from(card)->bare();
            device.identity.kind = kind;
            request.met << device;
            return request.met.last();
        };
        met(u"80:5e:c0:00:00:31"_s, DeviceKind::Phone).special = SpecialLine::Lift;
        Evidence word;
        word.probe = u"person"_s;
        met(u"80:5e:c0:00:00:32"_s, DeviceKind::DoorStation).evidence << word;
        met(u"02:00:00:00:00:33"_s, DeviceKind::Pbx).evidence << word;
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        auto devices = prober.scan(request, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QCOMPARE(devices->size(), 3); // listed all the same
        for (const char *name : {"phone31", "phone32"})
            QCOMPARE(street.bytes(name), QByteArray());
        for (const char *name : {"phone31-web", "phone32-web"})
            QCOMPARE(street.connections(name), 0);
        QVERIFY(street.bytes("phone33").contains("OPTIONS "));
        // Released by a named person, it is asked again.
        request.met[0].releasedBy = u"R. Patel"_s;
        devices = prober.scan(request, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QVERIFY(street.bytes("phone31").contains("OPTIONS "));
    }
    void hostileServersAreBounded()
    {
        Street street;
        Book book;
        book.tcp[{at(60), 80}] = street.tcp(
            "endless", {}, "HTTP/1.1 200 OK\r\n\r\n<title>\x1b[2J" + QByteArray(2000000, 'A'), false);
        book.tcp[{at(60), 22}] = street.tcp("mute", {}, {}, false);
        book.tcp[{at(60), 443}] = street.tcp("no-tls", {}, "I do not speak TLS", true);
        book.tcp[{at(60), 8080}] =
            street.tcp("loop", {}, "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        book.tcp[{at(60), 8443}] = street.tcp("silent-tls", {}, {}, false);
        book.tcp[{at(60), 23}] = street.tcp("noise", QByteArray(100000, '\xff'), {}, false);
        book.tcp[{at(60), 5060}] = street.tcp("odd-sip", {}, QByteArray(90000, 'x'), false);
        book.udp[{at(60), 5060}] = street.sip("silent-sip", {});
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(60, "02:00:00:00:00:60")};
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        const auto devices = prober.scan({{*Cidr::from(u"192.168.10.0/24")}}, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        const Device *device = find(*devices, 60);
        QCOMPARE(device->identity.vendor, QString());
        QVERIFY(!has(*device, u"ssh"_s)); // open, but nobody said SSH
        for (const Evidence &evidence : device->evidence) {
            QVERIFY(evidence.said.size() <= 200);
            QVERIFY(!evidence.said.contains(u'\x1b'));
        }
        QVERIFY(street.connections("loop") <= 3); // two redirections at most
    }
    /// Who left lingers in the system's table; who is only silent shows up when the system asks again.
    void whatIsOnlyRememberedIsNotFound()
    {
        const Book book;
        const auto table = [](qint64 ms) {
            Neighbour silent = neighbour(71, "80:5e:c0:00:00:71");
            silent.fresh = ms > 1500;
            Neighbour left = neighbour(70, "80:5e:c0:00:00:70");
            left.fresh = false;
            return ms > 2500 ? QList<Neighbour>{silent} : QList<Neighbour>{left, silent};
        };
        NetworkProber prober(book, std::make_unique<ToldSurroundings>(table), quick());
        QStringList told;
        const auto devices = prober.scan(
            {{*Cidr::from(u"192.168.10.64/28")}}, [&](const Device &device) { told << device.id; },
            CancelToken());
        QVERIFY(devices.has_value());
        QCOMPARE(devices->size(), 1);
        QVERIFY(find(*devices, 71) != nullptr);
        QVERIFY(!told.contains(u"mac-805ec0000070"_s));
    }
    /// Behind a router, a firewall that refuses for everybody makes nobody; some who refuse are there.
    void refusalsForEverybodyAreNobody()
    {
        Street street;
        const quint16 closed = closedPort();
        const auto scan = [&](int refusing, const quint16 web) {
            Book book;
            for (int last = 65; last < 65 + refusing; ++last) {
                for (const quint16 port : std::initializer_list<quint16>{80, 443, 5060, 22, 9100, 8080})
                    book.tcp[{at(last), port}] = closed;
            }
            book.tcp[{at(80), 80}] = web;
            NetworkProber prober(book, std::make_unique<ToldSurroundings>(), quick());
            return prober.scan({{*Cidr::from(u"192.168.10.64/27")}}, nullptr, CancelToken());
        };
        const auto all = scan(30, street.tcp("web", {}, page("Vigor Login Page")));
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), 1);
        QVERIFY(find(*all, 80) != nullptr);
        const auto some = scan(4, street.tcp("web", {}, page("Vigor Login Page")));
        QVERIFY(some.has_value());
        QCOMPARE(some->size(), 5);
    }
    /// Behind a router no card is seen. Two addresses with one serial number are one device; two that are not
    /// alike and claim one card stay two, and both are told of. Ids are never given twice.
    void oneIdIsOneDevice()
    {
        Street street;
        Book book;
        book.udp[{at(65), 5060}] = street.sip("yealink", "Yealink SIP-T46U 108.86.0.90 80:5e:c0:11:22:33");
        book.udp[{at(66), 5060}] = street.sip("other", "Yealink SIP-T53W 96.86.0.75 80:5e:c0:11:22:33");
        book.udp[{at(67), 5060}] = street.sip("twice", "Yealink SIP-T53W 96.86.0.75 80:5e:c0:44:55:66");
        book.udp[{at(68), 5060}] = street.sip("twice", "Yealink SIP-T53W 96.86.0.75 80:5e:c0:44:55:66");
        for (const int last : {65, 66, 67, 68})
            book.tcp[{at(last), 80}] = street.tcp("web", {}, page("Login"));
        NetworkProber prober(book, std::make_unique<ToldSurroundings>(), quick());
        const auto devices = prober.scan({{*Cidr::from(u"192.168.10.64/28")}}, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QSet<QString> ids;
        for (const Device &device : *devices)
            ids.insert(device.id);
        QCOMPARE(ids.size(), devices->size());
        QCOMPARE(devices->size(), 3);
        QCOMPARE(find(*devices, 67), find(*devices, 68));
        for (const int last : {65, 66}) {
            QVERIFY(!find(*devices, last)->contradictions.isEmpty());
            QVERIFY(find(*devices, last)->sure < 0.8);
        }
    }
    void refusesWhatIsNotAnOffice()
    {
        Book book;
        NetworkProber prober(book, makePracticeSurroundings(data()));
        const auto refused = [&](QStringView network) {
            const auto devices = prober.scan({{*Cidr::from(network)}}, nullptr, CancelToken());
            return !devices && devices.error().code == ErrorCode::BadInput
                   && !devices.error().detail.isEmpty();
        };
        QVERIFY(refused(u"203.0.113.0/24"));
        QVERIFY(refused(u"192.168.0.0/16"));
        QVERIFY(refused(u"10.0.0.0/8"));
        QVERIFY(refused(u"0.0.0.0/0"));
        QVERIFY(refused(u"fd00::/64"));
        for (QStringView shared : {u"100.64.0.0/24", u"169.254.7.0/24", u"127.0.0.0/24", u"172.32.0.0/24"})
            QVERIFY(refused(shared)); // private to nobody's office
        QVERIFY(!prober.scan({}, nullptr, CancelToken()));
        // A large one after a second question; never more than 4,096 addresses.
        const auto agreed = [&](QStringView network) {
            ScanRequest request{{*Cidr::from(network)}};
            request.evenIfLarge = true;
            return prober.scan(request, nullptr, CancelToken()).has_value();
        };
        QVERIFY(agreed(u"192.168.0.0/20"));
        QVERIFY(!agreed(u"192.168.0.0/16"));
    }
    void stopIsHeard()
    {
        Street street;
        Book book;
        for (quint16 port : std::initializer_list<quint16>{80, 443, 22, 8080, 8443, 23})
            book.tcp[{at(60), port}] = street.tcp("mute", {}, {}, false);
        PracticeSurroundingsData d = data();
        d.hosts = {neighbour(60, "02:00:00:00:00:60")};
        ScanLimits slow;
        slow.answerMs = 60000;
        NetworkProber prober(book, makePracticeSurroundings(d), slow);
        CancelToken cancel;
        int told = 0;
        const auto devices = prober.scan(
            {{*Cidr::from(u"192.168.10.0/24")}},
            [&](const Device &) {
                ++told;
                cancel.cancel();
            },
            cancel);
        QVERIFY(!devices);
        QCOMPARE(devices.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, 1);
    }
    void routersThatAnswerForEverybody()
    {
        Street street;
        Book book;
        book.tcp[{at(1), 80}] = street.tcp("router", {}, page("Vigor Login Page"));
        book.udp[{at(33), 5060}] = street.sip("phone", "Yealink SIP-T46U 108.86.0.90");
        PracticeSurroundingsData d = data();
        for (int last = 1; last < 100; ++last) {
            if (last != 20)
                d.hosts.append(neighbour(last, "14:49:bc:00:00:01"));
        }
        NetworkProber prober(book, makePracticeSurroundings(d), quick());
        const auto devices = prober.scan({{*Cidr::from(u"192.168.10.0/24")}}, nullptr, CancelToken());
        QVERIFY(devices.has_value());
        QVERIFY(find(*devices, 1) != nullptr);
        QVERIFY(find(*devices, 33) != nullptr);
        QVERIFY(find(*devices, 50) == nullptr);
    }
    void pathTowardsTheInternet()
    {
        Book book;
        DeviceState router;
        router.device.id = u"mac-1449bc000001"_s;
        router.device.identity.kind = DeviceKind::Router;
        router.device.identity.vendor = u"DrayTek"_s;
        router.device.addresses = {at(1)};
        Facts facts;
        RouterFacts settings;
        Wan wan;
        wan.name = u"wan1"_s;
        wan.address = QHostAddress(u"203.0.113.9"_s);
        settings.wans = Reading<QList<Wan>>::known({wan});
        facts.settings = settings;
        router.facts = facts;
        NetworkProber prober(book, makePracticeSurroundings(data()));
        auto hops = prober.path({{router}, {}}, CancelToken());
        QCOMPARE(hops.size(), 1);
        QVERIFY(hops.first().read);
        // A private address on the internet side: somebody stands in front, unread.
        wan.address = QHostAddress(u"192.168.0.2"_s);
        settings.wans = Reading<QList<Wan>>::known({wan});
        router.facts->settings = settings;
        hops = prober.path({{router}, {}}, CancelToken());
        QCOMPARE(hops.size(), 2);
        QVERIFY(!hops.last().read && !hops.last().why.isEmpty());
        wan.address = QHostAddress(u"100.70.0.2"_s);
        settings.wans = Reading<QList<Wan>>::known({wan});
        router.facts->settings = settings;
        QVERIFY(prober.path({{router}, {}}, CancelToken()).last().what.contains("provider"_L1));
        // A gateway that nobody found or read is never "read".
        hops = prober.path({{}, {}}, CancelToken());
        QCOMPARE(hops.size(), 1);
        QVERIFY(!hops.first().read && !hops.first().why.isEmpty());
        // A hint of the practice office is completed with what was read.
        PracticeSurroundingsData hinted = data();
        hinted.pathHint = {{router.device.id, u"Vigor"_s, false, {}}, {{}, u"box in front"_s, false, {}}};
        NetworkProber practice(book, makePracticeSurroundings(hinted));
        hops = practice.path({{router}, {}}, CancelToken());
        QVERIFY(hops[0].read && !hops[1].read && !hops[1].why.isEmpty());
    }
    void reachability()
    {
        Street street;
        Book book;
        book.tcp[{at(31), 443}] = street.tcp("web", {}, {}, false);
        NetworkProber prober(book, makePracticeSurroundings(data()));
        const ReachTest open = prober.reach(at(31), *Port::from(443));
        QVERIFY(open.reachable && open.when.isValid());
        QCOMPARE(open.from, at(20));
        QVERIFY(!prober.reach(at(31), *Port::from(80)).reachable);
    }
    void webAnswers()
    {
        const HttpAnswer answer =
            readHttpAnswer("HTTP/1.1 401 Unauthorized\r\nServer: x\r\nWWW-Authenticate: Basic realm=\"Login "
                           "to Vigor 3300\"\r\nSet-Cookie: a=secret; path=/\r\nContent-Length: 3\r\n\r\nabc");
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.complete);
        bool realm = false;
        for (const Observation &seen : httpObservations(answer)) {
            realm = realm || (seen.probe == "http-realm"_L1 && seen.text == "Login to Vigor 3300"_L1);
            QVERIFY(!seen.text.contains("secret"_L1)); // the cookie's name, never its value
        }
        QVERIFY(realm);
        QCOMPARE(readHttpAnswer("SSH-2.0-x").status, 0);
        QCOMPARE(readHttpAnswer("").status, 0);
        const auto target = [](const QByteArray &location, bool tls) {
            return sameHostRedirect(
                readHttpAnswer("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n"), "192.168.1.2",
                tls);
        };
        QCOMPARE(target("/login?x=1", false), "/login?x=1");
        QCOMPARE(target("https://192.168.1.2/a", true), "/a");
        QCOMPARE(target("https://192.168.1.2/a", false), "");
        QCOMPARE(target("http://evil.example/", false), "");
        QCOMPARE(target("//evil.example/", false), "");
        QCOMPARE(target("http://192.168.1.2:9100/", false), "");
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scan_test.moc"
