#include "app/window/practice_notes.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(PracticeNotes)
};

QString storyOf(const QString &name, const QString &office)
{
    if (name == u"dental")
        return NoteWords::tr(
            "You manage the dental practice of Dr. Lindqvist. It has six desk phones, an emergency phone "
            "in the lift, one line for the alarm and the fax, and a DrayTek router behind the internet "
            "provider's own box. Somebody opened doors in that router years ago. All of it is pretend: "
            "nothing on your own network is touched.");
    if (name == u"shop")
        return NoteWords::tr(
            "You run the flower shop Amaryllis. It has a phone on the counter, one in the workshop, and an "
            "OpenWrt router that the owner's nephew set up. All of it is pretend: nothing on your own "
            "network is touched.");
    return NoteWords::tr("This is %1. All of it is pretend: nothing on your own network is touched.")
        .arg(office);
}

QString specialNote(SpecialLine special, const QString &address)
{
    switch (special) {
    case SpecialLine::None: return {};
    case SpecialLine::Lift:
        return NoteWords::tr("The box at %1 is the emergency phone in the lift.").arg(address);
    case SpecialLine::Alarm:
        return NoteWords::tr("The box at %1 is the line of the alarm system and the fax.").arg(address);
    case SpecialLine::Fax: return NoteWords::tr("The box at %1 is the fax.").arg(address);
    case SpecialLine::Door: return NoteWords::tr("The box at %1 is the door station.").arg(address);
    case SpecialLine::Emergency: return NoteWords::tr("The phone at %1 is an emergency phone.").arg(address);
    case SpecialLine::RedPhone: return NoteWords::tr("The phone at %1 is the red phone.").arg(address);
    case SpecialLine::CardTerminal: return NoteWords::tr("The box at %1 is the card terminal.").arg(address);
    case SpecialLine::NightBell: return NoteWords::tr("The box at %1 is the night bell.").arg(address);
    case SpecialLine::Other:
        return NoteWords::tr("The box at %1 is a special line: leave it alone.").arg(address);
    }
    return {};
}

/// Addresses by device id, as the stickers on the devices would tell.
QHash<QString, QString> addressesOf(const PracticeOffice &world)
{
    QHash<QString, QString> addresses;
    for (const PracticeHost &host : world.hosts())
        addresses.insert(u"mac-"_s + host.mac.bare(), host.address.toString());
    return addresses;
}

} // namespace

PracticeNotes practiceNotes(const QString &name, const PracticeOffice &world)
{
    const Office office = world.office();
    const PracticeStory story = world.story();
    const QHash<QString, QString> addresses = addressesOf(world);
    PracticeNotes notes;
    notes.story = storyOf(name, office.name);
    for (const Cidr &network : office.networks)
        notes.know << NoteWords::tr("The office network is %1. It is yours, and you may look at it.")
                          .arg(network.text());
    for (const auto &[id, special] : story.specialLines) {
        if (special != SpecialLine::None && addresses.contains(id))
            notes.know << specialNote(special, addresses.value(id));
    }
    for (const auto &[extension, id] : story.lineOwners) {
        if (addresses.contains(id))
            notes.know << NoteWords::tr("Number %1 rings at %2.").arg(extension, addresses.value(id));
    }
    notes.know << NoteWords::tr(
                      "Your provider is %1. Its server is %2, and the number for a test call is %3.")
                      .arg(office.provider.name, office.provider.registrar.text(),
                           office.provider.echoNumber);
    notes.know << NoteWords::tr(
        "You have downloaded the list of line passwords from your provider's portal.");
    for (const QString &id : world.deviceIds()) {
        const QString address = addresses.value(id);
        if (story.gateways.contains(QHostAddress(address)) && !world.passwordFor(id))
            notes.know << NoteWords::tr("Nobody ever set a password on the router at %1.").arg(address);
        if (const auto password = world.passwordFor(id))
            notes.signIns << PracticeNotes::SignInNote{
                id, world.userFor(id),
                password->reveal([](QByteArrayView bytes) { return QString::fromUtf8(bytes); }), address};
    }
    for (const PracticeFingerprint &known : story.fingerprints) {
        const QString address = addresses.value(known.deviceId);
        // As the question at the first meeting writes them.
        notes.know
            << (known.ofKey
                    ? NoteWords::tr("The sheet that came with the device at %1 shows the fingerprint of "
                                    "its key: %2")
                          .arg(address, u"SHA256:"_s
                                            + QString::fromLatin1(
                                                known.sha256.toBase64(QByteArray::OmitTrailingEquals)))
                    : NoteWords::tr("The sheet that came with the device at %1 shows the fingerprint of "
                                    "its certificate: %2")
                          .arg(address, QString::fromLatin1(known.sha256.toHex(':').toUpper())));
    }
    notes.lineList = world.linePasswordList();
    return notes;
}

} // namespace rf
