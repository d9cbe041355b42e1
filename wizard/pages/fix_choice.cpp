#include "wizard/pages/fix_choice.h"

#include "wizard/pages/fix_rows.h"
#include "wizard/pages/plan_details.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

FixChoice::FixChoice(QWidget *parent)
    : QWidget(parent)
    , m_why(new Banner(u"info"_s, tr("Nothing can be changed now"), {}, Tone::Warn))
    , m_promise(new Banner(u"undo-2"_s, {}, {}))
    , m_ready(new Banner(u"clipboard-list"_s, tr("Have these ready"), {}))
    , m_jobs(new Card)
    , m_leftTitle(textLabel(tr("Left as it is"), TextRole::Strong))
    , m_left(new Card)
    , m_persons(textLabel({}, TextRole::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_why->setObjectName(u"cannotStart"_s);
    column->addWidget(m_why);
    m_promise->setObjectName(u"promise"_s);
    QPushButton *print = button(tr("Print the emergency card first"), ButtonKind::Link, u"printCard"_s);
    QPushButton *save = button(tr("Save it as PDF"), ButtonKind::Link, u"saveCard"_s);
    save->setAccessibleName(tr("Save the emergency card as PDF"));
    auto *links = new QHBoxLayout;
    links->setSpacing(18);
    links->addWidget(print);
    links->addWidget(save);
    links->addStretch(1);
    m_promise->column()->addLayout(links);
    connect(print, &QPushButton::clicked, this, &FixChoice::cardPrintWanted);
    connect(save, &QPushButton::clicked, this, &FixChoice::cardSaveWanted);
    column->addWidget(m_promise);
    named(m_jobs, u"fixJobs"_s, tr("Changes"));
    column->addWidget(m_jobs);
    m_ready->setObjectName(u"ready"_s);
    column->addWidget(m_ready);
    column->addWidget(m_leftTitle);
    named(m_left, u"fixLeftOver"_s, tr("Left as it is"));
    column->addWidget(m_left);
    m_persons->setObjectName(u"personTasks"_s);
    column->addWidget(m_persons);
}

const Job *FixChoice::job(const QString &id) const
{
    const auto it =
        std::find_if(m_plan.jobs.begin(), m_plan.jobs.end(), [&](const Job &j) { return j.id == id; });
    return it == m_plan.jobs.end() ? nullptr : &*it;
}

void FixChoice::show(const FixModel &model, const Plan &plan, const OfficeState &state, bool keepsSecrets)
{
    // Details that are open stay open and say what is true now.
    QStringList stale;
    for (const JobRow *row : std::as_const(m_rows)) {
        const Job *before = job(row->jobId());
        const auto now = std::find_if(plan.jobs.begin(), plan.jobs.end(),
                                      [&](const Job &j) { return j.id == row->jobId(); });
        if (row->isOpen() && (!before || now == plan.jobs.end() || !(*before == *now)))
            stale << row->jobId();
    }
    m_plan = plan;
    m_state = state;
    m_keepsSecrets = keepsSecrets;
    if (model != m_shown || m_rows.size() != model.rows.size()) {
        m_why->setVisible(!model.cannotStart.isEmpty());
        m_why->set(tr("Nothing can be changed now"), model.cannotStart);
        m_promise->setVisible(!model.promise.isEmpty());
        m_promise->set(model.promiseTitle, model.promise);
        m_ready->setVisible(!model.ready.isEmpty());
        QStringList ready;
        for (const QString &line : model.ready)
            ready << u"• "_s + line;
        m_ready->set(tr("Have these ready"), ready.join(u'\n'));
        showRows(model);
        if (model.left != m_shown.left)
            showLeft(model);
        m_left->setVisible(!model.left.isEmpty());
        m_leftTitle->setVisible(!model.left.isEmpty());
        m_persons->setText(model.personTasks);
        m_persons->setVisible(!model.personTasks.isEmpty());
        m_shown = model;
    }
    for (JobRow *row : std::as_const(m_rows)) {
        if (stale.contains(row->jobId()))
            showDetails(row, true);
    }
}

void FixChoice::showRows(const FixModel &model)
{
    const bool same = std::equal(m_rows.begin(), m_rows.end(), model.rows.begin(), model.rows.end(),
                                 [](const JobRow *a, const FixRow &b) { return a->jobId() == b.id; });
    if (!same) {
        m_jobs->clear();
        m_rows.clear();
        for (const FixRow &row : model.rows) {
            auto *line = new JobRow(row);
            connect(line, &JobRow::switched, this, &FixChoice::switched);
            connect(line, &JobRow::detailsWanted, this,
                    [this, line](const QString &, bool open) { showDetails(line, open); });
            m_rows << line;
            m_jobs->addRow(line);
        }
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(model.rows.at(i));
    m_jobs->setVisible(!m_rows.isEmpty());
}

void FixChoice::showLeft(const FixModel &model)
{
    m_left->clear();
    int number = 0;
    for (const LeftRow &row : model.left)
        m_left->addRow(new LeftOverRow(row, ++number));
}

void FixChoice::showDetails(JobRow *row, bool open)
{
    const Job *shown = job(row->jobId());
    row->setDetails(open && shown ? planDetails(*shown, m_state, m_keepsSecrets) : nullptr);
}

} // namespace rf
