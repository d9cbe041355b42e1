// What one driver would do for one Intent on one device, and exactly how it is taken back.
#pragma once

#include "core/model/intent.h"
#include "core/model/step.h"

namespace rf {

/// Honest words about interruption (S-9).
enum class Interruption { None, LinesReregister, PhoneRestart, RouterRestart };
template <>
inline constexpr auto enumNames<Interruption> =
    std::array{std::pair{Interruption::None, "none"},
               std::pair{Interruption::LinesReregister, "lines-reregister"},
               std::pair{Interruption::PhoneRestart, "phone-restart"},
               std::pair{Interruption::RouterRestart, "router-restart"}};

struct Change {
    Intent intent;
    QString title; ///< plain English: "Turn off the router's SIP helper (SIP ALG)"
    QList<Step> apply; ///< in order; where the device has a timed revert, the step that arms it is among them
    QList<Step> confirm; ///< disarms the timed revert; empty = none armed
    QList<Step> persist; ///< writes running settings to permanent memory, after verification
    QList<Step> abandon; ///< asks an armed device to revert at once; empty = wait for it
    QList<Step> undo; ///< exact reverse, including its own persist; run in order
    int timedRevertSeconds = 0; ///< 0 = the device cannot undo by itself (S-7)
    int settleSeconds = 0; ///< how long the device may be away or busy after apply, upper bound
    Interruption interruption = Interruption::None;
    QStringList cannotUndo; ///< plain sentences; empty = everything can be taken back (S-8)
    QStringList notes; ///< what the person should know ("FTP and PPTP helpers are switched off too")
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("intent", &Change::intent), field("title", &Change::title), field("apply", &Change::apply),
            field("confirm", &Change::confirm), field("persist", &Change::persist),
            field("abandon", &Change::abandon), field("undo", &Change::undo),
            field("timedRevertSeconds", &Change::timedRevertSeconds),
            field("settleSeconds", &Change::settleSeconds), field("interruption", &Change::interruption),
            field("cannotUndo", &Change::cannotUndo), field("notes", &Change::notes));
    }
    bool isEmpty() const { return apply.isEmpty(); } ///< already reached
    friend bool operator==(const Change &, const Change &) = default;
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Change>(const Change &);
extern template Result<Change> from<Change>(const QJsonValue &);
} // namespace json

} // namespace rf
