#include "connectors/transport/ssh_sign_in.h"

#include "connectors/transport/words.h"

#include <openssl/crypto.h>

namespace rf {
namespace {

constexpr int signInMs = 30000; // small devices take seconds to check a password
constexpr int mostRounds = 8; // of keyboard-interactive

/// What a refusal looks like that is not about this password but about us.
bool saysLocked(const QString &text)
{
    static const QStringList words{QStringLiteral("too many"), QStringLiteral("locked"),
                                   QStringLiteral("blocked"), QStringLiteral("try again later")};
    for (const QString &word : words) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

tl::unexpected<Error> ended(const SshCore &core, bool passwordShown)
{
    const QString why = core.lastError();
    // OpenSSH says "too many authentication failures" of one connection too, when it allows one try only:
    // after our first and only password that means "wrong".
    if (passwordShown && why.contains(QLatin1String("too many authentication failures"), Qt::CaseInsensitive))
        return fail(ErrorCode::AuthRejected, TransportText::tr("user name or password refused"));
    if (saysLocked(why))
        return fail(ErrorCode::LockedOut, TransportText::tr("the device ended the sign-in: %1").arg(why));
    return core.lost(TransportText::tr("the connection ended while signing in: %1"));
}

Result<int> withPassword(const Secret &password, const std::function<Result<int>(const char *)> &use)
{
    return password.reveal([&](QByteArrayView bytes) {
        QByteArray text = bytes.toByteArray(); // libssh wants a closing NUL
        auto answer = use(text.constData());
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
        return answer;
    });
}

/// Answers a single hidden question once. Anything else (a code from an app, "new password") is not ours to
/// answer, and the sign-in ends there.
Result<int> keyboardInteractive(SshCore &core, const char *password, const QDeadlineTimer &deadline)
{
    const ssh_session session = core.session();
    bool answered = false;
    for (int round = 0; round < mostRounds; ++round) {
        ASSIGN_OR_RETURN(const int answer,
                         core.drive([&] { return ssh_userauth_kbdint(session, nullptr, nullptr); },
                                    SSH_AUTH_AGAIN, deadline, true));
        if (answer != SSH_AUTH_INFO)
            return answer;
        const int questions = ssh_userauth_kbdint_getnprompts(session);
        if (questions == 0)
            continue; // only something to read
        char echo = 1;
        const char *question = ssh_userauth_kbdint_getprompt(session, 0, &echo);
        if (questions != 1 || !question || echo != 0 || answered)
            return fail(ErrorCode::Unsupported,
                        TransportText::tr("the device asks for more than one password while signing in"));
        if (ssh_userauth_kbdint_setanswer(session, 0, password) < 0)
            return fail(ErrorCode::Internal, QStringLiteral("the answer was refused by the SSH library"));
        answered = true;
    }
    return fail(ErrorCode::Unparsable, TransportText::tr("the device asks without end while signing in"));
}

} // namespace

Result<bool> sshSignIn(SshCore &core, const SignIn &signIn)
{
    if (!core.isOpen())
        return fail(ErrorCode::LinkLost, TransportText::tr("the connection has ended"));
    const ssh_session session = core.session();
    const QByteArray user = signIn.user.toUtf8();
    if (user.contains('\0') || ssh_options_set(session, SSH_OPTIONS_USER, user.constData()) != SSH_OK)
        return fail(ErrorCode::BadInput, TransportText::tr("this user name cannot be used"));
    const QDeadlineTimer deadline(signInMs);

    ASSIGN_OR_RETURN(const int open, core.drive([&] { return ssh_userauth_none(session, nullptr); },
                                                SSH_AUTH_AGAIN, deadline, true));
    if (open == SSH_AUTH_SUCCESS)
        return true;
    if (open == SSH_AUTH_ERROR)
        return ended(core, false);
    if (signIn.password.name.isEmpty())
        return fail(ErrorCode::AuthRejected, TransportText::tr("the device wants a password"));

    const auto offered = [&] { return static_cast<unsigned>(ssh_userauth_list(session, nullptr)); };
    const unsigned methods = offered();
    ASSIGN_OR_RETURN(const Secret password, core.secrets().fetch(signIn.password));
    core.redactor().add(password);
    if (password.reveal([](QByteArrayView bytes) { return bytes.contains('\0'); }))
        return fail(ErrorCode::BadInput, QStringLiteral("a password cannot hold a NUL character"));
    const bool takesPassword = (methods & SSH_AUTH_METHOD_PASSWORD) != 0;
    const bool takesQuestions = (methods & SSH_AUTH_METHOD_INTERACTIVE) != 0;
    if (methods != 0 && !takesPassword && !takesQuestions)
        return fail(ErrorCode::Unsupported, TransportText::tr("the device takes no passwords over SSH"));

    // The password goes over once. Where the device offers both ways, trying the second after a refusal would
    // be a second failed sign-in in its eyes (S-5), so questions are answered only when the first way is not
    // offered or was not enough.
    Result<int> answer = SSH_AUTH_DENIED;
    const auto byQuestions = [&] {
        return withPassword(password,
                            [&](const char *text) { return keyboardInteractive(core, text, deadline); });
    };
    if (takesPassword || !takesQuestions) {
        answer = withPassword(password, [&](const char *text) {
            return core.drive([&] { return ssh_userauth_password(session, nullptr, text); }, SSH_AUTH_AGAIN,
                              deadline, true);
        });
        if (answer && *answer == SSH_AUTH_PARTIAL && (offered() & SSH_AUTH_METHOD_INTERACTIVE) != 0)
            answer = byQuestions();
    } else {
        answer = byQuestions();
    }
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    switch (*answer) {
    case SSH_AUTH_SUCCESS: return false;
    case SSH_AUTH_DENIED:
        return fail(ErrorCode::AuthRejected, TransportText::tr("user name or password refused"));
    case SSH_AUTH_PARTIAL:
        return fail(ErrorCode::Unsupported, TransportText::tr("the device wants more than a password"));
    default: return ended(core, true);
    }
}

} // namespace rf
