// Text that flows over pages of a paged device, in points. Plain text only: nothing is ever read as markup,
// so what a device calls itself stays text. Runs twice over the same content, first to count the pages.
#pragma once

#include <QColor>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <functional>

namespace rf {

namespace ink {
inline const QColor text(0x1b, 0x22, 0x2b);
inline const QColor quiet(0x5a, 0x66, 0x73);
inline const QColor line(0xd5, 0xda, 0xdf);
inline const QColor accent(0x0b, 0x6b, 0x5e);
} // namespace ink

/// A font of the report at this size in points; weight is QFont::Normal or QFont::DemiBold.
QFont reportFont(double points, QFont::Weight weight = QFont::Normal);

class PdfFlow {
public:
    /// footer(page) draws the foot of each page through the flow's painter.
    PdfFlow(QPagedPaintDevice &device, QPainter &painter, std::function<void(PdfFlow &, int page)> footer);

    double width() const { return m_right - m_left; } ///< of the text area, points
    double left() const { return m_left; }
    double y() const { return m_y; }
    int page() const { return m_page; }
    double bottom() const { return m_bottom; }
    double pageHeight() const { return m_pageHeight; }
    QPainter &painter() { return m_painter; }
    double px(double points) const { return points * m_scale; } ///< device units of so many points

    /// Starts a new page unless this much height is left.
    void need(double height);
    void newPage();
    void space(double height) { m_y += height; }
    void rule(const QColor &color = ink::line, double thickness = 0.5);
    /// Height of the text at this width, points.
    double height(const QString &text, const QFont &font, double width) const;
    /// Draws wrapped text at x (from the left edge of the text area) and moves down; long texts break over
    /// pages.
    void text(const QString &text, const QFont &font, const QColor &color, double x = 0, double width = -1);
    /// Draws wrapped text without moving; y is absolute. Returns its height.
    double textAt(const QString &text, const QFont &font, const QColor &color, double x, double y,
                  double width, Qt::Alignment align = Qt::AlignLeft);
    /// A row of cells, kept together on one page.
    void row(const QStringList &cells, const QList<double> &widths, const QList<QFont> &fonts,
             const QColor &color);
    void finish(); ///< the last page's foot

private:
    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    std::function<void(PdfFlow &, int)> m_footer;
    double m_scale = 1;
    double m_left = 0;
    double m_right = 0;
    double m_top = 0;
    double m_bottom = 0;
    double m_pageHeight = 0;
    double m_y = 0;
    int m_page = 1;
};

} // namespace rf
