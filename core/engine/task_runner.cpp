#include "core/engine/task_runner.h"

#include "core/controls/made_password.h"
#include "core/engine/backup_seal.h"
#include "core/engine/engine_words.h"

#include <QDeadlineTimer>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// What the person saw must be what is sent; words may differ, bytes may not.
bool sameBytes(const QList<Step> &a, const QList<Step> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Step &x, const Step &y) {
        return x.wire == y.wire && x.cutsLink == y.cutsLink;
    });
}

bool sameBytes(const Change &a, const Change &b)
{
    return sameBytes(a.apply, b.apply) && sameBytes(a.confirm, b.confirm) && sameBytes(a.persist, b.persist)
           && sameBytes(a.undo, b.undo);
}

} // namespace

TaskRunner::TaskRunner(ExecutorPorts ports, qint64 run, const RunOptions &options, RunWatch &watch)
    : m_ports(ports)
    , m_run(run)
    , m_options(options)
    , m_watch(watch)
    , m_whereabouts(m_ports.file, m_ports.desk)
{
}

void TaskRunner::tell(const Work &work, const QString &says) const
{
    if (m_options.progress)
        m_options.progress({work.job, work.device.device.label(), says, 0, 0});
}

bool TaskRunner::isPasswordTask(const Work &work) const
{
    return std::holds_alternative<AdminPassword>(work.change.intent);
}

TaskResult TaskRunner::result(const Work &work, TaskOutcome outcome, const QString &says,
                              const Error *error) const
{
    TaskResult r;
    r.job = work.job;
    r.deviceId = work.device.device.id;
    r.device = work.device.device.label();
    r.title = work.change.title;
    r.intent = intentName(work.change.intent);
    r.outcome = outcome;
    r.says = says;
    r.proofs = work.proofs;
    r.confirmed = work.confirmedByPerson;
    r.when = m_ports.desk.clock().now();
    if (error) {
        r.error = errorName(error->code);
        r.detail = error->detail;
    }
    return r;
}

Result<Session *> TaskRunner::session(Work &work)
{
    if (!work.session)
        RETURN_IF_ERROR(reopen(work, work.change.settleSeconds + m_ports.desk.patience().marginSeconds));
    return work.session.get();
}

// ---- before anything is sent
// ------------------------------------------------------------------------------------------

Result<> TaskRunner::prepare(Work &work, const Task &task)
{
    ASSIGN_OR_RETURN(work.device, m_ports.desk.device(task.deviceId));
    if (work.device.device.isLocked())
        return fail(ErrorCode::Rejected, u"a special line that nobody released (S-2)"_s);
    work.driver = m_ports.desk.driverFor(work.device);
    if (!work.driver)
        return fail(ErrorCode::Unsupported, u"no driver for this device"_s);
    work.signIn = m_ports.desk.signInFor(task.deviceId);
    auto session = m_ports.desk.open(work.device, m_options.cancel);
    if (!session)
        return tl::unexpected<Error>(session.error());
    work.session = std::move(*session);
    ASSIGN_OR_RETURN(work.before, work.driver->read(*work.session));
    if (!sameDevice(work.device.device.identity, work.before.identity))
        return fail(ErrorCode::Conflict, u"another device answers at this address"_s);
    noteRegistered(work, work.before);
    return {};
}

void TaskRunner::noteRegistered(Work &work, const Facts &now) const
{
    work.registered.clear();
    const QList<Registration> *list = now.live.registrations.value();
    for (const Registration &r : list ? *list : QList<Registration>()) {
        if (r.state == RegistrationState::Registered)
            work.registered << r;
    }
}

Result<> TaskRunner::prepareSecrets(Work &work)
{
    SecretRef next;
    int length = Secret::madeLength;
    if (const auto *admin = std::get_if<AdminPassword>(&work.change.intent)) {
        next = admin->next;
        const RouterFacts *router = work.before.router();
        if (const int *longest = router ? router->adminPasswordMaxLength.value() : nullptr)
            length = std::min(length, *longest);
    } else if (const auto *line = std::get_if<LinePassword>(&work.change.intent)) {
        next = line->next;
        ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
        length = madeLineLength(office.provider);
    } else {
        return {};
    }
    if (!m_ports.secrets)
        return fail(ErrorCode::Unsupported,
                    u"no password store is open, so a new password could not be kept"_s);
    if (length < leastGoodLength)
        return fail(ErrorCode::Unsupported,
                    u"no password of at least %1 characters is taken"_s.arg(leastGoodLength));
    const Secret made = Secret::generate(length);
    if (made.isEmpty())
        return fail(ErrorCode::Internal, u"no random numbers"_s);
    // Stored before it is sent; the old one stays until the new one is proven, and after (undo needs it).
    RETURN_IF_ERROR(m_ports.secrets->store(next, made));
    if (!isPasswordTask(work))
        return {};
    // A second holder exists before it changes (S-22): shown once, for a password manager or a sealed
    // envelope.
    Question question;
    question.key = u"write-down"_s;
    question.subject = work.device.device.id;
    question.text = EngineWords::tr("New password for %1: put it into the company's password manager, or on "
                                    "a slip into a sealed envelope. Is it kept?")
                        .arg(work.device.device.label());
    question.shown = made.reveal([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
    const Answer answer = m_ports.person.ask(question);
    question.shown.fill(u'*');
    return answer == Answer::Yes ? Result<>()
                                 : fail(ErrorCode::Cancelled, u"nobody else keeps the new password yet"_s);
}

Result<> TaskRunner::backUp(Work &work)
{
    if (work.device.abilities.backup != BackupKind::Complete || !m_ports.secrets)
        return {};
    auto whole = work.driver->backup(*work.session);
    if (!whole)
        return tl::unexpected<Error>(whole.error());
    ASSIGN_OR_RETURN(const QByteArray sealed, sealBackup(*m_ports.secrets, *whole));
    RETURN_IF_ERROR(m_ports.file.saveBackup(work.device.device.id, m_ports.desk.clock().now(), sealed));
    //: proof of a change
    work.proofs << EngineWords::tr("a complete backup of its settings was kept");
    return {};
}

TaskResult TaskRunner::perform(const QString &name, const QString &job, const Task &task)
{
    Work work;
    work.name = name;
    work.job = job;
    work.change = task.change;
    work.device.device.id = task.deviceId;
    work.device.device.name = task.device;
    const auto skipped = [&](const QString &says, const Error *error) {
        return result(work, TaskOutcome::Skipped, says, error);
    };
    if (!m_watch.asSeen())
        return skipped(EngineWords::tr("Stopped before it began; nothing was sent."), nullptr);
    //: progress: what is being done with a device
    tell(work, EngineWords::tr("reading again"));
    if (const Result<> ready = prepare(work, task); !ready) {
        if (ready.error().code == ErrorCode::Conflict)
            return result(work, TaskOutcome::Conflict,
                          EngineWords::tr("Another device answers at this address; nothing was sent."),
                          &ready.error());
        return skipped(EngineWords::tr("It could not be read, so nothing was sent."), &ready.error());
    }
    const bool leavesNoSetting = reached(task.change.intent, work.before) == Reached::CannotTell;
    if (!leavesNoSetting && reached(task.change.intent, work.before) == Reached::Yes)
        return result(work, TaskOutcome::AlreadyDone,
                      EngineWords::tr("It is set that way already; nothing was sent."));
    const auto planned = work.driver->plan(work.before, task.change.intent);
    if (!planned)
        return result(work, TaskOutcome::Conflict,
                      EngineWords::tr("Its settings changed since the plan was made; nothing was sent."),
                      &planned.error());
    if (planned->isEmpty())
        return result(work, TaskOutcome::AlreadyDone,
                      EngineWords::tr("It is that way already; nothing was sent."));
    if (!sameBytes(*planned, task.change)) {
        const Error conflict{
            ErrorCode::Conflict, u"the plan made from what was just read differs from the one shown"_s, {}};
        return result(work, TaskOutcome::Conflict,
                      EngineWords::tr(
                          "Its settings changed since the plan was made; nothing was sent. Make a new plan."),
                      &conflict);
    }
    const Result<bool> present = goesBackToPresentSecret(work);
    if (!present)
        return skipped(EngineWords::tr("It could not be read, so nothing was sent."), &present.error());
    if (!*present) {
        const Error conflict{
            ErrorCode::Conflict, u"the plan goes back to a password that is not in use any more"_s, {}};
        return result(work, TaskOutcome::Conflict,
                      EngineWords::tr("Its password was changed or taken back since the plan was made; "
                                      "nothing was sent. Make a new plan."),
                      &conflict);
    }
    if (work.before.phone() && task.change.interruption >= Interruption::LinesReregister) {
        const bool *busy = work.before.live.inCall.value();
        const QDeadlineTimer patience(static_cast<qint64>(m_ports.desk.patience().registrationSeconds)
                                      * 1000);
        while (busy && *busy && !patience.hasExpired() && m_watch.asSeen()) {
            //: progress
            tell(work, EngineWords::tr("waiting for the end of a call"));
            m_ports.desk.clock().sleep(m_ports.desk.patience().pollMs);
            const auto live = work.driver->live(*work.session);
            if (!live)
                break;
            work.before.live = *live;
            busy = work.before.live.inCall.value();
        }
        if (busy && *busy)
            return skipped(EngineWords::tr("Somebody is on the phone; it was left alone."), nullptr);
    }
    if (task.proofs.contains(Proof::PhonesStillRegistered))
        work.phonesRegistered = registeredPhones();
    if (const Result<> ok = prepareSecrets(work); !ok)
        return skipped(m_watch.asSeen()
                           ? EngineWords::tr("A new password could not be kept safely, so nothing was sent.")
                           : EngineWords::tr("Stopped before it began; nothing was sent."),
                       &ok.error());
    if (const Result<> ok = backUp(work); !ok)
        return skipped(EngineWords::tr("Its settings could not be backed up first, so nothing was sent."),
                       &ok.error());
    if (!m_watch.mayGoOn())
        return skipped(EngineWords::tr("Stopped before it began; nothing was sent."), nullptr);
    if (const Result<> ok = begin(work, task); !ok)
        return skipped(EngineWords::tr("The journal could not be written, so nothing was sent."),
                       &ok.error());

    if (const Result<> ok = askPortal(work, false); !ok) {
        TaskResult no = skipped(
            EngineWords::tr(
                "The provider's portal has not got the new password, so the phone keeps the old one."),
            &ok.error());
        (void)m_ports.journal.outcome(m_run, work.name, no);
        return no;
    }
    tell(work, task.change.title);
    work.sentAtMs = m_ports.desk.clock().now().toMSecsSinceEpoch();
    Result<> step = sendAll(work, u"apply"_s, task.change.apply);
    const QList<Proof> &proofs = task.proofs;
    if (step)
        step = waitForRestart(work);
    if (step && isPasswordTask(work))
        step = proveFreshSignIn(work);
    // A registration that comes and goes within seconds is seen only by looking at once.
    if (step && proofs.contains(Proof::Reregistered))
        step = prove(work, Proof::Reregistered);
    if (step && !isPasswordTask(work)) {
        step = reopen(work, work.change.settleSeconds + m_ports.desk.patience().marginSeconds);
        if (step)
            step = waitUntilReached(work);
    }
    for (const Proof proof : proofs) {
        if (step && proof != Proof::Reregistered && proof != Proof::FreshSignIn)
            step = prove(work, proof);
    }
    if (step)
        step = m_watch.mayGoOn();
    if (step)
        step = sendAll(work, u"confirm"_s, work.change.confirm);
    work.confirmed = step.has_value();
    if (step)
        step = sendAll(work, u"persist"_s, work.change.persist);
    TaskResult done = step ? result(work, TaskOutcome::Done, doneText(work)) : recover(work, step.error());
    if (step && work.after) {
        // What it looks like now: for taking it back one day, and for whoever looks at the office file.
        (void)m_ports.journal.facts(m_run, work.name, *work.after);
        work.device.facts = work.after;
        (void)m_ports.file.saveDevice(work.device);
    }
    return close(work, done);
}

QString TaskRunner::doneText(const Work &work) const
{
    if (isPasswordTask(work))
        return EngineWords::tr("Done, and proven by signing in with the new password.");
    if (work.readBack)
        return work.callHeard
                   ? EngineWords::tr("Done, and proven by reading back. That calls work rests on the word of "
                                     "the person who made the test call.")
                   : EngineWords::tr("Done, and proven by reading back.");
    if (work.registeredAgain)
        return EngineWords::tr("Done; its lines registered again afterwards.");
    if (work.callHeard)
        return EngineWords::tr(
            "Done; that calls work rests on the word of the person who made the test call.");
    if (work.wireClean)
        return EngineWords::tr("Done; the test on the wire finds no phone helper any more.");
    return EngineWords::tr("Sent, and the device answers; whether it took effect cannot be read back.");
}

// ---- sending
// ----------------------------------------------------------------------------------------------------------

Result<> TaskRunner::sendAll(Work &work, const QString &phase, const QList<Step> &steps)
{
    // What takes a change back has been in the journal since before the first step: a disk that is full by
    // now must not keep the device in mid-change.
    const bool back = phase == u"undo" || phase == u"abandon";
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        const bool halfway = phase == u"apply" && i > 0;
        if (halfway)
            RETURN_IF_ERROR(m_watch.asSeen());
        ASSIGN_OR_RETURN(Session * open, session(work));
        if (halfway)
            RETURN_IF_ERROR(m_watch.mayGoOn());
        const Result<> announced = m_ports.journal.sending(m_run, work.name, phase, i);
        if (!announced && !back)
            return announced;
        tell(work, step.says);
        const Result<> sent = work.driver->run(*open, step);
        if (!sent && !(step.cutsLink && sent.error().code == ErrorCode::LinkLost)) {
            if (sent.error().code == ErrorCode::LinkLost || sent.error().code == ErrorCode::Timeout)
                work.session.reset();
            return sent;
        }
        const Result<> noted = m_ports.journal.sent(m_run, work.name, phase, i);
        if (!noted && !back)
            return noted;
        if (phase == u"apply")
            work.acknowledged = true;
        if (step.cutsLink)
            work.session.reset();
    }
    return {};
}

Result<> TaskRunner::waitUntilReached(Work &work)
{
    const QDeadlineTimer deadline(static_cast<qint64>(m_ports.desk.bounded(
                                      work.change.settleSeconds + m_ports.desk.patience().marginSeconds))
                                  * 1000);
    for (;;) {
        Result<Facts> now = fail(ErrorCode::LinkLost);
        if (const auto open = session(work); open)
            now = work.driver->read(**open);
        else
            return tl::unexpected<Error>(open.error());
        if (now) {
            const Reached goal = reached(work.change.intent, *now);
            const bool stayed = inItsNetwork(work, false) == Reached::No;
            work.after = *now;
            if (goal == Reached::Yes && !stayed) {
                work.readBack = true;
                //: proof of a change: it was read from the device
                work.proofs << EngineWords::tr("read back over a new connection");
                return m_ports.journal.proof(m_run, work.name, work.proofs.last());
            }
            // Wishes that leave no setting behind are proven by what happens.
            if (goal == Reached::CannotTell
                && reached(work.change.intent, work.before) == Reached::CannotTell)
                return {};
            // Only a device that says to need time gets some; the others are told at once that it did not
            // work.
            if (work.change.settleSeconds == 0 || deadline.hasExpired())
                return fail(ErrorCode::Rejected,
                            goal == Reached::No ? u"read back, and it is not set as asked"_s
                            : stayed ? u"it is set as asked, and the phone still answers in its old network"_s
                                     : u"read back, and whether it is set as asked cannot be told"_s);
        } else if (deadline.hasExpired()) {
            return tl::unexpected<Error>(now.error());
        } else {
            work.session.reset();
        }
        RETURN_IF_ERROR(m_watch.asSeen());
        m_ports.desk.clock().sleep(m_ports.desk.patience().pollMs);
    }
}

} // namespace rf
