// While a run goes on, each outcome is told as soon as it is known; what is told last is what the run
// returns.
#include "tests/support/fake_office.h"

#include <QSet>
#include <QThread>
#include <QtTest>
#include <atomic>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

class ToldOutcomesTest : public QObject {
    Q_OBJECT

    /// Everything that is told.
    struct Told {
        QMutex mutex;
        QList<TaskResult> results;
        RunOptions options()
        {
            RunOptions o;
            o.finished = [this](const TaskResult &r) {
                const QMutexLocker lock(&mutex);
                results << r;
            };
            return o;
        }
    };

private Q_SLOTS:
    void applyAndUndo()
    {
        FakeOffice office(2);
        Told told;
        Visit visit = office.visit();
        const auto results = visit.apply(
            FakeOffice::planOf(FakeOffice::jobOf(
                u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, {Proof::ReadBack, Proof::FreshConnection})})),
            told.options());
        QVERIFY(results);
        QCOMPARE(told.results, *results);
        QCOMPARE(told.results.first().outcome, TaskOutcome::Done);
        told.results.clear();
        const auto back = visit.undo(0, told.options());
        QVERIFY(back);
        QCOMPARE(told.results, *back);
        QCOMPARE(told.results.first().outcome, TaskOutcome::Undone);
    }

    // Devices are changed side by side; whoever is told need not be.
    void oneAtATime()
    {
        constexpr int phones = 6;
        FakeOffice office(phones);
        QList<Task> tasks;
        for (int i = 1; i <= phones; ++i)
            tasks << office.task(u"phone%1"_s.arg(i), NatKeepAlive{}, {Proof::ReadBack});
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        std::atomic<int> finished = 0;
        QSet<QString> atWork; // devices whose turn has come and is not over
        qsizetype sideBySide = 0;
        const auto take = [&](const std::function<void()> &note) {
            most = std::max<int>(most, ++inside);
            note();
            QThread::msleep(2); // long enough for the others to come
            --inside;
        };
        RunOptions options;
        options.progress = [&](const Progress &p) {
            take([&] {
                atWork.insert(p.device);
                sideBySide = std::max(sideBySide, atWork.size());
            });
        };
        options.finished = [&](const TaskResult &r) {
            take([&] {
                atWork.remove(r.device);
                ++finished;
            });
        };
        Visit visit = office.visit();
        const auto results = visit.apply(FakeOffice::planOf(FakeOffice::jobOf(u"x"_s, tasks)), options);
        QVERIFY(results);
        QCOMPARE(finished, phones);
        QCOMPARE(most, 1);
        QVERIFY2(sideBySide > 1, "nothing went on side by side, so this proves nothing");
    }

    void whatIsTakenBackIsToldAgain()
    {
        FakeOffice office(3);
        // The scout's second change does not fit what was read by then: its first one goes back (S-18).
        const Job job = FakeOffice::jobOf(
            u"tls"_s, {office.task(u"phone1"_s, Srtp{{}, SrtpMode::Optional}, {Proof::ReadBack}, 0),
                       office.task(u"phone1"_s, NatKeepAlive{17}, {Proof::ReadBack}, 1)});
        Told told;
        Visit visit = office.visit();
        const auto results = visit.apply(FakeOffice::planOf(job), told.options());
        QVERIFY(results);
        QVERIFY(told.results.size() > results->size());
        QCOMPARE(told.results.first().outcome, TaskOutcome::Done);
        for (const TaskResult &result : *results)
            QVERIFY2(told.results.contains(result), qPrintable(result.title));
        QCOMPARE(told.results.last().title, told.results.first().title);
        QCOMPARE(told.results.last().outcome, TaskOutcome::Undone);
    }
};

QTEST_GUILESS_MAIN(ToldOutcomesTest)
#include "told_outcomes_test.moc"
