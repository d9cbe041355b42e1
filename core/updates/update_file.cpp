#include "core/updates/update_file.h"

#include "core/controls/firmware_catalogue.h"
#include "core/controls/provider_catalogue.h"
#include "core/updates/signed_file.h"
#include "core/updates/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaKnown = 1;

tl::unexpected<Error> garbled()
{
    return fail(ErrorCode::BadInput,
                UpdateWords::tr("This file is signed, but its content cannot be read. What was in use before "
                                "stays in use."));
}

QByteArray listIn(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object[name];
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QByteArray();
}

/// A list that is there has to be usable.
bool isSound(const UpdateFile &file)
{
    return (file.providers.isEmpty() || ProviderCatalogue::parse(file.providers))
           && (file.firmware.isEmpty() || FirmwareCatalogue::parse(file.firmware));
}

} // namespace

Result<UpdateFile> readUpdateFile(const QByteArray &file, const QByteArray &publicKey)
{
    ASSIGN_OR_RETURN(const QByteArray content, contentOfSigned(file, publicKey));
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    if (object[u"kind"_s].toString() != u"ringfence-update"_s)
        return garbled();
    if (object[u"schemaVersion"_s].toInt() > schemaKnown)
        return fail(ErrorCode::BadInput,
                    UpdateWords::tr("This file is for a newer version of RingFence. What was in use before "
                                    "stays in use."));
    UpdateFile told;
    told.number = object[u"number"_s].toInteger();
    told.issued = QDate::fromString(object[u"issued"_s].toString(), Qt::ISODate);
    told.providers = listIn(object, u"providers"_s);
    told.firmware = listIn(object, u"firmware"_s);
    if (const QJsonObject release = object[u"release"_s].toObject(); !release.isEmpty()) {
        const ReleaseNotice notice{QVersionNumber::fromString(release[u"version"_s].toString()),
                                   QUrl(release[u"page"_s].toString(), QUrl::StrictMode)};
        if (notice.version.isNull() || !notice.page.isValid() || notice.page.scheme() != u"https"_s)
            return garbled();
        told.release = notice;
    }
    if (told.number <= 0 || !told.issued.isValid() || !isSound(told))
        return garbled();
    return told;
}

std::optional<ReleaseNotice> newerThan(const QString &running, const UpdateFile &file)
{
    if (!file.release
        || QVersionNumber::compare(file.release->version, QVersionNumber::fromString(running)) <= 0)
        return std::nullopt;
    return file.release;
}

} // namespace rf
