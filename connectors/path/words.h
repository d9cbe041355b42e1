// The translation context of what the way to the internet is told with.
#pragma once

#include <QCoreApplication>

namespace rf {

struct PathText {
    Q_DECLARE_TR_FUNCTIONS(Path)
};

} // namespace rf
