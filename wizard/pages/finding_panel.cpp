#include "wizard/pages/finding_panel.h"

#include "core/controls/assess.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/date_field.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/steps.h"
#include "wizard/widgets/texts.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRiskDays = 90;

QVBoxLayout *columnOf(QWidget *widget, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

void addSaw(QVBoxLayout *column, const SawRow &row)
{
    column->addWidget(textLabel(row.says, TextRole::Plain));
    if (row.how.isEmpty())
        return;
    column->addWidget(textLabel(row.how, TextRole::Muted));
    column->addSpacing(4);
}

void addWouldDo(QVBoxLayout *column, const WouldDo &row)
{
    column->addWidget(textLabel(row.says, TextRole::Plain));
    for (const QString &note : row.notes)
        column->addWidget(textLabel(note, TextRole::Muted));
    if (!row.steps.isEmpty())
        column->addWidget(numberedSteps(row.steps, row.says));
}

QLabel *heading(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Strong);
    label->setContentsMargins(0, 8, 0, 0);
    return label;
}

} // namespace

FindingPanel::FindingPanel(QWidget *parent)
    : KeyedCard(parent)
{
}

void FindingPanel::set(const SectionView &section, const QDate &today, bool canWrite)
{
    if (section == m_section && today == m_today && canWrite == m_canWrite)
        return;
    const bool otherForm = today != m_today || canWrite != m_canWrite;
    const SectionView before = std::exchange(m_section, section);
    m_today = today;
    m_canWrite = canWrite;
    setAccessibleName(section.name);
    QStringList keys;
    QSet<QString> changed;
    for (qsizetype i = 0; i < section.findings.size(); ++i) {
        const FindingView &finding = section.findings.at(i);
        keys << finding.control;
        const bool same = !otherForm && before.guide == section.guide && i < before.findings.size()
                          && before.findings.at(i) == finding;
        if (!same)
            changed << finding.control;
    }
    arrange(
        keys,
        [this](const QString &control, QWidget *) -> QWidget * {
            const auto it = std::find_if(m_section.findings.begin(), m_section.findings.end(),
                                         [&](const FindingView &f) { return f.control == control; });
            return block(*it, it == m_section.findings.begin());
        },
        changed);
}

QWidget *FindingPanel::block(const FindingView &finding, bool first)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    if (first)
        column->addWidget(textLabel(m_section.guide, TextRole::Muted));
    column->addWidget(new Pill(finding.pill.text, finding.pill.tone, finding.pill.icon), 0, Qt::AlignLeading);
    column->addWidget(textLabel(finding.title, first ? TextRole::Title : TextRole::Strong));
    column->addWidget(textLabel(finding.why, TextRole::Muted));
    if (!finding.state.isEmpty()) {
        QLabel *state = textLabel(finding.state, TextRole::Plain);
        state->setObjectName(u"state-"_s + finding.control);
        column->addWidget(state);
    }
    auto *more = new QWidget;
    QPushButton *toggle = button({}, ButtonKind::Link, u"details-"_s + finding.control);
    const auto show = [this, more, toggle, first, finding](bool open) {
        if (open && !more->layout())
            fillDetails(more, finding);
        more->setVisible(open);
        toggle->setText(open ? tr("Hide details") : tr("Details"));
        toggle->setAccessibleName(open ? tr("Hide details of: %1").arg(finding.title)
                                       : tr("Details of: %1").arg(finding.title));
        if (open == first) {
            m_open.remove(finding.control);
            m_closed.remove(finding.control);
        } else {
            (open ? m_open : m_closed).insert(finding.control);
        }
    };
    column->addWidget(toggle, 0, Qt::AlignLeading);
    column->addWidget(more);
    show(first ? !m_closed.contains(finding.control) : m_open.contains(finding.control));
    connect(toggle, &QPushButton::clicked, more, [more, show] { show(more->isHidden()); });
    return whole;
}

void FindingPanel::fillDetails(QWidget *more, const FindingView &finding)
{
    QVBoxLayout *column = columnOf(more, 6);
    column->addWidget(heading(tr("What we saw")));
    auto *box = new QFrame;
    box->setProperty("kind", u"code"_s);
    box->setAccessibleName(tr("What we saw"));
    auto *seen = new QVBoxLayout(box);
    seen->setContentsMargins(14, 10, 14, 10);
    seen->setSpacing(4);
    column->addWidget(box);
    // Of fifty phones it is a long list.
    QList<std::function<void()>> pieces;
    for (const SawRow &row : finding.saw)
        pieces << [seen, row] { addSaw(seen, row); };
    pieces << [seen, how = finding.how] { seen->addWidget(textLabel(how, TextRole::Muted)); };
    if (!finding.wouldDo.isEmpty())
        pieces << [column] { column->addWidget(heading(tr("What we would do"))); };
    for (const WouldDo &row : finding.wouldDo)
        pieces << [column, row] { addWouldDo(column, row); };
    pieces << [this, column, finding] {
        column->addWidget(heading(tr("Rules it answers")));
        column->addWidget(textLabel(finding.rules, TextRole::Muted));
        addRisk(column, finding);
    };
    auto *building = new InSlices(more);
    connect(building, &InSlices::done, this, &KeyedCard::chainFocus);
    building->start(InSlices::each(pieces));
}

void FindingPanel::addRisk(QVBoxLayout *column, const FindingView &finding)
{
    if (finding.isAccepted && m_canWrite) {
        QPushButton *end =
            button(tr("Do not accept it any longer"), ButtonKind::Link, u"endRisk-"_s + finding.control);
        connect(end, &QPushButton::clicked, this,
                [this, control = finding.control] { Q_EMIT riskEnded(control); });
        column->addWidget(end, 0, Qt::AlignLeading);
    }
    if (finding.canBeAccepted && m_canWrite)
        column->addWidget(riskForm(finding));
}

QWidget *FindingPanel::riskForm(const FindingView &finding)
{
    const QString control = finding.control;
    RiskDraft &draft = m_drafts[control];
    auto *whole = new QWidget;
    QVBoxLayout *outer = columnOf(whole, 6);
    QPushButton *begin = button(tr("Accept this risk for a while"), ButtonKind::Link, u"accept-"_s + control);
    outer->addWidget(begin, 0, Qt::AlignLeading);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    int row = 0;
    grid->addWidget(
        textLabel(tr("It stays open. It is named on page one of the report, with your name and reason, until "
                     "the day you choose: at most %n day(s).",
                     nullptr, acceptedRiskMaxDays),
                  TextRole::Muted),
        row++, 0);
    const auto field = [&](const QString &label, QWidget *editor, const QString &name) {
        grid->addWidget(textLabel(label, TextRole::Strong), row++, 0);
        grid->addWidget(named(editor, name + u'-' + control, label), row++, 0);
    };
    auto *by = new QLineEdit(draft.by);
    field(tr("Who accepts it"), by, u"riskBy"_s);
    auto *reason = new QLineEdit(draft.reason);
    field(tr("Why"), reason, u"riskReason"_s);
    auto *until = new DateField;
    until->setDateRange(m_today.addDays(1), m_today.addDays(acceptedRiskMaxDays));
    until->setDate(draft.until.isValid() ? draft.until : m_today.addDays(usualRiskDays));
    field(tr("Until"), until, u"riskUntil"_s);
    QPushButton *accept = button(tr("Accept this risk"), ButtonKind::Plain, u"acceptNow-"_s + control);
    grid->addWidget(accept, row, 0, Qt::AlignLeading);
    outer->addWidget(form);
    const auto check = [by, reason, accept] {
        accept->setEnabled(!by->text().trimmed().isEmpty() && !reason->text().trimmed().isEmpty());
    };
    check();
    form->setVisible(draft.open);
    connect(begin, &QPushButton::clicked, this, [this, form, by, control] {
        m_drafts[control].open = form->isHidden();
        form->setVisible(m_drafts[control].open);
        if (form->isVisible())
            by->setFocus();
    });
    connect(by, &QLineEdit::textChanged, this, [this, control, check](const QString &text) {
        m_drafts[control].by = text;
        check();
    });
    connect(reason, &QLineEdit::textChanged, this, [this, control, check](const QString &text) {
        m_drafts[control].reason = text;
        check();
    });
    connect(until, &QDateEdit::dateChanged, this,
            [this, control](const QDate &date) { m_drafts[control].until = date; });
    connect(accept, &QPushButton::clicked, this, [this, control, by, reason, until] {
        Q_EMIT riskAccepted(control, by->text().trimmed(), reason->text().trimmed(),
                            static_cast<int>(m_today.daysTo(until->date())));
    });
    return whole;
}

} // namespace rf
