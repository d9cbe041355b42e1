#include "app/window/practice_person.h"

#include <QCoreApplication>

namespace rf {

namespace {
struct PracticeTexts {
    Q_DECLARE_TR_FUNCTIONS(Practice)
};
} // namespace

Answer PracticePerson::ask(const Question &question)
{
    Question asked = question;
    const auto note = [&](const QString &says) { asked.text += QStringLiteral("\n\n") + says; };
    if (question.key == u"trust-host-key" || question.key == u"trust-certificate") {
        const Answer known = m_story.ask(question);
        if (known == Answer::Yes)
            note(PracticeTexts::tr("(Practice: the sheet that came with this device shows the same.)"));
        else if (known == Answer::No)
            note(PracticeTexts::tr("(Practice: the sheet that came with this device shows another one!)"));
        return m_window.ask(asked);
    }
    if (question.key == u"echo-call") {
        // The pretend phone makes the call; what was heard is told, so that the person can answer.
        const Answer heard = m_story.ask(question);
        note(heard == Answer::Yes
                 ? PracticeTexts::tr("(Practice: a colleague made the call and heard it both ways.)")
             : heard == Answer::No
                 ? PracticeTexts::tr("(Practice: a colleague made the call and did not hear it both ways.)")
                 : PracticeTexts::tr("(Practice: nobody could make the call.)"));
        return m_window.ask(asked);
    }
    if (question.key == u"portal-password") {
        note(
            PracticeTexts::tr("(Practice: press \"Done\" and it is typed into the pretend portal for you.)"));
        const Answer answer = m_window.ask(asked);
        return answer == Answer::Yes ? m_story.ask(question) : answer;
    }
    return m_window.ask(asked);
}

} // namespace rf
