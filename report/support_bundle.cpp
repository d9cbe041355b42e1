#include "report/support_bundle.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Names of devices inside the bundle: numbers instead of serials and whole card addresses.
class Aliases {
public:
    explicit Aliases(const QList<DeviceState> &devices)
    {
        for (const DeviceState &d : devices)
            m_names.insert(d.device.id, u"device-%1"_s.arg(m_names.size() + 1));
    }
    QString of(const QString &id) const { return id.isEmpty() ? id : m_names.value(id, u"device-?"_s); }

private:
    QHash<QString, QString> m_names;
};

/// The maker's half of a card address tells what it is; the other half tells which one.
MacAddress makerOf(MacAddress mac)
{
    return MacAddress::from(mac.bare().left(6) + u"000000"_s).value_or(MacAddress());
}

void withoutNames(Identity &identity)
{
    identity.serial.clear();
    identity.mac = makerOf(identity.mac);
}

/// Extensions may be whole telephone numbers, and vendors' own words may hold anything.
void withoutNames(DeviceState &state, const Aliases &aliases)
{
    Device &device = state.device;
    device.id = aliases.of(device.id);
    device.name.clear();
    device.releasedBy = device.releasedBy.isEmpty() ? QString() : u"(a person)"_s;
    withoutNames(device.identity);
    for (Evidence &e : device.evidence)
        e.said.clear(); // what a device says of itself may carry its serial number and address
    if (!state.facts)
        return;
    state.facts->native = {};
    withoutNames(state.facts->identity);
    PhoneFacts *phone = state.facts->phone();
    QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return;
    for (Line &line : *lines) {
        line.label.clear();
        line.user = line.user.size() > 4 ? u"…"_s + line.user.right(3) : line.user;
        line.authUser.clear();
    }
}

/// Of an entry only what tells the course of a run: what was sent and read stays in the office file.
QJsonObject courseOf(const JournalEntry &entry, const Aliases &aliases)
{
    QJsonObject body;
    for (const QString &key : {u"task"_s, u"phase"_s, u"index"_s}) {
        if (entry.body.contains(key))
            body.insert(key, entry.body[key]);
    }
    if (const QJsonObject result = entry.body[u"result"_s].toObject(); !result.isEmpty()) {
        body[u"result"_s] = QJsonObject{{u"job"_s, result[u"job"_s]},
                                        {u"device"_s, aliases.of(result[u"deviceId"_s].toString())},
                                        {u"intent"_s, result[u"intent"_s]},
                                        {u"outcome"_s, result[u"outcome"_s]},
                                        {u"error"_s, result[u"error"_s]}};
    }
    return QJsonObject{{u"sequence"_s, entry.sequence},
                       {u"run"_s, entry.run},
                       {u"kind"_s, entry.kind},
                       {u"time"_s, json::to(entry.time)},
                       {u"body"_s, body}};
}

} // namespace

Result<QJsonObject> supportBundle(Visit &visit)
{
    ASSIGN_OR_RETURN(OfficeState shared, visit.state());
    const Aliases aliases(shared.devices);
    shared.office.name = u"(office)"_s;
    shared.office.id.clear();
    for (Hop &hop : shared.path)
        hop.deviceId = aliases.of(hop.deviceId);
    for (Attestation &a : shared.attestations) {
        a.by = u"(a person)"_s;
        a.note.clear();
    }
    for (AcceptedRisk &r : shared.acceptedRisks) {
        r.by = u"(a person)"_s;
        r.reason.clear();
    }
    for (LinePasswordCheck &check : shared.linePasswords) {
        check.extension = u"…"_s + check.extension.right(3);
        check.sharedExtensions.clear();
    }
    for (DeviceState &device : shared.devices)
        withoutNames(device, aliases);
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, visit.file().journal());
    QJsonArray journal;
    for (const JournalEntry &entry : entries)
        journal.append(courseOf(entry, aliases));
    return QJsonObject{{u"program"_s, u"RingFence %1"_s.arg(QStringLiteral(RINGFENCE_VERSION))},
                       {u"state"_s, json::to(shared)},
                       {u"journal"_s, journal}};
}

} // namespace rf
