// What the page Fix says about a plan: honest interruptions, who undoes by itself, what is asked, what is off
// and why.
#include "tests/unit/wizard/fix_fixture.h"
#include "wizard/pages/fix_model.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;

namespace {

FixModel fixModel(const VisitSnapshot &s, const FixChoices &choices = {})
{
    return makeFixModel(s, fixLeft(s), choices);
}

} // namespace

class FixModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void countsChangesDevicesAndMinutes()
    {
        VisitSnapshot s = fixSnapshot(4);
        s.plan.jobs = {fixJob(u"upnp"_s, {fixTask(routerOf(s), UpnpOff{}, 0, {}, Interruption::None, 5)}),
                       tlsJob(s)};
        const FixModel model = fixModel(s);
        QCOMPARE(model.headline, u"Here is what we will change"_s);
        QVERIFY2(model.help.contains(u"5 change"), qPrintable(model.help));
        QVERIFY2(model.help.contains(u"5 device"), qPrintable(model.help));
        // 20 s for the router; then 4 phones one after the other, 255 s each.
        QVERIFY2(model.help.contains(u"about 18 minute"), qPrintable(model.help));
        QVERIFY(model.canStart);
    }

    void timeFollowsTheLanes_data()
    {
        QTest::addColumn<int>("phones");
        QTest::addColumn<int>("seconds");
        QTest::newRow("one at a time up to five phones") << 5 << 5 * 255;
        QTest::newRow("two at once from six") << 6 << (1 + 3) * 255;
        QTest::newRow("three at once from nine") << 9 << (1 + 3) * 255;
    }
    void timeFollowsTheLanes()
    {
        QFETCH(int, phones);
        QFETCH(int, seconds);
        const VisitSnapshot s = fixSnapshot(phones);
        QCOMPARE(workingPhones(s.state), phones);
        QCOMPARE(jobSeconds(tlsJob(s), phones), seconds);
    }
    void whatDoesNotInterruptGoesSideBySide()
    {
        const VisitSnapshot s = fixSnapshot(4);
        QList<Task> tasks;
        for (int i = 1; i <= 4; ++i)
            tasks << fixTask(phoneOf(s, i), AutoUpdate{}, 0, {}, Interruption::None, 30);
        QCOMPARE(jobSeconds(fixJob(u"auto-update"_s, tasks), 4), 45);
    }

    void interruptionIsHonest_data()
    {
        QTest::addColumn<int>("interruption");
        QTest::addColumn<int>("settle");
        QTest::addColumn<QString>("pill");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none") << int(Interruption::None) << 5 << u"No interruption"_s << int(Tone::Good)
                              << u"Calls go on"_s;
        QTest::newRow("lines") << int(Interruption::LinesReregister) << 30 << u"Some seconds without calls"_s
                               << int(Tone::Warn) << u"emergency calls included"_s;
        QTest::newRow("phone") << int(Interruption::PhoneRestart) << 240 << u"Phone restarts"_s
                               << int(Tone::Warn) << u"about 4 minute"_s;
        QTest::newRow("router") << int(Interruption::RouterRestart) << 190 << u"Internet off 4 min"_s
                                << int(Tone::Warn) << u"about 4 minute"_s;
    }
    void interruptionIsHonest()
    {
        QFETCH(int, interruption);
        QFETCH(int, settle);
        QFETCH(QString, pill);
        QFETCH(int, tone);
        QFETCH(QString, sentence);
        VisitSnapshot s = fixSnapshot(2);
        const Job job =
            fixJob(u"x"_s, {fixTask(routerOf(s), UpnpOff{}, 0, {}, Interruption::None, 600),
                            fixTask(phoneOf(s, 1), Srtp{}, 1, {}, Interruption(interruption), settle)});
        s.plan.jobs = {job};
        const FixRow row = fixModel(s).rows.first();
        QCOMPARE(row.pill, pill);
        QCOMPARE(int(row.tone), tone);
        QVERIFY(!row.pillIcon.isEmpty());
        QVERIFY2(interruptionSentence(job).contains(sentence), qPrintable(interruptionSentence(job)));
        if (interruption != int(Interruption::None))
            QVERIFY(interruptionSentence(job).contains(u"emergency calls included"));
    }
    void severalPhonesRestartInTurn()
    {
        VisitSnapshot s = fixSnapshot(4);
        QList<Task> oneByOne;
        for (int i = 1; i <= 4; ++i)
            oneByOne << fixTask(phoneOf(s, i), RestartPhone{}, i, u"One phone after the other"_s,
                                Interruption::PhoneRestart, 240);
        s.plan.jobs = {fixJob(u"sip-alg"_s, oneByOne), tlsJob(s)};
        const FixModel model = fixModel(s);
        QCOMPARE(model.rows.at(0).pill, u"Phones restart, 1 by 1"_s);
        QCOMPARE(model.rows.at(1).pill, u"Phones restart in turn"_s);
    }

    void orderInPlainWords()
    {
        const VisitSnapshot s = fixSnapshot(5);
        QCOMPARE(jobOrder(tlsJob(s), s.state), u"Phone 201 as a test, then 4 phone(s)"_s);
        QList<Task> tasks{fixTask(routerOf(s), SipAlgOff{}, 1, u"The router"_s)};
        for (int i = 1; i <= 2; ++i)
            tasks << fixTask(phoneOf(s, i), RestartPhone{}, 2 + i, u"One phone after the other"_s);
        QCOMPARE(jobOrder(fixJob(u"sip-alg"_s, tasks), s.state),
                 u"Router, then Phone 201 and Phone 202, one at a time"_s);
        // Two stages of one device are one turn.
        tasks.insert(1, fixTask(routerOf(s), DropSipFlows{}, 2, u"Forget the old flows"_s));
        QCOMPARE(jobOrder(fixJob(u"sip-alg"_s, tasks), s.state),
                 u"Router, then Phone 201 and Phone 202, one at a time"_s);
        // A stage that is only the device's name says nothing more.
        QList<Task> each;
        for (int i = 1; i <= 3; ++i)
            each << fixTask(phoneOf(s, i), AdminPassword{}, i, phoneOf(s, i).device.label());
        QCOMPARE(jobOrder(fixJob(u"admin-password"_s, each), s.state),
                 QLocale().createSeparatedList({u"Phone 201"_s, u"Phone 202"_s, u"Phone 203"_s})
                     + u", one at a time"_s);
    }

    void titlesAreOurs_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id :
             {"sip-alg", "forwards", "upnp", "remote-admin", "tls", "voice-vlan", "admin-password",
              "router-password", "line-password", "auto-update", "plain-admin", "management-api"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void titlesAreOurs()
    {
        QFETCH(QString, id);
        const VisitSnapshot s = fixSnapshot(1);
        const QString title = jobTitle(fixJob(id, {fixTask(phoneOf(s, 1), UpnpOff{}, 0, {})}));
        QVERIFY2(!title.isEmpty() && !title.startsWith(u"Title of"), qPrintable(title));
    }
    /// What comes when the phones have their own network is not called that network once more.
    void theWallHasItsOwnTitle()
    {
        const VisitSnapshot s = fixSnapshot(1);
        const VlanId voice = *VlanId::from(20);
        const Task wall = fixTask(routerOf(s), IsolateVoice{voice, {}}, 3, u"The wall, last"_s);
        const Task phone = fixTask(phoneOf(s, 1), PhoneVlan{voice}, 1, u"One phone first"_s);
        QCOMPARE(jobTitle(fixJob(u"voice-vlan"_s, {wall})),
                 u"Keep computers out of the phones' own network (VLAN 20)"_s);
        QCOMPARE(jobTitle(fixJob(u"voice-vlan"_s, {phone, wall})),
                 u"Give the phones their own network (VLAN 20)"_s);
    }
    void anUnknownJobKeepsItsOwnTitle()
    {
        QCOMPARE(jobTitle(fixJob(u"brand-new"_s, {})), u"Title of brand-new"_s);
    }

    void whoUndoesByItself_data()
    {
        QTest::addColumn<int>("router");
        QTest::addColumn<int>("phone");
        QTest::addColumn<QString>("has");
        QTest::addColumn<QString>("hasNot");
        QTest::newRow("nobody") << 0 << 0 << u"cannot do it by themselves: Router and Phone 201"_s
                                << u"undoes itself"_s;
        QTest::newRow("the router") << 120 << 0 << u"undoes itself on: Router. The other"_s
                                    << u"Router and"_s;
        QTest::newRow("all") << 120 << 60
                             << u"undoes itself, even if this computer fails: Router and Phone 201"_s
                             << u"cannot"_s;
    }
    void whoUndoesByItself()
    {
        QFETCH(int, router);
        QFETCH(int, phone);
        QFETCH(QString, has);
        QFETCH(QString, hasNot);
        VisitSnapshot s = fixSnapshot(1);
        Task r = fixTask(routerOf(s), UpnpOff{}, 0, {});
        r.change.timedRevertSeconds = router;
        Task p = fixTask(phoneOf(s, 1), Srtp{}, 0, {});
        p.change.timedRevertSeconds = phone;
        s.plan.jobs = {fixJob(u"a"_s, {r}), fixJob(u"b"_s, {p})};
        const FixModel model = fixModel(s);
        QVERIFY2(model.promise.contains(has), qPrintable(model.promise));
        QVERIFY2(!model.promise.contains(hasNot), qPrintable(model.promise));
    }
    void oneChangeWithoutATimerIsEnough()
    {
        VisitSnapshot s = fixSnapshot(1);
        Task timed = fixTask(routerOf(s), UpnpOff{}, 0, {});
        timed.change.timedRevertSeconds = 120;
        s.plan.jobs = {fixJob(u"a"_s, {timed, fixTask(routerOf(s), AdminPassword{}, 1, {})})};
        const QString promise = fixModel(s).promise;
        QVERIFY(promise.contains(u"cannot do it by themselves: Router"));
        // The card tells which part, so the banner must not deny it.
        QVERIFY2(
            promise.contains(u"A part undoes itself even there, as long as RingFence has not confirmed it: "
                             "Router."),
            qPrintable(promise));
    }

    void nothingIsPromisedThatCannotBeKept_data()
    {
        QTest::addColumn<int>("timer"); // of the router's change
        QTest::addColumn<bool>("undo"); // of the phone's change
        QTest::addColumn<bool>("limited"); // something of the phone's change stays
        QTest::addColumn<QString>("has");
        QTest::addColumn<QString>("hasNot");
        const QString whole = u"puts the old settings back"_s;
        const QString part = u"puts back what can be taken back"_s;
        QTest::newRow("everything goes back") << 0 << true << false << whole << u"cannot be taken back"_s;
        QTest::newRow("not all of it") << 0 << true << true << part << whole;
        QTest::newRow("one does not") << 0 << false << true << part << whole;
        QTest::newRow("one does not, and does not say so")
            << 0 << false << false << u"1 change(s) cannot be taken back"_s << whole;
        QTest::newRow("the router by itself, the phone not")
            << 120 << false << true << u"On the other devices (Phone 201) nothing is put back"_s << whole;
        QTest::newRow("the router by itself, the phone in part") << 120 << true << true << part << whole;
    }
    void nothingIsPromisedThatCannotBeKept()
    {
        QFETCH(int, timer);
        QFETCH(bool, undo);
        QFETCH(bool, limited);
        QFETCH(QString, has);
        QFETCH(QString, hasNot);
        VisitSnapshot s = fixSnapshot(1);
        Task r = fixTask(routerOf(s), UpnpOff{}, 0, {});
        r.change.timedRevertSeconds = timer;
        Task p = fixTask(phoneOf(s, 1), LinePassword{}, 0, {});
        if (!undo)
            p.change.undo.clear();
        if (limited)
            p.change.cannotUndo = {u"The old password is not known."_s};
        s.plan.jobs = {fixJob(u"a"_s, {r}), fixJob(u"b"_s, {p})};
        const QString promise = fixModel(s).promise;
        QVERIFY2(promise.contains(has), qPrintable(promise));
        QVERIFY2(!promise.contains(hasNot), qPrintable(promise));
    }
    void nothingAtAllIsPromisedWhereNothingGoesBack()
    {
        VisitSnapshot s = fixSnapshot(1);
        Task only = fixTask(phoneOf(s, 1), LinePassword{}, 0, {});
        only.change.undo.clear();
        s.plan.jobs = {fixJob(u"a"_s, {only})};
        const QString promise = fixModel(s).promise;
        QVERIFY2(promise.startsWith(u"Nothing is put back"), qPrintable(promise));
    }

    void questionsAreNamedBefore()
    {
        VisitSnapshot s = fixSnapshot(3);
        Job lines = fixJob(u"line-password"_s, {fixTask(phoneOf(s, 2), LinePassword{}, 0, {})});
        lines.person << PersonStep{0, u"portal-password"_s, u"Set it in the portal now"_s};
        Job remote = fixJob(u"remote-admin"_s, {fixTask(routerOf(s), RemoteAdminOff{}, 0, {})});
        remote.person << PersonStep{0, u"remote-admin-not-needed"_s,
                                    u"Is it certain that nobody needs it?"_s};
        s.plan.jobs = {fixJob(u"admin-password"_s, {fixTask(phoneOf(s, 1), AdminPassword{}, 0, {})}),
                       tlsJob(s), lines, remote};
        const QString all = fixModel(s).ready.join(u'\n');
        for (const char *part : {"mobile at hand", "envelope", "portal", "colleague from Phone 201",
                                 "Is it certain that nobody needs it?"})
            QVERIFY2(all.contains(QLatin1String(part)), part);
        s.state.office.provider.echoNumber = u"*43"_s;
        QVERIFY(fixModel(s).ready.join(u'\n').contains(u"test number from Phone 201"));
        // Nothing is announced for what is switched off.
        FixChoices off;
        for (const Job &job : std::as_const(s.plan.jobs))
            off.byJob.insert(job.id, false);
        QVERIFY(fixModel(s, off).ready.isEmpty());
    }

    void startAsksOnlyWhatTheEngineDoesNot()
    {
        VisitSnapshot s = fixSnapshot(2);
        const Job calm = fixJob(u"upnp"_s, {fixTask(routerOf(s), UpnpOff{}, 0, {})});
        const Job stormy = fixJob(
            u"sip-alg"_s, {fixTask(phoneOf(s, 1), RestartPhone{}, 0, {}, Interruption::PhoneRestart, 240)});
        s.plan.jobs = {calm};
        QVERIFY(fixModel(s).askFirst.isEmpty());
        s.plan.jobs = {calm, tlsJob(s)}; // the engine asks before the first interruption
        QVERIFY(fixModel(s).askFirst.isEmpty());
        s.plan.jobs = {stormy, tlsJob(s)};
        QVERIFY(fixModel(s).askFirst.contains(u"emergency calls included"));
    }

    void aJobLeftOutTakesWhatNeedsItAlong()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {fixJob(u"admin-password"_s, {fixTask(phoneOf(s, 1), AdminPassword{}, 0, {})}),
                       fixJob(u"management-api"_s, {fixTask(phoneOf(s, 1), ManagementApiOn{}, 0, {})})};
        QCOMPARE(chosenPlan(s, {}).jobs.size(), 2);
        FixChoices without;
        without.byJob.insert(u"admin-password"_s, false);
        QVERIFY(chosenPlan(s, without).jobs.isEmpty());
        const FixRow row = fixModel(s, without).rows.at(1);
        QVERIFY(!row.on && !row.canBeOn);
        QVERIFY(row.remark.contains(jobTitle(s.plan.jobs.first())));
        // On another phone it stands by itself.
        s.plan.jobs[1].tasks[0].deviceId = phoneOf(s, 2).device.id;
        QCOMPARE(chosenPlan(s, without).jobs.size(), 1);
    }

    void whatFollowsALeftOutJobIsPlannedAgain()
    {
        VisitSnapshot s = fixSnapshot(2);
        const Task first = fixTask(phoneOf(s, 1), NatKeepAlive{}, 0, {});
        const Task second = fixTask(phoneOf(s, 1), UpnpOff{}, 0, {});
        s.plan.jobs = {fixJob(u"sip-alg"_s, {first}), fixJob(u"tls"_s, {second})};
        QVERIFY(fixModel(s).canStart && !fixModel(s).planFirst);
        FixChoices choices;
        choices.byJob.insert(u"sip-alg"_s, false);
        QVERIFY(fixModel(s, choices).planFirst && !fixModel(s, choices).canStart);
        Plan made;
        made.jobs = {s.plan.jobs.at(1)};
        made.jobs[0].tasks[0].change.apply[0].says = u"Other bytes"_s;
        choices.without = PlanWithout{planBasis(s), {u"sip-alg"_s}, made};
        QVERIFY(!fixModel(s, choices).planFirst && fixModel(s, choices).canStart);
        QCOMPARE(chosenPlan(s, choices), made);
        // It could not be made: nothing is started, and nobody asks for ever.
        choices.without->plan.reset();
        QVERIFY(!fixModel(s, choices).planFirst && !fixModel(s, choices).canStart);
        // Another choice, or other readings, and it is worth nothing.
        choices.byJob.insert(u"sip-alg"_s, true);
        QVERIFY(fixModel(s, choices).canStart);
        QCOMPARE(chosenPlan(s, choices), s.plan);
        choices.byJob.insert(u"sip-alg"_s, false);
        choices.without->plan = made;
        s.plan.jobs[1].tasks[0].change.apply[0].says = u"Another new password"_s; // as each plan has
        QCOMPARE(chosenPlan(s, choices), made);
        s.state.devices[1].facts->readAt = s.state.devices[1].facts->readAt.addSecs(60);
        QVERIFY(fixModel(s, choices).planFirst);
        // What is switched off after it, or on another device, is nothing to it.
        choices.byJob = {{u"tls"_s, false}};
        QVERIFY(!fixModel(s, choices).planFirst);
        choices.byJob = {{u"sip-alg"_s, false}};
        s.plan.jobs[1].tasks[0].deviceId = phoneOf(s, 2).device.id;
        QVERIFY(!fixModel(s, choices).planFirst && fixModel(s, choices).canStart);
    }

    void whatDidNotWorkIsNotTriedAgainUnasked_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("on");
        QTest::newRow("done") << int(TaskOutcome::Done) << QString() << true;
        QTest::newRow("undone") << int(TaskOutcome::Undone) << u"Rejected"_s << false;
        QTest::newRow("stopped in mid-change") << int(TaskOutcome::Undone) << u"Cancelled"_s << true;
        QTest::newRow("conflict") << int(TaskOutcome::Conflict) << u"Conflict"_s << false;
        QTest::newRow("not readable") << int(TaskOutcome::Skipped) << u"Unreachable"_s << false;
        QTest::newRow("not begun") << int(TaskOutcome::Skipped) << QString() << true;
        QTest::newRow("not begun, stopped") << int(TaskOutcome::Skipped) << u"Cancelled"_s << true;
    }
    void whatDidNotWorkIsNotTriedAgainUnasked()
    {
        QFETCH(int, outcome);
        QFETCH(QString, error);
        QFETCH(bool, on);
        VisitSnapshot s = fixSnapshot(1);
        const Task task = fixTask(routerOf(s), UpnpOff{}, 0, {});
        s.plan.jobs = {fixJob(u"upnp"_s, {task})};
        FixChoices after;
        after.results = {fixResult(u"upnp"_s, task, TaskOutcome(outcome), error)};
        const FixModel model = fixModel(s, after);
        QCOMPARE(model.rows.first().on, on);
        QCOMPARE(model.rows.first().remark.isEmpty(), on);
        QCOMPARE(isAnotherRound(s, after), on);
        after.byJob.insert(u"upnp"_s, true); // the person looked at it and wants it
        QVERIFY(fixModel(s, after).rows.first().on);
        QVERIFY(fixModel(s, after).canStart);
    }
    // What failed keeps what comes after it on the same device from being begun, which alone would be no
    // reason.
    void whatWasNotBegunHidesNoFailure()
    {
        VisitSnapshot s = fixSnapshot(1);
        Task first = fixTask(phoneOf(s, 1), SipTransportTo{}, 0, {});
        Task second = fixTask(phoneOf(s, 1), Srtp{}, 0, {});
        first.change.title = u"TLS"_s;
        second.change.title = u"SRTP"_s;
        s.plan.jobs = {fixJob(u"encrypt"_s, {first, second})};
        FixChoices after;
        after.results = {fixResult(u"encrypt"_s, first, TaskOutcome::Undone, u"Rejected"_s),
                         fixResult(u"encrypt"_s, second, TaskOutcome::Skipped)};
        QVERIFY(!fixModel(s, after).rows.first().on);
        after.results << fixResult(u"encrypt"_s, first, TaskOutcome::Done);
        QVERIFY(fixModel(s, after).rows.first().on);
    }
    void theLastWordCounts()
    {
        VisitSnapshot s = fixSnapshot(1);
        const Task task = fixTask(routerOf(s), UpnpOff{}, 0, {});
        s.plan.jobs = {fixJob(u"upnp"_s, {task})};
        FixChoices after;
        after.results = {fixResult(u"upnp"_s, task, TaskOutcome::Undone, u"Rejected"_s),
                         fixResult(u"upnp"_s, task, TaskOutcome::Done)};
        QVERIFY(fixModel(s, after).rows.first().on);
    }

    void leftOverSaysWhy()
    {
        VisitSnapshot s = fixSnapshot(3);
        s.plan.leftOver = {
            LeftOver{u"VLAN-1"_s, phoneOf(s, 1).device.id, u"this device cannot do it"_s, {u"A"_s}},
            LeftOver{u"VLAN-1"_s, phoneOf(s, 2).device.id, u"this device cannot do it"_s, {u"A"_s}},
            LeftOver{u"MFA-1"_s, {}, u"Nobody confirmed it."_s, {u"Ask"_s}}};
        const FixModel model = fixModel(s);
        QCOMPARE(model.headline, u"There is nothing to change"_s);
        QCOMPARE(model.left.rows.size(), 1);
        QCOMPARE(model.left.rows.first().why, u"Phone 201, Phone 202: this device cannot do it."_s);
        QCOMPARE(model.left.rows.first().steps, QStringList{u"A"_s});
        QVERIFY2(model.left.personTasks.contains(u"1 more"), qPrintable(model.left.personTasks));
        QVERIFY(!model.canStart);
    }

    void nothingStartsOnAReadOnlyOrUnsettledOffice()
    {
        VisitSnapshot s = fixSnapshot(1);
        s.plan.jobs = {fixJob(u"upnp"_s, {fixTask(routerOf(s), UpnpOff{}, 0, {})})};
        QVERIFY(fixModel(s).canStart);
        s.readOnly = true;
        s.readOnlyWhy = u"Another RingFence has it open."_s;
        QVERIFY(!fixModel(s).canStart);
        QCOMPARE(fixModel(s).cannotStart, s.readOnlyWhy);
        s.readOnly = false;
        s.unfinished = {3};
        QVERIFY(!fixModel(s).canStart);
        QVERIFY(!fixModel(s).cannotStart.isEmpty());
    }

    void hostileNamesStayText()
    {
        VisitSnapshot s = fixSnapshot(1);
        s.state.devices[1].device.name = u"<b>Re\x1b[31mception</b>"_s;
        s.plan.jobs = {fixJob(u"tls"_s, {fixTask(phoneOf(s, 1), Srtp{}, 0, {})})};
        const FixRow row = fixModel(s).rows.first();
        QVERIFY(!row.order.contains(QChar(0x1b)));
        QVERIFY(row.order.contains(u"<b>"));
    }
};

QTEST_GUILESS_MAIN(FixModelTest)
#include "fix_model_test.moc"
