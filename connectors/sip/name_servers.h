// The name servers that this computer asks; one file per operating system.
#pragma once

#include <QHostAddress>
#include <QList>

namespace rf {

/// At most three, in the order in which the system asks them.
QList<QHostAddress> systemNameServers();

/// Those named in the text of a resolv.conf. Pure.
QList<QHostAddress> nameServersIn(const QByteArray &resolvConf);

} // namespace rf
