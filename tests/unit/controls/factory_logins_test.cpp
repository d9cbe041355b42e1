// The shipped list of factory logins: every row sourced, marked and matching what it is meant for.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

class FactoryLoginsTest : public QObject {
    Q_OBJECT

    static QJsonObject shipped()
    {
        QFile file(QStringLiteral(RF_SOURCE_DIR "/resources/data/factory_logins.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no list");
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    static QString loginFor(const QString &vendor, const QString &model)
    {
        QStringList found;
        for (const QJsonValue &row : shipped().value(u"logins").toArray()) {
            const QString pattern = row[u"model"].toString();
            if (row[u"vendor"].toString().compare(vendor, Qt::CaseInsensitive) == 0
                && (pattern.isEmpty() || QRegularExpression(pattern).match(model).hasMatch()))
                found << row[u"user"].toString() + u'/' + row[u"password"].toString();
        }
        return found.join(u',');
    }

private Q_SLOTS:
    void everyRowIsSourcedAndVerified()
    {
        const QJsonArray logins = shipped().value(u"logins").toArray();
        QVERIFY(logins.size() >= 5);
        for (const QJsonValue &row : logins) {
            QVERIFY(!row[u"source"].toString().isEmpty());
            QVERIFY(!row[u"user"].toString().isEmpty() && !row[u"password"].toString().isEmpty());
            QVERIFY2(row[u"mark"].toString() == u"V" || row[u"mark"].toString() == u"S",
                     "never on the strength of M");
            QVERIFY(QRegularExpression(row[u"model"].toString()).isValid());
        }
        for (const QJsonValue &row : shipped().value(u"noPassword").toArray())
            QVERIFY(!row[u"source"].toString().isEmpty() && !row[u"vendor"].toString().isEmpty());
    }
    void oneLoginPerDevice_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("login");
        QTest::newRow("vigor") << u"DrayTek"_qs << u"Vigor2865"_qs << u"admin/admin"_qs;
        QTest::newRow("vigor switch") << u"DrayTek"_qs << u"G1080"_qs << QString();
        QTest::newRow("t46u") << u"Yealink"_qs << u"SIP-T46U"_qs << u"admin/admin"_qs;
        QTest::newRow("w60b") << u"Yealink"_qs << u"W60B"_qs << u"admin/admin"_qs;
        QTest::newRow("cp960") << u"Yealink"_qs << u"CP960"_qs << u"admin/admin"_qs;
        QTest::newRow("vvx") << u"Poly"_qs << u"VVX 450"_qs << u"Polycom/456"_qs;
        QTest::newRow("edge e is not confirmed") << u"Poly"_qs << u"Edge E350"_qs << QString();
        QTest::newRow("openwrt has none to try") << u"OpenWrt"_qs << u"x86/64"_qs << QString();
    }
    void oneLoginPerDevice()
    {
        QFETCH(QString, vendor);
        QFETCH(QString, model);
        QTEST(loginFor(vendor, model), "login");
    }
};

QTEST_GUILESS_MAIN(FactoryLoginsTest)
#include "factory_logins_test.moc"
