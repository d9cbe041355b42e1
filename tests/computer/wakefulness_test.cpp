// The computer stays awake for as long as asked, and no longer, whatever ends us. A stand-in for
// systemd-inhibit shows how it is called; where a login manager runs, the real one is asked as well.
#include "connectors/computer/own_computer.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <csignal>
#include <unistd.h>
#endif

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Wakefulness> stayAwake()
{
    return OwnComputer(makeSystemSurroundings()).stayAwake(u"settings are being changed"_s);
}

} // namespace

#ifdef Q_OS_LINUX

class WakefulnessTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QByteArray text(const QString &name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    pid_t holder() const { return text(u"pid"_s).trimmed().toInt(); }
    /// Something else answers to the name of systemd-inhibit from now on.
    void standIn(const QByteArray &script)
    {
        QFile file(at(u"systemd-inhibit"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\ncd " + m_folder.path().toLocal8Bit() + "\n" + script);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", m_folder.path().toLocal8Bit() + ":" + m_path);
    }
    void standIn()
    {
        standIn("printf '%s\\n' \"$@\" >arguments\n"
                "while [ \"${1#--}\" != \"$1\" ]; do shift; done\n"
                "echo $$ >pid\n"
                "exec \"$@\"\n");
    }
    static bool lives(pid_t pid) { return pid > 0 && ::kill(pid, 0) == 0; }

private Q_SLOTS:
    void cleanup() { qputenv("PATH", m_path); }

    void asksForSleepIdleAndLid()
    {
        standIn();
        auto awake = stayAwake();
        QVERIFY(awake);
        QCOMPARE(text(u"arguments"_s),
                 QByteArray("--what=sleep:idle:handle-lid-switch\n--mode=block\n--who=RingFence\n"
                            "--why=settings are being changed\ncat\n"));
        const pid_t pid = holder();
        QVERIFY(lives(pid));
        QVERIFY(::getsid(pid) != ::getsid(0)); // Ctrl-C at the terminal does not reach it
        awake.reset();
        QVERIFY(!lives(pid));
    }

    void refusalsAreLogged_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("says");
        QTest::newRow("denied") << QByteArray("echo 'Failed to inhibit: Access denied' >&2\nexit 1\n")
                                << u"Failed to inhibit: Access denied"_s;
        QTest::newRow("ends without a word") << QByteArray("exit 1\n") << u"systemd-inhibit: "_s;
    }
    void refusalsAreLogged()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, says);
        standIn(script);
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"may fall asleep meanwhile: .*"_s
                                                           + QRegularExpression::escape(says)));
        QVERIFY(!stayAwake());
    }

    void withoutSystemd()
    {
        QTemporaryDir empty;
        qputenv("PATH", empty.path().toLocal8Bit());
        QTest::ignoreMessage(QtInfoMsg,
                             QRegularExpression(u"may fall asleep meanwhile: systemd-inhibit: "_s));
        QVERIFY(!stayAwake());
    }

    void endsWithAProgramThatIsKilled()
    {
        standIn();
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RF_ONLY_HOLD"_s, u"1"_s);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath());
        QVERIFY(other.waitForReadyRead(30000));
        QCOMPARE(other.readLine(), QByteArray("held\n"));
        const pid_t pid = holder();
        QVERIFY(lives(pid));
        other.kill();
        QVERIFY(other.waitForFinished());
        QTRY_VERIFY(!lives(pid));
    }

    void theRealLoginManager()
    {
        const auto inhibitors = [] {
            QProcess list;
            list.start(u"systemd-inhibit"_s, {u"--list"_s, u"--no-legend"_s});
            return list.waitForFinished() && list.exitCode() == 0 ? list.readAllStandardOutput()
                                                                  : QByteArray();
        };
        auto awake = stayAwake();
        if (!awake)
            QSKIP("no login manager here that would keep this computer awake");
        QVERIFY(inhibitors().contains("RingFence"));
        awake.reset();
        QTRY_VERIFY(!inhibitors().contains("RingFence"));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("RF_ONLY_HOLD")) {
        const auto awake = stayAwake();
        ::write(STDOUT_FILENO, awake ? "held\n" : "none\n", 5);
        for (;;)
            QThread::sleep(60);
    }
    WakefulnessTest test;
    return QTest::qExec(&test, argc, argv);
}

#else

class WakefulnessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksTheSystem() { QVERIFY(stayAwake()); }
};

QTEST_GUILESS_MAIN(WakefulnessTest)

#endif

#include "wakefulness_test.moc"
