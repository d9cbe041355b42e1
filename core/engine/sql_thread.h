// One thread with one SQLite connection: Qt's connections belong to the thread that made them.
#pragma once

#include "core/engine/office_file.h"

#include <QLockFile>
#include <QMutex>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>
#include <QWaitCondition>

namespace rf {

class OfficeFile::SqlThread final : public QThread {
public:
    SqlThread() { start(); }
    ~SqlThread() override;

    /// Runs work on the thread and waits for it.
    Result<> run(const std::function<Result<>(SqlThread &)> &work);

    // Only on the thread:
    Result<> openDatabase(const QString &path, bool readOnly);
    void closeDatabase();
    Result<> exec(const QString &sql);
    /// Prepared statement with values; rows are told one by one.
    Result<> query(const QString &sql, const QVariantList &values,
                   const std::function<Result<>(const QSqlQuery &)> &row = {});
    Result<int> number(const QString &sql); ///< the first column of the first row, 0 without one
    Result<> transaction(const std::function<Result<>()> &work);

    std::unique_ptr<QLockFile> lock;

protected:
    void run() override;

private:
    QMutex m_mutex;
    QWaitCondition m_wake;
    QWaitCondition m_done;
    const std::function<Result<>(SqlThread &)> *m_work = nullptr;
    Result<> m_result;
    bool m_quit = false;
    QMutex m_callers;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace rf
