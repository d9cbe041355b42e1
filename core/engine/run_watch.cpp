#include "core/engine/run_watch.h"

#include "core/engine/engine_words.h"

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
        //: %1: networks that this computer has left
        parts << EngineWords::tr("gone: %1").arg(gone.join(u", "_s));
    if (!fresh.isEmpty())
        //: %1: networks that this computer is newly on
        parts << EngineWords::tr("new: %1").arg(fresh.join(u", "_s));
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
    //: told to the operating system, as the reason to stay awake
    m_awake = m_computer->stayAwake(EngineWords::tr("The settings of phones and router are being changed"));
    m_networks = m_computer->networks();
}

Result<> RunWatch::asSeen() const
{
    if (m_options.cancel.isCancelled())
        //: reason that follows "Not begun: "
        return fail(ErrorCode::Cancelled, EngineWords::tr("Stop was pressed"));
    const QMutexLocker lock(&m_mutex);
    if (!m_changed.isEmpty())
        return fail(ErrorCode::NetworkChanged,
                    //: reason that follows "Not begun: "; %1: which networks are gone, which are new
                    EngineWords::tr("this computer is no longer on the network on which it began (%1)")
                        .arg(m_changed));
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
                m_options.progress({{},
                                    //: stands where else the name of a device stands
                                    EngineWords::tr("this computer"),
                                    //: progress of the computer on which the program runs
                                    EngineWords::tr("waiting for its network to come back"),
                                    0,
                                    0});
            m_desk.clock().sleep(m_desk.patience().pollMs);
            continue;
        }
        const QMutexLocker lock(&m_mutex);
        m_changed = difference(gone, fresh);
    }
}

} // namespace rf
