// When an answer is over: prompts that come in pieces, that stand in the middle of an answer, that are
// followed by more. Whatever the device does, an answer that may be believed is the whole one.
#include "connectors/transport/shell_answer.h"
#include "connectors/transport/ssh_link.h"
#include "tests/transport/ssh_test_server.h"
#include "tests/transport/transport_support.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

/// Long enough that a loaded computer does not take a pause of the device for the end of its answer.
constexpr int quietMs = 400;
constexpr int pauseMs = 50; ///< longer than what is waited after a prompt that stands out, far below quietMs

/// What a device sends for one question: pieces, each after a pause.
struct Script {
    QByteArray prompt = "Office> ";
    QList<QByteArray> pieces;
    bool echoesAhead = false; ///< as terminals of bigger systems do: the next line before it is worked on
};

CliDialect dialect()
{
    CliDialect d;
    d.prompt = u"[\\w .-]*>\\s"_s;
    d.refusals = {u"invalid command"_s};
    d.secrets = {u"passwd (\\S+)"_s};
    d.quietMs = quietMs;
    d.answerMs = 8000;
    return d;
}

/// A device that plays the script for "show" and answers "name" at once.
class ScriptedDevice {
public:
    explicit ScriptedDevice(const Script &script)
        : m_server(behaviour(script))
    {
    }
    Result<Conversation *> shell()
    {
        SshOptions options;
        options.port = Port::from(m_server.port()).value();
        ASSIGN_OR_RETURN(m_link, SshLink::connect(m_bench.device, options, m_bench.dialler, m_bench.cancel));
        RETURN_IF_ERROR(m_link->signIn({u"admin"_s, m_bench.secret("pw", "right horse")}));
        return m_link->shell(dialect());
    }
    std::atomic<int> early{0}; ///< lines that were typed before the silence after a prompt was over

private:
    SshBehaviour behaviour(const Script &script)
    {
        SshBehaviour b;
        b.password = "right horse";
        b.shell = [this, script](SshShell &shell) { play(shell, script); };
        return b;
    }
    void play(SshShell &shell, const Script &script)
    {
        QElapsedTimer sincePrompt;
        sincePrompt.start();
        shell.write("Welcome\r\n" + script.prompt);
        std::optional<QByteArray> ahead;
        while (const auto line = ahead ? std::exchange(ahead, std::nullopt) : shell.line()) {
            early += sincePrompt.elapsed() < quietMs && !line->isEmpty() ? 1 : 0;
            sincePrompt.start();
            if (*line == "show") {
                for (qsizetype i = 0; i < script.pieces.size(); ++i) {
                    const bool last = i + 1 == script.pieces.size();
                    if (i > 0 && last && script.echoesAhead)
                        ahead = shell.line();
                    else if (i > 0)
                        shell.pause(pauseMs);
                    sincePrompt.start();
                    shell.write(script.pieces.at(i));
                }
            } else if (*line == "name") {
                shell.write("Harbour Dental\r\n" + script.prompt);
            } else {
                shell.write(script.prompt);
            }
        }
    }

    SshTestServer m_server;
    Bench m_bench;
    std::unique_ptr<SshLink> m_link;
};

/// Everything the device says to "show", without the prompt at its end.
QString whole(const Script &script)
{
    QByteArray all = script.pieces.join();
    if (all.endsWith(script.prompt))
        all.chop(script.prompt.size());
    QString text = QString::fromUtf8(all).replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

class SshPromptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void echoOfATypedLine_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<qsizetype>("echo");
        QTest::addColumn<bool>("own");
        QTest::newRow("nothing came") << QList<QByteArray>{} << qsizetype(0) << false;
        QTest::newRow("alone") << QList<QByteArray>{"show lan"} << qsizetype(1) << true;
        QTest::newRow("after the prompt")
            << QList<QByteArray>{"Office> show lan", "x"} << qsizetype(1) << true;
        QTest::newRow("wrapped") << QList<QByteArray>{"Office> show", " lan", "x"} << qsizetype(2) << true;
        QTest::newRow("redrawn") << QList<QByteArray>{"Office> sh show lan"} << qsizetype(0) << true;
        QTest::newRow("another line")
            << QList<QByteArray>{"rest", "Office> show lan"} << qsizetype(0) << false;
        QTest::newRow("parted by a prompt")
            << QList<QByteArray>{"show lan", "rest", "Office> lan"} << qsizetype(1) << false;
        QTest::newRow("names the prompt")
            << QList<QByteArray>{"show lan", "<Office>"} << qsizetype(1) << true;
        QTest::newRow("a part of it") << QList<QByteArray>{"show", "lan is up"} << qsizetype(0) << false;
    }
    void echoOfATypedLine()
    {
        QFETCH(QList<QByteArray>, lines);
        QTEST(echoLines(lines, "show lan", "Office> "), "echo");
        QTEST(isOfItsOwn(lines, "show lan", "Office> "), "own");
    }

    void promptsThatStandOut_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<bool>("out");
        QTest::newRow("the name of a router") << QByteArray("DrayTek> ") << true;
        QTest::newRow("a short one") << QByteArray("R12> ") << true;
        QTest::newRow("nothing but the sign") << QByteArray("> ") << false;
        QTest::newRow("signs") << QByteArray("--[]--# ") << false;
        QTest::newRow("two letters") << QByteArray("ab> ") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void promptsThatStandOut()
    {
        QFETCH(QByteArray, prompt);
        QTEST(standsOut(prompt), "out");
    }

    void answersWithTheirOwnPrompt_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<bool>("once");
        QTest::newRow("plain") << QList<QByteArray>{"show", "wan up"} << true;
        QTest::newRow("without an answer") << QList<QByteArray>{"show"} << true;
        QTest::newRow("echo not seen yet") << QList<QByteArray>{"wan up"} << false;
        QTest::newRow("prompt at a start") << QList<QByteArray>{"show", "Office> wan"} << false;
        QTest::newRow("prompt in the middle") << QList<QByteArray>{"show", "type Office> here"} << false;
        QTest::newRow("without its blank") << QList<QByteArray>{"show", "name Office>"} << false;
    }
    void answersWithTheirOwnPrompt()
    {
        QFETCH(QList<QByteArray>, lines);
        QTEST(isAnsweredOnce(lines, "show", "Office> "), "once");
    }

    /// The whole answer, or nothing that was asked is believed.
    void answers_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("answer"); ///< null = the answer was cut, and that must be noticed
        const auto row = [](const char *name, const QList<QByteArray> &pieces, const QString &answer,
                            const QByteArray &prompt = "Office> ", bool ahead = false) {
            QTest::newRow(name) << Script{prompt, pieces, ahead} << answer;
        };
        row("at once", {"wan up\r\nOffice> "}, u"wan up"_s);
        row("nothing but the prompt", {"Office> "}, u""_s);
        row("in pieces", {"wan", " up\r\n", "lan up\r\n", "Office> "}, u"wan up\nlan up"_s);
        row("prompt in pieces", {"wan up\r\n", "Off", "ice", ">", " "}, u"wan up"_s);
        row("prompt letter by letter", {"wan up\r\nO", "f", "f", "i", "c", "e", "> "}, u"wan up"_s);
        row("prompt on the last line", {"wan up", "Office> "}, u"wan up"_s);
        row("like a prompt in a line", {"list >> ", "end\r\nOffice> "}, u"list >> end"_s);
        row("prompt at the end of a line", {"router Office> ", "is up\r\nOffice> "},
            u"router Office> is up"_s);
        row("prompt earlier in the answer", {"Office> show\r\nOffice> ", "exit\r\nOffice> "},
            u"Office> show\nOffice> exit"_s);
        row("prompt named earlier", {"name: Office>\r\n", "Office> ", "one\r\nOffice> "},
            u"name: Office>\nOffice> one"_s);
        row("more in the same packet", {"wan up\r\nOffice> lan up\r\nOffice> "}, u"wan up\nOffice> lan up"_s);
        row("bare prompt in a listing", {"> ", "first\r\n> ", "second\r\n> "}, u"> first\n> second"_s, "> ");
        row("another device's prompt", {"Office2> ", "x\r\nOffice> "}, u"Office2> x"_s);
        row("goes on after a pause", {"Office> ", "is the name\r\nOffice> "}, QString());
        row("answers twice", {"wan up\r\nOffice> ", "lan up\r\nOffice> "}, QString());
        row("nothing but empty lines follow", {"wan up\r\nOffice> ", "\r\n", "\r\nOffice> "}, u"wan up"_s);
        row("goes on after the next line", {"wan up\r\nOffice> ", "lan up\r\nOffice> "}, QString(),
            "Office> ", true);
    }
    void answers()
    {
        QFETCH(Script, script);
        QFETCH(QString, answer);
        ScriptedDevice device(script);
        const auto shell = device.shell();
        VERIFY_OK(shell);
        const auto first = (*shell)->ask(u"show"_s);
        VERIFY_OK(first);
        if (answer.isNull() && *first == whole(script))
            return; // on a busy machine both pieces were heard as one answer: nothing was cut
        if (!answer.isNull()) {
            if (*first != whole(script))
                QCOMPARE(*first, answer);
            const auto next = (*shell)->ask(u"name"_s);
            VERIFY_OK(next);
            QCOMPARE(*next, u"Harbour Dental"_s);
            VERIFY_OK((*shell)->settled());
            VERIFY_OK((*shell)->settled()); // nothing is owed twice
            return;
        }
        // Cut or not: as soon as it matters it is known, and the conversation gives nothing more.
        const auto next = (*shell)->ask(u"name"_s);
        if (next)
            VERIFY_FAILS((*shell)->settled(), ErrorCode::LinkLost);
        else
            QCOMPARE(next.error().code, ErrorCode::LinkLost);
        VERIFY_FAILS((*shell)->ask(u"name"_s), ErrorCode::LinkLost);
        VERIFY_FAILS((*shell)->send({u"name"_s, {}}), ErrorCode::LinkLost);
    }

    /// The last question of all is followed by no other line that would notice.
    void theLastAnswerWentOn()
    {
        ScriptedDevice device({"Office> ", {"wan up\r\nOffice> ", "lan up\r\nOffice> "}, false});
        const auto shell = device.shell();
        VERIFY_OK(shell);
        const auto first = (*shell)->ask(u"show"_s);
        VERIFY_OK(first);
        if (*first == u"wan up\nOffice> lan up"_s)
            return; // heard as one answer
        VERIFY_FAILS((*shell)->settled(), ErrorCode::LinkLost);
    }

    /// What changes something waits the whole silence: a refusal may come after the prompt.
    void aLateRefusalIsHeard()
    {
        ScriptedDevice device({"Office> ", {"Office> ", "invalid command\r\nOffice> "}, false});
        const auto shell = device.shell();
        VERIFY_OK(shell);
        VERIFY_FAILS((*shell)->send({u"show"_s, {}}), ErrorCode::Rejected);
    }

    void theSilenceIsNotWaitedOutWhereThePromptIsSure()
    {
        ScriptedDevice device({"Office> ", {"wan up\r\nOffice> "}, false});
        const auto shell = device.shell();
        VERIFY_OK(shell);
        VERIFY_OK((*shell)->send({u"name"_s, {}}));
        device.early = 0; // the shell has answered, and waits for the next line
        for (int i = 0; i < 5; ++i) {
            VERIFY_OK((*shell)->ask(u"show"_s));
            VERIFY_OK((*shell)->ask(u"name"_s));
        }
        VERIFY_OK((*shell)->settled());
        VERIFY_OK((*shell)->send({u"name"_s, {}}));
        QCOMPARE(device.early.load(), 9); // all but the first question and what came after settled()
    }
};

QTEST_GUILESS_MAIN(SshPromptTest)
#include "ssh_prompt_test.moc"
