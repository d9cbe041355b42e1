// Phones that answer somewhere else after a change of their network: they are followed there and back, never
// confused with another, and no router is signed in to over and over for it.
#include "core/engine/whereabouts.h"
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress home(u"192.168.1.21"_s);
const QHostAddress there(u"192.168.20.21"_s);
const QHostAddress elsewhere(u"192.168.1.99"_s);
const QList<Proof> proofs{Proof::ReadBack, Proof::Reregistered};

QByteArray words(const TaskResult &result)
{
    return json::text(result);
}

} // namespace

/// Two phones, and a router with an office network and one for phones.
struct MovingOffice : FakeOffice {
    MovingOffice()
        : FakeOffice(2)
    {
        patience.marginSeconds = 1;
        const QList<Vlan> networks{
            {*VlanId::from(1), u"LAN1"_s, *Cidr::from(u"192.168.1.1/24"), true, true, {}, {u"p1"_s}},
            {*VlanId::from(20), u"LAN2"_s, *Cidr::from(u"192.168.20.1/24"), true, true, {u"p1"_s}, {}}};
        facts(u"router"_s).router()->vlans = Reading<QList<Vlan>>::known(networks);
        devices[0].facts = facts(u"router"_s);
        phone().at = home;
    }
    FakeDevice &phone() { return world.device(u"phone1"_s); }
    void routerSees(const QList<QHostAddress> &addresses)
    {
        QList<KnownHost> hosts;
        for (const QHostAddress &address : addresses)
            hosts << KnownHost{address, devices.at(1).device.identity.mac, {}};
        facts(u"router"_s).live.knownHosts = Reading<QList<KnownHost>>::known(hosts);
    }
    /// `then` happens as soon as the phone has taken its new network.
    TaskResult move(const std::function<void()> &then)
    {
        Task moving = task(u"phone1"_s, PhoneVlan{VlanId::from(20), 5}, proofs);
        moving.change.settleSeconds = 2;
        onceSent(then);
        const auto results = visit().apply(planOf(jobOf(u"x"_s, {moving})));
        return results && results->size() == 1 ? results->first() : TaskResult();
    }
    TaskResult moveBack(const std::function<void()> &then)
    {
        onceSent(then);
        const auto results = visit().undo();
        return results && results->size() == 1 ? results->first() : TaskResult();
    }
    /// As after a change that went well: the phone in its new network, and a lease to show for it.
    bool isThere()
    {
        const TaskResult moved = move([this] {
            phone().at = there;
            routerSees({there});
        });
        return moved.outcome == TaskOutcome::Done && knownAddress() == there;
    }
    QHostAddress knownAddress() { return file().devices()->at(1).device.address(); }

private:
    void onceSent(const std::function<void()> &then)
    {
        observer = [then](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                then();
        };
    }
};

class WhereaboutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standingInANetwork_data()
    {
        QTest::addColumn<int>("tag");
        QTest::addColumn<QString>("address");
        QTest::addColumn<Reached>("stands");
        QTest::newRow("tagged, there") << 20 << u"192.168.20.7"_s << Reached::Yes;
        QTest::newRow("tagged, still in the office") << 20 << u"192.168.1.7"_s << Reached::No;
        QTest::newRow("a network that no router knows") << 30 << u"192.168.1.7"_s << Reached::CannotTell;
        QTest::newRow("no tag, in the office") << 0 << u"192.168.1.7"_s << Reached::Yes;
        QTest::newRow("no tag, still there") << 0 << u"192.168.20.7"_s << Reached::No;
    }
    void standingInANetwork()
    {
        QFETCH(int, tag);
        QFETCH(QString, address);
        QFETCH(Reached, stands);
        MovingOffice office;
        const auto vlan = tag ? VlanId::from(tag) : std::nullopt;
        QCOMPARE(standsIn(vlan, QHostAddress(address), office.devices), stands);
        // A network that can be entered without a tag gives nobody away.
        office.devices[0].facts->router()->vlans.value()->last().untaggedPorts = {u"p2"_s};
        if (!tag)
            QCOMPARE(standsIn(vlan, QHostAddress(address), office.devices), Reached::CannotTell);
        office.devices[0].facts.reset();
        QCOMPARE(standsIn(vlan, QHostAddress(address), office.devices), Reached::CannotTell);
    }

    // Back at an address that it always had, which no lease of the router tells of.
    void comesHomeUnseenByTheRouter()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] { office.phone().at = home; });
        QVERIFY2(back.outcome == TaskOutcome::Undone, words(back).constData());
        QCOMPARE(office.knownAddress(), home);
        QCOMPARE(office.phone().refusedSignIns, 0);
    }

    void comesHomeToANewAddress()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] {
            office.phone().at = elsewhere;
            office.routerSees({there, elsewhere}); // the lease of before is not over yet
        });
        QVERIFY2(back.outcome == TaskOutcome::Undone, words(back).constData());
        QCOMPARE(office.knownAddress(), elsewhere);
    }

    // It has stored its old network and takes its time to restart: until then nothing is proven.
    void backOnlyOnceItHasLeft()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] {
            office.phone().movesTo = home;
            office.phone().looksUntilMove = 12;
        });
        QVERIFY2(back.outcome == TaskOutcome::Undone, words(back).constData());
        QCOMPARE(office.knownAddress(), home);
        QVERIFY(office.world.events.contains(u"moved phone1"_s));
    }

    void doneOnlyOnceItHasLeft()
    {
        MovingOffice office;
        office.routerSees({there});
        const TaskResult moved = office.move([&] {
            office.phone().movesTo = there;
            office.phone().looksUntilMove = 12;
        });
        QVERIFY2(moved.outcome == TaskOutcome::Done, words(moved).constData());
        QCOMPARE(office.knownAddress(), there);
        QVERIFY(moved.proofs.contains(u"registered again after the change"_s));
        QVERIFY(!office.person.asked.contains(u"echo-call"_s));
    }

    void neverLeaving()
    {
        MovingOffice office;
        office.patience.longestSeconds = 1;
        const TaskResult moved = office.move([] {});
        QVERIFY2(moved.outcome == TaskOutcome::Undone, words(moved).constData());
        QVERIFY2(moved.detail.contains(u"still answers in its old network"_s), words(moved).constData());
        QVERIFY(!office.facts(u"phone1"_s).phone()->voiceTag.value()->vlan);
    }

    // A phone of the same make has the old address by now, with the same certificate and password.
    void twinAtItsOldAddress()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        office.opener.answersInstead[home] = u"phone2"_s;
        const TaskResult back = office.moveBack([&] {
            office.phone().at = elsewhere;
            office.routerSees({elsewhere});
        });
        QVERIFY2(back.outcome == TaskOutcome::Undone, words(back).constData());
        QCOMPARE(office.knownAddress(), elsewhere);
        QVERIFY(office.world.events.filter(u"run phone2"_s).isEmpty());
    }

    // S-5
    void refusedWhereItWasFound()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] {
            office.phone().at = home;
            office.phone().password = "changed-by-somebody";
        });
        QCOMPARE(back.outcome, TaskOutcome::Unknown);
        QCOMPARE(back.error, QString(errorName(ErrorCode::AuthRejected)));
        QCOMPARE(office.phone().refusedSignIns, 1);
    }

    void refusingRouterIsAskedOnce()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] {
            office.phone().online = false;
            office.world.device(u"router"_s).password = "changed-by-somebody";
        });
        QCOMPARE(back.outcome, TaskOutcome::Unknown);
        QCOMPARE(office.world.device(u"router"_s).refusedSignIns, 1);
    }

    void routerIsSignedInToOncePerSearch()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const int before = office.world.device(u"router"_s).signIns;
        const TaskResult back = office.moveBack([&] { office.phone().online = false; });
        QCOMPARE(back.outcome, TaskOutcome::Unknown);
        const int signIns = office.world.device(u"router"_s).signIns - before;
        QVERIFY2(signIns >= 1 && signIns <= 3, qPrintable(QString::number(signIns)));
    }

    // It leaves its network, and arrives nowhere.
    void neverAnsweringAgainIsUnknown()
    {
        MovingOffice office;
        QVERIFY(office.isThere());
        const TaskResult back = office.moveBack([&] {
            office.phone().movesTo = QHostAddress(u"10.0.0.1"_s);
            office.phone().looksUntilMove = 12;
        });
        QVERIFY2(back.outcome == TaskOutcome::Unknown, words(back).constData());
        QCOMPARE(office.visit().unfinished()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(WhereaboutsTest)
#include "whereabouts_test.moc"
