// The findings for machines. The form is a contract: fields are added, never changed; schemaVersion grows
// when one has to be.
#pragma once

#include "report/checklist.h"

#include <QJsonObject>

namespace rf {

inline constexpr int findingsSchemaVersion = 1;

/// {"schemaVersion", "program", "office", "madeAt", "score", "findings", "devices", "results", "leftOver", …}
QJsonObject findingsJson(const ReportInput &input);
/// The same as the bytes that are attached to the PDF and sealed in its footer.
QByteArray findingsJsonBytes(const ReportInput &input);
/// SHA-256 of findingsJsonBytes, lower-case hex.
QString findingsSeal(const QByteArray &bytes);
/// The catalogue of controls for `ringfence-cli controls --json`.
QJsonObject controlsJson();

} // namespace rf
