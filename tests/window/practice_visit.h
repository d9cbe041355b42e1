// A practice visit as somebody goes through it, page by page.
#pragma once

#include "tests/window/at_the_window.h"

#include <QProgressBar>
#include <QRegularExpression>

namespace rf::testing {

class PracticeVisit {
public:
    PracticeVisit(AtTheWindow &at, const QString &office)
        : m_at(at)
        , m_name(office)
    {
    }

    void begin()
    {
        m_at.see(u"choosePractice_"_s + m_name);
        picture(u"1-start"_s);
        m_at.press(u"choosePractice_"_s + m_name);
        m_at.press(u"primary"_s);
        m_at.until([&] { return m_at.office() != nullptr; }, u"for the office to open"_s);
        m_at.see(u"practiceNotice"_s);
        QCheckBox *network = nullptr;
        m_at.until([&] { return (network = m_at.see(u"networks"_s)->findChild<QCheckBox *>()) != nullptr; },
                   u"for a network to agree to"_s);
        picture(u"1-start-office"_s);
        m_at.press(network);
        m_at.until([&] { return !m_at.office()->state.office.networks.isEmpty(); }, u"for the network"_s);
        readNotes();
        m_at.press(u"primary"_s);
        m_at.untilStep(Stage::Provider);
    }
    void provider()
    {
        picture(u"2-provider"_s);
        m_at.press(u"checkProvider"_s);
        m_at.until([&] { return m_at.canPress(u"checkProvider"_s) && m_at.canPress(u"primary"_s); },
                   u"for the provider's answer"_s);
        picture(u"2-provider-asked"_s);
        m_at.press(u"primary"_s);
        m_at.until([&] { return m_at.step() == Stage::Find; }, u"for the page Find"_s);
    }
    /// special: device id → index of the kind of line in the list.
    void find(const QHash<QString, int> &special = {})
    {
        picture(u"3-find-looking"_s);
        m_at.untilStep(Stage::Find);
        picture(u"3-find"_s);
        for (auto it = special.cbegin(); it != special.cend(); ++it)
            mark(it.key(), it.value());
        if (!special.isEmpty())
            picture(u"3-find-marked"_s);
        m_at.press(u"primary"_s);
        if (m_at.find(u"findQuestions"_s)) { // asked once about special lines
            picture(u"3-find-asked"_s);
            m_at.press(u"primary"_s);
        }
        m_at.untilStep(Stage::SignIn);
    }
    void signIn()
    {
        picture(u"4-signin"_s);
        const auto notes = m_at.window().visit().practice();
        if (!notes)
            throw Stuck(u"no practice notes"_s);
        for (const PracticeNotes::SignInNote &note : notes->signIns) {
            QWidget *row = rowFor(note.deviceId);
            if (!row || !m_at.find(u"password"_s, row))
                continue; // a special line, or not a device to sign in to
            m_at.type(u"user"_s, note.user, row);
            m_at.type(u"password"_s, note.password, row);
            m_at.press(u"signInButton"_s, row);
            m_at.untilIdle();
        }
        // A device whose password nobody wrote down has none.
        while (QWidget *box = m_at.find(u"noPassword"_s)) {
            QWidget *row = box->parentWidget();
            m_at.press(box);
            m_at.press(u"signInButton"_s, row);
            m_at.untilIdle();
            if (m_at.find(u"noPassword"_s, row))
                break;
        }
        picture(u"4-signin-done"_s);
        m_at.press(u"primary"_s);
        m_at.until([&] { return m_at.step() == Stage::CheckUp; }, u"for the page Check-up"_s);
    }
    void checkUp()
    {
        picture(u"5-checkup-running"_s);
        m_at.untilStep(Stage::CheckUp, 120);
        m_at.see(u"score"_s);
        picture(u"5-checkup"_s);
        for (QAbstractButton *section : m_at.see(u"sections"_s)->findChildren<QAbstractButton *>()) {
            m_at.press(section);
            if (m_at.find(u"practiceLines"_s))
                break;
        }
        m_at.press(u"practiceLines"_s);
        m_at.see(u"told"_s);
        m_at.untilIdle();
        picture(u"5-checkup-lines"_s);
        m_at.press(u"primary"_s);
        m_at.untilStep(Stage::Fix);
    }
    /// Round after round, until nothing more is offered.
    void fix()
    {
        for (int round = 1; m_at.step() == Stage::Fix; ++round) {
            if (round > 6)
                throw Stuck(u"the rounds do not end"_s);
            picture(u"6-fix-%1"_s.arg(round));
            if (m_at.find(u"fixJobs"_s) && round == 1) {
                for (QPushButton *details : m_at.see(u"fixJobs"_s)->findChildren<QPushButton *>()) {
                    m_at.press(details);
                    picture(u"6-fix-details"_s);
                    m_at.press(details);
                    break;
                }
            }
            m_at.press(u"primary"_s);
            if (m_at.step() != Stage::Fix)
                break;
            m_at.see(u"runJobs"_s);
            m_at.until(
                [&] {
                    const auto *bar = qobject_cast<QProgressBar *>(m_at.find(u"runProgress"_s));
                    return !m_at.window().visit().isBusy() || (bar && bar->value() > 0);
                },
                u"for the first change to be done"_s, 600);
            picture(u"6-fix-%1-running"_s.arg(round));
            m_at.untilIdle(600);
            picture(u"6-fix-%1-ended"_s.arg(round));
            m_at.press(u"primary"_s);
            m_at.until([&] { return m_at.window().visit().isBusy() || m_at.step() != Stage::Fix; },
                       u"to look again"_s);
            m_at.untilIdle(120);
        }
        m_at.untilStep(Stage::YourPart);
    }
    /// Says of the first task that it is done.
    void yourPart()
    {
        picture(u"7-yourpart"_s);
        QPushButton *how = nullptr;
        const auto isThere = [&] {
            const auto buttons = m_at.see(u"tasks"_s)->findChildren<QPushButton *>();
            const auto it = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *b) {
                return b->isVisible() && b->objectName().startsWith(u"how");
            });
            how = it == buttons.end() ? nullptr : *it;
            return how != nullptr;
        };
        m_at.until(isThere, u"a task to open"_s);
        QWidget *row = how->parentWidget();
        m_at.press(how);
        const QString task = row->objectName().mid(5);
        picture(u"7-yourpart-open"_s);
        const int before = m_at.office()->openTasks;
        for (QCheckBox *box : row->findChildren<QCheckBox *>()) {
            if (box->objectName().startsWith(u"condition"))
                m_at.press(box);
        }
        m_at.type(u"by-"_s + task, u"Ada Amaryllis"_s, row);
        m_at.press(u"confirm-"_s + task, row);
        m_at.untilIdle();
        m_at.until([&] { return m_at.office()->openTasks < before; }, u"for the task to be done"_s);
        picture(u"7-yourpart-done"_s);
        m_at.press(u"primary"_s);
        m_at.untilStep(Stage::Report);
    }
    void report(const QString &pdf)
    {
        m_at.until(
            [&] { return m_at.see<QLabel>(u"pdfTitle"_s)->text().contains(QRegularExpression(u"\\d"_s)); },
            u"for the pages of the checklist"_s);
        picture(u"8-report"_s);
        m_at.nextFile = pdf;
        m_at.press(u"savePdf"_s);
        m_at.see(u"saved"_s);
        picture(u"8-report-saved"_s);
        QFile file(pdf);
        if (!file.open(QIODevice::ReadOnly) || !file.read(5).startsWith("%PDF-") || file.size() < 20000)
            throw Stuck(u"no checklist was saved"_s);
    }
    void whole(const QString &pdf, const QHash<QString, int> &special = {})
    {
        begin();
        provider();
        find(special);
        signIn();
        checkUp();
        fix();
        yourPart();
        report(pdf);
    }

    /// Called in every state that a picture is taken of.
    std::function<void(const QString &state)> look;

    QWidget *rowFor(const QString &device) { return m_at.find(u"signIn_"_s + device); }

private:
    void readNotes()
    {
        m_at.press(u"practiceNotes"_s);
        QWidget *notes = nullptr;
        m_at.until(
            [&] {
                for (QWidget *top : QApplication::topLevelWidgets())
                    notes = top->objectName() == u"notes" && top->isVisible() ? top : notes;
                return notes != nullptr;
            },
            u"for the notes"_s);
        m_at.picture(m_name + u"-notes"_s, notes);
        m_at.press(u"closeNotes"_s, notes);
        m_at.until([&] { return m_at.window().isActiveWindow(); }, u"for the window"_s);
    }
    void picture(const QString &name)
    {
        m_at.picture(m_name + u'-' + name);
        if (look)
            look(name);
    }
    void mark(const QString &device, int kind)
    {
        m_at.press(u"device_"_s + device);
        QWidget *row = m_at.find(u"device_"_s + device)->parentWidget();
        m_at.see(u"deviceSpecial"_s, row)
            ->setFocus(Qt::TabFocusReason); // a click opens the list over the page
        for (int i = 0; i < kind; ++i)
            m_at.key(Qt::Key_Down);
        m_at.press(u"saveDevice"_s, row);
        m_at.untilIdle();
        m_at.press(u"device_"_s + device);
    }
    AtTheWindow &m_at;
    QString m_name;
};

} // namespace rf::testing
