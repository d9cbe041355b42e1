// What OpenWrt can do over which interface, as a table. Releases differ by what is installed, so plan() goes
// by what was read, not by version numbers.
#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

using namespace Qt::StringLiterals;

namespace rf::openwrt {

Abilities abilitiesFor(const Identity &identity)
{
    Abilities abilities;
    if (identity.vendor.compare(u"OpenWrt"_s, Qt::CaseInsensitive) != 0)
        return abilities;
    if (identity.kind != DeviceKind::Unknown && identity.kind != DeviceKind::Router
        && identity.kind != DeviceKind::Firewall && identity.kind != DeviceKind::AccessPoint)
        return abilities;
    const bool http = identity.variant == "ubus-http"_L1;
    const auto automatic = [&](const char *intent, const QString &evidence) {
        abilities.list << Ability{QString::fromLatin1(intent), AbilityLevel::Automatic, evidence, {}};
    };
    abilities.canRead = true;
    abilities.backup = http ? BackupKind::OnlyWhatWeChange : BackupKind::Complete;
    abilities.timedRevert = true;
    automatic(SipAlgOff::type, u"observed on 23.05.6 [V]; firewall4 fw4.uc [V]"_s);
    if (http)
        abilities.list << Ability{QString::fromLatin1(DropSipFlows::type),
                                  AbilityLevel::NotSupported,
                                  u"a web session may not write to the connection table"_s,
                                  {}};
    else
        automatic(DropSipFlows::type, u"/proc/net/nf_conntrack, observed [V]"_s);
    automatic(CloseForwards::type, u"firewall4 fw4.uc, option enabled [V]"_s);
    automatic(NarrowForwards::type, u"firewall4 tests 05_ipsets [V]"_s);
    automatic(RemoteAdminOff::type, u"firewall4 fw4.uc, zone input and rule enabled [V]"_s);
    automatic(UpnpOff::type, u"miniupnpd upnpd.config, option enabled [V]"_s);
    automatic(VoiceVlan::type, u"bridge-vlan in one apply, observed [V]"_s);
    automatic(IsolateVoice::type, u"firewall4 fw4.uc, forwarding enabled [V]"_s);
    automatic(AdminPassword::type, u"passwd and luci setPassword, observed [V]"_s);
    automatic(PlainAdminOff::type, u"uhttpd redirect_https, observed [V]"_s);
    abilities.list << Ability{
        QString::fromLatin1(AutoUpdate::type),
        AbilityLevel::ByHand,
        u"OpenWrt has no unattended update; an update is a new image"_s,
        {OpenWrtText::tr("In the router's web page open System, Backup / Flash Firmware, and press Generate "
                         "archive. Keep the file."),
         OpenWrtText::tr("Look for the newest release of the same series for exactly this model on "
                         "openwrt.org, or use System, Attended Sysupgrade if the page has it."),
         OpenWrtText::tr("Install it out of hours: the internet is away for about five minutes.")}};
    return abilities;
}

QList<Identity> exampleIdentities()
{
    const auto one = [](const QString &variant) {
        Identity identity;
        identity.kind = DeviceKind::Router;
        identity.vendor = u"OpenWrt"_s;
        identity.model = u"any"_s;
        identity.firmware = u"23.05.6"_s;
        identity.variant = variant;
        return identity;
    };
    return {one(u"ssh"_s), one(u"ubus-http"_s)};
}

} // namespace rf::openwrt
