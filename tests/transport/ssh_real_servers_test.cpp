// SSH against the servers that routers really run: OpenSSH and dropbear.
#include "connectors/transport/ssh_link.h"

#include "tests/transport/real_ssh_server.h"
#include "tests/transport/transport_support.h"

#include <QtTest>
#include <thread>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = RealSshServer::Kind;

SshOptions optionsFor(const RealSshServer &server)
{
    SshOptions options;
    options.port = Port::from(server.port()).value_or(Port());
    return options;
}

Result<std::unique_ptr<SshLink>> signedIn(Bench &bench, const RealSshServer &server)
{
    ASSIGN_OR_RETURN(auto link,
                     SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel));
    RETURN_IF_ERROR(link->signIn(
        {QString::fromLatin1(RealSshServer::user), bench.secret("pw", RealSshServer::password)}));
    return link;
}

CliDialect dialect()
{
    CliDialect d;
    d.prompt = u"\\$\\s"_s;
    d.refusals = {u"not found"_s};
    d.secrets = {u"secret (\\S+)"_s};
    d.lineEnd = "\n";
    d.quietMs = 80;
    return d;
}

} // namespace

class SshRealServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeStory_data() { kinds(); }
    void wholeStory()
    {
        QFETCH(int, kind);
        const QString obstacle = RealSshServer::obstacle(static_cast<Kind>(kind));
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        RealSshServer server(static_cast<Kind>(kind));
        QVERIFY2(server.isRunning(), server.log().constData());
        Bench bench;

        // A stranger gets nothing.
        bench.trust.acceptsStrangers = false;
        VERIFY_FAILS(SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel),
                     ErrorCode::Stranger);
        bench.trust.acceptsStrangers = true;

        // Right and wrong password.
        auto link = signedIn(bench, server);
        VERIFY_OK(link);
        QVERIFY(!(*link)->noPasswordSet());
        QCOMPARE((*link)->weaknesses(), QStringList());
        {
            auto other = SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel);
            VERIFY_OK(other);
            VERIFY_FAILS((*other)->signIn(
                             {QString::fromLatin1(RealSshServer::user), bench.secret("bad", "no such word")}),
                         ErrorCode::AuthRejected);
        }

        // Commands: both outputs, exit status, standard input with a secret.
        auto reply = (*link)->exec(u"echo out; echo err >&2; exit 3"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, 3);
        QCOMPARE(reply->out, QByteArray("out\n"));
        QCOMPARE(reply->err, QByteArray("err\n"));
        bench.secret("planted", "Pl4nted 'x'");
        reply = (*link)->exec(u"cat; echo done"_s, u"a {{secret:planted}}\n"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, 0);
        QCOMPARE(reply->out, QByteArray("a Pl4nted 'x'\ndone\n"));
        reply = (*link)->exec(u"head -c 1000000 /dev/zero | tr '\\0' x"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->out.size(), 1000000);
        reply = (*link)->exec(u"wc -c"_s, QString(700000, u'y'));
        VERIFY_OK(reply);
        QCOMPARE(reply->out.trimmed(), QByteArray("700000"));
        reply = (*link)->exec(u"cat"_s, QString(3000000, u'z')); // both ways at once, more than any window
        VERIFY_OK(reply);
        QCOMPARE(reply->out.size(), 3000000);
        reply = (*link)->exec(u"exit 4"_s, QString(3000000, u'z')); // ends without reading
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, 4);
        reply = (*link)->exec(u"kill -9 $$"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, -1); // ended without telling: unknown, not success
        VERIFY_FAILS((*link)->exec(u"sleep 30"_s, {}, 500), ErrorCode::Timeout);
        VERIFY_OK((*link)->exec(u"true"_s)); // the link is still good

        // A shell with a terminal.
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        QCOMPARE((*shell)->promptText(), u"$"_s);
        auto answer = (*shell)->send({u"echo one; printf two"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"one\ntwo"_s);
        VERIFY_FAILS((*shell)->send({u"frobnicate"_s, {}}), ErrorCode::Rejected);
        answer =
            (*shell)->send({u"printf '\\033[31mred\\033[0m\\n'; tput cols 2>/dev/null || stty size"_s, {}});
        VERIFY_OK(answer);
        QVERIFY2(answer->startsWith(u"red\n"_s) && answer->contains(u"200"_s), qPrintable(*answer));
        VERIFY_OK(
            (*shell)->send({u"stty -echo; printf 'Password: '; read x; stty echo; echo"_s, u"Password:"_s}));
        answer = (*shell)->send({u"{{secret:planted}}"_s, {}});
        VERIFY_OK(answer);
        QVERIFY(!answer->contains(u"Pl4nted"_s));
        answer = (*shell)->send({u"echo \"$x\" | wc -c"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(answer->trimmed(), u"12"_s);

        // The server's process for this connection dies.
        server.killConnections();
        VERIFY_FAILS((*shell)->send({u"echo late"_s, {}}), ErrorCode::LinkLost);
        VERIFY_FAILS((*link)->exec(u"true"_s), ErrorCode::LinkLost);
        QVERIFY(!(*link)->isOpen());

        // Another server with another key at the same device.
        link = signedIn(bench, server);
        VERIFY_OK(link);
        server.stop();
        server.newHostKey();
        server.start();
        QVERIFY2(server.isRunning(), server.log().constData());
        VERIFY_FAILS(signedIn(bench, server), ErrorCode::HostKeyChanged);
    }

    void interruptBreaksABlockedCall_data() { kinds(); }
    void interruptBreaksABlockedCall()
    {
        QFETCH(int, kind);
        const QString obstacle = RealSshServer::obstacle(static_cast<Kind>(kind));
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        RealSshServer server(static_cast<Kind>(kind));
        QVERIFY2(server.isRunning(), server.log().constData());
        Bench bench;
        auto link = signedIn(bench, server);
        VERIFY_OK(link);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            (*link)->interrupt();
        });
        const auto reply = (*link)->exec(u"sleep 60"_s, {}, 60000);
        other.join();
        VERIFY_FAILS(reply, ErrorCode::LinkLost);
    }

    void questionInsteadOfPassword()
    {
        const QString obstacle = RealSshServer::obstacle(Kind::OpenSsh);
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        RealSshServer server(Kind::OpenSsh, RealSshServer::Ask::Question);
        QVERIFY2(server.isRunning(), server.log().constData());
        Bench bench;
        auto link = signedIn(bench, server);
        VERIFY_OK(link);
        auto reply = (*link)->exec(u"id -un"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->out.trimmed(), QByteArray(RealSshServer::user));
        auto other = SshLink::connect(bench.device, optionsFor(server), bench.dialler, bench.cancel);
        VERIFY_OK(other);
        VERIFY_FAILS(
            (*other)->signIn({QString::fromLatin1(RealSshServer::user), bench.secret("bad", "no such word")}),
            ErrorCode::AuthRejected);
    }

private:
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("openssh") << static_cast<int>(Kind::OpenSsh);
        QTest::newRow("dropbear") << static_cast<int>(Kind::Dropbear);
    }
};

QTEST_GUILESS_MAIN(SshRealServersTest)
#include "ssh_real_servers_test.moc"
