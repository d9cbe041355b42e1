#include "core/engine/office_file.h"

#include "core/engine/engine_words.h"
#include "core/engine/sql_thread.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <QUrl>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x52464F46; // "RFOF": tells an office file from any other SQLite database

/// What each version of the schema adds; a new file runs them all.
QStringList schemaOf(int version)
{
    if (version == 1) {
        return {
            u"CREATE TABLE document (name TEXT PRIMARY KEY, json BLOB NOT NULL)"_s,
            u"CREATE TABLE device (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json BLOB NOT NULL)"_s,
            u"CREATE TABLE visit (id INTEGER PRIMARY KEY, time TEXT NOT NULL, occasion TEXT NOT NULL, "
            "findings BLOB NOT NULL)"_s,
            u"CREATE TABLE pin (device TEXT NOT NULL, kind TEXT NOT NULL, sha256 BLOB NOT NULL, "
            "shown TEXT NOT NULL, time TEXT NOT NULL, PRIMARY KEY (device, kind))"_s,
            u"CREATE TABLE journal (sequence INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind TEXT NOT NULL, "
            "time TEXT NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL)"_s,
            u"CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END"_s,
            u"CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END"_s};
    }
    return {u"CREATE TABLE backup (id INTEGER PRIMARY KEY, device TEXT NOT NULL, time TEXT NOT NULL, "
            "sealed BLOB NOT NULL)"_s,
            u"CREATE INDEX journal_run ON journal (run)"_s};
}

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime fromStamp(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QByteArray entryHash(const QByteArray &previous, qint64 sequence, qint64 run, const QString &kind,
                     const QString &time, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {previous, QByteArray::number(sequence), QByteArray::number(run),
                                   kind.toUtf8(), time.toUtf8(), body}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

QString holderOf(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program))
        return OfficeFileWords::tr("another copy of RingFence has this office file open");
    //: %1: number of the process, %2: name of the computer
    return OfficeFileWords::tr("another copy of RingFence (process %1 on %2) has this office file open")
        .arg(pid)
        .arg(host);
}

/// Of an office file that nobody has open. What its last user did not come to take in from the log belongs to
/// it. An earlier copy stays as it is.
Result<> copyBeside(const QString &path, const QString &copy)
{
    if (QFileInfo::exists(copy))
        return {};
    const QString log = path + u"-wal"_s;
    const QString copiedLog = copy + u"-wal"_s;
    // The log first: a copy that was cut short is no office file yet, and is made anew.
    QFile::remove(copiedLog);
    const bool made = (QFileInfo(log).size() == 0 || QFile::copy(log, copiedLog)) && QFile::copy(path, copy);
    return made
               ? Result<>()
               : fail(ErrorCode::Storage, u"no copy could be made before the format is brought up to date"_s);
}

/// Write-ahead log, full flushes, and the newest schema. Nothing is written to a file that has all of it.
Result<> makeReady(OfficeFile::SqlThread &sql)
{
    RETURN_IF_ERROR(sql.exec(u"PRAGMA journal_mode=WAL"_s));
    RETURN_IF_ERROR(sql.exec(u"PRAGMA synchronous=FULL"_s));
    RETURN_IF_ERROR(sql.exec(u"PRAGMA fullfsync=ON"_s)); // macOS: else it may stay in the drive's cache
    RETURN_IF_ERROR(sql.exec(u"PRAGMA secure_delete=ON"_s));
    ASSIGN_OR_RETURN(const int version, sql.number(u"PRAGMA user_version"_s));
    if (version == OfficeFile::schemaVersion)
        return {};
    return sql.transaction([&]() -> Result<> {
        if (version == 0)
            RETURN_IF_ERROR(sql.exec(u"PRAGMA application_id=%1"_s.arg(applicationId)));
        for (int v = version + 1; v <= OfficeFile::schemaVersion; ++v) {
            for (const QString &statement : schemaOf(v))
                RETURN_IF_ERROR(sql.exec(statement));
        }
        return sql.exec(u"PRAGMA user_version=%1"_s.arg(OfficeFile::schemaVersion));
    });
}

} // namespace

OfficeFile::~OfficeFile() = default;

Result<std::unique_ptr<OfficeFile>> OfficeFile::create(const QString &path, const Office &office)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::BadInput, u"%1 exists already"_s.arg(path));
    // The file is there with the right permissions before the first byte of content.
    QFile empty(path);
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Storage, u"%1: %2"_s.arg(path, empty.errorString()));
    if (!empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Storage, u"%1: %2"_s.arg(path, empty.errorString()));
    empty.close();
    auto file = openAt(path, true);
    if (file && !(*file)->isReadOnly()) {
        const Result<> saved = (*file)->saveOffice(office);
        if (saved)
            return file;
        file = tl::unexpected<Error>(saved.error());
    }
    QFile::remove(path);
    return file;
}

Result<std::unique_ptr<OfficeFile>> OfficeFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::BadInput, u"there is no file %1"_s.arg(path));
    if (!info.isFile() || !info.isReadable())
        return fail(ErrorCode::Storage, u"%1 cannot be read"_s.arg(path));
    return openAt(path, false);
}

Result<int> OfficeFile::look(SqlThread &sql)
{
    const QString immutable =
        u"file:%1?immutable=1"_s.arg(QString::fromUtf8(QUrl::toPercentEncoding(m_path, "/")));
    const bool folderWritable = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    const auto lookAt = [&](const QString &target) -> Result<int> {
        RETURN_IF_ERROR(sql.openDatabase(target, true));
        ASSIGN_OR_RETURN(const int id, sql.number(u"PRAGMA application_id"_s));
        ASSIGN_OR_RETURN(const int version, sql.number(u"PRAGMA user_version"_s));
        if (id != applicationId)
            return fail(ErrorCode::BadInput, u"%1 is not a RingFence office file"_s.arg(m_path));
        if (version > schemaVersion)
            return fail(
                ErrorCode::BadInput,
                u"this office file was written by a newer RingFence (format %1, this one reads up to %2)"_s
                    .arg(version)
                    .arg(schemaVersion));
        QString health;
        RETURN_IF_ERROR(sql.query(u"PRAGMA quick_check(1)"_s, {}, [&](const QSqlQuery &q) -> Result<> {
            health = q.value(0).toString();
            return {};
        }));
        if (health != u"ok"_s)
            return fail(ErrorCode::Damaged, health.left(200));
        return version;
    };
    auto looked = lookAt(m_readOnly && !folderWritable ? immutable : m_path);
    if (looked || looked.error().code != ErrorCode::Storage)
        return looked;
    // Nothing can be written beside the file (a full disk): without a log that waits to be taken in, the file
    // alone is the whole truth and can be looked at.
    if (QFileInfo(m_path + u"-wal"_s).size() == 0) {
        if (const auto alone = lookAt(immutable)) {
            m_readOnly = true;
            //: it: the office file
            m_readOnlyWhy = OfficeFileWords::tr("nothing can be written beside it (is the disk full?)");
            sql.lock.reset();
            return alone;
        }
    }
    return looked;
}

tl::unexpected<Error> OfficeFile::damaged(const Error &why)
{
    return fail(ErrorCode::Damaged, why.detail);
}

Result<std::unique_ptr<OfficeFile>> OfficeFile::openAt(const QString &path, bool create)
{
    std::unique_ptr<OfficeFile> file(new OfficeFile);
    file->m_path = QFileInfo(path).absoluteFilePath();
    file->m_sql = std::make_unique<SqlThread>();
    const Result<> opened = file->m_sql->run([&](SqlThread &sql) -> Result<> {
        if (!QFileInfo(file->m_path).isWritable()) {
            file->m_readOnly = true;
            file->m_readOnlyWhy = OfficeFileWords::tr("the file cannot be written");
        } else {
            sql.lock = std::make_unique<QLockFile>(file->m_path + u".lock"_s);
            sql.lock->setStaleLockTime(0); // only a lock whose process has died is stale
            if (!sql.lock->tryLock(0)) {
                file->m_readOnly = true;
                file->m_heldByAnother = sql.lock->error() == QLockFile::LockFailedError;
                file->m_readOnlyWhy = file->m_heldByAnother
                                          ? holderOf(*sql.lock)
                                          : OfficeFileWords::tr("the folder cannot be written");
                sql.lock.reset();
            }
        }
        // Looked at without being able to write first: a damaged or foreign file stays as it is.
        if (!create) {
            ASSIGN_OR_RETURN(const int version, file->look(sql));
            if (version < schemaVersion && file->m_readOnly)
                return fail(ErrorCode::Storage,
                            u"the office file is from an older RingFence and cannot be written"_s);
            if (file->m_readOnly)
                return {};
            sql.closeDatabase();
            if (version < schemaVersion) {
                RETURN_IF_ERROR(copyBeside(file->m_path, u"%1.format%2"_s.arg(file->m_path).arg(version)));
            }
        }
        if (file->m_readOnly)
            return fail(ErrorCode::Storage, file->m_readOnlyWhy);
        RETURN_IF_ERROR(sql.openDatabase(file->m_path, false));
        return makeReady(sql);
    });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return file;
}

QStringList OfficeFile::warnings() const
{
    QStringList found;
    const QStorageInfo storage(QFileInfo(m_path).absolutePath());
    static const QSet<QByteArray> remote{"nfs",   "nfs4",   "cifs",       "smb3", "smbfs",
                                         "afpfs", "webdav", "fuse.sshfs", "9p"};
    if (remote.contains(storage.fileSystemType()))
        found << OfficeFileWords::tr(
            "This office file lies on a network drive. Keep it on this computer: a broken connection in the "
            "middle of a change could lose the record of it.");
    for (const QString &name : {u"Dropbox"_s, u"OneDrive"_s, u"iCloud"_s, u"Mobile Documents"_s,
                                u"Google Drive"_s, u"Nextcloud"_s}) {
        for (const QString &part : m_path.split(u'/')) {
            if (part.startsWith(name, Qt::CaseInsensitive))
                found << OfficeFileWords::tr("This office file lies in a synced folder (%1). Keep it "
                                             "outside: two computers could overwrite each other's record.")
                             .arg(part);
        }
    }
    return found;
}

Result<> OfficeFile::write(const std::function<Result<>(SqlThread &)> &work)
{
    if (m_readOnly)
        return fail(ErrorCode::Storage, m_readOnlyWhy);
    return m_sql->run([&](SqlThread &sql) { return sql.transaction([&] { return work(sql); }); });
}

Result<QByteArray> OfficeFile::readDocument(const QString &name)
{
    QByteArray bytes;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(u"SELECT json FROM document WHERE name = ?"_s, {name},
                         [&](const QSqlQuery &q) -> Result<> {
                             bytes = q.value(0).toByteArray();
                             return {};
                         });
    }));
    return bytes;
}

Result<> OfficeFile::writeDocument(const QString &name, const QByteArray &json)
{
    return write([&](SqlThread &sql) {
        return sql.query(u"INSERT INTO document (name, json) VALUES (?, ?) "
                         "ON CONFLICT (name) DO UPDATE SET json = excluded.json"_s,
                         {name, json});
    });
}

Result<Office> OfficeFile::office()
{
    ASSIGN_OR_RETURN(const QByteArray bytes, readDocument(u"office"_s));
    auto office = json::parse<Office>(bytes);
    if (!office)
        return damaged(office.error());
    return office;
}

Result<> OfficeFile::saveOffice(const Office &office)
{
    return saveDocument(u"office"_s, office);
}

Result<QList<DeviceState>> OfficeFile::devices()
{
    QList<DeviceState> list;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(u"SELECT json FROM device ORDER BY position"_s, {},
                         [&](const QSqlQuery &q) -> Result<> {
                             auto read = json::parse<DeviceState>(q.value(0).toByteArray());
                             if (!read)
                                 return damaged(read.error());
                             DeviceState state = std::move(*read);
                             list << state;
                             return {};
                         });
    }));
    return list;
}

Result<> OfficeFile::saveDevices(const QList<DeviceState> &devices)
{
    return write([&](SqlThread &sql) -> Result<> {
        RETURN_IF_ERROR(sql.exec(u"DELETE FROM device"_s));
        int position = 0;
        for (const DeviceState &device : devices) {
            RETURN_IF_ERROR(sql.query(u"INSERT INTO device (id, position, json) VALUES (?, ?, ?)"_s,
                                      {device.device.id, position++, json::text(device)}));
        }
        return {};
    });
}

Result<> OfficeFile::saveDevice(const DeviceState &device)
{
    return write([&](SqlThread &sql) {
        return sql.query(u"UPDATE device SET json = ? WHERE id = ?"_s,
                         {json::text(device), device.device.id});
    });
}

Result<> OfficeFile::addVisit(const QString &occasion, const QDateTime &when, const QList<Finding> &findings)
{
    return write([&](SqlThread &sql) {
        return sql.query(u"INSERT INTO visit (time, occasion, findings) VALUES (?, ?, ?)"_s,
                         {stamp(when), occasion, json::text(findings)});
    });
}

Result<QList<VisitRow>> OfficeFile::visits()
{
    QList<VisitRow> rows;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(u"SELECT id, time, occasion, findings FROM visit ORDER BY id"_s, {},
                         [&](const QSqlQuery &q) -> Result<> {
                             const auto findings = json::parse<QList<Finding>>(q.value(3).toByteArray());
                             if (!findings)
                                 return damaged(findings.error());
                             rows << VisitRow{q.value(0).toLongLong(), fromStamp(q.value(1).toString()),
                                              q.value(2).toString(), *findings};
                             return {};
                         });
    }));
    return rows;
}

Result<QList<Pin>> OfficeFile::pins()
{
    QList<Pin> list;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(
            u"SELECT device, kind, sha256, shown, time FROM pin"_s, {}, [&](const QSqlQuery &q) -> Result<> {
                list << Pin{q.value(0).toString(), q.value(1).toString(), q.value(2).toByteArray(),
                            q.value(3).toString(), fromStamp(q.value(4).toString())};
                return {};
            });
    }));
    return list;
}

Result<> OfficeFile::savePin(const Pin &pin)
{
    return write([&](SqlThread &sql) {
        return sql.query(
            u"INSERT INTO pin (device, kind, sha256, shown, time) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (device, kind) DO UPDATE SET sha256 = excluded.sha256, shown = excluded.shown, "
            "time = excluded.time"_s,
            {pin.deviceId, pin.kind, pin.sha256, pin.shown, stamp(pin.acceptedAt)});
    });
}

Result<> OfficeFile::removePins(const QString &deviceId)
{
    return write(
        [&](SqlThread &sql) { return sql.query(u"DELETE FROM pin WHERE device = ?"_s, {deviceId}); });
}

Result<JournalEntry> OfficeFile::appendJournal(qint64 run, const QString &kind, const QDateTime &time,
                                               const QJsonObject &body)
{
    JournalEntry entry;
    entry.run = run;
    entry.kind = kind;
    entry.time = time;
    entry.body = body;
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    RETURN_IF_ERROR(write([&](SqlThread &sql) -> Result<> {
        QByteArray previous;
        RETURN_IF_ERROR(sql.query(u"SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"_s, {},
                                  [&](const QSqlQuery &q) -> Result<> {
                                      entry.sequence = q.value(0).toLongLong();
                                      previous = q.value(1).toByteArray();
                                      return {};
                                  }));
        ++entry.sequence;
        entry.hash = entryHash(previous, entry.sequence, run, kind, stamp(time), bytes);
        return sql.query(
            u"INSERT INTO journal (sequence, run, kind, time, body, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {entry.sequence, run, kind, stamp(time), bytes, entry.hash});
    }));
    return entry;
}

Result<QList<JournalEntry>> OfficeFile::journal(qint64 run)
{
    QList<JournalEntry> entries;
    QByteArray previous;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(
            u"SELECT sequence, run, kind, time, body, hash FROM journal ORDER BY sequence"_s, {},
            [&](const QSqlQuery &q) -> Result<> {
                JournalEntry e;
                e.sequence = q.value(0).toLongLong();
                e.run = q.value(1).toLongLong();
                e.kind = q.value(2).toString();
                e.time = fromStamp(q.value(3).toString());
                const QByteArray body = q.value(4).toByteArray();
                e.hash = q.value(5).toByteArray();
                // The chain is checked at every reading: an altered journal must not steer an undo.
                if (e.hash != entryHash(previous, e.sequence, e.run, e.kind, q.value(3).toString(), body))
                    return fail(ErrorCode::Storage, u"the journal was altered at entry %1"_s.arg(e.sequence));
                previous = e.hash;
                e.body = QJsonDocument::fromJson(body).object();
                if (run == 0 || e.run == run)
                    entries << e;
                return {};
            });
    }));
    return entries;
}

Result<qint64> OfficeFile::lastRun()
{
    qint64 run = 0;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(u"SELECT COALESCE(MAX(run), 0) FROM journal"_s, {},
                         [&](const QSqlQuery &q) -> Result<> {
                             run = q.value(0).toLongLong();
                             return {};
                         });
    }));
    return run;
}

Result<> OfficeFile::saveBackup(const QString &deviceId, const QDateTime &when, const QByteArray &sealed)
{
    return write([&](SqlThread &sql) {
        return sql.query(u"INSERT INTO backup (device, time, sealed) VALUES (?, ?, ?)"_s,
                         {deviceId, stamp(when), sealed});
    });
}

Result<QByteArray> OfficeFile::latestBackup(const QString &deviceId)
{
    QByteArray sealed;
    RETURN_IF_ERROR(m_sql->run([&](SqlThread &sql) {
        return sql.query(u"SELECT sealed FROM backup WHERE device = ? ORDER BY id DESC LIMIT 1"_s, {deviceId},
                         [&](const QSqlQuery &q) -> Result<> {
                             sealed = q.value(0).toByteArray();
                             return {};
                         });
    }));
    return sealed;
}

} // namespace rf
