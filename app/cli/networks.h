// The networks that a command is told to look at, and those this computer is on.
#pragma once

#include "app/cli/command.h"
#include "connectors/discovery/surroundings.h"

namespace rf::cli {

/// As typed. BadInput when one is no office network (private, IPv4); asked about once more when one is wider
/// than a /22, and BadInput when nobody says yes to that (S-1).
Result<QList<Cidr>> namedNetworks(const std::vector<std::string> &words);
/// This computer's address in these networks; null = in none.
QHostAddress ownAddressIn(const QList<Cidr> &networks, const QList<Attachment> &attachments);
/// "192.168.1.0/24": what may be named.
QStringList ownNetworks(const QList<Attachment> &attachments);
/// One line for each adapter that is left out, with the reason; and the same for automation.
void noteLeftOut(const QList<Attachment> &attachments);
QJsonArray leftOut(const QList<Attachment> &attachments);

} // namespace rf::cli
