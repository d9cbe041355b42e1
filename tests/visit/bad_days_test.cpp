// Bad days: devices that refuse, vanish, restart, talk nonsense or too much; calls with sound in one
// direction; a portal that says no; a switch that swallows tags. Each ends with a known state or one that is
// said to be unknown.
#include "tests/visit/practice_desk.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// One office on a bad day, read as far as it lets itself be read.
struct Day {
    explicit Day(const PracticeOptions &options, bool straightAway = true)
    {
        PracticeOptions quick = options;
        quick.tickMs = 10;
        auto started = PracticeOffice::start(quick);
        if (!started)
            return;
        office = std::move(*started);
        if (!OfficeFile::create(PracticeDesk::pathIn(folder.path()), office->office()))
            return;
        desk = std::make_unique<PracticeDesk>(folder.path(), office->book(), office->person(),
                                              Journal::Observer(), proberOf(*office));
        ready = desk->isOpen() && desk->visit().scan({}, {}) && tellStory(*desk, *office)
                && (!straightAway || read());
    }
    bool read()
    {
        auto made = desk->visit().survey({});
        if (made)
            devices = *made;
        return made.has_value();
    }
    const DeviceState *device(const QString &id) const
    {
        for (const DeviceState &d : devices) {
            if (d.device.id == id)
                return &d;
        }
        return nullptr;
    }
    /// The dump once it is `wanted` or stops changing.
    QJsonObject dump(const QString &id, const QJsonObject &wanted = {}) const
    {
        QElapsedTimer timer;
        timer.start();
        QJsonObject last = office->dump(id);
        int same = 0;
        while (timer.elapsed() < 5000 && same < 25 && (wanted.isEmpty() || last != wanted)) {
            QThread::msleep(20);
            const QJsonObject now = office->dump(id);
            same = now == last ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    QTemporaryDir folder;
    std::unique_ptr<PracticeOffice> office;
    std::unique_ptr<PracticeDesk> desk;
    QList<DeviceState> devices;
    bool ready = false;
};

const QString router = u"mac-c4411eaa1001"_s; // of the shop

/// Ids of the shop's devices by driver, from a good day.
QString deviceOf(const QString &driver)
{
    static QHash<QString, QString> known;
    if (known.isEmpty()) {
        Day day({.office = u"shop"_s, .variant = {}, .mischief = {}, .tickMs = 10});
        for (const DeviceState &d : std::as_const(day.devices)) {
            if (d.facts)
                known.insert(d.driver, d.device.id);
        }
    }
    return known.value(driver);
}

TaskResult only(const QList<TaskResult> &results, const QString &intent)
{
    for (const TaskResult &r : results) {
        if (r.intent == intent)
            return r;
    }
    return {};
}

} // namespace

class BadDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(deviceOf(u"openwrt"_s), router);
        QVERIFY(!deviceOf(u"yealink"_s).isEmpty());
        QVERIFY(!deviceOf(u"poly"_s).isEmpty());
    }

    /// While it is read: no facts, a reason, and nothing of it is called met.
    void readingABadDevice_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("value");
        for (const char *driver : {"openwrt", "yealink", "poly"}) {
            for (const auto &[kind, value] :
                 {std::pair{"cut-after", 300}, std::pair{"garbage", 0}, std::pair{"flood", 0},
                  std::pair{"escape-bomb", 0}, std::pair{"locked", 0}}) {
                QTest::addRow("%s %s", driver, kind)
                    << QString::fromLatin1(driver) << QString::fromLatin1(kind) << value;
            }
        }
    }
    void readingABadDevice()
    {
        QFETCH(QString, driver);
        QFETCH(QString, kind);
        QFETCH(int, value);
        const QString id = deviceOf(driver);
        Day day({.office = u"shop"_s, .variant = {}, .mischief = {Mischief{id, kind, value}}, .tickMs = 10});
        QVERIFY(day.ready);
        const QJsonObject before = day.office->dump(id);
        const DeviceState *bad = day.device(id);
        QVERIFY(bad); // its neighbours in the network still know that it is there
        if (!bad->facts)
            QVERIFY(!bad->unreadWhy.isEmpty());
        // The others are read all the same.
        int others = 0;
        for (const DeviceState &d : std::as_const(day.devices))
            others += d.device.id != id && d.facts ? 1 : 0;
        QCOMPARE(others, 2);
        const auto findings = day.desk->visit().assess(u"check"_s);
        QVERIFY(findings);
        for (const Finding &f : *findings) {
            for (const FindingEvidence &e : f.evidence) {
                if (e.deviceId == id && !bad->facts && e.source != u"sign-in")
                    QVERIFY2(!e.known || !e.met, qPrintable(f.control + u": "_s + e.says));
            }
        }
        const auto plan = day.desk->visit().plan();
        QVERIFY(plan);
        if (!bad->facts) {
            for (const Job &job : plan->jobs) {
                for (const Task &task : job.tasks)
                    QVERIFY(task.deviceId != id);
            }
        }
        QCOMPARE(day.office->dump(id), before);
    }

    /// In mid-change: old, new, or said to be unknown, and then it is settled when it is back.
    void changingABadDevice_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("intent");
        for (const auto &[driver, intent] :
             {std::pair{"openwrt", "UpnpOff"}, std::pair{"openwrt", "CloseForwards"},
              std::pair{"yealink", "SipTransportTo"}, std::pair{"poly", "SipTransportTo"}}) {
            for (const char *kind : {"reboot", "vanish"}) {
                for (const int value : {1, 2}) {
                    QTest::addRow("%s %s at %s write %d", driver, intent, kind, value)
                        << QString::fromLatin1(driver) << QString::fromLatin1(kind) << value
                        << QString::fromLatin1(intent);
                }
            }
        }
    }
    void changingABadDevice()
    {
        QFETCH(QString, driver);
        QFETCH(QString, kind);
        QFETCH(int, value);
        QFETCH(QString, intent);
        const QString id = deviceOf(driver);
        Day day({.office = u"shop"_s, .variant = {}, .mischief = {Mischief{id, kind, value}}, .tickMs = 10});
        QVERIFY(day.ready);
        QVERIFY(day.device(id) && day.device(id)->facts);
        const QJsonObject before = day.office->dump(id);
        const auto whole = day.desk->visit().plan();
        QVERIFY(whole);
        Plan plan;
        for (const Job &job : whole->jobs) {
            for (const Task &task : job.tasks) {
                if (task.deviceId == id && intentName(task.change.intent) == intent && plan.jobs.isEmpty()) {
                    Job one = job;
                    one.tasks = {task};
                    plan.jobs << one;
                }
            }
        }
        QVERIFY(!plan.jobs.isEmpty());
        const auto results = day.desk->visit().apply(plan);
        QVERIFY(results);
        QCOMPARE(results->size(), 1);
        const TaskResult &r = results->first();
        qInfo("%s %s: %s", qPrintable(enumText(r.outcome)), qPrintable(r.error), qPrintable(r.detail));
        QVERIFY(!r.says.isEmpty());
        const QJsonObject after = day.dump(id, r.outcome == TaskOutcome::Undone ? before : QJsonObject());
        switch (r.outcome) {
        case TaskOutcome::Done: QVERIFY(after != before); break;
        case TaskOutcome::Undone:
        case TaskOutcome::Skipped: QCOMPARE(after, before); break;
        case TaskOutcome::Unknown:
            QVERIFY(!r.error.isEmpty());
            QCOMPARE(day.desk->visit().unfinished()->size(), 1);
            break;
        default: QFAIL(json::text(r).constData());
        }
        QCOMPARE(day.desk->visit().unfinished()->isEmpty(), r.outcome != TaskOutcome::Unknown);
    }

    /// The third command is refused: nothing is half done.
    void refusedCommand_data()
    {
        QTest::addColumn<int>("nth");
        for (const int nth : {1, 3, 8, 20, 30, 40, 50, 60})
            QTest::addRow("%d", nth) << nth;
    }
    void refusedCommand()
    {
        QFETCH(int, nth);
        Day day({.office = u"shop"_s,
                 .variant = {},
                 .mischief = {Mischief{router, u"refuse"_s, nth}},
                 .tickMs = 10});
        QVERIFY(day.ready);
        const QJsonObject before = day.office->dump(router);
        const auto plan = day.desk->visit().plan({u"X-3"_s, u"FW-2"_s});
        QVERIFY(plan);
        const auto results = day.desk->visit().apply(*plan);
        QVERIFY(results);
        bool anyDone = false;
        for (const TaskResult &r : *results) {
            QVERIFY2(r.outcome != TaskOutcome::UndoFailed && r.outcome != TaskOutcome::Unknown,
                     json::text(r).constData());
            anyDone = anyDone || r.outcome == TaskOutcome::Done;
            qInfo("%s: %s %s %s", qPrintable(r.title), qPrintable(enumText(r.outcome)), qPrintable(r.error),
                  qPrintable(r.detail));
        }
        QVERIFY(day.desk->visit().unfinished()->isEmpty());
        if (!anyDone) {
            QCOMPARE(day.dump(router, before), before);
            return;
        }
        const auto back = day.desk->visit().undo();
        QVERIFY(back);
        bool proven = true;
        for (const TaskResult &r : *back) {
            proven = proven && r.outcome == TaskOutcome::Undone;
            QVERIFY2(r.outcome == TaskOutcome::Undone || !r.detail.isEmpty(), json::text(r).constData());
        }
        // A refused question may make it impossible to prove; what is called proven is.
        if (proven)
            QCOMPARE(day.dump(router, before), before);
    }

    /// Registered, but the sound goes one way only: the first phone shows it, and all of it is taken back.
    void oneWayAudio()
    {
        Day day({.office = u"shop"_s, .variant = u"one-way-audio"_s, .mischief = {}, .tickMs = 10});
        QVERIFY(day.ready);
        const QString yealink = deviceOf(u"yealink"_s);
        const QString poly = deviceOf(u"poly"_s);
        const QJsonObject first = day.office->dump(yealink);
        const QJsonObject second = day.office->dump(poly);
        const auto plan = day.desk->visit().plan({u"ENC-1"_s, u"ENC-2"_s});
        QVERIFY(plan && !plan->jobs.isEmpty());
        const auto results = day.desk->visit().apply(*plan);
        QVERIFY(results);
        int failed = 0;
        for (const TaskResult &r : *results) {
            QVERIFY2(r.outcome == TaskOutcome::Undone || r.outcome == TaskOutcome::Skipped,
                     json::text(r).constData());
            failed += r.outcome == TaskOutcome::Undone ? 1 : 0;
        }
        QVERIFY(failed >= 1);
        QCOMPARE(day.dump(yealink, first), first);
        QCOMPARE(day.dump(poly, second), second);
    }

    /// The portal does not take the new password: the phone keeps or gets back its old one (S-19).
    void portalRefuses()
    {
        Day day({.office = u"shop"_s, .variant = u"portal-refuses"_s, .mischief = {}, .tickMs = 10});
        QVERIFY(day.ready);
        const QString yealink = deviceOf(u"yealink"_s);
        const QJsonObject before = day.office->dump(yealink);
        // The list of the provider names a weak password for the phone's line.
        LinePasswordCheck weak;
        weak.extension = u"301"_s;
        weak.length = 10;
        weak.weaknesses = {u"word"_s};
        weak.checkedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(day.desk->file().saveDocument(u"linePasswords"_s, QList<LinePasswordCheck>{weak}));
        const auto plan = day.desk->visit().plan({u"PWD-1"_s, u"PWD-3"_s});
        QVERIFY(plan && !plan->jobs.isEmpty());
        const auto results = day.desk->visit().apply(*plan);
        QVERIFY(results);
        const TaskResult r = only(*results, u"LinePassword"_s);
        QVERIFY2(r.outcome == TaskOutcome::Undone || r.outcome == TaskOutcome::Skipped,
                 json::text(r).constData());
        QCOMPARE(day.dump(yealink, before), before);
        // And the line works.
        QTRY_VERIFY_WITH_TIMEOUT(isRegistered(day, yealink), 15000);
    }

    /// A switch that swallows tagged frames: the first phone is lost in its VLAN, which is said; no second
    /// one follows it, and the router keeps what that phone would need.
    void switchDropsTags()
    {
        Day day({.office = u"shop"_s, .variant = u"switch-drops-tags"_s, .mischief = {}, .tickMs = 10});
        QVERIFY(day.ready);
        const auto plan = day.desk->visit().plan({u"VLAN-0"_s});
        QVERIFY(plan && !plan->jobs.isEmpty());
        const auto results = day.desk->visit().apply(*plan);
        QVERIFY(results);
        int unknown = 0;
        int moved = 0;
        for (const TaskResult &r : *results) {
            unknown += r.outcome == TaskOutcome::Unknown ? 1 : 0;
            moved += r.intent == u"PhoneVlan" && r.outcome != TaskOutcome::Skipped ? 1 : 0;
        }
        QCOMPARE(unknown, 1);
        QCOMPARE(moved, 1);
        QCOMPARE(day.desk->visit().unfinished()->size(), 1);
    }

private:
    static bool isRegistered(Day &day, const QString &id)
    {
        if (!day.read())
            return false;
        const DeviceState *d = day.device(id);
        const QList<Registration> *list = d && d->facts ? d->facts->live.registrations.value() : nullptr;
        return list && !list->isEmpty() && list->first().state == RegistrationState::Registered;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
    BadDaysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "bad_days_test.moc"
