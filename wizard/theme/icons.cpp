#include "wizard/theme/icons.h"

#include <QPainter>
#include <QPixmapCache>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QImage mask(const QString &name)
{
    static QHash<QString, QImage> known;
    auto it = known.constFind(name);
    if (it == known.constEnd()) {
        const QImage image(u":/rf/icons/%1.png"_s.arg(name));
        if (image.isNull())
            qWarning("no icon named %s", qPrintable(name));
        it = known.insert(name, image.convertToFormat(QImage::Format_ARGB32_Premultiplied));
    }
    return *it;
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key = u"rf %1 %2 %3 %4"_s.arg(name).arg(colour.rgba()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QImage source = mask(name);
    if (source.isNull())
        return {};
    const int pixels = qRound(size * devicePixelRatio);
    QImage image = source.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name, const QColor &colour, int size)
{
    QIcon icon;
    for (const int ratio : {1, 2, 3})
        icon.addPixmap(iconPixmap(name, colour, size, ratio));
    return icon;
}

QPixmap logoPixmap(int size, qreal devicePixelRatio, const QColor &colour)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = size / 28.0;
    const QPointF centre(size / 2.0, size / 2.0);
    painter.setPen(QPen(colour, 2 * unit));
    painter.drawEllipse(centre, 12.5 * unit, 12.5 * unit);
    const QRectF inner(centre.x() - 7 * unit, centre.y() - 7 * unit, 14 * unit, 14 * unit);
    painter.setPen(QPen(colour, 2.2 * unit, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(inner, 60 * 16, 300 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, 2.2 * unit, 2.2 * unit);
    return pixmap;
}

} // namespace rf
