#include "report/checklist_pdf.h"

#include "report/checklist_pages.h"
#include "report/checklist_words.h"
#include "report/findings_json.h"
#include "report/pdf_catalog.h"

#include "core/whole_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPicture>

namespace rf {

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

void setUp(QPdfWriter &writer, QPageSize::PageSizeId size)
{
    writer.setPageSize(QPageSize(size));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(1200);
}

/// Draws into nothing; the paper is not painted on yet.
PageNumbers learnNumbers(QPagedPaintDevice &paper, const Checklist &list, const QString &seal)
{
    QPicture nowhere;
    QPainter painter(&nowhere);
    return ChecklistPages(list, seal, {}).draw(paper, painter);
}

/// Returns the bookmarks of what was drawn.
QList<Bookmark> render(QIODevice &device, const Checklist &list, const QByteArray &findings,
                       QPageSize::PageSizeId size)
{
    QPdfWriter writer(&device);
    setUp(writer, size);
    writer.setTitle(PdfText::tr("VoIP security checklist: %1, %2").arg(list.office, list.visited));
    writer.setCreator(QStringLiteral("RingFence " RINGFENCE_VERSION));
    writer.addFileAttachment(QStringLiteral("findings.json"), findings, QStringLiteral("application/json"));
    const QString seal = findingsSeal(findings);
    const PageNumbers numbers = learnNumbers(writer, list, seal);
    QPainter painter(&writer);
    ChecklistPages pages(list, seal, numbers);
    pages.draw(writer, painter);
    return pages.bookmarks();
}

} // namespace

QPageSize::PageSizeId pageSizeFor(const QLocale &locale)
{
    // The paper is that of the place. A system that names no place (LANG=C) has the paper of the locale in
    // which dates are written then: what Qt makes of the language of the window, for "en" the United States.
    const QLocale place = locale.territory() == QLocale::AnyTerritory ? textLocale(QLocale()) : locale;
    switch (place.territory()) {
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
    const QLocale words = textLocale(locale);
    const Checklist list = makeChecklist(input, words);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QList<Bookmark> bookmarks = render(buffer, list, findingsJsonBytes(input), size);
    buffer.close();
    ASSIGN_OR_RETURN(const QByteArray whole, withCatalog(buffer.data(), words.bcp47Name(), bookmarks));
    return writeWhole(file, whole);
}

QList<QImage> checklistPictures(const ReportInput &input, QPageSize::PageSizeId size, int width,
                                const QLocale &locale)
{
    const Checklist list = makeChecklist(input, textLocale(locale));
    const QString seal = findingsSeal(findingsJsonBytes(input));
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    // Text is measured as for the PDF, so that lines and pages break where they do there.
    QPdfWriter paper(&nowhere);
    setUp(paper, size);
    const PageNumbers numbers = learnNumbers(paper, list, seal);
    const double scale = double(width) / paper.width();
    QImage sheet(width, qRound(paper.height() * scale), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QList<QImage> pictures;
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    ChecklistPages(list, seal, numbers).draw(paper, painter, [&] {
        pictures << sheet.copy();
        painter.fillRect(QRect(0, 0, paper.width(), paper.height()), Qt::white);
    });
    return pictures;
}

bool printChecklist(const ReportInput &input, QPagedPaintDevice &printer, const QLocale &locale)
{
    const Checklist list = makeChecklist(input, textLocale(locale));
    const QString seal = findingsSeal(findingsJsonBytes(input));
    const PageNumbers numbers = learnNumbers(printer, list, seal);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    ChecklistPages(list, seal, numbers).draw(printer, painter);
    return painter.end();
}

} // namespace rf
