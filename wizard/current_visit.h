// The office that is open in the window, and the work that goes on in it. Lives in the window's thread; the
// work runs on others, one piece at a time.
#pragma once

#include "wizard/background.h"
#include "wizard/visit_snapshot.h"

#include <QPointer>
#include <QWaitCondition>

namespace rf {

class PersonAtWindow;

class CurrentVisit final : public QObject {
    Q_OBJECT
public:
    CurrentVisit(OfficeDoor &door, PersonAtWindow &person, QObject *parent = nullptr);
    ~CurrentVisit() override;

    OfficeDoor &door() { return m_door; }
    PersonAtWindow &person() { return m_person; }
    bool isOpen() const { return m_office != nullptr; }
    /// Null when no office is open.
    std::shared_ptr<const VisitSnapshot> snapshot() const { return m_snapshot; }
    /// Null in a real office.
    std::optional<PracticeNotes> practice() const { return m_snapshot ? m_snapshot->notes : std::nullopt; }
    bool keepsSecrets() const { return m_office && m_office->keepsSecrets(); }
    QString storeSays() const { return m_office ? m_office->storeSays() : QString(); }

    void create(const QString &path, const Office &office);
    void open(const QString &path);
    void openPractice(const QString &name);
    void close();
    void refresh();

    bool isBusy() const { return !m_busyWith.isEmpty(); }
    QString busyWith() const { return m_busyWith; } ///< plain words: "Reading your devices"
    /// Runs blocking work on the open office; afterwards the snapshot is taken anew, then done is called with
    /// the result (unless the context is gone). Ignored while other work goes on. false: not started.
    template <class T>
    bool work(const QString &what, std::function<Result<T>(OpenDoor &, const CancelToken &)> job,
              QObject *context, std::function<void(Result<T>)> done)
    {
        if (isBusy() || !m_office)
            return false;
        const auto office = m_office;
        const CancelToken cancel = begin(what);
        inBackground(
            &m_pool, this,
            [office, job, cancel] {
                Result<T> result = job(*office, cancel);
                return std::make_pair(std::move(result), takeSnapshot(*office));
            },
            [this, guard = QPointer<QObject>(context),
             done](std::pair<Result<T>, Result<std::shared_ptr<const VisitSnapshot>>> both) {
                end();
                take(std::move(both.second));
                if (guard)
                    done(std::move(both.first));
            });
        return true;
    }
    /// The work that goes on is asked to end at its next safe point; questions that wait are dropped.
    void stop();
    bool isStopping() const { return isBusy() && m_cancel.isCancelled(); }
    bool wasStopped() const { return m_wasStopped; } ///< the work that ended last

Q_SIGNALS:
    void changed(); ///< snapshot() is a new one
    void busyChanged();
    void opened(); ///< another office is open
    void closed();
    void failed(const rf::Error &error, const QString &doing); ///< opening or reading the office file
    /// An office without a password store wants a passphrase. Answered through givePassphrase().
    void passphraseWanted(bool exists);

public Q_SLOTS:
    void givePassphrase(rf::Secret *passphrase); ///< takes the content; empty = none

private:
    using Opening = std::function<Result<std::shared_ptr<OpenDoor>>(const OfficeDoor::AskPassphrase &)>;
    void openWith(const QString &what, Opening opening);
    CancelToken begin(const QString &what);
    void end();
    void take(Result<std::shared_ptr<const VisitSnapshot>> snapshot);
    void letGo(); ///< of the office, off the window's thread: files are closed, pretend devices stopped
    Result<Secret> askPassphrase(bool exists); ///< on a worker thread

    OfficeDoor &m_door;
    PersonAtWindow &m_person;
    QThreadPool m_pool;
    std::shared_ptr<OpenDoor> m_office;
    std::shared_ptr<const VisitSnapshot> m_snapshot;
    QString m_busyWith;
    CancelToken m_cancel;
    bool m_wasStopped = false;
    QMutex m_passphraseMutex;
    QWaitCondition m_passphraseGiven;
    std::optional<Secret> m_passphrase;
    bool m_closing = false;
};

} // namespace rf
