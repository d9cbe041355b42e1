// The translation context of what is said about signed files and catalogues.
#pragma once

#include <QCoreApplication>

namespace rf {

struct UpdateWords {
    Q_DECLARE_TR_FUNCTIONS(Updates)
};

} // namespace rf
