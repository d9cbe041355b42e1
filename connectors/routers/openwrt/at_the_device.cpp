#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

using namespace Qt::StringLiterals;

namespace rf::openwrt {

AtTheDevice atTheDevice()
{
    AtTheDevice at;
    at.usualUser = u"root"_s;
    at.lostPassword = {
        OpenWrtText::tr("An OpenWrt router that nobody changed has no password: say so when you sign in. The "
                        "user is root."),
        OpenWrtText::tr("The manual of your model and the OpenWrt pages say how it is reset."),
        OpenWrtText::tr(
            "The reset deletes everything: internet access, Wi-Fi, networks and rules. Internet and phones "
            "stand still until it is set up again. Have the access data of your internet provider at hand.")};
    at.restore = OpenWrtText::tr("If you saved the router's settings before: System, Backup / Flash "
                                 "Firmware, restore that archive. The router restarts.");
    return at;
}

} // namespace rf::openwrt
