#include "connectors/discovery/probes/http_exchange.h"

namespace rf {

HttpExchange::HttpExchange(const ProbeTarget &target, Connection::Wrapping wrapping, const Question &question,
                           QObject *parent)
    : QObject(parent)
    , m_connection(target.real, wrapping, {target.connectMs, target.answerMs, longestAnswer}, this)
{
    connect(&m_connection, &Connection::opened, this, [this, target, question] { send(target, question); });
    connect(&m_connection, &Connection::received, this, [this] {
        if (readHttpAnswer(m_connection.bytes()).complete)
            end();
    });
    connect(&m_connection, &Connection::ended, this, [this] { end(); });
}

void HttpExchange::send(const ProbeTarget &target, const Question &question)
{
    QByteArray host = target.address.toString().toLatin1();
    if (target.port != 80 && target.port != 443)
        host += ':' + QByteArray::number(target.port);
    QByteArray text = (question.body.isEmpty() ? "GET " : "POST ") + question.path
                      + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: RingFence/" RINGFENCE_VERSION
                      + "\r\nAccept: text/html,*/*\r\nConnection: close\r\n" + question.headers;
    if (!question.body.isEmpty())
        text += "Content-Length: " + QByteArray::number(question.body.size()) + "\r\n";
    m_connection.send(text + "\r\n" + question.body);
}

void HttpExchange::end()
{
    m_connection.close();
    m_answer = readHttpAnswer(m_connection.bytes());
    Q_EMIT finished();
}

} // namespace rf
