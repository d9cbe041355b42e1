#include "wizard/pages/device_words.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};
using T = Sentences;

QString probeWords(const QString &probe)
{
    if (probe == u"read")
        return T::tr("Read from the device itself");
    if (probe == u"person")
        return T::tr("You said");
    if (probe == u"manners")
        return T::tr("Left alone, because such devices are not to be disturbed");
    if (probe == u"sip-options" || probe == u"sip-pnp")
        return T::tr("Its answer to a telephone question (SIP)");
    if (probe == u"http-title")
        return T::tr("The title of its web page");
    if (probe == u"http-server")
        return T::tr("What its web server calls itself");
    if (probe == u"http-realm")
        return T::tr("What its web page says when it asks for a password");
    if (probe.startsWith("http"_L1))
        return T::tr("Its web page");
    if (probe == u"tls-subject")
        return T::tr("The name in its certificate");
    if (probe == u"tls-issuer")
        return T::tr("Who issued its certificate");
    if (probe == u"ssh-banner")
        return T::tr("Its greeting for technicians (SSH)");
    if (probe == u"telnet-banner")
        return T::tr("Its greeting for technicians (Telnet)");
    if (probe == u"neighbour" || probe == u"oui")
        return T::tr("Its network card and the card's maker");
    if (probe == u"port")
        return T::tr("A port that is open");
    return T::tr("Seen on the network (%1)").arg(plainWords(probe, 40));
}

QString weightWords(const Evidence &evidence)
{
    if (evidence.probe == u"person" || evidence.probe == u"read")
        return T::tr("settles it", "how much a sign is worth");
    if (evidence.weight >= 0.9)
        return T::tr("very strong sign", "how much a sign is worth");
    if (evidence.weight >= 0.6)
        return T::tr("strong sign", "how much a sign is worth");
    if (evidence.weight >= 0.4)
        return T::tr("fair sign", "how much a sign is worth");
    if (evidence.weight > 0)
        return T::tr("weak sign", "how much a sign is worth");
    return T::tr("says nothing by itself", "how much a sign is worth");
}

} // namespace

QString kindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Unknown: return T::tr("Not known", "kind of device");
    case DeviceKind::Phone: return T::tr("Phone");
    case DeviceKind::ConferencePhone: return T::tr("Conference phone");
    case DeviceKind::DectBase: return T::tr("Base of cordless phones");
    case DeviceKind::Ata: return T::tr("Adapter for analogue phones");
    case DeviceKind::Pbx: return T::tr("Telephone system");
    case DeviceKind::Router: return T::tr("Router");
    case DeviceKind::Firewall: return T::tr("Firewall");
    case DeviceKind::Switch: return T::tr("Network switch");
    case DeviceKind::AccessPoint: return T::tr("Wi-Fi access point");
    case DeviceKind::Computer: return T::tr("Computer");
    case DeviceKind::Printer: return T::tr("Printer");
    case DeviceKind::Camera: return T::tr("Camera");
    case DeviceKind::Nas: return T::tr("Network storage");
    case DeviceKind::DoorStation: return T::tr("Door station");
    case DeviceKind::Other: return T::tr("Something else", "kind of device");
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
    case SpecialLine::None: return T::tr("Not a special line");
    case SpecialLine::Lift: return T::tr("Lift");
    case SpecialLine::Alarm: return T::tr("Alarm system");
    case SpecialLine::Fax: return T::tr("Fax");
    case SpecialLine::Door: return T::tr("Door or gate");
    case SpecialLine::Emergency: return T::tr("Emergency call");
    case SpecialLine::RedPhone: return T::tr("Red phone (rings by itself)");
    case SpecialLine::CardTerminal: return T::tr("Card terminal");
    case SpecialLine::NightBell: return T::tr("Night bell");
    case SpecialLine::Other: return T::tr("Another line that must not be touched");
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
    case DeviceKind::Unknown: return T::tr("Something at %1", "an address").arg(address);
    case DeviceKind::Phone: return T::tr("Phone at %1", "an address").arg(address);
    case DeviceKind::Router: return T::tr("Router at %1", "an address").arg(address);
    case DeviceKind::Switch: return T::tr("Network switch at %1", "an address").arg(address);
    default: break;
    }
    return is.vendor.isEmpty() ? kindName(is.kind) : plainWords(is.vendor, 60);
}

HowWeKnow howWeKnow(const Evidence &evidence)
{
    return {probeWords(evidence.probe), plainWords(evidence.said, 200), weightWords(evidence)};
}

} // namespace rf
