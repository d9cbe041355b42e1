#include "connectors/discovery/evidence_forms.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

QString withoutHeaderName(const QString &text, std::initializer_list<QLatin1StringView> prefixes)
{
    for (const QLatin1StringView &prefix : prefixes) {
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            return text.mid(prefix.size()).trimmed();
    }
    return text;
}

// "key=value; key=value" from the pieces that a pattern with a key and a value finds, in the order of `keys`.
QString fieldsOfPieces(const QString &text, const QRegularExpression &piece,
                       const QList<QPair<QString, QString>> &keys)
{
    QMap<QString, QString> found;
    for (auto it = piece.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1).toLower();
        if (!found.contains(name)) // the first is the device itself, the others are parts of it
            found.insert(name, match.captured(2).simplified().replace(u';', u','));
    }
    QStringList list;
    for (const auto &[theirs, ours] : keys) {
        if (const QString value = found.value(theirs); !value.isEmpty())
            list.append(ours + u'=' + value);
    }
    return list.join(u"; "_s);
}

QString valueOfField(const QString &fieldText, const QString &key)
{
    for (const QString &field : fieldText.split(u"; "_s)) {
        if (field.startsWith(key + u'='))
            return field.mid(key.size() + 1);
    }
    return {};
}

QString titleText(QString text)
{
    text = withoutHeaderName(text, {"<title>"_L1, "title:"_L1});
    if (text.endsWith("</title>"_L1, Qt::CaseInsensitive))
        text.chop(8);
    return text.simplified();
}

QString realmText(const QString &text)
{
    static const QRegularExpression quoted(u"realm=\"([^\"]*)\""_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = quoted.match(text);
    return match.hasMatch() ? match.captured(1) : withoutHeaderName(text, {"WWW-Authenticate:"_L1});
}

// Names of certificates are written in many orders and ways: "C = TW, O = …, CN = …", "/C=TW/CN=…".
QString certificateName(const QString &text)
{
    static const QRegularExpression key(
        u"(?:^|[,/;+]\\s*)(CN|OU|O|L|ST|S|C|commonName|organizationName|organizationalUnitName|"
        "localityName|stateOrProvinceName|countryName)\\s*=\\s*"_s);
    static const QMap<QString, QString> ours{{u"commonName"_s, u"CN"_s},
                                             {u"organizationName"_s, u"O"_s},
                                             {u"localityName"_s, u"L"_s},
                                             {u"organizationalUnitName"_s, u"OU"_s},
                                             {u"stateOrProvinceName"_s, u"ST"_s},
                                             {u"countryName"_s, u"C"_s},
                                             {u"S"_s, u"ST"_s}};
    QMap<QString, QString> names;
    QString name;
    qsizetype from = 0;
    const auto keep = [&](qsizetype end) {
        if (!name.isEmpty() && !names.contains(name))
            names.insert(name, text.mid(from, end - from).trimmed().remove(u'\\'));
    };
    for (auto it = key.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        keep(match.capturedStart());
        name = ours.value(match.captured(1), match.captured(1));
        from = match.capturedEnd();
    }
    keep(text.size());
    QStringList parts;
    for (const QString &each : {u"CN"_s, u"OU"_s, u"O"_s, u"L"_s, u"ST"_s, u"C"_s}) {
        if (names.contains(each))
            parts.append(each + u'=' + names.value(each));
    }
    return parts.join(u',');
}

QString dottedObjectId(QString text)
{
    text = withoutHeaderName(text, {"OID:"_L1}).remove(u' ');
    for (const auto &[name, number] :
         {std::pair{"SNMPv2-SMI::enterprises"_L1, "1.3.6.1.4.1"_L1},
          std::pair{"iso.org.dod.internet.private.enterprises"_L1, "1.3.6.1.4.1"_L1},
          std::pair{"enterprises"_L1, "1.3.6.1.4.1"_L1}, std::pair{"iso."_L1, "1."_L1}}) {
        if (text.startsWith(name))
            text = number + text.mid(name.size());
    }
    if (text.startsWith(u'.'))
        text.remove(0, 1);
    static const QRegularExpression dotted(u"^\\d+(?:\\.\\d+){2,60}$"_s);
    return dotted.match(text).hasMatch() ? text : QString();
}

QString systemDescription(QString text)
{
    text = withoutHeaderName(text.simplified(), {"STRING:"_L1});
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    return text;
}

QString subscriptionFields(const QString &text)
{
    if (!text.contains("vendor=\""_L1, Qt::CaseInsensitive))
        return text;
    static const QRegularExpression parameter(u"(vendor|model|version)\\s*=\\s*\"([^\"]{0,100})\""_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return fieldsOfPieces(
        text, parameter,
        {{u"vendor"_s, u"vendor"_s}, {u"model"_s, u"model"_s}, {u"version"_s, u"version"_s}});
}

QString descriptionFields(const QString &text)
{
    if (!text.contains(u'<'))
        return text;
    static const QRegularExpression element(
        u"<(deviceType|manufacturer|modelName|modelNumber|modelDescription|friendlyName|serialNumber)>"
        "([^<]{0,200})"_s,
        QRegularExpression::CaseInsensitiveOption);
    return fieldsOfPieces(text, element,
                          {{u"devicetype"_s, u"type"_s},
                           {u"manufacturer"_s, u"manufacturer"_s},
                           {u"modelname"_s, u"model"_s},
                           {u"modelnumber"_s, u"number"_s},
                           {u"modeldescription"_s, u"description"_s},
                           {u"friendlyname"_s, u"name"_s},
                           {u"serialnumber"_s, u"serial"_s}});
}

// The name alone, out of a service that is announced (host) or what a router knows (name).
QString bareHostName(const QString &text)
{
    QString name = text.trimmed();
    if (name.startsWith("service="_L1) || name.contains("; host="_L1) || name.startsWith("host="_L1))
        name = valueOfField(name, u"host"_s);
    else if (name.startsWith("name="_L1) || name.startsWith("network="_L1))
        name = valueOfField(name, u"name"_s);
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.endsWith(".local"_L1, Qt::CaseInsensitive))
        name.chop(6);
    return name;
}

} // namespace

QStringList probesFor(const QString &given)
{
    const QString name =
        given.left(60).trimmed().toLower().replace(u'_', u'-').replace(u'.', u'-').replace(u' ', u'-');
    static const QStringList http{u"http-title"_s,  u"http-server"_s, u"http-realm"_s, u"http-location"_s,
                                  u"http-cookie"_s, u"http-body"_s,   u"http-login"_s, u"http-favicon"_s};
    static const QStringList tls{u"tls-subject"_s, u"tls-issuer"_s};
    static const QMap<QString, QStringList> families{
        {u"sip"_s, {u"sip-options"_s, u"sip-pnp"_s}},
        {u"http"_s, http},
        {u"https"_s, http},
        {u"tls"_s, tls},
        {u"tls-certificate"_s, tls},
        {u"cert"_s, tls},
        {u"certificate"_s, tls},
        {u"x509"_s, tls},
        // A UPnP stack calls itself the same over SSDP and over HTTP.
        {u"http-server"_s, {u"http-server"_s, u"upnp"_s}},
        {u"upnp"_s, {u"upnp"_s, u"http-server"_s}},
        {u"ssdp"_s, {u"upnp"_s, u"http-server"_s, u"ssdp-type"_s, u"upnp-device"_s}},
        {u"snmp"_s, {u"snmp-sysdescr"_s, u"snmp-sysobjid"_s}},
        {u"snmp-sysname"_s, {u"snmp-sysname"_s, u"host-name"_s}},
        {u"router-host"_s, {u"router-host"_s, u"host-name"_s}},
        {u"mdns"_s, {u"mdns"_s, u"host-name"_s}},
    };
    static const QMap<QString, QString> same{
        {u"sip-ua"_s, u"sip-options"_s},
        {u"sip-user-agent"_s, u"sip-options"_s},
        {u"sip-user-agents"_s, u"sip-options"_s},
        {u"user-agent"_s, u"sip-options"_s},
        {u"sip-server"_s, u"sip-options"_s},
        {u"sip-banner"_s, u"sip-options"_s},
        {u"sip-banners"_s, u"sip-options"_s},
        {u"sip-header-user-agent"_s, u"sip-options"_s},
        {u"pnp"_s, u"sip-pnp"_s},
        {u"title"_s, u"http-title"_s},
        {u"html-title"_s, u"http-title"_s},
        {u"server"_s, u"http-server"_s},
        {u"http-servers"_s, u"http-server"_s},
        {u"http-header-server"_s, u"http-server"_s},
        {u"http-server-header"_s, u"http-server"_s},
        {u"realm"_s, u"http-realm"_s},
        {u"http-wwwauth"_s, u"http-realm"_s},
        {u"www-authenticate"_s, u"http-realm"_s},
        {u"http-auth"_s, u"http-realm"_s},
        {u"location"_s, u"http-location"_s},
        {u"http-redirect"_s, u"http-location"_s},
        {u"cookie"_s, u"http-cookie"_s},
        {u"body"_s, u"http-body"_s},
        {u"html"_s, u"http-body"_s},
        {u"favicon"_s, u"http-favicon"_s},
        {u"x509-subject"_s, u"tls-subject"_s},
        {u"x509-subjects"_s, u"tls-subject"_s},
        {u"tls-cert-subject"_s, u"tls-subject"_s},
        {u"x509-issuer"_s, u"tls-issuer"_s},
        {u"x509-issuers"_s, u"tls-issuer"_s},
        {u"tls-cert-issuer"_s, u"tls-issuer"_s},
        {u"ssh"_s, u"ssh-banner"_s},
        {u"ssh-banners"_s, u"ssh-banner"_s},
        {u"telnet"_s, u"telnet-banner"_s},
        {u"telnet-banners"_s, u"telnet-banner"_s},
        {u"sysdescr"_s, u"snmp-sysdescr"_s},
        {u"snmp-sys-descr"_s, u"snmp-sysdescr"_s},
        {u"sysobjectid"_s, u"snmp-sysobjid"_s},
        {u"sysobjid"_s, u"snmp-sysobjid"_s},
        {u"snmp-sysobjectid"_s, u"snmp-sysobjid"_s},
        {u"snmp-sys-object-id"_s, u"snmp-sysobjid"_s},
        {u"sysname"_s, u"snmp-sysname"_s},
        {u"ssdp-server"_s, u"upnp"_s},
        {u"upnp-server"_s, u"upnp"_s},
        {u"upnp-xml"_s, u"upnp-device"_s},
        {u"upnp-description"_s, u"upnp-device"_s},
        {u"dns-sd"_s, u"mdns"_s},
        {u"zeroconf"_s, u"mdns"_s},
        {u"bonjour"_s, u"mdns"_s},
        {u"ws-discovery"_s, u"wsd"_s},
        {u"onvif"_s, u"wsd"_s},
        {u"mikrotik"_s, u"mndp"_s},
        {u"ubiquiti"_s, u"ubnt"_s},
        {u"dhcp"_s, u"host-name"_s},
        {u"dhcp-hostname"_s, u"host-name"_s},
        {u"dhcp-host-name"_s, u"host-name"_s},
        {u"hostname"_s, u"host-name"_s},
        {u"netbios"_s, u"host-name"_s},
        {u"mac-vendor"_s, u"oui"_s},
    };
    const QString known = same.value(name, name);
    return families.value(known, {known});
}

QString normalisedEvidence(const QString &probe, const QString &given)
{
    const QString text = given.left(probe == "http-body"_L1 ? 65536 : 2000);
    if (probe == "sip-options"_L1)
        return withoutHeaderName(text, {"User-Agent:"_L1, "Server:"_L1}).trimmed();
    if (probe == "http-server"_L1 || probe == "upnp"_L1)
        return withoutHeaderName(text, {"Server:"_L1}).trimmed();
    if (probe == "http-location"_L1)
        return withoutHeaderName(text, {"Location:"_L1});
    if (probe == "http-title"_L1)
        return titleText(text);
    if (probe == "http-realm"_L1)
        return realmText(text);
    if (probe == "tls-subject"_L1 || probe == "tls-issuer"_L1)
        return certificateName(text);
    if (probe == "ssh-banner"_L1) {
        const QString line = text.trimmed();
        return line.isEmpty() || line.startsWith("SSH-"_L1) ? line : QString("SSH-2.0-"_L1 + line);
    }
    if (probe == "snmp-sysdescr"_L1)
        return systemDescription(text);
    if (probe == "snmp-sysobjid"_L1)
        return dottedObjectId(text);
    if (probe == "sip-pnp"_L1)
        return subscriptionFields(text);
    if (probe == "upnp-device"_L1)
        return descriptionFields(given.left(65536)).left(2000);
    if (probe == "host-name"_L1)
        return bareHostName(text);
    return text;
}

bool isCardAddress(const QString &probe)
{
    static const QStringList names{u"mac"_s, u"neighbour"_s, u"neighbor"_s, u"arp"_s, u"oui"_s};
    return names.contains(probe.left(60).trimmed().toLower());
}

} // namespace rf
