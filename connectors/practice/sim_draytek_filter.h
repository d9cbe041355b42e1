// What the filter rules of a simulated Vigor do to a connection between two of its networks. Pure.
#pragma once

#include <QHostAddress>
#include <QJsonObject>

namespace rf {

/// Goes through data filter set 2 in order. direction as in "ipf rule -D" (2 = LAN to LAN). Rules for single
/// services let pass but do not block here: the question is about the whole host.
bool simDrayPasses(const QJsonObject &config, int direction, const QHostAddress &from,
                   const QHostAddress &to);

} // namespace rf
