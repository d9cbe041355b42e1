#include "connectors/transport/ssh_conversation.h"

#include "connectors/transport/shell_answer.h"
#include "connectors/transport/words.h"

#include <algorithm>
#include <openssl/crypto.h>

namespace rf {
namespace {

constexpr int mostPages = 400; // of one answer; a hostile pager must end
constexpr int mostDeadlines = 8; // a paged answer may take this many times the deadline of a plain one
constexpr int nudgeMs = 1500; // silence after which a shell that shows nothing gets one Enter
constexpr int unmistakableMs = 10; // silence after a prompt that cannot be anything else
constexpr int endedMarkerMs = 400; // silence after which a pager's marker that ended its line counts

QRegularExpression atEnd(const QString &pattern)
{
    return QRegularExpression(QStringLiteral("(?:%1)\\s*$").arg(pattern));
}

bool hasControl(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

} // namespace

ShellConversation::ShellConversation(SshCore &core, const CliDialect &dialect, ssh_channel channel)
    : m_core(core)
    , m_dialect(dialect)
    , m_channel(channel)
{
}

ShellConversation::~ShellConversation()
{
    if (m_core.isOpen() && !m_outOfStep && ssh_channel_is_open(m_channel)) {
        for (const QString &line : m_dialect.onClose) {
            const auto filled = m_core.fill(line);
            if (!filled || !filled->reveal([&](QByteArrayView bytes) { return press(bytes); })
                || !press(m_dialect.lineEnd))
                break; // the device has gone already; there is nobody left to tell
        }
    }
    ssh_channel_free(m_channel);
}

Result<std::unique_ptr<ShellConversation>> ShellConversation::open(SshCore &core, const CliDialect &dialect)
{
    const QDeadlineTimer deadline(dialect.answerMs);
    ASSIGN_OR_RETURN(const ssh_channel raw, core.openChannel(deadline));
    ChannelHolder channel(raw);
    ASSIGN_OR_RETURN(const int terminal, core.drive(
                                             [&] {
                                                 return ssh_channel_request_pty_size(channel.get(), "vt100",
                                                                                     dialect.ptyColumns,
                                                                                     dialect.ptyRows);
                                             },
                                             SSH_AGAIN, deadline, true));
    if (terminal != SSH_OK && !core.isOpen())
        return core.lost(TransportText::tr("the connection ended while asking for a terminal: %1"));
    ASSIGN_OR_RETURN(const int shell, core.drive([&] { return ssh_channel_request_shell(channel.get()); },
                                                 SSH_AGAIN, deadline, true));
    if (shell != SSH_OK) {
        if (!core.isOpen())
            return core.lost(TransportText::tr("the connection ended while asking for a shell: %1"));
        return fail(ErrorCode::Rejected,
                    TransportText::tr("the device gives no shell: %1").arg(core.lastError()));
    }
    std::unique_ptr<ShellConversation> made(new ShellConversation(core, dialect, channel.release()));
    RETURN_IF_ERROR(made->prepare());
    RETURN_IF_ERROR(made->greet());
    if (dialect.learnPrompt)
        RETURN_IF_ERROR(made->learn());
    for (const QString &line : dialect.onOpen) {
        const auto answer = made->ask(line);
        if (!answer && answer.error().code != ErrorCode::Rejected)
            return tl::unexpected<Error>(answer.error());
    }
    return made;
}

Result<> ShellConversation::prepare()
{
    const auto compiled = [](const QString &pattern) { return QRegularExpression(pattern); };
    m_promptPattern = atEnd(m_dialect.prompt);
    m_pagerPattern = compiled(m_dialect.pagerPattern);
    bool valid = m_promptPattern.isValid() && m_pagerPattern.isValid();
    for (const auto &greeting : m_dialect.greetings) {
        m_greetings.append(compiled(greeting.first));
        m_greeted.append(false);
        valid = valid && m_greetings.last().isValid();
    }
    for (const QString &pattern : m_dialect.refusals) {
        m_refusals.append(compiled(pattern));
        valid = valid && m_refusals.last().isValid();
    }
    for (const QString &pattern : m_dialect.secrets)
        m_core.redactor().addPattern(pattern);
    if (!valid || m_dialect.prompt.isEmpty() || m_refusals.isEmpty() || m_dialect.secrets.isEmpty())
        return fail(ErrorCode::Internal,
                    QStringLiteral("the dialect is incomplete or a pattern of it is wrong"));
    return {};
}

Result<> ShellConversation::greet()
{
    for (qsizetype round = 0; round <= m_greetings.size(); ++round) {
        ASSIGN_OR_RETURN(const Heard heard, listen({}, {}, Awaited::Greeting));
        if (heard.ended == Ended::AtPrompt) {
            m_greetedWith = m_text.currentLine();
            m_prompt = plainLine(m_greetedWith);
            return {};
        }
        m_greeted[heard.greeting] = true;
        m_text.clear();
        const QByteArray &answer = m_dialect.greetings.at(heard.greeting).second;
        ASSIGN_OR_RETURN(const Secret filled, m_core.fill(QString::fromUtf8(answer)));
        RETURN_IF_ERROR(filled.reveal([&](QByteArrayView bytes) { return press(bytes); }));
    }
    return fail(ErrorCode::Unparsable, TransportText::tr("no prompt after the greeting"));
}

Result<> ShellConversation::learn()
{
    static constexpr qsizetype longestPrompt = 200;
    m_text.clear();
    RETURN_IF_ERROR(press(m_dialect.lineEnd));
    RETURN_IF_ERROR(listen({}, {}, Awaited::Prompt));
    m_owed.reset(); // a prompt that is shown twice here belongs to no answer
    const QByteArray line = m_text.currentLine();
    if (line.size() > longestPrompt || line.trimmed().isEmpty())
        return fail(ErrorCode::Unparsable, TransportText::tr("no usable prompt"));
    m_learned = line;
    m_prompt = plainLine(line);
    return {};
}

Result<QString> ShellConversation::type(const CliLine &line, bool question)
{
    if (m_outOfStep)
        return fail(ErrorCode::LinkLost,
                    TransportText::tr("an earlier answer never came; this conversation cannot go on"));
    const QString wentOn =
        TransportText::tr("an earlier answer went on after its prompt; this conversation cannot go on");
    QRegularExpression expected;
    if (!line.expect.isEmpty()) {
        expected = atEnd(line.expect);
        if (!expected.isValid())
            return fail(ErrorCode::Internal, QStringLiteral("the expected prompt is not a pattern"));
    }
    ASSIGN_OR_RETURN(const Secret typed, m_core.fill(line.send));
    if (typed.reveal(hasControl))
        return fail(ErrorCode::BadInput, QStringLiteral("a line to type holds a control character"));
    ASSIGN_OR_RETURN(const qsizetype late, discardPending());
    const bool owed = std::exchange(m_owed, std::nullopt).has_value();
    if (owed && late > 0)
        return outOfStep(ErrorCode::LinkLost, wentOn);
    m_text.clear();
    RETURN_IF_ERROR(typed.reveal([&](QByteArrayView bytes) { return press(bytes); }));
    RETURN_IF_ERROR(press(m_dialect.lineEnd));
    auto heard = typed.reveal([&](QByteArrayView bytes) {
        return listen(bytes, expected, question ? Awaited::AnswerToQuestion : Awaited::Answer);
    });
    if (!heard)
        return tl::unexpected<Error>(std::move(heard).error());
    if (owed
        && !typed.reveal([&](QByteArrayView bytes) { return isOfItsOwn(heard->lines, bytes, m_learned); }))
        return outOfStep(ErrorCode::LinkLost, wentOn);
    const QStringList lines = typed.reveal([&](QByteArrayView bytes) {
        QList<QByteArray> raw = withoutEcho(heard->lines, bytes, m_learned);
        if (!heard->last.trimmed().isEmpty() && heard->last.trimmed() != bytes.trimmed())
            raw.append(heard->last);
        QStringList plain;
        for (const QByteArray &each : raw)
            plain.append(plainText(each));
        return plain;
    });
    if (!question) {
        QString refused = refusal(lines);
        if (refused.isEmpty() && expected.isValid() && !line.expect.isEmpty()
            && heard->ended == Ended::AtPrompt)
            refused = lines.isEmpty() ? TransportText::tr("the device did not ask what it should have asked")
                                      : lines.last();
        if (!refused.isEmpty()) {
            const QString told = m_core.clean(plainLine(refused.toUtf8()));
            abandon();
            return fail(ErrorCode::Rejected, told);
        }
    }
    const QString answer = lines.join(QLatin1Char('\n'));
    // A secret that was typed must not come back as part of an answer, however the device shows it.
    return line.send.contains(QLatin1String("{{secret:")) ? m_core.clean(answer) : answer;
}

Result<ShellConversation::Heard> ShellConversation::listen(QByteArrayView typed,
                                                           const QRegularExpression &expected, Awaited what)
{
    const bool greeting = what == Awaited::Greeting;
    const QDeadlineTimer hardEnd(qint64(m_dialect.answerMs) * mostDeadlines);
    QDeadlineTimer deadline(m_dialect.answerMs);
    QElapsedTimer quiet;
    quiet.start();
    qint64 received = 0;
    int pages = 0;
    bool nudged = !greeting;
    for (;;) {
        auto chunk = m_core.readSome(m_channel, false);
        if (chunk && chunk->isEmpty())
            chunk = m_core.readSome(m_channel, true);
        if (!chunk)
            return outOfStep(chunk.error().code, chunk.error().detail);
        if (!chunk->isEmpty()) {
            received += chunk->size();
            if (received > m_core.options().maxBytes) {
                m_core.interrupt(); // whatever still comes is not wanted
                return outOfStep(ErrorCode::Unparsable, TransportText::tr("the answer is too big"));
            }
            m_text.feed(*chunk);
            quiet.restart();
        } else {
            const qint64 silence = quiet.elapsed();
            if (silence >= unmistakableMs && silence < m_dialect.quietMs && isUnmistakable(typed, what)) {
                if (auto heard = ending(typed, expected, greeting)) {
                    m_owed = QDeadlineTimer(m_dialect.quietMs - silence);
                    return *heard;
                }
            }
            if (silence >= m_dialect.quietMs) {
                if (auto heard = ending(typed, expected, greeting))
                    return *heard;
                ASSIGN_OR_RETURN(const bool paged, answerPager(silence));
                if (paged) {
                    if (++pages > mostPages)
                        return outOfStep(ErrorCode::Unparsable,
                                         TransportText::tr("the answer has too many pages"));
                    deadline.setRemainingTime(m_dialect.answerMs);
                    quiet.restart();
                    continue;
                }
                if (!nudged && silence >= nudgeMs && m_text.currentLine().trimmed().isEmpty()) {
                    nudged = true;
                    RETURN_IF_ERROR(press(m_dialect.lineEnd));
                }
            }
            if (ssh_channel_is_eof(m_channel) || ssh_channel_is_closed(m_channel) || !m_core.isOpen())
                return outOfStep(ErrorCode::LinkLost, TransportText::tr("the device closed the shell"));
        }
        if (deadline.hasExpired() || hardEnd.hasExpired())
            return outOfStep(ErrorCode::Timeout, TransportText::tr("no prompt in time; the last line was: %1")
                                                     .arg(m_core.clean(plainLine(m_text.currentLine()))));
        if (chunk->isEmpty()) {
            const qint64 silence = quiet.elapsed();
            const qint64 wanted = silence < unmistakableMs ? unmistakableMs : m_dialect.quietMs;
            const qint64 toQuiet = std::max<qint64>(silence < m_dialect.quietMs ? 1 : 5, wanted - silence);
            const auto waited =
                m_core.pause(deadline, greeting, static_cast<int>(std::min<qint64>(200, toQuiet)));
            if (!waited && waited.error().code != ErrorCode::Timeout)
                return outOfStep(waited.error().code, waited.error().detail);
        }
    }
}

std::optional<ShellConversation::Heard>
ShellConversation::ending(QByteArrayView typed, const QRegularExpression &expected, bool greeting) const
{
    const QByteArray &line = m_text.currentLine();
    Heard heard;
    if (greeting) {
        QString all;
        for (const QByteArray &each : m_text.lines())
            all += plainText(each) + QLatin1Char('\n');
        all += plainText(line);
        for (qsizetype i = 0; i < m_greetings.size(); ++i) {
            if (!m_greeted.at(i) && m_greetings.at(i).match(all).hasMatch()) {
                heard.ended = Ended::AtGreeting;
                heard.greeting = i;
                return heard;
            }
        }
    }
    if (line.isEmpty())
        return std::nullopt;
    // The echo of the line we typed may look like a prompt while its line end is still on the way.
    if (m_text.lines().isEmpty() && !typed.trimmed().isEmpty() && line.trimmed().endsWith(typed.trimmed()))
        return std::nullopt;
    if (!expected.pattern().isEmpty()) {
        const auto match = expected.match(plainText(line));
        if (match.hasMatch()) {
            heard.ended = Ended::AtExpected;
            heard.lines = m_text.lines();
            heard.last = plainText(line).left(match.capturedStart()).toUtf8();
            return heard;
        }
    }
    if (const auto start = promptStart(line)) {
        heard.lines = m_text.lines();
        heard.last = line.left(*start);
        return heard;
    }
    return std::nullopt;
}

std::optional<qsizetype> ShellConversation::promptStart(const QByteArray &line) const
{
    if (!m_learned.isEmpty())
        return line.endsWith(m_learned) ? std::optional(line.size() - m_learned.size()) : std::nullopt;
    const QString text = plainText(line);
    const auto match = m_promptPattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return text.left(match.capturedStart()).toUtf8().size();
}

bool ShellConversation::isUnmistakable(QByteArrayView typed, Awaited what) const
{
    const QByteArray &line = m_text.currentLine();
    // The line that stood there before Enter was pressed came back.
    if (what == Awaited::Prompt)
        return line == m_greetedWith && standsOut(line) && m_text.lines().size() == 1
               && m_text.lines().first().isEmpty();
    return what == Awaited::AnswerToQuestion && line == m_learned && standsOut(line)
           && isAnsweredOnce(m_text.lines(), typed, m_learned);
}

Result<> ShellConversation::settled()
{
    while (m_owed) {
        ASSIGN_OR_RETURN(const qsizetype late, discardPending());
        if (late > 0)
            return outOfStep(ErrorCode::LinkLost, TransportText::tr("the answer went on after its prompt"));
        if (m_owed->hasExpired()) {
            m_owed.reset();
            break;
        }
        const auto waited = m_core.pause(*m_owed, false, static_cast<int>(m_owed->remainingTime()));
        if (!waited && waited.error().code != ErrorCode::Timeout)
            return outOfStep(waited.error().code, waited.error().detail);
    }
    return {};
}

tl::unexpected<Error> ShellConversation::outOfStep(ErrorCode code, const QString &detail)
{
    m_outOfStep = true;
    return fail(code, detail);
}

Result<bool> ShellConversation::answerPager(qint64 silence)
{
    if (m_dialect.pagerPattern.isEmpty())
        return false;
    if (m_pagerPattern.match(plainText(m_text.currentLine())).hasMatch()) {
        m_text.dropCurrentLine();
        RETURN_IF_ERROR(press(m_dialect.pagerKey));
        return true;
    }
    // Some devices end the marker's line; then only a longer silence tells it from text that mentions it.
    const QList<QByteArray> &lines = m_text.lines();
    if (silence >= endedMarkerMs && m_text.currentLine().trimmed().isEmpty() && !lines.isEmpty()
        && m_pagerPattern.match(plainText(lines.last())).hasMatch()) {
        m_text.dropLastLine();
        RETURN_IF_ERROR(press(m_dialect.pagerKey));
        return true;
    }
    return false;
}

/// Takes in what came unasked and says how much that was.
Result<qsizetype> ShellConversation::discardPending()
{
    qsizetype thrown = 0;
    for (;;) {
        ASSIGN_OR_RETURN(const QByteArray chunk, m_core.readSome(m_channel, false));
        if (chunk.isEmpty())
            return thrown;
        thrown += chunk.size();
        if (thrown > m_core.options().maxBytes) {
            m_core.interrupt();
            return fail(ErrorCode::Unparsable, TransportText::tr("the device talks without end"));
        }
        m_text.feed(chunk); // keeps the state of escape sequences right; the text is cleared by the caller
    }
}

Result<> ShellConversation::press(QByteArrayView keys)
{
    auto sent = m_core.writeAll(m_channel, keys, QDeadlineTimer(m_dialect.answerMs));
    if (!sent)
        m_outOfStep = true;
    return sent;
}

void ShellConversation::abandon()
{
    if (m_dialect.abandon.isEmpty() || m_outOfStep)
        return;
    m_text.clear();
    // Its own failure marks the conversation as out of step; the refusal is what the caller must hear about.
    const QByteArray line = m_dialect.abandon.toUtf8();
    if (press(line) && press(m_dialect.lineEnd))
        (void)listen(line, {}, Awaited::Answer);
}

QString ShellConversation::refusal(const QStringList &lines) const
{
    for (const QString &line : lines) {
        for (const QRegularExpression &pattern : m_refusals) {
            if (pattern.match(line).hasMatch())
                return line;
        }
    }
    return {};
}

} // namespace rf
