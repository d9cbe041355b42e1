#include "core/controls/firmware_catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QVersionNumber firmwareNumber(const QString &firmware)
{
    return QVersionNumber::fromString(firmware); // what follows the numbers ("4.4.5.1_BT") is left out
}

std::optional<FirmwareRow> readFirmwareRow(const QJsonObject &object)
{
    FirmwareRow row;
    row.vendor = object[u"vendor"_s].toString();
    row.model = QRegularExpression(object[u"model"_s].toString(), QRegularExpression::CaseInsensitiveOption);
    row.branch = object[u"branch"_s].toString();
    row.fixed = object[u"fixed"_s].toString();
    row.ended = object[u"ended"_s].toString();
    row.secondHand = object[u"mark"_s].toString() != u"V"_s;
    row.source = object[u"source"_s].toString();
    row.sourceDate = object[u"sourceDate"_s].toString();
    const bool numbers = (row.branch.isEmpty() || !firmwareNumber(row.branch).isNull())
                         && (row.fixed.isEmpty() || !firmwareNumber(row.fixed).isNull());
    if (row.vendor.isEmpty() || !row.model.isValid() || !numbers || row.source.isEmpty()
        || (row.fixed.isEmpty() && row.ended.isEmpty()))
        return std::nullopt;
    return row;
}

bool coversFirmware(const FirmwareRow &row, const Identity &identity, const QVersionNumber &version)
{
    return row.vendor.compare(identity.vendor, Qt::CaseInsensitive) == 0
           && row.model.match(identity.model).hasMatch()
           && (row.branch.isEmpty() || firmwareNumber(row.branch).isPrefixOf(version));
}

} // namespace

Result<FirmwareCatalogue> FirmwareCatalogue::parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return fail(ErrorCode::Unparsable, u"firmware catalogue: %1"_s.arg(error.errorString()));
    FirmwareCatalogue catalogue;
    for (const QJsonValue &value : document.array()) {
        if (std::optional<FirmwareRow> row = readFirmwareRow(value.toObject()))
            catalogue.m_rows << std::move(*row);
    }
    if (catalogue.m_rows.isEmpty())
        return fail(ErrorCode::Unparsable, u"firmware catalogue: no usable row"_s);
    return catalogue;
}

FirmwareWord FirmwareCatalogue::wordOn(const Identity &identity) const
{
    FirmwareWord word;
    const QVersionNumber version = firmwareNumber(identity.firmware);
    if (version.isNull())
        return word;
    for (const FirmwareRow &row : m_rows) {
        if (!coversFirmware(row, identity, version))
            continue;
        if (!row.ended.isEmpty())
            return {FirmwareState::Ended, row}; // no version of it will be mended any more
        const bool older = QVersionNumber::compare(version, firmwareNumber(row.fixed)) < 0;
        if (older)
            word = {FirmwareState::Holes, row};
        else if (word.state == FirmwareState::NotListed)
            word = {FirmwareState::NothingKnown, row};
    }
    return word;
}

} // namespace rf
