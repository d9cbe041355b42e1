// The box at the start of a task: empty or ticked; a check box for keyboard and screen readers.
#pragma once

#include <QCheckBox>

namespace rf {

class Tick final : public QCheckBox {
    Q_OBJECT
public:
    explicit Tick(const QString &accessibleName, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {26, 26}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace rf
