// A small make-believe office for tests of the engine: devices that hold settings, a driver that speaks to
// them in two words ("set", "passwd"), a person, a password store and a prober whose answers the test
// decides. The devices may live in a folder, so that they outlive a process that is killed.
#pragma once

#include "core/engine/office_file.h"
#include "core/engine/survey.h"
#include "core/engine/visit.h"
#include "core/ports/trust.h"

#include <QDir>
#include <QMutex>
#include <QSaveFile>
#include <QTemporaryDir>
#include <map>
#include <memory>
#include <mutex>

namespace rf::testing {

using namespace Qt::StringLiterals;

class MemoryStore final : public SecretStore {
public:
    QString describe() const override { return u"memory"_s; }
    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets[ref.name] = secret.clone();
        return {};
    }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto it = m_secrets.find(ref.name);
        if (it == m_secrets.end())
            return fail(ErrorCode::BadInput, u"no secret %1"_s.arg(ref.name));
        return it->second.clone();
    }
    Result<> remove(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.erase(ref.name);
        return {};
    }

private:
    QMutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

class ScriptedPerson final : public Person {
public:
    Answer ask(const Question &question) override
    {
        const QMutexLocker lock(&m_mutex);
        asked << question.key;
        subjects << question.subject;
        return answers.value(question.key, Answer::Yes);
    }
    QHash<QString, Answer> answers; ///< Yes unless told otherwise
    QStringList asked;
    QStringList subjects;

private:
    QMutex m_mutex;
};

class ScriptedProber final : public Prober {
public:
    QList<Cidr> ownNetworks() override { return networks; }
    Result<QList<Device>> scan(const ScanRequest &request, const std::function<void(const Device &)> &found,
                               const CancelToken &) override
    {
        scanned << request.networks;
        for (const Device &device : devices) {
            if (found)
                found(device);
        }
        return devices;
    }
    QList<Hop> path(const QList<DeviceState> &) override { return hops; }
    QList<WireTest> algTest(const HostName &, Port, const CancelToken &) override { return wire; }
    ReachTest reach(const QHostAddress &to, Port port) override
    {
        return ReachTest{{}, to, port, false, QDateTime::currentDateTimeUtc()};
    }
    QList<Cidr> networks;
    QList<QList<Cidr>> scanned;
    QList<Device> devices;
    QList<Hop> hops;
    QList<WireTest> wire;
};

/// One device. Everything a test may want to go wrong is a field.
struct FakeDevice {
    Facts facts;
    QByteArray password = "old-password-1";
    QByteArray fingerprint = "fingerprint";
    bool online = true;
    bool locked = false;
    QHostAddress at; ///< answers there only; null = wherever it is looked for
    QHostAddress movesTo; ///< where it goes once it has been looked at so many times
    int looksUntilMove = 0;
    int refuseWrite = 0; ///< the n-th write from now is refused; 0 = none
    int vanishAfterWrite = 0; ///< after the n-th write from now it is gone
    int cutAfterWrite = 0; ///< after the n-th write the connection breaks, once
    int ignoreWrite = 0; ///< the n-th write is taken and does nothing
    int callsLeft = 0; ///< so many looks show somebody on the phone
    bool losesRegistration = false; ///< lines do not come back after a change
    bool neverDips = false; ///< re-registers too fast to be seen
    bool wholeBackup = false;
    int revertSeconds = 0; ///< has a timed revert of so many seconds
    // moves by itself
    int dip = 0;
    QDateTime started = QDateTime::currentDateTimeUtc().addSecs(-86400);
    std::optional<Facts> armedWith;
    QDateTime armedUntil;
    int signIns = 0;
    int refusedSignIns = 0;

    bool answersAt(const QHostAddress &place) const { return online && (at.isNull() || at == place); }
};

/// The devices, and a list of what was done to them, in order.
class FakeWorld {
public:
    explicit FakeWorld(const QString &folder = {})
        : m_folder(folder)
    {
    }
    FakeDevice &device(const QString &id) { return m_devices[id]; }
    bool has(const QString &id) const { return m_devices.count(id) > 0; }
    std::recursive_mutex &mutex() { return m_mutex; }
    void note(const QString &event)
    {
        const std::lock_guard lock(m_mutex);
        events << event;
    }
    /// Settings and password go to the folder at once, as on a device that keeps them over a power cut.
    void save(const QString &id)
    {
        if (m_folder.isEmpty())
            return;
        const FakeDevice &d = m_devices[id];
        QJsonObject o{{u"facts"_s, json::to(d.facts)}, {u"password"_s, QString::fromUtf8(d.password)}};
        if (d.armedWith) {
            o[u"armedWith"_s] = json::to(*d.armedWith);
            o[u"armedUntil"_s] = json::to(d.armedUntil);
        }
        QSaveFile file(m_folder + u'/' + id + u".json"_s);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(o).toJson(QJsonDocument::Compact));
            file.commit();
        }
    }
    void load(const QString &id)
    {
        QFile file(m_folder + u'/' + id + u".json"_s);
        if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
        FakeDevice &d = m_devices[id];
        if (const auto facts = json::from<Facts>(o[u"facts"_s]))
            d.facts = *facts;
        d.password = o[u"password"_s].toString().toUtf8();
        if (const auto armed = json::from<Facts>(o[u"armedWith"_s]); armed && o.contains(u"armedWith"_s)) {
            d.armedWith = *armed;
            d.armedUntil = json::from<QDateTime>(o[u"armedUntil"_s]).value_or(QDateTime());
        }
    }
    QStringList events;

private:
    QString m_folder;
    std::recursive_mutex m_mutex;
    std::map<QString, FakeDevice> m_devices;
};

class FakeSession final : public Session {
public:
    FakeSession(FakeWorld &itsWorld, SecretStore &itsStore, QString deviceId, const QHostAddress &place)
        : world(itsWorld)
        , store(itsStore)
        , id(std::move(deviceId))
        , address(place)
    {
    }
    void interrupt() override { }
    FakeWorld &world;
    SecretStore &store;
    QString id;
    QHostAddress address;
};

class FakeOpener final : public SessionOpener {
public:
    FakeOpener(FakeWorld &world, SecretStore &store)
        : m_world(world)
        , m_store(store)
    {
    }
    Result<std::unique_ptr<Session>> open(const Device &device, const SignIn &signIn,
                                          const CancelToken &) override
    {
        const std::lock_guard lock(m_world.mutex());
        const QString id = answersInstead.value(device.address(), device.id);
        if (!m_world.has(id))
            return fail(ErrorCode::Unreachable, u"nobody there"_s);
        FakeDevice &d = m_world.device(id);
        if (!d.answersAt(device.address()))
            return fail(ErrorCode::Unreachable, u"no answer"_s);
        if (d.locked)
            return fail(ErrorCode::LockedOut, u"too many tries"_s);
        if (trust) {
            RETURN_IF_ERROR(trust->check(device.id, PinKind::SshHostKey, d.fingerprint, u"SHA256:fake"_s));
        }
        ++d.signIns;
        const auto password =
            signIn.password.name.isEmpty() ? Result<Secret>(Secret()) : m_store.fetch(signIn.password);
        if (!password)
            return tl::unexpected<Error>(password.error());
        const bool right = password->reveal([&](QByteArrayView bytes) { return bytes == d.password; });
        m_world.note(u"open %1 %2"_s.arg(id, right ? u"in"_s : u"refused"_s));
        if (!right) {
            ++d.refusedSignIns;
            return fail(ErrorCode::AuthRejected, u"wrong password"_s);
        }
        return std::make_unique<FakeSession>(m_world, m_store, id, device.address());
    }
    QHash<QHostAddress, QString> answersInstead; ///< another device has this address by now
    Trust *trust = nullptr;

private:
    FakeWorld &m_world;
    SecretStore &m_store;
};

/// Speaks "set NAME" with the new value as input, one step per setting, "passwd", "restart", "arm" and
/// "confirm".
class FakeDriver final : public Driver {
public:
    DriverInfo info() const override { return {u"fake"_s, u"Fake"_s, {u"Fake"_s}, u"1"_s, false}; }
    QList<Identity> examples() const override { return {}; }
    Abilities abilities(const Identity &identity) const override
    {
        Abilities a;
        a.canRead = identity.vendor == u"Fake";
        for (const char *intent :
             {"NatKeepAlive", "SipAlgOff", "DropSipFlows", "RestartPhone", "CloseForwards", "NarrowForwards",
              "RemoteAdminOff", "UpnpOff", "VoiceVlan", "IsolateVoice", "PhoneVlan", "AdminPassword",
              "SipTransportTo", "Srtp", "PlainAdminOff", "AutoUpdate", "LinePassword"}) {
            const QString name = QString::fromLatin1(intent);
            a.list << Ability{name,
                              byHand.contains(name) ? AbilityLevel::ByHand : AbilityLevel::Automatic,
                              u"fake"_s,
                              {u"do it by hand"_s}};
        }
        a.backup = identity.variant == u"whole" ? BackupKind::Complete : BackupKind::OnlyWhatWeChange;
        return a;
    }
    Result<Facts> read(Session &session) const override
    {
        auto &s = static_cast<FakeSession &>(session);
        const std::lock_guard lock(s.world.mutex());
        s.world.note(u"read %1"_s.arg(s.id));
        FakeDevice &d = awake(s);
        if (!d.answersAt(s.address))
            return fail(ErrorCode::LinkLost, u"gone"_s);
        d.facts.readAt = QDateTime::currentDateTimeUtc();
        Facts facts = d.facts;
        ASSIGN_OR_RETURN(facts.live, live(session));
        return facts;
    }
    Result<Live> live(Session &session) const override
    {
        auto &s = static_cast<FakeSession &>(session);
        const std::lock_guard lock(s.world.mutex());
        FakeDevice &d = awake(s);
        if (!d.answersAt(s.address))
            return fail(ErrorCode::LinkLost, u"gone"_s);
        Live live = d.facts.live;
        live.uptimeSeconds = Reading<qint64>::known(d.started.secsTo(QDateTime::currentDateTimeUtc()));
        if (d.facts.phone())
            live.inCall = Reading<bool>::known(d.callsLeft > 0 && d.callsLeft-- > 0);
        if (QList<Registration> *list = live.registrations.value(); list && d.dip > 0) {
            --d.dip;
            for (Registration &r : *list)
                r.state = RegistrationState::Registering;
        }
        return live;
    }
    Result<Change> plan(const Facts &now, const Intent &want) const override
    {
        Change change;
        change.intent = want;
        change.title = intentName(want);
        if (const auto *admin = std::get_if<AdminPassword>(&want)) {
            change.apply << step(u"passwd"_s, admin->next.placeholder(), Risk::MayLockOut);
            change.undo << step(u"passwd"_s, admin->current.placeholder(), Risk::MayLockOut);
            return change;
        }
        if (std::holds_alternative<RestartPhone>(want)) {
            change.apply << step(u"restart"_s, {}, Risk::Restarts);
            change.interruption = Interruption::PhoneRestart;
            return change;
        }
        const QJsonObject before = json::to(now.settings).toObject();
        const QJsonObject after = json::to(afterwards(now, want).settings).toObject();
        for (const QString &key : after.keys()) {
            if (before[key] == after[key])
                continue;
            if (key == u"lines") { // one step per line, so that there is a state between old and new
                const QJsonArray old = before[key].toObject()[u"value"_s].toArray();
                const QJsonArray lines = after[key].toObject()[u"value"_s].toArray();
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    if (old.at(i) == lines.at(i))
                        continue;
                    const QString command = u"line %1"_s.arg(i);
                    change.apply << step(command, asText(lines.at(i)), Risk::None);
                    change.undo.prepend(step(command, asText(old.at(i)), Risk::None));
                }
                continue;
            }
            change.apply << step(u"set "_s + key, asText(after[key]), Risk::None);
            change.undo.prepend(step(u"set "_s + key, asText(before[key]), Risk::None));
        }
        if (change.apply.isEmpty())
            return Change();
        const bool lines = std::holds_alternative<SipTransportTo>(want) || std::holds_alternative<Srtp>(want);
        if (lines)
            change.interruption = Interruption::LinesReregister;
        if (std::holds_alternative<PhoneVlan>(want))
            change.interruption = Interruption::PhoneRestart;
        const int revert = now.native[u"revertSeconds"_s].toInt();
        if (revert > 0) {
            change.timedRevertSeconds = revert;
            change.apply.prepend(step(u"arm"_s, QString::number(revert), Risk::None));
            change.confirm << step(u"confirm"_s, {}, Risk::None);
        }
        if (now.native[u"persists"_s].toBool())
            change.persist << step(u"persist"_s, {}, Risk::None);
        return change;
    }
    Result<> run(Session &session, const Step &what) const override
    {
        auto &s = static_cast<FakeSession &>(session);
        const std::lock_guard lock(s.world.mutex());
        const auto *command = std::get_if<ExecCommand>(&what.wire);
        if (!command)
            return fail(ErrorCode::Internal, u"the fake driver sends commands only"_s);
        FakeDevice &d = awake(s);
        if (!d.answersAt(s.address))
            return fail(ErrorCode::LinkLost, u"gone"_s);
        s.world.note(u"run %1 %2"_s.arg(s.id, command->command));
        if (d.refuseWrite > 0 && --d.refuseWrite == 0)
            return fail(ErrorCode::Rejected, u"% Invalid input"_s);
        const bool ignored = d.ignoreWrite > 0 && --d.ignoreWrite == 0;
        if (!ignored)
            RETURN_IF_ERROR(obey(s, d, *command));
        s.world.save(s.id);
        if (d.vanishAfterWrite > 0 && --d.vanishAfterWrite == 0) {
            d.online = false;
            return fail(ErrorCode::LinkLost, u"the connection broke"_s);
        }
        if (d.cutAfterWrite > 0 && --d.cutAfterWrite == 0)
            return fail(ErrorCode::LinkLost, u"the connection broke"_s);
        return {};
    }
    Result<Secret> backup(Session &session) const override
    {
        auto &s = static_cast<FakeSession &>(session);
        const std::lock_guard lock(s.world.mutex());
        s.world.note(u"backup %1"_s.arg(s.id));
        const FakeDevice &d = s.world.device(s.id);
        if (!d.wholeBackup)
            return fail(ErrorCode::Rejected, u"no backup"_s);
        return Secret("whole configuration with password " + d.password);
    }
    QStringList byHand;

private:
    static Step step(const QString &command, const QString &input, Risk risk)
    {
        return Step{command, ExecCommand{command, input}, risk, false};
    }
    static QString asText(const QJsonValue &value)
    {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }
    static FakeDevice &awake(FakeSession &s)
    {
        FakeDevice &d = s.world.device(s.id);
        if (d.armedWith && QDateTime::currentDateTimeUtc() >= d.armedUntil) {
            d.facts = *d.armedWith;
            d.armedWith.reset();
            s.world.note(u"reverted %1"_s.arg(s.id));
            s.world.save(s.id);
        }
        if (d.looksUntilMove > 0 && --d.looksUntilMove == 0) {
            d.at = d.movesTo;
            d.started = QDateTime::currentDateTimeUtc();
            s.world.note(u"moved %1"_s.arg(s.id));
        }
        return d;
    }
    static Result<> obey(FakeSession &s, FakeDevice &d, const ExecCommand &command)
    {
        if (command.command == u"passwd") {
            const QString name = command.input.mid(9, command.input.size() - 11); // {{secret:NAME}}
            ASSIGN_OR_RETURN(const Secret secret, s.store.fetch(SecretRef{name}));
            d.password = secret.reveal([](QByteArrayView bytes) { return bytes.toByteArray(); });
            return {};
        }
        if (command.command == u"restart") {
            d.started = QDateTime::currentDateTimeUtc();
            d.dip = d.neverDips ? 0 : 2;
            if (d.losesRegistration)
                dropLines(d);
            return {};
        }
        if (command.command == u"arm") {
            d.armedWith = d.facts;
            d.armedUntil = QDateTime::currentDateTimeUtc().addSecs(command.input.toInt());
            return {};
        }
        if (command.command == u"confirm") {
            d.armedWith.reset();
            return {};
        }
        if (command.command == u"persist")
            return {};
        QJsonObject settings = json::to(d.facts.settings).toObject();
        if (command.command.startsWith(u"line ")) {
            QJsonObject reading = settings[u"lines"_s].toObject();
            QJsonArray lines = reading[u"value"_s].toArray();
            lines[command.command.mid(5).toInt()] =
                QJsonDocument::fromJson(command.input.toUtf8()).array().at(0);
            reading[u"value"_s] = lines;
            settings[u"lines"_s] = reading;
        } else {
            settings[command.command.mid(4)] = QJsonDocument::fromJson(command.input.toUtf8()).array().at(0);
        }
        ASSIGN_OR_RETURN(d.facts.settings,
                         (json::from<std::variant<RouterFacts, PhoneFacts>>(QJsonValue(settings))));
        if (command.command.startsWith(u"line ") || command.command == u"set voiceTag") {
            d.dip = d.neverDips ? 0 : 2;
            if (d.losesRegistration)
                dropLines(d);
        }
        return {};
    }
    static void dropLines(FakeDevice &d)
    {
        if (QList<Registration> *list = d.facts.live.registrations.value()) {
            for (Registration &r : *list)
                r.state = RegistrationState::Failed;
        }
    }
};

class FakeCatalogue final : public DriverCatalogue {
public:
    QList<const Driver *> all() const override { return {&driver}; }
    const Driver *forIdentity(const Identity &identity) const override
    {
        return identity.vendor == u"Fake" ? &driver : nullptr;
    }
    const Driver *byName(const QString &name) const override { return name == u"fake" ? &driver : nullptr; }
    FakeDriver driver;
};

inline Patience shortPatience()
{
    Patience p;
    p.pollMs = 5;
    p.reconnectMs = 5;
    p.registrationSeconds = 1;
    p.marginSeconds = 0;
    p.longestSeconds = 5;
    return p;
}

inline Facts fakePhoneFacts(const QString &user)
{
    Line line;
    line.user = user;
    line.server = *HostName::from(u"sip.example.net");
    line.transport = Reading<SipTransport>::known(SipTransport::Udp);
    line.srtp = Reading<SrtpMode>::known(SrtpMode::Off);
    line.keepAliveSeconds = Reading<int>::known(0);
    PhoneFacts p;
    p.lines = Reading<QList<Line>>::known({line});
    p.voiceTag = Reading<VoiceTag>::known({});
    p.webAdmin = Reading<QStringList>::known({u"http"_s, u"https"_s});
    p.updates = Reading<UpdateMode>::known(UpdateMode::Manual);
    Facts f;
    f.settings = p;
    f.live.registrations =
        Reading<QList<Registration>>::known({Registration{1, RegistrationState::Registered, {}}});
    return f;
}

inline Facts fakeRouterFacts()
{
    RouterFacts r;
    r.sipAlg = Reading<bool>::known(true);
    r.upnp = Reading<bool>::known(true);
    Forward door;
    door.id = u"1"_s;
    door.kind = u"redirect"_s;
    door.protocol = u"udp"_s;
    door.publicPorts = *PortRange::from(5060, 5060);
    door.toPorts = door.publicPorts;
    door.to = QHostAddress(u"192.168.1.21"_s);
    r.forwards = Reading<QList<Forward>>::known({door});
    r.remoteAdmin = Reading<RemoteAdmin>::known({{u"http"_s}, {}});
    r.lanAdmin = Reading<QStringList>::known({u"http"_s, u"ssh"_s});
    r.updates = Reading<UpdateMode>::known(UpdateMode::Manual);
    Facts f;
    f.settings = r;
    return f;
}

/// An office file with a router ("router") and phones ("phone1" …), all fake, signed in to with one secret
/// each.
struct FakeOffice {
    explicit FakeOffice(int phones = 3, const QString &folder = {})
        : path(folder.isEmpty() ? scratch.path() : folder)
        , world(path)
        , opener(world, store)
    {
        add(u"router"_s, DeviceKind::Router, fakeRouterFacts(), 1);
        for (int i = 1; i <= phones; ++i)
            add(u"phone%1"_s.arg(i), DeviceKind::Phone, fakePhoneFacts(QString::number(200 + i)), 20 + i);
    }
    void add(const QString &id, DeviceKind kind, Facts facts, int host)
    {
        DeviceState state;
        state.device.id = id;
        state.device.identity.kind = kind;
        state.device.identity.vendor = u"Fake"_s;
        state.device.identity.model = u"F1"_s;
        state.device.identity.mac =
            *MacAddress::from(u"02:00:00:00:00:%1"_s.arg(host, 2, 16, QLatin1Char('0')));
        state.device.name = id;
        state.device.addresses = {QHostAddress(u"192.168.1.%1"_s.arg(host))};
        state.driver = u"fake"_s;
        facts.identity = state.device.identity;
        state.facts = facts;
        state.abilities = catalogue.driver.abilities(state.device.identity);
        state.signIn = SignInState::OwnPassword;
        devices << state;
        world.device(id).facts = facts;
        world.save(id);
        const SecretRef ref{u"device/%1/given"_s.arg(id)};
        (void)store.store(ref, Secret(QByteArrayView("old-password-1")));
        signIns << StoredSignIn{id, u"admin"_s, ref};
    }
    /// Makes the file on first use.
    OfficeFile &file()
    {
        if (!m_file) {
            Office office;
            office.id = u"11111111-2222-3333-4444-555555555555"_s;
            office.name = u"Fake office"_s;
            office.provider.registrar = *HostName::from(u"sip.example.net");
            office.provider.tlsPort = Port::from(5061);
            office.provider.srtp = true;
            auto made = OfficeFile::create(path + u"/office.ringfence"_s, office);
            if (!made)
                qFatal("%s", qPrintable(made.error().detail));
            m_file = std::move(*made);
            (void)m_file->saveDevices(devices);
            (void)m_file->saveDocument(u"signIns"_s, signIns);
        }
        return *m_file;
    }
    VisitPorts ports()
    {
        return {file(), opener, catalogue, &store, &prober, person, clock, patience, observer};
    }
    Visit visit() { return Visit(ports()); }
    Task task(const QString &id, const Intent &intent, const QList<Proof> &proofs, int wave = 0)
    {
        const auto change = catalogue.driver.plan(world.device(id).facts, intent);
        return Task{id, id, change.value_or(Change()), proofs, wave, {}};
    }
    static Plan planOf(const Job &job)
    {
        Plan plan;
        plan.jobs << job;
        plan.madeAt = QDateTime::currentDateTimeUtc();
        return plan;
    }
    static Job jobOf(const QString &id, const QList<Task> &tasks)
    {
        Job job;
        job.id = id;
        job.title = id;
        job.controls = {u"X-1"_s};
        job.tasks = tasks;
        return job;
    }
    Facts &facts(const QString &id) { return world.device(id).facts; }
    void closeFile() { m_file.reset(); }

    QTemporaryDir scratch;
    QString path;
    MemoryStore store;
    FakeWorld world;
    FakeOpener opener;
    FakeCatalogue catalogue;
    ScriptedPerson person;
    ScriptedProber prober;
    SystemClock clock;
    Patience patience = shortPatience();
    Journal::Observer observer;
    QList<DeviceState> devices;
    QList<StoredSignIn> signIns;

private:
    std::unique_ptr<OfficeFile> m_file;
};

} // namespace rf::testing
