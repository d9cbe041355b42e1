#include "connectors/phones/poly/plan.h"

#include "connectors/phones/poly/settings.h"

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
            return fail(ErrorCode::BadInput,
                        u"%1 was not among the settings read, so it could not be put back"_s.arg(name));
        if (!isPlainValue(old(name)))
            return fail(ErrorCode::BadInput,
                        u"the present value of %1 cannot be written back safely"_s.arg(name));
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
    change.notes
        << u"The phone may restart by itself to take this: then calls, emergency calls included, will not "
           "work on it for 1 to 4 minutes. Keep a mobile at hand."_s;
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
        change.notes
            << u"Taking this back writes the old value; the phone then keeps it as a setting of its own "
               "where before it had the factory's."_s;
    if (provider) {
        change.notes
            << u"The provider's configuration sets this value. A value set on the phone wins over the "
               "provider's from now on."_s;
        change.cannotUndo
            << u"The value itself goes back, but the phone keeps it as a setting of its own, above "
               "what the provider sets later."_s;
    }
}

Result<QList<Line>> linesWanted(const Facts &facts, const QList<int> &chosen)
{
    const QList<Line> *lines = facts.phone()->lines.value();
    if (!lines)
        return fail(ErrorCode::BadInput, u"the phone's lines were not read"_s);
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
            u"Keep the router's door open: the phone sends a keep-alive every %1 seconds"_s.arg(want.seconds);
        if (want.seconds < 1 || want.seconds > 3600)
            return fail(ErrorCode::BadInput, u"a keep-alive is sent every 1 to 3600 seconds"_s);
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
                            u"line %1: transport or keep-alive was not read"_s.arg(line.index));
            if (*seconds > 0 && *seconds <= want.seconds)
                continue;
            if (writer.isEmpty())
                RETURN_IF_ERROR(writer.set(u"nat.keepalive.interval"_s, QString::number(want.seconds)));
            sources << line.keepAliveSeconds.source();
        }
        if (writer.isEmpty())
            return change;
        writer.finish(change, u"Set the phone's keep-alive"_s, u"Put the keep-alive back as it was"_s);
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const SipTransportTo &want) const
    {
        Change change;
        change.title =
            want.transport == SipTransport::Tls
                ? u"Let the lines talk to the provider encrypted (SIP over TLS)"_s
                : u"Change how the lines talk to the provider (%1)"_s.arg(enumText(want.transport));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        Writer writer(now);
        QStringList sources;
        const QString word = transportWord(want.transport);
        for (const Line &line : lines) {
            const QString base = u"reg.%1."_s.arg(line.index);
            const QString before = writer.old(base + u"server.1.address"_s);
            const QString server = want.server.isEmpty() ? before : want.server.text();
            if (server.isEmpty())
                return fail(ErrorCode::BadInput,
                            u"line %1 takes its server from elsewhere; name the server"_s.arg(line.index));
            const QString proxy = writer.old(base + u"outboundProxy.address"_s);
            if (!proxy.isEmpty()) {
                if (proxy != before && proxy != server)
                    return fail(
                        ErrorCode::BadInput,
                        u"line %1 uses an outbound proxy of its own; the provider must name its address "
                        "and port for the new transport"_s.arg(line.index));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.address"_s, server));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.port"_s, want.port.text()));
                RETURN_IF_ERROR(writer.set(base + u"outboundProxy.transport"_s, word));
            }
            RETURN_IF_ERROR(writer.set(base + u"server.1.address"_s, server));
            RETURN_IF_ERROR(writer.set(base + u"server.1.port"_s, want.port.text()));
            RETURN_IF_ERROR(writer.set(base + u"server.1.transport"_s, word));
            sources << line.transport.source();
            if (!writer.old(base + u"server.2.address"_s).isEmpty())
                change.notes << u"Line %1 also names a second server; it keeps its present transport."_s.arg(
                    line.index);
        }
        if (writer.isEmpty())
            return Change{};
        writer.finish(change, u"Set server, port and transport of the lines in one go"_s,
                      u"Put server, port and transport back as they were"_s);
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const Srtp &want) const
    {
        Change change;
        change.title = want.mode == SrtpMode::Off ? u"Switch encrypted speech off (SRTP)"_s
                       : want.mode == SrtpMode::Optional
                           ? u"Encrypt speech where the other side can (SRTP preferred)"_s
                           : u"Take encrypted speech only (SRTP required)"_s;
        ASSIGN_OR_RETURN(const QList<Line> all, linesWanted(now, {}));
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, want.lines));
        if (lines.size() != all.size())
            return fail(ErrorCode::BadInput, u"this phone has one SRTP setting for all its lines"_s);
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
        writer.finish(change, u"Set the encryption of speech"_s,
                      u"Put the encryption of speech back as it was"_s);
        mayRestart(change);
        tellSources(change, sources);
        return change;
    }

    Result<Change> operator()(const PhoneVlan &want) const
    {
        Change change;
        change.title = want.vlan ? u"Move the phone to the voice network (VLAN %1)"_s.arg(want.vlan->text())
                                 : u"Move the phone back to the untagged network"_s;
        const VoiceTag *tag = now.phone()->voiceTag.value();
        const QJsonObject parameters = now.native.value("parameters"_L1).toObject();
        const QString name = u"device.net.vlanId"_s;
        const QString before = parameters.value(name).toString();
        if (!tag || !parameters.contains(name))
            return fail(ErrorCode::BadInput, u"the phone's VLAN was not read"_s);
        if (!isPlainValue(before))
            return fail(ErrorCode::BadInput, u"the phone's present VLAN cannot be written back safely"_s);
        if (tag->vlan == want.vlan)
            return change;
        if (tag->setBy == "lldp"_L1 || tag->setBy == "dhcp"_L1)
            return fail(ErrorCode::BadInput,
                        u"the network tells this phone its VLAN (%1): change it there"_s.arg(tag->setBy));
        const auto step = [&](const QString &says, const QString &value) {
            return Step{says,
                        importCall({{u"device.set"_s, u"1"_s}, {name, value}, {name + u".set"_s, u"1"_s}}),
                        Risk::MayLockOut, true};
        };
        change.apply << step(u"Set the VLAN of the phone's own traffic"_s,
                             want.vlan ? want.vlan->text() : QString());
        change.undo << step(u"Set the VLAN as it was"_s, before);
        mayRestart(change);
        change.notes << u"The phone may come back with another address."_s
                     << u"A VLAN that the switch announces by LLDP wins over this setting."_s
                     << u"The priority of the phone's packets stays as it is."_s
                     << u"If the phone does not come back: at the phone, Settings, Advanced, Network "
                        "Configuration, Ethernet, VLAN ID."_s;
        return change;
    }

    Result<Change> operator()(const AdminPassword &want) const
    {
        Change change;
        change.title = u"Change the administrator password of the phone"_s;
        if (!want.user.isEmpty() && want.user.compare("Polycom"_L1, Qt::CaseInsensitive) != 0
            && want.user.compare("Admin"_L1, Qt::CaseInsensitive) != 0)
            return fail(ErrorCode::BadInput, u"the administrator of this phone is called Polycom"_s);
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, u"the secret's name cannot stand in a request"_s);
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
        change.apply << step(u"Set the new administrator password"_s, want.next);
        if (want.current.name.isEmpty())
            change.cannotUndo << u"The old password is not known to RingFence, so it cannot be put back."_s;
        else
            change.undo << step(u"Set the old administrator password again"_s, want.current);
        mayRestart(change);
        change.notes
            << u"A password set here shuts out a provider that manages this phone with another one."_s;
        if (now.identity.variant == "web"_L1)
            change.notes
                << u"RingFence cannot see whether this phone is in a call: make sure that nobody talks "
                   "on it."_s;
        return change;
    }

    Result<Change> operator()(const LinePassword &want) const
    {
        Change change;
        change.title = u"Set a new SIP password for line %1"_s.arg(want.line);
        ASSIGN_OR_RETURN(const QList<Line> lines, linesWanted(now, {want.line}));
        if (lines.isEmpty())
            return fail(ErrorCode::BadInput, u"the phone has no line %1 that is on"_s.arg(want.line));
        if (!isPlainName(want.next) || (!want.current.name.isEmpty() && !isPlainName(want.current)))
            return fail(ErrorCode::BadInput, u"the secret's name cannot stand in a request"_s);
        if (want.next == want.current)
            return change;
        const QString name = u"reg.%1.auth.password"_s.arg(want.line);
        const auto step = [&](const QString &says, const SecretRef &secret) {
            return Step{says, setCall({{name, filled(secret, u"json"_s)}}), Risk::Restarts, true};
        };
        change.apply << step(u"Set the line's new SIP password"_s, want.next);
        if (want.current.name.isEmpty())
            change.cannotUndo
                << u"The phone never tells its SIP password, so the old one cannot be put back."_s;
        else
            change.undo << step(u"Set the line's old SIP password again"_s, want.current);
        change.cannotUndo << u"The password in the provider's portal: only you can set that one back."_s;
        mayRestart(change);
        change.notes << u"The provider's portal must get the same password within seconds."_s
                     << u"The phone keeps this password as a setting of its own, above what the provider's "
                        "configuration sets later."_s;
        return change;
    }

    Result<Change> operator()(const RestartPhone &) const
    {
        Change change;
        change.title = u"Restart the phone"_s;
        change.apply << Step{u"Restart the phone; it waits until nobody talks"_s,
                             HttpCall{u"POST"_s, restartPath, u"application/json"_s, {}}, Risk::Restarts,
                             true};
        change.interruption = Interruption::PhoneRestart;
        change.settleSeconds = restartSeconds;
        change.notes
            << u"The phone restarts: calls, emergency calls included, will not work on it for 1 to 4 "
               "minutes. Keep a mobile at hand."_s;
        return change;
    }

    Result<Change> operator()(const ManagementApiOn &) const
    {
        Change change;
        change.title = u"Switch on the interface that RingFence needs (REST)"_s;
        const bool *on = now.phone()->managementApi.value();
        if (!on)
            return fail(ErrorCode::BadInput, u"whether REST is on was not read"_s);
        if (*on)
            return change;
        change.apply << Step{u"Switch the REST interface on"_s,
                             importCall({{u"apps.restapi.enabled"_s, u"1"_s}}), Risk::Restarts, true};
        change.undo << Step{u"Switch the REST interface off again"_s,
                            importCall({{u"apps.restapi.enabled"_s, u"0"_s}}), Risk::Restarts, true};
        mayRestart(change);
        change.notes
            << u"REST opens only with the administrator's password, over HTTPS, and never with the "
               "factory password."_s
            << u"RingFence cannot see whether this phone is in a call: make sure that nobody talks on it."_s
            << u"Taking this back leaves \"off\" as a setting of the phone's own."_s;
        return change;
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, u"no documented way on this phone"_s);
    }
};

} // namespace

Result<Change> planFor(const Facts &now, const Intent &want)
{
    if (!now.phone())
        return fail(ErrorCode::BadInput, u"these are not the facts of a phone"_s);
    const Abilities abilities = abilitiesOf(now.identity);
    if (abilities.level(intentName(want)) != AbilityLevel::Automatic || now.identity.variant.isEmpty())
        return fail(
            ErrorCode::Unsupported,
            now.identity.variant == "web"_L1
                ? u"this needs the phone's REST interface, which is off or refuses the factory password"_s
                : u"this is done by hand on this phone"_s);
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
