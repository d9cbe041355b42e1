// A long text to read, copy and save: all commands of a plan.
#pragma once

#include <QDialog>

namespace rf {

class TextDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(const QString &title, const QString &help, const QString &text, QWidget *parent);

private:
    TextDialog(const QString &title, const QString &help, const QString &text, QWidget *parent);
};

} // namespace rf
