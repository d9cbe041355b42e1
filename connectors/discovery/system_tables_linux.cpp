#include "connectors/discovery/system_tables.h"

#ifdef __linux__

#include <QFile>

using namespace Qt::StringLiterals;

namespace rf {

namespace {
QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4 * 1024 * 1024) : QByteArray();
}
} // namespace

QList<QHostAddress> systemGateways()
{
    return readProcRoute(fileText(u"/proc/net/route"_s));
}
QList<Neighbour> systemNeighbours()
{
    return readProcArp(fileText(u"/proc/net/arp"_s));
}
bool systemShowsNeighbours()
{
    return QFile::exists(u"/proc/net/arp"_s);
}

} // namespace rf

#endif
