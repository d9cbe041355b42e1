#include "core/engine/run_watch.h"

#include <QDeadlineTimer>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QStringList without(QStringList all, const QStringList &these)
{
    all.removeIf([&](const QString &one) { return these.contains(one); });
    return all;
}

QString difference(const QStringList &gone, const QStringList &fresh)
{
    QStringList parts;
    if (!gone.isEmpty())
        parts << u"gone: %1"_s.arg(gone.join(u", "_s));
    if (!fresh.isEmpty())
        parts << u"new: %1"_s.arg(fresh.join(u", "_s));
    return parts.join(u"; "_s);
}

} // namespace

RunWatch::RunWatch(const ExecutorPorts &ports, const RunOptions &options)
    : m_computer(ports.computer)
    , m_desk(ports.desk)
    , m_options(options)
{
    if (!m_computer)
        return;
    m_awake = m_computer->stayAwake(u"The settings of phones and router are being changed"_s);
    m_networks = m_computer->networks();
}

Result<> RunWatch::asSeen() const
{
    if (m_options.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, u"Stop was pressed"_s);
    const QMutexLocker lock(&m_mutex);
    if (!m_changed.isEmpty())
        return fail(ErrorCode::NetworkChanged,
                    u"this computer is no longer on the network on which it began (%1)"_s.arg(m_changed));
    return {};
}

Result<> RunWatch::mayGoOn()
{
    const QDeadlineTimer patience(static_cast<qint64>(m_desk.patience().marginSeconds) * 1000);
    for (;;) {
        RETURN_IF_ERROR(asSeen());
        const QStringList now = m_computer ? m_computer->networks() : m_networks;
        const QStringList gone = without(m_networks, now);
        const QStringList fresh = without(now, m_networks);
        if (gone.isEmpty() && fresh.isEmpty())
            return {};
        if (fresh.isEmpty() && !patience.hasExpired()) {
            if (m_options.progress)
                m_options.progress({{}, u"this computer"_s, u"waiting for its network to come back"_s, 0, 0});
            m_desk.clock().sleep(m_desk.patience().pollMs);
            continue;
        }
        const QMutexLocker lock(&m_mutex);
        m_changed = difference(gone, fresh);
    }
}

} // namespace rf
