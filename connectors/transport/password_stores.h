// The backends of the SecretStore port. Each encrypts; none falls back to plain text.
#pragma once

#include "core/ports/secret_store.h"

#include <memory>

namespace rf {

/// The system's store (Secret Service, macOS Keychain, Windows Credential Manager). Storage when none runs.
Result<std::unique_ptr<SecretStore>> openSystemStore(const QString &officeId);

/// Removes what RingFence keeps in the system's store, of all offices, and says how many entries that were.
/// Unsupported where the system does not list them.
Result<int> clearSystemStore();

/// A file beside the office file, encrypted with AES-256-GCM under a key made from the passphrase (scrypt,
/// N=2^17, r=8, p=1). Creates it when missing. AuthRejected when the passphrase is wrong; Storage when it
/// cannot be written.
Result<std::unique_ptr<SecretStore>> openPassphraseStore(const QString &file, const Secret &passphrase);

/// In memory only; for the practice office and tests.
std::unique_ptr<SecretStore> makeMemoryStore();

} // namespace rf
