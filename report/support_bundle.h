// What a supporter needs to understand a problem, without anything secret and without names: shown to the
// person before it leaves the computer.
#pragma once

#include "core/engine/visit.h"

#include <QJsonObject>

namespace rf {

/// Blocks: reads the office file. Storage when it cannot be read.
Result<QJsonObject> supportBundle(Visit &visit);

} // namespace rf
