#include "wizard/dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <optional>

namespace rf::dialogs {

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
    QMessageBox box(QMessageBox::Question, title, title, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(text);
    QPushButton *agree = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == agree;
}

void setNextFile(const QString &path)
{
    nextFile = path;
}

void setNextConfirm(bool yes)
{
    nextConfirm = yes;
}

} // namespace rf::dialogs
