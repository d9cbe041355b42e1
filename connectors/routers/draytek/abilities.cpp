// Which Vigor can do what, as a table. The guides read are those of the 3912 (4.3.5) and the 2927 (4.x); the
// other models of DrayOS 3 and 4 have a subset of the same commands, so each family is asked for before
// plan() uses it.
#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::draytek {

namespace {

struct Row {
    QString models; ///< regular expression over the model without "Vigor"
    bool drayOs4 = false; ///< false: another command line, left to the person
    QString evidence;
};

const QList<Row> &rows()
{
    static const QList<Row> list{
        {u"^(2767|2928|2136|C410|C510|167)"_s, false, u"DrayOS 5: another command line"_s},
        {u"^(2960|3900|300B)"_s, false, u"Linux-based: another command line"_s},
        {u"^(3910|3912)"_s, true, u"User's Guide Vigor3912, part VIII [V]"_s},
        {u"^(2927|2865|2866|2926)"_s, true, u"User's Guide Vigor2927, part X [V]; commands are probed"_s},
        {u"^(2862|2860|2925|2952|2962|2915|2912|2763|2765|2766|2762|2135|2830|2850|2820|2832|3220)"_s, true,
         u"Telnet Commands for DrayOS Routers; commands are probed"_s},
        {u"^$"_s, true, u"model not told before sign-in; commands are probed"_s},
    };
    return list;
}

QString bareModel(const QString &model)
{
    QString bare = model.trimmed();
    if (bare.startsWith("Vigor"_L1, Qt::CaseInsensitive))
        bare = bare.mid(5).trimmed();
    return bare;
}

/// 0 when the firmware is not known.
int majorOf(const QString &firmware)
{
    static const QRegularExpression start(u"^(\\d{1,2})\\."_s);
    const auto m = start.match(firmware);
    return m.hasMatch() ? m.captured(1).toInt() : 0;
}

Ability automatic(const char *intent, const QString &evidence)
{
    return {QString::fromLatin1(intent), AbilityLevel::Automatic, evidence, {}};
}
Ability byHand(const char *intent, const QString &evidence, const QStringList &steps)
{
    return {QString::fromLatin1(intent), AbilityLevel::ByHand, evidence, steps};
}
Ability none(const char *intent, const QString &why)
{
    return {QString::fromLatin1(intent), AbilityLevel::NotSupported, why, {}};
}

} // namespace

Abilities abilitiesFor(const Identity &identity)
{
    Abilities abilities;
    if (identity.vendor.compare(u"DrayTek"_s, Qt::CaseInsensitive) != 0)
        return abilities;
    if (identity.kind != DeviceKind::Unknown && identity.kind != DeviceKind::Router
        && identity.kind != DeviceKind::Firewall)
        return abilities;
    const Row *row = nullptr;
    for (const Row &candidate : rows()) {
        if (QRegularExpression(candidate.models, QRegularExpression::CaseInsensitiveOption)
                .match(bareModel(identity.model))
                .hasMatch()) {
            row = &candidate;
            break;
        }
    }
    const int major = majorOf(identity.firmware);
    const bool firmwareFits = major == 0 || major == 3 || major == 4;
    if (!row || !row->drayOs4 || !firmwareFits) {
        for (const char *intent :
             {SipAlgOff::type, CloseForwards::type, RemoteAdminOff::type, UpnpOff::type, VoiceVlan::type,
              IsolateVoice::type, AdminPassword::type, PlainAdminOff::type}) {
            abilities.list << byHand(
                intent, row ? row->evidence : u"model not in the table"_s,
                {DrayTekText::tr("Sign in to the router's web page and change it there.")});
        }
        return abilities;
    }
    const QString e = row->evidence;
    abilities.canRead = true;
    abilities.backup = BackupKind::OnlyWhatWeChange; // the command line has no export of the configuration
    abilities.timedRevert = false; // no commit-confirm on DrayOS (S-7)
    abilities.oldSsh = major == 3;
    abilities.list = {
        automatic(SipAlgOff::type, u"sys sip_alg: "_s + e),
        automatic(CloseForwards::type, u"srv nat portmap, openport, dmz: "_s + e),
        byHand(
            NarrowForwards::type,
            u"The sources of a forward can be set but are not shown by any documented command, so it could "
            u"not be "
            "verified"_s,
            {DrayTekText::tr("In the router's web page open Objects Setting, IP Object, and add the "
                             "provider's networks."),
             DrayTekText::tr("Open Objects Setting, IP Group, and put those objects into one group."),
             DrayTekText::tr("Open NAT, Port Redirection or Open Ports, choose the entry, and set Source IP "
                             "to that group.")}),
        automatic(RemoteAdminOff::type, u"mngt rmtcfg: "_s + e),
        automatic(UpnpOff::type, u"upnp off: "_s + e),
        automatic(VoiceVlan::type, u"vlan, msubnet: "_s + e),
        automatic(IsolateVoice::type, u"msubnet talk: "_s + e),
        automatic(AdminPassword::type, u"sys passwd: "_s + e),
        automatic(PlainAdminOff::type, u"mngt lanaccess: "_s + e),
        byHand(
            AutoUpdate::type, u"DrayOS has no unattended update"_s,
            {DrayTekText::tr("In the router's web page open System Maintenance, Configuration Backup, and "
                             "save the settings."),
             DrayTekText::tr("Download the newest firmware for exactly this model from DrayTek's website."),
             DrayTekText::tr("Open System Maintenance, Firmware Upgrade, and choose the file ending in .all, "
                             "which keeps the settings.")}),
        none(DropSipFlows::type,
             u"portmaptime -f would end every connection of the office, not only the phones'"_s),
    };
    return abilities;
}

QList<Identity> exampleIdentities()
{
    const auto one = [](const QString &model, const QString &firmware) {
        Identity identity;
        identity.kind = DeviceKind::Router;
        identity.vendor = u"DrayTek"_s;
        identity.model = model;
        identity.firmware = firmware;
        return identity;
    };
    return {one(u"Vigor2865"_s, u"4.4.5.1"_s), one(u"Vigor2927"_s, u"4.4.0"_s),
            one(u"Vigor3912"_s, u"4.3.5"_s),   one(u"Vigor2862"_s, u"3.9.9"_s),
            one(u"Vigor2767"_s, u"5.3.2"_s),   one(u"Vigor2960"_s, u"1.5.1"_s)};
}

} // namespace rf::draytek
