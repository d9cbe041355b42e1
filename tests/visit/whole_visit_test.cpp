// A whole visit to each practice office and all of it taken back, with the program's own wiring: afterwards
// every device reads as before, its simulation is in the same state, and what is not was said beforehand.
#include "app/wiring.h"
#include "core/engine/compare_facts.h"
#include "core/engine/line_import.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

/// A place that stays changed, in the state of a simulated device or in what is read of it ("facts."), and
/// the words that announced it.
struct Remains {
    QString deviceId;
    QString place;
    QString said;
};

/// What cannot be taken back, by name. Everything else has to be as before.
QList<Remains> remainsOf(const QString &office)
{
    const QString vigor = u"mac-1449bc0d1f48"_s;
    const QString openWrt = u"mac-c4411eaa1001"_s;
    if (office == u"dental")
        return {{vigor, u"flash.lanaccess.services"_s, u"has no effect while it is off"_s},
                {vigor, u"running.lanaccess.services"_s, u"has no effect while it is off"_s},
                {vigor, u"flash.vlan.groups.0.ports"_s, u"names all ports in its first group"_s},
                {vigor, u"running.vlan.groups.0.ports"_s, u"names all ports in its first group"_s},
                // The row of the phones' network stays in that list, without ports.
                {vigor, u"flash.vlan.groups.1"_s, u"names all ports in its first group"_s},
                {vigor, u"running.vlan.groups.1"_s, u"names all ports in its first group"_s}};
    return {{openWrt, u"password"_s, u"The router had no password"_s},
            {openWrt, u"facts.native.noPassword"_s, u"The router had no password"_s}};
}

/// Names of everything in which two states differ; a list counts as one.
void collectDifferences(const QString &path, const QJsonValue &a, const QJsonValue &b, QStringList &out)
{
    if (a == b)
        return;
    if (!a.isObject() || !b.isObject()) {
        out << path;
        return;
    }
    const QJsonObject before = a.toObject();
    const QJsonObject after = b.toObject();
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys))
        collectDifferences(path.isEmpty() ? key : path + u'.' + key, before.value(key), after.value(key),
                           out);
}

/// Lines of a phone that work.
QList<int> linesOf(const DeviceState &phone)
{
    QList<int> lines;
    const QList<Registration> *list = phone.facts ? phone.facts->live.registrations.value() : nullptr;
    for (const Registration &r : list ? *list : QList<Registration>()) {
        if (r.state == RegistrationState::Registered)
            lines << r.line;
    }
    return lines;
}

} // namespace

class WholeVisitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack_data()
    {
        QTest::addColumn<QString>("office");
        for (const QString &name : PracticeOffice::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void thereAndBack()
    {
        QFETCH(QString, office);
        open(office);
        if (QTest::currentTestFailed())
            return;
        const QMap<QString, DeviceState> before = read();
        const QMap<QString, QJsonObject> dumpsBefore = dumps();
        QVERIFY(before.size() >= 3);
        const QStringList judgedBefore = judgedLinePasswords();
        QCOMPARE(judgedBefore.size(), 4);

        applyEverything();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(dumps() != dumpsBefore);
        takeEverythingBack();
        if (QTest::currentTestFailed())
            return;

        const QMap<QString, DeviceState> after = readOnceTheyWork(before);
        QCOMPARE(judgedLinePasswords(), judgedBefore);
        m_changed.clear();
        for (const DeviceState &was : before) {
            const DeviceState is = after.value(was.device.id);
            QCOMPARE(is.device.address(), was.device.address());
            QCOMPARE(linesOf(is), linesOf(was));
            QCOMPARE(is.facts.has_value(), was.facts.has_value());
            if (!was.facts)
                continue;
            const FactsComparison seen = compareFacts(*was.facts, *is.facts);
            QVERIFY2(seen.lost.isEmpty(), qPrintable(was.device.label() + u": "_s + seen.lost.join(u", "_s)));
            for (const QString &place : seen.changed)
                m_changed[was.device.id] << u"facts."_s + place;
        }
        const QMap<QString, QJsonObject> dumpsAfter = dumps();
        for (const QString &id : m_office->deviceIds())
            collectDifferences({}, dumpsBefore.value(id), dumpsAfter.value(id), m_changed[id]);
        judgeWhatRemains(remainsOf(office));
    }

private:
    void open(const QString &name)
    {
        m_open.reset();
        m_said.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        PracticeOptions options;
        options.office = name;
        options.tickMs = 10;
        auto started = PracticeOffice::start(options);
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office = std::move(*started);
        auto file = OfficeFile::create(m_folder->filePath(u"office.ringfence"_s), m_office->office());
        QVERIFY(file);
        m_open = OpenOffice::practice(std::move(*file), StoreChoice{makeMemoryStore(), true, {}}, *m_office,
                                      m_office->person());
        QVERIFY(m_open->visit().scan({}, {}));
        QVERIFY(tellStory(*m_open, *m_office));
        read();
        QVERIFY(importLines(m_open->file(), m_open->keptSecrets(), m_office->linePasswordList(), u"list"_s));
    }

    QMap<QString, DeviceState> read()
    {
        QMap<QString, DeviceState> states;
        const auto devices = m_open->visit().survey(m_open->surveyOptions(CancelToken()));
        for (const DeviceState &state : devices ? *devices : QList<DeviceState>()) {
            if (state.facts || !state.driver.isEmpty())
                states.insert(state.device.id, state);
        }
        return states;
    }

    /// PWD-1 to PWD-4 with everything they rest on that the list tells.
    QStringList judgedLinePasswords()
    {
        QStringList all;
        const auto state = m_open->visit().state();
        for (const Finding &f : state ? assess(*state) : QList<Finding>()) {
            if (!QStringList{u"PWD-1"_s, u"PWD-2"_s, u"PWD-3"_s, u"PWD-4"_s}.contains(f.control))
                continue;
            QString line =
                u"%1 %2 %3/%4 %5"_s.arg(f.control, enumText(f.state)).arg(f.met).arg(f.total).arg(f.says);
            for (const FindingEvidence &e : f.evidence)
                line += u"; %1 %2 %3"_s.arg(e.device, e.says, e.source);
            all << line;
        }
        return all;
    }

    /// A phone that restarted last has its lines back a moment later.
    QMap<QString, DeviceState> readOnceTheyWork(const QMap<QString, DeviceState> &before)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            const QMap<QString, DeviceState> now = read();
            const bool work = std::all_of(before.begin(), before.end(), [&](const DeviceState &was) {
                return linesOf(now.value(was.device.id)) == linesOf(was);
            });
            if (work || timer.elapsed() > 30000)
                return now;
        }
    }

    /// Until nothing more is planned: what the first round makes possible is done in the next.
    void applyEverything()
    {
        QStringList done;
        for (int round = 0; round < 4; ++round) {
            const auto plan = m_open->visit().plan();
            QVERIFY(plan);
            if (plan->jobs.isEmpty())
                break;
            const auto results = m_open->visit().apply(*plan);
            QVERIFY(results);
            for (const TaskResult &r : *results) {
                QVERIFY2(r.outcome != TaskOutcome::Unknown && r.outcome != TaskOutcome::UndoFailed,
                         json::text(r).constData());
                if (r.outcome == TaskOutcome::Done)
                    done << r.intent;
            }
            for (const Job &job : plan->jobs) {
                for (const Task &task : job.tasks)
                    m_said[task.deviceId] << task.change.cannotUndo;
            }
            read();
        }
        for (const char *intent : {"SipAlgOff", "VoiceVlan", "PhoneVlan", "AdminPassword", "LinePassword",
                                   "SipTransportTo", "CloseForwards"})
            QVERIFY2(done.contains(QLatin1StringView(intent)), intent);
    }

    void takeEverythingBack()
    {
        const auto last = m_open->file().lastRun();
        QVERIFY(last && *last > 0);
        for (qint64 run = *last; run > 0; --run) {
            const auto back = m_open->visit().undo(run);
            QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
            for (const TaskResult &r : *back) {
                const bool asSaid = r.outcome == TaskOutcome::Skipped && r.error.isEmpty();
                QVERIFY2(r.outcome == TaskOutcome::Undone || asSaid, json::text(r).constData());
            }
        }
        const auto left = m_open->visit().journal().lastWithSomethingLeft();
        QVERIFY(left);
        QCOMPARE(*left, 0);
        const auto unfinished = m_open->visit().unfinished();
        QVERIFY(unfinished && unfinished->isEmpty());
    }

    /// The state of all simulations once it stops changing: restarts and timers take a few ticks.
    QMap<QString, QJsonObject> dumps() const
    {
        const auto now = [this] {
            QMap<QString, QJsonObject> all;
            for (const QString &id : m_office->deviceIds())
                all.insert(id, m_office->dump(id));
            return all;
        };
        QElapsedTimer timer;
        timer.start();
        QMap<QString, QJsonObject> last = now();
        for (int same = 0; same < 50 && timer.elapsed() < 20000;) {
            QThread::msleep(20);
            const QMap<QString, QJsonObject> next = now();
            same = next == last ? same + 1 : 0;
            last = next;
        }
        return last;
    }

    void judgeWhatRemains(QList<Remains> named) const
    {
        for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it) {
            for (const QString &place : it.value()) {
                const auto one = std::find_if(named.begin(), named.end(), [&](const Remains &r) {
                    return r.deviceId == it.key() && r.place == place;
                });
                QVERIFY2(one != named.end(), qPrintable(it.key() + u": "_s + place));
                const QString said = m_said.value(it.key()).join(u' ');
                QVERIFY2(said.contains(one->said), qPrintable(place + u" was not announced: "_s + said));
                named.erase(one);
            }
        }
        // What can be taken back after all should not be called impossible.
        QVERIFY2(named.isEmpty(), named.isEmpty() ? "" : qPrintable(named.first().place));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PracticeOffice> m_office;
    std::unique_ptr<OpenOffice> m_open; ///< before the office: it talks to it to the end
    QMap<QString, QStringList> m_said; ///< by device: what was said beforehand not to be undoable
    QMap<QString, QStringList> m_changed; ///< by device: places that are not as before
};

QTEST_GUILESS_MAIN(WholeVisitTest)
#include "whole_visit_test.moc"
