// How the window comes to what it shows: read once, off its thread, and let go off its thread too.
#include "tests/support/fake_door.h"
#include "wizard/person_at_window.h"
#include "wizard/visit_views.h"

#include <QtTest>

#include <atomic>

using namespace rf;
using namespace rf::testing;

namespace {

/// Every look at the whole state asks it once.
class CountingClock final : public Clock {
public:
    QDateTime now() const override
    {
        ++asked;
        return QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    }
    void sleep(int) const override { }
    mutable std::atomic<int> asked = 0;
};

/// What is done with an office, and on which thread.
struct Threads {
    std::atomic<QThread *> practice = nullptr;
    std::atomic<QThread *> letGo = nullptr;
};

class WatchedOffice final : public OpenDoor {
public:
    WatchedOffice(FakeOffice &office, const Clock &clock, Threads *threads = nullptr)
        : m_office(office)
        , m_threads(threads)
        , m_visit({office.file(),
                   office.opener,
                   office.catalogue,
                   &office.store,
                   &office.prober,
                   office.person,
                   clock,
                   office.patience,
                   {}})
    {
    }
    ~WatchedOffice() override
    {
        if (m_threads)
            m_threads->letGo = QThread::currentThread();
    }
    Visit &visit() override { return m_visit; }
    SecretStore &secrets() override { return m_office.store; }
    bool keepsSecrets() const override { return true; }
    QString storeSays() const override { return {}; }
    SurveyOptions surveyOptions(const CancelToken &) const override { return {}; }
    QList<NetworkChoice> networks() override { return {}; }
    QList<ProviderCheck> checkProvider(const Provider &, const CancelToken &) override { return {}; }
    std::optional<PracticeNotes> practice() const override
    {
        if (m_threads)
            m_threads->practice = QThread::currentThread();
        PracticeNotes notes;
        notes.story = u"A story."_s;
        return notes;
    }

private:
    FakeOffice &m_office;
    Threads *m_threads;
    Visit m_visit;
};

class WatchedDoor final : public OfficeDoor {
public:
    explicit WatchedDoor(FakeOffice &office)
        : m_office(office)
    {
    }
    Result<std::shared_ptr<OpenDoor>> open(const QString &, Person &, const AskPassphrase &) override
    {
        return std::make_shared<WatchedOffice>(m_office, m_clock, &threads);
    }
    Result<std::shared_ptr<OpenDoor>> create(const QString &, const Office &, Person &,
                                             const AskPassphrase &) override
    {
        return fail(ErrorCode::Unsupported);
    }
    Result<std::shared_ptr<OpenDoor>> openPractice(const QString &, const QString &, Person &) override
    {
        return fail(ErrorCode::Unsupported);
    }
    QStringList practiceNames() const override { return {}; }
    QList<NetworkChoice> networks() override { return {}; }
    const DriverCatalogue &drivers() const override { return m_office.catalogue; }
    QByteArray providerCatalogue() const override { return "[]"; }
    Threads threads;

private:
    FakeOffice &m_office;
    SystemClock m_clock;
};

} // namespace

class VisitSnapshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStateIsReadOnce()
    {
        FakeOffice office(3);
        CountingClock clock;
        WatchedOffice open(office, clock);
        QVERIFY(open.visit().assess(u"check"_s));
        clock.asked = 0;
        const auto snapshot = takeSnapshot(open);
        QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().detail));
        QCOMPARE(clock.asked.load(), 1);
    }

    /// The plan of the window is the one that the engine makes by itself.
    void theRestFollowsFromIt()
    {
        FakeOffice office(3);
        const CountingClock clock{};
        WatchedOffice open(office, clock);
        QVERIFY(open.visit().assess(u"check"_s));
        const auto taken = takeSnapshot(open);
        QVERIFY(taken);
        const VisitSnapshot &s = **taken;
        QCOMPARE(s.findings, assess(s.state));
        const auto plan = open.visit().plan();
        QVERIFY(plan);
        QVERIFY(!plan->jobs.isEmpty());
        QVERIFY(s.plan.jobs == plan->jobs);
        QVERIFY(s.notes && s.practice);
        QVERIFY(s.views);
        QVERIFY(s.views->checkUp == checkUpView(s));
        QVERIFY(s.views->fixLeft == fixLeft(s));
        QVERIFY(s.views->yourPart == yourPartView(s));
        QCOMPARE(s.openTasks, s.views->yourPart.open);
    }

    void anOfficeIsOpenedAndLetGoByAWorker()
    {
        FakeOffice office(1);
        WatchedDoor door(office);
        PersonAtWindow person;
        CurrentVisit visit(door, person);
        visit.open(u"office"_s);
        QTRY_VERIFY(visit.snapshot());
        QVERIFY(visit.practice());
        QVERIFY(door.threads.practice && door.threads.practice != QThread::currentThread());
        visit.close();
        QVERIFY(!visit.isOpen() && !visit.snapshot() && !visit.practice());
        QTRY_VERIFY(door.threads.letGo);
        QVERIFY(door.threads.letGo != QThread::currentThread());
    }
};

QTEST_MAIN(VisitSnapshotTest)
#include "visit_snapshot_test.moc"
