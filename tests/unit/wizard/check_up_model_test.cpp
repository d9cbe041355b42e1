// What the check-up says: nothing that was not measured looks as if it were, and the score after the fixes is
// what the judges would say then.
#include "core/controls/outlook.h"
#include "core/controls/score.h"
#include "tests/unit/wizard/snapshot_builder.h"
#include "wizard/pages/check_up_model.h"
#include "wizard/pages/fix_model.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

const SectionView *sectionOf(const CheckUpView &view, int number)
{
    const auto it = std::find_if(view.sections.begin(), view.sections.end(),
                                 [&](const SectionView &s) { return s.number == number; });
    return it == view.sections.end() ? nullptr : &*it;
}

const FindingView *findingOf(const CheckUpView &view, const QString &control)
{
    for (const SectionView &section : view.sections) {
        for (const FindingView &finding : section.findings) {
            if (finding.control == control)
                return &finding;
        }
    }
    return nullptr;
}

Finding findingIn(FindingState state, QList<Obtained> obtained = {Obtained::Router}, bool provisional = false)
{
    Finding f;
    f.control = u"FW-1"_s;
    f.state = state;
    f.obtained = std::move(obtained);
    f.provisional = provisional;
    return f;
}

OfficeState openDoorOffice()
{
    OfficeState s = goodOffice();
    addDoor(s, door(u"1"_s, u"open-port"_s, 5060, 5061, u"192.168.20.21"_s));
    return s;
}

int scoreNow(const OfficeState &state)
{
    return scoreOf(assess(state)).score;
}

} // namespace

class CheckUpModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverLookedAt()
    {
        VisitSnapshot s = snapshotOf(goodOffice());
        s.findings.clear();
        const CheckUpView view = checkUpView(s, english);
        QVERIFY(!view.checked);
        QCOMPARE(view.score, -1);
        QVERIFY(view.sections.isEmpty() && view.letter.isEmpty() && view.outlook.isEmpty());
        QVERIFY(!view.help.isEmpty());
    }
    void allIsGood()
    {
        const VisitSnapshot s = snapshotOf(goodOffice());
        for (const Finding &f : s.findings)
            QVERIFY2(f.state == FindingState::Met || f.state == FindingState::NotApplicable,
                     qPrintable(f.control + u": "_s + f.says));
        const CheckUpView view = checkUpView(s, english);
        QCOMPARE(view.help, u"Everything that was looked at is in order. There is nothing to mend."_s);
        QCOMPARE(view.score, 100);
        QCOMPARE(view.letter, u"A"_s);
        QCOMPARE(view.word, u"In good shape"_s);
        QVERIFY(!view.anythingToMend);
        QVERIFY(view.outlook.isEmpty());
        for (const SectionView &section : view.sections) {
            QVERIFY(!section.name.isEmpty() && !section.guide.isEmpty() && !section.pill.text.isEmpty());
            QVERIFY(!section.findings.isEmpty());
            for (const FindingView &finding : section.findings) {
                QVERIFY(finding.wouldDo.isEmpty());
                QVERIFY(!finding.canBeAccepted && !finding.isAccepted);
                QVERIFY(finding.rules.startsWith(finding.control));
            }
        }
    }
    void everySectionIsThereInOrder()
    {
        const CheckUpView view = checkUpView(snapshotOf(goodOffice()), english);
        QList<int> numbers;
        for (const SectionView &section : view.sections)
            numbers << section.number;
        QVERIFY(numbers.size() >= 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(numbers.at(i), i + 1);
    }
    void pillsDifferInWordAndIcon()
    {
        FindingEvidence good;
        good.met = true;
        FindingEvidence unseen;
        unseen.known = false;
        Finding partly = findingIn(FindingState::Partly);
        partly.evidence = {good, unseen};
        const QList<Finding> all{findingIn(FindingState::Met),
                                 findingIn(FindingState::Met, {Obtained::Person}),
                                 findingIn(FindingState::Met, {Obtained::Router}, true),
                                 findingIn(FindingState::NotMet),
                                 partly,
                                 findingIn(FindingState::CannotTell),
                                 findingIn(FindingState::NotApplicable),
                                 findingIn(FindingState::AcceptedRisk),
                                 findingIn(FindingState::ProviderLimited),
                                 findingIn(FindingState::Due)};
        QSet<QString> texts;
        QSet<QString> icons;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const PillWords pill = pillOf(all.at(i));
            QVERIFY2(!pill.text.isEmpty() && !pill.icon.isEmpty(), qPrintable(QString::number(i)));
            texts << pill.text;
            icons << pill.icon;
            QCOMPARE(pill.tone == Tone::Good, i == 0); // only what was measured is green
        }
        QCOMPARE(texts.size(), all.size());
        QCOMPARE(icons.size(), all.size());
    }
    void theWorstSpeaksForItsSection()
    {
        OfficeState s = openDoorOffice();
        router(s).sipAlg = Reading<bool>::unread(u"refused"_s);
        s.wireTests.clear();
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        const SectionView *firewall = sectionOf(view, 3);
        QVERIFY(firewall);
        QCOMPARE(firewall->pill.text, u"Open to the internet"_s);
        QCOMPARE(firewall->pill.tone, Tone::Bad);
        QCOMPARE(firewall->findings.first().pill.text, u"High risk"_s);
        const FindingView *alg = findingOf(view, u"ALG-1"_s);
        QVERIFY(alg);
        QCOMPARE(alg->pill.text, u"Cannot tell"_s);
        QCOMPARE(worstSection(view.sections), 3);
    }
    void theHighestRiskIsShownFirst()
    {
        OfficeState s = openDoorOffice();
        line(s).transport = Reading<SipTransport>::known(SipTransport::Udp);
        line(s).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        // Both are red, and the one that weighs less comes first in the guide.
        QCOMPARE(sectionOf(view, 2)->pill.tone, Tone::Bad);
        QCOMPARE(sectionOf(view, 3)->pill.tone, Tone::Bad);
        QVERIFY(sectionOf(view, 2)->urgency < sectionOf(view, 3)->urgency);
        QCOMPARE(worstSection(view.sections), 3);
        QCOMPARE(worstSection({}), 0);
    }
    void whoMayOnlyLookIsToldSo()
    {
        VisitSnapshot s = snapshotOf(goodOffice());
        s.findings.clear();
        s.readOnly = true;
        QVERIFY(checkUpView(s, english).help.contains(u"open for looking only"_s));
    }
    void cannotTellIsCounted()
    {
        OfficeState s = goodOffice();
        s.linePasswords.clear();
        const SectionView *passwords = nullptr;
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        passwords = sectionOf(view, 1);
        QVERIFY(passwords);
        QCOMPARE(passwords->pill.text, u"Cannot tell: %1"_s.arg(passwords->findings.size()));
        QCOMPARE(passwords->pill.tone, Tone::Neutral);
        QVERIFY(view.lineList.contains(u"do not show"_s));
    }
    void whatOnlyAPersonKnowsIsTheirPart()
    {
        OfficeState s = goodOffice();
        s.attestations.clear();
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        for (const int section : {8, 9, 10})
            QCOMPARE(sectionOf(view, section)->pill.text, u"Your part"_s);
        QVERIFY(!findingOf(view, u"MFA-1"_s)->wouldDo.first().steps.isEmpty());
    }
    void noLetterWhereTooLittleIsKnown()
    {
        OfficeState s = goodOffice();
        for (DeviceState &d : s.devices) {
            d.facts.reset();
            d.signIn = SignInState::Refused;
        }
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        QVERIFY(view.letter.isEmpty());
        QVERIFY(view.sentences.first().contains(u"60 %"_s));
        QCOMPARE(view.word, u"Too little is known"_s);
    }
    void theCapNamesTheStepThatLiftsIt()
    {
        const VisitSnapshot s = snapshotOf(openDoorOffice());
        const Score score = scoreOf(s.findings);
        QVERIFY(!score.cappedBy.isEmpty());
        const CheckUpView view = checkUpView(s, english);
        const QString cap = view.sentences.at(1);
        QVERIFY(cap.contains(score.letter));
        bool named = false;
        for (const LetterCap &c : letterCaps(s.findings))
            named = named || (c.control == score.cappedBy && cap.contains(c.liftedBy));
        QVERIFY2(named, qPrintable(cap));
    }
    void checksThatCouldBeMadeAreCounted()
    {
        OfficeState s = goodOffice();
        s.attestations.clear();
        const VisitSnapshot snapshot = snapshotOf(s);
        int unknown = 0;
        for (const Finding &f : snapshot.findings)
            unknown += f.state == FindingState::CannotTell ? 1 : 0;
        QCOMPARE(unknown, 3);
        const qsizetype all = snapshot.findings.size();
        QVERIFY(checkUpView(snapshot, english)
                    .sentences.contains(u"%1 of %2 checks could be made."_s.arg(all - 3).arg(all)));
    }
    void whatWasNotTestedIsSaid()
    {
        const CheckUpView view = checkUpView(snapshotOf(goodOffice()), english);
        QVERIFY(findingOf(view, u"FW-1"_s)->how.contains(u"not tried"_s));
        QVERIFY(!findingOf(view, u"ALG-1"_s)->how.contains(u"not tried"_s));
    }
    void evidenceTellsValueSourceAndTime()
    {
        OfficeState s = goodOffice();
        router(s).sipAlg = Reading<bool>::known(true, u"sys sip_alg ?"_s);
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        const FindingView *alg = findingOf(view, u"ALG-1"_s);
        const auto row = std::find_if(alg->saw.begin(), alg->saw.end(),
                                      [](const SawRow &r) { return r.how.contains(u"sys sip_alg ?"_s); });
        QVERIFY(row != alg->saw.end());
        QVERIFY(row->says.startsWith(u"Router: "_s));
        QVERIFY(row->how.contains(whenText(visitTime(), s.now, english)));
    }
    void whatADeviceSaysStaysPlain()
    {
        OfficeState s = openDoorOffice();
        s.devices[0].device.name = u"Router\x1b[2J\n<b>all met</b>"_s;
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        for (const SectionView &section : view.sections) {
            for (const FindingView &finding : section.findings) {
                for (const SawRow &row : finding.saw)
                    QVERIFY2(!row.says.contains(u'\x1b') && !row.says.contains(u'\n'), qPrintable(row.says));
            }
        }
    }
    void jobsAndLeftOversBecomeWords()
    {
        const OfficeState s = openDoorOffice();
        Plan plan;
        Job job = jobOf(u"forwards"_s, {u"FW-1"_s}, s.devices[0].device.id, CloseForwards{{u"1"_s}});
        job.tasks[0].change.interruption = Interruption::RouterRestart;
        job.tasks[0].change.cannotUndo = {u"The old firmware cannot be brought back"_s};
        plan.jobs = {job};
        plan.leftOver = {
            LeftOver{u"FW-2"_s, s.devices[0].device.id, u"no documented way"_s, {u"Open the page"_s}}};
        const CheckUpView view = checkUpView(snapshotOf(s, plan), english);
        QVERIFY(view.anythingToMend);
        const FindingView *byJob = findingOf(view, u"FW-1"_s);
        QCOMPARE(byJob->wouldDo.size(), 1);
        QCOMPARE(byJob->wouldDo.first().says, jobTitle(job));
        QVERIFY(byJob->wouldDo.first().notes.first().contains(u"mobile"_s)); // S-9
        QVERIFY(byJob->wouldDo.first().notes.contains(job.tasks[0].change.cannotUndo.first())); // S-8
        const FindingView *byHand = findingOf(view, u"FW-2"_s);
        QCOMPARE(byHand->wouldDo.first().says, u"Router: no documented way"_s);
        QCOMPARE(byHand->wouldDo.first().steps, QStringList{u"Open the page"_s});
        QCOMPARE(view.help.count(u"RingFence can mend"_s), 1);
    }
    void titlesSayWhatIsTrue()
    {
        OfficeState s = openDoorOffice();
        router(s).sipAlg = Reading<bool>::unread(u"refused"_s);
        s.wireTests.clear();
        const VisitSnapshot snapshot = snapshotOf(s);
        const CheckUpView view = checkUpView(snapshot, english);
        QCOMPARE(findingOf(view, u"FW-1"_s)->title,
                 u"Others than your provider can send phone traffic into your office"_s);
        QVERIFY(findingOf(view, u"ALG-1"_s)->title.startsWith(u"It is not known whether SIP ALG"_s));
        for (const Finding &f : snapshot.findings) {
            const QString goal = controlTitle(*findControl(f.control));
            const bool holds = f.state == FindingState::Met || f.state == FindingState::NotApplicable;
            QVERIFY2((findingOf(view, f.control)->title == goal) == holds, qPrintable(f.control));
        }
    }
    void theHelpCountsHighRisksAndTheRest()
    {
        OfficeState s = openDoorOffice();
        const QString routerId = s.devices[0].device.id;
        line(s).transport = Reading<SipTransport>::known(SipTransport::Udp);
        Plan plan;
        plan.jobs = {jobOf(u"forwards"_s, {u"FW-1"_s, u"FW-2"_s}, routerId, CloseForwards{{u"1"_s}})};
        const QString all = checkUpView(snapshotOf(s, plan), english).help;
        QVERIFY2(all.startsWith(u"2 high risk"_s), qPrintable(all));
        QVERIFY2(all.contains(u"RingFence can mend all of them."_s), qPrintable(all));
        QVERIFY2(all.contains(u"other thing"_s), qPrintable(all)); // the red ones that weigh less
        plan.leftOver = {LeftOver{u"FW-2"_s, routerId, u"no documented way"_s, {u"Open the page"_s}}};
        QVERIFY(checkUpView(snapshotOf(s, plan), english).help.contains(u"RingFence can mend 1 of them"_s));
    }
    void nothingIsOfferedOnAGuess()
    {
        OfficeState s = goodOffice();
        router(s).upnp = Reading<bool>::unread(u"refused"_s);
        const FindingView *upnp = nullptr;
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        upnp = findingOf(view, u"X-3"_s);
        QVERIFY(upnp);
        QCOMPARE(upnp->wouldDo.size(), 1);
        QVERIFY(upnp->wouldDo.first().says.startsWith(u"Nothing is changed on a guess."_s));
        QVERIFY(upnp->canBeAccepted);
    }
    void acceptedRisksShowWhoAndUntilWhen()
    {
        OfficeState s = openDoorOffice();
        s.acceptedRisks = {AcceptedRisk{u"FW-1"_s, u"Dr Harbour"_s, u"the old alarm needs it"_s, visitTime(),
                                        visitTime().addDays(30)}};
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        const FindingView *finding = findingOf(view, u"FW-1"_s);
        QVERIFY(finding->isAccepted && !finding->canBeAccepted);
        QVERIFY(finding->state.contains(u"Dr Harbour"_s) && finding->state.contains(u"2026-12-23"_s));
        QCOMPARE(finding->pill.text, u"Risk accepted"_s);
    }
    void provisionalIsNoMeasurementYet()
    {
        OfficeState s = goodOffice();
        s.provisional = {u"ENC-1"_s, u"ENC-2"_s};
        const CheckUpView view = checkUpView(snapshotOf(s), english);
        QCOMPARE(sectionOf(view, 2)->pill.text, u"Provisional"_s);
        QVERIFY(findingOf(view, u"ENC-1"_s)->state.startsWith(u"Provisional"_s));
        QVERIFY(view.sentences.filter(u"provisional"_s).first().startsWith(u"2 "_s));
    }
    void theOutlookIsWhatTheJudgesWouldSay()
    {
        OfficeState s = openDoorOffice();
        s.attestations.clear();
        Plan plan;
        plan.jobs = {
            jobOf(u"forwards"_s, {u"FW-1"_s, u"FW-2"_s}, s.devices[0].device.id, CloseForwards{{u"1"_s}})};
        OfficeState closed = s;
        router(closed).forwards.value()->first().enabled = false;
        OfficeState confirmed = closed;
        confirmed.attestations = goodOffice().attestations;
        QVERIFY(scoreNow(s) < scoreNow(closed));
        QVERIFY(scoreNow(closed) <= scoreNow(confirmed));
        const auto outlook = outlookOf(s, plan);
        QVERIFY(outlook);
        QCOMPARE(outlook->least, scoreNow(closed));
        QCOMPARE(outlook->most, scoreNow(confirmed));
    }
    void whatAPersonHelpsWithIsNotInTheLowerNumber_data()
    {
        QTest::addColumn<bool>("step");
        QTest::addColumn<bool>("call");
        QTest::newRow("needs nobody") << false << false;
        QTest::newRow("asks the person first") << true << false;
        QTest::newRow("is proven by a call") << false << true;
    }
    void whatAPersonHelpsWithIsNotInTheLowerNumber()
    {
        QFETCH(bool, step);
        QFETCH(bool, call);
        OfficeState s = goodOffice();
        line(s).transport = Reading<SipTransport>::known(SipTransport::Udp);
        line(s).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
        const QString id = s.devices[1].device.id;
        Job job =
            jobOf(u"tls"_s, {u"ENC-1"_s}, id,
                  SipTransportTo{{}, SipTransport::Tls, s.office.provider.registrar, *Port::from(5061)});
        if (call)
            job.tasks[0].proofs << Proof::EchoCall;
        if (step)
            job.person = {PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s}};
        Plan plan;
        plan.jobs = {job};
        OfficeState done = s;
        line(done).transport = Reading<SipTransport>::known(SipTransport::Tls);
        QVERIFY(scoreNow(done) > scoreNow(s));
        const auto outlook = outlookOf(s, plan);
        QVERIFY(outlook);
        QCOMPARE(outlook->least, step || call ? scoreNow(s) : scoreNow(done));
        QCOMPARE(outlook->most, scoreNow(done));
    }
    void whatOnlyLookingAgainShowsIsNotInTheLowerNumber()
    {
        OfficeState s = goodOffice();
        router(s).upnp = Reading<bool>::known(true);
        Forward mapping = door(u"u1"_s, u"upnp"_s, 5060, 5060, u"192.168.20.21"_s);
        addDoor(s, mapping);
        Plan plan;
        plan.jobs = {jobOf(u"upnp"_s, {u"X-3"_s, u"FW-1"_s}, s.devices[0].device.id, UpnpOff{})};
        OfficeState off = s;
        router(off).upnp = Reading<bool>::known(false);
        OfficeState lapsed = off;
        router(lapsed).forwards.value()->clear();
        const auto outlook = outlookOf(s, plan);
        QVERIFY(outlook);
        QCOMPARE(outlook->least, scoreNow(off));
        QCOMPARE(outlook->most, scoreNow(lapsed));
        QVERIFY(outlook->least < outlook->most);
    }
    void passwordsThatAreReplacedCount()
    {
        OfficeState s = goodOffice();
        s.devices[1].signIn = SignInState::FactoryPassword;
        s.linePasswords[0].length = 4;
        s.linePasswords[0].looksGenerated = false;
        Plan plan;
        Job lines = jobOf(u"line-password"_s, {u"PWD-1"_s}, s.devices[1].device.id, LinePassword{});
        lines.person = {PersonStep{0, u"portal-password"_s, u"Set it in the portal"_s}};
        plan.jobs = {jobOf(u"admin-password"_s, {u"WEB-2"_s}, s.devices[1].device.id, AdminPassword{}),
                     lines};
        OfficeState own = s;
        own.devices[1].signIn = SignInState::OwnPassword;
        const auto outlook = outlookOf(s, plan);
        QVERIFY(outlook);
        QCOMPARE(outlook->least, scoreNow(own));
        QCOMPARE(outlook->most, scoreNow(goodOffice()));
    }
    void aWordCountsOnlyWhereAJudgeLooksForOne()
    {
        const OfficeState s = goodOffice();
        OfficeState noList = s;
        noList.linePasswords.clear();
        for (const char *id : {"MFA-1", "MON-2", "AUD-5"})
            QVERIFY(takesWord(*findControl(QString::fromLatin1(id)), s));
        for (const char *id : {"FW-1", "ENC-2", "FWR-1", "PWD-1"})
            QVERIFY2(!takesWord(*findControl(QString::fromLatin1(id)), s), id);
        QVERIFY(takesWord(*findControl(u"PWD-1"_s), noList));
        QVERIFY(!takesWord(*findControl(u"PWD-4"_s), noList));
    }
    void theWayTellsWhatWasNotRead()
    {
        VisitSnapshot s;
        s.state = goodOffice();
        s.findings = assess(s.state);
        Hop router{u"router"_s, u"DrayTek Vigor 2865"_s, true, {}};
        router.lines = {u"WAN1"_s, u"LTE"_s};
        const Hop front{{}, u"box in front (198.18.0.1)"_s, false, u"it was not found by the scan."_s};
        s.state.path = {router, front};
        const QList<WayRow> way = checkUpView(s, english).way;
        QCOMPARE(way.size(), 2);
        QVERIFY(way[0].read);
        QVERIFY2(way[0].says.contains(u"WAN1, LTE"_s), qPrintable(way[0].says));
        QVERIFY(!way[1].read);
        QCOMPARE(way[1].name, front.what);
        QCOMPARE(way[1].says, u"Not read: it was not found by the scan."_s);
    }
    void times()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(12, 0)); // local
        QVERIFY(whenText(now.addSecs(-60), now, english).startsWith(u"today"_s));
        QVERIFY(whenText(now.addDays(-1), now, english).startsWith(u"yesterday"_s));
        QVERIFY(whenText(now.addDays(-9), now, english).startsWith(u"15 Nov 2026"_s));
        QCOMPARE(whenText({}, now, english), u"time not known"_s);
    }
};

QTEST_GUILESS_MAIN(CheckUpModel)
#include "check_up_model_test.moc"
