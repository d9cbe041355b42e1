#include "wizard/window.h"

#include "wizard/about_dialog.h"
#include "wizard/dialogs.h"
#include "wizard/pages/pages.h"
#include "wizard/question_dialog.h"
#include "wizard/support_dialog.h"
#include "wizard/theme/icons.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/step_rail.h"
#include "wizard/widgets/texts.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

Window::Window(OfficeDoor &door, QWidget *parent)
    : QMainWindow(parent)
    , m_updates(door.updates())
    , m_visit(door, m_person)
{
    setWindowTitle(u"RingFence"_s);
    setWindowIcon(logoPixmap(64, 1, Roles::light().accent));
    fitToScreen();
    connect(&m_visit, &CurrentVisit::changed, this, [this] {
        m_flow.setSnapshot(m_visit.snapshot());
        m_rail->setPractice(m_visit.practice().has_value());
        if (currentPage())
            currentPage()->render();
        renderFoot();
    });
    connect(&m_visit, &CurrentVisit::busyChanged, this, [this] {
        const QPointer<QWidget> before = focusWidget(); // a page may build anew what has it
        if (currentPage())
            currentPage()->render();
        renderFoot();
        keepFocus(before);
    });
    connect(&m_visit, &CurrentVisit::passphraseWanted, this, &Window::askPassphrase);
    connect(&m_flow, &Flow::changed, this, &Window::showCurrentPage);
    connect(&m_updates, &UpdateWatch::changed, this,
            [this] { m_rail->setNewVersion(m_updates.news().newer.has_value()); });
    connect(&m_person, &PersonAtWindow::asked, this, &Window::showQuestion);
    build();
    m_updates.lookIfDue(QDateTime::currentDateTimeUtc());
}

void Window::fitToScreen()
{
    // On a dense screen the usual size may be more than there is, and the foot would lie below its edge.
    QSize room = screen()->availableSize();
    room.rheight() -= style()->pixelMetric(QStyle::PM_TitleBarHeight);
    setMinimumSize(QSize(1024, 640).boundedTo(room));
    resize(QSize(1120, 740).boundedTo(room));
}

Window::~Window()
{
    m_person.giveUp();
}

void Window::build()
{
    auto *whole = new QWidget;
    auto *line = new QHBoxLayout(whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_rail = new StepRail(m_flow);
    line->addWidget(m_rail);
    auto *side = new QVBoxLayout;
    side->setSpacing(0);
    line->addLayout(side, 1);
    m_stack = new QStackedWidget;
    side->addWidget(m_stack, 1);

    // Before the foot: the Tab key goes through the page first.
    m_pages = makePages(PageContext{m_visit, m_flow, m_log});
    for (Page *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &Page::footChanged, this, &Window::renderFoot);
    }

    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(36, 14, 36, 14);
    buttons->setSpacing(10);
    m_link = button({}, ButtonKind::Link, u"footLink"_s);
    m_back = button(tr("Back", "button"), ButtonKind::Plain, u"back"_s);
    m_secondary = button({}, ButtonKind::Plain, u"secondary"_s);
    m_primary = button({}, ButtonKind::Primary, u"primary"_s);
    buttons->addWidget(m_link);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    side->addWidget(foot);

    connect(m_link, &QPushButton::clicked, this, [this] { currentPage()->onLink(); });
    connect(m_back, &QPushButton::clicked, this, [this] { currentPage()->onBack(); });
    connect(m_secondary, &QPushButton::clicked, this, [this] { currentPage()->onSecondary(); });
    connect(m_primary, &QPushButton::clicked, this, [this] { currentPage()->onPrimary(); });
    connect(m_rail, &StepRail::supportWanted, this, [this] { SupportDialog::open(m_visit, m_log, this); });
    connect(m_rail, &StepRail::notesWanted, this, &Window::showNotes);
    connect(m_rail, &StepRail::aboutWanted, this, [this] { AboutDialog::open(m_updates, m_visit, this); });
    m_rail->setNewVersion(m_updates.news().newer.has_value());
    m_rail->setPractice(m_visit.practice().has_value());
    setCentralWidget(whole);
    m_shown = -1;
    showCurrentPage();
    m_primary->setFocus(Qt::OtherFocusReason); // not on the rail: Enter goes on
}

void Window::keepFocus(QWidget *before)
{
    // What is pressed is switched off or goes while its work goes on, and Qt passes the focus on to whatever
    // is next; after the foot that is the rail, where Enter would lead away.
    const auto canHaveIt = [](const QWidget *widget) { return widget->isEnabled() && widget->isVisible(); };
    if (before && focusWidget() != before && !canHaveIt(before)) {
        if (m_rail->isAncestorOf(focusWidget()))
            currentPage()->focusHeadline();
        m_focusLost = before;
        m_focusMeanwhile = focusWidget();
    } else if (m_focusLost && !m_visit.isBusy()) {
        if (focusWidget() != m_focusMeanwhile) {
            m_focusLost = nullptr; // somebody has gone elsewhere
        } else if (canHaveIt(m_focusLost)) {
            m_focusLost->setFocus(Qt::OtherFocusReason);
            m_focusLost = nullptr;
        }
    }
}

void Window::showCurrentPage()
{
    Page *page = currentPage();
    if (!page)
        return;
    const int step = static_cast<int>(m_flow.current());
    const bool entered = m_shown != step;
    m_stack->setCurrentWidget(page);
    if (entered) {
        m_shown = step;
        page->scrollToTop();
        page->enter();
        page->setAccessibleName(page->headline());
        QAccessibleEvent event(page, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    renderFoot();
    if (entered) {
        m_focusLost = nullptr;
        page->focusHeadline(); // a new page is read from its beginning
        page->scrollToTop();
    }
}

void Window::renderFoot()
{
    const Page *page = currentPage();
    if (!page)
        return;
    QWidget *before = focusWidget();
    const PageFoot foot = page->foot();
    const auto show = [](QPushButton *b, const QString &text, bool enabled) {
        b->setVisible(!text.isEmpty());
        b->setText(text);
        b->setAccessibleName(text);
        b->setEnabled(enabled);
    };
    show(m_link, foot.link, true);
    show(m_back, foot.back ? tr("Back", "button") : QString(), foot.backEnabled && !m_flow.isLocked());
    show(m_secondary, foot.secondary, foot.secondaryEnabled);
    show(m_primary, foot.primary, foot.primaryEnabled);
    keepFocus(before);
}

void Window::openFile(const QString &path)
{
    m_visit.open(path);
}

void Window::showQuestion()
{
    m_questionWaits = m_asksToClose; // a newer dialog would cover "Stop and close" and take its clicks
    const Question *question = m_person.waiting();
    if (!question || m_questionWaits)
        return;
    const QString stop = !m_visit.isBusy() || m_visit.isStopping() ? QString()
                         : m_flow.isLocked() ? currentPage()->foot().secondary // the Stop of a run
                                             : tr("Stop", "button: stop the work that asks");
    QuestionDialog::open(*question, m_visit, stop, this);
}

void Window::askPassphrase(bool exists)
{
    PassphraseDialog::open(exists, m_visit, this);
}

void Window::showNotes()
{
    if (const auto notes = m_visit.practice())
        NotesDialog::open(*notes, m_visit.snapshot().get(), this);
}

/// A change that has begun is finished or taken back first; what is open afterwards is settled at the next
/// start (S-10), but a practice office begins anew.
bool Window::mayStopToClose()
{
    m_asksToClose = true;
    const bool stop = dialogs::confirm(
        this, tr("Changes are being made"),
        m_visit.practice()
            ? tr("If you close RingFence now, it stops at the next safe point and puts back what is half "
                 "done. This is practice: the next time it begins anew, without anything of this visit.")
            : tr("If you close RingFence now, it stops at the next safe point and puts back what is half "
                 "done. What is finished stays. If something is left in the middle, RingFence asks what to "
                 "do when you open this office again."),
        tr("Stop and close"));
    m_asksToClose = false;
    if (!stop && m_questionWaits)
        showQuestion();
    return stop;
}

void Window::closeEvent(QCloseEvent *event)
{
    if (m_asksToClose || (m_visit.isBusy() && m_flow.isLocked() && !mayStopToClose())) {
        event->ignore();
        return;
    }
    m_visit.stop();
    m_person.giveUp();
    event->accept();
}

void Window::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &Window::build, Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

} // namespace rf
