// The translation context of what this driver says to people. What goes to the device is never translated.
#pragma once

#include <QCoreApplication>

namespace rf::yealink {

struct YealinkText {
    Q_DECLARE_TR_FUNCTIONS(Yealink)
};

} // namespace rf::yealink
