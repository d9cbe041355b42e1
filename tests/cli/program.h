// The built program, run as a script runs it, and an office for it.
#pragma once

#include "core/engine/office_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace rf::test {

using namespace Qt::StringLiterals;

struct Ran {
    int code = -1;
    QByteArray out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// `input` is what comes on standard input; nothing at all when null.
inline Ran ran(const QStringList &words, const QByteArray &input = {})
{
    QProcess program;
    if (input.isNull())
        program.setStandardInputFile(QProcess::nullDevice());
    program.start(QStringLiteral(RF_CLI), words);
    if (!input.isNull()) {
        program.write(input);
        program.closeWriteChannel();
    }
    if (!program.waitForFinished(60000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(),
            QString::fromUtf8(program.readAllStandardError())};
}

/// An office with a phone that has a driver and was not read.
inline QString officeWithUnreadPhone(const QString &folder)
{
    const QString path = folder + u"/office.ringfence"_s;
    Office office;
    office.id = u"id"_s;
    office.name = u"Harbour Dental"_s;
    const auto file = OfficeFile::create(path, office);
    DeviceState phone;
    phone.device.id = u"mac-1"_s;
    phone.device.name = u"Reception"_s;
    phone.device.identity.kind = DeviceKind::Phone;
    phone.device.identity.vendor = u"Yealink"_s;
    phone.driver = u"yealink"_s;
    phone.setUnread(u"no route"_s, ErrorCode::Unreachable);
    const bool made = file && (*file)->saveDevices({phone});
    return made ? path : QString();
}

} // namespace rf::test
