#include "connectors/phones/yealink/parse.h"

#include "connectors/phones/yealink/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

constexpr qsizetype longestPage = 2 * 1024 * 1024;

QString firstMatch(const QByteArray &page, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(QString::fromUtf8(page.left(longestPage)));
    return match.hasMatch() ? match.captured(1) : QString();
}

QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text.left(200)) {
        if (c.isPrint())
            out += c;
    }
    return out.trimmed();
}

bool isSecretName(const QString &name)
{
    static const QStringList words{u"password"_s, u"passwd"_s, u"secret"_s, u"pin"_s, u"private_key"_s};
    for (const QString &word : words) {
        if (name.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

RegistrationState stateFrom(int number)
{
    switch (number) {
    case 1: return RegistrationState::Registering;
    case 2: return RegistrationState::Registered;
    case 3: return RegistrationState::Failed;
    default: return RegistrationState::NotRegistered;
    }
}

std::optional<int> wholeNumber(const QString &text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// The text between the quotes of `name = g_json.ParseJSON("…")`, still escaped; empty when there is none.
QString parsedLiteral(const QByteArray &page, QByteArrayView name)
{
    constexpr qsizetype longestLiteral = 16000;
    const qsizetype variable = page.indexOf(name);
    const qsizetype call = variable < 0 ? -1 : page.indexOf("ParseJSON(", variable);
    const qsizetype open = call < 0 ? -1 : page.indexOf('"', call);
    if (open < 0 || open > variable + 200)
        return {};
    const qsizetype last = qMin(page.size(), open + longestLiteral);
    for (qsizetype at = open + 1; at < last; ++at) {
        if (page.at(at) == '\\')
            ++at; // whatever follows a backslash belongs to the text
        else if (page.at(at) == '"')
            return QString::fromUtf8(page.mid(open + 1, at - open - 1));
    }
    return {};
}

/// The JSON inside <… id="_RES_INFO_">…<; empty object when there is none.
QJsonObject resultInfo(const QByteArray &body)
{
    const QString json = firstMatch(body, u"_RES_INFO_[\"']?[^>]{0,80}>\\s*(\\{[^<]{0,4000}\\})"_s);
    if (!json.isEmpty())
        return QJsonDocument::fromJson(json.toUtf8()).object();
    return QJsonDocument::fromJson(body.left(4000).trimmed()).object();
}

} // namespace

QString variantOf(Generation generation)
{
    switch (generation) {
    case Generation::Json: return u"json"_s;
    case Generation::ServletRsa: return u"servlet-rsa"_s;
    case Generation::ServletAes: return u"servlet-aes"_s;
    case Generation::BasicCgi: return u"basic-cgi"_s;
    case Generation::Unknown: break;
    }
    return {};
}

Generation generationOf(const QString &variant)
{
    for (const Generation g :
         {Generation::Json, Generation::ServletRsa, Generation::ServletAes, Generation::BasicCgi}) {
        if (variant == variantOf(g))
            return g;
    }
    return Generation::Unknown;
}

Result<Parameters> parseExport(const QByteArray &text)
{
    static const QRegularExpression line(u"^\\s*([a-z0-9_]+(?:\\.[a-z0-9_]+)+)\\s*=\\s*(.*?)\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    Parameters found;
    int lines = 0;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = text.indexOf('\n', from);
        if (to < 0)
            to = text.size();
        const QByteArray raw = text.mid(from, to - from);
        from = to + 1;
        if (++lines > 50000)
            return fail(ErrorCode::Unparsable,
                        YealinkText::tr("the exported configuration has too many lines"));
        if (raw.size() > 4096 || raw.trimmed().startsWith('#') || raw.contains('\0'))
            continue;
        const auto match = line.match(QString::fromUtf8(raw));
        if (!match.hasMatch() || isSecretName(match.captured(1)))
            continue;
        QString value = match.captured(2);
        if (value == "%EMPTY%"_L1 || value == "%NULL%"_L1)
            value.clear();
        found.insert(match.captured(1).toLower(), value);
    }
    if (found.isEmpty())
        return fail(ErrorCode::Unparsable, YealinkText::tr("the exported configuration holds no parameters"));
    return found;
}

Result<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::Unparsable,
                    YealinkText::tr("the phone's answer is not the JSON object expected"));
    return document.object();
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    if (object.contains(path))
        return object.value(path);
    // The same names are seen nested and as one key with dots; try every place to cut.
    for (qsizetype dot = path.lastIndexOf(u'.'); dot > 0; dot = path.lastIndexOf(u'.', dot - 1)) {
        const QJsonValue below = object.value(path.left(dot));
        if (below.isObject()) {
            const QJsonValue value = valueAt(below.toObject(), path.mid(dot + 1));
            if (!value.isUndefined())
                return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textAt(const QJsonObject &object, const QString &path)
{
    const QJsonValue value = valueAt(object, path);
    if (value.isString())
        return plain(value.toString());
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return {};
}

std::optional<Error> failureOf(const QJsonObject &answer)
{
    const QString ret = answer.value("ret"_L1).toString();
    if (ret == "ok"_L1)
        return std::nullopt;
    const QString status = textAt(answer, u"error.webStatus"_s);
    const QString message = textAt(answer, u"error.msg"_s);
    if (ret != "failed"_L1)
        return Error{ErrorCode::Unparsable, YealinkText::tr("the phone's answer has no result word"), {}};
    if (status == "lock"_L1) {
        const auto minutes = wholeNumber(textAt(answer, u"error.lockTime"_s));
        // Longer than a day is no lock time, whatever the phone says.
        if (!minutes || *minutes < 1 || *minutes > 24 * 60)
            return Error{ErrorCode::LockedOut, YealinkText::tr("the phone says that it is locked"), {}};
        return Error{ErrorCode::LockedOut,
                     YealinkText::tr("the phone says that it is locked for %n minute(s)", nullptr, *minutes),
                     {},
                     *minutes};
    }
    if (status == "noauth"_L1)
        return Error{ErrorCode::LinkLost, YealinkText::tr("the phone has ended the session"), {}};
    if (message.contains("busy"_L1, Qt::CaseInsensitive))
        return Error{ErrorCode::Rejected,
                     YealinkText::tr("somebody else is signed in to this phone's web interface"),
                     {}};
    if (message.contains("password"_L1, Qt::CaseInsensitive))
        return Error{ErrorCode::AuthRejected, YealinkText::tr("the phone says: %1").arg(message), {}};
    return Error{ErrorCode::Rejected,
                 YealinkText::tr("the phone says: %1").arg(message.isEmpty() ? status : message),
                 {}};
}

bool saysLocked(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(longestPage));
    static const QRegularExpression later(u"try again[^.<]{0,80}minutes? later"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return later.match(text).hasMatch();
}

SignInWord servletSignIn(const QByteArray &body)
{
    const QString word = firstMatch(body, u"\"authstatus\"\\s*:\\s*\"([a-z_]{1,20})\""_s).toLower();
    if (word == "done"_L1)
        return SignInWord::Done;
    if (word == "lock"_L1 || word == "locked"_L1 || (word.isEmpty() && saysLocked(body)))
        return SignInWord::Locked;
    if (word == "none"_L1)
        return SignInWord::Refused;
    return SignInWord::Unclear;
}

std::optional<RsaKey> servletKey(const QByteArray &page)
{
    RsaKey key;
    key.modulus = firstMatch(page, u"g_rsa_n\\s*=\\s*[\"']([0-9a-f]{128,1024})[\"']"_s);
    key.exponent = firstMatch(page, u"g_rsa_e\\s*=\\s*[\"']([0-9a-f]{1,16})[\"']"_s);
    if (key.modulus.isEmpty() || key.exponent.isEmpty())
        return std::nullopt;
    return key;
}

Generation servletGeneration(const QByteArray &page)
{
    if (!servletKey(page))
        return Generation::Unknown;
    const bool aes = page.contains("rsakey") || page.contains("rsaiv");
    return aes ? Generation::ServletAes : Generation::ServletRsa;
}

QString scriptVariable(const QByteArray &page, const QString &name)
{
    return plain(firstMatch(
        page, u"\\b%1\\s*=\\s*[\"']([^\"'\\\\]{0,200})[\"']"_s.arg(QRegularExpression::escape(name))));
}

QString cellText(const QByteArray &page, const QString &id)
{
    return plain(firstMatch(page, u"id\\s*=\\s*[\"']?%1[\"']?[^>]{0,200}>\\s*([^<]{0,200})<"_s.arg(
                                      QRegularExpression::escape(id))));
}

Result<QList<Registration>> servletRegistrations(const QByteArray &page)
{
    const QString literal = parsedLiteral(page, "g_dataAccStatus");
    if (literal.isEmpty())
        return fail(ErrorCode::Unparsable, YealinkText::tr("the status page holds no account states"));
    const QJsonDocument quoted = QJsonDocument::fromJson(u"[\"%1\"]"_s.arg(literal).toUtf8());
    const QJsonDocument accounts = QJsonDocument::fromJson(quoted.array().first().toString().toUtf8());
    if (!accounts.isObject())
        return fail(ErrorCode::Unparsable,
                    YealinkText::tr("the account states of the status page are not readable"));
    static const QRegularExpression key(u"^Account(\\d{1,3})$"_s);
    QList<Registration> list;
    const QJsonObject object = accounts.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto match = key.match(it.key());
        const QString value = it.value().toString();
        const qsizetype colon = value.lastIndexOf(u':');
        if (!match.hasMatch() || colon < 0)
            continue;
        const auto number = wholeNumber(value.mid(colon + 1));
        const int line = match.captured(1).toInt();
        if (!number || line < 1)
            continue;
        const QString account = value.left(colon);
        list.append({line, stateFrom(*number), plain(account.mid(account.lastIndexOf(u'@') + 1))});
    }
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
    return list;
}

ImportWord servletImport(const QByteArray &body, QString *said)
{
    const QJsonObject info = resultInfo(body);
    const QJsonValue result = info.value("result"_L1);
    const QString word = result.isDouble() ? QString::number(result.toInteger())
                                           : plain(result.toVariant().toString()).toLower();
    if (said)
        *said = word;
    if (word == "success"_L1 || result.isDouble() || wholeNumber(word))
        return ImportWord::Accepted;
    if (word == "failed"_L1 || word == "false"_L1 || word == "large"_L1 || word == "noparam"_L1)
        return ImportWord::Refused;
    return ImportWord::Unclear;
}

Result<QList<Registration>> jsonRegistrations(const QJsonObject &data)
{
    const QJsonValue value = valueAt(data, u"account.info"_s);
    if (!value.isArray())
        return fail(ErrorCode::Unparsable, YealinkText::tr("the status holds no list of accounts"));
    QList<Registration> list;
    int position = 0;
    for (const QJsonValue &item : value.toArray()) {
        ++position;
        const QJsonObject account = item.toObject();
        const auto state = wholeNumber(textAt(account, u"status"_s));
        if (!state || position > 100)
            continue;
        const auto id = wholeNumber(textAt(account, u"id"_s));
        list.append({id && *id > 0 ? *id : position, stateFrom(*state), textAt(account, u"sipServer"_s)});
    }
    // Some builds count from 0: then an account 0 shows it, and all move up by one.
    const QJsonArray all = value.toArray();
    if (!all.isEmpty() && textAt(all.first().toObject(), u"id"_s) == "0"_L1) {
        for (int i = 0; i < list.size(); ++i)
            list[i].line = i + 1;
    }
    return list;
}

std::optional<qint64> uptimeFrom(const QJsonValue &value)
{
    if (value.isDouble() && value.toDouble() >= 0)
        return value.toInteger();
    const QString text = value.toString().trimmed();
    if (text.isEmpty() || text.size() > 60)
        return std::nullopt;
    bool number = false;
    const qint64 seconds = text.toLongLong(&number);
    if (number && seconds >= 0)
        return seconds;
    static const QRegularExpression form(
        u"^(?:(\\d{1,5})\\s*days?,?\\s*)?(\\d{1,3}):(\\d{1,2})(?::(\\d{1,2}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 86400 + match.captured(2).toLongLong() * 3600
           + match.captured(3).toLongLong() * 60 + match.captured(4).toLongLong();
}

QString modelName(const QString &said)
{
    QString model = plain(said).left(40);
    if (model.startsWith("Yealink"_L1, Qt::CaseInsensitive))
        model = model.mid(7).trimmed();
    static const QRegularExpression desk(u"^(?:SIP[- ])?(T\\d.*)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = desk.match(model);
    return match.hasMatch() ? u"SIP-"_s + match.captured(1) : model;
}

DeviceKind kindOf(const QString &model)
{
    static const QRegularExpression dect(u"^W\\d+(B|DM|P)"_s);
    if (dect.match(model).hasMatch())
        return DeviceKind::DectBase;
    return model.startsWith("CP"_L1) ? DeviceKind::ConferencePhone : DeviceKind::Phone;
}

int firmwareGeneration(const QString &firmware)
{
    const QStringList fields = firmware.split(u'.');
    return fields.size() == 4 ? fields.at(1).toInt() : 0;
}

QString withoutCredentials(const QString &url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    const qsizetype start = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = start;
    while (end < url.size() && url.at(end) != u'/' && url.at(end) != u'?' && url.at(end) != u'#')
        ++end;
    const qsizetype at = url.lastIndexOf(u'@', end - 1);
    QString out = at >= start ? url.left(start) + url.mid(at + 1) : url;
    // A query may carry a token of the provider; it is no part of where the phone asks.
    const qsizetype query = out.indexOf(u'?');
    return plain(query < 0 ? out : out.left(query));
}

} // namespace rf::yealink
