#include "wizard/pages/find_model.h"

#include "report/checklist_words.h"
#include "report/network_text.h"
#include "report/plan_text.h"
#include "wizard/pages/last_look.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct FindWords {
    Q_DECLARE_TR_FUNCTIONS(FindPage)
};

constexpr double quiteSure = 0.8; // below it the identity is shown as probable

bool hasEvidence(const Device &device, QStringView probe)
{
    return std::any_of(device.evidence.begin(), device.evidence.end(),
                       [&](const Evidence &e) { return e.probe == probe; });
}

bool speaksSip(const Device &device)
{
    return std::any_of(device.services.begin(), device.services.end(),
                       [](const Service &s) { return s.protocol.startsWith("sip"_L1); });
}

/// Computers and the like are no business of ours, and neither is what does not answer anything.
bool isLeftAlone(const Device &device)
{
    if (device.isGateway || device.special != SpecialLine::None)
        return false;
    switch (device.identity.kind) {
    case DeviceKind::Computer:
    case DeviceKind::Printer:
    case DeviceKind::Camera:
    case DeviceKind::Nas:
    case DeviceKind::Other: return true;
    case DeviceKind::Unknown: return device.services.isEmpty() && device.contradictions.isEmpty();
    default: return false;
    }
}

bool isUnnamed(const Device &device)
{
    return device.identity.kind == DeviceKind::Unknown && device.identity.model.isEmpty();
}

int rank(const Device &device)
{
    if (device.isGateway)
        return 0;
    switch (device.identity.kind) {
    case DeviceKind::Router:
    case DeviceKind::Firewall: return 1;
    case DeviceKind::Phone: return 2;
    case DeviceKind::ConferencePhone: return 3;
    case DeviceKind::DectBase: return 4;
    case DeviceKind::Ata: return 5;
    case DeviceKind::Pbx: return 6;
    case DeviceKind::DoorStation: return 7;
    case DeviceKind::Switch: return 8;
    case DeviceKind::AccessPoint: return 9;
    case DeviceKind::Unknown: return 10;
    default: return 11;
    }
}

/// The maker of its network card, where only that is known: "a4:bb:6d:01:02:50 (Fanvil)".
QString cardMaker(const Device &device)
{
    for (const Evidence &e : device.evidence) {
        const qsizetype open = e.said.indexOf(u'(');
        if ((e.probe == u"neighbour" || e.probe == u"oui") && open > 0 && e.said.endsWith(u')'))
            return plainWords(e.said.mid(open + 1, e.said.size() - open - 2), 60);
    }
    return {};
}

/// "probably, by its certificate": what weighs most.
QString probablyBy(const Device &device)
{
    const Evidence *best = nullptr;
    for (const Evidence &e : device.evidence) {
        if (!e.claim.isEmpty() && (!best || e.weight > best->weight))
            best = &e;
    }
    const QString probe = best ? best->probe : QString();
    if (probe.startsWith("tls"_L1))
        return FindWords::tr("probably, by its certificate");
    if (probe.startsWith("http"_L1))
        return FindWords::tr("probably, by its web page");
    if (probe.startsWith("sip"_L1))
        return FindWords::tr("probably, by how it answers calls");
    if (probe.startsWith("ssh"_L1) || probe.startsWith("telnet"_L1))
        return FindWords::tr("probably, by its greeting");
    if (probe == u"neighbour" || probe == u"oui")
        return FindWords::tr("probably, by its network card");
    return FindWords::tr("probably");
}

QDateTime lastSeen(const Device &device)
{
    QDateTime last;
    for (const Evidence &e : device.evidence) {
        if (e.probe != u"person" && e.when.isValid() && (!last.isValid() || e.when > last))
            last = e.when;
    }
    return last;
}

QString unnamedSays(const Device &device)
{
    const QString maker =
        device.identity.vendor.isEmpty() ? cardMaker(device) : plainWords(device.identity.vendor, 60);
    if (speaksSip(device))
        return maker.isEmpty()
                   ? FindWords::tr("Answers like a phone, but we cannot tell which.")
                   : FindWords::tr("Answers like a phone, but we cannot tell which. Made by %1.").arg(maker);
    if (!maker.isEmpty())
        return FindWords::tr("It answers, but we cannot tell what it is. Its network card is made by %1.")
            .arg(maker);
    return FindWords::tr("It answers, but we cannot tell what it is.");
}

/// The facts of the second line, in the order in which they are read.
QStringList facts(const Device &device, const QString &title)
{
    const Identity &is = device.identity;
    QStringList parts;
    const QString makerAndModel = makerModel(is);
    if (!makerAndModel.isEmpty() && makerAndModel != title)
        parts << makerAndModel;
    parts << device.address().toString();
    if (device.isGateway)
        parts << FindWords::tr("your internet router", "after the address");
    else if (is.kind != DeviceKind::Unknown && is.kind != DeviceKind::Phone && is.kind != DeviceKind::Router)
        parts << kindText(is.kind);
    if (hasEvidence(device, u"person"))
        parts << FindWords::tr("as you told us", "after the address");
    else if (device.sure < quiteSure)
        parts << probablyBy(device);
    if (!is.firmware.isEmpty())
        parts << FindWords::tr("firmware %1").arg(plainWords(is.firmware, 40));
    return parts;
}

void choosePill(FindRow &row, const Device &device, const DriverCatalogue &drivers)
{
    const auto pill = [&](const QString &text, Tone tone, const QString &icon) {
        row.pill = text;
        row.tone = tone;
        row.pillIcon = icon;
    };
    if (device.isLocked())
        pill(FindWords::tr("Special line", "mark of a device"), Tone::Neutral, u"lock"_s);
    else if (device.special != SpecialLine::None)
        pill(FindWords::tr("Special line, released", "mark of a device"), Tone::Neutral, u"lock-open"_s);
    else if (!device.contradictions.isEmpty())
        pill(FindWords::tr("Please look", "mark of a device"), Tone::Warn, u"triangle-alert"_s);
    else if (isUnnamed(device))
        return;
    else if (!drivers.forIdentity(device.identity))
        pill(FindWords::tr("By hand", "mark of a device"), Tone::Neutral, u"user"_s);
    else if (device.sure < quiteSure)
        pill(FindWords::tr("Quite sure", "mark of a device"), Tone::Warn, u"circle-question-mark"_s);
    else
        pill(FindWords::tr("Recognised", "mark of a device"), Tone::Good, u"check"_s);
}

/// Without the labels that a certificate puts before its names.
HowWeKnow plainSign(const Evidence &evidence)
{
    static const QRegularExpression labels(u"\\b(CN|OU|O|L|ST|C)="_s);
    HowWeKnow sign = howWeKnow(evidence);
    if (evidence.probe.startsWith("tls"_L1))
        sign.said.remove(labels);
    return sign;
}

FindRow rowOf(const Device &device, const DriverCatalogue &drivers, const LastLook &look)
{
    FindRow row;
    row.id = device.id;
    row.name = plainWords(device.name, 60);
    row.kind = device.identity.kind;
    row.vendor = plainWords(device.identity.vendor, 60);
    row.model = plainWords(device.identity.model, 60);
    row.mac = device.identity.mac.isNull() ? QString() : device.identity.mac.text();
    row.special = device.special;
    row.releasedBy = plainWords(device.releasedBy, 60);
    for (const QString &sentence : device.contradictions)
        row.contradictions << plainWords(sentence, 200);
    for (const Evidence &e : device.evidence) {
        if (e.probe != u"tls-key") // its length and dates tell nobody what the device is
            row.evidence << plainSign(e);
    }
    row.icon = device.special != SpecialLine::None ? specialIcon(device.special) : kindIcon(row.kind);
    row.title = deviceTitle(device);
    const bool unnamed = isUnnamed(device) && row.name.isEmpty() && device.special == SpecialLine::None;
    QStringList parts = unnamed ? QStringList{unnamedSays(device)} : facts(device, row.title);
    if (device.special != SpecialLine::None)
        parts << (device.isLocked()
                      ? FindWords::tr("nothing is changed there", "after the address")
                      : FindWords::tr("released by %1", "after the address").arg(row.releasedBy));
    if (look.isNew(device))
        parts << FindWords::tr("new since the last visit", "after the address");
    choosePill(row, device, drivers);
    if (look.isGone(device)) {
        const QDateTime last = lastSeen(device);
        parts
            << (last.isValid()
                    ? FindWords::tr("did not answer this time; last seen on %1").arg(dayText(last, QLocale()))
                    : FindWords::tr("did not answer this time"));
        if (!device.isLocked()) {
            row.pill = FindWords::tr("No answer", "mark of a device");
            row.tone = Tone::Warn;
            row.pillIcon = u"circle-slash"_s;
        }
    }
    row.subtitle = parts.join(FindWords::tr(" · ", "between short facts in one line"));
    return row;
}

/// What is known from before, and what this look has found so far.
QList<Device> devicesOf(const VisitSnapshot &snapshot, const FindState &state, const LastLook &look)
{
    QList<Device> devices;
    for (const DeviceState &d : snapshot.state.devices)
        devices << d.device;
    if (state.scanning)
        devices << look.strangers();
    std::stable_sort(devices.begin(), devices.end(), [](const Device &a, const Device &b) {
        return std::pair(rank(a), a.address().toIPv4Address())
               < std::pair(rank(b), b.address().toIPv4Address());
    });
    return devices;
}

QString foundSays(int phones, bool router)
{
    if (phones == 0)
        return router ? FindWords::tr("We found your router, but no phone.")
                      : FindWords::tr("We found neither a phone nor your router.");
    return router ? FindWords::tr("We found your router and %n phones.", nullptr, phones)
                  : FindWords::tr("We found %n phones, but not your router.", nullptr, phones);
}

QString helpOf(const FindModel &model, const QList<Device> &devices, const FindState &state,
               const LastLook &look)
{
    const auto phones =
        std::count_if(devices.begin(), devices.end(), [](const Device &d) { return d.isPhone(); });
    const bool router =
        std::any_of(devices.begin(), devices.end(), [](const Device &d) { return d.isRouter(); });
    const auto unnamed = std::count_if(model.rows.begin(), model.rows.end(),
                                       [](const FindRow &row) { return row.pill.isEmpty(); });
    QStringList says;
    if (state.scanning && phones == 0 && !router)
        return FindWords::tr(
            "RingFence asks each address only what it shows to everybody. Nothing is changed.");
    says << foundSays(static_cast<int>(phones), router);
    if (unnamed > 0)
        says << FindWords::tr("There are %n things that we cannot name yet.", nullptr,
                              static_cast<int>(unnamed));
    if (state.scanning)
        return says.join(u' ');
    const qsizetype fresh =
        std::count_if(devices.begin(), devices.end(), [&](const Device &d) { return look.isNew(d); });
    const qsizetype gone =
        std::count_if(devices.begin(), devices.end(), [&](const Device &d) { return look.isGone(d); });
    if (fresh > 0)
        says << FindWords::tr("%n devices are new since the last visit.", nullptr, static_cast<int>(fresh));
    if (gone > 0)
        says << FindWords::tr("%n devices of the last visit did not answer this time.", nullptr,
                              static_cast<int>(gone));
    if (state.stopped)
        says << FindWords::tr("You stopped the search, so there may be more.");
    return says.join(u' ');
}

QStringList checksOf(const FindState &state)
{
    QStringList checks{
        FindWords::tr("Is this computer plugged into the office network? A cable is better than Wi-Fi here."),
        state.wireless
            ? FindWords::tr(
                "This computer is on Wi-Fi. A guest network, or one that keeps its devices apart, hides the "
                "phones: use a cable or the office's own Wi-Fi.")
            : FindWords::tr(
                "Is the network you named really the one with the phones? You can name another one on "
                "“Start”."),
        FindWords::tr("Are the phones in a network of their own? Then name that network too, on “Start”.")};
    checks << FindWords::tr("Is a VPN on? Switch it off while RingFence looks, then look again.");
    checks << FindWords::tr("Are the phones switched on? Their display shows the time.");
    return checks;
}

} // namespace

QStringList findQuestions(const VisitSnapshot &snapshot)
{
    QStringList unnamed;
    QStringList adapters;
    bool anyMarked = false;
    for (const DeviceState &d : snapshot.state.devices) {
        const Device &device = d.device;
        anyMarked = anyMarked || device.special != SpecialLine::None;
        if (device.special != SpecialLine::None || !device.name.isEmpty() || isLeftAlone(device))
            continue;
        if (isUnnamed(device) || (device.isPhone() && device.identity.model.isEmpty()))
            unnamed << device.address().toString();
        else if (device.identity.kind == DeviceKind::Ata)
            adapters << deviceTitle(device) + u" ("_s + device.address().toString() + u')';
    }
    QStringList asks;
    if (!adapters.isEmpty())
        asks << FindWords::tr(
                    "What hangs on these %n adapters: %1? It is often a fax, a lift, an alarm or a card "
                    "terminal. Open the row and mark it, or give it a name.",
                    nullptr, static_cast<int>(adapters.size()))
                    .arg(adapters.join(u", "_s));
    if (!unnamed.isEmpty())
        asks << FindWords::tr("%n things are not named yet: %1. Do you know what they are?", nullptr,
                              static_cast<int>(unnamed.size()))
                    .arg(unnamed.join(u", "_s));
    if (!snapshot.state.office.answers.specialLinesAsked.value_or(false))
        asks << FindWords::tr(
            "Nobody has said on “Start” that the special lines were gone through: lift, alarm, "
            "fax, door, emergency, card terminal, night bell.");
    if (!asks.isEmpty() && !anyMarked)
        asks << FindWords::tr(
            "No special line is marked in this office. What is not marked is treated like any "
            "other phone.");
    return asks;
}

QString findProgress(const FindState &state)
{
    if (!state.scanning)
        return {};
    const double seconds = static_cast<double>(state.elapsedMs) / 1000;
    const QString sofar = QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
    if (state.total == 0)
        return FindWords::tr("%1 s").arg(sofar);
    const QString counts = QLocale().toString(state.settled);
    // A guess at what is left is worth something only once a fair part is done.
    if (state.settled * 10 < state.total || seconds < 3 || state.settled >= state.total)
        return FindWords::tr("%1 of %n addresses · %2 s", nullptr, state.total).arg(counts, sofar);
    const int left = qRound(seconds * (state.total - state.settled) / state.settled) + 1;
    return FindWords::tr("%1 of %n addresses · %2 s, about %3 s left", nullptr, state.total)
        .arg(counts, sofar, QLocale().toString(left));
}

FindModel findModel(const VisitSnapshot *snapshot, const DriverCatalogue &drivers, const FindState &state)
{
    FindModel model;
    if (!snapshot) {
        model.headline = FindWords::tr("Find your devices");
        model.help = FindWords::tr("Choose an office first.");
        return model;
    }
    const LastLook look(*snapshot, state);
    const QList<Device> devices = devicesOf(*snapshot, state, look);
    for (const Device &device : devices)
        (isLeftAlone(device) ? model.leftAlone : model.rows) << rowOf(device, drivers, look);
    if (!model.leftAlone.isEmpty())
        model.leftAloneSays = FindWords::tr("%n computers, printers and other devices are left alone.",
                                            nullptr, static_cast<int>(model.leftAlone.size()));
    if (state.scanning) {
        model.headline = FindWords::tr("Looking around your office network");
        model.help = helpOf(model, devices, state, look);
        return model;
    }
    for (const ObstacleText &obstacle : state.signs ? explain(*state.signs) : QList<ObstacleText>())
        model.obstacles << FindObstacle{obstacle.text.happened,
                                        obstacle.text.means + u' ' + obstacle.text.press};
    if (devices.isEmpty() && !state.before) {
        QStringList networks;
        for (const Cidr &network : snapshot->state.office.networks)
            networks << u"%1/%2"_s.arg(network.network().toString()).arg(network.prefix());
        model.headline = FindWords::tr("Find your devices");
        model.help = networks.isEmpty()
                         ? FindWords::tr("Say first, on “Start”, which network RingFence may look at.")
                         : FindWords::tr("RingFence looks only where you allowed it: %1. Nothing is changed.")
                               .arg(networks.join(FindWords::tr(", ", "between networks")));
        return model;
    }
    if (model.rows.isEmpty() && state.before) {
        model.headline = FindWords::tr("No phone and no router answered");
        model.help =
            FindWords::tr("Nothing is wrong with them because of this. Please check these things, then look "
                          "again.");
        if (model.obstacles.isEmpty())
            model.checks = checksOf(state);
        return model;
    }
    model.headline = FindWords::tr("This is what we found");
    model.help =
        snapshot->readOnly
            ? FindWords::tr("This office can only be read at the moment, so RingFence does not look again.")
            : helpOf(model, devices, state, look);
    return model;
}

QString whyNotAddress(const QString &text, const Office &office)
{
    const QHostAddress address(text.trimmed());
    if (address.protocol() != QAbstractSocket::IPv4Protocol || text.count(u'.') != 3)
        return FindWords::tr("This is not an address like 192.168.1.20.");
    const bool named = std::any_of(office.networks.begin(), office.networks.end(),
                                   [&](const Cidr &network) { return network.contains(address); });
    if (!named)
        return FindWords::tr(
                   "%1 lies outside of the network that you allowed. Name its network on “Start” first.")
            .arg(address.toString());
    if (address == office.thisComputer)
        return FindWords::tr("%1 is this computer.").arg(address.toString());
    return {};
}

} // namespace rf
