// The parts of the checklist on paper. Each is drawn twice: first into nothing, to learn the numbers of the
// pages that the second time says.
#pragma once

#include "report/checklist.h"
#include "report/pdf_flow.h"

namespace rf {

struct PageNumbers {
    int all = 0;
    int open = 0; ///< where "What is left" begins
    int risks = 0;
};

/// The whole document. `paper` measures and turns the pages, the painter may draw elsewhere; pageDone is
/// called below each foot.
class ChecklistPages {
public:
    ChecklistPages(const Checklist &list, const QString &seal, const PageNumbers &numbers)
        : m_list(list)
        , m_seal(seal)
        , m_numbers(numbers)
    {
    }
    /// Returns the numbers as they turned out.
    PageNumbers draw(QPagedPaintDevice &paper, QPainter &painter, const std::function<void()> &pageDone = {});
    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }

private:
    void foot(PdfFlow &f, int page) const;

    const Checklist &m_list;
    QString m_seal;
    PageNumbers m_numbers;
    QList<Bookmark> m_bookmarks;
};

void drawFirstPage(PdfFlow &f, const Checklist &list, const PageNumbers &numbers);
void drawControls(PdfFlow &f, const Checklist &list);
void drawChanges(PdfFlow &f, const Checklist &list);
void drawOpenPoints(PdfFlow &f, const Checklist &list);
void drawRisks(PdfFlow &f, const Checklist &list);
void drawDevices(PdfFlow &f, const Checklist &list);
void drawWay(PdfFlow &f, const Checklist &list);
void drawHowToCheck(PdfFlow &f, const Checklist &list, const QString &seal);

/// Title of a part, with room for this much below it; in the outline, too.
void drawPartTitle(PdfFlow &f, const QString &title, double room);
/// Title within a part.
void drawHeading(PdfFlow &f, const QString &title, double room);
/// "1 Strong SIP Passwords"
QString numberedTitle(const ChecklistSection &section);

} // namespace rf
