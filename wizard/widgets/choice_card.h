// One of several things to begin with: a card that is chosen like a radio button, by mouse, keyboard or
// screen reader. The chosen one has a thick edge and a tick.
#pragma once

#include <QAbstractButton>

class QLabel;

namespace rf {

class ChoiceCard final : public QAbstractButton {
    Q_OBJECT
public:
    /// name: objectName.
    ChoiceCard(const QString &icon, const QString &title, const QString &says, const QString &name,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void taken(); ///< double click or Enter: chosen, and go on

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace rf
