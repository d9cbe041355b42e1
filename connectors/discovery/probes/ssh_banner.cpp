#include "connectors/discovery/probes/ssh_banner.h"

namespace rf {

namespace {
constexpr qsizetype longestGreeting = 4096;
constexpr int mostLinesBefore = 30;
} // namespace

SshBanner readSshBanner(const QByteArray &bytes)
{
    // Lines before the identification are allowed; a few of them, not a flood.
    SshBanner banner;
    qsizetype at = 0;
    for (int i = 0; i < mostLinesBefore; ++i) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0 || end > longestGreeting) {
            banner.hopeless = bytes.size() > longestGreeting;
            return banner;
        }
        if (bytes.mid(at, 4) == "SSH-") {
            banner.line = bytes.mid(at, end - at).trimmed().left(255);
            return banner;
        }
        at = end + 1;
    }
    banner.hopeless = true;
    return banner;
}

} // namespace rf
