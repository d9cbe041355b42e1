#include "core/engine/sql_thread.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> sqlFailure(const QSqlError &error)
{
    // SQLite's own codes: SQLITE_CORRUPT 11, SQLITE_NOTADB 26.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return fail(code == 11 || code == 26 ? ErrorCode::Damaged : ErrorCode::Storage,
                error.text().simplified().left(300));
}

} // namespace

OfficeFile::SqlThread::~SqlThread()
{
    (void)run([](SqlThread &sql) -> Result<> {
        sql.closeDatabase();
        return {};
    });
    {
        const QMutexLocker guard(&m_mutex);
        m_quit = true;
        m_wake.wakeAll();
    }
    wait();
}

Result<> OfficeFile::SqlThread::run(const std::function<Result<>(SqlThread &)> &work)
{
    const QMutexLocker oneCaller(&m_callers);
    const QMutexLocker guard(&m_mutex);
    m_work = &work;
    m_wake.wakeAll();
    while (m_work)
        m_done.wait(&m_mutex);
    return std::move(m_result);
}

void OfficeFile::SqlThread::run()
{
    const QMutexLocker guard(&m_mutex);
    while (!m_quit) {
        if (m_work) {
            m_result = (*m_work)(*this);
            m_work = nullptr;
            m_done.wakeAll();
            continue;
        }
        m_wake.wait(&m_mutex);
    }
}

Result<> OfficeFile::SqlThread::openDatabase(const QString &path, bool readOnly)
{
    closeDatabase();
    m_connection = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=3000"_s
                                          : u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    if (!m_database.open())
        return sqlFailure(m_database.lastError());
    return {};
}

void OfficeFile::SqlThread::closeDatabase()
{
    if (m_connection.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

Result<> OfficeFile::SqlThread::exec(const QString &sql)
{
    return query(sql, {});
}

Result<> OfficeFile::SqlThread::query(const QString &sql, const QVariantList &values,
                                      const std::function<Result<>(const QSqlQuery &)> &row)
{
    QSqlQuery statement(m_database);
    if (!statement.prepare(sql))
        return sqlFailure(statement.lastError());
    for (const QVariant &value : values)
        statement.addBindValue(value);
    if (!statement.exec())
        return sqlFailure(statement.lastError());
    while (row && statement.next())
        RETURN_IF_ERROR(row(statement));
    // A damaged page shows only while stepping.
    if (statement.lastError().isValid())
        return sqlFailure(statement.lastError());
    return {};
}

Result<int> OfficeFile::SqlThread::number(const QString &sql)
{
    int value = 0;
    RETURN_IF_ERROR(query(sql, {}, [&](const QSqlQuery &q) -> Result<> {
        value = q.value(0).toInt();
        return {};
    }));
    return value;
}

Result<> OfficeFile::SqlThread::transaction(const std::function<Result<>()> &work)
{
    RETURN_IF_ERROR(exec(u"BEGIN IMMEDIATE"_s));
    Result<> done = work();
    if (done)
        done = exec(u"COMMIT"_s);
    if (!done)
        (void)exec(u"ROLLBACK"_s);
    return done;
}

} // namespace rf
