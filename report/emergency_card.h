// One page on paper before the first change: how the phones get going again if this computer dies in the
// middle. Made from the plan and what was read; holds no secret and no phone number, those are written in by
// hand.
#pragma once

#include "core/model/plan.h"
#include "core/ports/driver.h"

#include <QLocale>
#include <QPagedPaintDevice>

namespace rf {

/// Devices that have the same steps stand together.
struct CardDevice {
    QStringList names;
    QString where; ///< model, and where the settings page is
    QString byItself; ///< S-7; empty = nothing of it goes back by itself
    QStringList changes;
    QStringList steps;
    QString technician; ///< what has to be put back, in the driver's words
    friend bool operator==(const CardDevice &, const CardDevice &) = default;
};

/// Somebody to call; the number is left blank.
struct CardContact {
    QString role;
    QString name; ///< empty = to be filled in
    friend bool operator==(const CardContact &, const CardContact &) = default;
};

struct EmergencyCard {
    QString office; ///< with "(practice office)" behind the name of one
    bool practice = false;
    QString made; ///< when, local time
    QString warning; ///< S-9
    QStringList first; ///< what to do in any case, in order
    QStringList changes; ///< what was about to be changed
    QList<CardDevice> devices; ///< in the order in which they go back: the last changed first (S-12)
    QList<CardContact> contacts;
};

EmergencyCard makeEmergencyCard(const Plan &plan, const OfficeState &state, const DriverCatalogue &drivers,
                                const QLocale &locale = QLocale());

/// As PDF: one page, selectable text, embedded fonts. Needs a QGuiApplication. Errors: Storage.
Result<> writeEmergencyCard(const EmergencyCard &card, const QString &file, QPageSize::PageSizeId size);
/// Onto a printer whose margins are none (full page). false: it refused.
bool printEmergencyCard(const EmergencyCard &card, QPagedPaintDevice &printer);

} // namespace rf
