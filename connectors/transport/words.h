// The translation context of what the connections say to people.
#pragma once

#include <QCoreApplication>

namespace rf {

struct TransportText {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

} // namespace rf
