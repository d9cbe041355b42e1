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
    /// Every question that waits is answered with "do not know": Stop was pressed. A later one, such as one
    /// on the way back, is asked.
    void dismiss();
    /// The same, and later ones too: the window closes.
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
    void letAllGo(); ///< with the mutex locked
    QMutex m_mutex;
    QWaitCondition m_wake;
    QQueue<Pending *> m_queue; ///< the first is the one shown
    std::optional<Question> m_shown; ///< window's thread only
    bool m_gaveUp = false;
};

} // namespace rf
