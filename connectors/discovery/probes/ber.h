// The few things of BER (X.690) that SNMP needs, read with bounds: every length is checked against what came,
// indefinite lengths and long tags are refused, nothing is read twice. Pure.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <initializer_list>
#include <optional>

namespace rf::ber {

inline constexpr quint8 integerTag = 0x02;
inline constexpr quint8 textTag = 0x04;
inline constexpr quint8 nullTag = 0x05;
inline constexpr quint8 objectTag = 0x06;
inline constexpr quint8 sequenceTag = 0x30;

struct Element {
    quint8 tag = 0;
    QByteArrayView content; ///< points into what was given
};

/// Takes one element off the front; nullopt when it is cut short or written in a form that is not read here.
std::optional<Element> take(QByteArrayView &from);
/// The same, and it must have this tag.
std::optional<QByteArrayView> take(QByteArrayView &from, quint8 tag);
/// At most eight bytes, signed.
std::optional<qint64> integer(QByteArrayView content);
/// "1.3.6.1.2.1.1.1.0"; empty when it cannot be read or has more than 64 numbers.
QByteArray objectId(QByteArrayView content);

QByteArray write(quint8 tag, const QByteArray &content);
QByteArray writeInteger(qint64 value);
/// Numbers below 128 but for the first two, which are written as one.
QByteArray writeObjectId(std::initializer_list<quint8> numbers);

} // namespace rf::ber
