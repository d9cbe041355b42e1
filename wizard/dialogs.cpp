#include "wizard/dialogs.h"

#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QVBoxLayout>

namespace rf::dialogs {

using namespace Qt::StringLiterals;

namespace {
std::optional<QString> nextFile;
std::optional<bool> nextConfirm;

template <class T>
std::optional<T> taken(std::optional<T> &next)
{
    std::optional<T> value = std::move(next);
    next.reset();
    return value;
}

class ConfirmDialog final : public QDialog {
public:
    ConfirmDialog(const QString &title, const QString &text, const QString &yes, QWidget *parent)
        : QDialog(parent)
    {
        setObjectName(u"confirm"_s);
        setWindowTitle(title);
        setAccessibleName(title);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(28, 24, 28, 20);
        column->setSpacing(12);
        column->addWidget(textLabel(title, TextRole::Title));
        QLabel *says = textLabel(text, TextRole::Plain);
        says->setObjectName(u"confirmText"_s);
        column->addWidget(says);
        column->addSpacing(6);
        auto *buttons = new RowsLayout(RowsLayout::Side::Trailing);
        QPushButton *cancel = button(QCoreApplication::translate("Dialogs", "Cancel", "button"),
                                     ButtonKind::Plain, u"confirmNo"_s);
        QPushButton *agree = button(yes, ButtonKind::Primary, u"confirmYes"_s);
        agree->setAutoDefault(false); // not by a stray Enter
        buttons->addWidget(cancel);
        buttons->addWidget(agree);
        column->addLayout(buttons);
        cancel->setDefault(true);
        fitToWords(this, 480);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        connect(agree, &QPushButton::clicked, this, &QDialog::accept);
    }
};
} // namespace

QString openFile(QWidget *parent, const QString &title, const QString &filter)
{
    if (const auto set = taken(nextFile))
        return *set;
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    if (const auto set = taken(nextFile))
        return *set;
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes)
{
    if (const auto set = taken(nextConfirm))
        return *set;
    ConfirmDialog dialog(title, text, yes, parent);
    return dialog.exec() == QDialog::Accepted;
}

void setNextFile(const QString &path)
{
    nextFile = path;
}

void setNextConfirm(std::optional<bool> yes)
{
    nextConfirm = yes;
}

} // namespace rf::dialogs
