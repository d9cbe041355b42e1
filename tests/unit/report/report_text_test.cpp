// Sentences about errors, plans and findings for the terminal, and the JSON for machines.
#include "report/checklist_evidence.h"
#include "report/checklist_words.h"
#include "report/error_text.h"
#include "report/findings_json.h"
#include "report/plan_text.h"
#include "report/private_text.h"
#include "tests/unit/report/report_fixture.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;

namespace {

Plan samplePlan()
{
    Change change;
    change.intent = SipAlgOff{};
    change.title = u"Turn off the router's SIP helper (SIP ALG)"_qs;
    change.apply = {
        Step{u"Turn it off."_qs, ShellLines{{CliLine{u"sys sip_alg 0"_qs, {}}}}, Risk::DropsCalls, false},
        Step{u"Set the password."_qs,
             HttpCall{u"POST"_qs, u"/api/password?x=1"_qs, u"application/json"_qs,
                      u"{\"new\":\"{{secret:device/a/admin/next}}\"}"_qs},
             Risk::MayLockOut, false}};
    change.persist = {
        Step{u"Keep it."_qs, ExecCommand{u"uci commit"_qs, u"line one\nline two"_qs}, Risk::None, false}};
    change.undo = {Step{u"Turn it on again."_qs,
                        ShellLines{{CliLine{u"sys sip_alg 1"_qs, u"\\[confirm\\]"_qs}}}, Risk::None, false}};
    change.interruption = Interruption::LinesReregister;
    change.cannotUndo = QStringList{u"Firmware cannot be taken back."_qs};
    Task task;
    task.deviceId = u"mac-1"_qs;
    task.device = u"Router\x1b[31m"_qs;
    task.change = change;
    task.proofs = {Proof::ReadBack, Proof::Reregistered};
    task.stage = u"The router"_qs;
    Job job;
    job.id = u"sip-alg"_qs;
    job.title = u"SIP ALG off"_qs;
    job.controls = QStringList{u"ALG-1"_qs};
    job.tasks = {task};
    job.person = {PersonStep{0, u"mobile-at-hand"_qs, u"Have a mobile at hand."_qs}};
    Plan plan;
    plan.jobs = {job};
    plan.leftOver = {LeftOver{u"MFA-1"_qs, {}, u"a person's task"_qs, QStringList{u"Open the portal."_qs}}};
    return plan;
}

bool printable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c.unicode() >= 0x20; });
}

} // namespace

class ReportTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorHasItsWords()
    {
        QStringList seen;
        for (int i = int(ErrorCode::Unreachable); i <= int(ErrorCode::Internal); ++i) {
            const ErrorText t = errorText(ErrorCode(i), u"Reception"_qs);
            QVERIFY2(!t.happened.isEmpty() && !t.means.isEmpty() && !t.press.isEmpty(),
                     qPrintable(QString::number(i)));
            QVERIFY(t.happened.endsWith(u'.') && t.means.endsWith(u'.') && t.press.endsWith(u'.'));
            QVERIFY2(!seen.contains(t.happened), qPrintable(t.happened));
            seen << t.happened;
        }
        QVERIFY(errorText(ErrorCode::Unreachable).happened.startsWith(u"The device"));
        QVERIFY(errorText(ErrorCode::Timeout, u"Reception"_qs).whole().contains(u"Reception"));
        const ErrorText evil = errorText(ErrorCode::AuthRejected, u"\x1b]0;x\x07%1"_qs + QString(500, u'n'));
        QVERIFY(printable(evil.whole()));
        QVERIFY(evil.happened.size() < 200);
        QVERIFY(evil.happened.contains(u"%1"));
    }
    void nothingIsPressedAtTheTerminal()
    {
        for (const QString &device : {QString(), u"Reception"_qs}) {
            QStringList seen;
            for (int i = int(ErrorCode::Unreachable); i <= int(ErrorCode::Internal); ++i) {
                const ErrorText t = terminalText(ErrorCode(i), device);
                QVERIFY(t.happened.endsWith(u'.') && t.means.endsWith(u'.') && t.press.endsWith(u'.'));
                QVERIFY2(!t.whole().contains(u'“') && !t.whole().contains(u"window"), qPrintable(t.whole()));
                QVERIFY2(!seen.contains(t.happened), qPrintable(t.happened));
                seen << t.happened;
            }
        }
        QVERIFY(terminalText(ErrorCode::Conflict).whole().contains(u"ringfence-cli settle"));
        QVERIFY(terminalText(ErrorCode::Conflict, u"Reception"_qs).happened.contains(u"Reception"));
    }
    void whatIsNotSettledIsSaid()
    {
        ReportInput input = visitedOffice();
        QVERIFY(makeChecklist(input).unsettled.isEmpty());
        const qsizetype changes = makeChecklist(input).changes.size();
        TaskResult cut;
        cut.device = u"Reception\x1b[2J"_qs;
        cut.title = u"Encrypt the calls"_qs;
        cut.outcome = TaskOutcome::Unknown;
        cut.says = u"Cut off in the middle."_qs;
        input.unsettled = {cut, cut};
        const Checklist list = makeChecklist(input);
        QVERIFY2(list.unsettled.contains(u"Reception"), qPrintable(list.unsettled));
        QCOMPARE(list.unsettled.count(u"Reception"_qs), 1);
        QVERIFY(printable(list.unsettled));
        QCOMPARE(list.changes.size(), changes + 1);
        const auto line =
            std::find_if(list.changes.begin(), list.changes.end(), [](const ChecklistChange &change) {
                return change.title == u"Encrypt the calls" && !change.good;
            });
        QVERIFY(line != list.changes.end());
        QCOMPARE(findingsJson(input)[u"unsettled"_qs].toArray().size(), 2);
    }
    void codesBecomeWords()
    {
        QCOMPARE(reasonText(ErrorCode::Rejected, u"line 1 is not registered"_qs),
                 u"line 1 is not registered"_qs);
        QCOMPARE(reasonText(ErrorCode::Unreachable, {}), terminalText(ErrorCode::Unreachable).happened);
        QCOMPARE(reasonText({}, u"not read yet"_qs), u"not read yet"_qs);
        TaskResult result;
        result.device = u"Reception"_qs;
        result.title = u"TLS"_qs;
        result.says = u"Not begun: an earlier step on this device did not work."_qs;
        result.error = u"Cancelled"_qs;
        QVERIFY(!resultsText({result}).contains(u"Cancelled"));
        result.error = u"Rejected"_qs;
        result.detail = u"line 1 is not registered"_qs;
        QVERIFY(resultsText({result}).contains(u"   line 1 is not registered\n"));
        Plan plan = samplePlan();
        plan.jobs[0].controls.clear();
        QVERIFY(!planText(plan).contains(u"()"));
    }
    void planShowsTheExactBytesAndTheUndo()
    {
        const QString text = planText(samplePlan());
        for (const char *phrase :
             {"> sys sip_alg 0\n", "POST /api/password?x=1", "< {\"new\":\"{{secret:device/a/admin/next}}\"}",
              "$ uci commit", "< line one\\nline two", "Undo:", "> sys sip_alg 1", "waits for \\[confirm\\]",
              "[may-lock-out]", "Cannot be taken back", "Proven by: read back; every line registered again",
              "You: Have a mobile at hand.", "MFA-1", "Open the portal.",
              "the device cannot do it by itself"})
            QVERIFY2(text.contains(QString::fromUtf8(phrase)),
                     qPrintable(QString::fromUtf8(phrase) + u"\nin\n"_qs + text));
        QVERIFY(printable(text));
        QVERIFY(!planText(samplePlan(), false).contains(u"sys sip_alg"));
        QVERIFY(planText(Plan()).contains(u"Nothing to send"));
        Plan timed = samplePlan();
        timed.jobs[0].tasks[0].change.timedRevertSeconds = 90;
        QVERIFY(planText(timed).contains(u"by itself after 90 seconds"));
        timed.jobs[0].tasks[0].change.apply.clear();
        QVERIFY(planText(timed).contains(u"Already so"));
    }
    void nothingIsPromisedThatCannotBeKept()
    {
        Plan plan = samplePlan();
        Change &change = plan.jobs[0].tasks[0].change;
        QVERIFY(planText(plan).contains(u"puts back what can be taken back")); // and names what cannot
        change.cannotUndo.clear();
        QVERIFY(planText(plan).contains(u"puts the old settings back"));
        change.undo.clear();
        for (const QStringList &named : {QStringList(), QStringList{u"Firmware cannot be taken back."_qs}}) {
            change.cannotUndo = named;
            QVERIFY(planText(plan).contains(u"nothing is put back"));
            QVERIFY(!planText(plan).contains(u"puts the old"));
        }
        change.timedRevertSeconds = 90;
        QVERIFY(planText(plan).contains(u"by itself after 90 seconds"));
        QVERIFY(!planText(plan).contains(u"nothing is put back"));
    }
    void noEscapeCodeReachesTheTerminal()
    {
        Plan plan = samplePlan();
        std::get<ShellLines>(plan.jobs[0].tasks[0].change.apply[0].wire).lines[0].send =
            u"a\x1b[2Jb\u202Ec\x7f"_qs;
        const QString text = planText(plan);
        QVERIFY(printable(text));
        QVERIFY(text.contains(u"> a\\x1b[2Jb\\x202ec\\x7f"));
        QVERIFY(!text.contains(QChar(0x202e)));
        ReportInput in = visitedOffice();
        for (Finding &f : in.findings)
            f.says = u"\x1b[31m\x9bred\u0007"_qs;
        in.results[0].device = u"\x1b[31mred"_qs;
        QVERIFY(printable(findingsText(in.findings, true)));
        QVERIFY(printable(resultsText(in.results)));
    }
    void daysAreWrittenAsTheLocaleDoes()
    {
        const QDate day(2027, 2, 24);
        const auto text = [&](const char *locale) {
            return dateText(day, QLocale(QString::fromLatin1(locale)));
        };
        QCOMPARE(text("en_US"), u"February 24, 2027"_qs);
        QCOMPARE(text("en_GB"), u"24 February 2027"_qs);
        QCOMPARE(text("de_DE"), u"24. Februar 2027"_qs);
        QCOMPARE(text("ja_JP"), u"2027年2月24日"_qs);
        QCOMPARE(dateText(day, QLocale::c()), u"24 February 2027"_qs);
        QVERIFY(dateText({}, QLocale()).isEmpty());
        const QDateTime when(day, QTime(12, 45));
        QVERIFY(timeText(when, QLocale(u"en_US"_qs)).startsWith(u"February 24, 2027, 12:45"));
        QVERIFY(timeText(when, QLocale(u"en_US"_qs)).contains(u"PM"));
    }
    void plainWordsKeepsLetters()
    {
        QCOMPARE(plainWords(u"  a\r\n\tb  c "_qs), u"a b c"_qs);
        QCOMPARE(plainWords(u"a  b"_qs), u"a b"_qs);
        QCOMPARE(plainWords(u" a"_qs), u"a"_qs);
        QCOMPARE(plainWords(u"a "_qs), u"a"_qs);
        QCOMPARE(plainWords(u"a\u0085b\u200bc\u2028d"_qs), u"abc d"_qs);
        QCOMPARE(plainWords({}), QString());
        QCOMPARE(plainWords(u"Müller 日本 😀"_qs), u"Müller 日本 😀"_qs);
        QCOMPARE(plainWords(u"abcdef"_qs, 6), u"abcdef"_qs);
        QCOMPARE(plainWords(u"abcdefg"_qs, 6), u"abcdef…"_qs);
        QCOMPARE(plainWords(QString(QChar(0xd800)) + u"x"_qs), u"x"_qs); // half a character
        QVERIFY(plainWords(QString(10000000, u'x')).size() < 3000);
    }
    void findingsTextSaysEachState()
    {
        const ReportInput in = visitedOffice();
        const QString text = findingsText(in.findings, true);
        for (const char *phrase :
             {"1 Strong SIP Passwords", "[x] PWD-2", "[/] PWD-1", "(x) MFA-1", "[?] MON-2", "[!] WEB-2",
              "provisional", "Added by RingFence", "sys sip_alg ?"})
            QVERIFY2(text.contains(QString::fromUtf8(phrase)), phrase);
        QVERIFY(scoreText(in.findings).contains(u"coverage"));
        QVERIFY(controlsText().contains(u"X-4"));
    }
    void marksNeverLookAlike()
    {
        QStringList signs;
        QStringList words;
        for (int i = int(Mark::Measured); i <= int(Mark::Due); ++i) {
            signs << markSign(Mark(i));
            words << markWord(Mark(i));
        }
        QCOMPARE(QSet<QString>(signs.begin(), signs.end()).size(), signs.size());
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    }
    void masksNumbersAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *text, const char *masked) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("call +44 20 7946 0123 now", "call …23 now");
        row("(020) 7946 0999", "…99");
        row("0301234567", "…67");
        row("0049-30-1234567", "…67");
        row("extension 201", "extension 201");
        row("192.168.10.21", "192.168.10.21");
        row("version 108.86.0.90", "version 108.86.0.90");
        row("2026-11-23 10:40", "2026-11-23 10:40");
        row("00:15:65:00:00:01", "00:15:65:00:00:01");
        row("10000-20000", "10000-20000");
        row("limit 0800", "limit 0800");
    }
    void masksNumbersAndNothingElse()
    {
        QFETCH(QString, text);
        QTEST(maskNumbers(text), "masked");
    }
    void jsonIsAContract()
    {
        const ReportInput in = visitedOffice();
        const QJsonObject o = QJsonDocument::fromJson(findingsJsonBytes(in)).object();
        QCOMPARE(o.value(u"schemaVersion").toInt(), findingsSchemaVersion);
        QCOMPARE(o.value(u"findings").toArray().size(), controlCatalogue().size());
        QCOMPARE(o.value(u"devices").toArray().size(), in.devices.size());
        const QJsonObject first = o.value(u"findings").toArray().first().toObject();
        for (const char *key : {"control", "state", "met", "total", "says", "why", "evidence", "obtained",
                                "when", "due", "provisional", "earned", "title", "weight"})
            QVERIFY2(first.contains(QLatin1StringView(key)), key);
        QVERIFY(json::from<Finding>(first));
        QCOMPARE(json::from<Score>(o.value(u"score")).value(), scoreOf(in.findings));
        QCOMPARE(controlsJson().value(u"controls").toArray().size(), controlCatalogue().size());
        QCOMPARE(findingsJsonBytes(in), findingsJsonBytes(in));
        QCOMPARE(findingsSeal("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_qs);
    }
    void plantedSecretsDoNotAppear()
    {
        // Where a driver could have left one: its own record, a provisioning address, a backup's name.
        ReportInput in = visitedOffice();
        const QString planted = u"Pl4nted-Secret-77"_qs;
        for (DeviceState &d : in.devices) {
            if (!d.facts)
                continue;
            d.facts->native.insert(u"password"_qs, planted);
            if (PhoneFacts *p = d.facts->phone())
                p->provisioning = Reading<Provisioning>::known(
                    Provisioning{u"https://u:"_qs + planted + u"@prov.example.net"_qs, 0, {planted}});
        }
        QVERIFY(!findingsJsonBytes(in).contains(planted.toUtf8()));
        const Checklist list = makeChecklist(in);
        QStringList everything{list.summary};
        for (const ChecklistDevice &d : list.devices)
            everything << d.name << d.model << d.firmware << d.remarks;
        QVERIFY(!everything.join(u'\n').contains(planted));
    }
    void summaryNeverRoundsUp()
    {
        ReportInput in = visitedOffice();
        QVERIFY(makeChecklist(in).summary.contains(u"is closed"));
        for (Finding &f : in.findings) {
            if (f.control == u"FW-2")
                f.state = FindingState::CannotTell;
        }
        const QString unknown = makeChecklist(in).summary;
        QVERIFY(unknown.contains(u"not known whether strangers"));
        QVERIFY(!unknown.contains(u"is closed."));
        for (Finding &f : in.findings) {
            if (f.control == u"WEB-1")
                f.state = FindingState::NotMet;
        }
        QVERIFY(makeChecklist(in).summary.contains(u"Strangers on the internet can reach"));
        for (Finding &f : in.findings) {
            if (f.control == u"WEB-1" || f.control == u"FW-2")
                f.state = FindingState::Due;
        }
        QVERIFY(makeChecklist(in).summary.contains(u"not known"));
    }
    void openPointsAreSortedAndComplete()
    {
        const ReportInput in = visitedOffice();
        const Checklist list = makeChecklist(in);
        QStringList open;
        for (const ChecklistOpen &o : list.open)
            open << o.control;
        for (const Finding &f : in.findings) {
            const bool closed = f.state == FindingState::Met || f.state == FindingState::NotApplicable
                                || f.state == FindingState::AcceptedRisk;
            QCOMPARE(open.contains(f.control), !closed);
        }
        QCOMPARE(list.risks.size(), 1);
        for (const ChecklistOpen &o : list.open) {
            QVERIFY(!o.owner.isEmpty() && !o.due.isEmpty() && !o.steps.isEmpty());
        }
    }
    void whatAPersonDidIsSaidAsTheirWord()
    {
        ReportInput in = visitedOffice();
        PersonTask task;
        task.task = u"VLAN-1"_qs;
        task.owner = u"Sam"_qs;
        task.doneBy = u"Sam"_qs;
        task.doneAt = visitTime();
        task.note = u"asked on 020 7946 0555"_qs;
        in.personTasks << task;
        QString why;
        for (const ChecklistOpen &o : makeChecklist(in, QLocale(QLocale::English)).open) {
            if (o.control == u"VLAN-1")
                why = o.why;
        }
        QVERIFY2(why.contains(u"Sam says that the steps were done on November 23, 2026"), qPrintable(why));
        QVERIFY2(why.endsWith(u"Note: asked on …55"), qPrintable(why));
    }
    /// The report is passed on; it helps nobody to guess a password.
    void aLinePasswordIsNotDescribed()
    {
        Finding weak;
        weak.control = u"PWD-3"_qs;
        weak.state = FindingState::NotMet;
        FindingEvidence seen;
        seen.device = u"Extension 301"_qs;
        seen.says = u"contains the company's name"_qs;
        seen.known = true;
        weak.evidence = {seen};
        QCOMPARE(evidenceLines(weak, QLocale(QLocale::English)),
                 QStringList{u"Extension 301: does not follow this"_qs});
        ReportInput in = visitedOffice();
        in.findings = {weak};
        QVERIFY(!QJsonDocument(findingsJson(in)).toJson().contains("company's name"));
        weak.control = u"FW-1"_qs;
        QVERIFY(evidenceLines(weak, QLocale(QLocale::English)).first().contains(u"company's name"));
    }
    void theSamePhoneUnderAnotherAddressIsToldOnce()
    {
        TaskResult stopped;
        stopped.deviceId = u"mac-805ec0000001"_qs;
        stopped.device = u"Yealink (192.168.1.21)"_qs;
        stopped.title = u"Move the phone"_qs;
        stopped.outcome = TaskOutcome::Skipped;
        TaskResult moved = stopped;
        moved.device = u"Yealink (192.168.20.101)"_qs;
        moved.outcome = TaskOutcome::Done;
        const QList<ChecklistChange> lines =
            changeLines({stopped, moved}, visitTime(), QLocale(QLocale::English));
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().good);
    }
    void theWayToTheInternetTellsWhatWasNotRead()
    {
        ReportInput in = visitedOffice();
        in.path = {Hop{u"router"_qs, u"DrayTek Vigor 2865"_qs, true, {}},
                   Hop{{}, u"box in front (198.18.0.1)"_qs, false, u"it was not found by the scan"_qs}};
        const QList<ChecklistHop> way = makeChecklist(in, QLocale(QLocale::English)).way;
        QCOMPARE(way.size(), 2);
        QVERIFY(way[0].read);
        QCOMPARE(way[0].state, u"read"_qs);
        QVERIFY(!way[1].read);
        QCOMPARE(way[1].state, u"not read: it was not found by the scan"_qs);
    }
    void printOneForTheEye()
    {
        if (qEnvironmentVariableIsEmpty("RF_SHOW"))
            QSKIP("RF_SHOW is not set");
        const ReportInput in = visitedOffice();
        fprintf(stderr, "%s\n%s\n%s\n%s\n", qPrintable(scoreText(in.findings)),
                qPrintable(findingsText(in.findings)), qPrintable(planText(samplePlan())),
                qPrintable(resultsText(in.results)));
    }
};

QTEST_GUILESS_MAIN(ReportTextTest)
#include "report_text_test.moc"
