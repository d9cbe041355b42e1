// The translation context of what this driver says to people. What goes to the device is never translated.
#pragma once

#include <QCoreApplication>

namespace rf::openwrt {

struct OpenWrtText {
    Q_DECLARE_TR_FUNCTIONS(OpenWrt)
};

} // namespace rf::openwrt
