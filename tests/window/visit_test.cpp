// The whole practice visit of both offices, by mouse and keyboard, from the first page to the saved PDF.
#include "app/window/program_door.h"
#include "tests/window/own_home.h"
#include "tests/window/practice_visit.h"
#include "tests/window/stray_windows.h"

using namespace rf;
using namespace rf::testing;

class VisitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shop() { visit(u"shop"_s, {}); }
    /// The lift and the alarm are marked first: both stay as they are.
    void dental() { visit(u"dental"_s, {{u"mac-000b82600030"_s, 1}, {u"mac-000b82600031"_s, 2}}); }

private:
    static void visit(const QString &office, const QHash<QString, int> &special)
    {
        const QByteArray failed = AtTheWindow::failure([&] {
            QTemporaryDir folder;
            ProgramDoor door;
            const StrayWindows strays;
            AtTheWindow at(door);
            PracticeVisit(at, office).whole(folder.filePath(u"checklist.pdf"_s), special);
            for (const DeviceState &state : at.office()->state.devices) {
                if (special.contains(state.device.id) != (state.device.special != SpecialLine::None))
                    throw Stuck(state.device.label() + u" is not what was said of it"_s);
            }
            if (at.office()->results.isEmpty())
                throw Stuck(u"nothing was changed in the whole visit"_s);
            for (const TaskResult &result : at.office()->results) {
                if (special.contains(result.deviceId))
                    throw Stuck(result.device + u" was touched although it is a special line"_s);
            }
            strays.expectNone();
        });
        QVERIFY2(failed.isEmpty(), failed);
    }
};

int main(int argc, char **argv)
{
    return runWithWindow<VisitTest>(argc, argv);
}

#include "visit_test.moc"
