// Lines "probe<TAB>evidence" in, one identification per line out, in the same order; an empty one when
// unknown. With --json each line carries the schemaVersion as well.
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "connectors/discovery/identify.h"

#include <cstdio>
#include <iostream>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestLine = 64 * 1024; // evidence is a banner or a title, not a document

int identifyLines(bool asJson)
{
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.size() > longestLine)
            line.resize(longestLine);
        const QString text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
        const qsizetype tab = text.indexOf(u'\t');
        Identification known;
        if (tab > 0)
            known = identify({{text.left(tab).trimmed(), text.mid(tab + 1)}});
        QJsonArray why;
        for (const Evidence &evidence : known.evidence) {
            if (!evidence.claim.isEmpty())
                why.append(json::to(evidence));
        }
        QJsonObject answer;
        if (known.sure > 0)
            answer = {{u"identity"_s, json::to(known.identity)}, {u"sure"_s, known.sure}, {u"why"_s, why}};
        if (asJson)
            answer[u"schemaVersion"_s] = jsonSchemaVersion;
        std::fputs(QJsonDocument(answer).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    }
    std::fflush(stdout);
    return Done;
}

} // namespace

void addIdentify(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand(
        "identify",
        "Name devices from evidence: lines 'probe<TAB>evidence' on standard input, one JSON object per line");
    withJson(*command, program);
    command->callback([&program] { program.run = [&program] { return identifyLines(program.json); }; });
}

} // namespace rf::cli
