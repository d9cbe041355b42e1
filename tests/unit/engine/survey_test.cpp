// Reading an office: one sign-in per device and press of a button (S-5), special lines left alone (S-2),
// strangers pinned, contradictions stopped.
#include "core/engine/office_trust.h"
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const DeviceState &find(const QList<DeviceState> &list, const QString &id)
{
    for (const DeviceState &d : list) {
        if (d.device.id == id)
            return d;
    }
    qFatal("no device %s", qPrintable(id));
}

QList<FactoryLogin> factory(const Identity &)
{
    return {{u"admin"_s, u"factory"_s, u"a manual"_s}};
}

} // namespace

class SurveyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAndMerges()
    {
        FakeOffice office(2);
        office.facts(u"phone1"_s).identity.firmware = u"1.2.3"_s;
        office.facts(u"phone1"_s).identity.serial = u"S1"_s;
        Visit visit = office.visit();
        const auto read = visit.survey({});
        QVERIFY(read);
        QCOMPARE(read->size(), 3);
        const DeviceState &phone = find(*read, u"phone1"_s);
        QVERIFY(phone.facts);
        QCOMPARE(phone.device.identity.firmware, u"1.2.3"_s);
        QCOMPARE(phone.device.identity.serial, u"S1"_s);
        QCOMPARE(phone.signIn, SignInState::OwnPassword);
        QCOMPARE(office.file().devices()->at(1).device.identity.serial, u"S1"_s);
        for (const char *id : {"router", "phone1", "phone2"})
            QCOMPARE(office.world.device(QString::fromLatin1(id)).signIns, 1);
        for (const QString &event : std::as_const(office.world.events))
            QVERIFY2(!event.startsWith(u"run"), qPrintable(event)); // only reading
    }

    // S-6: what could not be read now is not shown as of yesterday.
    void unreadIsUnread()
    {
        FakeOffice office(4);
        office.world.device(u"phone1"_s).online = false;
        office.world.device(u"phone2"_s).password = "changed by somebody";
        office.world.device(u"phone3"_s).locked = true;
        office.devices[4].device.identity.vendor = u"Nobody"_s;
        Visit visit = office.visit();
        const auto read = visit.survey({});
        QVERIFY(read);
        QCOMPARE(find(*read, u"phone1"_s).signIn, SignInState::Unreachable);
        QCOMPARE(find(*read, u"phone2"_s).signIn, SignInState::Refused);
        QCOMPARE(find(*read, u"phone3"_s).signIn, SignInState::Locked);
        QCOMPARE(find(*read, u"phone1"_s).unreadCode, ErrorCode::Unreachable);
        QCOMPARE(find(*read, u"phone2"_s).unreadCode, ErrorCode::AuthRejected);
        QCOMPARE(find(*read, u"phone3"_s).unreadCode, ErrorCode::LockedOut);
        QVERIFY(!find(*read, u"phone3"_s).lockedMinutes); // it does not say for how long
        QVERIFY(!find(*read, u"phone4"_s).unreadCode);
        QCOMPARE(office.world.device(u"phone3"_s).signIns, 0);
        for (const char *id : {"phone1", "phone2", "phone3", "phone4"}) {
            const DeviceState &d = find(*read, QString::fromLatin1(id));
            QVERIFY(!d.facts);
            QVERIFY(!d.unreadWhy.isEmpty());
        }
        QVERIFY(find(*read, u"phone4"_s).driver.isEmpty());
        QVERIFY(find(*read, u"router"_s).facts);
    }

    void specialLinesAreLeftAlone()
    {
        FakeOffice office(2);
        office.devices[1].device.special = SpecialLine::Lift;
        office.devices[2].device.special = SpecialLine::Alarm;
        office.devices[2].device.releasedBy = u"Ms Field"_s;
        Visit visit = office.visit();
        const auto read = visit.survey({});
        QVERIFY(read);
        QVERIFY(!find(*read, u"phone1"_s).facts);
        QCOMPARE(office.world.device(u"phone1"_s).signIns, 0);
        QVERIFY(find(*read, u"phone2"_s).facts);
    }

    // S-5
    void sharedPasswordIsTriedOnOneFirst()
    {
        FakeOffice office(3);
        for (int i = 1; i <= 3; ++i) {
            office.world.device(u"phone%1"_s.arg(i)).password = "something else";
            office.signIns[i].password = SecretRef{u"shared"_s};
        }
        QVERIFY(office.store.store(SecretRef{u"shared"_s}, Secret(QByteArrayView("typed wrong"))));
        Visit visit = office.visit();
        const auto read = visit.survey({});
        QVERIFY(read);
        int tries = 0;
        for (int i = 1; i <= 3; ++i)
            tries += office.world.device(u"phone%1"_s.arg(i)).signIns;
        QCOMPARE(tries, 1);
        // The right one is then used for all, once each.
        QVERIFY(office.store.store(SecretRef{u"shared"_s}, Secret(QByteArrayView("something else"))));
        for (int i = 1; i <= 3; ++i)
            visit.desk().setSignIn(u"phone%1"_s.arg(i), SignIn{u"admin"_s, SecretRef{u"shared"_s}});
        QVERIFY(visit.survey({}));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(find(*office.file().devices(), u"phone%1"_s.arg(i)).facts);
    }

    void factoryPasswordNeedsAYes_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("tries");
        QTest::newRow("no") << Answer::No << QByteArray("factory") << 0;
        QTest::newRow("does not know") << Answer::DoNotKnow << QByteArray("factory") << 0;
        QTest::newRow("yes, and it opens the first, so the other as well")
            << Answer::Yes << QByteArray("factory") << 2;
        QTest::newRow("yes, and it is refused: nowhere else") << Answer::Yes << QByteArray("own") << 1;
    }
    void factoryPasswordNeedsAYes()
    {
        QFETCH(Answer, answer);
        QFETCH(QByteArray, password);
        QFETCH(int, tries);
        FakeOffice office(2);
        office.signIns = {office.signIns.first()}; // only the router's is known
        office.world.device(u"phone1"_s).password = password;
        office.world.device(u"phone2"_s).password = password;
        office.person.answers[u"factory-password"_s] = answer;
        Visit visit = office.visit();
        SurveyOptions options;
        options.factoryLogins = factory;
        const auto read = visit.survey(options);
        QVERIFY(read);
        QCOMPARE(office.person.asked, QStringList{u"factory-password"_s});
        QCOMPARE(office.world.device(u"phone1"_s).signIns + office.world.device(u"phone2"_s).signIns, tries);
        const bool opened = answer == Answer::Yes && password == "factory";
        for (const char *id : {"phone1", "phone2"}) {
            const DeviceState &d = find(*read, QString::fromLatin1(id));
            QCOMPARE(d.facts.has_value(), opened);
            QCOMPARE(d.signIn == SignInState::FactoryPassword, opened);
        }
        // Only what opened it is remembered.
        QCOMPARE(visit.desk().signIns().contains(u"phone1"_s), opened);
    }

    void aTypedFactoryPasswordIsStillOne()
    {
        FakeOffice office(1);
        QVERIFY(office.store.store(office.signIns[1].password, Secret(QByteArrayView("factory"))));
        office.world.device(u"phone1"_s).password = "factory";
        Visit visit = office.visit();
        SurveyOptions options;
        options.factoryLogins = factory;
        const auto read = visit.survey(options);
        QVERIFY(read);
        QCOMPARE(find(*read, u"phone1"_s).signIn, SignInState::FactoryPassword);
        QCOMPARE(find(*read, u"router"_s).signIn, SignInState::OwnPassword);
    }

    void contradictionsStopTheWork_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("mac") << u"mac"_s;
        QTest::newRow("serial") << u"serial"_s;
        QTest::newRow("vendor") << u"vendor"_s;
        QTest::newRow("model") << u"model"_s;
    }
    void contradictionsStopTheWork()
    {
        QFETCH(QString, what);
        FakeOffice office(1);
        office.devices[1].device.sure = 0.9;
        office.devices[1].device.identity.serial = u"S1"_s;
        Identity &says = office.facts(u"phone1"_s).identity;
        if (what == u"mac")
            says.mac = *MacAddress::from(u"02:00:00:00:00:99");
        if (what == u"serial")
            says.serial = u"S2"_s;
        if (what == u"vendor")
            says.vendor = u"Other"_s;
        if (what == u"model")
            says.model = u"Z9"_s;
        Visit visit = office.visit();
        const auto read = visit.survey({});
        QVERIFY(read);
        const DeviceState &phone = find(*read, u"phone1"_s);
        QVERIFY(!phone.facts);
        QCOMPARE(phone.device.contradictions.size(), 1);
        QCOMPARE(phone.device.identity, office.devices.at(1).device.identity);
        // It stays that way until the person settles it.
        QVERIFY(visit.survey({}));
        QCOMPARE(office.world.device(u"phone1"_s).signIns, 1);
    }

    void stopIsHeard()
    {
        FakeOffice office(3);
        Visit visit = office.visit();
        SurveyOptions options;
        options.cancel.cancel();
        const auto read = visit.survey(options);
        QVERIFY(read);
        for (const DeviceState &d : *read) {
            QVERIFY(!d.facts);
            QCOMPARE(office.world.device(d.device.id).signIns, 0);
        }
        // What was known of them stays known.
        const QList<DeviceState> kept = *office.file().devices();
        QCOMPARE(kept.size(), office.devices.size());
        for (qsizetype i = 0; i < kept.size(); ++i) {
            QVERIFY(kept.at(i).facts && kept.at(i).facts->sameSettings(*office.devices.at(i).facts));
            QCOMPARE(kept.at(i).signIn, office.devices.at(i).signIn);
            QCOMPARE(kept.at(i).unreadWhy, office.devices.at(i).unreadWhy);
        }
    }

    // What was read before Stop is kept, the rest is as it was.
    void stopInTheMiddleKeepsBoth()
    {
        FakeOffice office(2);
        office.devices[1].setUnread(u"yesterday"_s, ErrorCode::Unreachable);
        office.devices[1].signIn = SignInState::Unreachable;
        office.devices[1].facts.reset();
        Visit visit = office.visit();
        SurveyOptions options;
        options.lanes = 1;
        QStringList told;
        options.read = [&](const DeviceState &state) {
            told << state.device.id;
            options.cancel.cancel();
        };
        const auto read = visit.survey(options);
        QVERIFY(read);
        QCOMPARE(told.size(), 1);
        const QList<DeviceState> kept = *office.file().devices();
        for (const DeviceState &d : office.devices) {
            const bool reached = d.device.id == told.first();
            QCOMPARE(find(*read, d.device.id).facts.has_value(), reached);
            if (reached)
                continue;
            QCOMPARE(find(kept, d.device.id).facts.has_value(), d.facts.has_value());
            QCOMPARE(find(kept, d.device.id).signIn, d.signIn);
            QCOMPARE(find(kept, d.device.id).unreadWhy, d.unreadWhy);
            QCOMPARE(find(kept, d.device.id).unreadCode, d.unreadCode);
        }
        QVERIFY(find(kept, told.first()).facts);
    }

    // S-5: a check is not a new try.
    void whatWasRefusedIsNotTriedAgain()
    {
        FakeOffice office(2);
        FakeDevice &phone = office.world.device(u"phone1"_s);
        phone.password = "changed by somebody";
        for (int check = 0; check < 3; ++check) {
            Visit visit = office.visit(); // remembered in the file
            const auto read = visit.survey({});
            QVERIFY(read);
            const DeviceState &state = find(*read, u"phone1"_s);
            QCOMPARE(phone.refusedSignIns, 1);
            QCOMPARE(state.signIn, SignInState::Refused);
            QVERIFY(!state.facts);
            QCOMPARE(state.unreadCode, ErrorCode::AuthRejected);
            QVERIFY2(state.unreadWhy.endsWith(u"it is not tried again until a new one is given"),
                     qPrintable(state.unreadWhy));
            QVERIFY(find(*read, u"phone2"_s).facts);
        }
        // Nor by a change.
        Visit visit = office.visit();
        const Job job = FakeOffice::jobOf(
            u"x"_s, {office.task(u"phone1"_s, Srtp{{}, SrtpMode::Optional}, {Proof::ReadBack})});
        const auto results = visit.apply(FakeOffice::planOf(job));
        QVERIFY(results);
        QCOMPARE(results->first().outcome, TaskOutcome::Skipped);
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::AuthRejected)));
        QCOMPARE(phone.refusedSignIns, 1);
        // A new one, under the same name.
        const SignIn known = visit.desk().signInFor(u"phone1"_s);
        QVERIFY(office.store.store(known.password, Secret(QByteArrayView("changed by somebody"))));
        visit.desk().setSignIn(u"phone1"_s, known);
        const auto read = visit.survey({});
        QVERIFY(read && find(*read, u"phone1"_s).facts);
        QCOMPARE(phone.refusedSignIns, 1);
    }

    void aChangeRemembersARefusalToo()
    {
        FakeOffice office(2);
        FakeDevice &phone = office.world.device(u"phone1"_s);
        phone.password = "changed by somebody";
        const Job job = FakeOffice::jobOf(
            u"x"_s, {office.task(u"phone1"_s, Srtp{{}, SrtpMode::Optional}, {Proof::ReadBack})});
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(job)));
        QCOMPARE(phone.refusedSignIns, 1);
        QVERIFY(visit.survey({}));
        QCOMPARE(phone.refusedSignIns, 1);
        QCOMPARE(find(*office.file().devices(), u"phone1"_s).signIn, SignInState::Refused);
    }

    void aRefusedFactoryPasswordIsNotAskedForAgain()
    {
        FakeOffice office(1);
        office.signIns = {office.signIns.first()}; // only the router's is known
        SurveyOptions options;
        options.factoryLogins = factory;
        for (int check = 0; check < 2; ++check) {
            Visit visit = office.visit();
            const auto read = visit.survey(options);
            QVERIFY(read);
            QCOMPARE(find(*read, u"phone1"_s).signIn, SignInState::Refused);
            QCOMPARE(office.person.asked, QStringList{u"factory-password"_s});
            QCOMPARE(office.world.device(u"phone1"_s).refusedSignIns, 1);
        }
    }

    void strangersArePinned()
    {
        FakeOffice office(1);
        OfficeTrust trust(office.file(), office.person, office.clock);
        office.opener.trust = &trust;
        Visit visit = office.visit();
        QVERIFY(visit.survey({}));
        QCOMPARE(office.person.asked, (QStringList{u"trust-host-key"_s, u"trust-host-key"_s}));
        QVERIFY(visit.survey({}));
        QCOMPARE(office.person.asked.size(), 2); // never asked again
        // Another key: nothing is sent, whatever the person would say.
        office.world.device(u"phone1"_s).fingerprint = "another";
        const int before = office.world.device(u"phone1"_s).signIns;
        const auto read = visit.survey({});
        QVERIFY(read);
        QVERIFY(!find(*read, u"phone1"_s).facts);
        QCOMPARE(find(*read, u"phone1"_s).unreadCode, ErrorCode::HostKeyChanged);
        QCOMPARE(office.world.device(u"phone1"_s).signIns, before);
        QCOMPARE(office.person.asked.size(), 2);
        QVERIFY(trust.forget(u"phone1"_s));
        QVERIFY(visit.survey({}));
        QVERIFY(find(*office.file().devices(), u"phone1"_s).facts);
        QCOMPARE(office.person.asked.size(), 3);
    }

    void theDeviceIsNamed_data()
    {
        QTest::addColumn<PinKind>("kind");
        QTest::newRow("key") << PinKind::SshHostKey;
        QTest::newRow("certificate") << PinKind::TlsCertificate;
    }
    void theDeviceIsNamed()
    {
        QFETCH(PinKind, kind);
        FakeOffice office(2);
        office.devices[1].device.name = u"Reception"_s;
        office.devices[2].device.name.clear();
        OfficeTrust trust(office.file(), office.person, office.clock);
        for (const char *id : {"phone1", "phone2", "elsewhere"})
            QVERIFY(trust.check(QString::fromLatin1(id), kind, "abc", u"abc"_s));
        QCOMPARE(office.person.texts.size(), 3);
        QVERIFY2(office.person.texts.at(0).contains(u"Reception (192.168.1.21)"),
                 qPrintable(office.person.texts.at(0)));
        QVERIFY2(office.person.texts.at(1).contains(u"Fake F1 (192.168.1.22)"),
                 qPrintable(office.person.texts.at(1)));
        QVERIFY(office.person.texts.at(2).contains(u"elsewhere"));
    }

    void strangersNobodyAcceptsStayOutside()
    {
        FakeOffice office(1);
        office.person.answers[u"trust-certificate"_s] = Answer::DoNotKnow;
        OfficeTrust trust(office.file(), office.person, office.clock);
        const Result<> first = trust.check(u"phone1"_s, PinKind::TlsCertificate, "abc", u"abc"_s);
        QVERIFY(!first);
        QCOMPARE(first.error().code, ErrorCode::Stranger);
        QVERIFY(office.file().pins()->isEmpty());
        office.person.answers[u"trust-certificate"_s] = Answer::Yes;
        QVERIFY(trust.check(u"phone1"_s, PinKind::TlsCertificate, "abc", u"abc"_s));
        const Result<> other = trust.check(u"phone1"_s, PinKind::TlsCertificate, "def", u"def"_s);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::CertificateChanged);
        // One device's key says nothing about another's.
        QVERIFY(trust.check(u"phone2"_s, PinKind::TlsCertificate, "def", u"def"_s));
        QCOMPARE(office.person.asked.size(), 3);
        QVERIFY(!trust.check({}, PinKind::TlsCertificate, "def", {}));
        QVERIFY(!trust.check(u"phone1"_s, PinKind::SshHostKey, {}, {}));
    }

    // S-1: nothing is looked for before the person named the network.
    void scanKeepsThePersonsWords()
    {
        FakeOffice office(1);
        office.devices[1].device.name = u"Reception"_s;
        office.devices[1].device.special = SpecialLine::Lift;
        Visit visit = office.visit();
        const auto refused = visit.scan({}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QVERIFY(office.prober.scanned.isEmpty());

        Office named = *office.file().office();
        named.networks = {*Cidr::from(u"192.168.1.0/24")};
        QVERIFY(office.file().saveOffice(named));
        Device seen = office.devices.at(1).device;
        seen.name.clear();
        seen.special = SpecialLine::None;
        seen.addresses = {QHostAddress(u"192.168.1.77"_s)};
        Device fresh;
        fresh.id = u"mac-020000000055"_s;
        office.prober.devices = {seen, fresh};
        const auto found = visit.scan({}, {});
        QVERIFY(found);
        QCOMPARE(office.prober.scanned.first(), named.networks);
        QCOMPARE(found->size(), 3); // the router did not answer this time and stays known
        const DeviceState &phone = find(*found, u"phone1"_s);
        QCOMPARE(phone.device.name, u"Reception"_s);
        QCOMPARE(phone.device.special, SpecialLine::Lift);
        QCOMPARE(phone.device.address(), QHostAddress(u"192.168.1.77"_s));
        QVERIFY(!find(*found, u"mac-020000000055"_s).facts);
    }
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "survey_test.moc"
