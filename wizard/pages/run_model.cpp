#include "wizard/pages/run_model.h"

#include "report/error_text.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

bool isGood(TaskOutcome outcome, bool back)
{
    return back ? outcome == TaskOutcome::Undone
                : outcome == TaskOutcome::Done || outcome == TaskOutcome::AlreadyDone;
}

/// There is nothing of it that could be taken back; the result says why.
bool nothingToDo(const TaskResult &result, bool back)
{
    return back && result.outcome == TaskOutcome::Skipped && result.error.isEmpty();
}

/// Of one job: no better than its worst change.
RunState together(const QList<RunState> &states, bool back)
{
    const auto has = [&](RunState s) { return states.contains(s); };
    const auto all = [&](RunState s) {
        return std::all_of(states.begin(), states.end(), [&](RunState x) { return x == s; });
    };
    if (has(RunState::Failed))
        return RunState::Failed;
    if (has(RunState::Unknown))
        return RunState::Unknown;
    for (const RunState s : {RunState::Done, RunState::Undone, RunState::Stopped, RunState::Skipped}) {
        if (all(s))
            return s;
    }
    if (has(back ? RunState::Undone : RunState::Done))
        return RunState::Partly;
    for (const RunState s : {RunState::Undone, RunState::Stopped}) { // more than "nothing sent"
        if (has(s))
            return s;
    }
    return RunState::Skipped;
}

QString clockText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat);
}

QString eachOnce(const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words)
        plain << plainWords(word, 200);
    plain.removeDuplicates();
    return plain.join(u" · "_s);
}

QString proofsText(const TaskResult &result)
{
    return eachOnce(result.proofs);
}

/// What only a person says never looks like what was measured.
QString wordsOfPerson(const TaskResult &result)
{
    return eachOnce(result.confirmed);
}

/// What showed that a change works: what was measured, then what a person says.
QString checkedText(const TaskResult &result)
{
    const QString proofs = proofsText(result);
    const QString words = wordsOfPerson(result);
    const QString time = clockText(result.when);
    if (words.isEmpty())
        return RunText::tr("Checked: %1, at %2", "what proved it, and the time").arg(proofs, time);
    if (proofs.isEmpty())
        return RunText::tr("Confirmed by a person: %1, at %2", "what was heard, and the time")
            .arg(words, time);
    return RunText::tr("Checked: %1. Confirmed by a person: %2, at %3",
                       "what proved it, what was heard, and the time")
        .arg(proofs, words, time);
}

/// A whole sentence with its time before it: behind the full stop it would hang in the air.
QString saidText(const TaskResult &result)
{
    return RunText::tr("%1: %2", "the time, and what was said then")
        .arg(clockText(result.when), plainWords(result.says, 200));
}

/// The devices on which a job did not end as wanted, and why where it is one reason for all.
QString notOnText(const QList<TaskResult> &results)
{
    QStringList devices;
    QStringList reasons;
    for (const TaskResult &r : results) {
        devices << plainWords(r.device, 60);
        reasons << plainWords(r.says, 200);
    }
    devices.removeDuplicates();
    reasons.removeDuplicates();
    const QString names = QLocale().createSeparatedList(devices);
    return reasons.size() == 1 && !reasons.first().isEmpty()
               ? RunText::tr("%1: %2", "devices, and why a change is not on them").arg(names, reasons.first())
               : RunText::tr("Not on %1; what happened is below.", "devices").arg(names);
}

/// S-6: "proven" is said of what was measured only.
QString provenText(int all, int onAWord)
{
    if (onAWord == 0)
        return RunText::tr("Each one was proven.", "of changes");
    if (onAWord == all)
        return RunText::tr("That calls work with them rests on a person's word.", "of changes");
    return RunText::tr("%1 of %2 were proven; that calls work with the other %n rests on a person's word.",
                       "of changes", onAWord)
        .arg(QString::number(all - onAWord), QString::number(all));
}

QString madeText(int good, int all, int onAWord)
{
    const QString count = QString::number(good);
    const QString of = QString::number(all);
    if (onAWord == 0)
        return RunText::
            tr("%1 of %2 changes on devices are made and proven. The others are as before, with the reason.")
                .arg(count, of);
    return RunText::
        tr("%1 of %2 changes on devices are made; that calls work with %n of them rests on a person's word. "
           "The others are as before, with the reason.",
           nullptr, onAWord)
            .arg(count, of);
}

/// The error's name as in the journal, back to its code; nothing for an empty one.
std::optional<ErrorCode> codeNamed(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        if (errorName(static_cast<ErrorCode>(i)) == name)
            return static_cast<ErrorCode>(i);
    }
    return std::nullopt;
}

} // namespace

RunState stateOf(const TaskResult &result)
{
    switch (result.outcome) {
    case TaskOutcome::Done:
    case TaskOutcome::AlreadyDone: return RunState::Done;
    case TaskOutcome::Undone:
        // Stop came in mid-change: nothing failed.
        return result.error == errorName(ErrorCode::Cancelled) ? RunState::Stopped : RunState::Undone;
    case TaskOutcome::UndoFailed: return RunState::Failed;
    case TaskOutcome::Unknown: return RunState::Unknown;
    case TaskOutcome::Skipped:
    case TaskOutcome::Conflict: return RunState::Skipped;
    }
    return RunState::Unknown;
}

StateLook lookOf(RunState state, bool back)
{
    switch (state) {
    case RunState::Waiting: return {RunText::tr("waiting", "state of a change"), u"circle"_s, Tone::Neutral};
    case RunState::GoingOn:
        return {RunText::tr("going on", "state of a change"), u"circle-dot"_s, Tone::Accent};
    case RunState::Done:
        return back ? StateLook{RunText::tr("kept", "state of a change"), u"check"_s, Tone::Neutral}
                    : StateLook{RunText::tr("done", "state of a change"), u"check"_s, Tone::Good};
    case RunState::Partly:
        return {RunText::tr("in part", "state of a change"), u"circle-slash"_s, Tone::Warn};
    case RunState::Stopped:
        if (!back)
            return {RunText::tr("stopped, put back", "state of a change"), u"undo-2"_s, Tone::Neutral};
        [[fallthrough]];
    case RunState::Undone:
        return back ? StateLook{RunText::tr("put back", "state of a change"), u"undo-2"_s, Tone::Good}
                    : StateLook{RunText::tr("did not work, put back", "state of a change"), u"undo-2"_s,
                                Tone::Warn};
    case RunState::Failed:
        return {RunText::tr("not as before", "state of a change"), u"triangle-alert"_s, Tone::Bad};
    case RunState::Unknown:
        return {RunText::tr("state not known", "state of a change"), u"circle-question-mark"_s, Tone::Bad};
    case RunState::Skipped:
        return {RunText::tr("nothing sent", "state of a change"), u"minus"_s, Tone::Neutral};
    }
    return {};
}

LiveRun::LiveRun(QList<RunJob> jobs, bool back)
    : m_jobs(std::move(jobs))
    , m_back(back)
{
}

void LiveRun::progress(const Progress &progress)
{
    Known &known = m_known[progress.job];
    known.begun = true;
    known.device = plainWords(progress.device, 60);
    known.says = plainWords(progress.says, 200);
}

void LiveRun::finished(const TaskResult &result)
{
    Known &known = m_known[result.job];
    known.begun = true;
    known.results.removeIf(
        [&](const TaskResult &r) { return r.deviceId == result.deviceId && r.title == result.title; });
    known.results << result;
}

void LiveRun::ended(const QList<TaskResult> &results)
{
    for (const TaskResult &result : results)
        finished(result);
    m_ended = true;
}

const TaskResult *LiveRun::resultOf(const QString &job, const RunTask &task) const
{
    const auto known = m_known.find(job);
    if (known == m_known.end())
        return nullptr;
    for (const TaskResult &r : known->results) {
        if (r.deviceId == task.deviceId && r.title == task.title)
            return &r;
    }
    return nullptr;
}

int LiveRun::total() const
{
    int n = 0;
    for (const RunJob &job : m_jobs)
        n += static_cast<int>(job.tasks.size());
    return n;
}

int LiveRun::done() const
{
    int n = 0;
    for (const RunJob &job : m_jobs)
        n += static_cast<int>(std::min(m_known.value(job.id).results.size(), job.tasks.size()));
    return n;
}

std::optional<int> LiveRun::minutesLeft() const
{
    int seconds = 0;
    for (const RunJob &job : m_jobs) {
        const auto settled = m_known.value(job.id).results.size();
        if (settled >= job.tasks.size())
            continue;
        for (const RunTask &task : job.tasks) {
            if (task.seconds == 0)
                return std::nullopt;
            if (!resultOf(job.id, task))
                seconds += task.seconds;
        }
    }
    return (seconds + 59) / 60;
}

QList<RunRow> LiveRun::rows() const
{
    QList<RunRow> rows;
    for (const RunJob &job : m_jobs)
        rows << row(job);
    return rows;
}

RunRow LiveRun::row(const RunJob &job) const
{
    RunRow row{job.id, job.title, RunState::Waiting, job.order};
    const Known known = m_known.value(job.id);
    const bool over = known.results.size() >= job.tasks.size() || (m_ended && !known.results.isEmpty());
    if (!over) {
        if (!known.begun) {
            if (m_ended) {
                row.state = RunState::Skipped;
                row.says = RunText::tr("Not begun.");
            }
            return row;
        }
        row.state = RunState::GoingOn;
        const int n = static_cast<int>(known.results.size());
        row.says =
            job.tasks.size() > 1
                ? RunText::tr("%1: %2 · %3 of %4 done", "device, what is being done, how many")
                      .arg(known.device, known.says, QString::number(n), QString::number(job.tasks.size()))
                : RunText::tr("%1: %2", "device, and what is being done").arg(known.device, known.says);
        return row;
    }
    QList<RunState> states;
    QList<TaskResult> notGood;
    QStringList keptWhy; // nothing of it can be taken back
    const TaskResult *last = nullptr;
    for (const TaskResult &r : known.results) {
        const RunState state = stateOf(r);
        states << (m_back && state == RunState::Stopped ? RunState::Undone : state);
        if (nothingToDo(r, m_back))
            keptWhy << plainWords(r.says, 200);
        else if (!isGood(r.outcome, m_back))
            notGood << r;
        else if (!last || last->confirmed.isEmpty() || !r.confirmed.isEmpty())
            last = &r; // one that rests on a person's word stands for all
    }
    row.state = together(states, m_back);
    keptWhy.removeDuplicates();
    keptWhy.removeAll(QString());
    if (!notGood.isEmpty())
        row.says = notOnText(notGood);
    else if (!keptWhy.isEmpty())
        row.says = keptWhy.join(u' ');
    else if (last)
        row.says = last->proofs.isEmpty() && last->confirmed.isEmpty() ? saidText(*last) : checkedText(*last);
    return row;
}

RunEnd runEnd(const QList<TaskResult> &results, bool back, bool stopped)
{
    RunEnd end;
    int good = 0;
    int nothing = 0;
    int onAWord = 0; // of a person, at least in part: not called proven
    for (const TaskResult &r : results) {
        ResultRow row;
        row.title = RunText::tr("%1: %2", "device, and its change")
                        .arg(plainWords(r.device, 60), plainWords(r.title, 200));
        row.look = lookOf(stateOf(r), back);
        QStringList says{plainWords(r.says, 400)};
        if (r.outcome != TaskOutcome::Done) {
            // Who or what ended it stands in the result itself.
            if (const auto code = codeNamed(r.error); code && *code != ErrorCode::Cancelled)
                says << errorText(*code, r.device).happened;
        }
        if (const QString proofs = proofsText(r); !proofs.isEmpty())
            //: after a sentence: what showed that a change works
            says << RunText::tr("Proof: %1.").arg(proofs);
        if (const QString words = wordsOfPerson(r); !words.isEmpty())
            //: after a sentence: what only a person says of a change
            says << RunText::tr("Confirmed by a person: %1.").arg(words);
        says.removeAll(QString());
        row.says = says.join(u' ');
        end.rows << row;
        good += isGood(r.outcome, back) ? 1 : 0;
        nothing += nothingToDo(r, back) ? 1 : 0;
        onAWord += r.outcome == TaskOutcome::Done && !r.confirmed.isEmpty() ? 1 : 0;
        end.unknown = end.unknown || r.outcome == TaskOutcome::Unknown;
        end.bad = end.bad || r.outcome == TaskOutcome::UndoFailed;
    }
    const int all = static_cast<int>(results.size());
    if (end.unknown) {
        end.headline = RunText::tr("A device is in a state that is not known");
        end.help = RunText::tr(
            "It does not answer. RingFence settles it as soon as it does; until then nothing else is "
            "changed.");
    } else if (end.bad) {
        end.headline = RunText::tr("A device is not as it was before");
        end.help = RunText::tr("Look at the list below, and call whoever looks after that device.");
    } else if (all == 0) {
        end.headline =
            back ? RunText::tr("There is nothing to put back") : RunText::tr("Nothing was changed");
    } else if (good == all) {
        end.headline = back ? RunText::tr("Everything is put back") : RunText::tr("The changes are made");
        end.help = back ? RunText::tr("Each device was read again and is as it was before.")
                        : provenText(all, onAWord) + u' '
                              + RunText::tr("They are provisional until the check of tomorrow.", "changes");
    } else if (good + nothing == all) {
        end.headline = RunText::tr("What can be put back is put back");
        end.help = RunText::tr(
            "Each device was read again. What cannot be put back is in the list, with the reason.");
    } else {
        end.headline = stopped ? RunText::tr("Stopped, as you asked")
                       : back  ? RunText::tr("Not everything could be put back")
                               : RunText::tr("Not everything worked");
        end.help =
            back ? RunText::tr(
                       "%1 of %2 changes on devices are put back. The others are listed with the reason.")
                       .arg(QString::number(good), QString::number(all))
                 : madeText(good, all, onAWord);
    }
    return end;
}

} // namespace rf
