// Words that wrap, also where one of them is longer than its place: what devices say of themselves has no
// blanks to break at. A break is only painted: what is selected and copied is the text as it is.
#pragma once

#include <QHash>
#include <QLabel>
#include <QTextOption>

class QTextLayout;

namespace rf {

class WordLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WordLabel(QWidget *parent = nullptr);
    QSize sizeHint() const override { return measured().hint; }
    QSize minimumSizeHint() const override { return measured().least; }
    int heightForWidth(int width) const override;
    /// What was selected with the mouse; everything when nothing was.
    QString chosenText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Measured { ///< of this text in this font
        QString text;
        QFont font;
        bool wraps = true;
        QSize hint;
        QSize least;
        QHash<int, int> heights; ///< by width, without margins
    };
    Measured &measured() const;
    void prepare(QTextLayout &layout, QTextOption::WrapMode mode) const;
    int textHeight(int width) const;
    QPointF origin(qreal height) const; ///< of the first line
    qsizetype placeAt(const QPoint &point) const;
    void choose(qsizetype from, qsizetype to);
    void copy() const;

    mutable Measured m_measured;
    qsizetype m_from = 0; ///< where the selection began
    qsizetype m_to = 0;
};

} // namespace rf
