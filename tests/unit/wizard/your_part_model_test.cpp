// The list of what only a person can do: a word is named and dated, steps by hand are no evidence, and nobody
// is asked to dial an emergency number.
#include "tests/unit/wizard/snapshot_builder.h"
#include "wizard/pages/your_part_model.h"

#include <QRegularExpression>
#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

const TaskView *taskOf(const YourPartView &view, const QString &task)
{
    const auto it =
        std::find_if(view.tasks.begin(), view.tasks.end(), [&](const TaskView &t) { return t.task == task; });
    return it == view.tasks.end() ? nullptr : &*it;
}

OfficeState unasked()
{
    OfficeState s = goodOffice();
    s.attestations.clear();
    return s;
}

/// UPnP is on and has to be switched off by hand.
VisitSnapshot byHandSnapshot()
{
    OfficeState s = goodOffice();
    router(s).upnp = Reading<bool>::known(true);
    Plan plan;
    plan.leftOver = {
        LeftOver{u"X-3"_s, s.devices[0].device.id, u"no documented way"_s, {u"Open the page"_s}}};
    return snapshotOf(s, plan);
}

PersonTask doneTask(const QString &task, const QDateTime &when)
{
    PersonTask t;
    t.task = task;
    t.doneBy = u"Ms Field"_s;
    t.doneAt = when;
    t.note = u"box unticked"_s;
    return t;
}

QStringList everyWord(const TaskView &task)
{
    QStringList words{task.title, task.says, task.why, task.caution, task.letter};
    words += task.conditions;
    for (const TaskSteps &group : task.how)
        words += group.steps;
    return words;
}

} // namespace

class YourPartModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatNobodySaidIsOpen()
    {
        const YourPartView view = yourPartView(snapshotOf(unasked()), english);
        QCOMPARE(view.open, 3);
        for (const char *id : {"MFA-1", "MON-2", "AUD-5"}) {
            const TaskView *task = taskOf(view, QString::fromLatin1(id));
            QVERIFY2(task, id);
            QVERIFY(!task->done && !task->accepted);
            QCOMPARE(task->kind, TaskKind::Word);
            QVERIFY(!task->how.isEmpty() && !task->how.first().steps.isEmpty());
            QVERIFY(task->proposed.isValid() && !task->due.isValid());
        }
        QCOMPARE(view.tasks.last().task, u"AUD-5"_s); // the lightest comes last
    }
    void whatIsConfirmedShowsWhoAndWhen()
    {
        OfficeState s = goodOffice();
        s.attestations[0].note = u"two admins, asked on +44 20 7946 0123"_s;
        const YourPartView view = yourPartView(snapshotOf(s), english);
        QCOMPARE(view.open, 0);
        const TaskView *task = taskOf(view, u"MFA-1"_s);
        QVERIFY(task && task->done);
        QVERIFY(task->says.startsWith(u"Confirmed by Ms Field on 23 November 2026"_s));
        QVERIFY(task->says.contains(u"two admins"_s));
        QVERIFY(!task->says.contains(u"7946"_s));
        QVERIFY(view.help.startsWith(u"Everything on this list is done"_s));
    }
    void itIsNotSo()
    {
        OfficeState s = goodOffice();
        s.attestations << Attestation{u"MFA-1"_s, false, u"Mr Wood"_s, visitTime().addSecs(60),
                                      u"one is missing"_s};
        const YourPartView view = yourPartView(snapshotOf(s), english);
        const TaskView *task = taskOf(view, u"MFA-1"_s);
        QVERIFY(!task->done);
        QVERIFY(task->says.contains(u"Mr Wood"_s) && task->says.contains(u"not so"_s));
        QCOMPARE(view.tasks.first().task, u"MFA-1"_s);
    }
    void anOldWordIsAskedForAgain()
    {
        OfficeState s = goodOffice();
        s.now = visitTime().addDays(130);
        const YourPartView view = yourPartView(snapshotOf(s), english);
        const TaskView *task = taskOf(view, u"MFA-1"_s);
        QVERIFY(!task->done);
        QVERIFY2(task->says.contains(u"too long ago"_s), qPrintable(task->says));
    }
    void stepsByHandAreNoEvidence()
    {
        VisitSnapshot s = byHandSnapshot();
        const TaskView *task = nullptr;
        YourPartView view = yourPartView(s, english);
        task = taskOf(view, u"X-3"_s);
        QVERIFY(task && !task->done);
        QCOMPARE(task->kind, TaskKind::Hand);
        QCOMPARE(task->how.first().steps, QStringList{u"Open the page"_s});
        QCOMPARE(task->how.first().heading, u"Router: no documented way"_s);

        s.personTasks = {doneTask(u"X-3"_s, visitTime().addSecs(300))};
        view = yourPartView(s, english);
        task = taskOf(view, u"X-3"_s);
        QVERIFY(task->done);
        QVERIFY2(task->says.contains(u"the next check-up tells"_s), qPrintable(task->says));
    }
    void aCheckUpThatStillSeesItOpensItAgain()
    {
        VisitSnapshot s = byHandSnapshot();
        s.personTasks = {doneTask(u"X-3"_s, visitTime().addSecs(-300))};
        const YourPartView view = yourPartView(s, english);
        const TaskView *task = taskOf(view, u"X-3"_s);
        QVERIFY(!task->done);
        QVERIFY2(task->says.contains(u"still does not see it"_s), qPrintable(task->says));
    }
    void aCheckUpThatSeesItSaysSo()
    {
        VisitSnapshot s = snapshotOf(goodOffice());
        s.personTasks = {doneTask(u"X-3"_s, visitTime().addSecs(-300))};
        const YourPartView view = yourPartView(s, english);
        const TaskView *task = taskOf(view, u"X-3"_s);
        QVERIFY(task && task->done);
        QVERIFY2(task->says.contains(u"the check-up has seen it"_s), qPrintable(task->says));
    }
    void phonesOfTheProviderGoIntoOneLetter()
    {
        OfficeState s = goodOffice();
        Plan plan;
        for (const int i : {1, 2}) {
            Provisioning from;
            from.url = u"https://provisioning.example.net/"_s;
            phone(s, i).provisioning = Reading<Provisioning>::known(from);
            line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
            plan.leftOver << LeftOver{u"ENC-1"_s,
                                      s.devices[i].device.id,
                                      u"the provider manages this phone"_s,
                                      {u"Send the provider a letter"_s}};
        }
        const YourPartView view = yourPartView(snapshotOf(s, plan), english);
        const TaskView *letter = taskOf(view, providerLetterTask);
        QVERIFY(letter);
        QCOMPARE(letter->kind, TaskKind::Letter);
        QVERIFY(letter->letter.contains(u"Example Voice"_s) && letter->letter.contains(u"Harbour Dental"_s));
        QVERIFY(letter->letter.contains(u"(TLS): Phone 201, Phone 202"_s));
        QVERIFY(!taskOf(view, u"ENC-1"_s)); // asked of the provider, so nobody does it by hand
        VisitSnapshot sent = snapshotOf(s, plan);
        sent.personTasks = {doneTask(providerLetterTask, visitTime())};
        const YourPartView after = yourPartView(sent, english);
        QVERIFY(taskOf(after, providerLetterTask)->done);
        QVERIFY(taskOf(after, providerLetterTask)->says.startsWith(u"Sent by Ms Field"_s));
    }
    void whoseTurnAndUntilWhen_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("overdue");
        QTest::newRow("in a week") << 7 << false;
        QTest::newRow("today") << 0 << false;
        QTest::newRow("yesterday") << -1 << true;
    }
    void whoseTurnAndUntilWhen()
    {
        QFETCH(int, days);
        QFETCH(bool, overdue);
        OfficeState s = unasked();
        const QDate day = s.now.toLocalTime().date().addDays(days);
        VisitSnapshot snapshot = snapshotOf(s);
        PersonTask task;
        task.task = u"MON-2"_s;
        task.owner = u"Ms Field"_s;
        task.due = QDateTime(day, QTime(0, 0), Qt::UTC);
        snapshot.personTasks = {task};
        const YourPartView view = yourPartView(snapshot, english);
        const TaskView *shown = taskOf(view, u"MON-2"_s);
        QCOMPARE(shown->owner, u"Ms Field"_s);
        QCOMPARE(shown->due, day);
        QCOMPARE(shown->dueText, u"by "_s + english.toString(day, u"d MMMM yyyy"_s));
        QCOMPARE(shown->overdue, overdue);
        // The report says the same.
        const Checklist list = makeChecklist(snapshot.report(), english);
        const auto open = std::find_if(list.open.begin(), list.open.end(),
                                       [](const ChecklistOpen &o) { return o.control == u"MON-2"; });
        QVERIFY(open != list.open.end());
        QCOMPARE(open->owner, u"Ms Field"_s);
        QCOMPARE(open->due, english.toString(day, u"d MMMM yyyy"_s));
    }
    void anAcceptedRiskIsNeitherOpenNorDone()
    {
        OfficeState s = unasked();
        s.acceptedRisks = {AcceptedRisk{u"MON-2"_s, u"Dr Harbour"_s, u"portal offers none"_s, visitTime(),
                                        visitTime().addDays(60)}};
        const YourPartView view = yourPartView(snapshotOf(s), english);
        const TaskView *task = taskOf(view, u"MON-2"_s);
        QVERIFY(task->accepted && !task->done);
        QCOMPARE(view.open, 2);
    }
    void picturesAreCounted()
    {
        VisitSnapshot s = snapshotOf(goodOffice());
        EvidenceNote note;
        note.id = u"a"_s;
        note.task = u"MFA-1"_s;
        note.addedAt = visitTime();
        note.thumbnail = QString::fromLatin1(QByteArray("bytes").toBase64());
        s.evidence = {note};
        const YourPartView view = yourPartView(s, english);
        const TaskView *task = taskOf(view, u"MFA-1"_s);
        QCOMPARE(task->pictures.size(), 1);
        QCOMPARE(task->pictures.first().thumbnail, QByteArray("bytes"));
        QVERIFY(task->says.contains(u"1 picture"_s));
        QVERIFY(taskOf(view, u"MON-2"_s)->pictures.isEmpty());
    }
    void titlesSayWhatIsTrue()
    {
        QVERIFY(taskOf(yourPartView(snapshotOf(unasked()), english), u"MFA-1"_s)
                    ->title.startsWith(u"It is not known whether every admin"_s));
        QCOMPARE(taskOf(yourPartView(snapshotOf(goodOffice()), english), u"MFA-1"_s)->title,
                 findControl(u"MFA-1"_s)->title);
        VisitSnapshot s = byHandSnapshot();
        QVERIFY(taskOf(yourPartView(s, english), u"X-3"_s)->title.startsWith(u"Any program inside"_s));
        s.personTasks = {doneTask(u"X-3"_s, visitTime().addSecs(60))}; // and nobody has looked since
        QVERIFY(taskOf(yourPartView(s, english), u"X-3"_s)->title.startsWith(u"It is not known"_s));
    }
    void theProvidersListIsWithinReach()
    {
        OfficeState s = goodOffice();
        s.linePasswords.clear();
        const YourPartView view = yourPartView(snapshotOf(s), english);
        const TaskView *task = taskOf(view, u"PWD-1"_s);
        QVERIFY(task && task->wantsLineList && !view.lineList.isEmpty());
        QVERIFY(!taskOf(view, u"MFA-1"_s)->wantsLineList);
        QVERIFY(yourPartView(snapshotOf(goodOffice()), english).lineList.isEmpty());
    }
    void whatRingFenceCanDoIsSaid()
    {
        VisitSnapshot s = byHandSnapshot();
        QVERIFY(!taskOf(yourPartView(s, english), u"X-3"_s)->how.first().steps.isEmpty());
        s.plan.jobs = {jobOf(u"upnp"_s, {u"X-3"_s}, s.state.devices[0].device.id, UpnpOff{})};
        QVERIFY(taskOf(yourPartView(s, english), u"X-3"_s)->how.first().heading.contains(u"“Fix”"_s));
    }
    void theDrillKeepsItsConditions()
    {
        OfficeState s = unasked();
        s.office.answers.openingHours = u"8 to 18"_s;
        DeviceState lift;
        lift.device.id = u"mac-0004f2000009"_s;
        lift.device.name = u"Lift cabin"_s;
        lift.device.special = SpecialLine::Lift;
        s.devices << lift;
        const YourPartView view = yourPartView(snapshotOf(s), english);
        const TaskView *drill = taskOf(view, u"AUD-5"_s);
        QCOMPARE(drill->conditions.size(), 3);
        QVERIFY(drill->caution.contains(u"Lift cabin (lift line)"_s)
                && drill->caution.contains(u"8 to 18"_s));
        const QString note = recordedNote(*drill, u" rang after 4 s "_s);
        for (const QString &condition : drill->conditions)
            QVERIFY(note.contains(condition));
        QVERIFY(note.endsWith(u"rang after 4 s"_s));
        const TaskView *other = taskOf(view, u"MFA-1"_s);
        QVERIFY(other->conditions.isEmpty());
        QCOMPARE(recordedNote(*other, u"  "_s), QString());
    }
    void nobodyIsAskedToDialAnEmergencyNumber()
    {
        static const QRegularExpression asks(
            u"\\b(dial|call|ring|phone)\\s+(an?\\s+|the\\s+)?(emergency|112|911|999|110|000)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        OfficeState s = unasked();
        s.linePasswords.clear();
        int seen = 0;
        for (const TaskView &task : yourPartView(snapshotOf(s), english).tasks) {
            for (const QString &words : everyWord(task)) {
                ++seen;
                QVERIFY2(!asks.match(words).hasMatch(), qPrintable(words));
            }
        }
        QVERIFY(seen > 20);
    }
    void hostileWordsStayPlain()
    {
        VisitSnapshot s = snapshotOf(goodOffice());
        s.personTasks = {doneTask(u"X-3"_s, visitTime())};
        s.personTasks[0].doneBy = u"Ms\x1b[31m\nField"_s;
        s.personTasks[0].note = u"<img src=x>\r\n"_s;
        for (const TaskView &task : yourPartView(s, english).tasks)
            QVERIFY(!task.says.contains(u'\x1b') && !task.says.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(YourPartModel)
#include "your_part_model_test.moc"
