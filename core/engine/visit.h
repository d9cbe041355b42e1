// One visit to one office: the road from discovery to the report, each stage stored in the office file as it
// ends. Terminal and window both use this and nothing below it.
#pragma once

#include "core/controls/assess.h"
#include "core/engine/executor.h"
#include "core/engine/planner.h"
#include "core/engine/survey.h"
#include "core/ports/prober.h"
#include "core/ports/this_computer.h"

namespace rf {

struct VisitPorts {
    OfficeFile &file;
    SessionOpener &opener;
    const DriverCatalogue &drivers;
    SecretStore *secrets = nullptr; ///< null: no password is changed, no backup is kept (S-8, S-22)
    Prober *prober = nullptr; ///< null: nothing is looked for on the network
    Person &person;
    const Clock &clock;
    Patience patience;
    Journal::Observer journalObserver; ///< tests only
    ThisComputer *computer = nullptr; ///< null: it stays awake and where it is by itself
};

/// What became of one change since it was made (S-24).
enum class Kept { Kept, Overwritten, Unknown };
template <>
inline constexpr auto enumNames<Kept> =
    std::array{std::pair{Kept::Kept, "kept"}, std::pair{Kept::Overwritten, "overwritten"},
               std::pair{Kept::Unknown, "unknown"}};

struct TomorrowRow {
    QString job;
    QString deviceId;
    QString device;
    QString title;
    Kept kept = Kept::Unknown;
    QString says;
    static constexpr auto fields()
    {
        return std::make_tuple(field("job", &TomorrowRow::job), field("deviceId", &TomorrowRow::deviceId),
                               field("device", &TomorrowRow::device), field("title", &TomorrowRow::title),
                               field("kept", &TomorrowRow::kept), field("says", &TomorrowRow::says));
    }
};

class Visit {
public:
    explicit Visit(VisitPorts ports);

    ConversationDesk &desk() { return m_desk; }
    Journal &journal() { return m_journal; }
    OfficeFile &file() { return m_ports.file; }

    /// Looks for devices in the networks the person named (S-1; BadInput when none was named), keeps names,
    /// special lines and what was read of the devices already known. A device that did not answer now stays
    /// in the file. Stopped: Cancelled, and what was found until then is kept.
    Result<QList<DeviceState>> scan(const std::function<void(const Device &)> &found,
                                    const CancelToken &cancel,
                                    const std::function<void(const ScanProgress &)> &progress = {});
    /// The same for one address that the scan did not find. BadInput when it lies in none of the networks the
    /// person named (S-1).
    Result<QList<DeviceState>> scanAddress(const QHostAddress &address, const CancelToken &cancel);
    /// What was noticed round the last whole look; null = there was none, or nothing can be said.
    const std::optional<ReachSigns> &signs() const { return m_signs; }
    /// Reads the devices and the way to the internet. Stores them. Stopped: those that it did not come to are
    /// told as not read, and stay in the file as they were.
    Result<QList<DeviceState>> survey(const SurveyOptions &options);
    /// The SIP ALG test on the wire towards the provider. Stores the results.
    Result<QList<WireTest>> wireTest(const CancelToken &cancel);
    /// Everything a control may look at, from the file, as of now.
    Result<OfficeState> state();
    /// Judges and stores the result as a visit ("check", "after-apply", "tomorrow").
    Result<QList<Finding>> assess(const QString &occasion);
    /// From the last readings; `only` are ids of controls, empty = all.
    Result<Plan> plan(const QStringList &only = {});
    /// The same for whoever has looked and judged already.
    Result<Plan> plan(const OfficeState &now, const QList<Finding> &findings, const QStringList &only = {},
                      const QStringList &without = {});
    /// Runs the plan, notes what is provisional until tomorrow, and keeps plan and results.
    Result<QList<TaskResult>> apply(const Plan &plan, const RunOptions &options = {});
    Result<QList<TaskResult>> undo(qint64 run = 0, const RunOptions &options = {});
    Result<QList<qint64>> unfinished() { return m_journal.unfinished(); }
    /// Whether something new may begin. Conflict when a run was not finished here (S-10); Storage when
    /// another copy of RingFence is in the middle of one, which is not ours to settle (S-26).
    Result<> settled();
    Result<QList<TaskResult>> settle(qint64 run, Executor::Settle how, const RunOptions &options = {});
    /// Reads again and tells of every change that was made whether it is still there; what is kept is no
    /// longer provisional. Before the provider's next poll may have been, nothing counts as kept (S-24).
    /// Cancelled when stopped.
    Result<QList<TomorrowRow>> tomorrowCheck(const CancelToken &cancel);

private:
    Result<QList<DeviceState>> look(const ScanRequest &request,
                                    const std::function<void(const Device &)> &found,
                                    const CancelToken &cancel);
    Executor executor();
    Result<> note(const Plan &plan, const QList<TaskResult> &results);
    VisitPorts m_ports;
    Journal m_journal;
    ConversationDesk m_desk;
    std::optional<ReachSigns> m_signs;
};

} // namespace rf
