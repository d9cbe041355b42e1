#include "connectors/phones/yealink/plan.h"

#include "connectors/phones/yealink/import_file.h"
#include "connectors/phones/yealink/parse.h"
#include "connectors/phones/yealink/rows.h"
#include "connectors/phones/yealink/settings.h"
#include "connectors/phones/yealink/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

constexpr int reregisterSeconds = 30;
constexpr int restartSeconds = 240;

/// The assignments of a change beside those that take it back, from what was read.
class Writer {
public:
    explicit Writer(const Facts &facts)
        : m_facts(facts)
        , m_parameters(parametersOf(facts))
    {
    }

    bool has(const QString &name) const { return m_parameters.contains(name); }
    QString old(const QString &name) const { return m_parameters.value(name); }

    /// BadInput when the old value was not read (then it could not be put back) or cannot be written back.
    Result<> set(const QString &name, const QString &value)
    {
        if (!has(name))
            return fail(
                ErrorCode::BadInput,
                YealinkText::tr("%1 was not among the settings read, so it could not be put back").arg(name));
        const QString before = old(name);
        if (!isPlainValue(before))
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("the present value of %1 cannot be written back safely").arg(name));
        if (before == value)
            return {};
        m_apply.append({name, value});
        m_undo.prepend({name, before});
        return {};
    }

    bool isEmpty() const { return m_apply.isEmpty(); }

    void finish(Change &change, const QString &says, const QString &back, Risk risk) const
    {
        change.apply.append(Step{says, importCall(m_facts, m_apply), risk, false});
        change.undo.append(Step{back, importCall(m_facts, m_undo), risk, false});
    }

private:
    const Facts &m_facts;
    Parameters m_parameters;
    QList<Assignment> m_apply;
    QList<Assignment> m_undo;
};

Step restartStep(Risk risk)
{
    return Step{YealinkText::tr("Restart the phone"),
                HttpCall{u"POST"_s, u"/api/system/reboot?p=SettingUpgrade"_s, {}, {}}, risk, true};
}

Result<QList<Line>> linesWanted(const Facts &facts, const QList<int> &chosen)
{
    const PhoneFacts *phone = facts.phone();
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return fail(ErrorCode::BadInput, YealinkText::tr("the phone's lines were not read"));
    QList<Line> list;
    for (const Line &line : *lines) {
        if (line.enabled && (chosen.isEmpty() || chosen.contains(line.index)))
            list.append(line);
    }
    return list;
}

void lineRestartsNothing(Change &change)
{
    change.interruption = Interruption::LinesReregister;
    change.settleSeconds = reregisterSeconds;
    change.notes << YealinkText::tr("The lines sign in to the provider again; this takes some seconds.");
}

/// Secrets are named by the store; a name that could leave the placeholder is none.
bool isPlainName(const SecretRef &ref)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._:/@-]{1,200}$"_s);
    return form.match(ref.name).hasMatch();
}

struct Planner {
    const Facts &now;

    Result<Change> operator()(const NatKeepAlive &want) const
    {
        Change change;
        change.title =
            YealinkText::tr(
                "Keep the router's door open: the phone's lines send a keep-alive every %1 seconds")
                .arg(want.seconds);
        if (want.seconds < 15 || want.seconds > 3600)
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("a keep-alive is sent every 15 to 3600 seconds"));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, {}));
        Writer writer(now);
        for (const Line &line : lines) {
            const SipTransport *transport = line.transport.value();
            const int *seconds = line.keepAliveSeconds.value();
            if (transport && *transport != SipTransport::Udp)
                continue;
            if (!transport || !seconds)
                return fail(ErrorCode::BadInput,
                            YealinkText::tr("line %1: transport or keep-alive was not read").arg(line.index));
            if (*seconds > 0 && *seconds <= want.seconds)
                continue;
            // 2 and 3 are other forms of the packet; whoever chose one keeps it.
            if (*seconds == 0)
                RETURN_IF_ERROR(writer.set(cfgName(Part::LineKeepAliveOn, line.index), u"1"_s));
            RETURN_IF_ERROR(
                writer.set(cfgName(Part::LineKeepAliveSeconds, line.index), QString::number(want.seconds)));
        }
        if (writer.isEmpty())
            return change;
        writer.finish(change, YealinkText::tr("Set the keep-alive of the phone's lines"),
                      YealinkText::tr("Put the keep-alive back as it was"), Risk::None);
        lineRestartsNothing(change);
        return change;
    }

    Result<Change> operator()(const SipTransportTo &want) const
    {
        Change change;
        change.title = want.transport == SipTransport::Tls
                           ? YealinkText::tr("Let the lines talk to the provider encrypted (SIP over TLS)")
                           : YealinkText::tr("Change how the lines talk to the provider (%1)")
                                 .arg(enumText(want.transport));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        Writer writer(now);
        const QString transport = QString::number(static_cast<int>(want.transport));
        for (const Line &line : lines) {
            const int x = line.index;
            const QString server =
                want.server.isEmpty() ? writer.old(cfgName(Part::LineServer, x)) : want.server.text();
            if (writer.old(cfgName(Part::LineProxyOn, x)) == "1"_L1) {
                // With an outbound proxy the phone connects there: both must move together, and an address of
                // its own is the provider's to name.
                const QString proxy = writer.old(cfgName(Part::LineProxy, x));
                if (proxy != writer.old(cfgName(Part::LineServer, x)) && proxy != server)
                    return fail(ErrorCode::BadInput,
                                YealinkText::tr("line %1 uses an outbound proxy of its own; the provider "
                                                "must name its address and port for the new transport")
                                    .arg(x));
                RETURN_IF_ERROR(writer.set(cfgName(Part::LineProxy, x), server));
                RETURN_IF_ERROR(writer.set(cfgName(Part::LineProxyPort, x), want.port.text()));
            }
            RETURN_IF_ERROR(writer.set(cfgName(Part::LineServer, x), server));
            RETURN_IF_ERROR(writer.set(cfgName(Part::LinePort, x), want.port.text()));
            RETURN_IF_ERROR(writer.set(cfgName(Part::LineTransport, x), transport));
            if (!writer.old(cfgName(Part::LineSecondServer, x)).isEmpty())
                change.notes << YealinkText::tr(
                                    "Line %1 also names a second server; it keeps its present transport.")
                                    .arg(x);
        }
        if (writer.isEmpty())
            return Change{};
        writer.finish(change, YealinkText::tr("Set server, port and transport of the lines in one go"),
                      YealinkText::tr("Put server, port and transport back as they were"), Risk::DropsCalls);
        lineRestartsNothing(change);
        if (now.identity.variant == variantOf(Generation::ServletRsa))
            change.notes << YealinkText::tr(
                "This phone does not tell whether somebody talks on it: make sure that nobody does.");
        return change;
    }

    Result<Change> operator()(const Srtp &want) const
    {
        Change change;
        change.title = want.mode == SrtpMode::Off ? YealinkText::tr("Switch encrypted speech off (SRTP)")
                       : want.mode == SrtpMode::Optional
                           ? YealinkText::tr("Encrypt speech where the other side can (SRTP optional)")
                           : YealinkText::tr("Take encrypted speech only (SRTP compulsory)");
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        Writer writer(now);
        for (const Line &line : lines)
            RETURN_IF_ERROR(writer.set(cfgName(Part::LineSrtp, line.index),
                                       QString::number(static_cast<int>(want.mode))));
        if (writer.isEmpty())
            return change;
        writer.finish(change, YealinkText::tr("Set the encryption of speech for the lines"),
                      YealinkText::tr("Put the encryption of speech back as it was"), Risk::None);
        lineRestartsNothing(change);
        return change;
    }

    Result<Change> operator()(const PhoneVlan &want) const
    {
        Change change;
        change.title =
            want.vlan
                ? YealinkText::tr("Move the phone to the voice network (VLAN %1)").arg(want.vlan->text())
                : YealinkText::tr("Move the phone back to the untagged network");
        if (want.priority < 0 || want.priority > 7)
            return fail(ErrorCode::BadInput, YealinkText::tr("a VLAN priority is 0 to 7"));
        const PhoneFacts *phone = now.phone();
        const VoiceTag *tag = phone ? phone->voiceTag.value() : nullptr;
        if (!tag)
            return fail(ErrorCode::BadInput, YealinkText::tr("the phone's VLAN was not read"));
        if (tag->vlan == want.vlan)
            return change;
        if (tag->setBy == "lldp"_L1)
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("the switch tells this phone its VLAN by LLDP, which wins over the "
                                        "phone's own setting: change it in the switch"));
        Writer writer(now);
        if (want.vlan) {
            RETURN_IF_ERROR(writer.set(cfgName(Part::VlanId), want.vlan->text()));
            RETURN_IF_ERROR(writer.set(cfgName(Part::VlanPriority), QString::number(want.priority)));
        }
        RETURN_IF_ERROR(writer.set(cfgName(Part::VlanOn), want.vlan ? u"1"_s : u"0"_s));
        if (writer.isEmpty() && tag->setBy == "dhcp"_L1)
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("the phone's VLAN is set by DHCP: change it in the router"));
        if (writer.isEmpty()) {
            // Stored already and not in use: it waits for a restart.
            change.apply << restartStep(Risk::MayLockOut);
            restarts(change);
            change.notes << YealinkText::tr(
                "The VLAN is stored in the phone already; it waits for this restart.");
            return change;
        }
        writer.finish(
            change, YealinkText::tr("Store the VLAN of the phone's own traffic; the PC port stays as it is"),
            YealinkText::tr("Store the VLAN as it was"), Risk::Restarts);
        change.apply << restartStep(Risk::MayLockOut);
        change.undo << restartStep(Risk::MayLockOut);
        restarts(change);
        change.notes
            << YealinkText::tr("The phone may come back with another address.")
            << YealinkText::tr("A VLAN that the switch announces by LLDP wins over this setting.")
            << YealinkText::tr(
                   "If the phone does not come back: at the phone, Menu, Settings, Advanced, Network, VLAN.");
        return change;
    }

    Result<Change> operator()(const PlainAdminOff &) const
    {
        Change change;
        change.title = YealinkText::tr("Open the phone's settings pages by HTTPS only");
        Writer writer(now);
        const QString https = cfgName(Part::WebHttps);
        if (!writer.has(https))
            return fail(ErrorCode::BadInput, YealinkText::tr("whether HTTPS is on was not read"));
        // This driver talks HTTPS only, so a fresh reading proves it; the stored setting must agree.
        if (writer.old(https) != "1"_L1)
            return fail(ErrorCode::BadInput, YealinkText::tr("HTTPS is not set to stay on; switching HTTP "
                                                             "off could close the phone's pages altogether"));
        RETURN_IF_ERROR(writer.set(cfgName(Part::WebHttp), u"0"_s));
        if (writer.isEmpty())
            return change;
        writer.finish(change, YealinkText::tr("Switch the unencrypted settings page off"),
                      YealinkText::tr("Switch the unencrypted settings page on again"), Risk::Restarts);
        change.apply << restartStep(Risk::Restarts);
        change.undo << restartStep(Risk::Restarts);
        restarts(change);
        return change;
    }

    Result<Change> operator()(const AdminPassword &want) const
    {
        static const QStringList users{u"admin"_s, u"user"_s, u"var"_s};
        Change change;
        change.title = YealinkText::tr("Change the password of the phone's settings pages");
        if (!users.contains(want.user))
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("this phone knows the users admin, user and var"));
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, YealinkText::tr("the secret's name cannot stand in a request"));
        if (want.next == want.current)
            return change;
        const QString name = now.identity.variant == variantOf(Generation::Json)
                                 ? u"static.security.user_password"_s
                                 : u"security.user_password"_s;
        const auto step = [&](const QString &says, const SecretRef &secret) {
            return Step{says, importCall(now, {{name, want.user + u':' + secret.placeholder()}}),
                        Risk::MayLockOut, false};
        };
        change.apply << step(YealinkText::tr("Set the new password for %1").arg(want.user), want.next);
        if (want.current.name.isEmpty())
            change.cannotUndo << YealinkText::tr(
                "The old password is not known to RingFence, so it cannot be put back.");
        else
            change.undo << step(YealinkText::tr("Set the old password again"), want.current);
        change.settleSeconds = reregisterSeconds;
        change.notes << YealinkText::tr("A phone that a provider manages may set its own password again, and "
                                        "the provider may be shut out until then.");
        return change;
    }

    Result<Change> operator()(const LinePassword &want) const
    {
        Change change;
        change.title = YealinkText::tr("Set a new SIP password for line %1").arg(want.line);
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, {want.line}));
        if (lines.isEmpty())
            return fail(ErrorCode::BadInput,
                        YealinkText::tr("the phone has no line %1 that is on").arg(want.line));
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, YealinkText::tr("the secret's name cannot stand in a request"));
        if (want.next == want.current)
            return change;
        const QString name = cfgName(Part::LinePassword, want.line);
        change.apply << Step{YealinkText::tr("Set the line's new SIP password"),
                             importCall(now, {{name, want.next.placeholder()}}), Risk::DropsCalls, false};
        if (want.current.name.isEmpty())
            change.cannotUndo << YealinkText::tr(
                "The phone does not tell its SIP password, so the old one cannot be put back.");
        else
            change.undo << Step{YealinkText::tr("Set the line's old SIP password again"),
                                importCall(now, {{name, want.current.placeholder()}}), Risk::DropsCalls,
                                false};
        change.cannotUndo << YealinkText::tr(
            "The password in the provider's portal: only you can set that one back.");
        lineRestartsNothing(change);
        change.notes << YealinkText::tr("The provider's portal must get the same password within seconds.");
        return change;
    }

    Result<Change> operator()(const RestartPhone &) const
    {
        Change change;
        change.title = YealinkText::tr("Restart the phone");
        change.apply << restartStep(Risk::Restarts);
        restarts(change);
        return change;
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, YealinkText::tr("no documented way on this phone"));
    }

    static void restarts(Change &change)
    {
        change.interruption = Interruption::PhoneRestart;
        change.settleSeconds = restartSeconds;
        change.notes << YealinkText::tr("The phone restarts: calls, emergency calls included, will not work "
                                        "on it for 1 to 4 minutes. Keep a mobile at hand.");
    }
};

} // namespace

Result<Change> planFor(const Facts &now, const Intent &want)
{
    if (!now.phone())
        return fail(ErrorCode::BadInput, YealinkText::tr("these are not the facts of a phone"));
    const Ability *ability = nullptr;
    const Abilities abilities = abilitiesOf(now.identity);
    ability = abilities.find(intentName(want));
    if (!ability || ability->level != AbilityLevel::Automatic || now.identity.variant.isEmpty())
        return fail(ErrorCode::Unsupported, YealinkText::tr("this is done by hand on this phone"));
    ASSIGN_OR_RETURN(Change change, std::visit(Planner{now}, want));
    change.intent = want;
    if (change.apply.isEmpty()) {
        // Already reached: no notes about what will not happen.
        change.notes.clear();
        change.interruption = Interruption::None;
        change.settleSeconds = 0;
    }
    return change;
}

bool isRestart(const HttpCall &call)
{
    return call.method == "POST"_L1 && call.path == "/api/system/reboot?p=SettingUpgrade"_L1;
}

} // namespace rf::yealink
