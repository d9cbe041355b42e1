#include "report/checklist_pages.h"

#include "report/pdf_marks.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr qsizetype longestDetails = 60; // a page holds about fifty; more is said to be left out
constexpr double idX = 16; // columns of a line of the checklist
constexpr double textX = 66;
constexpr double wordWidth = 124;

/// One control: mark, id, title and word; then what was seen, the evidence, how it was obtained, references.
class Entry {
public:
    Entry(PdfFlow &flow, const ChecklistLine &line)
        : f(flow)
        , l(line)
        , width(f.width() - textX)
        , headHeight(
              std::max(f.height(l.title, title, width - wordWidth - 6), f.height(l.word, word, wordWidth)))
        , how(PdfText::tr("How: %1").arg(l.how))
    {
    }

    double height() const
    {
        double total = headHeight + f.height(l.says, body, width) + f.height(how, small, width) + 12;
        for (const QString &detail : l.details.mid(0, longestDetails))
            total += f.height(u"– "_s + detail, small, width - 6);
        return total + (l.frameworks.isEmpty() ? 0 : f.height(l.frameworks, tiny, width));
    }
    /// Stays on one page unless it is long.
    double room() const { return std::min(height(), 150.0); }

    void draw() const
    {
        f.need(room());
        f.bookmark(u"%1 %2"_s.arg(l.control, l.title), 2);
        f.space(4);
        drawMark(f.painter(), l.mark, l.provisional,
                 QRectF(f.px(f.left()), f.px(f.y() + 1), f.px(10), f.px(10)));
        f.textAt(l.control, reportFont(9), ink::quiet, f.left() + idX, f.y() + 0.5, textX - idX - 4);
        f.textAt(l.title, title, ink::text, f.left() + textX, f.y(), width - wordWidth - 6);
        f.textAt(l.word, word, ink::text, f.left() + f.width() - wordWidth, f.y() + 0.5, wordWidth,
                 Qt::AlignRight);
        f.space(headHeight + 1);
        f.text(l.says, body, ink::text, textX);
        for (const QString &detail : l.details.mid(0, longestDetails))
            f.text(u"– "_s + detail, small, ink::quiet, textX + 6);
        if (l.details.size() > longestDetails)
            f.text(PdfText::tr("and %1 more in the attached findings.json")
                       .arg(l.details.size() - longestDetails),
                   small, ink::quiet, textX + 6);
        f.text(how, small, ink::quiet, textX);
        if (!l.frameworks.isEmpty())
            f.text(l.frameworks, tiny, ink::quiet, textX);
        f.space(4);
        f.rule();
    }

private:
    PdfFlow &f;
    const ChecklistLine &l;
    const QFont title = reportFont(9.5, QFont::DemiBold);
    const QFont word = reportFont(8.5, QFont::DemiBold);
    const QFont body = reportFont(9);
    const QFont small = reportFont(8);
    const QFont tiny = reportFont(7.5);
    double width;
    double headHeight;
    QString how;
};

} // namespace

void drawPartTitle(PdfFlow &f, const QString &title, double room)
{
    f.space(14);
    f.need(24 + room);
    f.bookmark(title, 0);
    f.text(title, reportFont(14, QFont::DemiBold), ink::text);
    f.space(4);
}

void drawHeading(PdfFlow &f, const QString &title, double room)
{
    f.need(24 + room);
    f.space(6);
    f.text(title, reportFont(11, QFont::DemiBold), ink::accent);
    f.space(4);
}

QString numberedTitle(const ChecklistSection &section)
{
    return section.number <= 10 ? u"%1 %2"_s.arg(QString::number(section.number), section.title)
                                : section.title;
}

void drawControls(PdfFlow &f, const Checklist &list)
{
    f.newPage();
    f.bookmark(PdfText::tr("Checklist"), 0);
    f.text(PdfText::tr("Checklist"), reportFont(14, QFont::DemiBold), ink::text);
    for (const ChecklistSection &s : list.sections) {
        // A title is not left alone at the foot of a page.
        const double first = s.lines.isEmpty() ? 0 : Entry(f, s.lines.first()).room();
        f.need(36 + first);
        f.bookmark(numberedTitle(s), 1);
        drawHeading(f, numberedTitle(s), first);
        if (s.number > 10)
            f.text(PdfText::tr("Not in the guide; counted in the extras score only."), reportFont(8.5),
                   ink::quiet);
        for (const ChecklistLine &l : s.lines)
            Entry(f, l).draw();
        f.space(6);
    }
}

PageNumbers ChecklistPages::draw(QPagedPaintDevice &paper, QPainter &painter,
                                 const std::function<void()> &pageDone)
{
    PdfFlow flow(paper, painter, [&](PdfFlow &f, int page) {
        foot(f, page);
        if (pageDone)
            pageDone();
    });
    PageNumbers numbers;
    drawFirstPage(flow, m_list, m_numbers);
    drawControls(flow, m_list);
    drawChanges(flow, m_list);
    qsizetype next = flow.bookmarks().size();
    drawOpenPoints(flow, m_list);
    numbers.open = flow.bookmarks().at(next).page;
    next = flow.bookmarks().size();
    drawRisks(flow, m_list);
    numbers.risks = flow.bookmarks().at(next).page;
    drawDevices(flow, m_list);
    drawWay(flow, m_list);
    drawHowToCheck(flow, m_list, m_seal);
    flow.finish();
    numbers.all = flow.page();
    m_bookmarks = flow.bookmarks();
    return numbers;
}

void ChecklistPages::foot(PdfFlow &f, int page) const
{
    const double y = f.pageHeight() - 48;
    f.painter().setPen(QPen(ink::line, f.px(0.5)));
    f.painter().drawLine(QPointF(f.px(f.left()), f.px(y)), QPointF(f.px(f.left() + f.width()), f.px(y)));
    const QString words = PdfText::tr("RingFence %1 · report %2 · seal %3")
                              .arg(QStringLiteral(RINGFENCE_VERSION), m_list.reportNumber, m_seal.left(16));
    f.textAt(m_list.practice
                 //: foot of a page; %1: "RingFence 1.0 · report 2026-11-23-01 · seal 9c1e07ab44d2"
                 ? PdfText::tr("Practice office · %1").arg(words)
                 : words,
             reportFont(8), ink::quiet, f.left(), y + 6, f.width() - 110);
    f.textAt(PdfText::tr("page %1 of %2").arg(QString::number(page), QString::number(m_numbers.all)),
             reportFont(8), ink::quiet, f.left() + f.width() - 106, y + 6, 106, Qt::AlignRight);
}

} // namespace rf
