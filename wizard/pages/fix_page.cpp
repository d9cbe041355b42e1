#include "wizard/pages/fix_page.h"

#include "report/plan_text.h"
#include "wizard/check_up_run.h"
#include "wizard/dialogs.h"
#include "wizard/pages/apply_view.h"
#include "wizard/pages/fix_choice.h"
#include "wizard/person_at_window.h"
#include "wizard/support_dialog.h"
#include "wizard/visit_views.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

FixPage::FixPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_choice(new FixChoice)
    , m_view(new ApplyView)
{
    body()->addWidget(m_choice);
    body()->addWidget(m_view);
    m_view->hide();
    connect(m_choice, &FixChoice::switched, this, [this](const QString &job, bool on) {
        m_choices.byJob.insert(job, on);
        m_modelOf.reset();
        render();
    });
    connect(m_choice, &FixChoice::cardPrintWanted, this, &FixPage::printCard);
    connect(m_choice, &FixChoice::cardSaveWanted, this, &FixPage::saveCard);
    connect(&visit(), &CurrentVisit::opened, this, [this] { m_office.clear(); });
    connect(&visit().person(), &PersonAtWindow::asked, this, &FixPage::tell);
    connect(&visit().person(), &PersonAtWindow::answered, this, &FixPage::tell);
}

void FixPage::enter()
{
    // What went wrong on an earlier visit to this page is not news any more; how the run ended still is,
    // unless it waits to be settled.
    clearError();
    if (m_mode == Mode::Ended && snapshot() && !snapshot()->unfinished.isEmpty())
        m_mode = Mode::Choosing;
    render();
}

void FixPage::show(Mode mode)
{
    m_mode = mode;
    if (mode == Mode::Choosing)
        m_choice->tellOfCard({}); // the card that was saved was that of an earlier plan
    render();
}

void FixPage::render()
{
    const VisitSnapshot *s = snapshot();
    if (!s)
        return;
    if (m_office != s->path) {
        m_office = s->path;
        m_choices = {};
        m_modelOf.reset();
        m_open = {};
        m_mode = Mode::Choosing;
    }
    if (m_mode == Mode::Choosing && !s->unfinished.isEmpty())
        m_mode = Mode::Open;
    if (m_mode == Mode::Open && s->unfinished.isEmpty())
        m_mode = Mode::Choosing;
    if (std::exchange(m_shownMode, m_mode) != m_mode)
        scrollToTop();
    m_choice->setVisible(m_mode == Mode::Choosing);
    m_view->setVisible(m_mode != Mode::Choosing);
    switch (m_mode) {
    case Mode::Choosing: renderChoice(); break;
    case Mode::Open: renderOpen(); break;
    case Mode::Running:
        setHeadline(
            m_live.isBack() ? tr("Putting the old settings back") : tr("Making the changes"),
            !visit().isStopping() ? tr(
                "Please leave this computer on. Calls will not work on a phone while it restarts; keep a "
                "mobile at hand.")
            : m_live.isBack()
                ? tr(
                    "Stopping at the next safe point: what has begun to go back is finished, the rest stays.")
                : tr("Stopping at the next safe point. What is half done is put back; what is finished and "
                     "proven stays, and can be put back in the report."));
        break;
    case Mode::Ended: setHeadline(m_end.headline, m_end.help); break;
    case Mode::Looking:
        setHeadline(tr("Checking again"), tr("RingFence reads your devices again; nothing is changed."));
        break;
    }
    Q_EMIT footChanged();
}

const FixModel &FixPage::model() const
{
    if (const auto now = visit().snapshot(); now != m_modelOf.lock()) {
        m_modelOf = now;
        m_model = makeFixModel(*now, now->views->fixLeft, m_choices);
    }
    return m_model;
}

void FixPage::renderChoice()
{
    setHeadline(model().headline, model().help);
    m_choice->show(model(), visit().snapshot(), chosenPlan(*snapshot(), m_choices), visit().keepsSecrets());
    if (model().planFirst && !visit().isBusy())
        QMetaObject::invokeMethod(this, &FixPage::planWithout, Qt::QueuedConnection);
}

void FixPage::planWithout()
{
    const auto s = visit().snapshot();
    if (m_mode != Mode::Choosing || !s || !model().planFirst)
        return;
    const QStringList off = switchedOff(*s, m_choices);
    visit().work<Plan>(
        tr("Working out what is sent without what is switched off"),
        [s, off](OpenDoor &office, const CancelToken &) {
            return office.visit().plan(s->state, s->findings, {}, off);
        },
        this,
        [this, s, off](Result<Plan> plan) {
            if (!plan)
                showError(plan.error());
            // Without an answer nothing of it can be started, and a change of the choice asks again.
            m_choices.without = PlanWithout{planBasis(*s), off, plan ? std::optional(*plan) : std::nullopt};
            m_modelOf.reset();
            render();
        });
}

void FixPage::renderOpen()
{
    const qint64 run = snapshot()->unfinished.last();
    setHeadline(
        tr("An earlier run was left in the middle"),
        snapshot()->readOnly
            ? tr("This office is open for looking only, so the run cannot be settled here.")
            : tr("Before anything else is changed it is settled: “Finish” keeps what is new and proven and "
                 "takes back the rest; “Put back” takes everything back."));
    if (m_open.run == run) {
        RunEnd list;
        for (const StoryTask &task : std::as_const(m_open.tasks))
            list.rows << ResultRow{
                tr("%1: %2", "device, and its change").arg(task.device, plainWords(task.title, 200)),
                task.remark, lookOf(task.state, false)};
        m_view->showEnd(LiveRun(), list);
    } else {
        m_view->showBusy(tr("Looking at what was left"));
        if (!visit().isBusy())
            QMetaObject::invokeMethod(this, &FixPage::readOpenRun, Qt::QueuedConnection);
    }
}

void FixPage::readOpenRun()
{
    const VisitSnapshot *s = snapshot();
    if (!s || s->unfinished.isEmpty() || m_open.run == s->unfinished.last())
        return;
    const qint64 run = s->unfinished.last();
    visit().work<RunStory>(
        tr("Looking at what was left"),
        [run](OpenDoor &office, const CancelToken &) { return readStory(office.visit(), run); }, this,
        [this, run](Result<RunStory> story) {
            if (story)
                m_open = *story;
            else
                showError(story.error());
            m_open.run = run;
            render();
        });
}

bool FixPage::canSettle() const
{
    const VisitSnapshot *s = snapshot();
    return s && !visit().isBusy() && !s->readOnly && !s->unfinished.isEmpty()
           && m_open.run == s->unfinished.last();
}

PageFoot FixPage::foot() const
{
    PageFoot foot;
    const VisitSnapshot *s = snapshot();
    const bool busy = visit().isBusy();
    switch (m_mode) {
    case Mode::Choosing: {
        const bool any = s && !s->plan.jobs.isEmpty();
        foot.link = any ? tr("Show all commands") : QString();
        foot.secondary = any ? tr("Not now", "button: go on without changing anything") : QString();
        foot.primary = any                          ? tr("Start", "button: begin to change the settings")
                       : s && s->findings.isEmpty() ? tr("Check again and go on")
                                                    : tr("Continue", "button");
        foot.primaryEnabled =
            any ? !busy && model().canStart : s && (!s->findings.isEmpty() || (!busy && !s->readOnly));
        break;
    }
    case Mode::Open:
        if (canSettle())
            foot.link = tr("A device is gone for good", "link: a run that was left in the middle");
        foot.secondary = tr("Put back", "button: take everything back");
        foot.primary = tr("Finish", "button: finish a run that was left in the middle");
        foot.primaryEnabled = foot.secondaryEnabled = canSettle();
        break;
    case Mode::Running:
        foot.back = false;
        foot.link = tr("Show technical log");
        foot.secondary = visit().isStopping() ? tr("Stopping …")
                         : m_live.isBack()
                             ? tr("Stop", "button: stop putting settings back")
                             : tr("Stop and undo the change in work", "button; what is finished stays");
        foot.secondaryEnabled = !visit().isStopping();
        break;
    case Mode::Ended:
        foot.link = tr("Show technical log");
        foot.backEnabled = !busy;
        foot.primary = m_end.unknown ? tr("Go on", "button") : tr("Check again and go on");
        foot.primaryEnabled = !busy;
        break;
    case Mode::Looking:
        foot.back = false;
        foot.link = tr("Show technical log");
        foot.secondary = tr("Stop", "button: stop reading the devices");
        foot.secondaryEnabled = !visit().isStopping();
        break;
    }
    return foot;
}

void FixPage::onLink()
{
    if (m_mode == Mode::Choosing)
        showCommands();
    else if (m_mode == Mode::Open)
        giveUp();
    else
        SupportDialog::open(visit(), log(), window());
}

void FixPage::onSecondary()
{
    switch (m_mode) {
    case Mode::Choosing: flow().next(); break;
    case Mode::Open: settle(Executor::Settle::Undo); break;
    case Mode::Running:
    case Mode::Looking: visit().stop(); break;
    case Mode::Ended: break;
    }
}

void FixPage::onPrimary()
{
    switch (m_mode) {
    case Mode::Choosing:
        if (const VisitSnapshot *s = snapshot(); s && !s->plan.jobs.isEmpty())
            start();
        else if (s && s->findings.isEmpty())
            look();
        else
            flow().next();
        break;
    case Mode::Open: settle(Executor::Settle::Finish); break;
    case Mode::Ended:
        if (m_end.unknown)
            show(Mode::Choosing);
        else
            look();
        break;
    case Mode::Running:
    case Mode::Looking: break;
    }
}

void FixPage::start()
{
    const auto s = visit().snapshot();
    if (!model().canStart || visit().isBusy())
        return;
    const QString question = model().askFirst;
    if (!question.isEmpty()
        && !dialogs::confirm(this, tr("Keep a mobile at hand"), question, tr("Start, a mobile is at hand")))
        return;
    const Plan plan = chosenPlan(*s, m_choices);
    const QList<TaskResult> before = m_choices.results;
    run(tr("Making the changes"), LiveRun(runJobs(plan, s->state)),
        [plan, before](OpenDoor &office, const RunOptions &options) -> Result<QList<TaskResult>> {
            ASSIGN_OR_RETURN(const QList<TaskResult> results, office.visit().apply(plan, options));
            // The report tells of every round of this visit, not only of the last.
            if (!before.isEmpty())
                RETURN_IF_ERROR(office.visit().file().saveDocument(u"results"_s, before + results));
            return results;
        });
}

void FixPage::settle(Executor::Settle how)
{
    const VisitSnapshot *s = snapshot();
    if (!s || s->unfinished.isEmpty() || s->readOnly)
        return;
    const qint64 run_ = s->unfinished.last();
    const bool back = how == Executor::Settle::Undo;
    run(back ? tr("Putting the old settings back") : tr("Finishing the earlier run"),
        LiveRun(runJobs(m_open.run == run_ ? m_open : RunStory()), back),
        [run_, how](OpenDoor &office, const RunOptions &options) {
            return office.visit().settle(run_, how, options);
        });
}

/// For a device that broke or was thrown away: nothing else could be changed for as long as it is waited for.
void FixPage::giveUp()
{
    if (dialogs::confirm(
            this, tr("Is the device gone for good?"),
            tr("The run is finished on every device that answers. One that does not answer is given up: its "
               "settings stay unknown, and the report says so. If it only has no power or no cable, "
               "plug it in and choose Finish or Put back instead."),
            tr("Give up what does not answer")))
        settle(Executor::Settle::GiveUp);
}

void FixPage::tell()
{
    if (m_mode == Mode::Running)
        m_view->showRun(m_live, visit().person().waiting() != nullptr);
}

void FixPage::run(const QString &what, const LiveRun &live, const Work &work)
{
    clearError();
    const auto feed = RunFeed::make(&visit(), this, [this](const QList<RunNews> &news) {
        takeNews(news, m_live, log());
        tell();
    });
    const bool started = visit().work<QList<TaskResult>>(
        what,
        [work, feed](OpenDoor &office, const CancelToken &cancel) {
            return work(office, runOptions(feed, cancel));
        },
        this,
        [this, feed](Result<QList<TaskResult>> results) {
            feed->catchUp();
            ended(std::move(results));
        });
    if (!started) {
        sayBusy();
        return;
    }
    m_live = live;
    m_mode = Mode::Running;
    m_open = {};
    tell();
    flow().setLocked(true); // nothing else can be looked at while devices are changed
    render();
}

void FixPage::ended(Result<QList<TaskResult>> results)
{
    flow().setLocked(false);
    if (!results) {
        showError(results.error());
        show(Mode::Choosing);
        return;
    }
    log().results(*results);
    m_choices.results += *results;
    // What was switched off stays off in the next round; what was asked for was asked for once.
    m_choices.byJob.removeIf([](QHash<QString, bool>::iterator choice) { return *choice; });
    m_modelOf.reset();
    m_live.ended(*results);
    m_end = runEnd(*results, m_live.isBack(), visit().wasStopped());
    m_view->showEnd(m_live, m_end);
    show(Mode::Ended);
}

void FixPage::look()
{
    clearError();
    const auto feed = Feed<QString>::make(&visit(), this, [this](const QList<QString> &devices) {
        if (m_mode == Mode::Looking)
            m_view->showBusy(tr("%1 was read", "device").arg(plainWords(devices.last(), 60)));
    });
    const bool started = visit().work<QList<Finding>>(
        tr("Reading your devices"),
        [feed](OpenDoor &office, const CancelToken &cancel) {
            const auto tellRead = [feed](const CheckProgress &p) {
                if (p.stage == CheckProgress::Stage::Reading && p.done > 0)
                    feed->tell(p.device);
            };
            return checkUp(office, cancel, tellRead, u"after-apply"_s);
        },
        this,
        [this](Result<QList<Finding>> findings) {
            if (!findings) {
                if (findings.error().code != ErrorCode::Cancelled)
                    showError(findings.error());
                show(Mode::Ended);
                m_view->showEnd(m_live, m_end);
                return;
            }
            show(Mode::Choosing);
            // What could not be read before the first round may be mended in the next one.
            if (!isAnotherRound(*snapshot(), m_choices) && flow().current() == Stage::Fix)
                flow().next();
        });
    if (!started) {
        sayBusy();
        return;
    }
    m_mode = Mode::Looking;
    m_view->showBusy(tr("Reading your devices"));
    render();
}

} // namespace rf
