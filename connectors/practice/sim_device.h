// What every simulated device shares, and the pretend network it lives in.
#pragma once

#include "connectors/practice/practice_office.h"

#include <QMutex>
#include <functional>

namespace rf {

/// The pretend network: who answers where. Thread-safe. Simulated servers bind real loopback ports (0 = any
/// free one) and publish them here under the pretend endpoint.
class SimNetwork final : public AddressBook {
public:
    enum class Kind { Tcp, Udp };
    void publish(const Endpoint &pretendOne, Kind kind, quint16 realPort);
    void withdraw(const Endpoint &pretendOne, Kind kind);
    /// TCP first, then UDP; the engine's transports ask only for TCP, SIP asks through realUdp().
    Endpoint real(const Endpoint &pretendOne) const override;
    Endpoint realUdp(const Endpoint &pretendOne) const override;
    Endpoint pretend(const Endpoint &realOne) const override;
    QHostAddress ownAddress(const QHostAddress &peer) const override;
    void setOwnAddress(const QHostAddress &address);
    /// A peer seen by a server at a real endpoint is really this pretend endpoint (NAT relays announce their
    /// flows).
    void name(const Endpoint &realOne, const Endpoint &pretendOne);
    void forget(const Endpoint &realOne);
    QList<PracticeHost> hosts() const; ///< grouped from what is published and addHost()
    void addHost(const QHostAddress &address, const MacAddress &mac); ///< a host with every port closed
    void setMac(const QHostAddress &address, const MacAddress &mac);
    /// Says whether this computer's packets get to a pretend address (isolated networks); unset = they do.
    /// Asked by real() and realUdp() without any lock held.
    void setGate(std::function<bool(const QHostAddress &to)> mayPass);
    QJsonObject toJson() const;

private:
    Endpoint find(const Endpoint &pretendOne, std::initializer_list<Kind> order) const;
    std::function<bool(const QHostAddress &)> m_gate;
    mutable QMutex m_mutex;
    struct Row {
        Endpoint pretend;
        Kind kind = Kind::Tcp;
        quint16 realPort = 0;
    };
    QList<Row> m_rows;
    QList<QPair<Endpoint, Endpoint>> m_names;
    QList<QPair<QHostAddress, MacAddress>> m_macs;
    QHostAddress m_own;
};

/// A simulated device: real servers on loopback, state in memory, strict in its vendor's dialect. start() and
/// stop() come from the office's thread; servers run in their own threads and guard the state with a mutex.
class SimDevice {
public:
    virtual ~SimDevice() = default;
    virtual QString id() const = 0; ///< the same id discovery gives: "mac-" + bare MAC
    virtual QHostAddress address() const = 0;
    virtual MacAddress mac() const = 0;
    virtual Result<> start(SimNetwork &network) = 0;
    virtual void stop() = 0;
    virtual void setMischief(const Mischief &mischief) = 0;
    virtual QJsonObject dump() const = 0; ///< whole state without counters, clock, registrations and tokens
    virtual QString user() const { return {}; }
    virtual Secret password() const { return {}; } ///< the current one, as the person in the story knows it
    virtual QStringList plantedSecrets() const { return {}; }
    virtual void tick() { } ///< simulated time passes: restarts finish, phones re-register, polls happen
};

} // namespace rf
