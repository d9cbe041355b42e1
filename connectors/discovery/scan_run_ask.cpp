// Who it is: the questions to one host, stage by stage, and what their answers lead to (S-1).
#include "connectors/discovery/probes/sip_stream_probe.h"
#include "connectors/discovery/probes/snmp.h"
#include "connectors/discovery/probes/ssh_banner_probe.h"
#include "connectors/discovery/probes/ssh_key_probe.h"
#include "connectors/discovery/probes/telnet_probe.h"
#include "connectors/discovery/probes/upnp_probe.h"
#include "connectors/discovery/probes/web_probe.h"
#include "connectors/discovery/scan_run.h"
#include "connectors/sip/options_probe.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint16 sipPort = 5060;
constexpr quint16 sipTlsPort = 5061;
constexpr quint16 moreSipPorts[] = {5062, 5065}; // some makes have a port for each account

bool isPhoneLike(DeviceKind kind)
{
    return kind == DeviceKind::Phone || kind == DeviceKind::ConferencePhone || kind == DeviceKind::DectBase
           || kind == DeviceKind::Ata;
}

bool isNetworkBox(DeviceKind kind)
{
    return kind == DeviceKind::Router || kind == DeviceKind::Firewall || kind == DeviceKind::Switch
           || kind == DeviceKind::AccessPoint;
}

} // namespace

void ScanRun::advance(ScanHost &host)
{
    switch (host.stage) {
    case HostStage::Listening:
        switch (host.manners()) {
        case Manners::LeaveAlone: leaveAlone(host); break;
        case Manners::Ask:
            if (host.isSurelyToBeAsked())
                ask(host);
            else // somebody may have said so in the name of a printer
                touch(host);
            break;
        case Manners::NotYetKnown: touch(host); break;
        }
        break;
    case HostStage::Touching:
        if (host.isBystanderByPort() || host.manners() == Manners::LeaveAlone)
            leaveAlone(host);
        else
            ask(host);
        break;
    case HostStage::Asking:
        if (host.manners() == Manners::LeaveAlone)
            leaveAlone(host);
        else if (host.answered || host.announced)
            deepen(host);
        else
            askAgain(host);
        break;
    case HostStage::Deepening:
        if (host.askedAgain)
            host.stage = HostStage::Done;
        else
            askAgain(host);
        break;
    case HostStage::Again:
        // Whoever slept before is asked the rest now.
        if ((host.answered || host.announced) && !host.deepened && host.manners() != Manners::LeaveAlone) {
            deepen(host);
            break;
        }
        host.stage = HostStage::Done;
        break;
    case HostStage::Done: break;
    }
    if (host.stage == HostStage::Done)
        tell(host);
}

void ScanRun::leaveAlone(ScanHost &host)
{
    for (quint16 port : bystanderPorts) {
        if (host.stage == HostStage::Touching && host.openPorts.contains(port))
            host.note({u"port"_s, u"tcp/%1"_s.arg(port)});
    }
    for (UdpSweep *questions : {&m_options, &m_snmp})
        questions->hush(host.address);
    host.leftAlone = true;
    host.changed = true;
    host.stage = HostStage::Done;
}

void ScanRun::touch(ScanHost &host)
{
    host.stage = HostStage::Touching;
    ++host.open;
    for (quint16 port : bystanderPorts)
        question(host, port, Ask::Touch);
    question(host, sipPort, Ask::Touch);
    questionDone(host);
}

void ScanRun::ask(ScanHost &host)
{
    const bool touched = host.stage == HostStage::Touching;
    host.stage = HostStage::Asking;
    ++host.open;
    question(host, 80, Ask::Web);
    question(host, 443, Ask::WebTls);
    question(host, 22, Ask::SshBanner);
    if (!touched)
        question(host, sipPort, Ask::Touch);
    askOptions(host, sipPort);
    questionDone(host);
}

void ScanRun::deepen(ScanHost &host)
{
    const DeviceKind kind = host.known().identity.kind;
    host.stage = HostStage::Deepening;
    host.deepened = true;
    ++host.open;
    question(host, 8080, Ask::Web);
    question(host, 8443, Ask::WebTls);
    question(host, 23, Ask::Telnet);
    if (host.openPorts.contains(sipPort))
        question(host, sipPort, Ask::SipTcp);
    if (!isNetworkBox(kind))
        question(host, sipTlsPort, Ask::SipTls);
    if (isPhoneLike(kind) && !host.sipAnswered) {
        for (quint16 port : moreSipPorts)
            askOptions(host, port);
    }
    if (host.speaks(u"ssh"_s))
        question(host, 22, Ask::SshKey);
    if (!host.icon.isEmpty())
        question(host, host.iconPort, Ask::Icon);
    if (!host.description.isEmpty())
        question(host, static_cast<quint16>(host.description.port(80)), Ask::Upnp);
    askSnmp(host);
    questionDone(host);
}

void ScanRun::askAgain(ScanHost &host)
{
    host.stage = HostStage::Again;
    host.askedAgain = true;
    ++host.open;
    // A phone on Wi-Fi sleeps; the first packet wakes it.
    if (!proxyArp(host)) {
        const QSet<quint16> silent = std::exchange(host.silentPorts, {});
        for (const auto &[port, kind] :
             {std::pair(quint16(80), Ask::Web), std::pair(quint16(443), Ask::WebTls),
              std::pair(quint16(22), Ask::SshBanner), std::pair(sipPort, Ask::Touch)}) {
            if (silent.contains(port))
                question(host, port, kind);
        }
    }
    questionDone(host);
}

void ScanRun::question(ScanHost &host, quint16 port, Ask ask)
{
    ++host.open;
    m_queue.enqueue({host.address, port, ask, false});
}

void ScanRun::askOptions(ScanHost &host, quint16 port)
{
    const Endpoint real = m_book.realUdp({host.address, port});
    if (real.port == 0)
        return;
    OptionsProbe probe;
    probe.ownAddress = ownAddressFor(host.address);
    probe.ownPort = m_options.ownPort();
    probe.target = host.address.toString().toLatin1();
    if (port != sipPort)
        probe.target += ':' + QByteArray::number(port);
    const SipMessage message = makeOptions(probe);
    ++host.open;
    m_options.ask(host.address, port, real, message.callId(), message.serialise());
}

void ScanRun::askSnmp(ScanHost &host)
{
    const Endpoint real = m_book.realUdp({host.address, snmpPort});
    if (real.port == 0)
        return;
    const quint32 id = QRandomGenerator::system()->generate() & 0x7fffffffU;
    ++host.open;
    m_snmp.ask(host.address, snmpPort, real, QByteArray::number(id), snmpSystemQuestion(id));
}

void ScanRun::questionDone(ScanHost &host)
{
    if (--host.open <= 0) {
        host.open = 0;
        advance(host);
    }
}

void ScanRun::jobDone(const Job &job, const Probe &probe)
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
    ScanHost &host = *found;
    if (probe.answeredAfterMs() >= 0)
        host.time.heard(probe.answeredAfterMs());
    if (probe.state() == PortState::Silent) {
        if (probe.target().real.port != 0)
            host.silentPorts.insert(job.port);
    } else if (!host.answered) {
        host.answered = true;
        host.changed = true;
    }
    if (probe.state() == PortState::Open) {
        host.openPorts.insert(job.port);
        if (!probe.protocol().isEmpty())
            host.addService(probe.protocol(), job.port);
        for (const Observation &observation : probe.observations())
            host.note(observation);
        const auto *web = qobject_cast<const WebProbe *>(&probe);
        if (web != nullptr && !web->icon().isEmpty() && host.icon.isEmpty() && job.port <= 443) {
            host.icon = web->icon();
            host.iconPort = job.port;
        }
    }
    questionDone(host);
}

void ScanRun::udpAnswered(const QHostAddress &address, quint16 port, const QList<Observation> &seen,
                          bool late)
{
    const auto host = m_hosts.find(address);
    if (host == m_hosts.end())
        return;
    host->answered = true;
    if (port != snmpPort) {
        host->sipAnswered = true;
        host->addService(u"sip-udp"_s, port);
    }
    for (const Observation &observation : seen)
        host->note(observation);
    if (late)
        tell(*host);
    else
        questionDone(*host);
}

void ScanRun::udpWaited(const QHostAddress &address)
{
    if (const auto host = m_hosts.find(address); host != m_hosts.end())
        questionDone(*host);
}

ProbeTarget ScanRun::targetOf(const Job &job) const
{
    ProbeTarget target;
    target.address = job.address;
    target.port = job.port;
    target.real = m_book.real({job.address, job.port});
    target.ownAddress = ownAddressFor(job.address);
    target.answerMs = m_plan.limits.answerMs;
    target.connectMs = m_plan.limits.connectMs;
    const auto host = m_hosts.constFind(job.address);
    if (!job.sweep && host != m_hosts.constEnd())
        target.connectMs = host->stage == HostStage::Again ? AnswerTime::mostMs : host->time.timeoutMs();
    return target;
}

Probe *ScanRun::makeProbe(const Job &job)
{
    const ProbeTarget target = targetOf(job);
    using Wrapping = Connection::Wrapping;
    const auto host = m_hosts.constFind(job.address);
    switch (job.ask) {
    case Ask::Touch: break;
    case Ask::Web: return new WebProbe(target, Wrapping::Plain, this);
    case Ask::WebTls: return new WebProbe(target, Wrapping::Tls, this);
    case Ask::Icon:
        return new IconProbe(target, job.port == 443 ? Wrapping::Tls : Wrapping::Plain, host->icon, this);
    case Ask::SshBanner: return new SshBannerProbe(target, this);
    case Ask::SshKey: return new SshKeyProbe(target, this);
    case Ask::Telnet: return new TelnetProbe(target, this);
    case Ask::SipTcp: return new SipStreamProbe(target, this, Wrapping::Plain);
    case Ask::SipTls: return new SipStreamProbe(target, this, Wrapping::Tls);
    case Ask::Upnp: return new UpnpProbe(target, host->description, this);
    }
    return new TcpProbe(target, this);
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

} // namespace rf
