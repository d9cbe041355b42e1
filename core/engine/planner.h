// From findings to a plan: which jobs, on which devices, in which order, with which proofs. Pure: the same
// state gives the same plan. Nothing is planned for a locked special line (S-2), for what only a person can
// do, or on a guess.
#pragma once

#include "core/controls/control.h"
#include "core/model/plan.h"
#include "core/ports/driver.h"

#include <QHash>

namespace rf {

struct PlanOptions {
    QStringList only; ///< ids of controls to mend; empty = all
    QStringList without; ///< ids of jobs to leave out: the others are planned as if those never happened
    bool secretsKept = true; ///< a password store is there; without one no password is changed (S-22)
    QHash<QString, SignIn> signIns; ///< deviceId → what opens it now
    QHash<QString, SecretRef>
        lineSecrets; ///< "deviceId/line" → the line's present password, where it is known
    QString stamp; ///< makes the names of new secrets unique ("20261124-0215"); empty = from OfficeState::now
};

/// Jobs in the order they are to run: what opens the way first, what may lock out last (S-23). A finding that
/// cannot be mended automatically becomes a LeftOver with the reason and, where known, the steps for the
/// person.
Plan makePlan(const OfficeState &state, const QList<Finding> &findings, const DriverCatalogue &drivers,
              const PlanOptions &options = {});

} // namespace rf
