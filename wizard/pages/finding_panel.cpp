#include "wizard/pages/finding_panel.h"

#include "core/controls/assess.h"
#include "wizard/widgets/keep_focus.h"
#include "wizard/widgets/steps.h"
#include "wizard/widgets/texts.h"

#include <QDateEdit>
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

QFrame *seenBox(const FindingView &finding)
{
    auto *box = new QFrame;
    box->setProperty("kind", u"code"_s);
    box->setAccessibleName(FindingPanel::tr("What we saw"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(4);
    for (const SawRow &row : finding.saw) {
        column->addWidget(textLabel(row.says, TextRole::Plain));
        if (!row.how.isEmpty()) {
            column->addWidget(textLabel(row.how, TextRole::Muted));
            column->addSpacing(4);
        }
    }
    column->addWidget(textLabel(finding.how, TextRole::Muted));
    return box;
}

QLabel *heading(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Strong);
    label->setContentsMargins(0, 8, 0, 0);
    return label;
}

} // namespace

FindingPanel::FindingPanel(QWidget *parent)
    : Card(parent)
{
}

void FindingPanel::set(const SectionView &section, const QDate &today, bool canWrite)
{
    if (section == m_section && today == m_today && canWrite == m_canWrite)
        return;
    m_section = section;
    m_today = today;
    m_canWrite = canWrite;
    setAccessibleName(section.name);
    rebuildKeepingFocus(this, [this] {
        clear();
        bool first = true;
        for (const FindingView &finding : std::as_const(m_section.findings)) {
            addRow(block(finding, first));
            first = false;
        }
    });
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
    QWidget *more = details(finding);
    QPushButton *toggle = button({}, ButtonKind::Link, u"details-"_s + finding.control);
    const auto show = [this, more, toggle, first, control = finding.control,
                       title = finding.title](bool open) {
        more->setVisible(open);
        toggle->setText(open ? tr("Hide details") : tr("Details"));
        toggle->setAccessibleName(open ? tr("Hide details of: %1").arg(title)
                                       : tr("Details of: %1").arg(title));
        if (open == first) {
            m_open.remove(control);
            m_closed.remove(control);
        } else {
            (open ? m_open : m_closed).insert(control);
        }
    };
    column->addWidget(toggle, 0, Qt::AlignLeading);
    column->addWidget(more);
    show(first ? !m_closed.contains(finding.control) : m_open.contains(finding.control));
    connect(toggle, &QPushButton::clicked, more, [more, show] { show(more->isHidden()); });
    return whole;
}

QWidget *FindingPanel::details(const FindingView &finding)
{
    auto *more = new QWidget;
    QVBoxLayout *column = columnOf(more, 6);
    column->addWidget(heading(tr("What we saw")));
    column->addWidget(seenBox(finding));
    if (!finding.wouldDo.isEmpty())
        column->addWidget(heading(tr("What we would do")));
    for (const WouldDo &row : finding.wouldDo) {
        column->addWidget(textLabel(row.says, TextRole::Plain));
        for (const QString &note : row.notes)
            column->addWidget(textLabel(note, TextRole::Muted));
        if (!row.steps.isEmpty())
            column->addWidget(numberedSteps(row.steps, row.says));
    }
    column->addWidget(heading(tr("Rules it answers")));
    column->addWidget(textLabel(finding.rules, TextRole::Muted));
    if (finding.isAccepted && m_canWrite) {
        QPushButton *end =
            button(tr("Do not accept it any longer"), ButtonKind::Link, u"endRisk-"_s + finding.control);
        connect(end, &QPushButton::clicked, this,
                [this, control = finding.control] { Q_EMIT riskEnded(control); });
        column->addWidget(end, 0, Qt::AlignLeading);
    }
    if (finding.canBeAccepted && m_canWrite)
        column->addWidget(riskForm(finding));
    return more;
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
    auto *until = new QDateEdit;
    until->setCalendarPopup(true);
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
