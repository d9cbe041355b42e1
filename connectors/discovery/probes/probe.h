// One question to one port of one host. Ends by itself within its deadlines, whatever the other side does.
// Private to this room.
#pragma once

#include "connectors/discovery/identify.h"
#include "connectors/discovery/probes/connection.h"

namespace rf {

struct ProbeTarget {
    QHostAddress address; ///< as the person sees it
    quint16 port = 0;
    Endpoint real; ///< where that really is; port 0 = the address book knows that it is closed
    QHostAddress ownAddress; ///< as the device sees us
    int connectMs = 600;
    int answerMs = 3000;
};

class Probe : public QObject {
    Q_OBJECT
public:
    Probe(const ProbeTarget &target, QObject *parent);
    virtual void start() = 0;

    const ProbeTarget &target() const { return m_target; }
    PortState state() const { return m_state; }
    int answeredAfterMs() const { return m_answeredAfterMs; } ///< opened or refused; -1 = silent
    /// "http", "ssh", …; empty = open, but nothing that we know.
    const QString &protocol() const { return m_protocol; }
    const QList<Observation> &observations() const { return m_observations; }

Q_SIGNALS:
    void finished(); ///< once, and never from within start()

protected:
    void finish();
    void noteState(PortState state, int answeredAfterMs)
    {
        m_state = state;
        m_answeredAfterMs = answeredAfterMs;
    }
    void note(const QString &probe, const QString &text) { m_observations.append({probe, text}); }
    void note(const QList<Observation> &seen) { m_observations.append(seen); }
    void setProtocol(const QString &protocol) { m_protocol = protocol; }

private:
    ProbeTarget m_target;
    PortState m_state = PortState::Silent;
    int m_answeredAfterMs = -1;
    QString m_protocol;
    QList<Observation> m_observations;
    bool m_finished = false;
};

} // namespace rf
