#include "connectors/discovery/port_probe.h"

#include "connectors/sip/options_probe.h"

#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// "CN=…,OU=…,O=…,L=…,ST=…,C=…" as far as present.
template <class Info>
QString nameText(const Info &info)
{
    QStringList parts;
    for (const char *key : {"CN", "OU", "O", "L", "ST", "C"}) {
        const QStringList values = info(QByteArray(key));
        for (const QString &value : values) {
            if (parts.size() < 12)
                parts.append(QLatin1StringView(key) + u'=' + value.left(100));
        }
    }
    return parts.join(u',');
}

// Telnet's own negotiation (IAC …) is not text.
QByteArray withoutTelnetCommands(const QByteArray &bytes)
{
    QByteArray text;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) != 0xff) {
            text += bytes[i];
            continue;
        }
        const auto command = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        i += command >= 0xfb && command <= 0xfe ? 2 : 1;
    }
    return text;
}

} // namespace

PortProbe::PortProbe(const PortProbeJob &job, const Endpoint &real, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_real(real)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(); });
    connect(&m_socket, &QAbstractSocket::connected, this, [this] { connected(); });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        noteCertificate();
        sendHttp();
    });
    connect(&m_socket, &QIODevice::readyRead, this, [this] { readMore(); });
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        // Refused tells as much as accepted: somebody is there.
        if (m_state != PortState::Open && error == QAbstractSocket::ConnectionRefusedError)
            m_state = PortState::Refused;
        end();
    });
    connect(&m_socket, &QAbstractSocket::disconnected, this, [this] { end(); });
}

void PortProbe::start()
{
    m_deadline.start(m_job.connectMs);
    m_socket.setReadBufferSize(longestAnswer);
    m_socket.connectToHost(m_real.address, m_real.port);
}

void PortProbe::connected()
{
    m_state = PortState::Open;
    if (m_job.manner == PortManner::Touch) {
        end();
        return;
    }
    m_deadline.start(m_job.answerMs);
    switch (m_job.manner) {
    case PortManner::Touch: break;
    case PortManner::Http:
        m_protocol = u"http"_s;
        sendHttp();
        break;
    case PortManner::Https: {
        m_protocol = u"https"_s;
        // Only to read who it says it is: nothing secret travels here, so old versions and small keys are
        // taken.
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("CipherString",
                                                    QByteArray("ALL:!aNULL:!eNULL:@SECLEVEL=0"));
        m_socket.setSslConfiguration(configuration);
        m_socket.ignoreSslErrors();
        m_socket.startClientEncryption();
        break;
    }
    case PortManner::Ssh: m_protocol = u"ssh"_s; break;
    case PortManner::Telnet: m_protocol = u"telnet"_s; break;
    case PortManner::Sip: {
        m_protocol = u"sip-tcp"_s;
        OptionsProbe probe;
        probe.transport = "TCP";
        probe.ownAddress = m_job.ownAddress.isNull() ? m_socket.localAddress() : m_job.ownAddress;
        probe.ownPort = m_socket.localPort();
        probe.target = m_job.address.toString().toLatin1();
        m_socket.write(makeOptions(probe).serialise());
        break;
    }
    }
}

void PortProbe::sendHttp()
{
    QByteArray host = m_job.address.toString().toLatin1();
    if (m_job.port != 80 && m_job.port != 443)
        host += ':' + QByteArray::number(m_job.port);
    m_socket.write("GET " + m_path + " HTTP/1.1\r\nHost: " + host
                   + "\r\nUser-Agent: RingFence/" RINGFENCE_VERSION "\r\nAccept: text/html,*/*\r\n"
                     "Connection: close\r\n\r\n");
}

void PortProbe::readMore()
{
    if (m_ended || m_job.manner == PortManner::Touch)
        return;
    m_bytes += m_socket.read(longestAnswer - m_bytes.size());
    const bool full = m_bytes.size() >= longestAnswer;
    switch (m_job.manner) {
    case PortManner::Touch: break;
    case PortManner::Http:
    case PortManner::Https:
        if (full || readHttpAnswer(m_bytes).complete)
            end();
        break;
    case PortManner::Ssh: {
        // Lines before the identification are allowed (RFC 4253 4.2); a few of them, not a flood.
        const QList<QByteArray> lines = m_bytes.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].startsWith("SSH-")) {
                m_observations.append({u"ssh-banner"_s, QString::fromUtf8(lines[i].trimmed().left(255))});
                end();
                return;
            }
        }
        if (m_bytes.size() > 4096)
            end();
        break;
    }
    case PortManner::Telnet:
        if (m_bytes.size() >= 255 || m_bytes.contains(':'))
            end();
        break;
    case PortManner::Sip: {
        QByteArray stream = m_bytes;
        const auto message = SipMessage::takeFrom(stream);
        if (!message) {
            end();
        } else if (*message && !(*message)->isRequest() && (*message)->status() >= 200) {
            for (const auto &[probe, text] : optionsEvidence(**message))
                m_observations.append({probe, text});
            end();
        }
        break;
    }
    }
}

void PortProbe::noteCertificate()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull())
        return;
    const QString subject = nameText([&](const QByteArray &key) { return certificate.subjectInfo(key); });
    const QString issuer = nameText([&](const QByteArray &key) { return certificate.issuerInfo(key); });
    if (!subject.isEmpty())
        m_observations.append({u"tls-subject"_s, subject});
    if (!issuer.isEmpty())
        m_observations.append({u"tls-issuer"_s, issuer});
}

void PortProbe::noteHttp()
{
    const HttpAnswer answer = readHttpAnswer(m_bytes);
    if (answer.status == 0) {
        if (m_job.manner == PortManner::Http)
            m_protocol.clear();
        return;
    }
    m_observations.append(httpObservations(answer));
}

void PortProbe::end()
{
    if (m_ended)
        return;
    if (m_state == PortState::Open && m_job.manner != PortManner::Touch && m_bytes.size() < longestAnswer)
        m_bytes += m_socket.read(longestAnswer - m_bytes.size());
    const bool http = m_job.manner == PortManner::Http || m_job.manner == PortManner::Https;
    if (http && m_state == PortState::Open) {
        const HttpAnswer answer = readHttpAnswer(m_bytes);
        const QByteArray next = m_redirects < 2 && m_deadline.isActive()
                                    ? sameHostRedirect(answer, m_job.address.toString().toLatin1(),
                                                       m_job.manner == PortManner::Https)
                                    : QByteArray();
        noteHttp();
        if (!next.isEmpty()) {
            // The page behind the redirection often names the device; a fresh connection within the same
            // deadline.
            ++m_redirects;
            m_bytes.clear();
            m_path = next;
            {
                const QSignalBlocker quiet(m_socket);
                m_socket.abort();
            }
            QTimer::singleShot(0, this, [this] {
                if (!m_ended)
                    m_socket.connectToHost(m_real.address, m_real.port);
            });
            return;
        }
    }
    if (m_job.manner == PortManner::Telnet && m_state == PortState::Open) {
        const QByteArray text = withoutTelnetCommands(m_bytes).left(255);
        if (!text.trimmed().isEmpty())
            m_observations.append({u"telnet-banner"_s, QString::fromUtf8(text)});
    }
    if (m_job.manner == PortManner::Ssh && m_observations.isEmpty())
        m_protocol.clear(); // open, but it does not speak SSH
    m_ended = true;
    m_deadline.stop();
    m_socket.abort();
    // Not from inside a signal of the socket: the receiver may delete this object.
    QTimer::singleShot(0, this, [this] { Q_EMIT finished(); });
}

} // namespace rf
