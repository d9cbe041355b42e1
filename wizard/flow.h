// The eight steps, which of them are open, and where a visit is taken up again. No widgets.
#pragma once

#include "wizard/visit_snapshot.h"

#include <QObject>

namespace rf {

enum class Stage { Start, Provider, Find, SignIn, CheckUp, Fix, YourPart, Report };
inline constexpr int stepCount = 8;

/// Steps behind stay reachable; a step ahead is open when what it needs exists.
class Flow final : public QObject {
    Q_OBJECT
public:
    explicit Flow(QObject *parent = nullptr);

    static QString title(Stage step);
    Stage current() const { return m_current; }
    bool isOpen(Stage step) const;
    bool isDone(Stage step) const; ///< what the step is for exists
    QString whyClosed(Stage step) const; ///< plain sentence; empty when it is open
    /// While a run is going on nothing else can be looked at.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

    void goTo(Stage step); ///< ignored when the step is closed
    void next();
    void back();
    /// New facts about the office; null = no office is open.
    void setSnapshot(const std::shared_ptr<const VisitSnapshot> &snapshot);
    /// Where somebody who comes back finds the visit: the last step whose input exists.
    Stage resumeAt() const;

Q_SIGNALS:
    void changed();

private:
    Stage m_current = Stage::Start;
    bool m_locked = false;
    std::shared_ptr<const VisitSnapshot> m_snapshot;
};

} // namespace rf
