// One SSH connection over libssh. Created, used and destroyed in one thread; only interrupt() comes from
// others.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/model/step.h"
#include "core/ports/session.h"

#include <memory>

namespace rf {

struct SshOptions {
    Port port = Port::from(22).value_or(Port());
    bool oldAlgorithms =
        false; ///< also offer SHA-1 key exchange, ssh-rsa and CBC; what was needed is a weakness
    int connectMs = 8000;
    qint64 maxBytes = 4 * 1024 * 1024; ///< of one answer; more is Unparsable
};

struct ExecReply {
    int exitStatus = -1; ///< -1 = the device closed without telling: unknown, never success
    QByteArray out;
    QByteArray err;
};

/// How a vendor's shell behaves; data, one per driver.
struct CliDialect {
    QString prompt; ///< regular expression for the ordinary prompt, matched at the end of what came
    bool learnPrompt = true; ///< press Enter once after sign-in and match that literal prompt afterwards
    QString pagerPattern; ///< what the pager prints; empty = none
    QByteArray pagerKey = " ";
    QByteArray lineEnd = "\r";
    QList<QPair<QString, QByteArray>> greetings; ///< pattern → answer, for banners before the first prompt
    QStringList refusals; ///< regular expressions: the command was NOT accepted; may not be empty
    QStringList secrets; ///< regular expressions whose group 1 is blanked in logs; may not be empty
    QStringList onOpen; ///< lines sent after sign-in; a refusal here is ignored
    QStringList onClose;
    QString abandon; ///< leaves a half-typed block without storing it; empty = not needed
    int quietMs = 150; ///< silence after a prompt before it counts; the least one where it may be mistaken
    int answerMs = 15000; ///< deadline for one answer
    int ptyColumns = 200;
    int ptyRows = 200;
};

/// A shell with a terminal.
class Conversation {
public:
    virtual ~Conversation() = default;
    /// Types one line (placeholders filled in), waits for the prompt (or `expect`), and gives back the answer
    /// without echo, pager marks, escape sequences and prompt. Rejected with the refusing line; Timeout;
    /// LinkLost.
    virtual Result<QString> send(const CliLine &line) = 0;
    /// A question that changes nothing: an answer that looks like a refusal is an ordinary answer (probing
    /// with
    /// "?"), and where the prompt cannot be mistaken the silence after it is not waited out. What comes after
    /// it all the same is noticed by the next line or by settled(), and ends the conversation (LinkLost).
    virtual Result<QString> ask(const QString &line) = 0;
    /// After the last question: waits out what is left of the silence. LinkLost when the answer went on after
    /// its prompt, so that nothing that was asked since the last settled() may be believed.
    virtual Result<> settled() = 0;
    virtual QString promptText() const = 0;
};

class SshLink {
public:
    /// Dials and checks the pin. Unreachable, Stranger, HostKeyChanged, Timeout.
    static Result<std::unique_ptr<SshLink>> connect(const Device &device, const SshOptions &options,
                                                    Dialler &dialler, const CancelToken &cancel);
    virtual ~SshLink() = default;
    /// Method "none" first (noPasswordSet() when it lets us in), then password, then keyboard-interactive
    /// with the same password: one sign-in in the device's eyes. AuthRejected, LockedOut.
    virtual Result<> signIn(const SignIn &signIn) = 0;
    virtual Result<ExecReply> exec(const QString &command, const QString &input = {},
                                   int timeoutMs = 15000) = 0;
    /// The conversation lives as long as the link.
    virtual Result<Conversation *> shell(const CliDialect &dialect) = 0;
    virtual QString serverBanner() const = 0;
    virtual QStringList weaknesses() const = 0;
    virtual bool noPasswordSet() const = 0;
    virtual void interrupt() = 0;
    virtual bool isOpen() const = 0;
};

} // namespace rf
