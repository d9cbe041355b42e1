#include "report/checklist_words.h"

#include "core/controls/assess.h"
#include "core/controls/judge_tools.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace rf {

namespace {

struct WordText {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

FindingState stateOf(const QList<Finding> &findings, const QString &control)
{
    const Finding *f = findFinding(findings, control);
    return f ? f->state : FindingState::CannotTell;
}

bool anyIs(const QList<Finding> &findings, FindingState state)
{
    static const QStringList doors{QStringLiteral("FW-1"), QStringLiteral("FW-2"), QStringLiteral("WEB-1")};
    return std::any_of(doors.begin(), doors.end(),
                       [&](const QString &id) { return stateOf(findings, id) == state; });
}

bool allMet(const QList<Finding> &findings)
{
    static const QStringList doors{QStringLiteral("FW-1"), QStringLiteral("FW-2"), QStringLiteral("WEB-1")};
    return std::all_of(doors.begin(), doors.end(),
                       [&](const QString &id) { return stateOf(findings, id) == FindingState::Met; });
}

bool doorsWereClosed(const QList<TaskResult> &results)
{
    return std::any_of(results.begin(), results.end(), [](const TaskResult &r) {
        return r.outcome == TaskOutcome::Done
               && (r.intent == QLatin1StringView(CloseForwards::type)
                   || r.intent == QLatin1StringView(NarrowForwards::type));
    });
}

QString doorSentence(const ReportInput &input)
{
    const bool wasOpen = anyIs(input.before, FindingState::NotMet);
    if (anyIs(input.findings, FindingState::NotMet))
        return WordText::tr(
            "Strangers on the internet can reach the phones or the phone ports of this office.");
    if (allMet(input.findings)) {
        return wasOpen
                   ? WordText::tr("The door through which strangers could reach the phones is closed.")
                   : WordText::tr("No way was found by which strangers on the internet reach the phones.");
    }
    if (anyIs(input.findings, FindingState::AcceptedRisk))
        return WordText::tr("A risk about the ways in from the internet was accepted.");
    if (anyIs(input.findings, FindingState::NotApplicable))
        return WordText::tr("No phones were found in this office.");
    if (wasOpen && doorsWereClosed(input.results))
        return WordText::tr(
            "The open doors that were found are closed, but not every way in could be looked at, so it is "
            "not known whether strangers can still reach the phones.");
    if (wasOpen)
        return WordText::tr(
            "Open doors were found before and nothing is known to have closed them; this time not every way "
            "in could be looked at, so it is not known whether strangers can still reach the phones.");
    return WordText::tr("Not every way in could be looked at, so it is not known whether strangers can "
                        "reach the phones.");
}

QString encryptionSentence(const ReportInput &input)
{
    const Finding *tls = findFinding(input.findings, QStringLiteral("ENC-1"));
    const Finding *srtp = findFinding(input.findings, QStringLiteral("ENC-2"));
    if (!tls || !srtp || tls->total == 0 || tls->state == FindingState::Due
        || srtp->state == FindingState::Due)
        return {};
    const int both = std::min(tls->met, srtp->met);
    if (both == 0 && tls->met == 0 && srtp->met == 0) {
        return tls->state == FindingState::CannotTell
                   ? WordText::tr("Whether calls are encrypted is not known.")
                   : WordText::tr("Calls are not known to be encrypted on any of %1 phones.").arg(tls->total);
    }
    if (tls->met == srtp->met && tls->total == srtp->total)
        return WordText::tr("Calls are encrypted on %1 of %2 phones.").arg(both).arg(tls->total);
    return WordText::tr("Call set-up is encrypted on %1 of %2 phones, the voice on %3 of %4.")
        .arg(tls->met)
        .arg(tls->total)
        .arg(srtp->met)
        .arg(srtp->total);
}

} // namespace

QString officeText(const Office &office)
{
    QString name = plainWords(office.name, 120);
    if (name.isEmpty())
        name = WordText::tr("Office without a name");
    return office.isPractice() ? WordText::tr("%1 (practice office)", "name of an office").arg(name) : name;
}

QString dateText(const QDate &date, const QLocale &locale)
{
    if (!date.isValid())
        return {};
    // The long form without the day of the week, and without what joined it to the rest.
    static const QRegularExpression weekday(QStringLiteral("^dddd[\\s,،]*|[\\s,،]*dddd$"));
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

QString timeText(const QDateTime &when, const QLocale &locale)
{
    if (!when.isValid())
        return WordText::tr("time not known");
    const QDateTime local = when.toLocalTime();
    return QStringLiteral("%1, %2 %3")
        .arg(dateText(local.date(), locale), locale.toString(local.time(), QLocale::ShortFormat),
             local.timeZoneAbbreviation());
}

QString shortTimeText(const QDateTime &when, const QDateTime &day, const QLocale &locale)
{
    const QDateTime local = when.toLocalTime();
    return day.isValid() && local.date() == day.toLocalTime().date()
               ? locale.toString(local.time(), QLocale::ShortFormat)
               : timeText(when, locale);
}

QString dayText(const QDateTime &when, const QLocale &locale)
{
    return dateText(when.toLocalTime().date(), locale);
}

QLocale textLocale(const QLocale &locale)
{
    //: The code of the language into which you translate: "de" for German.
    const QLocale language(WordText::tr("en"));
    return language.language() == locale.language() ? locale : language;
}

QString specialText(SpecialLine special)
{
    return specialLineName(special);
}

QString kindText(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Unknown: return WordText::tr("not identified");
    case DeviceKind::Phone: return WordText::tr("phone");
    case DeviceKind::ConferencePhone: return WordText::tr("conference phone");
    case DeviceKind::DectBase: return WordText::tr("cordless base");
    case DeviceKind::Ata: return WordText::tr("analogue adapter");
    case DeviceKind::Pbx: return WordText::tr("telephone system");
    case DeviceKind::Router: return WordText::tr("router");
    case DeviceKind::Firewall: return WordText::tr("firewall");
    case DeviceKind::Switch: return WordText::tr("switch");
    case DeviceKind::AccessPoint: return WordText::tr("access point");
    case DeviceKind::Computer: return WordText::tr("computer");
    case DeviceKind::Printer: return WordText::tr("printer");
    case DeviceKind::Camera: return WordText::tr("camera");
    case DeviceKind::Nas: return WordText::tr("network storage");
    case DeviceKind::DoorStation: return WordText::tr("door station");
    case DeviceKind::Other: return WordText::tr("other device");
    }
    return {};
}

QString summaryText(const ReportInput &input, const Checklist &list)
{
    QStringList sentences{doorSentence(input), encryptionSentence(input)};
    const auto failed = std::count_if(input.results.begin(), input.results.end(), [](const TaskResult &r) {
        return r.outcome == TaskOutcome::UndoFailed || r.outcome == TaskOutcome::Unknown;
    });
    if (failed > 0)
        sentences
            << WordText::tr(
                   "%1 changes ended in a state that is not known or not as before; see the list of changes.")
                   .arg(failed);
    if (list.open.isEmpty())
        sentences << WordText::tr("Nothing is open.");
    else if (list.open.size() == 1)
        sentences << WordText::tr("One point is still open.");
    else
        sentences << WordText::tr("%1 points are still open.").arg(list.open.size());
    if (list.risks.size() == 1)
        sentences << WordText::tr("One risk was accepted.");
    else if (!list.risks.isEmpty())
        sentences << WordText::tr("%1 risks were accepted.").arg(list.risks.size());
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

Undoing whyUndone(const TaskResult &result)
{
    if (result.error.isEmpty())
        return Undoing::Asked;
    return result.error == errorName(ErrorCode::Cancelled) ? Undoing::Stopped : Undoing::Failed;
}

QString confirmedText(const QString &word)
{
    //: %1: what a person says was seen or heard
    return WordText::tr("confirmed by a person: %1").arg(plainWords(word, 200));
}

QString unsettledText(const ReportInput &input)
{
    QStringList devices;
    for (const TaskResult &r : input.unsettled) {
        const QString name = plainWords(r.device, 60);
        if (!devices.contains(name))
            devices << name;
    }
    if (devices.isEmpty())
        return {};
    //: %1: names of devices
    return WordText::tr("Not finished: changes were begun and are not settled, so what is said here of these "
                        "devices may be of before them or of after them: %1. Settle them in RingFence, then "
                        "make a new checklist.")
        .arg(devices.join(QStringLiteral(", ")));
}

QString provisionalText(const ReportInput &input, const QLocale &locale)
{
    const bool any = std::any_of(input.findings.begin(), input.findings.end(),
                                 [](const Finding &f) { return f.provisional; });
    if (!any)
        return {};
    return WordText::tr(
               "Provisional until the check of %1: only then is it known whether the provider's next visit "
               "to the phones "
               "kept the changes.")
        .arg(dayText(input.madeAt.addDays(1), locale));
}

QString markWord(Mark mark, bool provisional)
{
    if (provisional)
        return mark == Mark::Measured ? WordText::tr("met so far, provisional")
                                      : WordText::tr("%1 so far, provisional").arg(markWord(mark));
    switch (mark) {
    case Mark::Measured: return WordText::tr("met, measured");
    case Mark::Confirmed: return WordText::tr("met, confirmed by a person");
    case Mark::Partly: return WordText::tr("partly");
    case Mark::NotMet: return WordText::tr("not met");
    case Mark::Unknown: return WordText::tr("cannot tell");
    case Mark::NotApplicable: return WordText::tr("not applicable");
    case Mark::Accepted: return WordText::tr("risk accepted");
    case Mark::Provider: return WordText::tr("limited by the provider");
    case Mark::Due: return WordText::tr("due again");
    }
    return {};
}

QString markSign(Mark mark)
{
    switch (mark) {
    case Mark::Measured: return QStringLiteral("[x]");
    case Mark::Confirmed: return QStringLiteral("(x)");
    case Mark::Partly: return QStringLiteral("[/]");
    case Mark::NotMet: return QStringLiteral("[ ]");
    case Mark::Unknown: return QStringLiteral("[?]");
    case Mark::NotApplicable: return QStringLiteral(" - ");
    case Mark::Accepted: return QStringLiteral("[!]");
    case Mark::Provider: return QStringLiteral("[p]");
    case Mark::Due: return QStringLiteral("[~]");
    }
    return {};
}

Mark markOf(const Finding &finding)
{
    switch (finding.state) {
    case FindingState::Met:
        // What rests on a person's word, even in part, was not measured.
        return finding.obtained.contains(Obtained::Person) ? Mark::Confirmed : Mark::Measured;
    case FindingState::NotMet: return Mark::NotMet;
    case FindingState::Partly: return Mark::Partly;
    case FindingState::CannotTell: return Mark::Unknown;
    case FindingState::NotApplicable: return Mark::NotApplicable;
    case FindingState::AcceptedRisk: return Mark::Accepted;
    case FindingState::ProviderLimited: return Mark::Provider;
    case FindingState::Due: return Mark::Due;
    }
    return Mark::Unknown;
}

} // namespace rf
