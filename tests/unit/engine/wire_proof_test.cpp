// The test on the wire in one sentence, whatever it saw on how many servers.
#include "core/engine/wire_proof.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

WireTest test(const QString &transport, AlgVerdict verdict, int server = 1)
{
    WireTest t;
    t.transport = transport;
    t.verdict = verdict;
    t.server = u"203.0.113.%1:5060"_s.arg(server);
    return t;
}

} // namespace

class WireProofTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneSentenceForAll_data()
    {
        using V = AlgVerdict;
        QTest::addColumn<QList<int>>("verdicts"); // UDP, TCP, UDP, TCP of two servers
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QList<V> &verdicts, const QString &says) {
            QList<int> numbers;
            for (const V v : verdicts)
                numbers << int(v);
            QTest::newRow(name) << numbers << says;
        };
        row("clean", {V::NotFound, V::NotFound, V::NotFound, V::NotFound},
            u"the test on the wire finds no phone helper of the router (over UDP, TCP)"_s);
        row("found over one", {V::Found, V::NotFound, V::Found, V::NotFound},
            u"the test on the wire still finds the router's phone helper (over UDP)"_s);
        row("not all tested", {V::NotFound, V::CouldNotTest},
            u"the test on the wire finds no phone helper of the router over UDP; some tests could tell "
            "nothing (over TCP)"_s);
        row("nothing tested", {V::CouldNotTest, V::CouldNotTest},
            u"the test on the wire could tell nothing"_s);
        row("no test at all", {}, u"the test on the wire could tell nothing"_s);
    }
    void oneSentenceForAll()
    {
        QFETCH(QList<int>, verdicts);
        QFETCH(QString, says);
        QList<WireTest> tests;
        for (int i = 0; i < verdicts.size(); ++i)
            tests << test(i % 2 == 0 ? u"udp"_s : u"tcp"_s, AlgVerdict(verdicts.at(i)), i / 2 + 1);
        QCOMPARE(wireProof(tests), says);
    }
};

QTEST_GUILESS_MAIN(WireProofTest)
#include "wire_proof_test.moc"
