#include "wizard/pages/device_correction.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct CorrectionWords {
    Q_DECLARE_TR_FUNCTIONS(FindPage)
};

constexpr double personsWeight = 0.9; // people read the wrong label, too; the device has the last word

QString bare(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return plain;
}

/// Maker and model as the drivers write them: "yealink", "t46u" is "Yealink", "SIP-T46U".
Identity spelled(Identity identity, const DriverCatalogue &drivers)
{
    for (const Driver *driver : drivers.all()) {
        const QString vendor = driver->info().vendor;
        if (bare(vendor) != bare(identity.vendor))
            continue;
        identity.vendor = vendor;
        for (const Identity &example : driver->examples()) {
            if (!identity.model.isEmpty() && bare(example.model).endsWith(bare(identity.model)))
                identity.model = example.model;
        }
    }
    return identity;
}

void takeIdentity(DeviceState &state, const Identity &said, const QDateTime &now)
{
    Identity &is = state.device.identity;
    const bool another = said.vendor.compare(is.vendor, Qt::CaseInsensitive) != 0
                         || bare(said.model) != bare(is.model) || said.kind != is.kind;
    if (another) {
        is.firmware.clear();
        is.variant.clear();
        state.driver.clear();
        state.abilities = Abilities();
        state.facts.reset();
        state.weaknesses.clear();
        state.signIn = SignInState::NotTried;
        state.setUnread(CorrectionWords::tr("not read yet"));
    }
    is.kind = said.kind;
    is.vendor = said.vendor;
    is.model = said.model;
    state.device.sure = personsWeight;
    state.device.contradictions.clear();
    Evidence word;
    word.probe = u"person"_s;
    word.said = u"%1 %2"_s.arg(said.vendor, said.model).simplified();
    if (word.said.isEmpty())
        word.said = enumText(said.kind);
    word.claim = word.said;
    word.weight = personsWeight;
    word.when = now;
    state.device.evidence.removeIf(
        [&](const Evidence &e) { return e.probe == u"person" || (another && e.probe == u"read"); });
    state.device.evidence << word;
}

} // namespace

void correct(DeviceState &state, const DeviceCorrection &word, const DriverCatalogue &drivers,
             const QDateTime &now)
{
    Device &device = state.device;
    device.name = plainWords(word.name, 60).trimmed();
    Identity said = device.identity;
    said.kind = word.kind;
    said.vendor = plainWords(word.vendor, 60).trimmed();
    said.model = plainWords(word.model, 60).trimmed();
    const bool corrected = said.kind != device.identity.kind || said.vendor != device.identity.vendor
                           || said.model != device.identity.model;
    if (corrected)
        said = spelled(said, drivers);
    if (corrected || word.settles)
        takeIdentity(state, said, now);
    const bool sameLine = device.special == word.special;
    device.special = word.special;
    device.releasedBy =
        sameLine && word.special != SpecialLine::None ? plainWords(word.releasedBy, 60).trimmed() : QString();
}

} // namespace rf
