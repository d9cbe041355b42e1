#include "wizard/pages/undo_dialog.h"

#include "report/checklist_words.h"
#include "wizard/dialogs.h"
#include "wizard/pages/report_model.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/scroll_body.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

UndoDialog::UndoDialog(const QList<RunStory> &rounds, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"undoDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Undo changes"));
    setAccessibleName(windowTitle());
    resize(720, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 24, 28, 20);
    outer->setSpacing(12);
    outer->addWidget(textLabel(windowTitle(), TextRole::Title));
    outer->addWidget(
        textLabel(tr("The last change goes back first. Calls, emergency calls included, stop for as long as "
                     "they did when the change was made: keep a mobile at hand."),
                  TextRole::Muted));
    auto *content = new ScrollBody;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    QList<std::function<void()>> pieces; // on fifty phones there is much to put back
    for (const RunStory &round : rounds) {
        column->addWidget(
            textLabel(tr("Changes of %1").arg(timeText(round.started, QLocale())), TextRole::Strong));
        auto *card = new Card;
        column->addWidget(card);
        for (const UndoRow &row : undoRows(round)) {
            pieces << [card, row] {
                auto *line = new Row(new IconTile(row.look.icon, row.look.tone, 28), row.title, row.says);
                line->addTrailing(new Pill(row.look.word, row.look.tone));
                card->addRow(line);
            };
        }
    }
    column->addStretch(1);
    (new InSlices(this))->start(InSlices::each(pieces));
    outer->addWidget(readingPlace(content, windowTitle()), 1);

    QList<qint64> all;
    for (const RunStory &round : rounds)
        all << round.run;
    auto *buttons = new RowsLayout(RowsLayout::Side::Trailing);
    QPushButton *keep = button(tr("Keep everything"), ButtonKind::Plain, u"keepEverything"_s);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(keep);
    const auto choose = [this](const QList<qint64> &runs) {
        // Asked right before calls stop, as at the start of the changes (S-9).
        if (!dialogs::confirm(this, tr("Keep a mobile at hand"),
                              tr("Calls, emergency calls included, stop for as long as they did when the "
                                 "change was made. Is a mobile at hand?"),
                              tr("Put back, a mobile is at hand")))
            return;
        Q_EMIT chosen(runs);
        accept();
    };
    if (rounds.size() > 1) {
        QPushButton *last = button(tr("Put back the last round"), ButtonKind::Plain, u"undoLast"_s);
        connect(last, &QPushButton::clicked, this, [choose, run = all.first()] { choose({run}); });
        buttons->addWidget(last);
    }
    QPushButton *everything = button(tr("Put everything back"), ButtonKind::Plain, u"undoAll"_s);
    everything->setAutoDefault(false); // not by a stray Enter
    connect(everything, &QPushButton::clicked, this, [choose, all] { choose(all); });
    buttons->addWidget(everything);
    outer->addLayout(buttons);
    keep->setDefault(true);
}

UndoDialog *UndoDialog::open(const QList<RunStory> &rounds, QWidget *parent)
{
    auto *dialog = new UndoDialog(rounds, parent);
    dialog->show();
    return dialog;
}

} // namespace rf
