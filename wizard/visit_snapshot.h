// Everything the pages show of an open office, read at once and passed round as a value that nobody changes:
// no page asks the file, so none can block the window.
#pragma once

#include "core/model/person_task.h"
#include "report/checklist.h"
#include "wizard/office_door.h"

namespace rf {

/// In the office file: ids of devices on which the factory password was tried (S-5).
inline const QString factoryTriedDocument = QStringLiteral("factoryTried");

struct VisitViews;

struct VisitSnapshot {
    QString path; ///< of the office file
    bool readOnly = false;
    QString readOnlyWhy;
    QStringList warnings; ///< where the file lies
    OfficeState state;
    QList<Finding> findings; ///< judged now, from the last readings; empty = never checked
    QList<Finding> before; ///< as they stood before the first change; empty = nothing was changed
    QDateTime checkedAt; ///< of the last visit; invalid = never
    Plan plan; ///< made now, from the last readings
    QList<TaskResult> results; ///< of the last run
    QList<qint64> unfinished; ///< runs that were cut off, or left a device unknown (S-10)
    QList<TaskResult> unsettled; ///< their changes
    qint64 lastRun = 0;
    QString journalSeal; ///< last hash of the journal, as printed on the report
    QList<Pin> pins; ///< fingerprints the person accepted
    QList<PersonTask> personTasks; ///< owner, day, done: of what only a person can do
    QList<EvidenceNote> evidence; ///< pictures that were put to them
    QHash<QString, QString> users; ///< user name by device, for every device with a kept sign-in
    QHash<QString, QString> factoryUsers; ///< by device for which a factory login is published
    QStringList factoryTried; ///< devices on which it was tried; never twice (S-5)
    int openTasks = 0; ///< things only a person can do that are not done
    bool practice = false;
    std::optional<PracticeNotes> notes; ///< of a practice office
    std::shared_ptr<const VisitViews> views; ///< what the longer pages say of all this

    bool anyRead() const;
    ReportInput report() const; ///< what the checklist is made from
};

/// Blocks: reads the office file once, judges once, plans from that, and puts it into words. Storage when the
/// file cannot be read.
Result<std::shared_ptr<const VisitSnapshot>> takeSnapshot(OpenDoor &office);

} // namespace rf
