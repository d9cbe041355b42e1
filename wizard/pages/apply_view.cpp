#include "wizard/pages/apply_view.h"

#include "wizard/pages/fix_rows.h"
#include "wizard/widgets/card.h"
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
        m_mark->setIcon(look.icon, look.tone);
        m_row->setTitle(title);
        m_row->setSubtitle(says);
        m_pill->set(look.word, look.tone);
        setAccessibleName(
            ApplyView::tr("%1: %2. %3", "change, state, what was seen").arg(title, look.word, says));
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
    , m_jobs(new Card)
    , m_endTitle(textLabel(tr("Device by device"), TextRole::Strong))
    , m_end(new Card)
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
    const QList<RunRow> rows = run.rows();
    if (m_lines.size() != rows.size()) {
        m_jobs->clear();
        m_lines.clear();
        for (const RunRow &row : rows) {
            m_lines << new Line(u"run"_s + nameOf(row.job));
            m_jobs->addRow(m_lines.last());
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_lines.at(i)->show(rows.at(i).title, rows.at(i).says, lookOf(rows.at(i).state, run.isBack()));
    m_jobs->setVisible(!rows.isEmpty());
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
    m_end->clear();
    int number = 0;
    for (const ResultRow &row : end.rows) {
        auto *line = new Line(u"result%1"_s.arg(++number));
        line->show(row.title, row.says, row.look);
        m_end->addRow(line);
    }
    m_endTitle->setVisible(!end.rows.isEmpty());
    m_end->setVisible(!end.rows.isEmpty());
}

} // namespace rf
