// From findings to jobs: in the right order, with the right proofs, nothing on a guess, nothing on a locked
// line.
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

OfficeState stateOf(FakeOffice &office)
{
    OfficeState s;
    s.office = *office.file().office();
    s.office.thisComputer = QHostAddress(u"192.168.1.50"_s);
    s.office.answers.onSitePbx = false;
    s.office.answers.remoteWorkers = false;
    s.office.answers.specialLinesAsked = true;
    s.office.answers.secondInternetLine = false;
    s.office.provider.udpPort = Port::from(5060);
    s.office.provider.confirmed = true;
    s.office.provider.signalling = {*Cidr::from(u"203.0.113.50")};
    s.devices = office.devices;
    s.path = {Hop{u"router"_s, u"router"_s, true, {}}};
    s.now = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    for (DeviceState &d : s.devices) {
        if (d.facts)
            d.facts->readAt = s.now;
    }
    return s;
}

Plan planFor(FakeOffice &office, const OfficeState &state, const PlanOptions &options = {})
{
    return makePlan(state, assess(state), office.catalogue, options);
}

const Job *find(const Plan &plan, const QString &id)
{
    const auto it =
        std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job &job) { return job.id == id; });
    return it == plan.jobs.end() ? nullptr : &*it;
}

QStringList ids(const Plan &plan)
{
    QStringList all;
    for (const Job &job : plan.jobs)
        all << job.id;
    return all;
}

QList<Task> tasksOn(const Plan &plan, const QString &device)
{
    QList<Task> all;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            if (task.deviceId == device)
                all << task;
        }
    }
    return all;
}

QStringList leftFor(const Plan &plan, const QString &device)
{
    QStringList all;
    for (const LeftOver &row : plan.leftOver) {
        if (row.deviceId == device)
            all << row.why;
    }
    return all;
}

} // namespace

class PlannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badOfficeGetsItsJobsInOrder()
    {
        FakeOffice office(3);
        const OfficeState state = stateOf(office);
        const Plan plan = planFor(office, state);
        const QStringList order = ids(plan);
        for (const char *id : {"forwards", "upnp", "sip-alg", "tls", "remote-admin"})
            QVERIFY2(order.contains(QString::fromLatin1(id)), id);
        // What may lock out goes last (S-23).
        QCOMPARE(order.last(), u"remote-admin"_s);
        QVERIFY(order.indexOf(u"sip-alg"_s) < order.indexOf(u"tls"_s));
        for (const Job &job : plan.jobs) {
            QVERIFY(!job.title.isEmpty());
            QVERIFY(!job.tasks.isEmpty());
            QVERIFY(!job.controls.isEmpty() || job.id == u"management-api");
            int wave = 0;
            for (const Task &task : job.tasks) {
                QVERIFY(!task.change.isEmpty());
                QVERIFY2(!task.proofs.isEmpty(), qPrintable(job.id));
                QVERIFY2(task.wave >= wave, qPrintable(job.id)); // in the order in which they run
                wave = task.wave;
            }
        }
        // Pure.
        QVERIFY(planFor(office, state) == plan);
        const auto again = json::parse<Plan>(json::text(plan));
        QVERIFY(again && *again == plan);
    }

    void aJobLeftOutChangesNothingForTheNext()
    {
        FakeOffice office(3);
        const OfficeState state = stateOf(office);
        PlanOptions options;
        options.without = QStringList{u"sip-alg"_s};
        const Plan without = planFor(office, state, options);
        QVERIFY(!find(without, u"sip-alg"_s));
        QStringList others = ids(planFor(office, state));
        others.removeOne(u"sip-alg"_s);
        QCOMPARE(ids(without), others);
        // TLS writes whole lines of a phone: with the keep-alive only where that was switched on before.
        QVERIFY(*find(without, u"tls"_s) != *find(planFor(office, state), u"tls"_s));
        // The very first, and all but one.
        QStringList all = ids(planFor(office, state));
        options.without = QStringList{all.first()};
        QCOMPARE(ids(planFor(office, state, options)), all.mid(1));
        all.removeOne(u"tls"_s);
        options.without = all;
        QCOMPARE(ids(planFor(office, state, options)), QStringList{u"tls"_s});
    }

    // S-16
    void keepAliveComesBeforeTheHelper()
    {
        FakeOffice office(3);
        const Plan plan = planFor(office, stateOf(office));
        const Job *job = find(plan, u"sip-alg"_s);
        QVERIFY(job);
        QStringList order;
        for (const Task &task : job->tasks)
            order << intentName(task.change.intent);
        QCOMPARE(order.count(u"NatKeepAlive"_s), 3);
        QCOMPARE(order.indexOf(u"SipAlgOff"_s), 3);
        QVERIFY(order.lastIndexOf(u"DropSipFlows"_s) > 3 || order.lastIndexOf(u"RestartPhone"_s) > 3);
        QVERIFY(job->tasks.last().proofs.contains(Proof::WireTest));
        // Phones that restart do so one at a time.
        QList<int> waves;
        for (const Task &task : job->tasks) {
            if (std::holds_alternative<RestartPhone>(task.change.intent)) {
                QVERIFY(!waves.contains(task.wave));
                waves << task.wave;
            }
        }
    }

    // S-16: what RingFence cannot see to itself somebody has to answer for before the helper goes.
    void linesWithoutKeepAliveAreAskedFor()
    {
        FakeOffice office(4);
        OfficeState state = stateOf(office);
        QVERIFY(find(planFor(office, state), u"sip-alg"_s)->person.isEmpty());
        Provisioning from;
        from.url = u"https://prov.example.net/"_s;
        state.devices[1].facts->phone()->provisioning = Reading<Provisioning>::known(from);
        state.devices[2].facts.reset();
        state.devices[3].device.special = SpecialLine::Lift;
        const Plan plan = planFor(office, state);
        const Job *job = find(plan, u"sip-alg"_s);
        QVERIFY(job);
        QCOMPARE(job->person.size(), 1);
        const PersonStep step = job->person.first();
        QCOMPARE(step.key, u"keep-alive-by-hand"_s);
        QVERIFY2(step.asks.endsWith(u"for: phone2, phone3, phone1?"), qPrintable(step.asks));
        for (const Task &task : job->tasks) {
            const bool first = std::holds_alternative<NatKeepAlive>(task.change.intent);
            QCOMPARE(first, task.wave < step.beforeWave);
            QVERIFY(!first || task.deviceId == u"phone4");
        }
        for (const char *id : {"phone1", "phone2", "phone3"})
            QVERIFY2(!leftFor(plan, QString::fromLatin1(id)).isEmpty(), id);
        // A line over TCP keeps its way open by itself.
        state = stateOf(office);
        state.devices[1].facts->phone()->provisioning = Reading<Provisioning>::known(from);
        state.devices[1].facts->phone()->lines.value()->first().transport =
            Reading<SipTransport>::known(SipTransport::Tcp);
        QVERIFY(find(planFor(office, state), u"sip-alg"_s)->person.isEmpty());
    }

    // S-18
    void tlsHasAScout()
    {
        FakeOffice office(3);
        const Plan plan = planFor(office, stateOf(office));
        const Job *job = find(plan, u"tls"_s);
        QVERIFY(job);
        const QString scout = job->tasks.first().deviceId;
        QStringList seen;
        for (const Task &task : job->tasks) {
            QCOMPARE(task.deviceId == scout, task.wave <= 2);
            QVERIFY(task.proofs.contains(Proof::Reregistered));
            if (const auto *srtp = std::get_if<Srtp>(&task.change.intent)) {
                // Never SRTP before TLS, never compulsory before a call.
                QVERIFY(seen.contains(task.deviceId + u" tls"_s));
                const bool compulsory = srtp->mode == SrtpMode::Compulsory;
                QCOMPARE(seen.contains(task.deviceId + u" optional"_s), compulsory);
                if (compulsory || task.deviceId == scout)
                    QVERIFY(task.proofs.contains(Proof::EchoCall));
                if (!compulsory)
                    seen << task.deviceId + u" optional"_s;
            } else {
                seen << task.deviceId + u" tls"_s;
            }
        }
        QCOMPARE(seen.size(), 6);
        // The later stage is planned from the facts as they will be.
        QVERIFY(job->person.size() == 1 && job->person.first().key == u"mobile-at-hand");
        OfficeState without = stateOf(office);
        without.office.provider.tlsPort.reset();
        without.office.provider.srtp = false;
        QVERIFY(!find(planFor(office, without), u"tls"_s));
    }

    // S-12, S-18: where nothing can be done on the first phone, the next one goes ahead of the others.
    void theScoutIsAPhoneThatIsChanged_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<int>("lastWave"); // of the scout
        QTest::newRow("TLS") << u"tls"_s << 2;
        QTest::newRow("voice VLAN") << u"voice-vlan"_s << 1;
    }
    void theScoutIsAPhoneThatIsChanged()
    {
        QFETCH(QString, job);
        QFETCH(int, lastWave);
        FakeOffice office(3);
        const MacAddress first = office.devices.at(1).device.identity.mac;
        office.catalogue.driver.cannotPlan = [&](const Facts &now, const Intent &want) {
            return now.identity.mac == first
                   && (std::holds_alternative<SipTransportTo>(want)
                       || std::holds_alternative<PhoneVlan>(want));
        };
        OfficeState state = stateOf(office);
        const auto network = [](int id, const QString &name, QStringView subnet) {
            return Vlan{*VlanId::from(id), name, *Cidr::from(subnet), true, true, {}, {}};
        };
        state.devices[0].facts->router()->vlans = Reading<QList<Vlan>>::known(
            {network(1, u"office"_s, u"192.168.1.1/24"), network(20, u"voice"_s, u"192.168.20.1/24")});
        const Plan plan = planFor(office, state);
        const Job *made = find(plan, job);
        QVERIFY(made);
        QStringList scouts;
        for (const Task &task : made->tasks) {
            QVERIFY(task.deviceId != u"phone1");
            if (task.wave <= lastWave && task.deviceId != u"router" && !scouts.contains(task.deviceId))
                scouts << task.deviceId;
        }
        QCOMPARE(scouts, QStringList{u"phone2"_s});
    }

    // S-19
    void linesOfOthersAreLeftWithAReason()
    {
        FakeOffice office(1);
        Line old = office.facts(u"phone1"_s).phone()->lines.value()->first();
        old.index = 2;
        old.user = u"299"_s;
        old.server = *HostName::from(u"pbx.old-telecom.example");
        office.facts(u"phone1"_s).phone()->lines.value()->append(old);
        office.devices[1].facts = office.facts(u"phone1"_s);
        const Plan plan = planFor(office, stateOf(office));
        const Job *job = find(plan, u"tls"_s);
        QVERIFY(job);
        for (const Task &task : job->tasks) {
            if (const auto *transport = std::get_if<SipTransportTo>(&task.change.intent))
                QCOMPARE(transport->lines, QList<int>{1});
        }
        const bool said = std::any_of(plan.leftOver.begin(), plan.leftOver.end(), [](const LeftOver &left) {
            return left.control == u"ENC-1" && left.why.contains(u"line 299 is with pbx.old-telecom.example");
        });
        QVERIFY(said);
    }

    void deadPhoneIsNotTouched()
    {
        FakeOffice office(3);
        OfficeState state = stateOf(office);
        state.devices[1].facts->live.registrations.value()->first().state = RegistrationState::Failed;
        const Plan plan = planFor(office, state);
        for (const Task &task : tasksOn(plan, u"phone1"_s))
            QVERIFY(!std::holds_alternative<SipTransportTo>(task.change.intent));
        QVERIFY(leftFor(plan, u"phone1"_s).join(u' ').contains(u"registered"));
    }

    // S-2
    void lockedLineGetsNoTask()
    {
        FakeOffice office(3);
        OfficeState state = stateOf(office);
        state.devices[1].device.special = SpecialLine::Lift;
        QVERIFY(tasksOn(planFor(office, state), u"phone1"_s).isEmpty());
        state.devices[1].device.releasedBy = u"Ms Field"_s;
        QVERIFY(!tasksOn(planFor(office, state), u"phone1"_s).isEmpty());
    }

    // S-21
    void managedPhoneIsTheProviders()
    {
        FakeOffice office(3);
        OfficeState state = stateOf(office);
        Provisioning from;
        from.url = u"https://prov.example.net/"_s;
        state.devices[1].facts->phone()->provisioning = Reading<Provisioning>::known(from);
        const Plan plan = planFor(office, state);
        for (const Task &task : tasksOn(plan, u"phone1"_s))
            QVERIFY(std::holds_alternative<RestartPhone>(task.change.intent));
        QVERIFY(leftFor(plan, u"phone1"_s).join(u' ').contains(u"provider manages"));
        QVERIFY(!tasksOn(plan, u"phone2"_s).isEmpty());
    }

    void byHandIsAFinishedResult()
    {
        FakeOffice office(1);
        office.catalogue.driver.byHand = {u"UpnpOff"_s, u"SipAlgOff"_s};
        for (DeviceState &d : office.devices)
            d.abilities = office.catalogue.driver.abilities(d.device.identity);
        const Plan plan = planFor(office, stateOf(office));
        QVERIFY(!find(plan, u"upnp"_s));
        QVERIFY(!find(plan, u"sip-alg"_s)); // and the phones are left alone as well
        int rows = 0;
        for (const LeftOver &row : plan.leftOver) {
            if (row.deviceId == u"router" && row.byHand == QStringList{u"do it by hand"_s})
                ++rows;
        }
        QVERIFY(rows >= 2);
    }

    void onlyWhatWasAskedFor()
    {
        FakeOffice office(2);
        const OfficeState state = stateOf(office);
        PlanOptions options;
        options.only = {u"ALG-1"_s};
        const Plan plan = planFor(office, state, options);
        QCOMPARE(ids(plan), QStringList{u"sip-alg"_s});
        for (const LeftOver &row : plan.leftOver)
            QCOMPARE(row.control, u"ALG-1"_s);
    }

    // S-22
    void passwordsNeedAStore()
    {
        FakeOffice office(2);
        OfficeState state = stateOf(office);
        for (DeviceState &d : state.devices)
            d.signIn = SignInState::FactoryPassword;
        PlanOptions options;
        options.signIns.insert(u"phone1"_s, SignIn{u"admin"_s, SecretRef{u"a"_s}});
        const Plan with = planFor(office, state, options);
        QVERIFY(find(with, u"admin-password"_s));
        // A password that is not taken may lock out: everything that changes less comes before (S-23).
        QVERIFY(ids(with).indexOf(u"tls"_s) < ids(with).indexOf(u"admin-password"_s));
        for (const Task &task : find(with, u"admin-password"_s)->tasks)
            QVERIFY(task.proofs.contains(Proof::FreshSignIn));
        options.secretsKept = false;
        const Plan without = planFor(office, state, options);
        QVERIFY(!find(without, u"admin-password"_s));
        QVERIFY(!find(without, u"router-password"_s));
        QVERIFY(!find(without, u"line-password"_s));
    }

    // What is made has 12 characters or more; where the provider takes fewer, a person has to speak with it.
    void noPasswordIsMadeThatTheProviderCannotTake_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("planned");
        QTest::newRow("no limit known") << 0 << true;
        QTest::newRow("16") << 16 << true;
        QTest::newRow("8") << 8 << false;
    }
    void noPasswordIsMadeThatTheProviderCannotTake()
    {
        QFETCH(int, limit);
        QFETCH(bool, planned);
        FakeOffice office(1);
        OfficeState state = stateOf(office);
        state.office.provider.maxPasswordLength = limit;
        LinePasswordCheck weak;
        weak.extension = u"201"_s;
        weak.length = 6;
        weak.checkedAt = state.now;
        state.linePasswords = {weak};
        const Plan plan = planFor(office, state);
        QCOMPARE(find(plan, u"line-password"_s) != nullptr, planned);
        QCOMPARE(leftFor(plan, u"phone1"_s).join(u' ').contains(u"no line passwords of 12"_s), !planned);
    }

    // S-17: while nobody said whether something on site needs the door, it is not closed.
    void doorsAreClosedOnlyWhenTheirPurposeIsKnown()
    {
        FakeOffice office(2);
        OfficeState state = stateOf(office);
        QVERIFY(find(planFor(office, state), u"forwards"_s));
        state.office.answers.onSitePbx.reset();
        QVERIFY(!find(planFor(office, state), u"forwards"_s));
    }

    void nothingReadNothingPlanned()
    {
        FakeOffice office(2);
        OfficeState state = stateOf(office);
        for (DeviceState &d : state.devices)
            d.facts.reset();
        QVERIFY(planFor(office, state).jobs.isEmpty());
        QVERIFY(planFor(office, OfficeState()).jobs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
