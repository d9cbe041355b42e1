#include "wizard/pages/lost_password_dialog.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/scroll_body.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

LostPasswordDialog::LostPasswordDialog(const QList<LostPassword> &list, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"lostPassword"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("When the password is not known"));
    setAccessibleName(windowTitle());
    resize(600, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new ScrollBody;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(28, 24, 28, 12);
    column->setSpacing(12);
    column->addWidget(textLabel(windowTitle(), TextRole::Title));
    auto *card = new Card;
    for (const LostPassword &one : list) {
        auto *row = new Row(new IconTile(u"key-round"_s, Tone::Accent), one.maker, {});
        for (const QString &sentence : one.says)
            row->below()->addWidget(textLabel(sentence, TextRole::Muted));
        card->addRow(row);
    }
    column->addWidget(card);
    column->addStretch(1);
    outer->addWidget(readingPlace(content, windowTitle()), 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(28, 12, 28, 18);
    foot->addStretch(1);
    QPushButton *close = button(tr("Close", "button"), ButtonKind::Primary, u"closeLostPassword"_s);
    close->setDefault(true);
    foot->addWidget(close);
    outer->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void LostPasswordDialog::open(const QList<LostPassword> &list, QWidget *parent)
{
    (new LostPasswordDialog(list, parent))->show();
}

} // namespace rf
