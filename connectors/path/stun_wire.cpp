#include "connectors/path/stun_wire.h"

#include "connectors/path/way_out.h"
#include "connectors/sip/wait.h"

namespace rf {

namespace {

constexpr int burst = 100; ///< datagrams looked at in one go: a flood must not outlast the deadline

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// IPv4 in the clothes of IPv6, as a socket for both tells it, is the same address.
bool isSame(const QHostAddress &a, const QHostAddress &b)
{
    return a.isEqual(b, QHostAddress::ConvertV4MappedToIPv4);
}

} // namespace

std::unique_ptr<QUdpSocket> StunWire::open(const QHostAddress &towards) const
{
    auto socket = std::make_unique<QUdpSocket>();
    const Endpoint real = m_book.realUdp({towards, 0});
    const QHostAddress any(isIpv4(real.address) ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    return socket->bind(any, 0) ? std::move(socket) : nullptr;
}

QHostAddress StunWire::ownAddress(const QHostAddress &towards) const
{
    if (const QHostAddress pretend = m_book.ownAddress(towards); !pretend.isNull())
        return pretend;
    return ownAddressTowards(towards);
}

std::optional<StunMessage> StunWire::ask(QUdpSocket &out, const Endpoint &to, const StunMessage &question,
                                         const Endpoint &from, QUdpSocket &in) const
{
    const Endpoint real = m_book.realUdp(to);
    const Endpoint expected = m_book.realUdp(from);
    if (real.port == 0)
        return std::nullopt;
    std::optional<StunMessage> answer;
    const auto receive = [&]() -> bool {
        for (int i = 0; i < burst && in.hasPendingDatagrams(); ++i) {
            QByteArray bytes(StunMessage::maxBytes + 1, '\0');
            QHostAddress source;
            quint16 port = 0;
            const qint64 size = in.readDatagram(bytes.data(), bytes.size(), &source, &port);
            if (size < 0)
                break;
            bytes.truncate(static_cast<qsizetype>(size));
            if (port != expected.port || !isSame(source, expected.address))
                continue; // somebody else's word
            const auto message = StunMessage::parse(bytes);
            if (message && message->transaction() == question.transaction()
                && message->method() == question.method()
                && (message->kind() == StunKind::Success || message->kind() == StunKind::Error))
                answer = *message;
        }
        return answer.has_value();
    };
    const QByteArray bytes = question.serialise();
    int wait = m_rtoMs;
    for (int attempt = 0; attempt < tries && !m_cancel.isCancelled(); ++attempt) {
        // A send that fails now (no way, or an earlier refusal) is tried again like one that was lost.
        (void)out.writeDatagram(bytes, real.address, real.port);
        if (waitUntil(m_cancel, wait, receive))
            return answer;
        wait *= 2;
    }
    return std::nullopt;
}

} // namespace rf
