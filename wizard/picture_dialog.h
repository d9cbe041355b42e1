// A picture that was put to a task, as large as the window allows.
#pragma once

#include <QDialog>

namespace rf {

class PictureDialog final : public QDialog {
    Q_OBJECT
public:
    /// How large a picture over this window may be.
    static QSize room(const QWidget *parent);
    /// picture: no larger than that; null where it cannot be shown.
    static void open(const QImage &picture, const QString &label, QWidget *parent);

private:
    PictureDialog(const QImage &picture, const QString &label, QWidget *parent);
};

} // namespace rf
