// Steps carry placeholders, never secrets. They are filled in at the last moment, into memory that is wiped.
//   {{secret:NAME}}        the secret itself          {{secret:NAME|url}}   form- and query-encoded
//   {{secret:NAME|json}}   escaped for a JSON string  {{secret:NAME|xml}}   escaped for an XML attribute or
//   text
//   {{token}}, {{session}}, {{NAME}}                  values of the session, from `values`
#pragma once

#include "core/ports/secret_store.h"

#include <QHash>

namespace rf {

/// BadInput when a placeholder is unknown or its secret is missing: nothing half-filled is ever sent.
Result<Secret> fillIn(const QString &text, SecretStore &secrets,
                      const QHash<QString, QByteArray> &values = {});

/// Whether every secret that the text names is 1 to 128 printable characters of ASCII without blanks, and
/// none of `but`. For fields of a device that take no more, asked before anything is sent.
Result<bool> secretsArePlain(const QString &text, SecretStore &secrets, QByteArrayView but = {});

/// Text for log and errors: the given secrets and everything that looks like one are blanked.
class Redactor {
public:
    void add(const Secret &secret); ///< exact text to blank from now on (also url- and base64-encoded)
    void addPattern(const QString &regularExpression); ///< capture group 1 is blanked
    QString clean(QString text) const;

private:
    std::vector<Secret> m_exact;
    QStringList m_patterns;
};

} // namespace rf
