// The window: rail, page, foot. Knows which page stands for which step and nothing about what is on it.
#pragma once

#include "wizard/pages/page.h"
#include "wizard/person_at_window.h"
#include "wizard/update_watch.h"

#include <QMainWindow>

class QPushButton;
class QStackedWidget;

namespace rf {

class StepRail;

class Window final : public QMainWindow {
    Q_OBJECT
public:
    explicit Window(OfficeDoor &door, QWidget *parent = nullptr);
    ~Window() override;

    CurrentVisit &visit() { return m_visit; }
    Flow &flow() { return m_flow; }
    TechnicalLog &log() { return m_log; }
    Page *page(Stage step) const { return m_pages.value(static_cast<int>(step)); }
    UpdateWatch &updates() { return m_updates; }
    void openFile(const QString &path); ///< from the command line or by double click

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitToScreen();
    void showCurrentPage();
    void renderFoot();
    void keepFocus(QWidget *before);
    void showQuestion();
    bool mayStopToClose();
    void askPassphrase(bool exists);
    void showNotes();
    Page *currentPage() const { return page(m_flow.current()); }

    TechnicalLog m_log;
    UpdateWatch m_updates;
    PersonAtWindow m_person;
    CurrentVisit m_visit;
    Flow m_flow;
    StepRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Page *> m_pages; ///< by stage
    QPushButton *m_link = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_secondary = nullptr;
    QPushButton *m_primary = nullptr;
    int m_shown = -1;
    bool m_asksToClose = false; ///< "Stop and close?" is open: a question of the engine waits
    bool m_questionWaits = false;
    QPointer<QWidget> m_focusLost; ///< had the focus when its work began
    QPointer<QWidget> m_focusMeanwhile;
};

} // namespace rf
