// What somebody else calls a probe, and how he writes what it saw, brought to the names and forms of
// docs/discovery_evidence.md, for which the fingerprints are written. Pure.
#pragma once

#include <QStringList>

namespace rf {

/// The probes whose rows an observation is tried against; "sip", "snmp", "x509" and the like are understood.
QStringList probesFor(const QString &given);

/// The text as rows of `probe` expect it: bounded, without header names, certificate names in our order,
/// descriptions and subscriptions as fields, object ids dotted. Empty when it holds nothing for them.
QString normalisedEvidence(const QString &probe, const QString &given);

/// The observation is a card's address, whose maker is looked up.
bool isCardAddress(const QString &probe);

} // namespace rf
