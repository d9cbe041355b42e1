// What somebody does to an office file with another program.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

namespace rf::testing {

inline void sql(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("by hand"));
        db.setDatabaseName(path);
        QVERIFY(db.open());
        for (const QString &statement : statements) {
            QSqlQuery query(db);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("by hand"));
}

} // namespace rf::testing
