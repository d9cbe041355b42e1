// What the first page shows, as values: the offices to choose from, the networks to agree to (S-1), the
// questions of S-3, the special lines (S-2) and the run that was cut off (S-10). Pure; no widgets.
#pragma once

#include "core/engine/journal.h"
#include "wizard/recent_offices.h"
#include "wizard/visit_snapshot.h"

#include <QSet>

namespace rf::start {

/// One thing to begin with.
struct ChoiceRow {
    enum class Kind { NewOffice, Known, Practice };
    Kind kind = Kind::NewOffice;
    QString key; ///< path of the file, or name of the practice office
    QString icon;
    QString title;
    QString says;
    bool missing = false; ///< the file is not where it was: shown, cannot be opened
    friend bool operator==(const ChoiceRow &, const ChoiceRow &) = default;
};
QList<ChoiceRow> choiceRows(const QList<RecentOffice> &recent, const QSet<QString> &missing,
                            const QStringList &practiceNames, const QDate &today);
/// A file name for a new office in that folder, without what file systems do not like.
QString suggestedPath(const QString &officeName, const QString &folder);

/// One network of this computer, or one that was agreed to and is not there now.
struct NetworkRow {
    NetworkChoice choice;
    QString title;
    QString says;
    bool offered = true; ///< false: `says` tells why not
    bool agreed = false;
    QList<Cidr> named; ///< what of it may be looked at
    friend bool operator==(const NetworkRow &, const NetworkRow &);
};
QList<NetworkRow> networkRows(const QList<NetworkChoice> &choices, const Office &office);
/// A cable or Wi-Fi is connected and has an address, whether or not it is offered.
bool isOnANetwork(const QList<NetworkRow> &rows);
/// The part of a large network that is proposed: the neighbourhood of this computer.
Cidr proposedPart(const Cidr &network);
/// Parts of a large network, as typed with commas between them. Empty: one of them is not a network, lies
/// outside of the large one, or is too large itself; or there are more than four.
QList<Cidr> partsOf(const Cidr &network, const QString &text);
inline constexpr int widestScanned = 22; ///< a wider network is searched in part only
/// Agrees to these parts of the network, or takes every agreement about it back; notes this computer's
/// address.
void agree(Office &office, const QList<NetworkChoice> &choices, const Cidr &network,
           const QList<Cidr> &parts);
void disagree(Office &office, const QList<NetworkChoice> &choices, const Cidr &network);

/// One question of S-3. Not answered stays not answered.
struct QuestionRow {
    QString key; ///< for objectName and answer(): "remoteWorkers"
    QString asks;
    QString why;
    bool yesNo = true; ///< false: answered in words
    std::optional<bool> answer;
    QString words;
    friend bool operator==(const QuestionRow &, const QuestionRow &) = default;
};
QList<QuestionRow> questionRows(const OfficeAnswers &answers);
void answer(OfficeAnswers &answers, const QString &key, std::optional<bool> yes);
void answer(OfficeAnswers &answers, const QString &key, const QString &words);
int notAnswered(const OfficeAnswers &answers);

/// The kinds of special lines in words, and the devices that were marked.
QStringList specialLineWords();
QString specialLineWord(SpecialLine special);
struct MarkedDevice {
    QString name;
    QString says;
    friend bool operator==(const MarkedDevice &, const MarkedDevice &) = default;
};
QList<MarkedDevice> markedDevices(const QList<DeviceState> &devices);

/// A run that was cut off, or left a device unknown.
struct OpenRun {
    qint64 run = 0;
    QString title;
    QString says;
    QStringList tasks; ///< one sentence each
    friend bool operator==(const OpenRun &, const OpenRun &) = default;
};
OpenRun openRun(const RunRecord &record);

} // namespace rf::start
