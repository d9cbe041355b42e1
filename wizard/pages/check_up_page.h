#pragma once

#include "wizard/check_up_run.h"
#include "wizard/pages/check_up_model.h"
#include "wizard/pages/page.h"

#include <QElapsedTimer>

class QProgressBar;
class QPushButton;

namespace rf {

class Card;
class FindingPanel;
class LineListCard;
class ScoreRing;
class SectionList;
class WayCard;

class CheckUpPage final : public Page {
    Q_OBJECT
public:
    explicit CheckUpPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override; ///< runs the check-up when there was none yet
    void render() override;
    PageFoot foot() const override;
    void onLink() override; ///< save as PDF

private:
    void buildProgress();
    void buildScore();
    void run();
    void showProgress();
    void renderScore();
    void renderSection();
    void savePdf();
    void acceptRisk(const QString &control, const QString &by, const QString &reason, int days);
    void endRisk(const QString &control);
    const CheckUpView &view() const;
    void write(const std::function<Result<>(OfficeFile &, const QDateTime &)> &what);
    void forget(); ///< what was told before
    void tell(const QString &title, const QString &text); ///< something went well
    bool canWrite() const;

    std::shared_ptr<const VisitSnapshot> m_seen;
    std::shared_ptr<const VisitViews> m_views; ///< of what is seen; null = nothing yet
    int m_chosen = 0; ///< number of the section
    std::optional<CheckProgress> m_progress; ///< while the check-up runs
    QElapsedTimer m_running;

    Banner *m_told;
    Card *m_progressCard = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_stop = nullptr;
    ScoreRing *m_ring = nullptr;
    QLabel *m_word = nullptr;
    QLabel *m_sentences = nullptr;
    QLabel *m_outlook = nullptr;
    QPushButton *m_again = nullptr;
    Card *m_scoreCard = nullptr;
    SectionList *m_sections = nullptr;
    WayCard *m_way = nullptr;
    LineListCard *m_lineList = nullptr;
    FindingPanel *m_panel = nullptr;
};

} // namespace rf
