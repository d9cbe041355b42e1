// Every part of the program has its terms, on every system, and every text that is named is there.
#include "wizard/licences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

class LicencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsThere()
    {
        const QList<Licence> all = licences();
        QVERIFY(all.size() > 8);
        QCOMPARE(all.first().name, u"RingFence"_s);
        QStringList names;
        for (const Licence &licence : all) {
            names << licence.name;
            QVERIFY2(!licence.terms.isEmpty(), qPrintable(licence.name));
            for (const QString &text : licence.texts)
                QVERIFY2(QFile::exists(u":/rf/licences/"_s + text), qPrintable(text));
            if (!licence.texts.isEmpty())
                QVERIFY2(textOf(licence).size() > 500, qPrintable(licence.name));
        }
        for (const QString &name : {u"Qt 6"_s, u"OpenSSL"_s, u"libssh"_s, u"qpdf"_s, u"Inter"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    // SQLite's blessing asks for nothing; every other licence wants to be handed on. Rows of other systems,
    // too.
    void everyLicenceThatWantsItsTextHasIt()
    {
        QFile file(u":/rf/licences/components.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(rows.size() > 20);
        for (const QJsonValue &row : rows) {
            const QString name = row[u"name"_s].toString();
            const QJsonArray texts = row[u"texts"_s].toArray();
            QVERIFY2(row[u"licence"_s] == u"blessing"_s || !texts.isEmpty(), qPrintable(name));
            for (const QJsonValue &text : texts)
                QVERIFY2(QFile::exists(u":/rf/licences/"_s + text.toString()), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(LicencesTest)
#include "licences_test.moc"
