// The report as values: made from findings, plan, results and devices only, never from a screen. The PDF, the
// terminal and the window draw these.
#pragma once

#include "core/controls/score.h"
#include "core/model/person_task.h"
#include "core/model/plan.h"

#include <QLocale>

namespace rf {

struct Control;

struct ReportInput {
    Office office;
    QList<DeviceState> devices;
    QList<Hop> path; ///< between the phones and the internet, as it was seen last
    QList<Finding> findings; ///< as assessed now
    QList<Finding> before; ///< as assessed before the first change; empty = nothing was changed
    Plan plan; ///< what is left over, and what was planned
    QList<TaskResult> results; ///< what was done
    QList<TaskResult> unsettled; ///< of runs that were cut off or left a device unknown (S-10)
    QList<AcceptedRisk> acceptedRisks;
    QList<Attestation> attestations;
    QList<PersonTask> personTasks; ///< owner and day where somebody set them
    QDateTime madeAt; ///< UTC
    QString reportNumber; ///< "2026-11-23-01"; empty = made from madeAt
    QString journalSeal; ///< last hash of the office file's journal, hex; empty = none
};

/// How an answer stands, in one mark: what was measured, what a person said, what is not settled and what is
/// unknown never look alike.
enum class Mark { Measured, Confirmed, Partly, NotMet, Unknown, NotApplicable, Accepted, Provider, Due };

struct ChecklistLine {
    Mark mark = Mark::Unknown;
    QString word; ///< beside the mark: "met, measured", "confirmed by a person", "cannot tell"
    bool provisional = false;
    QString control;
    QString title;
    QString says; ///< what was seen, with the time
    QString how; ///< how it was obtained: "read from the router, seen on the wire"
    QStringList details; ///< per device or line, those with the same answer together
    QString frameworks;
};
struct ChecklistSection {
    int number = 0;
    QString title;
    QList<ChecklistLine> lines;
};
struct ChecklistChange {
    QStringList devices; ///< each with its time
    QString title;
    QString outcome; ///< plain word
    QString proof;
    bool good = false;
};
/// A control whose state is another one than before.
struct ChecklistMove {
    QString control;
    QString title;
    QString before;
    QString after;
};
struct ChecklistOpen {
    QString control;
    QString title;
    QString why;
    QString owner;
    QString due;
    QStringList steps;
};
struct ChecklistDevice {
    QString name;
    QString model;
    QString firmware;
    QString address;
    QStringList remarks; ///< special line, not yet tried on a real device, old algorithms, not read
};
/// A box between the phones and the internet.
struct ChecklistHop {
    QString name;
    QString lines; ///< names of its internet lines
    QString state; ///< read, or why not
    bool read = false;
};
struct ChecklistRisk {
    QString control;
    QString title;
    QString by;
    QString reason;
    QString until;
};

struct Checklist {
    QString office; ///< with "(practice office)" behind the name of one
    bool practice = false; ///< its devices are simulated
    QString visited;
    QString reportNumber;
    Score score;
    std::optional<Score> scoreBefore;
    QString letterWhy; ///< why no letter, or which cap holds it down
    QString summary; ///< the paragraph for a managing director
    QString unsettled; ///< sentence about runs that were not finished, empty when all were (S-10)
    QString provisional; ///< sentence, empty when nothing is provisional (S-24)
    QList<ChecklistSection> sections;
    QList<ChecklistChange> changes;
    QList<ChecklistMove> moves;
    QList<ChecklistOpen> open;
    QList<ChecklistRisk> risks;
    QList<ChecklistDevice> devices;
    QList<ChecklistHop> way;
    QString journalSeal;
};

Checklist makeChecklist(const ReportInput &input, const QLocale &locale = QLocale());

/// The word that stands beside a mark, the same everywhere.
QString markWord(Mark mark, bool provisional = false);
/// One character that stands for a mark where no drawing is possible.
QString markSign(Mark mark);
Mark markOf(const Finding &finding);
/// Within how many days it should be done where nobody set a day.
int proposedDays(const Control &control);

} // namespace rf
