#include "connectors/sip/phone_acceptance.h"

#include "connectors/sip/words.h"

#include <algorithm>

namespace rf {

namespace {

bool speaksAny(const QList<TlsVersion> &versions, bool old)
{
    return std::any_of(versions.begin(), versions.end(), [old](const TlsVersion &version) {
        return version.isOld() == old && version.state == TlsVersionState::Accepted;
    });
}

/// What the server shows that a phone which checks certificates must not take; empty = nothing.
QString mustRefuse(const ServerAnswer &tls)
{
    switch (tls.outcome) {
    case ServerOutcome::Expired:
        return SipText::tr("it checks certificates, and this one is not valid today");
    case ServerOutcome::WrongName:
        return SipText::tr("it checks certificates, and this one is for another name");
    case ServerOutcome::BadCertificate:
        return SipText::tr("it checks certificates, and this one is broken or was taken back");
    default: return {};
    }
}

PhoneAcceptance judgeOne(const ServerAnswer &tls, const DeviceState &state)
{
    PhoneAcceptance answer{state.device.id, state.device.label(), Acceptance::CannotTell, {}};
    const PhoneFacts *phone = state.facts ? state.facts->phone() : nullptr;
    const bool *checks = phone ? phone->checksServerCertificate.value() : nullptr;
    // An old phone as a server is an old phone as a client.
    if (state.abilities.oldTls && !tls.versions.isEmpty() && !speaksAny(tls.versions, true)) {
        answer.says =
            SipText::tr("its firmware is of a time before TLS 1.2, which is the oldest that the server "
                        "takes; bring its firmware up to date first");
        return answer;
    }
    if (!checks) {
        answer.says = SipText::tr("it was not read whether it checks certificates");
        return answer;
    }
    if (!*checks) {
        answer.verdict = Acceptance::Takes;
        answer.says = SipText::tr("it takes any certificate, so it would talk to an impostor as well");
        return answer;
    }
    if (const QString why = mustRefuse(tls); !why.isEmpty()) {
        answer.verdict = Acceptance::Refuses;
        answer.says = why;
        return answer;
    }
    if (tls.outcome == ServerOutcome::UnknownIssuer || tls.byOwnRoot) {
        answer.says =
            SipText::tr("it checks certificates; it takes this one only once the provider's own root "
                        "certificate is on the phone, and that cannot be read");
        return answer;
    }
    if (tls.certificate.name == CertificateName::Wildcard) {
        answer.says =
            SipText::tr("it checks certificates; this one names the server by a wildcard, which many phones "
                        "take although the standard (RFC 5922) does not");
        return answer;
    }
    if (tls.certificate.name == CertificateName::CommonName) {
        answer.says =
            SipText::tr("it checks certificates; this one has the name in the old place only, where newer "
                        "firmware does not look");
        return answer;
    }
    answer.says =
        SipText::tr("it checks certificates, and this computer's list vouches for this one; whether "
                    "the phone's own list does shows on the first phone that is moved");
    return answer;
}

} // namespace

QList<PhoneAcceptance> phoneAcceptance(const ServerAnswer &tls, const QList<DeviceState> &devices)
{
    const bool seen = tls.part == ServerPart::Tls && !tls.validUntil.isNull();
    QList<PhoneAcceptance> answers;
    for (const DeviceState &state : devices) {
        if (seen && (state.device.isPhone() || state.device.identity.kind == DeviceKind::Ata))
            answers << judgeOne(tls, state);
    }
    return answers;
}

} // namespace rf
