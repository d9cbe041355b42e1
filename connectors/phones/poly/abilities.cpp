// The ability table: what is done by itself over REST and over the web pages, and the steps by hand for the
// rest.
#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/settings.h"
#include "connectors/phones/poly/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

enum class On { Rest, Both, Nowhere };

struct Entry {
    const char *intent;
    On on;
    const char *evidence;
    QStringList byHand;
};

/// Made anew each time: the steps are in the language of the window.
QList<Entry> table()
{
    const QString open =
        PolyText::tr("Open the phone's address in a browser with https:// and sign in as Admin.");
    return {
        {ManagementApiOn::type,
         On::Both,
         "importFile with apps.restapi.enabled [V MASS, AG]",
         {open, PolyText::tr("Settings, Applications, REST API: Enable; save.")}},
        {AdminPassword::type,
         On::Both,
         "importFile with device.auth.localAdminPassword and .set [V FPBX, AG]",
         {open, PolyText::tr("Settings, Change Password: enter the old and the new password; save.")}},
        {NatKeepAlive::type,
         On::Rest,
         "config/set nat.keepalive.interval [V AG SIP 3.1 and UCS 4.1]; notes.md 4",
         {PolyText::tr(
             "Ask whoever provides the phone's configuration to set nat.keepalive.interval to 25.")}},
        {SipTransportTo::type,
         On::Rest,
         "config/set reg.X.server.1.* [V AG]",
         {open,
          PolyText::tr(
              "Settings, Lines, Server 1: set address, port and transport as the provider says; save.")}},
        {Srtp::type,
         On::Rest,
         "config/set sec.srtp.* [V WAZO]",
         {PolyText::tr("Ask whoever provides the phone's configuration to set sec.srtp.enable, "
                       "sec.srtp.offer and sec.srtp.require.")}},
        {LinePassword::type,
         On::Rest,
         "config/set reg.X.auth.password [V AG]",
         {open, PolyText::tr("Settings, Lines: enter the new authentication password of the line; save.")}},
        {PhoneVlan::type,
         On::Rest,
         "importFile with device.net.vlanId and .set [V FPBX, AG], callStatus [V]",
         {PolyText::tr("At the phone: Settings, Advanced, Network Configuration, Ethernet, VLAN ID.")}},
        {RestartPhone::type,
         On::Rest,
         "POST safeRestart [V AG]",
         {PolyText::tr("When nobody talks on the phone: Settings, Basic, Restart at the phone.")}},
        {PlainAdminOff::type,
         On::Nowhere,
         "httpd.cfg.secureTunnelRequired is unverified [M]",
         {PolyText::tr(
             "At the phone: Settings, Advanced, Network Configuration, Web Server: choose HTTPS only.")}},
        {AutoUpdate::type,
         On::Nowhere,
         "no documented update from the vendor without a provisioning server",
         {open, PolyText::tr("Utilities, Software Upgrade: install the newest version, or ask the provider "
                             "to keep this phone's software current.")}},
    };
}

/// Major and minor number of the software; 0.0 when unknown.
std::pair<int, int> softwareOf(const Identity &identity)
{
    const QStringList fields = identity.firmware.split(u'.');
    return fields.size() < 2 ? std::pair(0, 0) : std::pair(fields.at(0).toInt(), fields.at(1).toInt());
}

bool isDeskPhone(const Identity &identity)
{
    return identity.model.isEmpty() || identity.model.contains("VVX"_L1, Qt::CaseInsensitive)
           || identity.model.contains("SoundPoint"_L1, Qt::CaseInsensitive);
}

} // namespace

bool isBeforeSix(const Identity &identity)
{
    const int major = softwareOf(identity).first;
    return isDeskPhone(identity) && major > 0 && major < 6;
}

bool needsOldTls(const Identity &identity)
{
    return isBeforeSix(identity);
}

Abilities abilitiesOf(const Identity &identity)
{
    Abilities abilities;
    static const QRegularExpression vendor(u"^(Poly|Polycom)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (!vendor.match(identity.vendor).hasMatch())
        return abilities;
    const auto software = softwareOf(identity);
    // SoundPoint IP and anything before 5.4 has no REST; its web pages can still be read.
    const bool hasRest = software == std::pair(0, 0) || software >= std::pair(5, 4);
    const bool driven = !identity.model.contains("SoundPoint"_L1, Qt::CaseInsensitive);
    const bool web = identity.variant == "web"_L1;
    abilities.canRead = driven;
    abilities.backup = BackupKind::OnlyWhatWeChange;
    abilities.oldTls = needsOldTls(identity);
    const QList<Entry> entries = table();
    for (const Entry &entry : entries) {
        Ability ability;
        ability.intent = QString::fromLatin1(entry.intent);
        ability.evidence = QString::fromLatin1(entry.evidence);
        bool automatic = driven && entry.on != On::Nowhere && (entry.on == On::Both || !web);
        if (!hasRest && ability.intent != QLatin1StringView(AdminPassword::type))
            automatic = false;
        ability.level = automatic ? AbilityLevel::Automatic : AbilityLevel::ByHand;
        if (!automatic) {
            ability.byHand = entry.byHand;
            if (web && hasRest && entry.on == On::Rest)
                ability.byHand.prepend(
                    PolyText::tr("RingFence can do this by itself once the phone's REST interface is on "
                                 "(offered before this step). Otherwise:"));
        }
        abilities.list.append(ability);
    }
    return abilities;
}

} // namespace rf::poly
