#include "connectors/discovery/reach_signs.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUdpSocket>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

using Knock = ReachSigns::Knock;

constexpr int knockPatienceMs = 700;
constexpr quint16 knockPorts[] = {80, 443}; // whoever does not serve there refuses, which is an answer, too
constexpr quint16 closedPort = 9;

constexpr ReachSigns::System thisSystem()
{
#if defined(Q_OS_WIN)
    return ReachSigns::System::Windows;
#elif defined(Q_OS_MACOS)
    return ReachSigns::System::Mac;
#elif defined(Q_OS_LINUX)
    return ReachSigns::System::Linux;
#else
    return ReachSigns::System::Other;
#endif
}

bool isAmong(const QHostAddress &address, const QList<Cidr> &networks)
{
    return std::any_of(networks.begin(), networks.end(),
                       [&](const Cidr &network) { return network.contains(address); });
}

/// Linux' packet filter lets a TCP connection begin and drops what it sends, but tells who sends a datagram.
bool mayNotSend(const Endpoint &to)
{
    if (thisSystem() != ReachSigns::System::Linux)
        return false;
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    return socket.writeDatagram(QByteArray(1, '\0'), to.address, to.port) < 0
           && socket.error() != QAbstractSocket::TemporaryError;
}

Knock knockOnce(const Endpoint &door)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(door.address, door.port);
    if (socket.waitForConnected(knockPatienceMs)) {
        socket.abort();
        return Knock::Answered;
    }
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError: return Knock::Answered;
    case QAbstractSocket::SocketAccessError: return Knock::Forbidden;
    case QAbstractSocket::NetworkError: return Knock::NoRoute;
    default: return Knock::Silent;
    }
}

/// Probes that ask everybody at once, as docs/discovery_evidence.md names what they heard.
bool answeredAll(const Device &device)
{
    static const QStringList probes{u"upnp"_s, u"ssdp-type"_s, u"mdns"_s, u"wsd"_s, u"mndp"_s, u"ubnt"_s};
    return std::any_of(device.evidence.begin(), device.evidence.end(),
                       [](const Evidence &evidence) { return probes.contains(evidence.probe); });
}

/// Everybody is asked at once only where the person named the whole of this computer's network.
bool wasWholeNetworkAsked(const ReachSigns &signs)
{
    return std::any_of(signs.adapters.begin(), signs.adapters.end(), [&](const ReachSigns::Adapter &own) {
        return own.use == AdapterUse::Network
               && std::any_of(signs.asked.begin(), signs.asked.end(), [&](const Cidr &asked) {
                      return asked.prefix() <= own.network.prefix() && asked.contains(own.network.address());
                  });
    });
}

void knockAtGateway(ReachSigns &signs, const AddressBook &book)
{
    QElapsedTimer clock;
    clock.start();
    const Endpoint closed = book.realUdp({signs.gateway, closedPort});
    if (closed.port != 0 && mayNotSend(closed)) {
        signs.knock = Knock::Forbidden;
        return;
    }
    for (const quint16 port : knockPorts) {
        const Endpoint door = book.real({signs.gateway, port});
        if (door.port == 0)
            continue; // the book knows: closed
        signs.knock = knockOnce(door);
        signs.knockMs = static_cast<int>(clock.elapsed());
        if (signs.knock != Knock::Silent)
            return;
    }
}

} // namespace

std::optional<ReachSigns> reachSigns(const Surroundings &surroundings, const AddressBook &book,
                                     const QList<Cidr> &asked, const QList<Device> &found)
{
    if (!surroundings.needsPriming())
        return std::nullopt; // a pretend network: nothing of this computer stands before it
    ReachSigns signs;
    signs.system = thisSystem();
    signs.asked = asked;
    QList<QHostAddress> own;
    for (const Attachment &attachment : surroundings.attachments()) {
        signs.adapters.append({attachment.adapter, attachment.network, attachment.use, attachment.wireless,
                               attachment.leadsOut});
        own.append(attachment.network.address());
    }
    const QList<QHostAddress> gateways = surroundings.gateways();
    const auto inside = std::find_if(gateways.begin(), gateways.end(),
                                     [&](const QHostAddress &gateway) { return isAmong(gateway, asked); });
    signs.gateway = inside != gateways.end() ? *inside : gateways.value(0);
    for (const Cidr &network : asked) {
        if (signs.tunnelTaking.isEmpty())
            signs.tunnelTaking = surroundings.tunnelTowards(
                isAmong(signs.gateway, {network}) ? signs.gateway : network.network());
    }
    for (const Neighbour &neighbour : surroundings.neighbours()) {
        if (neighbour.address == signs.gateway)
            signs.gatewayHasCard = true;
        else if (isAmong(neighbour.address, asked) && !own.contains(neighbour.address))
            ++signs.neighbours;
    }
    for (const Device &device : found) {
        if (!device.addresses.contains(signs.gateway))
            ++signs.found;
        else if (!device.services.isEmpty())
            signs.knock = Knock::Answered;
    }
    if (wasWholeNetworkAsked(signs))
        signs.multicastAnswers = static_cast<int>(std::count_if(found.begin(), found.end(), answeredAll));
    if (signs.knock == Knock::NotTried && isAmong(signs.gateway, asked))
        knockAtGateway(signs, book);
    return signs;
}

} // namespace rf
