// The engine's questions, answered by whoever sits at the window. Workers block until the answer; the window
// never does.
#pragma once

#include "core/ports/person.h"

#include <QMutex>
#include <QObject>
#include <QQueue>
#include <QWaitCondition>

namespace rf {

class PersonAtWindow final : public QObject, public Person {
    Q_OBJECT
public:
    explicit PersonAtWindow(QObject *parent = nullptr);
    ~PersonAtWindow() override;

    Answer ask(const Question &question) override; ///< on a worker thread
    /// The question that waits, null when there is none.
    const Question *waiting() const { return m_shown ? &*m_shown : nullptr; }
    void answer(Answer answer); ///< of the question that waits
    /// Every question, now and later, is answered with "do not know": the window closes or Stop was pressed.
    void giveUp();
    void listenAgain();

Q_SIGNALS:
    void asked(); ///< waiting() is a new one
    void answered();

private:
    struct Pending {
        Question question;
        std::optional<Answer> answer;
    };
    void showNext();
    QMutex m_mutex;
    QWaitCondition m_wake;
    QQueue<Pending *> m_queue; ///< the first is the one shown
    std::optional<Question> m_shown; ///< window's thread only
    bool m_gaveUp = false;
};

} // namespace rf
