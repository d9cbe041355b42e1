// An office and its devices: new, special, name, sign-in, import-lines.
#include "app/cli/command.h"
#include "app/cli/networks.h"
#include "app/cli/opened.h"
#include "app/updates.h"
#include "core/controls/line_list.h"
#include "core/controls/provider_catalogue.h"
#include "core/engine/line_import.h"
#include "report/plan_text.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <openssl/crypto.h>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct SetUpWords {
    OfficeWords office;
    std::string name;
    std::vector<std::string> networks;
    std::string provider;
    std::string providerName;
    int tlsPort = 0;
    bool srtp = false;
    std::string echo;
    std::string device;
    std::string kind;
    std::string user;
    int passwordFd = -1;
    bool noPassword = false;
    std::string file;
    std::string by;
    std::string text;
};

Result<Provider> providerFrom(const SetUpWords &words)
{
    const QString word = q(words.provider);
    Provider provider;
    if (const auto catalogue = ProviderCatalogue::parse(programCatalogues().current().providers)) {
        const ProviderRow *row = catalogue->find(word);
        if (const auto host = HostName::from(word); !row && host)
            row = catalogue->forRegistrar(*host);
        if (row)
            provider = row->provider;
        if (row && row->provider.id == word && row->provider.registrar.isEmpty())
            note(
                u"The registrar's name is not known for %1; give it as --provider to test on the wire."_s.arg(
                    word));
        else if (!row && !word.contains(u'.'))
            return fail(ErrorCode::BadInput,
                        u"'%1' is neither a known provider nor a server name"_s.arg(word));
    }
    if (word.contains(u'.')) {
        const auto host = HostName::from(word);
        if (!host)
            return fail(ErrorCode::BadInput, u"'%1' is not a server name"_s.arg(word));
        provider.registrar = *host;
    }
    if (!words.providerName.empty())
        provider.name = q(words.providerName);
    if (provider.name.isEmpty())
        provider.name = word;
    if (!provider.udpPort)
        provider.udpPort = Port::from(5060);
    if (words.tlsPort > 0)
        provider.tlsPort = Port::from(words.tlsPort);
    provider.srtp = provider.srtp || words.srtp;
    if (!words.echo.empty())
        provider.echoNumber = q(words.echo);
    return provider;
}

int makeOffice(const SetUpWords &words)
{
    Office office;
    office.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    office.name = q(words.name);
    const auto networks = namedNetworks(words.networks);
    if (!networks)
        return sayError(networks.error());
    office.networks = *networks;
    if (!words.provider.empty()) {
        const auto provider = providerFrom(words);
        if (!provider)
            return sayError(provider.error());
        office.provider = *provider;
    }
    office.thisComputer = ownAddressIn(office.networks, makeSystemSurroundings()->attachments());
    // Passwords of an office that is gone open with its passphrase only.
    const QString left = officePath(words.office.file) + u".secrets"_s;
    if (QFile::exists(left))
        return sayError(
            {ErrorCode::BadInput,
             u"%1 holds the passwords of an earlier office of this name; move or delete it, or choose "
             "another name"_s.arg(left),
             {}});
    auto file = OfficeFile::create(officePath(words.office.file), office);
    if (!file)
        return sayError(file.error());
    const QString path = (*file)->path();
    for (const QString &warning : (*file)->warnings())
        note(warning);
    if (words.office.passphraseFd >= 0) {
        OfficeWords first = words.office;
        first.newPassphrase = true;
        if (const auto store = storeOf(first, **file, office.id); !store) {
            file->reset(); // lets go of the file, so that no office without its passphrase stays behind
            QFile::remove(path);
            return sayError(store.error());
        }
    }
    return sayDone(
        u"Made %1. Next: scan --office, special (lift, alarm, fax lines first), sign-in, check."_s.arg(path),
        {{u"office"_s, path}});
}

/// Opens the office, finds the device, lets change work on it, and saves.
template <class F>
int onDevice(const SetUpWords &words, F &&change)
{
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    auto devices = (*opened)->file().devices();
    if (!devices)
        return sayError(devices.error());
    const auto index = findDevice(*devices, q(words.device));
    if (!index)
        return sayError(index.error());
    DeviceState &state = (*devices)[*index];
    const Result<QString> says = change(state);
    if (!says)
        return sayError(says.error());
    const QString id = state.device.id;
    if (const Result<> saved = (*opened)->file().saveDevices(*devices); !saved)
        return sayError(saved.error());
    return sayDone(*says, {{u"device"_s, id}});
}

int signIn(const SetUpWords &words)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    const auto devices = (*opened)->file().devices();
    if (!devices)
        return sayError(devices.error());
    const auto index = findDevice(*devices, q(words.device));
    if (!index)
        return sayError(index.error());
    const QString id = devices->at(*index).device.id;
    if ((*opened)->file().isReadOnly())
        return sayError({ErrorCode::Storage, (*opened)->file().readOnlyWhy(), {}});
    if (!(*opened)->office().keptSecrets())
        return sayError(
            {ErrorCode::Storage, u"a password can only be kept with a password store or a passphrase"_s, {}});
    SignIn signIn{q(words.user), {}};
    if (!words.noPassword) {
        auto secret = words.passwordFd >= 0
                          ? secretFromDescriptor(words.passwordFd)
                          : askSecret(u"Password for %1:"_s.arg(devices->at(*index).device.label()));
        if (!secret)
            return sayError(secret.error());
        signIn.password = SecretRef{u"device/%1/admin"_s.arg(id)};
        if (const Result<> kept = (*opened)->office().secrets().store(signIn.password, *secret); !kept)
            return sayError(kept.error());
    }
    (*opened)->visit().desk().setSignIn(id, signIn);
    return sayDone(u"Kept. It is tried once at the next check."_s, {{u"device"_s, id}});
}

QString passwords(int count)
{
    return count == 1 ? u"1 password"_s : u"%1 passwords"_s.arg(count);
}

void noteKept(const ImportedLines &imported)
{
    if (!imported.hasStore) {
        note(u"Judged in memory only: without a password store or a passphrase no password is kept, and no "
             "line can be set back to the one it has now."_s);
        return;
    }
    if (imported.kept > 0)
        note(passwords(imported.kept) + u" kept for lines of phones that were read."_s);
    if (imported.waiting > 0)
        note(passwords(imported.waiting)
             + u" kept for lines that are not read yet. What no phone turns out to have is removed from the "
               "password store once every phone is read."_s);
    if (imported.notKept > 0)
        note(passwords(imported.notKept) + u" not kept: none of the phones has the line."_s);
}

int importList(const SetUpWords &words, bool asJson)
{
    auto opened = Opened::open(words.office, true);
    if (!opened)
        return sayError(opened.error());
    QFile file(q(words.file));
    if (!file.open(QIODevice::ReadOnly))
        return sayError(
            {ErrorCode::BadInput, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()), {}});
    QByteArray bytes = file.read(lineListMaxBytes + 1); // a pipe or device may never end
    if (bytes.size() > lineListMaxBytes) {
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
        return sayError(
            {ErrorCode::BadInput, u"%1 is too big for a list of lines"_s.arg(file.fileName()), {}});
    }
    const auto imported = importLines((*opened)->file(), (*opened)->office().keptSecrets(), bytes,
                                      u"provider list %1"_s.arg(QFileInfo(file).fileName()));
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    if (!imported)
        return sayError(imported.error());
    const int code = imported->problems.isEmpty() ? Done : NotMet;
    if (asJson) {
        outJson({{u"lines"_s, json::to(imported->checks)},
                 {u"problems"_s, QJsonArray::fromStringList(imported->problems)},
                 {u"kept"_s, imported->kept},
                 {u"waiting"_s, imported->waiting},
                 {u"notKept"_s, imported->notKept},
                 {u"inMemoryOnly"_s, !imported->hasStore}});
        return code;
    }
    for (const QString &problem : imported->problems)
        note(problem);
    for (const LinePasswordCheck &check : imported->checks) {
        QStringList faults = check.weaknesses;
        if (check.sharedWith > 0)
            faults << u"shared with %1"_s.arg(check.sharedExtensions.join(u", "_s));
        out(u"%1 %2 characters%3"_s.arg(plainWords(check.extension, 40), -10)
                .arg(check.length, 3)
                .arg(faults.isEmpty() ? QString() : u": "_s + faults.join(u", "_s)));
    }
    noteKept(*imported);
    note(u"The list itself was not kept. Delete the file when you no longer need it."_s);
    if (code != Done)
        note(u"Not every row of the list could be used; what is wrong stands above."_s);
    return code;
}

} // namespace

void addOffice(CLI::App &app, Program &program)
{
    auto words = std::make_shared<SetUpWords>();

    CLI::App *make = app.add_subcommand("new", "Make an office file");
    withOffice(*make, words->office);
    withJson(*make, program);
    make->add_option("--name", words->name, "Name of the office")->required();
    make->add_option("--network", words->networks,
                     "A network that may be looked at; naming it says that you may");
    make->add_option("--provider", words->provider, "Known provider or the server that phones register with");
    make->add_option("--provider-name", words->providerName, "What to call the provider");
    make->add_option("--tls-port", words->tlsPort, "The provider offers TLS on this port")
        ->check(CLI::Range(1, 65535));
    make->add_flag("--srtp", words->srtp, "The provider offers encrypted voice (SRTP)");
    make->add_option("--echo", words->echo, "The provider's test number");
    make->callback([&program, words] { program.run = [words] { return makeOffice(*words); }; });

    CLI::App *special =
        app.add_subcommand("special", "Mark a device as a special line (lift, alarm, fax ...) and lock it");
    withOffice(*special, words->office);
    withJson(*special, program);
    special->add_option("DEVICE", words->device, "Address, MAC or name")->required();
    special
        ->add_option("KIND", words->kind,
                     "lift, alarm, fax, door, emergency, red-phone, card-terminal, night-bell, other or none")
        ->required();
    special->add_option("--by,--released-by", words->by, "The named person who lifts the lock");
    special->callback([&program, words] {
        program.run = [words] {
            return onDevice(*words, [&](DeviceState &state) -> Result<QString> {
                const auto kind = enumFrom<SpecialLine>(q(words->kind));
                if (!kind)
                    return fail(ErrorCode::BadInput,
                                u"'%1' is no kind of special line"_s.arg(q(words->kind).left(40)));
                const QString by = plainWords(q(words->by).trimmed(), 120);
                // S-2: what lifts a lock is a named person's word, whether the line stays special or not.
                if (*kind == SpecialLine::None && state.device.special != SpecialLine::None && by.isEmpty())
                    return fail(ErrorCode::BadInput,
                                u"%1 is a special line (%2); say with --by NAME who releases it"_s.arg(
                                    state.device.label(), enumText(state.device.special)));
                state.device.special = *kind;
                state.device.releasedBy = by;
                return state.device.isLocked() ? u"Locked: nothing is changed there."_s
                                               : u"Noted; it is not locked."_s;
            });
        };
    });

    CLI::App *name = app.add_subcommand("name", "Give a device the name people use");
    withOffice(*name, words->office);
    withJson(*name, program);
    name->add_option("DEVICE", words->device, "Address, MAC or name")->required();
    name->add_option("NAME", words->text, "For instance: Reception")->required();
    name->callback([&program, words] {
        program.run = [words] {
            return onDevice(*words, [&](DeviceState &state) -> Result<QString> {
                state.device.name = plainWords(q(words->text), 60);
                return u"Noted."_s;
            });
        };
    });

    CLI::App *sign = app.add_subcommand("sign-in", "Keep the password of a device in the password store");
    withOffice(*sign, words->office);
    withJson(*sign, program);
    sign->add_option("DEVICE", words->device, "Address, MAC or name")->required();
    sign->add_option("--user", words->user, "User name, where the device has one");
    sign->add_option("--password-fd", words->passwordFd, "Read the password from this open file descriptor");
    sign->add_flag("--no-password", words->noPassword, "The device has no password");
    sign->callback([&program, words] { program.run = [words] { return signIn(*words); }; });

    CLI::App *lines =
        app.add_subcommand("import-lines", "Judge the provider's list of line passwords (CSV); each is kept "
                                           "in the password store, if there is one");
    withOffice(*lines, words->office);
    lines->add_option("CSV", words->file, "The list, with the extension and the password of each line")
        ->required();
    withJson(*lines, program);
    lines->footer("Exit code 0: every row was used; 1: some were not, and each is named.");
    lines->callback(
        [&program, words] { program.run = [&program, words] { return importList(*words, program.json); }; });
}

} // namespace rf::cli
