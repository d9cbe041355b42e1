// Section 9 of the guide: monitoring and alerts.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

namespace rf {

namespace {

Finding judgeSpend(const OfficeState &state)
{
    return attestedFinding(
        state, QStringLiteral("MON-2"),
        Words::tr("Nobody has confirmed yet that a limit on call charges is set in the provider's portal."));
}

} // namespace

QList<Control> monitoringControls()
{
    return {
        {QStringLiteral("MON-2"),
         1,
         9,
         en(QT_TRANSLATE_NOOP("Controls", "You are told when call charges pass a daily or weekly limit")),
         en(QT_TRANSLATE_NOOP("Controls", "It caps the loss while you sleep.")),
         Weight::Critical,
         false,
         {Obtained::Person},
         90,
         120,
         {QStringLiteral("DE.AE-06, DE.CM-06"),
          QStringLiteral("15.6 (IG3), 17.2 (IG1)"),
          {},
          QStringLiteral("A.8.16, A.5.22"),
          QStringLiteral("12.10.5 (part)"),
          QStringLiteral("R2")},
         judgeSpend,
         nullptr,
         {en(QT_TRANSLATE_NOOP("Controls", "Look up what calls cost in a usual day and week.")),
          en(QT_TRANSLATE_NOOP("Controls",
                               "In the provider's portal, set a daily or weekly limit of about three times "
                               "that, with a mail to somebody who reads it at weekends too.")),
          en(QT_TRANSLATE_NOOP("Controls",
                               "If the portal offers a hard stop, switch it on and check that emergency "
                               "calls still go through by asking the provider, never by trying.")),
          en(QT_TRANSLATE_NOOP(
              "Controls", "Record the limit, the period, who is told, and whether there is a hard stop."))}},
    };
}

} // namespace rf
