#include "connectors/discovery/probes/mndp.h"

#include "connectors/discovery/probes/fields.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr int mostMndpFields = 40;
}

QByteArray mndpQuestion()
{
    return QByteArray(4, '\0');
}

std::optional<MndpAnswer> readMndp(QByteArrayView datagram)
{
    // Four bytes of header, then type, length (both of two bytes, big end first) and value.
    if (datagram.size() < 9)
        return std::nullopt;
    MndpAnswer answer;
    qsizetype at = 4;
    for (int i = 0; i < mostMndpFields && at < datagram.size(); ++i) {
        if (at + 4 > datagram.size())
            return std::nullopt;
        const int type = qFromBigEndian<quint16>(datagram.data() + at);
        const qsizetype length = qFromBigEndian<quint16>(datagram.data() + at + 2);
        at += 4;
        if (length > datagram.size() - at)
            return std::nullopt;
        const QByteArray value = datagram.sliced(at, length).toByteArray();
        at += length;
        switch (type) {
        case 1:
            if (const auto mac = MacAddress::from(QString::fromLatin1(value.toHex())))
                answer.mac = *mac;
            break;
        case 5: answer.identity = value; break;
        case 7: answer.version = value; break;
        case 8: answer.platform = value; break;
        case 11: answer.software = value; break;
        case 12: answer.board = value; break;
        default: break;
        }
    }
    if (answer.mac.isNull() && answer.platform.isEmpty() && answer.board.isEmpty())
        return std::nullopt;
    return answer;
}

QList<Observation> mndpObservations(const MndpAnswer &answer)
{
    FieldText text;
    text.add(u"identity"_s, answer.identity);
    text.add(u"platform"_s, answer.platform);
    text.add(u"board"_s, answer.board);
    text.add(u"version"_s, answer.version);
    if (!answer.mac.isNull())
        text.add(u"mac"_s, answer.mac.bare());
    text.add(u"software"_s, answer.software);
    return {{u"mndp"_s, text.text()}};
}

} // namespace rf
