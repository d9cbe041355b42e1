// The part of a simulated phone's SIP agent that lives in its own thread. Known to sim_sip_phone*.cpp only.
#pragma once

#include "connectors/practice/sim_sip_phone.h"
#include "connectors/practice/sim_sip_text.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QUdpSocket>
#include <future>
#include <map>

class QSslSocket;

namespace rf {

struct SimSipPhone::Shared {
    mutable QMutex mutex;
    QByteArray userAgent;
    QHash<int, SimLineState> states;
    bool inCall = false;
    bool onlyFromServer = false;
    std::function<int(const QByteArray &)> onNotify;
};

class SimSipPhone::Engine final : public QObject {
public:
    Engine(std::shared_ptr<Shared> shared, SimNetwork &network, const QHostAddress &address, quint16 sipPort);
    ~Engine() override;
    bool open(); ///< blocks
    void close(); ///< blocks
    void post(std::function<void()> work);
    void setLines(const QList<SimSipLine> &lines);
    void vanish();
    void appear(const QHostAddress &address);
    void tick();
    void startCall(int line, const QString &number, int timeoutMs, bool hold,
                   const std::shared_ptr<std::promise<SimCall>> &promise);
    void hangUp();

private:
    struct Line {
        SimSipLine set;
        SimLineState state = SimLineState::Off;
        QByteArray callId;
        QByteArray tag;
        quint32 cseq = 0;
        QByteArray nonce; ///< of the last challenge, used again until it is refused
        QByteArray qop;
        quint32 nonceCount = 0;
        bool authTried = false; ///< the request under way carried credentials for a fresh nonce
        QByteArray pending; ///< bytes under way, sent again when no answer comes
        int ticks = 0; ///< since the last event
        int granted = 0;
        bool refused = false; ///< the registrar said no: only a change or a restart tries again
        QPointer<QSslSocket> stream;
        quint16 streamPort = 0; ///< pretend, of this end
        std::shared_ptr<QByteArray> streamBuffer;
    };
    struct Call {
        std::shared_ptr<std::promise<SimCall>> promise;
        SimCall result;
        int line = 0;
        bool hold = false;
        bool incoming = false;
        bool talking = false;
        int authTries = 0;
        quint32 cseq = 1;
        QByteArray callId;
        QByteArray from;
        QByteArray to;
        QByteArray uri;
        QByteArray offerKey;
        QUdpSocket *media = nullptr;
        quint16 mediaPort = 0;
        Endpoint remote; ///< pretend
        QTimer *sender = nullptr;
        int packets = 0;
    };

    bool openUdp();
    void closeUdp();
    void readUdp();
    void received(const SimSipText &message, Line *viaLine, const Endpoint &from);
    void send(Line &line, const QByteArray &bytes);
    void openStream(Line &line);
    void closeStream(Line &line);
    void setState(Line &line, SimLineState state);
    Line *lineOfUser(const QByteArray &user);
    bool isFromServer(const Endpoint &real) const;

    void startRegister(Line &line);
    QByteArray registerBytes(Line &line, int expires);
    QByteArray credentials(Line &line, const QByteArray &method, const QByteArray &uri);
    void unregister(Line &line);
    void onRegisterReply(Line &line, const SimSipText &reply);
    QByteArray via(const Line &line) const;
    QByteArray contact(const Line &line) const;

    void onRequest(const SimSipText &request, Line *viaLine, const Endpoint &from);
    void onInvite(const SimSipText &request, Line &line,
                  const std::function<void(const QByteArray &)> &reply);
    void onCallReply(Call &call, const SimSipText &reply);
    QByteArray inviteBytes(Call &call, const QByteArray &authorization);
    bool openMedia(Call &call);
    void startTalking(const QByteArray &callId);
    void endCall(const QByteArray &callId, bool sayBye);
    SimSipText inDialog(const Call &call, const QByteArray &method);

    std::shared_ptr<Shared> m_shared;
    SimNetwork &m_network;
    QHostAddress m_address;
    quint16 m_sipPort;
    QThread m_thread;
    QUdpSocket *m_udp = nullptr;
    bool m_there = true;
    std::map<int, Line> m_lines;
    std::map<QByteArray, Call> m_calls; ///< by Call-ID
    quint16 m_nextMediaPort = 11780;
    quint16 m_nextStreamPort = 49160;
};

/// A loopback UDP socket whose port nobody in the pretend network uses yet; null when none can be had.
QUdpSocket *simUdpSocket(QObject *parent, SimNetwork &network, const Endpoint &pretendOne);
void simCloseUdpSocket(QUdpSocket *socket, SimNetwork &network, const Endpoint &pretendOne);

} // namespace rf
