// What every driver says of its maker's devices to the window and to the emergency card.
#include "connectors/drivers.h"

#include <QTest>

using namespace rf;

class AtTheDeviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDriver_data()
    {
        QTest::addColumn<QString>("name");
        for (const Driver *driver : drivers().all())
            QTest::newRow(qPrintable(driver->info().name)) << driver->info().name;
    }
    void everyDriver()
    {
        QFETCH(QString, name);
        const Driver *driver = drivers().byName(name);
        QVERIFY(driver);
        const AtTheDevice at = driver->atTheDevice();
        QVERIFY(!at.usualUser.isEmpty());
        QCOMPARE(at.lostPassword.size(), 3); // as new, the reset, what it destroys
        // The values as they were have one place, and what has no value has none.
        for (const QString &step : {at.lines, at.srtp, at.vlan, at.doors})
            QCOMPARE(step.count(QLatin1String("%1")), step.isEmpty() ? 0 : 1);
        for (const QString &step :
             at.lostPassword + QStringList{at.alg, at.restart, at.restore, at.linePassword})
            QVERIFY2(!step.contains(QLatin1Char('%')), qPrintable(step));
    }
};

QTEST_GUILESS_MAIN(AtTheDeviceTest)
#include "at_the_device_test.moc"
