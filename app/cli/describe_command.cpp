// The commands in the words of a shell or of the manual. Packages make their completion files and the manual
// page with it, so that neither can fall behind the program.
#include "app/cli/command.h"
#include "app/cli/terminal.h"

#include <map>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

using Text = std::string;

Text replaced(Text text, const std::map<char, Text> &with)
{
    Text done;
    for (const char c : text) {
        const auto found = with.find(c);
        done += found == with.end() ? Text(1, c) : found->second;
    }
    return done;
}

std::vector<Text> namesOf(const CLI::Option &option)
{
    std::vector<Text> names;
    for (const Text &name : option.get_snames())
        names.push_back("-" + name);
    for (const Text &name : option.get_lnames())
        names.push_back("--" + name);
    return names;
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

Text joined(const std::vector<Text> &words, const Text &between)
{
    Text all;
    for (const Text &word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

std::vector<const CLI::App *> commandsOf(const CLI::App &app)
{
    return app.get_subcommands({});
}

Text optionWords(const CLI::App &command)
{
    std::vector<Text> words;
    for (const CLI::Option *option : command.get_options()) {
        for (const Text &name : namesOf(*option))
            words.push_back(name);
    }
    return joined(words, " ");
}

Text forBash(const CLI::App &app)
{
    std::vector<Text> names;
    Text cases;
    for (const CLI::App *command : commandsOf(app)) {
        names.push_back(command->get_name());
        cases += "        " + command->get_name() + ") options=\"" + optionWords(*command) + "\" ;;\n";
    }
    return "# bash completion for ringfence-cli\n"
           "_ringfence_cli()\n{\n"
           "    local word=\"${COMP_WORDS[COMP_CWORD]}\" command=\"\" options=\"\" i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        [[ ${COMP_WORDS[i]} == -* ]] || { command=\"${COMP_WORDS[i]}\"; break; }\n"
           "    done\n"
           "    case \"$command\" in\n"
           "        '') options=\""
           + joined(names, " ") + " " + optionWords(app) + "\" ;;\n" + cases
           + "    esac\n"
             "    COMPREPLY=()\n"
             "    if [[ -z $command || $word == -* ]]; then\n"
             "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
             "    fi\n"
             "}\n"
             "complete -o default -F _ringfence_cli ringfence-cli\n";
}

Text forZsh(const CLI::App &app)
{
    const auto quoted = [](const Text &text) {
        return replaced(text, {{'\'', "'\\''"}, {'[', "\\["}, {']', "\\]"}, {':', "\\:"}});
    };
    Text names;
    Text cases;
    for (const CLI::App *command : commandsOf(app)) {
        names += "    '" + command->get_name() + ":" + quoted(command->get_description()) + "'\n";
        cases += "    " + command->get_name() + ")\n      _arguments";
        for (const CLI::Option *option : command->get_options()) {
            for (const Text &name : namesOf(*option))
                cases += " \\\n        '" + name + "[" + quoted(option->get_description()) + "]"
                         + (takesValue(*option) ? ":value:_files" : "") + "'";
        }
        cases += " \\\n        '*:file:_files' ;;\n";
    }
    return "#compdef ringfence-cli\n"
           "local -a commands\n"
           "local state\n"
           "commands=(\n"
           + names
           + ")\n"
             "_arguments -C '--help[Print this help message]' '--version[Display program version]' \\\n"
             "  '1:command:->command' '*::argument:->argument'\n"
             "case $state in\n"
             "  command) _describe command commands ;;\n"
             "  argument)\n"
             "    case $words[1] in\n"
           + cases
           + "    esac ;;\n"
             "esac\n";
}

Text forFish(const CLI::App &app)
{
    const auto quoted = [](const Text &text) {
        return "'" + replaced(text, {{'\'', "\\'"}, {'\\', "\\\\"}}) + "'";
    };
    Text all = "# fish completion for ringfence-cli\n";
    for (const CLI::App *command : commandsOf(app)) {
        const Text name = command->get_name();
        all += "complete -c ringfence-cli -n __fish_use_subcommand -f -a " + name + " -d "
               + quoted(command->get_description()) + "\n";
        for (const CLI::Option *option : command->get_options()) {
            Text words;
            for (const Text &one : option->get_snames())
                words += " -s " + one;
            for (const Text &one : option->get_lnames())
                words += " -l " + one;
            if (!words.empty())
                all += "complete -c ringfence-cli -n '__fish_seen_subcommand_from " + name + "'" + words
                       + (takesValue(*option) ? " -r" : "") + " -d " + quoted(option->get_description())
                       + "\n";
        }
    }
    return all;
}

/// The section COMMANDS, in the language of man(7).
Text forMan(const CLI::App &app)
{
    const auto plain = [](const Text &text) {
        const Text safe = replaced(text, {{'\\', "\\e"}, {'-', "\\-"}, {'\n', " "}});
        return safe.empty() || (safe[0] != '.' && safe[0] != '\'') ? safe : "\\&" + safe;
    };
    Text all = ".SH COMMANDS\n";
    for (const CLI::App *command : commandsOf(app)) {
        Text line = ".SS " + plain(command->get_name());
        for (const CLI::Option *option : command->get_options()) {
            if (option->get_positional())
                line += plain(option->get_required() ? " " + option->get_name(true)
                                                     : " [" + option->get_name(true) + "]");
        }
        all += line + "\n" + plain(command->get_description()) + ".\n";
        for (const CLI::Option *option : command->get_options()) {
            std::vector<Text> names;
            for (const Text &name : namesOf(*option))
                names.push_back("\\fB" + plain(name) + "\\fR");
            if (names.empty())
                names.push_back("\\fI" + plain(option->get_name(true)) + "\\fR");
            all += ".TP\n" + joined(names, ", ")
                   + (takesValue(*option) && option->nonpositional() ? " \\fIVALUE\\fR" : "") + "\n"
                   + plain(option->get_description()) + "\n";
        }
    }
    return all;
}

} // namespace

void addDescribe(CLI::App &app, Program &program)
{
    CLI::App *command =
        app.add_subcommand("describe", "Print the commands for a shell's completion, or for the manual");
    auto form = std::make_shared<std::string>();
    command->add_option("FORM", *form, "bash, zsh, fish or man")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish", "man"}));
    command->callback([&app, &program, form] {
        program.run = [&app, form] {
            const CLI::App &all = app;
            out(QString::fromStdString(*form == "bash"   ? forBash(all)
                                       : *form == "zsh"  ? forZsh(all)
                                       : *form == "fish" ? forFish(all)
                                                         : forMan(all)));
            return int(Done);
        };
    });
}

} // namespace rf::cli
