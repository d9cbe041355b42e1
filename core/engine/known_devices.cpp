#include "core/engine/known_devices.h"

#include "core/engine/engine_words.h"
#include "core/model/device_match.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// What a person said about a device outlives every new look at it, and so does the id by which everything
/// else knows it.
Device withWordsOfThePerson(Device seen, const Device &known)
{
    const auto spared = [](const Evidence &e) { return e.probe == u"manners"; };
    const bool wasSpared = std::any_of(seen.evidence.begin(), seen.evidence.end(), spared);
    if (wasSpared && (known.isLocked() || isSettled(known)) && known.sure >= seen.sure) {
        // It was not asked this time, because of what a person said of it: what was known of it stays.
        Device kept = known;
        kept.addresses = seen.addresses;
        kept.isGateway = seen.isGateway;
        if (kept.identity.mac.isNull())
            kept.identity.mac = seen.identity.mac;
        kept.evidence.removeIf(spared);
        std::copy_if(seen.evidence.begin(), seen.evidence.end(), std::back_inserter(kept.evidence), spared);
        return kept;
    }
    const Identity outside = seen.identity;
    const bool metByAddress = seen.id.startsWith("addr-"_L1); // somebody else's by now, perhaps
    seen.id = known.id;
    seen.name = known.name;
    seen.releasedBy = known.releasedBy;
    if (known.special != SpecialLine::None)
        seen.special = known.special;
    for (const Evidence &e : known.evidence) {
        if (e.probe == u"person" || e.probe == u"read")
            seen.evidence << e;
    }
    if (isSettled(known)) {
        // What a person settled is not asked again; what the device says from inside is still compared.
        seen.identity = known.identity;
        if (seen.identity.firmware.isEmpty())
            seen.identity.firmware = outside.firmware;
        seen.sure = known.sure;
        seen.contradictions.clear();
    } else if (known.sure >= 1 && known.identity.vendor == seen.identity.vendor) {
        // What the device itself said weighs more than what can be guessed from outside.
        seen.identity = known.identity;
        seen.sure = known.sure;
    }
    // What it is known by is kept, whichever look told it.
    const auto keepMarks = [&seen](const Identity &from) {
        if (seen.identity.mac.isNull())
            seen.identity.mac = from.mac;
        if (seen.identity.serial.isEmpty())
            seen.identity.serial = from.serial;
    };
    keepMarks(outside);
    if (!metByAddress)
        keepMarks(known.identity);
    return seen;
}

QList<qsizetype> placesOf(const QList<Device> &seen, const QList<DeviceState> &known)
{
    QList<Device> before;
    for (const DeviceState &state : known)
        before << state.device;
    return matchDevices(before, seen);
}

DeviceState unread(const Device &device)
{
    DeviceState fresh;
    fresh.device = device;
    //: of a device
    fresh.setUnread(SurveyWords::tr("not read yet"));
    return fresh;
}

bool isOfRouter(const Evidence &evidence)
{
    return evidence.probe == u"router-host";
}

} // namespace

QList<DeviceState> merged(QList<DeviceState> known, const QList<Device> &seen)
{
    const QList<qsizetype> places = placesOf(seen, known);
    for (qsizetype i = 0; i < seen.size(); ++i) {
        if (places[i] < 0) {
            known << unread(seen[i]);
        } else {
            Device &device = known[places[i]].device;
            device = withWordsOfThePerson(seen[i], device);
        }
    }
    return known;
}

QList<DeviceState> withTablesOfRouters(QList<DeviceState> devices, const QList<Device> &known,
                                       const QList<Cidr> &searched)
{
    const QList<qsizetype> places = placesOf(known, devices);
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (places[i] < 0) {
            if (!liesIn(known[i], searched))
                devices << unread(known[i]);
            continue;
        }
        QList<Evidence> &evidence = devices[places[i]].device.evidence;
        evidence.removeIf(isOfRouter);
        std::copy_if(known[i].evidence.begin(), known[i].evidence.end(), std::back_inserter(evidence),
                     isOfRouter);
    }
    return devices;
}

} // namespace rf
