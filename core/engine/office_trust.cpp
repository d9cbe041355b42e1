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

/// "Reception (192.168.1.21)": several devices are asked about one after the other.
QString nameOf(OfficeFile &file, const QString &deviceId)
{
    const auto devices = file.devices();
    for (const DeviceState &state : devices ? *devices : QList<DeviceState>()) {
        const Device &device = state.device;
        if (device.id != deviceId)
            continue;
        return device.name.isEmpty() || device.addresses.isEmpty()
                   ? device.label()
                   : u"%1 (%2)"_s.arg(device.name, device.address().toString());
    }
    return deviceId;
}

Question firstMeeting(const QString &deviceId, const QString &device, PinKind kind, const QString &shown)
{
    Question question;
    question.subject = deviceId;
    question.shown = shown.left(300);
    if (kind == PinKind::SshHostKey) {
        question.key = u"trust-host-key"_s;
        //: %1: name and address of the device
        question.text = TrustWords::tr("This is the first connection to %1. Is this its key? From now on "
                                       "every connection is compared with it.")
                            .arg(device);
    } else {
        question.key = u"trust-certificate"_s;
        //: %1: name and address of the device
        question.text =
            TrustWords::tr("This is the first connection to %1. Is this its certificate? From now "
                           "on every connection is compared with it.")
                .arg(device);
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
    if (m_person.ask(firstMeeting(deviceId, nameOf(m_file, deviceId), kind, shown)) != Answer::Yes)
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
