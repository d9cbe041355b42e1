// The part of TaskRunner that finds a device again and takes a change back: undo, read, same as before?
#include "core/engine/compare_facts.h"
#include "core/engine/engine_words.h"
#include "core/engine/task_runner.h"

#include <QDeadlineTimer>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

bool isRefused(ErrorCode code)
{
    return code == ErrorCode::AuthRejected || code == ErrorCode::LockedOut;
}

} // namespace

bool TaskRunner::isAway(const Work &work, ErrorCode code)
{
    // The address that a phone left may be somebody else's by now, who got no password.
    const bool moves = std::holds_alternative<PhoneVlan>(work.change.intent);
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::LinkLost
           || code == ErrorCode::Unparsable // a device that is starting answers with half a page
           || (moves && code == ErrorCode::CertificateChanged);
}

SignIn TaskRunner::signInWith(const Work &work, const SecretRef &password) const
{
    const auto *admin = std::get_if<AdminPassword>(&work.change.intent);
    return SignIn{admin && !admin->user.isEmpty() ? admin->user : work.signIn.user, password};
}

Result<> TaskRunner::reopen(Work &work, int seconds)
{
    work.session.reset();
    const ConversationDesk &desk = m_ports.desk;
    const QDeadlineTimer deadline(static_cast<qint64>(desk.bounded(seconds)) * 1000);
    Whereabouts::Search search(m_whereabouts);
    for (;;) {
        auto session = desk.openWith(work.device, work.signIn, CancelToken());
        if (session) {
            work.session = std::move(*session);
            return {};
        }
        // A refused sign-in ends it at once: never a second try with the same password (S-5).
        if (!isAway(work, session.error().code))
            return tl::unexpected<Error>(session.error());
        if (work.device.device.isPhone()) {
            ASSIGN_OR_RETURN(const bool found, relocate(work, search));
            if (found)
                return {};
        }
        if (deadline.hasExpired())
            return tl::unexpected<Error>(session.error());
        desk.clock().sleep(desk.patience().reconnectMs);
    }
}

Result<bool> TaskRunner::relocate(Work &work, Whereabouts::Search &search)
{
    const Device phone = work.device.device;
    QList<QHostAddress> tried{phone.address(), QHostAddress()};
    // Back where it was before, which costs nobody a question; then wherever a router sees it.
    for (const bool ask : {false, true}) {
        const QList<QHostAddress> places =
            ask ? search.seenByRouters(phone.identity.mac) : phone.addresses.mid(1);
        for (const QHostAddress &place : places) {
            // A phone makes its IPv6 addresses itself: they do not tell which of the office's networks it is
            // in.
            const bool tells = ask || place.protocol() == QAbstractSocket::IPv4Protocol;
            if (!tells || tried.contains(place))
                continue;
            tried << place;
            ASSIGN_OR_RETURN(const bool there, answersAt(work, place));
            if (there)
                return true;
        }
    }
    return false;
}

Result<bool> TaskRunner::answersAt(Work &work, const QHostAddress &address)
{
    DeviceState there = work.device;
    there.device.addresses.removeAll(address);
    there.device.addresses.prepend(address);
    // Pins are kept by device, not by address: a stranger there gets no password.
    auto opened = m_ports.desk.openWith(there, work.signIn, CancelToken());
    if (!opened) {
        if (isRefused(opened.error().code))
            return tl::unexpected<Error>(opened.error());
        return false;
    }
    // Makers put one certificate into many phones, and an office one password: the phone itself must say
    // that it is the one that is looked for.
    const auto says = work.driver->read(**opened);
    if (!says || !sameDevice(work.device.device.identity, says->identity))
        return false;
    work.session = std::move(*opened);
    work.device = there;
    work.sawUnregistered = true; // whatever is registered from here is newer than the move
    (void)m_ports.file.saveDevice(there);
    //: progress: of a phone; %1: address
    tell(work, UndoWords::tr("found again at %1").arg(address.toString()));
    return true;
}

Reached TaskRunner::inItsNetwork(const Work &work, bool back) const
{
    const auto *want = std::get_if<PhoneVlan>(&work.change.intent);
    const PhoneFacts *phone = work.before.phone();
    const VoiceTag *was = phone ? phone->voiceTag.value() : nullptr;
    const auto devices = m_ports.file.devices();
    if (!want || !devices || (back && !was))
        return Reached::CannotTell;
    return standsIn(back ? was->vlan : want->vlan, work.device.device.address(), *devices);
}

bool TaskRunner::isAsBefore(const Work &work, const Facts &now) const
{
    if (inItsNetwork(work, true) == Reached::No)
        return false; // stored, and waiting for the restart
    if (now.sameSettings(work.before))
        return true;
    // What others changed meanwhile stays theirs; what cannot be read now is not called the same.
    const FactsComparison seen = compareFacts(work.before, now);
    return seen.lost.isEmpty()
           && std::all_of(seen.changed.begin(), seen.changed.end(),
                          [&](const QString &s) { return work.drift.contains(s); });
}

TaskResult TaskRunner::close(const Work &work, TaskResult result)
{
    if (const Result<> noted = noteLinePassword(work, result.outcome); !noted)
        result.detail += u" (the office file could not be written: %1)"_s.arg(noted.error().detail);
    if (const Result<> kept = m_ports.journal.outcome(m_run, work.name, result); !kept)
        result.detail += u" (the journal could not be written: %1)"_s.arg(kept.error().detail);
    return result;
}

/// Until the device's own timer is over: true as soon as it reads as before.
bool TaskRunner::wentBackByItself(Work &work, int seconds)
{
    const QDeadlineTimer deadline(static_cast<qint64>(m_ports.desk.bounded(seconds)) * 1000);
    for (;;) {
        if (reopen(work, 1)) {
            const auto now = work.driver->read(*work.session);
            if (now && isAsBefore(work, *now))
                return true;
        }
        if (deadline.hasExpired())
            return false;
        m_ports.desk.clock().sleep(m_ports.desk.patience().pollMs);
    }
}

TaskResult TaskRunner::recover(Work &work, const Error &why)
{
    //: progress: it is the change
    tell(work, UndoWords::tr("taking it back"));
    const Result<> portal = askPortal(work, true); // the phone gets its old password back, so must it (S-19)
    const int wait = work.change.settleSeconds + m_ports.desk.patience().marginSeconds;
    const bool stopped = why.code == ErrorCode::Cancelled; // then nothing has failed
    if (work.change.timedRevertSeconds > 0 && !work.confirmed) {
        // The device undoes by itself; it is asked to do so at once where it can be.
        if (!work.change.abandon.isEmpty() && work.session)
            (void)sendAll(work, u"abandon"_s, work.change.abandon);
        if (wentBackByItself(work, work.change.timedRevertSeconds + wait))
            return result(
                work, TaskOutcome::Undone,
                stopped ? UndoWords::tr("Stopped; the device went back by itself and is as before.")
                        : UndoWords::tr("It did not work; the device went back by itself and is as before."),
                &why);
    }
    if (!work.session) {
        const auto *admin = std::get_if<AdminPassword>(&work.change.intent);
        // What refused this very password is not asked again (S-5).
        Result<> again =
            !admin && isRefused(why.code) ? Result<>(tl::unexpected<Error>(why)) : reopen(work, wait);
        if (!again && admin && again.error().code == ErrorCode::AuthRejected) {
            // After a password change either password may be the right one; each is tried once.
            const bool wasNext = work.signIn.password == admin->next;
            work.signIn = signInWith(work, wasNext ? admin->current : admin->next);
            again = reopen(work, wait);
        }
        if (!again) {
            Error both = why;
            both.detail +=
                u"; afterwards: %1 %2"_s.arg(QString(errorName(again.error().code)), again.error().detail);
            return result(work, TaskOutcome::Unknown,
                          UndoWords::tr("The device does not answer any more. Whether it has its old or its "
                                        "new settings is not known; it is settled at the next contact."),
                          &both);
        }
    }
    const bool secret = isPasswordTask(work) || std::holds_alternative<LinePassword>(work.change.intent);
    if (!work.acknowledged && !secret) {
        // It refused the very first step: nothing to take back if it reads as before.
        const auto now = work.driver->read(*work.session);
        if (now && isAsBefore(work, *now))
            return result(work, TaskOutcome::Undone,
                          stopped ? UndoWords::tr("Stopped; nothing is changed.")
                                  //: it: the change
                                  : UndoWords::tr("It did not work; nothing is changed."),
                          &why);
    }
    // What it reads does not show a line's password, so "as before" would prove nothing.
    if (std::holds_alternative<LinePassword>(work.change.intent) && work.change.undo.isEmpty())
        return result(work, TaskOutcome::UndoFailed,
                      UndoWords::tr("It did not work, and the old password is not known here, so it could "
                                    "not be put back; the new one is kept in the password store."),
                      &why);
    const TaskResult back = undoAndCompare(
        work,
        stopped ? UndoWords::tr("Stopped; what was begun was taken back, and the device is as before.")
                : UndoWords::tr("It did not work; it was taken back, and the device is as before."),
        &why);
    if (!portal && back.outcome == TaskOutcome::Undone)
        return result(
            work, TaskOutcome::Unknown,
            UndoWords::tr("The provider's portal was not set back; the line is settled at the next contact."),
            &portal.error());
    return back;
}

TaskResult TaskRunner::undoAndCompare(Work &work, const QString &says, const Error *why)
{
    const int wait = work.change.settleSeconds + m_ports.desk.patience().marginSeconds;
    work.goingBack = true;
    // Should the program end in the middle, nothing is known of the line's password, least of all something
    // good. A full disk must not keep the old one from being set.
    (void)noteLinePassword(work, TaskOutcome::Unknown);
    Result<> undone = sendAll(work, u"undo"_s, work.change.undo);
    if (!undone && isAway(work, undone.error().code)) {
        // Once more from the start over a new connection: the steps set absolute values.
        if (reopen(work, wait))
            undone = sendAll(work, u"undo"_s, work.change.undo);
    }
    // A refused undo step may have been needless (its apply step never took effect): what is read decides.
    if (const auto *admin = std::get_if<AdminPassword>(&work.change.intent))
        work.signIn = signInWith(work, admin->current);
    const auto withUndo = [&](Error error) {
        if (!undone)
            error.detail += u"; taking it back: %1 %2"_s.arg(QString(errorName(undone.error().code)),
                                                             undone.error().detail);
        if (why)
            error.detail += u"; because of: %1 %2"_s.arg(QString(errorName(why->code)), why->detail);
        return error;
    };
    const QDeadlineTimer deadline(static_cast<qint64>(m_ports.desk.bounded(wait)) * 1000);
    for (;;) {
        if (const Result<> again = reopen(work, wait); !again) {
            const Error error = withUndo(again.error());
            const auto *admin = std::get_if<AdminPassword>(&work.change.intent);
            if (admin && again.error().code == ErrorCode::AuthRejected) {
                // The old one is not tried again; if one of the two opens it, it is the new one (S-5).
                m_ports.desk.setSignIn(work.device.device.id, signInWith(work, admin->next));
                return result(work, TaskOutcome::UndoFailed,
                              UndoWords::tr("Its old password does not open it any more; the new one is kept "
                                            "in the password store."),
                              &error);
            }
            return result(
                work, TaskOutcome::Unknown,
                UndoWords::tr(
                    "The device does not answer after it was taken back; it is settled at the next contact."),
                &error);
        }
        const auto now = work.driver->read(*work.session);
        if (now && isAsBefore(work, *now)) {
            if (isPasswordTask(work))
                m_ports.desk.setSignIn(work.device.device.id, work.signIn);
            work.device.facts = *now;
            (void)m_ports.file.saveDevice(work.device);
            if (const Result<> back = waitForLines(work); !back) {
                const Error error = withUndo(back.error());
                return result(
                    work, TaskOutcome::Unknown,
                    UndoWords::tr(
                        "It was taken back, and has not answered since; it is settled at the next contact."),
                    &error);
            }
            return result(work, TaskOutcome::Undone, says, why);
        }
        const FactsComparison seen = now ? compareFacts(work.before, *now) : FactsComparison();
        const bool unread = !now || !seen.lost.isEmpty(); // one refused question is asked again
        if (deadline.hasExpired() || (!unread && work.change.settleSeconds == 0)) {
            const QString detail =
                !now                      ? now.error().detail
                : !seen.changed.isEmpty() ? u"not as before: %1"_s.arg(seen.changed.join(u", "_s))
                : !seen.lost.isEmpty()    ? u"cannot be read: %1"_s.arg(seen.lost.join(u", "_s))
                                          : u"it has not gone back to its old network"_s;
            const Error error = withUndo({ErrorCode::Rejected, detail, {}});
            if (unread && seen.changed.isEmpty())
                return result(work, TaskOutcome::Unknown,
                              UndoWords::tr("It was taken back, but could not be read completely; it is "
                                            "settled at the next contact."),
                              &error);
            return result(work, TaskOutcome::UndoFailed,
                          undone ? UndoWords::tr("It was taken back, but the device is not as it was before.")
                                 : UndoWords::tr("It could not be taken back completely."),
                          &error);
        }
        m_ports.desk.clock().sleep(m_ports.desk.patience().pollMs);
    }
}

bool TaskRunner::hasNoLines(const QString &deviceId) const
{
    const QMutexLocker lock(&m_mutex);
    return m_withoutLines.contains(deviceId);
}

/// The way back interrupts calls as well: the next phone has its turn only when this one works again (S-15).
/// An error when it does not answer any more.
Result<> TaskRunner::waitForLines(Work &work)
{
    if (work.change.interruption < Interruption::LinesReregister)
        return {};
    RETURN_IF_ERROR(waitForRestart(work));
    const ConversationDesk &desk = m_ports.desk;
    const QDeadlineTimer deadline(static_cast<qint64>(desk.bounded(desk.patience().registrationSeconds))
                                  * 1000);
    for (;;) {
        const auto open = session(work);
        if (!open)
            return tl::unexpected<Error>(open.error());
        if (work.registered.isEmpty())
            return {};
        const auto live = work.driver->live(**open);
        const QList<Registration> *list = live ? live->registrations.value() : nullptr;
        const bool back =
            list && std::all_of(work.registered.begin(), work.registered.end(), [&](const Registration &was) {
                return std::any_of(list->begin(), list->end(), [&](const Registration &r) {
                    return r.line == was.line && r.state == RegistrationState::Registered;
                });
            });
        if (back) {
            const QMutexLocker lock(&m_mutex);
            m_withoutLines.remove(work.device.device.id);
            //: proof
            work.proofs << UndoWords::tr("its lines are registered again");
            return {};
        }
        if (!live)
            work.session.reset();
        if (deadline.hasExpired()) {
            const QMutexLocker lock(&m_mutex);
            m_withoutLines.insert(work.device.device.id);
            //: note beside the proofs
            work.proofs << UndoWords::tr("its lines are not registered yet");
            return {};
        }
        desk.clock().sleep(desk.patience().pollMs);
    }
}

} // namespace rf
