// One HTTP question and its answer, over a connection of its own. Private to this room.
#pragma once

#include "connectors/discovery/http_answer.h"
#include "connectors/discovery/probes/probe.h"

namespace rf {

class HttpExchange final : public QObject {
    Q_OBJECT
public:
    struct Question {
        QByteArray path = "/";
        QByteArray headers; ///< further ones, each with its line end
        QByteArray body; ///< not empty = POST
    };
    HttpExchange(const ProbeTarget &target, Connection::Wrapping wrapping, const Question &question,
                 QObject *parent);
    void start() { m_connection.open(); }
    const Connection &connection() const { return m_connection; }
    const HttpAnswer &answer() const { return m_answer; } ///< status 0 = none

Q_SIGNALS:
    void finished(); ///< once

private:
    void send(const ProbeTarget &target, const Question &question);
    void end();
    Connection m_connection;
    HttpAnswer m_answer;
};

} // namespace rf
