#include "report/plan_text.h"

#include "core/controls/assess.h"
#include "core/controls/control.h"
#include "report/checklist_words.h"
#include "report/error_text.h"

#include <QCoreApplication>

namespace rf {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

/// Bytes that go over the wire, each on its own line and complete, with what cannot be printed shown as \xNN:
/// a preview must neither hide a byte nor run a terminal's escape codes.
QString exact(const QString &bytes)
{
    QString out;
    for (const char32_t c : bytes.toUcs4()) {
        if (c == '\n')
            out += QStringLiteral("\\n");
        else if (c == '\r')
            out += QStringLiteral("\\r");
        else if (c == '\t')
            out += QStringLiteral("\\t");
        else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200e || c == 0x200f
                 || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
            out += QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

struct WireText {
    QString indent;

    QString operator()(const ShellLines &shell) const
    {
        QString out;
        for (const CliLine &line : shell.lines) {
            out += indent + QStringLiteral("> ") + exact(line.send);
            if (!line.expect.isEmpty())
                out += PlanWords::tr("   (waits for %1)").arg(exact(line.expect));
            out += QLatin1Char('\n');
        }
        return out;
    }
    QString operator()(const ExecCommand &exec) const
    {
        QString out = indent + QStringLiteral("$ ") + exact(exec.command) + QLatin1Char('\n');
        if (!exec.input.isEmpty())
            out += indent + QStringLiteral("< ") + exact(exec.input) + QLatin1Char('\n');
        return out;
    }
    QString operator()(const HttpCall &call) const
    {
        QString out = indent + exact(call.method) + QLatin1Char(' ') + exact(call.path);
        if (!call.contentType.isEmpty())
            out += QStringLiteral("   [%1]").arg(exact(call.contentType));
        out += QLatin1Char('\n');
        if (!call.body.isEmpty())
            out += indent + QStringLiteral("< ") + exact(call.body) + QLatin1Char('\n');
        return out;
    }
};

QString riskText(Risk risk)
{
    switch (risk) {
    //: risk of a step
    case Risk::None: return PlanWords::tr("none");
    //: risk of a step: calls that are going on end
    case Risk::DropsCalls: return PlanWords::tr("drops-calls");
    //: risk of a step: the device restarts
    case Risk::Restarts: return PlanWords::tr("restarts");
    //: risk of a step: nobody may get in any more
    case Risk::MayLockOut: return PlanWords::tr("may-lock-out");
    }
    return {};
}

QString stepsText(const QString &heading, const QList<Step> &steps, const QString &indent, bool bytes)
{
    if (steps.isEmpty())
        return {};
    QString out = indent + heading + QLatin1Char('\n');
    int number = 0;
    for (const Step &step : steps) {
        out += indent + QStringLiteral("  %1. %2").arg(++number).arg(plainWords(step.says));
        if (step.risk != Risk::None)
            out += QStringLiteral("  [%1]").arg(riskText(step.risk));
        out += QLatin1Char('\n');
        if (bytes)
            out += std::visit(WireText{indent + QStringLiteral("     ")}, step.wire);
    }
    return out;
}

QString interruptionText(Interruption interruption)
{
    switch (interruption) {
    case Interruption::None: return PlanWords::tr("no interruption");
    case Interruption::LinesReregister:
        return PlanWords::tr("the lines sign in again, some seconds without calls");
    case Interruption::PhoneRestart:
        return PlanWords::tr("the phone restarts: 1 to 4 minutes without calls, emergency calls included");
    case Interruption::RouterRestart:
        return PlanWords::tr("the router restarts: no internet and no calls, emergency calls included");
    }
    return {};
}

/// What happens when it goes wrong; never more than the change can keep (S-7, S-8).
QString promiseText(const Change &change)
{
    if (change.timedRevertSeconds > 0)
        return PlanWords::tr("The device takes it back by itself after %1 seconds unless it is confirmed.")
            .arg(change.timedRevertSeconds);
    if (change.undo.isEmpty())
        return PlanWords::tr("If it goes wrong, nothing is put back: this change has no undo.");
    if (!change.cannotUndo.isEmpty())
        return PlanWords::tr("If it goes wrong, RingFence puts back what can be taken back while this "
                             "computer is on; the device cannot do it by itself.");
    return PlanWords::tr("If it goes wrong, RingFence puts the old settings back while this computer is on; "
                         "the device cannot do it by itself.");
}

QString changeBody(const Change &change, const QString &indent, bool bytes)
{
    QString out = indent + plainWords(change.title) + QLatin1Char('\n');
    const QString in = indent + QStringLiteral("  ");
    if (change.isEmpty())
        return out + in + PlanWords::tr("Already so; nothing is sent.") + QLatin1Char('\n');
    out +=
        in + PlanWords::tr("Interruption: %1").arg(interruptionText(change.interruption)) + QLatin1Char('\n');
    out += in + promiseText(change) + QLatin1Char('\n');
    out += stepsText(PlanWords::tr("Sends:"), change.apply, in, bytes);
    out += stepsText(PlanWords::tr("Confirms:"), change.confirm, in, bytes);
    out += stepsText(PlanWords::tr("Makes it permanent:"), change.persist, in, bytes);
    out += stepsText(PlanWords::tr("Takes it back at once:"), change.abandon, in, bytes);
    out += stepsText(PlanWords::tr("Undo:"), change.undo, in, bytes);
    for (const QString &line : change.cannotUndo)
        out += in + PlanWords::tr("Cannot be taken back: %1").arg(plainWords(line)) + QLatin1Char('\n');
    for (const QString &line : change.notes)
        out += in + PlanWords::tr("Note: %1").arg(plainWords(line)) + QLatin1Char('\n');
    return out;
}

QString backupText(BackupKind backup)
{
    switch (backup) {
    case BackupKind::None: return PlanWords::tr("none; what cannot be taken back is named above");
    case BackupKind::OnlyWhatWeChange: return PlanWords::tr("only what we change, as the undo steps above");
    case BackupKind::Complete: return PlanWords::tr("complete, kept encrypted before the first step");
    }
    return {};
}

QString outcomeText(const TaskResult &result)
{
    switch (result.outcome) {
    case TaskOutcome::Done: return PlanWords::tr("done");
    case TaskOutcome::AlreadyDone: return PlanWords::tr("already so");
    case TaskOutcome::Undone:
        switch (whyUndone(result)) {
        case Undoing::Asked: return PlanWords::tr("taken back");
        case Undoing::Stopped: return PlanWords::tr("stopped and undone");
        case Undoing::Failed: return PlanWords::tr("failed and undone");
        }
        break;
    case TaskOutcome::UndoFailed: return PlanWords::tr("FAILED, NOT AS BEFORE");
    case TaskOutcome::Unknown: return PlanWords::tr("STATE UNKNOWN");
    case TaskOutcome::Skipped: return PlanWords::tr("not started");
    case TaskOutcome::Conflict: return PlanWords::tr("settings had changed, nothing sent");
    }
    return {};
}

QString detailText(const FindingEvidence &e)
{
    QString out = QStringLiteral("        - ");
    if (!e.device.isEmpty())
        out += plainWords(e.device, 80) + QStringLiteral(": ");
    out += plainWords(e.says, 400);
    if (!e.source.isEmpty())
        out += QStringLiteral("  [%1]").arg(plainWords(e.source, 120));
    if (e.when.isValid())
        out += QStringLiteral("  %1").arg(e.when.toUTC().toString(Qt::ISODate));
    return out + QLatin1Char('\n');
}

} // namespace

QString proofText(Proof proof)
{
    switch (proof) {
    case Proof::ReadBack: return PlanWords::tr("read back");
    case Proof::FreshConnection: return PlanWords::tr("reachable by a fresh connection");
    case Proof::Reregistered: return PlanWords::tr("every line registered again after the change");
    case Proof::EchoCall: return PlanWords::tr("a test call with sound both ways");
    case Proof::WireTest: return PlanWords::tr("SIP ALG test on the wire");
    case Proof::FreshSignIn: return PlanWords::tr("a fresh sign-in with the new password");
    case Proof::PhonesStillRegistered: return PlanWords::tr("the phones are still registered");
    }
    return {};
}

namespace {

/// Nearly all that is shown is plain already; whoever shows a long list of it should not pay for each letter.
bool isPlain(const QString &text)
{
    bool space = true; // at the start, as after another one, it is too many
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || (u >= 0x7f && u < 0xa0) || u >= 0x200b || (u == ' ' && space))
            return false;
        space = u == ' ';
    }
    return !space;
}

} // namespace

QString plainWords(const QString &text, qsizetype limit)
{
    if (text.size() <= limit && isPlain(text))
        return text;
    QString out;
    out.reserve(std::min(text.size(), limit));
    bool space = false;
    for (const char32_t c : text.left(limit * 4).toUcs4()) {
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == 0x2028 || c == 0x2029) {
            space = !out.isEmpty();
            continue;
        }
        // Control characters, direction overrides and what is no character at all.
        if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f)
            || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
            || (c >= 0xfff9 && c <= 0xffff) || (c >= 0xd800 && c < 0xf900) || c >= 0xe0000)
            continue;
        if (out.size() >= limit)
            return out + QStringLiteral("…");
        if (space)
            out += QLatin1Char(' ');
        space = false;
        out += QString::fromUcs4(&c, 1);
    }
    return out;
}

QString scoreText(const QList<Finding> &findings)
{
    const Score score = scoreOf(findings);
    QString out = PlanWords::tr("Score %1 of 100, coverage %2 %").arg(score.score).arg(score.coverage);
    out += score.letter.isEmpty() ? QString() : PlanWords::tr(", letter %1").arg(score.letter);
    if (score.extras >= 0)
        out += PlanWords::tr(", extras %1 of 100").arg(score.extras);
    const QString why = scoreExplanation(findings);
    return why.isEmpty() ? out : out + QLatin1Char('\n') + why;
}

QString findingsText(const QList<Finding> &findings, bool details)
{
    QString out;
    int section = 0;
    for (const Finding &f : findings) {
        const Control *control = findControl(f.control);
        if (!control)
            continue;
        if (control->section != section) {
            section = control->section;
            out += section <= 10
                       ? QStringLiteral("%1 %2\n").arg(QString::number(section), sectionTitle(section))
                       : sectionTitle(section) + QLatin1Char('\n');
        }
        const Mark mark = markOf(f);
        out += QStringLiteral("  %1 %2 %3\n")
                   .arg(f.provisional ? QStringLiteral("[.]") : markSign(mark), f.control.leftJustified(7),
                        QCoreApplication::translate("Controls", control->title.toUtf8().constData()));
        QString word = markWord(mark);
        if (f.provisional)
            word += PlanWords::tr(", provisional");
        out += QStringLiteral("      %1: %2\n").arg(word, plainWords(f.says.isEmpty() ? f.why : f.says, 400));
        if (!f.why.isEmpty() && f.why != f.says)
            out += QStringLiteral("      %1\n").arg(plainWords(f.why, 400));
        if (details) {
            for (const FindingEvidence &e : f.evidence)
                out += detailText(e);
        }
    }
    return out;
}

QString guideText(const QString &step)
{
    return step.isEmpty() ? step : QCoreApplication::translate("Controls", step.toUtf8().constData());
}

QString stageText(const QString &stage)
{
    return stage.isEmpty() ? stage : QCoreApplication::translate("Planner", stage.toUtf8().constData());
}

QString changeText(const Change &change, const QString &indent)
{
    return changeBody(change, indent, true);
}

QString planText(const Plan &plan, bool bytes)
{
    QString out;
    int number = 0;
    for (const Job &job : plan.jobs) {
        const QString title = QStringLiteral("%1. %2").arg(QString::number(++number), plainWords(job.title));
        out += job.controls.isEmpty()
                   ? title + QLatin1Char('\n')
                   : QStringLiteral("%1  (%2)\n").arg(title, job.controls.join(QStringLiteral(", ")));
        int wave = -1;
        for (const Task &task : job.tasks) {
            if (task.wave != wave) {
                wave = task.wave;
                for (const PersonStep &step : job.person) {
                    if (step.beforeWave == wave)
                        out += PlanWords::tr("   You: %1").arg(plainWords(step.asks)) + QLatin1Char('\n');
                }
                out += QStringLiteral("   %1\n").arg(task.stage.isEmpty()
                                                         ? PlanWords::tr("Step %1").arg(wave + 1)
                                                         : plainWords(stageText(task.stage)));
            }
            out += PlanWords::tr("     On %1:").arg(plainWords(task.device, 80)) + QLatin1Char('\n');
            out += changeBody(task.change, QStringLiteral("       "), bytes);
            if (task.backup)
                out += QStringLiteral("         ") + PlanWords::tr("Backup: %1").arg(backupText(*task.backup))
                       + QLatin1Char('\n');
            QStringList proofs;
            for (const Proof proof : task.proofs)
                proofs << proofText(proof);
            if (!proofs.isEmpty())
                out += QStringLiteral("         ")
                       + PlanWords::tr("Proven by: %1").arg(proofs.join(QStringLiteral("; ")))
                       + QLatin1Char('\n');
        }
    }
    if (plan.jobs.isEmpty())
        out += PlanWords::tr("Nothing to send.") + QLatin1Char('\n');
    if (!plan.leftOver.isEmpty())
        out += PlanWords::tr("Left for people, or waiting:") + QLatin1Char('\n');
    for (const LeftOver &left : plan.leftOver) {
        out += QStringLiteral("   %1 %2\n").arg(left.control.leftJustified(7), plainWords(left.why));
        for (const QString &step : left.byHand)
            out += QStringLiteral("           - %1\n").arg(plainWords(guideText(step)));
    }
    return out;
}

QString resultsText(const QList<TaskResult> &results)
{
    QString out;
    for (const TaskResult &r : results) {
        out += QStringLiteral("%1: %2: %3\n")
                   .arg(plainWords(r.device, 80), plainWords(r.title, 200), outcomeText(r));
        if (!r.says.isEmpty())
            out += QStringLiteral("   %1\n").arg(plainWords(r.says));
        for (const QString &proof : r.proofs)
            out += QStringLiteral("   - %1\n").arg(plainWords(proof));
        for (const QString &word : r.confirmed)
            out += QStringLiteral("   - %1\n").arg(confirmedText(word));
        // The code is for machines; without a detail, what was said above tells it better.
        if (!r.error.isEmpty() && (r.says.isEmpty() || !r.detail.isEmpty()))
            out += QStringLiteral("   %1\n").arg(reasonText(errorFrom(r.error), r.detail.left(300)));
    }
    return out;
}

QString controlsText()
{
    QString out;
    for (const Control &c : controlCatalogue()) {
        QStringList how;
        for (const Obtained o : c.checkedBy)
            how << enumText(o);
        out += PlanWords::tr("%1 %2\n        %3\n        weight %4, checked by %5, every %6 days\n")
                   .arg(c.id.leftJustified(7),
                        QCoreApplication::translate("Controls", c.title.toUtf8().constData()),
                        QCoreApplication::translate("Controls", c.why.toUtf8().constData()),
                        QString::number(int(c.weight)), how.join(QStringLiteral(", ")),
                        QString::number(c.recheckDays));
    }
    return out;
}

} // namespace rf
