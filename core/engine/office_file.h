// The office file (*.ringfence): one SQLite database per office, WAL, synchronous FULL, owner-only
// permissions. Holds what is known, what a person said, every visit, the pins, the journal and encrypted
// backups; never a password. All SQL runs on one thread of its own; every method blocks and may be called
// from any thread.
#pragma once

#include "core/model/finding.h"
#include "core/model/plan.h"
#include "core/ports/session.h"

#include <QHash>
#include <functional>
#include <memory>

namespace rf {

struct Pin {
    QString deviceId;
    QString kind; ///< "ssh-host-key", "tls-certificate"
    QByteArray sha256;
    QString shown;
    QDateTime acceptedAt;
};

struct JournalEntry {
    qint64 sequence = 0;
    qint64 run = 0;
    QString kind; ///< see journal.h
    QDateTime time;
    QJsonObject body;
    QByteArray hash; ///< SHA-256 over the previous hash and this entry
};

/// One look at the office.
struct VisitRow {
    qint64 id = 0;
    QDateTime when;
    QString occasion; ///< "check", "after-apply", "tomorrow"
    QList<Finding> findings;
};

class OfficeFile {
public:
    static constexpr int schemaVersion = 2;

    /// Storage when a file of that name exists or the place cannot be written.
    static Result<std::unique_ptr<OfficeFile>> create(const QString &path, const Office &office);
    /// BadInput when it is no office file or from a newer RingFence; Storage when it is damaged (it is left
    /// untouched). A file that somebody else has open, or that cannot be written, opens read-only. An older
    /// one is copied beside itself first.
    static Result<std::unique_ptr<OfficeFile>> open(const QString &path);
    ~OfficeFile();

    QString path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    QString readOnlyWhy() const { return m_readOnlyWhy; }
    /// Read-only because another copy of RingFence has it open, and may be at work with it (S-26).
    bool isHeldByAnother() const { return m_heldByAnother; }
    /// Plain sentences about where the file lies (a network or synced folder).
    QStringList warnings() const;

    Result<Office> office();
    Result<> saveOffice(const Office &office);
    Result<QList<DeviceState>> devices();
    Result<> saveDevices(const QList<DeviceState> &devices);
    Result<> saveDevice(const DeviceState &device); ///< one that is in the file; leaves the others alone
    /// Named documents: "path", "linePasswords", "importedLinePasswords", "lineSecrets", "waitingLineSecrets"
    /// (line_records.h, line_import.h), "wireTests", "reachTests", "outsideTests", "attestations",
    /// "acceptedRisks", "provisional", "before" (findings before the first change), "plan", "results",
    /// "signIns", "refusedSignIns".
    template <class T>
    Result<T> document(const QString &name)
    {
        ASSIGN_OR_RETURN(const QByteArray bytes, readDocument(name));
        if (bytes.isEmpty())
            return T();
        auto value = json::parse<T>(bytes);
        if (!value)
            return damaged(value.error());
        return value;
    }
    template <class T>
    Result<> saveDocument(const QString &name, const T &value)
    {
        return writeDocument(name, json::text(value));
    }
    Result<> addVisit(const QString &occasion, const QDateTime &when, const QList<Finding> &findings);
    Result<QList<VisitRow>> visits(); ///< oldest first

    Result<QList<Pin>> pins();
    Result<> savePin(const Pin &pin);
    Result<> removePins(const QString &deviceId);

    /// Appends one entry in a transaction of its own and returns once it is on the disk.
    Result<JournalEntry> appendJournal(qint64 run, const QString &kind, const QDateTime &time,
                                       const QJsonObject &body);
    Result<QList<JournalEntry>> journal(qint64 run = 0); ///< 0 = all
    Result<qint64> lastRun(); ///< 0 = none yet

    Result<> saveBackup(const QString &deviceId, const QDateTime &when, const QByteArray &sealed);
    Result<QByteArray> latestBackup(const QString &deviceId); ///< empty when there is none

    class SqlThread; ///< sql_thread.h

private:
    OfficeFile() = default;
    /// Checks the file without writing; gives its schema version. Damaged, BadInput as open() tells.
    Result<int> look(SqlThread &sql);
    static Result<std::unique_ptr<OfficeFile>> openAt(const QString &path, bool create);
    /// What lies in the file cannot be read as what it should be.
    static tl::unexpected<Error> damaged(const Error &why);
    Result<QByteArray> readDocument(const QString &name);
    Result<> writeDocument(const QString &name, const QByteArray &json);
    Result<> write(const std::function<Result<>(SqlThread &)> &work);

    QString m_path;
    bool m_readOnly = false;
    bool m_heldByAnother = false;
    QString m_readOnlyWhy;
    std::unique_ptr<SqlThread> m_sql;
};

/// Sign-in of one device as kept in the document "signIns": names of secrets only.
struct StoredSignIn {
    QString deviceId;
    QString user;
    SecretRef password;
    static constexpr auto fields()
    {
        return std::make_tuple(field("deviceId", &StoredSignIn::deviceId), field("user", &StoredSignIn::user),
                               field("password", &StoredSignIn::password));
    }
    friend bool operator==(const StoredSignIn &, const StoredSignIn &) = default;
};

} // namespace rf
