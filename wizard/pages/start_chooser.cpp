#include "wizard/pages/start_chooser.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/choice_card.h"
#include "wizard/widgets/reading_order.h"
#include "wizard/widgets/texts.h"

#include <QCryptographicHash>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using start::ChoiceRow;

namespace {

/// Stable from start to start, and the same in every language.
QString cardName(const ChoiceRow &row)
{
    switch (row.kind) {
    case ChoiceRow::Kind::NewOffice: return u"chooseNewOffice"_s;
    case ChoiceRow::Kind::Known:
        return u"chooseOffice_"_s
               + QString::fromLatin1(
                   QCryptographicHash::hash(row.key.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
    case ChoiceRow::Kind::Practice: return u"choosePractice_"_s + row.key;
    }
    return {};
}

} // namespace

StartChooser::StartChooser(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void StartChooser::render(const QList<ChoiceRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto stillThere = [&](const ChoiceRow &row) { return !row.missing && cardName(row) == m_current; };
    if (std::none_of(m_rows.begin(), m_rows.end(), stillThere))
        m_current = m_rows.isEmpty() ? QString() : cardName(m_rows.first());
    for (const ChoiceRow &row : std::as_const(m_rows)) {
        if (row.missing)
            addMissing(row);
        else
            addChoice(row);
    }
    chainAfter(this, m_column);
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus();
}

void StartChooser::addChoice(const ChoiceRow &row)
{
    const QString name = cardName(row);
    auto *card = new ChoiceCard(row.icon, row.title, row.says, name, this);
    card->setChecked(name == m_current);
    connect(card, &QAbstractButton::toggled, this, [this, name](bool on) {
        if (on)
            m_current = name;
    });
    connect(card, &ChoiceCard::taken, this, &StartChooser::taken);
    m_column->addWidget(card);
}

void StartChooser::addMissing(const ChoiceRow &row)
{
    auto *card = new Card;
    auto *line = new Row(new IconTile(u"circle-question-mark"_s, Tone::Warn), row.title, row.says);
    QPushButton *forget =
        button(tr("Remove from the list"), ButtonKind::Small, u"forget"_s + cardName(row).mid(6));
    forget->setAccessibleName(tr("Remove %1 from the list").arg(row.title));
    connect(forget, &QPushButton::clicked, this, [this, path = row.key] { Q_EMIT forgetWanted(path); });
    line->addTrailing(forget);
    card->addRow(line);
    m_column->addWidget(card);
}

ChoiceRow StartChooser::current() const
{
    for (const ChoiceRow &row : m_rows) {
        if (!row.missing && cardName(row) == m_current)
            return row;
    }
    return {};
}

} // namespace rf
