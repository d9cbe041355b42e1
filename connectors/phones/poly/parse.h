// What Poly phones answer, turned into values. Pure functions over text; everything here is hostile input.
#pragma once

#include "core/model/facts.h"

#include <QJsonObject>
#include <QMap>
#include <optional>

namespace rf::poly {

struct Value {
    QString text;
    QString source; ///< "web", "device", "local", "config", "sip", "default"; empty = not told
    friend bool operator==(const Value &, const Value &) = default;
};
using Values = QMap<QString, Value>;

/// `data` of a REST answer whose Status is 2000. The other status words become errors: 4010 AuthRejected
/// (the factory password is still set), 4004 Unsupported, the rest Rejected; Unparsable for anything else.
Result<QJsonValue> restData(const QByteArray &body);
/// The status word of a REST answer; empty when it is none.
QString restStatus(const QByteArray &body);
/// Names the phone knows, from config/get.
Result<Values> configValues(const QByteArray &body);
/// Parameters of an exported configuration file, without passwords.
Result<Values> exportedValues(const QByteArray &xml);

Result<QList<Registration>> registrationsFrom(const QJsonValue &lineInfo);
/// Empty list = idle.
std::optional<bool> inCallFrom(const QJsonValue &callStatus);
/// "0 Day 22:02:09".
std::optional<qint64> uptimeFrom(const QString &text);

enum class SignInWord { Done, Refused, Locked, Busy, Unclear };
/// The answer of the sign-in form: "lockparams|SUCCESS|0".
SignInWord formSignIn(const QByteArray &body);
/// Content of <meta name="csrf-token">.
QString csrfToken(const QByteArray &page);
/// "5.9.5.2982", from the text of getPhoneVersion; empty when there is none.
QString versionIn(const QByteArray &body);

/// A text of the phone fit to be shown: printable, one line, bounded.
QString plain(const QString &text);

} // namespace rf::poly
