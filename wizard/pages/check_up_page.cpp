#include "wizard/pages/check_up_page.h"

#include "report/checklist_pdf.h"
#include "wizard/dialogs.h"
#include "wizard/feed.h"
#include "wizard/pages/finding_panel.h"
#include "wizard/pages/line_list_card.h"
#include "wizard/pages/way_card.h"
#include "wizard/persons_word.h"
#include "wizard/visit_views.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/score_ring.h"
#include "wizard/widgets/section_list.h"
#include "wizard/widgets/texts.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

CheckUpPage::CheckUpPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_told(new Banner(u"check"_s, {}, {}, Tone::Good))
{
    m_told->setObjectName(u"told"_s);
    m_told->hide();
    body()->addWidget(m_told);
    buildProgress();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    body()->addLayout(columns);
    auto *left = new QVBoxLayout;
    left->setSpacing(15);
    columns->addLayout(left, 45);
    auto *right = new QVBoxLayout;
    right->setSpacing(15);
    columns->addLayout(right, 55);

    buildScore();
    left->addWidget(m_scoreCard);
    m_sections = new SectionList;
    named(m_sections, u"sections"_s, tr("Sections of the guide"));
    left->addWidget(m_sections);
    m_way = new WayCard;
    left->addWidget(m_way);
    left->addStretch(1);

    m_lineList = new LineListCard(visit());
    right->addWidget(m_lineList);
    m_panel = new FindingPanel;
    m_panel->setObjectName(u"findings"_s);
    right->addWidget(m_panel);
    right->addStretch(1);

    connect(m_sections, &SectionList::chosen, this, [this](int number) {
        m_chosen = number;
        renderSection();
    });
    connect(m_panel, &FindingPanel::riskAccepted, this, &CheckUpPage::acceptRisk);
    connect(m_panel, &FindingPanel::riskEnded, this, &CheckUpPage::endRisk);
    connect(m_lineList, &LineListCard::began, this, &CheckUpPage::forget);
    connect(m_lineList, &LineListCard::imported, this, &CheckUpPage::tell);
    connect(m_lineList, &LineListCard::refused, this, &CheckUpPage::showProblem);
    connect(m_lineList, &LineListCard::failed, this, [this](const Error &error) { showError(error); });
}

void CheckUpPage::buildProgress()
{
    m_progressCard = new Card;
    m_progressCard->column()->setContentsMargins(18, 14, 18, 14);
    m_progressCard->column()->setSpacing(10);
    auto *line = new QHBoxLayout;
    m_progressText = textLabel({}, TextRole::Plain);
    m_progressText->setObjectName(u"checkProgress"_s);
    m_stop = button(tr("Stop", "button"), ButtonKind::Small, u"stopCheck"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] { visit().stop(); });
    line->addWidget(m_progressText, 1);
    line->addWidget(m_stop, 0, Qt::AlignTop);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    named(m_bar, u"checkBar"_s, tr("How far the check-up is"));
    m_progressCard->column()->addLayout(line);
    m_progressCard->column()->addWidget(m_bar);
    m_progressCard->hide();
    body()->addWidget(m_progressCard);
}

void CheckUpPage::buildScore()
{
    m_scoreCard = new Card;
    m_scoreCard->column()->setContentsMargins(16, 18, 16, 14);
    m_scoreCard->column()->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(18);
    m_ring = new ScoreRing;
    m_ring->setObjectName(u"score"_s);
    line->addWidget(m_ring, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    m_word = textLabel({}, TextRole::Strong);
    m_word->setObjectName(u"scoreWord"_s);
    m_sentences = textLabel({}, TextRole::Muted);
    m_sentences->setObjectName(u"scoreSentences"_s);
    m_outlook = textLabel({}, TextRole::Strong);
    m_outlook->setObjectName(u"outlook"_s);
    texts->addWidget(m_word);
    texts->addWidget(m_sentences);
    texts->addWidget(m_outlook);
    texts->addStretch(1);
    line->addLayout(texts, 1);
    m_scoreCard->column()->addLayout(line);
    m_again = button(tr("Check again"), ButtonKind::Small, u"checkAgain"_s);
    connect(m_again, &QPushButton::clicked, this, &CheckUpPage::run);
    m_scoreCard->column()->addWidget(m_again, 0, Qt::AlignLeading);
}

void CheckUpPage::enter()
{
    m_told->hide();
    render();
    const VisitSnapshot *s = snapshot();
    if (s && s->findings.isEmpty() && canWrite() && !visit().isBusy())
        run();
}

bool CheckUpPage::canWrite() const
{
    return snapshot() && !snapshot()->readOnly;
}

void CheckUpPage::render()
{
    if (const auto now = visit().snapshot(); now && now != m_seen) {
        if (m_seen && m_seen->path != now->path)
            m_chosen = 0;
        m_seen = now;
        const auto before = std::exchange(m_views, now->views);
        if (!before || before->checkUp != m_views->checkUp)
            renderScore();
    }
    const bool busy = visit().isBusy();
    m_again->setEnabled(!busy && canWrite());
    showProgress();
    renderSection();
    Q_EMIT footChanged();
}

const CheckUpView &CheckUpPage::view() const
{
    static const CheckUpView nothing;
    return m_views ? m_views->checkUp : nothing;
}

void CheckUpPage::renderScore()
{
    setHeadline(view().headline, view().help);
    m_ring->set(view().score, view().letter);
    m_word->setText(view().checked ? view().word : tr("Not looked at yet"));
    m_sentences->setText(view().sentences.join(u'\n'));
    m_sentences->setVisible(!view().sentences.isEmpty());
    m_outlook->setText(view().outlook);
    m_outlook->setVisible(!view().outlook.isEmpty());
    m_outlook->setToolTip(
        tr("The first number counts only what RingFence mends and proves by itself; the second "
           "also what you confirm. A change that cannot be proven is taken back."));
    const QString again = view().checked ? tr("Check again") : tr("Check now");
    m_again->setText(again);
    m_again->setAccessibleName(again);
    const bool known = std::any_of(view().sections.begin(), view().sections.end(),
                                   [this](const SectionView &s) { return s.number == m_chosen; });
    if (!known)
        m_chosen = worstSection(view().sections);
    QList<SectionList::Entry> entries;
    for (const SectionView &s : view().sections)
        entries << SectionList::Entry{s.number, s.name, s.pill.text, s.pill.tone, s.pill.icon};
    m_sections->set(entries, m_chosen);
    m_sections->setVisible(view().checked);
    m_way->set(view().way);
}

void CheckUpPage::renderSection()
{
    const auto it = std::find_if(view().sections.begin(), view().sections.end(),
                                 [this](const SectionView &s) { return s.number == m_chosen; });
    const bool any = m_seen && it != view().sections.end();
    m_panel->setVisible(any);
    const bool passwords =
        std::any_of(view().sections.begin(), view().sections.end(), [this](const SectionView &s) {
            return s.number == m_chosen && !s.findings.isEmpty()
                   && s.findings.first().control.startsWith(u"PWD-");
        });
    m_lineList->setVisible(any && passwords);
    if (!any)
        return;
    m_lineList->render(view().lineList, canWrite());
    m_panel->set(*it, m_seen->state.now.toLocalTime().date(), canWrite());
}

void CheckUpPage::run()
{
    forget();
    const auto feed = Feed<CheckProgress>::make(&visit(), this, [this](const QList<CheckProgress> &progress) {
        if (m_progress) {
            m_progress = progress.last();
            showProgress();
        }
    });
    m_progress = CheckProgress();
    m_running.start();
    const bool started = visit().work<QList<Finding>>(
        tr("Checking your phones and router"),
        [feed](OpenDoor &door, const CancelToken &cancel) {
            return checkUp(door, cancel, [feed](const CheckProgress &p) { feed->tell(p); });
        },
        this,
        [this](Result<QList<Finding>> result) {
            m_progress.reset();
            if (!result && result.error().code == ErrorCode::Cancelled)
                showProblem(tr("The check-up was stopped."),
                            tr("What was not read by then counts as unknown. To look at everything, press "
                               "“%1”.")
                                .arg(m_again->text()));
            else if (!result)
                showError(result.error());
            render();
        });
    if (!started)
        m_progress.reset();
    render();
}

void CheckUpPage::showProgress()
{
    m_progressCard->setVisible(m_progress.has_value());
    if (!m_progress)
        return;
    const CheckProgress &p = *m_progress;
    m_stop->setEnabled(!visit().isStopping());
    m_bar->setRange(0, p.expected + 2);
    QStringList says;
    if (visit().isStopping())
        says << tr("Stopping as soon as what has begun is read.");
    switch (p.stage) {
    case CheckProgress::Stage::Reading:
        m_bar->setValue(p.done);
        says << (p.done == 0
                     ? tr("Reading %n device(s).", nullptr, p.expected)
                     : tr("%1 of %2 devices read, the last one: %3.")
                           .arg(QLocale().toString(p.done), QLocale().toString(p.expected), p.device));
        if (p.done > 0 && p.done < p.expected) {
            const qint64 left = m_running.elapsed() * (p.expected - p.done) / p.done / 1000 + 1;
            says << tr("About %n second(s) left for this.", nullptr, static_cast<int>(left));
        } else if (p.done > 0) {
            says << tr("Looking at the way to the internet.");
        }
        break;
    case CheckProgress::Stage::Wire:
        m_bar->setValue(p.expected);
        says << tr("Sending a test message to your provider, to see whether the router changes it.");
        break;
    case CheckProgress::Stage::Judging:
        m_bar->setValue(p.expected + 1);
        says << tr("Comparing what was found with the guide.");
        break;
    }
    m_progressText->setText(says.join(u' '));
}

PageFoot CheckUpPage::foot() const
{
    PageFoot foot;
    const bool ready = view().checked && !visit().isBusy();
    if (view().checked)
        foot.link = tr("Save check-up as PDF");
    foot.primary = tr("See the fixes");
    foot.primaryEnabled = ready;
    return foot;
}

void CheckUpPage::onLink()
{
    savePdf();
}

void CheckUpPage::savePdf()
{
    const auto s = visit().snapshot();
    if (!s || s->findings.isEmpty())
        return;
    if (visit().isBusy()) {
        sayBusy();
        return;
    }
    const QString day = s->state.now.toLocalTime().date().toString(Qt::ISODate);
    const QString path = dialogs::saveFile(this, tr("Save check-up as PDF"),
                                           (s->state.office.isPractice()
                                                ? tr("Practice check-up %1.pdf", "file name; %1 is the day")
                                                : tr("Check-up %1.pdf", "file name; %1 is the day"))
                                               .arg(day),
                                           tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    forget();
    const bool started = visit().work<void>(
        tr("Writing the PDF"),
        [s, path](OpenDoor &, const CancelToken &) {
            return writePdf(s->report(), path, pageSizeFor(QLocale::system()));
        },
        this,
        [this, path](Result<> result) {
            if (!result)
                showError(result.error());
            else
                tell(tr("The check-up is saved."), path);
        });
    if (!started)
        sayBusy();
}

void CheckUpPage::acceptRisk(const QString &control, const QString &by, const QString &reason, int days)
{
    write([=](OfficeFile &file, const QDateTime &now) {
        return rf::acceptRisk(file, AcceptedRisk{control, by, reason, now, now.addDays(days)});
    });
}

void CheckUpPage::endRisk(const QString &control)
{
    write([control](OfficeFile &file, const QDateTime &now) { return endAcceptedRisk(file, control, now); });
}

void CheckUpPage::write(const std::function<Result<>(OfficeFile &, const QDateTime &)> &what)
{
    forget();
    const bool started = visit().work<void>(
        tr("Writing it down"),
        [what](OpenDoor &door, const CancelToken &) {
            return what(door.visit().file(), door.visit().desk().clock().now());
        },
        this,
        [this](const Result<> &result) {
            if (!result)
                showError(result.error());
        });
    if (!started)
        sayBusy();
}

void CheckUpPage::forget()
{
    clearError();
    m_told->hide();
}

void CheckUpPage::tell(const QString &title, const QString &text)
{
    m_told->set(title, text);
    m_told->setAccessibleName(title);
    m_told->show();
}

} // namespace rf
