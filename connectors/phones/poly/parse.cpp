#include "connectors/phones/poly/parse.h"

#include "connectors/phones/poly/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

bool isSecretName(const QString &name)
{
    return name.contains("password"_L1, Qt::CaseInsensitive)
           || name.contains("secret"_L1, Qt::CaseInsensitive);
}

bool isParameterName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9_.]{0,150}$"_s);
    return name.contains(u'.') && form.match(name).hasMatch();
}

QString saidBy(const QString &status)
{
    const QMap<QString, QString> words{
        {u"4000"_s, PolyText::tr("the input is not valid")},
        {u"4001"_s, PolyText::tr("the phone is busy")},
        {u"4002"_s, PolyText::tr("the line is not registered")},
        {u"4003"_s, PolyText::tr("the operation is not allowed")},
        {u"4004"_s, PolyText::tr("the operation is not supported")},
        {u"4005"_s, PolyText::tr("there is no such line")},
        {u"4006"_s, PolyText::tr("addresses are not configured")},
        {u"4007"_s, PolyText::tr("there is no call")},
        {u"4008"_s, PolyText::tr("the export failed")},
        {u"4009"_s, PolyText::tr("the input is too large")},
        {u"4010"_s, PolyText::tr("the factory password is still set, and this interface does not take it")},
        {u"5000"_s, PolyText::tr("the operation failed")},
    };
    return words.value(status, PolyText::tr("an unknown status word"));
}

} // namespace

QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text.left(200)) {
        if (c.isPrint())
            out += c;
    }
    return out.trimmed();
}

QString restStatus(const QByteArray &body)
{
    const QJsonValue status = QJsonDocument::fromJson(body).object().value("Status"_L1);
    if (status.isDouble())
        return QString::number(status.toInteger());
    return plain(status.toString()).left(10);
}

Result<QJsonValue> restData(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QString status = restStatus(body);
    if (!document.isObject() || status.isEmpty())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone's answer has no status word"));
    if (status == "2000"_L1)
        return document.object().value("data"_L1);
    //: %1 is a number of the phone, %2 what it means
    const QString detail = PolyText::tr("the phone says %1: %2").arg(status, saidBy(status));
    if (status == "4010"_L1)
        return fail(ErrorCode::AuthRejected, detail);
    if (status == "4004"_L1)
        return fail(ErrorCode::Unsupported, detail);
    return fail(ErrorCode::Rejected, detail);
}

Result<Values> configValues(const QByteArray &body)
{
    ASSIGN_OR_RETURN(const QJsonValue data, restData(body));
    if (!data.isObject())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone's answer holds no values"));
    Values found;
    const QJsonObject object = data.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it->toObject();
        if (!entry.contains("Value"_L1) || !isParameterName(it.key()) || isSecretName(it.key()))
            continue;
        const QJsonValue value = entry.value("Value"_L1);
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
        found.insert(it.key(),
                     {text.left(500), plain(entry.value("Source"_L1).toString()).left(20).toLower()});
    }
    return found;
}

Result<Values> exportedValues(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    Values found;
    bool started = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        started = true;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            if (!isParameterName(name) || isSecretName(name))
                continue;
            if (found.size() >= 20000)
                return fail(ErrorCode::Unparsable, PolyText::tr("the exported configuration is too large"));
            found.insert(name, {attribute.value().toString().left(500), {}});
        }
    }
    if (reader.hasError() || !started)
        return fail(ErrorCode::Unparsable,
                    PolyText::tr("the exported configuration is not the XML expected"));
    return found;
}

Result<QList<Registration>> registrationsFrom(const QJsonValue &lineInfo)
{
    // One line may come without a list around it.
    const QJsonArray all = lineInfo.isObject() ? QJsonArray{lineInfo} : lineInfo.toArray();
    if (!lineInfo.isArray() && !lineInfo.isObject())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone's list of lines is not the one expected"));
    QList<Registration> list;
    for (const QJsonValue &item : all) {
        const QJsonObject line = item.toObject();
        const int number = line.value("LineNumber"_L1).toVariant().toInt();
        const QString state = line.value("RegistrationStatus"_L1).toString().trimmed().toLower();
        if (number < 1 || number > 100 || list.size() >= 100)
            continue;
        Registration registration;
        registration.line = number;
        registration.with = plain(line.value("ProxyAddress"_L1).toString());
        if (state == "registered"_L1)
            registration.state = RegistrationState::Registered;
        else if (state == "registering"_L1)
            registration.state = RegistrationState::Registering;
        else if (state.contains("fail"_L1) || state.contains("error"_L1))
            registration.state = RegistrationState::Failed;
        else
            registration.state = RegistrationState::NotRegistered;
        list.append(registration);
    }
    return list;
}

std::optional<bool> inCallFrom(const QJsonValue &callStatus)
{
    if (callStatus.isArray())
        return !callStatus.toArray().isEmpty();
    if (!callStatus.isObject())
        return std::nullopt;
    const QJsonObject call = callStatus.toObject();
    if (call.isEmpty())
        return false;
    return call.contains("CallState"_L1) || call.contains("CallHandle"_L1) ? std::optional(true)
                                                                           : std::nullopt;
}

std::optional<qint64> uptimeFrom(const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*(\\d{1,5})\\s*Days?[,\\s]+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.left(60));
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 86400 + match.captured(2).toLongLong() * 3600
           + match.captured(3).toLongLong() * 60 + match.captured(4).toLongLong();
}

SignInWord formSignIn(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(4000)).toUpper();
    if (text.contains("LOCKEDFOR"_L1))
        return SignInWord::Locked;
    if (text.contains("INVALID"_L1) || text.contains("ONE_ATTEMPT_LEFT"_L1) || text.contains("FAILED"_L1))
        return SignInWord::Refused;
    if (text.contains("SESSIONALREADYACTIVE"_L1))
        return SignInWord::Busy;
    return text.contains("SUCCESS"_L1) ? SignInWord::Done : SignInWord::Unclear;
}

QString csrfToken(const QByteArray &page)
{
    static const QRegularExpression form(
        u"<meta\\s+name\\s*=\\s*[\"']csrf-token[\"']\\s+content\\s*=\\s*[\"']([A-Za-z0-9+/=_.:-]{1,300})[\"']"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(QString::fromUtf8(page.left(1024 * 1024))).captured(1);
}

QString versionIn(const QByteArray &body)
{
    static const QRegularExpression form(u"\\b(\\d{1,3}(?:\\.\\d{1,6}){2,4})\\b"_s);
    return form.match(QString::fromUtf8(body.left(4000))).captured(1);
}

} // namespace rf::poly
