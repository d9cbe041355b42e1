#include "wizard/pages/report_page.h"

#include "core/whole_file.h"
#include "report/checklist_pdf.h"
#include "report/findings_json.h"
#include "report/plan_text.h"
#include "wizard/check_up_run.h"
#include "wizard/dialogs.h"
#include "wizard/pages/apply_view.h"
#include "wizard/pages/undo_dialog.h"
#include "wizard/person_at_window.h"
#include "wizard/printing.h"
#include "wizard/run_feed.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/page_preview.h"
#include "wizard/widgets/texts.h"

#include <QThreadPool>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureWidth = 760; // pixels; sharp on a screen of twice the density
}

ReportPage::ReportPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_report(new QWidget)
    , m_view(new ApplyView)
    , m_preview(new PagePreview)
{
    auto *columns = new QHBoxLayout(m_report);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    auto *paper = new QVBoxLayout;
    paper->addWidget(m_preview);
    paper->addStretch(1);
    columns->addLayout(paper, 46);
    auto *cards = new QVBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(buildPdfCard());
    cards->addWidget(buildNextCard());
    cards->addWidget(buildUndoCard()); // above a list that may be long
    cards->addWidget(buildTomorrowCard());
    cards->addStretch(1);
    columns->addLayout(cards, 54);
    body()->addWidget(m_report);
    body()->addWidget(m_view);
    m_view->hide();
    connect(&visit(), &CurrentVisit::opened, this, [this] { m_office.clear(); });
}

void ReportPage::enter()
{
    clearError();
    m_saved->hide();
    m_savedAs.clear();
    render();
}

void ReportPage::render()
{
    const VisitSnapshot *s = snapshot();
    if (!s || s->findings.isEmpty())
        return;
    if (m_office != s->path) {
        m_office = s->path;
        m_tomorrow.clear();
        m_mode = Mode::Report;
        showTomorrow();
    }
    if (std::exchange(m_shownMode, m_mode) != m_mode)
        scrollToTop();
    m_report->setVisible(m_mode == Mode::Report);
    m_view->setVisible(m_mode != Mode::Report);
    switch (m_mode) {
    case Mode::Report: renderReport(); break;
    case Mode::Undoing:
        setHeadline(
            tr("Putting the old settings back"),
            visit().isStopping()
                ? tr(
                    "Stopping at the next safe point: what has begun to go back is finished, the rest stays.")
                : tr(
                    "Please leave this computer on. Calls will not work on a phone while it restarts; keep a "
                    "mobile at hand."));
        break;
    case Mode::Undone: setHeadline(m_end.headline, m_end.help); break;
    }
    Q_EMIT footChanged();
}

const ReportModel &ReportPage::model()
{
    const auto of = visit().snapshot();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (of != m_modelOf.lock() || m_modelAt.secsTo(now) >= 60) {
        m_model = makeReportModel(*of, now);
        m_modelOf = of;
        m_modelAt = now;
    }
    return m_model;
}

void ReportPage::renderReport()
{
    const ReportModel &report = model();
    const bool busy = visit().isBusy();
    setHeadline(report.headline, report.help);
    m_nextCard->setVisible(!report.nextTitle.isEmpty());
    m_nextTitle->setText(report.nextTitle);
    m_nextText->setText(report.nextText);
    m_tomorrowCard->setVisible(!report.tomorrowTitle.isEmpty() || !m_tomorrow.isEmpty());
    m_tomorrowTitle->setText(report.tomorrowTitle.isEmpty() ? tr("Are the changes still there?")
                                                            : report.tomorrowTitle);
    m_tomorrowText->setText(m_looking              ? tr("Reading your devices …")
                            : m_tomorrow.isEmpty() ? report.tomorrowText
                                                   : tr("Looked at just now:"));
    m_tomorrowButton->setVisible(report.canLookTomorrow && !m_looking);
    m_tomorrowButton->setEnabled(!busy);
    m_tomorrowStop->setVisible(m_looking);
    m_tomorrowStop->setEnabled(!visit().isStopping());
    m_undoText->setText(report.undoText);
    m_undoButton->setVisible(report.canUndo);
    m_undoButton->setEnabled(!busy);
    drawPages();
}

void ReportPage::drawPages()
{
    const auto now = visit().snapshot();
    const int pages = m_preview->pages();
    m_pdfTitle->setText(pages > 0 ? tr("Compliance checklist (PDF, %n page(s))", nullptr, pages)
                                  : tr("Compliance checklist (PDF)"));
    if (m_drawn == now || flow().current() != Stage::Report)
        return;
    m_drawn = now;
    inBackground(
        QThreadPool::globalInstance(), this,
        [now, locale = QLocale()] {
            return checklistPictures(now->report(), pageSizeFor(QLocale::system()), pictureWidth, locale);
        },
        [this, now](const QList<QImage> &pictures) {
            if (m_drawn != now)
                return; // a newer report is being drawn
            m_preview->setPages(pictures);
            m_pdfTitle->setText(tr("Compliance checklist (PDF, %n page(s))", nullptr, m_preview->pages()));
        });
}

PageFoot ReportPage::foot() const
{
    PageFoot foot;
    switch (m_mode) {
    case Mode::Report:
        foot.backEnabled = !visit().isBusy();
        foot.primary = tr("Finish", "button: the visit is over");
        foot.primaryEnabled = !visit().isBusy();
        break;
    case Mode::Undoing:
        foot.back = false;
        foot.primary.clear();
        foot.secondary =
            visit().isStopping() ? tr("Stopping …") : tr("Stop", "button: stop putting settings back");
        foot.secondaryEnabled = !visit().isStopping();
        break;
    case Mode::Undone:
        foot.back = false;
        foot.primary = tr("Back to the report");
        foot.primaryEnabled = !visit().isBusy();
        break;
    }
    return foot;
}

void ReportPage::onPrimary()
{
    if (m_mode == Mode::Undone) {
        m_mode = Mode::Report;
        render();
    } else if (m_mode == Mode::Report) {
        finish();
    }
}

void ReportPage::finish()
{
    const VisitSnapshot *now = snapshot();
    if (!now)
        return;
    const QString kept =
        now->practice ? tr(
            "RingFence closes. The practice office begins anew next time; the papers that you saved stay.")
                      : tr("RingFence closes. Everything is kept in the office file: open it again when the "
                           "next check-up "
                           "is due.");
    if (dialogs::confirm(this, tr("Finish the visit?"), kept, tr("Finish", "button: the visit is over")))
        window()->close();
}

void ReportPage::onSecondary()
{
    if (m_mode == Mode::Undoing)
        visit().stop();
}

// ---- paper ------------------------------------------------------------------------------------------------

void ReportPage::savePdf()
{
    const auto s = visit().snapshot();
    if (!s)
        return;
    const QString day = s->state.now.toLocalTime().date().toString(Qt::ISODate);
    const QString path = dialogs::saveFile(this, tr("Save the checklist"),
                                           (s->state.office.isPractice()
                                                ? tr("practice checklist %1.pdf", "file name; %1 is the day")
                                                : tr("checklist %1.pdf", "file name; %1 is the day"))
                                               .arg(day),
                                           tr("PDF files (*.pdf)"));
    save(path,
         [s](const QString &file) { return writePdf(s->report(), file, pageSizeFor(QLocale::system())); });
}

void ReportPage::saveJson()
{
    const auto s = visit().snapshot();
    if (!s)
        return;
    const QString path = dialogs::saveFile(
        this, tr("Save the findings"),
        s->state.office.isPractice() ? tr("practice-findings.json", "file name") : u"findings.json"_s,
        tr("JSON files (*.json)"));
    save(path, [s](const QString &file) { return writeWhole(file, findingsJsonBytes(s->report())); });
}

void ReportPage::save(const QString &path, const std::function<Result<>(const QString &path)> &write)
{
    if (path.isEmpty())
        return;
    clearError();
    const bool started = visit().work<void>(
        tr("Saving the report"), [write, path](OpenDoor &, const CancelToken &) { return write(path); }, this,
        [this, path](Result<> saved) {
            if (!saved) {
                showError(saved.error());
                return;
            }
            // Every file stays named; the one that was saved last stands last.
            m_savedAs.removeAll(path);
            m_savedAs << path;
            QStringList lines;
            for (const QString &file : std::as_const(m_savedAs))
                lines << tr("Saved: %1").arg(file);
            m_saved->setText(lines.join(u'\n'));
            m_saved->show();
        });
    if (!started)
        sayBusy();
}

void ReportPage::print()
{
    const auto s = visit().snapshot();
    if (!s)
        return;
    clearError();
    const auto printer = printing::choose(this, tr("Compliance checklist"), pageSizeFor(QLocale::system()));
    if (!printer)
        return;
    const bool started = visit().work<bool>(
        tr("Printing the checklist"),
        [printer, s](OpenDoor &, const CancelToken &) -> Result<bool> {
            return printChecklist(s->report(), *printer);
        },
        this,
        [this](const Result<bool> &taken) {
            if (!taken.value_or(false))
                showProblem(tr("The printer did not take the checklist."),
                            tr("Check the printer, or press “Save PDF” and print it elsewhere."));
        });
    if (!started)
        sayBusy();
}

// ---- the next day -----------------------------------------------------------------------------------------

void ReportPage::lookTomorrow()
{
    clearError();
    m_looking = visit().work<QList<TomorrowRow>>(
        tr("Looking whether the changes are still there"),
        [](OpenDoor &office, const CancelToken &cancel) -> Result<QList<TomorrowRow>> {
            ASSIGN_OR_RETURN(const QList<TomorrowRow> rows, office.visit().tomorrowCheck(cancel));
            RETURN_IF_ERROR(office.visit().assess(u"tomorrow"_s));
            return rows;
        },
        this,
        [this](Result<QList<TomorrowRow>> rows) {
            m_looking = false;
            if (rows)
                m_tomorrow = *rows;
            else
                showError(rows.error());
            showTomorrow();
            render();
        });
    if (!m_looking)
        sayBusy();
    render();
}

// ---- putting back -----------------------------------------------------------------------------------------

void ReportPage::chooseUndo()
{
    clearError();
    const bool started = visit().work<QList<RunStory>>(
        tr("Looking at what was changed"),
        [](OpenDoor &office, const CancelToken &) { return readRounds(office.visit()); }, this,
        [this](Result<QList<RunStory>> rounds) {
            if (!rounds) {
                showError(rounds.error());
                return;
            }
            if (rounds->isEmpty()) {
                showProblem(tr("There is nothing to put back."),
                            tr("Every change that was made is taken back already."));
                return;
            }
            UndoDialog *dialog = UndoDialog::open(*rounds, window());
            connect(dialog, &UndoDialog::chosen, this,
                    [this, all = *rounds](const QList<qint64> &runs) { undo(all, runs); });
        });
    if (!started)
        sayBusy();
}

void ReportPage::undo(const QList<RunStory> &rounds, const QList<qint64> &runs)
{
    RunStory all;
    for (const RunStory &round : rounds) {
        if (runs.contains(round.run))
            all.tasks += round.tasks;
    }
    const auto tell = [this] { m_view->showRun(m_live, visit().person().waiting() != nullptr); };
    const auto feed = RunFeed::make(&visit(), this, [this, tell](const QList<RunNews> &news) {
        takeNews(news, m_live, log());
        tell();
    });
    const bool started = visit().work<QList<TaskResult>>(
        tr("Putting the old settings back"),
        [feed, runs](OpenDoor &office, const CancelToken &cancel) -> Result<QList<TaskResult>> {
            ASSIGN_OR_RETURN(const QList<TaskResult> back,
                             takeBack(office.visit(), runs, runOptions(feed, cancel)));
            // What the office looks like now is read, not assumed (S-6). If that fails, what was put back is
            // told all the same.
            if (!cancel.isCancelled())
                (void)checkUp(office, cancel, [](const CheckProgress &) {});
            return back;
        },
        this,
        [this, feed](Result<QList<TaskResult>> back) {
            feed->catchUp();
            undone(std::move(back));
        });
    if (!started) {
        sayBusy();
        return;
    }
    m_live = LiveRun(runJobs(all), true);
    m_mode = Mode::Undoing;
    tell();
    flow().setLocked(true);
    render();
}

void ReportPage::undone(Result<QList<TaskResult>> results)
{
    flow().setLocked(false);
    if (!results) {
        showError(results.error());
        m_mode = Mode::Report;
        render();
        return;
    }
    log().results(*results);
    m_tomorrow.clear();
    showTomorrow();
    m_live.ended(*results);
    m_end = runEnd(*results, true, visit().wasStopped());
    m_view->showEnd(m_live, m_end);
    m_mode = Mode::Undone;
    render();
}

} // namespace rf
