// The journal: append-only, chained, durable before anything is announced.
#include "tests/support/fake_office.h"
#include "tests/support/sql_by_hand.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

int entriesSeenByAnother(const QString &path)
{
    int count = -1;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another"_s);
        db.setDatabaseName(path);
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (db.open()) {
            QSqlQuery query(db);
            if (query.exec(u"SELECT count(*) FROM journal"_s) && query.next())
                count = query.value(0).toInt();
            db.close();
        }
    }
    QSqlDatabase::removeDatabase(u"another"_s);
    return count;
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened()
    {
        FakeOffice office(1);
        Journal journal(office.file(), office.clock);
        const Task task = office.task(u"router"_s, UpnpOff{}, {});
        const Job job = FakeOffice::jobOf(u"upnp"_s, {task});
        const auto run = journal.beginRun(FakeOffice::planOf(job));
        QVERIFY(run);
        QCOMPARE(*run, 1);
        const QString name = u"upnp/0"_s;
        QVERIFY(journal.taskStarted(*run, name, task, office.facts(u"router"_s)));
        auto record = journal.read(*run);
        QVERIFY(record);
        QVERIFY(!record->ended);
        QCOMPARE(record->plan.jobs.size(), 1);
        QCOMPARE(record->tasks.size(), 1);
        QVERIFY(!record->tasks.first().sentAnything);
        QVERIFY(!record->tasks.first().result);
        QVERIFY(record->tasks.first().change == task.change);
        QVERIFY(record->tasks.first().before.sameSettings(office.facts(u"router"_s)));
        QCOMPARE(*journal.unfinished(), QList<qint64>{1});

        QVERIFY(journal.sending(*run, name, u"apply"_s, 0));
        QVERIFY(journal.read(*run)->tasks.first().sentAnything);
        QVERIFY(!journal.read(*run)->tasks.first().applyComplete);
        QVERIFY(journal.sent(*run, name, u"apply"_s, 0));
        QVERIFY(journal.read(*run)->tasks.first().applyComplete);
        TaskResult result;
        result.outcome = TaskOutcome::Done;
        QVERIFY(journal.facts(*run, name, office.facts(u"router"_s)));
        QVERIFY(journal.outcome(*run, name, result));
        QVERIFY(journal.endRun(*run));
        record = journal.read(*run);
        QVERIFY(record->ended);
        QVERIFY(record->tasks.first().after);
        QCOMPARE(record->tasks.first().result->outcome, TaskOutcome::Done);
        QVERIFY(journal.unfinished()->isEmpty());

        // An undo opens it again; what was done is no longer what is known of a device in mid-undo.
        QVERIFY(journal.beginUndo(*run));
        QCOMPARE(*journal.unfinished(), QList<qint64>{1});
        QVERIFY(journal.sending(*run, name, u"undo"_s, 0));
        record = journal.read(*run);
        QVERIFY(record->undoing);
        QVERIFY(record->tasks.first().undoing);
        QVERIFY(!record->tasks.first().result);

        const auto none = journal.read(99);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::BadInput);
    }

    void isDurableBeforeItIsAnnounced()
    {
        FakeOffice office(0);
        OfficeFile &file = office.file();
        QList<int> seen;
        Journal journal(file, office.clock,
                        [&](const JournalEntry &) { seen << entriesSeenByAnother(file.path()); });
        QVERIFY(journal.beginRun({}));
        QVERIFY(journal.proof(1, u"a/0"_s, u"something"_s));
        QVERIFY(journal.endRun(1));
        QCOMPARE(seen, (QList<int>{1, 2, 3}));
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("words changed")
            << u"UPDATE journal SET body = replace(body, 'two', 'TWO') WHERE sequence = 2"_s;
        QTest::newRow("kind changed") << u"UPDATE journal SET kind = 'outcome' WHERE sequence = 2"_s;
        QTest::newRow("time changed")
            << u"UPDATE journal SET time = '2001-01-01T00:00:00.000Z' WHERE sequence = 2"_s;
        QTest::newRow("run changed") << u"UPDATE journal SET run = 7 WHERE sequence = 2"_s;
        QTest::newRow("entry taken out") << u"DELETE FROM journal WHERE sequence = 2"_s;
        QTest::newRow("first taken out") << u"DELETE FROM journal WHERE sequence = 1"_s;
        QTest::newRow("order changed") << u"UPDATE journal SET sequence = 9 WHERE sequence = 1"_s;
    }
    void tamperingIsFound()
    {
        QFETCH(QString, statement);
        FakeOffice office(0);
        const QString path = office.file().path();
        {
            Journal journal(office.file(), office.clock);
            for (const QString &word : {u"one"_s, u"two"_s, u"three"_s})
                QVERIFY(journal.proof(1, u"a/0"_s, word));
            QVERIFY(office.file().journal());
        }
        office.closeFile();
        sql(path, {u"DROP TRIGGER journal_stays"_s, u"DROP TRIGGER journal_keeps"_s, statement});
        auto file = OfficeFile::open(path);
        QVERIFY(file);
        const auto entries = (*file)->journal();
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, ErrorCode::Storage);
        Journal journal(**file, office.clock);
        QVERIFY(!journal.unfinished()); // nothing is undone on the word of an altered journal
        QVERIFY(!journal.read(1));
    }

    void entriesCannotBeChangedInPlace()
    {
        FakeOffice office(0);
        const QString path = office.file().path();
        QVERIFY(office.file().appendJournal(1, u"proof"_s, office.clock.now(), {}));
        office.closeFile();
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            db.setDatabaseName(path);
            QVERIFY(db.open());
            QSqlQuery query(db);
            QVERIFY(!query.exec(u"UPDATE journal SET kind = 'x'"_s));
            QVERIFY(!query.exec(u"DELETE FROM journal"_s));
            db.close();
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
    }

    void sealGrowsWithEveryEntry()
    {
        FakeOffice office(0);
        Journal journal(office.file(), office.clock);
        QCOMPARE(*journal.seal(), QString());
        QVERIFY(journal.proof(1, u"a/0"_s, u"one"_s));
        const QString first = *journal.seal();
        QCOMPARE(first.size(), 64);
        QVERIFY(journal.proof(1, u"a/0"_s, u"one"_s));
        QVERIFY(*journal.seal() != first);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
