#include "connectors/phones/yealink/rows.h"

namespace rf::yealink {

const QList<Row> &rows()
{
    static const QList<Row> table{
        {Part::LineEnabled, "account.%1.enable", "AccountEnable.%1", true, false, "[V] FPBX, YADM"},
        {Part::LineLabel, "account.%1.label", nullptr, false, false, "[V] FPBX"},
        {Part::LineUser, "account.%1.user_name", "AccountUserName.%1", false, false, "[V] FPBX, YADM"},
        {Part::LineAuthUser, "account.%1.auth_name", "AccountRegisterName.%1", false, false,
         "[V] FPBX, YADM"},
        {Part::LinePassword, "account.%1.password", nullptr, false, false, "[V] FPBX; write-only"},
        {Part::LineServer, "account.%1.sip_server.1.address", "AccountServerAddr1.%1", true, false,
         "[V] FPBX, YADM"},
        {Part::LinePort, "account.%1.sip_server.1.port", "AccountServerPort1.%1", true, false,
         "[V] FPBX, YADM"},
        {Part::LineTransport, "account.%1.sip_server.1.transport_type", "AccountServerTransport1.%1", true,
         false, "[V] FPBX, AG"},
        {Part::LineExpiry, "account.%1.sip_server.1.expires", "AccountServerExpires1.%1", false, false,
         "[V] FPBX, YADM"},
        {Part::LineSecondServer, "account.%1.sip_server.2.address", nullptr, true, false, "[V] FPBX"},
        {Part::LineProxyOn, "account.%1.outbound_proxy_enable", nullptr, true, false, "[V] FPBX"},
        {Part::LineProxy, "account.%1.outbound_proxy.1.address", nullptr, true, false, "[V] FPBX"},
        {Part::LineProxyPort, "account.%1.outbound_proxy.1.port", nullptr, true, false, "[V] FPBX"},
        {Part::LineSrtp, "account.%1.srtp_encryption", nullptr, true, false, "[V] FPBX, WAZO"},
        {Part::LineKeepAliveOn, "account.%1.nat.udp_update_enable", nullptr, true, false, "[V] WAZO"},
        {Part::LineKeepAliveSeconds, "account.%1.nat.udp_update_time", nullptr, true, false,
         "[V] public provisioning code, notes.md"},
        {Part::VlanOn, "static.network.vlan.internet_port_enable", nullptr, true, true, "[V] FPBX, WAZO"},
        {Part::VlanId, "static.network.vlan.internet_port_vid", nullptr, true, true, "[V] FPBX, WAZO"},
        {Part::VlanPriority, "static.network.vlan.internet_port_priority", nullptr, true, true,
         "[V] FPBX, WAZO"},
        {Part::PcVlanOn, "static.network.vlan.pc_port_enable", nullptr, false, true, "[V] FPBX; only read"},
        {Part::PcVlanId, "static.network.vlan.pc_port_vid", nullptr, false, true, "[V] FPBX; only read"},
        {Part::PcVlanPriority, "static.network.vlan.pc_port_priority", nullptr, false, true,
         "[V] FPBX; only read"},
        {Part::VlanByLldp, "static.network.lldp.enable", nullptr, false, true, "[V] FPBX; only read"},
        {Part::VlanByDhcp, "static.network.vlan.dhcp_enable", nullptr, false, true, "[V] FPBX; only read"},
        {Part::WebHttp, "static.wui.http_enable", nullptr, true, true, "[V] FPBX"},
        {Part::WebHttps, "static.wui.https_enable", nullptr, true, true, "[V] FPBX"},
        {Part::TrustCertificates, "static.security.trust_certificates", nullptr, false, true,
         "[V] AG; only read"},
        {Part::TrustControl, "sip.trust_ctrl", nullptr, false, false, "[V] AG-T5; only read"},
        {Part::ProvisionUrl, "static.auto_provision.server.url", nullptr, false, false,
         "[V] FPBX; only read"},
        {Part::ProvisionRepeat, "static.auto_provision.repeat.enable", nullptr, false, false,
         "[V] FPBX; only read"},
        {Part::ProvisionMinutes, "static.auto_provision.repeat.minutes", nullptr, false, false,
         "[V] FPBX; only read"},
    };
    return table;
}

const Row &row(Part part)
{
    for (const Row &candidate : rows()) {
        if (candidate.part == part)
            return candidate;
    }
    return rows().first();
}

QString cfgName(Part part, int account)
{
    const QString name = QString::fromLatin1(row(part).cfg);
    return name.contains(QLatin1String("%1")) ? name.arg(account) : name;
}

} // namespace rf::yealink
