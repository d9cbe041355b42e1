#include "core/controls/score.h"

#include "core/controls/assess.h"
#include "core/controls/judge_tools.h"

#include <algorithm>
#include <cmath>

namespace rf {

namespace {

struct Sums {
    double earned = 0;
    int known = 0;
    int applicable = 0;
};

/// Not applicable and accepted risks stand outside. Cannot tell and due are applicable but not known. What
/// the provider does not offer is known, applicable and not there: it earns nothing.
Sums sumOf(const QList<Finding> &findings, bool extras)
{
    Sums sums;
    for (const Finding &f : findings) {
        const Control *control = findControl(f.control);
        if (!control || control->extra != extras)
            continue;
        const int weight = int(control->weight);
        switch (f.state) {
        case FindingState::NotApplicable:
        case FindingState::AcceptedRisk: break;
        case FindingState::CannotTell:
        case FindingState::Due: sums.applicable += weight; break;
        case FindingState::NotMet:
        case FindingState::ProviderLimited:
            sums.applicable += weight;
            sums.known += weight;
            break;
        case FindingState::Met:
        case FindingState::Partly:
            sums.applicable += weight;
            sums.known += weight;
            sums.earned += weight * std::clamp(f.earned, 0.0, 1.0);
            break;
        }
    }
    return sums;
}

/// Rounded down, but not because of the binary form of a share like 2/3.
int percent(double part, int whole)
{
    return whole > 0 ? int(std::floor(100 * part / whole + 1e-9)) : 0;
}

QString letterFor(int score)
{
    if (score >= 90)
        return QStringLiteral("A");
    if (score >= 75)
        return QStringLiteral("B");
    if (score >= 60)
        return QStringLiteral("C");
    if (score >= 40)
        return QStringLiteral("D");
    return QStringLiteral("E");
}

/// An open door: not met, or partly because something was seen to be bad (not merely unseen).
bool isOpen(const QList<Finding> &findings, const QString &control)
{
    const Finding *f = findFinding(findings, control);
    if (!f)
        return false;
    return f->state == FindingState::NotMet
           || (f->state == FindingState::Partly
               && std::any_of(f->evidence.begin(), f->evidence.end(),
                              [](const FindingEvidence &e) { return e.known && !e.met; }));
}

struct CapRule {
    const char *control;
    const char *letter;
    const char *lift;
};

// MFA-4 and SVC-3 of the published rule are not in this catalogue yet; they join here when they do.
constexpr CapRule capRules[] = {
    {"FW-1", "D",
     QT_TRANSLATE_NOOP("Controls",
                       "Close the ways in that let others than the provider send phone traffic.")},
    {"FW-2", "D",
     QT_TRANSLATE_NOOP("Controls",
                       "Close every way from the internet that reaches a phone or a phone port.")},
    {"WEB-1", "D",
     QT_TRANSLATE_NOOP("Controls", "Close the way from the internet to the phones' web pages.")},
    {"PWD-3", "C",
     QT_TRANSLATE_NOOP("Controls", "Give the lines with a guessable password a generated one.")},
    {"PWD-4", "C", QT_TRANSLATE_NOOP("Controls", "Give each line that shares its password one of its own.")},
    {"WEB-2", "C",
     QT_TRANSLATE_NOOP("Controls", "Change the factory password of the phones that still have it.")},
};

} // namespace

QList<LetterCap> letterCaps(const QList<Finding> &findings)
{
    QList<LetterCap> caps;
    for (const CapRule &rule : capRules) {
        const QString id = QString::fromLatin1(rule.control);
        if (isOpen(findings, id))
            caps << LetterCap{id, QString::fromLatin1(rule.letter), Words::tr(rule.lift)};
    }
    return caps;
}

Score scoreOf(const QList<Finding> &findings)
{
    const Sums sums = sumOf(findings, false);
    Score score;
    score.score = percent(sums.earned, sums.known);
    score.coverage = percent(sums.known, sums.applicable);
    const Sums extras = sumOf(findings, true);
    score.extras = extras.known > 0 ? percent(extras.earned, extras.known) : -1;
    if (sums.known == 0 || score.coverage < minimumCoverage)
        return score;
    score.letter = letterFor(score.score);
    for (const LetterCap &cap : letterCaps(findings)) {
        if (cap.letter > score.letter) {
            score.letter = cap.letter;
            score.cappedBy = cap.control;
        }
    }
    return score;
}

QString scoreExplanation(const QList<Finding> &findings)
{
    const Score score = scoreOf(findings);
    if (score.letter.isEmpty()) {
        return Words::tr("No letter is given: only %1 % of what matters here is known, and %2 % are needed.")
            .arg(score.coverage)
            .arg(minimumCoverage);
    }
    for (const LetterCap &cap : letterCaps(findings)) {
        if (cap.control == score.cappedBy)
            return Words::tr("%1 holds the letter at %2. %3").arg(cap.control, cap.letter, cap.liftedBy);
    }
    return {};
}

} // namespace rf
