// What two readings of one device say about each other. A setting that could not be read one time says
// nothing: it is neither the same nor changed.
#pragma once

#include "core/model/facts.h"
#include "core/model/intent.h"

namespace rf {

struct FactsComparison {
    QStringList changed; ///< settings that were read both times and differ, as differences() names them
    QStringList lost; ///< settings that were read the first time and not the second
};

FactsComparison compareFacts(const Facts &before, const Facts &after);

/// Whether two names are of the same setting, or one is the parent of the other ("lines[0]",
/// "lines[0].srtp").
bool overlap(const QString &a, const QString &b);

/// Of the settings that differ, those that the change itself wrote. What followed from it, like the ways in
/// that a router's UPnP had opened, may change again without anything of it being lost.
QStringList writtenBy(const Intent &intent, const Facts &before, const Facts &after);

} // namespace rf
