// The part of TaskRunner that comes later: taking back what was done, and settling what was cut off (S-10).
#include "core/engine/compare_facts.h"
#include "core/engine/engine_words.h"
#include "core/engine/task_runner.h"

namespace rf {

using namespace Qt::StringLiterals;

TaskRunner::Work TaskRunner::workOf(const TaskRecord &record) const
{
    Work work;
    work.name = record.name;
    work.job = record.job;
    work.change = record.change;
    work.before = record.before;
    work.after = record.after;
    work.lineBefore = record.lineBefore;
    work.confirmed = record.confirmed;
    work.phonesRegistered = record.registered;
    work.acknowledged = true;
    noteRegistered(work, record.before);
    work.device.device.id = record.deviceId;
    work.device.device.name = record.device;
    return work;
}

Result<> TaskRunner::findDevice(Work &work) const
{
    auto device = m_ports.desk.device(work.device.device.id);
    if (!device)
        return tl::unexpected<Error>(device.error());
    work.device = std::move(*device);
    if (work.device.device.isLocked())
        return fail(ErrorCode::Rejected, u"a special line that nobody released (S-2)"_s);
    work.driver = m_ports.desk.driverFor(work.device);
    work.signIn = m_ports.desk.signInFor(work.device.device.id);
    return work.driver ? Result<>() : fail(ErrorCode::Unsupported, u"there is no driver for it"_s);
}

TaskResult TaskRunner::takeBack(const TaskRecord &record, const QString &whyNow)
{
    Work work = workOf(record);
    if (record.change.undo.isEmpty()) {
        return close(work, result(work, TaskOutcome::Skipped,
                                  record.change.cannotUndo.isEmpty()
                                      ? UndoWords::tr("There is nothing to take back.")
                                      : record.change.cannotUndo.join(u' ')));
    }
    // Nothing is sent unless it can be read: a device that is away now keeps its new settings, and that is
    // known. The journal goes on saying so, and it can be taken back later.
    const auto stays = [&](const QString &says, const Error &error) {
        const bool conflict = error.code == ErrorCode::Conflict;
        return result(work, conflict ? TaskOutcome::Conflict : TaskOutcome::Skipped, says, &error);
    };
    if (const Result<> found = findDevice(work); !found)
        return stays(
            work.device.device.isLocked()
                ? UndoWords::tr("It is a special line by now; nothing was sent, it keeps its new "
                                "settings until a named person releases it.")
                : UndoWords::tr("It cannot be talked to; nothing was sent, it keeps its new settings."),
            found.error());
    //: progress; %1: title of the change
    tell(work, UndoWords::tr("taking back: %1").arg(record.change.title));
    if (const Result<> open = reopen(work, m_ports.desk.patience().marginSeconds); !open)
        return stays(
            UndoWords::tr(
                "It does not answer or lets nobody in; nothing was sent, it keeps its new settings."),
            open.error());
    const auto now = work.driver->read(*work.session);
    if (!now)
        return stays(UndoWords::tr("It could not be read; nothing was sent, it keeps its new settings."),
                     now.error());
    work.before.live = now->live; // moves by itself; only the settings are those of then
    noteRegistered(work, *now);
    work.sentAtMs = m_ports.desk.clock().now().toMSecsSinceEpoch();
    const bool secret = isPasswordTask(work) || std::holds_alternative<LinePassword>(work.change.intent);
    if (!secret && isAsBefore(work, *now))
        //: it: the device
        return close(work, result(work, TaskOutcome::Undone, UndoWords::tr("It is as before already.")));
    if (record.after) {
        const QStringList ours = writtenBy(work.change.intent, work.before, *record.after);
        work.drift = compareFacts(*record.after, *now).changed;
        for (const QString &other : std::as_const(work.drift)) {
            const bool clash =
                std::any_of(ours.begin(), ours.end(), [&](const QString &s) { return overlap(s, other); });
            if (clash) {
                const Error conflict{ErrorCode::Conflict, u"changed since: %1"_s.arg(other), {}};
                return stays(
                    UndoWords::tr(
                        "This setting was changed again afterwards, so it is left as it is now. If a "
                        "later run of RingFence did that, take that run back first."),
                    conflict);
            }
        }
    }
    if (const Result<> ok = askPortal(work, true); !ok)
        return stays(
            UndoWords::tr("The provider's portal was not set back, so the phone keeps its new password."),
            ok.error());
    return close(work, undoAndCompare(work, whyNow, nullptr));
}

TaskResult TaskRunner::settle(const TaskRecord &record, Executor::Settle how)
{
    Work work = workOf(record);
    if (!record.sentAnything)
        return close(work, settleUnsent(work, record));
    if (const Result<> found = findDevice(work); !found)
        return close(work, result(work, TaskOutcome::Unknown,
                                  work.device.device.isLocked()
                                      ? UndoWords::tr("It is a special line by now; its state stays unknown "
                                                      "until a named person releases it.")
                                      : UndoWords::tr("It cannot be talked to; its state stays unknown."),
                                  &found.error()));
    //: progress; %1: title of the change
    tell(work, UndoWords::tr("looking at its state: %1").arg(record.change.title));
    return close(work, decide(work, record, how));
}

TaskResult TaskRunner::giveUp(const TaskRecord &record, TaskResult unknown)
{
    unknown.says = UndoWords::tr("It was given up: whether it has its old or its new settings stays unknown. "
                                 "Have it looked at before it is used again.");
    return close(workOf(record), unknown);
}

/// Nothing had been sent; but the person may have changed the portal already, which comes first (S-19).
TaskResult TaskRunner::settleUnsent(Work &work, const TaskRecord &record)
{
    const auto *line = std::get_if<LinePassword>(&record.change.intent);
    if (!line)
        return result(work, TaskOutcome::Undone,
                      UndoWords::tr("Nothing had been sent to it; it is as before."));
    if (line->current.name.isEmpty())
        return result(work, TaskOutcome::Undone,
                      UndoWords::tr("Nothing had been sent to it, it has its old password. If the provider's "
                                    "portal has the new one already, have it set back there."));
    if (const Result<> ok = askPortal(work, true); !ok)
        return result(work, TaskOutcome::Unknown,
                      UndoWords::tr("Nothing had been sent to it, but the provider's portal was not set "
                                    "back; the line is settled at the next contact."),
                      &ok.error());
    return result(
        work, TaskOutcome::Undone,
        UndoWords::tr("Nothing had been sent to it; it is as before, and so is the provider's portal."));
}

/// A line's password cannot be read. Where the old one is not known either, the only way to a known state is
/// forward: portal and phone get the new one once more, and the line must register with it.
TaskResult TaskRunner::completeLinePassword(Work &work, const TaskRecord &record)
{
    work.sentAtMs = m_ports.desk.clock().now().toMSecsSinceEpoch();
    Result<> step = askPortal(work, false);
    if (step)
        step = sendAll(work, u"apply"_s, record.change.apply);
    if (step)
        step = prove(work, Proof::Reregistered);
    if (step)
        step = sendAll(work, u"persist"_s, record.change.persist);
    if (!step)
        return result(work, TaskOutcome::Unknown,
                      UndoWords::tr("Which password its line has is not known, and the new one could not be "
                                    "set completely; it is settled at the next contact."),
                      &step.error());
    return result(work, TaskOutcome::Done,
                  UndoWords::tr("Its line has its new password, in the phone and at the provider. The old "
                                "one is not known here, so it could not be put back."));
}

TaskResult TaskRunner::decide(Work &work, const TaskRecord &record, Executor::Settle how)
{
    const int margin = m_ports.desk.patience().marginSeconds;
    const auto *admin = std::get_if<AdminPassword>(&record.change.intent);
    Result<> open = reopen(work, record.change.settleSeconds + margin);
    if (!open && admin && open.error().code == ErrorCode::AuthRejected) {
        // One try with each of the two passwords, never more (S-5).
        const bool wasNext = work.signIn.password == admin->next;
        work.signIn = signInWith(work, wasNext ? admin->current : admin->next);
        open = reopen(work, margin);
    }
    if (!open)
        return result(
            work, TaskOutcome::Unknown,
            admin && open.error().code == ErrorCode::AuthRejected
                ? UndoWords::tr("Neither its old nor its new password opens it; its state stays unknown.")
                : UndoWords::tr("It still does not answer; its state stays unknown until the next contact."),
            &open.error());
    if (std::holds_alternative<LinePassword>(record.change.intent) && record.change.undo.isEmpty())
        return completeLinePassword(work, record);

    // A device that was armed goes back by itself unless it was confirmed; until its timer is over, what it
    // reads is not what will be.
    if (!record.confirmed && record.change.timedRevertSeconds > 0) {
        if (!record.change.abandon.isEmpty())
            (void)sendAll(work, u"abandon"_s,
                          record.change.abandon); // refused when nothing is armed any more
        const qint64 since = record.lastSent.secsTo(m_ports.desk.clock().now());
        const qint64 left =
            std::max<qint64>(0, record.change.timedRevertSeconds + record.change.settleSeconds - since);
        if (wentBackByItself(work, static_cast<int>(std::min<qint64>(left, 24 * 3600))))
            return result(work, TaskOutcome::Undone,
                          UndoWords::tr("The device went back by itself; it is as before."));
        if (!work.session)
            open = reopen(work, margin);
        if (!open)
            return result(
                work, TaskOutcome::Unknown,
                UndoWords::tr("It stopped answering; its state stays unknown until the next contact."),
                &open.error());
    }
    const auto now = work.driver->read(*work.session);
    if (!now)
        return result(work, TaskOutcome::Unknown,
                      UndoWords::tr("It answers, but it could not be read; its state stays unknown."),
                      &now.error());

    const bool secret = admin || std::holds_alternative<LinePassword>(record.change.intent);
    const bool newPassword = admin && work.signIn.password == admin->next;
    if (isAsBefore(work, *now) && (!secret || (admin && !newPassword))) {
        if (admin)
            m_ports.desk.setSignIn(record.deviceId, work.signIn);
        return result(work, TaskOutcome::Undone,
                      admin ? UndoWords::tr("Its old password opens it; it is as before.")
                            //: it: the device
                            : UndoWords::tr("It is as before."));
    }

    // New means: the wish is fulfilled and every step was taken. Where a single step makes the change, the
    // reading alone tells; where several do, a step that is still to come may be the one that makes it last.
    const auto rest = work.driver->plan(*now, record.change.intent);
    const bool complete =
        record.applyComplete || (record.change.apply.size() == 1 && rest && rest->isEmpty());
    const bool isNew = newPassword
                       || (complete && reached(record.change.intent, *now) == Reached::Yes
                           && inItsNetwork(work, false) != Reached::No);
    QString wentBack = UndoWords::tr("It was taken back and is as before.");
    Result<> proven;
    if (isNew && how == Executor::Settle::Finish && !record.undoing && !record.change.undo.isEmpty()) {
        // New settings alone prove nothing: what the plan demands is demanded now as well (S-14).
        work.sentAtMs = record.lastSent.toMSecsSinceEpoch();
        for (const Proof proof : record.proofs) {
            if (proven && proof != Proof::FreshSignIn) // it is signed in to already
                proven = prove(work, proof);
        }
        if (!proven)
            wentBack = UndoWords::tr("It had its new settings, but it was not proven that the phones work "
                                     "with them; it was taken back and is as before.");
    }
    if (isNew && proven && how == Executor::Settle::Finish && !record.undoing) {
        if (const Result<> kept = sendAll(work, u"persist"_s, record.change.persist); !kept)
            return result(work, TaskOutcome::Unknown,
                          UndoWords::tr("It is in its new state, but that could not be made permanent."),
                          &kept.error());
        if (newPassword)
            m_ports.desk.setSignIn(record.deviceId, work.signIn);
        //: proof
        work.proofs << UndoWords::tr("read again after the interruption");
        (void)m_ports.journal.facts(m_run, work.name, *now);
        work.device.facts = *now;
        (void)m_ports.file.saveDevice(work.device);
        return result(work, TaskOutcome::Done,
                      newPassword ? UndoWords::tr("Its new password opens it; it is kept.")
                                  : UndoWords::tr("It is in its new state, as read now."));
    }
    // Neither old nor new, or the person wants it back: never a guess, always the old settings.
    if (const Result<> ok = askPortal(work, true); !ok)
        return result(
            work, TaskOutcome::Unknown,
            UndoWords::tr("The provider's portal was not set back; the line is settled at the next contact."),
            &ok.error());
    return undoAndCompare(work, wentBack, proven ? nullptr : &proven.error());
}

} // namespace rf
