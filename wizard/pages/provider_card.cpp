#include "wizard/pages/provider_card.h"

#include "wizard/widgets/check_line.h"
#include "wizard/widgets/reading_order.h"
#include "wizard/widgets/texts.h"

#include <QCheckBox>
#include <QProgressBar>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using provider::FactRow;

ProviderCard::ProviderCard(QWidget *parent)
    : Card(parent)
{
    column()->setContentsMargins(22, 22, 22, 18);
}

void ProviderCard::render(const ProviderCardState &state)
{
    if (m_state == state)
        return;
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    m_state = state;
    clear();
    build();
    chainAfter(this, column());
    // The old widgets live until the event loop turns; the new one of that name is the visible one.
    for (QWidget *again : focusedName.isEmpty() ? QList<QWidget *>() : findChildren<QWidget *>(focusedName)) {
        if (!again->isHidden())
            again->setFocus();
    }
}

void ProviderCard::build()
{
    auto *head = new QWidget;
    auto *texts = new QVBoxLayout(head);
    texts->setContentsMargins(0, 0, 0, 12);
    texts->setSpacing(4);
    texts->addWidget(textLabel(m_state->title, TextRole::Title));
    if (!m_state->says.isEmpty())
        texts->addWidget(textLabel(m_state->says, TextRole::Muted));
    column()->addWidget(head);
    addCheck();
    addFacts(m_state->checks + m_state->facts); // in one column
    addTrust();
    auto *foot = new QWidget;
    auto *line = new QVBoxLayout(foot);
    line->setContentsMargins(0, 14, 0, 0);
    line->setSpacing(2);
    line->addWidget(textLabel(tr("Something different in your contract?"), TextRole::Muted));
    QPushButton *change = button(tr("Change the details"), ButtonKind::Link, u"changeDetails"_s);
    change->setEnabled(!m_state->readOnly);
    connect(change, &QPushButton::clicked, this, &ProviderCard::changeWanted);
    line->addWidget(change, 0, Qt::AlignLeading);
    column()->addWidget(foot);
}

void ProviderCard::addFacts(const QList<FactRow> &rows)
{
    int widest = 78;
    QList<Pill *> pills;
    for (const FactRow &row : rows) {
        pills << new Pill(row.word, row.tone, row.icon);
        widest = std::max(widest, pills.last()->sizeHint().width());
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const FactRow &row = rows.at(i);
        auto *whole = new QWidget;
        auto *line = new QHBoxLayout(whole);
        line->setContentsMargins(0, 10, 0, 10);
        line->setSpacing(12);
        auto *place = new QWidget;
        auto *pillPlace = new QHBoxLayout(place);
        pillPlace->setContentsMargins(0, 0, 0, 0);
        pillPlace->addWidget(pills.at(i), 0, Qt::AlignLeading);
        place->setFixedWidth(widest);
        line->addWidget(place, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(textLabel(row.what, TextRole::Strong));
        if (!row.says.isEmpty())
            texts->addWidget(textLabel(row.says, TextRole::Muted));
        line->addLayout(texts, 1);
        auto *divider = new QFrame;
        divider->setProperty("kind", u"divider"_s);
        column()->addWidget(whole);
        column()->addWidget(divider);
    }
}

void ProviderCard::addCheck()
{
    auto *whole = new QWidget;
    auto *place = new QVBoxLayout(whole);
    place->setContentsMargins(0, 0, 0, 10);
    place->setSpacing(6);
    if (m_state->checking) {
        place->addWidget(textLabel(tr("Asking your provider's server…"), TextRole::Plain));
        auto *bar = named(new QProgressBar, u"checking"_s, tr("Asking your provider's server"));
        bar->setRange(0, 0);
        bar->setTextVisible(false);
        place->addWidget(bar);
    } else {
        QPushButton *check =
            button(m_state->checks.isEmpty() ? tr("Ask their server now") : tr("Ask their server again"),
                   ButtonKind::Small, u"checkProvider"_s);
        connect(check, &QPushButton::clicked, this, &ProviderCard::checkWanted);
        place->addWidget(check, 0, Qt::AlignLeading);
        if (m_state->checks.isEmpty())
            place->addWidget(
                textLabel(tr("Not tested yet. RingFence looks their server up, greets it and looks at its "
                             "certificate. No password is sent and no phone rings."),
                          TextRole::Muted));
    }
    column()->addWidget(whole);
}

void ProviderCard::addTrust()
{
    const provider::ListTrust &trust = m_state->trust;
    if (trust.says.isEmpty() && trust.source.isEmpty())
        return;
    auto *whole = new QWidget;
    auto *place = new QVBoxLayout(whole);
    place->setContentsMargins(0, 12, 0, 10);
    place->setSpacing(6);
    if (!trust.says.isEmpty()) {
        place->addWidget(textLabel(tr("How sure is this list?"), TextRole::Strong));
        place->addWidget(textLabel(trust.says, TextRole::Muted));
    }
    if (!trust.source.isEmpty())
        place->addWidget(textLabel(tr("Source: %1").arg(trust.source), TextRole::Muted));
    if (trust.asks) {
        auto *tick = new CheckLine(tr("I have compared these networks with my provider's own page or e-mail"),
                                   u"confirmList"_s);
        tick->box()->setChecked(trust.confirmed);
        tick->box()->setEnabled(!m_state->readOnly);
        connect(tick->box(), &QCheckBox::toggled, this, &ProviderCard::confirmed);
        place->addWidget(tick);
        if (!trust.confirmed)
            place->addWidget(textLabel(
                tr("Until you say so, no rule in the router is written from this list."), TextRole::Muted));
    }
    column()->addWidget(whole);
    auto *divider = new QFrame;
    divider->setProperty("kind", u"divider"_s);
    column()->addWidget(divider);
}

} // namespace rf
