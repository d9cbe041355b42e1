#include "connectors/path/nat_pmp.h"

#include "connectors/sip/wait.h"

#include <QUdpSocket>
#include <QtEndian>

namespace rf {

namespace {

constexpr quint16 natPmpPort = 5351;
constexpr int natPmpTries = 3;
constexpr int natPmpFirstMs = 250; ///< RFC 6886 3.1, doubled with each try

} // namespace

std::optional<QHostAddress> readNatPmp(const QByteArray &datagram)
{
    // Version 0, operation 128, result, seconds since the start, address.
    if (datagram.size() != 12 || datagram[0] != 0 || static_cast<quint8>(datagram[1]) != 128
        || qFromBigEndian<quint16>(datagram.constData() + 2) != 0)
        return std::nullopt;
    const auto address = qFromBigEndian<quint32>(datagram.constData() + 8);
    return address == 0 ? std::nullopt : std::optional(QHostAddress(address));
}

std::optional<QHostAddress> natPmpOutside(const QHostAddress &gateway, const AddressBook &book,
                                          const CancelToken &cancel)
{
    const Endpoint real = book.realUdp({gateway, natPmpPort});
    if (real.port == 0 || gateway.protocol() != QAbstractSocket::IPv4Protocol)
        return std::nullopt;
    // Connected: the system drops what anybody else sends.
    QUdpSocket socket;
    socket.connectToHost(real.address, real.port);
    (void)waitUntil(cancel, 1000, [&] { return socket.state() == QAbstractSocket::ConnectedState; });
    std::optional<QHostAddress> outside;
    bool refused = false;
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, [&refused, &socket] {
        refused = refused || socket.error() == QAbstractSocket::ConnectionRefusedError;
    });
    const auto receive = [&]() -> bool {
        while (!outside && socket.hasPendingDatagrams()) {
            QByteArray bytes(64, '\0');
            const qint64 size = socket.readDatagram(bytes.data(), bytes.size());
            if (size < 0)
                break;
            bytes.truncate(static_cast<qsizetype>(size));
            outside = readNatPmp(bytes);
        }
        return outside.has_value() || refused;
    };
    int wait = natPmpFirstMs;
    for (int attempt = 0; attempt < natPmpTries && !refused && !cancel.isCancelled(); ++attempt) {
        (void)socket.write(QByteArray(2, '\0'));
        if (waitUntil(cancel, wait, receive))
            break;
        wait *= 2;
    }
    return outside;
}

} // namespace rf
