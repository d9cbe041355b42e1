// How long the thread of the window works at a stretch while somebody goes through a practice visit with
// fifty phones: from the moment it takes up an event until it can take up the next. Prints; never judges. The
// person's own searching for the next button runs in the same thread, mostly between the events and
// uncounted; where it answers a question by a timer, up to 10 ms of its patience are counted too. The fifty
// phones, the router and the provider run in this process as well: where the thread had work and no core
// (Linux), that is the computer's doing, so the thread's own time and its waits stand beside the clock's.
#include "app/window/program_door.h"
#include "tests/window/practice_visit.h"
#include "wizard/theme/roles.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

#ifndef _WIN32
#include <ctime>
#include <sys/resource.h>
#endif

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// What the thread had of the computer by now.
struct Share {
    qint64 nanoseconds = 0; ///< on a core
    long waits = 0; ///< times it went to sleep by itself: for a lock, a disk, an answer
};

Share share()
{
#ifdef __linux__
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return {time.tv_sec * 1000000000LL + time.tv_nsec, usage.ru_nvcsw};
#else
    return {};
#endif
}

struct Stretch {
    qint64 nanoseconds = 0;
    Share own;
    QByteArray what;
};

class WatchedApplication final : public QApplication {
public:
    WatchedApplication(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        // A loop inside a handler (a dialog that waits) takes up events as well.
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this,
                [this] { next(); });
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
                [this] { next(); });
        m_clock.start();
    }
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const bool outermost = m_depth++ == 0;
        if (outermost || m_fresh) {
            m_what = nameOf(receiver, event);
            m_begin = m_clock.nsecsElapsed();
            m_shareAtBegin = share();
            m_fresh = false;
        }
        const bool result = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            note();
        return result;
    }
    const QList<Stretch> &longest() const { return m_longest; }
    /// How many, by the clock or by what the thread itself had of a core.
    qint64 longerThan(int milliseconds, bool byClock) const
    {
        return std::count_if(m_all.begin(), m_all.end(), [&](const Stretch &stretch) {
            return (byClock ? stretch.nanoseconds : stretch.own.nanoseconds) > milliseconds * 1000000LL;
        });
    }
    QByteArray where; ///< the step of the visit

private:
    static QByteArray nameOf(const QObject *receiver, const QEvent *event)
    {
        const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
        return QByteArray(receiver->metaObject()->className()) + ' ' + receiver->objectName().toUtf8() + ' '
               + (type ? QByteArray(type) : QByteArray::number(event->type()));
    }
    void next()
    {
        if (m_depth == 0)
            return;
        note();
        m_begin = m_clock.nsecsElapsed();
        m_shareAtBegin = share();
        m_fresh = true;
    }
    void note()
    {
        const qint64 ns = m_clock.nsecsElapsed() - m_begin;
        if (ns <= 5000000)
            return;
        const Share now = share();
        const Share own{now.nanoseconds - m_shareAtBegin.nanoseconds, now.waits - m_shareAtBegin.waits};
        m_all << Stretch{ns, own, {}};
        if (m_longest.size() == 10 && m_longest.last().nanoseconds >= ns)
            return;
        const auto place = std::find_if(m_longest.begin(), m_longest.end(),
                                        [&](const Stretch &s) { return s.nanoseconds < ns; });
        m_longest.insert(place, Stretch{ns, own, where + ": " + m_what});
        m_longest.resize(std::min<qsizetype>(m_longest.size(), 10));
    }

    QElapsedTimer m_clock;
    qint64 m_begin = 0;
    Share m_shareAtBegin;
    QByteArray m_what;
    int m_depth = 0;
    bool m_fresh = false;
    QList<Stretch> m_all; ///< those above 5 ms
    QList<Stretch> m_longest;
};

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

double peakMegabytes()
{
#ifndef _WIN32
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
#else
    return 0;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    // The office of this program stands in for the small one: whichever is registered first is found.
    Q_CLEANUP_RESOURCE(rf_practice_data);
    QTemporaryDir home;
    for (const char *place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, home.path().toLocal8Bit());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    WatchedApplication application(argc, argv);
    QApplication::setApplicationName(u"RingFence"_s);
    QApplication::setOrganizationName(u"RingFence"_s);
    applyTheme(Theme::Light);
    ProgramDoor door;
    QElapsedTimer whole;
    whole.start();
    qsizetype phones = 0;
    const QByteArray failed = AtTheWindow::failure([&] {
        AtTheWindow at(door);
        QObject::connect(&at.window().flow(), &Flow::changed, &application,
                         [&] { application.where = Flow::title(at.step()).toUtf8(); });
        application.where = "Start";
        PracticeVisit visit(at, u"shop"_s);
        visit.begin();
        visit.provider();
        visit.find();
        visit.signIn();
        visit.checkUp();
        visit.fix();
        at.press(u"primary"_s);
        at.untilStep(Stage::Report);
        for (const DeviceState &state : at.office()->state.devices)
            phones += state.device.isPhone() ? 1 : 0;
        application.where = "closing";
    });
    for (const Stretch &stretch : application.longest())
        std::printf("  %7.1f ms, %6.1f of them on a core, %ld waits  %s\n", milliseconds(stretch.nanoseconds),
                    milliseconds(stretch.own.nanoseconds), stretch.own.waits, stretch.what.constData());
    if (!failed.isEmpty()) {
        std::fprintf(stderr, "%s\n", failed.constData());
        return 1;
    }
    std::printf("%d phones, visit %.1f s: longest stretch %.1f ms, %d above 50 ms (%d on a core), %d above "
                "20 ms, peak %.1f MB\n",
                static_cast<int>(phones), static_cast<double>(whole.elapsed()) / 1000,
                milliseconds(application.longest().isEmpty() ? 0 : application.longest().first().nanoseconds),
                static_cast<int>(application.longerThan(50, true)),
                static_cast<int>(application.longerThan(50, false)),
                static_cast<int>(application.longerThan(20, true)), peakMegabytes());
    return phones == 50 ? 0 : 1;
}
