// The proofs of TaskRunner: a registration newer than the change, a call with sound both ways, the wire; and
// what is known of a line whose password changes.
#include "core/engine/engine_words.h"
#include "core/engine/line_records.h"
#include "core/engine/task_runner.h"
#include "core/engine/wire_proof.h"

#include <QDeadlineTimer>
#include <algorithm>
#include <future>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// How long a line that stays registered is watched for a sign that it registers anew.
constexpr qint64 pollsForAChange = 6;

} // namespace

Result<> TaskRunner::prove(Work &work, Proof proof)
{
    switch (proof) {
    case Proof::ReadBack:
    case Proof::FreshConnection: return {}; // waitUntilReached() read over a new connection
    case Proof::Reregistered:
        return proveReregistered(work, work.change.interruption >= Interruption::LinesReregister);
    case Proof::PhonesStillRegistered:
        return work.before.phone() ? proveReregistered(work, false) : provePhonesRegistered(work);
    case Proof::EchoCall: return proveEchoCall(work);
    case Proof::FreshSignIn: return proveFreshSignIn(work);
    case Proof::WireTest: wireTest(work); return {};
    }
    return {};
}

Result<> TaskRunner::proveFreshSignIn(Work &work)
{
    const auto *admin = std::get_if<AdminPassword>(&work.change.intent);
    if (!admin)
        return {};
    const SignIn fresh{admin->user.isEmpty() ? work.signIn.user : admin->user, admin->next};
    // The first session stays open meanwhile: it is the way back. The old password is not tried again.
    auto second = m_ports.desk.openPatiently(
        work.device, fresh, work.change.settleSeconds + m_ports.desk.patience().marginSeconds, CancelToken());
    if (!second)
        return tl::unexpected<Error>(second.error());
    const auto now = work.driver->read(**second);
    if (!now)
        return tl::unexpected<Error>(now.error());
    work.session = std::move(*second);
    work.signIn = fresh;
    work.after = *now;
    m_ports.desk.setSignIn(work.device.device.id, fresh);
    //: proof of a change
    work.proofs << EngineWords::tr("a new sign-in with the new password worked");
    return m_ports.journal.proof(m_run, work.name, work.proofs.last());
}

Result<> TaskRunner::waitForRestart(Work &work)
{
    if (work.change.interruption < Interruption::PhoneRestart)
        return {};
    // A device that was told to restart still answers for a moment; what it says then proves nothing. Some do
    // not restart after all: after a while they are taken at their word. A phone that has not left its old
    // network is known not to have restarted yet.
    const Patience &patience = m_ports.desk.patience();
    const qint64 *before = work.before.live.uptimeSeconds.value();
    const Reached place = inItsNetwork(work, work.goingBack);
    if (place == Reached::Yes)
        return {};
    const bool leaves = place == Reached::No;
    const QDeadlineTimer deadline(
        leaves ? 1000LL * m_ports.desk.bounded(work.change.settleSeconds + patience.marginSeconds)
               : 200LL * std::min(patience.marginSeconds, 30));
    while (!deadline.hasExpired()) {
        if (leaves && !work.goingBack && !m_watch.asSeen())
            return {};
        if (!work.session) {
            if (isPasswordTask(work))
                return {}; // the fresh sign-in tells which password it takes; the old one is not tried again
            const Result<> open = reopen(work, 0);
            if (!open && isAway(work, open.error().code)) {
                work.sawUnregistered = true;
                return {};
            }
            RETURN_IF_ERROR(open);
        }
        if (leaves && inItsNetwork(work, work.goingBack) == Reached::Yes)
            return {};
        const auto live = work.driver->live(*work.session);
        if (!live) {
            work.session.reset(); // a new connection tells whether it lets anybody in
            if (isAway(work, live.error().code)) {
                work.sawUnregistered = true;
                return {};
            }
        }
        const qint64 *uptime = live ? live->uptimeSeconds.value() : nullptr;
        if (uptime && before && *uptime < *before)
            return {}; // back already
        m_ports.desk.clock().sleep(patience.pollMs);
    }
    return {};
}

Result<> TaskRunner::proveReregistered(Work &work, bool newer)
{
    if (work.registered.isEmpty()) {
        //: proof of a change: none means no registration
        work.proofs << EngineWords::tr("no line was registered before, so none is demanded");
        return {};
    }
    const ConversationDesk &desk = m_ports.desk;
    const QDeadlineTimer deadline(static_cast<qint64>(desk.bounded(desk.patience().registrationSeconds))
                                  * 1000);
    bool allRegistered = false;
    QString last = u"its registrations could not be read"_s;
    while (!deadline.hasExpired()) {
        const auto open = session(work);
        if (!open)
            return tl::unexpected<Error>(open.error());
        const auto live = work.driver->live(**open);
        if (!live) {
            work.session.reset();
            // A phone that stops answering is restarting; one that tells its uptime will say so itself.
            const ErrorCode code = live.error().code;
            if (!work.before.live.uptimeSeconds.isKnown() && code != ErrorCode::Unparsable
                && isAway(work, code))
                work.sawUnregistered = true;
            desk.clock().sleep(desk.patience().pollMs);
            continue;
        }
        const QList<Registration> *list = live->registrations.value();
        allRegistered = list != nullptr;
        QStringList waiting;
        for (const Registration &before : std::as_const(work.registered)) {
            const auto it = list ? std::find_if(list->begin(), list->end(),
                                                [&](const Registration &r) { return r.line == before.line; })
                                 : QList<Registration>::const_iterator();
            const bool registered = list && it != list->end() && it->state == RegistrationState::Registered;
            // Registered with another server than before is another registration.
            if (registered && !it->with.isEmpty() && !before.with.isEmpty() && it->with != before.with)
                work.sawUnregistered = true;
            if (!registered) {
                allRegistered = false;
                waiting << QString::number(before.line);
            }
        }
        if (!waiting.isEmpty()) {
            work.sawUnregistered = true;
            last = u"line %1 is not registered"_s.arg(waiting.join(u", "_s));
        }
        const qint64 elapsedMs = desk.clock().now().toMSecsSinceEpoch() - work.sentAtMs;
        const qint64 *uptime = live->uptimeSeconds.value();
        const bool isNewer = work.sawUnregistered || (uptime && *uptime < elapsedMs / 1000);
        if (allRegistered && (!newer || isNewer)) {
            work.registeredAgain = newer;
            work.proofs << (newer ? EngineWords::tr("registered again after the change")
                                  //: proof of a change: of the lines of a phone
                                  : EngineWords::tr("still registered"));
            return m_ports.journal.proof(m_run, work.name, work.proofs.last());
        }
        // Registered all the time: the registration may be the old one. A call is the better proof (S-14).
        if (allRegistered && elapsedMs > pollsForAChange * desk.patience().pollMs)
            break;
        desk.clock().sleep(std::min(desk.patience().pollMs, 200));
    }
    if (!allRegistered)
        return fail(ErrorCode::Rejected, last + u" after the change"_s);
    return proveEchoCall(work);
}

QStringList TaskRunner::registeredPhones() const
{
    QStringList lines;
    const auto devices = m_ports.file.devices();
    if (!devices)
        return lines;
    std::vector<std::future<QStringList>> asked;
    for (const DeviceState &state : *devices) {
        const Driver *driver = m_ports.desk.driverFor(state);
        if (!driver || !state.device.isPhone() || state.device.isLocked() || !state.facts)
            continue;
        asked.push_back(std::async(std::launch::async, [this, state, driver] {
            QStringList own;
            auto session = m_ports.desk.open(state, CancelToken());
            const auto live = session ? driver->live(**session) : Result<Live>(fail(ErrorCode::Unreachable));
            const QList<Registration> *list = live ? live->registrations.value() : nullptr;
            if (list) {
                for (const Registration &r : *list) {
                    if (r.state == RegistrationState::Registered)
                        own << u"%1/%2"_s.arg(state.device.id).arg(r.line);
                }
            }
            return own;
        }));
    }
    for (auto &one : asked)
        lines += one.get();
    return lines;
}

Result<> TaskRunner::provePhonesRegistered(Work &work)
{
    const ConversationDesk &desk = m_ports.desk;
    const QDeadlineTimer deadline(static_cast<qint64>(desk.bounded(desk.patience().registrationSeconds))
                                  * 1000);
    QStringList missing;
    do {
        missing.clear();
        const QStringList now = registeredPhones();
        for (const QString &line : std::as_const(work.phonesRegistered)) {
            if (!now.contains(line))
                missing << line;
        }
        if (missing.isEmpty()) {
            //: proof of a change
            work.proofs << EngineWords::tr("%n of %n lines that were registered still are", nullptr,
                                           static_cast<int>(work.phonesRegistered.size()));
            return m_ports.journal.proof(m_run, work.name, work.proofs.last());
        }
        desk.clock().sleep(desk.patience().pollMs);
    } while (!deadline.hasExpired());
    return fail(ErrorCode::Rejected, u"no longer registered: %1"_s.arg(missing.join(u", "_s)));
}

Result<> TaskRunner::proveEchoCall(Work &work)
{
    if (work.registered.isEmpty())
        return {};
    RETURN_IF_ERROR(m_watch.asSeen()); // after Stop nobody is asked to make a call
    const auto office = m_ports.file.office();
    const QString number = office ? office->provider.echoNumber : QString();
    Question question;
    question.key = u"echo-call"_s;
    question.subject = work.device.device.id;
    question.shown = number;
    question.text =
        number.isEmpty()
            ? EngineWords::tr("Please make a call from %1 to a colleague. Could both of you hear each other?")
                  .arg(work.device.device.label())
            : EngineWords::tr("Please call the provider's test number from %1. Did you hear yourself?")
                  .arg(work.device.device.label());
    //: progress
    tell(work, EngineWords::tr("a test call"));
    switch (m_ports.person.ask(question)) {
    case Answer::Yes:
        // Nobody but the person heard it: it is kept apart from what was measured.
        work.callHeard = true;
        //: what a person confirmed
        work.confirmedByPerson << EngineWords::tr("a test call had sound both ways");
        return m_ports.journal.proof(m_run, work.name,
                                     u"confirmed by a person: "_s + work.confirmedByPerson.last());
    case Answer::No:
        return fail(ErrorCode::Rejected,
                    u"the test call had no sound in one direction, or did not go through"_s);
    case Answer::DoNotKnow: break;
    }
    RETURN_IF_ERROR(m_watch.asSeen()); // Stop drops the question: then nothing has failed
    return fail(ErrorCode::Rejected, u"nobody could tell whether calls work"_s);
}

Result<> TaskRunner::askPortal(Work &work, bool back)
{
    const auto *line = std::get_if<LinePassword>(&work.change.intent);
    if (!line || !m_ports.secrets)
        return {};
    const SecretRef ref = back ? line->current : line->next;
    if (ref.name.isEmpty())
        return {};
    auto secret = m_ports.secrets->fetch(ref);
    if (!secret)
        return tl::unexpected<Error>(secret.error());
    const Line *known = lineAt(work.before, line->line);
    const QString user = known ? known->user : QString();
    Question question;
    question.key = u"portal-password"_s;
    question.subject = user;
    question.text =
        back ? EngineWords::tr(
                   "Please set the password of line %1 in the provider's portal back to this one. Is it set?")
                   .arg(user)
             : EngineWords::tr(
                   "Please set this new password for line %1 in the provider's portal now. Is it set?")
                   .arg(user);
    // Shown once, to be typed into the portal; it goes nowhere else.
    question.shown = secret->reveal([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
    const Answer answer = m_ports.person.ask(question);
    question.shown.fill(u'*');
    return answer == Answer::Yes ? Result<>() : fail(ErrorCode::Cancelled, u"the portal was not changed"_s);
}

Result<bool> TaskRunner::goesBackToPresentSecret(const Work &work) const
{
    if (const auto *admin = std::get_if<AdminPassword>(&work.change.intent))
        return work.signIn.password.name.isEmpty() || work.signIn.password == admin->current;
    const auto *line = std::get_if<LinePassword>(&work.change.intent);
    if (!line)
        return true;
    ASSIGN_OR_RETURN(const SecretRef present,
                     lineSecret(m_ports.file, lineKey(work.device.device.id, line->line)));
    return present == line->current;
}

Result<> TaskRunner::begin(Work &work, const Task &task)
{
    if (const auto *intent = std::get_if<LinePassword>(&task.change.intent)) {
        const Line *line = lineAt(work.before, intent->line);
        ASSIGN_OR_RETURN(work.lineBefore, line
                                              ? checksOfLine(m_ports.file, *line)
                                              : Result<QList<LinePasswordCheck>>(QList<LinePasswordCheck>()));
    }
    return m_ports.journal.taskStarted(m_run, work.name, task, work.before, work.lineBefore,
                                       work.phonesRegistered);
}

Result<> TaskRunner::noteLinePassword(const Work &work, TaskOutcome outcome)
{
    const auto *intent = std::get_if<LinePassword>(&work.change.intent);
    const bool made = outcome == TaskOutcome::Done;
    const bool back = outcome == TaskOutcome::Undone;
    const bool lost = outcome == TaskOutcome::Unknown || outcome == TaskOutcome::UndoFailed;
    if (!intent || (!made && !back && !lost))
        return {};
    RETURN_IF_ERROR(saveLineSecret(m_ports.file, lineKey(work.device.device.id, intent->line),
                                   made   ? intent->next
                                   : back ? intent->current
                                          : SecretRef()));
    const Line *line = lineAt(work.before, intent->line);
    if (!line)
        return {};
    const QList<LinePasswordCheck> before = work.lineBefore.value_or(QList<LinePasswordCheck>());
    const auto password = made && m_ports.secrets ? m_ports.secrets->fetch(intent->next)
                                                  : Result<Secret>(fail(ErrorCode::Storage));
    if (!made || !password)
        return saveChecksOfLine(m_ports.file, *line, back ? before : QList<LinePasswordCheck>());
    return saveMadeLine(m_ports.file, *line, before, static_cast<int>(password->size()),
                        m_ports.desk.clock().now(),
                        //: where a password comes from
                        EngineWords::tr("made by RingFence"));
}

void TaskRunner::wireTest(Work &work)
{
    const auto office = m_ports.file.office();
    if (!m_ports.prober || !office || office->provider.registrar.isEmpty()) {
        work.proofs << EngineWords::tr("the test on the wire was not made: no provider is known");
        return;
    }
    //: progress: the test for the phone helper (SIP ALG)
    tell(work, EngineWords::tr("testing on the wire"));
    const QList<WireTest> tests = m_ports.prober->algTest(
        office->provider.registrar, office->provider.udpPort.value_or(Port()), m_options.cancel);
    (void)m_ports.file.saveDocument(u"wireTests"_s, tests);
    const auto any = [&](AlgVerdict verdict) {
        return std::any_of(tests.begin(), tests.end(),
                           [&](const WireTest &test) { return test.verdict == verdict; });
    };
    work.wireClean = any(AlgVerdict::NotFound) && !any(AlgVerdict::Found);
    work.proofs << wireProof(tests);
}

} // namespace rf
