#include "connectors/practice/sim_http_connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxHead = 16 * 1024;
constexpr qint64 maxBody = 8 * 1024 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 411: return "Length Required";
    case 413: return "Payload Too Large";
    case 415: return "Unsupported Media Type";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

constexpr auto bomb = u"\u001b]0;owned\u0007\u001b[2J\u001b[31m\u202egnp.exe";

/// The same JSON with terminal escapes and direction overrides in every string.
QJsonValue bombed(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() + QString::fromUtf16(bomb);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(bombed(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = bombed(it.value());
        return object;
    }
    return value;
}

QByteArray bombedBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return QJsonDocument(bombed(document.object()).toObject()).toJson(QJsonDocument::Compact);
    return QString::fromUtf16(bomb).toUtf8().repeated(2000) + body;
}

bool isToken(const QByteArray &text)
{
    if (text.isEmpty())
        return false;
    for (const char c : text)
        if (c <= ' ' || c == ':' || c == '"' || c == '(' || c == ')' || c == ',' || c == '/' || c >= 127)
            return false;
    return true;
}

} // namespace

SimHttpConnection::SimHttpConnection(QSslSocket *socket, bool tls, QObject *parent, Handle handle)
    : QObject(parent)
    , m_socket(socket)
    , m_tls(tls)
    , m_handle(std::move(handle))
    , m_slow(this)
{
    socket->setParent(this);
    socket->setReadBufferSize(1024 * 1024);
    QObject::connect(socket, &QSslSocket::readyRead, this, [this] { read(); });
    QObject::connect(socket, &QSslSocket::disconnected, this, [this] { cut(); });
    QObject::connect(socket, &QSslSocket::errorOccurred, this, [this] { cut(); });
    // Encrypted bytes and plain ones both lead to more room in the buffer.
    const auto roomAgain = [this] {
        if (m_slow.interval() == 0)
            pump();
    };
    QObject::connect(socket, &QSslSocket::bytesWritten, this, roomAgain);
    QObject::connect(socket, &QSslSocket::encryptedBytesWritten, this, roomAgain);
    QObject::connect(&m_slow, &QTimer::timeout, this, [this] { pump(); });
}

void SimHttpConnection::cut()
{
    if (m_over)
        return;
    m_over = true;
    m_slow.stop();
    // Never in the middle of the socket's own signals: TLS would go on with what abort() has freed.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_socket->abort();
            deleteLater();
        },
        Qt::QueuedConnection);
}

void SimHttpConnection::read()
{
    m_in += m_socket->readAll();
    while (!m_over && !m_closing && takeRequest() > 0) { }
    if (!m_over && m_in.size() > maxHead + maxBody)
        cut();
}

int SimHttpConnection::takeRequest()
{
    const qsizetype headEnd = m_in.indexOf("\r\n\r\n");
    if (headEnd < 0 || headEnd > maxHead) {
        if (m_in.size() <= maxHead)
            return 0;
        refuse(431, "header too large");
        return -1;
    }
    SimHttpRequest request;
    const QByteArrayList lines = m_in.left(headEnd).split('\n');
    const QByteArrayList first = lines.value(0).trimmed().split(' ');
    if (first.size() != 3 || !isToken(first[0]) || !first[1].startsWith('/')
        || (first[2] != "HTTP/1.1" && first[2] != "HTTP/1.0")) {
        refuse(400, "request line");
        return -1;
    }
    request.method = first[0];
    const qsizetype mark = first[1].indexOf('?');
    request.path = mark < 0 ? first[1] : first[1].left(mark);
    request.query = mark < 0 ? QByteArray() : first[1].mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].endsWith('\r') ? lines[i].chopped(1) : lines[i];
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.left(colon))) {
            refuse(400, "header line");
            return -1;
        }
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    if (first[2] == "HTTP/1.1" && request.header("Host").isEmpty()) {
        refuse(400, "no Host");
        return -1;
    }
    if (!request.header("Transfer-Encoding").isEmpty()) {
        refuse(411, "length required");
        return -1;
    }
    bool ok = true;
    const QByteArray lengthText = request.header("Content-Length");
    const qint64 length = lengthText.isEmpty() ? 0 : lengthText.toLongLong(&ok);
    if (!ok || length < 0 || length > maxBody) {
        refuse(ok && length > 0 ? 413 : 400, "length");
        return -1;
    }
    if (m_in.size() < headEnd + 4 + length)
        return 0;
    request.body = m_in.mid(headEnd + 4, length);
    m_in.remove(0, headEnd + 4 + length);
    request.tls = m_tls;
    request.peer = {m_socket->peerAddress(), m_socket->peerPort()};
    const bool keepAlive =
        first[2] == "HTTP/1.1" && request.header("Connection").compare("close", Qt::CaseInsensitive) != 0;
    send(m_handle(request), keepAlive);
    return 1;
}

void SimHttpConnection::refuse(int status, const QByteArray &why)
{
    Answer answer;
    answer.reply.status = status;
    answer.reply.body = why;
    answer.reply.contentType = "text/plain";
    send(std::move(answer), false);
}

void SimHttpConnection::send(Answer answer, bool keepAlive)
{
    if (m_over)
        return;
    SimHttpReply &reply = answer.reply;
    const QString kind = answer.mischief.kind;
    const int value = answer.mischief.value;
    if (reply.drop) {
        if (reply.afterwards)
            reply.afterwards();
        cut();
        return;
    }
    if (kind == "escape-bomb"_L1)
        reply.body = bombedBody(reply.body);
    if (kind == "garbage"_L1) {
        reply.body.resize(4096);
        quint32 seed = 12345;
        for (char &c : reply.body)
            c = char((seed = seed * 1664525U + 1013904223U) >> 24U);
        if (value == 0) {
            // Not even HTTP.
            queue(reply.body, true);
            return;
        }
    }
    const bool flood = kind == "flood"_L1;
    const bool close = !keepAlive || flood;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    if (!answer.serverHeader.isEmpty())
        head += "Server: " + answer.serverHeader + "\r\n";
    if (!reply.contentType.isEmpty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &header : std::as_const(reply.headers))
        head += header.first + ": " + header.second + "\r\n";
    if (!flood)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    head += close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (kind == "cut-after"_L1 && m_allowance < 0)
        m_allowance = value;
    if (kind == "slow"_L1 && value > 0)
        m_slow.setInterval(value);
    if (flood)
        m_flood = qint64(value > 0 ? value : 100) * 1024 * 1024;
    queue(head + reply.body, close);
    if (reply.afterwards) {
        m_socket->flush();
        reply.afterwards();
    }
}

void SimHttpConnection::queue(const QByteArray &bytes, bool closeAfter)
{
    m_out += bytes;
    m_closing = m_closing || closeAfter;
    if (m_slow.interval() > 0)
        m_slow.start();
    pump();
}

void SimHttpConnection::pump()
{
    if (m_over || m_pumping)
        return;
    m_pumping = true;
    fill();
    m_pumping = false;
}

void SimHttpConnection::fill()
{
    constexpr qint64 highWater = 1024 * 1024;
    const bool slow = m_slow.interval() > 0;
    while (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < highWater) {
        if (m_out.isEmpty() && m_flood > 0) {
            m_out = QByteArray(qsizetype(qMin<qint64>(m_flood, 256 * 1024)), 'A');
            m_flood -= m_out.size();
        }
        if (m_out.isEmpty())
            break;
        qsizetype count = slow ? 1 : m_out.size();
        if (m_allowance >= 0)
            count = qMin<qsizetype>(count, qsizetype(m_allowance));
        if (count == 0) {
            m_socket->flush();
            cut();
            return;
        }
        m_socket->write(m_out.constData(), count);
        m_out.remove(0, count);
        if (m_allowance >= 0)
            m_allowance -= count;
        if (slow)
            break;
    }
    if (m_out.isEmpty() && m_flood == 0) {
        m_slow.stop();
        // What is still in the socket's buffer goes out first; "disconnected" ends this object.
        if (m_closing && m_socket->state() == QAbstractSocket::ConnectedState)
            m_socket->disconnectFromHost();
    }
}

} // namespace rf
