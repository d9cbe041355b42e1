// The automaton that plays the careful office manager: compares fingerprints with what the real devices show,
// makes the echo call, sets passwords at the portal, and says that it does not know what it does not know.
#pragma once

#include "connectors/practice/practice_office.h"
#include "connectors/practice/sim_phones.h"
#include "connectors/practice/sim_provider.h"

namespace rf {

class SimPerson final : public Person {
public:
    SimPerson(SimProvider &provider, std::function<SimPhone *(const QString &deviceId)> phone);
    /// What the real device shows; kind as in the question's key ("trust-host-key", "trust-certificate").
    void knowsFingerprint(const QString &deviceId, const QString &kind, const QByteArray &sha256Hex);
    QList<PracticeFingerprint> fingerprints() const;
    Answer ask(const Question &question) override;
    QStringList asked() const; ///< keys and subjects, in order

private:
    Answer fingerprint(const Question &question) const;
    Answer echoCall(const Question &question) const;
    Answer portal(const Question &question);

    SimProvider &m_provider;
    std::function<SimPhone *(const QString &)> m_phone;
    mutable QMutex m_mutex;
    QMap<QPair<QString, QString>, QByteArray> m_known;
    QStringList m_asked;
};

/// SHA-256 of the certificate that is shown at this real port, lower-case hex; empty when there is no TLS.
QByteArray simShownCertificate(quint16 realPort);

} // namespace rf
