// The list of things to begin with: a first visit, known offices, practice offices.
#pragma once

#include "wizard/pages/start_model.h"

#include <QWidget>

class QVBoxLayout;

namespace rf {

class StartChooser final : public QWidget {
    Q_OBJECT
public:
    explicit StartChooser(QWidget *parent = nullptr);
    /// Rebuilds the list when it is another one; what was chosen stays chosen, what had the focus keeps it.
    void render(const QList<start::ChoiceRow> &rows);
    start::ChoiceRow current() const;

Q_SIGNALS:
    void taken(); ///< chosen, and go on
    void forgetWanted(const QString &path);

private:
    void addChoice(const start::ChoiceRow &row);
    void addMissing(const start::ChoiceRow &row);
    QList<start::ChoiceRow> m_rows;
    QString m_current; ///< objectName of the chosen card
    QVBoxLayout *m_column;
};

} // namespace rf
