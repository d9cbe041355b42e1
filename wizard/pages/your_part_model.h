// What only a person can do, as a list: what is open, how it is done, whose turn it is, and what was said and
// shown of what is done. Pure functions from the snapshot; no widgets.
#pragma once

#include "wizard/visit_snapshot.h"

#include <QDate>
#include <QLocale>

namespace rf {

/// What settles a task.
enum class TaskKind {
    Word, ///< a person's word is the evidence
    Hand, ///< done by hand on a device; the next check-up tells whether it worked
    Letter, ///< asked of whoever manages the phones
};

struct TaskSteps {
    QString heading; ///< which devices, and why by hand; may be empty
    QStringList steps;
    friend bool operator==(const TaskSteps &, const TaskSteps &) = default;
};

struct TaskPicture {
    QString id;
    QString label; ///< "Picture 1, added 24 Nov 2026"
    QByteArray thumbnail; ///< JPEG
    friend bool operator==(const TaskPicture &, const TaskPicture &) = default;
};

struct TaskView {
    QString task; ///< PersonTask::task
    TaskKind kind = TaskKind::Word;
    bool done = false;
    bool accepted = false; ///< somebody accepted the risk; not done, and not open
    QString title;
    QString says; ///< who said what and when; else what is seen
    QString why;
    QString owner; ///< empty = nobody yet
    QDate due; ///< invalid = no day set
    QDate proposed; ///< a day to begin with
    QString dueText; ///< "by 30 November 2026"; empty = none
    bool overdue = false;
    QList<TaskSteps> how;
    QString caution; ///< what must be known before it is begun (S-25); empty = nothing
    QStringList conditions; ///< each must hold before "it is done" counts (S-25)
    QString letter; ///< the text, for TaskKind::Letter
    bool wantsLineList = false; ///< the provider's list of line passwords helps
    QList<TaskPicture> pictures;
    friend bool operator==(const TaskView &, const TaskView &) = default;
};

struct YourPartView {
    QString headline;
    QString help;
    QList<TaskView> tasks; ///< open ones first, what weighs most before the rest
    int open = 0;
    QString lineList; ///< what is known of the provider's list; empty = no open task is about it
    friend bool operator==(const YourPartView &, const YourPartView &) = default;
};

YourPartView yourPartView(const VisitSnapshot &snapshot, const QLocale &locale = QLocale());

/// What goes into the record: the conditions that were confirmed, then what the person wrote.
QString recordedNote(const TaskView &task, const QString &note);

} // namespace rf
