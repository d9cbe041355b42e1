// The result of one control. The report is made from findings alone.
#pragma once

#include "core/model/office.h"

namespace rf {

enum class FindingState {
    Met,
    NotMet,
    Partly,
    CannotTell,
    NotApplicable,
    AcceptedRisk,
    ProviderLimited,
    Due
};
template <>
inline constexpr auto enumNames<FindingState> =
    std::array{std::pair{FindingState::Met, "met"},
               std::pair{FindingState::NotMet, "not-met"},
               std::pair{FindingState::Partly, "partly"},
               std::pair{FindingState::CannotTell, "cannot-tell"},
               std::pair{FindingState::NotApplicable, "not-applicable"},
               std::pair{FindingState::AcceptedRisk, "accepted-risk"},
               std::pair{FindingState::ProviderLimited, "provider-limited"},
               std::pair{FindingState::Due, "due"}};

/// Something is left to do, to find out or to accept.
constexpr bool isOpen(FindingState state)
{
    switch (state) {
    case FindingState::NotMet:
    case FindingState::Partly:
    case FindingState::CannotTell:
    case FindingState::ProviderLimited:
    case FindingState::Due: return true;
    case FindingState::Met:
    case FindingState::NotApplicable:
    case FindingState::AcceptedRisk: return false;
    }
    return true;
}

/// The way an answer was obtained; controls.md letters.
enum class Obtained { Nothing, Router, Phone, Wire, File, Person };
template <>
inline constexpr auto enumNames<Obtained> =
    std::array{std::pair{Obtained::Nothing, "nothing"}, std::pair{Obtained::Router, "router"},
               std::pair{Obtained::Phone, "phone"},     std::pair{Obtained::Wire, "wire"},
               std::pair{Obtained::File, "file"},       std::pair{Obtained::Person, "person"}};

struct FindingEvidence {
    QString deviceId; ///< empty = the office as a whole
    QString device; ///< label at the time
    bool met = false;
    bool known = true; ///< false: this device could not be judged, and `says` tells why
    QString says; ///< "SIP ALG is on", plain English
    QString source; ///< command, page or file
    QDateTime when;
    static constexpr auto fields()
    {
        return std::make_tuple(field("deviceId", &FindingEvidence::deviceId),
                               field("device", &FindingEvidence::device), field("met", &FindingEvidence::met),
                               field("known", &FindingEvidence::known), field("says", &FindingEvidence::says),
                               field("source", &FindingEvidence::source),
                               field("when", &FindingEvidence::when));
    }
    friend bool operator==(const FindingEvidence &, const FindingEvidence &) = default;
};

struct Finding {
    QString control; ///< "FW-1"
    FindingState state = FindingState::CannotTell;
    int met = 0; ///< devices or lines that meet it
    int total = 0; ///< devices or lines judged; 0 for office-wide controls
    QString says; ///< one plain sentence: what was seen
    QString why; ///< reason of cannot tell, not applicable, accepted, due
    QList<FindingEvidence> evidence;
    QList<Obtained> obtained;
    QDateTime when; ///< oldest evidence it rests on
    QDateTime due; ///< when it must be looked at again
    bool provisional = false; ///< until the tomorrow check (S-24)
    double earned = 0; ///< share of the weight earned, 0 to 1
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("control", &Finding::control), field("state", &Finding::state), field("met", &Finding::met),
            field("total", &Finding::total), field("says", &Finding::says), field("why", &Finding::why),
            field("evidence", &Finding::evidence), field("obtained", &Finding::obtained),
            field("when", &Finding::when), field("due", &Finding::due),
            field("provisional", &Finding::provisional), field("earned", &Finding::earned));
    }
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// By the published formula of controls.md.
struct Score {
    int score = 0; ///< 0 to 100, rounded down
    int coverage = 0; ///< per cent of the applicable weight that is known
    QString letter; ///< "A" to "E"; empty below 60 % coverage
    QString cappedBy; ///< control that holds the letter down, empty = none
    int extras = 0; ///< 0 to 100 over X-1..; -1 when nothing of it is known
    static constexpr auto fields()
    {
        return std::make_tuple(field("score", &Score::score), field("coverage", &Score::coverage),
                               field("letter", &Score::letter), field("cappedBy", &Score::cappedBy),
                               field("extras", &Score::extras));
    }
    friend bool operator==(const Score &, const Score &) = default;
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Finding>(const Finding &);
extern template Result<Finding> from<Finding>(const QJsonValue &);
extern template QJsonValue to<Score>(const Score &);
extern template Result<Score> from<Score>(const QJsonValue &);
} // namespace json

} // namespace rf
