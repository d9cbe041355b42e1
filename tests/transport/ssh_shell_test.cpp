// SSH against a device that misbehaves on demand: sign-in without password, pager, refusals, floods, bombs.
#include "connectors/transport/ssh_link.h"

#include "tests/transport/ssh_test_server.h"
#include "tests/transport/transport_support.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray prompt = "Office> ";

CliDialect dialect()
{
    CliDialect d;
    d.prompt = u"[\\w .-]*>\\s"_s;
    d.pagerPattern = u"---\\s*MORE\\s*---"_s;
    d.refusals = {u"invalid command"_s, u"^% "_s};
    d.secrets = {u"passwd (\\S+)"_s};
    d.quietMs = 40;
    d.answerMs = 4000;
    return d;
}

SshOptions optionsFor(const SshTestServer &server)
{
    SshOptions options;
    options.port = Port::from(server.port()).value();
    return options;
}

Result<std::unique_ptr<SshLink>> signedIn(Bench &bench, const SshTestServer &server,
                                          const SshOptions &options)
{
    Q_UNUSED(server)
    ASSIGN_OR_RETURN(auto link, SshLink::connect(bench.device, options, bench.dialler, bench.cancel));
    RETURN_IF_ERROR(link->signIn({u"admin"_s, bench.secret("pw", "right horse")}));
    return link;
}

/// A firmware with a handful of commands.
void firmware(SshShell &shell)
{
    shell.write("Welcome to the office router\r\n" + prompt);
    while (const auto line = shell.line()) {
        if (*line == "exit")
            return;
        if (*line == "show") {
            shell.write("wan up\r\nlan up\r\n");
        } else if (*line == "lease") {
            shell.write("192.168.1.10 00-15-65 A1000460"); // the prompt follows on the same line
        } else if (*line == "upnp") {
            shell.write("service <<WANIP>>\r\nlist >> ");
            shell.pause(120);
            shell.write("end of list >>\r\n");
        } else if (line->startsWith("echo ")) {
            shell.write(line->mid(5) + "\r\n");
        } else if (!line->isEmpty()) {
            shell.write("invalid command !!\r\n");
        }
        shell.write(prompt);
    }
}

SshBehaviour ordinary(std::function<void(SshShell &)> shell = firmware)
{
    SshBehaviour b;
    b.password = "right horse";
    b.shell = std::move(shell);
    return b;
}

} // namespace

class SshShellTest : public QObject {
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

    void conversation()
    {
        SshTestServer server(ordinary());
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        QCOMPARE((*shell)->promptText(), u"Office>"_s);
        auto answer = (*shell)->send({u"show"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"wan up\nlan up"_s);
        answer = (*shell)->send({u"lease"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"192.168.1.10 00-15-65 A1000460"_s);
        answer = (*shell)->send({u"upnp"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"service <<WANIP>>\nlist >> end of list >>"_s);
        const auto refused = (*shell)->send({u"frobnicate"_s, {}});
        VERIFY_FAILS(refused, ErrorCode::Rejected);
        QCOMPARE(refused.error().detail, u"invalid command !!"_s);
        answer = (*shell)->ask(u"frobnicate ?"_s);
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"invalid command !!"_s);
        VERIFY_OK((*shell)->send({u"show"_s, {}})); // a refusal does not end the conversation
    }

    void noEchoIsFineToo()
    {
        SshBehaviour b = ordinary();
        b.echo = false;
        SshTestServer server(b);
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        auto answer = (*shell)->send({u"show"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"wan up\nlan up"_s);
    }

    void pagerIsAnsweredOncePerMarker()
    {
        std::atomic<int> keys{0};
        std::atomic<int> stray{0};
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (*line == "table") {
                    for (int page = 0; page < 5; ++page) {
                        for (int i = 0; i < 10; ++i)
                            shell.write("row " + QByteArray::number(page * 10 + i) + "\r\n");
                        if (page == 4)
                            break;
                        shell.write("--- MORE ---   ['q': Quit, 'Enter': New Lines, ");
                        shell.pause(15); // the marker arrives in pieces
                        shell.write("'Space Bar': Next Page] ---");
                        if (shell.key() == " ")
                            ++keys;
                        if (page % 2 == 0)
                            shell.write("\r\x1b[K");
                        else
                            shell.write("\r" + QByteArray(80, ' ') + "\r");
                    }
                } else if (!line->isEmpty()) {
                    ++stray;
                }
                shell.write(prompt);
            }
        }));
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        auto answer = (*shell)->send({u"table"_s, {}});
        VERIFY_OK(answer);
        QStringList rows = answer->split(u'\n');
        QCOMPARE(rows.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(rows.at(i).trimmed(), u"row %1"_s.arg(i));
        VERIFY_OK((*shell)->send({QString(), {}}));
        QCOMPARE(keys.load(), 4);
        QCOMPARE(stray.load(), 0); // no space was left over for the next line
    }

    void refusalIsFollowedByAbandon()
    {
        SshTestServer *noted = nullptr;
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                noted->note(*line + "\n");
                if (*line == "bad")
                    shell.write("% Unknown thing\r\n");
                shell.write(prompt);
            }
        }));
        noted = &server;
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        CliDialect d = dialect();
        d.abandon = u"abort"_s;
        auto shell = (*link)->shell(d);
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"bad"_s, {}}), ErrorCode::Rejected);
        VERIFY_OK((*shell)->send({u"good"_s, {}}));
        QCOMPARE(server.typed(), QByteArray("\nbad\nabort\ngood\n"));
    }

    void passwordQuestion()
    {
        QByteArray got;
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (*line == "passwd") {
                    shell.write("New password: ");
                    got = shell.line(true).value_or("");
                    shell.write("ok\r\n");
                }
                shell.write(prompt);
            }
        }));
        Bench bench;
        bench.secret("new", "S3cret-Planted-77");
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        VERIFY_OK((*shell)->send({u"passwd"_s, u"[Pp]assword:"_s}));
        auto answer = (*shell)->send({u"{{secret:new}}"_s, {}});
        VERIFY_OK(answer);
        QCOMPARE(*answer, u"ok"_s);
        QCOMPARE(got, QByteArray("S3cret-Planted-77"));
        // Where the question does not come, the secret must never be typed at the ordinary prompt.
        VERIFY_FAILS((*shell)->send({u"other"_s, u"[Pp]assword:"_s}), ErrorCode::Rejected);
    }

    void secretsStayOutOfErrorsAndAnswers()
    {
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (line->startsWith("set "))
                    shell.write("invalid command " + *line + "\r\n");
                else if (line->startsWith("tell "))
                    shell.write("stored " + line->mid(5) + " for you\r\n");
                else if (line->startsWith("hang "))
                    shell.write(*line + " ...");
                if (!line->startsWith("hang "))
                    shell.write(prompt);
            }
        }));
        Bench bench;
        bench.secret("new", "S3cret-Planted-77");
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        CliDialect d = dialect();
        d.answerMs = 700;
        auto shell = (*link)->shell(d);
        VERIFY_OK(shell);
        const auto told = (*shell)->send({u"tell {{secret:new}}"_s, {}});
        VERIFY_OK(told);
        QVERIFY(!told->contains(u"Planted"_s));
        const auto refused = (*shell)->send({u"set {{secret:new}}"_s, {}});
        VERIFY_FAILS(refused, ErrorCode::Rejected);
        QVERIFY(!refused.error().detail.contains(u"Planted"_s));
        const auto hung = (*shell)->send({u"hang {{secret:new}}"_s, {}});
        VERIFY_FAILS(hung, ErrorCode::Timeout);
        QVERIFY(!hung.error().detail.contains(u"Planted"_s));
        VERIFY_FAILS((*shell)->send({u"show"_s, {}}),
                     ErrorCode::LinkLost); // out of step: no answer is mixed up
    }

    void lineBreaksAreNotTyped()
    {
        SshTestServer *noted = nullptr;
        SshTestServer server(ordinary([&](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                noted->note(*line + "\n");
                shell.write(prompt);
            }
        }));
        noted = &server;
        Bench bench;
        bench.secret("evil", "a\rreboot");
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"one\rtwo"_s, {}}), ErrorCode::BadInput);
        VERIFY_FAILS((*shell)->send({u"set {{secret:evil}}"_s, {}}), ErrorCode::BadInput);
        VERIFY_FAILS((*shell)->send({u"set {{secret:missing}}"_s, {}}), ErrorCode::BadInput);
        VERIFY_OK((*shell)->send({u"done"_s, {}}));
        QCOMPARE(server.typed(), QByteArray("\ndone\n"));
    }

    void greetingIsAnswered()
    {
        SshTestServer server(ordinary([](SshShell &shell) {
            shell.write("Authorised people only.\r\nPress 'a' to accept: ");
            if (shell.key() != "a")
                return;
            shell.write("\r\n");
            firmware(shell);
        }));
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        CliDialect d = dialect();
        d.greetings = {{u"Press 'a' to accept"_s, "a"}};
        auto shell = (*link)->shell(d);
        VERIFY_OK(shell);
        VERIFY_OK((*shell)->send({u"show"_s, {}}));
    }

    void escapeBombDoesNotSurvive()
    {
        SshTestServer server(ordinary([](SshShell &shell) {
            shell.write(prompt);
            while (const auto line = shell.line()) {
                if (*line == "bomb") {
                    shell.write("\x1b]0;title\x07\x1b[2J\x1b[31mred\x1b[0m \x1b]52;c;cm0gLXJm\x1b\\");
                    shell.write("\x1bP1$r0m\x1b\\\x9b"
                                "31mx");
                    shell.write(QByteArray("\0\x07 safe\r\n", 9));
                    shell.write(QByteArray("\x1b[") + QByteArray(100000, '9') + "C!\r\n");
                    shell.write("\xe2\x80\xae"
                                "txt\r\n\x1b]never ended"
                                + QByteArray(50000, 'A') + "\x07\r\n");
                }
                shell.write(prompt);
            }
        }));
        Bench bench;
        auto link = signedIn(bench, server, optionsFor(server));
        VERIFY_OK(link);
        auto shell = (*link)->shell(dialect());
        VERIFY_OK(shell);
        auto answer = (*shell)->send({u"bomb"_s, {}});
        VERIFY_OK(answer);
        for (const QChar c : *answer)
            QVERIFY2(c == u'\n' || c == u'\t'
                         || (c.unicode() >= 0x20 && c.unicode() != 0x7f && c.unicode() != 0x9b
                             && c.unicode() != 0x202e),
                     qPrintable(*answer));
        QVERIFY(answer->contains(u"red"_s));
        QVERIFY(answer->contains(u"safe"_s));
        QVERIFY(!answer->contains(u"title"_s));
        QVERIFY(!answer->contains(u"AAAA"_s));
        QVERIFY(answer->size() < 200);
    }

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

QTEST_GUILESS_MAIN(SshShellTest)
#include "ssh_shell_test.moc"
