// The SIP user agent inside a simulated phone: registers its lines with digest over UDP, TCP and TLS, keeps
// them alive, takes and makes calls with RTP, and tells its User-Agent to whoever asks. All traffic goes to
// the real endpoint that the pretend network names, so that it passes the router's relay.
#pragma once

#include "connectors/practice/sim_device.h"

#include <functional>
#include <memory>

namespace rf {

enum class SimTransport { Udp, Tcp, Tls };
/// As phones show it: 0 not registered, 1 registering, 2 registered, 3 failed.
enum class SimLineState { Off = 0, Registering = 1, Registered = 2, Failed = 3 };
enum class SimSrtp { Off = 0, Optional = 1, Compulsory = 2 };

struct SimSipLine {
    int number = 1; ///< 1-based, as on the phone
    bool enabled = true;
    QString user;
    QString authUser; ///< empty = user
    QByteArray password;
    QString domain; ///< of the address of record
    Endpoint server; ///< pretend; port 0 = the name did not resolve
    SimTransport transport = SimTransport::Udp;
    SimSrtp srtp = SimSrtp::Off;
    int expires = 300; ///< seconds of simulated time
    bool keepAlive = false; ///< CRLF every few ticks
    bool checkCertificate = false; ///< TLS: only servers whose chain ends in trustedPem
    QByteArray trustedPem;
    friend bool operator==(const SimSipLine &, const SimSipLine &) = default;
};

struct SimCall {
    bool answered = false;
    int status = 0; ///< final SIP status, 0 = no answer
    bool heard = false; ///< RTP arrived at the phone
    bool sent = false; ///< RTP was sent by the phone
    bool encrypted = false; ///< SRTP was agreed
};

class SimSipPhone {
public:
    explicit SimSipPhone(QByteArray userAgent);
    ~SimSipPhone();
    SimSipPhone(const SimSipPhone &) = delete;
    SimSipPhone &operator=(const SimSipPhone &) = delete;

    /// sipPort: pretend UDP port, 5060 for most. The real one is any free port.
    Result<> start(SimNetwork &network, const QHostAddress &address, quint16 sipPort = 5060);
    void stop(); ///< blocks until the thread has ended; nothing is unregistered

    // These do not block.
    /// "SIP only from the server": requests from anybody else are not answered at all.
    void setOnlyFromServer(bool on);
    /// Called in the phone's SIP thread for NOTIFY with the Event header; gives the SIP status of the answer.
    /// Set before start(). Without one NOTIFY is answered 489.
    void setNotifyHandler(std::function<int(const QByteArray &event)> handler);
    void setLines(const QList<SimSipLine> &lines); ///< what changed is unregistered and registered anew
    void vanish(); ///< power lost: no answer, no unregistering
    void appear(const QHostAddress &address); ///< registers all lines again
    void tick(); ///< secondsPerTick of simulated time pass
    static constexpr int secondsPerTick = 10;

    // Thread-safe.
    SimLineState state(int line) const; ///< Off for unknown lines
    bool inCall() const;
    QByteArray userAgent() const;
    /// Calls a number on a registered line, talks for a moment and hangs up. Blocks at most timeoutMs.
    SimCall call(int line, const QString &number, int timeoutMs = 4000);
    /// Stays in a call until hangUp(), for "never a phone in a call".
    SimCall callAndHold(int line, const QString &number, int timeoutMs = 4000);
    void hangUp();

    class Engine;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rf
