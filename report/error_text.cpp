#include "report/error_text.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

using T = Sentences;

ErrorText connectionText(ErrorCode code, const QString &name)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return {T::tr("%1 does not answer.").arg(name),
                T::tr("Its settings are as they were; nothing was sent."),
                T::tr("Check that it is switched on and plugged in, then press “Try again”.")};
    case ErrorCode::Stranger:
        return {T::tr("RingFence meets %1 for the first time.").arg(name),
                T::tr("Nothing is sent until you say that this is the right device."),
                T::tr("Compare the fingerprint with the device's own page or label, then press “Trust it” or "
                      "“Leave it”.")};
    case ErrorCode::HostKeyChanged:
        return {
            T::tr("%1 shows another key than the one you accepted.").arg(name),
            T::tr("Somebody may stand in between, or the device was replaced or reset. Nothing was sent."),
            T::tr("Ask whoever looks after it. Only if it was replaced or reset, press “Meet it again”.")};
    case ErrorCode::CertificateChanged:
        return {
            T::tr("%1 shows another certificate than the one you accepted.").arg(name),
            T::tr("Somebody may stand in between, or the device was replaced, reset or updated. Nothing was "
                  "sent."),
            T::tr("Ask whoever looks after it. Only if there is a reason for it, press “Meet it again”.")};
    case ErrorCode::AuthRejected:
        return {
            T::tr("%1 did not accept the user name or password.").arg(name),
            T::tr("The phones go on working. More wrong tries may lock you out, so RingFence stops here."),
            T::tr("Look the password up, then press “Sign in”.")};
    case ErrorCode::LockedOut:
        return {T::tr("%1 refuses sign-ins for a while.").arg(name),
                T::tr("The phones go on working. Every further try makes the wait longer."),
                T::tr("Wait at least 15 minutes, then press “Sign in” once.")};
    case ErrorCode::Timeout:
        return {T::tr("%1 stopped answering.").arg(name),
                T::tr("If a change was under way, its state is not known until the device answers again."),
                T::tr("Wait two minutes, then press “Look again”.")};
    case ErrorCode::LinkLost:
        return {
            T::tr("The connection to %1 broke in the middle.").arg(name),
            T::tr("If a change was under way, its state is not known until the device answers again."),
            T::tr("Check cable and power, then press “Look again”. RingFence finds out where it stands.")};
    case ErrorCode::NetworkChanged:
        return {
            T::tr("This computer is no longer on the network on which the work began (Wi-Fi, VPN or cable)."),
            T::tr("What was finished and proven stays; what was half done is put back, and the list says "
                  "which."),
            T::tr("Go back to the office network, then press “Go on”.")};
    default: return {};
    }
}

ErrorText workText(ErrorCode code, const QString &name)
{
    switch (code) {
    case ErrorCode::Rejected:
        return {T::tr("%1 refused the change.").arg(name),
                T::tr("RingFence stops on this device and puts back what it had already changed."),
                T::tr("Press “Details” to see the refusal, or skip this change.")};
    case ErrorCode::Unparsable:
        return {T::tr("%1 answered something that its maker does not document.").arg(name),
                T::tr("RingFence does not guess, so nothing was changed because of it."),
                T::tr("Press “Look again”. If it stays like this, send the support file.")};
    case ErrorCode::Unsupported:
        return {T::tr("There is no documented way to do this on %1.").arg(name),
                T::tr("The setting stays as it is."), T::tr("Press “Show me how” for the steps by hand.")};
    case ErrorCode::Conflict:
        return {T::tr("The settings of %1 have changed since they were read.").arg(name),
                T::tr("Somebody or something else wrote to it. Nothing was sent."),
                T::tr("Press “Show the new plan” and look at it before you go on.")};
    case ErrorCode::Cancelled:
        return {T::tr("Stopped, as you asked."),
                T::tr("What was finished and proven stays; what was half done is put back, and the list says "
                      "which."),
                T::tr("Press “Go on” to carry on, or close the window.")};
    case ErrorCode::BadInput:
        return {T::tr("This cannot be used as it is."), T::tr("Nothing was changed."),
                T::tr("Correct what is marked, then press “Next”.")};
    case ErrorCode::Storage:
        return {T::tr("RingFence could not write its own file or reach the password store."),
                T::tr("Without a safe record nothing is changed on any device; the phones go on working."),
                T::tr("Free disk space or unlock the password store, then press “Try again”.")};
    case ErrorCode::Damaged:
        return {T::tr("The office file is damaged."),
                T::tr("It was left as it is. The phones and the router go on working, and nothing was sent "
                      "to them."),
                T::tr("Open a copy of the file from your backup. Keep the damaged one for the support.")};
    case ErrorCode::Internal:
        return {T::tr("RingFence made a mistake of its own."),
                T::tr("It stopped before sending anything more; the list says what was done."),
                T::tr("Press “Support file” and send it, then start RingFence again.")};
    default: return {};
    }
}

} // namespace

ErrorText errorText(ErrorCode code, const QString &device)
{
    // The name may come from the device itself, so it is made plain and short first.
    const QString name = device.isEmpty() ? T::tr("The device") : plainWords(device, 80);
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

} // namespace rf
