#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "connectors/drivers.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

void addDevices(CLI::App &app, Program &program)
{
    CLI::App *command =
        app.add_subcommand("devices", "List the drivers: models, firmware ranges, what each can do");
    withJson(*command, program);
    command->callback([&program] {
        program.run = [&program] {
            QJsonArray list;
            for (const Driver *driver : drivers().all()) {
                const DriverInfo info = driver->info();
                QJsonArray rows;
                if (!program.json)
                    out(u"%1 (%2)\n  models:   %3\n  firmware: %4%5"_s.arg(
                        info.vendor, info.name, info.models.join(u"; "_s), info.firmware,
                        info.triedOnRealDevice ? QString() : u"\n  not yet tried on a real device"_s));
                for (const Identity &example : driver->examples()) {
                    const Abilities abilities = driver->abilities(example);
                    QJsonObject row = json::to(abilities).toObject();
                    row[u"identity"_s] = json::to(example);
                    rows.append(row);
                    if (program.json)
                        continue;
                    out(u"  %1 %2 %3 (%4)"_s.arg(example.vendor, example.model, example.firmware,
                                                 example.variant));
                    for (const Ability &ability : abilities.list)
                        out(u"    %1 %2  %3"_s.arg(ability.intent, -16)
                                .arg(enumText(ability.level), -14)
                                .arg(ability.evidence));
                    out(u"    undoes by itself: %1; backup: %2"_s.arg(
                        abilities.timedRevert ? u"yes"_s : u"no"_s, enumText(abilities.backup)));
                }
                list.append(QJsonObject{{u"name"_s, info.name},
                                        {u"vendor"_s, info.vendor},
                                        {u"models"_s, QJsonArray::fromStringList(info.models)},
                                        {u"firmware"_s, info.firmware},
                                        {u"triedOnRealDevice"_s, info.triedOnRealDevice},
                                        {u"abilities"_s, rows}});
            }
            if (program.json)
                outJson({{u"drivers"_s, list}});
            return Done;
        };
    });
}

} // namespace rf::cli
