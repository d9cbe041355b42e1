// The whole visit in a pretend office, from discovery to the PDF; with --auto it also proves that the
// findings before and after are the expected ones. With --undo everything is taken back, read again and
// compared with what was found first.
#include "app/cli/command.h"
#include "app/cli/look.h"
#include "app/cli/pdf_place.h"
#include "app/cli/terminal.h"
#include "app/stop.h"
#include "core/controls/score.h"
#include "core/engine/line_import.h"
#include "report/checklist_pdf.h"
#include "report/error_text.h"
#include "report/findings_json.h"
#include "report/plan_text.h"
#include "report/report_input.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct PracticeWords {
    std::string office = "dental";
    std::string report;
    bool automatic = false;
    bool undo = false;
};

/// How often checking and applying is repeated: what could not be read before the first round (an interface
/// that was off, a network that was not there) is planned in the next.
constexpr int mostRounds = 4;

class PracticeVisit {
public:
    PracticeVisit(Program &program, const PracticeWords &words)
        : m_program(program)
        , m_words(words)
    {
    }

    int run()
    {
        QElapsedTimer clock;
        clock.start();
        PracticeOptions options;
        options.office = QString::fromStdString(m_words.office);
        if (!PracticeOffice::names().contains(options.office))
            return sayError({ErrorCode::BadInput,
                             u"there is no practice office named %1; there are: %2"_s.arg(
                                 options.office, PracticeOffice::names().join(u", "_s)),
                             {}});
        if (!m_words.report.empty()) {
            if (const Result<> place = canHoldPdf(QString::fromStdString(m_words.report)); !place)
                return sayError(place.error());
        }
        auto started = PracticeOffice::start(options);
        if (!started)
            return sayError(started.error());
        m_office = std::move(*started);
        if (!m_folder.isValid())
            return sayError({ErrorCode::Storage, m_folder.errorString(), {}});
        auto file = OfficeFile::create(m_folder.filePath(u"practice.ringfence"_s), m_office->office());
        if (!file)
            return sayError(file.error());
        m_open = OpenOffice::practice(
            std::move(*file),
            StoreChoice{makeMemoryStore(), true, u"Practice: passwords are kept in memory."_s}, *m_office,
            m_office->person());
        const Result<> walked = walk();
        endProgress();
        if (!walked)
            return sayError(walked.error());
        const Result<> wrote = writeReport();
        if (!wrote)
            return sayError(wrote.error());
        if (m_words.undo) {
            if (const Result<> back = undoEverything(); !back)
                return sayError(back.error());
        }
        say(u"The whole visit took %1 s."_s.arg(static_cast<double>(clock.elapsed()) / 1000, 0, 'f', 1));
        return verdict();
    }

private:
    void say(const QString &text) const
    {
        if (m_program.json)
            note(text);
        else
            out(text);
    }

    bool goOn(const QString &what) const { return m_words.automatic || askYesNo(what) == Answer::Yes; }

    Result<> walk()
    {
        say(u"Practice office: %1. Nothing here is real but the protocols."_s.arg(m_office->office().name));
        say(u"\n1. Looking for devices"_s);
        ASSIGN_OR_RETURN(const QList<DeviceState> seen,
                         m_open->visit().scan([](const Device &d) { progress(u"found %1"_s.arg(d.label())); },
                                              stopToken()));
        endProgress();
        RETURN_IF_ERROR(tellStory(*m_open, *m_office));
        for (const DeviceState &state : seen)
            say(u"   %1  %2"_s.arg(state.device.address().toString(), -16)
                    .arg(plainWords(state.device.label(), 80)));
        say(u"\n2. Reading them"_s);
        RETURN_IF_ERROR(read());
        ASSIGN_OR_RETURN(const ImportedLines lines,
                         importLines(m_open->file(), m_open->keptSecrets(), m_office->linePasswordList(),
                                     u"provider list (practice)"_s));
        for (const QString &problem : lines.problems)
            say(u"   "_s + problem);
        ASSIGN_OR_RETURN(m_before, m_open->visit().assess(u"check"_s));
        say(u"\n3. Check-up\n"_s + findingsText(m_before) + u'\n' + scoreText(m_before));

        QList<TaskResult> all;
        for (int round = 0; round < mostRounds && !stopToken().isCancelled(); ++round) {
            ASSIGN_OR_RETURN(Plan plan, m_open->visit().plan());
            leaveOutWhatFailed(plan, all);
            m_lastPlan = plan;
            if (plan.jobs.isEmpty())
                break;
            say(round == 0 ? u"\n4. What would be changed\n"_s + planText(plan, !m_words.automatic)
                           : u"\n   What is next\n"_s + planText(plan, !m_words.automatic));
            if (!goOn(u"Do it?"_s))
                break;
            RunOptions run;
            run.cancel = stopToken();
            run.progress = [](const Progress &p) {
                progress(u"[%1/%2] %3: %4"_s.arg(p.done).arg(p.total).arg(p.device, p.says));
            };
            ASSIGN_OR_RETURN(const QList<TaskResult> results, m_open->visit().apply(plan, run));
            endProgress();
            all += results;
            say(u"\n5. What was done\n"_s + resultsText(results));
            RETURN_IF_ERROR(read());
            const bool moved = std::any_of(results.begin(), results.end(), [](const TaskResult &r) {
                return r.outcome == TaskOutcome::Done;
            });
            const bool open = std::any_of(results.begin(), results.end(), [](const TaskResult &r) {
                return r.outcome == TaskOutcome::Unknown;
            });
            ASSIGN_OR_RETURN(m_after, m_open->visit().assess(u"after-apply"_s));
            if (!moved || open)
                break;
        }
        if (m_after.isEmpty())
            m_after = m_before;
        m_results = all;
        RETURN_IF_ERROR(m_open->file().saveDocument(u"results"_s, all));
        say(u"\n6. Check-up afterwards\n"_s + findingsText(m_after) + u'\n' + scoreText(m_after));
        return {};
    }

    /// What did not work once is not tried again in the same visit: the person looks at it first.
    static void leaveOutWhatFailed(Plan &plan, const QList<TaskResult> &results)
    {
        for (Job &job : plan.jobs) {
            job.tasks.removeIf([&](const Task &task) {
                return std::any_of(results.begin(), results.end(), [&](const TaskResult &r) {
                    const bool failed =
                        r.outcome != TaskOutcome::Done && r.outcome != TaskOutcome::AlreadyDone;
                    return failed && r.job == job.id && r.deviceId == task.deviceId;
                });
            });
        }
        plan.jobs.removeIf([](const Job &job) { return job.tasks.isEmpty(); });
    }

    Result<> read()
    {
        SurveyOptions survey = m_open->surveyOptions(stopToken());
        survey.read = [](const DeviceState &state) { progress(u"read %1"_s.arg(state.device.label())); };
        ASSIGN_OR_RETURN(const QList<DeviceState> devices, m_open->visit().survey(survey));
        endProgress();
        for (const DeviceState &state : devices) {
            if (!state.facts && !state.driver.isEmpty())
                say(u"   not read: %1 (%2)"_s.arg(
                    state.device.label(), plainWords(reasonText(state.unreadCode, state.unreadWhy), 160)));
        }
        ASSIGN_OR_RETURN(const QList<WireTest> wire, m_open->visit().wireTest(stopToken()));
        for (const WireTest &test : wire)
            say(u"   on the wire, %1: %2 (%3)"_s.arg(test.transport.toUpper(), enumText(test.verdict),
                                                     plainWords(test.evidence, 120)));
        return {};
    }

    Result<> writeReport()
    {
        ASSIGN_OR_RETURN(ReportInput input, gatherReport(m_open->visit(), m_after));
        input.before = m_before;
        input.plan.leftOver = m_lastPlan.leftOver;
        if (m_program.json)
            m_json = findingsJson(input);
        if (m_words.report.empty())
            return {};
        const QString file = QString::fromStdString(m_words.report);
        RETURN_IF_ERROR(writePdf(input, file, pageSizeFor(QLocale::system())));
        say(u"The checklist is in %1"_s.arg(file));
        return {};
    }

    Result<> undoEverything()
    {
        say(u"\n7. Taking everything back"_s);
        ASSIGN_OR_RETURN(const qint64 last, m_open->file().lastRun());
        for (qint64 run = last; run > 0; --run) {
            RunOptions options;
            options.cancel = stopToken();
            ASSIGN_OR_RETURN(const QList<TaskResult> back, m_open->visit().undo(run, options));
            say(resultsText(back));
            m_undone += back;
        }
        say(u"\n8. Reading them once more"_s);
        RETURN_IF_ERROR(read());
        ASSIGN_OR_RETURN(const QList<Finding> now, m_open->visit().assess(u"after-undo"_s));
        tellWhatCameBack(now);
        return {};
    }

    /// What cannot be taken back (a password that nobody knew, firmware) may well be judged otherwise now: it
    /// is told and is no failure. Whether each change went back is read and judged by the undo itself.
    void tellWhatCameBack(const QList<Finding> &now)
    {
        QStringList different;
        for (const Finding &before : m_before) {
            const Finding *finding = findFinding(now, before.control);
            const QString state = finding ? enumText(finding->state) : u"missing"_s;
            if (state != enumText(before.state))
                different << u"%1: %2 before the first change, %3 now"_s.arg(before.control,
                                                                             enumText(before.state), state);
        }
        if (different.isEmpty())
            say(u"   Everything is judged as it was before the first change."_s);
        else
            say(u"   Judged otherwise than before the first change:\n      "_s
                + different.join(u"\n      "_s));
        m_json[u"undone"_s] = json::to(m_undone);
        m_json[u"afterUndo"_s] = QJsonObject{{u"asBefore"_s, different.isEmpty()},
                                             {u"different"_s, QJsonArray::fromStringList(different)}};
    }

    QStringList unexpected(const QString &when, const QList<Finding> &findings) const
    {
        const QJsonObject expected = m_office->expectedFindings()[when].toObject();
        QStringList wrong;
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const Finding *finding = findFinding(findings, it.key());
            const QString state = finding ? enumText(finding->state) : u"missing"_s;
            const QString wanted =
                it.value().isObject() ? it.value()[u"state"_s].toString() : it.value().toString();
            if (state != wanted)
                wrong << u"%1 %2: expected %3, got %4 (%5)"_s.arg(
                    when, it.key(), wanted, state, finding ? plainWords(finding->says, 120) : QString());
        }
        return wrong;
    }

    int codeOfChanges() const
    {
        int code = Done;
        for (const TaskResult &r : m_results) {
            if (r.outcome == TaskOutcome::Unknown || r.outcome == TaskOutcome::UndoFailed)
                code = NotUndone;
            else if (r.outcome == TaskOutcome::Undone && code == Done && !m_words.automatic)
                code = Undone;
        }
        for (const TaskResult &r : m_undone) {
            // Skipped without an error: there is nothing to take back, as was said before.
            const bool asSaid = r.outcome == TaskOutcome::Skipped && r.error.isEmpty();
            if (r.outcome != TaskOutcome::Undone && !asSaid)
                code = NotUndone;
        }
        return code;
    }

    int verdict()
    {
        int code = codeOfChanges();
        if (m_words.automatic)
            code = std::max(code, compareWithStory());
        else
            code = std::max(code, codeOf(Look{m_after, {}, {}}));
        if (m_program.json) {
            m_json[u"exitCode"_s] = code;
            outJson(m_json);
        }
        return code;
    }

    /// Only the careful person of the story brings about what the story expects; a learner may say no.
    int compareWithStory()
    {
        const QStringList wrong = unexpected(u"before"_s, m_before) + unexpected(u"after"_s, m_after);
        for (const QString &line : wrong)
            note(line);
        if (wrong.isEmpty())
            say(m_words.undo
                    ? u"The findings before the changes and after them, before they were taken back, are "
                      "the expected ones."_s
                    : u"The findings before and after the changes are the expected ones."_s);
        m_json[u"expected"_s] = wrong.isEmpty();
        m_json[u"unexpected"_s] = QJsonArray::fromStringList(wrong);
        return wrong.isEmpty() ? Done : NotMet;
    }

    Program &m_program;
    const PracticeWords &m_words;
    QTemporaryDir m_folder;
    std::unique_ptr<PracticeOffice> m_office;
    std::unique_ptr<OpenOffice> m_open;
    QList<Finding> m_before;
    QList<Finding> m_after;
    QList<TaskResult> m_results;
    QList<TaskResult> m_undone;
    Plan m_lastPlan;
    QJsonObject m_json;
};

} // namespace

void addPractice(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand("practice", "Walk through a whole visit in a pretend office");
    auto words = std::make_shared<PracticeWords>();
    command->add_option("--office", words->office, "Which office: dental (default) or shop");
    command->add_flag("--auto", words->automatic,
                      "Answer as the careful person of the story would, and compare with what is expected");
    command->add_option("--report", words->report, "Write the checklist to this PDF");
    command->add_flag("--undo", words->undo, "Take everything back at the end");
    withJson(*command, program);
    command->footer("Exit code with --auto: 0 done and equal to the expected findings, 1 different.");
    command->callback([&program, words] {
        program.run = [&program, words] { return PracticeVisit(program, *words).run(); };
    });
}

} // namespace rf::cli
