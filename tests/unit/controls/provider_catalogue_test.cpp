#include "core/controls/provider_catalogue.h"

#include <QFile>
#include <QTest>

using namespace rf;

class ProviderCatalogueTest : public QObject {
    Q_OBJECT

    static ProviderCatalogue shipped()
    {
        QFile file(QStringLiteral(RF_SOURCE_DIR "/resources/data/providers.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no catalogue");
        return ProviderCatalogue::parse(file.readAll()).value();
    }

private Q_SLOTS:
    void readsTheShippedCatalogue()
    {
        const ProviderCatalogue c = shipped();
        QCOMPARE(c.rows().size(), 31);
        int ready = 0;
        for (const ProviderRow &r : c.rows()) {
            ready += r.ready ? 1 : 0;
            QVERIFY(!r.provider.confirmed); // only a person confirms
            QVERIFY2(!r.provider.source.isEmpty(), qPrintable(r.provider.id));
            for (const Cidr &net : r.provider.signalling + r.provider.media)
                QVERIFY(!net.isAny());
        }
        QCOMPARE(ready, 6);
        const ProviderRow *nfon = c.find(u"nfon"_qs);
        QVERIFY(nfon && nfon->ready && nfon->confirmBeforeDeny);
        QCOMPARE(nfon->provider.signalling, QList<Cidr>{*Cidr::from(u"109.68.96.0/21")});
        const ProviderRow *twilio = c.find(u"twilio"_qs);
        QVERIFY(twilio && !twilio->ready);
        QVERIFY(twilio->provider.udpPort && twilio->provider.tlsPort);
        QVERIFY(!twilio->provider.tcpPort); // marked as unverified in the catalogue
        QVERIFY(!twilio->provider.listDate.isValid());
        QCOMPARE(c.find(u"ms-teams-direct-routing"_qs)->provider.listDate.date(), QDate(2021, 12, 21));
        QVERIFY(!c.find(u"b4bc"_qs)->provider.tlsPort); // it does not say that it offers TLS
    }
    void noShippedListIsUsableWithoutAPerson()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        for (const ProviderRow &r : shipped().rows()) {
            QVERIFY2(!signallingListUsable(r.provider, now), qPrintable(r.provider.id));
            QVERIFY2(!mediaListUsable(r.provider, now), qPrintable(r.provider.id));
        }
        Provider p = shipped().find(u"nfon"_qs)->provider;
        p.confirmed = true;
        QVERIFY(signallingListUsable(p, now) && mediaListUsable(p, now));
        p.signalling.clear();
        QVERIFY(!signallingListUsable(p, now)); // an empty list would shut everybody out
    }
    void freshness()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        Provider p;
        p.signalling = {*Cidr::from(u"203.0.113.0/24")};
        p.source = u"provider's page"_qs;
        p.listDate = now.addDays(-providerListFreshDays);
        QVERIFY(signallingListUsable(p, now));
        p.listDate = now.addDays(-providerListFreshDays - 1);
        QVERIFY(!signallingListUsable(p, now));
        p.listDate = now.addDays(1);
        QVERIFY(!signallingListUsable(p, now));
        p.listDate = now;
        p.source.clear();
        QVERIFY(!signallingListUsable(p, now));
        p.source = u"x"_qs;
        QVERIFY(!signallingListUsable(p, QDateTime()));
    }
    void recognisesByRegistrar()
    {
        const ProviderCatalogue c = shipped();
        QCOMPARE(c.forRegistrar(*HostName::from(u"sip.telnyx.eu"))->provider.id, u"telnyx"_qs);
        QCOMPARE(c.forRegistrar(*HostName::from(u"Acme.PSTN.twilio.com"))->provider.id, u"twilio"_qs);
        QCOMPARE(c.forRegistrar(*HostName::from(u"k1234.cloudya.com"))->provider.id, u"nfon"_qs);
        QVERIFY(!c.forRegistrar(*HostName::from(u"cloudya.com.evil.example")));
        QVERIFY(!c.forRegistrar(*HostName::from(u"evilpstn.twilio.com.example")));
        QVERIFY(!c.forRegistrar(HostName()));
    }
    void malformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("object") << QByteArray("{}");
        QTest::newRow("no rows") << QByteArray("[]");
        QTest::newRow("wrong rows") << QByteArray("[1, null, {\"id\":\"\"}]");
        QTest::newRow("cut") << QByteArray("[{\"id\":\"a\",");
    }
    void malformed()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!ProviderCatalogue::parse(bytes));
    }
    void badNetworksAreLeftOut()
    {
        const auto c = ProviderCatalogue::parse(
            R"([{"id":"a","name":"A","confidence":"V","complete":true,"allowlist_ready":true,"source_date":"2026-11-01",
               "sip_domains":["*.a.example","sip.a.example"],
               "signalling":[{"cidr":"0.0.0.0/0","transport":"udp","ports":["5060"]},{"cidr":"203.0.113.0/24; reboot","transport":"tcp","ports":["70000"]},
                             {"cidr":"203.0.113.0/24","transport":"udp","ports":["5060"]}],
               "media":[{"cidr":null,"ports":["10000-20000"]},{"cidr":null,"ports":["4000-4999"]}]}])");
        QVERIFY(c);
        const ProviderRow &r = c->rows().first();
        QCOMPARE(r.provider.signalling.size(), 1);
        QVERIFY(r.provider.media.isEmpty());
        QCOMPARE(r.provider.mediaPorts->text(), u"4000-20000"_qs);
        QCOMPARE(r.provider.registrar.text(), u"sip.a.example"_qs);
        QVERIFY(!r.provider.tcpPort);
        QVERIFY(r.provider.listDate.isValid());
    }
};

QTEST_GUILESS_MAIN(ProviderCatalogueTest)
#include "provider_catalogue_test.moc"
