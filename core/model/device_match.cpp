#include "core/model/device_match.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

bool sameCard(const Device &a, const Device &b)
{
    const QList<MacAddress> cards = cardsOf(b);
    const QList<MacAddress> own = cardsOf(a);
    return std::any_of(own.begin(), own.end(), [&](MacAddress card) { return cards.contains(card); });
}

bool sameSerial(const Device &a, const Device &b)
{
    return !a.identity.serial.isEmpty() && a.identity.serial == b.identity.serial
           && a.identity.vendor.compare(b.identity.vendor, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<qsizetype> matchDevices(const QList<Device> &known, const QList<Device> &seen)
{
    QList<qsizetype> places(seen.size(), -1);
    QList<bool> taken(known.size(), false);
    const auto match = [&](auto same) {
        for (qsizetype i = 0; i < seen.size(); ++i) {
            for (qsizetype k = 0; k < known.size() && places[i] < 0; ++k) {
                if (taken[k] || !same(known[k], seen[i]))
                    continue;
                places[i] = k;
                taken[k] = true;
            }
        }
    };
    match([](const Device &a, const Device &b) { return a.id == b.id; });
    match(sameCard);
    match(sameSerial);
    return places;
}

QList<MacAddress> cardsOf(const Device &device)
{
    QList<MacAddress> cards;
    if (device.id.startsWith(u"mac-"_s)) {
        if (const auto card = MacAddress::from(QStringView(device.id).mid(4)))
            cards << *card;
    }
    if (!device.identity.mac.isNull())
        cards << device.identity.mac;
    return cards;
}

bool isSettled(const Device &device)
{
    return std::any_of(device.evidence.begin(), device.evidence.end(),
                       [](const Evidence &e) { return e.probe == u"person"_s; });
}

bool liesIn(const Device &device, const QList<Cidr> &networks)
{
    return std::any_of(device.addresses.begin(), device.addresses.end(), [&](const QHostAddress &address) {
        return std::any_of(networks.begin(), networks.end(),
                           [&](const Cidr &network) { return network.contains(address); });
    });
}

SinceLastVisit sinceLastVisit(const QList<Device> &known, const QList<Device> &seen,
                              const QList<Cidr> &networks)
{
    SinceLastVisit since;
    const QList<qsizetype> places = matchDevices(known, seen);
    for (qsizetype i = 0; i < seen.size(); ++i) {
        if (places[i] < 0)
            since.fresh << seen[i].id;
    }
    for (qsizetype k = 0; k < known.size(); ++k) {
        if (!places.contains(k) && liesIn(known[k], networks))
            since.gone << known[k].id;
    }
    return since;
}

} // namespace rf
