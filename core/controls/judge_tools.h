// What the judges share: counting devices without rounding anything unknown up, and the sentences around it.
#pragma once

#include "core/controls/control.h"

#include <QCoreApplication>

namespace rf {

/// Translation context of everything the catalogue says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Controls)
};

/// Phones, conference phones, DECT bases and adapters: whatever carries a line.
bool carriesLine(const Device &device);
QList<const DeviceState *> lineDevices(const OfficeState &state);
QList<const DeviceState *> routers(const OfficeState &state);
/// Routers on the way to the internet; every router read when the way was not looked at.
QList<const DeviceState *> routersOnPath(const OfficeState &state);
const DeviceState *deviceById(const OfficeState &state, const QString &id);
const Attestation *latestAttestation(const OfficeState &state, const QString &control);

/// Somebody else writes this phone's configuration, so what is set here may be overwritten, and a local
/// password would shut that somebody out (S-21).
bool isProvisioned(const DeviceState &device);
/// May be changed automatically: read, has a driver, and is no locked special line (S-2).
bool mayMend(const DeviceState &device);

/// False for the line of somebody else (an old provider, an exchange of one's own). Sent to the office's
/// provider it would be refused there again and again, until the whole office is shut out (S-19).
bool isOfProvider(const Line &line, const Provider &provider);

/// "lift line", for remarks; empty for None.
QString specialLineName(SpecialLine special);

FindingEvidence seen(const DeviceState &device, bool met, const QString &says, const QString &source = {});
FindingEvidence unseen(const DeviceState &device, const QString &says);
/// Why nothing is known of this device, as a sentence; special lines say that they were left alone on
/// purpose.
QString unreadReason(const DeviceState &device);

void addObtained(Finding &finding, Obtained how);
Finding cannotTell(const QString &why);
Finding notApplicable(const QString &why);

/// Turns evidence into a state. Met only when every one of `total` is known and met; nothing known is cannot
/// tell; nothing met and nothing unknown is not met; the rest is partly. Earned is the share that is met, so
/// the unknown earns nothing.
void settle(Finding &finding);

/// The finding of an attested control: a person's word, or cannot tell (S-6).
Finding attestedFinding(const OfficeState &state, const QString &control, const QString &unasked);

/// A finding for an office where nothing that carries a line was found, or nothing was looked at; else
/// nullopt.
std::optional<Finding> noPhones(const OfficeState &state);

} // namespace rf
