// A setting that could not be read one time says nothing about a change.
#include "core/engine/compare_facts.h"

#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

class CompareFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compares_data()
    {
        QTest::addColumn<Reading<bool>>("before");
        QTest::addColumn<Reading<bool>>("after");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<bool>("lost");
        const auto on = Reading<bool>::known(true, u"a"_s);
        const auto off = Reading<bool>::known(false, u"b"_s);
        const auto unread = Reading<bool>::unread(u"refused"_s);
        const auto otherwise = Reading<bool>::unread(u"too late"_s);
        const auto none = Reading<bool>::notSupported();
        QTest::newRow("same") << on << Reading<bool>::known(true, u"elsewhere"_s) << false << false;
        QTest::newRow("changed") << on << off << true << false;
        QTest::newRow("lost") << on << unread << false << true;
        QTest::newRow("found") << unread << on << false << false;
        QTest::newRow("never read") << unread << otherwise << false << false;
        QTest::newRow("no such setting any more") << on << none << true << false;
        QTest::newRow("no such setting, or not read") << none << unread << false << true;
    }
    void compares()
    {
        QFETCH(Reading<bool>, before);
        QFETCH(Reading<bool>, after);
        QFETCH(bool, changed);
        QFETCH(bool, lost);
        RouterFacts a;
        a.upnp = before;
        RouterFacts b;
        b.upnp = after;
        Facts x;
        x.settings = a;
        Facts y;
        y.settings = b;
        const FactsComparison seen = compareFacts(x, y);
        QCOMPARE(!seen.changed.isEmpty(), changed);
        QCOMPARE(seen.lost, lost ? QStringList{u"upnp"_s} : QStringList());
    }

    void looksIntoLists()
    {
        PhoneFacts p;
        Line line;
        line.srtp = Reading<SrtpMode>::known(SrtpMode::Off);
        line.transport = Reading<SipTransport>::known(SipTransport::Udp);
        p.lines = Reading<QList<Line>>::known({line, line});
        Facts before;
        before.settings = p;
        p.lines.value()->last().srtp = Reading<SrtpMode>::unread(u"refused"_s);
        p.lines.value()->first().transport = Reading<SipTransport>::known(SipTransport::Tls);
        Facts after;
        after.settings = p;
        const FactsComparison seen = compareFacts(before, after);
        QCOMPARE(seen.changed, QStringList{u"lines[0].transport"_s});
        QCOMPARE(seen.lost, QStringList{u"lines[1].srtp"_s});
    }

    void whatFollowedWasNotWritten()
    {
        RouterFacts r;
        r.upnp = Reading<bool>::known(true);
        Forward opened;
        opened.id = u"redirect:game"_s;
        opened.enabled = true;
        r.forwards = Reading<QList<Forward>>::known({opened, opened});
        Facts before;
        before.settings = r;
        before.native[u"upnpd"_s] = true;
        r.upnp = Reading<bool>::known(false);
        r.forwards.value()->removeLast(); // it was a program's, so it goes with UPnP
        Facts after;
        after.settings = r;
        after.native[u"upnpd"_s] = false;
        QCOMPARE(compareFacts(before, after).changed,
                 (QStringList{u"forwards"_s, u"upnp"_s, u"native.upnpd"_s}));
        QCOMPARE(writtenBy(UpnpOff{}, before, after), (QStringList{u"upnp"_s, u"native.upnpd"_s}));
        // Nothing is foretold of a password: then all that differs counts.
        QCOMPARE(writtenBy(AdminPassword{}, before, after).size(), 3);
        QVERIFY(overlap(u"forwards"_s, u"forwards[1].enabled"_s) && overlap(u"forwards[1]"_s, u"forwards"_s));
        QVERIFY(!overlap(u"forwards[1]"_s, u"forwards[10]"_s) && !overlap(u"upnp"_s, u"upnpSecure"_s));
    }
};

QTEST_GUILESS_MAIN(CompareFactsTest)
#include "compare_facts_test.moc"
