// A long text to read, copy and save: all commands of a plan.
#pragma once

#include <QDialog>

#include <functional>

namespace rf {

class TextDialog final : public QDialog {
    Q_OBJECT
public:
    /// make: gives the text, off the window's thread.
    static void open(const QString &title, const QString &help, std::function<QString()> make,
                     QWidget *parent);

private:
    TextDialog(const QString &title, const QString &help, std::function<QString()> make, QWidget *parent);
};

} // namespace rf
