#include "connectors/routers/openwrt/openwrt_driver.h"

#include "connectors/routers/openwrt/session.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

using openwrt::UbusSession;

bool speaks(const Device &device, const QString &protocol)
{
    for (const Service &service : device.services) {
        if (service.protocol == protocol)
            return true;
    }
    return false;
}

class OpenwrtDriver final : public VendorDriver {
public:
    DriverInfo info() const override
    {
        return {
            u"openwrt"_s,
            u"OpenWrt"_s,
            {u"routers with OpenWrt, over SSH"_s, u"routers with OpenWrt, over the web interface (ubus)"_s},
            u"21.02 and later; 23.05.6 was observed"_s,
            false};
    }
    QList<Identity> examples() const override { return openwrt::exampleIdentities(); }
    Abilities abilities(const Identity &identity) const override { return openwrt::abilitiesFor(identity); }
    AtTheDevice atTheDevice() const override { return openwrt::atTheDevice(); }

    Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                            const CancelToken &cancel) const override
    {
        const QString user = with.user.isEmpty() ? u"root"_s : with.user;
        const bool web = speaks(device, u"https"_s) || speaks(device, u"http"_s);
        const bool http = device.identity.variant == "ubus-http"_L1
                          || (device.identity.variant.isEmpty() && web && !speaks(device, u"ssh"_s));
        std::unique_ptr<openwrt::UbusPort> port;
        if (http) {
            ASSIGN_OR_RETURN(port, openwrt::signInOverHttp(device, user, with.password, dialler, cancel));
        } else {
            SshOptions options;
            for (const Service &service : device.services) {
                if (service.protocol == "ssh"_L1)
                    options.port = service.port;
            }
            ASSIGN_OR_RETURN(auto link, SshLink::connect(device, options, dialler, cancel));
            RETURN_IF_ERROR(link->signIn({user, with.password}));
            port = openwrt::makeSshPort(std::move(link));
        }
        return std::make_unique<UbusSession>(std::move(port), device);
    }

    Result<Facts> read(Session &session) const override
    {
        ASSIGN_OR_RETURN(UbusSession * ubus, ownSession<UbusSession>(session));
        return openwrt::readFacts(*ubus);
    }
    Result<Live> live(Session &session) const override
    {
        ASSIGN_OR_RETURN(UbusSession * ubus, ownSession<UbusSession>(session));
        return openwrt::readLive(*ubus);
    }
    Result<Change> plan(const Facts &now, const Intent &want) const override
    {
        return openwrt::planChange(now, want);
    }
    Result<> run(Session &session, const Step &step) const override
    {
        ASSIGN_OR_RETURN(UbusSession * ubus, ownSession<UbusSession>(session));
        return openwrt::runStep(*ubus, step);
    }
    Result<Secret> backup(Session &session) const override
    {
        ASSIGN_OR_RETURN(UbusSession * ubus, ownSession<UbusSession>(session));
        return ubus->port().backup();
    }
};

} // namespace

const VendorDriver &openwrtDriver()
{
    static const OpenwrtDriver driver;
    return driver;
}

} // namespace rf
