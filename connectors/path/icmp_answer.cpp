#include "connectors/path/icmp_answer.h"

#include <QtEndian>

namespace rf {

namespace {

// Types of RFC 792 and RFC 4443.
enum IcmpType : quint8 {
    EchoReply4 = 0,
    Unreachable4 = 3,
    EchoRequest4 = 8,
    TimeExceeded4 = 11,
    Unreachable6 = 1,
    TimeExceeded6 = 3,
    EchoRequest6 = 128,
    EchoReply6 = 129,
};

constexpr qsizetype icmpHeader = 8;
constexpr qsizetype ipv6Header = 40;

quint8 byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}
quint16 wordAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

/// Length of the IPv4 header there; 0 when it is none.
qsizetype headerAt(const QByteArray &bytes, qsizetype at)
{
    if (bytes.size() - at < 20 || byteAt(bytes, at) >> 4 != 4)
        return 0;
    const qsizetype length = (byteAt(bytes, at) & 0x0f) * 4;
    return length >= 20 && bytes.size() - at >= length ? length : 0;
}

/// The request that stands at this place, if it is ours.
std::optional<quint16> sequenceAt(const QByteArray &bytes, qsizetype at, quint8 type, quint16 identifier)
{
    if (bytes.size() - at < icmpHeader || byteAt(bytes, at) != type || wordAt(bytes, at + 4) != identifier)
        return std::nullopt;
    return wordAt(bytes, at + 6);
}

} // namespace

QByteArray icmpEcho(bool ipv6, quint16 identifier, quint16 sequence)
{
    QByteArray bytes(icmpHeader, '\0');
    bytes[0] = static_cast<char>(ipv6 ? EchoRequest6 : EchoRequest4);
    qToBigEndian(identifier, bytes.data() + 4);
    qToBigEndian(sequence, bytes.data() + 6);
    if (!ipv6) {
        quint32 sum = 0;
        for (qsizetype at = 0; at < bytes.size(); at += 2)
            sum += wordAt(bytes, at);
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        qToBigEndian(static_cast<quint16>(~sum & 0xffff), bytes.data() + 2);
    }
    return bytes;
}

std::optional<IcmpAnswer> readIcmp4(const QByteArray &datagram, quint16 identifier)
{
    const qsizetype icmp = headerAt(datagram, 0);
    if (icmp == 0 || datagram.size() - icmp < icmpHeader)
        return std::nullopt;
    const quint8 type = byteAt(datagram, icmp);
    if (type == EchoReply4) {
        const auto sequence = sequenceAt(datagram, icmp, EchoReply4, identifier);
        return sequence ? std::optional(IcmpAnswer{*sequence, true}) : std::nullopt;
    }
    if (type != TimeExceeded4 && type != Unreachable4)
        return std::nullopt;
    // The packet it is about follows: its IP header and at least eight bytes.
    const qsizetype inner = icmp + icmpHeader;
    const qsizetype innerLength = headerAt(datagram, inner);
    if (innerLength == 0)
        return std::nullopt;
    const auto sequence = sequenceAt(datagram, inner + innerLength, EchoRequest4, identifier);
    return sequence ? std::optional(IcmpAnswer{*sequence, type == Unreachable4}) : std::nullopt;
}

std::optional<IcmpAnswer> readIcmp6(const QByteArray &datagram, quint16 identifier)
{
    if (datagram.size() < icmpHeader)
        return std::nullopt;
    const quint8 type = byteAt(datagram, 0);
    if (type == EchoReply6) {
        const auto sequence = sequenceAt(datagram, 0, EchoReply6, identifier);
        return sequence ? std::optional(IcmpAnswer{*sequence, true}) : std::nullopt;
    }
    if (type != TimeExceeded6 && type != Unreachable6)
        return std::nullopt;
    const qsizetype inner = icmpHeader + ipv6Header;
    if (datagram.size() < inner || byteAt(datagram, icmpHeader) >> 4 != 6)
        return std::nullopt;
    const auto sequence = sequenceAt(datagram, inner, EchoRequest6, identifier);
    return sequence ? std::optional(IcmpAnswer{*sequence, type == Unreachable6}) : std::nullopt;
}

} // namespace rf
