// What `scan` says beside the devices: what stood in the way, and who is gone since the last visit. Run where
// there is no network at all, so that nothing is sent to anybody.
#include "tests/cli/program.h"
#include "tests/support/namespaces.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace rf::test;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int notReached = 3;
const QString network = u"192.168.77.0/30"_s;
QString noNamespace; ///< why there is none; empty = there is one

/// An office whose phone had an address of that network at the last visit.
QString officeOfLastVisit(const QString &folder)
{
    const QString path = officeWithUnreadPhone(folder);
    const auto file = OfficeFile::open(path);
    if (!file)
        return {};
    QList<DeviceState> devices = (*file)->devices().value_or(QList<DeviceState>());
    for (DeviceState &state : devices)
        state.device.addresses = {QHostAddress(u"192.168.77.2"_s)};
    return (*file)->saveDevices(devices) ? path : QString();
}

} // namespace

class ScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
    }
    void whatStoodInTheWayIsSaid()
    {
        const Ran text = ran({u"scan"_s, u"--network"_s, network});
        QCOMPARE(text.code, notReached);
        QVERIFY2(text.err.contains(u"on no network"_s) && text.err.contains(u"Plug the cable"_s),
                 qPrintable(text.err));
        const Ran automatic = ran({u"scan"_s, u"--json"_s, u"--network"_s, network});
        QCOMPARE(automatic.code, notReached);
        const QJsonArray obstacles = automatic.json().value(u"obstacles"_s).toArray();
        QCOMPARE(obstacles.size(), 1);
        QCOMPARE(obstacles.at(0)[u"obstacle"_s].toString(), u"no-network"_s);
        for (const QString &key : {u"happened"_s, u"means"_s, u"press"_s})
            QVERIFY2(!obstacles.at(0)[key].toString().isEmpty(), qPrintable(key));
    }
    void whoIsGoneIsSaid()
    {
        QTemporaryDir folder;
        const QString office = officeOfLastVisit(folder.path());
        QVERIFY(!office.isEmpty());
        const Ran text = ran({u"scan"_s, u"--network"_s, network, u"--office"_s, office});
        QCOMPARE(text.code, notReached);
        QVERIFY2(text.out.contains("did not answer this time: Reception at 192.168.77.2"),
                 text.out.constData());
        const QJsonObject json =
            ran({u"scan"_s, u"--json"_s, u"--network"_s, network, u"--office"_s, office}).json();
        QCOMPARE(json.value(u"gone"_s).toArray(), QJsonArray{u"mac-1"_s});
        QVERIFY(json.value(u"new"_s).toArray().isEmpty());
        QCOMPARE(json.value(u"devices"_s).toArray().size(), 1); // it stays in the file
    }
};

int main(int argc, char **argv)
{
    noNamespace = enterNamespace(Own::Network);
    QCoreApplication application(argc, argv);
    ScanTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "scan_test.moc"
