// Line passwords and what is known of them: a line that gets its old one again is judged as before, and a
// list that comes before the phones are read loses nothing.
#include "core/controls/assess.h"
#include "core/engine/line_import.h"
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray list = "extension,password\r\n201,harbour-77\r\n202,harbour-77\r\n203,lighthouse\r\n";

using Checks = QList<LinePasswordCheck>;

Checks checksOf(FakeOffice &office)
{
    return office.file().document<Checks>(u"linePasswords"_s).value_or(Checks());
}

const LinePasswordCheck *rowOf(const Checks &checks, const QString &extension)
{
    const auto row = std::find_if(checks.begin(), checks.end(),
                                  [&](const LinePasswordCheck &c) { return c.extension == extension; });
    return row == checks.end() ? nullptr : &*row;
}

QStringList judged(FakeOffice &office)
{
    QStringList all;
    Visit visit = office.visit();
    const auto state = visit.state();
    for (const Finding &f : state ? assess(*state) : QList<Finding>()) {
        if (f.control.startsWith(u"PWD-"))
            all << u"%1 %2 %3/%4 %5"_s.arg(f.control, enumText(f.state)).arg(f.met).arg(f.total).arg(f.says);
    }
    return all;
}

/// The name of the password that the phone's line has; empty = not known.
SecretRef secretOf(FakeOffice &office, const QString &phone)
{
    const auto names = office.file().document<QList<StoredSignIn>>(u"lineSecrets"_s);
    for (const StoredSignIn &row : names.value_or(QList<StoredSignIn>())) {
        if (row.deviceId == phone + u"/1"_s)
            return row.password;
    }
    return {};
}

QByteArray storedAs(FakeOffice &office, const SecretRef &ref)
{
    const auto secret = office.store.fetch(ref);
    return secret ? secret->reveal([](QByteArrayView bytes) { return bytes.toByteArray(); }) : QByteArray();
}

Result<ImportedLines> importList(FakeOffice &office, const QByteArray &csv = list)
{
    return importLines(office.file(), &office.store, csv, u"list"_s);
}

/// A new password for the line of that phone, in a run of its own.
QList<TaskOutcome> renew(FakeOffice &office, const QString &phone, const QString &next)
{
    const LinePassword intent{1, secretOf(office, phone), SecretRef{next}};
    const auto results = office.visit().apply(FakeOffice::planOf(
        FakeOffice::jobOf(u"line-password"_s, {office.task(phone, intent, {Proof::Reregistered})})));
    return outcomes(results.value_or(QList<TaskResult>()));
}

QList<TaskOutcome> undo(FakeOffice &office, qint64 run = 0)
{
    return outcomes(office.visit().undo(run).value_or(QList<TaskResult>()));
}

const QList<TaskOutcome> done{TaskOutcome::Done};
const QList<TaskOutcome> undone{TaskOutcome::Undone};

} // namespace

class LineRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoBringsBackWhatWasKnown()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        const Checks before = checksOf(office);
        const QStringList judgedBefore = judged(office);
        const SecretRef old = secretOf(office, u"phone1"_s);
        QCOMPARE(rowOf(before, u"202"_s)->sharedWith, 1);
        QCOMPARE(renew(office, u"phone1"_s, u"next"_s), done);
        QVERIFY(rowOf(checksOf(office), u"201"_s)->looksGenerated);
        QCOMPARE(rowOf(checksOf(office), u"202"_s)->sharedWith, 0);
        QCOMPARE(secretOf(office, u"phone1"_s).name, u"next"_s);
        QCOMPARE(undo(office), undone);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
        QVERIFY(checksOf(office) == before);
        QCOMPARE(judged(office), judgedBefore);
        QVERIFY(secretOf(office, u"phone1"_s) == old);
    }

    void linesThatShareOneComeBackInAnyOrder()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        const Checks before = checksOf(office);
        QCOMPARE(renew(office, u"phone1"_s, u"next1"_s), done);
        QCOMPARE(renew(office, u"phone2"_s, u"next2"_s), done);
        QCOMPARE(undo(office, 1), undone);
        QCOMPARE(rowOf(checksOf(office), u"201"_s)->length, 10);
        QCOMPARE(rowOf(checksOf(office), u"201"_s)->sharedWith, 0); // the other one has its own by now
        QCOMPARE(undo(office, 2), undone);
        QVERIFY(checksOf(office) == before);
    }

    void severalNewPasswordsInARowGoBackOneByOne()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        const Checks imported = checksOf(office);
        QCOMPARE(renew(office, u"phone1"_s, u"next1"_s), done);
        const Checks first = checksOf(office);
        QCOMPARE(renew(office, u"phone1"_s, u"next2"_s), done);
        QCOMPARE(secretOf(office, u"phone1"_s).name, u"next2"_s);
        QCOMPARE(undo(office), undone);
        QVERIFY(checksOf(office) == first);
        QCOMPARE(secretOf(office, u"phone1"_s).name, u"next1"_s);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, storedAs(office, SecretRef{u"next1"_s}));
        QCOMPARE(undo(office), undone);
        QVERIFY(checksOf(office) == imported);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
        // And from there on again.
        QCOMPARE(renew(office, u"phone1"_s, u"next3"_s), done);
        QCOMPARE(undo(office), undone);
        QVERIFY(checksOf(office) == imported);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
    }

    void aChangeThatFailsLeavesWhatWasKnown()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        const Checks before = checksOf(office);
        const SecretRef old = secretOf(office, u"phone1"_s);
        office.world.device(u"phone1"_s).losesRegistration = true;
        QCOMPARE(renew(office, u"phone1"_s, u"next"_s), undone);
        QVERIFY(checksOf(office) == before);
        QVERIFY(secretOf(office, u"phone1"_s) == old);
    }

    void whatIsNotKnownIsNotCalledGoodUntilItIsSettled_data()
    {
        QTest::addColumn<bool>("wasDone");
        QTest::newRow("lost in mid-change") << false;
        QTest::newRow("lost while it was taken back") << true;
    }
    void whatIsNotKnownIsNotCalledGoodUntilItIsSettled()
    {
        QFETCH(bool, wasDone);
        FakeOffice office(3);
        QVERIFY(importList(office));
        const Checks before = checksOf(office);
        const QStringList judgedBefore = judged(office);
        const SecretRef old = secretOf(office, u"phone1"_s);
        if (wasDone)
            QCOMPARE(renew(office, u"phone1"_s, u"next"_s), done);
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        QCOMPARE(wasDone ? undo(office) : renew(office, u"phone1"_s, u"next"_s),
                 QList<TaskOutcome>{TaskOutcome::Unknown});
        QVERIFY(!rowOf(checksOf(office), u"201"_s));
        QVERIFY(secretOf(office, u"phone1"_s).name.isEmpty());
        // Nobody can say that it is not shared any more.
        QCOMPARE(rowOf(checksOf(office), u"202"_s)->sharedWith, 1);
        office.world.device(u"phone1"_s).online = true;
        Visit visit = office.visit();
        const auto settled = visit.settle(1, Executor::Settle::Undo);
        QVERIFY2(settled, settled ? "" : qPrintable(settled.error().detail));
        QVERIFY2(outcomes(*settled) == undone, words(*settled).constData());
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
        QVERIFY(checksOf(office) == before);
        QCOMPARE(judged(office), judgedBefore);
        QVERIFY(secretOf(office, u"phone1"_s) == old);
    }

    /// It would set the password of the run that was taken back, should it fail itself.
    void aPlanFromBeforeAnUndoChangesNothing()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        QCOMPARE(renew(office, u"phone1"_s, u"next1"_s), done);
        const SecretRef next2{u"next2"_s};
        const LinePassword intent{1, secretOf(office, u"phone1"_s), next2};
        const Plan plan = FakeOffice::planOf(
            FakeOffice::jobOf(u"line-password"_s, {office.task(u"phone1"_s, intent, {Proof::Reregistered})}));
        QCOMPARE(undo(office), undone);
        const qsizetype asked = office.person.asked.size();
        Visit visit = office.visit();
        const auto results = visit.apply(plan);
        QVERIFY(results);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Conflict},
                 words(*results).constData());
        QVERIFY2(results->first().says.contains(u"Make a new plan"), words(*results).constData());
        QCOMPARE(office.person.asked.size(), asked);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
        QVERIFY(!office.store.fetch(next2));
        QVERIFY(visit.unfinished()->isEmpty());
        QCOMPARE(renew(office, u"phone1"_s, u"next3"_s), done);
    }

    void aLaterListOverwritesNoPasswordThatARunGoesBackTo()
    {
        FakeOffice office(3);
        QVERIFY(importList(office));
        const LinePasswordCheck before = *rowOf(checksOf(office), u"201"_s);
        QCOMPARE(renew(office, u"phone1"_s, u"next"_s), done);
        QVERIFY(importList(office, "extension,password\r\n201,quite-another-1\r\n"));
        QCOMPARE(storedAs(office, secretOf(office, u"phone1"_s)), QByteArray("quite-another-1"));
        QCOMPARE(undo(office), undone);
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("harbour-77"));
        QCOMPARE(storedAs(office, secretOf(office, u"phone1"_s)), QByteArray("harbour-77"));
        QVERIFY(*rowOf(checksOf(office), u"201"_s) == before);
    }

    void afterTheReadingPasswordsGoToTheirLines()
    {
        FakeOffice office(2);
        const auto imported = importList(office);
        QVERIFY(imported && imported->hasStore);
        QCOMPARE(imported->kept, 2);
        QCOMPARE(imported->waiting, 0);
        QCOMPARE(imported->notKept, 1); // nobody has line 203
        QCOMPARE(storedAs(office, secretOf(office, u"phone2"_s)), QByteArray("harbour-77"));
        QVERIFY(!office.store.fetch(SecretRef{u"line/list/203"_s}));
    }

    void beforeTheReadingPasswordsWaitForTheirLines()
    {
        FakeOffice office(2);
        for (DeviceState &device : office.devices)
            device.facts.reset();
        const auto imported = importList(office);
        QVERIFY(imported);
        QCOMPARE(imported->kept, 0);
        QCOMPARE(imported->waiting, 3);
        QCOMPARE(imported->notKept, 0);
        QVERIFY(secretOf(office, u"phone1"_s).name.isEmpty());
        const QDir folder(office.path);
        for (const QString &name : folder.entryList({u"office.ringfence*"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("harbour-77"), qPrintable(name));
        }

        // One phone is away: what may be its line's waits on.
        office.world.device(u"phone2"_s).online = false;
        QVERIFY(office.visit().survey({}));
        QCOMPARE(storedAs(office, secretOf(office, u"phone1"_s)), QByteArray("harbour-77"));
        QVERIFY(!office.store.fetch(SecretRef{u"line/list/201"_s}));
        QVERIFY(office.store.fetch(SecretRef{u"line/list/202"_s}));
        QVERIFY(office.store.fetch(SecretRef{u"line/list/203"_s}));

        office.world.device(u"phone2"_s).online = true;
        QVERIFY(office.visit().survey({}));
        QCOMPARE(storedAs(office, secretOf(office, u"phone2"_s)), QByteArray("harbour-77"));
        QVERIFY(!office.store.fetch(SecretRef{u"line/list/202"_s}));
        QVERIFY(!office.store.fetch(SecretRef{u"line/list/203"_s})); // no phone is left that could have it

        const Checks before = checksOf(office);
        QCOMPARE(renew(office, u"phone2"_s, u"next"_s), done);
        QCOMPARE(undo(office), undone);
        QCOMPARE(office.world.device(u"phone2"_s).linePassword, QByteArray("harbour-77"));
        QVERIFY(checksOf(office) == before);
    }

    void anotherListTakesThePlaceOfWhatWaits()
    {
        FakeOffice office(1);
        office.devices[1].facts.reset();
        QVERIFY(importList(office));
        QVERIFY(importList(office, "extension,password\r\nacme-201,harbour-78\r\n"));
        QVERIFY(!office.store.fetch(SecretRef{u"line/list/201"_s}));
        office.facts(u"phone1"_s).phone()->lines.value()->first().user = u"acme-201@pbx"_s;
        QVERIFY(office.visit().survey({}));
        QCOMPARE(storedAs(office, secretOf(office, u"phone1"_s)), QByteArray("harbour-78"));
    }

    void withoutAStoreNothingIsKept()
    {
        FakeOffice office(2);
        const auto imported = importLines(office.file(), nullptr, list, u"list"_s);
        QVERIFY(imported && !imported->hasStore);
        QCOMPARE(imported->kept + imported->waiting + imported->notKept, 0);
        QCOMPARE(imported->checks.size(), 3);
        QVERIFY(secretOf(office, u"phone1"_s).name.isEmpty());
        QVERIFY(!office.store.fetch(SecretRef{u"line/phone1/1"_s}));
    }
};

QTEST_GUILESS_MAIN(LineRecordsTest)
#include "line_records_test.moc"
