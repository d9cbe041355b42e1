// The translation context of what the search says to people.
#pragma once

#include <QCoreApplication>

namespace rf {

struct DiscoveryText {
    Q_DECLARE_TR_FUNCTIONS(Discovery)
};

} // namespace rf
