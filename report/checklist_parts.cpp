// What stands behind the checklist: changes, what is left, accepted risks, devices, how to check the
// document.
#include "report/checklist_pages.h"

#include "core/controls/control.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

constexpr int guideControls = 42; // of the document; the catalogue holds those that this version looks at

void drawMoves(PdfFlow &f, const QList<ChecklistMove> &moves)
{
    const double state = f.width() * 0.26;
    const QFont font = reportFont(8.5);
    f.beginTable({{PdfText::tr("Id"), 50, font},
                  {PdfText::tr("Recommendation"), f.width() - 50 - 2 * state, font},
                  {PdfText::tr("Before"), state, font},
                  {PdfText::tr("After"), state, font}});
    for (const ChecklistMove &m : moves)
        f.row({m.control, m.title, m.before, m.after}, {3});
    f.endTable();
    f.space(10);
}

void drawOpenPoint(PdfFlow &f, const ChecklistOpen &o)
{
    f.need(56);
    f.bookmark(u"%1 %2"_s.arg(o.control, o.title), 1);
    f.space(6);
    f.text(u"%1 %2"_s.arg(o.control, o.title), reportFont(9.5, QFont::DemiBold), ink::text);
    f.text(o.why, reportFont(8.5), ink::text);
    f.text(PdfText::tr("Whose turn: %1 · proposed date: %2").arg(o.owner, o.due), reportFont(8.5),
           ink::quiet);
    for (const QString &step : o.steps) {
        f.need(12);
        f.painter().setPen(QPen(ink::quiet, f.px(0.7)));
        f.painter().setBrush(Qt::NoBrush);
        f.painter().drawRect(QRectF(f.px(f.left() + 2), f.px(f.y() + 2.2), f.px(6.5), f.px(6.5)));
        f.text(step, reportFont(8.5), ink::text, 14);
    }
}

} // namespace

void drawChanges(PdfFlow &f, const Checklist &list)
{
    drawPartTitle(f, PdfText::tr("What was changed"), 90);
    if (list.changes.isEmpty() && list.moves.isEmpty())
        f.text(PdfText::tr("Nothing was changed."), reportFont(9), ink::text);
    if (!list.moves.isEmpty())
        drawMoves(f, list.moves);
    if (list.changes.isEmpty())
        return;
    const double w = f.width();
    const QFont font = reportFont(8.5);
    f.beginTable({{PdfText::tr("Change"), w * 0.26, font},
                  {PdfText::tr("Device"), w * 0.36, reportFont(8)},
                  {PdfText::tr("How it ended"), w * 0.15, font},
                  {PdfText::tr("What was seen"), w * 0.23, reportFont(8)}});
    for (const ChecklistChange &c : list.changes)
        f.row({c.title, c.devices.join(QChar(QChar::LineSeparator)), c.outcome, c.proof},
              c.good ? QList<qsizetype>() : QList<qsizetype>{2});
    f.endTable();
}

void drawOpenPoints(PdfFlow &f, const Checklist &list)
{
    drawPartTitle(f, PdfText::tr("What is left, and how"), 60);
    if (list.open.isEmpty())
        f.text(PdfText::tr("Nothing is open."), reportFont(9), ink::text);
    for (const ChecklistOpen &o : list.open)
        drawOpenPoint(f, o);
}

void drawRisks(PdfFlow &f, const Checklist &list)
{
    drawPartTitle(f, PdfText::tr("Risks accepted"), 60);
    if (list.risks.isEmpty()) {
        f.text(PdfText::tr("No risk was accepted."), reportFont(9), ink::text);
        return;
    }
    const double w = f.width();
    const QFont font = reportFont(8.5);
    f.beginTable({{PdfText::tr("Id"), 50, font},
                  {PdfText::tr("Recommendation"), w * 0.28, font},
                  {PdfText::tr("Accepted by"), w * 0.16, font},
                  {PdfText::tr("Until"), w * 0.15, font},
                  {PdfText::tr("Reason"), w - 50 - w * 0.59, font}});
    for (const ChecklistRisk &r : list.risks)
        f.row({r.control, r.title, r.by, r.until, r.reason});
    f.endTable();
}

void drawDevices(PdfFlow &f, const Checklist &list)
{
    drawPartTitle(f, PdfText::tr("Devices"), 80);
    if (list.devices.isEmpty()) {
        f.text(PdfText::tr("No devices were looked at."), reportFont(9), ink::text);
        return;
    }
    const double w = f.width();
    const QFont font = reportFont(8.5);
    f.beginTable({{PdfText::tr("Device"), w * 0.22, font},
                  {PdfText::tr("Model"), w * 0.21, font},
                  {PdfText::tr("Firmware"), w * 0.16, font},
                  {PdfText::tr("Address"), w * 0.17, font},
                  {PdfText::tr("Remarks"), w * 0.24, font}});
    for (const ChecklistDevice &d : list.devices)
        f.row({d.name, d.model, d.firmware.isEmpty() ? u"–"_s : d.firmware, d.address,
               d.remarks.join(u"; "_s)});
    f.endTable();
}

void drawWay(PdfFlow &f, const Checklist &list)
{
    drawPartTitle(f, PdfText::tr("The way to the internet"), 70);
    if (list.way.isEmpty()) {
        f.text(PdfText::tr("It was not looked at."), reportFont(9), ink::text);
        return;
    }
    const double w = f.width();
    const QFont font = reportFont(8.5);
    f.beginTable({{PdfText::tr("Box, beginning at the phones"), w * 0.38, font},
                  {PdfText::tr("Internet lines"), w * 0.18, font},
                  {PdfText::tr("Its settings"), w * 0.44, font}});
    for (const ChecklistHop &hop : list.way)
        f.row({hop.name, hop.lines.isEmpty() ? u"–"_s : hop.lines, hop.state},
              hop.read ? QList<qsizetype>() : QList<qsizetype>{2});
    f.endTable();
    if (std::any_of(list.way.begin(), list.way.end(), [](const ChecklistHop &hop) { return !hop.read; }))
        f.text(
            PdfText::tr("As long as one of them was not read, FW-1, FW-2, ALG-1 and WEB-1 are never called "
                        "met."),
            reportFont(8.5), ink::quiet);
}

void drawHowToCheck(PdfFlow &f, const Checklist &list, const QString &seal)
{
    const auto shown = std::count_if(controlCatalogue().begin(), controlCatalogue().end(),
                                     [](const Control &c) { return !c.extra; });
    const QStringList paragraphs{
        PdfText::tr("This version looks at %1 of the %2 recommendations of the guide “How to Secure Your "
                    "Hosted VoIP Phone System”; the others are not judged here.")
            .arg(QString::number(shown), QString::number(guideControls)),
        PdfText::tr("The score is 100 times the weight earned, divided by the weight of what applies and is "
                    "known, rounded down. Coverage is the known part. What cannot be told earns nothing and "
                    "is never counted as good; below 60 % coverage no letter is given. One open door holds "
                    "the letter down whatever the score."),
        PdfText::tr("“Measured” was read from a device, seen on the wire or worked out from an imported "
                    "list, at the time given. “Confirmed by a person” rests on that person's word. "
                    "“Provisional” was measured after a change and has to prove itself until the next day."),
        PdfText::tr("This PDF carries the findings as an attached file, findings.json. Its SHA-256 is the "
                    "seal below. To check: save the attachment (pdfdetach -saveall, or the paper clip in a "
                    "PDF reader), work out its SHA-256 and compare. Equal means that pages and findings "
                    "belong together and the attachment is unchanged; it does not prove who wrote them."),
    };
    drawPartTitle(f, PdfText::tr("How to read and check this document"), 120);
    for (const QString &p : paragraphs) {
        f.text(p, reportFont(9), ink::text);
        f.space(4);
    }
    f.text(PdfText::tr("Seal of findings.json (SHA-256): %1").arg(seal), reportFont(8.5), ink::text);
    if (!list.journalSeal.isEmpty())
        f.text(PdfText::tr("Last seal of the office file's journal: %1").arg(list.journalSeal),
               reportFont(8.5), ink::text);
}

} // namespace rf
