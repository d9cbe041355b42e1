#include "connectors/path/stun_message.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <array>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint32 magicCookie = 0x2112a442;
constexpr qsizetype stunHeader = 20;

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}
quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}
void append16(QByteArray &bytes, quint16 value)
{
    bytes.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xff));
}
void append32(QByteArray &bytes, quint32 value)
{
    append16(bytes, static_cast<quint16>(value >> 16));
    append16(bytes, static_cast<quint16>(value & 0xffff));
}

/// RFC 8489 14.7: CRC-32 of what stands before it, with a mask that tells it from one of another protocol.
quint32 fingerprintOf(const QByteArray &bytes, qsizetype size)
{
    quint32 crc = 0xffffffffU;
    for (qsizetype i = 0; i < size; ++i) {
        crc ^= static_cast<quint8>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc ^ 0x5354554eU;
}

} // namespace

Result<StunMessage> StunMessage::parse(const QByteArray &datagram)
{
    if (datagram.size() < stunHeader || datagram.size() > maxBytes)
        return fail(ErrorCode::Unparsable, u"not the size of a STUN message"_s);
    const quint16 type = number16(datagram, 0);
    if ((type & 0xc000U) != 0 || number32(datagram, 4) != magicCookie)
        return fail(ErrorCode::Unparsable, u"not STUN"_s);
    const quint16 length = number16(datagram, 2);
    if (length % 4 != 0 || length != datagram.size() - stunHeader)
        return fail(ErrorCode::Unparsable, u"the length of the STUN message is wrong"_s);
    StunMessage message;
    // The two bits of the class stand between those of the method (RFC 8489 5).
    message.m_kind = static_cast<StunKind>(((type >> 7) & 2U) | ((type >> 4) & 1U));
    message.m_method =
        static_cast<quint16>((type & 0x000fU) | ((type >> 1) & 0x0070U) | ((type >> 2) & 0x0f80U));
    message.m_transaction = datagram.mid(8, 12);
    for (qsizetype at = stunHeader; at < datagram.size();) {
        if (datagram.size() - at < 4)
            return fail(ErrorCode::Unparsable, u"a STUN attribute is cut off"_s);
        if (message.m_attributes.size() >= maxAttributes)
            return fail(ErrorCode::Unparsable, u"more than 64 STUN attributes"_s);
        const quint16 name = number16(datagram, at);
        const quint16 size = number16(datagram, at + 2);
        const qsizetype padded = (qsizetype(size) + 3) / 4 * 4;
        if (padded > datagram.size() - at - 4)
            return fail(ErrorCode::Unparsable, u"a STUN attribute is longer than the message"_s);
        if (name == fingerprint) {
            // It is the last one, and covers everything before itself.
            if (size != 4 || at + 8 != datagram.size()
                || number32(datagram, at + 4) != fingerprintOf(datagram, at))
                return fail(ErrorCode::Unparsable, u"the STUN fingerprint is wrong"_s);
        }
        message.m_attributes.append({name, datagram.mid(at + 4, size)});
        at += 4 + padded;
    }
    return message;
}

StunMessage StunMessage::request()
{
    StunMessage message;
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    message.m_transaction = QByteArray(reinterpret_cast<const char *>(random.data()), 12);
    return message;
}

QByteArray StunMessage::attribute(quint16 type) const
{
    for (const auto &[name, value] : m_attributes) {
        if (name == type)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

std::optional<Endpoint> StunMessage::address(quint16 type, bool masked) const
{
    // One byte of nothing, the family, the port, the address (RFC 8489 14.1).
    QByteArray value = attribute(type);
    if (value.size() != 8 && value.size() != 20)
        return std::nullopt;
    if (masked) {
        QByteArray mask;
        append32(mask, magicCookie);
        mask += m_transaction;
        for (qsizetype i = 0; i < 2; ++i)
            value[2 + i] = static_cast<char>(value[2 + i] ^ mask[i]);
        for (qsizetype i = 4; i < value.size(); ++i)
            value[i] = static_cast<char>(value[i] ^ mask[i - 4]);
    }
    Endpoint endpoint;
    endpoint.port = number16(value, 2);
    if (value[1] == 1 && value.size() == 8)
        endpoint.address = QHostAddress(number32(value, 4));
    else if (value[1] == 2 && value.size() == 20)
        endpoint.address = QHostAddress(reinterpret_cast<const quint8 *>(value.constData() + 4));
    else
        return std::nullopt;
    return endpoint;
}

std::optional<Endpoint> StunMessage::mapped() const
{
    const auto masked = address(xorMappedAddress, true);
    return masked ? masked : address(mappedAddress, false);
}

int StunMessage::errorCode() const
{
    const QByteArray value = attribute(errorCodeAttribute);
    if (value.size() < 4)
        return 0;
    const int hundreds = value[2] & 7;
    const int rest = static_cast<quint8>(value[3]);
    return hundreds >= 3 && hundreds <= 6 && rest < 100 ? hundreds * 100 + rest : 0;
}

void StunMessage::askForChange(bool addressToo, bool portToo)
{
    QByteArray value;
    append32(value, (addressToo ? 4U : 0U) | (portToo ? 2U : 0U));
    m_attributes.append({changeRequest, value});
}

void StunMessage::askForPort(quint16 port)
{
    QByteArray value;
    append16(value, port);
    append16(value, 0);
    m_attributes.append({responsePort, value});
}

QByteArray StunMessage::serialise() const
{
    QByteArray body;
    for (const auto &[name, value] : m_attributes) {
        append16(body, name);
        append16(body, static_cast<quint16>(value.size()));
        body += value + QByteArray((4 - value.size() % 4) % 4, '\0');
    }
    const auto kind = static_cast<unsigned>(m_kind);
    QByteArray bytes;
    append16(bytes,
             static_cast<quint16>((m_method & 0x000fU) | ((m_method & 0x0070U) << 1)
                                  | ((m_method & 0x0f80U) << 2) | ((kind & 2U) << 7) | ((kind & 1U) << 4)));
    append16(bytes, static_cast<quint16>(body.size()));
    append32(bytes, magicCookie);
    return bytes + m_transaction + body;
}

} // namespace rf
