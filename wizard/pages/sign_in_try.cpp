#include "wizard/pages/sign_in_try.h"

#include "wizard/pages/sign_in_model.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct SignInTryWords {
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};

SecretRef adminSecret(const QString &id)
{
    return {u"device/%1/admin"_s.arg(id)};
}

/// What a device was opened with before. It comes back when the new password does not open it.
class Before {
public:
    Before(OpenDoor &office, const QString &id)
        : m_office(office)
        , m_id(id)
        , m_signIns(office.visit().desk().signIns())
        , m_secret(office.secrets().fetch(adminSecret(id)))
    {
    }
    Result<> restore()
    {
        ConversationDesk &desk = m_office.visit().desk();
        if (m_signIns.contains(m_id))
            desk.setSignIn(m_id, m_signIns.value(m_id));
        else
            desk.forgetSignIn(m_id);
        return m_secret ? m_office.secrets().store(adminSecret(m_id), *m_secret)
                        : m_office.secrets().remove(adminSecret(m_id));
    }

private:
    OpenDoor &m_office;
    QString m_id;
    QHash<QString, SignIn> m_signIns;
    Result<Secret> m_secret; ///< an error when there was none
};

const DeviceState *find(const QList<DeviceState> &devices, const QString &id)
{
    for (const DeviceState &d : devices) {
        if (d.device.id == id)
            return &d;
    }
    return nullptr;
}

Result<QList<DeviceState>> readOnly(OpenDoor &office, const QStringList &ids, const CancelToken &cancel,
                                    const TellRead &tell)
{
    SurveyOptions options = office.surveyOptions(cancel);
    options.only = ids;
    options.read = tell;
    return office.visit().survey(options);
}

/// One try on each of these devices. Gives those that it opened.
Result<QStringList> tryOn(OpenDoor &office, const QStringList &ids, const SignInAttempt &attempt,
                          const CancelToken &cancel, const TellRead &tell)
{
    std::vector<Before> before;
    const auto restoreAll = [&] {
        for (Before &one : before)
            (void)one.restore();
    };
    for (const QString &id : ids) {
        before.emplace_back(office, id);
        SignIn signIn{attempt.user, {}};
        if (attempt.password) {
            signIn.password = adminSecret(id);
            if (const Result<> kept = office.secrets().store(signIn.password, *attempt.password); !kept) {
                restoreAll();
                return tl::unexpected<Error>(kept.error());
            }
        }
        office.visit().desk().setSignIn(id, signIn);
    }
    const auto devices = readOnly(office, ids, cancel, tell);
    if (!devices) {
        restoreAll();
        return tl::unexpected<Error>(devices.error());
    }
    QStringList opened;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const DeviceState *state = find(*devices, ids.at(i));
        if (state && isSignedIn(state->signIn))
            opened << ids.at(i);
        else
            RETURN_IF_ERROR(before[static_cast<size_t>(i)].restore());
    }
    return opened;
}

} // namespace

Result<SignInOutcome> tryPassword(OpenDoor &office, const SignInAttempt &attempt, const CancelToken &cancel,
                                  const TellRead &tell)
{
    SignInOutcome outcome;
    QStringList waiting = attempt.ids;
    while (!waiting.isEmpty()) {
        // One, then another one; only when both opened do they really share the password.
        const QStringList now = outcome.opened.size() < 2 ? waiting.mid(0, 1) : waiting;
        waiting = waiting.mid(now.size());
        ASSIGN_OR_RETURN(const QStringList opened, tryOn(office, now, attempt, cancel, tell));
        outcome.opened += opened;
        if (opened.size() < now.size() && !waiting.isEmpty()) {
            outcome.stoppedBy = now.first();
            outcome.notTried = waiting;
            break;
        }
    }
    return outcome;
}

Result<SignInOutcome> tryFactoryPassword(OpenDoor &office, const QString &id, const CancelToken &cancel,
                                         const TellRead &tell)
{
    OfficeFile &file = office.visit().file();
    ASSIGN_OR_RETURN(QStringList tried, file.document<QStringList>(factoryTriedDocument));
    if (tried.contains(id))
        return fail(ErrorCode::Conflict,
                    SignInTryWords::tr("the factory password was tried on %1 before").arg(id));
    ASSIGN_OR_RETURN(const QList<DeviceState> known, file.devices());
    const DeviceState *device = find(known, id);
    const auto published = office.surveyOptions(cancel).factoryLogins;
    if (!device || !published || !office.keepsSecrets() || published(device->device.identity).isEmpty())
        return fail(ErrorCode::Unsupported,
                    SignInTryWords::tr("no factory password can be tried on %1").arg(id));
    // Noted before it is sent, so that no power cut makes a second try of it.
    tried << id;
    RETURN_IF_ERROR(file.saveDocument(factoryTriedDocument, tried));
    // The engine tries it only on devices that nothing else is known for.
    Before before(office, id);
    office.visit().desk().forgetSignIn(id);
    const auto devices = readOnly(office, {id}, cancel, tell);
    const DeviceState *state = devices ? find(*devices, id) : nullptr;
    SignInOutcome outcome;
    if (state && isSignedIn(state->signIn)) {
        outcome.opened << id;
    } else {
        RETURN_IF_ERROR(before.restore());
        RETURN_IF_ERROR(office.secrets().remove({u"device/%1/factory"_s.arg(id)}));
    }
    // A broken connection may have come after the password; only a device that never heard it does not count.
    const bool heard =
        state
        && (isSignedIn(state->signIn) || state->signIn == SignInState::Refused
            || state->signIn == SignInState::Locked
            || (state->signIn == SignInState::Unreachable && state->unreadCode != ErrorCode::Unreachable));
    if (!heard) {
        tried.removeAll(id);
        RETURN_IF_ERROR(file.saveDocument(factoryTriedDocument, tried));
    }
    if (!devices)
        return tl::unexpected<Error>(devices.error());
    return outcome;
}

Result<> readKept(OpenDoor &office, const QStringList &ids, bool wire, const CancelToken &cancel,
                  const TellRead &tell)
{
    if (!ids.isEmpty()) {
        ASSIGN_OR_RETURN(const QList<DeviceState> devices, readOnly(office, ids, cancel, tell));
        for (const QString &id : ids) {
            const DeviceState *state = find(devices, id);
            if (state && state->signIn == SignInState::Refused)
                office.visit().desk().forgetSignIn(id); // another reading would be another wrong try
        }
    }
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (wire)
        (void)office.visit().wireTest(cancel); // without it the findings say "not tested"
    return {};
}

Result<> meetAgain(OpenDoor &office, const QString &id)
{
    OfficeFile &file = office.visit().file();
    RETURN_IF_ERROR(file.removePins(id));
    ASSIGN_OR_RETURN(QStringList tried, file.document<QStringList>(factoryTriedDocument));
    tried.removeAll(id); // another device, or one that is as new
    RETURN_IF_ERROR(file.saveDocument(factoryTriedDocument, tried));
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, file.devices());
    const DeviceState *known = find(devices, id);
    if (!known)
        return {};
    DeviceState fresh = *known;
    fresh.signIn = SignInState::NotTried;
    fresh.facts.reset();
    fresh.setUnread(SignInTryWords::tr("not read yet"));
    return file.saveDevice(fresh);
}

} // namespace rf
