#include "wizard/widgets/in_slices.h"

#include <QElapsedTimer>

namespace rf {

namespace {

// Layout and painting of what was put in come on top. Several lists may begin in one event.
constexpr int firstSlice = 3; // milliseconds
constexpr int otherSlices = 8;

} // namespace

InSlices::InSlices(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] { slice(otherSlices); });
}

InSlices::Piece InSlices::each(const QList<std::function<void()>> &pieces)
{
    return [pieces, next = qsizetype(0)]() mutable {
        if (next < pieces.size())
            pieces.at(next++)();
        return next < pieces.size();
    };
}

void InSlices::start(Piece piece)
{
    m_piece = std::move(piece);
    m_timer.start();
    slice(firstSlice);
}

void InSlices::finish()
{
    while (m_piece && m_piece()) { }
    m_piece = {};
}

void InSlices::slice(int milliseconds)
{
    if (!m_piece) { // what the last slice put in was shown meanwhile
        m_timer.stop();
        Q_EMIT done();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    do {
        if (!m_piece()) {
            m_piece = {};
            return;
        }
    } while (clock.elapsed() < milliseconds);
}

} // namespace rf
