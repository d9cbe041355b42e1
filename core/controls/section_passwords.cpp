// Section 1 of the guide: strong SIP passwords. Phones do not show theirs, so the provider's list is the
// evidence.
#include "core/controls/judge_tools.h"
#include "core/controls/made_password.h"
#include "core/controls/sections.h"

#include <algorithm>
#include <functional>

namespace rf {

namespace {

struct PhoneLine {
    const DeviceState *device;
    const Line *line;
};

QList<PhoneLine> phoneLines(const OfficeState &state)
{
    QList<PhoneLine> list;
    for (const DeviceState *d : lineDevices(state)) {
        const PhoneFacts *phone = d->facts ? d->facts->phone() : nullptr;
        const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
        if (!lines)
            continue;
        for (const Line &line : *lines) {
            if (line.enabled && !line.user.isEmpty())
                list << PhoneLine{d, &line};
        }
    }
    return list;
}

FindingEvidence lineEvidence(const LinePasswordCheck &check, bool met, const QString &says)
{
    FindingEvidence e;
    e.device = check.extension.isEmpty() ? Words::tr("Line without a number")
                                         : Words::tr("Extension %1").arg(check.extension);
    e.met = met;
    e.says = says;
    e.source = check.source;
    e.when = check.checkedAt;
    return e;
}

using JudgeLine = FindingEvidence (*)(const OfficeState &, const LinePasswordCheck &);

/// Every line of the list, and every line seen on a phone that the list lacks: that one is not known.
Finding judgeLines(const OfficeState &state, JudgeLine judge, const char *allMet, const char *someMet,
                   const QString &attestable)
{
    if (const auto none = noPhones(state); none && state.linePasswords.isEmpty())
        return *none;
    if (state.linePasswords.isEmpty()) {
        const QString why =
            Words::tr("The phones do not show their passwords. Import the provider's list to find out.");
        return attestable.isEmpty() ? cannotTell(why) : attestedFinding(state, attestable, why);
    }
    Finding f;
    for (const LinePasswordCheck &check : state.linePasswords) {
        f.evidence << judge(state, check);
        addObtained(f, Obtained::File);
    }
    for (const PhoneLine &p : phoneLines(state)) {
        const bool listed =
            std::any_of(state.linePasswords.begin(), state.linePasswords.end(),
                        [&](const LinePasswordCheck &c) { return sameLine(c.extension, *p.line); });
        if (!listed) {
            f.evidence << unseen(
                *p.device,
                Words::tr("line %1 is on this phone but not in the imported list").arg(p.line->user));
        }
    }
    settle(f);
    f.says = f.state == FindingState::Met ? Words::tr(allMet).arg(f.total)
                                          : Words::tr(someMet).arg(f.met).arg(f.total);
    return f;
}

FindingEvidence judgeLength(const OfficeState &, const LinePasswordCheck &check)
{
    const bool met = check.length >= leastGoodLength;
    // A length class, not the length: the report must not help a guesser.
    const QString says = check.length == 0   ? Words::tr("no password at all")
                         : check.length < 8  ? Words::tr("under 8 characters")
                         : !met              ? Words::tr("8 to 11 characters")
                         : check.length < 16 ? Words::tr("12 to 15 characters")
                                             : Words::tr("16 characters or more");
    return lineEvidence(check, met, says);
}

FindingEvidence judgeOrigin(const OfficeState &, const LinePasswordCheck &check)
{
    return lineEvidence(check, check.looksGenerated,
                        check.looksGenerated ? Words::tr("looks made by a generator")
                                             : Words::tr("looks made by a person"));
}

QString weaknessName(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("word"), QT_TRANSLATE_NOOP("Controls", "a word")},
        {QStringLiteral("company-name"), QT_TRANSLATE_NOOP("Controls", "the company's name")},
        {QStringLiteral("extension"), QT_TRANSLATE_NOOP("Controls", "the extension number")},
        {QStringLiteral("sequence"), QT_TRANSLATE_NOOP("Controls", "a run of keys or numbers")},
        {QStringLiteral("repetition"), QT_TRANSLATE_NOOP("Controls", "a repeated block")},
        {QStringLiteral("factory-default"), QT_TRANSLATE_NOOP("Controls", "a known factory password")}};
    const char *name = names.value(kind, nullptr);
    return name ? Words::tr(name) : kind;
}

FindingEvidence judgeWeakness(const OfficeState &, const LinePasswordCheck &check)
{
    if (check.weaknesses.isEmpty())
        return lineEvidence(check, check.length > 0,
                            check.length > 0 ? Words::tr("no word, name or sequence found")
                                             : Words::tr("no password at all"));
    QStringList kinds;
    for (const QString &kind : check.weaknesses)
        kinds << weaknessName(kind);
    return lineEvidence(check, false, Words::tr("contains %1").arg(kinds.join(QStringLiteral(", "))));
}

FindingEvidence judgeUnique(const OfficeState &, const LinePasswordCheck &check)
{
    if (check.sharedWith <= 0)
        return lineEvidence(check, true, Words::tr("used on this line only"));
    return lineEvidence(
        check, false,
        check.sharedExtensions.isEmpty()
            ? Words::tr("shared with %1 other lines").arg(check.sharedWith)
            : Words::tr("the same as extension %1").arg(check.sharedExtensions.join(QStringLiteral(", "))));
}

Finding judgePwd1(const OfficeState &state)
{
    Finding f = judgeLines(
        state, judgeLength,
        QT_TRANSLATE_NOOP("Controls", "All %1 line passwords have 12 characters or more."),
        QT_TRANSLATE_NOOP("Controls", "%1 of %2 line passwords are known to have 12 characters or more."),
        QStringLiteral("PWD-1"));
    const int cap = state.office.provider.maxPasswordLength;
    const bool allAtCap = cap > 0 && cap < leastGoodLength && !state.linePasswords.isEmpty()
                          && std::all_of(state.linePasswords.begin(), state.linePasswords.end(),
                                         [&](const LinePasswordCheck &c) { return c.length >= cap; });
    if (allAtCap && f.state != FindingState::Met) {
        f.state = FindingState::ProviderLimited;
        f.earned = 0;
        f.why = Words::tr("The provider takes no more than %1 characters, and every line uses them all.")
                    .arg(cap);
        f.says = f.why;
    }
    return f;
}

Finding judgePwd2(const OfficeState &state)
{
    return judgeLines(state, judgeOrigin,
                      QT_TRANSLATE_NOOP("Controls", "All %1 line passwords look made by a generator."),
                      QT_TRANSLATE_NOOP("Controls", "%1 of %2 line passwords look made by a generator."),
                      QStringLiteral("PWD-2"));
}

Finding judgePwd3(const OfficeState &state)
{
    return judgeLines(
        state, judgeWeakness,
        QT_TRANSLATE_NOOP("Controls",
                          "In all %1 line passwords no word, name, extension or sequence was found."),
        QT_TRANSLATE_NOOP(
            "Controls",
            "Only %1 of %2 line passwords are known to be free of words, names, extensions and sequences."),
        {});
}

Finding judgePwd4(const OfficeState &state)
{
    return judgeLines(
        state, judgeUnique, QT_TRANSLATE_NOOP("Controls", "All %1 line passwords are different."),
        QT_TRANSLATE_NOOP("Controls", "%1 of %2 line passwords are known to be used once only."), {});
}

/// A new password for each line that fails, where the phone is ours to write. The provider's portal gets the
/// same value from the person within seconds (S-19).
QList<DeviceIntent> mendLines(const OfficeState &state,
                              const std::function<bool(const LinePasswordCheck &)> &bad)
{
    QList<DeviceIntent> wishes;
    const QList<PhoneLine> lines = phoneLines(state);
    for (const LinePasswordCheck &check : state.linePasswords) {
        if (!bad(check))
            continue;
        for (const PhoneLine &p : lines) {
            if (!sameLine(check.extension, *p.line) || !mayMend(*p.device) || isProvisioned(*p.device))
                continue;
            const QString name = QStringLiteral("line/%1/%2").arg(p.device->device.id).arg(p.line->index);
            wishes << DeviceIntent{
                p.device->device.id,
                LinePassword{p.line->index, SecretRef{name}, SecretRef{name + QStringLiteral("/next")}}};
        }
    }
    return wishes;
}

QList<DeviceIntent> mendPwd1(const OfficeState &state)
{
    const int cap = state.office.provider.maxPasswordLength;
    return mendLines(state, [cap](const LinePasswordCheck &c) {
        return c.length < leastGoodLength && (cap <= 0 || c.length < cap);
    });
}
QList<DeviceIntent> mendPwd2(const OfficeState &state)
{
    return mendLines(state, [](const LinePasswordCheck &c) { return !c.looksGenerated; });
}
QList<DeviceIntent> mendPwd3(const OfficeState &state)
{
    return mendLines(state, [](const LinePasswordCheck &c) { return !c.weaknesses.isEmpty(); });
}
QList<DeviceIntent> mendPwd4(const OfficeState &state)
{
    return mendLines(state, [](const LinePasswordCheck &c) { return c.sharedWith > 0; });
}

QStringList portalSteps()
{
    return {
        en(QT_TRANSLATE_NOOP(
            "Controls", "List first where the line is used: desk phone, app, home phone, cordless handset.")),
        en(QT_TRANSLATE_NOOP(
            "Controls",
            "Import the provider's list in RingFence: the button stands under “Your part”, and under "
            "“Check-up” in the section “SIP passwords”. For phones that RingFence can set it then offers "
            "new passwords under “Fix”.")),
        en(QT_TRANSLATE_NOOP(
            "Controls",
            "For every other line let a password manager make one of at least 12 characters; have the "
            "provider's portal open at the line.")),
        en(QT_TRANSLATE_NOOP(
            "Controls",
            "Save it in the portal and on the phone within seconds of each other, one line at a time.")),
        en(QT_TRANSLATE_NOOP("Controls", "If the phone does not register again, set the portal back and "
                                         "stop: providers block an office after a few refusals."))};
}

} // namespace

QList<Control> passwordControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("PWD-1"),
         1,
         1,
         en(QT_TRANSLATE_NOOP("Controls", "Every phone line has a password of at least 12 characters")),
         en(QT_TRANSLATE_NOOP("Controls", "Short passwords are guessed by machines in minutes, and a guessed "
                                          "line password lets strangers phone the world on your bill.")),
         Weight::Critical,
         false,
         {Phone, File, Person},
         180,
         365,
         {QStringLiteral("PR.AA-01, PR.AA-03"), QStringLiteral("5.2 (IG1)"),
          QStringLiteral("User access control; Secure configuration"), QStringLiteral("A.5.17, A.8.5"),
          QStringLiteral("8.3.6, 8.6.3"), QStringLiteral("R1")},
         judgePwd1,
         mendPwd1,
         portalSteps()},
        {QStringLiteral("PWD-2"),
         1,
         1,
         en(QT_TRANSLATE_NOOP("Controls", "Line passwords are made by a generator, not by a person")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "People pick patterns that attackers try first. A generator has no habits.")),
         Weight::High,
         false,
         {Phone, File, Person},
         180,
         365,
         {QStringLiteral("PR.AA-01"),
          QStringLiteral("5.2 (IG1)"),
          QStringLiteral("User access control"),
          QStringLiteral("A.5.17"),
          QStringLiteral("8.6.3"),
          {}},
         judgePwd2,
         mendPwd2,
         portalSteps()},
        {QStringLiteral("PWD-3"),
         1,
         1,
         en(QT_TRANSLATE_NOOP("Controls",
                              "No words, company name, extension number or sequences in a line password")),
         en(QT_TRANSLATE_NOOP("Controls", "'Acme2024' or '2012012012' are in every attacker's list; the "
                                          "extension number is the very first guess.")),
         Weight::Critical,
         false,
         {Phone, File},
         180,
         365,
         {QStringLiteral("PR.AA-01"),
          QStringLiteral("5.2 (IG1)"),
          QStringLiteral("User access control (deny list)"),
          QStringLiteral("A.5.17"),
          QStringLiteral("8.3.6, 2.2.2"),
          {}},
         judgePwd3,
         mendPwd3,
         portalSteps()},
        {QStringLiteral("PWD-4"),
         1,
         1,
         en(QT_TRANSLATE_NOOP("Controls", "No two extensions share a password")),
         en(QT_TRANSLATE_NOOP("Controls", "If one is stolen, all lines with the same one are stolen.")),
         Weight::Critical,
         false,
         {Phone, File},
         180,
         365,
         {QStringLiteral("PR.AA-01"),
          QStringLiteral("5.2 (IG1)"),
          QStringLiteral("User access control"),
          QStringLiteral("A.5.17"),
          QStringLiteral("8.2.1, 8.6.3"),
          {}},
         judgePwd4,
         mendPwd4,
         portalSteps()},
    };
}

} // namespace rf
