// What the check-up shows: the score and what it means, the sections of the guide, and of each finding what
// was seen, how it is known, and what would be done. Pure functions from the snapshot; no widgets.
#pragma once

#include "wizard/theme/roles.h"
#include "wizard/visit_snapshot.h"

#include <QLocale>

namespace rf {

/// What a pill says. Measured, confirmed by a person, provisional, accepted, due and unknown differ in icon
/// and word, not in colour alone.
struct PillWords {
    QString text;
    Tone tone = Tone::Neutral;
    QString icon;
    friend bool operator==(const PillWords &, const PillWords &) = default;
};

/// One observation.
struct SawRow {
    QString says; ///< with the device's name
    QString how; ///< where it was read, and when; "not read" where it was not
    friend bool operator==(const SawRow &, const SawRow &) = default;
};

/// One thing that would be done, by RingFence or by hand.
struct WouldDo {
    QString says;
    QStringList notes; ///< interruption, and whether it can be taken back
    QStringList steps; ///< for the person
    friend bool operator==(const WouldDo &, const WouldDo &) = default;
};

struct FindingView {
    QString control;
    PillWords pill;
    QString title;
    QString why;
    QString state; ///< provisional, accepted, due, unknown: the sentence that says so; else empty
    QList<SawRow> saw;
    QString how; ///< how the answer was obtained, with what was not tested
    QList<WouldDo> wouldDo;
    QString rules;
    bool open = false; ///< something is left to do
    bool canBeAccepted = false;
    bool isAccepted = false;
    friend bool operator==(const FindingView &, const FindingView &) = default;
};

struct SectionView {
    int number = 0;
    QString name; ///< plain: "Encrypted calls"
    QString guide; ///< as the guide calls it
    PillWords pill; ///< the worst finding
    int urgency = 0; ///< of the worst finding
    QList<FindingView> findings; ///< the worst first
    friend bool operator==(const SectionView &, const SectionView &) = default;
};

/// A box between the phones and the internet.
struct WayRow {
    QString name;
    QString says; ///< whether its settings were read, or why not; its internet lines
    bool read = false;
    friend bool operator==(const WayRow &, const WayRow &) = default;
};

struct CheckUpView {
    bool checked = false;
    QString headline;
    QString help;
    int score = -1;
    QString letter; ///< empty = none is given
    QString word; ///< "At risk"
    QStringList sentences; ///< beside the ring
    QString outlook; ///< "After the fixes offered here: 79 to 88"; empty = it cannot be said
    QList<SectionView> sections;
    QList<WayRow> way; ///< from the phones to the internet; empty = not looked at
    QString lineList; ///< what is known of the provider's list of line passwords
    bool anythingToMend = false; ///< there is a plan
    friend bool operator==(const CheckUpView &, const CheckUpView &) = default;
};

CheckUpView checkUpView(const VisitSnapshot &snapshot, const QLocale &locale = QLocale());

/// Which section to show first: the one with the finding of the highest risk; 0 = there is none.
int worstSection(const QList<SectionView> &sections);

PillWords pillOf(const Finding &finding);
/// The short form for the list of sections: "4 phones in the clear", "Cannot tell: 5".
PillWords sectionPill(const QList<Finding> &findings);
/// The larger, the more it needs somebody: what was seen to be bad, then what is not known, then the rest.
int urgency(const Finding &finding);
/// Seen to be bad, not merely unseen.
bool isSeenBad(const Finding &finding);

/// "today 10:42", "23 Nov 2026, 10:42".
QString whenText(const QDateTime &when, const QDateTime &now, const QLocale &locale);
QString controlTitle(const Control &control); ///< its goal
/// What is known of the provider's list of line passwords.
QString lineListText(const VisitSnapshot &snapshot, const QLocale &locale);
/// Something in the plan mends it, or a part of it.
bool isMendedByPlan(const Plan &plan, const QString &control);

} // namespace rf
