// The visit itself: check, plan, apply, undo, settle, tomorrow.
#include "app/cli/command.h"
#include "app/cli/look.h"
#include "app/stop.h"
#include "report/findings_json.h"
#include "report/plan_text.h"
#include "report/report_input.h"
#include "report/support_bundle.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct VisitWords {
    OfficeWords office;
    std::vector<std::string> only;
    qint64 run = 0;
    bool finish = false;
    bool back = false;
    bool giveUp = false;
    bool details = false;
};

Result<QStringList> controlsOf(const VisitWords &words)
{
    QStringList ids;
    for (const std::string &id : words.only) {
        ASSIGN_OR_RETURN(const Control *control, controlNamed(id));
        ids << control->id;
    }
    return ids;
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
    int code = Done;
    for (const TaskResult &r : results) {
        if (r.outcome == TaskOutcome::Unknown || r.outcome == TaskOutcome::UndoFailed)
            return NotUndone;
        if (r.outcome == TaskOutcome::Conflict)
            code = std::max<int>(code, NotMet);
        else if (r.outcome == TaskOutcome::Skipped && !r.error.isEmpty())
            code = NotReached;
    }
    return code;
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

/// Nothing is left to send: what the exit code tells is how the office stands.
int nothingToSend(Opened &opened, const QStringList &only)
{
    const auto look = asItStands(opened);
    if (!look)
        return sayError(look.error());
    const int code = codeOf(*look, only);
    if (code == NotReached)
        noteUnread(look->devices);
    else if (code == NotMet)
        note(u"Not everything is met; ringfence-cli check OFFICE tells what."_s);
    return code;
}

int check(Program &program, const VisitWords &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    const Result<> settled = journalIsSettled(**opened);
    if (!settled)
        noteError(settled.error());
    const auto look = lookAgain(**opened, u"check"_s);
    if (!look)
        return sayError(look.error());
    if (program.json) {
        auto input = gatherFindings((*opened)->visit(), look->findings);
        if (!input)
            return sayError(input.error());
        input->devices = look->devices;
        if (const auto seal = (*opened)->visit().journal().seal())
            input->journalSeal = *seal;
        QJsonObject answer = findingsJson(*input);
        answer[u"journal"_s] = settled ? QString() : settled.error().detail;
        answer[u"notKept"_s] = look->notKept;
        outJson(answer);
    } else {
        out(findingsText(look->findings, words.details));
        out(scoreText(look->findings));
    }
    if (!look->notKept.isEmpty())
        note(u"This was not kept: %1."_s.arg(look->notKept));
    const int code = codeOf(*look);
    const bool altered = !settled && settled.error().code != ErrorCode::Conflict;
    return altered ? std::max<int>(code, NotReached) : code;
}

int plan(Program &program, const VisitWords &words)
{
    const auto only = controlsOf(words);
    if (!only)
        return sayError(only.error());
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    if (const Result<> settled = journalIsSettled(**opened); !settled) {
        if (settled.error().code != ErrorCode::Conflict)
            return sayError(settled.error());
        noteError(settled.error()); // a plan may be looked at while a run is open
    }
    const auto made = (*opened)->visit().plan(*only);
    if (!made)
        return sayError(made.error());
    if (program.json)
        outJson({{u"plan"_s, json::to(*made)}});
    else
        out(planText(*made));
    if (!made->jobs.isEmpty())
        return NotMet;
    return std::max<int>(nothingToSend(**opened, *only), made->leftOver.isEmpty() ? Done : NotMet);
}

int apply(Program &program, const VisitWords &words)
{
    const auto only = controlsOf(words);
    if (!only)
        return sayError(only.error());
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    if (const Result<> writable = canBeWritten(**opened); !writable)
        return sayError(writable.error());
    if (const Result<> settled = journalIsSettled(**opened); !settled)
        return sayError(settled.error());
    const auto made = (*opened)->visit().plan(*only);
    if (!made)
        return sayError(made.error());
    const auto answerWith = [&](const QJsonValue &results, const QJsonValue &findings,
                                QJsonObject fields = {}) {
        fields[u"results"_s] = results;
        fields[u"leftOver"_s] = json::to(made->leftOver);
        fields[u"findings"_s] = findings;
        outJson(fields);
    };
    if (made->jobs.isEmpty()) {
        if (program.json)
            answerWith(QJsonArray(), QJsonValue());
        else
            out(planText(*made));
        return std::max<int>(nothingToSend(**opened, *only), made->leftOver.isEmpty() ? Done : NotMet);
    }
    if (!words.office.yes) {
        // Standard output takes one JSON document and nothing else.
        program.json ? note(planText(*made)) : out(planText(*made));
        if (askYesNo(u"Do it?"_s) != Answer::Yes) {
            const Error refused{ErrorCode::Cancelled,
                                u"nobody agreed, so nothing was sent; without a terminal, agree with --yes"_s,
                                {}};
            note(u"Nothing was sent. (Without a terminal, agree with --yes.)"_s);
            if (program.json)
                answerWith(QJsonArray(), QJsonValue(), errorFields(refused));
            return exitCodeOf(refused);
        }
    }
    const auto results = (*opened)->visit().apply(*made, runOptions());
    endProgress();
    if (!results)
        return sayError(results.error());
    const auto look = lookAgain(**opened, u"after-apply"_s);
    if (!look)
        noteError(look.error());
    if (program.json) {
        answerWith(json::to(*results), look ? json::to(look->findings) : QJsonValue());
    } else {
        out(resultsText(*results));
        if (look)
            out(scoreText(look->findings));
        note(u"Until the provider's next update and a full registration period this is provisional: look "
             u"again tomorrow "
             "(ringfence-cli tomorrow OFFICE)."_s);
    }
    return std::max<int>(codeOf(*results), look ? codeOf(*look, *only) : NotReached);
}

int showResults(Program &program, const Result<QList<TaskResult>> &results)
{
    endProgress();
    if (!results)
        return sayError(results.error());
    const int code = codeOfUndo(*results);
    if (program.json)
        outJson({{u"results"_s, json::to(*results)}, {u"exitCode"_s, code}});
    else
        out(results->isEmpty() ? u"There is nothing to take back."_s : resultsText(*results));
    return code;
}

int undo(Program &program, const VisitWords &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    if (const Result<> settled = journalIsSettled(**opened); !settled)
        return sayError(settled.error());
    return showResults(program, (*opened)->visit().undo(words.run, runOptions()));
}

int settle(Program &program, const VisitWords &words)
{
    if (words.finish + words.back + words.giveUp != 1)
        return sayError(
            {ErrorCode::BadInput, u"say --finish (keep what is new and proven), --undo, or --give-up"_s, {}});
    const Executor::Settle how = words.finish ? Executor::Settle::Finish
                                 : words.back ? Executor::Settle::Undo
                                              : Executor::Settle::GiveUp;
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    const auto open = (*opened)->visit().unfinished();
    if (!open)
        return sayError(open.error());
    if (open->isEmpty())
        return sayDone(u"Nothing is open."_s, {{u"results"_s, QJsonArray()}});
    return showResults(program, (*opened)->visit().settle(open->last(), how, runOptions()));
}

int tomorrow(Program &program, const VisitWords &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    if (const Result<> writable = canBeWritten(**opened); !writable)
        return sayError(writable.error());
    if (const Result<> settled = journalIsSettled(**opened); !settled) {
        if (settled.error().code != ErrorCode::Conflict)
            return sayError(settled.error());
        noteError(settled.error());
    }
    const auto rows = (*opened)->visit().tomorrowCheck(stopToken());
    endProgress();
    if (!rows)
        return sayError(rows.error());
    (void)(*opened)->visit().assess(u"tomorrow"_s);
    if (program.json)
        outJson({{u"changes"_s, json::to(*rows)}});
    else if (rows->isEmpty())
        out(u"Nothing was changed in this office that could have been set back."_s);
    bool all = true;
    bool known = true;
    for (const TomorrowRow &row : *rows) {
        all = all && row.kept == Kept::Kept;
        known = known && row.kept != Kept::Unknown;
        if (!program.json)
            out(u"%1  %2, %3: %4"_s.arg(enumText(row.kept), -12).arg(row.device, row.title, row.says));
    }
    return !known ? NotReached : all ? Done : NotMet;
}

} // namespace

void addVisit(CLI::App &app, Program &program)
{
    auto words = std::make_shared<VisitWords>();
    const auto add = [&](const char *name, const char *says, bool agree,
                         int (*run)(Program &, const VisitWords &)) {
        CLI::App *command = app.add_subcommand(name, says);
        withOffice(*command, words->office, agree);
        withJson(*command, program);
        command->callback([&program, words, run] {
            program.run = [&program, words, run] { return run(program, *words); };
        });
        return command;
    };
    CLI::App *command = add("check", "Read the devices and judge them; changes nothing", true, check);
    command->add_flag("--details", words->details, "Tell per device what was seen and how");
    command =
        add("plan", "Show every command and request, byte for byte, and how it is undone; sends nothing",
            false, plan);
    command->add_option("--only", words->only, "Only what mends these controls");
    command = add("apply", "Do it, prove it, or take it back", true, apply);
    command->add_option("--only", words->only, "Only what mends these controls");
    command = add("undo", "Take a run back, exactly backwards", true, undo);
    command->add_option("--run", words->run, "Which run; the last one when not given");
    command = add("settle", "Settle a run that was cut off or left a device unknown", true, settle);
    command->add_flag("--finish", words->finish, "Keep what is new and proven");
    command->add_flag("--undo", words->back, "Take everything back");
    command->add_flag(
        "--give-up", words->giveUp,
        "As --finish, and close the run: what does not answer is gone, its state stays unknown");
    add("tomorrow", "Look whether each change is still there", true, tomorrow);
}

} // namespace rf::cli
