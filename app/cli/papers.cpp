// What leaves the office file: the checklist, the support bundle, the facts of one device.
#include "app/cli/command.h"
#include "app/cli/look.h"
#include "app/cli/report_input.h"
#include "report/checklist_pdf.h"
#include "report/error_text.h"
#include "report/findings_json.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    OfficeWords office;
    std::string file;
    std::string device;
};

Result<QList<Finding>> lastFindings(Opened &opened)
{
    ASSIGN_OR_RETURN(const QList<VisitRow> visits, opened.file().visits());
    if (visits.isEmpty())
        return fail(ErrorCode::BadInput, u"this office was not checked yet; run: check"_s);
    return visits.last().findings;
}

int report(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto findings = lastFindings(**opened);
    if (!findings)
        return sayError(findings.error());
    const auto input = gatherReport((*opened)->office(), *findings);
    if (!input)
        return sayError(input.error());
    if (const Result<> wrote = writePdf(*input, QString::fromStdString(words.file), pageSizeFor(QLocale()));
        !wrote)
        return sayError(wrote.error());
    if (program.json)
        outJson(findingsJson(*input));
    else
        note(u"The checklist is in %1"_s.arg(QString::fromStdString(words.file)));
    return codeOf(Look{*findings, {}, {}});
}

/// What a supporter needs to understand a problem, without anything secret: shown before it leaves the
/// computer.
int bundle(Program &, const Words &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto state = (*opened)->visit().state();
    if (!state)
        return sayError(state.error());
    OfficeState shared = *state;
    shared.office.name = u"(office)"_s;
    shared.office.id.clear();
    for (DeviceState &d : shared.devices) {
        d.device.name.clear();
        PhoneFacts *phone = d.facts ? d.facts->phone() : nullptr;
        QList<Line> *lines = phone ? phone->lines.value() : nullptr;
        for (Line &line : lines ? *lines : *std::make_unique<QList<Line>>()) {
            // Extensions may be whole telephone numbers.
            line.label.clear();
            line.user = line.user.size() > 4 ? u"…"_s + line.user.right(3) : line.user;
            line.authUser.clear();
        }
        if (d.facts)
            d.facts->native = {}; // vendor words of everything that was read
    }
    QJsonObject all{{u"program"_s, u"ringfence-cli %1"_s.arg(QStringLiteral(RINGFENCE_VERSION))},
                    {u"state"_s, json::to(shared)}};
    const auto entries = (*opened)->file().journal();
    if (!entries)
        return sayError(entries.error());
    QJsonArray journal;
    for (const JournalEntry &e : *entries) {
        QJsonObject body = e.body;
        body.remove(u"before"_s);
        body.remove(u"plan"_s);
        journal.append(QJsonObject{{u"sequence"_s, e.sequence},
                                   {u"run"_s, e.run},
                                   {u"kind"_s, e.kind},
                                   {u"time"_s, json::to(e.time)},
                                   {u"body"_s, body}});
    }
    all[u"journal"_s] = journal;
    outJson(all);
    note(u"This is the support bundle. Read it before you send it to anybody."_s);
    return Done;
}

/// The last reading as preview takes it. Facts never hold a secret, only the names of secrets.
int facts(Program &, const Words &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto devices = (*opened)->file().devices();
    if (!devices)
        return sayError(devices.error());
    const auto index = findDevice(*devices, QString::fromStdString(words.device));
    if (!index)
        return sayError(index.error());
    const DeviceState &state = devices->at(*index);
    if (!state.facts)
        return sayError(
            {ErrorCode::BadInput,
             u"there is no reading of %1: %2"_s.arg(state.device.label(), reasonText(state.unreadWhy)),
             {}});
    outJson(json::to(*state.facts).toObject());
    return Done;
}

} // namespace

void addPapers(CLI::App &app, Program &program)
{
    auto words = std::make_shared<Words>();
    const auto add = [&](const char *name, const char *says, int (*run)(Program &, const Words &)) {
        CLI::App *command = app.add_subcommand(name, says);
        withOffice(*command, words->office);
        withJson(*command, program);
        command->callback([&program, words, run] {
            program.run = [&program, words, run] { return run(program, *words); };
        });
        return command;
    };
    CLI::App *command = add("report", "Write the checklist", report);
    command->add_option("--pdf", words->file, "Where to write it")->required();
    add("bundle", "Print the support bundle (JSON), without secrets", bundle);
    command =
        add("facts", "Print what was last read of a device (JSON), without secrets, for preview", facts);
    command->add_option("DEVICE", words->device, "Address, MAC or name")->required();
}

} // namespace rf::cli
