#include "wizard/pages/check_up_model.h"

#include "core/controls/outlook.h"
#include "core/controls/score.h"
#include "report/plan_text.h"
#include "wizard/pages/check_up_finding.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct CheckUpWords {
    Q_DECLARE_TR_FUNCTIONS(CheckUp)
};

bool isPersonsOnly(const Finding &finding)
{
    const Control *control = findControl(finding.control);
    return control && control->checkedBy == QList<Obtained>{Obtained::Person};
}

int weightOf(const Finding &finding)
{
    const Control *control = findControl(finding.control);
    return control ? static_cast<int>(control->weight) : 0;
}

int seenBad(const Finding &finding)
{
    return static_cast<int>(std::count_if(finding.evidence.begin(), finding.evidence.end(),
                                          [](const FindingEvidence &e) { return e.known && !e.met; }));
}

QString sectionName(int section)
{
    switch (section) {
    case 1: return CheckUpWords::tr("SIP passwords", "section of the guide");
    case 2: return CheckUpWords::tr("Encrypted calls", "section of the guide");
    case 3: return CheckUpWords::tr("Firewall", "section of the guide");
    case 4: return CheckUpWords::tr("Unused ports and services", "section of the guide");
    case 5: return CheckUpWords::tr("Firmware", "section of the guide");
    case 6: return CheckUpWords::tr("Separate voice network", "section of the guide");
    case 7: return CheckUpWords::tr("Remote admin", "section of the guide");
    case 8: return CheckUpWords::tr("Regular check-ups", "section of the guide");
    case 9: return CheckUpWords::tr("Alerts", "section of the guide");
    case 10: return CheckUpWords::tr("Two-factor sign-in", "section of the guide");
    case 11: return CheckUpWords::tr("Beyond the guide", "section of the guide: added by RingFence");
    default: return sectionTitle(section);
    }
}

/// What is bad, in three or four words.
QString shortly(const Finding &f)
{
    const QString &id = f.control;
    const int n = std::max(1, seenBad(f));
    if (id == u"PWD-1" || id == u"PWD-2" || id == u"PWD-3")
        return CheckUpWords::tr("%n weak", "line passwords", n);
    if (id == u"PWD-4")
        return CheckUpWords::tr("%n shared", "line passwords", n);
    if (id == u"ENC-1" || id == u"ENC-2")
        return CheckUpWords::tr("%n phone(s) in the clear", nullptr, n);
    if (id == u"FW-1" || id == u"FW-2" || id == u"FW-3")
        return CheckUpWords::tr("Open to the internet");
    if (id == u"ALG-1")
        return CheckUpWords::tr("Garbles calls", "the router's phone helper (SIP ALG) is on");
    if (id == u"SVC-1")
        return CheckUpWords::tr("%n to close", "ports or services", n);
    if (id == u"FWR-1")
        return CheckUpWords::tr("%n without updates", "devices", n);
    if (id == u"VLAN-0")
        return f.met == 0 ? CheckUpWords::tr("Not set up", "the phones' own network")
                          : CheckUpWords::tr("%n phone(s) outside", "the phones' own network", n);
    if (id == u"VLAN-1")
        return CheckUpWords::tr("Computers get in", "to the phones' network");
    if (id == u"WEB-1" || id == u"X-1")
        return CheckUpWords::tr("Open to the internet");
    if (id == u"WEB-2" || id == u"X-2")
        return CheckUpWords::tr("%n factory password(s)", nullptr, n);
    return isPersonsOnly(f) ? CheckUpWords::tr("Not done")
                            : CheckUpWords::tr("%n to mend", "devices or settings", n);
}

Tone riskTone(const Finding &finding)
{
    return weightOf(finding) >= static_cast<int>(Weight::High) ? Tone::Bad : Tone::Warn;
}

bool couldBeMade(const Finding &finding)
{
    switch (finding.state) {
    case FindingState::Met:
    case FindingState::NotMet:
    case FindingState::Partly:
    case FindingState::NotApplicable:
    case FindingState::ProviderLimited: return true;
    case FindingState::AcceptedRisk:
        return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                           [](const FindingEvidence &e) { return e.known; });
    case FindingState::CannotTell:
    case FindingState::Due: return false;
    }
    return false;
}

template <class F>
int count(const QList<Finding> &findings, F &&which)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), which));
}

QString letterWord(const QString &letter)
{
    if (letter.isEmpty())
        return CheckUpWords::tr("Too little is known");
    if (letter == u"A" || letter == u"B")
        return CheckUpWords::tr("In good shape");
    return letter == u"C" ? CheckUpWords::tr("Some risk") : CheckUpWords::tr("At risk");
}

QStringList scoreSentences(const VisitSnapshot &snapshot, const Score &score, const QLocale &locale)
{
    const QList<Finding> &findings = snapshot.findings;
    QStringList sentences;
    if (score.letter.isEmpty()) {
        sentences << CheckUpWords::tr(
                         "No letter is given: %1 % of what matters here is known, and %2 % are needed.")
                         .arg(locale.toString(score.coverage), locale.toString(minimumCoverage));
    } else {
        sentences << CheckUpWords::tr("Letter %1.").arg(score.letter);
    }
    for (const LetterCap &cap : letterCaps(findings)) {
        if (cap.control == score.cappedBy) {
            sentences << CheckUpWords::tr("It can be no better than %1 until this is done: %2")
                             .arg(cap.letter, cap.liftedBy);
            break;
        }
    }
    sentences << CheckUpWords::tr("%1 of %2 checks could be made.")
                     .arg(locale.toString(count(findings, couldBeMade)), locale.toString(findings.size()));
    if (const int open = count(findings, [](const Finding &f) { return f.provisional; }))
        sentences << CheckUpWords::tr("%n result(s) are provisional until the check of tomorrow.", nullptr,
                                      open);
    if (snapshot.checkedAt.isValid())
        sentences << CheckUpWords::tr("Last looked at: %1.")
                         .arg(whenText(snapshot.checkedAt, snapshot.state.now, locale));
    return sentences;
}

/// The sentence under the headline. Says nothing that the findings do not.
QString helpText(const VisitSnapshot &snapshot)
{
    const QList<Finding> &findings = snapshot.findings;
    const auto serious = [](const Finding &f) {
        return isSeenBad(f) && weightOf(f) >= static_cast<int>(Weight::Critical);
    };
    const int risks = count(findings, serious);
    const int bad = count(findings, isSeenBad);
    const int unknown = count(findings, [](const Finding &f) { return !couldBeMade(f); });
    if (risks > 0) {
        // What is left over on some device is not mended.
        const int ours = count(findings, [&](const Finding &f) {
            return serious(f) && isMendedByPlan(snapshot.plan, f.control)
                   && std::none_of(snapshot.plan.leftOver.begin(), snapshot.plan.leftOver.end(),
                                   [&](const LeftOver &left) { return left.control == f.control; });
        });
        QStringList says{CheckUpWords::tr("%n high risk(s) today.", nullptr, risks)};
        says << (ours == 0 ? CheckUpWords::tr("They need you or your provider.", "high risks", risks)
                 : ours == risks
                     ? CheckUpWords::tr("RingFence can mend all of them.", "high risks", risks)
                     : CheckUpWords::tr("RingFence can mend %n of them; the rest needs you or your provider.",
                                        "high risks", ours));
        if (bad > risks)
            says << CheckUpWords::tr("%n other thing(s) can be made better.", nullptr, bad - risks);
        return says.join(u' ');
    }
    if (bad > 0)
        return CheckUpWords::tr("No serious risk was found. %n other thing(s) can be made better.", nullptr,
                                bad);
    if (unknown > 0)
        return CheckUpWords::tr("Nothing bad was found, but %n check(s) could not be made.", nullptr,
                                unknown);
    if (count(findings, [](const Finding &f) {
            return f.state == FindingState::ProviderLimited || f.state == FindingState::AcceptedRisk
                   || f.state == FindingState::Partly;
        }))
        return CheckUpWords::tr(
            "Nothing bad was found, but not everything is met: see below what limits it.");
    return CheckUpWords::tr("Everything that was looked at is in order. There is nothing to mend.");
}

QString outlookText(const VisitSnapshot &snapshot, const QLocale &locale)
{
    const auto outlook = outlookOf(snapshot.state, snapshot.plan);
    if (!outlook)
        return {};
    if (outlook->least == outlook->most)
        return CheckUpWords::tr("After the fixes offered here: %1", "score")
            .arg(locale.toString(outlook->least));
    return CheckUpWords::tr("After the fixes offered here: %1 to %2", "score")
        .arg(locale.toString(outlook->least), locale.toString(outlook->most));
}

QList<WayRow> wayRows(const QList<Hop> &path)
{
    QList<WayRow> rows;
    for (const Hop &hop : path) {
        WayRow row;
        row.name = plainWords(hop.what, 120);
        row.read = hop.read;
        QString why = plainWords(hop.why, 300);
        if (why.endsWith(u'.'))
            why.chop(1);
        row.says = hop.read ? CheckUpWords::tr("Its settings were read.", "of a router")
                            //: of a router; %1: why
                            : CheckUpWords::tr("Not read: %1.").arg(why);
        if (!hop.lines.isEmpty())
            row.says += u' '
                        //: names of a router's connections to the internet
                        + CheckUpWords::tr("Internet lines: %1.").arg(plainWords(hop.lines.join(u", "), 120));
        rows << row;
    }
    return rows;
}

QList<SectionView> sectionViews(const VisitSnapshot &snapshot, const QLocale &locale)
{
    QHash<QString, QString> frameworks;
    for (const ChecklistSection &section : makeChecklist(snapshot.report(), locale).sections) {
        for (const ChecklistLine &line : section.lines)
            frameworks.insert(line.control, line.frameworks);
    }
    QMap<int, QList<Finding>> sections;
    for (const Finding &finding : snapshot.findings) {
        if (const Control *control = findControl(finding.control))
            sections[control->section] << finding;
    }
    QList<SectionView> views;
    for (auto it = sections.begin(); it != sections.end(); ++it) {
        std::stable_sort(it->begin(), it->end(),
                         [](const Finding &a, const Finding &b) { return urgency(a) > urgency(b); });
        SectionView view;
        view.number = it.key();
        view.name = sectionName(it.key());
        view.guide = sectionTitle(it.key());
        view.pill = sectionPill(*it);
        view.urgency = urgency(it->first());
        for (const Finding &finding : std::as_const(*it)) {
            view.findings << findingView(finding, *findControl(finding.control), snapshot,
                                         frameworks.value(finding.control), locale);
        }
        views << view;
    }
    return views;
}

} // namespace

bool isSeenBad(const Finding &finding)
{
    return finding.state == FindingState::NotMet
           || (finding.state == FindingState::Partly && seenBad(finding) > 0);
}

int urgency(const Finding &finding)
{
    const int weight = weightOf(finding);
    if (isSeenBad(finding))
        return 1000 + weight;
    switch (finding.state) {
    case FindingState::Due: return 800 + weight;
    case FindingState::Partly: return 700 + weight;
    case FindingState::CannotTell: return (isPersonsOnly(finding) ? 500 : 600) + weight;
    case FindingState::ProviderLimited: return 400 + weight;
    case FindingState::AcceptedRisk: return 300 + weight;
    case FindingState::NotApplicable: return 0;
    case FindingState::NotMet:
    case FindingState::Met: break;
    }
    if (finding.provisional)
        return 200;
    return finding.obtained == QList<Obtained>{Obtained::Person} ? 150 : 100;
}

PillWords pillOf(const Finding &finding)
{
    if (isSeenBad(finding)) {
        const int weight = weightOf(finding);
        const QString text = weight >= static_cast<int>(Weight::Critical) ? CheckUpWords::tr("High risk")
                             : weight >= static_cast<int>(Weight::High)   ? CheckUpWords::tr("Medium risk")
                                                                          : CheckUpWords::tr("Low risk");
        return {text, riskTone(finding), u"triangle-alert"_s};
    }
    if (finding.provisional)
        return {finding.state == FindingState::Met ? CheckUpWords::tr("Met so far, provisional")
                                                   : CheckUpWords::tr("Partly, provisional"),
                Tone::Neutral, u"hourglass"_s};
    switch (markOf(finding)) {
    case Mark::Measured: return {CheckUpWords::tr("Met"), Tone::Good, u"check"_s};
    case Mark::Confirmed: return {CheckUpWords::tr("Confirmed by a person"), Tone::Accent, u"user"_s};
    case Mark::Partly: return {CheckUpWords::tr("Only partly known"), Tone::Warn, u"circle-dot"_s};
    case Mark::NotMet: return {CheckUpWords::tr("Not met"), Tone::Bad, u"triangle-alert"_s};
    case Mark::Unknown:
        return isPersonsOnly(finding)
                   ? PillWords{CheckUpWords::tr("Your part"), Tone::Neutral, u"user"_s}
                   : PillWords{CheckUpWords::tr("Cannot tell"), Tone::Neutral, u"circle-question-mark"_s};
    case Mark::NotApplicable: return {CheckUpWords::tr("Does not apply"), Tone::Neutral, u"minus"_s};
    case Mark::Accepted: return {CheckUpWords::tr("Risk accepted"), Tone::Warn, u"pencil"_s};
    case Mark::Provider: return {CheckUpWords::tr("Limited by your provider"), Tone::Warn, u"cloud"_s};
    case Mark::Due: return {CheckUpWords::tr("Due again"), Tone::Warn, u"clock"_s};
    }
    return {};
}

PillWords sectionPill(const QList<Finding> &findings)
{
    const auto worst =
        std::max_element(findings.begin(), findings.end(),
                         [](const Finding &a, const Finding &b) { return urgency(a) < urgency(b); });
    if (worst == findings.end())
        return {};
    PillWords pill = pillOf(*worst);
    if (isSeenBad(*worst)) {
        pill.text = shortly(*worst);
    } else if (worst->state == FindingState::CannotTell && !isPersonsOnly(*worst)) {
        const int unknown = count(findings, [](const Finding &f) {
            return f.state == FindingState::CannotTell && !isPersonsOnly(f);
        });
        pill.text = CheckUpWords::tr("Cannot tell: %1", "number of checks").arg(QLocale().toString(unknown));
    } else if (worst->provisional) {
        pill.text = CheckUpWords::tr("Provisional");
    } else if (worst->state == FindingState::ProviderLimited) {
        pill.text = CheckUpWords::tr("Your provider", "limits it");
    } else if (markOf(*worst) == Mark::Confirmed) {
        pill.text = CheckUpWords::tr("Confirmed", "by a person");
    }
    return pill;
}

int worstSection(const QList<SectionView> &sections)
{
    const auto it = std::max_element(sections.begin(), sections.end(),
                                     [](const auto &a, const auto &b) { return a.urgency < b.urgency; });
    return it == sections.end() ? 0 : it->number;
}

QString whenText(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return CheckUpWords::tr("time not known");
    const QDateTime local = when.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.toLocalTime().date())
        return CheckUpWords::tr("today %1", "time of day").arg(time);
    if (local.date() == now.toLocalTime().date().addDays(-1))
        return CheckUpWords::tr("yesterday %1", "time of day").arg(time);
    return CheckUpWords::tr("%1, %2", "day, time of day")
        .arg(locale.toString(local.date(), CheckUpWords::tr("d MMM yyyy", "format of a date")), time);
}

QString controlTitle(const Control &control)
{
    return QCoreApplication::translate("Controls", control.title.toUtf8().constData());
}

QString lineListText(const VisitSnapshot &snapshot, const QLocale &locale)
{
    const QList<LinePasswordCheck> &list = snapshot.state.linePasswords;
    if (list.isEmpty())
        return CheckUpWords::tr(
            "Phones do not show the passwords of their lines. Your provider's list tells whether "
            "they are strong.");
    QDateTime newest;
    for (const LinePasswordCheck &check : list)
        newest = std::max(newest, check.checkedAt);
    return CheckUpWords::tr("%n line(s) looked at, %1.", nullptr, static_cast<int>(list.size()))
        .arg(whenText(newest, snapshot.state.now, locale));
}

bool isMendedByPlan(const Plan &plan, const QString &control)
{
    return std::any_of(plan.jobs.begin(), plan.jobs.end(),
                       [&](const Job &job) { return job.controls.contains(control); });
}

CheckUpView checkUpView(const VisitSnapshot &snapshot, const QLocale &locale)
{
    CheckUpView view;
    view.headline = CheckUpWords::tr("Your check-up");
    view.checked = !snapshot.findings.isEmpty();
    if (!view.checked) {
        view.help =
            snapshot.readOnly
                ? CheckUpWords::tr("This office is open for looking only, so no check-up can be made here.")
                : CheckUpWords::tr("RingFence reads your devices and compares what it finds with the guide. "
                                   "It changes nothing.");
        return view;
    }
    const Score score = scoreOf(snapshot.findings);
    view.help = helpText(snapshot);
    view.score = count(snapshot.findings, couldBeMade) > 0 ? score.score : -1;
    view.letter = score.letter;
    view.word = letterWord(score.letter);
    view.sentences = scoreSentences(snapshot, score, locale);
    view.outlook = outlookText(snapshot, locale);
    view.sections = sectionViews(snapshot, locale);
    view.way = wayRows(snapshot.state.path);
    view.lineList = lineListText(snapshot, locale);
    view.anythingToMend = !snapshot.plan.jobs.isEmpty();
    return view;
}

} // namespace rf
