// The page "Sign in" as values: what each state of a sign-in means, who shares a password, what stays
// unknown.
#include "tests/support/fake_office.h"
#include "wizard/pages/lost_password.h"
#include "wizard/pages/sign_in_model.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;
using Action = SignInRow::Action;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

DeviceState phone(const QString &id, int host, SignInState signIn = SignInState::NotTried)
{
    DeviceState d;
    d.device.id = id;
    d.device.addresses = {QHostAddress(u"192.168.10.%1"_s.arg(host))};
    d.device.identity.kind = DeviceKind::Phone;
    d.device.identity.vendor = u"Fake"_s;
    d.device.identity.model = u"F1"_s;
    d.signIn = signIn;
    d.unreadWhy = u"not read yet"_s;
    return d;
}

DeviceState readPhone(const QString &id, int host, SignInState signIn)
{
    DeviceState d = phone(id, host, signIn);
    d.facts = fakePhoneFacts(u"201"_s);
    d.unreadWhy.clear();
    return d;
}

DeviceState unread(ErrorCode code, const QString &why, SignInState signIn = SignInState::NotTried)
{
    DeviceState d = phone(u"a"_s, 21, signIn);
    d.setUnread(why, code);
    return d;
}

VisitSnapshot office(const QList<DeviceState> &devices)
{
    VisitSnapshot s;
    s.state.devices = devices;
    return s;
}

SignInMemory memory()
{
    SignInMemory m;
    m.now = noon;
    m.since = noon;
    return m;
}

} // namespace

class SignInModelTest : public QObject {
    Q_OBJECT

    FakeCatalogue m_drivers;

    SignInModel show(const VisitSnapshot &s, const SignInMemory &m = memory())
    {
        return signInModel(&s, m_drivers, m);
    }
    SignInRow row(const DeviceState &d, const SignInMemory &m = memory())
    {
        return show(office({d}), m).rows.value(0);
    }

private Q_SLOTS:
    void states_data()
    {
        QTest::addColumn<DeviceState>("device");
        QTest::addColumn<QString>("pill");
        QTest::addColumn<bool>("form");
        QTest::addColumn<Action>("action");
        const auto add = [](const char *name, const DeviceState &d, const QString &pill, bool form,
                            Action action) { QTest::newRow(name) << d << pill << form << action; };
        add("nothing known", phone(u"a"_s, 21), u"Password needed"_s, true, Action::None);
        add("signed in", readPhone(u"a"_s, 21, SignInState::OwnPassword), u"Signed in"_s, false,
            Action::None);
        add("factory", readPhone(u"a"_s, 21, SignInState::FactoryPassword), u"Factory password still set"_s,
            false, Action::None);
        add("open", readPhone(u"a"_s, 21, SignInState::NoPasswordSet), u"No password set"_s, false,
            Action::None);
        add("refused", unread(ErrorCode::AuthRejected, u"no"_s, SignInState::Refused), u"Refused"_s, true,
            Action::None);
        add("locked, some time ago", unread(ErrorCode::LockedOut, u"for a while"_s, SignInState::Locked),
            u"Locked"_s, false, Action::Waited);
        add("no answer", unread(ErrorCode::Unreachable, u"no"_s, SignInState::Unreachable), u"No answer"_s,
            true, Action::None);
        add("let in, not read", unread(ErrorCode::Unparsable, u"odd"_s, SignInState::OwnPassword),
            u"Not read"_s, false, Action::ReadAgain);
        add("open, not read", unread(ErrorCode::LinkLost, u"gone"_s, SignInState::NoPasswordSet),
            u"No password set"_s, false, Action::ReadAgain);
        add("another key", unread(ErrorCode::HostKeyChanged, u"pinned 1, offered 2"_s),
            u"Another fingerprint"_s, false, Action::MeetAgain);
        add("another certificate", unread(ErrorCode::CertificateChanged, u"x"_s), u"Another fingerprint"_s,
            false, Action::MeetAgain);
        add("not accepted", unread(ErrorCode::Stranger, u"the key was not accepted"_s), u"Not accepted"_s,
            true, Action::None);
        add("old algorithms only", unread(ErrorCode::Unsupported, u"none in common"_s), u"Not read"_s, true,
            Action::None);
        DeviceState stopped = phone(u"a"_s, 21);
        stopped.setUnread(u"stopped before it was read"_s);
        add("stopped", stopped, u"Password needed"_s, true, Action::None);
        DeviceState lift = phone(u"a"_s, 21);
        lift.device.special = SpecialLine::Lift;
        add("special line", lift, u"Special line"_s, false, Action::FindDevices);
        DeviceState odd = phone(u"a"_s, 21);
        odd.device.contradictions << u"It looked like one and says that it is another."_s;
        add("does not fit", odd, u"Please look"_s, false, Action::FindDevices);
    }
    void states()
    {
        QFETCH(DeviceState, device);
        QFETCH(QString, pill);
        QFETCH(bool, form);
        QFETCH(Action, action);
        const SignInRow shown = row(device);
        QCOMPARE(shown.pill, pill);
        QCOMPARE(shown.form, form);
        QCOMPARE(shown.action, action);
        QVERIFY(!shown.pillIcon.isEmpty());
        QCOMPARE(shown.says.isEmpty(), pill == u"Signed in"); // everything else says what it means
    }

    void whoIsSignedIn()
    {
        VisitSnapshot s = office({readPhone(u"a"_s, 21, SignInState::OwnPassword)});
        s.users.insert(u"a"_s, u"admin"_s);
        QCOMPARE(show(s).rows.at(0).subtitle, u"192.168.10.21 · signed in as admin"_s);
        s.state.devices[0].signIn = SignInState::FactoryPassword;
        s.factoryTried << u"a"_s;
        QVERIFY(show(s).rows.at(0).subtitle.contains(u"because you said we may"_s));
    }

    void keptAndNotTried()
    {
        VisitSnapshot s = office({phone(u"a"_s, 21)});
        s.users.insert(u"a"_s, u"boss"_s);
        SignInModel model = show(s);
        QCOMPARE(model.rows.at(0).pill, u"Password kept"_s);
        QCOMPARE(model.rows.at(0).form, false);
        QCOMPARE(model.toRead, QStringList{u"a"_s});
        SignInMemory m = memory();
        m.anotherPassword.insert(u"a"_s);
        model = show(s, m);
        QVERIFY(model.rows.at(0).form);
        QCOMPARE(model.rows.at(0).user, u"boss"_s);
        QVERIFY(model.toRead.isEmpty());
        // A store that forgets everything has nothing to try.
        m = memory();
        m.keepsSecrets = false;
        QVERIFY(show(s, m).rows.at(0).form);
        s.state.devices[0].setUnread(u"there is no secret of that name"_s, ErrorCode::BadInput);
        QVERIFY(show(s).rows.at(0).form);
    }

    // S-5: never past a lock.
    void locks()
    {
        DeviceState said = unread(ErrorCode::LockedOut, u"the phone is locked"_s, SignInState::Locked);
        QCOMPARE(lockMinutes(said), 15); // what the words say is for people
        said.setUnread(u"das Telefon ist gesperrt"_s, ErrorCode::LockedOut, 3);
        QCOMPARE(lockMinutes(said), 3);
        SignInMemory m = memory();
        m.lockedUntil.insert(u"a"_s, noon.addSecs(180));
        SignInRow shown = row(said, m);
        QVERIFY(!shown.form);
        QCOMPARE(shown.action, Action::None); // nothing to press
        QVERIFY(shown.says.contains(u"as it says"_s));
        SignInRow silent = row(unread(ErrorCode::LockedOut, u"for a while"_s, SignInState::Locked), m);
        QVERIFY(silent.says.contains(u"does not say for how long"_s));
        m.now = noon.addSecs(181);
        QCOMPARE(row(said, m).action, Action::Waited);
        QVERIFY(!row(said, m).form);
        m.waited.insert(u"a"_s);
        QVERIFY(row(said, m).form);
        for (const SignInRow &r : {shown, silent}) // remaining tries are not invented
            QVERIFY(!r.says.contains(u"tries left"_s));
    }

    void groups()
    {
        VisitSnapshot s = office({phone(u"a"_s, 21), phone(u"b"_s, 22), phone(u"c"_s, 23),
                                  readPhone(u"d"_s, 24, SignInState::OwnPassword)});
        s.state.devices[1].device.name = u"Reception"_s;
        SignInModel model = show(s);
        QCOMPARE(model.rows.size(), 2);
        QCOMPARE(model.rows.at(0).ids, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(model.rows.at(0).title, u"Fake F1 (3)"_s);
        QVERIFY(model.rows.at(0).subtitle.startsWith(u"192.168.10.21, Reception, 192.168.10.23 · "));
        QVERIFY(model.rows.at(0).subtitle.contains(u"on one first"_s));
        // Taken apart by the person.
        SignInMemory m = memory();
        m.apart = {u"a"_s, u"b"_s, u"c"_s};
        QCOMPARE(show(s, m).rows.size(), 4);
        // Whoever hears one field at a time can tell whose it is.
        QSet<QString> names{model.rows.at(0).name};
        for (const SignInRow &one : show(s, m).rows) {
            QVERIFY2(one.name.contains(one.title), qPrintable(one.name));
            names << one.name;
        }
        QCOMPARE(names.size(), 5);
        // One refused it: they stay together, and it shows.
        s.state.devices[0].signIn = SignInState::Refused;
        s.state.devices[0].setUnread(u"no"_s, ErrorCode::AuthRejected);
        model = show(s);
        QCOMPARE(model.rows.at(0).ids.size(), 3);
        QCOMPARE(model.rows.at(0).pill, u"Refused"_s);
        // A locked one is not tried with the others.
        s.state.devices[0].signIn = SignInState::Locked;
        model = show(s);
        QCOMPARE(model.rows.at(0).pill, u"Locked"_s);
        QCOMPARE(model.rows.at(1).ids, (QStringList{u"b"_s, u"c"_s}));
        // Another model has another password.
        s.state.devices[2].device.identity.model = u"F2"_s;
        QCOMPARE(show(s).rows.size(), 4);
        // Of an unknown model nobody knows whether it is the same.
        for (DeviceState &d : s.state.devices)
            d.device.identity.model.clear();
        QCOMPARE(show(s).rows.size(), 4);
    }

    void heldBack()
    {
        VisitSnapshot s = office({phone(u"a"_s, 21)});
        SignInMemory m = memory();
        m.heldBack.insert(u"a"_s, u"Reception"_s);
        QVERIFY(show(s, m).rows.at(0).says.startsWith(u"Not tried: Reception refused"));
    }

    // S-5: only where one is published, only once, only where the engine can keep it.
    void factoryPassword()
    {
        VisitSnapshot s = office({phone(u"a"_s, 21)});
        QVERIFY(!show(s).rows.at(0).factory);
        QCOMPARE(show(s).rows.at(0).user, u"admin"_s);
        m_drivers.driver.documents.usualUser = u"root"_s;
        QCOMPARE(show(s).rows.at(0).user, u"root"_s);
        m_drivers.driver.documents = {};
        s.factoryUsers.insert(u"a"_s, u"Polycom"_s);
        QVERIFY(show(s).rows.at(0).factory);
        QCOMPARE(show(s).rows.at(0).user, u"Polycom"_s);
        SignInMemory m = memory();
        m.keepsSecrets = false;
        QVERIFY(!show(s, m).rows.at(0).factory);
        s.factoryTried << u"a"_s;
        QVERIFY(!show(s).rows.at(0).factory);
        QVERIFY(show(s).rows.at(0).form);
        m = memory();
        m.factoryRefused.insert(u"a"_s);
        s.state.devices[0].signIn = SignInState::Refused;
        QVERIFY(show(s, m).rows.at(0).says.contains(u"somebody has changed it"_s));
    }

    void whatStaysUnknown()
    {
        DeviceState lift = phone(u"l"_s, 30);
        lift.device.special = SpecialLine::Lift;
        DeviceState other = phone(u"o"_s, 40);
        other.device.identity.vendor = u"Nobody"_s; // no driver
        DeviceState router = phone(u"r"_s, 1, SignInState::OwnPassword);
        router.device.identity.kind = DeviceKind::Router;
        VisitSnapshot s = office({router, phone(u"a"_s, 21), lift, other});
        SignInModel model = show(s);
        QCOMPARE(model.unknown.size(), 3);
        QVERIFY(model.unknown.at(0).contains(u"router"_s));
        QVERIFY(model.unknown.at(1).contains(u"2 phones"_s));
        QVERIFY(model.byHand.startsWith(u"1 "));
        QVERIFY(!model.anyRead);
        QCOMPARE(model.rows.size(), 3); // nobody is asked for a password that has no use
        s.state.devices[0].facts = fakeRouterFacts();
        s.state.devices[1].facts = fakePhoneFacts(u"201"_s);
        model = show(s);
        QVERIFY(model.anyRead);
        QCOMPARE(model.unknown.size(), 2);
        QVERIFY(!model.unknown.join(u' ').contains(u"Without your router"_s));
    }

    void theWayToTheProvider()
    {
        VisitSnapshot s = office({});
        QVERIFY(!show(s).wire); // nothing to test against
        s.state.office.provider.registrar = *HostName::from(u"sip.example.net");
        QVERIFY(show(s).wire);
        s.state.wireTests << WireTest();
        QVERIFY(!show(s).wire);
        QVERIFY(!show(s).help.isEmpty());
        QVERIFY(signInModel(nullptr, m_drivers, memory()).rows.isEmpty());
    }

    void fingerprints()
    {
        Pin pin;
        pin.deviceId = u"a"_s;
        pin.kind = u"ssh-host-key"_s;
        pin.sha256 = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        pin.acceptedAt = noon.addSecs(5);
        QCOMPARE(fingerprintText(pin), u"SHA256:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"_s);
        VisitSnapshot s = office({phone(u"a"_s, 21)});
        s.pins << pin;
        QCOMPARE(show(s).pins.size(), 1);
        QCOMPARE(show(s).pins.at(0).title, u"First meeting with Fake F1"_s);
        s.pins[0].acceptedAt = noon.addDays(-30);
        s.pins[0].kind = u"tls-certificate"_s;
        QVERIFY(show(s).pins.isEmpty());
        QCOMPARE(show(s).morePins, 1);
        SignInMemory m = memory();
        m.showAllPins = true;
        QCOMPARE(show(s, m).pins.at(0).fingerprint.left(11), u"00:01:02:03"_s);
    }
    /// The second refusal does not look like the first.
    void refusalsAreCounted()
    {
        const DeviceState refused = phone(u"a"_s, 21, SignInState::Refused);
        QVERIFY(!row(refused).says.contains(u"Refused"_s)); // in an earlier visit
        SignInMemory m = memory();
        m.refusals.insert(u"a"_s, Refusals{1, noon});
        const QString first = row(refused, m).says;
        QVERIFY2(first.contains(u"Refused 1 time"_s), qPrintable(first));
        m.refusals.insert(u"a"_s, Refusals{2, noon.addSecs(7)});
        const QString second = row(refused, m).says;
        QVERIFY2(second.contains(u"Refused 2 time"_s), qPrintable(second));
        QVERIFY2(second.contains(u":07"_s), qPrintable(second)); // to the second
    }

    void whenThePasswordIsNotKnown()
    {
        VisitSnapshot s = office({phone(u"a"_s, 21), phone(u"b"_s, 22)});
        QList<LostPassword> list = lostPasswords(s, m_drivers);
        QCOMPARE(list.size(), 2); // what helps always, and each maker once
        QCOMPARE(list.at(1).maker, u"Fake"_s);
        QVERIFY(list.at(0).says.join(u' ').contains(u"shut the provider out"_s)); // S-21
        QVERIFY(list.at(1).says.at(0).startsWith(u"The manual says")); // no documents are known
        m_drivers.driver.documents.lostPassword = {u"A Fake phone takes nobody."_s};
        QCOMPARE(lostPasswords(s, m_drivers).at(1).says, QStringList{u"A Fake phone takes nobody."_s});
        m_drivers.driver.documents = {};
        s.state.office.answers.looksAfterPhones = u"Northline Telecom"_s;
        QVERIFY(lostPasswords(s, m_drivers).at(0).says.at(0).contains(u"Northline Telecom"_s));
        for (DeviceState &d : s.state.devices)
            d.signIn = SignInState::OwnPassword;
        QCOMPARE(lostPasswords(s, m_drivers).size(), 1);
    }
};

QTEST_MAIN(SignInModelTest)
#include "sign_in_model_test.moc"
