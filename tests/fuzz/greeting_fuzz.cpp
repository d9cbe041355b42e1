#include "connectors/discovery/probes/ssh_banner.h"
#include "connectors/discovery/probes/telnet_probe.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const SshBanner banner = readSshBanner(bytes);
    if (banner.line.size() > 255 || telnetText(bytes).size() > 255)
        std::abort();
    return 0;
}
