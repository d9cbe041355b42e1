// What went on, for whoever has to find a fault: one click away, never in the way. Holds no secret: it is
// told only what the engine tells, and the engine's details are free of them.
#pragma once

#include "core/engine/executor.h"

#include <QObject>

namespace rf {

class TechnicalLog final : public QObject {
    Q_OBJECT
public:
    explicit TechnicalLog(QObject *parent = nullptr);
    void say(const QString &line);
    void error(const Error &error, const QString &about);
    void progress(const Progress &progress);
    void results(const QList<TaskResult> &results);
    QString text() const { return m_lines.join(QLatin1Char('\n')); }

Q_SIGNALS:
    void lineAdded(const QString &line);

private:
    static constexpr qsizetype mostLines = 5000; ///< older ones are dropped
    QStringList m_lines;
};

} // namespace rf
