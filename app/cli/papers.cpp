// What leaves the office file: the checklist, the support bundle, the facts of one device.
#include "app/cli/command.h"
#include "app/cli/look.h"
#include "app/cli/pdf_place.h"
#include "report/checklist_pdf.h"
#include "report/error_text.h"
#include "report/findings_json.h"
#include "report/report_input.h"
#include "report/support_bundle.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct PaperWords {
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

int report(Program &program, const PaperWords &words)
{
    const QString pdf = QString::fromStdString(words.file);
    if (const Result<> place = canHoldPdf(pdf); !place)
        return sayError(place.error());
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto findings = lastFindings(**opened);
    if (!findings)
        return sayError(findings.error());
    const auto input = gatherReport((*opened)->visit(), *findings);
    if (!input)
        return sayError(input.error());
    if (const Result<> wrote = writePdf(*input, pdf, pageSizeFor(QLocale::system())); !wrote)
        return sayError(wrote.error());
    if (program.json)
        outJson(findingsJson(*input));
    else
        note(u"The checklist is in %1"_s.arg(pdf));
    return codeOf(Look{*findings, {}, {}});
}

int bundle(Program &, const PaperWords &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto shared = supportBundle((*opened)->visit());
    if (!shared)
        return sayError(shared.error());
    outJson(*shared);
    note(u"This is the support bundle. Read it before you send it to anybody."_s);
    return Done;
}

/// The last reading as preview takes it. Facts never hold a secret, only the names of secrets.
int facts(Program &, const PaperWords &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto state = deviceIn((*opened)->file(), words.device);
    if (!state)
        return sayError(state.error());
    if (!state->facts)
        return sayError({ErrorCode::BadInput,
                         u"there is no reading of %1: %2"_s.arg(
                             state->device.label(), reasonText(state->unreadCode, state->unreadWhy)),
                         {}});
    outJson(json::to(*state->facts).toObject());
    return Done;
}

} // namespace

void addPapers(CLI::App &app, Program &program)
{
    auto words = std::make_shared<PaperWords>();
    const auto add = [&](const char *name, const char *says, int (*run)(Program &, const PaperWords &)) {
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
