// SSH against a device that floods, drips, hangs, closes or stays silent; and single commands.
#include "tests/transport/ssh_office_router.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

class SshLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void floodEndsAtTheBound()
    {
        std::atomic<qint64> sent{0};
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (*line == "flood") {
                    const QByteArray piece(32000, 'x');
                    while (sent < 100LL * 1024 * 1024 && shell.write(piece))
                        sent += piece.size();
                }
                shell.write(prompt);
            }
        }));
        Bench bench;
        SshOptions options = optionsFor(server);
        options.maxBytes = 1024 * 1024;
        auto link = signedIn(bench, server, options);
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"flood"_s, {}}), ErrorCode::Unparsable);
        QVERIFY(!(*link)->isOpen());
        QVERIFY(sent < 20LL * 1024 * 1024);
    }

    void dripEndsByTimeout()
    {
        SshTestServer server(ordinary([](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                while (*line == "drip" && shell.write("."))
                    shell.pause(100);
                shell.write(prompt);
            }
        }));
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        CliDialect d = dialect();
        d.answerMs = 900;
        auto shell = (*link)->shell(d);
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"drip"_s, {}}), ErrorCode::Timeout);
    }

    void deviceClosesTheShell()
    {
        SshTestServer server(ordinary());
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"exit"_s, {}}), ErrorCode::LinkLost);
    }

    void interruptBreaksABlockedCall()
    {
        SshTestServer server(ordinary([](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (*line != "hang")
                    shell.write(prompt);
            }
        }));
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        CliDialect d = dialect();
        d.answerMs = 60000;
        auto shell = (*link)->shell(d);
        VERIFY_OK(shell);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            (*link)->interrupt();
        });
        const auto answer = (*shell)->send({u"hang"_s, {}});
        other.join();
        VERIFY_FAILS(answer, ErrorCode::LinkLost);
        QVERIFY(!(*link)->isOpen());
    }

    void stopIsHeardWhileDialling()
    {
        QTcpServer silent; // accepts and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Bench bench;
        SshOptions options;
        options.port = Port::from(silent.serverPort()).value();
        options.connectMs = 60000;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            bench.cancel.cancel();
        });
        const auto link = SshLink::connect(bench.device, options, bench.dialler, bench.cancel);
        other.join();
        VERIFY_FAILS(link, ErrorCode::Cancelled);
    }

    void silentServerIsATimeout()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Bench bench;
        SshOptions options;
        options.port = Port::from(silent.serverPort()).value();
        options.connectMs = 500;
        VERIFY_FAILS(SshLink::connect(bench.device, options, bench.dialler, bench.cancel),
                     ErrorCode::Timeout);
    }

    void execTellsStatusAndBothOutputs()
    {
        SshBehaviour b = ordinary();
        b.exec = [](SshShell &shell, const QByteArray &command) {
            shell.write("ran " + command);
            ssh_channel_write_stderr(shell.channel(), "oops", 4);
            return command == "untold" ? -1 : 7;
        };
        SshTestServer server(b);
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto reply = (*link)->exec(u"uci show"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, 7);
        QCOMPARE(reply->out, QByteArray("ran uci show"));
        QCOMPARE(reply->err, QByteArray("oops"));
        reply = (*link)->exec(u"untold"_s);
        VERIFY_OK(reply);
        QCOMPARE(reply->exitStatus, -1);
    }

    void execMayBeRefused()
    {
        SshBehaviour b = ordinary();
        b.refuseExec = true;
        SshTestServer server(b);
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        VERIFY_FAILS((*link)->exec(u"ls"_s), ErrorCode::Rejected);
    }

    void execFloodAndHang()
    {
        SshBehaviour b = ordinary();
        b.exec = [](SshShell &shell, const QByteArray &command) {
            const QByteArray piece(32000, 'x');
            while (command == "flood" && shell.write(piece)) { }
            while (command == "hang" && shell.pause(50)) { }
            return 0;
        };
        SshTestServer server(b);
        Bench bench;
        SshOptions options = optionsFor(server);
        options.maxBytes = 256 * 1024;
        auto link = signedIn(bench, server, options);
        VERIFY_OK(link);
        VERIFY_FAILS((*link)->exec(u"flood"_s), ErrorCode::Unparsable);
        link = signedIn(bench, server, options);
        VERIFY_OK(link);
        VERIFY_FAILS((*link)->exec(u"hang"_s, {}, 400), ErrorCode::Timeout);
    }

    void somethingElseAnswers()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const quint16 port = other.serverPort();
        std::atomic<bool> done{false};
        std::thread feeder([&, fd = other.socketDescriptor()] {
            pollfd entry{static_cast<int>(fd), POLLIN, 0};
            if (::poll(&entry, 1, 5000) <= 0)
                return;
            const int peer = ::accept(static_cast<int>(fd), nullptr, nullptr);
            const QByteArray text = "HTTP/1.0 400 Bad Request\r\nServer: printer\r\n\r\n";
            (void)!::write(peer, text.constData(), static_cast<size_t>(text.size()));
            while (!done)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ::close(peer);
        });
        Bench bench;
        SshOptions options;
        options.port = Port::from(port).value();
        options.connectMs = 1500;
        const auto link = SshLink::connect(bench.device, options, bench.dialler, bench.cancel);
        done = true;
        feeder.join();
        QVERIFY(!link);
        QVERIFY2(link.error().code == ErrorCode::Unparsable || link.error().code == ErrorCode::Timeout,
                 failure(link.error()).constData());
    }
};

QTEST_GUILESS_MAIN(SshLimitsTest)
#include "ssh_limits_test.moc"
