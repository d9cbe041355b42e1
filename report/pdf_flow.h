// Text that flows over pages of a paged device, in points. Plain text only: nothing is ever read as markup,
// so what a device calls itself stays text. Runs twice over the same content, first to count the pages.
#pragma once

#include <QColor>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>
#include <functional>

namespace rf {

namespace ink {
inline const QColor text(0x16, 0x23, 0x2e);
inline const QColor quiet(0x5b, 0x6b, 0x78);
inline const QColor line(0xdf, 0xe5, 0xea);
inline const QColor accent(0x0b, 0x6e, 0x69);
inline const QColor good(0x1f, 0x7a, 0x4d);
inline const QColor warn(0x9a, 0x5b, 0x00);
inline const QColor bad(0xb3, 0x26, 0x1e);
} // namespace ink

/// A font of the report at this size in points; weight is QFont::Normal or QFont::DemiBold.
QFont reportFont(double points, QFont::Weight weight = QFont::Normal);

/// A place of the document that its outline leads to.
struct Bookmark {
    QString title;
    int level = 0; ///< 0 = a part of the document, 1 = within it, 2 = within that
    int page = 1;
    double top = 0; ///< points below the upper edge of the page
    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

struct Column {
    QString title;
    double width = 0; ///< points
    QFont font;
};

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
    /// Draws wrapped text without moving; x and y are absolute. Returns its height.
    double textAt(const QString &text, const QFont &font, const QColor &color, double x, double y,
                  double width, Qt::Alignment align = Qt::AlignLeft,
                  const QList<QTextLayout::FormatRange> &formats = {});

    /// Rows until endTable() stand in these columns; their titles are said again on each page.
    void beginTable(const QList<Column> &columns);
    /// Kept together on one page. `strong` are the cells in a bold face.
    void row(const QStringList &cells, const QList<qsizetype> &strong = {});
    double rowHeight(const QStringList &cells) const;
    void endTable() { m_columns.clear(); }

    /// The outline leads here.
    void bookmark(const QString &title, int level);
    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }

    void finish(); ///< the last page's foot

private:
    void titles();

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
    QList<Column> m_columns;
    QList<Bookmark> m_bookmarks;
};

} // namespace rf
