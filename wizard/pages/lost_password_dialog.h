// Shows what helps when a password is not known. Reading only: nothing is sent.
#pragma once

#include "wizard/pages/lost_password.h"

#include <QDialog>

namespace rf {

class LostPasswordDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(const QList<LostPassword> &list, QWidget *parent);

private:
    LostPasswordDialog(const QList<LostPassword> &list, QWidget *parent);
};

} // namespace rf
