// What Yealink phones answer, turned into values. Pure functions over text; everything here is hostile input.
#pragma once

#include "connectors/phones/yealink/generation.h"
#include "connectors/phones/yealink/rsa.h"
#include "core/model/facts.h"

#include <QJsonObject>
#include <QMap>
#include <optional>

namespace rf::yealink {

/// CFG parameters by name, without any that carries a password.
using Parameters = QMap<QString, QString>;

/// A CFG export ("name = value" lines). Masked and secret parameters are dropped: they may never be written
/// back. Unparsable when it is no such file.
Result<Parameters> parseExport(const QByteArray &text);

/// A JSON answer's object; Unparsable for anything else.
Result<QJsonObject> parseObject(const QByteArray &body);
/// Value under a dotted path; each level may itself be a key with dots ("account.info").
QJsonValue valueAt(const QJsonObject &object, const QString &path);
/// Text of a JSON value that may come as text, number or boolean; empty when absent.
QString textAt(const QJsonObject &object, const QString &path);

/// Nothing when the answer says ok; else the error that fits (LockedOut, AuthRejected, LinkLost when the
/// session has ended, Rejected).
std::optional<Error> failureOf(const QJsonObject &answer);

enum class SignInWord { Done, Refused, Locked, Unclear };
/// The servlet's `authstatus`, and the plain text of a locked page.
SignInWord servletSignIn(const QByteArray &body);
bool saysLocked(const QByteArray &body);

/// The key of a servlet sign-in page.
std::optional<RsaKey> servletKey(const QByteArray &page);
/// B when the password alone is RSA, C when an AES key travels too.
Generation servletGeneration(const QByteArray &page);
/// Value of a JavaScript variable assigned a plain string (g_strToken, g_phonetype).
QString scriptVariable(const QByteArray &page, const QString &name);
/// Text of the cell or element with this id.
QString cellText(const QByteArray &page, const QString &id);
/// Registrations from `g_dataAccStatus`. Unparsable when the variable is missing.
Result<QList<Registration>> servletRegistrations(const QByteArray &page);

enum class ImportWord { Accepted, Refused, Unclear };
/// The `_RES_INFO_` of an import, with the phone's own word in `said`.
ImportWord servletImport(const QByteArray &body, QString *said = nullptr);

/// Registrations from `account.info`.
Result<QList<Registration>> jsonRegistrations(const QJsonObject &data);
/// "0 days 01:02:03", "3723" or a number of seconds.
std::optional<qint64> uptimeFrom(const QJsonValue &value);

/// "T46U" and "SIP-T46U" are one model.
QString modelName(const QString &said);
DeviceKind kindOf(const QString &model);
/// The generation field of a firmware ("108.86.0.90" gives 86); 0 when there is none.
int firmwareGeneration(const QString &firmware);

/// A provisioning address without user name and password.
QString withoutCredentials(const QString &url);

} // namespace rf::yealink
