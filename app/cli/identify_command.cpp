// Lines "probe<TAB>evidence" in, one identification per line out, in the same order; an empty one when
// unknown. With --json each line carries the schemaVersion as well.
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "connectors/discovery/identify.h"

#include <cstdio>
#include <iostream>
#include <limits>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestLine = 64 * 1024; // evidence is a banner or a title, not a document

/// The next line without its end, of an overlong one the beginning; false at the end of the input. Never
/// holds more than the longest line, whatever comes in.
bool nextLine(std::istream &in, std::string &line)
{
    line.resize(longestLine + 1);
    in.getline(line.data(), static_cast<std::streamsize>(line.size()));
    auto length = static_cast<size_t>(in.gcount());
    if (in.fail()) {
        if (length == 0)
            return false;
        in.clear();
        in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    } else if (!in.eof()) {
        --length; // the end of the line was taken, too
    }
    line.resize(length);
    if (line.ends_with('\r'))
        line.pop_back();
    return true;
}

int identifyLines(bool asJson)
{
    std::string line;
    while (nextLine(std::cin, line)) {
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
        if (!known.contradictions.isEmpty())
            answer[u"contradictions"_s] = json::to(known.contradictions);
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
