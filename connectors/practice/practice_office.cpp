#include "connectors/practice/practice_office.h"

#include "connectors/practice/sim_bystander.h"
#include "connectors/practice/sim_data.h"
#include "connectors/practice/sim_draytek.h"
#include "connectors/practice/sim_nat_path.h"
#include "connectors/practice/sim_openwrt.h"
#include "connectors/practice/sim_story.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>
#include <atomic>
#include <thread>
#include <vector>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct PracticeOfficeText {
    Q_DECLARE_TR_FUNCTIONS(Practice)
};

QList<Cidr> cidrs(const QJsonValue &value)
{
    QList<Cidr> out;
    for (const QJsonValue item : value.toArray()) {
        if (const auto cidr = Cidr::from(item.toString()))
            out << *cidr;
    }
    return out;
}

std::optional<bool> answered(const QJsonObject &answers, const QString &name)
{
    const QJsonValue value = answers.value(name);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

class Story final : public PracticeOffice {
public:
    Story(const PracticeOptions &options, QJsonObject data, QJsonObject expected)
        : m_options(options)
        , m_data(std::move(data))
        , m_expected(std::move(expected))
    {
    }
    ~Story() override
    {
        m_stopping = true;
        if (m_ticker.joinable())
            m_ticker.join();
        m_network.setGate({});
        for (const auto &device : m_devices)
            device->stop();
        m_path.reset();
        m_devices.clear();
        m_person.reset();
        m_provider.reset();
    }

    Result<> run()
    {
        m_own = QHostAddress(m_data.value(u"thisComputer"_s).toString());
        m_network.setOwnAddress(m_own);
        RETURN_IF_ERROR(startProvider());
        m_person = std::make_unique<SimPerson>(*m_provider, [this](const QString &id) { return phone(id); });
        for (const QJsonValue value : m_data.value(u"devices"_s).toArray())
            RETURN_IF_ERROR(addDevice(value.toObject()));
        if (!m_router)
            return fail(ErrorCode::Internal, u"an office without a router"_s);
        RETURN_IF_ERROR(m_path->start(m_network, natOptions()));
        for (const auto &device : m_devices)
            RETURN_IF_ERROR(device->start(m_network));
        m_network.setGate([this](const QHostAddress &to) { return m_router->officeReaches(to); });
        learnFingerprints();
        for (const Mischief &mischief : m_options.mischief) {
            SimDevice *device = find(mischief.deviceId);
            if (!device)
                return fail(ErrorCode::BadInput,
                            u"mischief for an unknown device %1"_s.arg(mischief.deviceId));
            device->setMischief(mischief);
        }
        m_ticker = std::thread([this] { tickLoop(); });
        return {};
    }

    const AddressBook &book() const override { return m_network; }
    QList<PracticeHost> hosts() const override { return m_network.hosts(); }
    Office office() const override;
    PracticeStory story() const override;
    QByteArray linePasswordList() const override;
    Result<Secret> passwordFor(const QString &deviceId) const override
    {
        const SimDevice *device = find(deviceId);
        if (!device || m_special.contains(deviceId))
            return fail(ErrorCode::BadInput, u"nobody here knows a password for %1"_s.arg(deviceId));
        Secret password = device->password();
        if (password.isEmpty())
            return fail(ErrorCode::BadInput, u"there is no password on %1"_s.arg(deviceId));
        return password;
    }
    QString userFor(const QString &deviceId) const override
    {
        const SimDevice *device = find(deviceId);
        return device ? device->user() : QString();
    }
    Person &person() override { return *m_person; }
    QList<Hop> pathHint() const override;
    QJsonObject expectedFindings() const override { return m_expected; }
    QJsonObject dump(const QString &deviceId) const override
    {
        const SimDevice *device = find(deviceId);
        return device ? device->dump() : QJsonObject();
    }
    QStringList deviceIds() const override
    {
        QStringList ids;
        for (const auto &device : m_devices)
            ids << device->id();
        return ids;
    }
    void providerPolls() override
    {
        for (SimPhone *one : m_phones)
            one->providerPolls();
    }
    QJsonObject bookAsJson() const override { return m_network.toJson(); }
    QStringList plantedSecrets() const override
    {
        QStringList secrets;
        for (const auto &device : m_devices)
            secrets += device->plantedSecrets();
        for (const QJsonValue line : m_data.value(u"lines"_s).toArray())
            secrets << line.toObject().value(u"password"_s).toString();
        secrets.removeAll(QString());
        secrets.removeDuplicates();
        return secrets;
    }

private:
    Result<> startProvider();
    Result<> addDevice(const QJsonObject &spec);
    QJsonObject withPasswords(QJsonObject spec) const;
    SimNatOptions natOptions() const;
    SimPhoneSurroundings surroundings() const;
    void learnFingerprints();
    void tickLoop();
    SimDevice *find(const QString &id) const
    {
        for (const auto &device : m_devices) {
            if (device->id() == id)
                return device.get();
        }
        return nullptr;
    }
    SimPhone *phone(const QString &id) const
    {
        for (SimPhone *one : m_phones) {
            if (one->id() == id)
                return one;
        }
        return nullptr;
    }

    PracticeOptions m_options;
    QJsonObject m_data;
    QJsonObject m_expected;
    QHostAddress m_own;
    SimNetwork m_network;
    std::unique_ptr<SimProvider> m_provider;
    std::unique_ptr<SimPerson> m_person;
    std::vector<std::unique_ptr<SimDevice>> m_devices; ///< in the order of the file
    std::unique_ptr<SimNatPath> m_path;
    QList<SimPhone *> m_phones;
    SimRouter *m_router = nullptr;
    QMap<QString, SpecialLine> m_special;
    QList<QPair<QString, QString>> m_owners;
    std::thread m_ticker;
    std::atomic<bool> m_stopping = false;
    const QString m_officeId = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

Result<> Story::startProvider()
{
    const QJsonObject p = m_data.value(u"provider"_s).toObject();
    SimProviderOptions options;
    options.address = QHostAddress(p.value(u"address"_s).toString());
    options.domain = p.value(u"domain"_s).toString();
    options.echoNumber = p.value(u"echoNumber"_s).toString();
    options.publish = false; // the way through the router publishes it
    options.oneWayAudio = m_options.variant == u"one-way-audio";
    options.portalRefuses = m_options.variant == u"portal-refuses";
    options.silent = m_options.variant == u"provider-silent";
    QList<SimProviderLine> lines;
    for (const QJsonValue value : m_data.value(u"lines"_s).toArray()) {
        const QJsonObject line = value.toObject();
        lines << SimProviderLine{line.value(u"extension"_s).toString(),
                                 line.value(u"password"_s).toString().toUtf8(),
                                 line.value(u"tls"_s).toBool(true), line.value(u"srtp"_s).toBool(true)};
    }
    ASSIGN_OR_RETURN(m_provider, SimProvider::start(options, lines, m_network));
    return {};
}

SimNatOptions Story::natOptions() const
{
    const SimProviderOptions &provider = m_provider->options();
    SimNatOptions options;
    options.provider = provider.address;
    options.outerAddress = QHostAddress(m_data.value(u"outerAddress"_s).toString());
    const auto add = [&](bool tcp, quint16 port, quint16 realPort) {
        if (port && realPort)
            options.ports << SimNatOptions::Forwarded{tcp, port, realPort};
    };
    add(false, provider.udpPort, m_provider->realUdpPort());
    add(false, provider.otherUdpPort, m_provider->realOtherUdpPort());
    add(true, provider.tcpPort, m_provider->realTcpPort());
    add(true, provider.tlsPort, m_provider->realTlsPort());
    return options;
}

SimPhoneSurroundings Story::surroundings() const
{
    SimPhoneSurroundings around;
    around.providerDomain = m_provider->options().domain;
    around.providerAddress = m_provider->options().address;
    around.providerRootPem = m_provider->authorityPem();
    const bool drops = m_options.variant == u"switch-drops-tags";
    SimRouter *router = m_router;
    around.tagPasses = [drops](int) { return !drops; };
    around.lease = [router, drops](const MacAddress &mac, int vlan) {
        return drops && vlan != 0 ? QHostAddress() : router->lease(mac, vlan);
    };
    around.gateway = [router](int vlan) { return router->gateway(vlan); };
    return around;
}

QJsonObject Story::withPasswords(QJsonObject spec) const
{
    QHash<QString, QString> passwords;
    for (const QJsonValue value : m_data.value(u"lines"_s).toArray()) {
        const QJsonObject line = value.toObject();
        passwords.insert(line.value(u"extension"_s).toString(), line.value(u"password"_s).toString());
    }
    QJsonArray lines;
    for (const QJsonValue value : spec.value(u"lines"_s).toArray()) {
        QJsonObject line = value.toObject();
        if (!line.contains(u"password"_s))
            line.insert(u"password"_s, passwords.value(line.value(u"extension"_s).toString()));
        lines << line;
    }
    spec.insert(u"lines"_s, lines);
    return spec;
}

Result<> Story::addDevice(const QJsonObject &spec)
{
    const QString kind = spec.value(u"kind"_s).toString();
    if (kind == u"draytek" || kind == u"openwrt") {
        // The first device of every office: phones need it.
        std::unique_ptr<SimRouter> router;
        if (kind == u"draytek") {
            ASSIGN_OR_RETURN(router, SimDrayTek::make(spec));
        } else {
            ASSIGN_OR_RETURN(router, SimOpenWrt::make(spec));
        }
        m_router = router.get();
        m_path = std::make_unique<SimNatPath>(*m_router);
        m_router->setFlows(m_path->table());
        m_devices.push_back(std::move(router));
        return {};
    }
    if (kind == u"phone") {
        if (!m_router)
            return fail(ErrorCode::Internal, u"a phone before the router"_s);
        ASSIGN_OR_RETURN(auto made, makeSimPhone(withPasswords(spec), m_network, surroundings()));
        m_phones << made.get();
        for (const QJsonValue line : spec.value(u"lines"_s).toArray())
            m_owners << qMakePair(line.toObject().value(u"extension"_s).toString(), made->id());
        const QString special = spec.value(u"special"_s).toString();
        if (!special.isEmpty()) {
            for (const auto &[value, name] : enumNames<SpecialLine>) {
                if (special == QLatin1StringView(name))
                    m_special.insert(made->id(), value);
            }
        }
        m_devices.push_back(std::move(made));
        return {};
    }
    if (kind == u"bystander") {
        ASSIGN_OR_RETURN(auto made, SimBystander::make(spec));
        m_devices.push_back(std::move(made));
        return {};
    }
    return fail(ErrorCode::Internal, u"unknown kind of device %1"_s.arg(kind));
}

void Story::learnFingerprints()
{
    if (const auto *vigor = dynamic_cast<SimDrayTek *>(m_router)) {
        m_person->knowsFingerprint(vigor->id(), u"trust-host-key"_s, vigor->hostKeySha256());
        m_person->knowsFingerprint(vigor->id(), u"trust-certificate"_s, vigor->certificateSha256());
    } else if (const auto *openwrt = dynamic_cast<SimOpenWrt *>(m_router)) {
        m_person->knowsFingerprint(openwrt->id(), u"trust-host-key"_s, openwrt->hostKeySha256());
        m_person->knowsFingerprint(openwrt->id(), u"trust-certificate"_s, openwrt->certificateSha256());
    }
    for (SimPhone *one : m_phones) {
        const quint16 port = m_network.real({one->address(), 443}).port;
        m_person->knowsFingerprint(one->id(), u"trust-certificate"_s, simShownCertificate(port));
    }
}

void Story::tickLoop()
{
    const auto pause = std::chrono::milliseconds(qBound(1, m_options.tickMs, 10000));
    while (!m_stopping) {
        for (const auto &device : m_devices)
            device->tick();
        // A phone that restarts leaves its old flows behind; the ones it opens next are new.
        for (SimPhone *one : m_phones) {
            if (one->isReachable())
                continue;
            const QHostAddress address = one->address();
            m_path->drop([&](const SimFlow &flow) { return flow.inside.address == address; });
        }
        std::this_thread::sleep_for(pause);
    }
}

Office Story::office() const
{
    const QJsonObject p = m_data.value(u"provider"_s).toObject();
    const QJsonObject a = m_data.value(u"answers"_s).toObject();
    const SimProviderOptions &provider = m_provider->options();
    Office office;
    office.id = m_officeId;
    office.name = m_data.value(u"name"_s).toString();
    office.practice = true;
    office.thisComputer = m_own;
    office.networks = cidrs(m_data.value(u"networks"_s));
    office.provider.id = p.value(u"id"_s).toString();
    office.provider.name = p.value(u"name"_s).toString();
    office.provider.registrar = HostName::from(provider.domain).value_or(HostName());
    office.provider.udpPort = Port::from(provider.udpPort);
    office.provider.tcpPort = Port::from(provider.tcpPort);
    office.provider.tlsPort = Port::from(provider.tlsPort);
    office.provider.srtp = true;
    office.provider.signalling = cidrs(p.value(u"signalling"_s));
    office.provider.media = cidrs(p.value(u"media"_s));
    office.provider.mediaPorts = PortRange::from(p.value(u"mediaPorts"_s).toString());
    office.provider.source = p.value(u"source"_s).toString();
    office.provider.listDate = QDateTime::currentDateTimeUtc();
    office.provider.confirmed = true;
    office.provider.echoNumber = provider.echoNumber;
    office.provider.rootCertificate = QString::fromLatin1(m_provider->authorityPem());
    office.provider.maxPasswordLength = 64;
    office.answers.specialLinesAsked = answered(a, u"specialLinesAsked"_s);
    office.answers.looksAfterPhones = a.value(u"looksAfterPhones"_s).toString();
    office.answers.looksAfterRouter = a.value(u"looksAfterRouter"_s).toString();
    office.answers.looksAfterSwitches = a.value(u"looksAfterSwitches"_s).toString();
    office.answers.remoteWorkers = answered(a, u"remoteWorkers"_s);
    office.answers.onSitePbx = answered(a, u"onSitePbx"_s);
    office.answers.secondInternetLine = answered(a, u"secondInternetLine"_s);
    office.answers.remoteAdminNeeded = answered(a, u"remoteAdminNeeded"_s);
    office.answers.openingHours = a.value(u"openingHours"_s).toString();
    office.answers.mobileAtHand = answered(a, u"mobileAtHand"_s);
    return office;
}

PracticeStory Story::story() const
{
    PracticeStory story;
    for (auto it = m_special.begin(); it != m_special.end(); ++it)
        story.specialLines << qMakePair(it.key(), *it);
    story.names << qMakePair(m_provider->options().domain, m_provider->options().address);
    story.gateways << m_router->lanAddress();
    story.lineOwners = m_owners;
    story.fingerprints = m_person->fingerprints();
    return story;
}

QByteArray Story::linePasswordList() const
{
    QByteArray csv = "extension,name,password\r\n";
    for (const QJsonValue value : m_data.value(u"lines"_s).toArray()) {
        const QJsonObject line = value.toObject();
        csv += u"%1,%2,%3\r\n"_s
                   .arg(line.value(u"extension"_s).toString(), line.value(u"name"_s).toString(),
                        line.value(u"password"_s).toString())
                   .toUtf8();
    }
    return csv;
}

QList<Hop> Story::pathHint() const
{
    QList<Hop> hops{Hop{m_router->id(), m_data.value(u"routerName"_s).toString(), false,
                        PracticeOfficeText::tr("not read yet")}};
    const QJsonObject box = m_data.value(u"inFront"_s).toObject();
    if (!box.isEmpty())
        hops << Hop{{}, box.value(u"what"_s).toString(), false, box.value(u"why"_s).toString()};
    return hops;
}

} // namespace

QStringList PracticeOffice::names()
{
    return {u"dental"_s, u"shop"_s};
}

Result<std::unique_ptr<PracticeOffice>> PracticeOffice::start(const PracticeOptions &options)
{
    static const QStringList variants{QString(), u"switch-drops-tags"_s, u"one-way-audio"_s,
                                      u"portal-refuses"_s, u"provider-silent"_s};
    if (!names().contains(options.office))
        return fail(ErrorCode::BadInput, u"no practice office %1"_s.arg(options.office));
    if (!variants.contains(options.variant))
        return fail(ErrorCode::BadInput, u"no variant %1"_s.arg(options.variant));
    ASSIGN_OR_RETURN(QJsonObject data, simData(u"offices/%1.json"_s.arg(options.office)));
    ASSIGN_OR_RETURN(QJsonObject expected, simData(u"offices/%1.expected.json"_s.arg(options.office)));
    auto office = std::make_unique<Story>(options, std::move(data), std::move(expected));
    RETURN_IF_ERROR(office->run());
    return std::unique_ptr<PracticeOffice>(std::move(office));
}

} // namespace rf
