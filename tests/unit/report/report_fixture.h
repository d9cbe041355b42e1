// An office after a visit, with a bit of everything the report has to tell apart, and with hostile texts in
// it.
#pragma once

#include "core/controls/assess.h"
#include "report/checklist.h"
#include "tests/unit/office_builder.h"

namespace rf::testing {

inline ReportInput visitedOffice()
{
    OfficeState before = goodOffice();
    router(before).sipAlg = Reading<bool>::known(true, QStringLiteral("sys sip_alg ?"));
    before.wireTests.clear();
    addDoor(before, door(QStringLiteral("1"), QStringLiteral("open-port"), 5060, 5061,
                         QStringLiteral("192.168.20.21")));
    for (int i : {1, 2}) {
        line(before, i).transport =
            Reading<SipTransport>::known(SipTransport::Udp, QStringLiteral("account page"));
        line(before, i).srtp = Reading<SrtpMode>::known(SrtpMode::Off, QStringLiteral("account page"));
    }
    before.attestations.clear();
    before.linePasswords[0].weaknesses = QStringList{QStringLiteral("word")};

    OfficeState after = goodOffice();
    after.provisional = QStringList{QStringLiteral("ENC-1"), QStringLiteral("FW-1"), QStringLiteral("FW-2"),
                                    QStringLiteral("ALG-1")};
    after.linePasswords = before.linePasswords;
    after.linePasswords[0].length = 9;
    line(after, 2).srtp = Reading<SrtpMode>::known(SrtpMode::Optional, QStringLiteral("account page"));
    after.attestations = {Attestation{QStringLiteral("MFA-1"), true, QStringLiteral("Ms Field"), visitTime(),
                                      QStringLiteral("asked on +44 20 7946 0123, two admins")}};
    DeviceState lift;
    lift.device.id = QStringLiteral("mac-0004f2000009");
    lift.device.name = QStringLiteral("Lift cabin");
    lift.device.identity.kind = DeviceKind::Ata;
    lift.device.addresses = {QHostAddress(QStringLiteral("192.168.10.30"))};
    lift.device.special = SpecialLine::Lift;
    after.devices << lift;
    DeviceState printer;
    printer.device.id = QStringLiteral("addr-192.168.10.60");
    printer.device.identity.kind = DeviceKind::Printer;
    printer.device.addresses = {QHostAddress(QStringLiteral("192.168.10.60"))};
    after.devices << printer;
    router(after).crossings =
        Reading<QList<Crossing>>::unread(QStringLiteral("the router refused the command"));
    after.acceptedRisks = {
        AcceptedRisk{QStringLiteral("WEB-2"), QStringLiteral("Dr Harbour"),
                     QStringLiteral("the lift company keeps its adapter's password, call 020 7946 0999"),
                     visitTime(), visitTime().addDays(170)}};

    ReportInput in;
    in.office = after.office;
    in.devices = after.devices;
    in.findings = assess(after);
    in.before = assess(before);
    in.acceptedRisks = after.acceptedRisks;
    in.attestations = after.attestations;
    in.madeAt = visitTime().addSecs(4200);
    in.reportNumber = QStringLiteral("2026-11-23-01");
    in.journalSeal = QStringLiteral("9c1e07ab44d29c1e07ab44d29c1e07ab44d29c1e07ab44d29c1e07ab44d2aabb");
    TaskResult r;
    r.job = QStringLiteral("sip-alg");
    r.deviceId = in.devices.first().device.id;
    r.device = QStringLiteral("Router");
    r.title = QStringLiteral("Turn off the router's SIP helper (SIP ALG)");
    r.intent = QStringLiteral("SipAlgOff");
    r.outcome = TaskOutcome::Done;
    r.proofs = QStringList{QStringLiteral("read back: off"),
                           QStringLiteral("all 2 lines registered again after 3 s")};
    r.when = visitTime().addSecs(900);
    in.results << r;
    r.title = QStringLiteral("Switch off open port 1 (5060-5061)");
    r.intent = QStringLiteral("CloseForwards");
    r.outcome = TaskOutcome::Undone;
    r.proofs.clear();
    r.says = QStringLiteral("The router refused the command; everything is as it was.");
    r.error = QStringLiteral("Rejected");
    in.results << r;
    LeftOver left;
    left.control = QStringLiteral("VLAN-1");
    left.why = QStringLiteral("This router shows its rules only on its web page.");
    left.byHand = QStringList{QStringLiteral("Open LAN > VLAN on the router's page."),
                              QStringLiteral("Untick “Inter-LAN routing” for the voice network.")};
    in.plan.leftOver << left;
    return in;
}

} // namespace rf::testing
