// Whole-configuration backups contain secrets: AES-256-GCM under a key that lives in the password store.
#pragma once

#include "core/ports/secret_store.h"

namespace rf {

Result<QByteArray> sealBackup(SecretStore &store, const Secret &plain);
Result<Secret> openBackup(SecretStore &store, const QByteArray &sealed); ///< Storage when altered

} // namespace rf
