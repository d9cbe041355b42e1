// One step of the visit as a page: headline, help, content that scrolls, and what stands in the foot. A page
// renders a snapshot and calls actions; it decides nothing and never waits.
#pragma once

#include "wizard/current_visit.h"
#include "wizard/flow.h"
#include "wizard/technical_log.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rf {

class Banner;
class ScrollPlace;

struct PageFoot {
    QString link; ///< text of the link at the start; empty = none
    bool back = true;
    bool backEnabled = true;
    QString secondary; ///< empty = none
    bool secondaryEnabled = true;
    QString primary; ///< empty = none
    bool primaryEnabled = true;
};

/// What every page is given.
struct PageContext {
    CurrentVisit &visit;
    Flow &flow;
    TechnicalLog &log;
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    /// The page comes into view.
    virtual void enter() { render(); }
    /// Shows what the snapshot and the page's own state say. Called when either changes.
    virtual void render() = 0;
    virtual PageFoot foot() const;
    virtual void onLink() { }
    virtual void onSecondary() { }
    virtual void onPrimary() { m_context.flow.next(); }
    virtual void onBack() { m_context.flow.back(); }
    QString headline() const;
    void scrollToTop();
    void focusHeadline(); ///< where the page is read from

Q_SIGNALS:
    void footChanged();

protected:
    CurrentVisit &visit() const { return m_context.visit; }
    Flow &flow() const { return m_context.flow; }
    TechnicalLog &log() const { return m_context.log; }
    /// Null when no office is open.
    const VisitSnapshot *snapshot() const { return m_context.visit.snapshot().get(); }
    void setHeadline(const QString &headline, const QString &help);
    QVBoxLayout *body() const { return m_body; }
    /// The one place for errors on a page: what happened, what it means for the phones, what to press, and
    /// the details to copy. Stays until clearError() or the next one.
    void showError(const Error &error, const QString &device = {});
    void showProblem(const QString &happened, const QString &press); ///< about what the person typed or chose
    void sayBusy(); ///< what was pressed was not begun, because other work goes on
    void clearError();

private:
    PageContext m_context;
    QLabel *m_headline;
    QLabel *m_help;
    QVBoxLayout *m_body;
    QVBoxLayout *m_errorPlace;
    ScrollPlace *m_scroll;
    QWidget *m_error = nullptr;
};

} // namespace rf
