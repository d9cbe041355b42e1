// The system's password store, with a real keyring: the test starts itself again inside a D-Bus session of
// its own with gnome-keyring, in a home of its own. On Windows it asks the Credential Manager itself.
#include "connectors/transport/password_stores.h"

#include "tests/transport/transport_support.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char insideFlag[] = "RF_TEST_INSIDE_SESSION";

bool isInside()
{
    return qEnvironmentVariableIsSet(insideFlag);
}

/// Runs this program once more in a session, with or without a keyring; the text it printed and its exit
/// code.
std::pair<int, QByteArray> runInside(const QString &function, bool withKeyring)
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(insideFlag), withKeyring ? u"keyring"_s : u"bare"_s);
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    // No service of the machine may be started by asking for it: the bus knows only what this script starts.
    QFile bus(home.filePath(u"bus.conf"_s));
    if (!bus.open(QIODevice::WriteOnly)
        || bus.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                     "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>")
               < 0)
        return {-1, "the bus cannot be configured"};
    bus.close();
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const QString script =
        withKeyring
            ? uR"(printf keyring-password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; do
    tries=$((tries + 1)); [ $tries -gt 200 ] && break; sleep 0.05
done
"$0" "$1"
code=$?
kill $keyring
exit $code)"_s
            : u"exec \"$0\" \"$1\""_s;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"dbus-run-session"_s, {u"--config-file="_s + bus.fileName(), u"--"_s, u"sh"_s, u"-c"_s,
                                          script, QCoreApplication::applicationFilePath(), function});
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {-1, "it did not end\n" + process.readAll()};
    }
    return {process.exitCode(), process.readAll()};
}

QString obstacle(bool withKeyring)
{
    QStringList tools{u"dbus-run-session"_s};
    if (withKeyring)
        tools += {u"gnome-keyring-daemon"_s, u"dbus-send"_s};
    for (const QString &tool : std::as_const(tools)) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return u"%1 is not installed"_s.arg(tool);
    }
    return {};
}

} // namespace

class SystemStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyring()
    {
#ifdef _WIN32
        return insideKeyring(); // the Credential Manager is always there
#endif
        if (isInside())
            return insideKeyring();
        const QString why = obstacle(true);
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
        const auto [code, text] = runInside(u"keyring"_s, true);
        QVERIFY2(code == 0, text.constData());
    }

    void withoutAStore()
    {
#ifdef _WIN32
        QSKIP("Windows always has one");
#endif
        if (isInside()) {
            const auto store = openSystemStore(u"office-1"_s);
            VERIFY_FAILS(store, ErrorCode::Storage);
            QVERIFY(!store.error().detail.isEmpty());
            return;
        }
        const QString why = obstacle(false);
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
        const auto [code, text] = runInside(u"withoutAStore"_s, false);
        QVERIFY2(code == 0, text.constData());
    }

private:
    static void insideKeyring()
    {
        auto store = openSystemStore(u"office-1"_s);
        VERIFY_OK(store);
        auto other = openSystemStore(u"office-2"_s);
        VERIFY_OK(other);
        const SecretRef ref{u"router/admin"_s};
        VERIFY_FAILS((*store)->fetch(ref), ErrorCode::BadInput);
        VERIFY_OK((*store)->store(ref, Secret("first")));
        VERIFY_OK((*store)->store(ref, Secret(QByteArray("sec\0\xff\xc3nd", 8))));
        auto secret = (*store)->fetch(ref);
        VERIFY_OK(secret);
        QVERIFY(secret->equals(Secret(QByteArray("sec\0\xff\xc3nd", 8))));
        VERIFY_FAILS((*other)->fetch(ref), ErrorCode::BadInput); // offices do not see each other's
        // From several worker threads at once.
        std::atomic<int> right{0};
        std::vector<std::thread> workers;
        for (int i = 0; i < 4; ++i) {
            workers.emplace_back([&, i] {
                const SecretRef own{u"phone-%1"_s.arg(i)};
                const Secret mine(QByteArray::number(i * 1000 + 7));
                const auto stored = (*store)->store(own, mine);
                const auto back = (*store)->fetch(own);
                if (stored && back && back->equals(mine))
                    ++right;
            });
        }
        for (std::thread &worker : workers)
            worker.join();
        QCOMPARE(right.load(), 4);
        for (int i = 0; i < 4; ++i)
            VERIFY_OK((*store)->remove(SecretRef{u"phone-%1"_s.arg(i)})); // Windows keeps them for good
        // A fresh opening finds them; removing is final, and twice is fine.
        store = openSystemStore(u"office-1"_s);
        VERIFY_OK(store);
        VERIFY_OK((*store)->fetch(ref));
        VERIFY_OK((*store)->remove(ref));
        VERIFY_OK((*store)->remove(ref));
        VERIFY_FAILS((*store)->fetch(ref), ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(SystemStoreTest)
#include "system_store_test.moc"
