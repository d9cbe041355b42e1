// Linux: a lock of systemd-logind, held by a child process for as long as its standard input is open. So it
// goes with us, whatever ends us.
#include "connectors/computer/wakefulness.h"

#ifdef __linux__

#include <QProcess>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int answerMs = 5000;

class LoginLock final : public Wakefulness {
public:
    ~LoginLock() override
    {
        m_holder.closeWriteChannel();
        if (m_holder.state() != QProcess::NotRunning && !m_holder.waitForFinished(answerMs)) {
            m_holder.kill();
            m_holder.waitForFinished(answerMs);
        }
    }
    Result<> take(const QString &why)
    {
        // Ctrl-C goes to the terminal's whole group; what takes a change back must not lose the lock by it.
        m_holder.setChildProcessModifier([] { ::setsid(); });
        m_holder.setProgram(u"systemd-inhibit"_s);
        m_holder.setArguments({u"--what=sleep:idle:handle-lid-switch"_s, u"--mode=block"_s,
                               u"--who=RingFence"_s, u"--why="_s + why, u"cat"_s});
        m_holder.start();
        if (!m_holder.waitForStarted(answerMs))
            return fail(ErrorCode::Unsupported, u"systemd-inhibit: %1"_s.arg(m_holder.errorString()));
        // cat runs only once the lock is held: what comes back proves it.
        m_holder.write("awake\n");
        while (!m_holder.canReadLine()) {
            if (!m_holder.waitForReadyRead(answerMs))
                return fail(ErrorCode::Unsupported, u"systemd-inhibit: %1"_s.arg(refusal()));
        }
        return {};
    }

private:
    QString refusal()
    {
        const QByteArray said = m_holder.readAllStandardError().left(300).simplified();
        return said.isEmpty() ? m_holder.errorString() : QString::fromUtf8(said);
    }
    QProcess m_holder;
};

} // namespace

Result<std::unique_ptr<Wakefulness>> systemWakefulness(const QString &why)
{
    auto lock = std::make_unique<LoginLock>();
    if (const Result<> taken = lock->take(why); !taken)
        return tl::unexpected<Error>(taken.error());
    return lock;
}

} // namespace rf

#endif
