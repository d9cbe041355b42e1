// Whether there is a newer version or newer lists. Asks nobody until the person says yes; then at most once a
// day, or when they press the button. Nothing is ever installed, and lists are taken only when asked for.
#pragma once

#include "core/cancel_token.h"
#include "core/updates/catalogues.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>

namespace rf {

class UpdateDoor;

struct UpdateNews {
    enum class State { NotAsked, Asking, Told, Failed };
    State state = State::NotAsked;
    std::optional<ReleaseNotice> newer; ///< than the version that runs
    bool tellsVersion = false; ///< the file names a version at all
    bool listsAreNewer = false;
    QByteArray file; ///< as it came, to take its lists from
    QString why; ///< of Failed, a sentence
};

class UpdateWatch final : public QObject {
    Q_OBJECT
public:
    /// door: null where the program has no such feature.
    explicit UpdateWatch(UpdateDoor *door, QObject *parent = nullptr);
    ~UpdateWatch() override;

    UpdateDoor *door() const { return m_door; }
    bool isOffered() const; ///< there is an address to ask
    bool isAgreed() const; ///< remembered in the person's settings; off at first
    void setAgreed(bool agreed);
    const UpdateNews &news() const { return m_news; }

    /// The lists in use; empty without a door.
    const Catalogues &lists() const { return m_lists; }
    bool takesFiles() const; ///< false: built without a key
    QString listsSay() const { return m_listsSay; } ///< what came of the last try to change them; a sentence
    void takeFile(const QString &path); ///< that a person chose, from a stick for instance
    void takeNewLists(); ///< those that news() brought
    void goBack(); ///< to the program's own lists

    void lookIfDue(const QDateTime &now); ///< only when agreed, and not asked within the last day
    void look(); ///< the person pressed the button

Q_SIGNALS:
    void changed();
    void listsChanged(); ///< other lists are in use

private:
    void told(Result<QByteArray> file);
    void taken(Result<Catalogues> lists);

    UpdateDoor *const m_door;
    const CancelToken m_cancel;
    QThreadPool m_pool;
    UpdateNews m_news;
    Catalogues m_lists;
    QString m_listsSay;
};

} // namespace rf
