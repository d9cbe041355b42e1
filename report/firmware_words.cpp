#include "report/firmware_words.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct FirmwareWords {
    Q_DECLARE_TR_FUNCTIONS(Firmware)
};

/// "DrayTek, 2025-03, second-hand"
QString sourceOf(const FirmwareRow &row)
{
    return row.secondHand ? FirmwareWords::tr("%1, told by somebody else than the maker").arg(row.sourceDate)
                          : row.sourceDate;
}

} // namespace

QString firmwareText(const Identity &identity, const FirmwareWord &word)
{
    const QString version = plainWords(identity.firmware, 40);
    switch (word.state) {
    case FirmwareState::NotListed: return {};
    case FirmwareState::NothingKnown:
        return FirmwareWords::tr("version %1: the list (%2) knows no hole in it", "%2: date")
            .arg(version, sourceOf(word.row));
    case FirmwareState::Holes:
        return FirmwareWords::tr("version %1 has holes that are known; version %2 closes them (list of %3)")
            .arg(version, word.row.fixed, sourceOf(word.row));
    case FirmwareState::Ended:
        return FirmwareWords::tr("version %1 is no longer mended by its maker, since %2 (list of %3)")
            .arg(version, word.row.ended, sourceOf(word.row));
    }
    return {};
}

QString firmwareStateName(FirmwareState state)
{
    switch (state) {
    case FirmwareState::NotListed: return u"not-listed"_s;
    case FirmwareState::NothingKnown: return u"nothing-known"_s;
    case FirmwareState::Holes: return u"holes"_s;
    case FirmwareState::Ended: return u"ended"_s;
    }
    return {};
}

} // namespace rf
