#include "wizard/pages/lost_password.h"

#include "report/plan_text.h"
#include "wizard/pages/sign_in_model.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct LostWords {
    Q_DECLARE_TR_FUNCTIONS(LostPassword)
};

LostPassword firstOfAll(const OfficeAnswers &answers)
{
    LostPassword first{LostWords::tr("First of all"), {}};
    if (!answers.looksAfterPhones.isEmpty())
        first.says << LostWords::tr("You said who looks after your phones: %1. Ask there first.")
                          .arg(plainWords(answers.looksAfterPhones, 80));
    if (!answers.looksAfterRouter.isEmpty())
        first.says << LostWords::tr("You said who looks after your router: %1. Ask there first.")
                          .arg(plainWords(answers.looksAfterRouter, 80));
    first.says << LostWords::tr(
        "Look on the sticker underneath the device, in the company's password manager and for a "
        "sealed envelope; ask whoever installed it.")
               << LostWords::tr("Do not guess: a few wrong tries lock the device for a while.")
               << LostWords::tr(
                      "If your phone provider set the phones up, the provider has their password. Ask for "
                      "it, and do "
                      "not reset such a phone yourself: a password of your own would shut the provider out.")
               << LostWords::tr("A reset is the last way. RingFence never does it.");
    return first;
}

QStringList sayingsFor(const QString &driver)
{
    if (driver == u"yealink")
        return {
            LostWords::tr(
                "A Yealink phone that nobody changed takes admin as user and as password, and may show a "
                "warning sign on its display. Providers mostly set a password of their own."),
            LostWords::tr(
                "A reset is made in the phone's own menu, which may ask for the same password; the manual "
                "of your "
                "model says how."),
            LostWords::tr(
                "The reset takes all lines off the phone. It cannot make calls, emergency calls included, "
                "until "
                "the line passwords of your provider are entered again or the provider sets it up anew.")};
    if (driver == u"poly")
        return {LostWords::tr(
                    "A Poly phone that nobody changed takes the user Polycom and the password 456; newer "
                    "software "
                    "makes the first person who signs in choose another one."),
                LostWords::tr("The manual of your model says how it is reset."),
                LostWords::tr(
                    "The reset deletes where the phone gets its settings from, and its lines. It cannot "
                    "make calls, "
                    "emergency calls included, until the provider sets it up anew.")};
    if (driver == u"draytek")
        return {LostWords::tr(
                    "A Vigor router that nobody changed takes admin as user and as password. If it came "
                    "from your "
                    "internet provider or an installer, they chose another one."),
                LostWords::tr("The manual of your model says how it is reset."),
                LostWords::tr(
                    "The reset deletes everything: internet access, Wi-Fi, VPN, networks and rules. "
                    "Internet and phones "
                    "stand still until it is set up again. Have the access data of your internet provider "
                    "at hand, "
                    "and a saved configuration if there is one.")};
    if (driver == u"openwrt")
        return {
            LostWords::tr(
                "An OpenWrt router that nobody changed has no password: tick “It has no password”. The "
                "user is "
                "root."),
            LostWords::tr("The manual of your model and the OpenWrt pages say how it is reset."),
            LostWords::tr(
                "The reset deletes everything: internet access, Wi-Fi, networks and rules. Internet and "
                "phones stand "
                "still until it is set up again. Have the access data of your internet provider at hand.")};
    return {
        LostWords::tr("The manual says what the password is on a new device, and how it is reset."),
        LostWords::tr(
            "A reset deletes the settings of the device; have what is needed to set it up again at hand.")};
}

} // namespace

QList<LostPassword> lostPasswords(const VisitSnapshot &snapshot, const DriverCatalogue &drivers)
{
    QList<LostPassword> list{firstOfAll(snapshot.state.office.answers)};
    QStringList told;
    for (const DeviceState &d : snapshot.state.devices) {
        const Driver *driver = drivers.forIdentity(d.device.identity);
        if (!driver || d.device.isLocked() || isSignedIn(d.signIn))
            continue;
        const DriverInfo info = driver->info();
        if (told.contains(info.name))
            continue;
        told << info.name;
        list << LostPassword{info.vendor, sayingsFor(info.name)};
    }
    return list;
}

} // namespace rf
