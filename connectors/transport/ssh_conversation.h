// A shell on an SSH connection: knows when the device has finished talking, answers the pager, takes echo and
// prompt away, recognises a refusal. Private to this room.
#pragma once

#include "connectors/transport/ssh_core.h"
#include "connectors/transport/terminal_text.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace rf {

class ShellConversation final : public Conversation {
public:
    static Result<std::unique_ptr<ShellConversation>> open(SshCore &core, const CliDialect &dialect);
    ~ShellConversation() override;

    Result<QString> send(const CliLine &line) override { return type(line, false); }
    Result<QString> ask(const QString &line) override { return type(CliLine{line, {}}, true); }
    Result<> settled() override;
    QString promptText() const override { return m_prompt.trimmed(); }

private:
    enum class Ended { AtPrompt, AtExpected, AtGreeting };
    enum class Awaited { Greeting, Prompt, Answer, AnswerToQuestion };
    struct Heard {
        Ended ended = Ended::AtPrompt;
        QList<QByteArray> lines; ///< without the line that ended it
        QByteArray last; ///< what stood before the prompt in its own line
        qsizetype greeting = -1;
    };

    ShellConversation(SshCore &core, const CliDialect &dialect, ssh_channel channel);
    Result<> prepare();
    Result<> greet();
    Result<> learn();
    Result<QString> type(const CliLine &line, bool question);
    Result<Heard> listen(QByteArrayView typed, const QRegularExpression &expected, Awaited what);
    std::optional<Heard> ending(QByteArrayView typed, const QRegularExpression &expected,
                                bool greeting) const;
    std::optional<qsizetype> promptStart(const QByteArray &line) const;
    bool isUnmistakable(QByteArrayView typed, Awaited what) const;
    tl::unexpected<Error> outOfStep(ErrorCode code, const QString &detail);
    Result<bool> answerPager(qint64 silence);
    Result<qsizetype> discardPending();
    Result<> press(QByteArrayView keys);
    void abandon();
    QString refusal(const QStringList &lines) const;

    SshCore &m_core;
    const CliDialect m_dialect;
    ssh_channel m_channel;
    TerminalText m_text;
    QRegularExpression m_promptPattern;
    QRegularExpression m_pagerPattern;
    QList<QRegularExpression> m_greetings;
    QList<bool> m_greeted;
    QList<QRegularExpression> m_refusals;
    QString m_prompt; ///< the literal prompt, as learned
    QByteArray m_greetedWith; ///< the line that was taken for the prompt after the greeting
    QByteArray m_learned; ///< its bytes; empty = go by the pattern
    std::optional<QDeadlineTimer> m_owed; ///< silence that was not waited out after the last answer
    bool m_outOfStep = false; ///< an answer is still owed: what comes next would be taken for another one's
};

} // namespace rf
