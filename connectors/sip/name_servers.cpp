#include "connectors/sip/name_servers.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rf {

QList<QHostAddress> nameServersIn(const QByteArray &resolvConf)
{
    constexpr qsizetype asMany = 3; // resolv.conf(5): MAXNS
    QList<QHostAddress> servers;
    for (const QByteArray &line : resolvConf.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words.first() != "nameserver")
            continue;
        const QHostAddress server(QString::fromLatin1(words.at(1)));
        if (!server.isNull() && servers.size() < asMany)
            servers << server;
    }
    return servers;
}

#ifndef _WIN32

QList<QHostAddress> systemNameServers()
{
    QFile file(u"/etc/resolv.conf"_s);
    return file.open(QIODevice::ReadOnly) ? nameServersIn(file.read(64 * 1024)) : QList<QHostAddress>();
}

#endif

} // namespace rf
