// The cards beside the preview.
#include "wizard/pages/report_page.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

Card *paddedCard(const QString &name)
{
    auto *card = new Card;
    card->setObjectName(name);
    card->column()->setContentsMargins(16, 14, 16, 14);
    card->column()->setSpacing(6);
    return card;
}

RowsLayout *buttonRows(Card &card)
{
    auto *rows = new RowsLayout;
    rows->setContentsMargins(0, 6, 0, 0);
    card.column()->addLayout(rows);
    return rows;
}

} // namespace

Card *ReportPage::buildPdfCard()
{
    Card *card = paddedCard(u"pdfCard"_s);
    m_pdfTitle = textLabel({}, TextRole::Strong);
    m_pdfTitle->setObjectName(u"pdfTitle"_s);
    card->column()->addWidget(m_pdfTitle);
    card->column()->addWidget(textLabel(tr("Dated, with a seal by which anybody can check that pages and "
                                           "findings belong together and were not altered "
                                           "since. It holds no passwords."),
                                        TextRole::Muted));
    RowsLayout *line = buttonRows(*card);
    QPushButton *save = button(tr("Save PDF"), ButtonKind::Primary, u"savePdf"_s);
    QPushButton *print = button(tr("Print"), ButtonKind::Plain, u"printPdf"_s);
    QPushButton *json = button(tr("Save as JSON"), ButtonKind::Link, u"saveJson"_s);
    json->setAccessibleName(tr("Save the findings as JSON, for other programs"));
    line->addWidget(save);
    line->addWidget(print);
    line->addWidget(json);
    m_saved = textLabel({}, TextRole::Muted);
    m_saved->setObjectName(u"saved"_s);
    m_saved->hide();
    card->column()->addWidget(m_saved);
    connect(save, &QPushButton::clicked, this, &ReportPage::savePdf);
    connect(print, &QPushButton::clicked, this, &ReportPage::print);
    connect(json, &QPushButton::clicked, this, &ReportPage::saveJson);
    return card;
}

Card *ReportPage::buildNextCard()
{
    m_nextCard = paddedCard(u"nextCard"_s);
    m_nextTitle = textLabel({}, TextRole::Strong);
    m_nextTitle->setObjectName(u"nextTitle"_s);
    m_nextText = textLabel({}, TextRole::Muted);
    m_nextCard->column()->addWidget(m_nextTitle);
    m_nextCard->column()->addWidget(m_nextText);
    return m_nextCard;
}

Card *ReportPage::buildTomorrowCard()
{
    m_tomorrowCard = paddedCard(u"tomorrowCard"_s);
    m_tomorrowTitle = textLabel({}, TextRole::Strong);
    m_tomorrowText = textLabel({}, TextRole::Muted);
    m_tomorrowText->setObjectName(u"tomorrowText"_s);
    m_tomorrowCard->column()->addWidget(m_tomorrowTitle);
    m_tomorrowCard->column()->addWidget(m_tomorrowText);
    RowsLayout *line = buttonRows(*m_tomorrowCard);
    m_tomorrowButton =
        wrappingButton(tr("Look whether they are still there"), ButtonKind::Plain, u"tomorrowCheck"_s);
    m_tomorrowStop =
        button(tr("Stop", "button: stop reading the devices"), ButtonKind::Plain, u"tomorrowStop"_s);
    line->addWidget(m_tomorrowButton);
    line->addWidget(m_tomorrowStop);
    m_tomorrowRows = new KeyedCard;
    named(m_tomorrowRows, u"tomorrowRows"_s, tr("What became of each change"));
    m_tomorrowCard->column()->addWidget(m_tomorrowRows);
    connect(m_tomorrowButton, &QPushButton::clicked, this, &ReportPage::lookTomorrow);
    connect(m_tomorrowStop, &QPushButton::clicked, this, [this] { visit().stop(); });
    return m_tomorrowCard;
}

Card *ReportPage::buildUndoCard()
{
    Card *card = paddedCard(u"undoCard"_s);
    card->column()->addWidget(textLabel(tr("Something not right?"), TextRole::Strong));
    m_undoText = textLabel({}, TextRole::Muted);
    m_undoText->setObjectName(u"undoText"_s);
    card->column()->addWidget(m_undoText);
    RowsLayout *line = buttonRows(*card);
    m_undoButton = button(tr("Undo changes …"), ButtonKind::Plain, u"undoChanges"_s);
    line->addWidget(m_undoButton);
    connect(m_undoButton, &QPushButton::clicked, this, &ReportPage::chooseUndo);
    return card;
}

void ReportPage::showTomorrow()
{
    QStringList keys;
    for (qsizetype i = 0; i < m_tomorrow.size(); ++i)
        keys << QString::number(i);
    m_tomorrowRows->arrange(
        keys,
        [this](const QString &number, QWidget *) {
            const TomorrowRow &row = m_tomorrow.at(number.toInt());
            const StateLook look = lookOf(row.kept);
            auto *line = new Row(new IconTile(look.icon, look.tone, 28),
                                 tr("%1: %2", "device, and its change").arg(row.device, row.title), row.says);
            line->addTrailing(new Pill(look.word, look.tone));
            return line;
        },
        QSet<QString>(keys.begin(), keys.end()));
    m_tomorrowRows->setVisible(!m_tomorrow.isEmpty());
}

} // namespace rf
