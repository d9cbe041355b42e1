#include "wizard/text_dialog.h"

#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

TextDialog::TextDialog(const QString &title, const QString &help, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"textDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(820, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(10);
    column->addWidget(textLabel(title, TextRole::Title));
    column->addWidget(textLabel(help, TextRole::Muted));
    auto *view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setLayoutDirection(Qt::LeftToRight);
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setStyleSheet(u"QPlainTextEdit { font-size: 12px; font-family: \"DejaVu Sans Mono\", \"Consolas\","
                        u" \"Menlo\", monospace; }"_s);
    view->setPlainText(text);
    named(view, u"dialogText"_s, title);
    column->addWidget(view, 1);
    auto *buttons = new QHBoxLayout;
    QPushButton *copy = button(tr("Copy"), ButtonKind::Plain, u"copyText"_s);
    QPushButton *close = button(tr("Close"), ButtonKind::Primary, u"closeText"_s);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [view] { QGuiApplication::clipboard()->setText(view->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void TextDialog::open(const QString &title, const QString &help, const QString &text, QWidget *parent)
{
    (new TextDialog(title, help, text, parent))->show();
}

} // namespace rf
