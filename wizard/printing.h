// Onto paper: asks for the printer; documents draw on it off the window's thread.
#pragma once

#include <QPageSize>

#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace rf::printing {

/// The printer, with its whole page to draw on. Null: the person changed their mind.
std::shared_ptr<QPagedPaintDevice> choose(QWidget *parent, const QString &title, QPageSize::PageSizeId size);

/// For tests: the next print goes into this file; empty = the person changes their mind.
void setNextFile(const QString &path);

} // namespace rf::printing
