// Sentences one under the other; many of them come in piece by piece, so that the window answers meanwhile.
#pragma once

#include "wizard/widgets/texts.h"

namespace rf {

class TextLines final : public QWidget {
    Q_OBJECT
public:
    TextLines(const QStringList &lines, TextRole role, int spacing, QWidget *parent = nullptr);
};

} // namespace rf
