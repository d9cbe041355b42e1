#include "connectors/phones/yealink/settings.h"

#include "connectors/phones/yealink/rows.h"
#include "connectors/phones/yealink/words.h"

#include <QRegularExpression>
#include <set>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

QString absent(const QString &name)
{
    return YealinkText::tr("the phone's export does not list %1").arg(name);
}

/// The number under a name, or why there is none.
struct Number {
    int value = 0;
    QString why; ///< empty = value holds
};

Number numberAt(const Parameters &parameters, const QString &name)
{
    const auto it = parameters.find(name);
    if (it == parameters.end())
        return {0, absent(name)};
    bool ok = false;
    const int value = it->toInt(&ok);
    return ok ? Number{value, {}} : Number{0, YealinkText::tr("unexpected value \"%1\"").arg(it->left(40))};
}

Reading<bool> onOff(const Parameters &parameters, Part part)
{
    const QString name = cfgName(part);
    const Number number = numberAt(parameters, name);
    if (number.why.isEmpty() && (number.value == 0 || number.value == 1))
        return Reading<bool>::known(number.value == 1, name);
    return Reading<bool>::unread(
        number.why.isEmpty() ? YealinkText::tr("unexpected value %1").arg(number.value) : number.why);
}

template <class E>
Reading<E> choice(const Parameters &parameters, const QString &name, const QList<E> &values)
{
    const Number number = numberAt(parameters, name);
    if (!number.why.isEmpty())
        return Reading<E>::unread(number.why);
    if (number.value < 0 || number.value >= values.size())
        return Reading<E>::unread(YealinkText::tr("unexpected value %1").arg(number.value));
    return Reading<E>::known(values.at(number.value), name);
}

Reading<int> keepAlive(const Parameters &parameters, int account)
{
    const Number on = numberAt(parameters, cfgName(Part::LineKeepAliveOn, account));
    const QString name = cfgName(Part::LineKeepAliveSeconds, account);
    if (!on.why.isEmpty())
        return Reading<int>::unread(on.why);
    if (on.value == 0)
        return Reading<int>::known(0, cfgName(Part::LineKeepAliveOn, account));
    const Number seconds = numberAt(parameters, name);
    if (!seconds.why.isEmpty() || on.value < 0 || seconds.value < 0)
        return Reading<int>::unread(seconds.why.isEmpty() ? YealinkText::tr("unexpected value")
                                                          : seconds.why);
    return Reading<int>::known(seconds.value, name);
}

Line lineFrom(const Parameters &parameters, int account)
{
    const auto text = [&](Part part) { return parameters.value(cfgName(part, account)); };
    Line line;
    line.index = account;
    line.label = text(Part::LineLabel).left(100);
    line.user = text(Part::LineUser).left(100);
    line.authUser = text(Part::LineAuthUser).left(100);
    // A line whose switch is not listed but that has a user counts as on: better one look too many.
    line.enabled = text(Part::LineEnabled) != "0"_L1;
    line.server = HostName::from(QStringView(text(Part::LineServer))).value_or(HostName());
    line.port = Port::from(QStringView(text(Part::LinePort))).value_or(Port());
    line.transport = choice<SipTransport>(
        parameters, cfgName(Part::LineTransport, account),
        {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls, SipTransport::DnsNaptr});
    line.srtp = choice<SrtpMode>(parameters, cfgName(Part::LineSrtp, account),
                                 {SrtpMode::Off, SrtpMode::Optional, SrtpMode::Compulsory});
    line.keepAliveSeconds = keepAlive(parameters, account);
    const Number expiry = numberAt(parameters, cfgName(Part::LineExpiry, account));
    line.registrationExpirySeconds =
        expiry.why.isEmpty() && expiry.value > 0
            ? Reading<int>::known(expiry.value, u"CFG export"_s)
            : Reading<int>::unread(expiry.why.isEmpty() ? YealinkText::tr("unexpected value") : expiry.why);
    return line;
}

Reading<VoiceTag> tagFrom(const Parameters &parameters, Part on, Part id, Part priority)
{
    const Number enabled = numberAt(parameters, cfgName(on));
    if (!enabled.why.isEmpty())
        return Reading<VoiceTag>::unread(enabled.why);
    if (enabled.value == 0)
        return Reading<VoiceTag>::known({}, cfgName(on));
    const Number number = numberAt(parameters, cfgName(id));
    const auto vlan = rf::VlanId::from(number.value);
    if (enabled.value != 1 || !number.why.isEmpty() || !vlan)
        return Reading<VoiceTag>::unread(number.why.isEmpty() ? YealinkText::tr("unexpected VLAN setting")
                                                              : number.why);
    const Number level = numberAt(parameters, cfgName(priority));
    return Reading<VoiceTag>::known(VoiceTag{*vlan, level.why.isEmpty() ? level.value : 0, u"manual"_s},
                                    cfgName(on));
}

/// The status tells the VLAN in use: a stored one may wait for a restart, and LLDP and DHCP may set another.
void correct(Reading<VoiceTag> &tag, const Parameters &parameters, const Overheard &overheard)
{
    bool ok = false;
    const int inUse = overheard.vlanInUse.toInt(&ok);
    const VoiceTag *stored = tag.value();
    if (!ok || !stored || inUse < 0 || inUse > 4094)
        return;
    const QString source = u"StatusGeneral network.common.vlanid"_s;
    const bool untagged = inUse == 0 || (inUse == 1 && !stored->vlan);
    if (untagged) {
        if (stored->vlan)
            tag = Reading<VoiceTag>::known({}, source);
        return;
    }
    const auto vlan = rf::VlanId::from(inUse);
    if (stored->vlan == vlan)
        return;
    const bool lldp = parameters.value(cfgName(Part::VlanByLldp)) != "0"_L1;
    tag = Reading<VoiceTag>::known(VoiceTag{*vlan, 0, lldp ? u"lldp"_s : u"dhcp"_s}, source);
}

} // namespace

QList<int> accountsIn(const Parameters &parameters)
{
    static const QRegularExpression name(u"^account\\.(\\d{1,3})\\."_s);
    std::set<int> found;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const auto match = name.match(it.key());
        const int account = match.hasMatch() ? match.captured(1).toInt() : 0;
        if (account >= 1 && account <= mostAccounts)
            found.insert(account);
    }
    return {found.begin(), found.end()};
}

void fillSettings(PhoneFacts &phone, const Parameters &parameters, const Overheard &overheard)
{
    QList<Line> lines;
    for (const int account : accountsIn(parameters)) {
        const Line line = lineFrom(parameters, account);
        const bool empty = line.user.isEmpty() && line.server.isEmpty();
        if (!empty)
            lines.append(line);
    }
    phone.lines = Reading<QList<Line>>::known(lines, u"CFG export"_s);
    phone.voiceTag = tagFrom(parameters, Part::VlanOn, Part::VlanId, Part::VlanPriority);
    correct(phone.voiceTag, parameters, overheard);
    phone.pcPortTag = tagFrom(parameters, Part::PcVlanOn, Part::PcVlanId, Part::PcVlanPriority);

    const Reading<bool> http = onOff(parameters, Part::WebHttp);
    const Reading<bool> https = onOff(parameters, Part::WebHttps);
    if (http.isKnown() && https.isKnown()) {
        QStringList services;
        if (*http.value())
            services << u"http"_s;
        if (*https.value())
            services << u"https"_s;
        phone.webAdmin = Reading<QStringList>::known(services, u"CFG export"_s);
    } else {
        phone.webAdmin = Reading<QStringList>::unread(http.isKnown() ? https.why() : http.why());
    }
    phone.managementApi = Reading<bool>::notSupported();
    phone.checksServerCertificate = onOff(parameters, Part::TrustCertificates);
    phone.sipOnlyFromServer = onOff(parameters, Part::TrustControl);

    const QString url = cfgName(Part::ProvisionUrl);
    if (parameters.contains(url)) {
        Provisioning provisioning;
        provisioning.url = withoutCredentials(parameters.value(url)).left(300);
        const Number minutes = numberAt(parameters, cfgName(Part::ProvisionMinutes));
        if (parameters.value(cfgName(Part::ProvisionRepeat)) == "1"_L1 && minutes.why.isEmpty())
            provisioning.pollMinutes = std::max(0, minutes.value);
        phone.provisioning = Reading<Provisioning>::known(provisioning, url);
        phone.updates = Reading<UpdateMode>::known(
            provisioning.url.isEmpty() ? UpdateMode::Manual : UpdateMode::ByProvider, url);
    } else {
        phone.provisioning = Reading<Provisioning>::unread(absent(url));
        phone.updates = Reading<UpdateMode>::unread(absent(url));
    }
    phone.factoryAdminPassword = Reading<bool>::unread(YealinkText::tr("the phone's pages do not tell"));
}

QJsonObject nativeFrom(const Parameters &parameters, const QString &importForm)
{
    QJsonObject kept;
    const auto keep = [&](const QString &name) {
        if (const auto it = parameters.find(name); it != parameters.end())
            kept.insert(name, it->left(300));
    };
    const QList<int> accounts = accountsIn(parameters);
    for (const Row &row : rows()) {
        if (!row.keep)
            continue;
        if (!QLatin1StringView(row.cfg).contains("%1"_L1)) {
            keep(QString::fromLatin1(row.cfg));
            continue;
        }
        for (const int account : accounts)
            keep(cfgName(row.part, account));
    }
    return {{u"importForm"_s, importForm}, {u"parameters"_s, kept}};
}

Parameters parametersOf(const Facts &facts)
{
    Parameters parameters;
    const QJsonObject kept = facts.native.value("parameters"_L1).toObject();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        parameters.insert(it.key(), it->toString());
    const PhoneFacts *phone = facts.phone();
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return parameters;
    for (const Line &line : *lines) {
        const Line stored = lineFrom(parameters, line.index);
        const auto put = [&](Part part, const QString &value) {
            parameters.insert(cfgName(part, line.index), value);
        };
        if (!(line.server == stored.server))
            put(Part::LineServer, line.server.text());
        if (line.port != stored.port)
            put(Part::LinePort, line.port.text());
        if (line.transport.value() && line.transport != stored.transport)
            put(Part::LineTransport, QString::number(static_cast<int>(*line.transport.value())));
        if (line.srtp.value() && line.srtp != stored.srtp)
            put(Part::LineSrtp, QString::number(static_cast<int>(*line.srtp.value())));
        if (line.keepAliveSeconds.value() && line.keepAliveSeconds != stored.keepAliveSeconds) {
            if (parameters.value(cfgName(Part::LineKeepAliveOn, line.index)) == "0"_L1)
                put(Part::LineKeepAliveOn, u"1"_s);
            put(Part::LineKeepAliveSeconds, QString::number(*line.keepAliveSeconds.value()));
        }
    }
    return parameters;
}

} // namespace rf::yealink
