// Section 5 of the guide: firmware.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

namespace rf {

namespace {

Finding judgeUpdates(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    Finding f;
    for (const DeviceState *d : lineDevices(state) + routersOnPath(state)) {
        const RouterFacts *r = d->facts ? d->facts->router() : nullptr;
        const PhoneFacts *p = d->facts ? d->facts->phone() : nullptr;
        const Reading<UpdateMode> *reading = r ? &r->updates : p ? &p->updates : nullptr;
        if (!reading) {
            f.evidence << unseen(*d, unreadReason(*d));
            continue;
        }
        const QString version =
            d->facts->identity.firmware.isEmpty() ? Words::tr("unknown") : d->facts->identity.firmware;
        if (reading->isNotSupported()) {
            f.evidence << seen(*d, false, Words::tr("has no updates by itself (version %1)").arg(version),
                               reading->source());
        } else if (const UpdateMode *mode = reading->value()) {
            const QString says = *mode == UpdateMode::Automatic ? Words::tr("updates itself (version %1)")
                                 : *mode == UpdateMode::ByProvider
                                     ? Words::tr("the provider updates it (version %1)")
                                     : Words::tr("is updated by hand only (version %1)");
            f.evidence << seen(*d, *mode != UpdateMode::Manual, says.arg(version), reading->source());
        } else {
            f.evidence << unseen(*d, Words::tr("its update setting was not read (%1)").arg(reading->why()));
            continue;
        }
        addObtained(f, r ? Obtained::Router : Obtained::Phone);
    }
    settle(f);
    f.says =
        Words::tr("%1 of %2 devices are known to install updates by themselves.").arg(f.met).arg(f.total);
    return f;
}

QList<DeviceIntent> mendUpdates(const OfficeState &state)
{
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : lineDevices(state) + routersOnPath(state)) {
        if (!mayMend(*d) || isProvisioned(*d))
            continue;
        const RouterFacts *r = d->facts->router();
        const PhoneFacts *p = d->facts->phone();
        const UpdateMode *mode = r ? r->updates.value() : p ? p->updates.value() : nullptr;
        if (mode && *mode == UpdateMode::Manual)
            wishes << DeviceIntent{d->device.id, AutoUpdate{}};
    }
    return wishes;
}

} // namespace

QList<Control> firmwareControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("FWR-1"),
         1,
         5,
         en(QT_TRANSLATE_NOOP("Controls", "Phone (and router) updates install by themselves")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "Most attacks use holes for which the fix has been out for months.")),
         Weight::High,
         false,
         {Phone, Router, Person},
         90,
         120,
         {QStringLiteral("PR.PS-02"), QStringLiteral("7.3 (IG1), 7.4 (IG1), 12.1 (IG1)"),
          QStringLiteral("Security update management (automatic updates where possible)"),
          QStringLiteral("A.8.8, A.8.19"), QStringLiteral("6.3.3"), QStringLiteral("R2")},
         judgeUpdates,
         mendUpdates,
         {en(QT_TRANSLATE_NOOP("Controls", "Where a device has no updates by itself: look at the maker's "
                                           "page every quarter, and update one device first.")),
          en(QT_TRANSLATE_NOOP("Controls", "Where the provider manages the phones: ask it to confirm in "
                                           "writing that it installs updates."))}},
    };
}

} // namespace rf
