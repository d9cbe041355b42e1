// mDNS and DNS-SD (RFC 6762, 6763): what devices announce by themselves. Asked from an ordinary port, so that
// answers come to us alone (RFC 6762 6.7). Names are unpacked with bounds: pointers lead backwards only.
// Pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QByteArrayView>

namespace rf {

inline constexpr quint16 mdnsPort = 5353;

/// Service types that tell what a device is. One question each: an answer to an ordinary port has 512 bytes.
QList<QByteArray> mdnsTypes();

/// A PTR question for one name like "_ipp._tcp.local".
QByteArray mdnsQuestion(quint16 id, const QByteArray &name);

using DnsName = QList<QByteArray>; ///< labels; an instance's name may hold dots

struct MdnsRecord {
    enum Type : quint16 { Ptr = 12, Txt = 16, Srv = 33 };
    DnsName name;
    quint16 type = 0;
    DnsName target; ///< PTR, SRV
    quint16 port = 0; ///< SRV
    QList<QPair<QByteArray, QByteArray>> texts; ///< TXT
};

/// The records of an answer that are understood here; nullopt: no answer to question `id`, or broken.
std::optional<QList<MdnsRecord>> readMdns(QByteArrayView datagram, quint16 id);

/// "mdns", one per service instance.
QList<Observation> mdnsObservations(const QList<MdnsRecord> &records);
/// Types that "_services._dns-sd._udp.local" listed, as names to ask for.
QList<QByteArray> mdnsTypesIn(const QList<MdnsRecord> &records);

} // namespace rf
