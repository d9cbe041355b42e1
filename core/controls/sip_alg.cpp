#include "core/controls/sip_alg.h"

#include "core/controls/judge_tools.h"
#include "core/controls/outside_view.h"

#include <algorithm>

namespace rf {

namespace {

/// The newest test that came to an answer, per transport and method: a test that could not run takes nothing
/// back.
QList<const WireTest *> newestTests(const OfficeState &state)
{
    QMap<QString, const WireTest *> newest;
    for (const WireTest &t : state.wireTests) {
        if (t.verdict == AlgVerdict::CouldNotTest)
            continue;
        const WireTest *&slot = newest[t.transport + QLatin1Char('/') + t.method];
        if (!slot || t.when >= slot->when)
            slot = &t;
    }
    return newest.values();
}

FindingEvidence wireEvidence(const WireTest &t)
{
    FindingEvidence e;
    e.met = t.verdict == AlgVerdict::NotFound;
    e.when = t.when;
    e.source = Words::tr("test on the wire (%1, %2)").arg(t.method, t.transport.toUpper());
    e.says = e.met
                 ? Words::tr("the test message reached %1 unchanged").arg(t.server)
                 : Words::tr("the test message to %1 was rewritten on the way: %2").arg(t.server, t.evidence);
    return e;
}

FindingEvidence routerAlg(const DeviceState &d, bool notFoundOnWire)
{
    const RouterFacts *r = d.facts ? d.facts->router() : nullptr;
    if (!r)
        return unseen(d, unreadReason(d));
    if (r->sipAlg.isNotSupported())
        return seen(d, true, Words::tr("has no SIP ALG"), r->sipAlg.source());
    const bool *on = r->sipAlg.value();
    if (!on) {
        return notFoundOnWire
                   ? seen(
                       d, true,
                       Words::tr("its SIP ALG setting was not read (%1), but the test on the wire found none")
                           .arg(r->sipAlg.why()))
                   : unseen(d, Words::tr("its SIP ALG setting was not read (%1)").arg(r->sipAlg.why()));
    }
    if (*on)
        return seen(d, false, Words::tr("SIP ALG is on"), r->sipAlg.source());
    const int *flows = d.facts->live.sipFlowsWithHelper.value();
    if (flows && *flows > 0) {
        return seen(
            d, false,
            Words::tr("SIP ALG is off, but %1 running phone connections still go through it").arg(*flows),
            r->sipAlg.source());
    }
    return seen(d, true, Words::tr("SIP ALG is off"), r->sipAlg.source());
}

} // namespace

Finding judgeAlg(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    Finding f;
    bool found = false;
    bool notFound = false;
    bool proven = false; ///< that much that a setting which was not read does not matter
    for (const WireTest *t : newestTests(state)) {
        f.evidence << wireEvidence(*t);
        addObtained(f, Obtained::Wire);
        found = found || t->verdict == AlgVerdict::Found;
        notFound = notFound || (t->verdict == AlgVerdict::NotFound && t->transport == u"udp");
        // Behind two translations a helper's traces are overwritten on the way, except in what a reflector
        // tells.
        proven = proven
                 || (t->verdict == AlgVerdict::NotFound && t->transport == u"udp"
                     && (state.path.size() == 1 || t->method == u"reflector"));
    }
    bool on = false;
    bool unread = state.path.isEmpty();
    if (unread) {
        FindingEvidence e;
        e.known = false;
        e.says = Words::tr("the way from the phones to the internet was not looked at");
        f.evidence << e;
    }
    for (const DeviceState *d : routersOnPath(state)) {
        const FindingEvidence e = routerAlg(*d, proven && !found);
        on = on || (e.known && !e.met);
        unread = unread || !e.known;
        if (e.known)
            addObtained(f, Obtained::Router);
        f.evidence << e;
    }
    for (const Hop &hop : state.path) {
        if (hop.read && deviceById(state, hop.deviceId))
            continue;
        FindingEvidence e;
        e.known = false;
        e.deviceId = hop.deviceId;
        e.device = hop.what;
        e.says = Words::tr("not read: %1").arg(hop.why.isEmpty() ? Words::tr("no settings seen") : hop.why);
        f.evidence << e;
        unread = true;
    }
    if (const auto again = translatedAgain(state)) {
        f.evidence << *again;
        unread = true;
    }
    if (found || on) {
        f.state = FindingState::NotMet;
        f.says = found && !on ? Words::tr(
                     "The settings read say off or nothing, but the test on the wire found SIP ALG at work.")
                              : Words::tr("SIP ALG is at work on the way to the provider.");
    } else if (unread) {
        f.state = FindingState::CannotTell;
        const auto it = std::find_if(f.evidence.begin(), f.evidence.end(),
                                     [](const FindingEvidence &e) { return !e.known; });
        f.why = it->device.isEmpty() ? it->says : QStringLiteral("%1: %2").arg(it->device, it->says);
        f.says = notFound
                     ? Words::tr("The test on the wire found none, but not every router on the way was read.")
                     : Words::tr("Not every router on the way was read.");
    } else {
        f.state = FindingState::Met;
        f.earned = 1;
        f.says = notFound ? Words::tr(
                     "SIP ALG is off on every router on the way, and the test message arrived unchanged.")
                          : Words::tr("SIP ALG is off on every router on the way.");
    }
    return f;
}

QList<DeviceIntent> mendAlg(const OfficeState &state)
{
    QList<QHostAddress> phones;
    for (const DeviceState *d : lineDevices(state)) {
        if (!d->device.isLocked() && !d->device.address().isNull())
            phones << d->device.address();
    }
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : routersOnPath(state)) {
        const RouterFacts *r = mayMend(*d) ? d->facts->router() : nullptr;
        if (!r)
            continue;
        const bool *on = r->sipAlg.value();
        const int *flows = d->facts->live.sipFlowsWithHelper.value();
        if (on && *on)
            wishes << DeviceIntent{d->device.id, SipAlgOff{}};
        else if (on && flows && *flows > 0)
            wishes << DeviceIntent{d->device.id, DropSipFlows{phones}};
    }
    return wishes;
}

} // namespace rf
