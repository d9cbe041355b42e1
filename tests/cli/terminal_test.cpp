// The built program as a script meets it: exit codes, one JSON document per answer, sentences that fit a
// terminal.
#include "core/controls/assess.h"
#include "core/model/intent.h"
#include "tests/cli/program.h"

#include <QFile>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
/// A terminal without a person: what the program takes for the one it was started at.
class PretendTerminal {
public:
    PretendTerminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master >= 0 && grantpt(m_master) == 0 && unlockpt(m_master) == 0)
            m_name = QString::fromLocal8Bit(ptsname(m_master));
        m_line = m_name.isEmpty() ? -1 : ::open(qPrintable(m_name), O_RDWR | O_NOCTTY);
    }
    PretendTerminal(const PretendTerminal &) = delete;
    PretendTerminal &operator=(const PretendTerminal &) = delete;
    ~PretendTerminal()
    {
        ::close(m_line);
        ::close(m_master);
    }
    QString name() const { return m_name; } ///< empty when this system gives none
    void type(const QByteArray &text) const
    {
        QCOMPARE(::write(m_master, text.constData(), static_cast<size_t>(text.size())), ssize_t(text.size()));
    }
    bool echoes() const
    {
        termios now{};
        return tcgetattr(m_line, &now) == 0 && (now.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
    }

private:
    int m_master;
    int m_line = -1; ///< kept open, so that the terminal outlives the program
    QString m_name;
};

/// Reads what the program says to the person until the words are there.
bool hears(QProcess &program, const QByteArray &words)
{
    program.setReadChannel(QProcess::StandardError);
    QByteArray heard;
    while (!heard.contains(words)) {
        if (program.bytesAvailable() == 0 && !program.waitForReadyRead(30000))
            return false;
        heard += program.readAll();
    }
    return true;
}
#endif

} // namespace

class TerminalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToSendIsNotAllMet_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plan") << QStringList{u"plan"_s};
        QTest::newRow("apply") << QStringList{u"apply"_s, u"--yes"_s};
    }
    void nothingToSendIsNotAllMet()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        const QString bare = folder.filePath(u"bare.ringfence"_s);
        QCOMPARE(ran({u"new"_s, bare, u"--name"_s, u"Bare"_s}).code, 0);
        QCOMPARE(ran(words + QStringList{bare}).code, 1);
        const QString office = officeWithUnreadPhone(folder.path());
        QVERIFY(!office.isEmpty());
        const Ran unread = ran(words + QStringList{office});
        QCOMPARE(unread.code, 3);
        QVERIFY2(unread.err.contains(u"Reception (no route)"), qPrintable(unread.err));
    }
    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("names");
        QTest::newRow("plan") << QStringList{u"plan"_s, u"--only"_s, u"NOPE"_s} << u"NOPE"_s;
        QTest::newRow("apply") << QStringList{u"apply"_s, u"--yes"_s, u"--only"_s, u"NOPE"_s} << u"NOPE"_s;
        QTest::newRow("attest") << QStringList{u"attest"_s, u"NOPE"_s, u"--by"_s, u"Ann"_s} << u"NOPE"_s;
        QTest::newRow("accept") << QStringList{u"accept"_s, u"NOPE"_s,     u"--by"_s,
                                               u"Ann"_s,    u"--reason"_s, u"why"_s}
                                << u"NOPE"_s;
        QTest::newRow("measured, not attested")
            << QStringList{u"attest"_s, u"FW-1"_s, u"--by"_s, u"Ann"_s} << u"read from the router"_s;
        QTest::newRow("nobody's word")
            << QStringList{u"attest"_s, u"MFA-1"_s, u"--by"_s, QString()} << u"name of who gives it"_s;
        QTest::newRow("blanks are nobody")
            << QStringList{u"attest"_s, u"MFA-1"_s, u"--by"_s, u"  "_s} << u"name of who gives it"_s;
        QTest::newRow("accepted by nobody")
            << QStringList{u"accept"_s, u"VLAN-0"_s, u"--by"_s, QString(), u"--reason"_s, u"why"_s}
            << u"accepted by somebody"_s;
        QTest::newRow("accepted for nothing")
            << QStringList{u"accept"_s, u"VLAN-0"_s, u"--by"_s, u"Ann"_s, u"--reason"_s, QString()}
            << u"for a reason"_s;
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, names);
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        words.insert(1, office);
        const Ran answer = ran(words + QStringList{u"--json"_s});
        QCOMPARE(answer.code, 2);
        const QJsonObject error = answer.json()[u"error"_s].toObject();
        QCOMPARE(answer.json()[u"schemaVersion"_s].toInt(), 1);
        QCOMPARE(answer.json()[u"exitCode"_s].toInt(), 2);
        QCOMPARE(error[u"name"_s].toString(), u"BadInput"_s);
        QVERIFY2(error[u"detail"_s].toString().contains(names), answer.out.constData());
        QVERIFY2(!answer.err.contains(u'“'), qPrintable(answer.err)); // nothing to press here
    }
    void rowsThatCannotBeUsedAreTold_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("code");
        QTest::addColumn<qsizetype>("problems");
        QTest::newRow("all used") << QByteArray("sep=,\nextension,password\n=\"301\",abc\n'302,def\n") << 0
                                  << qsizetype(0);
        QTest::newRow("some not") << QByteArray("extension,password\n301,abc\n304 (Jo),def\n305,1.2E+15\n")
                                  << 1 << qsizetype(2);
    }
    void rowsThatCannotBeUsedAreTold()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, code);
        QFETCH(qsizetype, problems);
        const QTemporaryDir folder;
        QFile list(folder.filePath(u"lines.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write(csv) == csv.size());
        list.close();
        const QString office = officeWithUnreadPhone(folder.path());
        const Ran answer = ran({u"import-lines"_s, office, list.fileName(), u"--json"_s});
        QVERIFY2(answer.code == code, qPrintable(answer.err));
        QCOMPARE(answer.json()[u"problems"_s].toArray().size(), problems);
        QVERIFY(!answer.json()[u"lines"_s].toArray().isEmpty());
    }
    void specialLineIsReleasedBySomebody()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const auto phone = [&] {
            const auto file = OfficeFile::open(path);
            const auto devices = file ? (*file)->devices() : Result<QList<DeviceState>>();
            return devices && !devices->isEmpty() ? devices->first().device : Device();
        };
        const QStringList special{u"special"_s, path, u"Reception"_s};
        QCOMPARE(ran(special + QStringList{u"none"_s}).code, 0); // there is no lock to lift
        QCOMPARE(ran(special + QStringList{u"lift"_s}).code, 0);
        QVERIFY(phone().isLocked());
        for (const QStringList &nobody : {QStringList(), QStringList{u"--by"_s, u" "_s}}) {
            const Ran answer = ran(special + QStringList{u"none"_s} + nobody);
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.contains(u"--by NAME"), qPrintable(answer.err));
            QVERIFY(phone().isLocked());
        }
        QCOMPARE(ran(special + QStringList{u"lift"_s, u"--by"_s, u"Ann"_s}).code, 0);
        QVERIFY(!phone().isLocked());
        QCOMPARE(ran(special + QStringList{u"none"_s, u"--by"_s, u"Ann"_s}).code, 0);
        QCOMPARE(phone().special, SpecialLine::None);
    }
    void everyAnswerIsJson_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("name") << QStringList{u"name"_s, u"Reception"_s, u"Front desk"_s};
        QTest::newRow("special") << QStringList{u"special"_s, u"Reception"_s, u"lift"_s};
        QTest::newRow("answer") << QStringList{u"answer"_s, u"on-site-pbx"_s, u"no"_s};
        QTest::newRow("attest") << QStringList{u"attest"_s, u"MFA-1"_s, u"--by"_s, u"Ann"_s};
        QTest::newRow("accept") << QStringList{u"accept"_s, u"VLAN-0"_s,   u"--by"_s,
                                               u"Ann"_s,    u"--reason"_s, u"why"_s};
        QTest::newRow("settle") << QStringList{u"settle"_s, u"--undo"_s};
        QTest::newRow("give up") << QStringList{u"settle"_s, u"--give-up"_s};
        QTest::newRow("bundle") << QStringList{u"bundle"_s};
    }
    void everyAnswerIsJson()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        words.insert(1, officeWithUnreadPhone(folder.path()));
        const Ran answer = ran(words + QStringList{u"--json"_s});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.json()[u"schemaVersion"_s].toInt(), 1);
    }
    void misunderstoodWordsAreToldInJson()
    {
        const Ran answer =
            ran({u"new"_s, u"x"_s, u"--name"_s, u"X"_s, u"--tls-port"_s, u"99999"_s, u"--json"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.json()[u"error"_s][u"detail"_s].toString().contains(u"tls-port"),
                 answer.out.constData());
    }
    void alteredJournalIsTold()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        {
            const auto file = OfficeFile::open(path);
            QVERIFY(file
                    && (*file)->appendJournal(1, u"run-started"_s, QDateTime::currentDateTimeUtc(),
                                              {{u"mark"_s, u"genuine"_s}}));
        } // the last one out folds the write-ahead log into the file
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        QByteArray bytes = raw.readAll();
        QVERIFY(bytes.contains("genuine"));
        bytes.replace("genuine", "altered");
        QVERIFY(raw.seek(0) && raw.write(bytes) == bytes.size());
        raw.close();
        const Ran plan = ran({u"plan"_s, path});
        QCOMPARE(plan.code, 3);
        QVERIFY2(plan.err.contains(u"the journal was altered"), qPrintable(plan.err));
        QCOMPARE(ran({u"apply"_s, path, u"--yes"_s}).code, 3);
    }
    void openRunIsNamed()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        {
            const auto file = OfficeFile::open(path);
            QVERIFY(file && (*file)->appendJournal(7, u"run-started"_s, QDateTime::currentDateTimeUtc(), {}));
        }
        const Ran undo = ran({u"undo"_s, path, u"--yes"_s});
        QCOMPARE(undo.code, 5);
        QVERIFY2(undo.err.contains(u"run 7 was not finished") && undo.err.contains(u"ringfence-cli settle"),
                 qPrintable(undo.err));
    }
    void nothingButAPdfIsReplaced_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const int wrongUsage = 2;
        const int notMet = 1; // written; what it tells of this office is not all met
        QTest::newRow("an office") << u"other.ringfence"_s << QByteArray("SQLite format 3") << wrongUsage;
        QTest::newRow("the name of an office") << u"New.RingFence"_s << QByteArray() << wrongUsage;
        QTest::newRow("its passwords")
            << u"office.ringfence.secrets"_s << QByteArray("RFPASS1\n") << wrongUsage;
        QTest::newRow("an office of another name")
            << u"office.db"_s << QByteArray("SQLite format 3", 16) << wrongUsage;
        QTest::newRow("a letter") << u"letter.txt"_s << QByteArray("Dear Ann") << wrongUsage;
        QTest::newRow("an older checklist") << u"old.pdf"_s << QByteArray("%PDF-1.7 old") << notMet;
        QTest::newRow("an empty file") << u"made.pdf"_s << QByteArray("") << notMet;
        QTest::newRow("a new file") << u"new.pdf"_s << QByteArray() << notMet;
        QTest::newRow("no folder") << u"none/new.pdf"_s << QByteArray() << 3;
    }
    void nothingButAPdfIsReplaced()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        const int notMet = 1;
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        {
            const auto file = OfficeFile::open(office); // a visit, so that there is something to report
            OfficeState state;
            state.now = QDateTime::currentDateTimeUtc();
            QVERIFY(file && (*file)->addVisit(u"check"_s, state.now, assess(state)));
        }
        const QString path = folder.filePath(name);
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        const Ran answer = ran({u"report"_s, office, u"--pdf"_s, path, u"--json"_s});
        QVERIFY2(answer.code == code, qPrintable(answer.err));
        QFile file(path);
        if (code == notMet) {
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().size() > 1000);
            return;
        }
        QCOMPARE(file.exists(), !content.isNull());
        QVERIFY(content.isNull() || (file.open(QIODevice::ReadOnly) && file.readAll() == content));
        // A practice visit takes minutes: it is refused before it begins.
        QCOMPARE(ran({u"practice"_s, u"--auto"_s, u"--report"_s, path}).code, code);
    }
    void theOfficeItselfIsNotReplaced()
    {
        const QTemporaryDir folder;
        const QString office = officeWithUnreadPhone(folder.path());
        const Ran answer = ran({u"report"_s, office, u"--pdf"_s, office});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"name of an office file"), qPrintable(answer.err));
        QVERIFY(OfficeFile::open(office));
    }
    void passphraseIsThatGivenToNew()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"office.ringfence"_s);
        const QStringList given{u"--passphrase-fd"_s, u"0"_s};
        QCOMPARE(ran(QStringList{u"new"_s, path, u"--name"_s, u"X"_s} + given, "").code, 2);
        QVERIFY(!QFile::exists(path)); // no office without the passphrase that was wished for
        QCOMPARE(ran(QStringList{u"new"_s, path, u"--name"_s, u"X"_s} + given, "blue door\n").code, 0);
        QVERIFY(QFile::exists(path + u".secrets"_s));
        const Ran typo = ran(QStringList{u"plan"_s, path, u"--json"_s} + given, "blue dor\n");
        QCOMPARE(typo.code, 2);
        QCOMPARE(typo.json()[u"error"_s][u"name"_s].toString(), u"BadInput"_s);
        QVERIFY2(typo.err.contains(u"The office's passphrase is not right."), qPrintable(typo.err));
        QVERIFY2(!typo.err.contains(u"did not accept"), qPrintable(typo.err));
        const Ran right = ran(QStringList{u"plan"_s, path} + given, "blue door\n");
        QVERIFY2(right.code == 1, qPrintable(right.err));
        QCOMPARE(ran(QStringList{u"plan"_s, path, u"--new-passphrase"_s} + given, "red door\n").code, 2);
    }
#ifdef Q_OS_UNIX
    // A number that nobody opened for the program may be one of its own files by the time it is read.
    void onlyAGivenDescriptorIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"office.ringfence"_s);
        const QString closed = u"for n in 3 4 5 6 7 8 9; do eval \"exec $n>&-\"; done; exec \"$0\" \"$@\""_s;
        for (int fd = 3; fd < 10; ++fd) {
            QProcess made;
            made.start(u"/bin/sh"_s, {u"-c"_s, closed, QStringLiteral(RF_CLI), u"new"_s, path, u"--name"_s,
                                      u"X"_s, u"--passphrase-fd"_s, QString::number(fd)});
            QVERIFY(made.waitForFinished(20000));
            QCOMPARE(made.exitCode(), 2);
            const QByteArray says = made.readAllStandardError();
            QVERIFY2(says.contains("cannot be read"), says);
            QVERIFY(!QFile::exists(path));
        }
    }
#endif
    void passwordsOfAnOfficeThatIsGoneAreNotTakenOver()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"office.ringfence"_s);
        const QStringList made{u"new"_s, path, u"--name"_s, u"X"_s};
        QCOMPARE(ran(made + QStringList{u"--passphrase-fd"_s, u"0"_s}, "blue door\n").code, 0);
        QVERIFY(QFile::remove(path));
        const Ran again = ran(made);
        QCOMPARE(again.code, 2);
        QVERIFY2(again.err.contains(u".secrets"), qPrintable(again.err));
        QVERIFY(!QFile::exists(path));
    }
    void firstPassphraseIsNotTakenByTheWay()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const QStringList words{u"sign-in"_s,         path,  u"Reception"_s, u"--no-password"_s,
                                u"--passphrase-fd"_s, u"0"_s};
        const Ran typo = ran(words, "blue dor\n");
        QCOMPARE(typo.code, 2);
        QVERIFY2(typo.err.contains(u"--new-passphrase"), qPrintable(typo.err));
        QVERIFY(!QFile::exists(path + u".secrets"_s));
        const Ran first = ran(words + QStringList{u"--new-passphrase"_s}, "blue door\n");
        QVERIFY2(first.code == 0, qPrintable(first.err));
        QVERIFY(QFile::exists(path + u".secrets"_s));
        QCOMPARE(ran(words, "blue dor\n").code, 2);
        QCOMPARE(ran(words, "blue door\n").code, 0);
    }
#ifdef Q_OS_UNIX
    void oneCtrlCEndsAQuestion()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"office.ringfence"_s);
        const QStringList made{u"new"_s, path, u"--name"_s, u"X"_s, u"--passphrase-fd"_s, u"0"_s};
        QCOMPARE(ran(made, "blue door\n").code, 0);
        const PretendTerminal terminal;
        if (terminal.name().isEmpty())
            QSKIP("this system gives no terminal");
        QProcess program;
        program.setStandardInputFile(terminal.name());
        program.start(QStringLiteral(RF_CLI), {u"plan"_s, path, u"--json"_s});
        QVERIFY(hears(program, "Passphrase of this office:"));
        QTRY_VERIFY(!terminal.echoes());
        ::kill(static_cast<pid_t>(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const QJsonObject answer = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        QCOMPARE(answer[u"error"_s][u"name"_s].toString(), u"Cancelled"_s);
        QVERIFY(terminal.echoes());
    }
    void firstPassphraseIsAskedTwice()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const PretendTerminal terminal;
        if (terminal.name().isEmpty())
            QSKIP("this system gives no terminal");
        QProcess program;
        program.setStandardInputFile(terminal.name());
        program.start(QStringLiteral(RF_CLI), {u"sign-in"_s, path, u"Reception"_s, u"--no-password"_s});
        if (!hears(program, "A passphrase for this office"))
            QSKIP("a password store runs here");
        QTRY_VERIFY(!terminal.echoes()); // what is typed before that is dropped with the echo
        terminal.type("blue door\n");
        QVERIFY(hears(program, "once more"));
        QTRY_VERIFY(!terminal.echoes());
        terminal.type("blue dor\n");
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(!QFile::exists(path + u".secrets"_s));
    }
#endif
    void busyPortIsNoSilentDevice()
    {
        QTcpServer busy;
        QVERIFY(busy.listen(QHostAddress::LocalHost));
        const Ran answer =
            ran({u"reflect"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(busy.serverPort()), u"--json"_s});
        QCOMPARE(answer.code, 3);
        QVERIFY2(!answer.err.contains(u"plugged in"), qPrintable(answer.err));
        QVERIFY(
            answer.json()[u"error"_s][u"detail"_s].toString().contains(QString::number(busy.serverPort())));
    }
    void theUsualPortsAreAskedWhereNoneIsNamed()
    {
        const auto asked = [](const QStringList &ports) {
            QStringList parts;
            const QJsonArray told =
                ran(QStringList{u"provider-check"_s, u"--server"_s, u"127.0.0.1"_s, u"--json"_s} + ports)
                    .json()[u"parts"_s]
                    .toArray();
            for (const QJsonValue &part : told) {
                if (part[u"part"_s] != u"name"_s)
                    parts << u"%1 %2"_s.arg(part[u"part"_s].toString()).arg(part[u"port"_s].toInt());
            }
            return parts;
        };
        QCOMPARE(asked({}), (QStringList{u"udp 5060"_s, u"tcp 5060"_s, u"tls 5061"_s}));
        QCOMPARE(asked({u"--tls"_s, u"5071"_s}), QStringList{u"tls 5071"_s}); // a named one is all
    }
    void everyWishIsListed()
    {
        QSet<QString> seen;
        const QJsonArray list = ran({u"preview"_s, u"--intents"_s}).json()[u"intents"_s].toArray();
        for (const QJsonValue &value : list) {
            const auto intent = json::from<Intent>(value);
            QVERIFY2(intent, qPrintable(value.toObject()[u"type"_s].toString()));
            seen << intentName(*intent);
        }
        QCOMPARE(seen.size(), qsizetype(std::variant_size_v<Intent>));
    }
    void factsGoToPreview_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("error");
        QTest::newRow("own maker") << u"yealink"_s << QString();
        QTest::newRow("another maker") << u"draytek"_s << u"BadInput"_s;
    }
    void factsGoToPreview()
    {
        QFETCH(QString, driver);
        QFETCH(QString, error);
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        QCOMPARE(ran({u"facts"_s, path, u"Reception"_s}).code, 2); // nothing was read yet
        {
            const auto file = OfficeFile::open(path);
            QVERIFY(file);
            auto devices = (*file)->devices();
            QVERIFY(devices);
            Facts facts;
            facts.identity = devices->first().device.identity;
            facts.settings = PhoneFacts();
            (*devices)[0].facts = facts;
            QVERIFY((*file)->saveDevices(*devices));
        }
        const Ran facts = ran({u"facts"_s, path, u"Reception"_s});
        QCOMPARE(facts.code, 0);
        QVERIFY(json::parse<Facts>(facts.out));
        QFile file(folder.filePath(u"facts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(facts.out) == facts.out.size());
        file.close();
        QFile wish(folder.filePath(u"wish.json"_s));
        QVERIFY(wish.open(QIODevice::WriteOnly) && wish.write(R"({"type": "SipAlgOff"})") > 0);
        wish.close();
        const Ran answer = ran({u"preview"_s, u"--driver"_s, driver, u"--facts"_s, file.fileName(),
                                u"--intent"_s, wish.fileName()});
        const QJsonObject told = answer.json()[u"error"_s].toObject();
        if (error.isEmpty()) {
            QVERIFY2(told[u"name"_s].toString() != u"BadInput"_s, answer.out.constData());
            return;
        }
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.json()[u"exitCode"_s].toInt(), 2);
        QCOMPARE(told[u"name"_s].toString(), error);
        QVERIFY(!told[u"sentence"_s].toString().isEmpty());
        QVERIFY(told[u"detail"_s].toString().contains(u"another maker"));
        // What is not understood at all is told in the same form.
        const Ran lost = ran({u"preview"_s, u"--driver"_s, driver});
        QCOMPARE(lost.code, 2);
        QCOMPARE(lost.json()[u"error"_s][u"name"_s].toString(), u"BadInput"_s);
    }
    void readOnlyFileIsLookedAt()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const auto other = OfficeFile::open(path); // the second copy
        QVERIFY(other && !(*other)->isReadOnly());
        const Ran look = ran({u"check"_s, path, u"--json"_s});
        QVERIFY2(!look.json()[u"findings"_s].toArray().isEmpty(), qPrintable(look.err));
        QVERIFY(!look.json()[u"notKept"_s].toString().isEmpty());
        QVERIFY2(look.err.contains(u"This was not kept"), qPrintable(look.err));
        QCOMPARE((*other)->visits()->size(), qsizetype(0));
    }
    void aPassphraseThatCannotComeIsWrongUsage()
    {
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const Ran answer = ran({u"sign-in"_s, path, u"Reception"_s, u"--no-password"_s, u"--passphrase-fd"_s,
                                u"99"_s, u"--new-passphrase"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"file descriptor 99 cannot be read"), qPrintable(answer.err));
        QVERIFY(!QFile::exists(path + u".secrets"_s));
    }
    void nothingIsKeptOfAReadOnlyOffice_data()
    {
        QTest::addColumn<bool>("hasPasswords");
        QTest::newRow("passwords are kept already") << true;
        QTest::newRow("none is kept yet") << false;
    }
    void nothingIsKeptOfAReadOnlyOffice()
    {
        QFETCH(bool, hasPasswords);
        const QTemporaryDir folder;
        const QString path = officeWithUnreadPhone(folder.path());
        const QStringList words{u"sign-in"_s,         path,  u"Reception"_s, u"--password-fd"_s, u"0"_s,
                                u"--passphrase-fd"_s, u"0"_s};
        const QStringList first = words + QStringList{u"--new-passphrase"_s};
        if (hasPasswords)
            QCOMPARE(ran(first, "blue door\nsesame\n").code, 0);
        const auto secrets = [&path] {
            QFile file(path + u".secrets"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = secrets();
        QCOMPARE(before.isEmpty(), !hasPasswords);
        const auto other = OfficeFile::open(path); // the second copy
        QVERIFY(other && !(*other)->isReadOnly());
        const Ran answer = ran(hasPasswords ? words : first, "blue door\nanother\n");
        QCOMPARE(answer.code, 3);
        QVERIFY2(!answer.err.contains(u"Kept"), qPrintable(answer.err));
        QCOMPARE(secrets(), before);
        QCOMPARE(QFile::exists(path + u".secrets"_s), hasPasswords);
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminal_test.moc"
