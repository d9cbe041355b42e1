// What the page Fix says: jobs and left-over findings as rows, what may be interrupted, what undoes itself,
// what will be asked. Pure: the same snapshot and choices give the same words.
#pragma once

#include "wizard/theme/roles.h"
#include "wizard/visit_snapshot.h"

namespace rf {

/// What the person chose on the page, and what happened in this visit so far.
/// A plan made without some jobs: what is sent for a job may depend on what the jobs before it leave behind.
struct PlanWithout {
    QStringList basis; ///< planBasis() of the snapshot it was made from
    QStringList jobs; ///< ids of what was left out
    std::optional<Plan> plan; ///< none: it could not be made
};

struct FixChoices {
    QHash<QString, bool> byJob; ///< id of the job → on; jobs without a choice have their default
    QList<TaskResult> results; ///< of the runs of this visit: what did not work is not tried again unasked
    std::optional<PlanWithout> without; ///< made for an earlier choice or for this one
};

struct FixRow {
    QString id; ///< of the job
    QString title;
    QString order; ///< devices and order, plain words
    QString pill; ///< interruption (S-9)
    QString pillIcon;
    Tone tone = Tone::Neutral;
    bool on = true;
    bool canBeOn = true; ///< false: it needs a job that is switched off
    QString remark; ///< why it is off; empty = none
    friend bool operator==(const FixRow &, const FixRow &) = default;
};

/// A finding that is not mended automatically, with the reason.
struct LeftRow {
    QString title;
    QString why;
    QStringList steps; ///< by hand; empty = none are known
    friend bool operator==(const LeftRow &, const LeftRow &) = default;
};

/// What is not mended automatically; follows from the snapshot alone.
struct FixLeft {
    QList<LeftRow> rows;
    QString personTasks; ///< sentence about what stands under Your part; empty = nothing
    friend bool operator==(const FixLeft &, const FixLeft &) = default;
};
FixLeft fixLeft(const VisitSnapshot &snapshot);

struct FixModel {
    QString headline;
    QString help;
    QString promiseTitle; ///< banner of S-7; empty = nothing is switched on
    QString promise;
    QStringList ready; ///< what to have ready: questions that come during the run
    QList<FixRow> rows;
    FixLeft left;
    bool canStart = false;
    bool planFirst = false; ///< a job that is on follows one that is off on the same device: ask for a plan
    QString cannotStart; ///< reason; empty when it can, or when nothing is chosen
    QString askFirst; ///< S-9, asked when Start is pressed; empty = nothing to ask
    friend bool operator==(const FixModel &, const FixModel &) = default;
};

FixModel makeFixModel(const VisitSnapshot &snapshot, const FixLeft &left, const FixChoices &choices);
/// What a plan rests on: when each device was read, and what there is to do. Two plans of one basis differ in
/// nothing but the names of the passwords that would be made.
QStringList planBasis(const VisitSnapshot &snapshot);
/// Ids of the jobs that are switched off.
QStringList switchedOff(const VisitSnapshot &snapshot, const FixChoices &choices);
/// The jobs that are switched on, whole and in their order.
Plan chosenPlan(const VisitSnapshot &snapshot, const FixChoices &choices);
/// More to change after a round: jobs that are on without being asked for.
bool isAnotherRound(const VisitSnapshot &snapshot, const FixChoices &choices);

/// In the words of the window; the job's own title when its id is not known.
QString jobTitle(const Job &job);
QString jobOrder(const Job &job, const OfficeState &state);
/// One honest sentence about calls (S-9).
QString interruptionSentence(const Job &job);
/// Devices by name: "Reception and Accounts", "5 phones".
QString devicesText(const QStringList &ids, const OfficeState &state);

/// Upper bound for one task: settling, and reading and proving round it.
int taskSeconds(const Task &task);
/// Upper bound for a job on an office with so many working phones; answers of the person not counted.
int jobSeconds(const Job &job, int phones);
int planMinutes(const Plan &plan, int phones);
int workingPhones(const OfficeState &state);

} // namespace rf
