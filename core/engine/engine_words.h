// The translation contexts of what the engine says to a person. Details of errors are English unless a
// plan or a device's row shows them (core/result.h).
#pragma once

#include <QCoreApplication>

namespace rf {

/// Outcomes, proofs, progress and questions of a run.
struct EngineWords {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

/// Jobs, and why something is left for people.
struct PlannerWords {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

/// Taking back, and settling what was cut off.
struct UndoWords {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

/// Why a device is not read, and who it says it is.
struct SurveyWords {
    Q_DECLARE_TR_FUNCTIONS(Survey)
};

/// The day after: what of a change is still there.
struct TomorrowWords {
    Q_DECLARE_TR_FUNCTIONS(Tomorrow)
};

/// The first meeting with a device.
struct TrustWords {
    Q_DECLARE_TR_FUNCTIONS(Trust)
};

/// Why an office file can only be looked at, and where it should not lie.
struct OfficeFileWords {
    Q_DECLARE_TR_FUNCTIONS(OfficeFile)
};

} // namespace rf
