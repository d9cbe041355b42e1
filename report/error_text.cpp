#include "report/error_text.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

namespace {

struct SentenceText {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

ErrorText connectionText(ErrorCode code, const QString &name)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return {SentenceText::tr("%1 does not answer.").arg(name),
                SentenceText::tr("Its settings are as they were; nothing was sent."),
                SentenceText::tr("Check that it is switched on and plugged in, then try again.")};
    case ErrorCode::Stranger:
        return {SentenceText::tr("RingFence meets %1 for the first time.").arg(name),
                SentenceText::tr("Nothing is sent until you say that this is the right device."),
                SentenceText::tr("Compare the fingerprint with the device's own page or label, then sign in "
                                 "again and answer the question.")};
    case ErrorCode::HostKeyChanged:
        return {SentenceText::tr("%1 shows another key than the one you accepted.").arg(name),
                SentenceText::tr(
                    "Somebody may stand in between, or the device was replaced or reset. Nothing was sent."),
                SentenceText::tr("Ask whoever looks after it. Only if it was replaced or reset, press “It "
                                 "was exchanged or reset” on the page “Sign in”.")};
    case ErrorCode::CertificateChanged:
        return {
            SentenceText::tr("%1 shows another certificate than the one you accepted.").arg(name),
            SentenceText::tr(
                "Somebody may stand in between, or the device was replaced, reset or updated. Nothing was "
                "sent."),
            SentenceText::tr("Ask whoever looks after it. Only if there is a reason for it, press “It was "
                             "exchanged or reset” on the page “Sign in”.")};
    case ErrorCode::AuthRejected:
        return {SentenceText::tr("%1 did not accept the user name or password.").arg(name),
                SentenceText::tr(
                    "The phones go on working. More wrong tries may lock you out, so RingFence stops here."),
                SentenceText::tr("Look the password up, then press “Sign in”.")};
    case ErrorCode::LockedOut:
        return {SentenceText::tr("%1 refuses sign-ins for a while.").arg(name),
                SentenceText::tr("The phones go on working. Every further try makes the wait longer."),
                SentenceText::tr("Wait at least 15 minutes, then press “Sign in” once.")};
    case ErrorCode::Timeout:
        return {SentenceText::tr("%1 stopped answering.").arg(name),
                SentenceText::tr(
                    "If a change was under way, its state is not known until the device answers again."),
                SentenceText::tr("Wait two minutes, then try again.")};
    case ErrorCode::LinkLost:
        return {
            SentenceText::tr("The connection to %1 broke in the middle.").arg(name),
            SentenceText::tr(
                "If a change was under way, its state is not known until the device answers again."),
            SentenceText::tr("Check cable and power, then try again. RingFence finds out where it stands.")};
    case ErrorCode::NetworkChanged:
        return {
            SentenceText::tr(
                "This computer is no longer on the network on which the work began (Wi-Fi, VPN or cable)."),
            SentenceText::tr(
                "What was finished and proven stays; what was half done is put back, and the list says "
                "which."),
            SentenceText::tr("Go back to the office network, then try again.")};
    default: return {};
    }
}

ErrorText workText(ErrorCode code, const QString &name)
{
    switch (code) {
    case ErrorCode::Rejected:
        return {SentenceText::tr("%1 refused the change.").arg(name),
                SentenceText::tr("RingFence stops on this device and puts back what it had already changed."),
                SentenceText::tr(
                    "“Copy details” has the refusal for whoever helps you. This change can be left out.")};
    case ErrorCode::Unparsable:
        return {SentenceText::tr("%1 answered something that its maker does not document.").arg(name),
                SentenceText::tr("RingFence does not guess, so nothing was changed because of it."),
                SentenceText::tr("Try again. If it stays like this, send the support bundle: it stands under "
                                 "“Help and technical log”.")};
    case ErrorCode::Unsupported:
        return {SentenceText::tr("There is no documented way to do this on %1.").arg(name),
                SentenceText::tr("The setting stays as it is."),
                SentenceText::tr("The steps by hand stand under “Your part”.")};
    case ErrorCode::Conflict:
        return {
            SentenceText::tr("The settings of %1 have changed since they were read.").arg(name),
            SentenceText::tr("Somebody or something else wrote to it. Nothing was sent."),
            SentenceText::tr("Run the check-up again and look at what would be changed before you go on.")};
    case ErrorCode::Cancelled:
        return {SentenceText::tr("Stopped, as you asked."),
                SentenceText::tr(
                    "What was finished and proven stays; what was half done is put back, and the list says "
                    "which."),
                SentenceText::tr("Try again to carry on, or close the window.")};
    case ErrorCode::BadInput:
        return {SentenceText::tr("This cannot be used as it is."), SentenceText::tr("Nothing was changed."),
                SentenceText::tr("Correct it, then try again.")};
    case ErrorCode::Storage:
        return {SentenceText::tr("RingFence could not write its own file or reach the password store."),
                SentenceText::tr(
                    "Without a safe record nothing is changed on any device; the phones go on working."),
                SentenceText::tr("Free disk space or unlock the password store, then try again.")};
    case ErrorCode::Damaged:
        return {SentenceText::tr("The office file is damaged."),
                SentenceText::tr(
                    "It was left as it is. The phones and the router go on working, and nothing was sent "
                    "to them."),
                SentenceText::tr(
                    "Open a copy of the file from your backup. Keep the damaged one for the support.")};
    case ErrorCode::Internal:
        return {SentenceText::tr("RingFence made a mistake of its own."),
                SentenceText::tr("It stopped before sending anything more; the list says what was done."),
                SentenceText::tr("Open “Help and technical log”, save the support bundle and send it; then "
                                 "start RingFence again.")};
    default: return {};
    }
}

/// What to do next at a terminal.
QString nextCommand(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return SentenceText::tr("Check that it is switched on and plugged in, then run the command again.");
    case ErrorCode::Stranger:
        return SentenceText::tr(
            "Compare the fingerprint with the device's own page or label, then run the command again "
            "and answer the question.");
    case ErrorCode::HostKeyChanged:
    case ErrorCode::CertificateChanged:
        return SentenceText::tr("Ask whoever looks after it; until that is clear RingFence leaves it alone.");
    case ErrorCode::AuthRejected:
        return SentenceText::tr(
            "Look the password up, then give it with ringfence-cli sign-in OFFICE DEVICE.");
    case ErrorCode::LockedOut:
        return SentenceText::tr("Wait at least 15 minutes, then run the command once.");
    case ErrorCode::Timeout:
        return SentenceText::tr("Wait two minutes, then run ringfence-cli check OFFICE.");
    case ErrorCode::LinkLost:
        return SentenceText::tr("Check cable and power, then run ringfence-cli check OFFICE.");
    case ErrorCode::NetworkChanged:
        return SentenceText::tr("Go back to the office network, then run the command again.");
    case ErrorCode::Rejected: return SentenceText::tr("The detail tells the refusal.");
    case ErrorCode::Unparsable:
        return SentenceText::tr(
            "Run the command again. If it stays like this, send what ringfence-cli bundle OFFICE "
            "prints.");
    case ErrorCode::Unsupported:
        return SentenceText::tr("ringfence-cli plan OFFICE shows the steps by hand.");
    case ErrorCode::Conflict:
        return SentenceText::tr("Look at the new plan with ringfence-cli plan OFFICE before you go on.");
    case ErrorCode::Cancelled: return SentenceText::tr("Run the command again to carry on.");
    case ErrorCode::BadInput:
        return SentenceText::tr(
            "The detail says what is wrong; --help after the command lists what it takes.");
    case ErrorCode::Storage:
        return SentenceText::tr(
            "The detail says what is in the way; put it right, then run the command again.");
    case ErrorCode::Damaged:
        return SentenceText::tr(
            "Name a copy of the file from your backup. Keep the damaged one for the support.");
    case ErrorCode::Internal: return SentenceText::tr("Send what ringfence-cli bundle OFFICE prints.");
    }
    return {};
}

} // namespace

ErrorText errorText(ErrorCode code, const QString &device)
{
    // The name may come from the device itself, so it is made plain and short first.
    const QString name = device.isEmpty() ? SentenceText::tr("The device") : plainWords(device, 80);
    switch (code) {
    case ErrorCode::Unreachable:
    case ErrorCode::Stranger:
    case ErrorCode::HostKeyChanged:
    case ErrorCode::CertificateChanged:
    case ErrorCode::AuthRejected:
    case ErrorCode::LockedOut:
    case ErrorCode::Timeout:
    case ErrorCode::LinkLost:
    case ErrorCode::NetworkChanged: return connectionText(code, name);
    case ErrorCode::Rejected:
    case ErrorCode::Unparsable:
    case ErrorCode::Unsupported:
    case ErrorCode::Conflict:
    case ErrorCode::Cancelled:
    case ErrorCode::BadInput:
    case ErrorCode::Storage:
    case ErrorCode::Damaged:
    case ErrorCode::Internal: return workText(code, name);
    }
    return workText(ErrorCode::Internal, name);
}

ErrorText terminalText(ErrorCode code, const QString &device)
{
    ErrorText text = errorText(code, device.isEmpty() ? SentenceText::tr("The other end") : device);
    text.press = nextCommand(code);
    if (code == ErrorCode::Storage)
        text.happened = SentenceText::tr(
            "RingFence could not read or write its own file, or could not reach the password store.");
    if (!device.isEmpty())
        return text;
    if (code == ErrorCode::Unreachable)
        return {SentenceText::tr("There is no answer at this address, or it cannot be used from here."),
                SentenceText::tr("Nothing was sent."),
                SentenceText::tr(
                    "Check the address and the port, and that no other program uses them, then run the "
                    "command again.")};
    // What a plan rests on is looked at per device; a whole command only meets an earlier run.
    if (code == ErrorCode::Conflict)
        return {SentenceText::tr("An earlier run was not finished."), SentenceText::tr("Nothing was sent."),
                SentenceText::tr(
                    "Settle it first: ringfence-cli settle OFFICE --finish (keeps what is new and proven) or "
                    "--undo (takes everything back); for a device that never comes back, --give-up.")};
    return text;
}

QString reasonText(std::optional<ErrorCode> code, const QString &detail)
{
    const QString words = plainWords(detail);
    return words.isEmpty() && code ? terminalText(*code).happened : words;
}

} // namespace rf
