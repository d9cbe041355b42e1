// Signing in as the window does it: one try per device and press (S-5), nothing kept of what did not open,
// the factory password once and on one device only.
#include "tests/support/fake_office.h"
#include "wizard/pages/sign_in_try.h"
#include "wizard/visit_snapshot.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// An open office without a program round it.
class Door final : public OpenDoor {
public:
    explicit Door(FakeOffice &office)
        : m_office(office)
        , m_visit(office.ports())
    {
    }
    Visit &visit() override { return m_visit; }
    SecretStore &secrets() override { return m_office.store; }
    bool keepsSecrets() const override { return keeps; }
    QString storeSays() const override { return {}; }
    SurveyOptions surveyOptions(const CancelToken &cancel) const override
    {
        SurveyOptions options;
        options.cancel = cancel;
        options.factoryLogins = [](const Identity &) {
            return QList<FactoryLogin>{{u"admin"_s, u"factory"_s, u"a manual"_s}};
        };
        return options;
    }
    QList<NetworkChoice> networks() override { return {}; }
    QList<ProviderCheck> checkProvider(const Provider &, const CancelToken &) override { return {}; }
    std::optional<PracticeNotes> practice() const override { return std::nullopt; }
    bool keeps = true;

private:
    FakeOffice &m_office;
    Visit m_visit;
};

/// Found, but nobody has signed in yet.
struct Fresh {
    explicit Fresh(int phones = 3, bool signedIn = false)
        : office(phones)
    {
        if (!signedIn)
            office.signIns.clear();
        for (DeviceState &d : office.devices) {
            d.facts.reset();
            d.signIn = SignInState::NotTried;
        }
        door = std::make_unique<Door>(office);
    }
    Result<SignInOutcome> type(const QStringList &ids, const char *password, const CancelToken &cancel = {})
    {
        const SignInAttempt attempt{ids, u"admin"_s, std::make_shared<Secret>(QByteArrayView(password))};
        return tryPassword(*door, attempt, cancel, {});
    }
    DeviceState state(const QString &id)
    {
        const auto devices = office.file().devices();
        for (const DeviceState &d : *devices) {
            if (d.device.id == id)
                return d;
        }
        return {};
    }
    bool remembers(const QString &id) { return door->visit().desk().signIns().contains(id); }
    QString kept(const QString &name)
    {
        const auto secret = office.store.fetch({name});
        return secret ? secret->reveal([](QByteArrayView bytes) { return QString::fromUtf8(bytes); })
                      : QString();
    }
    int tries(const QString &id) { return office.world.device(id).signIns; }

    FakeOffice office;
    std::unique_ptr<Door> door;
};

const QStringList three{u"phone1"_s, u"phone2"_s, u"phone3"_s};

} // namespace

class SignInTryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRightOneOpensAll()
    {
        Fresh f(4);
        QStringList told;
        const SignInAttempt attempt{three + QStringList{u"phone4"_s}, u"admin"_s,
                                    std::make_shared<Secret>(QByteArrayView("old-password-1"))};
        const auto outcome =
            tryPassword(*f.door, attempt, {}, [&](const DeviceState &d) { told << d.device.id; });
        QVERIFY(outcome);
        QCOMPARE(outcome->opened, attempt.ids);
        QVERIFY(outcome->notTried.isEmpty());
        QCOMPARE(told.size(), 4);
        for (const QString &id : attempt.ids) {
            QCOMPARE(f.tries(id), 1);
            QVERIFY(f.state(id).facts);
            QCOMPARE(f.state(id).signIn, SignInState::OwnPassword);
            // Each keeps its own, so that one can be changed without the others.
            QCOMPARE(f.kept(u"device/%1/admin"_s.arg(id)), u"old-password-1"_s);
        }
        QCOMPARE(f.tries(u"router"_s), 0); // nobody else was disturbed
    }

    void aWrongOneIsTriedOnOneOnly()
    {
        Fresh f;
        const auto outcome = f.type(three, "wrong");
        QVERIFY(outcome);
        QVERIFY(outcome->opened.isEmpty());
        QCOMPARE(outcome->stoppedBy, u"phone1"_s);
        QCOMPARE(outcome->notTried, (QStringList{u"phone2"_s, u"phone3"_s}));
        QCOMPARE(f.tries(u"phone1"_s), 1);
        QCOMPARE(f.tries(u"phone2"_s), 0);
        QCOMPARE(f.tries(u"phone3"_s), 0);
        QCOMPARE(f.state(u"phone1"_s).signIn, SignInState::Refused);
        for (const QString &id : three) {
            QVERIFY(!f.remembers(id));
            QVERIFY(f.kept(u"device/%1/admin"_s.arg(id)).isEmpty());
        }
    }

    void notSharedAfterAll()
    {
        Fresh f(4);
        f.office.world.device(u"phone2"_s).password = "its own";
        const auto outcome = f.type(three + QStringList{u"phone4"_s}, "old-password-1");
        QVERIFY(outcome);
        QCOMPARE(outcome->opened, QStringList{u"phone1"_s});
        QCOMPARE(outcome->stoppedBy, u"phone2"_s);
        QCOMPARE(outcome->notTried, (QStringList{u"phone3"_s, u"phone4"_s}));
        QCOMPARE(f.tries(u"phone3"_s), 0);
        QVERIFY(f.remembers(u"phone1"_s));
        QVERIFY(!f.remembers(u"phone2"_s));
    }

    void whatWasKnownComesBack()
    {
        Fresh f(1, true);
        (void)f.office.store.store({u"device/phone1/admin"_s}, Secret(QByteArrayView("kept before")));
        QVERIFY(f.type({u"phone1"_s}, "wrong"));
        const SignIn now = f.door->visit().desk().signInFor(u"phone1"_s);
        QCOMPARE(now.password.name, u"device/phone1/given"_s);
        QCOMPARE(f.kept(u"device/phone1/admin"_s), u"kept before"_s);
        QCOMPARE(f.office.file().document<QList<StoredSignIn>>(u"signIns"_s)->size(), 2);
    }

    void aLockIsALock()
    {
        Fresh f;
        f.office.world.device(u"phone1"_s).locked = true;
        const auto outcome = f.type(three, "old-password-1");
        QVERIFY(outcome);
        QCOMPARE(f.state(u"phone1"_s).signIn, SignInState::Locked);
        QCOMPARE(outcome->notTried.size(), 2);
        QVERIFY(!f.remembers(u"phone1"_s));
    }

    void withoutAPassword()
    {
        Fresh f(1);
        f.office.world.device(u"phone1"_s).password.clear();
        const auto outcome = tryPassword(*f.door, {{u"phone1"_s}, {}, nullptr}, {}, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->opened, QStringList{u"phone1"_s});
        QVERIFY(f.door->visit().desk().signInFor(u"phone1"_s).password.name.isEmpty());
        QVERIFY(f.remembers(u"phone1"_s));
    }

    void stoppedIsNotTried()
    {
        Fresh f;
        const CancelToken cancel;
        cancel.cancel();
        const auto outcome = f.type(three, "old-password-1", cancel);
        QVERIFY(outcome);
        QVERIFY(outcome->opened.isEmpty());
        QCOMPARE(f.tries(u"phone1"_s), 0);
        QVERIFY(!f.remembers(u"phone1"_s));
    }

    void theFactoryPasswordOnce()
    {
        Fresh f;
        for (const QString &id : three)
            f.office.world.device(id).password = "factory";
        const auto outcome = tryFactoryPassword(*f.door, u"phone1"_s, {}, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->opened, QStringList{u"phone1"_s});
        QCOMPARE(f.office.person.asked, QStringList{u"factory-password"_s});
        QCOMPARE(f.office.person.subjects, QStringList{u"phone1"_s});
        QCOMPARE(f.state(u"phone1"_s).signIn, SignInState::FactoryPassword);
        QCOMPARE(f.tries(u"phone1"_s), 1);
        QCOMPARE(f.tries(u"phone2"_s), 0); // another device, another consent
        QCOMPARE(*f.office.file().document<QStringList>(factoryTriedDocument), QStringList{u"phone1"_s});
        QCOMPARE(tryFactoryPassword(*f.door, u"phone1"_s, {}, {}).error().code, ErrorCode::Conflict);
        QCOMPARE(f.tries(u"phone1"_s), 1);
    }

    void aRefusedFactoryPasswordStaysTried()
    {
        Fresh f(1, true);
        const auto outcome = tryFactoryPassword(*f.door, u"phone1"_s, {}, {});
        QVERIFY(outcome && outcome->opened.isEmpty());
        QCOMPARE(f.state(u"phone1"_s).signIn, SignInState::Refused);
        QCOMPARE(f.office.file().document<QStringList>(factoryTriedDocument)->size(), 1);
        QCOMPARE(f.door->visit().desk().signInFor(u"phone1"_s).password.name, u"device/phone1/given"_s);
        QVERIFY(f.kept(u"device/phone1/factory"_s).isEmpty());
        QCOMPARE(tryFactoryPassword(*f.door, u"phone1"_s, {}, {}).error().code, ErrorCode::Conflict);
    }

    void onlyWhatReachedTheDeviceCounts_data()
    {
        QTest::addColumn<bool>("online");
        QTest::addColumn<Answer>("answer");
        QTest::newRow("the person says no") << true << Answer::No;
        QTest::newRow("the person cannot tell") << true << Answer::DoNotKnow;
        QTest::newRow("nobody there") << false << Answer::Yes;
    }
    void onlyWhatReachedTheDeviceCounts()
    {
        QFETCH(bool, online);
        QFETCH(Answer, answer);
        Fresh f(1);
        f.office.world.device(u"phone1"_s).online = online;
        f.office.person.answers[u"factory-password"_s] = answer;
        const auto outcome = tryFactoryPassword(*f.door, u"phone1"_s, {}, {});
        QVERIFY(outcome && outcome->opened.isEmpty());
        QCOMPARE(f.tries(u"phone1"_s), 0);
        QVERIFY(f.office.file().document<QStringList>(factoryTriedDocument)->isEmpty());
    }

    void noFactoryPasswordWithoutAStore()
    {
        Fresh f(1);
        f.door->keeps = false;
        QCOMPARE(tryFactoryPassword(*f.door, u"phone1"_s, {}, {}).error().code, ErrorCode::Unsupported);
        QVERIFY(f.office.person.asked.isEmpty());
        QVERIFY(f.office.file().document<QStringList>(factoryTriedDocument)->isEmpty());
    }

    void readingWhatIsKept()
    {
        Fresh f(3, true);
        f.office.world.device(u"phone2"_s).password = "changed by somebody";
        f.office.prober.wire = {WireTest{AlgVerdict::NotFound, u"udp"_s, {}, {}, {}, {}}};
        QVERIFY(readKept(*f.door, {u"phone1"_s, u"phone2"_s}, true, {}, {}));
        QVERIFY(f.state(u"phone1"_s).facts);
        QVERIFY(!f.state(u"phone3"_s).facts); // not asked for
        QCOMPARE(f.tries(u"phone3"_s), 0);
        QVERIFY(f.remembers(u"phone1"_s));
        QVERIFY(!f.remembers(u"phone2"_s)); // the next reading would be the next wrong try
        QCOMPARE(f.office.file().document<QList<WireTest>>(u"wireTests"_s)->size(), 1);
        // Nothing to read is nothing, not everything.
        QVERIFY(readKept(*f.door, {}, false, {}, {}));
        QCOMPARE(f.tries(u"router"_s), 0);
    }

    void meetingAgain()
    {
        Fresh f(1);
        OfficeFile &file = f.office.file();
        QVERIFY(file.savePin({u"phone1"_s, u"tls-certificate"_s, "fingerprint", u"SHA256:abc"_s,
                              QDateTime::currentDateTimeUtc()}));
        QVERIFY(file.savePin({u"router"_s, u"ssh-host-key"_s, "fingerprint", u"SHA256:abc"_s,
                              QDateTime::currentDateTimeUtc()}));
        QVERIFY(file.saveDocument(factoryTriedDocument, QStringList{u"phone1"_s, u"router"_s}));
        QVERIFY(f.type({u"phone1"_s}, "old-password-1"));
        QVERIFY(meetAgain(*f.door, u"phone1"_s));
        QCOMPARE(file.pins()->size(), 1);
        QCOMPARE(*file.document<QStringList>(factoryTriedDocument), QStringList{u"router"_s});
        QVERIFY(!f.state(u"phone1"_s).facts);
        QCOMPARE(f.state(u"phone1"_s).signIn, SignInState::NotTried);
    }
};

QTEST_GUILESS_MAIN(SignInTryTest)
#include "sign_in_try_test.moc"
