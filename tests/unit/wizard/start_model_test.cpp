// The first page as values: offices to choose from, agreement to look at networks (S-1), questions without a
// default (S-3), special lines (S-2), a run that was cut off (S-10).
#include "wizard/pages/start_model.h"

#include <QTest>

using namespace rf;
using namespace rf::start;
using namespace Qt::StringLiterals;

namespace {

Cidr net(const char *text)
{
    return *Cidr::from(QString::fromLatin1(text));
}

NetworkChoice choice(const char *network, const QString &adapter = u"eth0"_s)
{
    const Cidr cidr = net(network);
    return {cidr, adapter, false, AdapterUse::Network, cidr.prefix() < widestScanned};
}

RecentOffice office(int score, const QDateTime &visited, const QDateTime &due)
{
    return {u"/offices/harbour.ringfence"_s, u"Harbour Dental"_s, score, visited, due};
}

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, number), QTime(12, 0));
}

} // namespace

class StartModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void choices()
    {
        RecentOffice gone = office(81, day(1), day(20));
        gone.path = u"/stick/gone.ringfence"_s;
        const QList<ChoiceRow> rows = choiceRows({office(81, day(1), day(20)), gone}, {gone.path},
                                                 {u"dental"_s, u"shop"_s}, QDate(2026, 11, 10));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].kind, ChoiceRow::Kind::NewOffice);
        QCOMPARE(rows[1].key, u"/offices/harbour.ringfence"_s);
        QVERIFY(!rows[1].missing);
        QVERIFY(rows[2].missing); // marked, not dropped
        QVERIFY(rows[2].says.contains(gone.path));
        QCOMPARE(rows[3].kind, ChoiceRow::Kind::Practice);
        QVERIFY(rows[3].title != rows[4].title);
    }

    void whatAnOfficeSays_data()
    {
        QTest::addColumn<int>("score");
        QTest::addColumn<QDateTime>("visited");
        QTest::addColumn<QDateTime>("due");
        QTest::addColumn<QStringList>("holds");
        QTest::addColumn<QStringList>("lacks");
        QTest::newRow("never checked") << -1 << QDateTime() << QDateTime() << QStringList{u"not checked"_s}
                                       << QStringList{u"score"_s, u"-1"_s};
        QTest::newRow("due later") << 81 << day(1) << day(20)
                                   << QStringList{u"81"_s, u"1 November 2026"_s, u"20 November 2026"_s}
                                   << QStringList{u"overdue"_s, u"today"_s};
        QTest::newRow("due today") << 81 << day(1) << day(10) << QStringList{u"81"_s, u"due today"_s}
                                   << QStringList();
        QTest::newRow("overdue") << 81 << day(1) << day(9) << QStringList{u"overdue"_s, u"9 November"_s}
                                 << QStringList();
        QTest::newRow("too little known")
            << -1 << day(1) << day(20) << QStringList{u"too little"_s} << QStringList{u"-1"_s, u"score -"_s};
        QTest::newRow("too little known and due")
            << -1 << day(1) << day(9) << QStringList{u"too little"_s, u"is due"_s} << QStringList{u"-1"_s};
        QTest::newRow("score without a date")
            << 40 << day(1) << QDateTime() << QStringList{u"40"_s} << QStringList{u"due"_s};
    }
    void whatAnOfficeSays()
    {
        QFETCH(int, score);
        QFETCH(QDateTime, visited);
        QFETCH(QDateTime, due);
        QFETCH(QStringList, holds);
        QFETCH(QStringList, lacks);
        const QString says =
            choiceRows({office(score, visited, due)}, {}, {}, QDate(2026, 11, 10)).at(1).says;
        for (const QString &part : holds)
            QVERIFY2(says.contains(part), qPrintable(says));
        for (const QString &part : lacks)
            QVERIFY2(!says.contains(part), qPrintable(says));
    }

    void paths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain") << u"Harbour Dental"_s << u"/docs/Harbour Dental.ringfence"_s;
        QTest::newRow("separators") << u"../../etc: passwd?"_s << u"/docs/etc passwd.ringfence"_s;
        QTest::newRow("umlauts") << u"Praxis Dr. Müller"_s << u"/docs/Praxis Dr. Müller.ringfence"_s;
        QTest::newRow("nothing usable") << u"///"_s << u"/docs/My office.ringfence"_s;
        QTest::newRow("empty") << QString() << u"/docs/My office.ringfence"_s;
    }
    void paths()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QCOMPARE(suggestedPath(name, u"/docs"_s), path);
    }

    void networksNotOffered_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<AdapterUse>("use");
        QTest::addColumn<bool>("offered");
        QTest::addColumn<QString>("word"); // the reason says it
        using enum AdapterUse;
        QTest::newRow("office") << u"192.168.1.50/24"_s << Network << true << u"wg0"_s;
        QTest::newRow("tunnel") << u"10.8.0.2/24"_s << Vpn << false << u"VPN"_s;
        QTest::newRow("direct line") << u"10.64.0.2/24"_s << PointToPoint << false << u"direct line"_s;
        QTest::newRow("no address") << u"169.254.3.9/16"_s << SelfAssigned << false << u"router"_s;
        QTest::newRow("public") << u"203.0.113.9/24"_s << Network << false << u"office network"_s;
        QTest::newRow("shared by a provider")
            << u"100.64.7.9/24"_s << Network << false << u"office network"_s;
        QTest::newRow("ipv6") << u"fd00::5/64"_s << Network << false << u"IPv6"_s;
        QTest::newRow("alone") << u"192.168.1.50/32"_s << Network << false << u"only"_s;
        QTest::newRow("point to point") << u"192.168.1.50/31"_s << Network << false << u"only"_s;
    }
    void networksNotOffered()
    {
        QFETCH(QString, network);
        QFETCH(AdapterUse, use);
        QFETCH(bool, offered);
        QFETCH(QString, word);
        NetworkChoice one = choice(network.toLatin1().constData(), u"wg0"_s);
        one.use = use;
        const QList<NetworkRow> rows = networkRows({one}, {});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].offered, offered);
        QVERIFY(!rows[0].agreed);
        QCOMPARE(rows[0].says.startsWith(u"Not offered"_s), !offered);
        QVERIFY2(rows[0].says.contains(word), qPrintable(rows[0].says));
    }

    void whatLeadsNowhereIsOneRow()
    {
        NetworkChoice docker = choice("172.17.0.1/16", u"docker0"_s);
        docker.use = AdapterUse::Container;
        NetworkChoice machines = choice("192.168.56.1/24", u"vboxnet0"_s);
        machines.use = AdapterUse::Virtual;
        NetworkChoice itself = choice("127.0.0.1/8", u"lo"_s);
        itself.use = AdapterUse::Loopback;
        const QList<NetworkRow> rows = networkRows({docker, choice("192.168.1.50/24"), machines, itself}, {});
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].offered && isOnANetwork(rows));
        QVERIFY(!rows[1].offered && !rows[1].agreed);
        for (const QString &word :
             {u"docker0 (containers)"_s, u"vboxnet0 (virtual machines)"_s, u"lo (this computer itself)"_s})
            QVERIFY2(rows[1].says.contains(word), qPrintable(rows[1].says));
        // Alone they are no network, and neither is what was agreed to somewhere else.
        Office office;
        office.networks = {net("10.9.0.0/24")};
        QVERIFY(!isOnANetwork(networkRows({docker, itself}, office)));
        QVERIFY(!isOnANetwork(networkRows({}, {})));
    }

    void agreeing()
    {
        const QList<NetworkChoice> choices{choice("192.168.1.50/24"), choice("10.8.0.2/24", u"wg0"_s)};
        Office office;
        agree(office, choices, net("192.168.1.50/24"), {net("192.168.1.50/24")});
        QCOMPARE(office.networks, (QList<Cidr>{net("192.168.1.0/24")})); // the network, not our own address
        QCOMPARE(office.thisComputer, QHostAddress(u"192.168.1.50"_s));
        QVERIFY(networkRows(choices, office).at(0).agreed);
        QVERIFY(!networkRows(choices, office).at(1).agreed);
        agree(office, choices, net("192.168.1.50/24"), {net("192.168.1.50/24")});
        QCOMPARE(office.networks.size(), 1);
        disagree(office, choices, net("192.168.1.50/24"));
        QVERIFY(office.networks.isEmpty());
        QVERIFY(office.thisComputer.isNull());
    }

    void aTunnelIsNeverThisComputer()
    {
        NetworkChoice tunnel = choice("10.8.0.2/24", u"wg0"_s);
        tunnel.use = AdapterUse::Vpn;
        Office office;
        agree(office, {tunnel}, net("10.8.0.2/24"), {net("10.8.0.0/24")});
        QVERIFY(office.thisComputer.isNull());
    }

    void largeNetworks()
    {
        const QList<NetworkChoice> choices{choice("10.1.7.9/16")};
        QVERIFY(choices[0].large);
        QCOMPARE(proposedPart(choices[0].network), net("10.1.7.0/24"));
        Office office;
        agree(office, choices, choices[0].network, {net("10.1.7.0/24"), net("10.1.20.0/22")});
        const NetworkRow row = networkRows(choices, office).at(0);
        QVERIFY(row.agreed);
        QCOMPARE(row.named.size(), 2);
        QVERIFY(row.says.contains(u"10.1.7.0"_s)); // only the part is said to be looked at
        QCOMPARE(office.thisComputer, QHostAddress(u"10.1.7.9"_s));
    }

    void parts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << u" 10.1.7.0/24 "_s << 1;
        QTest::newRow("host part dropped") << u"10.1.7.9/24"_s << 1;
        QTest::newRow("two") << u"10.1.7.0/24, 10.1.8.0/22"_s << 2;
        QTest::newRow("too many") << u"10.1.1.0/24 10.1.2.0/24 10.1.3.0/24 10.1.4.0/24 10.1.5.0/24"_s << 0;
        QTest::newRow("too large") << u"10.1.0.0/21"_s << 0;
        QTest::newRow("elsewhere") << u"10.2.0.0/24"_s << 0;
        QTest::newRow("one of two elsewhere") << u"10.1.7.0/24, 192.168.1.0/24"_s << 0;
        QTest::newRow("nonsense") << u"all of it"_s << 0;
        QTest::newRow("empty") << QString() << 0;
    }
    void parts()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(partsOf(net("10.1.7.9/16"), text).size(), count);
    }

    void agreedElsewhereStaysVisible()
    {
        Office office;
        office.networks = {net("192.168.77.0/24")};
        const QList<NetworkRow> rows = networkRows({choice("192.168.1.50/24")}, office);
        QCOMPARE(rows.size(), 2);
        QVERIFY(!rows[0].agreed);
        QVERIFY(rows[1].agreed && rows[1].offered);
        disagree(office, {}, rows[1].choice.network);
        QVERIFY(office.networks.isEmpty());
    }

    void questionsHaveNoDefault()
    {
        OfficeAnswers answers;
        for (const QuestionRow &row : questionRows(answers)) {
            QVERIFY(!row.answer);
            QVERIFY(row.words.isEmpty());
            QVERIFY2(!row.asks.isEmpty() && !row.why.isEmpty(), qPrintable(row.key));
        }
        QCOMPARE(notAnswered(answers), 6);
    }

    void everyQuestionIsKept()
    {
        OfficeAnswers answers;
        for (const QuestionRow &row : questionRows(answers)) {
            if (row.yesNo)
                answer(answers, row.key, std::optional(false));
            else
                answer(answers, row.key, u"Ms Berg\n"_s);
        }
        QCOMPARE(notAnswered(answers), 0);
        for (const QuestionRow &row : questionRows(answers)) {
            if (row.yesNo)
                QCOMPARE(row.answer, std::optional(false));
            else
                QCOMPARE(row.words, u"Ms Berg"_s);
        }
        answer(answers, u"remoteWorkers"_s, std::optional<bool>());
        QVERIFY(!answers.remoteWorkers); // taken back is not "no"
        QCOMPARE(notAnswered(answers), 1);
        const OfficeAnswers before = answers;
        answer(answers, u"noSuchQuestion"_s, std::optional(true));
        QCOMPARE(answers, before);
    }

    void specialLines()
    {
        QCOMPARE(specialLineWords().size(), 9);
        for (const QString &word : specialLineWords())
            QVERIFY(!word.isEmpty());
        DeviceState lift;
        lift.device.name = u"Lift\x1b[31m"_s;
        lift.device.special = SpecialLine::Lift;
        DeviceState released = lift;
        released.device.releasedBy = u"Ms Berg"_s;
        const QList<MarkedDevice> marked = markedDevices({DeviceState(), lift, released});
        QCOMPARE(marked.size(), 2);
        QVERIFY(!marked[0].name.contains(QChar(0x1b)));
        QVERIFY(marked[0].says.contains(u"Locked"_s));
        QVERIFY(marked[1].says.contains(u"Ms Berg"_s) && !marked[1].says.contains(u"Locked"_s));
    }

    void cutOffRun()
    {
        RunRecord record;
        record.run = 7;
        record.started = day(3);
        const auto task = [&](const QString &device, bool sent, std::optional<TaskOutcome> outcome) {
            TaskRecord t;
            t.device = device;
            t.change.title = u"Turn off the SIP helper"_s;
            t.sentAnything = sent;
            if (outcome) {
                t.result = TaskResult();
                t.result->outcome = *outcome;
            }
            record.tasks << t;
        };
        task(u"Router"_s, true, TaskOutcome::Done);
        task(u"Reception"_s, true, std::nullopt);
        task(u"Kitchen"_s, false, std::nullopt);
        task(u"Office"_s, true, TaskOutcome::Unknown);
        task(u"Store"_s, true, TaskOutcome::Undone);
        const OpenRun run = openRun(record);
        QCOMPARE(run.run, 7);
        QCOMPARE(run.tasks.size(), 4); // what was put back needs no word
        QVERIFY(run.tasks[0].contains(u"is done"_s));
        QVERIFY(run.tasks[1].contains(u"nobody knows"_s));
        QVERIFY(run.tasks[2].contains(u"not been sent"_s));
        QVERIFY(run.tasks[3].contains(u"vanished"_s));
        record.undoing = true;
        QVERIFY(openRun(record).says != run.says);
    }
};

QTEST_GUILESS_MAIN(StartModelTest)
#include "start_model_test.moc"
