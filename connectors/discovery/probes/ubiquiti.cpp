#include "connectors/discovery/probes/ubiquiti.h"

#include "connectors/discovery/probes/fields.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr int mostUbiquitiFields = 60;
}

QList<QByteArray> ubiquitiQuestions()
{
    return {QByteArray("\x01\x00\x00\x00", 4), QByteArray("\x02\x08\x00\x00", 4)};
}

std::optional<UbiquitiAnswer> readUbiquiti(QByteArrayView datagram)
{
    // Version, command, length of what follows (two bytes, big end first); then fields of type (one byte),
    // length (two) and value.
    if (datagram.size() < 8)
        return std::nullopt;
    const auto version = static_cast<quint8>(datagram.at(0));
    const auto command = static_cast<quint8>(datagram.at(1));
    const bool answers =
        (version == 1 && command == 0) || (version == 2 && (command == 6 || command == 9 || command == 11));
    if (!answers || qFromBigEndian<quint16>(datagram.data() + 2) != datagram.size() - 4)
        return std::nullopt;
    UbiquitiAnswer answer;
    qsizetype at = 4;
    for (int i = 0; i < mostUbiquitiFields && at < datagram.size(); ++i) {
        if (at + 3 > datagram.size())
            return std::nullopt;
        const auto type = static_cast<quint8>(datagram.at(at));
        const qsizetype length = qFromBigEndian<quint16>(datagram.data() + at + 1);
        at += 3;
        if (length > datagram.size() - at)
            return std::nullopt;
        const QByteArray value = datagram.sliced(at, length).toByteArray();
        at += length;
        switch (type) {
        case 0x01:
        case 0x02: // with an address behind it
            if (const auto mac = MacAddress::from(QString::fromLatin1(value.left(6).toHex()));
                mac && answer.mac.isNull())
                answer.mac = *mac;
            break;
        case 0x03: answer.firmware = value; break;
        case 0x0b: answer.hostname = value; break;
        case 0x0c: answer.product = value; break;
        case 0x14:
        case 0x15: answer.model = value; break;
        case 0x17: answer.factoryFresh = value.endsWith('\x01'); break;
        default: break;
        }
    }
    if (answer.mac.isNull() && answer.firmware.isEmpty() && answer.product.isEmpty())
        return std::nullopt;
    return answer;
}

QList<Observation> ubiquitiObservations(const UbiquitiAnswer &answer)
{
    FieldText text;
    text.add(u"model"_s, answer.model);
    text.add(u"product"_s, answer.product);
    text.add(u"firmware"_s, answer.firmware);
    text.add(u"hostname"_s, answer.hostname);
    if (!answer.mac.isNull())
        text.add(u"mac"_s, answer.mac.bare());
    if (answer.factoryFresh)
        text.add(u"default"_s, u"yes"_s);
    return {{u"ubnt"_s, text.text()}};
}

} // namespace rf
