// Icons of resources/icons, tinted and in the size asked for.
#pragma once

#include <QIcon>
#include <QPixmap>

namespace rf {

/// name as in resources/icons ("router"); size in device-independent pixels. An unknown name gives a null
/// pixmap and a warning.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
QIcon icon(const QString &name, const QColor &colour, int size = 18);
/// The two rings of the house with the shield's gap.
QPixmap logoPixmap(int size, qreal devicePixelRatio, const QColor &colour);

} // namespace rf
