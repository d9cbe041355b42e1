#include "connectors/phones/poly/poly_driver.h"

#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/session.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

class PolyDriver final : public VendorDriver {
public:
    DriverInfo info() const override
    {
        return {u"poly"_s,
                u"Poly"_s,
                {u"VVX (UC Software 5.4 and later)"_s, u"Trio, CCX, Edge E"_s},
                u"UC Software 5.4 to 8"_s,
                false};
    }
    QList<Identity> examples() const override
    {
        const auto one = [](DeviceKind kind, const QString &model, const QString &firmware,
                            const QString &variant) {
            Identity identity;
            identity.kind = kind;
            identity.vendor = u"Poly"_s;
            identity.model = model;
            identity.firmware = firmware;
            identity.variant = variant;
            return identity;
        };
        return {one(DeviceKind::Phone, u"VVX 350"_s, u"6.4.3.5156"_s, u"rest"_s),
                one(DeviceKind::Phone, u"VVX 350"_s, u"6.4.3.5156"_s, u"web"_s),
                one(DeviceKind::Phone, u"VVX 411"_s, u"5.9.5.2982"_s, u"rest"_s),
                one(DeviceKind::Phone, u"VVX 310"_s, u"5.3.1.0436"_s, u"web"_s),
                one(DeviceKind::ConferencePhone, u"Trio 8800"_s, u"5.7.1.4145"_s, u"rest"_s)};
    }
    Abilities abilities(const Identity &identity) const override { return poly::abilitiesOf(identity); }
    AtTheDevice atTheDevice() const override { return poly::atTheDevice(); }
    Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                            const CancelToken &cancel) const override
    {
        auto session = std::make_unique<poly::PhoneSession>(device, with, dialler, cancel);
        RETURN_IF_ERROR(session->signIn());
        return std::unique_ptr<Session>(std::move(session));
    }
    Result<Facts> read(Session &session) const override
    {
        ASSIGN_OR_RETURN(poly::PhoneSession *const mine, ownSession<poly::PhoneSession>(session));
        return poly::readFacts(*mine);
    }
    Result<Live> live(Session &session) const override
    {
        ASSIGN_OR_RETURN(poly::PhoneSession *const mine, ownSession<poly::PhoneSession>(session));
        return poly::readLive(*mine);
    }
    Result<Change> plan(const Facts &now, const Intent &want) const override
    {
        return poly::planFor(now, want);
    }
    Result<> run(Session &session, const Step &step) const override
    {
        ASSIGN_OR_RETURN(poly::PhoneSession *const mine, ownSession<poly::PhoneSession>(session));
        return poly::runStep(*mine, step);
    }
};

} // namespace

const VendorDriver &polyDriver()
{
    static const PolyDriver driver;
    return driver;
}

} // namespace rf
