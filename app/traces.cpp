#include "app/traces.h"

#include "app/updates.h"
#include "connectors/transport/password_stores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// The window's own settings, whichever program asks.
QSettings windowSettings()
{
    return QSettings(QSettings::defaultFormat(), QSettings::UserScope, u"RingFence"_s, u"RingFence"_s);
}

/// Where the window keeps its practice offices: AppDataLocation of a program named RingFence/RingFence.
QString windowFolder()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString above = QFileInfo(own).absolutePath();
    const bool isWindow = own.endsWith(u"/RingFence/RingFence"_s);
    return isWindow ? own : above + u"/RingFence/RingFence"_s;
}

void removeFile(const QString &path, Cleared &cleared)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (file.remove())
        cleared.gone << QDir::toNativeSeparators(path);
    else
        cleared.left << u"%1: %2"_s.arg(QDir::toNativeSeparators(path), file.errorString());
}

/// The file itself and what SQLite, the passphrase store and a change of format put beside it.
void removeOffice(const QString &path, Cleared &cleared)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s, u".secrets"_s})
        removeFile(path + suffix, cleared);
    const QFileInfo office(path);
    for (const QString &name : office.dir().entryList(QDir::Files)) {
        if (name.startsWith(office.fileName() + u".format"_s)) // no pattern: a name may hold [ or *
            removeFile(office.dir().filePath(name), cleared);
    }
}

void removePractice(Cleared &cleared)
{
    QDir practice(windowFolder() + u"/practice"_s);
    if (!practice.exists())
        return;
    if (practice.removeRecursively())
        cleared.gone << QDir::toNativeSeparators(practice.path());
    else
        cleared.left << QDir::toNativeSeparators(practice.path());
}

void removeSettings(Cleared &cleared)
{
    QSettings settings = windowSettings();
    if (settings.allKeys().isEmpty())
        return;
    const QString where = settings.fileName();
    settings.clear();
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        cleared.left << where;
        return;
    }
    QFile::remove(where); // empty by now; on Windows this names a key of the registry, and nothing happens
    cleared.gone << where;
}

} // namespace

QStringList knownOffices()
{
    QSettings settings = windowSettings();
    QStringList paths;
    const int count = settings.beginReadArray(u"recentOffices"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        if (const QString path = settings.value(u"path"_s).toString(); !path.isEmpty())
            paths << path;
    }
    settings.endArray();
    return paths;
}

Cleared clearTraces(bool offices)
{
    Cleared cleared;
    if (offices) {
        for (const QString &path : knownOffices())
            removeOffice(path, cleared);
    }
    removePractice(cleared);
    removeFile(dataFolder() + u"/catalogue.signed"_s, cleared);
    removeSettings(cleared);
    for (const QString &folder : {windowFolder(), QFileInfo(windowFolder()).path(), dataFolder()})
        QDir().rmdir(folder); // only what is empty
    const auto secrets = clearSystemStore();
    if (!secrets && secrets.error().code == ErrorCode::Unsupported)
        cleared.passwordsStay = true;
    else if (!secrets)
        cleared.left << secrets.error().detail;
    else if (*secrets > 0)
        cleared.gone << u"%1 entries of the password store"_s.arg(*secrets);
    return cleared;
}

} // namespace rf
