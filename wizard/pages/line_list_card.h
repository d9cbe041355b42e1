// Where the provider's list of line passwords is imported: judged in memory, the list itself not kept.
#pragma once

#include "core/engine/line_import.h"
#include "wizard/current_visit.h"
#include "wizard/widgets/card.h"

class QPushButton;

namespace rf {

class LineListCard final : public Card {
    Q_OBJECT
public:
    explicit LineListCard(CurrentVisit &visit, QWidget *parent = nullptr);
    /// says: what is known of a list so far.
    void render(const QString &says, bool canWrite);
    void takeFocus(); ///< at the button that imports
    /// What became of the passwords of the list, one sentence each; what waits for a reading, too.
    static QStringList keptText(const ImportedLines &imported);

Q_SIGNALS:
    void began();
    void imported(const QString &title, const QString &text);
    void refused(const QString &happened, const QString &press); ///< the file is no such list
    void failed(const rf::Error &error);

private:
    void chooseFile();
    void import(const std::function<Result<QByteArray>()> &read, const QString &source);
    void finish(const Result<ImportedLines> &result);
    CurrentVisit &m_visit;
    QLabel *m_text;
    QPushButton *m_import;
    QPushButton *m_practice;
};

} // namespace rf
