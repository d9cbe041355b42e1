// Every file that RingFence writes for people is there as a whole or stays as it was: full disk, read-only
// disk and folder, and things that are no files.
#include "core/whole_file.h"
#include "tests/support/namespaces.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QTest>
#include <sys/stat.h>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QString noNamespace; ///< why there is none; empty = there is one

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isFailure(const Result<> &result, ErrorCode code, const QString &says)
{
    if (!result && result.error().code == code && result.error().detail.contains(says))
        return true;
    qWarning() << (result ? u"written"_s : errorName(result.error().code) + u": "_s + result.error().detail);
    return false;
}

} // namespace

class WholeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReplaces()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeWhole(path, "first"));
        QCOMPARE(contents(path), QByteArray("first"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(writeWhole(path, "second, longer"));
        QCOMPARE(contents(path), QByteArray("second, longer"));
        QVERIFY(QFile::permissions(path).testFlag(QFile::ReadGroup));
        QVERIFY(writeWhole(path, {}));
        QCOMPARE(contents(path), QByteArray());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void forItsOwnerOnly()
    {
        QTemporaryDir dir;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeWhole(path, "open to all"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | others));
        for (const QString &target : {path, dir.filePath(u"fresh"_s)}) {
            QVERIFY(writeWhole(target, "secret", ReadableBy::OwnerOnly));
            QCOMPARE(contents(target), QByteArray("secret"));
            QCOMPARE(QFile::permissions(target) & others, QFile::Permissions());
        }
    }

    void aLinkKeepsLeadingToTheFile()
    {
        QTemporaryDir dir;
        QVERIFY(writeWhole(dir.filePath(u"file"_s), "old"));
        QVERIFY(QFile::link(dir.filePath(u"file"_s), dir.filePath(u"link"_s)));
        QVERIFY(writeWhole(dir.filePath(u"link"_s), "new"));
        QCOMPARE(contents(dir.filePath(u"file"_s)), QByteArray("new"));
        QVERIFY(QFileInfo(dir.filePath(u"link"_s)).isSymLink());
    }

    void onlyAFileIsReplaced_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"folder", "pipe", "device", "link to a device"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void onlyAFileIsReplaced()
    {
        QFETCH(QString, kind);
        QTemporaryDir dir;
        QString path = dir.filePath(u"target"_s);
        if (kind == u"folder")
            QVERIFY(QDir().mkdir(path));
        else if (kind == u"pipe")
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        else if (kind == u"device")
            path = u"/dev/full"_s;
        else
            QVERIFY(QFile::link(u"/dev/full"_s, path));
        if (!QFileInfo::exists(path))
            QSKIP("this system has no /dev/full");
        struct stat before { };
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &before), 0);
        QVERIFY(isFailure(writeWhole(path, "x"), ErrorCode::BadInput, path + u" is not a file"_s));
        struct stat after { };
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
    }

    void noSuchFolder()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"no/such/folder/a"_s);
        QVERIFY(isFailure(writeWhole(path, "x"), ErrorCode::Storage, path));
    }

    void fullDisk_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("one byte") << 1; // fits into QSaveFile's own memory: only flushing finds the disk full
        QTest::newRow("a few passwords") << 300;
        QTest::newRow("more than is kept in memory") << 30000;
    }
    void fullDisk()
    {
        QFETCH(int, size);
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
        const SmallDisk disk(64);
        if (!disk.worked)
            QSKIP("no disk may be mounted here");
        const QByteArray old(20000, 'o');
        QVERIFY(writeWhole(disk.at(u"a"_s), old));
        disk.fill();
        const QString reason = qt_error_string(ENOSPC);
        const QByteArray fresh(size, 'n');
        QVERIFY(isFailure(writeWhole(disk.at(u"a"_s), fresh), ErrorCode::Storage, reason));
        QVERIFY(isFailure(writeWhole(disk.at(u"b"_s), fresh), ErrorCode::Storage, reason));
        QCOMPARE(contents(disk.at(u"a"_s)), old);
        QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"a"_s, u"filler"_s}));
        QVERIFY(disk.free());
        QVERIFY(writeWhole(disk.at(u"a"_s), fresh));
        QCOMPARE(contents(disk.at(u"a"_s)), fresh);
    }

    void readOnlyDisk()
    {
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
        const SmallDisk disk(64);
        if (!disk.worked)
            QSKIP("no disk may be mounted here");
        QVERIFY(writeWhole(disk.at(u"a"_s), "old"));
        QVERIFY(disk.protect());
        QVERIFY(isFailure(writeWhole(disk.at(u"a"_s), "new"), ErrorCode::Storage, disk.at(u"a"_s)));
        QVERIFY(isFailure(writeWhole(disk.at(u"b"_s), "new"), ErrorCode::Storage, disk.at(u"b"_s)));
        QCOMPARE(contents(disk.at(u"a"_s)), QByteArray("old"));
    }

    void readOnlyFolder()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeWhole(path, "old"));
        const auto look = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        // The file may be written, its folder may not.
        QVERIFY(QFile::setPermissions(path, look | write) && QFile::setPermissions(dir.path(), look | enter));
        bool worked = false;
        Result<> replaced;
        Result<> made;
        {
            const OrdinaryUser ordinary;
            worked = ordinary.worked;
            replaced = writeWhole(path, "new");
            made = writeWhole(dir.filePath(u"b"_s), "new");
        }
        QVERIFY(QFile::setPermissions(dir.path(), look | write | enter));
        if (!worked)
            QSKIP("this process may not give up root's power");
        QVERIFY(isFailure(replaced, ErrorCode::Storage, path));
        QVERIFY(isFailure(made, ErrorCode::Storage, dir.filePath(u"b"_s)));
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }
};

int main(int argc, char **argv)
{
    noNamespace = enterNamespace(Own::Mounts);
    QCoreApplication application(argc, argv);
    WholeFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "whole_file_test.moc"
