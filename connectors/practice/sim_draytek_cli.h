// The command line of a simulated DrayOS 4 router: text in, text out, over the configuration as JSON. Written
// from the vendor's command reference (see SOURCE.md of the device); no I/O. The caller holds the device's
// lock.
#pragma once

#include "connectors/practice/sim_router.h"

#include <QStringList>

namespace rf {

/// What the command line sees of the running device besides its configuration.
struct SimDrayView {
    QString model;
    QString version;
    QString build;
    MacAddress mac;
    qint64 uptimeSeconds = 0;
    QHostAddress wan;
    QHostAddress wanGateway;
    QList<SimFlow> flows;
    QList<PracticeHost> hosts;
    QList<QPair<int, QPair<QHostAddress, MacAddress>>> leases; ///< LAN number, address, card
    QJsonArray upnpMaps; ///< live ones
};

struct SimDrayAnswer {
    QString text; ///< "\n" line ends; the terminal makes CR LF of them
    enum class After { Nothing, Commit, Reboot, Quit, FlushFlows, RestartVlan } after = After::Nothing;
};

class SimDrayCli {
public:
    SimDrayCli(QJsonObject &config, bool &morePages, const SimDrayView &view);
    SimDrayAnswer run(const QString &line);

    static QString invalid(); ///< the vendor's own words for a command it does not know
    static constexpr int lanCount = 8;
    static constexpr int groupCount = 8;
    static constexpr int portCount = 5;

private:
    using Args = QStringList;
    // One function per family; args are what follows the family's keyword.
    SimDrayAnswer sys(const Args &args);
    QString sysVersion() const;
    QString sipAlg(const Args &args);
    QString passwd(const Args &args);
    QString show(const Args &args) const;
    SimDrayAnswer portmaptime(const Args &args);
    QString upnp(const Args &args);
    QString ip(const Args &args) const;
    QString srv(const Args &args);
    QString portmap(const Args &args);
    QString portmapTable() const;
    QString openport(const Args &args);
    QString dmz(const Args &args);
    QString natSummary() const;
    QString dhcp(const Args &args);
    QString dhcpOption(const Args &args);
    SimDrayAnswer vlan(const Args &args);
    QString vlanStatus() const;
    QString msubnet(const Args &args);
    QString msubnetTalk(const Args &args);
    QString mngt(const Args &args);
    QString rmtcfg(const Args &args);
    QString lanaccess(const Args &args);
    QString accesslist(const Args &args);
    QString bfp(const Args &args);
    QString object(const Args &args);
    QString ipObject(const Args &args, bool group);
    QString serviceObject(const Args &args, bool group);
    QString ipf(const Args &args);
    QString ipfRule(const Args &args);

    QJsonValue get(const QString &path) const;
    void set(const QString &path, const QJsonValue &value);
    void remove(const QString &path);
    int number(const QString &path) const { return get(path).toInt(); }
    bool flag(const QString &path) const { return get(path).toBool(); }
    QString text(const QString &path) const { return get(path).toString(); }
    QStringList keys(const QString &path) const; ///< sorted by number

    QJsonObject &m_config;
    bool &m_morePages;
    const SimDrayView &m_view;
};

/// Options of one command ("-a 1 -w 1 1"): letter → values. nullopt when an option is unknown or lacks
/// values.
std::optional<QList<QPair<QString, QStringList>>> simDrayOptions(const QStringList &args,
                                                                 const QHash<QString, int> &arity);
std::optional<int> simDrayNumber(const QString &text, int low, int high);
std::optional<bool> simDrayOnOff(const QString &text); ///< "On"/"Off", any case
bool simDrayIpv4(const QString &text);
QString simDraySubcommands(const QStringList &names); ///< "% Valid subcommands are:" …
extern const char *const simDrayRebootNotice;

} // namespace rf
