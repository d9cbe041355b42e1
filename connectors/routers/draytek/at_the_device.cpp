#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

using namespace Qt::StringLiterals;

namespace rf::draytek {

AtTheDevice atTheDevice()
{
    AtTheDevice at;
    at.usualUser = u"admin"_s;
    at.lostPassword = {
        DrayTekText::tr(
            "A Vigor router that nobody changed takes admin as user and as password. If it came from your "
            "internet provider or an installer, they chose another one."),
        DrayTekText::tr("The manual of your model says how it is reset."),
        DrayTekText::tr(
            "The reset deletes everything: internet access, Wi-Fi, VPN, networks and rules. Internet and "
            "phones stand still until it is set up again. Have the access data of your internet provider at "
            "hand, and a saved configuration if there is one.")};
    at.alg = DrayTekText::tr("In the router's page: NAT, ALG: tick SIP again.");
    at.doors = DrayTekText::tr("In the router's page: NAT, Port Redirection or Open Ports: switch these on "
                               "again: %1.");
    at.restore = DrayTekText::tr("If you saved the router's settings before: System Maintenance, "
                                 "Configuration Backup, restore that file. The router restarts.");
    return at;
}

} // namespace rf::draytek
