// A device that never comes back does not keep the office from every further change; its state stays unknown.
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto giveUp = Executor::Settle::GiveUp;

/// An office of which the first phone has gone in the middle of a change, and its run.
struct LosingOffice : FakeOffice {
    LosingOffice()
        : FakeOffice(3)
        , its(visit())
    {
        world.device(u"phone1"_s).vanishAfterWrite = 1;
        lost = its.apply(
            planOf(jobOf(u"x"_s, {task(u"phone1"_s, srtp(), {Proof::ReadBack, Proof::Reregistered})})));
    }
    bool isLost() { return lost && outcomes(*lost) == QList<TaskOutcome>{TaskOutcome::Unknown}; }
    Visit its;
    Result<QList<TaskResult>> lost = fail(ErrorCode::Internal);
};

} // namespace

class GiveUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeadPhoneStaysUnknownAndTheRunIsClosed()
    {
        LosingOffice office;
        Visit &visit = office.its;
        QVERIFY(office.isLost());
        const auto given = visit.settle(1, giveUp);
        QVERIFY(given);
        QVERIFY2(outcomes(*given) == QList<TaskOutcome>{TaskOutcome::Unknown}, words(*given).constData());
        QVERIFY2(given->first().says.startsWith(u"It was given up"), words(*given).constData());
        QCOMPARE(given->first().error, QString(errorName(ErrorCode::Unreachable)));
        QVERIFY(visit.unfinished()->isEmpty());
        // Nothing rounds it up (S-6): neither the journal nor what the report is made from.
        const auto record = visit.journal().read(1);
        QVERIFY(record && record->ended);
        QCOMPARE(record->tasks.first().result->outcome, TaskOutcome::Unknown);
        QCOMPARE(record->tasks.first().result->says, given->first().says);
        QCOMPARE(outcomes(*office.file().document<QList<TaskResult>>(u"results"_s)),
                 QList<TaskOutcome>{TaskOutcome::Unknown});
        QVERIFY(office.file().document<QStringList>(u"provisional"_s)->isEmpty());
        // The others can be changed again, and back.
        const auto more = visit.apply(FakeOffice::planOf(FakeOffice::jobOf(
            u"upnp"_s,
            {office.task(u"router"_s, UpnpOff{},
                         {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered})})));
        QVERIFY(more);
        QVERIFY2(outcomes(*more) == QList<TaskOutcome>{TaskOutcome::Done}, words(*more).constData());
        const auto undone = visit.undo();
        QVERIFY(undone);
        QCOMPARE(outcomes(*undone), QList<TaskOutcome>{TaskOutcome::Undone});
    }

    void whoeverAnswersIsSettled()
    {
        LosingOffice office;
        QVERIFY(office.isLost());
        office.world.device(u"phone1"_s).online = true;
        const auto settled = office.its.settle(1, giveUp);
        QVERIFY(settled);
        QVERIFY2(outcomes(*settled) == QList<TaskOutcome>{TaskOutcome::Done}, words(*settled).constData());
        QVERIFY(office.its.unfinished()->isEmpty());
    }

    void whoeverComesBackAfterwardsCanBeSettled()
    {
        LosingOffice office;
        QVERIFY(office.isLost());
        QVERIFY(office.its.settle(1, giveUp));
        office.world.device(u"phone1"_s).online = true;
        const auto settled = office.its.settle(1, Executor::Settle::Undo);
        QVERIFY(settled);
        QVERIFY2(outcomes(*settled) == QList<TaskOutcome>{TaskOutcome::Undone}, words(*settled).constData());
    }

    // Stop takes the word back.
    void whenStoppedTheRunStaysOpen()
    {
        LosingOffice office;
        QVERIFY(office.isLost());
        RunOptions options;
        options.cancel.cancel();
        const auto given = office.its.settle(1, giveUp, options);
        QVERIFY(given);
        QVERIFY2(given->first().says.startsWith(u"Not looked at"), words(*given).constData());
        QCOMPARE(*office.its.unfinished(), QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(GiveUpTest)
#include "give_up_test.moc"
