// The larger recipes, apart.
#pragma once

#include "connectors/routers/openwrt/edits.h"
#include "core/result.h"

namespace rf::openwrt {

Result<Change> planVoiceVlan(const Facts &now, const Native &native, const Config &firewall, bool overHttp,
                             const VoiceVlan &want);
Result<Change> planIsolateVoice(const Facts &now, const Native &native, const Config &firewall, bool overHttp,
                                const IsolateVoice &want);

} // namespace rf::openwrt
