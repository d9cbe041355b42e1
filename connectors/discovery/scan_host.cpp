#include "connectors/discovery/scan_host.h"

#include "connectors/discovery/words.h"
#include "core/model/device_match.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype mostObservations = 120;
constexpr double sureEnough = 0.4; // of a kind, to leave somebody alone or to ask on

constexpr quint16 fileSharing = 445;
constexpr quint16 telephony = 5060;

// What is told to everybody can be told in anybody's name. Where the card that it names is not the one that
// the address has, it is not believed; a box of the network may name another one of its own ports.
bool isInAnothersName(const Observation &seen, const MacAddress &card)
{
    const bool phone = seen.probe == u"sip-pnp";
    if (card.isNull() || (!phone && seen.probe != u"mndp" && seen.probe != u"ubnt"))
        return false;
    static const QRegularExpression stated(u"(?:^|; )mac=([0-9a-f]{12})(?:;|$)"_s);
    const auto match = stated.match(seen.text);
    if (!match.hasMatch())
        return false;
    const QString own = card.bare();
    return phone ? match.captured(1) != own : !match.captured(1).startsWith(own.left(6));
}

// Pages and cookies are kept only where they said something.
bool isChatter(const QString &probe)
{
    static const QStringList chatter{u"http-body"_s, u"http-cookie"_s, u"http-location"_s, u"http-login"_s};
    return chatter.contains(probe);
}

} // namespace

Manners mannersTowards(const Identification &known)
{
    if (known.sure < sureEnough)
        return Manners::NotYetKnown;
    switch (known.identity.kind) {
    case DeviceKind::Unknown: return Manners::NotYetKnown;
    case DeviceKind::Phone:
    case DeviceKind::ConferencePhone:
    case DeviceKind::DectBase:
    case DeviceKind::Ata:
    case DeviceKind::Pbx:
    case DeviceKind::Router:
    case DeviceKind::Firewall:
    case DeviceKind::Switch:
    case DeviceKind::AccessPoint: return Manners::Ask;
    case DeviceKind::Computer:
    case DeviceKind::Printer:
    case DeviceKind::Camera:
    case DeviceKind::Nas:
    case DeviceKind::DoorStation:
    case DeviceKind::Other: return Manners::LeaveAlone;
    }
    return Manners::NotYetKnown;
}

std::optional<Manners> mannersByWord(const Device &met)
{
    if (met.isLocked())
        return Manners::LeaveAlone;
    if (!isSettled(met) || met.identity.kind == DeviceKind::Unknown)
        return std::nullopt;
    Identification settled;
    settled.identity = met.identity;
    settled.sure = 1;
    return mannersTowards(settled);
}

void ScanHost::note(const Observation &seen)
{
    for (const Observation &known : std::as_const(m_observations)) {
        if (known.probe == seen.probe && known.text == seen.text)
            return;
    }
    if (m_observations.size() >= mostObservations)
        return;
    // Sorted: the same observations are judged alike, in whatever order they came.
    const auto place = std::upper_bound(m_observations.begin(), m_observations.end(), seen,
                                        [](const Observation &a, const Observation &b) {
                                            return std::tie(a.probe, a.text) < std::tie(b.probe, b.text);
                                        });
    m_observations.insert(place, seen);
    m_known.reset();
    changed = true;
}

void ScanHost::addService(const QString &protocol, quint16 port)
{
    const Service service{protocol, Port::from(port).value_or(Port())};
    if (m_services.contains(service))
        return;
    m_services.append(service);
    std::sort(m_services.begin(), m_services.end(), [](const Service &a, const Service &b) {
        return std::pair(a.port, a.protocol) < std::pair(b.port, b.protocol);
    });
    changed = true;
}

bool ScanHost::speaks(const QString &protocol) const
{
    return std::any_of(m_services.begin(), m_services.end(),
                       [&](const Service &service) { return service.protocol == protocol; });
}

void ScanHost::setMac(const MacAddress &card)
{
    if (!mac.isNull() || card.isNull())
        return;
    mac = card;
    m_known.reset();
    changed = true;
}

const Identification &ScanHost::known() const
{
    if (!m_known) {
        QList<Observation> believed = m_observations;
        believed.removeIf([this](const Observation &seen) { return isInAnothersName(seen, mac); });
        m_known = identify(believed, mac);
    }
    return *m_known;
}

Manners ScanHost::manners() const
{
    if (gateway)
        return Manners::Ask;
    if (word)
        return *word;
    // Many a telephone system is an ordinary computer: its card alone does not say that it is none.
    if (m_observations.isEmpty() && known().identity.kind == DeviceKind::Computer)
        return Manners::NotYetKnown;
    return mannersTowards(known());
}

bool ScanHost::isSurelyToBeAsked() const
{
    return gateway || word == Manners::Ask || mannersTowards(identify({}, mac)) == Manners::Ask;
}

bool ScanHost::isRefusal() const
{
    return mac.isNull() && !gateway && !announced && !sipAnswered && openPorts.isEmpty()
           && m_services.isEmpty() && m_observations.isEmpty();
}

bool ScanHost::isBystanderByPort() const
{
    if (word == Manners::Ask)
        return false;
    for (quint16 port : bystanderPorts) {
        if (openPorts.contains(port) && (port != fileSharing || !openPorts.contains(telephony)))
            return true;
    }
    return false;
}

Device ScanHost::describe() const
{
    const Identification &who = known();
    Device device;
    device.identity = who.identity;
    device.sure = who.sure;
    device.contradictions = who.contradictions;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Evidence evidence : who.evidence) {
        if (evidence.claim.isEmpty() && isChatter(evidence.probe))
            continue;
        evidence.when = now;
        device.evidence.append(evidence);
    }
    if (leftAlone) {
        Evidence evidence;
        evidence.probe = u"manners"_s;
        evidence.said = DiscoveryText::tr("not looked at any further");
        evidence.when = now;
        device.evidence.append(evidence);
    }
    device.addresses = {address};
    device.services = m_services;
    device.isGateway = gateway;
    const MacAddress card = mac.isNull() ? who.identity.mac : mac;
    if (!card.isNull())
        device.id = u"mac-"_s + card.bare();
    else if (!who.identity.serial.isEmpty())
        device.id = u"serial-"_s + who.identity.serial;
    else
        device.id = u"addr-"_s + address.toString();
    if (!mac.isNull())
        device.identity.mac = mac;
    return device;
}

namespace {

bool sawCard(const Device &device)
{
    return std::any_of(device.evidence.begin(), device.evidence.end(),
                       [](const Evidence &e) { return e.probe == u"neighbour"; });
}

void mergeInto(Device &first, const Device &device)
{
    if (device.isGateway)
        first.addresses.prepend(device.address());
    else
        first.addresses.append(device.address());
    first.isGateway = first.isGateway || device.isGateway;
    for (const Service &service : device.services) {
        if (!first.services.contains(service))
            first.services.append(service);
    }
    if (device.sure > first.sure) {
        first.identity = device.identity;
        first.sure = device.sure;
    }
    first.evidence += device.evidence;
    first.contradictions += device.contradictions;
    first.contradictions.removeDuplicates();
}

void doubt(Device &device, const Device &other)
{
    device.contradictions << DiscoveryText::tr(
                                 "The device at %1 gives the same network card or serial number.")
                                 .arg(other.address().toString());
    device.sure = std::min(device.sure, 0.7);
}

} // namespace

QList<Device> mergedByCard(const QMap<quint32, Device> &byAddress)
{
    QList<Device> devices;
    QHash<QString, qsizetype> places;
    for (Device device : byAddress) {
        const auto known = places.constFind(device.id);
        if (known == places.constEnd()) {
            places.insert(device.id, devices.size());
            devices.append(device);
            continue;
        }
        Device &first = devices[*known];
        // Behind a router a card is only what a device says of itself, as a serial number is everywhere.
        const bool proven = sawCard(first) && sawCard(device) && device.id.startsWith("mac-"_L1);
        const bool alike =
            first.identity.vendor == device.identity.vendor && first.identity.model == device.identity.model;
        if (proven || alike) {
            mergeInto(first, device);
            continue;
        }
        doubt(first, device);
        doubt(device, first);
        device.id = u"addr-"_s + device.address().toString();
        places.insert(device.id, devices.size());
        devices.append(device);
    }
    return devices;
}

} // namespace rf
