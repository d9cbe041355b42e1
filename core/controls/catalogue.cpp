#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

#include <algorithm>

namespace rf {

const QList<Control> &controlCatalogue()
{
    static const QList<Control> list = passwordControls() + encryptionControls() + firewallControls()
                                       + portControls() + firmwareControls() + vlanControls() + webControls()
                                       + auditControls() + monitoringControls() + twoFactorControls()
                                       + extraControls();
    return list;
}

const Control *findControl(const QString &id)
{
    const QList<Control> &list = controlCatalogue();
    const auto it = std::find_if(list.begin(), list.end(), [&](const Control &c) { return c.id == id; });
    return it == list.end() ? nullptr : &*it;
}

QString sectionTitle(int section)
{
    switch (section) {
    case 1: return Words::tr("Strong SIP Passwords");
    case 2: return Words::tr("TLS and SRTP Encryption");
    case 3: return Words::tr("Firewall Best Practices");
    case 4: return Words::tr("Disable Unused SIP Ports and Services");
    case 5: return Words::tr("Keep Firmware Updated");
    case 6: return Words::tr("Separate Voice VLAN");
    case 7: return Words::tr("Disable Web Interface from WAN");
    case 8: return Words::tr("Regular Security Audits");
    case 9: return Words::tr("Monitoring and Alerts");
    case 10: return Words::tr("Two-Factor Authentication for Admin Portals");
    case 11: return Words::tr("Added by RingFence");
    default: return {};
    }
}

} // namespace rf
