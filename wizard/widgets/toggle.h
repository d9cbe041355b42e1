// On and off as a switch; a check box for everybody else (keyboard, screen readers).
#pragma once

#include <QCheckBox>

namespace rf {

class Toggle final : public QCheckBox {
    Q_OBJECT
public:
    explicit Toggle(const QString &accessibleName, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {42, 26}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace rf
