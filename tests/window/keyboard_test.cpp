// The whole visit without a mouse, and a walk over everything that each page shows on the way.
#include "app/window/program_door.h"
#include "tests/window/layout_faults.h"
#include "tests/window/own_home.h"
#include "tests/window/page_walk.h"
#include "tests/window/practice_visit.h"

using namespace rf;
using namespace rf::testing;

class KeyboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visitWithoutAMouse()
    {
        const QByteArray failed = AtTheWindow::failure([] {
            QTemporaryDir folder;
            ProgramDoor door;
            AtTheWindow at(door, Hands::KeyboardOnly);
            PracticeVisit visit(at, u"shop"_s);
            visit.whole(folder.filePath(u"shop.pdf"_s));
        });
        QVERIFY2(failed.isEmpty(), failed);
    }

    /// In the usual size and in the smallest one.
    void everyPageIsWhole()
    {
        QStringList faults;
        QSet<Stage> seen;
        const QByteArray failed = AtTheWindow::failure([&faults, &seen] {
            QTemporaryDir folder;
            ProgramDoor door;
            AtTheWindow at(door);
            PracticeVisit visit(at, u"shop"_s);
            visit.look = [&](const QString &state) {
                if (at.window().visit().isBusy())
                    return; // it may change while it is walked over
                seen << at.step();
                for (const QSize size : {QSize(1120, 740), QSize(1024, 640)}) {
                    at.window().resize(size);
                    AtTheWindow::layOut();
                    for (const QString &fault :
                         LayoutFaults::in(&at.window()) + PageWalk(&at.window()).faults())
                        faults << u"%1 at %2: %3"_s.arg(state).arg(size.width()).arg(fault);
                }
                at.window().resize(1120, 740);
                AtTheWindow::layOut();
            };
            visit.whole(folder.filePath(u"shop.pdf"_s));
        });
        faults.removeDuplicates();
        QVERIFY2(failed.isEmpty(), failed);
        QCOMPARE(static_cast<int>(seen.size()), stepCount); // else nothing would be proven by finding nothing
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    return runWithWindow<KeyboardTest>(argc, argv);
}

#include "keyboard_test.moc"
