// A file from a web server whose certificate is known here: what is asked, and what ends it.
#include "connectors/practice/sim_certificate.h"
#include "connectors/transport/web_file.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

/// Answers every request with the same bytes; lives in the thread of the test, whose event loop the fetch
/// runs.
class WebServer {
public:
    explicit WebServer(QByteArray answer)
        : m_answer(std::move(answer))
    {
        SimCertificateSubject subject;
        subject.commonName = u"localhost"_s;
        subject.dnsNames = {u"localhost"_s};
        const SimCertificate made = makeSimCertificate(subject).value_or(SimCertificate());
        m_certificate = QSslCertificate(made.certificatePem);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(m_certificate);
        tls.setPrivateKey(QSslKey(made.keyPem, QSsl::Ec));
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *peer = m_server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [this, peer] {
                request += peer->readAll();
                if (request.contains("\r\n\r\n")) {
                    peer->write(m_answer);
                    if (m_answer.contains("Connection: close"))
                        peer->disconnectFromHost();
                }
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QUrl address() const { return QUrl(u"https://localhost:%1/update.signed"_s.arg(m_server.serverPort())); }
    WebFileRules rules() const
    {
        WebFileRules known;
        known.timeoutMs = 5000;
        known.tls.setCaCertificates({m_certificate});
        return known;
    }
    QByteArray request;

private:
    const QByteArray m_answer;
    QSslCertificate m_certificate;
    QSslServer m_server;
};

QByteArray answerWith(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\n\r\n" + body;
}

} // namespace

class WebFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFileComesAsItIs()
    {
        const QByteArray content = "some\nbytes" + QByteArray(100000, '\0');
        WebServer server(answerWith(content));
        const auto file = fetchWebFile(server.address(), {}, server.rules());
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
        QCOMPARE(*file, content);
        // Nothing about this computer is in the question.
        const QByteArray asked = server.request.toLower();
        QVERIFY(asked.startsWith("get /update.signed http/1.1"));
        QVERIFY(asked.contains("user-agent: ringfence\r\n"));
        for (const char *told :
             {"cookie", "referer", "authorization", "accept-language: de", "accept-language: en"})
            QVERIFY2(!asked.contains(told), asked.constData());
    }

    void anUnknownCertificateIsRefused()
    {
        WebServer server(answerWith("x"));
        const auto file = fetchWebFile(server.address(), {});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Unreachable);
        QVERIFY(server.request.isEmpty()); // nothing was said to it
    }

    void noFile()
    {
        WebServer server("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno");
        const auto file = fetchWebFile(server.address(), {}, server.rules());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Rejected);
    }

    void noWayBackToPlainText()
    {
        WebServer server("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: "
                         "http://127.0.0.1:9/x\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(!fetchWebFile(server.address(), {}, server.rules()));
        const auto plain = fetchWebFile(QUrl(u"http://localhost/"_s), {});
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::BadInput);
        QVERIFY(!fetchWebFile(QUrl(u"file:///etc/passwd"_s), {}));
    }

    void tooMuch()
    {
        WebServer server(answerWith(QByteArray(5000, 'x')));
        WebFileRules rules = server.rules();
        rules.mostBytes = 4999;
        const auto file = fetchWebFile(server.address(), {}, rules);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Unparsable);
        rules.mostBytes = 5000;
        QVERIFY(fetchWebFile(server.address(), {}, rules).has_value());
    }

    void neverDone()
    {
        WebServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome of it");
        WebFileRules rules = server.rules();
        rules.timeoutMs = 700;
        const auto file = fetchWebFile(server.address(), {}, rules);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Timeout);
    }

    void stopped()
    {
        WebServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome of it");
        const CancelToken cancel;
        QTimer::singleShot(300, this, [cancel] { cancel.cancel(); });
        const auto file = fetchWebFile(server.address(), cancel, server.rules());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(WebFileTest)
#include "web_file_test.moc"
