// Reading: REST where it answers, else the exported configuration of the web pages. Nothing here writes.
#include "connectors/phones/poly/session.h"
#include "connectors/phones/poly/settings.h"
#include "connectors/phones/poly/words.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

constexpr auto deviceInfo = "/api/v1/mgmt/device/info";

QString textOf(const QJsonObject &object, QLatin1StringView name)
{
    return plain(object.value(name).toString());
}

DeviceKind kindOf(const QString &model)
{
    return model.contains("Trio"_L1, Qt::CaseInsensitive)
                   || model.contains("SoundStation"_L1, Qt::CaseInsensitive)
               ? DeviceKind::ConferencePhone
               : DeviceKind::Phone;
}

Identity identityFrom(const Device &device, const QString &model, const QString &firmware, const QString &mac,
                      const QString &variant)
{
    Identity identity;
    identity.vendor = u"Poly"_s;
    identity.model = QString(model.isEmpty() ? device.identity.model : model).replace(u'_', u' ');
    identity.kind = kindOf(identity.model);
    identity.firmware = firmware;
    identity.mac = MacAddress::from(mac).value_or(device.identity.mac);
    identity.variant = variant;
    return identity;
}

void fillWebAdmin(PhoneFacts &phone, PhoneSession &session)
{
    // Seen rather than read: HTTPS carries this very conversation, and port 80 answers or does not.
    if (const auto plainOpens = session.opensPlain())
        phone.webAdmin = Reading<QStringList>::known(*plainOpens ? QStringList{u"http"_s, u"https"_s}
                                                                 : QStringList{u"https"_s},
                                                     PolyText::tr("connections to the phone"));
    else
        phone.webAdmin = Reading<QStringList>::unread(PolyText::tr("port 80 gave no clear answer"));
}

Result<Facts> readRest(PhoneSession &session)
{
    Facts facts;
    PhoneFacts phone;
    ASSIGN_OR_RETURN(const QJsonValue about, session.rest(QString::fromLatin1(deviceInfo)));
    const QJsonObject device = about.toObject();
    const QString firmware = textOf(device, "FirmwareRelease"_L1);
    if (firmware.isEmpty())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone names no firmware"));
    facts.identity = identityFrom(session.device(), textOf(device, "ModelNumber"_L1), firmware,
                                  textOf(device, "MACAddress"_L1), u"rest"_s);
    NetworkInfo network;
    if (const auto data = session.rest(u"/api/v1/mgmt/network/info"_s))
        network = networkFrom(data->toObject());
    ASSIGN_OR_RETURN(Values values, session.config(addressNames()));
    QStringList names = phoneNames();
    for (const int line : linesIn(values))
        names += lineNames(line);
    ASSIGN_OR_RETURN(const Values more, session.config(names));
    for (auto it = more.begin(); it != more.end(); ++it)
        values.insert(it.key(), it.value());
    fillSettings(phone, values, network);
    phone.managementApi = Reading<bool>::known(true, PolyText::tr("REST answers"));
    phone.factoryAdminPassword = Reading<bool>::known(
        false, PolyText::tr("REST takes this password, and it never takes the factory one"));
    fillWebAdmin(phone, session);
    facts.settings = phone;
    facts.native = nativeFrom(values, u"rest"_s);
    return facts;
}

Result<Facts> readWeb(PhoneSession &session)
{
    Facts facts;
    PhoneFacts phone;
    HttpRequest version;
    version.path = u"/Utilities/softwareUpgrade/getPhoneVersion"_s;
    ASSIGN_OR_RETURN(const HttpReply told, session.page(version));
    QString firmware = versionIn(told.body);
    if (firmware.isEmpty())
        firmware = session.device().identity.firmware;
    facts.identity = identityFrom(session.device(), {}, firmware, {}, u"web"_s);
    HttpRequest exported;
    exported.path = u"/Utilities/configuration/exportFile?source=-1"_s;
    ASSIGN_OR_RETURN(const HttpReply file, session.page(exported));
    if (file.status != 200)
        return fail(ErrorCode::Rejected,
                    PolyText::tr("the phone refused the export (HTTP %1)").arg(file.status));
    ASSIGN_OR_RETURN(const Values values, exportedValues(file.body));
    fillSettings(phone, values, {});
    ASSIGN_OR_RETURN(const bool on, session.restIsOn());
    phone.managementApi =
        Reading<bool>::known(on, on ? PolyText::tr("REST answers") : PolyText::tr("REST answers 404"));
    phone.factoryAdminPassword =
        session.factoryPassword()
            ? Reading<bool>::known(true, PolyText::tr("REST says 4010: factory password"))
            : Reading<bool>::unread(PolyText::tr("the phone's web pages do not tell"));
    fillWebAdmin(phone, session);
    facts.settings = phone;
    facts.native = nativeFrom(values, u"web"_s);
    return facts;
}

} // namespace

Result<Live> readLive(PhoneSession &session)
{
    Live live;
    live.knownHosts = Reading<QList<KnownHost>>::notSupported();
    live.sipFlowsWithHelper = Reading<int>::notSupported();
    if (session.interface() == Interface::Web) {
        const QString why = PolyText::tr("the phone's web pages do not tell; REST does");
        live.registrations = Reading<QList<Registration>>::unread(why);
        live.uptimeSeconds = Reading<qint64>::unread(why);
        live.inCall = Reading<bool>::unread(why);
        return live;
    }
    ASSIGN_OR_RETURN(const QJsonValue about, session.rest(QString::fromLatin1(deviceInfo)));
    if (const auto seconds = uptimeFrom(about.toObject().value("UpTimeSinceLastReboot"_L1).toString()))
        live.uptimeSeconds = Reading<qint64>::known(*seconds, u"device/info"_s);
    else
        live.uptimeSeconds = Reading<qint64>::unread(PolyText::tr("the phone does not tell"));
    const auto lines = session.rest(u"/api/v1/mgmt/lineInfo"_s);
    const auto list =
        lines ? registrationsFrom(*lines) : Result<QList<Registration>>(tl::unexpected<Error>(lines.error()));
    live.registrations = list ? Reading<QList<Registration>>::known(*list, u"lineInfo"_s)
                              : Reading<QList<Registration>>::unread(list.error().detail);
    const auto talking = isTalking(session);
    live.inCall = talking ? Reading<bool>::known(*talking, u"callStatus"_s)
                          : Reading<bool>::unread(talking.error().detail);
    return live;
}

Result<Facts> readFacts(PhoneSession &session)
{
    ASSIGN_OR_RETURN(Facts facts,
                     session.interface() == Interface::Rest ? readRest(session) : readWeb(session));
    ASSIGN_OR_RETURN(facts.live, readLive(session));
    facts.readAt = QDateTime::currentDateTimeUtc();
    return facts;
}

} // namespace rf::poly
