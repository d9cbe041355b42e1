// One accepted fingerprint: whose it is, to compare, and how it is given up.
#pragma once

#include "wizard/pages/sign_in_model.h"

#include <QWidget>

class QPushButton;

namespace rf {

class PinLine final : public QWidget {
    Q_OBJECT
public:
    explicit PinLine(const PinRow &pin, QWidget *parent = nullptr);
    void setBusy(bool busy);

Q_SIGNALS:
    void forgetWanted();

private:
    QPushButton *m_forget;
};

} // namespace rf
