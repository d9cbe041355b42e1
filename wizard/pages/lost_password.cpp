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

/// Where the maker's documents tell nothing.
QStringList ofAnyMaker()
{
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
        const QStringList says = driver->atTheDevice().lostPassword;
        list << LostPassword{info.vendor, says.isEmpty() ? ofAnyMaker() : says};
    }
    return list;
}

} // namespace rf
