#include "core/engine/conversation_desk.h"

#include "core/engine/engine_words.h"
#include "core/engine/journal.h"

#include <QDeadlineTimer>

namespace rf {

using namespace Qt::StringLiterals;

ConversationDesk::ConversationDesk(OfficeFile &file, SessionOpener &opener, const DriverCatalogue &drivers,
                                   const Clock &clock, Patience patience)
    : m_file(file)
    , m_opener(opener)
    , m_drivers(drivers)
    , m_clock(clock)
    , m_patience(patience)
{
    if (const auto stored = m_file.document<QList<StoredSignIn>>(u"signIns"_s)) {
        for (const StoredSignIn &row : *stored)
            m_signIns.insert(row.deviceId, SignIn{row.user, row.password});
    }
    if (const auto refused = m_file.document<QList<StoredSignIn>>(u"refusedSignIns"_s))
        m_refused = *refused;
}

Result<DeviceState> ConversationDesk::device(const QString &id) const
{
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, m_file.devices());
    for (const DeviceState &state : devices) {
        if (state.device.id == id)
            return state;
    }
    return fail(ErrorCode::BadInput, u"no device %1 in this office"_s.arg(id));
}

SignIn ConversationDesk::signInFor(const QString &deviceId) const
{
    const QMutexLocker lock(&m_mutex);
    return m_signIns.value(deviceId);
}

QHash<QString, SignIn> ConversationDesk::signIns() const
{
    const QMutexLocker lock(&m_mutex);
    return m_signIns;
}

void ConversationDesk::setSignIn(const QString &deviceId, const SignIn &signIn)
{
    const QMutexLocker lock(&m_mutex);
    m_signIns.insert(deviceId, signIn);
    write();
    if (m_refused.removeIf([&](const StoredSignIn &row) { return row.deviceId == deviceId; }) > 0)
        writeRefused();
}

void ConversationDesk::forgetSignIn(const QString &deviceId)
{
    const QMutexLocker lock(&m_mutex);
    if (m_signIns.remove(deviceId) > 0)
        write();
    if (m_refused.removeIf([&](const StoredSignIn &row) { return row.deviceId == deviceId; }) > 0)
        writeRefused();
}

void ConversationDesk::noteRefused(const QString &deviceId, const SignIn &signIn) const
{
    const StoredSignIn row{deviceId, signIn.user, signIn.password};
    const QMutexLocker lock(&m_mutex);
    if (m_refused.contains(row))
        return;
    m_refused << row;
    writeRefused();
}

bool ConversationDesk::wasRefused(const QString &deviceId, const SignIn &signIn) const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused.contains(StoredSignIn{deviceId, signIn.user, signIn.password});
}

void ConversationDesk::writeRefused() const
{
    (void)m_file.saveDocument(u"refusedSignIns"_s, m_refused); // as write(): memory holds the truth
}

void ConversationDesk::write() const
{
    QList<StoredSignIn> rows;
    for (auto it = m_signIns.cbegin(); it != m_signIns.cend(); ++it)
        rows << StoredSignIn{it.key(), it.value().user, it.value().password};
    std::sort(rows.begin(), rows.end(),
              [](const StoredSignIn &a, const StoredSignIn &b) { return a.deviceId < b.deviceId; });
    (void)m_file.saveDocument(u"signIns"_s,
                              rows); // a read-only file keeps what it had; memory holds the truth
}

Result<> ConversationDesk::mayTalk() const
{
    if (!m_file.isHeldByAnother())
        return {};
    ASSIGN_OR_RETURN(const QList<qint64> open, Journal(m_file, m_clock).unfinished());
    if (open.isEmpty())
        return {};
    return fail(
        ErrorCode::Storage,
        //: %1: another copy of RingFence has this office file open
        OfficeFileWords::tr("%1, and its run of changes is not finished; until it is, nothing is signed "
                            "in to from here")
            .arg(m_file.readOnlyWhy()));
}

Result<std::unique_ptr<Session>> ConversationDesk::open(const DeviceState &device,
                                                        const CancelToken &cancel) const
{
    const SignIn signIn = signInFor(device.device.id);
    if (wasRefused(device.device.id, signIn))
        return fail(ErrorCode::AuthRejected,
                    u"the sign-in was refused before; it is not tried again until a new one is given"_s);
    auto session = openWith(device, signIn, cancel);
    if (!session && session.error().code == ErrorCode::AuthRejected)
        noteRefused(device.device.id, signIn);
    return session;
}

Result<std::unique_ptr<Session>> ConversationDesk::openWith(const DeviceState &device, const SignIn &signIn,
                                                            const CancelToken &cancel) const
{
    RETURN_IF_ERROR(mayTalk());
    return m_opener.open(device.device, signIn, cancel);
}

Result<std::unique_ptr<Session>> ConversationDesk::openPatiently(const DeviceState &device,
                                                                 const SignIn &signIn, int seconds,
                                                                 const CancelToken &cancel) const
{
    const QDeadlineTimer deadline(static_cast<qint64>(bounded(seconds)) * 1000);
    for (;;) {
        auto session = openWith(device, signIn, cancel);
        if (session)
            return session;
        const ErrorCode code = session.error().code;
        const bool away =
            code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::LinkLost
            || code == ErrorCode::Unparsable; // a device that is starting answers with half a page
        if (!away || deadline.hasExpired())
            return session;
        m_clock.sleep(m_patience.reconnectMs);
    }
}

} // namespace rf
