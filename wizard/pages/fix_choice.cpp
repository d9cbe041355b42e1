#include "wizard/pages/fix_choice.h"

#include "wizard/pages/fix_rows.h"
#include "wizard/pages/plan_details.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

const Job *jobIn(const Plan &plan, const QString &id)
{
    const auto it =
        std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job &j) { return j.id == id; });
    return it == plan.jobs.end() ? nullptr : &*it;
}

} // namespace

FixChoice::FixChoice(QWidget *parent)
    : QWidget(parent)
    , m_why(new Banner(u"info"_s, tr("Nothing can be changed now"), {}, Tone::Warn))
    , m_promise(new Banner(u"undo-2"_s, {}, {}))
    , m_card(textLabel({}, TextRole::Muted))
    , m_ready(new Banner(u"clipboard-list"_s, tr("Have these ready"), {}))
    , m_jobs(new KeyedCard)
    , m_leftTitle(textLabel(tr("Left as it is"), TextRole::Strong))
    , m_left(new KeyedCard)
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
    auto *links = new RowsLayout;
    links->addWidget(print);
    links->addWidget(save);
    m_promise->column()->addLayout(links);
    m_card->setObjectName(u"cardTold"_s);
    m_card->hide();
    m_promise->column()->addWidget(m_card);
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

JobRow *FixChoice::rowOf(const QString &job) const
{
    return static_cast<JobRow *>(m_jobs->row(job));
}

const FixRow &FixChoice::shownRow(const QString &job) const
{
    return *std::find_if(m_shown.rows.begin(), m_shown.rows.end(),
                         [&](const FixRow &row) { return row.id == job; });
}

const Job *FixChoice::shownJob(const QString &job) const
{
    if (const Job *chosen = jobIn(m_plan, job))
        return chosen;
    return m_office ? jobIn(m_office->plan, job) : nullptr;
}

void FixChoice::show(const FixModel &model, const std::shared_ptr<const VisitSnapshot> &office,
                     const Plan &chosen, bool keepsSecrets)
{
    // Details that are open stay open and say what is true now.
    QHash<JobRow *, std::optional<Job>> opened;
    for (const FixRow &shown : std::as_const(m_shown.rows)) {
        JobRow *row = rowOf(shown.id);
        if (!row || !row->isOpen())
            continue;
        const Job *job = shownJob(shown.id);
        opened.insert(row, job ? std::optional(*job) : std::nullopt);
    }
    m_office = office;
    m_plan = chosen;
    m_keepsSecrets = keepsSecrets;
    for (auto it = opened.cbegin(); it != opened.cend(); ++it) {
        const Job *now = shownJob(it.key()->jobId());
        if (!now || !it.value() || !(*it.value() == *now))
            showDetails(it.key(), true);
    }
    if (model == m_shown)
        return;
    const FixModel before = std::exchange(m_shown, model);
    showBanners();
    showRows(before.rows);
    showLeft(before.left.rows);
}

void FixChoice::tellOfCard(const QString &says)
{
    m_card->setText(says);
    m_card->setVisible(!says.isEmpty());
}

void FixChoice::showBanners()
{
    m_why->setVisible(!m_shown.cannotStart.isEmpty());
    m_why->set(tr("Nothing can be changed now"), m_shown.cannotStart);
    m_promise->setVisible(!m_shown.promise.isEmpty());
    m_promise->set(m_shown.promiseTitle, m_shown.promise);
    m_ready->setVisible(!m_shown.ready.isEmpty());
    QStringList ready;
    for (const QString &line : std::as_const(m_shown.ready))
        ready << u"• "_s + line;
    m_ready->set(tr("Have these ready"), ready.join(u'\n'));
    m_persons->setText(m_shown.left.personTasks);
    m_persons->setVisible(!m_shown.left.personTasks.isEmpty());
}

void FixChoice::showRows(const QList<FixRow> &before)
{
    QStringList keys;
    QSet<QString> changed;
    for (const FixRow &row : std::as_const(m_shown.rows)) {
        keys << row.id;
        if (!before.contains(row))
            changed << row.id;
    }
    m_jobs->arrange(
        keys,
        [this](const QString &job, QWidget *old) {
            auto *line = static_cast<JobRow *>(old);
            if (line) {
                line->show(shownRow(job));
                return line;
            }
            line = new JobRow(shownRow(job));
            connect(line, &JobRow::switched, this, &FixChoice::switched);
            connect(line, &JobRow::detailsWanted, this,
                    [this, line](const QString &, bool open) { showDetails(line, open); });
            return line;
        },
        changed);
    m_jobs->setVisible(!keys.isEmpty());
}

void FixChoice::showLeft(const QList<LeftRow> &before)
{
    const QList<LeftRow> &rows = m_shown.left.rows;
    QStringList keys;
    QSet<QString> changed;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        keys << QString::number(i + 1);
        if (i >= before.size() || before.at(i) != rows.at(i))
            changed << keys.last();
    }
    m_left->arrange(
        keys,
        [this](const QString &number, QWidget *) {
            return new LeftOverRow(m_shown.left.rows.at(number.toInt() - 1), number.toInt());
        },
        changed);
    m_left->setVisible(!keys.isEmpty());
    m_leftTitle->setVisible(!keys.isEmpty());
}

void FixChoice::showDetails(JobRow *row, bool open)
{
    const Job *shown = open ? shownJob(row->jobId()) : nullptr;
    QWidget *details = shown ? planDetails(*shown, m_office->state, m_keepsSecrets) : nullptr;
    row->setDetails(details);
    if (details)
        connect(details->findChild<InSlices *>(), &InSlices::done, m_jobs, &KeyedCard::chainFocus);
}

} // namespace rf
