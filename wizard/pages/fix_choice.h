// What can be changed, with its switches: the promise, what to have ready, the jobs, and what is left for
// people.
#pragma once

#include "wizard/pages/fix_model.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rf {

class Banner;
class JobRow;
class KeyedCard;

class FixChoice final : public QWidget {
    Q_OBJECT
public:
    explicit FixChoice(QWidget *parent = nullptr);
    /// office: where the details of the rows come from.
    /// chosen: what would be done now; the details of a job that is off are those of the whole plan.
    void show(const FixModel &model, const std::shared_ptr<const VisitSnapshot> &office, const Plan &chosen,
              bool keepsSecrets);
    void tellOfCard(const QString &says); ///< what became of the emergency card; empty = nothing

Q_SIGNALS:
    void switched(const QString &job, bool on);
    void cardPrintWanted();
    void cardSaveWanted();

private:
    void showBanners();
    void showRows(const QList<FixRow> &before);
    void showLeft(const QList<LeftRow> &before);
    void showDetails(JobRow *row, bool open);
    JobRow *rowOf(const QString &job) const;
    const FixRow &shownRow(const QString &job) const;
    const Job *shownJob(const QString &job) const;

    FixModel m_shown;
    std::shared_ptr<const VisitSnapshot> m_office;
    Plan m_plan;
    bool m_keepsSecrets = false;
    Banner *m_why;
    Banner *m_promise;
    QLabel *m_card;
    Banner *m_ready;
    KeyedCard *m_jobs; ///< by job
    QLabel *m_leftTitle;
    KeyedCard *m_left; ///< by number
    QLabel *m_persons;
};

} // namespace rf
