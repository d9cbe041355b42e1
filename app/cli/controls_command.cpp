#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "report/findings_json.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

void withJson(CLI::App &command, Program &program)
{
    command.add_flag("--json", program.json, "Print JSON (with schemaVersion) instead of text");
}

void addControls(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand("controls", "List the controls of the guide");
    withJson(*command, program);
    command->callback([&program] {
        program.run = [&program] {
            if (program.json)
                outJson(controlsJson());
            else
                out(controlsText());
            return Done;
        };
    });
}

} // namespace rf::cli
