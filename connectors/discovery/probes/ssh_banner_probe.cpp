#include "connectors/discovery/probes/ssh_banner_probe.h"

#include "connectors/discovery/probes/fields.h"
#include "connectors/discovery/probes/ssh_banner.h"

using namespace Qt::StringLiterals;

namespace rf {

void SshBannerProbe::received()
{
    const SshBanner banner = readSshBanner(connection().bytes());
    if (!banner.line.isEmpty() || banner.hopeless)
        leave();
}

void SshBannerProbe::judge()
{
    const SshBanner banner = readSshBanner(connection().bytes());
    if (banner.line.isEmpty())
        return;
    setProtocol(u"ssh"_s);
    note(u"ssh-banner"_s, plainLine(banner.line, 255));
}

} // namespace rf
