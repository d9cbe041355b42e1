#include "connectors/routers/openwrt/parse.h"
#include "connectors/routers/openwrt/ubus_port.h"
#include "connectors/routers/openwrt/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

UbusStatus statusOf(int code)
{
    switch (code) {
    case 0: return UbusStatus::Ok;
    case 2: return UbusStatus::InvalidArgument;
    case 3: return UbusStatus::NoMethod;
    case 4: return UbusStatus::NotFound;
    case 5: return UbusStatus::NoData;
    case 6: return UbusStatus::Denied;
    default: return UbusStatus::Other;
    }
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString shellQuote(const QString &text)
{
    QString quoted = text;
    // A NUL would end the line early at the other side; nothing we send may hold one.
    quoted.remove(QChar(u'\0'));
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

WireForm ubusWire(bool overHttp, const QString &object, const QString &method, QJsonObject arguments,
                  bool inSession)
{
    if (overHttp) {
        const QJsonObject body{{u"jsonrpc"_s, u"2.0"_s},
                               {u"id"_s, 1},
                               {u"method"_s, u"call"_s},
                               {u"params"_s, QJsonArray{u"{{session}}"_s, object, method, arguments}}};
        return HttpCall{u"POST"_s, u"/ubus"_s, u"application/json"_s, compact(body)};
    }
    if (inSession)
        arguments.insert(u"ubus_rpc_session"_s, u"{{session}}"_s);
    QString command = u"ubus call %1 %2"_s.arg(object, method);
    if (!arguments.isEmpty())
        command += u' ' + shellQuote(compact(arguments));
    return ExecCommand{command, {}};
}

UbusReply replyFromShell(int exitStatus, const QByteArray &out)
{
    if (exitStatus == 0)
        return {UbusStatus::Ok, parseObject(out).value_or(QJsonObject())};
    if (exitStatus == 4)
        return {UbusStatus::NotFound, {}}; // the object itself is unknown
    if (exitStatus >= 243 && exitStatus <= 255)
        return {statusOf(256 - exitStatus), {}};
    return {UbusStatus::Other, {}};
}

Result<UbusReply> replyFromHttp(const QByteArray &body)
{
    const auto answer = parseObject(body);
    if (!answer)
        return fail(ErrorCode::Unparsable, OpenWrtText::tr("the answer of /ubus is no JSON object"));
    if (answer->contains(u"error"_s)) {
        switch (answer->value(u"error"_s).toObject().value(u"code"_s).toInt()) {
        case -32000: return UbusReply{UbusStatus::NotFound, {}};
        case -32002: return UbusReply{UbusStatus::Denied, {}};
        case -32601: return UbusReply{UbusStatus::NoMethod, {}};
        case -32602: return UbusReply{UbusStatus::InvalidArgument, {}};
        default: return UbusReply{UbusStatus::Other, {}};
        }
    }
    const QJsonArray result = answer->value(u"result"_s).toArray();
    if (result.isEmpty() || !result.first().isDouble())
        return fail(ErrorCode::Unparsable, OpenWrtText::tr("the answer of /ubus holds no result"));
    return UbusReply{statusOf(result.first().toInt(9)),
                     result.size() > 1 ? result.at(1).toObject() : QJsonObject()};
}

} // namespace rf::openwrt
