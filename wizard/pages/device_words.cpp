#include "wizard/pages/device_words.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct KindWords {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

QString probeWords(const QString &probe)
{
    if (probe == u"read")
        return KindWords::tr("Read from the device itself");
    if (probe == u"person")
        return KindWords::tr("You said");
    if (probe == u"manners")
        return KindWords::tr("Left alone, because such devices are not to be disturbed");
    if (probe == u"ipv6")
        return KindWords::tr("Met by IPv6 only");
    if (probe == u"sip-options")
        return KindWords::tr("Its answer to a telephone question (SIP)");
    if (probe == u"sip-pnp")
        //: of a phone
        return KindWords::tr("What it asks the network for when it starts");
    if (probe == u"mdns" || probe == u"wsd" || probe == u"upnp" || probe == u"upnp-device"
        || probe == u"ssdp-type" || probe == u"mndp" || probe == u"ubnt")
        return KindWords::tr("What it tells everybody on the network");
    if (probe == u"igd" || probe == u"igd-mapping")
        return KindWords::tr("What it lets in from the internet (UPnP)");
    if (probe.startsWith("snmp"_L1))
        return KindWords::tr("Its answer to a question of network management (SNMP)");
    if (probe == u"router-host")
        return KindWords::tr("What the router knows of it");
    if (probe == u"http-title")
        return KindWords::tr("The title of its web page");
    if (probe == u"http-server")
        return KindWords::tr("What its web server calls itself");
    if (probe == u"http-realm")
        return KindWords::tr("What its web page says when it asks for a password");
    if (probe.startsWith("http"_L1))
        return KindWords::tr("Its web page");
    if (probe == u"tls-subject")
        return KindWords::tr("The name in its certificate");
    if (probe == u"tls-issuer")
        return KindWords::tr("Who issued its certificate");
    if (probe.startsWith("tls"_L1))
        return KindWords::tr("Its certificate");
    if (probe == u"ssh-banner")
        return KindWords::tr("Its greeting for technicians (SSH)");
    if (probe == u"ssh-hostkey")
        return KindWords::tr("The key by which it is known again (SSH)");
    if (probe == u"telnet-banner")
        return KindWords::tr("Its greeting for technicians (Telnet)");
    if (probe == u"neighbour" || probe == u"oui")
        return KindWords::tr("Its network card and the card's maker");
    if (probe == u"port")
        return KindWords::tr("A port that is open");
    return KindWords::tr("Seen on the network (%1)").arg(plainWords(probe, 40));
}

QString weightWords(const Evidence &evidence)
{
    if (evidence.probe == u"person" || evidence.probe == u"read")
        return KindWords::tr("settles it", "how much a sign is worth");
    if (evidence.weight >= 0.9)
        return KindWords::tr("very strong sign", "how much a sign is worth");
    if (evidence.weight >= 0.6)
        return KindWords::tr("strong sign", "how much a sign is worth");
    if (evidence.weight >= 0.4)
        return KindWords::tr("fair sign", "how much a sign is worth");
    if (evidence.weight > 0)
        return KindWords::tr("weak sign", "how much a sign is worth");
    return KindWords::tr("says nothing by itself", "how much a sign is worth");
}

} // namespace

QString kindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Unknown: return KindWords::tr("Not known", "kind of device");
    case DeviceKind::Phone: return KindWords::tr("Phone");
    case DeviceKind::ConferencePhone: return KindWords::tr("Conference phone");
    case DeviceKind::DectBase: return KindWords::tr("Base of cordless phones");
    case DeviceKind::Ata: return KindWords::tr("Adapter for analogue phones");
    case DeviceKind::Pbx: return KindWords::tr("Telephone system");
    case DeviceKind::Router: return KindWords::tr("Router");
    case DeviceKind::Firewall: return KindWords::tr("Firewall");
    case DeviceKind::Switch: return KindWords::tr("Network switch");
    case DeviceKind::AccessPoint: return KindWords::tr("Wi-Fi access point");
    case DeviceKind::Computer: return KindWords::tr("Computer");
    case DeviceKind::Printer: return KindWords::tr("Printer");
    case DeviceKind::Camera: return KindWords::tr("Camera");
    case DeviceKind::Nas: return KindWords::tr("Network storage");
    case DeviceKind::DoorStation: return KindWords::tr("Door station");
    case DeviceKind::Other: return KindWords::tr("Something else", "kind of device");
    }
    return {};
}

QString kindIcon(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Unknown: return u"circle-question-mark"_s;
    case DeviceKind::Phone:
    case DeviceKind::DectBase: return u"phone"_s;
    case DeviceKind::ConferencePhone: return u"mic"_s;
    case DeviceKind::Ata: return u"cable"_s;
    case DeviceKind::Pbx: return u"server"_s;
    case DeviceKind::Router: return u"router"_s;
    case DeviceKind::Firewall: return u"shield"_s;
    case DeviceKind::Switch: return u"network"_s;
    case DeviceKind::AccessPoint: return u"wifi"_s;
    case DeviceKind::Computer: return u"laptop"_s;
    case DeviceKind::Printer: return u"printer"_s;
    case DeviceKind::Camera: return u"camera"_s;
    case DeviceKind::Nas: return u"hard-drive"_s;
    case DeviceKind::DoorStation: return u"door-open"_s;
    case DeviceKind::Other: return u"circle-dot"_s;
    }
    return {};
}

QString specialKindName(SpecialLine special)
{
    switch (special) {
    case SpecialLine::None: return KindWords::tr("Not a special line");
    case SpecialLine::Lift: return KindWords::tr("Lift");
    case SpecialLine::Alarm: return KindWords::tr("Alarm system");
    case SpecialLine::Fax: return KindWords::tr("Fax");
    case SpecialLine::Door: return KindWords::tr("Door or gate");
    case SpecialLine::Emergency: return KindWords::tr("Emergency call");
    case SpecialLine::RedPhone: return KindWords::tr("Red phone (rings by itself)");
    case SpecialLine::CardTerminal: return KindWords::tr("Card terminal");
    case SpecialLine::NightBell: return KindWords::tr("Night bell");
    case SpecialLine::Other: return KindWords::tr("Another line that must not be touched");
    }
    return {};
}

QString specialIcon(SpecialLine special)
{
    switch (special) {
    case SpecialLine::Lift: return u"arrow-up-down"_s;
    case SpecialLine::Alarm:
    case SpecialLine::Emergency: return u"siren"_s;
    case SpecialLine::Fax: return u"printer"_s;
    case SpecialLine::Door: return u"door-open"_s;
    case SpecialLine::CardTerminal: return u"credit-card"_s;
    case SpecialLine::NightBell: return u"bell-ring"_s;
    case SpecialLine::RedPhone:
    case SpecialLine::None:
    case SpecialLine::Other: break;
    }
    return u"phone"_s;
}

QString makerModel(const Identity &identity)
{
    return plainWords((identity.vendor + u' ' + identity.model).trimmed(), 80);
}

QString deviceTitle(const Device &device)
{
    if (!device.name.isEmpty())
        return plainWords(device.name, 60);
    const QString address = device.address().toString();
    const Identity &is = device.identity;
    if (!is.model.isEmpty())
        return makerModel(is);
    switch (is.kind) {
    case DeviceKind::Unknown: return KindWords::tr("Something at %1", "an address").arg(address);
    case DeviceKind::Phone: return KindWords::tr("Phone at %1", "an address").arg(address);
    case DeviceKind::Router: return KindWords::tr("Router at %1", "an address").arg(address);
    case DeviceKind::Switch: return KindWords::tr("Network switch at %1", "an address").arg(address);
    default: break;
    }
    return is.vendor.isEmpty() ? kindName(is.kind) : plainWords(is.vendor, 60);
}

HowWeKnow howWeKnow(const Evidence &evidence)
{
    return {probeWords(evidence.probe), plainWords(evidence.said, 200), weightWords(evidence)};
}

} // namespace rf
