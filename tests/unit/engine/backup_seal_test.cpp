// A device's whole configuration, sealed under a key that is made once and never replaced: with it, all
// backups so far would be gone (S-8).
#include "core/engine/backup_seal.h"
#include "tests/support/scripted_ports.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const SecretRef backupKey{u"backup-key"_s};

/// Locked, as a password store is until somebody gives its passphrase.
class LockedStore final : public SecretStore {
public:
    QString describe() const override { return u"locked"_s; }
    Result<> store(const SecretRef &, const Secret &) override
    {
        ++stored;
        return {};
    }
    Result<Secret> fetch(const SecretRef &) override { return fail(ErrorCode::Storage, u"locked"_s); }
    Result<> remove(const SecretRef &) override { return {}; }
    int stored = 0;
};

bool opensTo(SecretStore &store, const QByteArray &sealed, const QByteArray &plain)
{
    const auto opened = openBackup(store, sealed);
    return opened && opened->reveal([&](QByteArrayView bytes) { return bytes == plain; });
}

} // namespace

class BackupSealTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyForAll()
    {
        MemoryStore store;
        const auto first = sealBackup(store, Secret("one"));
        QVERIFY(first);
        const auto second = sealBackup(store, Secret("two"));
        QVERIFY(second);
        QVERIFY(!first->contains("one"));
        QVERIFY(opensTo(store, *first, "one"));
        QVERIFY(opensTo(store, *second, "two"));
    }

    void anAlteredOneDoesNotOpen()
    {
        MemoryStore store;
        QByteArray sealed = sealBackup(store, Secret("whole configuration")).value_or(QByteArray());
        QVERIFY(sealed.size() > 20);
        sealed[sealed.size() / 2] = static_cast<char>(sealed.at(sealed.size() / 2) ^ 1);
        QVERIFY(!openBackup(store, sealed));
        QVERIFY(!openBackup(store, sealed.left(10)));
    }

    void aStoreThatCannotBeReadGetsNoNewKey()
    {
        LockedStore store;
        const auto sealed = sealBackup(store, Secret("one"));
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::Storage);
        QCOMPARE(store.stored, 0);
    }

    void whatIsNoKeyIsNotReplaced()
    {
        MemoryStore store;
        QVERIFY(store.store(backupKey, Secret("short")));
        QVERIFY(!sealBackup(store, Secret("one")));
        const auto kept = store.fetch(backupKey);
        QVERIFY(kept && kept->equals(Secret("short")));
    }

    void withoutAKeyNothingOpens()
    {
        MemoryStore store;
        const auto sealed = sealBackup(store, Secret("one"));
        QVERIFY(sealed);
        MemoryStore other;
        QVERIFY(!openBackup(other, *sealed));
    }
};

QTEST_GUILESS_MAIN(BackupSealTest)
#include "backup_seal_test.moc"
