#include "wizard/widgets/text_lines.h"

#include "wizard/widgets/in_slices.h"

#include <QVBoxLayout>

namespace rf {

TextLines::TextLines(const QStringList &lines, TextRole role, int spacing, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    (new InSlices(this))->start([lines, role, column, next = qsizetype(0)]() mutable {
        if (next < lines.size())
            column->addWidget(textLabel(lines.at(next++), role));
        return next < lines.size();
    });
}

} // namespace rf
