#include "wizard/pages/left_over.h"

#include "core/controls/judge_tools.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(LeftOver)
};

} // namespace

QString LeftGroup::says() const
{
    return devices.isEmpty() ? why
                             : Sentences::tr("%1: %2", "devices, why it is left")
                                   .arg(devices.join(QStringLiteral(", ")), why);
}

QList<LeftGroup> leftGroups(const VisitSnapshot &snapshot, const QString &control)
{
    QList<LeftGroup> groups;
    for (const LeftOver &left : snapshot.plan.leftOver) {
        if (left.control != control)
            continue;
        const DeviceState *device = deviceById(snapshot.state, left.deviceId);
        LeftGroup group;
        group.why = plainWords(left.why);
        for (const QString &step : left.byHand)
            group.steps << guideText(plainWords(step));
        group.isForLetter = device && isProvisioned(*device) && !left.byHand.isEmpty();
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const LeftGroup &g) {
            return g.why == group.why && g.steps == group.steps && g.isForLetter == group.isForLetter;
        });
        LeftGroup &into = same == groups.end() ? groups.emplace_back(group) : *same;
        if (device)
            into.devices << plainWords(device->device.label(), 60);
    }
    return groups;
}

} // namespace rf
