#include "app/cli/opened.h"

#include "report/plan_text.h"

#include <QFileInfo>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

/// The first passphrase of an office is the one that opens it ever after: it is never taken by the way.
Result<Secret> givenPassphrase(const OfficeWords &words, bool exists)
{
    if (exists && words.newPassphrase)
        return fail(ErrorCode::BadInput, u"this office has a passphrase already"_s);
    if (!exists && !words.newPassphrase)
        return fail(ErrorCode::BadInput, u"this office has no passphrase yet; say --new-passphrase, once, if "
                                         "this is to be the one that opens it from now on"_s);
    return secretFromDescriptor(words.passphraseFd);
}

Result<Secret> askedPassphrase(bool exists)
{
    if (exists)
        return askSecret(u"Passphrase of this office:"_s);
    ASSIGN_OR_RETURN(
        Secret first,
        askSecret(u"No password store runs here. A passphrase for this office (Enter = none):"_s));
    if (first.isEmpty())
        return first;
    ASSIGN_OR_RETURN(const Secret again, askSecret(u"The same once more:"_s));
    if (!first.equals(again))
        return fail(ErrorCode::BadInput, u"the two passphrases are not the same; none was set"_s);
    return first;
}

/// "Reception (192.168.50.21)"; empty when the id is no device of this office.
QString nameIn(OfficeFile &file, const QString &id)
{
    const auto devices = file.devices();
    for (const DeviceState &state : devices ? *devices : QList<DeviceState>()) {
        const QString address = state.device.address().toString();
        if (state.device.id == id)
            return address.isEmpty() || state.device.label() == address
                       ? state.device.label()
                       : u"%1 (%2)"_s.arg(state.device.label(), address);
    }
    return {};
}

} // namespace

void withOffice(CLI::App &command, OfficeWords &words, bool agree)
{
    command.add_option("OFFICE", words.file, "The office file (*.ringfence)")->required();
    CLI::Option *passphrase = command.add_option(
        "--passphrase-fd", words.passphraseFd,
        "Read the office's passphrase from this open file descriptor (where no password store runs)");
    command
        .add_flag("--new-passphrase", words.newPassphrase,
                  "The office has no passphrase yet; this one opens it from now on")
        ->needs(passphrase);
    if (agree)
        command.add_flag("--yes", words.yes,
                         "Agree beforehand; what only eyes and ears can tell is still asked");
}

QString officePath(const std::string &word)
{
    const QString path = QString::fromStdString(word);
    return path.endsWith(u".ringfence"_s) || QFileInfo::exists(path) ? path : path + u".ringfence"_s;
}

Result<StoreChoice> storeOf(const OfficeWords &words, const OfficeFile &file, const QString &officeId)
{
    const bool given = words.passphraseFd >= 0;
    std::optional<Error> refused; // the store itself would go on without a passphrase
    auto store = openStore(
        file, officeId,
        [&](bool exists) {
            auto passphrase = given ? givenPassphrase(words, exists) : askedPassphrase(exists);
            if (!passphrase && (given || isTerminal(0)))
                refused = passphrase.error();
            return passphrase;
        },
        given);
    if (refused)
        return tl::unexpected<Error>(*refused);
    // No device refused anything: it is this computer's own file that did not open.
    if (!store && store.error().code == ErrorCode::AuthRejected)
        return fail(ErrorCode::BadInput, u"The office's passphrase is not right."_s);
    return store;
}

Result<std::unique_ptr<Opened>> Opened::open(const OfficeWords &words, bool needsSecrets)
{
    auto file = OfficeFile::open(officePath(words.file));
    if (!file)
        return tl::unexpected<Error>(file.error());
    if ((*file)->isReadOnly())
        note(u"Read only: %1."_s.arg((*file)->readOnlyWhy()));
    for (const QString &warning : (*file)->warnings())
        note(warning);
    ASSIGN_OR_RETURN(const Office office, (*file)->office());
    StoreChoice store{makeMemoryStore(), false, {}};
    if (needsSecrets) {
        ASSIGN_OR_RETURN(store, storeOf(words, **file, office.id));
        if (!store.keeps)
            note(store.says);
    }
    std::unique_ptr<Opened> opened(new Opened(words.yes));
    opened->m_office = OpenOffice::real(std::move(*file), std::move(store), opened->m_person);
    opened->m_person.nameBy(
        [&known = opened->m_office->file()](const QString &id) { return nameIn(known, id); });
    return opened;
}

Result<qsizetype> findDevice(const QList<DeviceState> &devices, const QString &word)
{
    const auto mac = MacAddress::from(word);
    QList<qsizetype> fits;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        const Device &device = devices.at(i).device;
        const bool address = std::any_of(device.addresses.begin(), device.addresses.end(),
                                         [&](const QHostAddress &a) { return a.toString() == word; });
        if (device.id == word || address || (mac && device.identity.mac == *mac)
            || (!device.name.isEmpty() && device.name.compare(word, Qt::CaseInsensitive) == 0))
            fits << i;
    }
    if (fits.size() == 1)
        return fits.first();
    return fail(ErrorCode::BadInput, fits.isEmpty()
                                         ? u"no device '%1' in this office; see: scan"_s.arg(word)
                                         : u"several devices are called '%1'; use the address"_s.arg(word));
}

Result<DeviceState> deviceIn(OfficeFile &file, const std::string &word)
{
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, file.devices());
    ASSIGN_OR_RETURN(const qsizetype index, findDevice(devices, QString::fromStdString(word)));
    return devices.at(index);
}

Result<const Control *> controlNamed(const std::string &word)
{
    const QString name = QString::fromStdString(word);
    if (const Control *control = findControl(name.toUpper()))
        return control;
    return fail(ErrorCode::BadInput,
                u"there is no control %1; see: ringfence-cli controls"_s.arg(plainWords(name, 40)));
}

} // namespace rf::cli
