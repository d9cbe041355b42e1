// Somebody in front of a practice office: the window asks the person, and what the pretend world has to do
// then (make the call, set the password at the pretend portal) is done by the story.
#pragma once

#include "core/ports/person.h"

namespace rf {

class PracticePerson final : public Person {
public:
    PracticePerson(Person &window, Person &story)
        : m_window(window)
        , m_story(story)
    {
    }
    Answer ask(const Question &question) override;

private:
    Person &m_window;
    Person &m_story;
};

} // namespace rf
