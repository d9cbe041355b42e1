#include "core/engine/survey.h"

#include "core/engine/engine_words.h"
#include "core/engine/lanes.h"

#include <QMap>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Letters and digits only: "SIP-T46U" and "T46U", "Vigor2865" and "Vigor 2865" name the same model.
QString bareModel(const QString &model)
{
    QString bare;
    for (const QChar c : model) {
        if (c.isLetterOrNumber())
            bare += c.toLower();
    }
    return bare;
}

bool sameModel(const QString &a, const QString &b)
{
    const QString x = bareModel(a);
    const QString y = bareModel(b);
    return x.contains(y) || y.contains(x);
}

/// The device has said no to what it would be opened with (S-5).
void setRefused(DeviceState &state, const QString &detail)
{
    state.signIn = SignInState::Refused;
    state.setUnread((detail.isEmpty() ? QString() : detail + u"; "_s)
                        + SurveyWords::tr("it is not tried again until a new one is given"),
                    ErrorCode::AuthRejected);
}

void setUnread(DeviceState &state, const Error &error)
{
    state.setUnread(error.detail, error.code, error.waitMinutes);
}

SignInState stateOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AuthRejected: return SignInState::Refused;
    case ErrorCode::LockedOut: return SignInState::Locked;
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
    case ErrorCode::LinkLost: return SignInState::Unreachable;
    default: return SignInState::NotTried;
    }
}

/// One device with what it is to be opened with.
struct Visitor {
    qsizetype index = 0;
    SignIn signIn;
    bool factory = false; ///< the sign-in is the published factory one
    bool known = false; ///< there is something to sign in with
};

class Surveyor {
public:
    Surveyor(QList<DeviceState> devices, SurveyPorts ports, const SurveyOptions &options)
        : m_devices(std::move(devices))
        , m_ports(ports)
        , m_options(options)
    {
    }

    QList<DeviceState> run()
    {
        QList<Visitor> visitors;
        for (qsizetype i = 0; i < m_devices.size(); ++i) {
            if (prepare(m_devices[i]))
                visitors << Visitor{i, m_ports.desk.signInFor(m_devices[i].device.id), false, false};
        }
        if (const Result<> talk = m_ports.desk.mayTalk(); !talk) {
            for (const Visitor &visitor : std::as_const(visitors))
                m_devices[visitor.index].setUnread(talk.error().detail);
            return m_devices;
        }
        const QHash<QString, SignIn> given = m_ports.desk.signIns();
        QList<Visitor> ready;
        QList<Visitor> without;
        for (Visitor &visitor : visitors) {
            visitor.known = given.contains(m_devices[visitor.index].device.id);
            (visitor.known ? ready : without) << visitor;
        }
        visitGroups(ready);
        tryFactory(without);
        return m_devices;
    }

private:
    /// Fills in driver and abilities; false when there is nothing to sign in to.
    bool prepare(DeviceState &state)
    {
        if (!m_options.only.isEmpty() && !m_options.only.contains(state.device.id))
            return false;
        state.facts.reset();
        state.weaknesses.clear();
        state.signIn = SignInState::NotTried;
        const Driver *driver = m_ports.drivers.forIdentity(state.device.identity);
        state.driver = driver ? driver->info().name : QString();
        state.abilities = driver ? driver->abilities(state.device.identity) : Abilities();
        if (state.device.isLocked()) {
            state.setUnread(
                SurveyWords::tr("this is a special line; it is left alone until a named person releases it"));
            return false;
        }
        if (!driver || !state.abilities.canRead) {
            state.setUnread(SurveyWords::tr("RingFence does not know how to read this device"));
            return false;
        }
        if (!state.device.contradictions.isEmpty()) {
            state.setUnread(state.device.contradictions.join(u"; "_s));
            return false;
        }
        //: of a device
        state.setUnread(SurveyWords::tr("not read yet"));
        return true;
    }

    /// A password that several devices share is tried on one of them first: refused there, it is tried
    /// nowhere else (S-5).
    void visitGroups(const QList<Visitor> &visitors)
    {
        QMap<QString, QList<Visitor>> groups;
        for (const Visitor &visitor : visitors) {
            const QString shared = visitor.signIn.password.name;
            const QString key =
                shared.isEmpty() ? u"device "_s + m_devices[visitor.index].device.id : u"secret "_s + shared;
            groups[key] << visitor;
        }
        QList<Visitor> first;
        for (const QList<Visitor> &group : std::as_const(groups))
            first << group.first();
        visitAll(first);
        QList<Visitor> rest;
        for (const QList<Visitor> &group : std::as_const(groups)) {
            const DeviceState &leader = m_devices[group.first().index];
            const bool refused =
                leader.signIn == SignInState::Refused || leader.signIn == SignInState::Locked;
            for (qsizetype i = 1; i < group.size(); ++i) {
                if (refused)
                    m_devices[group.at(i).index].setUnread(
                        //: %1: name of the other device
                        SurveyWords::tr("not tried: the same password was refused by %1")
                            .arg(leader.device.label()));
                else
                    rest << group.at(i);
            }
        }
        visitAll(rest);
    }

    void tryFactory(const QList<Visitor> &without)
    {
        QMap<QString, QList<Visitor>> perLogin;
        QMap<QString, FactoryLogin> logins;
        for (const Visitor &visitor : without) {
            DeviceState &state = m_devices[visitor.index];
            state.setUnread(SurveyWords::tr("no password was given for this device"));
            if (!m_options.factoryLogins || !m_ports.secrets)
                continue;
            // Only the first: a second one would be a second try.
            const QList<FactoryLogin> known = m_options.factoryLogins(state.device.identity);
            if (known.isEmpty())
                continue;
            const QString key =
                u"%1\n%2\n%3"_s.arg(state.device.identity.vendor, known.first().user, known.first().password);
            perLogin[key] << visitor;
            logins[key] = known.first();
        }
        for (auto it = perLogin.cbegin(); it != perLogin.cend(); ++it)
            tryFactoryOn(it.value(), logins.value(it.key()));
    }

    static SignIn factorySignIn(const DeviceState &state, const FactoryLogin &login)
    {
        return SignIn{login.user, SecretRef{u"device/%1/factory"_s.arg(state.device.id)}};
    }

    void tryFactoryOn(const QList<Visitor> &group, const FactoryLogin &login)
    {
        DeviceState &leader = m_devices[group.first().index];
        if (m_options.cancel.isCancelled())
            return;
        if (m_ports.desk.wasRefused(leader.device.id, factorySignIn(leader, login))) {
            setRefused(leader, SurveyWords::tr("the factory password was refused before"));
            return;
        }
        Question question;
        question.key = u"factory-password"_s;
        question.subject = leader.device.id;
        question.text = SurveyWords::tr("No password is known for %1. May the maker's published factory "
                                        "password be tried on it, once?")
                            .arg(leader.device.label());
        if (m_ports.person.ask(question) != Answer::Yes)
            return;
        QList<Visitor> visitors = group;
        for (Visitor &visitor : visitors) {
            visitor.signIn = factorySignIn(m_devices.at(visitor.index), login);
            const Secret password(login.password.toUtf8());
            if (!m_ports.secrets->store(visitor.signIn.password, password)) {
                m_devices[visitor.index].setUnread(
                    SurveyWords::tr("the password store did not take the factory password"));
                return;
            }
            visitor.factory = true;
        }
        visitAll({visitors.first()});
        // It opened one of them: known to be in use here, so the others are worth their one try as well.
        if (m_devices[visitors.first().index].facts) {
            visitors.removeFirst();
            visitAll(visitors);
        }
    }

    void visitAll(const QList<Visitor> &visitors)
    {
        inLanes(visitors.size(), m_options.lanes, [&](qsizetype i) {
            const Visitor visitor = visitors.at(i);
            DeviceState state;
            {
                const QMutexLocker lock(&m_mutex);
                state = m_devices[visitor.index];
            }
            const bool reached = visit(state, visitor);
            const QMutexLocker lock(&m_mutex);
            if (!reached) {
                //: of a device; the person pressed Stop
                m_devices[visitor.index].setUnread(SurveyWords::tr("stopped before it was read"));
                return;
            }
            m_devices[visitor.index] = state;
            if (m_options.read)
                m_options.read(state);
        });
    }

    /// Somebody typed the published password: then it is no better kept than untouched.
    bool isFactory(const Identity &identity, const SignIn &signIn) const
    {
        if (!m_options.factoryLogins || !m_ports.secrets || signIn.password.name.isEmpty())
            return false;
        const auto password = m_ports.secrets->fetch(signIn.password);
        if (!password)
            return false;
        const QList<FactoryLogin> known = m_options.factoryLogins(identity);
        return std::any_of(known.begin(), known.end(), [&](const FactoryLogin &login) {
            return password->equals(Secret(login.password.toUtf8()));
        });
    }

    /// Stop cut it short: what came of it says nothing about the device. What the device refused it did
    /// refuse.
    bool isStopped(const Error &error) const
    {
        return m_options.cancel.isCancelled() && error.code != ErrorCode::AuthRejected
               && error.code != ErrorCode::LockedOut;
    }

    /// At most one sign-in, and none with what was refused before (S-5). False when Stop came first.
    bool visit(DeviceState &state, const Visitor &visitor)
    {
        if (m_options.cancel.isCancelled())
            return false;
        if (m_ports.desk.wasRefused(state.device.id, visitor.signIn)) {
            setRefused(state, SurveyWords::tr("the sign-in was refused before"));
            return true;
        }
        const auto session = m_ports.desk.openWith(state, visitor.signIn, m_options.cancel);
        if (!session) {
            if (isStopped(session.error()))
                return false;
            state.signIn = stateOf(session.error().code);
            setUnread(state, session.error());
            if (session.error().code == ErrorCode::AuthRejected) {
                m_ports.desk.noteRefused(state.device.id, visitor.signIn);
                setRefused(state, session.error().detail);
            }
            return true;
        }
        state.weaknesses = (*session)->weaknesses();
        state.signIn = (*session)->noPasswordSet() ? SignInState::NoPasswordSet
                       : visitor.factory || isFactory(state.device.identity, visitor.signIn)
                           ? SignInState::FactoryPassword
                           : SignInState::OwnPassword;
        const Driver *driver = m_ports.desk.driverFor(state);
        if (!driver)
            return true;
        auto facts = driver->read(**session);
        if (!facts) {
            setUnread(state, facts.error());
            return !isStopped(facts.error());
        }
        const QStringList contradictions =
            mergeIdentity(state.device, facts->identity, m_ports.desk.clock().now());
        if (!contradictions.isEmpty()) {
            state.device.contradictions = contradictions;
            state.setUnread(contradictions.join(u"; "_s));
            return true;
        }
        const Driver *own = m_ports.drivers.forIdentity(facts->identity);
        if (own && own->info().name != state.driver) {
            state.setUnread(
                //: %1: maker, %2: model
                SurveyWords::tr("the device says that it is a %1 %2, which is read in another way")
                    .arg(facts->identity.vendor, facts->identity.model));
            return true;
        }
        state.abilities = driver->abilities(state.device.identity);
        // Some devices tell their model only from inside, and the published passwords go by model.
        if (state.signIn == SignInState::OwnPassword && isFactory(state.device.identity, visitor.signIn))
            state.signIn = SignInState::FactoryPassword;
        if (const PhoneFacts *phone = facts->phone()) {
            const bool *factory = phone->factoryAdminPassword.value();
            if (factory && *factory && state.signIn == SignInState::OwnPassword)
                state.signIn = SignInState::FactoryPassword;
        }
        if (!facts->readAt.isValid())
            facts->readAt = m_ports.desk.clock().now();
        state.facts = std::move(*facts);
        state.setUnread({});
        // Only what opened the device is remembered.
        if (visitor.factory)
            m_ports.desk.setSignIn(state.device.id, visitor.signIn);
        return true;
    }

    QList<DeviceState> m_devices;
    SurveyPorts m_ports;
    const SurveyOptions &m_options;
    QMutex m_mutex;
};

} // namespace

QStringList mergeIdentity(Device &device, const Identity &itself, const QDateTime &when)
{
    QStringList wrong;
    Identity &found = device.identity;
    if (!found.mac.isNull() && !itself.mac.isNull() && found.mac != itself.mac)
        wrong << SurveyWords::tr(
                     "at this address answers a device with the hardware address %1 instead of %2")
                     .arg(itself.mac.text(), found.mac.text());
    if (!found.serial.isEmpty() && !itself.serial.isEmpty() && found.serial != itself.serial)
        wrong << SurveyWords::tr("the serial number is %1 instead of %2")
                     .arg(itself.serial.left(60), found.serial);
    if (!found.vendor.isEmpty() && !itself.vendor.isEmpty()
        && found.vendor.compare(itself.vendor, Qt::CaseInsensitive) != 0)
        //: of a device; both are makers or models
        wrong << SurveyWords::tr("it looked like a %1 and says that it is a %2")
                     .arg(found.vendor, itself.vendor.left(60));
    // A model that was only guessed gives way; one that was seen and differs needs the person.
    if (!found.model.isEmpty() && !itself.model.isEmpty() && device.sure >= 0.8
        && !sameModel(found.model, itself.model))
        //: of a device; both are makers or models
        wrong << SurveyWords::tr("it looked like a %1 and says that it is a %2")
                     .arg(found.model, itself.model.left(60));
    if (!wrong.isEmpty())
        return wrong;
    const auto take = [](QString &into, const QString &from) {
        if (!from.isEmpty())
            into = from;
    };
    take(found.vendor, itself.vendor);
    take(found.model, itself.model);
    take(found.firmware, itself.firmware);
    take(found.serial, itself.serial);
    take(found.variant, itself.variant);
    if (found.mac.isNull())
        found.mac = itself.mac;
    if (itself.kind != DeviceKind::Unknown)
        found.kind = itself.kind;
    device.sure = 1;
    Evidence word;
    word.probe = u"read"_s;
    word.said = u"%1 %2 %3"_s.arg(itself.vendor, itself.model, itself.firmware).simplified().left(200);
    word.claim = u"%1 %2"_s.arg(itself.vendor, itself.model).simplified().left(200);
    word.weight = 1;
    word.when = when;
    device.evidence.removeIf([](const Evidence &e) { return e.probe == u"read"; });
    device.evidence << word;
    return {};
}

QList<DeviceState> survey(const QList<DeviceState> &devices, SurveyPorts ports, const SurveyOptions &options)
{
    return Surveyor(devices, ports, options).run();
}

} // namespace rf
