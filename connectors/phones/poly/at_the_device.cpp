#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/words.h"

using namespace Qt::StringLiterals;

namespace rf::poly {

AtTheDevice atTheDevice()
{
    AtTheDevice at;
    at.usualUser = u"Polycom"_s;
    at.lostPassword = {
        PolyText::tr(
            "A Poly phone that nobody changed takes the user Polycom and the password 456; newer software "
            "makes the first person who signs in choose another one."),
        PolyText::tr("The manual of your model says how it is reset."),
        PolyText::tr(
            "The reset deletes where the phone gets its settings from, and its lines. It cannot make calls, "
            "emergency calls included, until the provider sets it up anew.")};
    at.lines = PolyText::tr("In the settings page: Settings, Lines, Server 1. %1 Save.");
    at.vlan = PolyText::tr("At the phone: Settings, Advanced, Network Configuration, Ethernet, VLAN ID. %1");
    at.restart = PolyText::tr("At the phone: Settings, Basic, Restart.");
    at.linePassword = PolyText::tr("Settings, Lines", "menu of a phone");
    return at;
}

} // namespace rf::poly
