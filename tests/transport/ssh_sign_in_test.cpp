// Meeting and signing in over SSH: questions, no password, strangers, changed keys, old algorithms.
#include "tests/transport/ssh_office_router.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

class SshSignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signInRight()
    {
        SshTestServer server(ordinary());
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        QVERIFY(!(*link)->noPasswordSet());
        QVERIFY((*link)->weaknesses().isEmpty());
        QVERIFY((*link)->isOpen());
        QVERIFY((*link)->serverBanner().startsWith(u"SSH-2.0"_s));
        QVERIFY(bench.trust.lastShown.startsWith(u"SHA256:"_s));
        QCOMPARE(bench.trust.pinned(bench.device.id, PinKind::SshHostKey).size(), 32);
        QCOMPARE(server.signInsTried(), 1);
    }

    void signInWrongIsTriedOnce()
    {
        SshBehaviour b = ordinary();
        b.methods = SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE;
        SshTestServer server(b);
        Bench bench;
        auto link = SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel);
        VERIFY_OK(link);
        const auto answer = (*link)->signIn({u"admin"_s, bench.secret("pw", "wrong battery staple")});
        VERIFY_FAILS(answer, ErrorCode::AuthRejected);
        QVERIFY(!answer.error().detail.contains(u"battery"_s));
        QCOMPARE(server.signInsTried(), 1);
    }

    void signInByQuestion()
    {
        SshBehaviour b = ordinary();
        b.methods = SSH_AUTH_METHOD_INTERACTIVE;
        SshTestServer server(b);
        Bench bench;
        VERIFY_OK(signedIn(bench, server, optionsFor(server)));
        QCOMPARE(server.signInsTried(), 1);
    }

    void aSecondQuestionIsNotAnswered()
    {
        SshBehaviour b = ordinary();
        b.methods = SSH_AUTH_METHOD_INTERACTIVE;
        b.questions = {{"Password: ", false}, {"Code: ", false}};
        SshTestServer server(b);
        Bench bench;
        VERIFY_FAILS(signedIn(bench, server, optionsFor(server)), ErrorCode::Unsupported);
        QCOMPARE(server.signInsTried(), 0);
    }

    void aShownQuestionIsNotAnswered()
    {
        SshBehaviour b = ordinary();
        b.methods = SSH_AUTH_METHOD_INTERACTIVE;
        b.questions = {{"Your name: ", true}};
        SshTestServer server(b);
        Bench bench;
        VERIFY_FAILS(signedIn(bench, server, optionsFor(server)), ErrorCode::Unsupported);
        QCOMPARE(server.signInsTried(), 0);
    }

    void noPasswordIsNoticed()
    {
        SshBehaviour b = ordinary();
        b.none = true;
        SshTestServer server(b);
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        QVERIFY((*link)->noPasswordSet());
        QCOMPARE(server.signInsTried(), 0); // the password was not even shown
    }

    void emptyNameTriesNoPassword()
    {
        SshTestServer server(ordinary());
        Bench bench;
        auto link = SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel);
        VERIFY_OK(link);
        VERIFY_FAILS((*link)->signIn({u"admin"_s, {}}), ErrorCode::AuthRejected);
        QCOMPARE(server.signInsTried(), 0);
    }

    void strangerIsRefusedBeforeSignIn()
    {
        SshTestServer server(ordinary());
        Bench bench;
        bench.trust.acceptsStrangers = false;
        VERIFY_FAILS(signedIn(bench, server, optionsFor(server)), ErrorCode::Stranger);
        QCOMPARE(server.signInsTried(), 0);
    }

    void changedHostKeyStops()
    {
        SshTestServer server(ordinary());
        Bench bench;
        bench.trust.pin(bench.device.id, PinKind::SshHostKey, QByteArray(32, 'x'));
        VERIFY_FAILS(signedIn(bench, server, optionsFor(server)), ErrorCode::HostKeyChanged);
        QCOMPARE(server.signInsTried(), 0);
    }

    void closedAfterBannerIsLockedOut()
    {
        SshBehaviour b = ordinary();
        b.closeAfterBanner = true;
        SshTestServer server(b);
        Bench bench;
        VERIFY_FAILS(signedIn(bench, server, optionsFor(server)), ErrorCode::LockedOut);
    }

    void nobodyThere()
    {
        Bench bench;
        SshOptions options;
        options.port = Port::from(closedPort()).value();
        VERIFY_FAILS(SshLink::connect(bench.device, options, bench.dialler, bench.cancel),
                     ErrorCode::Unreachable);
    }

    void oldAlgorithmsOnlyOnRequest()
    {
        SshBehaviour b = ordinary();
        b.old = true;
        SshTestServer server(b);
        Bench bench;
        SshOptions options = optionsFor(server);
        VERIFY_FAILS(signedIn(bench, server, options), ErrorCode::Unsupported);
        options.oldAlgorithms = true;
        auto link = signedIn(bench, server, options);
        VERIFY_OK(link);
        const QString told = (*link)->weaknesses().join(u'\n');
        for (const char *part :
             {"diffie-hellman-group1-sha1", "ssh-rsa", "3des-cbc", "hmac-sha1", "1024 bits"})
            QVERIFY2(told.contains(QLatin1StringView(part)), qPrintable(told));
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        VERIFY_OK((*shell)->send({u"show"_s, {}}));
    }

    void modernServerIsNoFindingWithOldOnes()
    {
        SshTestServer server(ordinary());
        Bench bench;
        SshOptions options = optionsFor(server);
        options.oldAlgorithms = true;
        auto link = signedIn(bench, server, options);
        VERIFY_OK(link);
        QCOMPARE((*link)->weaknesses(), QStringList());
    }
};

QTEST_GUILESS_MAIN(SshSignInTest)
#include "ssh_sign_in_test.moc"
