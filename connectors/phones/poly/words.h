// The translation context of what this driver says to people. What goes to the device is never translated.
#pragma once

#include <QCoreApplication>

namespace rf::poly {

struct PolyText {
    Q_DECLARE_TR_FUNCTIONS(Poly)
};

} // namespace rf::poly
