#include "core/controls/outside_view.h"

#include "core/controls/judge_tools.h"
#include "core/controls/ways_in.h"
#include "core/model/evidence_fields.h"

#include <algorithm>
#include <cstdlib>

namespace rf {

namespace {

constexpr qint64 sameTimeSeconds = 3600; ///< addresses of the internet side change, mostly by night

/// When the settings of the ways in were read last; invalid when they never were.
QDateTime lastReading(const OfficeState &state)
{
    QDateTime last;
    for (const DeviceState *router : routersOnPath(state)) {
        if (router->facts && router->facts->readAt.isValid()
            && (!last.isValid() || router->facts->readAt > last))
            last = router->facts->readAt;
    }
    return last;
}

QList<const OutsideTest *> newestKnocks(const OfficeState &state)
{
    QMap<QString, const OutsideTest *> newest;
    for (const OutsideTest &test : state.outsideTests) {
        if (!isSipPort(state, *PortRange::from(test.port.value(), test.port.value())))
            continue;
        const OutsideTest *&slot = newest[test.transport + QLatin1Char('/') + test.port.text()];
        if (!slot || test.when >= slot->when)
            slot = &test;
    }
    return newest.values();
}

FindingEvidence knockEvidence(const OutsideTest &test)
{
    FindingEvidence e;
    e.when = test.when;
    e.source = Words::tr("knock from outside, by %1").arg(test.by);
    e.met = test.verdict != OutsideVerdict::Open;
    const QString transport = test.transport.toUpper();
    switch (test.verdict) {
    case OutsideVerdict::Open:
        //: %1: UDP or TCP, %2: a port, %3: an address
        e.says = Words::tr("port %2 (%1) of %3 answered to the internet")
                     .arg(transport, test.port.text(), test.address.toString());
        break;
    case OutsideVerdict::Closed:
        //: %1: UDP or TCP, %2: a port, %3: an address
        e.says = Words::tr("port %2 (%1) of %3 refused a knock from the internet")
                     .arg(transport, test.port.text(), test.address.toString());
        break;
    case OutsideVerdict::Silent:
        //: %1: UDP or TCP, %2: a port, %3: an address
        e.says = Words::tr("port %2 (%1) of %3 gave no answer to the internet")
                     .arg(transport, test.port.text(), test.address.toString());
        break;
    }
    return e;
}

} // namespace

Finding withOutside(Finding finding, const OfficeState &state)
{
    // Behind a carrier's shared address somebody else was knocked at.
    const bool shared = std::any_of(state.path.begin(), state.path.end(),
                                    [](const Hop &hop) { return hop.kind == HopKind::Carrier; });
    if (shared || finding.state == FindingState::NotApplicable)
        return finding;
    const QDateTime read = lastReading(state);
    for (const OutsideTest *test : newestKnocks(state)) {
        const bool open = test->verdict == OutsideVerdict::Open;
        const bool before = read.isValid() && test->when < read;
        // Silence over UDP proves nothing, and what was shut then may be open now.
        if (!open && (before || (test->transport == u"udp" && test->verdict == OutsideVerdict::Silent)))
            continue;
        FindingEvidence e = knockEvidence(*test);
        if (open && before) {
            // What was read since shows no such door, or it would not be met.
            e.known = false;
            e.says = Words::tr("%1; that was before the settings were last read, so it needs another knock")
                         .arg(e.says);
        }
        finding.evidence << e;
        addObtained(finding, Obtained::Wire);
        if (open && !before && finding.state != FindingState::NotMet) {
            finding.state = FindingState::NotMet;
            finding.earned = 0;
            finding.why.clear();
            finding.says = Words::tr("Seen from the internet, a phone port of the office is open.");
        } else if (open && finding.state == FindingState::Met) {
            finding.state = FindingState::CannotTell;
            finding.earned = 0;
            finding.why = e.says;
            finding.says = Words::tr("Not every way in was seen, so nothing is promised.");
        }
    }
    return finding;
}

std::optional<FindingEvidence> translatedAgain(const OfficeState &state)
{
    const QList<const DeviceState *> routers = routersOnPath(state);
    const RouterFacts *facts =
        routers.size() == 1 && routers.first()->facts ? routers.first()->facts->router() : nullptr;
    const QList<Wan> *lines = facts ? facts->wans.value() : nullptr;
    if (!lines || lines->size() != 1 || state.office.answers.secondInternetLine.value_or(false))
        return std::nullopt;
    const QHostAddress own = lines->first().address;
    if (own.protocol() != QAbstractSocket::IPv4Protocol || isPrivateAddress(own))
        return std::nullopt;
    const QDateTime read = routers.first()->facts->readAt;
    for (const WireTest &test : state.wireTests) {
        const QHostAddress seen = test.seenAs.value_or(QHostAddress());
        if (seen.protocol() != QAbstractSocket::IPv4Protocol || seen == own || !read.isValid()
            || std::abs(read.secsTo(test.when)) > sameTimeSeconds)
            continue;
        FindingEvidence e =
            unseen(*routers.first(), Words::tr("its internet address is %1, but servers saw the office as "
                                               "%2, so something translates addresses once more")
                                         .arg(own.toString(), seen.toString()));
        e.when = test.when;
        return e;
    }
    return std::nullopt;
}

QList<Forward> liveMappings(const Device &router)
{
    QList<Forward> doors;
    for (const auto &fields : evidenceOf(router, u"igd-mapping")) {
        const QString to = fields.value(QStringLiteral("to"));
        const qsizetype colon = to.lastIndexOf(QLatin1Char(':'));
        const auto outside = PortRange::from(fields.value(QStringLiteral("port")));
        const auto inside = PortRange::from(QStringView(to).mid(colon + 1));
        Forward door;
        door.to = QHostAddress(to.left(colon));
        if (colon < 0 || !outside || !inside || door.to.isNull()
            || fields.value(QStringLiteral("enabled")) == u"no")
            continue;
        door.kind = QStringLiteral("upnp");
        door.name = fields.value(QStringLiteral("description"));
        door.protocol = fields.value(QStringLiteral("protocol")).toLower();
        door.publicPorts = *outside;
        door.toPorts = *inside;
        if (const auto from = Cidr::from(fields.value(QStringLiteral("remote"))))
            door.from = {*from};
        doors << door;
    }
    return doors;
}

} // namespace rf
