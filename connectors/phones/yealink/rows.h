// The table of settings: parameter name in the CFG file, the web form's name where one is known, whether a
// restart is needed, and how sure the sheet is. A new setting is a row here and a row in the simulation.
#pragma once

#include <QList>
#include <QString>

namespace rf::yealink {

enum class Part {
    LineEnabled,
    LineLabel,
    LineUser,
    LineAuthUser,
    LinePassword,
    LineServer,
    LinePort,
    LineTransport,
    LineExpiry,
    LineSecondServer,
    LineProxyOn,
    LineProxy,
    LineProxyPort,
    LineSrtp,
    LineKeepAliveOn,
    LineKeepAliveSeconds,
    VlanOn,
    VlanId,
    VlanPriority,
    PcVlanOn,
    PcVlanId,
    PcVlanPriority,
    VlanByLldp,
    VlanByDhcp,
    WebHttp,
    WebHttps,
    TrustCertificates,
    TrustControl,
    ProvisionUrl,
    ProvisionRepeat,
    ProvisionMinutes,
};

struct Row {
    Part part;
    const char *cfg; ///< "%1" stands for the account number
    const char *form; ///< name in readconfig; null where none is documented
    bool keep; ///< recorded in Facts::native, because plan() writes it or its undo needs it
    bool restarts; ///< takes effect after a restart (the sheet's reboot column is unverified)
    const char *mark; ///< where name and values come from
};

const QList<Row> &rows();
const Row &row(Part part);
/// CFG name of a part for an account (ignored by parts that belong to the phone as a whole).
QString cfgName(Part part, int account = 0);

} // namespace rf::yealink
