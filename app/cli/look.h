// A look at the office, or at what the office file tells, and the exit code that follows from it.
#pragma once

#include "app/cli/opened.h"

namespace rf::cli {

struct Look {
    QList<Finding> findings;
    QList<DeviceState> devices;
    QString notKept; ///< why nothing of it is in the office file; empty = it is kept, or was there before
};

/// Reads the devices, tests on the wire and judges. What cannot be written is looked at all the same.
Result<Look> lookAgain(Opened &opened, const QString &occasion);
/// What the office file tells as of now; asks no device and keeps nothing.
Result<Look> asItStands(Opened &opened);
/// Done when everything is met, NotMet when something is not or cannot be told, NotReached when it cannot be
/// told because a device could not be read. `only` are ids of controls, empty = all.
int codeOf(const Look &look, const QStringList &only = {});
/// Names the devices that could not be read, with the reason.
void noteUnread(const QList<DeviceState> &devices);

/// Storage when the journal cannot be trusted; Conflict when a run is open (S-10).
Result<> journalIsSettled(Opened &opened);
/// Storage with the reason when the office file is read only.
Result<> canBeWritten(Opened &opened);

} // namespace rf::cli
