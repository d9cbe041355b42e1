#include "report/support_bundle.h"

#include "report/pseudonyms.h"

#include <QUrl>

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

QString unsaid(const QString &text, const QString &standIn)
{
    return text.isEmpty() ? text : standIn;
}

/// Doors and names of hosts are called after people and companies.
void withoutNames(RouterFacts &router)
{
    QList<Forward> *doors = router.forwards.value();
    for (qsizetype i = 0; doors && i < doors->size(); ++i) {
        (*doors)[i].id = u"door-%1"_s.arg(i + 1);
        (*doors)[i].name = unsaid((*doors)[i].name, u"(a name)"_s);
    }
}

void withoutNames(PhoneFacts &phone, Pseudonyms &pseudonyms)
{
    QList<Line> *lines = phone.lines.value();
    for (qsizetype i = 0; lines && i < lines->size(); ++i) {
        Line &line = (*lines)[i];
        line.label = unsaid(line.label, u"(a label)"_s);
        line.user = pseudonyms.extension(line.user);
        line.authUser = pseudonyms.extension(line.authUser);
    }
    // Behind the server comes who the customer is, and often the card address.
    if (Provisioning *from = phone.provisioning.value(); from && !from->url.isEmpty()) {
        const QUrl url(from->url);
        from->url = u"%1://%2/…"_s.arg(url.scheme(), url.host());
    }
}

void withoutNames(Live &live)
{
    QList<KnownHost> *hosts = live.knownHosts.value();
    for (qsizetype i = 0; hosts && i < hosts->size(); ++i) {
        (*hosts)[i].mac = makerOf((*hosts)[i].mac);
        (*hosts)[i].name = unsaid((*hosts)[i].name, u"(a name)"_s);
    }
}

/// Extensions may be whole telephone numbers, and vendors' own words may hold anything.
void withoutNames(DeviceState &state, const Aliases &aliases, Pseudonyms &pseudonyms)
{
    Device &device = state.device;
    pseudonyms.add(device.id, aliases.of(device.id));
    pseudonyms.add(device.name, aliases.of(device.id));
    pseudonyms.add(device.identity.serial, u"(a serial number)"_s);
    pseudonyms.add(device.releasedBy, u"(a person)"_s);
    device.id = aliases.of(device.id);
    device.name.clear();
    device.releasedBy = unsaid(device.releasedBy, u"(a person)"_s);
    withoutNames(device.identity);
    for (Evidence &e : device.evidence)
        e.said.clear(); // what a device says of itself may carry its serial number and address
    if (!state.facts)
        return;
    state.facts->native = {};
    pseudonyms.add(state.facts->identity.serial, u"(a serial number)"_s);
    withoutNames(state.facts->identity);
    withoutNames(state.facts->live);
    if (PhoneFacts *phone = state.facts->phone())
        withoutNames(*phone, pseudonyms);
    if (RouterFacts *router = state.facts->router())
        withoutNames(*router);
}

void withoutNames(Office &office, Pseudonyms &pseudonyms)
{
    pseudonyms.add(office.name, u"(office)"_s);
    office.name = u"(office)"_s;
    office.id.clear();
    OfficeAnswers &answers = office.answers;
    for (QString *who : {&answers.looksAfterPhones, &answers.looksAfterRouter, &answers.looksAfterSwitches})
        *who = unsaid(*who, u"(a person)"_s);
    answers.openingHours = unsaid(answers.openingHours, u"(answered)"_s);
    office.provider.rootCertificate = unsaid(office.provider.rootCertificate, u"(a certificate)"_s);
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
    Pseudonyms pseudonyms;
    withoutNames(shared.office, pseudonyms);
    for (Hop &hop : shared.path)
        hop.deviceId = aliases.of(hop.deviceId);
    for (Attestation &a : shared.attestations) {
        pseudonyms.add(a.by, u"(a person)"_s);
        a.by = u"(a person)"_s;
        a.note.clear();
    }
    for (AcceptedRisk &r : shared.acceptedRisks) {
        pseudonyms.add(r.by, u"(a person)"_s);
        r.by = u"(a person)"_s;
        r.reason.clear();
    }
    for (DeviceState &device : shared.devices)
        withoutNames(device, aliases, pseudonyms);
    for (LinePasswordCheck &check : shared.linePasswords) {
        check.extension = pseudonyms.extension(check.extension);
        for (QString &other : check.sharedExtensions)
            other = pseudonyms.extension(other);
        check.source = unsaid(check.source, u"(a list)"_s); // files are called after companies
    }
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, visit.file().journal());
    QJsonArray journal;
    for (const JournalEntry &entry : entries)
        journal.append(courseOf(entry, aliases));
    return QJsonObject{{u"program"_s, u"RingFence %1"_s.arg(QStringLiteral(RINGFENCE_VERSION))},
                       // Last, what was said in passing: in reasons, sources and messages from the wire.
                       {u"state"_s, pseudonyms.in(json::to(shared))},
                       {u"journal"_s, pseudonyms.in(QJsonValue(journal))}};
}

} // namespace rf
