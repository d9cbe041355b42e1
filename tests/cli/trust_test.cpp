// A stranger is accepted by its fingerprint without anybody at the terminal, and never by another one.
#include "tests/cli/program.h"
#include "tests/transport/http_test_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace rf::test;

namespace {

/// The phone of officeWithUnreadPhone(), at this port of this computer.
bool phoneIsAt(const QString &office, int port)
{
    const auto file = OfficeFile::open(office);
    auto devices = file ? (*file)->devices() : Result<QList<DeviceState>>();
    if (!devices || devices->isEmpty())
        return false;
    Device &phone = devices->first().device;
    phone.addresses = {QHostAddress(QHostAddress::LocalHost)};
    phone.services = {Service{u"http"_s, *Port::from(port)}, Service{u"https"_s, *Port::from(port)}};
    return (*file)->saveDevices(*devices).has_value();
}

qsizetype pinsOf(const QString &office)
{
    const auto file = OfficeFile::open(office);
    const auto pins = file ? (*file)->pins() : Result<QList<Pin>>();
    return pins ? pins->size() : -1;
}

} // namespace

class TrustTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheGivenFingerprintIsAccepted()
    {
        HttpTestServer *self = nullptr;
        HttpBehaviour behaviour;
        behaviour.serve = [&self](HttpPeer &peer, int) {
            if (const auto request = peer.request())
                self->note(*request);
        };
        HttpTestServer phone(behaviour);
        self = &phone;
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        QVERIFY(phoneIsAt(office, phone.port()));
        const QStringList trust{u"trust"_s, office, u"Reception"_s, u"--json"_s};

        const Ran look = ran(trust);
        QVERIFY2(look.code == 3, qPrintable(look.err));
        QCOMPARE(look.json()[u"error"_s][u"name"_s].toString(), u"Stranger"_s);
        QCOMPARE(look.json()[u"kind"_s].toString(), u"tls-certificate"_s);
        const QString fingerprint = look.json()[u"fingerprint"_s].toString();
        QVERIFY2(fingerprint.startsWith(u"SHA256:"), qPrintable(fingerprint));
        const QString shown = look.json()[u"shown"_s].toString();

        const QString other = u"SHA256:"_s + QString::fromLatin1(QByteArray(32, 'x').toBase64());
        const Ran refused = ran(trust + QStringList{u"--fingerprint"_s, other});
        QCOMPARE(refused.code, 3);
        QCOMPARE(refused.json()[u"fingerprint"_s].toString(), fingerprint);
        QCOMPARE(pinsOf(office), qsizetype(0));
        for (const QString &wrong : {u"SHA256:abc"_s, u"yes"_s, fingerprint + u"A"_s})
            QCOMPARE(ran(trust + QStringList{u"--fingerprint"_s, wrong}).code, 2);

        for (const QString &right : {fingerprint, shown}) {
            const Ran accepted = ran(trust + QStringList{u"--fingerprint"_s, right});
            QVERIFY2(accepted.code == 0, qPrintable(accepted.err));
            QCOMPARE(pinsOf(office), qsizetype(1));
        }
        QCOMPARE(phone.notes(), QList<QByteArray>()); // met, and nothing said to it
    }
    void resetDeviceIsForgottenFirst()
    {
        HttpBehaviour behaviour;
        behaviour.serve = [](HttpPeer &peer, int) { (void)peer.request(); };
        HttpTestServer phone(behaviour);
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        QVERIFY(phoneIsAt(office, phone.port()));
        const QStringList trust{u"trust"_s, office, u"Reception"_s, u"--json"_s};
        const auto shows = [&] { return ran(trust).json()[u"fingerprint"_s].toString(); };
        QCOMPARE(ran(trust + QStringList{u"--fingerprint"_s, shows()}).code, 0);

        phone.newCertificate();
        const QStringList fresh{u"--fingerprint"_s, shows()};
        const Ran changed = ran(trust + fresh);
        QCOMPARE(changed.code, 3);
        QCOMPARE(changed.json()[u"error"_s][u"name"_s].toString(), u"CertificateChanged"_s);
        QVERIFY2(changed.err.contains(u"--forget"), qPrintable(changed.err));

        const Ran forgotten = ran(trust + QStringList{u"--forget"_s});
        QCOMPARE(forgotten.code, 0);
        QCOMPARE(forgotten.json()[u"exitCode"_s].toInt(), 0);
        QCOMPARE(pinsOf(office), qsizetype(0));
        QCOMPARE(ran(trust + fresh).code, 0);
    }
    void specialLineIsNotMet()
    {
        HttpBehaviour behaviour;
        behaviour.serve = [](HttpPeer &, int) {};
        HttpTestServer phone(behaviour);
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        QVERIFY(phoneIsAt(office, phone.port()));
        QCOMPARE(ran({u"special"_s, office, u"Reception"_s, u"lift"_s}).code, 0);
        QCOMPARE(ran({u"trust"_s, office, u"Reception"_s}).code, 2);
        QCOMPARE(phone.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trust_test.moc"
