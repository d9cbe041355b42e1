#pragma once

#include "wizard/pages/page.h"
#include "wizard/pages/task_row.h"

#include <map>

namespace rf {

class KeyedCard;
class LineListCard;
class OfficeFile;

class YourPartPage final : public Page {
    Q_OBJECT
public:
    explicit YourPartPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;

private:
    /// changed: tasks whose rows say something else by now.
    void showTasks(const QSet<QString> &changed);
    QWidget *makeRow(const QString &task);
    void connectRow(TaskRow *row, const TaskView &task);
    void confirm(const TaskView &task, bool met, const QString &by, const QString &note);
    void plan(const TaskView &task, const QString &owner, const QDate &due);
    void addPicture(const TaskView &task);
    void showPicture(const QString &id, const QString &label);
    void removePicture(const QString &id, const QString &label);
    /// Writes to the office file; afterwards `then` is called when it worked.
    void write(const std::function<Result<>(OfficeFile &, const QDateTime &)> &what,
               const std::function<void()> &then = {});
    void forget(); ///< what was told before
    void tell(const QString &title, const QString &text); ///< something went well
    void failed(const Error &error); ///< about a picture, or the office file

    std::shared_ptr<const VisitSnapshot> m_seen;
    YourPartView m_view; ///< as it is shown
    bool m_canWrite = false;
    std::map<QString, TaskDraft> m_drafts; ///< rows hold references
    QString m_name; ///< who spoke last
    KeyedCard *m_list;
    LineListCard *m_lineList;
    Banner *m_told;
    Banner *m_offered;
};

} // namespace rf
