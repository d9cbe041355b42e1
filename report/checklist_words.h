// Words and sentences of the report that are used in more than one place.
#pragma once

#include "report/checklist.h"

namespace rf {

/// The name, and that it is a practice office where it is one: no paper about pretend phones passes as real.
QString officeText(const Office &office);
/// Day and time are written as the locale writes them, the same on paper and on the screen.
QString dateText(const QDate &date, const QLocale &locale); ///< "24 February 2027", "February 24, 2027"
QString timeText(const QDateTime &when, const QLocale &locale); ///< local time with its zone
/// The time alone when it is of the same day.
QString shortTimeText(const QDateTime &when, const QDateTime &day, const QLocale &locale);
QString dayText(const QDateTime &when, const QLocale &locale);
/// The language of these sentences, in the form of this locale where it is of that language: what "en" is in
/// Britain. For the days and months among the sentences, and for whoever reads them aloud.
QLocale textLocale(const QLocale &locale);
QString specialText(SpecialLine special); ///< "lift line", empty for none
QString kindText(DeviceKind kind);

/// Why a change is not there any more: somebody took it back, pressed Stop in its middle, or it failed.
enum class Undoing { Asked, Stopped, Failed };
Undoing whyUndone(const TaskResult &result);
/// What rests on a person's word never looks like what was measured.
QString confirmedText(const QString &word);

/// The paragraph for a managing director: doors, encryption, what is open, what was accepted. Says only what
/// the findings say.
QString summaryText(const ReportInput &input, const Checklist &list);
/// S-10; empty when every run was finished.
QString unsettledText(const ReportInput &input);
/// S-24; empty when nothing is provisional.
QString provisionalText(const ReportInput &input, const QLocale &locale);

} // namespace rf
