#include "connectors/practice/sim_story.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace rf {

using namespace Qt::StringLiterals;

SimPerson::SimPerson(SimProvider &provider, std::function<SimPhone *(const QString &)> phone)
    : m_provider(provider)
    , m_phone(std::move(phone))
{
}

void SimPerson::knowsFingerprint(const QString &deviceId, const QString &kind, const QByteArray &sha256Hex)
{
    const QMutexLocker lock(&m_mutex);
    if (!sha256Hex.isEmpty())
        m_known.insert(qMakePair(deviceId, kind), sha256Hex);
}

QList<PracticeFingerprint> SimPerson::fingerprints() const
{
    const QMutexLocker lock(&m_mutex);
    QList<PracticeFingerprint> all;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
        all << PracticeFingerprint{it.key().first, it.key().second == u"trust-host-key",
                                   QByteArray::fromHex(it.value())};
    return all;
}

QStringList SimPerson::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

Answer SimPerson::ask(const Question &question)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_asked << question.key + u' ' + question.subject;
    }
    if (question.key == u"trust-host-key" || question.key == u"trust-certificate")
        return fingerprint(question);
    if (question.key == u"echo-call")
        return echoCall(question);
    if (question.key == u"portal-password")
        return portal(question);
    static const QHash<QString, Answer> answers{{u"factory-password"_s, Answer::Yes},
                                                {u"mobile-at-hand"_s, Answer::Yes},
                                                {u"keep-alive-by-hand"_s, Answer::Yes},
                                                {u"write-down"_s, Answer::Yes},
                                                {u"remote-admin-needed"_s, Answer::No}};
    return answers.value(question.key, Answer::DoNotKnow);
}

Answer SimPerson::fingerprint(const Question &question) const
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray real = QByteArray::fromHex(m_known.value(qMakePair(question.subject, question.key)));
    if (real.isEmpty())
        return Answer::DoNotKnow;
    const QByteArray shown = question.shown.toUtf8();
    // As OpenSSH prints it, or as browsers do.
    const QByteArray base64 = real.toBase64(QByteArray::OmitTrailingEquals);
    const QByteArray hex = QByteArray(shown).replace(':', "").replace(' ', "").toLower();
    return shown.contains(base64) || hex.contains(real.toHex()) ? Answer::Yes : Answer::No;
}

Answer SimPerson::echoCall(const Question &question) const
{
    SimPhone *phone = m_phone(question.subject);
    const QString number = question.shown.isEmpty() ? m_provider.options().echoNumber : question.shown;
    if (!phone)
        return Answer::DoNotKnow;
    for (int line = 1; line <= phone->lineCount(); ++line) {
        if (phone->sip().state(line) != SimLineState::Registered)
            continue;
        const SimCall call = phone->sip().call(line, number);
        return call.answered && call.heard && call.sent ? Answer::Yes : Answer::No;
    }
    return Answer::No;
}

Answer SimPerson::portal(const Question &question)
{
    // Shown once, typed in, forgotten.
    const Secret password(question.shown.toUtf8());
    if (password.isEmpty())
        return Answer::DoNotKnow;
    return m_provider.setLinePassword(question.subject, password) ? Answer::Yes : Answer::No;
}

QByteArray simShownCertificate(quint16 realPort)
{
    if (realPort == 0)
        return {};
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::AnyProtocol);
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, realPort);
    if (!socket.waitForEncrypted(2000))
        return {};
    const QByteArray digest = socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex();
    socket.abort();
    return digest;
}

} // namespace rf
