// What is in place and can be put back, the last change first. Asks; does nothing by itself.
#pragma once

#include "wizard/pages/run_story.h"

#include <QDialog>

namespace rf {

class UndoDialog final : public QDialog {
    Q_OBJECT
public:
    /// rounds: the last one first; at least one.
    static UndoDialog *open(const QList<RunStory> &rounds, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<qint64> &runs); ///< in the order in which they go back

private:
    UndoDialog(const QList<RunStory> &rounds, QWidget *parent);
};

} // namespace rf
