// Where the focus is: at the beginning of a page that opens, along the page as it is read, and after a
// sign-in never in the field of another device. And how large the window opens.
#include "app/window/program_door.h"
#include "tests/window/own_home.h"
#include "tests/window/practice_visit.h"
#include "tests/window/stray_windows.h"

#include <QListWidget>
#include <QScreen>
#include <QScrollBar>

using namespace rf;
using namespace rf::testing;

namespace {

const QString poly = u"mac-64167f6d4002"_s; // a phone of the shop with a password of its own

void openShop(AtTheWindow &at)
{
    at.press(u"choosePractice_shop"_s);
    at.press(u"primary"_s);
    at.until([&] { return at.office() != nullptr; }, u"for the office to open"_s);
    at.until([&] { return at.see(u"networks"_s)->findChild<QCheckBox *>() != nullptr; },
             u"for a network to agree to"_s);
    at.untilIdle();
}

void expectBeginning(AtTheWindow &at, const QString &page)
{
    at.until(
        [&] {
            const auto *label = qobject_cast<QLabel *>(QApplication::focusWidget());
            return label && label->text() == at.headline();
        },
        u"for the focus at the headline of "_s + page, 10);
    const auto *area = at.window().page(at.step())->findChild<QScrollArea *>();
    if (area->verticalScrollBar()->value() != 0)
        throw Stuck(page + u" opens scrolled"_s);
}

} // namespace

class FocusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstSizeFitsTheScreen()
    {
        ProgramDoor door;
        const Window window(door);
        const QSize room = window.screen()->availableSize();
        QVERIFY(window.width() <= room.width() && window.height() <= room.height());
        QVERIFY(window.minimumWidth() <= room.width() && window.minimumHeight() <= room.height());
    }

    void continueWithoutATickSaysSo()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            openShop(at);
            at.press(u"primary"_s);
            if (!AtTheWindow::words(at.see(u"errorBanner"_s)).contains(u"Without a tick"_s)
                || at.step() != Stage::Start)
                throw Stuck(u"it goes on without a network"_s);
            const QWidget *networks = at.see(u"networks"_s);
            at.until(
                [&] {
                    const QWidget *now = QApplication::focusWidget();
                    return qobject_cast<const QCheckBox *>(now) && networks->isAncestorOf(now);
                },
                u"for the focus where the tick is wanted"_s, 10);
            at.press(u"step2"_s); // the provider can be filled in before that
            at.untilStep(Stage::Provider);
        });
    }

    void tabGoesDownTheFirstPage()
    {
        run([] {
            ProgramDoor door;
            AtTheWindow at(door);
            openShop(at);
            Page *page = at.window().page(Stage::Start);
            const auto *area = page->findChild<QScrollArea *>();
            at.untilIdle();
            at.until(
                [&] {
                    page->focusHeadline();
                    return page->isAncestorOf(QApplication::focusWidget());
                },
                u"for the focus at the headline"_s);
            int before = -1;
            int stops = 0;
            for (;; ++stops) {
                at.key(Qt::Key_Tab);
                const QWidget *now = QApplication::focusWidget();
                if (stops > 200 || !now || !page->isAncestorOf(now))
                    break;
                const int middle = now->mapTo(area->widget(), now->rect().center()).y();
                if (middle < before - 4)
                    throw Stuck(u"Tab goes up to "_s + now->objectName());
                before = middle;
            }
            if (stops < 10 || stops > 100)
                throw Stuck(u"%1 stops on the first page"_s.arg(stops));
            if (QApplication::focusWidget()->objectName() != u"footLink")
                throw Stuck(u"after the page comes "_s + QApplication::focusWidget()->objectName());
        });
    }

    void pagesOpenAtTheirBeginningAndPasswordsStayWithTheirDevice()
    {
        run([] {
            ProgramDoor door;
            const StrayWindows strays;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            visit.begin();
            expectBeginning(at, u"Provider"_s);
            const auto *list = at.see<QListWidget>(u"providers"_s);
            at.until(
                [&] {
                    const QListWidgetItem *chosen = list->currentItem();
                    return chosen && chosen->text() == u"Practice Voice"
                           && list->viewport()->rect().contains(list->visualItemRect(chosen));
                },
                u"for the chosen provider to be in view"_s);
            visit.provider();
            at.untilStep(Stage::Find);
            expectBeginning(at, u"Find"_s);
            visit.find();
            expectBeginning(at, u"Sign in"_s);
            for (const int tries : {1, 2}) {
                at.type(u"password"_s, u"mistaken"_s, visit.rowFor(poly));
                at.press(u"signInButton"_s, visit.rowFor(poly));
                at.untilIdle();
                at.until([&] { return at.see(u"password"_s, visit.rowFor(poly))->hasFocus(); },
                         u"for the focus in the field of the refused password"_s);
                const QString says = AtTheWindow::words(visit.rowFor(poly));
                if (!says.contains(u"Refused %1 time"_s.arg(tries)))
                    throw Stuck(u"it is not told how often it was tried: "_s + says);
            }
            at.type(u"password"_s, u"Workshop-bench-64"_s, visit.rowFor(poly));
            at.press(u"signInButton"_s, visit.rowFor(poly));
            at.untilIdle();
            at.until(
                [&] {
                    const QWidget *now = QApplication::focusWidget();
                    return now && now->objectName().startsWith(u"signIn_") && now != visit.rowFor(poly);
                },
                u"for the focus at the next device"_s, 10);
            strays.expectNone();
        });
    }

private:
    static void run(const std::function<void()> &part)
    {
        const QByteArray failed = AtTheWindow::failure(part);
        QVERIFY2(failed.isEmpty(), failed);
    }
};

int main(int argc, char **argv)
{
    return runWithWindow<FocusTest>(argc, argv);
}

#include "focus_test.moc"
