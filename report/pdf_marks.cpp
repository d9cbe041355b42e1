#include "report/pdf_marks.h"

#include "report/pdf_flow.h"

#include <QPainterPath>

namespace rf {

namespace {

QRectF shrunk(const QRectF &r, double by)
{
    return r.adjusted(r.width() * by, r.height() * by, -r.width() * by, -r.height() * by);
}

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
    const QRectF in = shrunk(r, 0.3);
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

/// A dashed ring: whatever stands in it is provisional.
void provisionalRing(QPainter &p, const QRectF &r, const QColor &color, double w)
{
    QPen dashed = pen(color, w * 0.8, Qt::CustomDashLine);
    dashed.setCapStyle(Qt::FlatCap);
    dashed.setDashPattern({2.2, 1.4});
    p.setPen(dashed);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(r);
}

void bubble(QPainter &p, const QRectF &r, const QColor &color, double w)
{
    p.setPen(pen(color, w * 0.8));
    p.drawRoundedRect(r.adjusted(0, 0, 0, -r.height() * 0.16), r.width() * 0.2, r.width() * 0.2);
    p.drawLine(QPointF(r.left() + r.width() * 0.25, r.bottom() - r.height() * 0.16),
               QPointF(r.left() + r.width() * 0.22, r.bottom()));
    p.drawLine(QPointF(r.left() + r.width() * 0.22, r.bottom()),
               QPointF(r.left() + r.width() * 0.48, r.bottom() - r.height() * 0.16));
    p.drawPath(tick(r.adjusted(r.width() * 0.05, -r.height() * 0.06, -r.width() * 0.05, -r.height() * 0.10)));
}

void halfDisc(QPainter &p, const QRectF &r, const QColor &color)
{
    p.setPen(Qt::NoPen);
    p.setBrush(color);
    p.drawPie(r, 90 * 16, 180 * 16);
    p.setBrush(Qt::NoBrush);
}

bool canBeProvisional(Mark mark)
{
    return mark == Mark::Measured || mark == Mark::Confirmed || mark == Mark::Partly;
}

void drawProvisional(QPainter &p, Mark mark, const QRectF &square, double w)
{
    const QRectF r = shrunk(square, 0.055);
    const QColor color = mark == Mark::Partly ? ink::warn : ink::good;
    provisionalRing(p, r, color, w);
    if (mark == Mark::Partly)
        halfDisc(p, shrunk(square, 0.24), color);
    else if (mark == Mark::Confirmed)
        bubble(p, shrunk(square, 0.2), color, w * 0.8);
    else {
        p.setPen(pen(color, w));
        p.drawPath(tick(r));
    }
}

} // namespace

void drawMark(QPainter &painter, Mark mark, bool provisional, const QRectF &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = square.width() * 0.11;
    const QRectF r = shrunk(square, 0.055);
    painter.setBrush(Qt::NoBrush);
    if (provisional && canBeProvisional(mark)) {
        drawProvisional(painter, mark, square, w);
        painter.restore();
        return;
    }
    switch (mark) {
    case Mark::Measured: // a full disc with a white tick
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink::good);
        painter.drawEllipse(square);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(Qt::white, w * 1.2));
        painter.drawPath(tick(r));
        break;
    case Mark::Confirmed: // a person's word: a speech bubble with a tick
        bubble(painter, r, ink::good, w);
        break;
    case Mark::Partly:
        painter.setPen(pen(ink::warn, w * 0.8));
        painter.drawEllipse(r);
        halfDisc(painter, r, ink::warn);
        break;
    case Mark::NotMet:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink::bad);
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
        painter.setBrush(ink::warn);
        painter.drawPolygon(triangle(square));
        break;
    case Mark::Provider:
        painter.setPen(pen(ink::quiet, w * 0.9));
        painter.drawPolygon(diamond(r));
        break;
    case Mark::Due:
        painter.setPen(pen(ink::warn, w * 0.8));
        painter.drawEllipse(r);
        painter.drawLine(r.center(), QPointF(r.center().x(), r.top() + r.height() * 0.22));
        painter.drawLine(r.center(),
                         QPointF(r.left() + r.width() * 0.70, r.center().y() + r.height() * 0.12));
        break;
    }
    painter.restore();
}

} // namespace rf
