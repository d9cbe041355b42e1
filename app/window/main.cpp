// The program with a window.
#include "app/window/program_door.h"
#include "wizard/languages.h"
#include "wizard/theme/roles.h"
#include "wizard/window.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"RingFence"_s);
    QApplication::setOrganizationName(u"RingFence"_s);
    QApplication::setApplicationVersion(QStringLiteral(RINGFENCE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Secures the phones and the router of a small office."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"OFFICE"_s, u"An office file (*.ringfence)"_s, u"[OFFICE]"_s);
    const QCommandLineOption theme(u"theme"_s, u"light or dark instead of the system's choice"_s, u"THEME"_s);
    parser.addOption(theme);
    parser.process(app);
    rf::languages::use(rf::languages::remembered());
    const QString wanted = parser.value(theme);
    rf::applyTheme(wanted == u"dark"    ? rf::Theme::Dark
                   : wanted == u"light" ? rf::Theme::Light
                                        : rf::Theme::System);
    rf::ProgramDoor door;
    rf::Window window(door);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    return QApplication::exec();
}
