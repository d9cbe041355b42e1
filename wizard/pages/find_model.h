// What the page "Find devices" shows, as values: rows and sentences. No widgets.
#pragma once

#include "core/model/obstacle.h"
#include "wizard/pages/device_words.h"
#include "wizard/theme/roles.h"
#include "wizard/visit_snapshot.h"

namespace rf {

/// What the page knows beside the snapshot.
struct FindState {
    bool scanning = false;
    bool complete = false; ///< the last look of this session came to its end
    bool stopped = false; ///< the last look of this session was stopped
    int settled = 0; ///< addresses of which it is known whether somebody is there
    int total = 0;
    qint64 elapsedMs = 0;
    QList<Device> seen; ///< in this look, as told so far
    std::optional<QStringList>
        before; ///< ids known before the first look of this session; null = no look yet
    bool wireless = false; ///< this computer hangs on Wi-Fi
    std::optional<ReachSigns> signs; ///< of the last whole look
};

struct FindRow {
    QString id;
    QString icon;
    QString title;
    QString subtitle;
    QString pill; ///< empty: "Tell us" instead
    QString pillIcon;
    Tone tone = Tone::Neutral;
    // details
    QString name;
    DeviceKind kind = DeviceKind::Unknown;
    QString vendor;
    QString model;
    QString mac;
    SpecialLine special = SpecialLine::None;
    QString releasedBy;
    QStringList contradictions;
    QList<HowWeKnow> evidence;
    friend bool operator==(const FindRow &, const FindRow &) = default;
};

/// Something that stood in the way of the look.
struct FindObstacle {
    QString title;
    QString says;
    friend bool operator==(const FindObstacle &, const FindObstacle &) = default;
};

struct FindModel {
    QString headline;
    QString help;
    QList<FindRow> rows;
    QList<FindRow> leftAlone; ///< computers, printers and the like
    QString leftAloneSays;
    QList<FindObstacle> obstacles; ///< what stood in the way of the look
    QStringList checks; ///< what to look at when nothing was found and nothing is known to stand in the way
    friend bool operator==(const FindModel &, const FindModel &) = default;
};

/// snapshot null: no office is open.
FindModel findModel(const VisitSnapshot *snapshot, const DriverCatalogue &drivers, const FindState &state);

/// What is asked once before the next step: may there be a special line that nobody marked (S-2)? Empty =
/// nothing to ask.
QStringList findQuestions(const VisitSnapshot &snapshot);

/// Beside the bar; empty = nothing goes on. All that `settled`, `total` and `elapsedMs` change.
QString findProgress(const FindState &state);

/// Empty when this address may be looked at (S-1), else a plain sentence.
QString whyNotAddress(const QString &text, const Office &office);

} // namespace rf
