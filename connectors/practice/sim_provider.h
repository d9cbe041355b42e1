// The simulated telephone provider: registrar over UDP, TCP and TLS with its own authority, echo number with
// RTP, reflector, a customer portal, and the habits that matter (bans after failed registrations, refusals).
#pragma once

#include "connectors/practice/sim_certificate.h"
#include "connectors/practice/sim_sip_phone.h"

#include <QDateTime>
#include <memory>

namespace rf {

struct SimProviderLine {
    QString extension; ///< also the user of the address of record
    QByteArray password;
    bool tlsAllowed = true; ///< false: a REGISTER over TLS gets 403
    bool srtp = true; ///< false: a secure media offer is answered 488 (or ignored when it is optional)
};

struct SimProviderOptions {
    QHostAddress address = QHostAddress(QStringLiteral("203.0.113.50")); ///< pretend
    QString domain = QStringLiteral("sip.practice-voice.example");
    quint16 udpPort = 5060; ///< pretend; 0 = not offered
    quint16 tcpPort = 5060;
    quint16 tlsPort = 5061;
    quint16 otherUdpPort = 5160; ///< a second UDP port that no ALG watches; 0 = none
    /// Publishes its signalling ports in the network. False when a relay publishes them in its stead.
    bool publish = true;
    QString echoNumber = QStringLiteral("*43");
    bool oneWayAudio = false; ///< echo calls are answered but no sound comes back
    bool portalRefuses = false; ///< the portal refuses new passwords
    bool reflector = true; ///< X-Mode: b64 returns the bytes as they arrived
    bool silent = false; ///< answers nothing at all
    int grantedExpiry = 300; ///< seconds
    int lockAfterFailures = 10; ///< failed registrations from one address until it is banned (S-19)
    int lockWindowSeconds = 600;
};

struct SimBinding {
    QString extension;
    QString transport; ///< "udp", "tcp", "tls"
    Endpoint source; ///< pretend where known: what the provider sees behind the router
    QString contact; ///< URI as it arrived
    QString via; ///< sent-by of the top Via as it arrived
    QString userAgent;
    QDateTime when; ///< of the last REGISTER
    qint64 serial = 0; ///< grows with every successful REGISTER at this provider
    int expires = 0;
};

class SimProvider {
public:
    static Result<std::unique_ptr<SimProvider>>
    start(const SimProviderOptions &options, const QList<SimProviderLine> &lines, SimNetwork &network);
    ~SimProvider();
    SimProvider(const SimProvider &) = delete;
    SimProvider &operator=(const SimProvider &) = delete;

    // All of these are thread-safe.
    QByteArray authorityPem() const; ///< root certificate of its TLS
    quint16 realUdpPort() const;
    quint16 realOtherUdpPort() const;
    quint16 realTcpPort() const;
    quint16 realTlsPort() const;
    const SimProviderOptions &options() const;

    QList<SimBinding> bindings() const;
    bool isRegistered(const QString &extension) const;
    qint64 lastSerial(const QString &extension) const; ///< 0 = never registered
    int failedRegistrations() const; ///< wrong credentials since the start
    QList<QHostAddress> bannedAddresses() const;
    void unban();

    /// The customer's portal. Rejected when the variant refuses, BadInput for an unknown line or a password
    /// outside 8 to 64 printable characters.
    Result<> setLinePassword(const QString &extension, const Secret &password);
    Result<> setTlsAllowed(const QString &extension, bool allowed);
    bool passwordIs(const QString &extension, const Secret &password) const;

    /// Rings a registered line with an INVITE; what the phone made of it. Blocks at most timeoutMs.
    SimCall ring(const QString &extension, int timeoutMs = 4000);
    void setOneWayAudio(bool on);
    void setSilent(bool on);
    int echoCalls() const; ///< answered so far
    int echoCallsHeard() const; ///< of these, with sound arriving at the provider
    int encryptedCalls() const;

    class Engine;

private:
    SimProvider();
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rf
