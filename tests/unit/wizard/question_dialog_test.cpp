// A question of the engine over the window: it has a Stop of its own, closing it is no yes, and it never
// stands in the way of "Stop and close".
#include "tests/support/fake_door.h"
#include "wizard/dialogs.h"

#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTimer>
#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// Work that asks twice, as a run does, and what it was told.
struct Asking {
    Asking()
        : office(1)
        , door(office)
        , window(door)
    {
        window.show();
        window.openFile(u"office"_s);
        wait([this] { return window.visit().snapshot() && !window.visit().isBusy(); });
        QCoreApplication::processEvents(); // the first page looks at this computer's networks
        wait([this] { return !window.visit().isBusy(); });
        const bool begun = window.visit().work<void>(
            u"asking"_s,
            [this](OpenDoor &, const CancelToken &cancel) -> Result<> {
                go.acquire();
                for (int i = 0; i < 2; ++i)
                    answers << window.visit().person().ask(
                        {u"echo-call"_s, u"Did you hear yourself?"_s, {}, {}});
                cancelled = cancel.isCancelled();
                return {};
            },
            &window, [](const Result<> &) {});
        if (!begun)
            qFatal("the work does not begin");
    }
    ~Asking()
    {
        window.visit().person().giveUp();
        go.release();
        end();
    }
    static void wait(const std::function<bool()> &holds)
    {
        if (!QTest::qWaitFor(holds, 20000))
            qFatal("waited in vain");
    }
    void end()
    {
        wait([this] { return !window.visit().isBusy(); });
    }
    QDialog *shown(const QString &name = u"question"_s)
    {
        for (QDialog *dialog : window.findChildren<QDialog *>(name)) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QPushButton *button(const QString &name)
    {
        wait([this] { return shown() != nullptr; });
        return shown()->findChild<QPushButton *>(name);
    }
    /// The window's X in mid-change; a question comes up before that is answered. true: the window is closed.
    bool close(const QString &answer)
    {
        window.flow().setLocked(true);
        QTimer::singleShot(0, &window, [this, answer] {
            QDialog *confirm = shown(u"confirm"_s);
            if (!confirm)
                qFatal("nothing is asked before the window closes");
            says = confirm->findChild<QLabel *>(u"confirmText"_s)->text();
            go.release();
            wait([this] { return window.visit().person().waiting() != nullptr; });
            covered = shown() != nullptr;
            confirm->findChild<QPushButton *>(answer)->click();
        });
        return window.close();
    }

    FakeOffice office;
    FakeDoor door;
    Window window;
    QSemaphore go;
    QList<Answer> answers; ///< read when the work is over
    bool cancelled = false;
    QString says; ///< of the question before closing
    bool covered = false;
};

} // namespace

class QuestionDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setQuitOnLastWindowClosed(false); }

    void aQuestionHasItsOwnStop()
    {
        Asking run;
        run.go.release();
        QVERIFY(run.button(u"answerStop"_s));
        QVERIFY(!run.button(u"answerStop"_s)->window()->isModal()); // the window's own Stop and X work, too
        run.button(u"answerStop"_s)->click();
        QVERIFY(run.window.visit().isStopping());
        // What is asked on the way back is asked, and cannot be stopped once more.
        QVERIFY(run.button(u"answerYes"_s));
        QVERIFY(!run.button(u"answerStop"_s));
        run.button(u"answerYes"_s)->click();
        run.end();
        QVERIFY(run.cancelled && run.window.visit().wasStopped());
        QCOMPARE(run.answers, (QList<Answer>{Answer::DoNotKnow, Answer::Yes}));
    }

    void escapeStopsAndIsNoYes()
    {
        Asking run;
        run.go.release();
        run.button(u"answerYes"_s)->setFocus();
        QTest::keyClick(run.shown(), Qt::Key_Escape);
        QVERIFY(run.window.visit().isStopping());
        run.button(u"answerNo"_s)->click(); // asked on the way back
        run.end();
        QCOMPARE(run.answers, (QList<Answer>{Answer::DoNotKnow, Answer::No}));
        QVERIFY(run.cancelled && run.window.visit().wasStopped());
    }

    void stopAndCloseEndsByItself()
    {
        Asking run;
        QVERIFY(run.close(u"confirmYes"_s));
        QVERIFY(!run.covered);
        QVERIFY2(run.says.contains(u"asks what to do"_s), qPrintable(run.says));
        run.end();
        QVERIFY(run.cancelled && !run.shown());
        QCOMPARE(run.answers, (QList<Answer>{Answer::DoNotKnow, Answer::DoNotKnow}));
    }

    void whoDoesNotCloseIsAskedWhatWaited()
    {
        Asking run;
        QVERIFY(!run.close(u"confirmNo"_s));
        QVERIFY(!run.covered);
        run.button(u"answerYes"_s)->click();
        run.button(u"answerYes"_s)->click();
        run.end();
        QVERIFY(!run.cancelled);
        QCOMPARE(run.answers, (QList<Answer>{Answer::Yes, Answer::Yes}));
    }
};

QTEST_MAIN(QuestionDialogTest)
#include "question_dialog_test.moc"
