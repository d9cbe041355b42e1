// A picture that was put to a task, as large as the window allows.
#pragma once

#include <QDialog>

namespace rf {

class PictureDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(const QByteArray &jpeg, const QString &label, QWidget *parent);

private:
    PictureDialog(const QByteArray &jpeg, const QString &label, QWidget *parent);
};

} // namespace rf
