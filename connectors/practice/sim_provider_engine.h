// The part of the simulated provider that lives in its own thread. Known to sim_provider*.cpp only.
#pragma once

#include "connectors/practice/sim_provider.h"
#include "connectors/practice/sim_sip_text.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QThread>
#include <QUdpSocket>
#include <future>
#include <map>

class QSslSocket;

namespace rf {

struct SimProvider::Shared {
    mutable QMutex mutex;
    SimNetwork *network = nullptr;
    SimProviderOptions options;
    QHash<QString, SimProviderLine> lines;
    QList<SimBinding> bindings;
    SimCertificate authority;
    SimCertificate certificate;
    QHash<QHostAddress, QList<qint64>> failures; ///< milliseconds since the start, per address
    QList<QHostAddress> banned;
    QElapsedTimer clock;
    qint64 serial = 0;
    int failed = 0;
    int echoCalls = 0;
    int echoHeard = 0;
    int encrypted = 0;
    quint16 realUdp = 0;
    quint16 realOtherUdp = 0;
    quint16 realTcp = 0;
    quint16 realTls = 0;
};

class SimProvider::Engine final : public QObject {
public:
    explicit Engine(std::shared_ptr<Shared> shared);
    ~Engine() override;
    bool open(); ///< blocks; false when no loopback port was free
    void close(); ///< blocks
    std::shared_future<SimCall> ring(const QString &extension);

private:
    /// Where a message came from and where answers to it go.
    struct Flow {
        SimTransport transport = SimTransport::Udp;
        QPointer<QUdpSocket> udp;
        QPointer<QSslSocket> stream;
        Endpoint real; ///< the peer's socket on loopback
        Endpoint seen; ///< the same as the provider sees it
    };
    struct Media {
        QUdpSocket *socket = nullptr;
        quint16 pretendPort = 0;
        bool heard = false;
        bool echo = true;
        bool secure = false;
    };
    struct Outgoing {
        std::promise<SimCall> promise;
        SimCall call;
        Flow flow;
        QByteArray fromTag;
        QByteArray uri;
        QByteArray to; ///< with the phone's tag
        QByteArray extension;
        bool confirmed = false;
    };

    void openUdp(quint16 &realPort, bool wanted, bool &ok);
    void openStream(bool tls, quint16 &realPort, bool wanted, bool &ok);
    void readUdp(QUdpSocket *socket);
    void acceptStream(qintptr descriptor, bool tls);
    void received(SimSipText message, const Flow &flow);
    void send(const Flow &flow, const QByteArray &bytes);
    void answer(const SimSipText &request, const Flow &flow, const SimSipText &reply);
    bool isBanned(const QHostAddress &address);
    void countFailure(const QHostAddress &address);
    /// 0 = the credentials are right, 401 = ask (again), 403 = wrong.
    int check(const SimSipText &request, const char *header, QString &extension);
    SimSipText challenge(const SimSipText &request, int status, const char *header);

    void onRegister(const SimSipText &request, const Flow &flow);
    void onOptions(const SimSipText &request, const Flow &flow);
    void onInvite(const SimSipText &request, const Flow &flow);
    void onBye(const SimSipText &request, const Flow &flow);
    void onReply(const SimSipText &reply);
    void startRing(const QString &extension, std::promise<SimCall> promise);
    void finishRing(const QByteArray &callId);
    Media *openMedia(const QByteArray &callId, bool echo);
    void closeMedia(const QByteArray &callId);
    void readMedia(const QByteArray &callId);

    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    QHash<QByteArray, QByteArray> m_answered; ///< branch and method → last reply, for retransmissions
    QByteArrayList m_answeredOrder;
    QHash<QString, Flow> m_flows; ///< of bindings, by extension and transport
    QByteArrayList m_nonces;
    std::map<QByteArray, Media> m_media; ///< by Call-ID
    std::map<QByteArray, Outgoing> m_outgoing; ///< by Call-ID
    quint16 m_nextMediaPort = 30000;
};

} // namespace rf
