#include "connectors/phones/poly/settings.h"

#include "connectors/phones/poly/words.h"

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

QString reg(int line, const QString &rest)
{
    return u"reg.%1.%2"_s.arg(line).arg(rest);
}

/// "nat.keepalive.interval (default)"
QString sourceOf(const Values &values, const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names) {
        const QString source = values.value(name).source;
        parts << (source.isEmpty() ? name : u"%1 (%2)"_s.arg(name, source));
    }
    return parts.join(u", "_s);
}

QString absent(const QString &name)
{
    return PolyText::tr("the phone does not tell %1").arg(name);
}

template <class T>
Reading<T> unexpected(const QString &name, const QString &value)
{
    return Reading<T>::unread(PolyText::tr("unexpected value \"%1\" of %2").arg(plain(value).left(40), name));
}

Reading<SipTransport> transportFrom(const Values &values, int line)
{
    const QString name = reg(line, u"server.1.transport"_s);
    if (!values.contains(name))
        return Reading<SipTransport>::unread(absent(name));
    const QString text = values.value(name).text.trimmed();
    const QString source = sourceOf(values, {name});
    if (text.compare("UDPOnly"_L1, Qt::CaseInsensitive) == 0)
        return Reading<SipTransport>::known(SipTransport::Udp, source);
    if (text.compare("TCPOnly"_L1, Qt::CaseInsensitive) == 0)
        return Reading<SipTransport>::known(SipTransport::Tcp, source);
    if (text.compare("TLS"_L1, Qt::CaseInsensitive) == 0)
        return Reading<SipTransport>::known(SipTransport::Tls, source);
    if (text.compare("DNSnaptr"_L1, Qt::CaseInsensitive) == 0)
        return Reading<SipTransport>::known(SipTransport::DnsNaptr, source);
    // "TCPpreferred" may end as either: not rounded to one of them.
    return unexpected<SipTransport>(name, text);
}

Reading<SrtpMode> srtpFrom(const Values &values)
{
    const QStringList names{u"sec.srtp.enable"_s, u"sec.srtp.offer"_s, u"sec.srtp.require"_s};
    QString digits;
    for (const QString &name : names) {
        if (!values.contains(name))
            return Reading<SrtpMode>::unread(absent(name));
        digits += values.value(name).text.trimmed();
    }
    const QString source = sourceOf(values, names);
    if (digits == "111"_L1)
        return Reading<SrtpMode>::known(SrtpMode::Compulsory, source);
    if (digits == "110"_L1)
        return Reading<SrtpMode>::known(SrtpMode::Optional, source);
    // 1/0/0 takes SRTP where the other side offers it and never offers it: the phone's own calls are clear.
    if (digits == "000"_L1 || digits == "100"_L1)
        return Reading<SrtpMode>::known(SrtpMode::Off, source);
    return unexpected<SrtpMode>(u"sec.srtp"_s, digits);
}

Reading<int> numberFrom(const Values &values, const QString &name, bool emptyIsZero)
{
    if (!values.contains(name))
        return Reading<int>::unread(absent(name));
    const QString text = values.value(name).text.trimmed();
    if (text.isEmpty() && emptyIsZero)
        return Reading<int>::known(0, sourceOf(values, {name}));
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 ? Reading<int>::known(number, sourceOf(values, {name}))
                             : unexpected<int>(name, text);
}

Reading<bool> onOff(const Values &values, const QString &name)
{
    if (!values.contains(name))
        return Reading<bool>::unread(absent(name));
    const QString text = values.value(name).text.trimmed();
    if (text != "0"_L1 && text != "1"_L1)
        return unexpected<bool>(name, text);
    return Reading<bool>::known(text == "1"_L1, sourceOf(values, {name}));
}

Line lineFrom(const Values &values, int number)
{
    const auto text = [&](const QString &rest) { return plain(values.value(reg(number, rest)).text); };
    Line line;
    line.index = number;
    line.enabled = true; // a line without an address is off; such lines are not listed
    const QString address = text(u"address"_s);
    line.user = address.section(u'@', 0, 0);
    line.label = text(u"label"_s);
    line.authUser = text(u"auth.userId"_s);
    line.server = HostName::from(QStringView(text(u"server.1.address"_s))).value_or(HostName());
    line.transport = transportFrom(values, number);
    // Without a port the phone takes the usual one of the transport.
    const SipTransport *transport = line.transport.value();
    const int usual = transport && *transport == SipTransport::Tls ? 5061 : 5060;
    line.port =
        Port::from(QStringView(text(u"server.1.port"_s))).value_or(Port::from(usual).value_or(Port()));
    line.srtp = srtpFrom(values);
    line.keepAliveSeconds = numberFrom(values, u"nat.keepalive.interval"_s, true);
    line.registrationExpirySeconds = numberFrom(values, reg(number, u"server.1.expires"_s), false);
    return line;
}

Reading<VoiceTag> tagFrom(const Values &values, const NetworkInfo &network)
{
    const QString name = u"device.net.vlanId"_s;
    const bool stored = values.contains(name);
    if (!stored && !network.known)
        return Reading<VoiceTag>::unread(absent(name));
    bool ok = true;
    const QString own = values.value(name).text.trimmed();
    const QString inUse = network.known ? network.vlan : own;
    const int number = inUse.isEmpty() ? 0 : inUse.toInt(&ok);
    if (!ok)
        return unexpected<VoiceTag>(u"VLANID"_s, inUse);
    const auto vlan = VlanId::from(number);
    const QString source = network.known ? u"network/info VLANID"_s : sourceOf(values, {name});
    if (!vlan)
        return Reading<VoiceTag>::known({}, source);
    QString setBy = u"manual"_s;
    if (own != inUse)
        setBy = network.lldp ? u"lldp"_s : u"dhcp"_s;
    return Reading<VoiceTag>::known(VoiceTag{*vlan, 0, setBy}, source);
}

Reading<bool> onlyFromServer(const Values &values)
{
    const QString request = u"voIpProt.SIP.requestValidation.1.request"_s;
    const QString method = u"voIpProt.SIP.requestValidation.1.method"_s;
    if (!values.contains(request) || !values.contains(method))
        return Reading<bool>::unread(absent(request));
    const QString what = values.value(request).text.trimmed();
    const QString how = values.value(method).text.trimmed().toLower();
    if (what.isEmpty())
        return Reading<bool>::known(false, sourceOf(values, {request, method}));
    if (what.contains("INVITE"_L1, Qt::CaseInsensitive)
        && (how == "source"_L1 || how == "both"_L1 || how == "all"_L1))
        return Reading<bool>::known(true, sourceOf(values, {request, method}));
    return unexpected<bool>(request, what + u' ' + how);
}

QString withoutCredentials(const QString &address)
{
    const QString text = plain(address);
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype start = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = text.indexOf(u'/', start);
    if (end < 0)
        end = text.size();
    const qsizetype at = text.left(end).lastIndexOf(u'@');
    const QString out = at >= start ? text.left(start) + text.mid(at + 1) : text;
    return out.section(u'?', 0, 0);
}

Reading<Provisioning> provisioningFrom(const Values &values, const NetworkInfo &network)
{
    const QString serverName = u"device.prov.serverName"_s;
    if (!network.known && !values.contains(serverName))
        return Reading<Provisioning>::unread(absent(serverName));
    static const QStringList schemes{u"ftp"_s, u"tftp"_s, u"http"_s, u"https"_s, u"ftps"_s};
    Provisioning provisioning;
    QString server =
        withoutCredentials(network.known ? network.provisioningServer : values.value(serverName).text);
    if (!server.isEmpty() && !server.contains("://"_L1)) {
        const QString type =
            network.known ? network.provisioningType : values.value(u"device.prov.serverType"_s).text;
        bool ok = false;
        const int number = type.toInt(&ok);
        const QString scheme = ok && number >= 0 && number < schemes.size() ? schemes.at(number)
                               : schemes.contains(type.toLower())           ? type.toLower()
                                                                            : QString();
        if (!scheme.isEmpty())
            server = scheme + u"://"_s + server;
    }
    provisioning.url = server.left(300);
    const Reading<bool> polls = onOff(values, u"prov.polling.enabled"_s);
    const Reading<int> period = numberFrom(values, u"prov.polling.period"_s, false);
    if (polls.value() && *polls.value() && period.value())
        provisioning.pollMinutes = *period.value() / 60;
    // `overwrites` stays empty: on this phone its own values win over the provider's.
    return Reading<Provisioning>::known(provisioning,
                                        network.known ? u"network/info"_s : sourceOf(values, {serverName}));
}

} // namespace

QStringList addressNames()
{
    QStringList names;
    for (int line = 1; line <= mostLines; ++line)
        names << reg(line, u"address"_s);
    return names;
}

QStringList lineNames(int line)
{
    QStringList names;
    for (const QString &rest :
         {u"address"_s, u"label"_s, u"auth.userId"_s, u"server.1.address"_s, u"server.1.port"_s,
          u"server.1.transport"_s, u"server.1.expires"_s, u"server.2.address"_s, u"outboundProxy.address"_s,
          u"outboundProxy.port"_s, u"outboundProxy.transport"_s})
        names << reg(line, rest);
    return names;
}

QStringList phoneNames()
{
    return {u"sec.srtp.enable"_s,
            u"sec.srtp.offer"_s,
            u"sec.srtp.require"_s,
            u"nat.keepalive.interval"_s,
            u"device.net.vlanId"_s,
            u"sec.TLS.SIP.strictCertCommonNameValidation"_s,
            u"voIpProt.SIP.requestValidation.1.request"_s,
            u"voIpProt.SIP.requestValidation.1.method"_s,
            u"prov.polling.enabled"_s,
            u"prov.polling.period"_s,
            u"device.prov.serverName"_s,
            u"device.prov.serverType"_s};
}

QList<int> linesIn(const Values &values)
{
    QList<int> lines;
    for (int line = 1; line <= mostLines; ++line) {
        if (!values.value(reg(line, u"address"_s)).text.trimmed().isEmpty())
            lines << line;
    }
    return lines;
}

NetworkInfo networkFrom(const QJsonObject &data)
{
    NetworkInfo info;
    info.known = data.contains("VLANID"_L1);
    const auto text = [&](QLatin1StringView name) {
        const QJsonValue value = data.value(name);
        return value.isDouble() ? QString::number(value.toInteger()) : plain(value.toString());
    };
    info.vlan = text("VLANID"_L1);
    if (info.vlan.compare("none"_L1, Qt::CaseInsensitive) == 0 || info.vlan == "-"_L1)
        info.vlan.clear();
    const QString lldp = text("LLDP"_L1).toLower();
    info.lldp = lldp == "1"_L1 || lldp.startsWith("enable"_L1) || lldp == "yes"_L1 || lldp == "true"_L1;
    info.provisioningServer = text("ProvServerAddress"_L1);
    info.provisioningType = text("ProvServerType"_L1);
    return info;
}

void fillSettings(PhoneFacts &phone, const Values &values, const NetworkInfo &network)
{
    QList<Line> lines;
    for (const int line : linesIn(values))
        lines << lineFrom(values, line);
    const bool told = values.contains(reg(1, u"address"_s));
    phone.lines = told ? Reading<QList<Line>>::known(lines, sourceOf(values, {reg(1, u"address"_s)}))
                       : Reading<QList<Line>>::unread(absent(reg(1, u"address"_s)));
    phone.voiceTag = tagFrom(values, network);
    phone.pcPortInUse = Reading<bool>::unread(PolyText::tr("no documented way to ask this phone"));
    phone.pcPortTag = Reading<VoiceTag>::unread(PolyText::tr("no documented way to ask this phone"));
    phone.checksServerCertificate = onOff(values, u"sec.TLS.SIP.strictCertCommonNameValidation"_s);
    phone.sipOnlyFromServer = onlyFromServer(values);
    phone.provisioning = provisioningFrom(values, network);
    if (const Provisioning *provisioning = phone.provisioning.value())
        phone.updates = Reading<UpdateMode>::known(provisioning->url.isEmpty() ? UpdateMode::Manual
                                                                               : UpdateMode::ByProvider,
                                                   phone.provisioning.source());
    else
        phone.updates = Reading<UpdateMode>::unread(phone.provisioning.why());
}

QJsonObject nativeFrom(const Values &values, const QString &interface)
{
    // The pages' export names only what somebody has set, and what is done over the pages needs none of it.
    if (interface == "web"_L1)
        return {{u"interface"_s, interface}};
    QStringList names = phoneNames();
    for (const int line : linesIn(values))
        names += lineNames(line);
    QJsonObject kept;
    for (const QString &name : std::as_const(names)) {
        // An address of the provisioning server may carry credentials; it is never written.
        if (values.contains(name) && !name.startsWith("device.prov."_L1))
            kept.insert(name, values.value(name).text.left(300));
    }
    return {{u"interface"_s, interface}, {u"parameters"_s, kept}};
}

QString transportWord(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return u"UDPOnly"_s;
    case SipTransport::Tcp: return u"TCPOnly"_s;
    case SipTransport::Tls: return u"TLS"_s;
    case SipTransport::DnsNaptr: break;
    }
    return u"DNSnaptr"_s;
}

QStringList srtpDigits(SrtpMode mode)
{
    const QString on = mode == SrtpMode::Off ? u"0"_s : u"1"_s;
    return {on, on, mode == SrtpMode::Compulsory ? u"1"_s : u"0"_s};
}

QMap<QString, QString> parametersOf(const Facts &facts)
{
    Values values;
    const QJsonObject kept = facts.native.value("parameters"_L1).toObject();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        values.insert(it.key(), {it->toString(), {}});
    const auto put = [&](const QString &name, const QString &text) { values.insert(name, {text, {}}); };
    const PhoneFacts *phone = facts.phone();
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    for (const Line &line : lines ? *lines : QList<Line>()) {
        const Line stored = lineFrom(values, line.index);
        if (!(line.server == stored.server))
            put(reg(line.index, u"server.1.address"_s), line.server.text());
        if (line.port != stored.port)
            put(reg(line.index, u"server.1.port"_s), line.port.text());
        if (line.transport.value() && line.transport != stored.transport)
            put(reg(line.index, u"server.1.transport"_s), transportWord(*line.transport.value()));
        if (line.keepAliveSeconds.value() && line.keepAliveSeconds != stored.keepAliveSeconds)
            put(u"nat.keepalive.interval"_s, QString::number(*line.keepAliveSeconds.value()));
        if (line.srtp.value() && line.srtp != stored.srtp) {
            const QStringList digits = srtpDigits(*line.srtp.value());
            put(u"sec.srtp.enable"_s, digits.at(0));
            put(u"sec.srtp.offer"_s, digits.at(1));
            put(u"sec.srtp.require"_s, digits.at(2));
        }
    }
    QMap<QString, QString> out;
    for (auto it = values.begin(); it != values.end(); ++it)
        out.insert(it.key(), it->text);
    return out;
}

bool restsOn(const QString &readingSource, const QString &word)
{
    return readingSource.contains(u'(' + word + u')');
}

} // namespace rf::poly
