// What can be changed, with its switches: the promise, what to have ready, the jobs, and what is left for
// people.
#pragma once

#include "wizard/pages/fix_model.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rf {

class Banner;
class Card;
class JobRow;

class FixChoice final : public QWidget {
    Q_OBJECT
public:
    explicit FixChoice(QWidget *parent = nullptr);
    /// plan: where the details of the rows come from.
    void show(const FixModel &model, const Plan &plan, const OfficeState &state, bool keepsSecrets);

Q_SIGNALS:
    void switched(const QString &job, bool on);
    void cardPrintWanted();
    void cardSaveWanted();

private:
    void showRows(const FixModel &model);
    void showLeft(const FixModel &model);
    void showDetails(JobRow *row, bool open);
    const Job *job(const QString &id) const;

    FixModel m_shown;
    Plan m_plan;
    OfficeState m_state;
    bool m_keepsSecrets = false;
    Banner *m_why;
    Banner *m_promise;
    Banner *m_ready;
    Card *m_jobs;
    QList<JobRow *> m_rows;
    QLabel *m_leftTitle;
    Card *m_left;
    QLabel *m_persons;
};

} // namespace rf
