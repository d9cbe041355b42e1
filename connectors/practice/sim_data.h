// The data of the simulations: device folders and offices, compiled in.
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace rf {

/// :/rf/practice/<path>, a JSON object. Internal when it is missing or broken.
Result<QJsonObject> simData(const QString &path);
/// b on top of a, objects merged deeply, everything else replaced.
QJsonObject simMerged(const QJsonObject &a, const QJsonObject &b);

} // namespace rf
