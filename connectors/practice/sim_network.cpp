#include "connectors/practice/sim_device.h"

#include <QJsonArray>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QString kindName(SimNetwork::Kind kind)
{
    return kind == SimNetwork::Kind::Tcp ? u"tcp"_s : u"udp"_s;
}

/// The book of an office in another process: what it published when the book was written.
class BookFromJson final : public AddressBook {
public:
    explicit BookFromJson(const QJsonObject &json)
        : m_own(json.value(u"own"_s).toString())
    {
        for (const QJsonValue value : json.value(u"endpoints"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const Endpoint at{QHostAddress(row.value(u"address"_s).toString()),
                              quint16(row.value(u"port"_s).toInt())};
            const quint16 realPort = quint16(row.value(u"real"_s).toInt());
            (row.value(u"kind"_s).toString() == u"udp" ? m_udp : m_tcp).insert(at, realPort);
        }
    }
    Endpoint real(const Endpoint &pretendOne) const override
    {
        return {QHostAddress(QHostAddress::LocalHost), m_tcp.value(pretendOne, m_udp.value(pretendOne, 0))};
    }
    Endpoint realUdp(const Endpoint &pretendOne) const override
    {
        return {QHostAddress(QHostAddress::LocalHost), m_udp.value(pretendOne, 0)};
    }
    Endpoint pretend(const Endpoint &realOne) const override
    {
        if (!realOne.address.isLoopback())
            return realOne;
        const Endpoint tcp = m_tcp.key(realOne.port);
        if (tcp.port)
            return tcp;
        const Endpoint udp = m_udp.key(realOne.port);
        return udp.port ? udp : realOne;
    }
    QHostAddress ownAddress(const QHostAddress &) const override { return m_own; }

private:
    QHostAddress m_own;
    QHash<Endpoint, quint16> m_tcp;
    QHash<Endpoint, quint16> m_udp;
};

} // namespace

void SimNetwork::publish(const Endpoint &pretendOne, Kind kind, quint16 realPort)
{
    const QMutexLocker lock(&m_mutex);
    m_rows.removeIf([&](const Row &r) { return r.pretend == pretendOne && r.kind == kind; });
    m_rows << Row{pretendOne, kind, realPort};
}

void SimNetwork::withdraw(const Endpoint &pretendOne, Kind kind)
{
    const QMutexLocker lock(&m_mutex);
    m_rows.removeIf([&](const Row &r) { return r.pretend == pretendOne && r.kind == kind; });
}

Endpoint SimNetwork::find(const Endpoint &pretendOne, std::initializer_list<Kind> order) const
{
    std::function<bool(const QHostAddress &)> gate;
    quint16 port = 0;
    {
        const QMutexLocker lock(&m_mutex);
        gate = m_gate;
        for (const Kind kind : order) {
            for (const Row &row : m_rows) {
                if (!port && row.kind == kind && row.pretend == pretendOne)
                    port = row.realPort;
            }
        }
    }
    if (port && gate && !gate(pretendOne.address))
        port = 0;
    return {QHostAddress(QHostAddress::LocalHost), port};
}

Endpoint SimNetwork::real(const Endpoint &pretendOne) const
{
    return find(pretendOne, {Kind::Tcp, Kind::Udp});
}

Endpoint SimNetwork::realUdp(const Endpoint &pretendOne) const
{
    return find(pretendOne, {Kind::Udp});
}

Endpoint SimNetwork::pretend(const Endpoint &realOne) const
{
    const QMutexLocker lock(&m_mutex);
    const auto named =
        std::find_if(m_names.begin(), m_names.end(), [&](const auto &n) { return n.first == realOne; });
    if (named != m_names.end())
        return named->second;
    if (!realOne.address.isLoopback())
        return realOne;
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &r) { return r.realPort == realOne.port; });
    return row == m_rows.end() ? realOne : row->pretend;
}

QHostAddress SimNetwork::ownAddress(const QHostAddress &) const
{
    const QMutexLocker lock(&m_mutex);
    return m_own;
}

void SimNetwork::setOwnAddress(const QHostAddress &address)
{
    const QMutexLocker lock(&m_mutex);
    m_own = address;
}

void SimNetwork::setGate(std::function<bool(const QHostAddress &)> mayPass)
{
    const QMutexLocker lock(&m_mutex);
    m_gate = std::move(mayPass);
}

void SimNetwork::name(const Endpoint &realOne, const Endpoint &pretendOne)
{
    const QMutexLocker lock(&m_mutex);
    m_names.removeIf([&](const auto &n) { return n.first == realOne; });
    m_names << qMakePair(realOne, pretendOne);
}

void SimNetwork::forget(const Endpoint &realOne)
{
    const QMutexLocker lock(&m_mutex);
    m_names.removeIf([&](const auto &n) { return n.first == realOne; });
}

QList<PracticeHost> SimNetwork::hosts() const
{
    const QMutexLocker lock(&m_mutex);
    QList<PracticeHost> hosts;
    for (const auto &[address, mac] : m_macs)
        hosts << PracticeHost{address, mac, {}, {}};
    for (const Row &row : m_rows) {
        const auto host = std::find_if(hosts.begin(), hosts.end(), [&](const PracticeHost &h) {
            return h.address == row.pretend.address;
        });
        const auto port = Port::from(row.pretend.port);
        // Addresses without a network card here belong to the world outside the office.
        if (host != hosts.end() && port)
            (row.kind == Kind::Tcp ? host->tcpPorts : host->udpPorts) << *port;
    }
    return hosts;
}

void SimNetwork::addHost(const QHostAddress &address, const MacAddress &mac)
{
    setMac(address, mac);
}

void SimNetwork::setMac(const QHostAddress &address, const MacAddress &mac)
{
    const QMutexLocker lock(&m_mutex);
    // A card has one address at a time: a phone that moved to another network leaves the old one.
    m_macs.removeIf([&](const auto &m) { return m.first == address || m.second == mac; });
    m_macs << qMakePair(address, mac);
}

QJsonObject SimNetwork::toJson() const
{
    const QMutexLocker lock(&m_mutex);
    QJsonArray endpoints;
    for (const Row &row : m_rows)
        endpoints << QJsonObject{{u"address"_s, row.pretend.address.toString()},
                                 {u"port"_s, row.pretend.port},
                                 {u"kind"_s, kindName(row.kind)},
                                 {u"real"_s, row.realPort}};
    QJsonArray macs;
    for (const auto &[address, mac] : m_macs)
        macs << QJsonObject{{u"address"_s, address.toString()}, {u"mac"_s, mac.text()}};
    return {{u"own"_s, m_own.toString()}, {u"endpoints"_s, endpoints}, {u"hosts"_s, macs}};
}

std::unique_ptr<AddressBook> bookFromJson(const QJsonObject &json)
{
    return std::make_unique<BookFromJson>(json);
}

} // namespace rf
