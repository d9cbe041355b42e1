// What two readings of one device say about each other. A setting that could not be read one time says
// nothing: it is neither the same nor changed.
#pragma once

#include "core/model/facts.h"

namespace rf {

struct FactsComparison {
    QStringList changed; ///< settings that were read both times and differ, as differences() names them
    QStringList lost; ///< settings that were read the first time and not the second
};

FactsComparison compareFacts(const Facts &before, const Facts &after);

} // namespace rf
