#include "core/engine/visit.h"

#include "core/engine/engine_words.h"
#include "core/engine/known_devices.h"
#include "core/engine/line_import.h"

#include <QLocale>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

qsizetype indexOf(const QList<DeviceState> &devices, const QString &id)
{
    for (qsizetype i = 0; i < devices.size(); ++i) {
        if (devices.at(i).device.id == id)
            return i;
    }
    return -1;
}

/// What the routers that were read have in their tables.
QList<KnownHost> hostsOfRouters(const QList<DeviceState> &devices)
{
    QList<KnownHost> all;
    for (const DeviceState &state : devices) {
        if (state.facts && state.facts->router() && state.facts->live.knownHosts.value())
            all += *state.facts->live.knownHosts.value();
    }
    return all;
}

bool isRegistered(const Facts &facts, int line)
{
    const QList<Registration> *list = facts.live.registrations.value();
    return list && std::any_of(list->begin(), list->end(), [&](const Registration &r) {
               return r.line == line && r.state == RegistrationState::Registered;
           });
}

/// From when on it can be told whether a change stays (S-24): the provider's next poll and a full
/// registration expiry have passed. A poll of which nothing is known comes once a day, mostly at night.
QDateTime tellableFrom(const QDateTime &made, const QString &deviceId, const QList<DeviceState> &devices,
                       qint64 pollSeconds)
{
    if (pollSeconds <= 0)
        return made;
    qint64 wait = pollSeconds;
    for (const DeviceState &d : devices) {
        const PhoneFacts *phone = d.facts ? d.facts->phone() : nullptr;
        if (!phone)
            continue;
        const Provisioning *from = phone->provisioning.value();
        if (from && d.device.id == deviceId)
            wait = std::max(wait, from->pollMinutes * qint64(60));
        const QList<Line> *lines = phone->lines.value();
        for (const Line &line : lines ? *lines : QList<Line>()) {
            if (const int *expiry = line.registrationExpirySeconds.value())
                wait = std::max(wait, qint64(*expiry));
        }
    }
    return std::max(made.addSecs(wait), made.toLocalTime().date().addDays(1).startOfDay());
}

/// The first phone that lies in another inside network than this computer, and a port to knock at.
std::optional<QPair<QHostAddress, Port>> doorToTry(const OfficeState &state)
{
    for (const DeviceState &d : state.devices) {
        const PhoneFacts *phone = d.facts ? d.facts->phone() : nullptr;
        const VoiceTag *tag = phone ? phone->voiceTag.value() : nullptr;
        if (!tag || !tag->vlan || d.device.isLocked() || d.device.addresses.isEmpty())
            continue;
        for (const Service &service : d.device.services) {
            if (service.protocol == u"https" || service.protocol == u"http")
                return QPair(d.device.address(), service.port);
        }
    }
    return std::nullopt;
}

/// How the office stands before its first change, for the report. A device may have been read since the last
/// look that was kept as a visit, and the report must not say of it that nothing was known.
Result<> keepBefore(OfficeFile &file, const OfficeState &now)
{
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, file.journal());
    const bool changed = std::any_of(entries.begin(), entries.end(),
                                     [](const JournalEntry &entry) { return entry.kind == u"sending"; });
    return changed ? Result<>() : file.saveDocument(u"before"_s, assess(now));
}

} // namespace

Visit::Visit(VisitPorts ports)
    : m_ports(std::move(ports))
    , m_journal(m_ports.file, m_ports.clock, m_ports.journalObserver)
    , m_desk(m_ports.file, m_ports.opener, m_ports.drivers, m_ports.clock, m_ports.patience)
{
}

Result<QList<DeviceState>> Visit::scan(const std::function<void(const Device &)> &found,
                                       const CancelToken &cancel,
                                       const std::function<void(const ScanProgress &)> &progress)
{
    ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
    if (office.networks.isEmpty())
        return fail(ErrorCode::BadInput, u"no network was named for this office yet"_s);
    m_signs.reset();
    QMap<QString, Device> seen;
    const auto note = [&](const Device &device) {
        seen[device.id] = device;
        if (found)
            found(device);
    };
    ScanRequest request{office.networks, progress};
    request.evenIfLarge =
        true; // whatever is among them was agreed to, the large ones after a second question
    ASSIGN_OR_RETURN(QList<DeviceState> devices, look(request, note, cancel));
    m_signs = m_ports.prober->signs(office.networks, seen.values());
    return devices;
}

Result<QList<DeviceState>> Visit::scanAddress(const QHostAddress &address, const CancelToken &cancel)
{
    ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
    const auto one = Cidr::from(address, 32);
    const bool named = std::any_of(office.networks.begin(), office.networks.end(),
                                   [&](const Cidr &network) { return network.contains(address); });
    if (!one || !one->isIpv4() || !named)
        return fail(ErrorCode::BadInput,
                    u"%1 lies in none of the networks that were named"_s.arg(address.toString()));
    return look({{*one}, {}}, {}, cancel);
}

Result<QList<DeviceState>> Visit::look(const ScanRequest &request,
                                       const std::function<void(const Device &)> &found,
                                       const CancelToken &cancel)
{
    if (!m_ports.prober)
        return fail(ErrorCode::Unsupported, u"nothing to look at the network with"_s);
    QMap<QString, Device> told;
    ScanRequest asked = request;
    ASSIGN_OR_RETURN(const QList<DeviceState> known, m_ports.file.devices());
    asked.known = hostsOfRouters(known);
    for (const DeviceState &state : known)
        asked.met << state.device;
    Result<QList<Device>> seen = m_ports.prober->scan(
        asked,
        [&](const Device &device) {
            told[device.id] = device;
            if (found)
                found(device);
        },
        cancel);
    const bool stopped = !seen && seen.error().code == ErrorCode::Cancelled;
    if (!seen && !stopped)
        return tl::unexpected<Error>(seen.error());
    ASSIGN_OR_RETURN(QList<DeviceState> devices, m_ports.file.devices());
    devices = merged(std::move(devices), stopped ? told.values() : *seen);
    RETURN_IF_ERROR(m_ports.file.saveDevices(devices));
    if (stopped)
        return tl::unexpected<Error>(seen.error());
    return devices;
}

Result<QList<DeviceState>> Visit::survey(const SurveyOptions &options)
{
    ASSIGN_OR_RETURN(QList<DeviceState> devices, m_ports.file.devices());
    const QList<DeviceState> before = devices;
    devices = rf::survey(devices, {m_desk, m_ports.drivers, m_ports.secrets, m_ports.person}, options);
    QList<DeviceState> kept = devices;
    for (qsizetype i = 0; options.cancel.isCancelled() && i < kept.size(); ++i) {
        // Stop came before it: nothing new is known of it, so nothing that is known of it is lost.
        if (kept.at(i).signIn == SignInState::NotTried)
            kept[i] = before.at(i);
    }
    if (m_ports.prober && !options.cancel.isCancelled()) {
        ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
        const QList<Device> known = m_ports.prober->knownToRouters(devices);
        devices = withTablesOfRouters(std::move(devices), known, office.networks);
        kept = withTablesOfRouters(std::move(kept), known, office.networks);
    }
    RETURN_IF_ERROR(m_ports.file.saveDevices(kept));
    if (m_ports.secrets) {
        // A password store that does not answer is no reason not to look: they wait for the next reading.
        (void)tieWaitingLines(m_ports.file, *m_ports.secrets,
                              options.only.isEmpty() && !options.cancel.isCancelled());
    }
    if (!m_ports.prober || options.cancel.isCancelled())
        return devices;
    ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
    RETURN_IF_ERROR(m_ports.file.saveDocument(
        u"path"_s, m_ports.prober->path({devices, office.provider.registrar}, options.cancel)));
    ASSIGN_OR_RETURN(const OfficeState now, state());
    QList<ReachTest> reach;
    if (const auto door = doorToTry(now))
        reach << m_ports.prober->reach(door->first, door->second);
    RETURN_IF_ERROR(m_ports.file.saveDocument(u"reachTests"_s, reach));
    return devices;
}

Result<QList<WireTest>> Visit::wireTest(const CancelToken &cancel)
{
    if (!m_ports.prober)
        return fail(ErrorCode::Unsupported, u"nothing to look at the network with"_s);
    ASSIGN_OR_RETURN(const Office office, m_ports.file.office());
    const Provider &provider = office.provider;
    if (provider.registrar.isEmpty())
        return fail(ErrorCode::BadInput, u"the provider's server is not known"_s);
    const QList<WireTest> tests =
        m_ports.prober->algTest(provider.registrar, provider.udpPort.value_or(Port()), cancel);
    RETURN_IF_ERROR(m_ports.file.saveDocument(u"wireTests"_s, tests));
    QList<QHostAddress> seenAs;
    for (const WireTest &test : tests) {
        if (test.seenAs && !seenAs.contains(*test.seenAs))
            seenAs << *test.seenAs;
    }
    // Whether somebody translates beyond the router shows when the address that the server saw stands beside
    // the router's own; only now are both from the same minutes.
    if (!seenAs.isEmpty() && !cancel.isCancelled()) {
        ASSIGN_OR_RETURN(const QList<DeviceState> devices, m_ports.file.devices());
        const QList<Hop> path = m_ports.prober->path({devices, provider.registrar, seenAs}, cancel);
        if (!cancel.isCancelled())
            RETURN_IF_ERROR(m_ports.file.saveDocument(u"path"_s, path));
    }
    return tests;
}

Result<OfficeState> Visit::state()
{
    OfficeFile &file = m_ports.file;
    OfficeState s;
    ASSIGN_OR_RETURN(s.office, file.office());
    ASSIGN_OR_RETURN(s.devices, file.devices());
    ASSIGN_OR_RETURN(s.path, file.document<QList<Hop>>(u"path"_s));
    ASSIGN_OR_RETURN(s.linePasswords, file.document<QList<LinePasswordCheck>>(u"linePasswords"_s));
    ASSIGN_OR_RETURN(s.attestations, file.document<QList<Attestation>>(u"attestations"_s));
    ASSIGN_OR_RETURN(s.acceptedRisks, file.document<QList<AcceptedRisk>>(u"acceptedRisks"_s));
    ASSIGN_OR_RETURN(s.wireTests, file.document<QList<WireTest>>(u"wireTests"_s));
    ASSIGN_OR_RETURN(s.reachTests, file.document<QList<ReachTest>>(u"reachTests"_s));
    ASSIGN_OR_RETURN(s.outsideTests, file.document<QList<OutsideTest>>(u"outsideTests"_s));
    ASSIGN_OR_RETURN(s.provisional, file.document<QStringList>(u"provisional"_s));
    s.now = m_ports.clock.now();
    return s;
}

Result<QList<Finding>> Visit::assess(const QString &occasion)
{
    ASSIGN_OR_RETURN(const OfficeState now, state());
    const QList<Finding> findings = rf::assess(now);
    // A file that somebody else has open can still be looked at and judged.
    if (!m_ports.file.isReadOnly())
        RETURN_IF_ERROR(m_ports.file.addVisit(occasion, now.now, findings));
    return findings;
}

Result<Plan> Visit::plan(const QStringList &only)
{
    ASSIGN_OR_RETURN(const OfficeState now, state());
    return plan(now, rf::assess(now), only);
}

Result<Plan> Visit::plan(const OfficeState &now, const QList<Finding> &findings, const QStringList &only,
                         const QStringList &without)
{
    PlanOptions options;
    options.only = only;
    options.without = without;
    options.secretsKept = m_ports.secrets != nullptr;
    options.signIns = m_desk.signIns();
    ASSIGN_OR_RETURN(const QList<StoredSignIn> lines,
                     m_ports.file.document<QList<StoredSignIn>>(u"lineSecrets"_s));
    for (const StoredSignIn &row : lines)
        options.lineSecrets.insert(row.deviceId, row.password);
    return makePlan(now, findings, m_ports.drivers, options);
}

Executor Visit::executor()
{
    return Executor(
        {m_ports.file, m_journal, m_desk, m_ports.secrets, m_ports.prober, m_ports.person, m_ports.computer});
}

Result<> Visit::settled()
{
    RETURN_IF_ERROR(m_desk.mayTalk());
    ASSIGN_OR_RETURN(const QList<qint64> open, m_journal.unfinished());
    if (!open.isEmpty())
        return fail(ErrorCode::Conflict, u"run %1 was not finished; settle it first"_s.arg(open.last()));
    return {};
}

Result<QList<TaskResult>> Visit::apply(const Plan &plan, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    RETURN_IF_ERROR(settled());
    ASSIGN_OR_RETURN(const OfficeState now, state());
    RETURN_IF_ERROR(keepBefore(m_ports.file, now));
    RETURN_IF_ERROR(m_ports.file.saveDocument(u"plan"_s, plan));
    RunOptions noting = options;
    noting.note = [&](const QList<TaskResult> &results) { return note(plan, results); };
    return executor().run(plan, noting);
}

Result<> Visit::note(const Plan &plan, const QList<TaskResult> &results)
{
    ASSIGN_OR_RETURN(QStringList provisional, m_ports.file.document<QStringList>(u"provisional"_s));
    for (const TaskResult &result : results) {
        if (result.outcome != TaskOutcome::Done)
            continue;
        for (const Job &job : plan.jobs) {
            if (job.id == result.job)
                provisional += job.controls;
        }
    }
    provisional.removeDuplicates();
    RETURN_IF_ERROR(m_ports.file.saveDocument(u"provisional"_s, provisional));
    return m_ports.file.saveDocument(u"results"_s, results);
}

Result<QList<TaskResult>> Visit::undo(qint64 run, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    RunOptions noting = options;
    noting.note = [&](const QList<TaskResult> &results) {
        return m_ports.file.saveDocument(u"results"_s, results);
    };
    return executor().undo(run, noting);
}

Result<QList<TaskResult>> Visit::settle(qint64 run, Executor::Settle how, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    ASSIGN_OR_RETURN(const RunRecord record, m_journal.read(run));
    RunOptions noting = options;
    noting.note = [&](const QList<TaskResult> &results) { return note(record.plan, results); };
    return executor().settle(run, how, noting);
}

Result<QList<TomorrowRow>> Visit::tomorrowCheck(const CancelToken &cancel)
{
    SurveyOptions options;
    options.cancel = cancel;
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, survey(options));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, u"stopped before every device was read"_s);
    ASSIGN_OR_RETURN(const qint64 last, m_ports.file.lastRun());
    QList<TomorrowRow> rows;
    QStringList kept;
    QStringList notKept;
    // Later runs first: what a later run changed again is judged by that run.
    QStringList judged;
    for (qint64 run = last; run > 0; --run) {
        const auto record = m_journal.read(run);
        if (!record)
            continue;
        for (auto task = record->tasks.crbegin(); task != record->tasks.crend(); ++task) {
            const QString key = task->deviceId + u' ' + intentName(task->change.intent);
            const bool done = task->result && task->result->outcome == TaskOutcome::Done;
            if (!task->result || judged.contains(key))
                continue;
            judged << key;
            // A restart leaves nothing that could be kept.
            const bool lasting = !std::holds_alternative<RestartPhone>(task->change.intent)
                                 && !std::holds_alternative<DropSipFlows>(task->change.intent);
            if (!done || !lasting)
                continue;
            TomorrowRow row;
            row.job = task->job;
            row.deviceId = task->deviceId;
            row.device = task->device;
            row.title = task->change.title;
            const qsizetype i = indexOf(devices, task->deviceId);
            if (i < 0 || !devices.at(i).facts) {
                row.says = TomorrowWords::tr("could not be read: %1")
                               //: follows "could not be read: "
                               .arg(i < 0 ? TomorrowWords::tr("the device is gone from the office file")
                                          : devices.at(i).unreadWhy);
            } else if (std::holds_alternative<AdminPassword>(task->change.intent)) {
                // It was just opened with the new one.
                row.kept = Kept::Kept;
                //: it: the device
                row.says = TomorrowWords::tr("the new password opened it");
            } else if (const auto *line = std::get_if<LinePassword>(&task->change.intent)) {
                // Registered again a day later: every registration asks for the password.
                const bool in = isRegistered(*devices.at(i).facts, line->line);
                row.kept = in ? Kept::Kept : Kept::Unknown;
                row.says = in ? TomorrowWords::tr("the line registers with the new password")
                              : TomorrowWords::tr("the line is not registered now");
            } else {
                const Reached now = reached(task->change.intent, *devices.at(i).facts);
                row.kept = now == Reached::Yes  ? Kept::Kept
                           : now == Reached::No ? Kept::Overwritten
                                                : Kept::Unknown;
                //: of a setting
                row.says = now == Reached::Yes ? TomorrowWords::tr("still as it was set")
                           : now == Reached::No
                               ? TomorrowWords::tr("somebody or the provider's configuration has set it back")
                               //: it: whether the change is still there
                               : TomorrowWords::tr("the settings do not show it");
            }
            const QDateTime made = task->result->when.isValid() ? task->result->when : record->started;
            const QDateTime from =
                tellableFrom(made, task->deviceId, devices, m_ports.patience.nextPollSeconds);
            if (row.kept == Kept::Kept && m_ports.clock.now() < from) {
                row.kept = Kept::Unknown;
                //: %1: how it is now ("still as it was set"), %2: date and time
                row.says = TomorrowWords::tr("%1; whether it stays so can be told from %2 on, after the "
                                             "provider's next update")
                               .arg(row.says, QLocale().toString(from.toLocalTime(), QLocale::ShortFormat));
            }
            QStringList controls;
            for (const Job &job : record->plan.jobs) {
                if (job.id == task->job)
                    controls = job.controls;
            }
            (row.kept == Kept::Unknown ? notKept : kept) += controls;
            rows.prepend(row);
        }
    }
    // Overwritten is known, too: the control is judged by what was read, no longer "provisional".
    ASSIGN_OR_RETURN(QStringList provisional, m_ports.file.document<QStringList>(u"provisional"_s));
    provisional.removeIf(
        [&](const QString &control) { return kept.contains(control) && !notKept.contains(control); });
    RETURN_IF_ERROR(m_ports.file.saveDocument(u"provisional"_s, provisional));
    return rows;
}

} // namespace rf
