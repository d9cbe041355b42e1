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

Result<StoreChoice> openStore(const QString &officeFile, const QString &officeId,
                              const std::function<Result<Secret>(bool)> &askPassphrase, bool preferPassphrase)
{
    const QString file = officeFile + u".secrets"_s;
    const bool exists = QFile::exists(file);
    if (!exists && !preferPassphrase) {
        if (auto system = openSystemStore(officeId))
            return StoreChoice{std::move(*system), true,
                               StoreWords::tr("Passwords are kept in the system's password store.")};
    }
    const auto passphrase = askPassphrase(exists);
    if (passphrase && !passphrase->isEmpty()) {
        auto store = openPassphraseStore(file, *passphrase);
        if (!store)
            return tl::unexpected<Error>(store.error());
        return StoreChoice{std::move(*store), true,
                           StoreWords::tr("Passwords are kept encrypted under this office's passphrase.")};
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
    return std::unique_ptr<OpenOffice>(
        new OpenOffice(std::move(file), std::move(store), person, asItIs,
                       std::make_unique<NetworkProber>(asItIs, makeSystemSurroundings()), Patience(),
                       std::make_unique<OwnComputer>(makeSystemSurroundings())));
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
