// A driver that speaks to make-believe devices in a few words ("set", "passwd", "restart").
#pragma once

#include "tests/support/fake_device.h"

namespace rf::testing {

using namespace Qt::StringLiterals;

/// Speaks "set NAME" with the new value as input, one step per setting, "passwd", "restart", "arm" and
/// "confirm".
class FakeDriver final : public Driver {
public:
    DriverInfo info() const override { return {u"fake"_s, u"Fake"_s, {u"Fake"_s}, u"1"_s, false}; }
    QList<Identity> examples() const override { return {}; }
    AtTheDevice atTheDevice() const override { return documents; }
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
        if (cannotPlan && cannotPlan(now, want))
            return fail(ErrorCode::Unsupported, u"no documented way on this one"_s);
        Change change;
        change.intent = want;
        change.title = intentName(want);
        if (const auto *admin = std::get_if<AdminPassword>(&want)) {
            change.apply << step(u"passwd"_s, admin->next.placeholder(), Risk::MayLockOut);
            change.undo << step(u"passwd"_s, admin->current.placeholder(), Risk::MayLockOut);
            return change;
        }
        if (const auto *line = std::get_if<LinePassword>(&want)) {
            change.apply << step(u"linepass"_s, line->next.placeholder(), Risk::DropsCalls);
            if (!line->current.name.isEmpty())
                change.undo << step(u"linepass"_s, line->current.placeholder(), Risk::DropsCalls);
            change.interruption = Interruption::LinesReregister;
            return change;
        }
        if (std::holds_alternative<RestartPhone>(want)) {
            change.apply << step(u"restart"_s, {}, Risk::Restarts);
            change.apply.last().cutsLink = restartCutsLink;
            change.interruption = Interruption::PhoneRestart;
            return change;
        }
        if (dropsFlows && std::holds_alternative<DropSipFlows>(want)) {
            change.apply << step(u"drop"_s, {}, Risk::None);
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
    AtTheDevice documents;
    std::function<bool(const Facts &, const Intent &)> cannotPlan;
    bool restartCutsLink = false; ///< the connection ends where a phone is told to restart
    bool dropsFlows = false; ///< a router that can forget connections

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
        if (command.command == u"passwd" || command.command == u"linepass") {
            const QString name = command.input.mid(9, command.input.size() - 11); // {{secret:NAME}}
            ASSIGN_OR_RETURN(const Secret secret, s.store.fetch(SecretRef{name}));
            const bool ofLine = command.command == u"linepass";
            (ofLine ? d.linePassword : d.password) =
                secret.reveal([](QByteArrayView bytes) { return bytes.toByteArray(); });
            if (ofLine)
                d.dip = d.neverDips ? 0 : 2;
            if (ofLine && d.losesRegistration)
                dropLines(d);
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
        if (command.command == u"persist" || command.command == u"drop")
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

} // namespace rf::testing
