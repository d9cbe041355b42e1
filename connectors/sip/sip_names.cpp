#include "connectors/sip/sip_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype mostTargets = 16; ///< of one directory

/// "SIPS+D2T" is TLS, and so on; empty for what phones do not use (SCTP) and for anything else.
QString transportOf(const QString &service)
{
    if (service == u"SIPS+D2T")
        return u"tls"_s;
    if (service == u"SIP+D2T")
        return u"tcp"_s;
    return service == u"SIP+D2U" ? u"udp"_s : QString();
}

QList<NaptrRecord> inOrder(QList<NaptrRecord> records)
{
    records.removeIf([](const NaptrRecord &record) {
        return record.flags != u"s" || record.replacement.isEmpty() || transportOf(record.service).isEmpty();
    });
    std::stable_sort(records.begin(), records.end(), [](const NaptrRecord &a, const NaptrRecord &b) {
        return std::pair(a.order, a.preference) < std::pair(b.order, b.preference);
    });
    return records;
}

/// The usual names; those with the better protection first.
QList<std::pair<QString, QString>> usualNames(const QString &domain)
{
    return {{u"tls"_s, u"_sips._tcp."_s + domain},
            {u"tcp"_s, u"_sip._tcp."_s + domain},
            {u"udp"_s, u"_sip._udp."_s + domain},
            {u"tls"_s, u"_sip._tls."_s + domain}};
}

} // namespace

const SipTarget *SipDirectory::first(const QString &transport) const
{
    const auto it = std::find_if(targets.begin(), targets.end(),
                                 [&](const SipTarget &target) { return target.transport == transport; });
    return it == targets.end() ? nullptr : &*it;
}

QStringList srvNames(const QString &domain, const QList<NaptrRecord> &naptr)
{
    QStringList names;
    for (const NaptrRecord &record : inOrder(naptr).mid(0, mostTargets))
        names << record.replacement;
    for (const auto &usual : usualNames(domain))
        names << usual.second;
    names.removeDuplicates();
    return names;
}

SipDirectory sipDirectory(const QString &domain, const QList<NaptrRecord> &naptr,
                          const QMap<QString, Result<QList<SrvRecord>>> &srv)
{
    SipDirectory directory;
    directory.naptr = naptr;
    const auto add = [&](const QString &transport, const QString &name, bool standard) {
        const auto answer = srv.constFind(name);
        if (answer == srv.constEnd() || !answer->has_value()) {
            if (!directory.unanswered.contains(name))
                directory.unanswered << name;
            return;
        }
        QList<SrvRecord> records = **answer;
        std::stable_sort(records.begin(), records.end(), [](const SrvRecord &a, const SrvRecord &b) {
            return std::pair(a.priority, -a.weight) < std::pair(b.priority, -b.weight);
        });
        for (const SrvRecord &record : records) {
            const bool none = record.target.isEmpty() || record.target == u"."; // RFC 2782: no such service
            const bool known =
                std::any_of(directory.targets.begin(), directory.targets.end(), [&](const SipTarget &target) {
                    return target.transport == transport && target.port == record.port
                           && target.host.compare(record.target, Qt::CaseInsensitive) == 0;
                });
            if (!none && !known && directory.targets.size() < mostTargets)
                directory.targets.append({transport, record.target, record.port, name, standard});
        }
    };
    for (const NaptrRecord &record : inOrder(naptr).mid(0, mostTargets))
        add(transportOf(record.service), record.replacement, true);
    for (const auto &[transport, name] : usualNames(domain))
        add(transport, name, !name.startsWith(u"_sip._tls."));
    return directory;
}

SipDirectory lookUpDomain(const QString &domain, NameSource &names, const CancelToken &cancel)
{
    const auto naptr = names.naptr(domain, cancel);
    const QStringList wanted = srvNames(domain, naptr.value_or(QList<NaptrRecord>()));
    const QList<Result<QList<SrvRecord>>> found = names.srv(wanted, cancel);
    QMap<QString, Result<QList<SrvRecord>>> byName;
    for (qsizetype i = 0; i < wanted.size() && i < found.size(); ++i)
        byName.insert(wanted.at(i), found.at(i));
    SipDirectory directory = sipDirectory(domain, naptr.value_or(QList<NaptrRecord>()), byName);
    if (!naptr)
        directory.unanswered.prepend(domain);
    return directory;
}

} // namespace rf
