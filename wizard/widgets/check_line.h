// A box to tick whose words wrap; Qt's own do not. The words can be pressed as well.
#pragma once

#include <QWidget>

class QCheckBox;

namespace rf {

class CheckLine final : public QWidget {
    Q_OBJECT
public:
    /// name: objectName of the box. accessibleName: empty = the words.
    CheckLine(const QString &words, const QString &name, const QString &accessibleName = {},
              QWidget *parent = nullptr);
    QCheckBox *box() const { return m_box; }

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
};

} // namespace rf
