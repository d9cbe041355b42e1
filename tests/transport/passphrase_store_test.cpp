// The office's own password file: right and wrong passphrase, damage at every place, no way to write.
#include "connectors/transport/password_stores.h"

#include "tests/support/ordinary_user.h"
#include "tests/transport/transport_support.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class PassphraseStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsSecrets()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"office.passwords"_s);
        {
            auto store = openPassphraseStore(path, Secret("correct horse"));
            VERIFY_OK(store);
            VERIFY_OK((*store)->store({u"router/admin"_s}, Secret("first-Planted")));
            VERIFY_OK((*store)->store({u"router/admin"_s}, Secret("second-Planted")));
            VERIFY_OK((*store)->store({u"binary"_s}, Secret(QByteArray("\0\xff\n", 3))));
            VERIFY_OK((*store)->store({u"gone"_s}, Secret("x")));
            VERIFY_OK((*store)->remove({u"gone"_s}));
            VERIFY_OK((*store)->remove({u"never there"_s}));
        }
        const QByteArray bytes = contents(path);
        QVERIFY(bytes.size() > 100);
        QVERIFY(!bytes.contains("Planted"));
        QVERIFY(!bytes.contains("router"));
        QCOMPARE(QFileInfo(path).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        auto again = openPassphraseStore(path, Secret("correct horse"));
        VERIFY_OK(again);
        auto secret = (*again)->fetch({u"router/admin"_s});
        VERIFY_OK(secret);
        QVERIFY(secret->equals(Secret("second-Planted")));
        secret = (*again)->fetch({u"binary"_s});
        VERIFY_OK(secret);
        QVERIFY(secret->equals(Secret(QByteArray("\0\xff\n", 3))));
        VERIFY_FAILS((*again)->fetch({u"gone"_s}), ErrorCode::BadInput);
    }

    void wrongPassphrase()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"office.passwords"_s);
        VERIFY_OK(openPassphraseStore(path, Secret("correct horse")));
        const QByteArray before = contents(path);
        VERIFY_FAILS(openPassphraseStore(path, Secret("correct horsf")), ErrorCode::AuthRejected);
        VERIFY_FAILS(openPassphraseStore(path, Secret()), ErrorCode::BadInput);
        QCOMPARE(contents(path), before);
    }

    void damageIsTold_data()
    {
        QTest::addColumn<int>("at"); // -1: empty file, -2: cut in the middle, -3: not our file
        QTest::newRow("empty") << -1;
        QTest::newRow("cut") << -2;
        QTest::newRow("other file") << -3;
        QTest::newRow("magic") << 1;
        QTest::newRow("cost") << 8;
        QTest::newRow("salt") << 15;
        QTest::newRow("checksum") << 40;
        QTest::newRow("nonce") << 95;
        QTest::newRow("box") << 110;
        QTest::newRow("end") << 1000000;
    }
    void damageIsTold()
    {
        QFETCH(int, at);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"office.passwords"_s);
        {
            auto store = openPassphraseStore(path, Secret("correct horse"));
            VERIFY_OK(store);
            VERIFY_OK((*store)->store({u"a"_s}, Secret("some secret")));
        }
        QByteArray bytes = contents(path);
        if (at == -1)
            bytes.clear();
        else if (at == -2)
            bytes.truncate(bytes.size() / 2);
        else if (at == -3)
            bytes = QByteArray(4000, 'Z');
        else {
            const qsizetype i = std::min<qsizetype>(at, bytes.size() - 1);
            bytes[i] = static_cast<char>(bytes.at(i) ^ 0x20);
        }
        overwrite(path, bytes);
        const auto opened = openPassphraseStore(path, Secret("correct horse"));
        VERIFY_FAILS(opened, ErrorCode::Storage);
        QVERIFY(!opened.error().detail.isEmpty());
        QCOMPARE(contents(path), bytes); // nothing is repaired by destroying it
    }

    void readOnlyFolder()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"office.passwords"_s);
        auto store = openPassphraseStore(path, Secret("correct horse"));
        VERIFY_OK(store);
        VERIFY_OK((*store)->store({u"a"_s}, Secret("old")));
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup
                                              | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
        Result<> written;
        Result<std::unique_ptr<SecretStore>> fresh = fail(ErrorCode::Internal);
        {
            const OrdinaryUser ordinary;
            if (!ordinary.worked)
                QSKIP("this process may not give up root's power");
            written = (*store)->store({u"a"_s}, Secret("new"));
            fresh = openPassphraseStore(dir.filePath(u"other"_s), Secret("x"));
        }
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        VERIFY_FAILS(written, ErrorCode::Storage);
        VERIFY_FAILS(fresh, ErrorCode::Storage);
        // What was not written is not believed to be stored.
        auto secret = (*store)->fetch({u"a"_s});
        VERIFY_OK(secret);
        QVERIFY(secret->equals(Secret("old")));
    }

    void folderIsMissing()
    {
        QTemporaryDir dir;
        VERIFY_FAILS(openPassphraseStore(dir.filePath(u"no/such/folder/x"_s), Secret("x")),
                     ErrorCode::Storage);
    }

    void memoryStore()
    {
        const auto store = makeMemoryStore();
        VERIFY_FAILS(store->fetch({u"a"_s}), ErrorCode::BadInput);
        VERIFY_OK(store->store({u"a"_s}, Secret("1")));
        auto secret = store->fetch({u"a"_s});
        VERIFY_OK(secret);
        QVERIFY(secret->equals(Secret("1")));
        VERIFY_OK(store->remove({u"a"_s}));
        VERIFY_OK(store->remove({u"a"_s}));
        VERIFY_FAILS(store->fetch({u"a"_s}), ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(PassphraseStoreTest)
#include "passphrase_store_test.moc"
