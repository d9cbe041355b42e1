// Onto paper: asks for the printer and gives a document the whole page to draw on.
#pragma once

#include <QPageSize>
#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace rf::printing {

enum class Printed { Yes, ChangedMind, Refused };

/// draw gives false when the printer refused.
Printed print(QWidget *parent, const QString &title, QPageSize::PageSizeId size,
              const std::function<bool(QPagedPaintDevice &)> &draw);

/// For tests: the next print goes into this file; empty = the person changes their mind.
void setNextFile(const QString &path);

} // namespace rf::printing
