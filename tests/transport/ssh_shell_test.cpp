// Conversations over SSH with a device that misbehaves on demand: pager, refusals, questions, secrets, escape
// codes.
#include "tests/transport/ssh_office_router.h"

#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

class SshShellTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(SshShellTest)
#include "ssh_shell_test.moc"
