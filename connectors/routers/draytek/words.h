// The translation context of what this driver says to people. What goes to the device is never translated.
#pragma once

#include <QCoreApplication>

namespace rf::draytek {

struct DrayTekText {
    Q_DECLARE_TR_FUNCTIONS(DrayTek)
};

} // namespace rf::draytek
