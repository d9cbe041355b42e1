// The test on the wire as a proof of a change.
#pragma once

#include "core/model/office.h"

namespace rf {

/// What it saw of the router's phone helper (SIP ALG), in one sentence for all servers and transports.
QString wireProof(const QList<WireTest> &tests);

} // namespace rf
