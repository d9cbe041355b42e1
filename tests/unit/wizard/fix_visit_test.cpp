// From the plan to the report and back, in the real window over the real engine: choose, start, see the
// truth, stop, settle, check again, put back.
#include "tests/support/fake_door.h"
#include "wizard/dialogs.h"
#include "wizard/pages/fix_model.h"
#include "wizard/printing.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/page_preview.h"
#include "wizard/widgets/toggle.h"
#include "wizard/widgets/wire_text.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QtTest>

using namespace rf;
using namespace rf::testing;

namespace {

/// The window over an office that was checked, at Fix.
struct Opened {
    /// patience: how long the engine waits for lines, and for the end of a call.
    explicit Opened(int patience = 1)
        : office(3)
        , door(office)
        , window(door)
    {
        office.patience.registrationSeconds = patience;
        window.show();
        window.openFile(u"office"_s);
        const bool open = QTest::qWaitFor([this] { return window.visit().snapshot() != nullptr; }, 20000);
        if (!open)
            qFatal("the office did not open");
        wait(); // the first page looks at this computer's networks
        check();
        window.flow().goTo(Stage::Fix);
        wait();
    }
    ~Opened()
    {
        window.visit().stop();
        wait();
    }
    void check()
    {
        const bool begun = window.visit().work<QList<Finding>>(
            u"check"_s,
            [](OpenDoor &o, const CancelToken &cancel) {
                return checkUp(o, cancel, [](const CheckProgress &) {});
            },
            &window, [](const Result<QList<Finding>> &) {});
        if (!begun)
            qFatal("the check-up did not begin");
        wait();
    }
    /// For the work to end, and for the rows of long lists, which come in piece by piece.
    void wait()
    {
        const auto quiet = [this] {
            const QList<InSlices *> building = window.findChildren<InSlices *>();
            return !window.visit().isBusy()
                   && std::all_of(building.begin(), building.end(),
                                  [](const InSlices *b) { return b->isDone(); });
        };
        if (!QTest::qWaitFor(quiet, 60000))
            qFatal("it does not end");
        QCoreApplication::processEvents();
    }
    template <class W>
    W *child(const QString &name)
    {
        W *found = window.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QPushButton *button(const QString &name) { return child<QPushButton>(name); }
    QString headline() { return window.page(window.flow().current())->headline(); }
    Plan plan() { return window.visit().snapshot()->plan; }
    /// Only these jobs stay switched on.
    void only(const QStringList &jobs)
    {
        wait();
        for (const Job &job : plan().jobs) {
            QString name;
            for (const QString &part : job.id.split(u'-'))
                name += part.at(0).toUpper() + part.mid(1);
            auto *toggle = child<Toggle>(u"toggle"_s + name);
            if (toggle->isChecked() != jobs.contains(job.id))
                toggle->click();
        }
    }
    void start()
    {
        dialogs::setNextConfirm(true);
        // Without some jobs the others may be sent other bytes, which are worked out first.
        QTRY_VERIFY_WITH_TIMEOUT(button(u"primary"_s)->isEnabled(), 30000);
        button(u"primary"_s)->click();
    }

    FakeOffice office;
    FakeDoor door;
    Window window;
};

bool sent(const FakeOffice &office)
{
    return std::any_of(office.world.events.begin(), office.world.events.end(),
                       [](const QString &e) { return e.startsWith(u"run "); });
}

} // namespace

class FixVisitTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(Theme::Light);
    }

    void nothingHappensBeforeStart()
    {
        Opened o;
        QVERIFY(!o.plan().jobs.isEmpty());
        QCOMPARE(o.headline(), u"Here is what we will change"_s);
        o.only({u"upnp"_s});
        o.child<QPushButton>(u"detailsUpnp"_s)->click();
        QVERIFY(!sent(o.office));
        o.only({});
        QCOMPARE(o.headline(), u"Nothing is switched on"_s);
        QVERIFY(!o.button(u"primary"_s)->isEnabled());
        QVERIFY(!sent(o.office));
    }

    /// What is sent byte for byte, device by device, is put into the page when somebody wants to see it.
    void detailsAreBuiltWhenTheyAreOpened()
    {
        Opened o;
        const auto tls = [&] {
            for (const Job &job : o.plan().jobs) {
                if (job.id == u"tls")
                    return job.tasks.size();
            }
            return qsizetype(0);
        };
        const auto *jobs = o.child<QWidget>(u"fixJobs"_s);
        QVERIFY(tls() > 1);
        QVERIFY(jobs->findChildren<WireText *>().isEmpty());
        o.button(u"detailsTls"_s)->click();
        QTRY_COMPARE(jobs->findChildren<WireText *>().size(), tls());
        o.button(u"detailsTls"_s)->click();
        QTRY_VERIFY(jobs->findChildren<WireText *>().isEmpty());
    }

    void onlyWhatIsSwitchedOnIsDone()
    {
        Opened o;
        o.only({u"upnp"_s});
        o.start();
        QVERIFY(o.window.flow().isLocked());
        QCOMPARE(o.headline(), u"Making the changes"_s);
        QVERIFY(!o.button(u"back"_s)->isVisible());
        o.wait();
        QVERIFY(!o.window.flow().isLocked());
        QCOMPARE(o.headline(), u"The changes are made"_s);
        QVERIFY(!*o.office.facts(u"router"_s).router()->upnp.value());
        QVERIFY(*o.office.facts(u"router"_s).router()->sipAlg.value()); // was switched off in the list
        QVERIFY(o.child<QWidget>(u"result1"_s)->accessibleName().contains(u"done"));
        // What was switched off stays off, so there is no other round.
        QCOMPARE(o.button(u"primary"_s)->text(), u"Check again and go on"_s);
        o.button(u"primary"_s)->click();
        o.wait();
        QCOMPARE(o.window.flow().current(), Stage::YourPart);
        QVERIFY(!o.window.visit().snapshot()->before.isEmpty());
    }

    void theReportTellsOfEveryRound()
    {
        Opened o;
        o.only({u"upnp"_s});
        o.start();
        o.wait();
        o.button(u"primary"_s)->click();
        o.wait();
        o.window.flow().goTo(Stage::Fix);
        o.only({u"sip-alg"_s});
        o.start();
        o.wait();
        QStringList jobs;
        for (const TaskResult &r : o.window.visit().snapshot()->results)
            jobs << r.job;
        QVERIFY(jobs.contains(u"upnp"_s) && jobs.contains(u"sip-alg"_s));
    }

    void stopEndsAtTheNextSafePoint()
    {
        Opened o(120);
        for (const char *phone : {"phone1", "phone2", "phone3"})
            o.office.world.device(QLatin1String(phone)).callsLeft = 1000000;
        o.only({u"tls"_s});
        o.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            o.child<QWidget>(u"runTls"_s)->accessibleName().contains(u"waiting for the end of a call"),
            20000);
        o.button(u"secondary"_s)->click();
        QVERIFY(!o.button(u"secondary"_s)->isEnabled());
        o.wait();
        QCOMPARE(o.headline(), u"Stopped, as you asked"_s);
        QVERIFY(!sent(o.office));
        // What was not begun may be tried again.
        o.button(u"primary"_s)->click();
        o.wait();
        QCOMPARE(o.window.flow().current(), Stage::Fix);
        QVERIFY(o.child<Toggle>(u"toggleTls"_s)->isChecked());
    }

    void anUnknownDeviceIsSettledFirst()
    {
        Opened o;
        o.office.world.device(u"router"_s).vanishAfterWrite = 1;
        o.only({u"upnp"_s});
        o.start();
        o.wait();
        QCOMPARE(o.headline(), u"A device is in a state that is not known"_s);
        QVERIFY(!o.window.visit().snapshot()->unfinished.isEmpty());
        o.button(u"primary"_s)->click();
        QCOMPARE(o.headline(), u"An earlier run was left in the middle"_s);
        QTRY_VERIFY_WITH_TIMEOUT(o.button(u"primary"_s)->isEnabled(), 20000);
        QVERIFY(o.child<QWidget>(u"result1"_s)->accessibleName().contains(u"state not known"));
        o.office.world.device(u"router"_s).online = true;
        o.button(u"secondary"_s)->click(); // put back
        o.wait();
        QCOMPARE(o.headline(), u"Everything is put back"_s);
        QVERIFY(*o.office.facts(u"router"_s).router()->upnp.value());
        QVERIFY(o.window.visit().snapshot()->unfinished.isEmpty());
    }

    /// The first page tells of it and leads to where it is settled.
    void whatWasLeftOpenIsSettledInOnePlace()
    {
        Opened o;
        o.office.world.device(u"router"_s).vanishAfterWrite = 1;
        o.only({u"upnp"_s});
        o.start();
        o.wait();
        QVERIFY(!o.window.visit().snapshot()->unfinished.isEmpty());
        o.window.flow().goTo(Stage::Start);
        QTRY_VERIFY_WITH_TIMEOUT(o.window.findChild<QPushButton *>(u"settleNow"_s), 20000);
        o.wait();
        o.button(u"settleNow"_s)->click();
        QCOMPARE(o.window.flow().current(), Stage::Fix);
        QCOMPARE(o.headline(), u"An earlier run was left in the middle"_s);
        QTRY_COMPARE_WITH_TIMEOUT(o.button(u"primary"_s)->isEnabled(), true, 20000);
    }

    void whoIsBusySaysSo()
    {
        Opened o;
        QSemaphore enough;
        const bool begun = o.window.visit().work<void>(
            u"counting phones"_s,
            [&enough](OpenDoor &, const CancelToken &) -> Result<> {
                enough.acquire();
                return {};
            },
            &o.window, [](Result<>) {});
        QVERIFY(begun);
        const QString card = m_dir.filePath(u"busy.pdf"_s);
        dialogs::setNextFile(card);
        o.button(u"saveCard"_s)->click();
        const auto *banner = o.window.page(Stage::Fix)->findChild<QWidget *>(u"errorBanner"_s);
        enough.release();
        QVERIFY(banner);
        QVERIFY2(banner->accessibleName().contains(u"counting phones"_s),
                 qPrintable(banner->accessibleName()));
        o.wait();
        QVERIFY(!QFile::exists(card));
    }

    void whatDidNotWorkIsOffAfterwards()
    {
        Opened o;
        o.office.world.device(u"router"_s).refuseWrite = 1;
        o.only({u"upnp"_s});
        o.start();
        o.wait();
        QCOMPARE(o.headline(), u"Not everything worked"_s);
        o.button(u"primary"_s)->click();
        o.wait();
        o.window.flow().goTo(Stage::Fix);
        o.wait();
        QVERIFY(!o.child<Toggle>(u"toggleUpnp"_s)->isChecked());
    }

    void theCardAndTheReportGoOntoPaper()
    {
        Opened o;
        const QString card = m_dir.filePath(u"card.pdf"_s);
        dialogs::setNextFile(card);
        o.button(u"saveCard"_s)->click();
        o.wait();
        QVERIFY(QFile(card).size() > 1000);
        const QString printed = m_dir.filePath(u"printed.pdf"_s);
        printing::setNextFile(printed);
        o.button(u"printCard"_s)->click();
        o.wait();
        QVERIFY(QFile(printed).size() > 1000);

        o.window.flow().goTo(Stage::Report);
        auto *preview = o.window.findChild<PagePreview *>();
        QVERIFY(preview);
        QTRY_VERIFY_WITH_TIMEOUT(preview->pages() > 1, 60000);
        QCOMPARE(preview->page(), 0);
        QTest::keyClick(o.child<QWidget>(u"pagePreview"_s), Qt::Key_PageDown);
        QCOMPARE(preview->page(), 1);
        QTest::keyClick(o.child<QWidget>(u"pagePreview"_s), Qt::Key_Home);
        QCOMPARE(preview->page(), 0);
        const QString pdf = m_dir.filePath(u"report.pdf"_s);
        dialogs::setNextFile(pdf);
        o.button(u"savePdf"_s)->click();
        o.wait();
        QVERIFY(QFile(pdf).size() > 10000);
        const QString json = m_dir.filePath(u"findings.json"_s);
        dialogs::setNextFile(json);
        o.button(u"saveJson"_s)->click();
        o.wait();
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()[u"schemaVersion"_s].toInt(), 1);
        const QString saved = o.child<QLabel>(u"saved"_s)->text();
        QVERIFY2(saved.contains(pdf) && saved.contains(json), qPrintable(saved));
        // Finishing asks, and says what is kept.
        dialogs::setNextConfirm(false);
        o.button(u"primary"_s)->click();
        QVERIFY(o.window.isVisible());
        dialogs::setNextConfirm(true);
        o.button(u"primary"_s)->click();
        QVERIFY(!o.window.isVisible());
    }

    void everythingGoesBack()
    {
        Opened o;
        const Facts before = o.office.facts(u"router"_s);
        o.only({u"upnp"_s});
        o.start();
        o.wait();
        o.window.flow().goTo(Stage::Report);
        o.button(u"undoChanges"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(o.window.findChild<QDialog *>(u"undoDialog"_s), 20000);
        QVERIFY(!o.button(u"undoAll"_s)->isDefault());
        dialogs::setNextConfirm(false); // no mobile at hand
        o.button(u"undoAll"_s)->click();
        QVERIFY(!o.window.visit().isBusy());
        dialogs::setNextConfirm(true);
        o.button(u"undoAll"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(o.headline() == u"Everything is put back", 60000);
        QVERIFY(o.office.facts(u"router"_s).sameSettings(before));
        QVERIFY(!o.window.flow().isLocked());
        o.button(u"primary"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(o.window.findChild<PagePreview *>()->isVisible(), 20000);
    }
};

QTEST_MAIN(FixVisitTest)
#include "fix_visit_test.moc"
