#include "report/pdf_marks.h"

#include "report/pdf_flow.h"

#include <QPainterPath>

namespace rf {

namespace {

const QColor good(0x0f, 0x6b, 0x43);
const QColor bad(0xa3, 0x1c, 0x1c);
const QColor warn(0x8a, 0x55, 0x00);

QPainterPath tick(const QRectF &r)
{
    QPainterPath path;
    path.moveTo(r.left() + r.width() * 0.27, r.top() + r.height() * 0.53);
    path.lineTo(r.left() + r.width() * 0.44, r.top() + r.height() * 0.70);
    path.lineTo(r.left() + r.width() * 0.74, r.top() + r.height() * 0.33);
    return path;
}

QPen pen(const QColor &color, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen p(color, width, style, Qt::RoundCap, Qt::RoundJoin);
    return p;
}

void cross(QPainter &p, const QRectF &r, const QColor &color, double w)
{
    p.setPen(pen(color, w));
    const QRectF in = r.adjusted(r.width() * 0.3, r.height() * 0.3, -r.width() * 0.3, -r.height() * 0.3);
    p.drawLine(in.topLeft(), in.bottomRight());
    p.drawLine(in.topRight(), in.bottomLeft());
}

QPolygonF triangle(const QRectF &r)
{
    return QPolygonF({QPointF(r.center().x(), r.top() + r.height() * 0.06),
                      QPointF(r.right(), r.bottom() - r.height() * 0.06),
                      QPointF(r.left(), r.bottom() - r.height() * 0.06)});
}

QPolygonF diamond(const QRectF &r)
{
    return QPolygonF({QPointF(r.center().x(), r.top()), QPointF(r.right(), r.center().y()),
                      QPointF(r.center().x(), r.bottom()), QPointF(r.left(), r.center().y())});
}

/// A question mark as strokes, so that no font is needed for it.
void question(QPainter &p, const QRectF &r, const QColor &color, double w)
{
    const auto at = [&](double x, double y) {
        return QPointF(r.left() + r.width() * x, r.top() + r.height() * y);
    };
    QPainterPath path;
    path.moveTo(at(0.22, 0.32));
    path.cubicTo(at(0.22, -0.08), at(0.82, -0.08), at(0.78, 0.32));
    path.cubicTo(at(0.76, 0.50), at(0.50, 0.48), at(0.50, 0.68));
    p.setPen(pen(color, w));
    p.setBrush(Qt::NoBrush);
    p.drawPath(path);
    p.drawPoint(at(0.50, 0.94));
}

} // namespace

void drawMark(QPainter &painter, Mark mark, bool provisional, const QRectF &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = square.width() * 0.11;
    const QRectF r = square.adjusted(w / 2, w / 2, -w / 2, -w / 2);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Measured: // a full disc with a white tick; while provisional only a dashed ring with a tick
        if (provisional) {
            QPen dashed = pen(good, w * 0.8, Qt::CustomDashLine);
            dashed.setCapStyle(Qt::FlatCap);
            dashed.setDashPattern({2.2, 1.4});
            painter.setPen(dashed);
            painter.drawEllipse(r);
            painter.setPen(pen(good, w));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(good);
            painter.drawEllipse(square);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(pen(Qt::white, w * 1.2));
        }
        painter.drawPath(tick(r));
        break;
    case Mark::Confirmed: // a person's word: a speech bubble with a tick
        painter.setPen(pen(good, w * 0.8));
        painter.drawRoundedRect(r.adjusted(0, 0, 0, -r.height() * 0.16), r.width() * 0.2, r.width() * 0.2);
        painter.drawLine(QPointF(r.left() + r.width() * 0.25, r.bottom() - r.height() * 0.16),
                         QPointF(r.left() + r.width() * 0.22, r.bottom()));
        painter.drawLine(QPointF(r.left() + r.width() * 0.22, r.bottom()),
                         QPointF(r.left() + r.width() * 0.48, r.bottom() - r.height() * 0.16));
        painter.drawPath(
            tick(r.adjusted(r.width() * 0.05, -r.height() * 0.06, -r.width() * 0.05, -r.height() * 0.10)));
        break;
    case Mark::Partly:
        painter.setPen(pen(warn, w * 0.8, provisional ? Qt::DashLine : Qt::SolidLine));
        painter.drawEllipse(r);
        painter.setPen(Qt::NoPen);
        painter.setBrush(warn);
        painter.drawPie(r, 90 * 16, 180 * 16);
        break;
    case Mark::NotMet:
        painter.setPen(Qt::NoPen);
        painter.setBrush(bad);
        painter.drawRect(square);
        cross(painter, square, Qt::white, w * 1.2);
        break;
    case Mark::Unknown: question(painter, square, ink::text, w * 1.4); break;
    case Mark::NotApplicable:
        painter.setPen(pen(ink::quiet, w * 1.2));
        painter.drawLine(QPointF(r.left() + r.width() * 0.2, r.center().y()),
                         QPointF(r.right() - r.width() * 0.2, r.center().y()));
        break;
    case Mark::Accepted:
        painter.setPen(Qt::NoPen);
        painter.setBrush(warn);
        painter.drawPolygon(triangle(square));
        break;
    case Mark::Provider:
        painter.setPen(pen(ink::quiet, w * 0.9));
        painter.drawPolygon(diamond(r));
        break;
    case Mark::Due:
        painter.setPen(pen(warn, w * 0.8));
        painter.drawEllipse(r);
        painter.drawLine(r.center(), QPointF(r.center().x(), r.top() + r.height() * 0.22));
        painter.drawLine(r.center(),
                         QPointF(r.left() + r.width() * 0.70, r.center().y() + r.height() * 0.12));
        break;
    }
    painter.restore();
}

} // namespace rf
