#include "app/wiring.h"

#include "connectors/drivers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(PasswordStore)
};

/// What is kept may be read; what is new stays in memory. Who has an office open read-only does not own its
/// passwords either: another RingFence may be writing them.
class LentStore final : public SecretStore {
public:
    explicit LentStore(std::unique_ptr<SecretStore> kept)
        : m_kept(std::move(kept))
    {
    }
    QString describe() const override { return m_kept->describe(); }
    Result<> store(const SecretRef &ref, const Secret &secret) override { return m_new->store(ref, secret); }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        auto fresh = m_new->fetch(ref);
        return fresh ? std::move(fresh) : m_kept->fetch(ref);
    }
    Result<> remove(const SecretRef &ref) override { return m_new->remove(ref); }

private:
    const std::unique_ptr<SecretStore> m_kept;
    const std::unique_ptr<SecretStore> m_new = makeMemoryStore();
};

QString lentSays()
{
    return StoreWords::tr("This office can only be read here: passwords typed now are remembered only until "
                          "the program ends.");
}

Result<std::unique_ptr<Session>> signInAsVendorDemands(const Device &device, const SignIn &signIn,
                                                       Dialler &dialler, const CancelToken &cancel)
{
    const VendorDriver *driver = vendorDriverFor(device.identity);
    if (!driver)
        return fail(ErrorCode::Unsupported, u"no driver for %1"_s.arg(device.label()));
    return driver->signIn(device, signIn, dialler, cancel);
}

/// The catalogue of published factory passwords: [{vendor, model (pattern), user, password, source, mark}].
QList<FactoryLogin> factoryLogins(const Identity &identity)
{
    static const QJsonArray rows =
        QJsonDocument::fromJson(resourceFile(u"data/factory_logins.json"_s)).object()[u"logins"_s].toArray();
    QList<FactoryLogin> known;
    for (const QJsonValue &row : rows) {
        if (row[u"vendor"_s].toString().compare(identity.vendor, Qt::CaseInsensitive) != 0)
            continue;
        const QString model = row[u"model"_s].toString();
        if (!model.isEmpty() && !QRegularExpression(model).match(identity.model).hasMatch())
            continue;
        known << FactoryLogin{row[u"user"_s].toString(), row[u"password"_s].toString(),
                              row[u"source"_s].toString()};
    }
    return known;
}

PracticeSurroundingsData surroundingsOf(const PracticeOffice &office)
{
    const Office told = office.office();
    const PracticeStory story = office.story();
    PracticeSurroundingsData data;
    for (const Cidr &network : told.networks) {
        if (const auto own = Cidr::from(told.thisComputer, network.prefix()))
            data.networks << *own;
    }
    data.gateways = story.gateways;
    for (const PracticeHost &host : office.hosts())
        data.hosts << Neighbour{host.address, host.mac};
    data.pathHint = office.pathHint();
    data.names = story.names;
    return data;
}

} // namespace

QByteArray resourceFile(const QString &name)
{
    QFile file(u":/rf/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<StoreChoice> openStore(const OfficeFile &office, const QString &officeId,
                              const std::function<Result<Secret>(bool)> &askPassphrase, bool preferPassphrase)
{
    const QString file = office.path() + u".secrets"_s;
    const bool exists = QFile::exists(file);
    const auto chosen = [&](std::unique_ptr<SecretStore> store, const QString &says) {
        if (!office.isReadOnly())
            return StoreChoice{std::move(store), true, says};
        return StoreChoice{std::make_unique<LentStore>(std::move(store)), false, lentSays()};
    };
    if (!exists && !preferPassphrase) {
        if (auto system = openSystemStore(officeId))
            return chosen(std::move(*system),
                          StoreWords::tr("Passwords are kept in the system's password store."));
    }
    if (!exists && office.isReadOnly()) // a password file is not even begun
        return StoreChoice{makeMemoryStore(), false, lentSays()};
    auto passphrase = askPassphrase(exists);
    // Stopped at the question, or what was named as its source gives none: going on without would be silent.
    if (!passphrase && (preferPassphrase || passphrase.error().code == ErrorCode::Cancelled))
        return tl::unexpected<Error>(std::move(passphrase).error());
    if (preferPassphrase || (passphrase && !passphrase->isEmpty())) {
        ASSIGN_OR_RETURN(auto store, openPassphraseStore(file, *passphrase));
        return chosen(std::move(store),
                      StoreWords::tr("Passwords are kept encrypted under this office's passphrase."));
    }
    return StoreChoice{makeMemoryStore(), false,
                       StoreWords::tr("No password store runs here and no passphrase was given: nothing is "
                                      "changed that would need a kept password or backup.")};
}

OpenOffice::OpenOffice(std::unique_ptr<OfficeFile> file, StoreChoice store, Person &person,
                       const AddressBook &book, std::unique_ptr<NetworkProber> prober, Patience patience,
                       std::unique_ptr<ThisComputer> computer)
    : m_file(std::move(file))
    , m_store(std::move(store))
    , m_trust(std::make_unique<OfficeTrust>(*m_file, person, m_clock))
    , m_opener(
          std::make_unique<DiallingOpener>(Dialler{book, *m_trust, *m_store.store}, signInAsVendorDemands))
    , m_prober(std::move(prober))
    , m_computer(std::move(computer))
    , m_visit(std::make_unique<Visit>(VisitPorts{*m_file,
                                                 *m_opener,
                                                 drivers(),
                                                 keptSecrets(),
                                                 m_prober.get(),
                                                 person,
                                                 m_clock,
                                                 patience,
                                                 {},
                                                 m_computer.get()}))
{
}

std::unique_ptr<OpenOffice> OpenOffice::real(std::unique_ptr<OfficeFile> file, StoreChoice store,
                                             Person &person)
{
    static const AddressBook asItIs;
    return std::unique_ptr<OpenOffice>(new OpenOffice(
        std::move(file), std::move(store), person, asItIs,
        std::make_unique<NetworkProber>(asItIs, makeSystemSurroundings(), ScanLimits(), makeSystemWayOut()),
        Patience(), std::make_unique<OwnComputer>(makeSystemSurroundings())));
}

std::unique_ptr<OpenOffice> OpenOffice::practice(std::unique_ptr<OfficeFile> file, StoreChoice store,
                                                 PracticeOffice &office, Person &person)
{
    // Simulated devices restart in a moment, so nothing is waited for as long as for real ones.
    Patience patience;
    patience.pollMs = 50;
    patience.reconnectMs = 100;
    patience.registrationSeconds = 8;
    patience.marginSeconds = 10;
    patience.longestSeconds = 30;
    patience.nextPollSeconds = 0; // a pretend day is over at once
    ScanLimits limits;
    limits.sipT1Ms = 100; // the pace is politeness towards real providers
    auto prober = std::make_unique<NetworkProber>(office.book(),
                                                  makePracticeSurroundings(surroundingsOf(office)), limits);
    return std::unique_ptr<OpenOffice>(new OpenOffice(std::move(file), std::move(store), person,
                                                      office.book(), std::move(prober), patience, nullptr));
}

SurveyOptions OpenOffice::surveyOptions(const CancelToken &cancel) const
{
    SurveyOptions options;
    options.cancel = cancel;
    options.factoryLogins = factoryLogins;
    return options;
}

Result<> tellStory(OpenOffice &open, PracticeOffice &office)
{
    const PracticeStory story = office.story();
    ASSIGN_OR_RETURN(QList<DeviceState> devices, open.file().devices());
    for (DeviceState &state : devices) {
        for (const auto &[id, special] : story.specialLines) {
            if (state.device.id == id)
                state.device.special = special;
        }
    }
    RETURN_IF_ERROR(open.file().saveDevices(devices));
    for (const DeviceState &state : std::as_const(devices)) {
        const QString id = state.device.id;
        auto password = office.passwordFor(id);
        if (!password && (state.device.isLocked() || !drivers().forIdentity(state.device.identity)))
            continue; // nothing to sign in to
        SecretRef ref;
        if (password) { // none: nobody ever set one, and the person says so
            ref.name = u"device/%1/admin"_s.arg(id);
            RETURN_IF_ERROR(open.secrets().store(ref, *password));
        }
        open.visit().desk().setSignIn(id, SignIn{office.userFor(id), ref});
    }
    return {};
}

} // namespace rf
