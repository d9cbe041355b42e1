#include "wizard/pages/fix_rows.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/text_lines.h"
#include "wizard/widgets/toggle.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

QString nameOf(const QString &jobId)
{
    QString name;
    for (const QString &part : jobId.split(u'-', Qt::SkipEmptyParts))
        name += part.at(0).toUpper() + part.mid(1);
    return name;
}

JobRow::JobRow(const FixRow &row, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new Toggle(row.title))
    , m_pill(new Pill(row.pill, row.tone, row.pillIcon))
    , m_button(button(tr("Details"), ButtonKind::Link, u"details"_s + nameOf(row.id)))
{
    m_shown.id = row.id;
    m_toggle->setObjectName(u"toggle"_s + nameOf(row.id));
    m_row = new Row(m_toggle, row.title, row.order);
    m_row->addTrailing(m_pill);
    m_row->addTrailing(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_toggle, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT switched(m_shown.id, on); });
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT detailsWanted(m_shown.id, !isOpen()); });
    show(row);
}

void JobRow::show(const FixRow &row)
{
    m_shown = row;
    const QSignalBlocker quiet(m_toggle);
    m_toggle->setChecked(row.on);
    m_toggle->setEnabled(row.canBeOn);
    m_toggle->setAccessibleName(row.title);
    m_toggle->setAccessibleDescription(row.remark.isEmpty() ? row.order : row.remark);
    m_row->setTitle(row.title);
    m_row->setSubtitle(row.remark.isEmpty() ? row.order : row.order + u'\n' + row.remark);
    m_pill->set(row.pill, row.tone, row.pillIcon);
    m_button->setText(isOpen() ? tr("Hide details") : tr("Details"));
    m_button->setAccessibleName(
        (isOpen() ? tr("Hide the details of: %1") : tr("Details of: %1")).arg(row.title));
}

bool JobRow::isOpen() const
{
    return m_details != nullptr;
}

void JobRow::setDetails(QWidget *details)
{
    if (m_details) {
        if (details) // it is built piece by piece: what is below keeps its place meanwhile
            details->setMinimumHeight(m_details->height());
        m_details->hide();
        m_details->deleteLater();
    }
    m_details = details;
    if (details)
        m_row->below()->addWidget(details);
    show(FixRow(m_shown));
}

LeftOverRow::LeftOverRow(const LeftRow &row, int number, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"leftOver%1"_s.arg(number));
    setAccessibleName(tr("%1: cannot be switched on").arg(row.title));
    setAccessibleDescription(row.why);
    // No switch: there is nothing that could be switched.
    auto *line = new Row(new IconTile(u"minus"_s, Tone::Neutral, 28), row.title, row.why);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(line);
    if (row.steps.isEmpty())
        return;
    QPushButton *more = button(tr("Show the steps"), ButtonKind::Link, u"steps%1"_s.arg(number));
    more->setAccessibleName(tr("Show the steps for: %1").arg(row.title));
    line->addTrailing(more);
    connect(more, &QPushButton::clicked, this, [this, line, more, list = row.steps] {
        if (!m_steps) {
            QStringList steps;
            for (const QString &step : list)
                steps << tr("%1. %2", "number and step").arg(QString::number(steps.size() + 1), step);
            m_steps = new TextLines(steps, TextRole::Plain, 4);
            line->below()->addWidget(m_steps);
            m_steps->show();
        } else {
            m_steps->setVisible(!m_steps->isVisible());
        }
        more->setText(m_steps->isVisible() ? tr("Hide the steps") : tr("Show the steps"));
    });
}

} // namespace rf
