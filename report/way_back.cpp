#include "report/way_back.h"

#include "report/plan_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

struct WayBack {
    Q_DECLARE_TR_FUNCTIONS(WayBack)
};

QString transportText(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return QStringLiteral("UDP");
    case SipTransport::Tcp: return QStringLiteral("TCP");
    case SipTransport::Tls: return QStringLiteral("TLS");
    case SipTransport::DnsNaptr: return QStringLiteral("DNS-NAPTR");
    }
    return {};
}

QString srtpText(SrtpMode mode)
{
    switch (mode) {
    case SrtpMode::Off: return WayBack::tr("off", "encryption of the voice");
    case SrtpMode::Optional: return WayBack::tr("optional", "encryption of the voice");
    case SrtpMode::Compulsory: return WayBack::tr("compulsory", "encryption of the voice");
    }
    return {};
}

/// Lines as they were read, of those that the change is about.
QList<Line> linesOf(const DeviceState &device, const QList<int> &chosen)
{
    const PhoneFacts *phone = device.facts ? device.facts->phone() : nullptr;
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    QList<Line> out;
    for (const Line &line : lines ? *lines : QList<Line>()) {
        if (line.enabled && (chosen.isEmpty() || chosen.contains(line.index)))
            out << line;
    }
    return out;
}

struct Steps {
    const DeviceState &device;
    const AtTheDevice &at;

    QStringList operator()(const SipTransportTo &change) const
    {
        if (at.lines.isEmpty())
            return {};
        QStringList out;
        for (const Line &line : linesOf(device, change.lines)) {
            const SipTransport *transport = line.transport.value();
            if (!transport)
                return {};
            out << at.lines.arg(WayBack::tr("Line %1: server %2, port %3, transport %4.")
                                    .arg(QString::number(line.index), line.server.text(), line.port.text(),
                                         transportText(*transport)));
        }
        return out;
    }
    QStringList operator()(const Srtp &change) const
    {
        if (at.srtp.isEmpty())
            return {};
        QStringList out;
        for (const Line &line : linesOf(device, change.lines)) {
            const SrtpMode *mode = line.srtp.value();
            if (!mode)
                return {};
            out << at.srtp.arg(WayBack::tr("Line %1: %2.").arg(QString::number(line.index), srtpText(*mode)));
        }
        return out;
    }
    QStringList operator()(const PhoneVlan &) const
    {
        const PhoneFacts *phone = device.facts ? device.facts->phone() : nullptr;
        const VoiceTag *tag = phone ? phone->voiceTag.value() : nullptr;
        if (at.vlan.isEmpty() || !tag)
            return {};
        return {at.vlan.arg(
            tag->vlan ? WayBack::tr("Enter %1 again and let the phone restart.").arg(tag->vlan->text())
                      : WayBack::tr("Switch it off and let the phone restart."))};
    }
    QStringList operator()(const RestartPhone &) const
    {
        return at.restart.isEmpty() ? QStringList() : QStringList{at.restart};
    }
    QStringList operator()(const LinePassword &change) const
    {
        if (at.linePassword.isEmpty())
            return {};
        return {
            WayBack::tr("Set a new password for line %1 in the provider's portal and type the same one into "
                        "the phone's settings page: %2.")
                .arg(QString::number(change.line), at.linePassword)};
    }
    QStringList operator()(const SipAlgOff &) const
    {
        return at.alg.isEmpty() ? QStringList() : QStringList{at.alg};
    }
    QStringList operator()(const CloseForwards &change) const
    {
        const RouterFacts *router = device.facts ? device.facts->router() : nullptr;
        const QList<Forward> *doors = router ? router->forwards.value() : nullptr;
        if (at.doors.isEmpty() || !doors)
            return {};
        QStringList names;
        for (const Forward &door : *doors) {
            if (!change.ids.contains(door.id))
                continue;
            if (door.kind != QLatin1String("redirect") && door.kind != QLatin1String("open-port"))
                return {};
            const QString name = plainWords(door.name, 30);
            names << (name.isEmpty() ? door.id
                                     : WayBack::tr("%1 (%2)", "id and name of an entry").arg(door.id, name));
        }
        return names.isEmpty() ? QStringList() : QStringList{at.doors.arg(names.join(QStringLiteral(", ")))};
    }
    QStringList operator()(const VoiceVlan &) const { return wholeConfiguration(); }
    QStringList operator()(const IsolateVoice &) const { return wholeConfiguration(); }
    template <class Other>
    QStringList operator()(const Other &) const
    {
        return {};
    }

private:
    QStringList wholeConfiguration() const
    {
        return at.restore.isEmpty() ? QStringList() : QStringList{at.restore};
    }
};

} // namespace

bool concernsCalls(const Intent &intent)
{
    return !std::holds_alternative<NatKeepAlive>(intent) && !std::holds_alternative<AdminPassword>(intent)
           && !std::holds_alternative<PlainAdminOff>(intent) && !std::holds_alternative<AutoUpdate>(intent)
           && !std::holds_alternative<RemoteAdminOff>(intent)
           && !std::holds_alternative<ManagementApiOn>(intent) && !std::holds_alternative<UpnpOff>(intent);
}

QString settingsPage(const DeviceState &device)
{
    const QHostAddress address = device.device.address();
    if (address.isNull())
        return {};
    bool https = device.device.services.isEmpty(); // not known: the safer one is tried first
    for (const Service &service : device.device.services)
        https = https || service.protocol == QLatin1String("https");
    const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
                             ? QStringLiteral("[%1]").arg(address.toString())
                             : address.toString();
    return (https ? QStringLiteral("https://") : QStringLiteral("http://")) + host;
}

SelfRevert selfRevert(const Plan &plan, const QString &deviceId)
{
    SelfRevert revert;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            if (task.deviceId != deviceId)
                continue;
            revert.seconds = std::max(revert.seconds, task.change.timedRevertSeconds);
            QStringList &titles = task.change.timedRevertSeconds > 0 ? revert.covered : revert.lasting;
            if (const QString title = plainWords(task.change.title, 120); !titles.contains(title))
                titles.prepend(title);
        }
    }
    return revert;
}

QStringList wayBack(const DeviceState &device, const Change &change, const AtTheDevice &at)
{
    return std::visit(Steps{device, at}, change.intent);
}

} // namespace rf
