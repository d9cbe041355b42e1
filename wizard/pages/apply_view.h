// A run while it goes on, and its truth afterwards: a line per job, then a line per change.
#pragma once

#include "wizard/pages/run_model.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace rf {

class KeyedCard;

class ApplyView final : public QWidget {
    Q_OBJECT
public:
    explicit ApplyView(QWidget *parent = nullptr);
    /// asking: a question waits for the person, so no time is given.
    void showRun(const LiveRun &run, bool asking);
    /// Something without jobs: a sentence and a bar without an end.
    void showBusy(const QString &says);
    void showEnd(const LiveRun &run, const RunEnd &end);

private:
    class Line;
    void showLines(const LiveRun &run);
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_left;
    KeyedCard *m_jobs;
    QList<RunRow> m_rows; ///< by job
    bool m_back = false;
    QLabel *m_endTitle;
    KeyedCard *m_end;
    QList<ResultRow> m_results; ///< by number
};

} // namespace rf
