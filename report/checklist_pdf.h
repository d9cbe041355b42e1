// The checklist as PDF: selectable text, embedded fonts, readable in black and white, the findings attached
// as JSON.
#pragma once

#include "report/checklist.h"

#include <QImage>
#include <QPagedPaintDevice>

namespace rf {

/// A4, or Letter where it is the custom; for the locale of the system, which knows the place.
QPageSize::PageSizeId pageSizeFor(const QLocale &locale);

/// Writes the whole document and then puts it in place of `file`, so that a full disk leaves no half report.
/// Needs a QGuiApplication. Errors: Storage.
Result<> writePdf(const ReportInput &input, const QString &file, QPageSize::PageSizeId size,
                  const QLocale &locale = QLocale());

/// The same pages as pictures of this width in pixels, for the screen. Any thread.
QList<QImage> checklistPictures(const ReportInput &input, QPageSize::PageSizeId size, int width,
                                const QLocale &locale = QLocale());
/// The same pages onto a printer whose margins are none (full page), without the attachment. false: it
/// refused.
bool printChecklist(const ReportInput &input, QPagedPaintDevice &printer, const QLocale &locale = QLocale());

} // namespace rf
