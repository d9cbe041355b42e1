// Where a command may write the PDF that it was asked for.
#pragma once

#include "core/result.h"

namespace rf::cli {

/// BadInput when something is there that a PDF must not replace: an office file or what belongs to one, a
/// folder or device, any file that is not a PDF itself. Storage when nothing could be written there. Asked
/// before the work begins, so that a long visit does not end without its paper.
Result<> canHoldPdf(const QString &path);

} // namespace rf::cli
