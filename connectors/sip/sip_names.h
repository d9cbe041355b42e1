// How a phone finds its server from a domain (RFC 3263): what the domain's directory says, and in which order
// a phone would take it.
#pragma once

#include "connectors/sip/dns_message.h"
#include "core/cancel_token.h"
#include "core/model/checked_types.h"

#include <QMap>
#include <memory>

namespace rf {

struct SrvRecord {
    int priority = 0; ///< lower first
    int weight = 0; ///< among equals, the share of calls
    Port port;
    QString target;
    friend bool operator==(const SrvRecord &, const SrvRecord &) = default;
};

/// Whom the names are asked of. Blocking; called from worker threads only.
class NameSource {
public:
    virtual ~NameSource() = default;
    /// Empty = the domain has none; an error = the name servers did not tell.
    virtual Result<QList<NaptrRecord>> naptr(const QString &domain, const CancelToken &cancel) = 0;
    /// Of all these names at once, in their order; the same of each.
    virtual QList<Result<QList<SrvRecord>>> srv(const QStringList &names, const CancelToken &cancel) = 0;
};
/// The name servers of this computer. Blocks for at most about 6 s each.
std::unique_ptr<NameSource> makeSystemNames();

/// One place where a phone of that domain may go.
struct SipTarget {
    QString transport; ///< "tls", "tcp", "udp"
    QString host;
    Port port;
    QString name; ///< the directory entry that says so: "_sips._tcp.example.com"
    bool standard = true; ///< false: some phones ask for it, RFC 3263 does not know it (_sip._tls)
    friend bool operator==(const SipTarget &, const SipTarget &) = default;
};

struct SipDirectory {
    QList<SipTarget> targets; ///< in the order in which a phone would try them
    QList<NaptrRecord> naptr;
    QStringList unanswered; ///< names of which nothing is known, because nobody answered
    bool hasNaptr() const { return !naptr.isEmpty(); }
    const SipTarget *first(const QString &transport) const; ///< null when there is none
};

/// The names to be asked for SRV: those of the NAPTR records first, then the usual ones.
QStringList srvNames(const QString &domain, const QList<NaptrRecord> &naptr);

/// Pure. srv: what each of `srvNames` has; a failure makes the name unanswered.
SipDirectory sipDirectory(const QString &domain, const QList<NaptrRecord> &naptr,
                          const QMap<QString, Result<QList<SrvRecord>>> &srv);

/// Asks everything. Blocks for at most about 12 s.
SipDirectory lookUpDomain(const QString &domain, NameSource &names, const CancelToken &cancel);

} // namespace rf
