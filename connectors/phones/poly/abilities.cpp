// The ability table: what is done by itself over REST and over the web pages, and the steps by hand for the
// rest.
#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/settings.h"

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

const QString open = u"Open the phone's address in a browser with https:// and sign in as Admin."_s;

const QList<Entry> &table()
{
    static const QList<Entry> entries{
        {ManagementApiOn::type,
         On::Both,
         "importFile with apps.restapi.enabled [V MASS, AG]",
         {open, u"Settings, Applications, REST API: Enable; save."_s}},
        {AdminPassword::type,
         On::Both,
         "importFile with device.auth.localAdminPassword and .set [V FPBX, AG]",
         {open, u"Settings, Change Password: enter the old and the new password; save."_s}},
        {NatKeepAlive::type,
         On::Rest,
         "config/set nat.keepalive.interval [V AG SIP 3.1 and UCS 4.1]; notes.md 4",
         {u"Ask whoever provides the phone's configuration to set nat.keepalive.interval to 25."_s}},
        {SipTransportTo::type,
         On::Rest,
         "config/set reg.X.server.1.* [V AG]",
         {open, u"Settings, Lines, Server 1: set address, port and transport as the provider says; save."_s}},
        {Srtp::type,
         On::Rest,
         "config/set sec.srtp.* [V WAZO]",
         {u"Ask whoever provides the phone's configuration to set sec.srtp.enable, sec.srtp.offer and "
          "sec.srtp.require."_s}},
        {LinePassword::type,
         On::Rest,
         "config/set reg.X.auth.password [V AG]",
         {open, u"Settings, Lines: enter the new authentication password of the line; save."_s}},
        {PhoneVlan::type,
         On::Rest,
         "importFile with device.net.vlanId and .set [V FPBX, AG], callStatus [V]",
         {u"At the phone: Settings, Advanced, Network Configuration, Ethernet, VLAN ID."_s}},
        {RestartPhone::type,
         On::Rest,
         "POST safeRestart [V AG]",
         {u"When nobody talks on the phone: Settings, Basic, Restart at the phone."_s}},
        {PlainAdminOff::type,
         On::Nowhere,
         "httpd.cfg.secureTunnelRequired is unverified [M]",
         {u"At the phone: Settings, Advanced, Network Configuration, Web Server: choose HTTPS only."_s}},
        {AutoUpdate::type,
         On::Nowhere,
         "no documented update from the vendor without a provisioning server",
         {open, u"Utilities, Software Upgrade: install the newest version, or ask the provider to keep this "
                "phone's software current."_s}},
    };
    return entries;
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
    for (const Entry &entry : table()) {
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
                ability.byHand.prepend(u"RingFence can do this by itself once the phone's REST interface is "
                                       u"on (offered before this "
                                       "step). Otherwise:"_s);
        }
        abilities.list.append(ability);
    }
    return abilities;
}

} // namespace rf::poly
