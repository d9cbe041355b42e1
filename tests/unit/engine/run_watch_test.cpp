// S-26: the computer stays awake for exactly as long as a run, and a run ends at the next safe point when the
// computer moves to another network: what has begun is taken back, the rest is not begun.
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace rf::testing {

const QStringList atHome{u"eth0 192.168.1.9/24"_s, u"gateway 192.168.1.1"_s};
const QList<Proof> routerProofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};

/// Tells the networks that the test wants, and counts what keeps it awake.
class PretendComputer final : public ThisComputer {
public:
    std::unique_ptr<Wakefulness> stayAwake(const QString &) override
    {
        ++asked;
        return std::make_unique<Awake>(awake);
    }
    QStringList networks() override
    {
        const QMutexLocker lock(&m_mutex);
        const QStringList now = m_networks;
        if (m_looksUntilBack > 0 && --m_looksUntilBack == 0)
            m_networks = atHome;
        return now;
    }
    /// looks: after so many looks it is as at the start; 0 = never.
    void move(const QStringList &networks, int looks = 0)
    {
        const QMutexLocker lock(&m_mutex);
        m_networks = networks;
        m_looksUntilBack = looks;
    }
    std::atomic<int> asked = 0;
    std::atomic<int> awake = 0;

private:
    struct Awake final : Wakefulness {
        explicit Awake(std::atomic<int> &its)
            : count(its)
        {
            ++count;
        }
        ~Awake() override { --count; }
        std::atomic<int> &count;
    };
    QMutex m_mutex;
    QStringList m_networks = atHome;
    int m_looksUntilBack = 0;
};

/// An office whose router and first phone are changed, one job each.
struct MovingOffice : FakeOffice {
    MovingOffice()
        : FakeOffice(3)
    {
        plan = planOf(jobOf(u"upnp"_s, {task(u"router"_s, UpnpOff{}, routerProofs)}));
        plan.jobs << jobOf(u"x"_s, {task(u"phone1"_s, Srtp{{}, SrtpMode::Optional},
                                         {Proof::ReadBack, Proof::Reregistered})});
        plan.jobs.last().person << PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s};
    }
    Visit visit()
    {
        VisitPorts all = ports();
        all.computer = &computer;
        return Visit(all);
    }
    /// Does something when the journal gets its first entry of this kind.
    void at(const QString &kind, const std::function<void()> &act)
    {
        observer = [kind, act, done = std::make_shared<bool>(false)](const JournalEntry &entry) {
            if (entry.kind == kind && !std::exchange(*done, true))
                act();
        };
    }
    bool wrote(const QString &id) { return !world.events.filter(u"run %1"_s.arg(id)).isEmpty(); }

    Plan plan;
    PretendComputer computer;
};

QList<TaskOutcome> outcomes(const Result<QList<TaskResult>> &results)
{
    return outcomes(results.value_or(QList<TaskResult>()));
}

} // namespace rf::testing

class RunWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void awakeAsLongAsItRuns()
    {
        MovingOffice office;
        QList<int> seen;
        office.observer = [&](const JournalEntry &) { seen << office.computer.awake; };
        {
            Visit visit = office.visit();
            office.world.device(u"phone1"_s).vanishAfterWrite = 1;
            QCOMPARE(outcomes(visit.apply(office.plan)),
                     (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Unknown}));
        }
        const auto awakeSinceStart = [&] {
            // Its first entry is made before anything is sent.
            return !seen.isEmpty() && std::all_of(seen.begin() + 1, seen.end(), [](int n) { return n == 1; });
        };
        QVERIFY(awakeSinceStart());
        QCOMPARE(office.computer.awake, 0);
        QCOMPARE(office.computer.asked, 1);

        seen.clear();
        office.world.device(u"phone1"_s).online = true;
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.settle(1, Executor::Settle::Finish)),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Done}));
        QVERIFY(awakeSinceStart());
        QCOMPARE(office.computer.awake, 0);
        QCOMPARE(office.computer.asked, 2);

        seen.clear();
        QCOMPARE(outcomes(visit.undo(1)), (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Undone}));
        QVERIFY(awakeSinceStart());
        QCOMPARE(office.computer.awake, 0);
        QCOMPARE(office.computer.asked, 3);
    }

    void anotherNetworkTakesBackWhatIsUnderWay_data()
    {
        QTest::addColumn<QStringList>("moved");
        QTest::addColumn<QString>("told");
        QTest::newRow("cable pulled") << QStringList() << u"gone: eth0 192.168.1.9/24, gateway 192.168.1.1"_s;
        QTest::newRow("VPN on") << QStringList(atHome + QStringList{u"wg0 10.8.0.2/32"_s})
                                << u"new: wg0 10.8.0.2/32"_s;
        QTest::newRow("another Wi-Fi")
            << QStringList{u"wlan0 10.0.0.4/24"_s, u"gateway 10.0.0.1"_s}
            << u"gone: eth0 192.168.1.9/24, gateway 192.168.1.1; new: wlan0 10.0.0.4/24, gateway 10.0.0.1"_s;
    }
    void anotherNetworkTakesBackWhatIsUnderWay()
    {
        QFETCH(QStringList, moved);
        QFETCH(QString, told);
        MovingOffice office;
        const Facts router = office.facts(u"router"_s);
        office.at(u"sent"_s, [&] { office.computer.move(moved); });
        Visit visit = office.visit();
        const auto results = visit.apply(office.plan);
        QCOMPARE(outcomes(results), (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped}));
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::NetworkChanged)));
        QVERIFY2(results->first().detail.contains(told), qPrintable(results->first().detail));
        QVERIFY2(results->last().says.startsWith(u"Not begun: this computer is no longer on the network"),
                 qPrintable(results->last().says));
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
        QVERIFY(!office.wrote(u"phone1"_s));
        QVERIFY(!office.person.asked.contains(u"mobile-at-hand"_s)); // nobody is bothered any more
        QVERIFY(visit.unfinished()->isEmpty());
    }

    void whatIsProvenStays()
    {
        MovingOffice office;
        office.at(u"outcome"_s, [&] { office.computer.move({u"wlan0 10.0.0.4/24"_s}); });
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.apply(office.plan)),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Skipped}));
        QVERIFY(!*office.facts(u"router"_s).router()->upnp.value());
        QVERIFY(!office.wrote(u"phone1"_s));
    }

    void goingBackDoesNotTakeUpTheRunAgain()
    {
        MovingOffice office;
        office.at(u"outcome"_s, [&] { office.computer.move({u"wlan0 10.0.0.4/24"_s}, 1); });
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.apply(office.plan)),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Skipped}));
    }

    /// The phone or router on which this computer hangs restarts: its network goes and comes.
    void aNetworkThatComesBackIsWaitedFor()
    {
        MovingOffice office;
        office.patience.marginSeconds = 60;
        office.at(u"sent"_s, [&] { office.computer.move({}, 20); });
        Visit visit = office.visit();
        QStringList told;
        RunOptions options;
        options.progress = [&](const Progress &p) { told << p.says; };
        QCOMPARE(outcomes(visit.apply(office.plan, options)),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Done}));
        QVERIFY(told.contains(u"waiting for its network to come back"_s));
    }

    void stopEndsTheWaiting()
    {
        MovingOffice office;
        office.patience.marginSeconds = 600;
        office.at(u"outcome"_s, [&] { office.computer.move({}); });
        Visit visit = office.visit();
        RunOptions options;
        options.progress = [&](const Progress &p) {
            if (p.says == u"waiting for its network to come back")
                options.cancel.cancel();
        };
        const auto results = visit.apply(office.plan, options);
        QCOMPARE(outcomes(results), (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Skipped}));
        QCOMPARE(results->last().says, u"Not begun: Stop was pressed"_s);
    }

    void undoLeavesTheRestForLater_data()
    {
        QTest::addColumn<bool>("stop");
        QTest::newRow("another network") << false;
        QTest::newRow("Stop") << true;
    }
    void undoLeavesTheRestForLater()
    {
        QFETCH(bool, stop);
        MovingOffice office;
        const Facts router = office.facts(u"router"_s);
        QVERIFY(office.visit().apply(office.plan));
        RunOptions options;
        office.at(u"outcome"_s, [&] {
            if (stop)
                options.cancel.cancel();
            else
                office.computer.move({u"wlan0 10.0.0.4/24"_s});
        });
        const auto results = office.visit().undo(1, options);
        QCOMPARE(outcomes(results), (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped}));
        QVERIFY2(results->last().says.startsWith(u"Not begun, it keeps its new settings: "),
                 qPrintable(results->last().says));
        // Without a code it would mean that there is nothing to take back.
        QCOMPARE(results->last().error,
                 QString(errorName(stop ? ErrorCode::Cancelled : ErrorCode::NetworkChanged)));
        QVERIFY(!*office.facts(u"router"_s).router()->upnp.value());
        office.computer.move(atHome);
        QCOMPARE(outcomes(office.visit().undo(1)), QList<TaskOutcome>{TaskOutcome::Undone});
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
    }

    void settlingLeavesTheRestOpen_data() { undoLeavesTheRestForLater_data(); }
    void settlingLeavesTheRestOpen()
    {
        QFETCH(bool, stop);
        MovingOffice office;
        const QList<Proof> proofs{Proof::ReadBack};
        const Srtp srtp{{}, SrtpMode::Optional};
        office.plan = FakeOffice::planOf(FakeOffice::jobOf(
            u"x"_s, {office.task(u"phone1"_s, srtp, proofs), office.task(u"phone2"_s, srtp, proofs)}));
        for (const QString &id : {u"phone1"_s, u"phone2"_s})
            office.world.device(id).vanishAfterWrite = 1;
        QCOMPARE(outcomes(office.visit().apply(office.plan)).count(TaskOutcome::Unknown), 2);
        for (const QString &id : {u"phone1"_s, u"phone2"_s})
            office.world.device(id).online = true;
        RunOptions options;
        office.at(u"outcome"_s, [&] {
            if (stop)
                options.cancel.cancel();
            else
                office.computer.move({u"wlan0 10.0.0.4/24"_s});
        });
        {
            Visit visit = office.visit();
            const auto results = visit.settle(1, Executor::Settle::Undo, options);
            // The last one first; told in the order of the plan.
            QCOMPARE(outcomes(results), (QList<TaskOutcome>{TaskOutcome::Unknown, TaskOutcome::Undone}));
            QVERIFY2(results->first().says.startsWith(u"Not looked at, its state stays unknown: "),
                     qPrintable(results->first().says));
            QCOMPARE(*visit.unfinished(), QList<qint64>{1});
        }
        office.computer.move(atHome);
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.settle(1, Executor::Settle::Undo)),
                 (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Undone}));
        QVERIFY(visit.unfinished()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(RunWatchTest)
#include "run_watch_test.moc"
