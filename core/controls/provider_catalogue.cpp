#include "core/controls/provider_catalogue.h"

#include <QRegularExpression>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

std::optional<Port> portFrom(const QJsonValue &ports)
{
    const QJsonArray list = ports.toArray();
    return list.size() == 1 ? Port::from(QStringView(list.first().toString())) : std::nullopt;
}

/// Networks that the catalogue itself marks as unverified are not used for anything.
bool unverified(const QJsonObject &entry)
{
    return entry.value(u"mark").toString() == u"M";
}

void addNetwork(QList<Cidr> &list, const QJsonObject &entry)
{
    const QString text = entry.value(u"cidr").toString();
    if (text.isEmpty())
        return;
    const std::optional<Cidr> net = Cidr::from(QStringView(text));
    if (net && !net->isAny() && !list.contains(*net))
        list << *net;
}

void readSignalling(const QJsonArray &entries, Provider &p)
{
    for (const QJsonValue &v : entries) {
        const QJsonObject entry = v.toObject();
        if (unverified(entry))
            continue;
        addNetwork(p.signalling, entry);
        const QString transport = entry.value(u"transport").toString();
        const std::optional<Port> port = portFrom(entry.value(u"ports"));
        std::optional<Port> *slot = transport == u"udp"   ? &p.udpPort
                                    : transport == u"tcp" ? &p.tcpPort
                                    : transport == u"tls" ? &p.tlsPort
                                                          : nullptr;
        if (slot && port && !*slot)
            *slot = port;
    }
}

void readMedia(const QJsonArray &entries, Provider &p)
{
    std::optional<PortRange> ports;
    for (const QJsonValue &v : entries) {
        const QJsonObject entry = v.toObject();
        if (unverified(entry))
            continue;
        addNetwork(p.media, entry);
        for (const QJsonValue &text : entry.value(u"ports").toArray()) {
            const std::optional<PortRange> range = PortRange::from(QStringView(text.toString()));
            if (!range)
                continue;
            ports = ports ? PortRange::from(std::min(ports->first(), range->first()),
                                            std::max(ports->last(), range->last()))
                          : range;
        }
    }
    p.mediaPorts = ports;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &v : value.toArray())
        list << v.toString();
    return list;
}

std::optional<ProviderRow> readRow(const QJsonObject &o)
{
    ProviderRow row;
    Provider &p = row.provider;
    p.id = o.value(u"id").toString();
    p.name = o.value(u"name").toString();
    if (p.id.isEmpty() || p.name.isEmpty())
        return std::nullopt;
    row.names = textList(o.value(u"sip_domains"));
    row.countries = textList(o.value(u"countries"));
    row.confidence = o.value(u"confidence").toString();
    row.sourceDate = o.value(u"source_date").toString();
    row.notes = o.value(u"notes").toString();
    row.complete = o.value(u"complete").toBool(false);
    row.ready = row.complete && row.confidence == u"V" && o.value(u"allowlist_ready").toBool(false);
    row.confirmBeforeDeny = o.value(u"confirm_before_deny").toBool(true) || !row.ready;
    readSignalling(o.value(u"signalling").toArray(), p);
    readMedia(o.value(u"media").toArray(), p);
    if (!o.value(u"tls").toBool(false))
        p.tlsPort.reset(); // the provider does not say that it offers TLS
    p.srtp = o.value(u"srtp").toBool(false);
    p.source = o.value(u"source").toString();
    // A date counts only when the row is ready and the document is dated as a whole.
    const QDate date = QDate::fromString(row.sourceDate, Qt::ISODate);
    if (row.ready && date.isValid())
        p.listDate = QDateTime(date, QTime(0, 0), Qt::UTC);
    for (const QString &name : std::as_const(row.names)) {
        if (!name.startsWith(u"*.") && p.registrar.isEmpty()) {
            if (const std::optional<HostName> host = HostName::from(QStringView(name)))
                p.registrar = *host;
        }
    }
    return row;
}

bool listUsable(const QList<Cidr> &networks, const Provider &provider, const QDateTime &now)
{
    if (networks.isEmpty())
        return false;
    if (provider.confirmed)
        return true;
    return !provider.source.isEmpty() && provider.listDate.isValid() && now.isValid()
           && provider.listDate <= now && provider.listDate.daysTo(now) <= providerListFreshDays;
}

} // namespace

Result<ProviderCatalogue> ProviderCatalogue::parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return fail(ErrorCode::Unparsable, u"provider catalogue: %1"_s.arg(error.errorString()));
    ProviderCatalogue catalogue;
    for (const QJsonValue &v : document.array()) {
        if (std::optional<ProviderRow> row = readRow(v.toObject()))
            catalogue.m_rows << std::move(*row);
    }
    if (catalogue.m_rows.isEmpty())
        return fail(ErrorCode::Unparsable, u"provider catalogue: no usable row"_s);
    return catalogue;
}

const ProviderRow *ProviderCatalogue::find(const QString &id) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ProviderRow &r) { return r.provider.id == id; });
    return it == m_rows.end() ? nullptr : &*it;
}

const ProviderRow *ProviderCatalogue::forRegistrar(const HostName &registrar) const
{
    const QString host = registrar.text().toLower();
    if (host.isEmpty())
        return nullptr;
    for (const ProviderRow &row : m_rows) {
        for (const QString &name : row.names) {
            const QString lower = name.toLower();
            if (lower == host || (lower.startsWith(u"*.") && host.endsWith(QStringView(lower).sliced(1))))
                return &row;
        }
    }
    return nullptr;
}

bool signallingListUsable(const Provider &provider, const QDateTime &now)
{
    return listUsable(provider.signalling, provider, now);
}

bool mediaListUsable(const Provider &provider, const QDateTime &now)
{
    return listUsable(provider.media, provider, now);
}

} // namespace rf
