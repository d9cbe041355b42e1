// The knocks themselves: one attempt at each port, side by side, from ports that the office never talked to.
// Private to this room.
#pragma once

#include "connectors/sip/knock.h"

#include <QObject>
#include <functional>

namespace rf {

class KnockRun final : public QObject {
public:
    static constexpr int waitMs = 3000;

    /// done is called once, from the event loop.
    KnockRun(const KnockOrder &order, QObject *parent, std::function<void(const QList<KnockResult> &)> done);

private:
    void knockTcp(qsizetype index);
    void knockUdp(qsizetype index);
    void settle(qsizetype index, OutsideVerdict verdict);
    void end();

    const KnockOrder m_order;
    std::function<void(const QList<KnockResult> &)> m_done;
    QList<KnockResult> m_results;
    QList<bool> m_settled;
};

} // namespace rf
