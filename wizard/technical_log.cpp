#include "wizard/technical_log.h"

#include "report/plan_text.h"

#include <QTime>

namespace rf {

using namespace Qt::StringLiterals;

TechnicalLog::TechnicalLog(QObject *parent)
    : QObject(parent)
{
}

void TechnicalLog::say(const QString &line)
{
    const QString whole = QDateTime::currentDateTime().toString(u"HH:mm:ss.zzz  "_s) + plainWords(line, 4000);
    m_lines << whole;
    if (m_lines.size() > mostLines)
        m_lines.removeFirst();
    Q_EMIT lineAdded(whole);
}

void TechnicalLog::error(const Error &error, const QString &about)
{
    say(u"%1 %2: %3 (%4:%5)"_s.arg(about, errorName(error.code), error.detail)
            .arg(QString::fromLatin1(error.where.file).section(u'/', -1))
            .arg(error.where.line));
}

void TechnicalLog::progress(const Progress &p)
{
    say(u"[%1/%2] %3 %4: %5"_s.arg(p.done).arg(p.total).arg(p.job, p.device, p.says));
}

void TechnicalLog::results(const QList<TaskResult> &results)
{
    for (const TaskResult &r : results) {
        say(u"%1 %2 %3: %4 %5 %6"_s.arg(r.job, r.device, r.title, enumText(r.outcome), r.says, r.detail));
        for (const QString &proof : r.proofs)
            say(u"    "_s + proof);
    }
}

} // namespace rf
