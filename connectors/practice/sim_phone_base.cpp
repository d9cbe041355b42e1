#include "connectors/practice/sim_phone_base.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int restartTicks = 6; ///< how long a restart keeps a phone away

} // namespace

QString simHash(const QString &secret)
{
    return u"sha256:"_s
           + QString::fromLatin1(
               QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

Result<QJsonObject> simDeviceData(const QString &folder)
{
    for (const QChar c : folder)
        if (!c.isLetterOrNumber() && c != u'_' && c != u'.' && c != u'-')
            return fail(ErrorCode::BadInput, u"no such device folder"_s);
    QFile file(u":/rf/practice/devices/"_s + folder + u"/device.json"_s);
    if (folder.contains(u".."_s) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, u"no device data for "_s + folder);
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    if (data.isEmpty())
        return fail(ErrorCode::BadInput, u"the device data of "_s + folder + u" cannot be read"_s);
    return data;
}

SimPhoneBase::SimPhoneBase(const QJsonObject &spec, const QJsonObject &device, SimPhoneSurroundings around)
    : m_spec(spec)
    , m_device(device)
    , m_around(std::move(around))
    , m_model(device.value(u"model"_s).toString())
    , m_firmware(device.value(u"firmware"_s).toString())
    , m_mac(MacAddress::from(spec.value(u"mac"_s).toString()).value_or(MacAddress()))
    , m_adminPassword(spec.value(u"adminPassword"_s).toString(device.value(u"factoryPassword"_s).toString()))
    , m_sip(device.value(u"userAgent"_s).toString().replace(u"{mac}"_s, m_mac.text()).toUtf8())
    , m_http([this](const SimHttpRequest &request) {
        const QMutexLocker lock(&m_mutex);
        return answer(request);
    })
    , m_home(spec.value(u"address"_s).toString())
    , m_address(m_home)
{
    addParameters();
    notePlanted(m_adminPassword);
}

SimPhoneBase::~SimPhoneBase() = default;

void SimPhoneBase::addParameters()
{
    // [name, default, range, "restart"?, "secret"?]; "{n}" in a name stands for each line number.
    const int lines = m_device.value(u"lines"_s).toInt(1);
    for (const QJsonValue entry : m_device.value(u"parameters"_s).toArray()) {
        const QJsonArray row = entry.toArray();
        const QString name = row.at(0).toString();
        Rule rule;
        rule.range = row.at(2).toString();
        for (qsizetype i = 3; i < row.size(); ++i) {
            rule.restart = rule.restart || row.at(i).toString() == "restart"_L1;
            rule.secret = rule.secret || row.at(i).toString() == "secret"_L1;
        }
        const bool perLine = name.contains(u"{n}"_s);
        for (int n = 1; n <= (perLine ? lines : 1); ++n) {
            const QString full = QString(name).replace(u"{n}"_s, QString::number(n));
            m_values.insert(full, row.at(1).toString());
            m_rules.insert(full, rule);
        }
    }
}

QString SimPhoneBase::id() const
{
    return u"mac-"_s + m_mac.bare();
}

QHostAddress SimPhoneBase::address() const
{
    const QMutexLocker lock(&m_mutex);
    return m_address;
}

SimCertificateSubject SimPhoneBase::certificateSubject() const
{
    SimCertificateSubject subject;
    subject.commonName = m_mac.bare();
    subject.rsaBits = oldTls() ? 2048 : 0; // OpenSSL loads no smaller key for a server
    return subject;
}

Result<SimCertificate> SimPhoneBase::makeCertificate() const
{
    return makeSimCertificate(certificateSubject());
}

Result<> SimPhoneBase::start(SimNetwork &network)
{
    // The dialects have overridden what this needs only now, so the lines are filled in here and not earlier.
    if (!m_network) {
        const QMutexLocker lock(&m_mutex);
        for (const QJsonValue entry : m_spec.value(u"lines"_s).toArray()) {
            const QJsonObject line = entry.toObject();
            setUpLine(line.value(u"number"_s).toInt(1), line);
            notePlanted(line.value(u"password"_s).toString());
        }
        const QJsonObject set = m_spec.value(u"set"_s).toObject();
        for (auto it = set.begin(); it != set.end(); ++it) {
            if (!setUp(it.key(), it.value().toString()))
                return fail(ErrorCode::BadInput, u"the phone knows no "_s + it.key());
        }
        m_restartWanted = false;
    }
    m_network = &network;
    m_sip.setNotifyHandler([this](const QByteArray &event) {
        const QMutexLocker lock(&m_mutex);
        return onNotify(event);
    });
    SimHttpServer::Options options;
    {
        const QMutexLocker lock(&m_mutex);
        m_atStart = m_values;
        options.address = m_address;
        options.tlsPort = webPorts().tls;
        options.plainPort = webPorts().plain;
        options.oldTls = oldTls();
        options.serverHeader = serverHeader();
    }
    ASSIGN_OR_RETURN(const SimCertificate certificate, makeCertificate());
    RETURN_IF_ERROR(m_http.start(network, options, certificate));
    RETURN_IF_ERROR(m_sip.start(network, m_home, 5060));
    comeUp();
    return {};
}

void SimPhoneBase::stop()
{
    m_http.stop();
    m_sip.stop();
}

void SimPhoneBase::setMischief(const Mischief &mischief)
{
    bool back = false;
    {
        const QMutexLocker lock(&m_mutex);
        m_mischief.set(mischief);
        back = m_power == Power::Gone && m_network != nullptr;
    }
    // What counts writes is played by the phone, the rest by its web server.
    const bool ours = mischief.kind == "refuse"_L1 || mischief.kind == "reboot"_L1
                      || mischief.kind == "vanish"_L1 || mischief.kind == "locked"_L1;
    m_http.setMischief(ours ? Mischief() : mischief);
    if (back)
        comeUp();
}

QJsonObject SimPhoneBase::dump() const
{
    const QMutexLocker lock(&m_mutex);
    QJsonObject parameters;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        parameters.insert(it.key(), m_rules.value(it.key()).secret && !it.value().isEmpty()
                                        ? simHash(it.value())
                                        : it.value());
    return {{u"model"_s, m_model},
            {u"firmware"_s, m_firmware},
            {u"adminPassword"_s, simHash(m_adminPassword)},
            {u"parameters"_s, parameters}};
}

Secret SimPhoneBase::password() const
{
    const QMutexLocker lock(&m_mutex);
    return Secret(m_adminPassword.toUtf8());
}

QStringList SimPhoneBase::plantedSecrets() const
{
    const QMutexLocker lock(&m_mutex);
    return m_planted;
}

void SimPhoneBase::notePlanted(const QString &secret)
{
    // Factory passwords such as "456" are in every manual and would be found everywhere.
    if (secret.size() >= 6 && secret != m_device.value(u"factoryPassword"_s).toString()
        && !m_planted.contains(secret))
        m_planted.append(secret);
}

int SimPhoneBase::lineCount() const
{
    return int(m_spec.value(u"lines"_s).toArray().size());
}

QString SimPhoneBase::parameter(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    return m_values.value(name);
}

QString SimPhoneBase::violation() const
{
    const QMutexLocker lock(&m_mutex);
    return m_violation;
}

void SimPhoneBase::setViolation(const QString &what)
{
    if (m_violation.isEmpty())
        m_violation = what;
}

bool SimPhoneBase::isReachable() const
{
    const QMutexLocker lock(&m_mutex);
    return m_power == Power::Up && m_network != nullptr;
}

QString SimPhoneBase::effective(const QString &name) const
{
    return m_rules.value(name).restart ? m_atStart.value(name, m_values.value(name)) : m_values.value(name);
}

bool SimPhoneBase::fits(const QString &name, const QString &value) const
{
    QString range = m_rules.value(name).range;
    if (range.startsWith(u'?')) {
        // "?1-4094": may also be empty.
        if (value.isEmpty())
            return true;
        range.remove(0, 1);
    }
    if (value.size() > 512)
        return false;
    for (const QChar c : value)
        if (c < u' ')
            return false;
    const qsizetype dash = range.indexOf(u'-');
    if (dash > 0) {
        bool ok = false;
        const int number = value.toInt(&ok);
        return ok && number >= range.left(dash).toInt() && number <= range.mid(dash + 1).toInt();
    }
    if (range.contains(u'|'))
        return range.split(u'|').contains(value, Qt::CaseInsensitive);
    return true;
}

bool SimPhoneBase::store(const QString &name, const QString &value)
{
    if (!knows(name) || !fits(name, value))
        return false;
    if (m_values.value(name) == value)
        return true;
    m_values.insert(name, value);
    if (m_rules.value(name).secret)
        notePlanted(value);
    m_restartWanted = m_restartWanted || m_rules.value(name).restart;
    return true;
}

void SimPhoneBase::apply()
{
    m_sip.setOnlyFromServer(onlyFromServer());
    m_sip.setLines(sipLines());
    // A few ticks of grace: whoever wrote may finish and ask for the restart himself.
    if (std::exchange(m_restartWanted, false) && m_restartIn == 0)
        restartSoon(m_device.value(u"restartDelayTicks"_s).toInt(10),
                    m_device.value(u"restartWhenIdle"_s).toBool());
}

void SimPhoneBase::restartSoon(int ticks, bool whenIdle)
{
    m_restartIn = m_restartIn > 0 ? qMin(m_restartIn, qMax(1, ticks)) : qMax(1, ticks);
    m_restartWhenIdle = whenIdle;
}

int SimPhoneBase::onNotify(const QByteArray &event)
{
    if (!event.startsWith("check-sync"))
        return 489;
    if (event.contains("reboot=true"))
        restartSoon(1, true);
    return 200;
}

void SimPhoneBase::afterWrite(SimHttpReply &reply)
{
    switch (m_mischief.afterWrite()) {
    case SimMischief::Fate::None: return;
    case SimMischief::Fate::Reboot: goDown(Power::Restarting, restartTicks); break;
    case SimMischief::Fate::Vanish: goDown(Power::Gone, 0); break;
    }
    reply.drop = true;
}

void SimPhoneBase::takeAway()
{
    goDown(Power::Gone, 0);
}

void SimPhoneBase::goDown(Power power, int ticks)
{
    m_power = power;
    m_upIn = ticks;
    m_restartIn = 0;
    m_restartWhenIdle = false;
    m_restartWanted = false;
    forgetSessions();
    m_http.vanish();
    m_sip.vanish();
}

void SimPhoneBase::comeUp()
{
    int vlan = 0;
    {
        const QMutexLocker lock(&m_mutex);
        m_atStart = m_values;
        vlan = voiceVlan();
    }
    // The hooks belong to other devices with their own locks, so none is held here.
    QHostAddress at = m_home;
    if (vlan != 0) {
        const bool passes = !m_around.tagPasses || m_around.tagPasses(vlan);
        at = passes && m_around.lease ? m_around.lease(m_mac, vlan) : QHostAddress();
    }
    const QMutexLocker lock(&m_mutex);
    if (at.isNull()) {
        // A phone in a VLAN that leads nowhere asks for an address for ever, and never goes back by itself.
        if (m_power == Power::Up)
            goDown(Power::Stranded, 0);
        m_power = Power::Stranded;
        m_upIn = restartTicks;
        return;
    }
    m_power = Power::Up;
    m_address = at;
    m_vlan = vlan;
    m_network->setMac(at, m_mac);
    m_http.setPorts(webPorts().tls, webPorts().plain);
    m_http.appear(at);
    m_sip.setOnlyFromServer(onlyFromServer());
    m_sip.setLines({});
    m_sip.appear(at);
    m_sip.setLines(sipLines());
}

void SimPhoneBase::tick()
{
    bool up = false;
    {
        const QMutexLocker lock(&m_mutex);
        ticked();
        const QJsonObject managed = m_spec.value(u"providerManaged"_s).toObject();
        const int every = managed.value(u"everyTicks"_s).toInt();
        if (m_power == Power::Up) {
            if (every > 0 && ++m_pollTicks % every == 0)
                poll();
            const bool waits = m_restartWhenIdle && m_sip.inCall();
            if (m_restartIn > 0 && !waits && --m_restartIn == 0)
                goDown(Power::Restarting, restartTicks);
        } else if (m_power != Power::Gone && m_upIn > 0) {
            up = --m_upIn == 0;
        }
    }
    if (up)
        comeUp();
    m_sip.tick();
}

void SimPhoneBase::providerPolls()
{
    const QMutexLocker lock(&m_mutex);
    poll();
}

void SimPhoneBase::poll()
{
    if (m_power != Power::Up)
        return;
    const QJsonObject set = m_spec.value(u"providerManaged"_s).toObject().value(u"set"_s).toObject();
    for (auto it = set.begin(); it != set.end(); ++it)
        storedByProvider(it.key(), it.value().toString());
    if (!set.isEmpty())
        apply();
}

void SimPhoneBase::setAtMenu(const QString &name, const QString &value)
{
    const QMutexLocker lock(&m_mutex);
    store(name, value);
    goDown(Power::Restarting, 2);
}

Endpoint SimPhoneBase::serverEndpoint(const QString &host, int port) const
{
    QHostAddress at(host);
    if (host.compare(m_around.providerDomain, Qt::CaseInsensitive) == 0)
        at = m_around.providerAddress;
    if (at.isNull() || port <= 0 || port > 65535)
        return {};
    return {at, quint16(port)};
}

SimHttpReply SimPhoneBase::json(const QJsonObject &object, int status) const
{
    SimHttpReply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

QString SimPhoneBase::lineStateCode(int line) const
{
    return QString::number(int(m_sip.state(line)));
}

QHostAddress SimPhoneBase::gatewayHere() const
{
    return m_around.gateway ? m_around.gateway(m_vlan) : QHostAddress();
}

Result<std::unique_ptr<SimPhone>> makeSimPhone(const QJsonObject &spec, SimNetwork &,
                                               const SimPhoneSurroundings &around)
{
    if (!MacAddress::from(spec.value(u"mac"_s).toString())
        || QHostAddress(spec.value(u"address"_s).toString()).isNull())
        return fail(ErrorCode::BadInput, u"a phone needs a MAC and an address"_s);
    ASSIGN_OR_RETURN(const QJsonObject device, simDeviceData(spec.value(u"device"_s).toString()));
    const QString dialect = device.value(u"dialect"_s).toString();
    std::unique_ptr<SimPhone> phone;
    if (dialect == "yealink-json"_L1)
        phone = makeSimYealinkJson(spec, device, around);
    else if (dialect == "yealink-servlet"_L1)
        phone = makeSimYealinkServlet(spec, device, around);
    else if (dialect == "poly"_L1)
        phone = makeSimPoly(spec, device, around);
    else if (dialect == "ata"_L1)
        phone = makeSimAta(spec, device, around);
    else
        return fail(ErrorCode::BadInput, u"unknown dialect "_s + dialect);
    return phone;
}

} // namespace rf
