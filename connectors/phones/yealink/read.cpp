// Reading: the status for what moves, the CFG export for what is set. Nothing here writes.
#include "connectors/phones/yealink/rows.h"
#include "connectors/phones/yealink/session.h"
#include "connectors/phones/yealink/settings.h"
#include "connectors/phones/yealink/words.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

const QString statusCall = u"/api/common/info?p=StatusGeneral"_s;
const QString statusPage = u"/servlet?m=mod_data&p=status&q=load"_s;

Result<QJsonObject> jsonStatus(WebSession &session)
{
    const bool dect = kindOf(modelName(session.device().identity.model)) == DeviceKind::DectBase;
    QJsonArray ids{u"system"_s, u"network"_s, u"cert"_s};
    if (!dect)
        ids.append(u"account.info"_s);
    return session.ask(statusCall, {{u"idlist"_s, ids}});
}

Result<QByteArray> servletStatus(WebSession &session)
{
    ASSIGN_OR_RETURN(const HttpReply reply, session.get(statusPage));
    if (scriptVariable(reply.body, u"g_strFirmware"_s).isEmpty())
        return reply.body.contains("loginForm") || servletKey(reply.body)
                   ? fail(ErrorCode::LinkLost, YealinkText::tr("the phone has ended the session"))
                   : fail(ErrorCode::Unparsable,
                          YealinkText::tr("the status page is not the documented one"));
    return reply.body;
}

Result<Parameters> exportedJson(WebSession &session)
{
    ASSIGN_OR_RETURN(const HttpReply ready,
                     session.get(u"/api/autop/status?noAutoJump=true&atptaskid=0&p=SettingConfig"_s));
    if (ready.status != 200)
        return fail(ErrorCode::Rejected,
                    YealinkText::tr("the phone is not ready to export (HTTP %1)").arg(ready.status));
    HttpRequest request;
    request.method = "POST";
    request.path = u"/api/diagnosis/cfg/file?action=export&type=all"_s;
    request.contentType = u"application/x-www-form-urlencoded"_s;
    request.body = u"csrfmiddlewaretoken={{token}}"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, session.send(request));
    if (const auto answer = parseObject(reply.body)) {
        if (const auto failure = failureOf(*answer))
            return tl::unexpected<Error>(*failure);
    }
    if (reply.status != 200)
        return fail(ErrorCode::Rejected,
                    YealinkText::tr("the phone refused the export (HTTP %1)").arg(reply.status));
    return parseExport(reply.body);
}

Result<Parameters> exportedServlet(WebSession &session)
{
    ASSIGN_OR_RETURN(const HttpReply reply,
                     session.get(u"/servlet?m=mod_configfile&q=exportcfgconfig&type=all&Random=1"_s));
    if (reply.status != 200)
        return fail(ErrorCode::Rejected,
                    YealinkText::tr("the phone refused the export (HTTP %1)").arg(reply.status));
    return parseExport(reply.body);
}

/// Line settings that an export leaves out because nobody ever changed them, asked for by their form names.
void fillFromForm(WebSession &session, Parameters &parameters, const QList<int> &accounts)
{
    // Two spellings are in use for names with two numbers; a wrong one refuses the whole question.
    for (const int account : accounts) {
        QList<QPair<QString, QString>> missing; // CFG name, form name
        for (const Row &row : rows()) {
            const QString name = cfgName(row.part, account);
            if (row.form && !parameters.contains(name))
                missing.append({name, QString::fromLatin1(row.form).arg(account)});
        }
        for (const bool dotted : {false, true}) {
            QJsonArray names;
            QList<QPair<QString, QString>> asked;
            for (auto [cfg, form] : std::as_const(missing)) {
                if (dotted && form.contains("1."_L1) && form.startsWith("AccountServer"_L1))
                    form.replace("1."_L1, ".1."_L1);
                names.append(form);
                asked.append({cfg, form});
            }
            if (asked.isEmpty())
                break;
            const auto answer =
                session.ask(u"/api/inner/readconfig?p=AccountRegister"_s, {{u"formData"_s, names}});
            if (!answer)
                continue;
            for (const auto &[cfg, form] : std::as_const(asked)) {
                const QJsonValue value = answer->value(form);
                if (!value.isUndefined())
                    parameters.insert(cfg, textAt(*answer, form));
            }
            break;
        }
    }
}

Identity identityFrom(const Device &device, Generation generation, const QString &model,
                      const QString &firmware, const QString &mac, const QString &serial)
{
    Identity identity;
    identity.vendor = u"Yealink"_s;
    identity.model = modelName(model.isEmpty() ? device.identity.model : model);
    identity.kind = kindOf(identity.model);
    identity.firmware = firmware;
    identity.serial = serial;
    identity.mac = MacAddress::from(mac).value_or(device.identity.mac);
    identity.variant = variantOf(generation);
    return identity;
}

Reading<bool> pcPort(const QJsonObject &status)
{
    const QString source = u"StatusGeneral network.common.pcportstatus"_s;
    const QString text = textAt(status, u"network.common.pcportstatus"_s).toLower();
    if (text == "0"_L1 || text.contains("disconnect"_L1) || text.contains("down"_L1))
        return Reading<bool>::known(false, source);
    bool number = false;
    if (text.toInt(&number) > 0 && number)
        return Reading<bool>::known(true, source);
    if (text.contains("connect"_L1) || text.contains("full"_L1) || text.contains("half"_L1)
        || text.contains("up"_L1))
        return Reading<bool>::known(true, source);
    return Reading<bool>::unread(text.isEmpty()
                                     ? YealinkText::tr("the phone's status does not tell")
                                     : YealinkText::tr("unexpected value \"%1\"").arg(text.left(40)));
}

} // namespace

Result<Live> readLive(WebSession &session)
{
    Live live;
    live.knownHosts = Reading<QList<KnownHost>>::notSupported();
    live.sipFlowsWithHelper = Reading<int>::notSupported();
    if (session.generation() == Generation::ServletRsa) {
        ASSIGN_OR_RETURN(const QByteArray page, servletStatus(session));
        if (const auto list = servletRegistrations(page))
            live.registrations = Reading<QList<Registration>>::known(*list, u"g_dataAccStatus"_s);
        else
            live.registrations = Reading<QList<Registration>>::unread(list.error().detail);
        live.uptimeSeconds = Reading<qint64>::unread(YealinkText::tr("this web interface does not show it"));
        live.inCall = Reading<bool>::unread(YealinkText::tr("this web interface does not show calls"));
        return live;
    }
    ASSIGN_OR_RETURN(const QJsonObject status, jsonStatus(session));
    if (const auto list = jsonRegistrations(status))
        live.registrations = Reading<QList<Registration>>::known(*list, u"StatusGeneral account.info"_s);
    else
        live.registrations = Reading<QList<Registration>>::unread(list.error().detail);
    if (const auto seconds = uptimeFrom(valueAt(status, u"system.powerontime"_s)))
        live.uptimeSeconds = Reading<qint64>::known(*seconds, u"StatusGeneral system.powerontime"_s);
    else
        live.uptimeSeconds = Reading<qint64>::unread(YealinkText::tr("the phone's status does not tell"));
    if (const auto talking = isTalking(session))
        live.inCall = Reading<bool>::known(*talking, u"status/talking"_s);
    else
        live.inCall = Reading<bool>::unread(talking.error().detail);
    return live;
}

Result<Facts> readFacts(WebSession &session)
{
    const bool json = session.generation() == Generation::Json;
    Facts facts;
    Parameters parameters;
    PhoneFacts phone;
    Overheard overheard;
    QString importForm = u"token"_s;
    if (json) {
        ASSIGN_OR_RETURN(const QJsonObject status, jsonStatus(session));
        const auto wui = session.ask(u"/api/common/info?p=Login"_s, {{u"idlist"_s, QJsonArray{u"wui"_s}}});
        const QString model = wui ? textAt(*wui, u"wui.device.phoneName"_s) : QString();
        const QString firmware = textAt(status, u"system.version.firmware"_s);
        if (firmware.isEmpty())
            return fail(ErrorCode::Unparsable, YealinkText::tr("the phone's status names no firmware"));
        facts.identity = identityFrom(session.device(), session.generation(), model, firmware,
                                      textAt(status, u"network.common.mac"_s),
                                      textAt(status, u"network.common.machineid"_s));
        ASSIGN_OR_RETURN(parameters, exportedJson(session));
        QList<int> accounts = accountsIn(parameters);
        if (const auto registrations = jsonRegistrations(status)) {
            for (const Registration &r : *registrations) {
                if (!accounts.contains(r.line) && r.line <= mostAccounts)
                    accounts.append(r.line);
            }
        }
        fillFromForm(session, parameters, accounts);
        phone.pcPortInUse = pcPort(status);
        overheard.vlanInUse = textAt(status, u"network.common.vlanid"_s);
    } else {
        ASSIGN_OR_RETURN(const QByteArray page, servletStatus(session));
        QString mac;
        for (const QString &id : {u"tdMACAddress"_s, u"tdMAC"_s, u"tdWANMAC"_s}) {
            if (mac.isEmpty())
                mac = cellText(page, id);
        }
        facts.identity =
            identityFrom(session.device(), session.generation(), scriptVariable(page, u"g_phonetype"_s),
                         scriptVariable(page, u"g_strFirmware"_s), mac, cellText(page, u"tdMachineID"_s));
        ASSIGN_OR_RETURN(parameters, exportedServlet(session));
        ASSIGN_OR_RETURN(const HttpReply config,
                         session.get(u"/servlet?m=mod_data&p=settings-config&q=load"_s));
        importForm = scriptVariable(config.body, u"g_strToken"_s).isEmpty() ? u"random"_s : u"token"_s;
        phone.pcPortInUse = Reading<bool>::unread(YealinkText::tr("this web interface does not show it"));
    }
    fillSettings(phone, parameters, overheard);
    facts.settings = phone;
    facts.native = nativeFrom(parameters, importForm);
    ASSIGN_OR_RETURN(facts.live, readLive(session));
    facts.readAt = QDateTime::currentDateTimeUtc();
    return facts;
}

} // namespace rf::yealink
