// The questions of S-3 and the special lines of S-2.
#include "wizard/pages/start_model.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf::start {

using namespace Qt::StringLiterals;

namespace {

struct T {
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
        return T::tr("Have you gone through these lines with somebody who knows the house?");
    if (key == u"onSitePbx")
        return T::tr(
            "Is there a telephone system, a fixed trunk or a door station in the house that is called from "
            "outside?");
    if (key == u"remoteWorkers")
        return T::tr("Does anybody use the same numbers at home, or in an app on a mobile?");
    if (key == u"secondInternetLine")
        return T::tr("Does the office have a second way to the internet, such as a mobile stick?");
    if (key == u"remoteAdminNeeded")
        return T::tr("Does anybody look after the router from outside, over the internet?");
    if (key == u"mobileAtHand")
        return T::tr("Will there be a mobile phone at hand while settings are changed?");
    if (key == u"looksAfterPhones")
        return T::tr("Who looks after the phones?");
    if (key == u"looksAfterRouter")
        return T::tr("Who looks after the router?");
    if (key == u"looksAfterSwitches")
        return T::tr("Who looks after the boxes that the network cables go into (switches)?");
    if (key == u"openingHours")
        return T::tr("When is the office open?");
    return {};
}

QString why(const QString &key)
{
    if (key == u"specialLinesAsked")
        return T::tr(
            "They are left alone until a named person releases each one. You mark them on the page “Find "
            "devices”.");
    if (key == u"onSitePbx")
        return T::tr("It may need a door in the router that would otherwise be closed.");
    if (key == u"remoteWorkers")
        return T::tr("A new line password has to reach them too, or their phone falls silent.");
    if (key == u"secondInternetLine")
        return T::tr("Every way in has to be looked at, not only the first.");
    if (key == u"remoteAdminNeeded")
        return T::tr("Closing that door would shut them out, so they are asked first.");
    if (key == u"mobileAtHand")
        return T::tr("While a phone restarts it makes no calls, emergency calls included.");
    if (key == u"looksAfterPhones" || key == u"looksAfterRouter" || key == u"looksAfterSwitches")
        return T::tr("The report names them for what is left to do.");
    if (key == u"openingHours")
        return T::tr("Anything that interrupts calls is better done outside of these hours.");
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
    case SpecialLine::Lift: return T::tr("the emergency phone in the lift");
    case SpecialLine::Alarm: return T::tr("the line of the alarm system");
    case SpecialLine::Fax: return T::tr("the fax");
    case SpecialLine::Door: return T::tr("the door station");
    case SpecialLine::Emergency: return T::tr("an emergency phone");
    case SpecialLine::RedPhone: return T::tr("a red phone (straight to a guard or an authority)");
    case SpecialLine::CardTerminal: return T::tr("the card terminal");
    case SpecialLine::NightBell: return T::tr("the night bell");
    case SpecialLine::Other: return T::tr("another line that must always work");
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
                     ? T::tr("Marked as %1. Locked: nothing is changed on it.").arg(word)
                     : T::tr("Marked as %1. Released by %2.").arg(word, plainWords(d.device.releasedBy, 80));
        marked << m;
    }
    return marked;
}

} // namespace rf::start
