#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/words.h"

using namespace Qt::StringLiterals;

namespace rf::yealink {

AtTheDevice atTheDevice()
{
    AtTheDevice at;
    at.usualUser = u"admin"_s;
    at.lostPassword = {
        YealinkText::tr(
            "A Yealink phone that nobody changed takes admin as user and as password, and may show a warning "
            "sign on its display. Providers mostly set a password of their own."),
        YealinkText::tr(
            "A reset is made in the phone's own menu, which may ask for the same password; the manual of "
            "your model says how."),
        YealinkText::tr(
            "The reset takes all lines off the phone. It cannot make calls, emergency calls included, until "
            "the line passwords of your provider are entered again or the provider sets it up anew.")};
    at.lines = YealinkText::tr("In the settings page: Account, Register. %1 Confirm.");
    at.srtp =
        YealinkText::tr("In the settings page: Account, Advanced, “RTP Encryption (SRTP)”. %1 Confirm.");
    at.vlan = YealinkText::tr("At the phone: Menu, Settings, Advanced, Network, VLAN. %1");
    at.restart = YealinkText::tr("Take the phone's network cable out and put it back after ten seconds.");
    at.linePassword = YealinkText::tr("Account, Register", "menu of a phone");
    return at;
}

} // namespace rf::yealink
