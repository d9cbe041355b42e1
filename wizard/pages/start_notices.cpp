// What stands above the settings of an open office: a run that was cut off (S-10), looking only, where the
// file lies, practice.
#include "wizard/pages/start_page.h"

#include "report/plan_text.h"
#include "wizard/feed.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/text_lines.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using start::OpenRun;

namespace {

void addTasks(Banner &banner, const QStringList &tasks)
{
    QStringList lines;
    for (const QString &task : tasks)
        lines << u"• "_s + task;
    banner.column()->addWidget(new TextLines(lines, TextRole::Plain, 2));
}

} // namespace

void StartPage::renderNotices()
{
    const VisitSnapshot *now = snapshot();
    QList<OpenRun> runs;
    for (const OpenRun &run : m_look ? m_look->runs : QList<OpenRun>()) {
        if (now->unfinished.contains(run.run) && !m_later.contains(run.run))
            runs << run;
    }
    // Built anew only when it says something else, so that a button keeps the focus.
    QStringList shown{now->readOnly ? now->readOnlyWhy : QString(), now->practice ? u"practice"_s : QString(),
                      m_settling ? u"settling"_s : QString(), m_settled ? m_settled->title : QString()};
    shown += now->warnings;
    for (const OpenRun &run : std::as_const(runs))
        shown << QString::number(run.run) << run.says << run.tasks;
    if (shown == m_noticesShown)
        return;
    m_noticesShown = shown;
    m_progress = nullptr;
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const OpenRun &run : std::as_const(runs))
        addOpenRun(run);
    if (m_settled)
        addSettled();
    if (now->readOnly) {
        auto *banner =
            new Banner(u"eye"_s, tr("This office is open for looking only"),
                       tr("Nothing can be answered, saved or changed here. Close the other copy of RingFence "
                          "or make the file writable, then open the office again."),
                       Tone::Warn);
        banner->column()->addWidget(
            textLabel(tr("Reason: %1").arg(plainWords(now->readOnlyWhy, 300)), TextRole::Muted));
        m_notices->addWidget(named(banner, u"readOnly"_s, tr("This office is open for looking only")));
    }
    for (const QString &warning : now->warnings)
        m_notices->addWidget(named(new Banner(u"triangle-alert"_s, tr("About the place of this file"),
                                              plainWords(warning, 400), Tone::Warn),
                                   u"placeWarning"_s, tr("About the place of this file")));
    if (now->practice)
        m_notices->addWidget(
            named(new Banner(u"monitor-play"_s, tr("This is a practice office"),
                             tr("Everything is pretend but the way the devices talk. The answers below "
                                "are those of the story, and what you would know in this office "
                                "stands in the practice notes.")),
                  u"practiceNotice"_s, tr("This is a practice office")));
}

void StartPage::addOpenRun(const OpenRun &run)
{
    auto *banner = new Banner(u"triangle-alert"_s, run.title, run.says, Tone::Bad);
    named(banner, u"openRun"_s, run.title);
    addTasks(*banner, run.tasks);
    if (m_settling) {
        m_progress = textLabel(tr("Looking at every device of this run…"), TextRole::Strong);
        banner->column()->addWidget(m_progress);
        m_notices->addWidget(banner);
        return;
    }
    banner->column()->addSpacing(8);
    const auto add = [&](const QString &text, const QString &says, ButtonKind kind, const QString &name,
                         auto pressed) {
        QPushButton *b = button(text, kind, name);
        b->setEnabled(!snapshot()->readOnly || kind == ButtonKind::Link);
        connect(b, &QPushButton::clicked, this, pressed);
        banner->column()->addWidget(b, 0, Qt::AlignLeading);
        if (!says.isEmpty())
            banner->column()->addWidget(textLabel(says, TextRole::Muted));
    };
    add(tr("Finish what was begun"),
        tr("What is new and proven stays; what is half done is put back to its old setting."),
        ButtonKind::Plain, u"settleFinish"_s, [this, id = run.run] { settle(id, Executor::Settle::Finish); });
    add(tr("Put the old settings back"), tr("Everything this run changed goes back to how it was."),
        ButtonKind::Plain, u"settleUndo"_s, [this, id = run.run] { settle(id, Executor::Settle::Undo); });
    add(tr("Look later"), {}, ButtonKind::Link, u"settleLater"_s, [this, id = run.run] {
        m_later.insert(id);
        render();
    });
    m_notices->addWidget(banner);
}

void StartPage::addSettled()
{
    auto *banner = new Banner(m_settled->good ? u"check"_s : u"triangle-alert"_s, m_settled->title, {},
                              m_settled->good ? Tone::Good : Tone::Bad);
    named(banner, u"settled"_s, m_settled->title);
    addTasks(*banner, m_settled->tasks);
    m_notices->addWidget(banner);
}

void StartPage::settle(qint64 run, Executor::Settle how)
{
    clearError();
    m_settled.reset();
    const auto feed = Feed<Progress>::make(&visit(), this, [this](const QList<Progress> &told) {
        for (const Progress &progress : told)
            log().progress(progress);
        showProgress(told.last());
    });
    m_settling = visit().work<QList<TaskResult>>(
        how == Executor::Settle::Finish ? tr("Finishing what was begun")
                                        : tr("Putting the old settings back"),
        [run, how, feed](OpenDoor &door, const CancelToken &cancel) {
            RunOptions options;
            options.cancel = cancel;
            options.progress = [feed](const Progress &progress) { feed->tell(progress); };
            return door.visit().settle(run, how, options);
        },
        this,
        [this, feed](Result<QList<TaskResult>> results) {
            feed->catchUp();
            m_settling = false;
            flow().setLocked(false);
            if (results) {
                log().results(*results);
                m_settled = start::settled(*results);
            } else {
                showError(results.error());
            }
            m_stale = true;
            render();
        });
    if (!m_settling)
        return;
    flow().setLocked(true); // nothing else is looked at while devices are written to
    render();
}

void StartPage::showProgress(const Progress &progress)
{
    if (m_progress)
        m_progress->setText(tr("%1 of %2: %3, %4", "counts, device, what goes on")
                                .arg(progress.done)
                                .arg(progress.total)
                                .arg(plainWords(progress.device, 80), plainWords(progress.says, 160)));
}

} // namespace rf
