// What workers tell comes to the window's thread whole, in order and in few portions.
#include "wizard/feed.h"

#include <QThread>
#include <QtTest>

#include <numeric>

using namespace rf;

namespace {

/// Tells so many numbers on a thread of its own, and ends.
void tellAll(const std::shared_ptr<Feed<int>> &feed, int count)
{
    const std::unique_ptr<QThread> worker(QThread::create([feed, count] {
        for (int i = 0; i < count; ++i)
            feed->tell(i);
    }));
    worker->start();
    QVERIFY(worker->wait());
}

QList<int> upTo(int count)
{
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

class FeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesInOrder()
    {
        QObject home;
        QList<int> taken;
        int portions = 0;
        const auto feed = Feed<int>::make(&home, &home, [&](const QList<int> &values) {
            QCOMPARE(QThread::currentThread(), home.thread());
            taken += values;
            ++portions;
        });
        tellAll(feed, 5000);
        QTRY_COMPARE(taken.size(), 5000);
        QCOMPARE(taken, upTo(5000));
        QCOMPARE(portions, 1); // all of it waited by then
    }

    /// The second portion has to wait for its time; the end of the work does not wait for it.
    void theLastWordIsThereAtTheEnd()
    {
        QObject home;
        QList<int> taken;
        const auto feed = Feed<int>::make(&home, &home, [&](const QList<int> &values) { taken += values; });
        feed->tell(0);
        QTRY_COMPARE(taken.size(), 1);
        feed->tell(1);
        feed->tell(2);
        feed->catchUp();
        QCOMPARE(taken, upTo(3));
        feed->catchUp(); // nothing more
        QTest::qWait(0);
        feed->tell(3);
        QTRY_COMPARE(taken, upTo(4));
    }

    void nobodyIsToldWhoIsGone()
    {
        QObject home;
        auto page = std::make_unique<QObject>();
        bool told = false;
        const auto feed = Feed<int>::make(&home, page.get(), [&](const QList<int> &) { told = true; });
        feed->tell(1);
        page.reset();
        feed->catchUp();
        feed->tell(2);
        QTest::qWait(0);
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "feed_test.moc"
