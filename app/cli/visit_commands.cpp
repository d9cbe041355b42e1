// The visit itself: check, plan, apply, undo, settle, tomorrow, report, bundle.
#include "app/cli/command.h"
#include "app/cli/opened.h"
#include "app/cli/report_input.h"
#include "app/stop.h"
#include "report/checklist_pdf.h"
#include "report/findings_json.h"
#include "report/plan_text.h"


namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    OfficeWords office;
    std::vector<std::string> only;
    qint64 run = 0;
    std::string file;
    bool finish = false;
    bool back = false;
    bool details = false;
};

QStringList controlsOf(const Words &words)
{
    QStringList ids;
    for (const std::string &id : words.only)
        ids << QString::fromStdString(id).toUpper();
    return ids;
}

int codeOf(const QList<Finding> &findings)
{
    const bool open = std::any_of(findings.begin(), findings.end(), [](const Finding &f) {
        return f.state == FindingState::NotMet || f.state == FindingState::Partly
               || f.state == FindingState::Due || f.state == FindingState::CannotTell;
    });
    return open ? NotMet : Done;
}

int codeOf(const QList<TaskResult> &results)
{
    int code = Done;
    for (const TaskResult &r : results) {
        switch (r.outcome) {
        case TaskOutcome::Done:
        case TaskOutcome::AlreadyDone: break;
        case TaskOutcome::Skipped:
        case TaskOutcome::Conflict:
            code = std::max<int>(code, r.error.isEmpty() ? NotMet : NotReached);
            break;
        case TaskOutcome::Undone: code = std::max<int>(code, Undone); break;
        case TaskOutcome::UndoFailed:
        case TaskOutcome::Unknown: code = NotUndone; break;
        }
    }
    return code;
}

int codeOfUndo(const QList<TaskResult> &results)
{
    const bool bad = std::any_of(results.begin(), results.end(), [](const TaskResult &r) {
        return r.outcome == TaskOutcome::Unknown || r.outcome == TaskOutcome::UndoFailed;
    });
    return bad ? NotUndone : Done;
}

RunOptions runOptions()
{
    RunOptions options;
    options.cancel = stopToken();
    options.progress = [](const Progress &p) {
        progress(u"[%1/%2] %3: %4"_s.arg(p.done).arg(p.total).arg(p.device, p.says));
    };
    return options;
}

/// Says that a run was cut off; true when there is one.
bool sayUnfinished(Opened &opened)
{
    const auto open = opened.visit().unfinished();
    if (!open || open->isEmpty())
        return false;
    note(
        u"Run %1 was cut off or left a device unknown. Settle it: ringfence-cli settle OFFICE --finish or --undo."_s
            .arg(open->first()));
    return true;
}

Result<QList<Finding>> lookAgain(Opened &opened, const QString &occasion)
{
    SurveyOptions survey = opened.office().surveyOptions(stopToken());
    survey.read = [](const DeviceState &state) { progress(u"read %1"_s.arg(state.device.label())); };
    auto devices = opened.visit().survey(survey);
    endProgress();
    if (!devices)
        return tl::unexpected<Error>(devices.error());
    for (const DeviceState &state : *devices) {
        if (!state.facts)
            note(u"not read: %1 (%2)"_s.arg(state.device.label(), state.unreadWhy));
    }
    if (const auto office = opened.file().office(); office && !office->provider.registrar.isEmpty()) {
        progress(u"testing on the wire"_s);
        (void)opened.visit().wireTest(stopToken());
        endProgress();
    }
    return opened.visit().assess(occasion);
}

int check(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    (void)sayUnfinished(**opened);
    const auto findings = lookAgain(**opened, u"check"_s);
    if (!findings)
        return sayError(findings.error());
    if (program.json) {
        const auto input = gatherReport((*opened)->office(), *findings);
        if (!input)
            return sayError(input.error());
        outJson(findingsJson(*input));
    } else {
        out(findingsText(*findings, words.details));
        out(scoreText(*findings));
    }
    const auto devices = (*opened)->file().devices();
    const bool unread = devices && std::any_of(devices->begin(), devices->end(), [](const DeviceState &d) {
                            return !d.driver.isEmpty() && !d.facts && !d.device.isLocked();
                        });
    const int code = codeOf(*findings);
    return code != Done && unread ? NotReached : code;
}

int plan(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    (void)sayUnfinished(**opened);
    const auto made = (*opened)->visit().plan(controlsOf(words));
    if (!made)
        return sayError(made.error());
    if (program.json)
        outJson({{u"plan"_s, json::to(*made)}});
    else
        out(planText(*made));
    return made->jobs.isEmpty() && made->leftOver.isEmpty() ? Done : NotMet;
}

int apply(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    if (sayUnfinished(**opened))
        return NotUndone;
    const auto made = (*opened)->visit().plan(controlsOf(words));
    if (!made)
        return sayError(made.error());
    if (made->jobs.isEmpty()) {
        if (program.json)
            outJson({{u"results"_s, QJsonArray()}, {u"leftOver"_s, json::to(made->leftOver)}});
        else
            out(planText(*made));
        return made->leftOver.isEmpty() ? Done : NotMet;
    }
    if (!words.office.yes) {
        out(planText(*made));
        if (askYesNo(u"Do it?"_s) != Answer::Yes) {
            note(u"Nothing was sent. (Without a terminal, agree with --yes.)"_s);
            return NotMet;
        }
    }
    const auto results = (*opened)->visit().apply(*made, runOptions());
    endProgress();
    if (!results)
        return sayError(results.error());
    const auto findings = lookAgain(**opened, u"after-apply"_s);
    if (program.json) {
        outJson({{u"results"_s, json::to(*results)},
                 {u"leftOver"_s, json::to(made->leftOver)},
                 {u"findings"_s, findings ? json::to(*findings) : QJsonValue()}});
    } else {
        out(resultsText(*results));
        if (findings)
            out(scoreText(*findings));
        note(u"Until the provider's next update and a full registration period this is provisional: look "
             u"again tomorrow "
             "(ringfence-cli tomorrow OFFICE)."_s);
    }
    return codeOf(*results);
}

int showResults(Program &program, const Result<QList<TaskResult>> &results)
{
    endProgress();
    if (!results)
        return sayError(results.error());
    if (program.json)
        outJson({{u"results"_s, json::to(*results)}});
    else
        out(results->isEmpty() ? u"There is nothing to take back."_s : resultsText(*results));
    return codeOfUndo(*results);
}

int undo(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    return showResults(program, (*opened)->visit().undo(words.run, runOptions()));
}

int settle(Program &program, const Words &words)
{
    if (words.finish == words.back)
        return sayError({ErrorCode::BadInput, u"say --finish (keep what is new and proven) or --undo"_s, {}});
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    const auto open = (*opened)->visit().unfinished();
    if (!open)
        return sayError(open.error());
    if (open->isEmpty()) {
        note(u"Nothing is open."_s);
        return Done;
    }
    return showResults(
        program, (*opened)->visit().settle(open->last(),
                                           words.finish ? Executor::Settle::Finish : Executor::Settle::Undo,
                                           runOptions()));
}

int tomorrow(Program &program, const Words &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    const auto rows = (*opened)->visit().tomorrowCheck(stopToken());
    endProgress();
    if (!rows)
        return sayError(rows.error());
    (void)(*opened)->visit().assess(u"tomorrow"_s);
    if (program.json)
        outJson({{u"changes"_s, json::to(*rows)}});
    bool all = true;
    for (const TomorrowRow &row : *rows) {
        all = all && row.kept == Kept::Kept;
        if (!program.json)
            out(u"%1  %2, %3: %4"_s.arg(enumText(row.kept), -12).arg(row.device, row.title, row.says));
    }
    return all ? Done : NotMet;
}

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
    return codeOf(*findings);
}

/// What a supporter needs to understand a problem, without anything secret: shown before it leaves the
/// computer.
int bundle(const Words &words)
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
    QJsonArray journal;
    if (const auto entries = (*opened)->file().journal()) {
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
    }
    all[u"journal"_s] = journal;
    outJson(all);
    note(u"This is the support bundle. Read it before you send it to anybody."_s);
    return Done;
}

} // namespace

void addVisit(CLI::App &app, Program &program)
{
    auto words = std::make_shared<Words>();
    const auto add = [&](const char *name, const char *says, bool agree, bool json,
                         int (*run)(Program &, const Words &)) {
        CLI::App *command = app.add_subcommand(name, says);
        withOffice(*command, words->office, agree);
        if (json)
            withJson(*command, program);
        command->callback([&program, words, run] {
            program.run = [&program, words, run] { return run(program, *words); };
        });
        return command;
    };
    CLI::App *command = add("check", "Read the devices and judge them; changes nothing", true, true, check);
    command->add_flag("--details", words->details, "Tell per device what was seen and how");
    command =
        add("plan", "Show every command and request, byte for byte, and how it is undone; sends nothing",
            false, true, plan);
    command->add_option("--only", words->only, "Only what mends these controls");
    command = add("apply", "Do it, prove it, or take it back", true, true, apply);
    command->add_option("--only", words->only, "Only what mends these controls");
    command = add("undo", "Take a run back, exactly backwards", true, true, undo);
    command->add_option("--run", words->run, "Which run; the last one when not given");
    command = add("settle", "Settle a run that was cut off or left a device unknown", true, true, settle);
    command->add_flag("--finish", words->finish, "Keep what is new and proven");
    command->add_flag("--undo", words->back, "Take everything back");
    add("tomorrow", "Look whether each change is still there", true, true, tomorrow);
    command = add("report", "Write the checklist", false, true, report);
    command->add_option("--pdf", words->file, "Where to write it")->required();
    add("bundle", "Print the support bundle, without secrets", false, false,
        [](Program &, const Words &w) { return bundle(w); });
}

} // namespace rf::cli
