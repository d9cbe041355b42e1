// One question and its answer on the wire, for the SIP helper test and the look at the provider's server:
// real sockets, deadlines, and a budget of messages that spans the whole run. Private to this room.
#pragma once

#include "connectors/sip/message.h"
#include "connectors/sip/wait.h"
#include "connectors/transport/dialler.h"

#include <QElapsedTimer>
#include <functional>
#include <optional>

class QAbstractSocket;

namespace rf {

/// What was sent and what came back.
struct AlgExchange {
    QHostAddress ownAddress; ///< as written into the message
    quint16 ownPort = 0;
    QByteArray sent; ///< the bytes
    std::optional<SipMessage> answer;
    QString problem; ///< why there is no answer
    bool refused = false; ///< nobody listens there
    bool notSip = false; ///< it said something else than SIP
    bool stopped = false; ///< the person pressed Stop, or the budget is used up
};

class AlgWire {
public:
    static constexpr int maxMessages = 6; ///< per run, repetitions and ACK included
    static constexpr int connectMs = 4000;

    /// t1Ms: the unit of RFC 3261's timers; messages are that far apart and an answer is awaited eight times
    /// as long.
    AlgWire(const AddressBook &book, const CancelToken &cancel, const QHostAddress &server, int t1Ms)
        : m_book(book)
        , m_cancel(cancel)
        , m_server(server)
        , m_t1Ms(t1Ms)
    {
    }
    int messagesLeft() const { return maxMessages - m_sent; }

    /// The request as it is to be sent, given our own address and port; built after the socket is connected.
    using Build = std::function<SipMessage(const QHostAddress &own, quint16 ownPort)>;
    /// One request from a fresh socket.
    AlgExchange ask(const QByteArray &transport, Port port, const Build &build);
    /// Called with our own address before anything is sent; a text stops the exchange and is its problem.
    std::function<QString(const QHostAddress &own)> precondition;

private:
    void pace();
    bool send(QAbstractSocket &socket, const QByteArray &bytes);
    AlgExchange converse(QAbstractSocket &socket, bool datagrams, const Build &build);
    bool waitUntil(int ms, const std::function<bool()> &done) { return rf::waitUntil(m_cancel, ms, done); }

    const AddressBook &m_book;
    const CancelToken &m_cancel;
    QHostAddress m_server;
    int m_t1Ms;
    QElapsedTimer m_sinceLast;
    int m_sent = 0;
};

} // namespace rf
