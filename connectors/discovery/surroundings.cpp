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
    static const QStringList vpn{u"utun"_s,  u"tun"_s, u"tap"_s,       u"wg"_s,      u"ppp"_s,
                                 u"ipsec"_s, u"zt"_s,  u"tailscale"_s, u"nordlynx"_s};
    static const QStringList inside{u"docker"_s,  u"br-"_s,  u"veth"_s, u"vmnet"_s,     u"vboxnet"_s,
                                    u"virbr"_s,   u"lxc"_s,  u"lxd"_s,  u"podman"_s,    u"cni"_s,
                                    u"flannel"_s, u"awdl"_s, u"llw"_s,  u"bridge100"_s, u"vethernet"_s};
    const auto begins = [name = adapter.toLower()](const QString &beginning) {
        return name.startsWith(beginning);
    };
    if (std::any_of(vpn.begin(), vpn.end(), begins))
        return AdapterUse::Vpn;
    return std::any_of(inside.begin(), inside.end(), begins) ? AdapterUse::Inside : AdapterUse::Network;
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
