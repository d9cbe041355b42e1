#include "connectors/discovery/system_tables.h"

#include <QtEndian>

namespace rf {

QList<Neighbour> readProcArp(const QByteArray &text)
{
    // IP address, HW type, flags, HW address, mask, device. Flags without 0x2 are unanswered questions.
    QList<Neighbour> list;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> fields = lines[i].simplified().split(' ');
        if (fields.size() < 6)
            continue;
        bool ok = false;
        const uint flags = fields[2].toUInt(&ok, 16);
        const QHostAddress address(QString::fromLatin1(fields[0]));
        const auto mac = MacAddress::from(QString::fromLatin1(fields[3]));
        if (ok && (flags & 2U) != 0 && !address.isNull() && mac && !mac->isNull())
            list.append({address, *mac});
    }
    return list;
}

QList<QHostAddress> readProcRoute(const QByteArray &text)
{
    // Iface, destination, gateway, flags …: addresses are hexadecimal in the machine's byte order; flag 2 =
    // gateway.
    QList<QHostAddress> list;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> fields = lines[i].simplified().split(' ');
        if (fields.size() < 8)
            continue;
        bool ok[3] = {false, false, false};
        const quint32 destination = fields[1].toUInt(&ok[0], 16);
        const quint32 gateway = fields[2].toUInt(&ok[1], 16);
        const uint flags = fields[3].toUInt(&ok[2], 16);
        if (!ok[0] || !ok[1] || !ok[2] || destination != 0 || fields[7] != "00000000" || (flags & 3U) != 3U)
            continue;
        const QHostAddress address(qFromBigEndian(gateway));
        if (!list.contains(address))
            list.append(address);
    }
    return list;
}

} // namespace rf
