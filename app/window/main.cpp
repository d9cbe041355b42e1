// The program with a window.
#include "app/pattern_engine.h"
#include "app/window/program_door.h"
#include "wizard/languages.h"
#include "wizard/recent_offices.h"
#include "wizard/theme/roles.h"
#include "wizard/window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileOpenEvent>

using namespace Qt::StringLiterals;

namespace {

/// macOS hands over a double-clicked office as an event, not as an argument.
class HandedFiles final : public QObject {
public:
    explicit HandedFiles(rf::Window &window)
        : m_window(window)
    {
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::FileOpen)
            return false;
        m_window.openFile(static_cast<QFileOpenEvent *>(event)->file());
        return true;
    }

private:
    rf::Window &m_window;
};

} // namespace

int main(int argc, char **argv)
{
    rf::chooseSafePatternEngine();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"RingFence"_s);
    QApplication::setOrganizationName(u"RingFence"_s);
    QApplication::setApplicationVersion(QStringLiteral(RINGFENCE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(RINGFENCE_APP_ID));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Secures the phones and the router of a small office."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"OFFICE"_s, u"An office file (*.ringfence)"_s, u"[OFFICE]"_s);
    const QCommandLineOption theme(u"theme"_s, u"light or dark instead of the system's choice"_s, u"THEME"_s);
    parser.addOption(theme);
    const QCommandLineOption whenDue(
        u"when-due"_s,
        u"End at once unless a check of an office on this computer is due; for a daily task"_s);
    parser.addOption(whenDue);
    parser.process(app);
    if (parser.isSet(whenDue) && !rf::recent_offices::anyDue(QDateTime::currentDateTimeUtc()))
        return 0;
    rf::languages::use(rf::languages::remembered());
    const QString wanted = parser.value(theme);
    rf::applyTheme(wanted == u"dark"    ? rf::Theme::Dark
                   : wanted == u"light" ? rf::Theme::Light
                                        : rf::Theme::System);
    rf::ProgramDoor door;
    rf::Window window(door);
    HandedFiles handed(window);
    app.installEventFilter(&handed);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    return QApplication::exec();
}
