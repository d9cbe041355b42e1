// The ability table: what is done by itself on which web generation, and the steps by hand for the rest.
#include "connectors/phones/yealink/parse.h"
#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/words.h"

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

enum class On { Both, JsonOnly, Nowhere };

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
        YealinkText::tr("Open the phone's address in a browser with https:// and sign in as admin.");
    return {
        {NatKeepAlive::type,
         On::Both,
         "CFG import with account.X.nat.udp_update_* [V]; notes.md 4",
         {open, YealinkText::tr("Account, Advanced: set \"Keep Alive Type\" to Default and \"Keep Alive "
                                "Interval\" to 25 seconds for every account; confirm.")}},
        {SipTransportTo::type,
         On::Both,
         "CFG import with account.X.sip_server.1.* [V]",
         {open, YealinkText::tr(
                    "Account, Register: set server, port and transport as the provider says; confirm.")}},
        {Srtp::type,
         On::Both,
         "CFG import with account.X.srtp_encryption [V]",
         {open, YealinkText::tr("Account, Advanced: set \"RTP Encryption (SRTP)\" to Optional, and to "
                                "Compulsory after a test call; confirm.")}},
        {AdminPassword::type,
         On::Both,
         "CFG import with security.user_password [V]; notes.md 5",
         {open,
          YealinkText::tr(
              "Security, Password: choose the user admin, enter the old and the new password; confirm.")}},
        {LinePassword::type,
         On::Both,
         "CFG import with account.X.password [V]",
         {open, YealinkText::tr("Account, Register: enter the new password for this account; confirm.")}},
        {PhoneVlan::type,
         On::JsonOnly,
         "CFG import with static.network.vlan.internet_port_* and reboot call [V]",
         {open,
          YealinkText::tr("Network, Advanced, VLAN, WAN Port: switch it on, enter the VLAN number and "
                          "priority; leave the PC port as it is; confirm and restart while nobody talks.")}},
        {PlainAdminOff::type,
         On::JsonOnly,
         "CFG import with static.wui.http_enable and reboot call [V]",
         {open, YealinkText::tr("Network, Advanced, Web Server: switch HTTP off and leave HTTPS on; confirm "
                                "and restart while nobody talks.")}},
        {RestartPhone::type,
         On::JsonOnly,
         "POST /api/system/reboot, status/talking [V]",
         {YealinkText::tr("When nobody talks on the phone: Settings, Upgrade, Reboot in the browser, or take "
                          "its network cable out and put it back after ten seconds.")}},
        {AutoUpdate::type,
         On::Nowhere,
         "no documented update from the vendor without a provisioning server",
         {YealinkText::tr("Ask the provider to keep this phone's firmware current, or install the vendor's "
                          "newest firmware in the browser: Settings, Upgrade.")}},
    };
}

/// Why it is left to a person, in the words of the notes.
const char *whyByHand(const Entry &entry, bool driven, bool dect)
{
    if (entry.on == On::Nowhere)
        return entry.evidence;
    if (dect)
        return "base stations keep accounts and handsets in other pages; only reading them is documented "
               "well enough";
    return driven ? "the servlet interface does not tell whether somebody talks"
                  : "no documented way to sign in to this generation of the web interface";
}

} // namespace

Abilities abilitiesOf(const Identity &identity)
{
    Abilities abilities;
    if (identity.vendor.compare("Yealink"_L1, Qt::CaseInsensitive) != 0)
        return abilities;
    const Generation generation = generationOf(identity.variant);
    const bool driven =
        identity.variant.isEmpty() || generation == Generation::Json || generation == Generation::ServletRsa;
    // Base stations: accounts and handsets are arranged differently; only reading is sure enough.
    const bool dect = kindOf(modelName(identity.model)) == DeviceKind::DectBase;
    abilities.canRead = driven;
    abilities.backup = BackupKind::OnlyWhatWeChange;
    const int number = firmwareGeneration(identity.firmware);
    abilities.oldTls = number > 0 && number <= 81;
    const QList<Entry> entries = table();
    for (const Entry &entry : entries) {
        Ability ability;
        ability.intent = QString::fromLatin1(entry.intent);
        const bool onServlet = generation == Generation::ServletRsa;
        const bool automatic =
            driven && !dect && entry.on != On::Nowhere && !(onServlet && entry.on == On::JsonOnly);
        ability.evidence = QString::fromLatin1(automatic ? entry.evidence : whyByHand(entry, driven, dect));
        ability.level = automatic ? AbilityLevel::Automatic : AbilityLevel::ByHand;
        if (!automatic)
            ability.byHand = entry.byHand;
        abilities.list.append(ability);
    }
    return abilities;
}

} // namespace rf::yealink
