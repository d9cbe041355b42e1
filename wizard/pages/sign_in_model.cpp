#include "wizard/pages/sign_in_model.h"

#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "wizard/pages/device_words.h"
#include "wizard/pages/sign_in_row.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct SignInWords {
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};
using Action = SignInRow::Action;

constexpr int safeLockMinutes = 15;
constexpr qsizetype namedInGroup = 3;

int rank(const Device &device)
{
    return device.isGateway ? 0 : device.isRouter() ? 1 : device.isPhone() ? 2 : 3;
}

/// Devices that may share a password: alike, and still without one that works.
QString groupOf(const DeviceState &state, const SignInMemory &memory)
{
    const bool waits = state.signIn == SignInState::Refused
                       || (state.signIn == SignInState::NotTried
                           && state.unreadCode.value_or(ErrorCode::Cancelled) == ErrorCode::Cancelled);
    const Identity &is = state.device.identity;
    if (!waits || is.model.isEmpty() || memory.apart.contains(state.device.id))
        return {};
    return is.vendor + u'\n' + is.model;
}

void join(SignInRow &leader, const SignInRow &other)
{
    leader.ids << other.ids;
    if (other.pillIcon == u"x" && leader.pillIcon != u"x") {
        leader.pill = other.pill;
        leader.tone = other.tone;
        leader.pillIcon = other.pillIcon;
        leader.says = other.says;
    }
}

void nameGroup(SignInRow &row, const QList<const DeviceState *> &devices)
{
    QStringList names;
    for (const DeviceState *d : devices.mid(0, namedInGroup))
        names << (d->device.name.isEmpty() ? d->device.address().toString() : deviceTitle(d->device));
    if (devices.size() > namedInGroup)
        names << SignInWords::tr("and %n more", "at the end of a list of devices",
                                 static_cast<int>(devices.size() - namedInGroup));
    row.title = SignInWords::tr("%1 (%2)", "model and how many of it")
                    .arg(makerModel(devices.first()->device.identity), QLocale().toString(devices.size()));
    row.name = row.title;
    row.subtitle =
        names.join(SignInWords::tr(", ", "between names of devices")) + betweenFacts()
        + SignInWords::tr("if they share a password, we try it on one first", "after names of devices");
}

QList<SignInRow> rowsOf(const VisitSnapshot &snapshot, const DriverCatalogue &drivers,
                        const SignInMemory &memory)
{
    QList<const DeviceState *> devices;
    for (const DeviceState &d : snapshot.state.devices) {
        if (drivers.forIdentity(d.device.identity))
            devices << &d;
    }
    std::stable_sort(devices.begin(), devices.end(), [](const DeviceState *a, const DeviceState *b) {
        return std::pair(rank(a->device), a->device.address().toIPv4Address())
               < std::pair(rank(b->device), b->device.address().toIPv4Address());
    });
    QList<SignInRow> rows;
    QHash<QString, qsizetype> places;
    QHash<QString, QList<const DeviceState *>> groups;
    for (const DeviceState *d : std::as_const(devices)) {
        const SignInRow row = signInRow(*d, *drivers.forIdentity(d->device.identity), snapshot, memory);
        const QString group = row.form ? groupOf(*d, memory) : QString();
        if (!group.isEmpty() && places.contains(group)) {
            join(rows[places.value(group)], row);
        } else {
            if (!group.isEmpty())
                places.insert(group, rows.size());
            rows << row;
        }
        if (!group.isEmpty())
            groups[group] << d;
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        if (it.value().size() > 1)
            nameGroup(rows[places.value(it.key())], it.value());
    }
    return rows;
}

void addPins(SignInModel &model, const VisitSnapshot &snapshot, const SignInMemory &memory)
{
    for (const Pin &pin : snapshot.pins) {
        if (!memory.showAllPins && pin.acceptedAt < memory.since) {
            ++model.morePins;
            continue;
        }
        QString name = pin.deviceId;
        for (const DeviceState &d : snapshot.state.devices) {
            if (d.device.id == pin.deviceId)
                name = deviceTitle(d.device);
        }
        PinRow row;
        row.deviceId = pin.deviceId;
        row.kind = pin.kind;
        row.title = SignInWords::tr("First meeting with %1").arg(plainWords(name, 80));
        row.says =
            SignInWords::tr(
                "It showed us this fingerprint on %1. If somebody else set it up, ask them whether it is "
                "theirs.")
                .arg(dayText(pin.acceptedAt, QLocale()));
        row.fingerprint = fingerprintText(pin);
        model.pins << row;
    }
}

void addUnknown(SignInModel &model, const VisitSnapshot &snapshot, const DriverCatalogue &drivers)
{
    bool router = false;
    int phones = 0;
    int special = 0;
    int byHand = 0;
    for (const DeviceState &d : snapshot.state.devices) {
        router = router || (d.facts && d.facts->router());
        if (d.device.isLocked())
            ++special;
        else if (d.device.isPhone() && !d.facts)
            ++phones;
        const bool matters = d.device.isPhone() || isRouterLike(d.device)
                             || d.device.identity.kind == DeviceKind::Ata
                             || d.device.identity.kind == DeviceKind::Switch;
        if (matters && !d.device.isLocked() && !drivers.forIdentity(d.device.identity))
            ++byHand;
    }
    if (!router)
        model.unknown << SignInWords::tr(
            "Without your router it stays unknown whether strangers on the internet can reach "
            "your phones, and whether it disturbs your calls.");
    if (phones > 0)
        model.unknown << SignInWords::tr(
            "Of %n phones it stays unknown whether their calls are encrypted and their factory "
            "password was changed.",
            nullptr, phones);
    if (special > 0)
        model.unknown << SignInWords::tr("%n special lines are left alone, so nothing is said about them.",
                                         nullptr, special);
    if (byHand > 0)
        model.byHand = SignInWords::tr(
            "%n devices have no sign-in here: RingFence tells you how to look after them by hand.", nullptr,
            byHand);
}

} // namespace

bool isSignedIn(SignInState state)
{
    return state == SignInState::OwnPassword || state == SignInState::FactoryPassword
           || state == SignInState::NoPasswordSet;
}

int lockMinutes(const DeviceState &device)
{
    return device.lockedMinutes.value_or(safeLockMinutes);
}

QString fingerprintText(const Pin &pin)
{
    return pin.kind == u"ssh-host-key"
               ? u"SHA256:"_s + QString::fromLatin1(pin.sha256.toBase64(QByteArray::OmitTrailingEquals))
               : QString::fromLatin1(pin.sha256.toHex(':').toUpper());
}

SignInModel signInModel(const VisitSnapshot *snapshot, const DriverCatalogue &drivers,
                        const SignInMemory &memory)
{
    SignInModel model;
    model.headline = SignInWords::tr("Sign in to your devices");
    if (!snapshot) {
        model.help = SignInWords::tr("Choose an office first.");
        return model;
    }
    model.help =
        snapshot->practice
            ? SignInWords::tr("Practice: passwords are kept in memory only and forgotten at the end.")
        : memory.keepsSecrets ? SignInWords::tr("Passwords stay on this computer, in its own password store.")
                              : SignInWords::tr("There is no password store here: passwords are used now and "
                                                "forgotten when you close RingFence. "
                                                "Nothing is changed that would need a kept one.");
    model.rows = rowsOf(*snapshot, drivers, memory);
    if (snapshot->readOnly)
        model.help = SignInWords::tr(
            "This office can only be read at the moment, so RingFence does not sign in anywhere.");
    else if (model.rows.isEmpty())
        model.help = SignInWords::tr(
            "None of your devices has a sign-in that RingFence knows. You can go on: it tells you "
            "what to look at by hand.");
    addPins(model, *snapshot, memory);
    addUnknown(model, *snapshot, drivers);
    for (const SignInRow &row : std::as_const(model.rows)) {
        if (row.action == Action::AnotherPassword)
            model.toRead << row.ids;
    }
    model.wire = !snapshot->state.office.provider.registrar.isEmpty() && snapshot->state.wireTests.isEmpty();
    model.anyRead = snapshot->anyRead();
    return model;
}

} // namespace rf
