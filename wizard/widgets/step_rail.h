// The eight steps at the side: done, here, open, not yet.
#pragma once

#include "wizard/flow.h"

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace rf {

class StepButton final : public QAbstractButton {
    Q_OBJECT
public:
    StepButton(Stage step, QWidget *parent = nullptr);
    void setState(bool current, bool done, bool open, const QString &why);
    QSize sizeHint() const override { return {236, 42}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_step;
    bool m_current = false;
    bool m_done = false;
};

class StepRail final : public QFrame {
    Q_OBJECT
public:
    explicit StepRail(Flow &flow, QWidget *parent = nullptr);

Q_SIGNALS:
    void supportWanted();
    void notesWanted(); ///< what the person of the practice office knows
    void aboutWanted();

public:
    void setPractice(bool practice);
    void setNewVersion(bool there); ///< a newer one is out

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void render();
    Flow &m_flow;
    QList<StepButton *> m_steps;
    QAbstractButton *m_notes;
    QAbstractButton *m_newVersion;
};

} // namespace rf
