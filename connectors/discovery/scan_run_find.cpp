// Who is there: the neighbour table, made to fill; answers to the calls; TCP where neither reaches.
#include "connectors/discovery/oui.h"
#include "connectors/discovery/probes/fields.h"
#include "connectors/discovery/scan_run.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint16 sweepPorts[] = {80, 443, 5060};
constexpr int firstLookMs = 30; // whoever is near has answered by then
constexpr int lookMs = 100;
constexpr int secondCallMs = 1000;
constexpr int answersMs = 1200; // after the last call
constexpr int confirmedMs = 9000; // Linux: delay_first_probe_time of 5 s, and three questions a second apart
constexpr int fewRefusals = 8;

bool isIn(const QHostAddress &address, const QList<Cidr> &networks)
{
    return std::any_of(networks.begin(), networks.end(),
                       [&](const Cidr &network) { return network.contains(address); });
}

/// Its whole network was named, not only a part: nobody else may be called to.
bool isNamed(const Cidr &own, const QList<Cidr> &named)
{
    return std::any_of(named.begin(), named.end(), [&own](const Cidr &network) {
        return network.prefix() <= own.prefix() && network.contains(own.address());
    });
}

} // namespace

void ScanRun::findHosts()
{
    readNeighbours();
    if (!m_surroundings.needsPriming())
        return; // a pretend network: exactly these
    callGroups();
    QList<QHostAddress> near;
    for (const QHostAddress &address : std::as_const(m_plan.addresses)) {
        if (m_surroundings.canSeeNeighbours() && onLink(address)) {
            near.append(address);
            m_unsettled[address] = 1;
        } else if (const auto known = m_known.constFind(address); known != m_known.constEnd()) {
            addHost(address, known->mac);
        } else {
            sweep(address);
        }
    }
    m_primer.prime(near);
    auto *looking = new QTimer(this);
    connect(looking, &QTimer::timeout, this, [this, looking] {
        looking->setInterval(lookMs);
        readNeighbours();
        if (m_primer.isDone() && !hasDoubts())
            looking->stop();
        checkFinished();
    });
    looking->start(firstLookMs);
}

void ScanRun::callGroups()
{
    QList<Attachment> whole;
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        if (attachment.use == AdapterUse::Network && attachment.network.isIpv4()
            && isNamed(attachment.network, m_plan.networks))
            whole.append(attachment);
    }
    if (whole.isEmpty())
        return;
    m_groups.open(whole);
    m_groups.call();
    QTimer::singleShot(secondCallMs, this, [this] { m_groups.call(); });
    m_listenUntil = secondCallMs + answersMs;
    // Printers and computers mostly say what they are by themselves; until then nothing is touched.
    m_listened = false;
    QTimer::singleShot(m_plan.limits.quietMs, this, [this] {
        m_listened = true;
        for (ScanHost &host : m_hosts) {
            if (host.stage == HostStage::Listening)
                advance(host);
        }
    });
}

// Behind a router, or where the neighbour table cannot be read, only an answer tells that somebody is there.
void ScanRun::sweep(const QHostAddress &address)
{
    m_unsettled[address] = static_cast<int>(std::size(sweepPorts));
    for (quint16 port : sweepPorts)
        m_queue.enqueue({address, port, Ask::Touch, true});
}

void ScanRun::readNeighbours()
{
    m_inTable.clear();
    for (const Neighbour &neighbour : m_surroundings.neighbours()) {
        m_inTable.insert(neighbour.address);
        m_primer.answered(neighbour.address);
        addHost(neighbour.address, neighbour.mac, neighbour.fresh);
    }
}

void ScanRun::addHost(const QHostAddress &address, const MacAddress &mac, bool fresh)
{
    if (!m_wanted.contains(address))
        return; // only what the person named (S-1)
    if (const auto known = m_hosts.find(address); known != m_hosts.end()) {
        const bool news = known->mac.isNull() && !mac.isNull();
        known->setMac(mac);
        known->onlyAnnounced = false;
        known->remembered = known->remembered && !fresh;
        if (news)
            meet(*known);
        return;
    }
    ScanHost &host = *m_hosts.insert(address, ScanHost(address, mac, m_gateways.contains(address)));
    if (const auto told = m_known.constFind(address);
        told != m_known.constEnd() && !told->name.isEmpty() && (mac.isNull() || told->mac == mac)) {
        FieldText text;
        text.add(u"name"_s, told->name);
        host.note({u"router-host"_s, text.text()});
    }
    host.remembered = !fresh;
    meet(host);
    tell(host);
    if (host.stage == HostStage::Listening && (m_listened || host.gateway))
        advance(host);
}

// What is known of it before a word was said.
void ScanRun::meet(ScanHost &host)
{
    if (host.mac.isNull()) {
        if (const auto word = m_wordOnAddress.constFind(host.address); word != m_wordOnAddress.constEnd())
            host.word = *word;
    } else if (const auto word = m_wordOnCard.constFind(host.mac.value()); word != m_wordOnCard.constEnd()) {
        host.word = *word;
    }
    const bool handsOff = host.word ? *host.word == Manners::LeaveAlone : handsOffMaker(ouiVendor(host.mac));
    if (handsOff && !host.gateway && !host.leftAlone)
        leaveAlone(host);
}

void ScanRun::heardFrom(const QHostAddress &address, const QList<Observation> &seen, const QUrl &description)
{
    const bool unseen = !m_hosts.contains(address);
    if (unseen)
        addHost(address, {});
    const auto host = m_hosts.find(address);
    if (host == m_hosts.end())
        return;
    host->announced = true;
    // Next to us, who is there has a card; a datagram with an address on it is no proof.
    host->onlyAnnounced =
        host->onlyAnnounced || (unseen && m_surroundings.canSeeNeighbours() && onLink(address));
    for (const Observation &observation : seen)
        host->note(observation);
    if (host->description.isEmpty())
        host->description = description;
}

bool ScanRun::onLink(const QHostAddress &address) const
{
    return std::any_of(m_attachments.begin(), m_attachments.end(), [&address](const Attachment &attachment) {
        return attachment.use == AdapterUse::Network && attachment.network.contains(address);
    });
}

bool ScanRun::isThere(const ScanHost &host) const
{
    return !proxyArp(host) && !isDoubted(host) && (!host.onlyAnnounced || host.answered);
}

// Nothing has shown yet that somebody is there.
bool ScanRun::isDoubted(const ScanHost &host) const
{
    if (host.answered || (host.announced && !host.remembered)) // hearsay brings nobody back
        return host.isRefusal() && (!m_refusing || isIn(host.address, *m_refusing));
    return host.remembered;
}

// What the system remembers it asks for again about five seconds after we sent something there.
bool ScanRun::hasDoubts() const
{
    return m_clock.elapsed() < confirmedMs
           && std::any_of(m_hosts.begin(), m_hosts.end(), [this](const ScanHost &host) {
                  return host.remembered && isDoubted(host) && m_inTable.contains(host.address);
              });
}

// Behind a router a firewall may refuse in the name of everybody. A refusal is no sign of somebody where more
// than half of all addresses refuse.
void ScanRun::judgeRefusals()
{
    m_refusing.emplace();
    for (const Cidr &network : std::as_const(m_plan.networks)) {
        const auto refused = std::count_if(m_hosts.begin(), m_hosts.end(), [&](const ScanHost &host) {
            return host.isRefusal() && network.contains(host.address);
        });
        if (refused >= fewRefusals && 2 * refused > (qint64(1) << (32 - network.prefix())))
            m_refusing->append(network);
    }
}

// A router may answer for addresses where nobody is. Such an address counts only when somebody answers there.
bool ScanRun::proxyArp(const ScanHost &host) const
{
    if (host.mac.isNull() || host.gateway || host.answered || host.announced)
        return false;
    return std::any_of(m_gateways.begin(), m_gateways.end(), [&](const QHostAddress &gateway) {
        const auto found = m_hosts.constFind(gateway);
        return found != m_hosts.constEnd() && found->mac == host.mac;
    });
}

} // namespace rf
