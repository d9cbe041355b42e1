// The drawing of the way to the internet, hop by hop. Private to this room.
#pragma once

#include "connectors/path/path_map.h"

namespace rf {

class PathDrawing {
public:
    explicit PathDrawing(const PathSeen &seen)
        : m_seen(seen)
    {
    }
    QList<Hop> draw();

private:
    // What is known already.
    const DeviceState *deviceAt(const QHostAddress &address) const;
    const DeviceState *deviceOf(const Hop &hop) const;
    bool listed(const QHostAddress &address) const;
    Hop hopFor(const QHostAddress &address, const DeviceState *state) const;
    /// Every known line of the office ends at a public IPv4 address: private ones behind it are the internet
    /// provider's own network.
    bool endsInPublic() const { return m_publicEnds > 0 && m_openEnds == 0; }

    /// Whether anything is drawn that this version goes through.
    bool has(IpVersion version) const;

    // The office's ways out.
    void router(const QHostAddress &gateway);
    void firstOnTheWay(const Trace &trace);

    // What stands behind a way out.
    void behind(const Hop &hop, bool only);
    void behindLine(const Hop &router, const QHostAddress &address, const QString &line);
    void translatedAgain(const Hop &router, const QList<Wan> &lines, bool only);
    void untold(const Hop &router);

    // What a trace met further on.
    void furtherOnTheWay(const Trace &trace);
    bool furtherV4(const TraceHop &step);
    bool furtherV6(const TraceHop &step);
    void carrierAt(const QHostAddress &address);
    void secondLine(const QList<Hop> &routers);
    void takenByTunnel();

    const PathSeen &m_seen;
    QList<Hop> m_hops;
    int m_publicEnds = 0;
    int m_openEnds = 0;
};

void settleHop(Hop &hop, const DeviceState &state);
void addOnce(QList<QHostAddress> &list, const QHostAddress &address);
inline bool isV4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}
/// Null when the router was not read, or does not tell.
const QList<Wan> *linesOf(const DeviceState *state);

} // namespace rf
