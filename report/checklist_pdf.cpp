#include "report/checklist_pdf.h"

#include "report/findings_json.h"
#include "report/pdf_flow.h"
#include "report/pdf_marks.h"

#include "core/controls/control.h"
#include "core/whole_file.h"
#include "report/checklist_words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPicture>
#include <algorithm>

namespace rf {

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr int guideControls = 42; // of the document; the catalogue holds those that this version looks at
constexpr qsizetype longestDetails = 60; // a page holds about fifty; more is said to be left out

/// Draws the whole checklist through a flow. Done twice: the first time to learn the number of pages.
class Document {
public:
    Document(const Checklist &list, const QLocale &locale, const QString &seal, int pages)
        : m_list(list)
        , m_locale(locale)
        , m_seal(seal)
        , m_pages(pages)
    {
    }

    /// `paper` measures and turns the pages, the painter may draw elsewhere; pageDone is called below each
    /// foot. Returns the number of pages.
    int draw(QPagedPaintDevice &paper, QPainter &painter, const std::function<void()> &pageDone = {})
    {
        PdfFlow flow(paper, painter, [&](PdfFlow &f, int page) {
            foot(f, page);
            if (pageDone)
                pageDone();
        });
        head(flow);
        firstPage(flow);
        flow.newPage();
        checklist(flow);
        changes(flow);
        open(flow);
        devices(flow);
        howTo(flow);
        flow.finish();
        return flow.page();
    }

private:
    void head(PdfFlow &f)
    {
        const double top = f.y();
        const double right = f.left() + f.width() - 190;
        f.textAt(PdfText::tr("VoIP security checklist"), reportFont(18, QFont::DemiBold), ink::text, f.left(),
                 top, 320);
        double low = f.textAt(PdfText::tr("%1 · %2").arg(m_list.office, m_list.visited), reportFont(9),
                              ink::quiet, f.left(), top + 27, f.width() - 200)
                     + top + 27;
        const Score &s = m_list.score;
        const bool none = s.coverage == 0;
        const QString number = none ? PdfText::tr("no score") : PdfText::tr("%1 of 100").arg(s.score);
        const QString letter = s.letter.isEmpty() ? PdfText::tr("no letter") : s.letter;
        f.textAt(QStringLiteral("%1 · %2").arg(number, letter), reportFont(17, QFont::DemiBold), ink::accent,
                 right, top, 190, Qt::AlignRight);
        QString under = PdfText::tr("coverage %1 %").arg(s.coverage);
        if (m_list.scoreBefore) {
            const Score &b = *m_list.scoreBefore;
            under = PdfText::tr("was %1 · %2 · %3")
                        .arg(QString::number(b.score),
                             b.letter.isEmpty() ? PdfText::tr("no letter") : b.letter, under);
        }
        low = std::max(low, f.textAt(under, reportFont(9), ink::quiet, right, top + 27, 190, Qt::AlignRight)
                                + top + 27);
        if (s.extras >= 0) {
            low = std::max(low, f.textAt(PdfText::tr("extras %1 of 100").arg(s.extras), reportFont(9),
                                         ink::quiet, right, top + 40, 190, Qt::AlignRight)
                                    + top + 40);
        }
        f.space(low - top + 8);
        f.rule(ink::accent, 1.2);
        f.space(12);
    }

    void heading(PdfFlow &f, const QString &text, double room = 60)
    {
        f.need(room);
        f.space(6);
        f.text(text, reportFont(11, QFont::DemiBold), ink::accent);
        f.space(4);
    }

    void firstPage(PdfFlow &f)
    {
        f.text(m_list.summary, reportFont(10.5), ink::text);
        f.space(4);
        if (!m_list.letterWhy.isEmpty())
            f.text(m_list.letterWhy, reportFont(10), ink::text);
        if (!m_list.provisional.isEmpty()) {
            f.space(3);
            f.text(m_list.provisional, reportFont(10, QFont::DemiBold), ink::text);
        }
        f.space(6);
        risks(f);
        heading(f, PdfText::tr("Open points, the most important first"));
        if (m_list.open.isEmpty())
            f.text(PdfText::tr("Nothing is open."), reportFont(9.5), ink::text);
        const QList<double> widths{48, f.width() - 48 - 150 - 104, 150, 104};
        const QList<QFont> small(4, reportFont(8.5));
        if (!m_list.open.isEmpty())
            f.row({PdfText::tr("Id"), PdfText::tr("What"), PdfText::tr("Whose turn"),
                   PdfText::tr("Proposed date")},
                  widths, QList<QFont>(4, reportFont(8)), ink::quiet);
        for (const ChecklistOpen &o : m_list.open)
            f.row({o.control, o.title, o.owner, o.due}, widths, small, ink::text);
        f.space(8);
        legend(f);
    }

    void legend(PdfFlow &f)
    {
        static const QList<std::pair<Mark, bool>> marks{
            {Mark::Measured, false},     {Mark::Measured, true},  {Mark::Confirmed, false},
            {Mark::Partly, false},       {Mark::NotMet, false},   {Mark::Unknown, false},
            {Mark::Accepted, false},     {Mark::Provider, false}, {Mark::Due, false},
            {Mark::NotApplicable, false}};
        heading(f, PdfText::tr("What the marks mean"), 110);
        const double column = f.width() / 3;
        const double top = f.y();
        for (qsizetype i = 0; i < marks.size(); ++i) {
            const double x = f.left() + column * double(i % 3);
            const double y = top + 15 * double(i / 3);
            drawMark(f.painter(), marks.at(i).first, marks.at(i).second,
                     QRectF(f.px(x), f.px(y + 0.5), f.px(9), f.px(9)));
            const QString word =
                marks.at(i).second ? PdfText::tr("met so far, provisional") : markWord(marks.at(i).first);
            f.textAt(word, reportFont(8.5), ink::text, x + 15, y, column - 18);
        }
        f.space(15 * double((marks.size() + 2) / 3));
    }

    void risks(PdfFlow &f)
    {
        if (m_list.risks.isEmpty())
            return;
        heading(f, PdfText::tr("Risks accepted"));
        for (const ChecklistRisk &r : m_list.risks) {
            f.text(PdfText::tr("%1 %2: accepted by %3 until %4. Reason: %5")
                       .arg(r.control, r.title, r.by, r.until, r.reason),
                   reportFont(9.5), ink::text);
            f.space(2);
        }
    }

    void line(PdfFlow &f, const ChecklistLine &l)
    {
        constexpr double idX = 16;
        constexpr double textX = 66;
        constexpr double wordWidth = 118;
        const double w = f.width() - textX;
        const QFont title = reportFont(9.5, QFont::DemiBold);
        const QFont word = reportFont(8.5, QFont::DemiBold);
        const QFont body = reportFont(8.5);
        const QFont tiny = reportFont(7);
        const double headHeight =
            std::max(f.height(l.title, title, w - wordWidth - 6), f.height(l.word, word, wordWidth));
        // An entry stays on one page unless it is long.
        double total = headHeight + f.height(l.says, body, w)
                       + f.height(PdfText::tr("How: %1").arg(l.how), body, w) + 16;
        for (const QString &detail : l.details.mid(0, longestDetails))
            total += f.height(detail, body, w - 6);
        total += l.frameworks.isEmpty() ? 0 : f.height(l.frameworks, tiny, w);
        f.need(std::min(total, 260.0));
        f.space(4);
        drawMark(f.painter(), l.mark, l.provisional,
                 QRectF(f.px(f.left()), f.px(f.y() + 1), f.px(10), f.px(10)));
        f.textAt(l.control, reportFont(9), ink::quiet, f.left() + idX, f.y(), textX - idX - 4);
        f.textAt(l.title, title, ink::text, f.left() + textX, f.y(), w - wordWidth - 6);
        f.textAt(l.word, word, ink::text, f.left() + f.width() - wordWidth, f.y() + 0.5, wordWidth,
                 Qt::AlignRight);
        f.space(headHeight + 1);
        f.text(l.says, body, ink::text, textX);
        for (qsizetype i = 0; i < l.details.size() && i < longestDetails; ++i)
            f.text(QStringLiteral("– ") + l.details.at(i), reportFont(8), ink::quiet, textX + 6);
        if (l.details.size() > longestDetails)
            f.text(PdfText::tr("and %1 more in the attached findings.json")
                       .arg(l.details.size() - longestDetails),
                   reportFont(8), ink::quiet, textX + 6);
        f.text(PdfText::tr("How: %1").arg(l.how), reportFont(8), ink::quiet, textX);
        if (!l.frameworks.isEmpty())
            f.text(l.frameworks, tiny, ink::quiet, textX);
        f.space(4);
        f.rule();
    }

    void checklist(PdfFlow &f)
    {
        f.text(PdfText::tr("Checklist"), reportFont(14, QFont::DemiBold), ink::text);
        f.space(2);
        for (const ChecklistSection &s : m_list.sections) {
            const QString name =
                s.number <= 10 ? QStringLiteral("%1 %2").arg(QString::number(s.number), s.title) : s.title;
            heading(f, name, 90);
            if (s.number > 10)
                f.text(PdfText::tr("Not in the guide; counted in the extras score only."), reportFont(8.5),
                       ink::quiet);
            for (const ChecklistLine &l : s.lines)
                line(f, l);
            f.space(6);
        }
    }

    void changes(PdfFlow &f)
    {
        if (m_list.changes.isEmpty() && m_list.moves.isEmpty())
            return;
        f.space(10);
        f.need(120);
        f.text(PdfText::tr("What was changed"), reportFont(14, QFont::DemiBold), ink::text);
        if (!m_list.moves.isEmpty()) {
            const QList<double> widths{48, f.width() - 48 - 130 - 130, 130, 130};
            f.space(4);
            f.row({PdfText::tr("Id"), PdfText::tr("Recommendation"), PdfText::tr("Before"),
                   PdfText::tr("After")},
                  widths, QList<QFont>(4, reportFont(8)), ink::quiet);
            for (const ChecklistMove &m : m_list.moves) {
                f.row({m.control, m.title, m.before, m.after}, widths,
                      {reportFont(8.5), reportFont(8.5), reportFont(8.5), reportFont(8.5, QFont::DemiBold)},
                      ink::text);
            }
            f.space(10);
        }
        if (m_list.changes.isEmpty())
            return;
        const QList<double> widths{100, 150, 100, f.width() - 350};
        f.row({PdfText::tr("Device"), PdfText::tr("Change"), PdfText::tr("How it ended"),
               PdfText::tr("What was seen")},
              widths, QList<QFont>(4, reportFont(8)), ink::quiet);
        for (const ChecklistChange &c : m_list.changes) {
            const QString proof = c.when.isValid()
                                      ? QStringLiteral("%1 (%2)").arg(c.proof, timeText(c.when, m_locale))
                                      : c.proof;
            f.row({c.device, c.title, c.outcome, proof}, widths,
                  {reportFont(8.5), reportFont(8.5),
                   reportFont(8.5, c.good ? QFont::Normal : QFont::DemiBold), reportFont(8)},
                  ink::text);
        }
    }

    void open(PdfFlow &f)
    {
        if (m_list.open.isEmpty())
            return;
        f.space(12);
        f.need(120);
        f.text(PdfText::tr("What is left, and how"), reportFont(14, QFont::DemiBold), ink::text);
        for (const ChecklistOpen &o : m_list.open) {
            f.need(48);
            f.space(6);
            f.text(QStringLiteral("%1 %2").arg(o.control, o.title), reportFont(9.5, QFont::DemiBold),
                   ink::text);
            f.text(o.why, reportFont(8.5), ink::text);
            f.text(PdfText::tr("Whose turn: %1 · proposed date: %2").arg(o.owner, o.due), reportFont(8.5),
                   ink::quiet);
            for (const QString &step : o.steps) {
                const double indent = 14;
                f.need(12);
                f.painter().setPen(QPen(ink::quiet, f.px(0.7)));
                f.painter().setBrush(Qt::NoBrush);
                f.painter().drawRect(QRectF(f.px(f.left() + 2), f.px(f.y() + 2.2), f.px(6.5), f.px(6.5)));
                f.text(step, reportFont(8.5), ink::text, indent);
            }
        }
    }

    void devices(PdfFlow &f)
    {
        f.space(14);
        f.need(120);
        f.text(PdfText::tr("Devices"), reportFont(14, QFont::DemiBold), ink::text);
        f.space(4);
        if (m_list.devices.isEmpty())
            f.text(PdfText::tr("No devices were looked at."), reportFont(9), ink::text);
        const QList<double> widths{104, 112, 76, 84, f.width() - 376};
        const QList<QFont> fonts(5, reportFont(8.5));
        if (!m_list.devices.isEmpty())
            f.row({PdfText::tr("Device"), PdfText::tr("Model"), PdfText::tr("Firmware"),
                   PdfText::tr("Address"), PdfText::tr("Remarks")},
                  widths, QList<QFont>(5, reportFont(8)), ink::quiet);
        for (const ChecklistDevice &d : m_list.devices)
            f.row({d.name, d.model, d.firmware.isEmpty() ? QStringLiteral("–") : d.firmware, d.address,
                   d.remarks.join(QStringLiteral("; "))},
                  widths, fonts, ink::text);
    }

    void howTo(PdfFlow &f)
    {
        f.space(14);
        f.need(150);
        f.text(PdfText::tr("How to read and check this document"), reportFont(14, QFont::DemiBold),
               ink::text);
        f.space(4);
        const auto shown = std::count_if(controlCatalogue().begin(), controlCatalogue().end(),
                                         [](const Control &c) { return !c.extra; });
        const QStringList paragraphs{
            PdfText::tr("This version looks at %1 of the %2 recommendations of the guide “How to Secure Your "
                        "Hosted VoIP Phone System”; the others are not judged here.")
                .arg(QString::number(shown), QString::number(guideControls)),
            PdfText::tr(
                "The score is 100 times the weight earned, divided by the weight of what applies and is "
                "known, rounded down. Coverage is the known part. What cannot be told earns nothing and is "
                "never counted as good; below 60 % coverage no letter is given. One open door holds the "
                "letter down whatever the score."),
            PdfText::tr(
                "“Measured” was read from a device or seen on the wire at the time given. “Confirmed by a "
                "person” rests on that person's word. “Provisional” was measured after a change and has to "
                "prove itself until the next day."),
            PdfText::tr(
                "This PDF carries the findings as an attached file, findings.json. Its SHA-256 is the seal "
                "below. To check: save the attachment (pdfdetach -saveall, or the paper clip in a PDF "
                "reader), work out its SHA-256 and compare. Equal means that pages and findings belong "
                "together and the attachment is unchanged; it does not prove who wrote them."),
        };
        for (const QString &p : paragraphs) {
            f.text(p, reportFont(9), ink::text);
            f.space(4);
        }
        f.text(PdfText::tr("Seal of findings.json (SHA-256): %1").arg(m_seal), reportFont(8.5), ink::text);
        if (!m_list.journalSeal.isEmpty())
            f.text(PdfText::tr("Last seal of the office file's journal: %1").arg(m_list.journalSeal),
                   reportFont(8.5), ink::text);
    }

    void foot(PdfFlow &f, int page)
    {
        const double y = f.pageHeight() - 48;
        f.painter().setPen(QPen(ink::line, f.px(0.5)));
        f.painter().drawLine(QPointF(f.px(f.left()), f.px(y)), QPointF(f.px(f.left() + f.width()), f.px(y)));
        f.textAt(PdfText::tr("RingFence %1 · report %2 · seal %3")
                     .arg(QStringLiteral(RINGFENCE_VERSION), m_list.reportNumber, m_seal.left(16)),
                 reportFont(8), ink::quiet, f.left(), y + 6, f.width() - 90);
        f.textAt(PdfText::tr("page %1 of %2").arg(QString::number(page), QString::number(m_pages)),
                 reportFont(8), ink::quiet, f.left() + f.width() - 90, y + 6, 90, Qt::AlignRight);
    }

    const Checklist &m_list;
    const QLocale &m_locale;
    QString m_seal;
    int m_pages;
};

void setUp(QPdfWriter &writer, QPageSize::PageSizeId size)
{
    writer.setPageSize(QPageSize(size));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(1200);
}

/// Draws into nothing; the paper is not painted on yet.
int countPages(QPagedPaintDevice &paper, const Checklist &list, const QLocale &locale, const QString &seal)
{
    QPicture nowhere;
    QPainter painter(&nowhere);
    return Document(list, locale, seal, 0).draw(paper, painter);
}

void render(QIODevice &device, const Checklist &list, const QLocale &locale, const QByteArray &findings,
            QPageSize::PageSizeId size)
{
    QPdfWriter writer(&device);
    setUp(writer, size);
    writer.setTitle(PdfText::tr("VoIP security checklist: %1, %2").arg(list.office, list.visited));
    writer.setCreator(QStringLiteral("RingFence " RINGFENCE_VERSION));
    writer.addFileAttachment(QStringLiteral("findings.json"), findings, QStringLiteral("application/json"));
    const QString seal = findingsSeal(findings);
    const int pages = countPages(writer, list, locale, seal);
    QPainter painter(&writer);
    Document(list, locale, seal, pages).draw(writer, painter);
}

} // namespace

QPageSize::PageSizeId pageSizeFor(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Venezuela: return QPageSize::Letter;
    default: return QPageSize::A4;
    }
}

Result<> writePdf(const ReportInput &input, const QString &file, QPageSize::PageSizeId size,
                  const QLocale &locale)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, QStringLiteral("fonts need a QGuiApplication"));
    const Checklist list = makeChecklist(input, locale);
    const QByteArray findings = findingsJsonBytes(input);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    render(buffer, list, locale, findings, size);
    buffer.close();
    return writeWhole(file, buffer.data());
}

QList<QImage> checklistPictures(const ReportInput &input, QPageSize::PageSizeId size, int width,
                                const QLocale &locale)
{
    const Checklist list = makeChecklist(input, locale);
    const QString seal = findingsSeal(findingsJsonBytes(input));
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    // Text is measured as for the PDF, so that lines and pages break where they do there.
    QPdfWriter paper(&nowhere);
    setUp(paper, size);
    const int pages = countPages(paper, list, locale, seal);
    const double scale = double(width) / paper.width();
    QImage sheet(width, qRound(paper.height() * scale), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QList<QImage> pictures;
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    Document(list, locale, seal, pages).draw(paper, painter, [&] {
        pictures << sheet.copy();
        painter.fillRect(QRect(0, 0, paper.width(), paper.height()), Qt::white);
    });
    return pictures;
}

bool printChecklist(const ReportInput &input, QPagedPaintDevice &printer, const QLocale &locale)
{
    const Checklist list = makeChecklist(input, locale);
    const QString seal = findingsSeal(findingsJsonBytes(input));
    const int pages = countPages(printer, list, locale, seal);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    Document(list, locale, seal, pages).draw(printer, painter);
    return painter.end();
}

} // namespace rf
