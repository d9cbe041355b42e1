// The program's own housekeeping: its lists, its traces on this computer, and what it tells a shell about
// itself.
#include "tests/cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace rf::test;

class UpkeepTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    QString dataFile(const QString &name) const { return m_home.filePath(u"data/RingFence/"_s + name); }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
               && file.write(bytes) == bytes.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    }

    void listsOfTheProgram()
    {
        const Ran shown = ran({u"catalogue"_s, u"--json"_s});
        QVERIFY2(shown.code == 0, qPrintable(shown.err));
        QVERIFY(shown.json()[u"builtIn"_s].toBool());
        QVERIFY(shown.json()[u"providers"_s].toInt() > 10);
        QVERIFY(shown.json()[u"firmware"_s].toInt() > 10);
    }

    void whatIsNoListIsRefused()
    {
        const QString file = m_home.filePath(u"lists.signed"_s);
        QVERIFY(put(file, "RingFence signed file 1\nnonsense\n{}"));
        const Ran refused = ran({u"catalogue"_s, file, u"--json"_s});
        QCOMPARE(refused.code, 2); // no signature; a build without a key does not know the word
        QVERIFY(!refused.json()[u"error"_s][u"detail"_s].toString().isEmpty());
        const bool takesFiles = ran({u"catalogue"_s, u"--json"_s}).json()[u"takesFiles"_s].toBool();
        for (const char *word : {"FILE", "--built-in"})
            QCOMPARE(ran({u"catalogue"_s, u"--help"_s}).out.contains(word), takesFiles);
        QCOMPARE(ran({u"catalogue"_s, m_home.filePath(u"missing"_s)}).code, 2);
        QVERIFY(!QFile::exists(dataFile(u"catalogue.signed"_s)));
    }

    void firmwareOfAnOffice()
    {
        const QString path = officeWithUnreadPhone(m_home.path());
        {
            const auto file = OfficeFile::open(path);
            QVERIFY(file.has_value());
            auto devices = (*file)->devices();
            QVERIFY(devices.has_value());
            DeviceState router;
            router.device.id = u"mac-2"_s;
            router.device.name = u"Router"_s;
            router.device.identity.vendor = u"DrayTek"_s;
            router.device.identity.model = u"Vigor2865"_s;
            router.device.identity.firmware = u"4.4.5.1"_s;
            devices->append(router);
            QVERIFY((*file)->saveDevices(*devices).has_value());
        }
        const Ran told = ran({u"catalogue"_s, u"--office"_s, path, u"--json"_s});
        QVERIFY2(told.code == 0, qPrintable(told.err));
        const QJsonArray devices = told.json()[u"devices"_s].toArray();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.at(0)[u"state"_s].toString(), u"holes"_s);
    }

    void clearTakesWhatIsOursAndAsksFirst()
    {
        const QString known = m_home.filePath(u"offices/a.ringfence"_s);
        const QString other = m_home.filePath(u"offices/b.ringfence"_s);
        for (const QString &file : {known, known + u"-wal"_s, known + u".secrets"_s, other})
            QVERIFY(put(file, "x"));
        const QString settings = m_home.filePath(u"config/RingFence/RingFence.conf"_s);
        const auto fill = [&] {
            QSettings written(settings, QSettings::IniFormat);
            written.beginWriteArray(u"recentOffices"_s, 1);
            written.setArrayIndex(0);
            written.setValue(u"path"_s, known);
            written.endArray();
            written.sync();
            return put(dataFile(u"catalogue.signed"_s), "x")
                   && put(dataFile(u"RingFence/practice/dental.ringfence"_s), "x");
        };
        QVERIFY(fill());
        QCOMPARE(ran({u"clear"_s}).code, 2);
        QVERIFY(QFile::exists(settings) && QFile::exists(dataFile(u"catalogue.signed"_s)));

        const Ran kept = ran({u"clear"_s, u"--yes"_s, u"--json"_s});
#ifdef Q_OS_WIN
        QVERIFY(!kept.json()[u"keptPasswords"_s].toBool(true));
#else
        QCOMPARE(kept.code, 0);
        QVERIFY(kept.json()[u"keptPasswords"_s].toBool());
#endif
        QCOMPARE(kept.json()[u"keptOffices"_s].toArray().size(), 1);
        QVERIFY(!QFile::exists(settings));
        QVERIFY(!QFile::exists(m_home.filePath(u"data/RingFence"_s)));
        QVERIFY(QFile::exists(known) && QFile::exists(known + u".secrets"_s) && QFile::exists(other));

        QVERIFY(fill());
        const Ran gone = ran({u"clear"_s, u"--yes"_s, u"--offices"_s, u"--json"_s});
        QCOMPARE(gone.json()[u"keptOffices"_s].toArray().size(), 0);
        for (const QString &file : {known, known + u"-wal"_s, known + u".secrets"_s})
            QVERIFY2(!QFile::exists(file), qPrintable(file));
        QVERIFY(QFile::exists(other)); // nobody said that it is ours to remove
    }

    void describesEveryCommand()
    {
        const Ran bash = ran({u"describe"_s, u"bash"_s});
        QCOMPARE(bash.code, 0);
        for (const QString &form : {u"zsh"_s, u"fish"_s, u"man"_s, u"bash"_s}) {
            const Ran told = ran({u"describe"_s, form});
            QCOMPARE(told.code, 0);
            for (const char *word : {"scan", "practice", "catalogue", "import-lines"}) {
                QByteArray wanted(word);
                if (form == u"man"_s)
                    wanted.replace("-", "\\-");
                QVERIFY2(told.out.contains(wanted), word);
            }
        }
        QCOMPARE(ran({u"describe"_s, u"csh"_s}).code, 2);
        QProcess shell;
        shell.start(u"bash"_s, {u"-n"_s});
        if (!shell.waitForStarted())
            QSKIP("bash is not installed");
        shell.write(bash.out);
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(UpkeepTest)
#include "upkeep_test.moc"
