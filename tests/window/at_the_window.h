// Somebody at the window: looks for what can be seen, presses, types, waits, and answers what is asked. All
// of it goes through the events of the window system, so what is covered, switched off or not there stops
// them.
#pragma once

#include "wizard/widgets/in_slices.h"
#include "wizard/window.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QtTest>

#include <optional>
#include <stdexcept>

namespace rf::testing {

using namespace Qt::StringLiterals;

/// The person is at a loss; says what was looked for and what the window shows.
struct Stuck : std::runtime_error {
    explicit Stuck(const QString &what)
        : std::runtime_error(what.toStdString())
    {
    }
};

enum class Hands { Mouse, KeyboardOnly };

class AtTheWindow {
public:
    explicit AtTheWindow(OfficeDoor &door, Hands hands = Hands::Mouse)
        : m_window(door)
        , m_hands(hands)
    {
        m_attend.setInterval(20);
        QObject::connect(&m_attend, &QTimer::timeout, &m_window, [this] { attend(); });
        m_attend.start();
        // The pretend screen is smaller than any that people have.
        m_window.setMinimumSize(1024, 640);
        m_window.resize(1120, 740);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            throw Stuck(u"the window does not come to the front"_s);
    }

    Window &window() { return m_window; }
    std::shared_ptr<const VisitSnapshot> office() { return m_window.visit().snapshot(); }
    Stage step() { return m_window.flow().current(); }
    QString headline() { return m_window.page(step())->headline(); }

    // ---- looking

    /// The dialog that wants an answer: a modal one, or a question of the run, which leaves the window alive.
    static QWidget *frontWindow()
    {
        if (QWidget *modal = QApplication::activeModalWidget())
            return modal;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == u"question")
                return widget;
        }
        return nullptr;
    }
    /// Null when nothing of that name can be seen. The dialog in front is looked at first.
    QWidget *find(const QString &name, QWidget *in = nullptr) const
    {
        QWidgetList places = in ? QWidgetList{in} : QApplication::topLevelWidgets();
        if (QWidget *front = in ? nullptr : frontWindow())
            places.prepend(front);
        for (const QWidget *place : std::as_const(places)) {
            for (QWidget *widget : place->findChildren<QWidget *>(name)) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    template <class W = QWidget>
    W *see(const QString &name, QWidget *in = nullptr)
    {
        until([&] { return find(name, in) != nullptr && isBuilt(); }, u"to see "_s + name);
        auto *widget = qobject_cast<W *>(find(name, in));
        if (!widget)
            throw Stuck(name + u" is something else"_s);
        return widget;
    }
    /// Long lists come in piece by piece; whoever looks for something waits until all of it stands there.
    bool isBuilt() const
    {
        const QList<InSlices *> building = m_window.findChildren<InSlices *>();
        return std::all_of(building.begin(), building.end(), [](const InSlices *b) { return b->isDone(); });
    }
    bool canPress(const QString &name) const
    {
        const QWidget *widget = find(name);
        return widget && widget->isEnabled();
    }
    /// All words that can be seen in it, in reading order.
    static QString words(const QWidget *in)
    {
        QStringList all;
        for (const QLabel *label : in->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                all << label->text();
        }
        return all.join(u'\n');
    }
    void until(const std::function<bool()> &holds, const QString &what, int seconds = 60)
    {
        if (!QTest::qWaitFor(holds, seconds * 1000))
            throw Stuck(u"waited in vain "_s + what + u"; "_s + situation());
    }
    void untilStep(Stage wanted, int seconds = 60)
    {
        until([&] { return step() == wanted && !m_window.visit().isBusy() && isBuilt(); },
              u"for the step "_s + Flow::title(wanted), seconds);
    }
    void untilIdle(int seconds = 60)
    {
        until([&] { return !m_window.visit().isBusy() && isBuilt(); }, u"for the work to end"_s, seconds);
    }
    void untilBuilt()
    {
        until([&] { return isBuilt(); }, u"for the rows to be there"_s);
    }

    /// A window that was just covered by another one gets its keys again in a moment.
    void untilActive(QWidget *window)
    {
        const QPointer<QWidget> there(window);
        until([&] { return !there || there->isActiveWindow(); }, u"for the keyboard to be at the window"_s);
    }

    // ---- doing

    void press(const QString &name, QWidget *in = nullptr)
    {
        until(
            [&] {
                const QWidget *widget = find(name, in);
                return widget && widget->isEnabled() && isBuilt();
            },
            u"to press "_s + name);
        press(find(name, in));
    }
    void press(QWidget *widget)
    {
        const QPointer<QWidget> there(widget);
        untilBuilt(); // what is still growing moves it
        if (!there)
            throw Stuck(u"what is to be pressed went away; "_s + situation());
        if (m_hands == Hands::KeyboardOnly) {
            reach(widget);
            QTest::keyClick(widget->window()->windowHandle(), Qt::Key_Space);
        } else {
            click(widget);
        }
        untilBuilt();
    }
    void type(const QString &name, const QString &text, QWidget *in = nullptr)
    {
        auto *field = see<QLineEdit>(name, in);
        enter(field);
        QTest::keyClick(field->window()->windowHandle(), Qt::Key_A, Qt::ControlModifier);
        keys(field->window(), text);
        if (field->text() != text)
            throw Stuck(name + u" holds \""_s + field->text() + u'"');
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *front = frontWindow();
        QWidget *at = front ? front : &m_window;
        untilActive(at);
        QTest::keyClick(at->windowHandle(), key, modifiers);
    }
    /// Puts the focus into it, as one does to type or to use the arrow keys.
    void enter(QWidget *field)
    {
        if (m_hands == Hands::KeyboardOnly)
            reach(field);
        else
            click(field);
        until([&] { return field->hasFocus(); }, u"for the focus in "_s + field->objectName());
    }
    static void keys(QWidget *window, const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window->windowHandle(), c.toLatin1());
    }
    static void scrollTo(QWidget *widget)
    {
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(parent)) {
                QTest::qWait(0); // what was just shown has no place yet
                area->ensureWidgetVisible(widget, 0, 30);
            }
        }
        QTest::qWait(0);
    }

    // ---- what comes up by itself

    QString nextFile; ///< typed into the next file dialog
    bool agree = true; ///< to confirmations
    QStringList confirmed; ///< titles of confirmations that came up
    QStringList confirmedTexts; ///< what they said
    QStringList asked; ///< texts of the engine's questions
    /// How the engine's questions are answered; by what the practice notes in them say unless told otherwise.
    std::function<QString(const QString &text)> answers = [](const QString &text) {
        if (text.contains(u"shows another one"_s) || text.contains(u"did not hear"_s))
            return u"answerNo"_s;
        return text.contains(u"nobody could"_s) ? u"answerDoNotKnow"_s : u"answerYes"_s;
    };

    // ---- pictures, for people

    /// The window, and below it the whole page as if there were no scroll bar.
    void picture(const QString &name, QWidget *of = nullptr)
    {
        const QString folder = qEnvironmentVariable("RINGFENCE_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        layOut();
        (of ? of : &m_window)->grab().save(folder + u'/' + name + u".png"_s);
        const auto *area = of ? nullptr : m_window.page(step())->findChild<QScrollArea *>();
        if (area && area->widget()->height() > area->viewport()->height() + 1)
            area->widget()->grab().save(folder + u'/' + name + u"-whole.png"_s);
    }

    /// What was shown last has its place.
    static void layOut()
    {
        QTest::qWait(50);
        for (int pass = 0; pass < 4; ++pass) // a layout inside of another one asks for the outer one
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    /// Runs part of a test; gives what went wrong, empty when nothing did.
    static QByteArray failure(const std::function<void()> &part)
    {
        try {
            part();
        } catch (const Stuck &stuck) {
            return stuck.what();
        }
        return {};
    }

private:
    /// Where to click so that nothing but the widget is hit; null while something else is there.
    static std::optional<QPoint> placeOf(const QWidget *widget)
    {
        QWidget *top = widget->window();
        const auto *box = qobject_cast<const QCheckBox *>(widget);
        const bool captioned =
            box && !box->text().isEmpty(); // beside its words a box does not feel the mouse
        const QPoint inside(captioned ? 10 : widget->width() / 2, widget->height() / 2);
        const QPoint place = widget->mapTo(top, inside);
        const QWidget *there = top->childAt(place);
        return there && (there == widget || widget->isAncestorOf(there)) ? std::optional(place)
                                                                         : std::nullopt;
    }
    void click(QWidget *widget)
    {
        // On a busy machine the rows above it may still be growing; a person looks again, too.
        const QPointer<QWidget> there(widget);
        std::optional<QPoint> place;
        for (int looks = 0; there && !place && looks < 40; ++looks) {
            if (looks > 0)
                layOut();
            scrollTo(widget);
            place = there ? placeOf(widget) : std::nullopt;
        }
        if (!place)
            throw Stuck(there ? there->objectName() + u" is covered; "_s + situation()
                              : u"what is to be clicked went away; "_s + situation());
        QTest::mouseClick(widget->window()->windowHandle(), Qt::LeftButton, {}, *place);
    }
    /// With Tab, and with the arrow keys inside of a group of which one is chosen.
    void reach(QWidget *widget)
    {
        const auto *wanted = qobject_cast<QAbstractButton *>(widget);
        const QPointer<QWidget> there(widget);
        for (int keys = 0; there && keys < 500; ++keys) {
            if (QApplication::focusWidget() == widget)
                return;
            untilActive(widget->window());
            if (!there)
                break;
            QWidget *now = QApplication::focusWidget();
            const auto *here = qobject_cast<QAbstractButton *>(now);
            const bool sameGroup = here && wanted && here->group() == wanted->group()
                                   && here->parentWidget() == wanted->parentWidget()
                                   && (here->group() || (here->autoExclusive() && wanted->autoExclusive()));
            QTest::keyClick(widget->window()->windowHandle(), sameGroup ? Qt::Key_Down : Qt::Key_Tab);
        }
        throw Stuck(there ? there->objectName() + u" cannot be reached by keyboard; "_s + situation()
                          : u"what is to be reached went away; "_s + situation());
    }
    QString situation()
    {
        picture(u"stuck"_s);
        QString says = u"on \""_s + headline() + u"\", busy with \""_s + m_window.visit().busyWith() + u'"';
        if (const QWidget *error = find(u"errorBanner"_s))
            says += u", told: "_s + words(error);
        if (const QWidget *front = frontWindow())
            says += u", in front: "_s + front->windowTitle();
        return says + u"\n"_s + m_window.log().text().right(1500);
    }
    void attend()
    {
        QWidget *front = frontWindow();
        // A window manager does both, when another window was closed and when one was opened.
        if (!front && !QApplication::activeWindow())
            m_window.activateWindow();
        else if (front && !front->isActiveWindow())
            front->activateWindow();
        if (!front || m_attending || !front->isActiveWindow())
            return;
        m_attending = true;
        if (front->objectName() == u"confirm") {
            confirmed << front->windowTitle();
            confirmedTexts << see<QLabel>(u"confirmText"_s, front)->text();
            picture(u"confirm %1"_s.arg(confirmed.size()), front);
            press(agree ? u"confirmYes"_s : u"confirmNo"_s, front);
        } else if (auto *files = qobject_cast<QFileDialog *>(front); files && !nextFile.isEmpty()) {
            type(u"fileNameEdit"_s, std::exchange(nextFile, {}), files);
            QTest::keyClick(files->windowHandle(), Qt::Key_Return);
        } else if (front->objectName() == u"question") {
            const QString text = see<QLabel>(u"questionText"_s, front)->text();
            asked << text;
            picture(u"question %1"_s.arg(asked.size()), front);
            press(answers(text), front);
        }
        m_attending = false;
    }

    Window m_window;
    const Hands m_hands;
    QTimer m_attend;
    bool m_attending = false;
};

} // namespace rf::testing
