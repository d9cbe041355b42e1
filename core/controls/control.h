// One recommendation of the guide: words, a pure judgement over what was read, and the wishes that mend it.
// Texts are English sources for translation (context "Controls"), translated at display.
#pragma once

#include "core/model/finding.h"
#include "core/model/intent.h"

namespace rf {

enum class Weight { Low = 1, Medium = 3, High = 6, Critical = 10 };

/// References to public frameworks, each a list of ids as in controls.md; empty = no apt requirement.
struct FrameworkRefs {
    QString nistCsf;
    QString cis;
    QString cyberEssentials;
    QString iso27001;
    QString pciDss;
    QString sp80058;
};

/// A wish for one device.
struct DeviceIntent {
    QString deviceId;
    Intent intent;
};

struct Control {
    QString id; ///< "FW-1"; never reused
    int since = 1; ///< grows when the meaning changes
    int section = 0; ///< 1 to 10 of the guide, 11 = added by the product
    QString title;
    QString why;
    Weight weight = Weight::Medium;
    bool extra = false; ///< counts in the extras score only
    QList<Obtained> checkedBy;
    int recheckDays = 90;
    int hardLimitDays = 120;
    FrameworkRefs refs;
    /// Pure. Fills state, evidence, says, why, obtained, earned; the assessor adds id, dates, risks and
    /// provisional.
    Finding (*judge)(const OfficeState &state) = nullptr;
    /// Pure. What would mend it, per device; empty for controls a person fulfils. Null = nothing automatic.
    QList<DeviceIntent> (*mend)(const OfficeState &state) = nullptr;
    QStringList guide; ///< steps for the person, plain English
};

/// The explicit list, in the order of the guide.
const QList<Control> &controlCatalogue();
const Control *findControl(const QString &id);
QString sectionTitle(int section);

} // namespace rf
