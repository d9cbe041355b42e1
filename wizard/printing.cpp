#include "wizard/printing.h"

#include <QPrintDialog>
#include <QPrinter>

#include <optional>

namespace rf::printing {

namespace {
std::optional<QString> nextFile;
}

Printed print(QWidget *parent, const QString &title, QPageSize::PageSizeId size,
              const std::function<bool(QPagedPaintDevice &)> &draw)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(size));
    printer.setDocName(title);
    if (nextFile) {
        const QString file = *nextFile;
        nextFile.reset();
        if (file.isEmpty())
            return Printed::ChangedMind;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
    } else {
        QPrintDialog dialog(&printer, parent);
        dialog.setWindowTitle(title);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
        if (dialog.exec() != QDialog::Accepted)
            return Printed::ChangedMind;
    }
    // The documents bring their own margins, wider than those of any printer.
    printer.setFullPage(true);
    return draw(printer) ? Printed::Yes : Printed::Refused;
}

void setNextFile(const QString &path)
{
    nextFile = path;
}

} // namespace rf::printing
