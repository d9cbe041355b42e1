// One job in full: what happens to calls, stage by stage what is sent to which device byte for byte, how it
// is proven and how it is taken back.
#pragma once

#include "wizard/pages/fix_model.h"

#include <QWidget>

namespace rf {

/// Device after device comes in piece by piece; what is sent to many phones is long. keepsSecrets: a password
/// store is open, so a complete backup can be kept (S-8).
QWidget *planDetails(const Job &job, const OfficeState &state, bool keepsSecrets);

} // namespace rf
