// What Qt does not write into the catalog of a PDF: its bookmarks, the language of its text, and that readers
// show its title instead of the name of the file.
#pragma once

#include "core/result.h"
#include "report/pdf_flow.h"

namespace rf {

/// `language` as in BCP 47 ("de-DE"). Errors: Internal, when `pdf` is none.
Result<QByteArray> withCatalog(const QByteArray &pdf, const QString &language,
                               const QList<Bookmark> &bookmarks);

} // namespace rf
