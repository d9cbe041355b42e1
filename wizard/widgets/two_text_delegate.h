// A row of a list with a name, and a quiet second text at the end of the line or, where both do not fit,
// below. The current row has a bar at its edge, not only another colour.
#pragma once

#include <QStyledItemDelegate>

namespace rf {

class TwoTextDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int secondText = Qt::UserRole + 1;
    /// The row that was chosen, which need not be the one with the cursor.
    static constexpr int chosen = Qt::UserRole + 2;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rf
