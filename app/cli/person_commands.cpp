// What a person says about an office: answer, attest, accept.
#include "app/cli/command.h"
#include "app/cli/opened.h"
#include "core/controls/assess.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct PersonWords {
    OfficeWords office;
    std::string question;
    std::string answer;
    std::string control;
    std::string by;
    std::string text;
    int days = 90;
    bool notMet = false;
};

/// A person's word without a person is none.
Result<QString> said(const std::string &text, const QString &missing)
{
    const QString words = q(text).trimmed();
    return words.isEmpty() ? Result<QString>(fail(ErrorCode::BadInput, missing)) : Result<QString>(words);
}

int saved(const Result<> &result, const QString &says, const QJsonObject &fields)
{
    return result ? sayDone(says, fields) : sayError(result.error());
}

/// "read from the router, tested on the wire"
QString waysOf(const Control &control)
{
    QStringList ways;
    for (const Obtained way : control.checkedBy) {
        switch (way) {
        case Obtained::Router: ways << u"read from the router"_s; break;
        case Obtained::Phone: ways << u"read from the phones"_s; break;
        case Obtained::Wire: ways << u"tested on the wire"_s; break;
        case Obtained::File: ways << u"taken from the provider's list"_s; break;
        case Obtained::Person: ways << u"confirmed by a person"_s; break;
        case Obtained::Nothing: break;
        }
    }
    return ways.join(u", "_s);
}

int answer(const PersonWords &words)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    auto office = (*opened)->file().office();
    if (!office)
        return sayError(office.error());
    OfficeAnswers &a = office->answers;
    const QString key = q(words.question);
    const QString text = q(words.answer);
    const bool yes = text.compare(u"yes"_s, Qt::CaseInsensitive) == 0;
    const bool no = text.compare(u"no"_s, Qt::CaseInsensitive) == 0;
    const QMap<QString, std::optional<bool> *> yesNo{{u"special-lines-asked"_s, &a.specialLinesAsked},
                                                     {u"remote-workers"_s, &a.remoteWorkers},
                                                     {u"on-site-pbx"_s, &a.onSitePbx},
                                                     {u"second-internet-line"_s, &a.secondInternetLine},
                                                     {u"remote-admin-needed"_s, &a.remoteAdminNeeded},
                                                     {u"mobile-at-hand"_s, &a.mobileAtHand}};
    const QMap<QString, QString *> words2{{u"looks-after-phones"_s, &a.looksAfterPhones},
                                          {u"looks-after-router"_s, &a.looksAfterRouter},
                                          {u"looks-after-switches"_s, &a.looksAfterSwitches},
                                          {u"opening-hours"_s, &a.openingHours}};
    if (yesNo.contains(key)) {
        if (!yes && !no)
            return sayError({ErrorCode::BadInput, u"%1 is answered with yes or no"_s.arg(key), {}});
        *yesNo.value(key) = yes;
    } else if (words2.contains(key)) {
        *words2.value(key) = text;
    } else {
        return sayError(
            {ErrorCode::BadInput,
             u"no such question; there are: %1"_s.arg((yesNo.keys() + words2.keys()).join(u", "_s)),
             {}});
    }
    return saved((*opened)->file().saveOffice(*office), u"Noted."_s, {{u"question"_s, key}});
}

int attest(const PersonWords &words)
{
    const auto named = controlNamed(words.control);
    if (!named)
        return sayError(named.error());
    const Control *control = *named;
    if (!control->checkedBy.contains(Obtained::Person))
        return sayError({ErrorCode::BadInput,
                         u"%1 is not taken on somebody's word: it is %2; run: ringfence-cli check"_s.arg(
                             control->id, waysOf(*control)),
                         {}});
    const auto by = said(words.by, u"a word counts only with the name of who gives it: --by NAME"_s);
    if (!by)
        return sayError(by.error());
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    auto list = (*opened)->file().document<QList<Attestation>>(u"attestations"_s);
    if (!list)
        return sayError(list.error());
    list->append(
        Attestation{control->id, !words.notMet, *by, QDateTime::currentDateTimeUtc(), q(words.text)});
    const QString says = words.notMet
                             ? u"%1 was looked at by %2 and is not so. The report says so."_s
                             : u"%1 is confirmed by %2. The report says that a person confirmed it."_s;
    return saved((*opened)->file().saveDocument(u"attestations"_s, *list), says.arg(control->id, *by),
                 {{u"control"_s, control->id}, {u"met"_s, !words.notMet}});
}

int accept(const PersonWords &words)
{
    const auto named = controlNamed(words.control);
    if (!named)
        return sayError(named.error());
    const Control *control = *named;
    const auto by = said(words.by, u"a risk is accepted by somebody: --by NAME"_s);
    if (!by)
        return sayError(by.error());
    const auto reason = said(words.text, u"a risk is accepted for a reason: --reason WORDS"_s);
    if (!reason)
        return sayError(reason.error());
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    if (words.days < 1 || words.days > acceptedRiskMaxDays)
        return sayError(
            {ErrorCode::BadInput, u"a risk is accepted for 1 to %1 days"_s.arg(acceptedRiskMaxDays), {}});
    auto list = (*opened)->file().document<QList<AcceptedRisk>>(u"acceptedRisks"_s);
    if (!list)
        return sayError(list.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    list->append(AcceptedRisk{control->id, *by, *reason, now, now.addDays(words.days)});
    return saved((*opened)->file().saveDocument(u"acceptedRisks"_s, *list),
                 u"Accepted by %1 until %2. It stands on page one of the report."_s.arg(
                     *by, now.addDays(words.days).date().toString(Qt::ISODate)),
                 {{u"control"_s, control->id}, {u"until"_s, json::to(now.addDays(words.days))}});
}

} // namespace

void addWords(CLI::App &app, Program &program)
{
    auto words = std::make_shared<PersonWords>();

    CLI::App *ask = app.add_subcommand("answer", "Answer one of the questions about the office");
    withOffice(*ask, words->office);
    withJson(*ask, program);
    ask->add_option("QUESTION", words->question, "on-site-pbx, remote-admin-needed, remote-workers ...")
        ->required();
    ask->add_option("ANSWER", words->answer, "yes, no, or words")->required();
    ask->callback([&program, words] { program.run = [words] { return answer(*words); }; });

    CLI::App *confirm = app.add_subcommand("attest", "Confirm what no program can see");
    withOffice(*confirm, words->office);
    withJson(*confirm, program);
    confirm->add_option("CONTROL", words->control, "For instance MFA-1")->required();
    confirm->add_option("--by", words->by, "Who confirms it")->required();
    confirm->add_option("--note", words->text, "What was seen");
    confirm->add_flag("--not-met", words->notMet, "It was looked at and is not so");
    confirm->callback([&program, words] { program.run = [words] { return attest(*words); }; });

    CLI::App *risk = app.add_subcommand("accept", "Accept a risk for a time, with a name and a reason");
    withOffice(*risk, words->office);
    withJson(*risk, program);
    risk->add_option("CONTROL", words->control, "For instance VLAN-0")->required();
    risk->add_option("--by", words->by, "Who accepts it")->required();
    risk->add_option("--reason", words->text, "Why")->required();
    risk->add_option("--days", words->days, "For how long, at most 180");
    risk->callback([&program, words] { program.run = [words] { return accept(*words); }; });
}

} // namespace rf::cli
