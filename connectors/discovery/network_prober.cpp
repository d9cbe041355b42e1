#include "connectors/discovery/network_prober.h"

#include "connectors/discovery/ipv6_neighbours.h"
#include "connectors/discovery/reach_signs.h"
#include "connectors/discovery/scan_run.h"
#include "connectors/discovery/words.h"
#include "connectors/sip/alg_test.h"

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

} // namespace

NetworkProber::NetworkProber(const AddressBook &book, std::unique_ptr<Surroundings> surroundings,
                             ScanLimits limits)
    : m_book(book)
    , m_surroundings(std::move(surroundings))
    , m_limits(limits)
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
            || !isPrivateAddress(own.address()) || networks.contains(*network))
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
    if (request.networks.isEmpty())
        return fail(ErrorCode::BadInput, DiscoveryText::tr("no network was named"));
    qint64 total = 0;
    for (const Cidr &network : request.networks) {
        if (!network.isIpv4())
            return fail(ErrorCode::BadInput,
                        DiscoveryText::tr("%1: only IPv4 networks can be searched").arg(network.text()));
        const auto bare = Cidr::from(network.network(), network.prefix());
        if (!bare || !isPrivateAddress(bare->address()))
            return fail(ErrorCode::BadInput,
                        DiscoveryText::tr("%1 is not an office network: only private ranges are searched")
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
    if (outcome)
        addIpv6(*outcome, m_surroundings->neighbours(), m_surroundings->ipv6Gateways());
    return outcome;
}

std::optional<ReachSigns> NetworkProber::signs(const QList<Cidr> &networks, const QList<Device> &found)
{
    return reachSigns(*m_surroundings, m_book, networks, found);
}

QList<Hop> NetworkProber::path(const QList<DeviceState> &devices)
{
    const auto stateOf = [&devices](const QString &id) -> const DeviceState * {
        for (const DeviceState &state : devices) {
            if (!id.isEmpty() && state.device.id == id)
                return &state;
        }
        return nullptr;
    };
    const auto settle = [](Hop &hop, const DeviceState &state) {
        hop.read = state.facts.has_value() && state.facts->router() != nullptr;
        hop.why = hop.read ? QString() : state.unreadWhy;
        if (!hop.read && hop.why.isEmpty())
            hop.why = DiscoveryText::tr("its settings were not read");
    };
    QList<Hop> hops = m_surroundings->pathHint();
    if (!hops.isEmpty()) {
        for (Hop &hop : hops) {
            if (const DeviceState *state = stateOf(hop.deviceId))
                settle(hop, *state);
            else if (!hop.read && hop.why.isEmpty())
                hop.why = DiscoveryText::tr("it could not be signed in to");
        }
        return hops;
    }
    const QList<QHostAddress> gateways = m_surroundings->gateways();
    QSet<QString> listed;
    for (const QHostAddress &gateway : gateways) {
        Hop hop;
        //: %1 is an address
        hop.what = DiscoveryText::tr("gateway %1").arg(gateway.toString());
        hop.why = DiscoveryText::tr("it was not found by the scan");
        for (const DeviceState &state : devices) {
            if (!state.device.addresses.contains(gateway))
                continue;
            hop.deviceId = state.device.id;
            hop.what = state.device.label();
            settle(hop, state);
        }
        if (!hop.deviceId.isEmpty() && listed.contains(hop.deviceId))
            continue;
        listed.insert(hop.deviceId);
        hops.append(hop);
        // A router whose internet address is private has another box in front of it (S-4).
        const DeviceState *state = stateOf(hop.deviceId);
        const RouterFacts *router = state != nullptr && state->facts ? state->facts->router() : nullptr;
        const QList<Wan> *wans = router != nullptr ? router->wans.value() : nullptr;
        if (wans == nullptr)
            continue;
        for (const Wan &wan : *wans) {
            if (wan.address.isNull() || !isPrivateAddress(wan.address))
                continue;
            Hop front;
            const bool carrier = Cidr::from(u"100.64.0.0/10")->contains(wan.address);
            front.what =
                carrier
                    ? DiscoveryText::tr("the internet provider's shared address (%1)")
                          .arg(wan.address.toString())
                    : DiscoveryText::tr("box in front (its network holds %1)").arg(wan.address.toString());
            front.why =
                carrier ? DiscoveryText::tr(
                    "the provider translates addresses once more; this cannot be read from here")
                        : DiscoveryText::tr("a second box translates addresses once more; it was not read");
            const auto near = Cidr::from(wan.address, 24);
            for (const DeviceState &other : devices) {
                if (!carrier && near && other.device.id != hop.deviceId && other.device.isRouter()
                    && near->contains(other.device.address())) {
                    front.deviceId = other.device.id;
                    front.what = other.device.label();
                    settle(front, other);
                }
            }
            hops.append(front);
        }
    }
    return hops;
}

QList<WireTest> NetworkProber::algTest(const HostName &server, Port port, const CancelToken &cancel)
{
    AlgTestRequest request;
    request.server = server;
    request.port = port;
    request.t1Ms = m_limits.sipT1Ms;
    request.resolve = [this](const QString &name) { return m_surroundings->resolve(name); };
    request.tunnelOf = [this](const QHostAddress &own) -> QString {
        for (const Attachment &attachment : m_surroundings->attachments()) {
            if (attachment.use == AdapterUse::Vpn && attachment.network.address() == own)
                return attachment.adapter;
        }
        return {};
    };
    return rf::algTest(request, m_book, cancel);
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
