// What goes wrong in front of the window: a wrong password, a device that vanishes in mid-change, a person
// who presses Stop, a run that was left in the middle, and a second visit that finds nothing to do.
#include "app/window/program_door.h"
#include "app/wiring.h"
#include "connectors/drivers.h"
#include "tests/window/own_home.h"
#include "tests/window/practice_visit.h"
#include "tests/window/unfinished_office.h"
#include "wizard/check_up_run.h"

#include <QScopeGuard>

using namespace rf;
using namespace rf::testing;

namespace {

const QString yealink = u"mac-805ec02b3101"_s; // phones of the shop
const QString poly = u"mac-64167f6d4002"_s;

/// The shop, already looked at once, that a file of any path belongs to: as if it had been visited before.
class VisitedShop final : public OpenDoor {
public:
    VisitedShop(std::unique_ptr<OfficeFile> file, PracticeOffice &world, Person &person)
        : m_open(OpenOffice::practice(std::move(file), {makeMemoryStore(), true, {}}, world, person))
    {
    }
    OpenOffice &open() { return *m_open; }
    Visit &visit() override { return m_open->visit(); }
    SecretStore &secrets() override { return m_open->secrets(); }
    bool keepsSecrets() const override { return true; }
    QString storeSays() const override { return {}; }
    SurveyOptions surveyOptions(const CancelToken &cancel) const override
    {
        return m_open->surveyOptions(cancel);
    }
    QList<NetworkChoice> networks() override { return {}; }
    QList<ProviderCheck> checkProvider(const Provider &, const CancelToken &) override { return {}; }
    std::optional<PracticeNotes> practice() const override { return std::nullopt; }

private:
    std::unique_ptr<OpenOffice> m_open;
};

class VisitedShopDoor final : public OfficeDoor {
public:
    explicit VisitedShopDoor(std::unique_ptr<PracticeOffice> world)
        : m_world(std::move(world))
    {
    }
    Result<std::shared_ptr<OpenDoor>> open(const QString &path, Person &person,
                                           const AskPassphrase &) override
    {
        ASSIGN_OR_RETURN(std::unique_ptr<OfficeFile> file, OfficeFile::open(path));
        auto shop = std::make_shared<VisitedShop>(std::move(file), *m_world, person);
        RETURN_IF_ERROR(tellStory(shop->open(), *m_world)); // the kept passwords
        return shop;
    }
    Result<std::shared_ptr<OpenDoor>> create(const QString &path, const Office &office, Person &person,
                                             const AskPassphrase &ask) override
    {
        RETURN_IF_ERROR(OfficeFile::create(path, office));
        return open(path, person, ask);
    }
    Result<std::shared_ptr<OpenDoor>> openPractice(const QString &, const QString &, Person &) override
    {
        return fail(ErrorCode::Unsupported);
    }
    QStringList practiceNames() const override { return {}; }
    QList<NetworkChoice> networks() override { return {}; }
    const DriverCatalogue &drivers() const override { return rf::drivers(); }
    QByteArray providerCatalogue() const override { return resourceFile(u"data/providers.json"_s); }
    PracticeOffice &world() { return *m_world; }

private:
    std::unique_ptr<PracticeOffice> m_world;
};

PracticeOptions vanishing(const QString &device, int atWrite)
{
    PracticeOptions options;
    options.office = u"shop"_s;
    options.mischief = {Mischief{device, u"vanish"_s, atWrite}};
    return options;
}

int unknownResults(AtTheWindow &at)
{
    const QList<TaskResult> &results = at.office()->results;
    return static_cast<int>(std::count_if(results.begin(), results.end(), [](const TaskResult &r) {
        return r.outcome == TaskOutcome::Unknown;
    }));
}

} // namespace

class BadDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Nobody marked the lift and the alarm: Continue asks once (S-2), then it goes on.
    void specialLinesAreForgotten()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"dental"_s);
            visit.begin();
            visit.provider();
            at.untilStep(Stage::Find);
            at.press(u"primary"_s);
            const QString asks = AtTheWindow::words(at.see(u"findQuestions"_s));
            at.picture(u"bad-special-lines"_s);
            if (at.step() != Stage::Find || !asks.contains(u"192.168.50.30"_s)
                || !asks.contains(u"192.168.50.31"_s) || !asks.contains(u"No special line"_s))
                throw Stuck(u"nobody asks after special lines: "_s + asks);
            at.press(u"primary"_s);
            at.untilStep(Stage::SignIn);
        });
    }

    void wrongPasswordTwice()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            visit.begin();
            visit.provider();
            visit.find();
            for (const QString &wrong : {u"sunflower"_s, u"Sunflower1"_s}) {
                QWidget *row = visit.rowFor(poly);
                at.type(u"password"_s, wrong, row);
                at.press(u"signInButton"_s, row);
                at.untilIdle();
                row = visit.rowFor(poly);
                const QString says = AtTheWindow::words(row);
                if (!says.contains(u"It did not accept"_s))
                    throw Stuck(u"a refused password is not told: "_s + says);
                if (!at.see<QLineEdit>(u"password"_s, row)->text().isEmpty())
                    throw Stuck(u"the refused password still stands in its field"_s);
            }
            at.picture(u"bad-wrong-password"_s);
            at.type(u"password"_s, u"Workshop-bench-64"_s, visit.rowFor(poly));
            at.press(u"signInButton"_s, visit.rowFor(poly));
            at.untilIdle();
            if (at.find(u"password"_s, visit.rowFor(poly)))
                throw Stuck(u"the right password is asked for again"_s);
        });
    }

    /// It is said that nobody knows, nothing else can be changed, and the first page leads to it (S-10).
    void aPhoneVanishesInMidChange()
    {
        run([] {
            ProgramDoor door(vanishing(yealink, 2));
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            toFix(visit);
            at.press(u"primary"_s);
            at.see(u"runJobs"_s);
            at.untilIdle(600);
            at.picture(u"bad-vanished"_s);
            if (unknownResults(at) != 1 || !at.headline().contains(u"not known"_s))
                throw Stuck(u"the vanished phone is not told: "_s + at.headline());
            at.press(u"primary"_s);
            at.untilIdle();
            at.until([&] { return at.headline().contains(u"left in the middle"_s); },
                     u"for the open run to stand before anything else"_s);
            at.picture(u"bad-vanished-open"_s);
            at.press(u"step1"_s);
            at.see(u"openRun"_s);
            at.picture(u"bad-vanished-start"_s);
            at.press(u"settleNow"_s);
            at.untilStep(Stage::Fix);
            at.press(u"primary"_s); // finish
            at.until([&] { return at.headline().contains(u"not known"_s); }, u"for the run to be looked at"_s,
                     300);
            at.untilIdle();
            at.picture(u"bad-vanished-settled"_s);
            if (at.office()->unfinished.isEmpty())
                throw Stuck(u"a phone that still does not answer counts as settled"_s);
        });
    }

    void stopDuringTheChanges()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            toFix(visit);
            at.press(u"primary"_s);
            at.see(u"runJobs"_s);
            at.until([&] { return at.canPress(u"secondary"_s); }, u"for Stop"_s);
            at.press(u"secondary"_s);
            at.picture(u"bad-stopping"_s);
            at.untilIdle(300);
            at.picture(u"bad-stopped"_s);
            expectStopped(at);
            // And the visit goes on from there.
            at.press(u"primary"_s);
            at.until([&] { return at.step() == Stage::Fix && at.canPress(u"primary"_s); }, u"to start anew"_s,
                     120);
        });
    }

    /// Whoever reads the question finds a Stop in it.
    void stopWhileATestCallIsAskedFor()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            toFix(visit);
            int calls = 0;
            at.answers = [&calls, otherwise = at.answers](const QString &text) {
                if (!text.contains(u"a colleague made the call"_s))
                    return otherwise(text);
                return ++calls == 1 ? u"answerStop"_s : u"answerDoNotKnow"_s;
            };
            at.press(u"primary"_s);
            at.see(u"runJobs"_s);
            at.untilIdle(600);
            at.picture(u"bad-stopped-in-a-question"_s);
            if (calls != 1) // none, or one more after Stop
                throw Stuck(u"%1 test calls are asked for"_s.arg(calls));
            expectStopped(at);
        });
    }

    void closingDuringTheChanges()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false); // the other tests go on
        const auto again = qScopeGuard([] { QGuiApplication::setQuitOnLastWindowClosed(true); });
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            toFix(visit);
            at.press(u"primary"_s);
            at.see(u"runJobs"_s);
            at.until([&] { return at.window().visit().isBusy(); }, u"for the changes to begin"_s);
            if (!at.window().close() || at.window().isVisible())
                throw Stuck(u"the window does not close"_s);
            if (at.confirmed.isEmpty() || !at.confirmedTexts.last().contains(u"begins anew"_s))
                throw Stuck(u"closing says something else: "_s + at.confirmedTexts.join(u' '));
            at.untilIdle(300); // nobody answers any more
            if (unknownResults(at) > 0)
                throw Stuck(u"closing left something in the middle"_s);
        });
    }

    /// The first page tells of it before anything else and leads to where it is put back; that is told.
    void unfinishedRunAtTheStart()
    {
        run([] {
            QTemporaryDir folder;
            PracticeOptions options;
            options.office = u"shop"_s;
            auto world = PracticeOffice::start(options);
            if (!world)
                throw Stuck(world.error().detail);
            VisitedShopDoor door(std::move(*world));
            const QString path = folder.filePath(u"shop.ringfence"_s);
            {
                Person &story = door.world().person();
                auto first =
                    door.create(folder.filePath(u"first.ringfence"_s), door.world().office(), story, {});
                if (!first || !(*first)->visit().scan({}, {}))
                    throw Stuck(u"the shop cannot be looked at"_s);
                auto &shop = static_cast<VisitedShop &>(**first);
                if (!tellStory(shop.open(), door.world())
                    || !checkUp(shop, CancelToken(), [](const CheckProgress &) {}))
                    throw Stuck(u"the shop cannot be read"_s);
                const auto seen = takeSnapshot(shop);
                if (!seen)
                    throw Stuck(seen.error().detail);
                if (const auto left = saveUnfinished(path, **seen); !left)
                    throw Stuck(left.error().detail);
            }
            AtTheWindow at(door);
            at.window().openFile(path);
            at.see(u"openRun"_s);
            at.picture(u"bad-unfinished"_s);
            if (at.step() != Stage::Start || at.office()->unfinished.isEmpty())
                throw Stuck(u"the run is not told of first"_s);
            at.press(u"settleNow"_s);
            at.untilStep(Stage::Fix);
            at.press(u"secondary"_s); // put back
            at.until([&] { return at.office()->unfinished.isEmpty(); }, u"for the run to be settled"_s, 120);
            at.untilIdle();
            at.picture(u"bad-unfinished-settled"_s);
            if (endOfRun(at).isEmpty())
                throw Stuck(u"it is not told what became of the run: "_s + at.headline());
            at.press(u"step1"_s);
            if (at.find(u"openRun"_s))
                throw Stuck(u"the first page still tells of the run"_s);
        });
    }

    void nothingToDoOnTheSecondVisit()
    {
        run([] {
            QTemporaryDir folder;
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            visit.whole(folder.filePath(u"first.pdf"_s));
            at.press(u"step5"_s);
            at.press(u"checkAgain"_s);
            at.untilIdle(120);
            at.press(u"primary"_s);
            at.untilStep(Stage::Fix);
            at.picture(u"bad-nothing-to-do"_s);
            if (at.find(u"fixJobs"_s) || !at.headline().contains(u"nothing"_s))
                throw Stuck(u"something is offered that was done: "_s + at.headline());
            at.press(u"primary"_s);
            at.untilStep(Stage::YourPart);
        });
    }

private:
    static void expectStopped(AtTheWindow &at)
    {
        if (!at.headline().contains(u"Stopped, as you asked"_s))
            throw Stuck(u"Stop is not told: "_s + at.headline());
        const QString told = endOfRun(at);
        if (told.isEmpty() || told.contains(u"did not work"_s))
            throw Stuck(u"what was stopped counts as failed: "_s + told);
        if (unknownResults(at) > 0 || !at.office()->unfinished.isEmpty())
            throw Stuck(u"Stop left something in the middle"_s);
    }
    /// What is told of each change, as a screen reader tells it.
    static QString endOfRun(AtTheWindow &at)
    {
        QStringList told;
        for (const QWidget *line : at.see(u"runResults"_s)->findChildren<QWidget *>()) {
            if (line->isVisible() && line->objectName().startsWith(u"result"))
                told << line->accessibleName();
        }
        return told.join(u'\n');
    }
    static void toFix(PracticeVisit &visit)
    {
        visit.begin();
        visit.provider();
        visit.find();
        visit.signIn();
        visit.checkUp();
    }
    static void run(const std::function<void()> &part)
    {
        const QByteArray failed = AtTheWindow::failure(part);
        QVERIFY2(failed.isEmpty(), failed);
    }
};

int main(int argc, char **argv)
{
    return runWithWindow<BadDaysTest>(argc, argv);
}

#include "bad_days_test.moc"
