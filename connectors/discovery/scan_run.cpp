#include "connectors/discovery/scan_run.h"

#include "connectors/discovery/oui.h"
#include "connectors/discovery/words.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// Connected to and left at once, never written to: whoever has one of these open is asked nothing more (S-1).
constexpr quint16 handsOffPorts[] = {9100, 631, 554};

struct Question {
    quint16 port;
    PortManner manner;
};
constexpr Question questions[] = {{80, PortManner::Http},    {443, PortManner::Https},
                                  {22, PortManner::Ssh},     {8080, PortManner::Http},
                                  {8443, PortManner::Https}, {23, PortManner::Telnet}};
constexpr quint16 sweepPorts[] = {80, 443, 5060};
constexpr quint16 sipPort = 5060;
constexpr quint16 discardPort = 9;

} // namespace

ScanRun::ScanRun(Plan plan, const AddressBook &book, const Surroundings &surroundings,
                 std::function<void(const Device &)> found, CancelToken cancel)
    : m_plan(std::move(plan))
    , m_book(book)
    , m_surroundings(surroundings)
    , m_found(std::move(found))
    , m_cancel(std::move(cancel))
    , m_attachments(surroundings.attachments())
    , m_gateways(surroundings.gateways())
    , m_wanted(m_plan.addresses.begin(), m_plan.addresses.end())
{
    connect(&m_options, &OptionsSweep::done, this,
            [this](const QHostAddress &host, bool answered, const QList<Observation> &seen) {
                optionsDone(host, answered, seen);
            });
}

Result<QList<Device>> ScanRun::run()
{
    RETURN_IF_ERROR(m_options.open());
    QEventLoop loop;
    m_loop = &loop;
    m_clock.start();
    QTimer pumping;
    connect(&pumping, &QTimer::timeout, this, [this] { pump(); });
    pumping.start(10);
    QTimer telling;
    connect(&telling, &QTimer::timeout, this, [this] { tellProgress(); });
    telling.start(200);
    QTimer::singleShot(0, this, [this] {
        findHosts();
        checkFinished();
    });
    loop.exec();
    m_loop = nullptr;
    tellProgress();
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled, DiscoveryText::tr("stopped; what was found so far has been told"));
    return results();
}

void ScanRun::findHosts()
{
    for (const Neighbour &neighbour : m_surroundings.neighbours())
        addHost(neighbour.address, neighbour.mac);
    if (!m_surroundings.needsPriming())
        return;
    for (const QHostAddress &address : std::as_const(m_plan.addresses)) {
        if (m_surroundings.canSeeNeighbours() && onLink(address)) {
            m_toPrime.append(address);
            m_unsettled[address] = 1;
            continue;
        }
        // Behind a router, or where the neighbour table cannot be read, only an answer tells that somebody is
        // there.
        m_unsettled[address] = static_cast<int>(std::size(sweepPorts));
        for (quint16 port : sweepPorts)
            queue({address, port, PortManner::Touch, true});
    }
    primeNextBatch();
}

// One datagram to a closed port makes the system look for the card's address; then the table is read. The
// table is the whole machine's: a larger batch would push other programs' entries out.
void ScanRun::primeNextBatch()
{
    if (m_toPrime.isEmpty() || m_cancel.isCancelled())
        return;
    const QList<QHostAddress> batch = m_toPrime.mid(0, m_plan.limits.primingBatch);
    m_toPrime.remove(0, batch.size());
    for (const QHostAddress &address : batch)
        m_primer.writeDatagram(QByteArray(1, '\0'), address, discardPort);
    for (int percent : {9, 29, 57, 100}) { // 0.3, 1, 2 and 3.5 s of the usual 3.5
        ++m_primingSteps;
        QTimer::singleShot(m_plan.limits.primingBatchMs * percent / 100, this, [this, percent, batch] {
            --m_primingSteps;
            readNeighbours();
            if (percent == 100) {
                for (const QHostAddress &address : batch)
                    m_unsettled.remove(address);
                primeNextBatch();
            }
            checkFinished();
        });
    }
}

void ScanRun::readNeighbours()
{
    for (const Neighbour &neighbour : m_surroundings.neighbours())
        addHost(neighbour.address, neighbour.mac);
}

void ScanRun::addHost(const QHostAddress &address, const MacAddress &mac)
{
    if (!m_wanted.contains(address) || m_hosts.contains(address))
        return; // only what the person named (S-1)
    Host &host = m_hosts[address];
    host.address = address;
    host.mac = mac;
    const bool gateway = m_gateways.contains(address);
    if (!gateway && handsOffMaker(ouiVendor(mac))) {
        host.leftAlone = true;
        host.stage = Stage::Done;
        tell(host);
        return;
    }
    tell(host);
    if (gateway) {
        beginAsking(host); // a router with a printer port is still the router
        return;
    }
    host.open = static_cast<int>(std::size(handsOffPorts));
    for (quint16 port : handsOffPorts)
        queue({address, port, PortManner::Touch, false});
}

void ScanRun::beginAsking(Host &host)
{
    host.stage = Stage::Asking;
    host.open = static_cast<int>(std::size(questions)) + 1;
    for (const Question &question : questions)
        queue({host.address, question.port, question.manner, false});
    const Endpoint real = m_book.realUdp({host.address, sipPort});
    const QHostAddress address = host.address;
    if (real.port == 0)
        QTimer::singleShot(0, this, [this, address] { optionsDone(address, false, {}); });
    else
        m_options.ask(address, real, ownAddressFor(address));
}

void ScanRun::queue(const Job &job)
{
    m_queue.enqueue(job);
}

void ScanRun::pump()
{
    if (m_cancel.isCancelled()) {
        if (m_loop != nullptr)
            m_loop->quit();
        return;
    }
    const qint64 now = m_clock.elapsed();
    const double perMs = m_plan.limits.connectsPerSecond / 1000.0;
    m_allowance = std::min(m_allowance + static_cast<double>(now - m_lastPump) * perMs, perMs * 100);
    m_lastPump = now;
    qsizetype looked = 0;
    const qsizetype waiting = m_queue.size();
    while (looked < waiting && m_allowance >= 1 && m_inFlight < m_plan.limits.socketsInFlight) {
        ++looked;
        const Job job = m_queue.dequeue();
        const int limit = job.sweep ? 1 : m_plan.limits.perHost;
        if (m_inFlightPerHost.value(job.address) >= limit) {
            m_queue.enqueue(job);
            continue;
        }
        if (job.sweep && m_hosts.contains(job.address))
            continue; // already known to be there
        PortProbeJob asked;
        asked.address = job.address;
        asked.port = job.port;
        asked.manner = job.manner;
        asked.ownAddress = ownAddressFor(job.address);
        asked.connectMs = m_plan.limits.connectMs;
        asked.answerMs = m_plan.limits.answerMs;
        const Endpoint real = m_book.real({job.address, job.port});
        auto *probe = new PortProbe(asked, real, this);
        ++m_inFlight;
        ++m_inFlightPerHost[job.address];
        connect(probe, &PortProbe::finished, this, [this, probe, job] {
            --m_inFlight;
            --m_inFlightPerHost[job.address];
            probe->deleteLater();
            jobDone(job, *probe);
            checkFinished();
        });
        m_allowance -= 1;
        if (real.port == 0)
            QTimer::singleShot(0, probe, [probe] { Q_EMIT probe->finished(); }); // the book knows: closed
        else
            probe->start();
    }
    checkFinished();
}

void ScanRun::jobDone(const Job &job, const PortProbe &probe)
{
    if (job.sweep) {
        if (--m_unsettled[job.address] <= 0)
            m_unsettled.remove(job.address);
        if (probe.state() != PortState::Silent)
            addHost(job.address, {});
        return;
    }
    const auto found = m_hosts.find(job.address);
    if (found == m_hosts.end())
        return;
    Host &host = *found;
    if (probe.state() != PortState::Silent)
        host.answeredAnything = true;
    if (host.stage == Stage::CheckingManners) {
        if (probe.state() == PortState::Open) {
            host.leftAlone = true;
            note(host, {u"port"_s, u"tcp/%1"_s.arg(job.port)});
        }
        questionDone(host);
        return;
    }
    if (probe.state() == PortState::Open) {
        if (!probe.protocol().isEmpty())
            host.services.append({probe.protocol(), Port::from(job.port).value_or(Port())});
        for (const Observation &observation : probe.observations())
            note(host, observation);
        tell(host);
    }
    questionDone(host);
}

void ScanRun::optionsDone(const QHostAddress &address, bool answered, const QList<Observation> &observations)
{
    const auto found = m_hosts.find(address);
    if (found == m_hosts.end())
        return;
    Host &host = *found;
    if (answered) {
        host.sipAnswered = true;
        host.answeredAnything = true;
        host.services.append({u"sip-udp"_s, Port()});
        for (const Observation &observation : observations)
            note(host, observation);
        tell(host);
    }
    // Over TCP only whoever did not answer over UDP is asked; the others are merely seen to listen.
    ++host.open;
    queue({address, sipPort, answered ? PortManner::Touch : PortManner::Sip, false});
    questionDone(host);
}

void ScanRun::questionDone(Host &host)
{
    if (--host.open > 0)
        return;
    if (host.stage == Stage::CheckingManners && !host.leftAlone) {
        beginAsking(host);
        return;
    }
    host.stage = Stage::Done;
    tell(host);
}

void ScanRun::note(Host &host, const Observation &observation)
{
    for (const Observation &known : std::as_const(host.observations)) {
        if (known.probe == observation.probe && known.text == observation.text)
            return;
    }
    if (host.observations.size() < 60)
        host.observations.append(observation);
}

Device ScanRun::describe(const Host &host) const
{
    Identification known = identify(host.observations, host.mac);
    Device device;
    device.identity = known.identity;
    device.sure = known.sure;
    device.contradictions = known.contradictions;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Evidence &evidence : known.evidence) {
        // Pages and cookies are kept only where they said something.
        static const QStringList chatter{u"http-body"_s, u"http-cookie"_s, u"http-location"_s};
        if (evidence.claim.isEmpty() && chatter.contains(evidence.probe))
            continue;
        evidence.when = now;
        device.evidence.append(evidence);
    }
    if (host.leftAlone) {
        Evidence evidence;
        evidence.probe = u"manners"_s;
        evidence.said = DiscoveryText::tr("not looked at any further");
        evidence.when = now;
        device.evidence.append(evidence);
    }
    device.addresses = {host.address};
    device.services = host.services;
    std::sort(device.services.begin(), device.services.end(), [](const Service &a, const Service &b) {
        return std::pair(a.port, a.protocol) < std::pair(b.port, b.protocol);
    });
    device.isGateway = m_gateways.contains(host.address);
    const MacAddress mac = host.mac.isNull() ? known.identity.mac : host.mac;
    if (!mac.isNull())
        device.id = u"mac-"_s + mac.bare();
    else if (!known.identity.serial.isEmpty())
        device.id = u"serial-"_s + known.identity.serial;
    else
        device.id = u"addr-"_s + host.address.toString();
    if (!host.mac.isNull())
        device.identity.mac = host.mac;
    return device;
}

void ScanRun::tell(Host &host)
{
    // Without a card address the id may still change: such a host is told once, when all is known of it.
    if ((host.mac.isNull() && host.stage != Stage::Done) || proxyArp(host))
        return;
    Device device = describe(host);
    Device before = host.told;
    before.evidence = device.evidence; // their times differ; what counts is below
    if (!host.told.id.isEmpty() && before == device && host.told.evidence.size() == device.evidence.size())
        return;
    host.told = device;
    if (m_found)
        m_found(device);
}

// A router may answer for addresses where nobody is. Such an address counts only when somebody answers there.
bool ScanRun::proxyArp(const Host &host) const
{
    if (host.mac.isNull() || m_gateways.contains(host.address) || host.answeredAnything)
        return false;
    for (const QHostAddress &gateway : m_gateways) {
        const auto found = m_hosts.constFind(gateway);
        if (found != m_hosts.constEnd() && found->mac == host.mac)
            return true;
    }
    return false;
}

bool ScanRun::onLink(const QHostAddress &address) const
{
    for (const Attachment &attachment : m_attachments) {
        if (attachment.use == AdapterUse::Network && attachment.network.contains(address))
            return true;
    }
    return false;
}

QHostAddress ScanRun::ownAddressFor(const QHostAddress &address) const
{
    const QHostAddress told = m_book.ownAddress(address);
    if (!told.isNull())
        return told;
    for (const Attachment &attachment : m_attachments) {
        if (attachment.network.contains(address))
            return attachment.network.address();
    }
    return m_attachments.isEmpty() ? QHostAddress(QHostAddress::LocalHost)
                                   : m_attachments.first().network.address();
}

void ScanRun::checkFinished()
{
    if (m_loop == nullptr || !m_queue.isEmpty() || m_inFlight > 0 || m_primingSteps > 0
        || !m_toPrime.isEmpty())
        return;
    for (const Host &host : std::as_const(m_hosts)) {
        if (host.stage != Stage::Done)
            return;
    }
    m_loop->quit();
}

void ScanRun::tellProgress() const
{
    if (!m_plan.progress)
        return;
    ScanProgress now;
    now.total = static_cast<int>(m_plan.addresses.size());
    for (const QHostAddress &address : m_plan.addresses) {
        const auto host = m_hosts.constFind(address);
        const bool settled =
            host != m_hosts.constEnd() ? host->stage == Stage::Done : !m_unsettled.contains(address);
        now.settled += settled ? 1 : 0;
    }
    m_plan.progress(now);
}

QList<Device> ScanRun::results()
{
    // One device may answer at several addresses: the same card is the same device, the gateway's address
    // first.
    QMap<quint32, Device> byAddress;
    for (const Host &host : std::as_const(m_hosts)) {
        if (!proxyArp(host))
            byAddress.insert(host.address.toIPv4Address(), describe(host));
    }
    QList<Device> devices;
    QHash<QString, qsizetype> places;
    for (const Device &device : std::as_const(byAddress)) {
        const auto known = places.constFind(device.id);
        if (known == places.constEnd() || !device.id.startsWith("mac-"_L1)) {
            places.insert(device.id, devices.size());
            devices.append(device);
            continue;
        }
        Device &first = devices[*known];
        if (device.isGateway)
            first.addresses.prepend(device.address());
        else
            first.addresses.append(device.address());
        first.isGateway = first.isGateway || device.isGateway;
        for (const Service &service : device.services) {
            if (!first.services.contains(service))
                first.services.append(service);
        }
        if (device.sure > first.sure) {
            first.identity = device.identity;
            first.sure = device.sure;
        }
        first.evidence += device.evidence;
        first.contradictions += device.contradictions;
        first.contradictions.removeDuplicates();
    }
    return devices;
}

} // namespace rf
