#include "connectors/discovery/network_prober.h"

#include "connectors/discovery/ipv6_neighbours.h"
#include "connectors/discovery/path_look.h"
#include "connectors/discovery/reach_signs.h"
#include "connectors/discovery/scan_run.h"
#include "connectors/discovery/words.h"
#include "connectors/path/path_map.h"
#include "connectors/sip/alg_test.h"
#include "core/model/office_range.h"

#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int reachMs = 2000;

// All host addresses of a network, without its own name and broadcast where it has them.
QList<QHostAddress> hostsOf(const Cidr &network)
{
    const quint32 mask = network.prefix() == 0 ? 0 : ~quint32(0) << (32 - network.prefix());
    const quint32 first = network.network().toIPv4Address() & mask;
    const quint32 last = first | ~mask;
    QList<QHostAddress> list;
    const bool plain = network.prefix() < 31;
    for (quint64 address = plain ? first + 1ULL : first; address <= (plain ? last - 1ULL : last); ++address)
        list.append(QHostAddress(static_cast<quint32>(address)));
    return list;
}

// The adapters whose whole network is among these.
QSet<quint32> adaptersOf(const QList<Attachment> &attachments, const QList<Cidr> &networks)
{
    QSet<quint32> adapters;
    for (const Attachment &attachment : attachments) {
        const Cidr &own = attachment.network;
        const bool whole = std::any_of(networks.begin(), networks.end(), [&](const Cidr &network) {
            return network.prefix() <= own.prefix() && network.contains(own.address());
        });
        if (whole && attachment.use == AdapterUse::Network && attachment.index > 0)
            adapters.insert(static_cast<quint32>(attachment.index));
    }
    return adapters;
}

} // namespace

NetworkProber::NetworkProber(const AddressBook &book, std::unique_ptr<Surroundings> surroundings,
                             ScanLimits limits, std::unique_ptr<WayOut> wayOut)
    : m_book(book)
    , m_surroundings(std::move(surroundings))
    , m_limits(limits)
    , m_wayOut(std::move(wayOut))
{
}

NetworkProber::~NetworkProber() = default;

QList<Cidr> NetworkProber::ownNetworks()
{
    QList<Cidr> networks;
    const QList<QHostAddress> gateways = m_surroundings->gateways();
    for (const Attachment &attachment : m_surroundings->attachments()) {
        const Cidr &own = attachment.network;
        const auto network = Cidr::from(own.network(), own.prefix());
        if (attachment.use != AdapterUse::Network || !network || !own.isIpv4() || own.prefix() > 30
            || !isOfficeRange(*network) || networks.contains(*network))
            continue;
        bool holdsGateway = false;
        for (const QHostAddress &gateway : gateways)
            holdsGateway = holdsGateway || network->contains(gateway);
        if (holdsGateway)
            networks.prepend(*network);
        else
            networks.append(*network);
    }
    return networks;
}

Result<QList<Device>> NetworkProber::scan(const ScanRequest &request,
                                          const std::function<void(const Device &)> &found,
                                          const CancelToken &cancel)
{
    ScanRun::Plan plan;
    plan.limits = m_limits;
    plan.progress = request.progress;
    plan.known = request.known;
    plan.met = request.met;
    if (request.networks.isEmpty())
        return fail(ErrorCode::BadInput, DiscoveryText::tr("no network was named"));
    qint64 total = 0;
    for (const Cidr &network : request.networks) {
        if (!network.isIpv4())
            return fail(ErrorCode::BadInput,
                        DiscoveryText::tr("%1: only IPv4 networks can be searched").arg(network.text()));
        const auto bare = Cidr::from(network.network(), network.prefix());
        if (!bare || !isOfficeRange(*bare))
            return fail(ErrorCode::BadInput,
                        DiscoveryText::tr("%1 is not an office network: only the private ranges 10, 172.16 "
                                          "to 172.31 and 192.168 are searched")
                            .arg(network.text()));
        if (network.prefix() < 8 || (network.prefix() < m_limits.largestPrefix && !request.evenIfLarge))
            return fail(
                ErrorCode::BadInput,
                DiscoveryText::tr(
                    "%1 is too large to be searched; name the part that the phones are in (at most /%2)")
                    .arg(network.text())
                    .arg(m_limits.largestPrefix));
        total += qint64(1) << (32 - network.prefix());
        if (total > m_limits.largestTotal)
            return fail(ErrorCode::BadInput,
                        DiscoveryText::tr("more than %1 addresses are not searched at once")
                            .arg(m_limits.largestTotal));
        plan.networks.append(*bare);
    }
    QList<QHostAddress> own;
    for (const Attachment &attachment : m_surroundings->attachments())
        own.append(attachment.network.address());
    QSet<QHostAddress> seen;
    const QList<QHostAddress> gateways = m_surroundings->gateways();
    for (const Cidr &network : std::as_const(plan.networks)) {
        for (const QHostAddress &address : hostsOf(network)) {
            if (own.contains(address) || seen.contains(address))
                continue;
            seen.insert(address);
            if (gateways.contains(address))
                plan.addresses.prepend(address);
            else
                plan.addresses.append(address);
        }
    }

    Result<QList<Device>> outcome = fail(ErrorCode::Internal, u"the scan did not run"_s);
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        ScanRun run(plan, m_book, *m_surroundings, found, cancel);
        outcome = run.run();
    }));
    thread->start();
    thread->wait();
    if (outcome) {
        const QList<Neighbour> neighbours = m_surroundings->neighbours();
        const QList<QHostAddress> ipv6Gateways = m_surroundings->ipv6Gateways();
        addIpv6(*outcome, neighbours, ipv6Gateways);
        for (const Device &device : onlyByIpv6(*outcome, neighbours, ipv6Gateways,
                                               adaptersOf(m_surroundings->attachments(), plan.networks))) {
            outcome->append(device);
            if (found)
                found(device);
        }
    }
    return outcome;
}

std::optional<ReachSigns> NetworkProber::signs(const QList<Cidr> &networks, const QList<Device> &found)
{
    return reachSigns(*m_surroundings, m_book, networks, found);
}

QList<Hop> NetworkProber::path(const PathRequest &request, const CancelToken &cancel)
{
    if (const QList<Hop> hint = m_surroundings->pathHint(); !hint.isEmpty())
        return completed(hint, request.devices);
    return lookAtPath(request, *m_surroundings, m_wayOut.get(), cancel);
}

QList<WireTest> NetworkProber::algTest(const HostName &server, Port port, const CancelToken &cancel)
{
    AlgTestRequest request;
    request.server = server;
    request.port = port;
    request.t1Ms = m_limits.sipT1Ms;
    request.resolve = [this](const QString &name) { return m_surroundings->resolve(name); };
    request.tunnelOf = [this](const QHostAddress &own) { return tunnelOf(own); };
    return rf::algTest(request, m_book, cancel);
}

QString NetworkProber::tunnelOf(const QHostAddress &own) const
{
    return tunnelOwning(*m_surroundings, own);
}

ReachTest NetworkProber::reach(const QHostAddress &to, Port port)
{
    ReachTest test;
    test.to = to;
    test.port = port;
    test.from = m_book.ownAddress(to);
    const Endpoint real = m_book.real({to, static_cast<quint16>(port.value())});
    if (real.port != 0) {
        QTcpSocket socket;
        socket.connectToHost(real.address, real.port);
        test.reachable = socket.waitForConnected(reachMs);
        if (test.from.isNull())
            test.from = socket.localAddress();
        socket.abort();
    }
    test.when = QDateTime::currentDateTimeUtc();
    return test;
}

} // namespace rf
