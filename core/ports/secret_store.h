// Where secrets live. Every backend encrypts; there is no plain-text fallback. Thread-safe.
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace rf {

class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Plain name for the person: "the system's password store", "this office's passphrase".
    virtual QString describe() const = 0;
    virtual Result<> store(const SecretRef &ref, const Secret &secret) = 0; ///< Storage on failure; replaces
    virtual Result<Secret> fetch(const SecretRef &ref) = 0; ///< BadInput when there is none of that name
    virtual Result<> remove(const SecretRef &ref) = 0; ///< removing what is not there is fine
};

} // namespace rf
