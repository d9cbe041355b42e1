// Building what is long piece by piece, so that the window answers in between.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace rf {

class InSlices final : public QObject {
    Q_OBJECT
public:
    explicit InSlices(QObject *parent);
    /// Does one small thing. false: that was the last one.
    using Piece = std::function<bool()>;
    /// These, one after the other.
    static Piece each(const QList<std::function<void()>> &pieces);

    /// Does the first pieces at once, the others as the event loop comes round. What was begun before and is
    /// not done yet is given up.
    void start(Piece piece);
    /// What is left, now: for whoever needs it at once.
    void finish();
    /// Everything is there, and what was put in can be seen.
    bool isDone() const { return !m_timer.isActive(); }

Q_SIGNALS:
    void done();

private:
    void slice(int milliseconds);
    Piece m_piece;
    QTimer m_timer;
};

} // namespace rf
