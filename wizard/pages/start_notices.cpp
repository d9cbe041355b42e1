// What stands above the settings of an open office: a run that was cut off (S-10; it is settled on the page
// Fix), looking only, where the file lies, practice.
#include "wizard/pages/start_page.h"

#include "report/plan_text.h"
#include "wizard/feed.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/reading_order.h"
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
        if (now->unfinished.contains(run.run))
            runs << run;
    }
    // Built anew only when it says something else, so that a button keeps the focus.
    QStringList shown{now->readOnly ? now->readOnlyWhy : QString(),
                      now->practice ? u"practice"_s : QString()};
    shown += now->warnings;
    for (const OpenRun &run : std::as_const(runs))
        shown << QString::number(run.run) << run.says << run.tasks;
    if (shown == m_noticesShown)
        return;
    m_noticesShown = shown;
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const OpenRun &run : std::as_const(runs))
        addOpenRun(run);
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
    chainAfter(m_notices->parentWidget(), m_notices);
}

void StartPage::addOpenRun(const OpenRun &run)
{
    auto *banner = new Banner(u"triangle-alert"_s, run.title, run.says, Tone::Bad);
    named(banner, u"openRun"_s, run.title);
    addTasks(*banner, run.tasks);
    banner->column()->addSpacing(8);
    QPushButton *settle = button(tr("Settle it now"), ButtonKind::Plain, u"settleNow"_s);
    connect(settle, &QPushButton::clicked, this, [this] { flow().goTo(Stage::Fix); });
    banner->column()->addWidget(settle, 0, Qt::AlignLeading);
    m_notices->addWidget(banner);
}

} // namespace rf
