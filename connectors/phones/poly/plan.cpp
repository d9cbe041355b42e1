#include "connectors/phones/poly/plan.h"

#include "connectors/phones/poly/settings.h"
#include "connectors/phones/poly/words.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

constexpr int restartSeconds = 240;
constexpr int namesPerCall = 20;
const QString boundary = u"----RingFenceImport5f27c1d6"_s;
const QString importPath = u"/form-submit/Utilities/configuration/importFile"_s;
const QString setPath = u"/api/v1/mgmt/config/set"_s;
const QString restartPath = u"/api/v1/mgmt/safeRestart"_s;

using Pairs = QList<QPair<QString, QString>>;

HttpCall importCall(const Pairs &attributes)
{
    QString file = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<PHONE_CONFIG>\n  <ALL"_s;
    for (const auto &[name, value] : attributes) {
        // A placeholder brings its own escaping; everything else is escaped here.
        const QString text = value.startsWith("{{secret:"_L1) ? value : value.toHtmlEscaped();
        file += u' ' + name + u"=\""_s + text + u'"';
    }
    file += u"/>\n</PHONE_CONFIG>\n"_s;
    return HttpCall{u"POST"_s, importPath, u"multipart/form-data; boundary="_s + boundary,
                    u"--%1\r\nContent-Disposition: form-data; name=\"myfile\"; filename=\"ringfence.cfg\"\r\n"
                    "Content-Type: application/octet-stream\r\n\r\n%2\r\n--%1--\r\n"_s.arg(boundary, file)};
}

HttpCall setCall(const Pairs &values)
{
    QJsonObject data;
    for (const auto &[name, value] : values)
        data.insert(name, value);
    return HttpCall{
        u"POST"_s, setPath, u"application/json"_s,
        QString::fromUtf8(QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact))};
}

/// A value of the phone that may be written back: one printable line, no placeholder smuggled in.
bool isPlainValue(const QString &value)
{
    if (value.size() > 250 || value.contains("{{"_L1) || value.contains("}}"_L1) || value.contains(boundary))
        return false;
    for (const QChar c : value) {
        if (!c.isPrint())
            return false;
    }
    return true;
}

bool isPlainName(const SecretRef &ref)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._:/@-]{1,200}$"_s);
    return form.match(ref.name).hasMatch();
}

QString filled(const SecretRef &ref, const QString &encoding)
{
    return u"{{secret:%1|%2}}"_s.arg(ref.name, encoding);
}

/// What is written beside what takes it back, from what was read.
class Writer {
public:
    explicit Writer(const Facts &facts)
        : m_parameters(parametersOf(facts))
    {
    }
    QString old(const QString &name) const { return m_parameters.value(name); }
    Result<> set(const QString &name, const QString &value)
    {
        if (!m_parameters.contains(name))
            return fail(
                ErrorCode::BadInput,
                PolyText::tr("%1 was not among the settings read, so it could not be put back").arg(name));
        if (!isPlainValue(old(name)))
            return fail(ErrorCode::BadInput,
                        PolyText::tr("the present value of %1 cannot be written back safely").arg(name));
        if (old(name) == value)
            return {};
        m_apply.append({name, value});
        m_undo.prepend({name, old(name)});
        return {};
    }
    bool isEmpty() const { return m_apply.isEmpty(); }
    void finish(Change &change, const QString &says, const QString &back) const
    {
        for (qsizetype at = 0; at < m_apply.size(); at += namesPerCall)
            change.apply << Step{says, setCall(m_apply.mid(at, namesPerCall)), Risk::Restarts, true};
        for (qsizetype at = 0; at < m_undo.size(); at += namesPerCall)
            change.undo << Step{back, setCall(m_undo.mid(at, namesPerCall)), Risk::Restarts, true};
    }

private:
    QMap<QString, QString> m_parameters;
    Pairs m_apply;
    Pairs m_undo;
};

void mayRestart(Change &change)
{
    change.interruption = Interruption::PhoneRestart;
    change.settleSeconds = restartSeconds;
    change.notes << PolyText::tr("The phone may restart by itself to take this: then calls, emergency calls "
                                 "included, will not work on it for 1 to 4 minutes. Keep a mobile at hand.");
}

/// What remains after an undo: the phone keeps the value as its own, above the provider's file.
void tellSources(Change &change, const QStringList &sources)
{
    bool factory = false;
    bool provider = false;
    for (const QString &source : sources) {
        factory = factory || restsOn(source, u"default"_s);
        provider = provider || restsOn(source, u"config"_s);
    }
    if (factory)
        change.notes << PolyText::tr("Taking this back writes the old value; the phone then keeps it as a "
                                     "setting of its own where before it had the factory's.");
    if (provider) {
        change.notes << PolyText::tr("The provider's configuration sets this value. A value set on the phone "
                                     "wins over the provider's from now on.");
        change.cannotUndo << PolyText::tr("The value itself goes back, but the phone keeps it as a setting "
                                          "of its own, above what the provider sets later.");
    }
}

Result<QList<Line>> linesWanted(const Facts &facts, const QList<int> &chosen)
{
    const QList<Line> *lines = facts.phone()->lines.value();
    if (!lines)
        return fail(ErrorCode::BadInput, PolyText::tr("the phone's lines were not read"));
    QList<Line> list;
    for (const Line &line : *lines) {
        if (line.enabled && (chosen.isEmpty() || chosen.contains(line.index)))
            list << line;
    }
    return list;
}

struct Planner {
    const Facts &now;

    Result<Change> operator()(const NatKeepAlive &want) const
    {
        Change change;
        change.title =
            PolyText::tr("Keep the router's door open: the phone sends a keep-alive every %1 seconds")
                .arg(want.seconds);
        if (want.seconds < 1 || want.seconds > 3600)
            return fail(ErrorCode::BadInput, PolyText::tr("a keep-alive is sent every 1 to 3600 seconds"));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, {}));
        Writer writer(now);
        QStringList sources;
        for (const Line &line : lines) {
            const SipTransport *transport = line.transport.value();
            const int *seconds = line.keepAliveSeconds.value();
            if (transport && *transport != SipTransport::Udp)
                continue;
            if (!transport || !seconds)
                return fail(ErrorCode::BadInput,
                            PolyText::tr("line %1: transport or keep-alive was not read").arg(line.index));
            if (*seconds > 0 && *seconds <= want.seconds)
                continue;
            if (writer.isEmpty())
                RETURN_IF_ERROR(writer.set(u"nat.keepalive.interval"_s, QString::number(want.seconds)));
            sources << line.keepAliveSeconds.source();
        }
        if (writer.isEmpty())
            return change;
        writer.finish(change, PolyText::tr("Set the phone's keep-alive"),
                      PolyText::tr("Put the keep-alive back as it was"));
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const SipTransportTo &want) const
    {
        Change change;
        change.title = want.transport == SipTransport::Tls
                           ? PolyText::tr("Let the lines talk to the provider encrypted (SIP over TLS)")
                           : PolyText::tr("Change how the lines talk to the provider (%1)")
                                 .arg(enumText(want.transport));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        Writer writer(now);
        QStringList sources;
        const QString word = transportWord(want.transport);
        for (const Line &line : lines) {
            const QString base = u"reg.%1."_s.arg(line.index);
            const QString before = writer.old(base + u"server.1.address"_s);
            const QString server = want.server.isEmpty() ? before : want.server.text();
            if (server.isEmpty())
                return fail(
                    ErrorCode::BadInput,
                    PolyText::tr("line %1 takes its server from elsewhere; name the server").arg(line.index));
            const QString proxy = writer.old(base + u"outboundProxy.address"_s);
            if (!proxy.isEmpty()) {
                if (proxy != before && proxy != server)
                    return fail(ErrorCode::BadInput,
                                PolyText::tr("line %1 uses an outbound proxy of its own; the provider must "
                                             "name its address and port for the new transport")
                                    .arg(line.index));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.address"_s, server));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.port"_s, want.port.text()));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.transport"_s, word));
            }
            RETURN_IF_ERROR(writer.set(base + u"server.1.address"_s, server));
            RETURN_IF_ERROR(writer.set(base + u"server.1.port"_s, want.port.text()));
            RETURN_IF_ERROR(writer.set(base + u"server.1.transport"_s, word));
            sources << line.transport.source();
            if (!writer.old(base + u"server.2.address"_s).isEmpty())
                change.notes << PolyText::tr(
                                    "Line %1 also names a second server; it keeps its present transport.")
                                    .arg(line.index);
        }
        if (writer.isEmpty())
            return Change{};
        writer.finish(change, PolyText::tr("Set server, port and transport of the lines in one go"),
                      PolyText::tr("Put server, port and transport back as they were"));
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const Srtp &want) const
    {
        Change change;
        change.title = want.mode == SrtpMode::Off ? PolyText::tr("Switch encrypted speech off (SRTP)")
                       : want.mode == SrtpMode::Optional
                           ? PolyText::tr("Encrypt speech where the other side can (SRTP preferred)")
                           : PolyText::tr("Take encrypted speech only (SRTP required)");
        ASSIGN_OR_RETURN(const QList<Line> all, linesWanted(now, {}));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        if (lines.size() != all.size())
            return fail(ErrorCode::BadInput,
                        PolyText::tr("this phone has one SRTP setting for all its lines"));
        QStringList sources;
        bool reachedAlready = !lines.isEmpty();
        for (const Line &line : lines) {
            const SrtpMode *mode = line.srtp.value();
            reachedAlready = reachedAlready && mode && *mode == want.mode;
            sources << line.srtp.source();
        }
        if (reachedAlready || lines.isEmpty())
            return change;
        Writer writer(now);
        const QStringList digits = srtpDigits(want.mode);
        RETURN_IF_ERROR(writer.set(u"sec.srtp.enable"_s, digits.at(0)));
        RETURN_IF_ERROR(writer.set(u"sec.srtp.offer"_s, digits.at(1)));
        RETURN_IF_ERROR(writer.set(u"sec.srtp.require"_s, digits.at(2)));
        if (writer.isEmpty())
            return change;
        writer.finish(change, PolyText::tr("Set the encryption of speech"),
                      PolyText::tr("Put the encryption of speech back as it was"));
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const PhoneVlan &want) const
    {
        Change change;
        change.title =
            want.vlan ? PolyText::tr("Move the phone to the voice network (VLAN %1)").arg(want.vlan->text())
                      : PolyText::tr("Move the phone back to the untagged network");
        const VoiceTag *tag = now.phone()->voiceTag.value();
        const QJsonObject parameters = now.native.value("parameters"_L1).toObject();
        const QString name = u"device.net.vlanId"_s;
        const QString before = parameters.value(name).toString();
        if (!tag || !parameters.contains(name))
            return fail(ErrorCode::BadInput, PolyText::tr("the phone's VLAN was not read"));
        if (!isPlainValue(before))
            return fail(ErrorCode::BadInput,
                        PolyText::tr("the phone's present VLAN cannot be written back safely"));
        if (tag->vlan == want.vlan)
            return change;
        if (tag->setBy == "lldp"_L1 || tag->setBy == "dhcp"_L1)
            return fail(
                ErrorCode::BadInput,
                //: %1 is lldp or dhcp
                PolyText::tr("the network tells this phone its VLAN (%1): change it there").arg(tag->setBy));
        const auto step = [&](const QString &says, const QString &value) {
            return Step{says,
                        importCall({{u"device.set"_s, u"1"_s}, {name, value}, {name + u".set"_s, u"1"_s}}),
                        Risk::MayLockOut, true};
        };
        change.apply << step(PolyText::tr("Set the VLAN of the phone's own traffic"),
                             want.vlan ? want.vlan->text() : QString());
        change.undo << step(PolyText::tr("Set the VLAN as it was"), before);
        mayRestart(change);
        change.notes << PolyText::tr("The phone may come back with another address.")
                     << PolyText::tr("A VLAN that the switch announces by LLDP wins over this setting.")
                     << PolyText::tr("The priority of the phone's packets stays as it is.")
                     << PolyText::tr("If the phone does not come back: at the phone, Settings, Advanced, "
                                     "Network Configuration, Ethernet, VLAN ID.");
        return change;
    }

    Result<Change> operator()(const AdminPassword &want) const
    {
        Change change;
        change.title = PolyText::tr("Change the administrator password of the phone");
        if (!want.user.isEmpty() && want.user.compare("Polycom"_L1, Qt::CaseInsensitive) != 0
            && want.user.compare("Admin"_L1, Qt::CaseInsensitive) != 0)
            return fail(ErrorCode::BadInput,
                        PolyText::tr("the administrator of this phone is called Polycom"));
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, PolyText::tr("the secret's name cannot stand in a request"));
        if (want.next == want.current)
            return change;
        const QString name = u"device.auth.localAdminPassword"_s;
        const auto step = [&](const QString &says, const SecretRef &secret) {
            return Step{says,
                        importCall({{u"device.set"_s, u"1"_s},
                                    {name, filled(secret, u"xml"_s)},
                                    {name + u".set"_s, u"1"_s}}),
                        Risk::MayLockOut, true};
        };
        change.apply << step(PolyText::tr("Set the new administrator password"), want.next);
        if (want.current.name.isEmpty())
            change.cannotUndo << PolyText::tr(
                "The old password is not known to RingFence, so it cannot be put back.");
        else
            change.undo << step(PolyText::tr("Set the old administrator password again"), want.current);
        mayRestart(change);
        change.notes << PolyText::tr(
            "A password set here shuts out a provider that manages this phone with another one.");
        if (now.identity.variant == "web"_L1)
            change.notes << PolyText::tr(
                "RingFence cannot see whether this phone is in a call: make sure that nobody talks on it.");
        return change;
    }

    Result<Change> operator()(const LinePassword &want) const
    {
        Change change;
        change.title = PolyText::tr("Set a new SIP password for line %1").arg(want.line);
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, {want.line}));
        if (lines.isEmpty())
            return fail(ErrorCode::BadInput,
                        PolyText::tr("the phone has no line %1 that is on").arg(want.line));
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, PolyText::tr("the secret's name cannot stand in a request"));
        if (want.next == want.current)
            return change;
        const QString name = u"reg.%1.auth.password"_s.arg(want.line);
        const auto step = [&](const QString &says, const SecretRef &secret) {
            return Step{says, setCall({{name, filled(secret, u"json"_s)}}), Risk::Restarts, true};
        };
        change.apply << step(PolyText::tr("Set the line's new SIP password"), want.next);
        if (want.current.name.isEmpty())
            change.cannotUndo << PolyText::tr(
                "The phone never tells its SIP password, so the old one cannot be put back.");
        else
            change.undo << step(PolyText::tr("Set the line's old SIP password again"), want.current);
        change.cannotUndo << PolyText::tr(
            "The password in the provider's portal: only you can set that one back.");
        mayRestart(change);
        change.notes << PolyText::tr("The provider's portal must get the same password within seconds.")
                     << PolyText::tr("The phone keeps this password as a setting of its own, above what the "
                                     "provider's configuration sets later.");
        return change;
    }

    Result<Change> operator()(const RestartPhone &) const
    {
        Change change;
        change.title = PolyText::tr("Restart the phone");
        change.apply << Step{PolyText::tr("Restart the phone; it waits until nobody talks"),
                             HttpCall{u"POST"_s, restartPath, u"application/json"_s, {}}, Risk::Restarts,
                             true};
        change.interruption = Interruption::PhoneRestart;
        change.settleSeconds = restartSeconds;
        change.notes << PolyText::tr("The phone restarts: calls, emergency calls included, will not work on "
                                     "it for 1 to 4 minutes. Keep a mobile at hand.");
        return change;
    }

    Result<Change> operator()(const ManagementApiOn &) const
    {
        Change change;
        change.title = PolyText::tr("Switch on the interface that RingFence needs (REST)");
        const bool *on = now.phone()->managementApi.value();
        if (!on)
            return fail(ErrorCode::BadInput, PolyText::tr("whether REST is on was not read"));
        if (*on)
            return change;
        change.apply << Step{PolyText::tr("Switch the REST interface on"),
                             importCall({{u"apps.restapi.enabled"_s, u"1"_s}}), Risk::Restarts, true};
        change.undo << Step{PolyText::tr("Switch the REST interface off again"),
                            importCall({{u"apps.restapi.enabled"_s, u"0"_s}}), Risk::Restarts, true};
        mayRestart(change);
        change.notes
            << PolyText::tr("REST opens only with the administrator's password, over HTTPS, and never with "
                            "the factory password.")
            << PolyText::tr(
                   "RingFence cannot see whether this phone is in a call: make sure that nobody talks on it.")
            << PolyText::tr("Taking this back leaves \"off\" as a setting of the phone's own.");
        return change;
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, PolyText::tr("no documented way on this phone"));
    }
};

} // namespace

Result<Change> planFor(const Facts &now, const Intent &want)
{
    if (!now.phone())
        return fail(ErrorCode::BadInput, PolyText::tr("these are not the facts of a phone"));
    const Abilities abilities = abilitiesOf(now.identity);
    if (abilities.level(intentName(want)) != AbilityLevel::Automatic || now.identity.variant.isEmpty())
        return fail(ErrorCode::Unsupported,
                    now.identity.variant == "web"_L1 ? PolyText::tr(
                        "this needs the phone's REST interface, which is off or refuses the factory password")
                                                     : PolyText::tr("this is done by hand on this phone"));
    ASSIGN_OR_RETURN(Change change, std::visit(Planner{now}, want));
    change.intent = want;
    if (change.apply.isEmpty()) {
        change.notes.clear();
        change.interruption = Interruption::None;
        change.settleSeconds = 0;
    }
    return change;
}

bool isConfigSet(const HttpCall &call)
{
    return call.method == "POST"_L1 && call.path == setPath;
}

bool isRestart(const HttpCall &call)
{
    return call.method == "POST"_L1 && call.path == restartPath;
}

bool isImport(const HttpCall &call)
{
    return call.method == "POST"_L1 && call.path == importPath;
}

} // namespace rf::poly
