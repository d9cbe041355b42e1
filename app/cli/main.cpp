// ringfence-cli: the engine without a window.
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/stop.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTranslator>
#include <algorithm>
#include <cstring>

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
    // English has words of its own where a number decides: "1 way in", "2 ways in".
    QTranslator english;
    if (english.load(QStringLiteral(":/rf/i18n/ringfence_en.qm")))
        QCoreApplication::installTranslator(&english);

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
    addTrust(app, program);
    addWords(app, program);
    addVisit(app, program);
    addPapers(app, program);
    addControls(app, program);
    addDevices(app, program);
    addIdentify(app, program);
    addPreview(app, program);
    addAlgTest(app, program);
    addReflect(app, program);
    addWay(app, program);
    addProviderCheck(app, program);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const bool wrong = app.exit(error) != 0;
        if (!wrong)
            return Done;
        // Whether the flag was taken in is not certain when the rest was not understood.
        answerInJson(
            std::any_of(argv, argv + argc, [](const char *a) { return std::strcmp(a, "--json") == 0; }));
        return endOutput(sayError({rf::ErrorCode::BadInput, QString::fromStdString(error.what()), {}}));
    }
    answerInJson(program.json);
    return endOutput(program.run ? program.run() : WrongUsage);
}
