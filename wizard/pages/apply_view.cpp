#include "wizard/pages/apply_view.h"

#include "wizard/pages/fix_rows.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/texts.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

class ApplyView::Line final : public QWidget {
public:
    explicit Line(const QString &name)
        : m_mark(new IconTile(u"circle"_s, Tone::Neutral, 28))
        , m_row(new Row(m_mark, {}, {}))
        , m_pill(new Pill({}, Tone::Neutral))
    {
        setObjectName(name);
        m_row->addTrailing(m_pill);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_row);
    }
    void show(const QString &title, const QString &says, const StateLook &look)
    {
        const QString whole =
            ApplyView::tr("%1: %2. %3", "change, state, what was seen").arg(title, look.word, says);
        if (whole == accessibleName())
            return;
        m_mark->setIcon(look.icon, look.tone);
        m_row->setTitle(title);
        m_row->setSubtitle(says);
        m_pill->set(look.word, look.tone);
        setAccessibleName(whole);
    }

private:
    IconTile *m_mark;
    Row *m_row;
    Pill *m_pill;
};

ApplyView::ApplyView(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QWidget)
    , m_bar(new QProgressBar)
    , m_left(textLabel({}, TextRole::Muted))
    , m_jobs(new KeyedCard)
    , m_endTitle(textLabel(tr("Device by device"), TextRole::Strong))
    , m_end(new KeyedCard)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(14);
    named(m_bar, u"runProgress"_s, tr("Progress"));
    m_bar->setTextVisible(false);
    m_left->setObjectName(u"timeLeft"_s);
    m_left->setWordWrap(false);
    line->addWidget(m_bar, 1, Qt::AlignVCenter);
    line->addWidget(m_left, 0, Qt::AlignVCenter);
    column->addWidget(m_progress);
    named(m_jobs, u"runJobs"_s, tr("Changes"));
    column->addWidget(m_jobs);
    column->addWidget(m_endTitle);
    named(m_end, u"runResults"_s, tr("How each change ended"));
    column->addWidget(m_end);
}

void ApplyView::showLines(const LiveRun &run)
{
    const QList<RunRow> before = std::exchange(m_rows, run.rows());
    QStringList keys;
    QSet<QString> changed;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        keys << m_rows.at(i).job;
        if (i >= before.size() || before.at(i) != m_rows.at(i) || m_back != run.isBack())
            changed << keys.last();
    }
    m_back = run.isBack();
    m_jobs->arrange(
        keys,
        [this](const QString &job, QWidget *old) {
            Line *line = old ? static_cast<Line *>(old) : new Line(u"run"_s + nameOf(job));
            for (const RunRow &row : std::as_const(m_rows)) {
                if (row.job == job)
                    line->show(row.title, row.says, lookOf(row.state, m_back));
            }
            return line;
        },
        changed);
    m_jobs->setVisible(!keys.isEmpty());
}

void ApplyView::showRun(const LiveRun &run, bool asking)
{
    m_progress->show();
    m_bar->setRange(0, std::max(1, run.total()));
    m_bar->setValue(run.done());
    const std::optional<int> minutes = asking ? std::nullopt : run.minutesLeft();
    m_left->setText(asking    ? tr("waiting for your answer")
                    : minutes ? tr("about %n minute(s) left at most", nullptr, std::max(1, *minutes))
                              : QString());
    m_endTitle->hide();
    m_end->hide();
    showLines(run);
}

void ApplyView::showBusy(const QString &says)
{
    m_progress->show();
    m_bar->setRange(0, 0);
    m_left->setText(says);
    m_jobs->hide();
    m_endTitle->hide();
    m_end->hide();
}

void ApplyView::showEnd(const LiveRun &run, const RunEnd &end)
{
    m_progress->hide();
    showLines(run);
    const QList<ResultRow> before = std::exchange(m_results, end.rows);
    QStringList keys;
    QSet<QString> changed;
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        keys << QString::number(i + 1);
        if (i >= before.size() || !(before.at(i) == m_results.at(i)))
            changed << keys.last();
    }
    m_end->arrange(
        keys,
        [this](const QString &number, QWidget *old) {
            const ResultRow &row = m_results.at(number.toInt() - 1);
            Line *line = old ? static_cast<Line *>(old) : new Line(u"result"_s + number);
            line->show(row.title, row.says, row.look);
            return line;
        },
        changed);
    m_endTitle->setVisible(!keys.isEmpty());
    m_end->setVisible(!keys.isEmpty());
}

} // namespace rf
