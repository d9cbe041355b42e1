// The provider as values: the list, what is known and how sure (S-17), and what a person types.
#include "wizard/pages/provider_model.h"

#include <QFile>
#include <QTest>

using namespace rf;
using namespace rf::provider;
using namespace Qt::StringLiterals;

namespace {

ProviderCatalogue catalogue()
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/resources/data/providers.json"));
    return file.open(QIODevice::ReadOnly) ? *ProviderCatalogue::parse(file.readAll()) : ProviderCatalogue();
}

const FactRow *fact(const QList<FactRow> &rows, const QString &what)
{
    for (const FactRow &row : rows) {
        if (row.what.contains(what))
            return &row;
    }
    return nullptr;
}

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
}

Provider listed()
{
    Provider p;
    p.id = u"northline"_s;
    p.name = u"Northline Voice"_s;
    p.registrar = *HostName::from(u"sip.northline.example");
    p.udpPort = Port();
    p.signalling = {*Cidr::from(u"203.0.113.0/24")};
    p.media = {*Cidr::from(u"198.51.100.0/24")};
    p.mediaPorts = PortRange::from(10000, 20000);
    p.source = u"Their guide"_s;
    return p;
}

ProviderRow row(const Provider &provider, const QString &confidence, bool complete)
{
    ProviderRow r;
    r.provider = provider;
    r.confidence = confidence;
    r.complete = complete;
    return r;
}

} // namespace

class ProviderModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("found");
        QTest::newRow("name") << u"easyb"_s << u"easybell"_s << true;
        QTest::newRow("case") << u"EASYBELL"_s << u"easybell"_s << true;
        QTest::newRow("server") << u"sipgate.de"_s << u"sipgate"_s << true;
        QTest::newRow("country and name") << u"germany dus"_s << u"dus-net"_s << true;
        QTest::newRow("every word counts") << u"germany twilio-not"_s << u"twilio"_s << false;
        QTest::newRow("nobody") << u"no such provider"_s << u"twilio"_s << false;
    }
    void search()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        QFETCH(bool, found);
        const QList<ListRow> rows = listRows(catalogue(), text);
        const bool there =
            std::any_of(rows.begin(), rows.end(), [&](const ListRow &r) { return r.id == id; });
        QCOMPARE(there, found);
        QVERIFY(rows.size() < catalogue().rows().size());
    }

    void wholeListIsSorted()
    {
        const QList<ListRow> rows = listRows(catalogue(), u"  "_s);
        QCOMPARE(rows.size(), catalogue().rows().size());
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const ListRow &a, const ListRow &b) {
            return a.name.localeAwareCompare(b.name) < 0;
        }));
    }

    void countries()
    {
        QCOMPARE(countriesText({u"GB"_s, u"IE"_s}), u"UK, Ireland"_s);
        QCOMPARE(countriesText({u"XX"_s}), u"XX"_s); // an unknown code is shown as it is
        QVERIFY(countriesText({u"GB"_s, u"IE"_s, u"DE"_s, u"FR"_s, u"IT"_s}).contains(u'2'));
        QVERIFY(countriesText({}).isEmpty());
    }

    void unknownIsAsked()
    {
        const QList<FactRow> rows = factRows({}, now());
        for (const FactRow &row : rows)
            QVERIFY2(row.tone == Tone::Warn && row.word == u"Ask", qPrintable(row.what));
    }

    void knownIsSaid()
    {
        Provider p = listed();
        p.tlsPort = Port::from(5061);
        p.srtp = true;
        p.maxPasswordLength = 32;
        p.echoNumber = u"*43"_s;
        p.confirmed = true;
        for (const FactRow &row : factRows(p, now()))
            QVERIFY2(row.tone == Tone::Good, qPrintable(row.what));
    }

    void aListThatNobodyConfirmedIsNotGood()
    {
        const Provider p = listed();
        const QList<FactRow> rows = factRows(p, now());
        const FactRow *networks = fact(rows, u"for setting up calls"_s);
        QVERIFY(networks);
        QCOMPARE(networks->tone, Tone::Warn);
    }

    void trust_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<QString>("says");
        QTest::newRow("fresh") << u"fresh"_s << false << u"own document of"_s;
        QTest::newRow("old") << u"old"_s << true << u"may have moved"_s;
        QTest::newRow("undated") << u"undated"_s << true << u"no date"_s;
        QTest::newRow("second-hand") << u"second-hand"_s << true << u"Second-hand"_s;
        QTest::newRow("incomplete") << u"incomplete"_s << true << u"Not complete"_s;
        QTest::newRow("typed") << u"typed"_s << true << u"Typed in"_s;
        QTest::newRow("no networks") << u"none"_s << false << QString();
    }
    void trust()
    {
        QFETCH(QString, kind);
        QFETCH(bool, asks);
        QFETCH(QString, says);
        Provider p = listed();
        if (kind == u"fresh")
            p.listDate = now().addDays(-30);
        else if (kind == u"old")
            p.listDate = now().addDays(-400);
        else if (kind == u"none") {
            p.signalling.clear();
            p.media.clear();
        }
        ProviderRow known = row(p, kind == u"second-hand" ? u"S"_s : u"V"_s, kind != u"incomplete");
        if (kind == u"typed")
            known.provider.signalling.clear();
        ListTrust trust = listTrust(p, &known, now());
        QCOMPARE(trust.asks, asks);
        QVERIFY2(trust.says.contains(says), qPrintable(trust.says));
        QVERIFY(!trust.confirmed);
        p.confirmed = true;
        trust = listTrust(p, &known, now());
        QCOMPARE(trust.asks, asks); // the tick stays, so that it can be taken back
        QCOMPARE(trust.confirmed, kind != u"none");
    }

    void everyRowOfTheCatalogueIsHonest()
    {
        const ProviderCatalogue all = catalogue();
        for (const ProviderRow &r : all.rows()) {
            const bool networks = !r.provider.signalling.isEmpty() || !r.provider.media.isEmpty();
            const ListTrust trust = listTrust(r.provider, &r, now());
            if (networks && r.confidence != u"V")
                QVERIFY2(trust.asks && trust.says.contains(u"Second-hand"_s), qPrintable(r.provider.id));
            if (trust.asks)
                QVERIFY2(!signallingListUsable(r.provider, now()) || !mediaListUsable(r.provider, now()),
                         qPrintable(r.provider.id));
        }
    }

    void detailsThereAndBack()
    {
        Provider p = listed();
        p.tlsPort = Port::from(5061);
        p.srtp = true;
        p.echoNumber = u"*43"_s;
        p.maxPasswordLength = 32;
        p.confirmed = true;
        p.listDate = now();
        p.rootCertificate = u"root"_s;
        const Checked same = check(detailsOf(p), p, u"typed"_s);
        QVERIFY(same.problems.isEmpty());
        QCOMPARE(same.provider, p);
    }

    void otherNetworksHaveAnotherSource()
    {
        Provider p = listed();
        p.listDate = now();
        Details d = detailsOf(p);
        d.signalling += u"\n203.0.112.9/24"_s;
        const Checked changed = check(d, p, u"typed"_s);
        QVERIFY(changed.problems.isEmpty());
        QCOMPARE(changed.provider.source, u"typed"_s);
        QVERIFY(!changed.provider.listDate.isValid());
        QCOMPARE(changed.provider.signalling.last(), *Cidr::from(u"203.0.112.0/24"));
        QVERIFY(!changed.provider.confirmed);
    }

    void anotherServerHasAnotherRoot()
    {
        Provider p = listed();
        p.rootCertificate = u"root"_s;
        Details d = detailsOf(p);
        d.server = u"sip.elsewhere.example"_s;
        QVERIFY(check(d, p, {}).provider.rootCertificate.isEmpty());
        QVERIFY(!sameServer(p, check(d, p, {}).provider));
    }

    void problems_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("name") << u"name"_s << u"  "_s;
        QTest::newRow("server") << u"server"_s << u"sip.example.com; rm"_s;
        QTest::newRow("port") << u"udpPort"_s << u"70000"_s;
        QTest::newRow("port word") << u"tlsPort"_s << u"default"_s;
        QTest::newRow("network") << u"signalling"_s << u"203.0.113.0/24\nour office"_s;
        QTest::newRow("anybody") << u"media"_s << u"0.0.0.0/0"_s;
        QTest::newRow("range") << u"mediaPorts"_s << u"20000-10000"_s;
        QTest::newRow("echo") << u"echoNumber"_s << u"ask Ms Berg"_s;
        QTest::newRow("length") << u"maxPasswordLength"_s << u"long"_s;
        QTest::newRow("length too small") << u"maxPasswordLength"_s << u"2"_s;
    }
    void problems()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Details d = detailsOf(listed());
        const QHash<QString, QString Details::*> fields{
            {u"name"_s, &Details::name},
            {u"server"_s, &Details::server},
            {u"udpPort"_s, &Details::udpPort},
            {u"tlsPort"_s, &Details::tlsPort},
            {u"signalling"_s, &Details::signalling},
            {u"media"_s, &Details::media},
            {u"mediaPorts"_s, &Details::mediaPorts},
            {u"echoNumber"_s, &Details::echoNumber},
            {u"maxPasswordLength"_s, &Details::maxPasswordLength}};
        d.*fields.value(field) = value;
        const Checked checked = check(d, listed(), {});
        QCOMPARE(checked.problems.size(), 1);
        QCOMPARE(checked.problems[0].field, field);
        QVERIFY(!checked.problems[0].says.isEmpty());
    }

    void confirmedNeedsNetworks()
    {
        Details d;
        d.name = u"Somebody"_s;
        d.confirmed = true;
        QVERIFY(!check(d, {}, {}).provider.confirmed);
        d.signalling = u"203.0.113.0/24"_s;
        QVERIFY(check(d, {}, {}).provider.confirmed);
    }

    void mailOverTheList()
    {
        provider_mail::Found found;
        found.server = *HostName::from(u"sip2.northline.example");
        found.tlsPort = Port::from(5061);
        Provider p = listed();
        p.confirmed = true;
        const ProviderRow known = row(p, u"V"_s, true);
        const Details d = detailsOf(found, &known);
        QCOMPARE(d.name, p.name);
        QCOMPARE(d.server, u"sip2.northline.example"_s);
        QCOMPARE(d.tlsPort, u"5061"_s);
        QVERIFY(d.udpPort.isEmpty()); // the e-mail names the ports, so the list's no longer count
        QVERIFY(!d.signalling.isEmpty());
        QVERIFY(!d.confirmed); // nobody has compared anything yet
        QVERIFY(detailsOf(found, nullptr).name.isEmpty());
    }

    void whatWouldBeLost()
    {
        const ProviderRow known = row(listed(), u"V"_s, true);
        QVERIFY(!wouldLose({}, nullptr));
        QVERIFY(!wouldLose(listed(), &known));
        Provider mine = listed();
        mine.confirmed = true;
        QVERIFY(wouldLose(mine, &known));
        QVERIFY(wouldLose(listed(), nullptr));
    }

    void checksAreNeverRoundedUp()
    {
        using V = ProviderCheck::Verdict;
        const QList<FactRow> rows = checkRows({{V::Good, u"Answers"_s, u"a"_s, u"b"_s},
                                               {V::Bad, u"No answer"_s, u"a"_s, u"b"_s},
                                               {V::Unknown, u"Not tested"_s, u"a"_s, u"b"_s}});
        QCOMPARE(rows[0].tone, Tone::Good);
        QCOMPARE(rows[1].tone, Tone::Bad);
        QCOMPARE(rows[2].tone, Tone::Warn);
        QVERIFY(rows[2].icon != rows[0].icon);
    }
};

QTEST_GUILESS_MAIN(ProviderModelTest)
#include "provider_model_test.moc"
