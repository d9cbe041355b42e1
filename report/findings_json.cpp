#include "report/findings_json.h"

#include "core/controls/control.h"
#include "report/checklist_evidence.h"
#include "report/plan_text.h"
#include "report/private_text.h"

#include <QCryptographicHash>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

QJsonObject findingObject(const Finding &finding)
{
    Finding shown = cleaned(finding);
    for (FindingEvidence &evidence : shown.evidence)
        evidence.says = evidenceWords(shown, evidence);
    QJsonObject o = json::to(shown).toObject();
    if (const Control *control = findControl(finding.control)) {
        o["title"_L1] = control->title;
        o["section"_L1] = control->section;
        o["weight"_L1] = int(control->weight);
        o["extra"_L1] = control->extra;
    }
    return o;
}

/// Identity and remarks only: no facts, no native record, nothing a driver keeps.
QJsonObject deviceObject(const DeviceState &state)
{
    const Device &d = state.device;
    QJsonObject o;
    o["id"_L1] = d.id;
    o["name"_L1] = plainWords(d.label(), 80);
    o["kind"_L1] = enumText(d.identity.kind);
    o["vendor"_L1] = plainWords(d.identity.vendor, 80);
    o["model"_L1] = plainWords(d.identity.model, 80);
    o["firmware"_L1] = plainWords(d.identity.firmware, 80);
    o["address"_L1] = d.address().toString();
    o["special"_L1] = enumText(d.special);
    o["locked"_L1] = d.isLocked();
    o["driver"_L1] = state.driver;
    o["triedOnRealDevice"_L1] = state.abilities.triedOnRealDevice;
    o["read"_L1] = state.facts.has_value();
    o["readAt"_L1] = state.facts ? json::to(state.facts->readAt) : QJsonValue(QString());
    o["unreadWhy"_L1] = plainWords(state.unreadWhy);
    o["unreadCode"_L1] = state.unreadCode ? QString(errorName(*state.unreadCode)) : QString();
    QJsonArray weaknesses;
    for (const QString &w : state.weaknesses)
        weaknesses.append(plainWords(w));
    o["weaknesses"_L1] = weaknesses;
    return o;
}

} // namespace

QJsonObject findingsJson(const ReportInput &input)
{
    QJsonObject o;
    o["schemaVersion"_L1] = findingsSchemaVersion;
    o["program"_L1] = u"RingFence " RINGFENCE_VERSION ""_s;
    o["office"_L1] = QJsonObject{{"id"_L1, input.office.id},
                                 {"name"_L1, plainWords(input.office.name, 200)},
                                 {"provider"_L1, plainWords(input.office.provider.name, 200)},
                                 {"practice"_L1, input.office.isPractice()}};
    if (input.office.isPractice())
        o["note"_L1] = u"This is a practice office: its devices are simulated."_s;
    o["madeAt"_L1] = json::to(input.madeAt);
    o["score"_L1] = json::to(scoreOf(input.findings));
    if (!input.before.isEmpty())
        o["scoreBefore"_L1] = json::to(scoreOf(input.before));
    QJsonArray findings;
    for (const Finding &f : input.findings)
        findings.append(findingObject(f));
    o["findings"_L1] = findings;
    QJsonArray devices;
    for (const DeviceState &d : input.devices)
        devices.append(deviceObject(d));
    o["devices"_L1] = devices;
    o["results"_L1] = json::to(input.results);
    o["unsettled"_L1] = json::to(input.unsettled);
    o["leftOver"_L1] = json::to(input.plan.leftOver);
    QJsonArray risks;
    for (AcceptedRisk risk : input.acceptedRisks) {
        risk.reason = maskNumbers(plainWords(risk.reason));
        risks.append(json::to(risk));
    }
    o["acceptedRisks"_L1] = risks;
    o["journalSeal"_L1] = input.journalSeal;
    return o;
}

QByteArray findingsJsonBytes(const ReportInput &input)
{
    return QJsonDocument(findingsJson(input)).toJson(QJsonDocument::Indented);
}

QString findingsSeal(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject controlsJson()
{
    QJsonArray list;
    for (const Control &c : controlCatalogue()) {
        QJsonArray checkedBy;
        for (const Obtained o : c.checkedBy)
            checkedBy.append(enumText(o));
        list.append(QJsonObject{{"id"_L1, c.id},
                                {"since"_L1, c.since},
                                {"section"_L1, c.section},
                                {"sectionTitle"_L1, sectionTitle(c.section)},
                                {"title"_L1, c.title},
                                {"why"_L1, c.why},
                                {"weight"_L1, int(c.weight)},
                                {"extra"_L1, c.extra},
                                {"checkedBy"_L1, checkedBy},
                                {"recheckDays"_L1, c.recheckDays},
                                {"hardLimitDays"_L1, c.hardLimitDays},
                                {"automatic"_L1, c.mend != nullptr},
                                {"guide"_L1, QJsonArray::fromStringList(c.guide)},
                                {"frameworks"_L1, QJsonObject{{"nistCsf"_L1, c.refs.nistCsf},
                                                              {"cis"_L1, c.refs.cis},
                                                              {"cyberEssentials"_L1, c.refs.cyberEssentials},
                                                              {"iso27001"_L1, c.refs.iso27001},
                                                              {"pciDss"_L1, c.refs.pciDss},
                                                              {"sp80058"_L1, c.refs.sp80058}}}});
    }
    return QJsonObject{{"schemaVersion"_L1, findingsSchemaVersion}, {"controls"_L1, list}};
}

} // namespace rf
