#include "core/model/office_range.h"

#include <algorithm>

namespace rf {

bool isOfficeRange(const Cidr &network)
{
    static const QList<Cidr> ranges = [] {
        QList<Cidr> list;
        for (QStringView text : {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16"})
            list << Cidr::from(text).value_or(Cidr());
        return list;
    }();
    return network.isIpv4() && std::any_of(ranges.begin(), ranges.end(), [&](const Cidr &range) {
               return network.prefix() >= range.prefix() && range.contains(network.network());
           });
}

} // namespace rf
