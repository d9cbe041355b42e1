// What the journal knows of a run, for people: what was left in the middle, and what can be put back.
#pragma once

#include "wizard/office_door.h"
#include "wizard/pages/run_model.h"

namespace rf {

struct StoryTask {
    QString job;
    QString jobTitle;
    QString deviceId;
    QString device;
    QString title; ///< of the change
    RunState state = RunState::Unknown;
    bool canGoBack = false;
    QString remark; ///< what cannot be put back, and why (S-8); empty = everything can
    int seconds = 0;
    friend bool operator==(const StoryTask &, const StoryTask &) = default;
};

struct RunStory {
    qint64 run = 0; ///< 0 = none
    QDateTime started;
    QList<StoryTask> tasks; ///< in the order in which they were begun; those not begun are missing
    friend bool operator==(const RunStory &, const RunStory &) = default;
};

RunStory storyOf(const RunRecord &record);
/// Only what is in place, the last first: what an undo of this run takes back.
RunStory inPlace(const RunStory &story);
QList<RunJob> runJobs(const RunStory &story);
QList<RunJob> runJobs(const Plan &plan, const OfficeState &state);

/// Block: read the journal.
Result<RunStory> readStory(Visit &visit, qint64 run);
/// Runs of which something is in place, the last first.
Result<QList<RunStory>> readRounds(Visit &visit);
/// Takes these runs back one after the other, in this order; stops at the first that does not go back whole.
Result<QList<TaskResult>> takeBack(Visit &visit, const QList<qint64> &runs, const RunOptions &options);

} // namespace rf
