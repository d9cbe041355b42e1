#include "report/pdf_flow.h"

#include <QFontDatabase>
#include <algorithm>

namespace rf {

namespace {

/// The bundled family, or the system's own sans serif where it cannot be loaded.
QString reportFamily()
{
    static const QString family = [] {
        QString name;
        for (const char *file : {":/rf/fonts/Inter-Regular.ttf", ":/rf/fonts/Inter-SemiBold.ttf"}) {
            const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(file));
            const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
            if (name.isEmpty() && !families.isEmpty())
                name = families.first();
        }
        return name.isEmpty() ? QStringLiteral("Sans Serif") : name;
    }();
    return family;
}

void breakLines(QTextLayout &layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height() * 1.12;
    }
    layout.endLayout();
}

double layoutHeight(const QTextLayout &layout)
{
    if (layout.lineCount() == 0)
        return 0;
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return last.y() + last.height() * 1.12;
}

} // namespace

QFont reportFont(double points, QFont::Weight weight)
{
    QFont font(reportFamily());
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // The contextual forms of hyphen, colon and brackets have no character of their own, so they would be
    // missing from copied text.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

PdfFlow::PdfFlow(QPagedPaintDevice &device, QPainter &painter, std::function<void(PdfFlow &, int)> footer)
    : m_device(device)
    , m_painter(painter)
    , m_footer(std::move(footer))
{
    m_scale = device.logicalDpiX() / 72.0;
    const QSizeF size(device.width() / m_scale, device.height() / m_scale);
    constexpr double margin = 48;
    m_left = margin;
    m_right = size.width() - margin;
    m_top = margin;
    m_pageHeight = size.height();
    m_bottom = size.height() - 66;
    m_y = m_top;
}

void PdfFlow::need(double height)
{
    if (m_y + height > m_bottom && m_y > m_top)
        newPage();
}

void PdfFlow::newPage()
{
    m_footer(*this, m_page);
    m_device.newPage();
    ++m_page;
    m_y = m_top;
}

void PdfFlow::rule(const QColor &color, double thickness)
{
    m_painter.setPen(QPen(color, px(thickness)));
    m_painter.drawLine(QPointF(px(m_left), px(m_y)), QPointF(px(m_right), px(m_y)));
}

double PdfFlow::height(const QString &text, const QFont &font, double width) const
{
    QTextLayout layout(text, font, &m_device);
    breakLines(layout, px(width));
    return layoutHeight(layout) / m_scale;
}

void PdfFlow::text(const QString &text, const QFont &font, const QColor &color, double x, double width)
{
    QTextLayout layout(text, font, &m_device);
    breakLines(layout, px(width < 0 ? this->width() - x : width));
    m_painter.setPen(color);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double lineHeight = line.height() * 1.12 / m_scale;
        need(lineHeight);
        m_painter.setPen(color);
        line.draw(&m_painter, QPointF(px(m_left + x), px(m_y) - line.y()));
        m_y += lineHeight;
    }
}

double PdfFlow::textAt(const QString &text, const QFont &font, const QColor &color, double x, double y,
                       double width, Qt::Alignment align, const QList<QTextLayout::FormatRange> &formats)
{
    QTextLayout layout(text, font, &m_device);
    layout.setFormats(formats);
    breakLines(layout, px(width));
    m_painter.setPen(color);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double shift = align.testFlag(Qt::AlignRight) ? px(width) - line.naturalTextWidth() : 0;
        line.draw(&m_painter, QPointF(px(x) + shift, px(y)));
    }
    return layoutHeight(layout) / m_scale;
}

void PdfFlow::titles()
{
    const QFont font = reportFont(8);
    double x = m_left;
    double tallest = 0;
    for (const Column &c : std::as_const(m_columns)) {
        tallest = std::max(tallest, textAt(c.title, font, ink::quiet, x, m_y + 4, c.width - 8));
        x += c.width;
    }
    m_y += tallest + 8;
    rule();
}

void PdfFlow::beginTable(const QList<Column> &columns)
{
    need(70); // the titles and a row or two
    m_columns = columns;
    titles();
}

double PdfFlow::rowHeight(const QStringList &cells) const
{
    double tallest = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QFont font = m_columns.at(i).font;
        font.setWeight(QFont::DemiBold); // as wide as it may get
        tallest = std::max(tallest, height(cells.at(i), font, m_columns.at(i).width - 8));
    }
    return tallest + 8;
}

void PdfFlow::row(const QStringList &cells, const QList<qsizetype> &strong)
{
    const double tall = rowHeight(cells);
    if (m_y + tall > m_bottom) {
        newPage();
        titles();
    }
    double x = m_left;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QFont font = m_columns.at(i).font;
        if (strong.contains(i))
            font.setWeight(QFont::DemiBold);
        textAt(cells.at(i), font, ink::text, x, m_y + 4, m_columns.at(i).width - 8);
        x += m_columns.at(i).width;
    }
    m_y += tall;
    rule();
}

void PdfFlow::bookmark(const QString &title, int level)
{
    m_bookmarks << Bookmark{title, level, m_page, m_y};
}

void PdfFlow::finish()
{
    m_footer(*this, m_page);
}

} // namespace rf
