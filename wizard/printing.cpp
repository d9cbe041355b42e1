#include "wizard/printing.h"

#include <QPrintDialog>
#include <QPrinter>

#include <optional>

namespace rf::printing {

namespace {
std::optional<QString> nextFile;
}

std::shared_ptr<QPagedPaintDevice> choose(QWidget *parent, const QString &title, QPageSize::PageSizeId size)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(size));
    printer->setDocName(title);
    if (nextFile) {
        const QString file = *nextFile;
        nextFile.reset();
        if (file.isEmpty())
            return nullptr;
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
    } else {
        QPrintDialog dialog(printer.get(), parent);
        dialog.setWindowTitle(title);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
        if (dialog.exec() != QDialog::Accepted)
            return nullptr;
    }
    // The documents bring their own margins, wider than those of any printer.
    printer->setFullPage(true);
    return printer;
}

void setNextFile(const QString &path)
{
    nextFile = path;
}

} // namespace rf::printing
