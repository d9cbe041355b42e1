// The office file on good and bad days: nothing that was acknowledged is lost, nothing foreign or damaged is
// touched.
#include "core/engine/office_file.h"
#include "tests/support/sql_by_hand.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

Office anOffice()
{
    Office office;
    office.id = u"11111111-2222-3333-4444-555555555555"_s;
    office.name = u"Harbour Dental"_s;
    return office;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes journal entries until the disk refuses; prints how many were acknowledged.
int childUntilFull(const QString &path)
{
    std::signal(SIGXFSZ, SIG_IGN);
    auto file = OfficeFile::open(path);
    if (!file)
        return 2;
    const rlimit limit{400000, 400000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 3;
    int written = 0;
    for (; written < 5000; ++written) {
        const auto entry = (*file)->appendJournal(1, u"proof"_s, QDateTime::currentDateTimeUtc(),
                                                  {{u"says"_s, QString(500, u'x')}});
        if (!entry) {
            std::printf("%d %s\n", written, qPrintable(QString(errorName(entry.error().code))));
            std::fflush(stdout);
            _exit(0); // as abrupt as a power cut
        }
    }
    return 4;
}

/// Opens as a user without any rights on it; prints what it can do.
int childWithoutRights(const QString &path)
{
    auto file = OfficeFile::open(path);
    if (!file) {
        std::printf("no %s\n", qPrintable(QString(errorName(file.error().code))));
        return 0;
    }
    const auto office = (*file)->office();
    const Result<> saved = (*file)->saveOffice(Office());
    std::printf("%s %s %s\n", (*file)->isReadOnly() ? "readonly" : "writable",
                office ? qPrintable(office->name) : "unreadable",
                saved ? "saved" : qPrintable(QString(errorName(saved.error().code))));
    return 0;
}

} // namespace

class OfficeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsEverything()
    {
        const QString path = at(u"a"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        DeviceState device;
        device.device.id = u"mac-001122334455"_s;
        device.unreadWhy = u"not read yet"_s;
        Finding finding;
        finding.control = u"FW-1"_s;
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
            OfficeFile &f = **made;
            QVERIFY(!f.isReadOnly());
            QVERIFY(f.saveDevices({device}));
            QVERIFY(f.saveDocument(u"provisional"_s, QStringList{u"FW-1"_s}));
            QVERIFY(f.addVisit(u"check"_s, now, {finding}));
            QVERIFY(f.savePin({u"mac-001122334455"_s, u"ssh-host-key"_s, "abc", u"SHA256:abc"_s, now}));
            QVERIFY(f.saveBackup(u"mac-001122334455"_s, now, "one"));
            QVERIFY(f.saveBackup(u"mac-001122334455"_s, now, "two"));
        }
        auto again = OfficeFile::open(path);
        QVERIFY(again);
        OfficeFile &f = **again;
        QCOMPARE(f.office()->name, u"Harbour Dental"_s);
        QCOMPARE(f.devices()->size(), 1);
        QCOMPARE(f.devices()->first().unreadWhy, u"not read yet"_s);
        QCOMPARE(*f.document<QStringList>(u"provisional"_s), QStringList{u"FW-1"_s});
        QCOMPARE(*f.document<QStringList>(u"never written"_s), QStringList());
        QCOMPARE(f.visits()->size(), 1);
        QCOMPARE(f.visits()->first().findings.first().control, u"FW-1"_s);
        QCOMPARE(f.pins()->first().sha256, QByteArray("abc"));
        QCOMPARE(*f.latestBackup(u"mac-001122334455"_s), QByteArray("two"));
        QCOMPARE(*f.latestBackup(u"nobody"_s), QByteArray());
        device.setUnread(u"locked"_s, ErrorCode::LockedOut, 3);
        QVERIFY(f.saveDevice(device));
        QCOMPARE(f.devices()->first().unreadWhy, u"locked"_s);
        QCOMPARE(f.devices()->first().unreadCode, ErrorCode::LockedOut);
        QCOMPARE(f.devices()->first().lockedMinutes, 3);
        QVERIFY(f.removePins(u"mac-001122334455"_s));
        QVERIFY(f.pins()->isEmpty());
    }

    // Before there were fields for it, the code stood at the beginning of the words: what an older RingFence
    // wrote is read, and what it did not say stays unknown.
    void devicesOfAnOlderRingFence()
    {
        const QString path = at(u"a"_s);
        DeviceState device;
        device.device.id = u"mac-001122334455"_s;
        device.setUnread(u"AuthRejected: wrong password"_s, ErrorCode::AuthRejected, 3);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
            QVERIFY((*made)->saveDevices({device}));
        }
        sql(path, {u"UPDATE device SET json = CAST(json_remove(CAST(json AS TEXT), "
                   "'$.unreadCode', '$.lockedMinutes') AS BLOB)"_s});
        auto again = OfficeFile::open(path);
        QVERIFY(again);
        const auto devices = (*again)->devices();
        QVERIFY(devices && devices->size() == 1);
        QCOMPARE(devices->first().unreadWhy, device.unreadWhy);
        QVERIFY(!devices->first().unreadCode);
        QVERIFY(!devices->first().lockedMinutes);
    }

    void isForItsOwnerOnly()
    {
        const QString path = at(u"a"_s);
        auto made = OfficeFile::create(path, anOffice());
        QVERIFY(made);
        QVERIFY((*made)->addVisit(u"check"_s, QDateTime::currentDateTimeUtc(), {}));
        for (const QString &name : {path, path + u"-wal"_s}) {
            const auto rights = QFile::permissions(name);
            QVERIFY2(QFile::exists(name), qPrintable(name));
            QCOMPARE(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
        }
        const auto twice = OfficeFile::create(path, anOffice());
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::BadInput);
    }

    // S-26
    void secondOpenerReadsOnly()
    {
        const QString path = at(u"a"_s);
        auto first = OfficeFile::create(path, anOffice());
        QVERIFY(first);
        {
            auto second = OfficeFile::open(path);
            QVERIFY(second);
            QVERIFY((*second)->isReadOnly());
            QVERIFY((*second)->readOnlyWhy().contains(QString::number(getpid())));
            QCOMPARE((*second)->office()->name, u"Harbour Dental"_s);
            // What the first writes now, the second sees.
            Office renamed = anOffice();
            renamed.name = u"Renamed"_s;
            QVERIFY((*first)->saveOffice(renamed));
            QCOMPARE((*second)->office()->name, u"Renamed"_s);
            const Result<> refused = (*second)->saveOffice(anOffice());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Storage);
        }
        first->reset();
        auto third = OfficeFile::open(path);
        QVERIFY(third);
        QVERIFY(!(*third)->isReadOnly());
    }

    void damagedFileIsLeftUntouched_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("length");
        QTest::newRow("header") << 0 << 40;
        QTest::newRow("schema page") << 100 << 3000;
        QTest::newRow("pages behind") << 4096 << 20000;
    }
    void damagedFileIsLeftUntouched()
    {
        QFETCH(int, offset);
        QFETCH(int, length);
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
            for (int i = 0; i < 40; ++i)
                QVERIFY((*made)->appendJournal(1, u"proof"_s, QDateTime::currentDateTimeUtc(),
                                               {{u"says"_s, QString(300, u'x')}}));
        }
        QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.size() > offset + 100);
        for (qsizetype i = offset; i < std::min<qsizetype>(bytes.size(), offset + length); ++i)
            bytes[i] = static_cast<char>(0xa5 ^ (i * 31));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = OfficeFile::open(path);
        QVERIFY(!opened);
        QVERIFY2(opened.error().code == ErrorCode::Damaged || opened.error().code == ErrorCode::BadInput,
                 qPrintable(opened.error().detail));
        QCOMPARE(bytesOf(path), bytes);
        // Nor is a lock left that would keep a repaired copy from being opened.
        QVERIFY(!QFile::exists(path + u".lock"_s));
    }

    void truncatedFileIsLeftUntouched()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        QVERIFY(QFile::resize(path, 5000));
        const QByteArray bytes = bytesOf(path);
        const auto opened = OfficeFile::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        QCOMPARE(bytesOf(path), bytes);
    }

    void lookingChangesNoByte()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        const QByteArray bytes = bytesOf(path);
        {
            const auto opened = OfficeFile::open(path);
            QVERIFY(opened);
            QCOMPARE((*opened)->office()->name, u"Harbour Dental"_s);
        }
        QCOMPARE(bytesOf(path), bytes);
    }

    void contentThatIsNoOfficeIsDamage()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        sql(path, {u"UPDATE document SET json = X'7b22' WHERE name = 'office'"_s});
        const auto opened = OfficeFile::open(path);
        QVERIFY(opened);
        const auto office = (*opened)->office();
        QVERIFY(!office);
        QCOMPARE(office.error().code, ErrorCode::Damaged);
    }

    void foreignFilesAreRefused()
    {
        const QString text = at(u"text"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is a letter, not an office\n");
        file.close();
        const auto letter = OfficeFile::open(text);
        QVERIFY(!letter);
        QCOMPARE(bytesOf(text), QByteArray("this is a letter, not an office\n"));

        const QString other = at(u"other"_s);
        sql(other, {u"CREATE TABLE recipes (name TEXT)"_s});
        const QByteArray bytes = bytesOf(other);
        const auto recipes = OfficeFile::open(other);
        QVERIFY(!recipes);
        QCOMPARE(recipes.error().code, ErrorCode::BadInput);
        QCOMPARE(bytesOf(other), bytes);

        const auto nothing = OfficeFile::open(at(u"nothing"_s));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::BadInput);
        QVERIFY(!QFile::exists(at(u"nothing"_s)));
        const auto folder = OfficeFile::open(m_dir->path());
        QVERIFY(!folder);
    }

    void newerFileIsLeftUntouched()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        sql(path, {u"PRAGMA user_version=%1"_s.arg(OfficeFile::schemaVersion + 1)});
        const QByteArray bytes = bytesOf(path);
        const auto opened = OfficeFile::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadInput);
        QVERIFY(opened.error().detail.contains(u"newer"));
        QCOMPARE(bytesOf(path), bytes);
    }

    void olderFileIsCopiedFirst()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
            QVERIFY((*made)->appendJournal(1, u"run-started"_s, QDateTime::currentDateTimeUtc(), {}));
        }
        sql(path, {u"DROP TABLE backup"_s, u"DROP INDEX journal_run"_s, u"PRAGMA user_version=1"_s});
        const QByteArray bytes = bytesOf(path);
        auto opened = OfficeFile::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE((*opened)->office()->name, u"Harbour Dental"_s);
        QCOMPARE((*opened)->journal()->size(), 1);
        QVERIFY((*opened)->saveBackup(u"x"_s, QDateTime::currentDateTimeUtc(), "sealed"));
        const QString copy = path + u".format1"_s;
        QCOMPARE(bytesOf(copy), bytes);
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    // The program was killed before the log was taken in: the copy has all of it.
    void olderFileIsCopiedWithItsLog()
    {
        const QString first = at(u"a"_s);
        const QString path = at(u"b"_s);
        {
            auto made = OfficeFile::create(first, anOffice());
            QVERIFY(made);
        }
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"killed"_s);
            db.setDatabaseName(first);
            QVERIFY(db.open());
            QSqlQuery query(db);
            for (const char *statement :
                 {"DROP TABLE backup", "DROP INDEX journal_run", "PRAGMA user_version=1",
                  "INSERT INTO document (name, json) VALUES ('late', '[]')"})
                QVERIFY2(query.exec(QString::fromLatin1(statement)), statement);
            QVERIFY(QFile::copy(first, path));
            QVERIFY(QFile::copy(first + u"-wal"_s, path + u"-wal"_s));
            query.clear();
            db.close();
        }
        QSqlDatabase::removeDatabase(u"killed"_s);
        QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
        auto opened = OfficeFile::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE((*opened)->office()->name, u"Harbour Dental"_s);
        int late = 0;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"copy"_s);
            db.setDatabaseName(path + u".format1"_s);
            QVERIFY(db.open());
            QSqlQuery query(db);
            QVERIFY(query.exec(u"SELECT count(*) FROM document WHERE name = 'late'"_s) && query.next());
            late = query.value(0).toInt();
            query.clear();
            db.close();
        }
        QSqlDatabase::removeDatabase(u"copy"_s);
        QCOMPARE(late, 1);
    }

    void fullDiskLosesNothing()
    {
        const QString path = at(u"a"_s);
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--until-full"_s, path});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitCode(), 0);
        const QList<QByteArray> said = child.readAllStandardOutput().trimmed().split(' ');
        QCOMPARE(said.size(), 2);
        QCOMPARE(said.at(1), QByteArray("Storage"));
        const int acknowledged = said.at(0).toInt();
        QVERIFY(acknowledged > 10);
        auto again = OfficeFile::open(path);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY(!(*again)->isReadOnly());
        QCOMPARE((*again)->journal()->size(), acknowledged);
        QCOMPARE((*again)->office()->name, u"Harbour Dental"_s);
        QVERIFY((*again)->appendJournal(1, u"proof"_s, QDateTime::currentDateTimeUtc(), {}));
    }

    void readOnlyFileCanBeLookedAt_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("the folder too") << true;
    }
    void readOnlyFileCanBeLookedAt()
    {
        QFETCH(bool, folderToo);
        QVERIFY(QDir(m_dir->path()).mkdir(u"f"_s));
        const QString folder = m_dir->path() + u"/f"_s;
        const QString path = folder + u"/a.ringfence"_s;
        {
            auto made = OfficeFile::create(path, anOffice());
            QVERIFY(made);
        }
        const QByteArray bytes = bytesOf(path);
        const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(path, readable));
        const auto enter = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        const auto write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(QFile::setPermissions(folder, folderToo ? enter : enter | write));
        QVERIFY(QFile::setPermissions(m_dir->path(), enter | QFile::WriteOwner));
        QProcess child;
        // Root may write everything, so the child is somebody else.
        child.setChildProcessModifier([] {
            if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(9);
        });
        child.start(QCoreApplication::applicationFilePath(), {u"--without-rights"_s, path});
        QVERIFY(child.waitForFinished());
        QVERIFY(QFile::setPermissions(folder, enter | write));
        QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray("readonly Harbour Dental Storage"));
        QCOMPARE(bytesOf(path), bytes);
    }

    void syncedFoldersAreNamed()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"Dropbox (Dental)/office"_s));
        auto synced =
            OfficeFile::create(m_dir->path() + u"/Dropbox (Dental)/office/a.ringfence"_s, anOffice());
        QVERIFY(synced);
        QCOMPARE((*synced)->warnings().size(), 1);
        QVERIFY((*synced)->warnings().first().contains(u"Dropbox (Dental)"));
        auto plain = OfficeFile::create(at(u"plain"_s), anOffice());
        QVERIFY(plain);
        QVERIFY((*plain)->warnings().isEmpty());
    }

    void takesCallsFromManyThreads()
    {
        auto made = OfficeFile::create(at(u"a"_s), anOffice());
        QVERIFY(made);
        OfficeFile &file = **made;
        QList<QThread *> threads;
        std::atomic<int> failures{0};
        for (int t = 0; t < 4; ++t) {
            threads << QThread::create([&file, &failures, t] {
                for (int i = 0; i < 10; ++i) {
                    if (!file.appendJournal(t + 1, u"proof"_s, QDateTime::currentDateTimeUtc(), {}))
                        ++failures;
                }
            });
            threads.last()->start();
        }
        for (QThread *thread : std::as_const(threads)) {
            thread->wait();
            delete thread;
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(file.journal()->size(), 40); // and the chain holds
        QCOMPARE(file.journal(2)->size(), 10);
    }

private:
    QString at(const QString &name) const { return m_dir->path() + u'/' + name + u".ringfence"_s; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--until-full")
        return childUntilFull(arguments.value(2));
    if (arguments.value(1) == u"--without-rights")
        return childWithoutRights(arguments.value(2));
    OfficeFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "office_file_test.moc"
