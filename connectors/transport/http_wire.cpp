#include "connectors/transport/http_wire.h"

#include "connectors/transport/certificate_key.h"
#include "connectors/transport/tcp_dial.h"
#include "connectors/transport/terminal_text.h"
#include "connectors/transport/words.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <algorithm>

namespace rf {
namespace {

// A connection that was idle for longer may be closed by the device just as we send; then nobody could say
// whether the request arrived. A new connection is cheaper than that doubt.
constexpr qint64 reuseMs = 2500;

QSslConfiguration tlsConfiguration(bool old)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({}); // devices sign for themselves; the pin is what counts
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    if (old) {
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("CipherString",
                                                    QByteArray("ALL:!aNULL:!eNULL:@SECLEVEL=0"));
        // Without this OpenSSL 3 refuses servers from before RFC 5746.
        configuration.setSslOption(QSsl::SslOptionDisableLegacyRenegotiation, false);
    }
    return configuration;
}

QString colonHex(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace

HttpWire::HttpWire(const Device &device, const HttpOptions &options, Dialler &dialler,
                   const CancelToken &cancel)
    : m_device(device)
    , m_options(options)
    , m_dialler(dialler)
    , m_cancel(cancel)
{
}

Result<> HttpWire::waited(const QDeadlineTimer &deadline, bool cancellable) const
{
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    if (cancellable && !m_served && m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("stopped"));
    if (deadline.hasExpired())
        return fail(ErrorCode::Timeout, TransportText::tr("no answer in time"));
    return {};
}

bool HttpWire::canReuse()
{
    if (!m_socket || m_idle.elapsed() > reuseMs)
        return false;
    // Takes notice of a close that has arrived; an answer nobody asked for is a reason not to go on either.
    m_socket->waitForReadyRead(0);
    return m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0;
}

void HttpWire::drop()
{
    if (m_socket)
        m_socket->abort();
    m_socket.reset();
}

Result<> HttpWire::open()
{
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    if (canReuse())
        return {};
    // At most twice: while the person was being asked about the certificate, the device may have hung up.
    for (int attempt = 0;; ++attempt) {
        drop();
        const QDeadlineTimer deadline(m_options.timeoutMs);
        const auto port = static_cast<quint16>(m_options.port.value());
        ASSIGN_OR_RETURN(const qintptr socket,
                         dialTcp(m_dialler.book.real({m_device.address(), port}), deadline,
                                 m_served ? CancelToken() : m_cancel, m_broken));
        m_socket = std::make_unique<QSslSocket>();
        if (!m_socket->setSocketDescriptor(socket)) {
            closeSocket(socket);
            m_socket.reset();
            return fail(ErrorCode::Internal, QStringLiteral("the socket could not be used"));
        }
        if (!m_options.tls)
            break;
        auto made = encrypt(deadline);
        if (made)
            made = checkPin();
        if (!made) {
            drop();
            return made;
        }
        m_socket->waitForReadyRead(0);
        if (m_socket->state() == QAbstractSocket::ConnectedState)
            break;
        if (attempt == 1)
            return fail(ErrorCode::LinkLost, TransportText::tr("the device closes the connection at once"));
    }
    m_idle.start();
    return {};
}

Result<> HttpWire::encrypt(const QDeadlineTimer &deadline)
{
    m_socket->setSslConfiguration(tlsConfiguration(m_options.oldTls));
    m_socket->setPeerVerifyName(m_device.address().toString());
    m_socket->startClientEncryption();
    if (m_socket->error() == QAbstractSocket::SslInternalError
        || m_socket->error() == QAbstractSocket::SslInvalidUserDataError)
        return fail(ErrorCode::Internal,
                    TransportText::tr("TLS could not be set up: %1").arg(m_socket->errorString()));
    while (!m_socket->isEncrypted()) {
        RETURN_IF_ERROR(waited(deadline, true));
        const int slice = static_cast<int>(std::clamp<qint64>(deadline.remainingTime(), 1, waitSliceMs));
        if (m_socket->waitForEncrypted(slice) || m_socket->isEncrypted())
            break;
        const auto error = m_socket->error();
        if (error == QAbstractSocket::SocketTimeoutError
            && m_socket->state() == QAbstractSocket::ConnectedState)
            continue;
        const QString why = plainLine(m_socket->errorString().toUtf8());
        if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError) {
            static const QStringList oldWords{QStringLiteral("unsupported protocol"),
                                              QStringLiteral("too small"),
                                              QStringLiteral("legacy"),
                                              QStringLiteral("handshake failure"),
                                              QStringLiteral("no protocols"),
                                              QStringLiteral("protocol version"),
                                              QStringLiteral("internal error")};
            const bool old = std::any_of(oldWords.begin(), oldWords.end(), [&](const QString &word) {
                return why.contains(word, Qt::CaseInsensitive);
            });
            return fail(old ? ErrorCode::Unsupported : ErrorCode::Unparsable,
                        TransportText::tr("no TLS connection: %1").arg(why));
        }
        return fail(ErrorCode::LinkLost,
                    TransportText::tr("the connection ended during the TLS handshake: %1").arg(why));
    }
    return {};
}

Result<> HttpWire::checkPin()
{
    const QSslCertificate leaf = m_socket->peerCertificate();
    if (leaf.isNull())
        return fail(ErrorCode::Unparsable, TransportText::tr("the device showed no certificate"));
    const QByteArray sha256 = leaf.digest(QCryptographicHash::Sha256);
    if (sha256 != m_certificate) {
        RETURN_IF_ERROR(
            m_dialler.trust.check(m_device.id, PinKind::TlsCertificate, sha256, colonHex(sha256)));
        m_certificate = sha256;
    }
    noteWeaknesses();
    return {};
}

void HttpWire::noteWeaknesses()
{
    const auto note = [this](const QString &text) {
        if (!m_weaknesses.contains(text))
            m_weaknesses.append(text);
    };
    // Qt no longer likes its names for TLS 1.0 and 1.1 to be written; they are the two below TLS 1.2.
    const int protocol = m_socket->sessionProtocol();
    if (protocol >= 0 && protocol < QSsl::TlsV1_2)
        note(TransportText::tr("Old encryption (TLS 1.%1)").arg(protocol));
    const CertificateKey key = keyInCertificate(m_socket->peerCertificate().toDer());
    if (key.algorithm == QSsl::Rsa && key.bits > 0 && key.bits < 2048)
        note(TransportText::tr("Short certificate key (RSA, %1 bits)").arg(key.bits));
    const QString cipher = m_socket->sessionCipher().name();
    if (cipher.contains(QLatin1String("RC4")) || cipher.contains(QLatin1String("DES"))
        || cipher.contains(QLatin1String("NULL")) || cipher.contains(QLatin1String("EXP")))
        note(TransportText::tr("Old encryption (%1)").arg(cipher));
}

Result<HttpReply> HttpWire::exchange(const Secret &request, bool isHead)
{
    if (!m_socket)
        return fail(ErrorCode::Internal, QStringLiteral("the connection is not open"));
    const QDeadlineTimer deadline(m_options.timeoutMs);
    const auto give = [this](Error error) {
        drop();
        return tl::unexpected<Error>(std::move(error));
    };
    const bool queued = request.reveal(
        [&](QByteArrayView bytes) { return m_socket->write(bytes.data(), bytes.size()) == bytes.size(); });
    if (!queued)
        return give(
            {ErrorCode::LinkLost, TransportText::tr("the connection ended before the request was sent"), {}});
    HttpParser parser(isHead, m_options.maxBytes);
    for (;;) {
        const bool open = m_socket->state() == QAbstractSocket::ConnectedState;
        // Read in pieces, so that a flood is stopped at the bound and not after it has been stored.
        while (m_socket->bytesAvailable() > 0 && !parser.isComplete()) {
            auto fed = parser.feed(m_socket->read(64 * 1024));
            if (!fed)
                return give(std::move(fed).error());
        }
        if (parser.isComplete())
            break;
        if (!open) {
            auto finished = parser.finish();
            if (!finished)
                return give(std::move(finished).error());
            break;
        }
        if (auto still = waited(deadline, false); !still)
            return give(std::move(still).error());
        const int slice = static_cast<int>(std::clamp<qint64>(deadline.remainingTime(), 1, waitSliceMs));
        if (m_socket->bytesToWrite() > 0 || (m_options.tls && m_socket->encryptedBytesToWrite() > 0))
            m_socket->waitForBytesWritten(slice);
        else
            m_socket->waitForReadyRead(slice);
    }
    m_served = true;
    const bool keep = parser.keepsOpen();
    HttpReply reply = parser.take();
    if (keep)
        m_idle.start();
    else
        drop();
    return reply;
}

} // namespace rf
