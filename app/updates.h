// The lists this program uses, and where it asks for newer ones: what the build settings say.
#pragma once

#include "core/cancel_token.h"
#include "core/updates/catalogues.h"

namespace rf {

/// In the folder of the person's own data, shared by window and terminal.
CatalogueShelf programCatalogues();
/// Whether the build names an address to ask, and a key to check the answer with.
bool canAskForUpdates();
QString updateHost(); ///< the name in that address
/// Blocks; worker threads only. The file as it came, if its signature is right.
Result<QByteArray> askForUpdates(const CancelToken &cancel);
/// Where window and terminal keep what belongs to no office.
QString dataFolder();

} // namespace rf
