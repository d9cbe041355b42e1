#include "core/engine/office_trust.h"

#include "core/engine/engine_words.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QString kindText(PinKind kind)
{
    return kind == PinKind::SshHostKey ? u"ssh-host-key"_s : u"tls-certificate"_s;
}

const Pin *findPin(const QList<Pin> &pins, const QString &deviceId, const QString &kind)
{
    const auto it = std::find_if(pins.begin(), pins.end(), [&](const Pin &pin) {
        return pin.deviceId == deviceId && pin.kind == kind;
    });
    return it == pins.end() ? nullptr : &*it;
}

Question firstMeeting(const QString &deviceId, PinKind kind, const QString &shown)
{
    Question question;
    question.subject = deviceId;
    question.shown = shown.left(300);
    if (kind == PinKind::SshHostKey) {
        question.key = u"trust-host-key"_s;
        question.text = TrustWords::tr("This is the first connection to this device. Is this its key? From "
                                       "now on every connection is compared with it.");
    } else {
        question.key = u"trust-certificate"_s;
        question.text = TrustWords::tr("This is the first connection to this device. Is this its "
                                       "certificate? From now on every connection is compared with it.");
    }
    return question;
}

} // namespace

Result<> OfficeTrust::check(const QString &deviceId, PinKind kind, const QByteArray &sha256,
                            const QString &shown)
{
    if (deviceId.isEmpty() || sha256.isEmpty())
        return fail(ErrorCode::Internal, u"a fingerprint without device or without value"_s);
    const QMutexLocker lock(&m_mutex);
    const QString name = kindText(kind);
    // A file that cannot be read must not turn an old acquaintance into a stranger.
    ASSIGN_OR_RETURN(const QList<Pin> stored, m_file.pins());
    const Pin *pinned = findPin(stored, deviceId, name);
    if (!pinned)
        pinned = findPin(m_session, deviceId, name);
    if (pinned) {
        if (pinned->sha256 == sha256)
            return {};
        return fail(kind == PinKind::SshHostKey ? ErrorCode::HostKeyChanged : ErrorCode::CertificateChanged,
                    u"pinned %1, offered %2"_s.arg(QString::fromLatin1(pinned->sha256.toHex()),
                                                   QString::fromLatin1(sha256.toHex())));
    }
    if (m_person.ask(firstMeeting(deviceId, kind, shown)) != Answer::Yes)
        return fail(ErrorCode::Stranger, u"the %1 of %2 was not accepted"_s.arg(name, deviceId));
    const Pin accepted{deviceId, name, sha256, shown.left(300), m_clock.now()};
    if (m_file.isReadOnly()) {
        m_session << accepted;
        return {};
    }
    return m_file.savePin(accepted);
}

Result<> OfficeTrust::forget(const QString &deviceId)
{
    const QMutexLocker lock(&m_mutex);
    m_session.removeIf([&](const Pin &pin) { return pin.deviceId == deviceId; });
    return m_file.removePins(deviceId);
}

} // namespace rf
