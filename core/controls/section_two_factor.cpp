// Section 10 of the guide: two-step login for admin portals.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

namespace rf {

namespace {

Finding judgeTwoStep(const OfficeState &state)
{
    return attestedFinding(
        state, QStringLiteral("MFA-1"),
        Words::tr("Nobody has confirmed yet that every admin of the phone portal signs in with two steps."));
}

} // namespace

QList<Control> twoFactorControls()
{
    return {
        {QStringLiteral("MFA-1"),
         1,
         10,
         en(QT_TRANSLATE_NOOP("Controls", "Two-step login is on for every admin of the phone portal")),
         en(QT_TRANSLATE_NOOP("Controls", "A stolen password alone then opens nothing.")),
         Weight::Critical,
         false,
         {Obtained::Person},
         90,
         120,
         {QStringLiteral("PR.AA-03"), QStringLiteral("6.5 (IG1), 6.3 (IG1)"),
          QStringLiteral("User access control (MFA always for cloud services)"),
          QStringLiteral("A.8.5, A.8.2"), QStringLiteral("8.4.1, 8.4.3"), QStringLiteral("R1")},
         judgeTwoStep,
         nullptr,
         {en(QT_TRANSLATE_NOOP(
              "Controls", "Open the provider's portal and list every account that may change settings.")),
          en(QT_TRANSLATE_NOOP(
              "Controls", "Switch on two-step login for each of them, with an authenticator app where there "
                          "is the choice, and keep the backup codes in the company's password manager.")),
          en(QT_TRANSLATE_NOOP("Controls", "Sign in once from a private window: it must ask for the code.")),
          en(QT_TRANSLATE_NOOP("Controls", "Record the names of the admins, the method, and the date."))}},
    };
}

} // namespace rf
