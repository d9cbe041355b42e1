// What the score would be once the fixes offered are made: the same judges, over the office as it would be
// read then. A range, because part of it rests on a person, and no promise: a change that cannot be proven is
// taken back.
#pragma once

#include "core/controls/control.h"
#include "core/model/plan.h"

namespace rf {

struct Outlook {
    int least = 0; ///< only the jobs that need nobody, each proven by reading back
    int most = 0; ///< and those that a person helps with, what only looking again can show, and a person's
                  ///< word for everything that is answered by it
    friend bool operator==(const Outlook &, const Outlook &) = default;
};

/// Pure. What is left over for a person's hands is in neither number. nullopt when nothing is offered that
/// would move the score.
std::optional<Outlook> outlookOf(const OfficeState &state, const Plan &plan);

/// Whether a person's word answers this control here and now: its judge looks for one.
bool takesWord(const Control &control, const OfficeState &state);

} // namespace rf
