#include "connectors/drivers.h"

#include "connectors/phones/poly/poly_driver.h"
#include "connectors/phones/yealink/yealink_driver.h"
#include "connectors/routers/draytek/draytek_driver.h"
#include "connectors/routers/openwrt/openwrt_driver.h"

namespace rf {

namespace {

/// One line per driver.
const QList<const VendorDriver *> &list()
{
    static const QList<const VendorDriver *> all{
        &draytekDriver(),
        &openwrtDriver(),
        &yealinkDriver(),
        &polyDriver(),
    };
    return all;
}

class Catalogue final : public DriverCatalogue {
public:
    QList<const Driver *> all() const override { return {list().begin(), list().end()}; }
    const Driver *forIdentity(const Identity &identity) const override { return vendorDriverFor(identity); }
    const Driver *byName(const QString &name) const override
    {
        for (const VendorDriver *driver : list()) {
            if (driver->info().name == name)
                return driver;
        }
        return nullptr;
    }
};

} // namespace

const DriverCatalogue &drivers()
{
    static const Catalogue catalogue;
    return catalogue;
}

const VendorDriver *vendorDriverFor(const Identity &identity)
{
    for (const VendorDriver *driver : list()) {
        if (driver->abilities(identity).canRead)
            return driver;
    }
    return nullptr;
}

} // namespace rf
