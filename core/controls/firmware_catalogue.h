// What is published about firmware versions, from resources/data/firmware.json: from which version on known
// holes are closed, and which ones their makers no longer mend. Nothing is said of a version that no row
// covers: that it is not listed does not make it new.
#pragma once

#include "core/model/device.h"

#include <QRegularExpression>

namespace rf {

struct FirmwareRow {
    QString vendor;
    QRegularExpression model; ///< matches anywhere; empty pattern = every model
    QString branch; ///< "4.4": only versions that begin so; empty = all
    QString fixed; ///< versions below have holes that are known; empty = none named
    QString ended; ///< when the maker stopped mending this branch ("2024-07"); empty = it goes on
    bool secondHand = false; ///< somebody else quotes the maker
    QString source;
    QString sourceDate;
};

enum class FirmwareState {
    NotListed, ///< nothing is known about this model and version
    NothingKnown, ///< listed, and neither older than what is fixed nor abandoned
    Holes,
    Ended,
};

struct FirmwareWord {
    FirmwareState state = FirmwareState::NotListed;
    FirmwareRow row; ///< that says so
};

class FirmwareCatalogue {
public:
    /// Unparsable when the bytes are not the catalogue; a malformed row is left out.
    static Result<FirmwareCatalogue> parse(const QByteArray &bytes);
    const QList<FirmwareRow> &rows() const { return m_rows; }
    FirmwareWord wordOn(const Identity &identity) const;

private:
    QList<FirmwareRow> m_rows;
};

} // namespace rf
