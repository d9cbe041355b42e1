// What is wrong with the passwords of the phone lines. The passwords are looked at in memory only; what comes
// out names the kind of weakness and never the text.
#pragma once

#include "core/model/office.h"
#include "core/secret.h"

#include <vector>

namespace rf {

struct LineSecret {
    QString extension; ///< empty = not given
    Secret secret;
};

/// Checks length, look, known weaknesses and sharing. companyNames: the office's and the provider's names, in
/// any spelling. Shared passwords are found by salted hashes whose salt lives only during the call.
QList<LinePasswordCheck> checkLinePasswords(const std::vector<LineSecret> &lines,
                                            const QStringList &companyNames, const QDateTime &now,
                                            const QString &source);

/// The kinds of weakness of one password: "word", "company-name", "extension", "sequence", "repetition",
/// "factory-default". Empty = none found.
QStringList passwordWeaknesses(const Secret &secret, const QString &extension,
                               const QStringList &companyNames);

/// Whether it looks made by a generator: no weakness and an estimated 60 bits or more.
bool looksGenerated(const Secret &secret, const QString &extension, const QStringList &companyNames);

} // namespace rf
