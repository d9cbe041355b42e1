// Places for widgets that fit whatever the words in them are: rows that break, a width that is not exceeded,
// and windows as high as what they say.
#pragma once

#include <QHBoxLayout>
#include <QLayout>

namespace rf {

/// Widgets beside each other, each as wide as it wants to be, in as many rows as that takes.
class RowsLayout final : public QLayout {
public:
    enum class Side { Leading, Trailing };
    explicit RowsLayout(Side side = Side::Leading);
    ~RowsLayout() override;
    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< everything in one row
    QSize minimumSize() const override; ///< the widest one
    void setGeometry(const QRect &rect) override;

private:
    using Items = QList<QLayoutItem *>;
    QList<Items> rowsIn(int width) const;
    static QSize sizeIn(const QLayoutItem *item, int width);
    static int rowHeight(const Items &row, int width);
    Items m_items;
    Side m_side;
};

/// The widget, no wider than that. A maximum alone would not do: the height of its words would be that of the
/// width that it does not get.
QHBoxLayout *atMost(QWidget *widget, int width);

/// Makes a window as wide as wanted, or as its widest part, and as high as its words are then.
void fitToWords(QWidget *window, int width);

} // namespace rf
