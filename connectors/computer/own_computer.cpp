#include "connectors/computer/own_computer.h"

#include "connectors/computer/wakefulness.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace rf {

namespace {
Q_LOGGING_CATEGORY(computerLog, "rf.computer")
}

OwnComputer::OwnComputer(std::unique_ptr<Surroundings> surroundings)
    : m_surroundings(std::move(surroundings))
{
}

std::unique_ptr<Wakefulness> OwnComputer::stayAwake(const QString &why)
{
    auto awake = systemWakefulness(why);
    if (awake)
        return std::move(*awake);
    qCInfo(computerLog).noquote() << u"this computer may fall asleep meanwhile:"_s << awake.error().detail;
    return {};
}

QStringList OwnComputer::networks()
{
    QStringList networks;
    for (const Attachment &attachment : m_surroundings->attachments()) {
        const AdapterUse use = attachment.use;
        if (use == AdapterUse::Network || use == AdapterUse::Vpn || use == AdapterUse::PointToPoint)
            networks << u"%1 %2"_s.arg(attachment.adapter, attachment.network.text());
    }
    for (const QHostAddress &gateway : m_surroundings->gateways())
        networks << u"gateway %1"_s.arg(gateway.toString());
    networks.sort();
    networks.removeDuplicates();
    return networks;
}

} // namespace rf
