#pragma once

#include "wizard/pages/page.h"
#include "wizard/pages/report_model.h"

class QPushButton;

namespace rf {

class ApplyView;
class Card;
class KeyedCard;
class PagePreview;

/// The checklist to look at, save and print; what was changed can be put back; the check of the next day.
class ReportPage final : public Page {
    Q_OBJECT
public:
    explicit ReportPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;
    void onSecondary() override;
    void onPrimary() override;

private:
    enum class Mode { Report, Undoing, Undone };
    Card *buildPdfCard();
    Card *buildNextCard();
    Card *buildTomorrowCard();
    Card *buildUndoCard();
    const ReportModel &model(); ///< of the snapshot, no older than a minute
    void renderReport();
    void drawPages();
    void savePdf();
    void saveJson();
    void save(const QString &path, const std::function<Result<>(const QString &path)> &write);
    void print();
    void finish();
    void lookTomorrow();
    void showTomorrow();
    void chooseUndo();
    void undo(const QList<RunStory> &rounds, const QList<qint64> &runs);
    void undone(Result<QList<TaskResult>> results);

    Mode m_mode = Mode::Report;
    Mode m_shownMode = Mode::Report;
    ReportModel m_model;
    std::weak_ptr<const VisitSnapshot> m_modelOf;
    QDateTime m_modelAt; ///< it says from when on something can be told
    std::shared_ptr<const VisitSnapshot> m_drawn; ///< whose pages are shown, or being drawn
    QString m_office;
    LiveRun m_live;
    RunEnd m_end;
    QList<TomorrowRow> m_tomorrow;
    bool m_looking = false;

    QWidget *m_report;
    ApplyView *m_view;
    PagePreview *m_preview;
    QLabel *m_pdfTitle = nullptr;
    QLabel *m_saved = nullptr;
    QStringList m_savedAs; ///< files since the page was opened
    Card *m_nextCard = nullptr;
    QLabel *m_nextTitle = nullptr;
    QLabel *m_nextText = nullptr;
    Card *m_tomorrowCard = nullptr;
    QLabel *m_tomorrowTitle = nullptr;
    QLabel *m_tomorrowText = nullptr;
    QPushButton *m_tomorrowButton = nullptr;
    QPushButton *m_tomorrowStop = nullptr;
    KeyedCard *m_tomorrowRows = nullptr; ///< by number
    QLabel *m_undoText = nullptr;
    QPushButton *m_undoButton = nullptr;
};

} // namespace rf
