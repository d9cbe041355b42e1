#include "app/updates.h"

#include "app/wiring.h"
#include "connectors/transport/web_file.h"
#include "core/updates/signed_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

// Set by CMake (RINGFENCE_UPDATE_KEY, RINGFENCE_UPDATE_URL); empty = this build has no such feature.
constexpr char updateKey[] = RINGFENCE_UPDATE_KEY;
constexpr char updateUrl[] = RINGFENCE_UPDATE_URL;

Catalogues builtIn()
{
    const QJsonObject told = QJsonDocument::fromJson(resourceFile(u"data/catalogue.json"_s)).object();
    return {told[u"number"_s].toInteger(), QDate::fromString(told[u"issued"_s].toString(), Qt::ISODate),
            resourceFile(u"data/providers.json"_s), resourceFile(u"data/firmware.json"_s), true};
}

} // namespace

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/RingFence"_s;
}

CatalogueShelf programCatalogues()
{
    return {builtIn(), dataFolder() + u"/catalogue.signed"_s, publicKeyFrom(updateKey)};
}

bool canAskForUpdates()
{
    return !publicKeyFrom(updateKey).isEmpty() && !QByteArray(updateUrl).isEmpty();
}

QString updateHost()
{
    return QUrl(QString::fromLatin1(updateUrl)).host();
}

Result<QByteArray> askForUpdates(const CancelToken &cancel)
{
    if (!canAskForUpdates())
        return fail(ErrorCode::Unsupported, u"this build names no address to ask"_s);
    WebFileRules rules;
    rules.mostBytes = signedFileMost;
    ASSIGN_OR_RETURN(QByteArray file, fetchWebFile(QUrl(QString::fromLatin1(updateUrl)), cancel, rules));
    RETURN_IF_ERROR(readUpdateFile(file, publicKeyFrom(updateKey)));
    return file;
}

} // namespace rf
