#include "connectors/discovery/surroundings.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace rf {

QList<QHostAddress> Surroundings::resolve(const QString &name) const
{
    return QHostInfo::fromName(name).addresses();
}

AdapterUse useByName(const QString &adapter)
{
    // Names of adapters as the systems and the programs that make them give them…
    static const QList<QPair<QString, AdapterUse>> beginnings{{u"utun"_s, AdapterUse::Vpn},
                                                              {u"tun"_s, AdapterUse::Vpn},
                                                              {u"tap"_s, AdapterUse::Vpn},
                                                              {u"wg"_s, AdapterUse::Vpn},
                                                              {u"ppp"_s, AdapterUse::Vpn},
                                                              {u"ipsec"_s, AdapterUse::Vpn},
                                                              {u"zt"_s, AdapterUse::Vpn},
                                                              {u"docker"_s, AdapterUse::Container},
                                                              {u"vethernet"_s, AdapterUse::Virtual},
                                                              {u"br-"_s, AdapterUse::Container},
                                                              {u"veth"_s, AdapterUse::Container},
                                                              {u"lxc"_s, AdapterUse::Container},
                                                              {u"lxd"_s, AdapterUse::Container},
                                                              {u"podman"_s, AdapterUse::Container},
                                                              {u"cni"_s, AdapterUse::Container},
                                                              {u"flannel"_s, AdapterUse::Container},
                                                              {u"vmnet"_s, AdapterUse::Virtual},
                                                              {u"vboxnet"_s, AdapterUse::Virtual},
                                                              {u"virbr"_s, AdapterUse::Virtual},
                                                              {u"awdl"_s, AdapterUse::Virtual},
                                                              {u"llw"_s, AdapterUse::Virtual},
                                                              {u"bridge10"_s, AdapterUse::Virtual}};
    // …and words of drivers' descriptions on Windows, where the adapter is called "Ethernet 3".
    static const QList<QPair<QString, AdapterUse>> words{{u"tailscale"_s, AdapterUse::Vpn},
                                                         {u"nordlynx"_s, AdapterUse::Vpn},
                                                         {u"wireguard"_s, AdapterUse::Vpn},
                                                         {u"wintun"_s, AdapterUse::Vpn},
                                                         {u"tap-windows"_s, AdapterUse::Vpn},
                                                         {u"openvpn"_s, AdapterUse::Vpn},
                                                         {u"vpn"_s, AdapterUse::Vpn},
                                                         {u"anyconnect"_s, AdapterUse::Vpn},
                                                         {u"fortinet virtual"_s, AdapterUse::Vpn},
                                                         {u"pangp"_s, AdapterUse::Vpn},
                                                         {u"netextender"_s, AdapterUse::Vpn},
                                                         {u"check point virtual"_s, AdapterUse::Vpn},
                                                         {u"juniper networks virtual"_s, AdapterUse::Vpn},
                                                         {u"zerotier"_s, AdapterUse::Vpn},
                                                         {u"hamachi"_s, AdapterUse::Vpn},
                                                         {u"hyper-v virtual ethernet"_s, AdapterUse::Virtual},
                                                         {u"vmware virtual"_s, AdapterUse::Virtual},
                                                         {u"virtualbox"_s, AdapterUse::Virtual},
                                                         {u"npcap loopback"_s, AdapterUse::Virtual},
                                                         {u"km-test loopback"_s, AdapterUse::Virtual}};
    const QString name = adapter.toLower();
    for (const auto &[beginning, use] : beginnings) {
        if (name.startsWith(beginning))
            return use;
    }
    for (const auto &[word, use] : words) {
        if (name.contains(word))
            return use;
    }
    return AdapterUse::Network;
}

namespace {

class PracticeSurroundings final : public Surroundings {
public:
    explicit PracticeSurroundings(PracticeSurroundingsData data)
        : m_data(std::move(data))
    {
    }
    QList<Attachment> attachments() const override
    {
        QList<Attachment> list;
        for (const Cidr &network : m_data.networks)
            list.append({u"practice"_s, network, AdapterUse::Network, false});
        return list;
    }
    QList<QHostAddress> gateways() const override { return m_data.gateways; }
    QList<Neighbour> neighbours() const override { return m_data.hosts; }
    bool canSeeNeighbours() const override { return true; }
    bool needsPriming() const override { return false; }
    QList<Hop> pathHint() const override { return m_data.pathHint; }
    QList<QHostAddress> resolve(const QString &name) const override
    {
        for (const auto &[known, address] : m_data.names) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                return {address};
        }
        return {}; // the pretend world asks no real name server
    }

private:
    PracticeSurroundingsData m_data;
};

} // namespace

std::unique_ptr<Surroundings> makePracticeSurroundings(PracticeSurroundingsData data)
{
    return std::make_unique<PracticeSurroundings>(std::move(data));
}

} // namespace rf
