// ringfence-cli: the engine without a window.
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/pattern_engine.h"
#include "app/stop.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTranslator>
#include <algorithm>
#include <cstring>

#ifdef _WIN32
#include <windows.h>
#else
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

#ifdef _WIN32
/// What is written is UTF-8; the console is told so, and has its own way again afterwards.
class Utf8Console {
public:
    Utf8Console() { SetConsoleOutputCP(CP_UTF8); }
    Utf8Console(const Utf8Console &) = delete;
    Utf8Console &operator=(const Utf8Console &) = delete;
    ~Utf8Console() { SetConsoleOutputCP(m_before); }

private:
    const UINT m_before = GetConsoleOutputCP();
};
#endif

/// As UTF-8 on every system, and in the order that CLI11 takes them: the last one first.
std::vector<std::string> wordsOf(const QStringList &arguments)
{
    std::vector<std::string> words;
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        words.push_back(arguments.at(i).toStdString());
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace rf::cli;
    rf::chooseSafePatternEngine();
    noteGivenDescriptors();
    noCoreDumps();
#ifdef _WIN32
    const Utf8Console console;
#endif
    // The PDF needs Qt's painting, which needs a platform; there is no window here.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of Qt's own, without a category neither: "XDG_RUNTIME_DIR not set" is no news to whoever
    // automates this.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\nqt.*=false\ndefault.warning=false"));
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
    addCatalogue(app, program);
    addIdentify(app, program);
    addPreview(app, program);
    addAlgTest(app, program);
    addReflect(app, program);
    addWay(app, program);
    addProviderCheck(app, program);
    addClear(app, program);
    addDescribe(app, program);
    try {
        app.parse(wordsOf(QCoreApplication::arguments()));
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
