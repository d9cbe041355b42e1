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
    for (const Neighbour &neighbour : m_surroundings.neighbours())
        addHost(neighbour.address, neighbour.mac);
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
        if (m_primer.isDone())
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
    for (const Neighbour &neighbour : m_surroundings.neighbours()) {
        m_primer.answered(neighbour.address);
        addHost(neighbour.address, neighbour.mac);
    }
}

void ScanRun::addHost(const QHostAddress &address, const MacAddress &mac)
{
    if (!m_wanted.contains(address))
        return; // only what the person named (S-1)
    if (const auto known = m_hosts.find(address); known != m_hosts.end()) {
        const bool news = known->mac.isNull() && !mac.isNull();
        known->setMac(mac);
        known->onlyAnnounced = false;
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
    return !proxyArp(host) && (!host.onlyAnnounced || host.answered);
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
