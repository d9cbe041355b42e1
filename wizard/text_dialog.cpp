#include "wizard/text_dialog.h"

#include "wizard/background.h"
#include "wizard/widgets/long_text.h"
#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

TextDialog::TextDialog(const QString &title, const QString &help, std::function<QString()> make,
                       QWidget *parent)
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
    auto *view = new LongText;
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setStyleSheet(u"QPlainTextEdit { font-size: 12px; font-family: \"DejaVu Sans Mono\", \"Consolas\","
                        u" \"Menlo\", monospace; }"_s);
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
            [view] { QGuiApplication::clipboard()->setText(view->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    copy->setEnabled(false);
    inBackground(QThreadPool::globalInstance(), this, std::move(make), [view, copy](const QString &text) {
        view->setText(text);
        copy->setEnabled(true);
    });
}

void TextDialog::open(const QString &title, const QString &help, std::function<QString()> make,
                      QWidget *parent)
{
    (new TextDialog(title, help, std::move(make), parent))->show();
}

} // namespace rf
