#include "wizard/person_at_window.h"

namespace rf {

PersonAtWindow::PersonAtWindow(QObject *parent)
    : QObject(parent)
{
}

PersonAtWindow::~PersonAtWindow()
{
    giveUp();
}

Answer PersonAtWindow::ask(const Question &question)
{
    Pending pending{question, {}};
    QMutexLocker lock(&m_mutex);
    if (m_gaveUp)
        return Answer::DoNotKnow;
    m_queue.enqueue(&pending);
    if (m_queue.size() == 1)
        QMetaObject::invokeMethod(this, &PersonAtWindow::showNext, Qt::QueuedConnection);
    while (!pending.answer)
        m_wake.wait(&m_mutex);
    return *pending.answer;
}

void PersonAtWindow::showNext()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_queue.isEmpty() || m_shown)
            return;
        m_shown = m_queue.head()->question;
    }
    Q_EMIT asked();
}

void PersonAtWindow::answer(Answer answer)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_shown)
            return;
        m_shown.reset();
        if (!m_queue.isEmpty())
            m_queue.dequeue()->answer = answer;
        m_wake.wakeAll();
    }
    Q_EMIT answered();
    showNext();
}

void PersonAtWindow::letAllGo()
{
    m_shown.reset();
    while (!m_queue.isEmpty())
        m_queue.dequeue()->answer = Answer::DoNotKnow;
    m_wake.wakeAll();
}

void PersonAtWindow::dismiss()
{
    {
        const QMutexLocker lock(&m_mutex);
        letAllGo();
    }
    Q_EMIT answered();
}

void PersonAtWindow::giveUp()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_gaveUp = true;
        letAllGo();
    }
    Q_EMIT answered();
}

void PersonAtWindow::listenAgain()
{
    const QMutexLocker lock(&m_mutex);
    m_gaveUp = false;
}

} // namespace rf
