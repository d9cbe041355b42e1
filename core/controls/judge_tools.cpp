#include "core/controls/judge_tools.h"

#include <algorithm>

namespace rf {

bool carriesLine(const Device &device)
{
    return device.isPhone() || device.identity.kind == DeviceKind::Ata
           || device.identity.kind == DeviceKind::DoorStation;
}

QList<const DeviceState *> lineDevices(const OfficeState &state)
{
    QList<const DeviceState *> list;
    for (const DeviceState &d : state.devices) {
        if (carriesLine(d.device))
            list << &d;
    }
    return list;
}

QList<const DeviceState *> routers(const OfficeState &state)
{
    QList<const DeviceState *> list;
    for (const DeviceState &d : state.devices) {
        if (d.device.isRouter())
            list << &d;
    }
    return list;
}

QList<const DeviceState *> routersOnPath(const OfficeState &state)
{
    if (state.path.isEmpty())
        return routers(state);
    QList<const DeviceState *> list;
    for (const Hop &hop : state.path) {
        const DeviceState *d = deviceById(state, hop.deviceId);
        if (d && !list.contains(d))
            list << d;
    }
    return list;
}

const DeviceState *deviceById(const OfficeState &state, const QString &id)
{
    if (id.isEmpty())
        return nullptr;
    const auto it = std::find_if(state.devices.begin(), state.devices.end(),
                                 [&](const DeviceState &d) { return d.device.id == id; });
    return it == state.devices.end() ? nullptr : &*it;
}

const Attestation *latestAttestation(const OfficeState &state, const QString &control)
{
    const Attestation *latest = nullptr;
    for (const Attestation &a : state.attestations) {
        // A word without a name or a time, or from the future, is no evidence.
        if (a.control != control || a.by.trimmed().isEmpty() || !a.when.isValid() || a.when > state.now)
            continue;
        if (!latest || a.when >= latest->when)
            latest = &a;
    }
    return latest;
}

bool isProvisioned(const DeviceState &device)
{
    const PhoneFacts *phone = device.facts ? device.facts->phone() : nullptr;
    if (!phone)
        return false;
    const Provisioning *from = phone->provisioning.value();
    const UpdateMode *updates = phone->updates.value();
    return (from && !from->url.isEmpty()) || (updates && *updates == UpdateMode::ByProvider);
}

bool mayMend(const DeviceState &device)
{
    return device.facts && !device.driver.isEmpty() && !device.device.isLocked();
}

bool isOfProvider(const Line &line, const Provider &provider)
{
    // A line that names no server takes the phone's, which is the provider's wherever the line works.
    return line.server.isEmpty() || line.server == provider.registrar;
}

QString specialLineName(SpecialLine special)
{
    switch (special) {
    case SpecialLine::None: return {};
    case SpecialLine::Lift: return Words::tr("lift line");
    case SpecialLine::Alarm: return Words::tr("alarm line");
    case SpecialLine::Fax: return Words::tr("fax line");
    case SpecialLine::Door: return Words::tr("door line");
    case SpecialLine::Emergency: return Words::tr("emergency line");
    case SpecialLine::RedPhone: return Words::tr("red phone");
    case SpecialLine::CardTerminal: return Words::tr("card terminal line");
    case SpecialLine::NightBell: return Words::tr("night bell");
    case SpecialLine::Other: return Words::tr("special line");
    }
    return {};
}

namespace {

/// Special lines are marked wherever they appear (S-2).
QString marked(const DeviceState &device, const QString &says)
{
    const QString name = specialLineName(device.device.special);
    return name.isEmpty() ? says : QStringLiteral("%1 (%2)").arg(says, name);
}

} // namespace

FindingEvidence seen(const DeviceState &device, bool met, const QString &says, const QString &source)
{
    FindingEvidence e;
    e.deviceId = device.device.id;
    e.device = device.device.label();
    e.met = met;
    e.says = marked(device, says);
    e.source = source;
    e.when = device.facts ? device.facts->readAt : QDateTime();
    return e;
}

FindingEvidence unseen(const DeviceState &device, const QString &says)
{
    FindingEvidence e = seen(device, false, says);
    e.known = false;
    return e;
}

QString unreadReason(const DeviceState &device)
{
    if (device.device.isLocked())
        return Words::tr("left alone on purpose until a named person releases it");
    if (!device.unreadWhy.isEmpty())
        return Words::tr("not read: %1").arg(device.unreadWhy);
    switch (device.signIn) {
    case SignInState::Refused: return Words::tr("not read: the sign-in was refused");
    case SignInState::Locked: return Words::tr("not read: it refuses sign-ins for a while");
    case SignInState::Unreachable: return Words::tr("not read: it did not answer");
    default: break;
    }
    if (device.driver.isEmpty())
        return Words::tr("not read: RingFence cannot read this model");
    return Words::tr("not read");
}

void addObtained(Finding &finding, Obtained how)
{
    if (!finding.obtained.contains(how))
        finding.obtained << how;
}

Finding cannotTell(const QString &why)
{
    Finding f;
    f.state = FindingState::CannotTell;
    f.why = why;
    f.says = why;
    return f;
}

Finding notApplicable(const QString &why)
{
    Finding f;
    f.state = FindingState::NotApplicable;
    f.why = why;
    f.says = why;
    return f;
}

void settle(Finding &finding)
{
    int known = 0;
    int met = 0;
    for (const FindingEvidence &e : std::as_const(finding.evidence)) {
        known += e.known ? 1 : 0;
        met += e.known && e.met ? 1 : 0;
    }
    const int total = int(finding.evidence.size());
    finding.met = met;
    finding.total = total;
    finding.earned = total ? double(met) / total : 0;
    if (known == 0)
        finding.state = FindingState::CannotTell;
    else if (met == total)
        finding.state = FindingState::Met;
    else if (met == 0)
        finding.state = FindingState::NotMet; // what was seen is bad, and the unknown cannot make it good
    else
        finding.state = FindingState::Partly;
    if (finding.state == FindingState::CannotTell && finding.why.isEmpty() && total)
        finding.why = finding.evidence.first().says;
}

Finding attestedFinding(const OfficeState &state, const QString &control, const QString &unasked)
{
    const Attestation *word = latestAttestation(state, control);
    if (!word)
        return cannotTell(unasked);
    Finding f;
    f.state = word->met ? FindingState::Met : FindingState::NotMet;
    f.earned = word->met ? 1 : 0;
    addObtained(f, Obtained::Person);
    FindingEvidence e;
    e.met = word->met;
    e.when = word->when;
    e.source = Words::tr("stated by %1").arg(word->by);
    e.says = word->note.isEmpty()
                 ? (word->met ? Words::tr("%1 confirmed it").arg(word->by)
                              : Words::tr("%1 said that it is not so").arg(word->by))
                 : (word->met ? Words::tr("%1 confirmed: %2") : Words::tr("%1 said that it is not so: %2"))
                       .arg(word->by, word->note);
    f.says = e.says;
    f.evidence << e;
    return f;
}

std::optional<Finding> noPhones(const OfficeState &state)
{
    if (state.devices.isEmpty())
        return cannotTell(Words::tr("Nothing has been looked at yet."));
    if (!lineDevices(state).isEmpty())
        return std::nullopt;
    // What nobody named may be a phone, and somebody who has line passwords or special lines has one.
    const bool mayBe =
        !state.linePasswords.isEmpty()
        || std::any_of(state.devices.begin(), state.devices.end(), [](const DeviceState &d) {
               return d.device.identity.kind == DeviceKind::Unknown || d.device.special != SpecialLine::None;
           });
    return mayBe ? cannotTell(Words::tr("No phone was recognised, but not everything here was."))
                 : notApplicable(Words::tr("No phones were found in this office."));
}

} // namespace rf
