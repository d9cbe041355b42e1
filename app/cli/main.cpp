// ringfence-cli: the engine without a window.
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/stop.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace {

/// A crash must not write passwords to disk.
void noCoreDumps()
{
#ifndef _WIN32
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    using namespace rf::cli;
    noCoreDumps();
    // The PDF needs Qt's painting, which needs a platform; there is no window here.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\nqt.*=false"));
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringfence-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RINGFENCE_VERSION));
    rf::catchStop();

    CLI::App app("RingFence secures the phones and the router of a small office.", "ringfence-cli");
    app.set_version_flag("--version", std::string("ringfence-cli ") + RINGFENCE_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done and all met; 1 something not met; 2 wrong usage; 3 something could not be "
        "reached or\n"
        "read; 4 a change failed and was undone; 5 a change failed and could not be undone, or is unknown.");
    Program program;
    addPractice(app, program);
    addScan(app, program);
    addOffice(app, program);
    addVisit(app, program);
    addControls(app, program);
    addDevices(app, program);
    addIdentify(app, program);
    addPreview(app, program);
    addAlgTest(app, program);
    addReflect(app, program);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? Done : WrongUsage;
    }
    return endOutput(program.run ? program.run() : WrongUsage);
}
