// Page one, for a managing director: the score, the sentence that matters, all sections at a glance, what was
// accepted and what comes next. It stays one page however much is open.
#include "report/checklist_pages.h"

#include "report/pdf_marks.h"

#include <QCoreApplication>
#include <QTextCharFormat>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr double scoreWidth = 190;
constexpr qsizetype risksShown = 3;

/// The score as in "81 of 100 · B", the number large.
double drawScore(PdfFlow &f, const Score &s, double x, double y)
{
    const bool none = s.coverage == 0;
    const QString number = QString::number(s.score);
    const QString letter = s.letter.isEmpty() ? PdfText::tr("no letter") : s.letter;
    const QString words =
        u"%1 · %2"_s.arg(none ? PdfText::tr("no score") : PdfText::tr("%1 of 100").arg(number), letter);
    QTextLayout::FormatRange large;
    large.start = int(words.indexOf(number));
    large.length = int(number.size()) + 1; // with the space, so that it stays one in copied text
    large.format.setFont(reportFont(26, QFont::DemiBold));
    return f.textAt(words, reportFont(13, QFont::DemiBold), ink::accent, x, y, scoreWidth, Qt::AlignRight,
                    none ? QList<QTextLayout::FormatRange>() : QList{large});
}

QString underScore(const Checklist &list)
{
    QString words = PdfText::tr("coverage %1 %").arg(list.score.coverage);
    if (list.scoreBefore) {
        const Score &b = *list.scoreBefore;
        words = PdfText::tr("was %1 · %2 · %3")
                    .arg(QString::number(b.score), b.letter.isEmpty() ? PdfText::tr("no letter") : b.letter,
                         words);
    }
    if (list.score.extras >= 0)
        words += QChar(QChar::LineSeparator) + PdfText::tr("extras %1 of 100").arg(list.score.extras);
    return words;
}

void drawHead(PdfFlow &f, const Checklist &list)
{
    const double top = f.y();
    const double left = f.width() - scoreWidth - 10;
    f.bookmark(PdfText::tr("Summary"), 0);
    double low = top
                 + f.textAt(PdfText::tr("VoIP security checklist"), reportFont(18, QFont::DemiBold),
                            ink::text, f.left(), top, left);
    low += 2
           + f.textAt(PdfText::tr("%1 · %2").arg(list.office, list.visited), reportFont(9), ink::quiet,
                      f.left(), low + 2, left);
    const double x = f.left() + f.width() - scoreWidth;
    double right = top - 5;
    right += drawScore(f, list.score, x, right);
    right += f.textAt(underScore(list), reportFont(9), ink::quiet, x, right, scoreWidth, Qt::AlignRight);
    f.space(std::max(low, right) - top + 7);
    f.rule(ink::accent, 1.2);
    f.space(11);
}

void drawSummary(PdfFlow &f, const Checklist &list)
{
    if (list.practice) {
        f.text(PdfText::tr("This is a practice office: its devices are simulated. This document says nothing "
                           "about a real office."),
               reportFont(10.5, QFont::DemiBold), ink::bad);
        f.space(3);
    }
    f.text(list.summary, reportFont(10.5), ink::text);
    if (!list.letterWhy.isEmpty()) {
        f.space(3);
        f.text(list.letterWhy, reportFont(9.5), ink::text);
    }
    if (list.score.extras >= 0) {
        f.space(3);
        f.text(
            PdfText::tr("“Extras” are checks that RingFence makes beyond the guide. They are counted apart: "
                        "they change neither the score nor the letter."),
            reportFont(8.5), ink::quiet);
    }
    if (!list.unsettled.isEmpty()) {
        f.space(3);
        f.text(list.unsettled, reportFont(9.5, QFont::DemiBold), ink::text);
    }
    if (!list.provisional.isEmpty()) {
        f.space(3);
        f.text(list.provisional, reportFont(9.5, QFont::DemiBold), ink::text);
    }
    f.space(4);
}

/// A line per section with the mark of each of its controls.
void drawGlance(PdfFlow &f, const Checklist &list)
{
    drawHeading(f, PdfText::tr("At a glance"), 60);
    constexpr double markWidth = 60;
    constexpr double lineHeight = 13.5;
    const int perLine = int(f.width() * 0.52 / markWidth);
    const double nameWidth = f.width() - perLine * markWidth;
    const QFont font = reportFont(9);
    f.rule();
    for (const ChecklistSection &s : list.sections) {
        const int marks = int(s.lines.size());
        const double high = std::max(f.height(numberedTitle(s), font, nameWidth - 8),
                                     lineHeight * ((marks + perLine - 1) / perLine));
        f.textAt(numberedTitle(s), font, ink::text, f.left(), f.y() + 2.5, nameWidth - 8);
        for (int i = 0; i < marks; ++i) {
            const ChecklistLine &l = s.lines.at(i);
            const double x = f.left() + nameWidth + markWidth * (i % perLine);
            const double y = f.y() + 2.5 + lineHeight * (i / perLine);
            drawMark(f.painter(), l.mark, l.provisional, QRectF(f.px(x), f.px(y + 1), f.px(9.5), f.px(9.5)));
            f.textAt(l.control, reportFont(8.5), ink::text, x + 14, y + 0.5, markWidth - 14);
        }
        f.space(high + 4);
        f.rule();
    }
    f.space(5);
}

void drawLegend(PdfFlow &f)
{
    static const QList<std::pair<Mark, bool>> marks{
        {Mark::Measured, false}, {Mark::Measured, true}, {Mark::Confirmed, false},    {Mark::Partly, false},
        {Mark::Partly, true},    {Mark::NotMet, false},  {Mark::Unknown, false},      {Mark::Accepted, false},
        {Mark::Provider, false}, {Mark::Due, false},     {Mark::NotApplicable, false}};
    f.text(PdfText::tr("What the marks mean"), reportFont(8.5, QFont::DemiBold), ink::quiet);
    f.space(2);
    constexpr int columns = 3;
    const double column = f.width() / columns;
    const QFont font = reportFont(8.5);
    for (qsizetype row = 0; row < marks.size(); row += columns) {
        double high = 0;
        for (qsizetype i = row; i < std::min(row + columns, marks.size()); ++i) {
            const double x = f.left() + column * double(i - row);
            drawMark(f.painter(), marks.at(i).first, marks.at(i).second,
                     QRectF(f.px(x), f.px(f.y() + 1), f.px(9), f.px(9)));
            high = std::max(high, f.textAt(markWord(marks.at(i).first, marks.at(i).second), font, ink::text,
                                           x + 14, f.y(), column - 20));
        }
        f.space(high + 2);
    }
    f.space(3);
}

void drawAccepted(PdfFlow &f, const Checklist &list, const PageNumbers &numbers)
{
    if (list.risks.isEmpty())
        return;
    drawHeading(f, PdfText::tr("Risks accepted"), 30);
    for (const ChecklistRisk &r : list.risks.mid(0, risksShown)) {
        f.text(PdfText::tr("%1 %2: accepted by %3 until %4").arg(r.control, r.title, r.by, r.until),
               reportFont(9), ink::text);
        f.space(1);
    }
    const qsizetype more = list.risks.size() - risksShown;
    if (more > 0)
        f.text(PdfText::tr("and %n more on page %1", nullptr, int(more)).arg(numbers.risks), reportFont(9),
               ink::quiet);
}

/// As many as the page holds.
void drawNextSteps(PdfFlow &f, const Checklist &list, const PageNumbers &numbers)
{
    if (list.open.isEmpty())
        return;
    constexpr double more = 16; // the line below the table
    const double w = f.width();
    const QFont font = reportFont(8.5);
    drawHeading(f, PdfText::tr("Open points, the most important first"), 0);
    f.beginTable({{PdfText::tr("Id"), 50, font},
                  {PdfText::tr("What"), w - 50 - 120 - 106, font},
                  {PdfText::tr("Whose turn"), 120, font},
                  {PdfText::tr("Proposed date"), 106, font}});
    qsizetype shown = 0;
    for (const ChecklistOpen &o : list.open) {
        const QStringList cells{o.control, o.title, o.owner, o.due};
        if (f.y() + f.rowHeight(cells) + more > f.bottom())
            break;
        f.row(cells);
        ++shown;
    }
    f.endTable();
    f.space(4);
    const int left = int(list.open.size() - shown);
    f.text(left > 0 ? PdfText::tr("and %n more; what to do about each is on page %1 and after", nullptr, left)
                          .arg(numbers.open)
                    : PdfText::tr("What to do about each is on page %1 and after.").arg(numbers.open),
           font, ink::quiet);
}

} // namespace

void drawFirstPage(PdfFlow &f, const Checklist &list, const PageNumbers &numbers)
{
    drawHead(f, list);
    drawSummary(f, list);
    drawGlance(f, list);
    drawLegend(f);
    drawAccepted(f, list, numbers);
    drawNextSteps(f, list, numbers);
}

} // namespace rf
