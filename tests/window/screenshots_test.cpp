// A practice visit as a book of pictures: each step and its states, in both themes and two sizes, and every
// dialog on the way. RF_LANGUAGE says in which language ("en", "de", "x-pseudo", "x-pseudo-rtl"),
// QT_SCALE_FACTOR how dense the screen is; one process shows one of each, because Qt takes both only at the
// start.
//
// No golden pictures: letters come out differently with every FreeType, and what has none (ring, toggle,
// tick) is drawn with antialiasing that changed between the minor versions of Qt that we support. What a
// picture would guard against is measured instead: text that does not fit, things on each other, a theme that
// was left behind, a warning of Qt.
//
// Not in the book: the choosers for files and printers, which are Qt's or the system's; a device that
// vanishes, a wrong fingerprint and the roll-backs, whose words the tests of the models hold.
#include "app/window/program_door.h"
#include "connectors/transport/password_stores.h"
#include "tests/window/catalogue.h"
#include "tests/window/network_witness.h"
#include "tests/window/own_home.h"
#include "tests/window/practice_visit.h"
#include "tests/window/unfinished_office.h"
#include "wizard/languages.h"

#include <QTranslator>
#include <QUdpSocket>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QString language()
{
    return qEnvironmentVariable("RF_LANGUAGE", u"en"_s);
}

/// false: this build has no such language.
bool speak(const QString &code)
{
    if (languages::available().contains(code)) {
        languages::use(code);
        return true;
    }
#ifdef RF_PSEUDO_DIR
    static QTranslator pseudo;
    return pseudo.load(QStringLiteral(RF_PSEUDO_DIR "/ringfence_%1.qm").arg(code))
           && QCoreApplication::installTranslator(&pseudo);
#else
    return false;
#endif
}

/// Where the system keeps passwords, nobody is asked for a passphrase.
bool hasPasswordStore()
{
    return openSystemStore(u"pictures"_s).has_value();
}

/// What the practice notes in a question say, in the language in use.
QString answerTo(const QString &question)
{
    const auto says = [&](const char *note) {
        return question.contains(QCoreApplication::translate("Practice", note));
    };
    if (says("(Practice: the sheet that came with this device shows another one!)")
        || says("(Practice: a colleague made the call and did not hear it both ways.)"))
        return u"answerNo"_s;
    return says("(Practice: nobody could make the call.)") ? u"answerDoNotKnow"_s : u"answerYes"_s;
}

/// Goes through the visit, and on its way turns over what nobody who is in a hurry looks at.
class PhotographedVisit {
public:
    /// folder: where files may be left.
    PhotographedVisit(OfficeDoor &door, const QString &folder)
        : m_at(door)
        , m_book(m_at.window(), u"%1-%2"_s.arg(language()).arg(qRound(qApp->devicePixelRatio() * 100)),
                 language().endsWith(u"-rtl"))
        , m_visit(m_at, u"shop"_s)
        , m_folder(folder)
    {
        m_at.answers = answerTo;
        m_visit.look = [this](const QString &state) {
            m_book.take(state);
            if (const auto aside = m_asides.value(state))
                aside();
        };
    }
    const Catalogue &book() const { return m_book; }

    void whole()
    {
        m_visit.whole(m_folder.filePath(u"shop.pdf"_s));
        comeBack();
    }

private:
    static inline const QString phone = u"mac-64167f6d4002"_s; ///< the one with a password of its own

    void startAsides()
    {
        m_at.press(u"chooseNewOffice"_s);
        m_at.press(u"primary"_s);
        m_book.take(u"1-start-new"_s);
        m_at.press(u"back"_s);
        const QString letter = m_folder.filePath(u"letter.ringfence"_s);
        QFile file(letter);
        if (!file.open(QIODevice::WriteOnly) || file.write("Dear Sir or Madam") < 0)
            throw Stuck(file.errorString());
        file.close();
        m_at.window().openFile(letter);
        m_at.see(u"errorBanner"_s);
        m_at.untilIdle();
        m_book.take(u"1-start-failed"_s);
    }
    void providerAsides()
    {
        m_at.press(u"pasteMail"_s);
        m_at.press(u"readMail"_s);
        m_at.see(u"errorBanner"_s);
        m_book.take(u"2-provider-mail"_s);
        m_at.press(u"cancelMail"_s);
        m_at.press(u"footLink"_s);
        m_at.press(u"useDetails"_s);
        m_at.see(u"errorBanner"_s);
        m_book.take(u"2-provider-form"_s);
        m_at.press(u"cancelDetails"_s);
    }
    void findAsides()
    {
        m_at.press(u"device_"_s + phone);
        m_at.see(u"saveDevice"_s);
        m_book.take(u"3-find-device"_s);
        m_at.press(u"device_"_s + phone);
        m_at.press(u"footLink"_s);
        m_at.see(u"missingAddress"_s);
        m_book.take(u"3-find-missing"_s);
        m_at.press(u"footLink"_s);
    }
    void signInAsides()
    {
        open(u"footLink"_s, u"lostPassword"_s, u"closeLostPassword"_s);
        QWidget *row = m_visit.rowFor(phone);
        m_at.type(u"password"_s, u"mistaken-1"_s, row);
        m_at.press(u"signInButton"_s, row);
        m_book.take(u"4-signin-trying"_s);
        m_at.untilIdle();
        m_book.take(u"4-signin-refused"_s);
    }
    void checkUpAsides()
    {
        const qsizetype sections = buttonsIn(u"sections"_s, {}).size();
        for (qsizetype i = 0; i < sections; ++i) {
            m_at.press(buttonsIn(u"sections"_s, {}).at(i));
            const QList<QAbstractButton *> details = buttonsIn(u"findings"_s, u"details-"_s);
            pressAll(details.mid(1)); // the first is open already
            m_book.take(u"5-checkup-section-%1"_s.arg(i + 1));
        }
    }
    void fixAsides()
    {
        const Result<> saved = saveUnfinished(unfinished(), *m_at.office());
        if (!saved)
            throw Stuck(saved.error().detail);
        const QList<QAbstractButton *> details = buttonsIn(u"fixJobs"_s, u"details"_s);
        pressAll(details);
        m_book.take(u"6-fix-all-details"_s);
        pressAll(details);
        open(u"footLink"_s, u"textDialog"_s, u"closeText"_s);
    }
    void yourPartAsides()
    {
        const QList<QAbstractButton *> tasks = buttonsIn(u"tasks"_s, u"how"_s);
        pressAll(tasks);
        m_book.take(u"7-yourpart-all-open"_s);
        pressAll(tasks);
    }
    /// The next morning after a power cut.
    void comeBack()
    {
        m_at.window().openFile(unfinished());
        if (!hasPasswordStore())
            m_at.press(u"withoutPassphrase"_s);
        m_at.press(u"step1"_s);
        m_at.see(u"openRun"_s);
        m_at.untilIdle();
        m_book.take(u"1-start-unfinished"_s);
        m_at.press(u"settleNow"_s);
        m_at.see(u"runResults"_s);
        m_at.untilIdle();
        m_book.take(u"6-fix-unsettled"_s);
    }

    QString unfinished() const { return m_folder.filePath(u"unfinished.ringfence"_s); }
    /// The book takes the dialog as it opens.
    void open(const QString &button, const QString &dialog, const QString &close)
    {
        m_at.press(button);
        QWidget *shown = m_at.see(close)->window();
        if (shown->objectName() != dialog)
            throw Stuck(u"another dialog than "_s + dialog);
        m_at.until([&] { return shown->isActiveWindow(); }, u"for "_s + dialog);
        m_at.press(close);
        m_at.until([&] { return m_at.find(close) == nullptr; }, dialog + u" to close"_s);
        m_at.window().activateWindow();
        m_at.until([&] { return m_at.window().isActiveWindow(); }, u"for the window"_s);
    }
    void pressAll(const QList<QAbstractButton *> &buttons)
    {
        for (QAbstractButton *button : buttons) {
            m_at.press(button);
            Catalogue::settle(); // what opened moves the next one
        }
    }
    QList<QAbstractButton *> buttonsIn(const QString &place, const QString &name)
    {
        QList<QAbstractButton *> buttons;
        for (QAbstractButton *button : m_at.see(place)->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->objectName().startsWith(name))
                buttons << button;
        }
        return buttons;
    }

    AtTheWindow m_at;
    Catalogue m_book;
    PracticeVisit m_visit;
    QDir m_folder;
    const QHash<QString, std::function<void()>> m_asides{
        {u"1-start"_s, [this] { startAsides(); }},
        {u"1-start-office"_s,
         [this] {
             open(u"support"_s, u"supportDialog"_s, u"closeSupport"_s);
             open(u"about"_s, u"aboutDialog"_s, u"closeAbout"_s);
         }},
        {u"2-provider"_s, [this] { providerAsides(); }},
        {u"3-find"_s, [this] { findAsides(); }},
        {u"4-signin"_s, [this] { signInAsides(); }},
        {u"5-checkup"_s, [this] { checkUpAsides(); }},
        {u"6-fix-1"_s, [this] { fixAsides(); }},
        {u"7-yourpart"_s, [this] { yourPartAsides(); }},
        {u"8-report-saved"_s, [this] { open(u"undoChanges"_s, u"undoDialog"_s, u"keepEverything"_s); }}};
};

} // namespace

class ScreenshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void practiceVisit()
    {
        if (!speak(language()))
            QSKIP("this build has no such language");
        // The platform without a screen says so of sizes, raising and grabbing; Wine knows no dark frame.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support |queryDarkBorder: )"_s));
        QTemporaryDir folder;
        ProgramDoor door;
        QStringList taken;
        QStringList dialogs;
        QStringList faults;
        QByteArray failed;
        {
            std::unique_ptr<PhotographedVisit> visit;
            failed = AtTheWindow::failure([&] {
                visit = std::make_unique<PhotographedVisit>(door, folder.path());
                visit->whole();
            });
            if (visit) {
                taken = visit->book().taken();
                dialogs = visit->book().dialogs();
                faults = visit->book().faults();
            }
        }
        QVERIFY2(failed.isEmpty(), failed);
        QVERIFY2(faults.isEmpty(), qPrintable(u"%1 faults"_s.arg(faults.size())));
        qInfo().noquote() << taken.size() << "states and" << dialogs.size()
                          << "dialogs:" << dialogs.join(u", "_s);
        for (const char *kind :
             {"notes", "supportDialog", "lostPassword", "question", "textDialog", "confirm", "undoDialog"})
            QVERIFY2(dialogs.contains(QLatin1StringView(kind)), kind);
        QCOMPARE(dialogs.contains(u"passphrase"_s), !hasPasswordStore());
        // Without its pictures a page would be without faults.
        for (const char *state :
             {"1-start", "1-start-office", "1-start-unfinished", "2-provider-asked", "2-provider-mail",
              "2-provider-form", "3-find", "4-signin", "4-signin-done", "5-checkup", "5-checkup-section-11",
              "6-fix-1", "6-fix-1-ended", "6-fix-unsettled", "7-yourpart-all-open", "8-report-saved"})
            QVERIFY2(taken.contains(QLatin1StringView(state)), state);
    }
    void nobodyElseWasSpokenTo()
    {
        if (!NetworkWitness::watches())
            QSKIP("the calls into the C library are watched on Linux only");
        const QByteArray attempts = NetworkWitness::instance().attempts().join("; ");
        QVERIFY2(attempts.isEmpty(), attempts);
    }
    /// The watch itself: else nothing would be proven by its silence.
    void theWitnessSees()
    {
        if (!NetworkWitness::watches())
            QSKIP("the calls into the C library are watched on Linux only");
        const qsizetype before = NetworkWitness::instance().attempts().size();
        QUdpSocket socket;
        socket.writeDatagram("x", QHostAddress(u"127.0.0.1"_s), 9);
        QCOMPARE(NetworkWitness::instance().attempts().size(), before);
        socket.writeDatagram("x", QHostAddress(u"192.0.2.1"_s), 9); // nobody's (RFC 5737)
        QCOMPARE(NetworkWitness::instance().attempts().size(), before + 1);
    }
};

int main(int argc, char **argv)
{
    return runWithWindow<ScreenshotsTest>(argc, argv);
}

#include "screenshots_test.moc"
