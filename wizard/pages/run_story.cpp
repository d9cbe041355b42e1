#include "wizard/pages/run_story.h"

#include "report/plan_text.h"
#include "wizard/pages/fix_model.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct StoryText {
    Q_DECLARE_TR_FUNCTIONS(RunStory)
};

RunState stateOf(const TaskRecord &task)
{
    if (task.result)
        return stateOf(*task.result);
    return task.sentAnything ? RunState::Unknown : RunState::Skipped;
}

QString remarkOf(const Change &change)
{
    QStringList lines;
    for (const QString &line : change.cannotUndo)
        lines << plainWords(line, 300);
    if (lines.isEmpty() && change.undo.isEmpty())
        lines << StoryText::tr("Nothing is left of it that could be put back.");
    return lines.join(u' ');
}

RunJob &jobIn(QList<RunJob> &jobs, const QString &id, const QString &title)
{
    for (RunJob &job : jobs) {
        if (job.id == id)
            return job;
    }
    jobs << RunJob{id, title, {}, {}};
    return jobs.last();
}

} // namespace

RunStory storyOf(const RunRecord &record)
{
    RunStory story{record.run, record.started, {}};
    for (const TaskRecord &task : record.tasks) {
        StoryTask t;
        t.job = task.job;
        const auto job = std::find_if(record.plan.jobs.begin(), record.plan.jobs.end(),
                                      [&](const Job &j) { return j.id == task.job; });
        t.jobTitle = job == record.plan.jobs.end() ? plainWords(task.change.title, 160) : jobTitle(*job);
        t.deviceId = task.deviceId;
        t.device = plainWords(task.device, 60);
        t.title = task.change.title;
        t.state = stateOf(task);
        t.canGoBack = !task.change.undo.isEmpty();
        t.remark = remarkOf(task.change);
        t.seconds = taskSeconds(Task{task.deviceId, task.device, task.change, {}, 0, {}});
        story.tasks << t;
    }
    return story;
}

RunStory inPlace(const RunStory &story)
{
    RunStory left{story.run, story.started, {}};
    for (auto t = story.tasks.crbegin(); t != story.tasks.crend(); ++t) {
        if (t->state == RunState::Done)
            left.tasks << *t;
    }
    return left;
}

QList<RunJob> runJobs(const RunStory &story)
{
    QList<RunJob> jobs;
    for (const StoryTask &task : story.tasks)
        jobIn(jobs, task.job, task.jobTitle).tasks << RunTask{task.deviceId, task.title, task.seconds};
    for (RunJob &job : jobs)
        job.order = StoryText::tr("%n change(s)", nullptr, static_cast<int>(job.tasks.size()));
    return jobs;
}

QList<RunJob> runJobs(const Plan &plan, const OfficeState &state)
{
    QList<RunJob> jobs;
    const int phones = workingPhones(state);
    for (const Job &job : plan.jobs) {
        RunJob run{job.id, jobTitle(job), jobOrder(job, state), {}};
        int alone = 0; // one after the other
        for (const Task &task : job.tasks)
            alone += taskSeconds(task);
        const int together = jobSeconds(job, phones);
        for (const Task &task : job.tasks)
            run.tasks << RunTask{task.deviceId, task.change.title,
                                 std::max(1, taskSeconds(task) * together / std::max(1, alone))};
        jobs << run;
    }
    return jobs;
}

Result<RunStory> readStory(Visit &visit, qint64 run)
{
    ASSIGN_OR_RETURN(const RunRecord record, visit.journal().read(run));
    return storyOf(record);
}

Result<QList<RunStory>> readRounds(Visit &visit)
{
    QList<RunStory> rounds;
    ASSIGN_OR_RETURN(const qint64 last, visit.file().lastRun());
    for (qint64 run = last; run > 0; --run) {
        ASSIGN_OR_RETURN(const RunStory story, readStory(visit, run));
        if (const RunStory left = inPlace(story); !left.tasks.isEmpty())
            rounds << left;
    }
    return rounds;
}

Result<QList<TaskResult>> takeBack(Visit &visit, const QList<qint64> &runs, const RunOptions &options)
{
    QList<TaskResult> all;
    for (const qint64 run : runs) {
        ASSIGN_OR_RETURN(const QList<TaskResult> back, visit.undo(run, options));
        all += back;
        const bool whole = std::all_of(back.begin(), back.end(), [](const TaskResult &r) {
            return r.outcome == TaskOutcome::Undone
                   || (r.outcome == TaskOutcome::Skipped && r.error.isEmpty());
        });
        if (!whole || options.cancel.isCancelled())
            break;
    }
    RETURN_IF_ERROR(visit.file().saveDocument(u"results"_s, all));
    return all;
}

} // namespace rf
