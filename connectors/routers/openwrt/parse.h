// What an OpenWrt router answers, as values. Pure functions, bounded, tested with random bytes.
#pragma once

#include "core/model/facts.h"

namespace rf::openwrt {

/// `ubus call system board`.
struct Board {
    QString model;
    QString distribution; ///< "OpenWrt"
    QString version; ///< "23.05.6"
};
std::optional<Board> parseBoard(const QJsonObject &data);

/// The loaded ruleset: whether any rule gives the SIP helper to connections. Definitions alone are no
/// finding.
bool rulesetSetsSipHelper(QByteArrayView text);

/// `conntrack -L`: flows that carry the SIP helper.
int flowsWithSipHelper(QByteArrayView text);

/// /proc/net/arp: complete entries, without the WAN side when `lanDevices` names the inside.
QList<KnownHost> parseArp(QByteArrayView text);

/// /var/run/miniupnpd.leases: "UDP:5060:192.168.1.20:5060:0:name".
QList<Forward> parseUpnpLeases(QByteArrayView text);

/// A small decimal number, as the files below /proc/sys hold one.
std::optional<int> parseNumber(QByteArrayView text);

/// `ubus call network.interface dump`: the interfaces that hold a default route or are named.
QList<Wan> parseWans(const QJsonObject &data, const QStringList &wanNames);

/// An object from text, bounded; nullopt when it is none.
std::optional<QJsonObject> parseObject(const QByteArray &text);

} // namespace rf::openwrt
