#include "connectors/discovery/scan_run.h"

#include "connectors/discovery/probes/snmp.h"
#include "connectors/discovery/words.h"
#include "connectors/sip/options_probe.h"
#include "core/model/device_match.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int pumpMs = 10;
constexpr int tellMs = 50; // a host that answers to ten questions at once is told once
constexpr int progressMs = 200;

std::optional<UdpSweep::Heard> readOptionsAnswer(const QByteArray &datagram)
{
    const auto message = SipMessage::parse(datagram);
    if (!message || message->isRequest() || message->status() < 200)
        return std::nullopt;
    UdpSweep::Heard heard{message->callId(), {}};
    for (const auto &[probe, text] : optionsEvidence(*message))
        heard.observations.append({probe, text});
    return heard;
}

std::optional<UdpSweep::Heard> readSnmpAnswer(const QByteArray &datagram)
{
    const auto answer = readSnmp(datagram);
    if (!answer)
        return std::nullopt;
    return UdpSweep::Heard{QByteArray::number(answer->id), snmpObservations(*answer)};
}

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
    , m_connects(m_plan.limits.connectsPerSecond, m_plan.limits.connectsPerSecond / 10.0)
    , m_primer(NeighbourPrimer::Limits(), this)
    , m_options({{0, 500, 1500}, 350, 2000}, readOptionsAnswer, this)
    , m_snmp({{0, 500}, 350, 1500}, readSnmpAnswer, this)
{
    for (const KnownHost &host : std::as_const(m_plan.known))
        m_known.insert(host.address, host);
    for (const Device &device : std::as_const(m_plan.met)) {
        const auto manners = mannersByWord(device);
        if (!manners)
            continue;
        const QList<MacAddress> cards = cardsOf(device);
        for (const MacAddress &card : cards)
            m_wordOnCard.insert(card.value(), *manners);
        if (cards.isEmpty())
            m_wordOnAddress.insert(device.address(), *manners);
    }
    connect(&m_primer, &NeighbourPrimer::settled, this,
            [this](const QHostAddress &address) { m_unsettled.remove(address); });
    connect(&m_groups, &GroupCalls::heard, this, &ScanRun::heardFrom);
    for (UdpSweep *questions : {&m_options, &m_snmp}) {
        connect(questions, &UdpSweep::answered, this, &ScanRun::udpAnswered);
        connect(questions, &UdpSweep::waited, this,
                [this](const QHostAddress &address, quint16) { udpWaited(address); });
    }
}

Result<QList<Device>> ScanRun::run()
{
    RETURN_IF_ERROR(m_options.open());
    RETURN_IF_ERROR(m_snmp.open());
    QEventLoop loop;
    m_loop = &loop;
    m_clock.start();
    QTimer pumping;
    connect(&pumping, &QTimer::timeout, this, [this] { pump(); });
    pumping.start(pumpMs);
    QTimer telling;
    connect(&telling, &QTimer::timeout, this, [this] { tellProgress(); });
    telling.start(progressMs);
    QTimer::singleShot(0, this, [this] {
        findHosts();
        checkFinished();
    });
    loop.exec();
    m_loop = nullptr;
    judgeRefusals();
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled, DiscoveryText::tr("stopped; what was found so far has been told"));
    tellChanges();
    tellProgress();
    return results();
}

void ScanRun::pump()
{
    if (m_cancel.isCancelled()) {
        if (m_loop != nullptr)
            m_loop->quit();
        return;
    }
    m_connects.refill(m_clock.elapsed());
    qsizetype waiting = m_queue.size();
    while (waiting-- > 0 && m_connects.has() && m_inFlight < m_plan.limits.socketsInFlight) {
        const Job job = m_queue.dequeue();
        const auto host = m_hosts.constFind(job.address);
        if (host != m_hosts.constEnd() && (job.sweep || host->leftAlone))
            continue; // already known to be there, or to be spared
        if (m_inFlightPerHost.value(job.address) >= (job.sweep ? 1 : m_plan.limits.perHost))
            m_queue.enqueue(job);
        else
            startJob(job);
    }
    if (m_clock.elapsed() - m_toldAt >= tellMs)
        tellChanges();
    checkFinished();
}

void ScanRun::startJob(const Job &job)
{
    Probe *probe = makeProbe(job);
    ++m_inFlight;
    ++m_inFlightPerHost[job.address];
    connect(probe, &Probe::finished, this, [this, probe, job] {
        --m_inFlight;
        if (--m_inFlightPerHost[job.address] <= 0)
            m_inFlightPerHost.remove(job.address);
        probe->deleteLater();
        jobDone(job, *probe);
        checkFinished();
    });
    if (probe->target().real.port == 0) {
        QTimer::singleShot(0, probe, [probe] { Q_EMIT probe->finished(); }); // the book knows: closed
    } else {
        m_connects.take();
        probe->start();
    }
}

void ScanRun::tell(ScanHost &host)
{
    // Without a card address the id may still change: such a host is told once, when all is known of it.
    if (m_cancel.isCancelled() || !host.changed || !isThere(host)
        || (host.mac.isNull() && host.stage != HostStage::Done))
        return;
    host.changed = false;
    const Device device = host.describe();
    Device before = host.told;
    before.evidence = device.evidence; // their times differ; what counts is below
    if (!host.told.id.isEmpty() && before == device && host.told.evidence.size() == device.evidence.size())
        return;
    host.told = device;
    if (m_found)
        m_found(device);
}

void ScanRun::tellChanges()
{
    m_toldAt = m_clock.elapsed();
    for (ScanHost &host : m_hosts)
        tell(host);
}

void ScanRun::checkFinished()
{
    if (m_loop == nullptr || !m_queue.isEmpty() || m_inFlight > 0 || !m_primer.isDone() || !m_options.isIdle()
        || !m_snmp.isIdle() || m_clock.elapsed() < m_listenUntil || hasDoubts())
        return;
    for (const ScanHost &host : std::as_const(m_hosts)) {
        if (host.stage != HostStage::Done)
            return;
    }
    m_loop->quit();
}

void ScanRun::tellProgress()
{
    if (!m_plan.progress)
        return;
    ScanProgress now;
    now.total = static_cast<int>(m_plan.addresses.size());
    for (const QHostAddress &address : std::as_const(m_plan.addresses)) {
        const auto host = m_hosts.constFind(address);
        const bool settled =
            host != m_hosts.constEnd() ? host->stage == HostStage::Done : !m_unsettled.contains(address);
        now.settled += settled ? 1 : 0;
    }
    // Somebody who shows up late does not turn it back.
    m_settled = std::max(m_settled, now.settled);
    now.settled = m_settled;
    m_plan.progress(now);
}

QList<Device> ScanRun::results() const
{
    QMap<quint32, Device> byAddress;
    for (const ScanHost &host : m_hosts) {
        if (isThere(host))
            byAddress.insert(host.address.toIPv4Address(), host.describe());
    }
    return mergedByCard(byAddress);
}

} // namespace rf
