#include "connectors/phones/yealink/yealink_driver.h"

#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/session.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

class YealinkDriver final : public VendorDriver {
public:
    DriverInfo info() const override
    {
        return {u"yealink"_s,
                u"Yealink"_s,
                {u"T4xU, T5xW, T7x, T8x (JSON web interface)"_s, u"T3x (servlet web interface)"_s,
                 u"W7x bases (reading only)"_s},
                u"V84 to V87"_s,
                false};
    }
    QList<Identity> examples() const override
    {
        const auto one = [](DeviceKind kind, const QString &model, const QString &firmware,
                            const QString &variant) {
            Identity identity;
            identity.kind = kind;
            identity.vendor = u"Yealink"_s;
            identity.model = model;
            identity.firmware = firmware;
            identity.variant = variant;
            return identity;
        };
        return {one(DeviceKind::Phone, u"SIP-T46U"_s, u"108.86.0.90"_s, u"json"_s),
                one(DeviceKind::Phone, u"SIP-T54W"_s, u"96.86.0.75"_s, u"json"_s),
                one(DeviceKind::Phone, u"SIP-T31G"_s, u"124.86.104.1"_s, u"servlet-rsa"_s),
                one(DeviceKind::DectBase, u"W70B"_s, u"146.85.0.20"_s, u"json"_s),
                one(DeviceKind::Phone, u"SIP-T46S"_s, u"66.84.0.15"_s, u"servlet-aes"_s),
                one(DeviceKind::Phone, u"SIP-T46G"_s, u"28.73.0.50"_s, u"basic-cgi"_s)};
    }
    Abilities abilities(const Identity &identity) const override { return yealink::abilitiesOf(identity); }
    AtTheDevice atTheDevice() const override { return yealink::atTheDevice(); }
    Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                            const CancelToken &cancel) const override
    {
        return yealink::signIn(device, with, dialler, cancel);
    }
    Result<Facts> read(Session &session) const override
    {
        ASSIGN_OR_RETURN(yealink::WebSession *const mine, ownSession<yealink::WebSession>(session));
        return yealink::readFacts(*mine);
    }
    Result<Live> live(Session &session) const override
    {
        ASSIGN_OR_RETURN(yealink::WebSession *const mine, ownSession<yealink::WebSession>(session));
        return yealink::readLive(*mine);
    }
    Result<Change> plan(const Facts &now, const Intent &want) const override
    {
        return yealink::planFor(now, want);
    }
    Result<> run(Session &session, const Step &step) const override
    {
        ASSIGN_OR_RETURN(yealink::WebSession *const mine, ownSession<yealink::WebSession>(session));
        return yealink::runStep(*mine, step);
    }
};

} // namespace

const VendorDriver &yealinkDriver()
{
    static const YealinkDriver driver;
    return driver;
}

} // namespace rf
