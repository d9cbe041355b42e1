// The questions of S-3 and the special lines of S-2.
#include "wizard/pages/start_model.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf::start {

using namespace Qt::StringLiterals;

namespace {

struct StartQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

struct YesNoQuestion {
    QString key;
    std::optional<bool> OfficeAnswers::*field;
};
const QList<YesNoQuestion> yesNoQuestions{{u"specialLinesAsked"_s, &OfficeAnswers::specialLinesAsked},
                                          {u"onSitePbx"_s, &OfficeAnswers::onSitePbx},
                                          {u"remoteWorkers"_s, &OfficeAnswers::remoteWorkers},
                                          {u"secondInternetLine"_s, &OfficeAnswers::secondInternetLine},
                                          {u"remoteAdminNeeded"_s, &OfficeAnswers::remoteAdminNeeded},
                                          {u"mobileAtHand"_s, &OfficeAnswers::mobileAtHand}};

struct WordsQuestion {
    QString key;
    QString OfficeAnswers::*field;
};
const QList<WordsQuestion> wordsQuestions{{u"looksAfterPhones"_s, &OfficeAnswers::looksAfterPhones},
                                          {u"looksAfterRouter"_s, &OfficeAnswers::looksAfterRouter},
                                          {u"looksAfterSwitches"_s, &OfficeAnswers::looksAfterSwitches},
                                          {u"openingHours"_s, &OfficeAnswers::openingHours}};

QString asks(const QString &key)
{
    if (key == u"specialLinesAsked")
        return StartQuestionWords::tr("Have you gone through these lines with somebody who knows the house?");
    if (key == u"onSitePbx")
        return StartQuestionWords::tr(
            "Is there a telephone system, a fixed trunk or a door station in the house that is called from "
            "outside?");
    if (key == u"remoteWorkers")
        return StartQuestionWords::tr("Does anybody use the same numbers at home, or in an app on a mobile?");
    if (key == u"secondInternetLine")
        return StartQuestionWords::tr(
            "Does the office have a second way to the internet, such as a mobile stick?");
    if (key == u"remoteAdminNeeded")
        return StartQuestionWords::tr("Does anybody look after the router from outside, over the internet?");
    if (key == u"mobileAtHand")
        return StartQuestionWords::tr("Will there be a mobile phone at hand while settings are changed?");
    if (key == u"looksAfterPhones")
        return StartQuestionWords::tr("Who looks after the phones?");
    if (key == u"looksAfterRouter")
        return StartQuestionWords::tr("Who looks after the router?");
    if (key == u"looksAfterSwitches")
        return StartQuestionWords::tr(
            "Who looks after the boxes that the network cables go into (switches)?");
    if (key == u"openingHours")
        return StartQuestionWords::tr("When is the office open?");
    return {};
}

QString why(const QString &key)
{
    if (key == u"specialLinesAsked")
        return StartQuestionWords::tr(
            "They are left alone until a named person releases each one. You mark them on the page “Find "
            "devices”.");
    if (key == u"onSitePbx")
        return StartQuestionWords::tr("It may need a door in the router that would otherwise be closed.");
    if (key == u"remoteWorkers")
        return StartQuestionWords::tr(
            "A new line password has to reach them too, or their phone falls silent.");
    if (key == u"secondInternetLine")
        return StartQuestionWords::tr("Every way in has to be looked at, not only the first.");
    if (key == u"remoteAdminNeeded")
        return StartQuestionWords::tr("Closing that door would shut them out, so they are asked first.");
    if (key == u"mobileAtHand")
        return StartQuestionWords::tr("While a phone restarts it makes no calls, emergency calls included.");
    if (key == u"looksAfterPhones" || key == u"looksAfterRouter" || key == u"looksAfterSwitches")
        return StartQuestionWords::tr("The report names them for what is left to do.");
    if (key == u"openingHours")
        return StartQuestionWords::tr(
            "Anything that interrupts calls is better done outside of these hours.");
    return {};
}

} // namespace

QList<QuestionRow> questionRows(const OfficeAnswers &answers)
{
    QList<QuestionRow> rows;
    for (const YesNoQuestion &q : yesNoQuestions)
        rows << QuestionRow{q.key, asks(q.key), why(q.key), true, answers.*q.field, {}};
    for (const WordsQuestion &q : wordsQuestions)
        rows << QuestionRow{q.key, asks(q.key), why(q.key), false, std::nullopt, answers.*q.field};
    return rows;
}

void answer(OfficeAnswers &answers, const QString &key, std::optional<bool> yes)
{
    for (const YesNoQuestion &q : yesNoQuestions) {
        if (q.key == key)
            answers.*q.field = yes;
    }
}

void answer(OfficeAnswers &answers, const QString &key, const QString &words)
{
    for (const WordsQuestion &q : wordsQuestions) {
        if (q.key == key)
            answers.*q.field = plainWords(words, 200).trimmed();
    }
}

int notAnswered(const OfficeAnswers &answers)
{
    return static_cast<int>(std::count_if(yesNoQuestions.begin(), yesNoQuestions.end(),
                                          [&](const YesNoQuestion &q) { return !(answers.*q.field); }));
}

QString specialLineWord(SpecialLine special)
{
    switch (special) {
    case SpecialLine::None: return {};
    case SpecialLine::Lift: return StartQuestionWords::tr("the emergency phone in the lift");
    case SpecialLine::Alarm: return StartQuestionWords::tr("the line of the alarm system");
    case SpecialLine::Fax: return StartQuestionWords::tr("the fax");
    case SpecialLine::Door: return StartQuestionWords::tr("the door station");
    case SpecialLine::Emergency: return StartQuestionWords::tr("an emergency phone");
    case SpecialLine::RedPhone:
        return StartQuestionWords::tr("a red phone (straight to a guard or an authority)");
    case SpecialLine::CardTerminal: return StartQuestionWords::tr("the card terminal");
    case SpecialLine::NightBell: return StartQuestionWords::tr("the night bell");
    case SpecialLine::Other: return StartQuestionWords::tr("another line that must always work");
    }
    return {};
}

QStringList specialLineWords()
{
    QStringList words;
    for (const SpecialLine special :
         {SpecialLine::Lift, SpecialLine::Alarm, SpecialLine::Fax, SpecialLine::Door, SpecialLine::Emergency,
          SpecialLine::RedPhone, SpecialLine::CardTerminal, SpecialLine::NightBell, SpecialLine::Other})
        words << specialLineWord(special);
    return words;
}

QList<MarkedDevice> markedDevices(const QList<DeviceState> &devices)
{
    QList<MarkedDevice> marked;
    for (const DeviceState &d : devices) {
        if (d.device.special == SpecialLine::None)
            continue;
        MarkedDevice m;
        m.name = plainWords(d.device.label(), 80);
        const QString word = specialLineWord(d.device.special);
        m.says = d.device.isLocked()
                     ? StartQuestionWords::tr("Marked as %1. Locked: nothing is changed on it.").arg(word)
                     : StartQuestionWords::tr("Marked as %1. Released by %2.")
                           .arg(word, plainWords(d.device.releasedBy, 80));
        marked << m;
    }
    return marked;
}

} // namespace rf::start
