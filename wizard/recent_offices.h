// The offices this computer knows, for the first page. A list in the user's settings; the office files stay
// where they are.
#pragma once

#include <QDateTime>
#include <QList>

namespace rf {

struct VisitSnapshot;

struct RecentOffice {
    QString path;
    QString name;
    int score = -1; ///< 0 to 100; -1 = never checked, or too little is known
    QDateTime visited; ///< the last check-up; invalid = none yet
    QDateTime due; ///< when the first thing has to be looked at again; invalid = not known
    friend bool operator==(const RecentOffice &, const RecentOffice &) = default;
};

namespace recent_offices {

inline constexpr int mostKept = 12;

/// What the list says of an office; a practice office gives none.
std::optional<RecentOffice> entryFor(const VisitSnapshot &snapshot);

/// The list with this one at its front; it replaces what was known of the same file.
QList<RecentOffice> with(const QList<RecentOffice> &offices, const RecentOffice &office);

// These read and write the settings, and may wait for the disk.
QList<RecentOffice> list(); ///< last used first
bool anyDue(const QDateTime &now); ///< something has to be looked at again in one of them
void remember(const RecentOffice &office); ///< as with()
void forget(const QString &path); ///< the list only: the file is not touched

} // namespace recent_offices

} // namespace rf
