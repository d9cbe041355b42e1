// A small make-believe office for tests of the engine: a router and phones, signed in to, with everything
// round them.
#pragma once

#include "core/engine/office_file.h"
#include "core/engine/visit.h"
#include "tests/support/fake_driver.h"
#include "tests/support/scripted_ports.h"

#include <QTemporaryDir>
#include <memory>

namespace rf::testing {

using namespace Qt::StringLiterals;

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
