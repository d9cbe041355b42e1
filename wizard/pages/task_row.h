// One thing that only a person can do: tick, title, whose turn it is; opened in place with the steps, the
// day, the pictures and where it is confirmed.
#pragma once

#include "wizard/pages/your_part_model.h"
#include "wizard/widgets/card.h"

#include <QSet>

class QLineEdit;
class QPushButton;

namespace rf {

class InSlices;
class Tick;

/// What was typed and not yet sent; outlives a new rendering.
struct TaskDraft {
    bool open = false;
    QString by;
    QString note;
    QSet<int> held; ///< conditions that were ticked
    std::optional<QString> owner; ///< nullopt = as it is on the list
    QDate due;
};

class TaskRow final : public QWidget {
    Q_OBJECT
public:
    /// The draft outlives the row. canWrite: something can be recorded in this office file.
    TaskRow(const TaskView &task, TaskDraft &draft, bool canWrite, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(); ///< its details are there
    void confirmed(const QString &by, const QString &note); ///< "it is done"
    void denied(const QString &by, const QString &note); ///< "it is not so"
    void planned(const QString &owner, const QDate &due);
    void copyWanted(const QString &text);
    void lineListWanted();
    void pictureWanted();
    void pictureOpened(const QString &id, const QString &label);
    void pictureRemoved(const QString &id, const QString &label);

private:
    QString name(const QString &part) const { return part + QLatin1Char('-') + m_task.task; }
    void buildLine(QVBoxLayout *column);
    void buildDetails(); ///< when they are opened first
    void addLetter(QVBoxLayout *column);
    void addPlanning(QVBoxLayout *column);
    void addPictures(QVBoxLayout *column);
    void addConfirmation(QVBoxLayout *column);
    void setOpen(bool open);
    void checkConfirmation();

    const TaskView m_task;
    TaskDraft &m_draft;
    const bool m_canWrite;
    Tick *m_tick = nullptr;
    QPushButton *m_toggle = nullptr;
    QWidget *m_details;
    InSlices *m_building = nullptr; ///< null: the details were not opened yet
    QLineEdit *m_by = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_deny = nullptr;
};

} // namespace rf
