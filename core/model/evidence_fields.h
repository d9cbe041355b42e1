// What a probe noted of one answer: "key=value; key=value" (docs/discovery_evidence.md).
#pragma once

#include "core/model/device.h"

#include <QMap>

namespace rf {

/// The values by their keys; a part that is no key=value is left out.
QMap<QString, QString> evidenceFields(const QString &said);

/// Of every observation of that probe, in order.
QList<QMap<QString, QString>> evidenceOf(const Device &device, QStringView probe);

} // namespace rf
