// Section 8 of the guide: regular audits.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

namespace rf {

namespace {

Finding judgeFailover(const OfficeState &state)
{
    return attestedFinding(state, QStringLiteral("AUD-5"),
                           Words::tr("Nobody has confirmed yet that forwarding and failover were tested."));
}

} // namespace

QList<Control> auditControls()
{
    return {
        {QStringLiteral("AUD-5"),
         1,
         8,
         en(QT_TRANSLATE_NOOP("Controls", "Forwarding and failover are tested")),
         en(QT_TRANSLATE_NOOP(
             "Controls",
             "You want to learn in a quiet hour that the mobile fallback works, not in an outage.")),
         Weight::Medium,
         false,
         {Obtained::Person},
         180,
         365,
         {QStringLiteral("PR.IR-03, RC.RP-05, ID.IM-02"),
          QStringLiteral("11.5 (IG2)"),
          {},
          QStringLiteral("A.5.30, A.8.14"),
          QStringLiteral("12.10.2 (part)"),
          QStringLiteral("R2, R3, R5")},
         judgeFailover,
         nullptr,
         {en(QT_TRANSLATE_NOOP("Controls",
                               "Choose a time out of opening hours. Write down first what hangs on the "
                               "lines: card terminals, alarm path, lift. Keep a mobile at hand.")),
          en(QT_TRANSLATE_NOOP("Controls", "Unplug the internet cable of the router and wait longer than the "
                                           "phones' registration lasts (ask the provider; often an hour).")),
          en(QT_TRANSLATE_NOOP(
              "Controls",
              "Call the office number from a mobile and write down what rings, and after how many seconds.")),
          en(QT_TRANSLATE_NOOP(
              "Controls",
              "Plug the cable back in, wait until every phone shows its line, and call in once more.")),
          en(QT_TRANSLATE_NOOP("Controls",
                               "Record what was expected, what happened, who did it, and the date."))}},
    };
}

} // namespace rf
