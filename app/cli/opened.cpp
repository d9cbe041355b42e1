#include "app/cli/opened.h"

#include "report/plan_text.h"

#include <QFileInfo>

namespace rf::cli {

using namespace Qt::StringLiterals;

void withOffice(CLI::App &command, OfficeWords &words, bool agree)
{
    command.add_option("OFFICE", words.file, "The office file (*.ringfence)")->required();
    command.add_option(
        "--passphrase-fd", words.passphraseFd,
        "Read the office's passphrase from this open file descriptor (where no password store runs)");
    if (agree)
        command.add_flag("--yes", words.yes,
                         "Agree beforehand; what only eyes and ears can tell is still asked");
}

QString officePath(const std::string &word)
{
    const QString path = QString::fromStdString(word);
    return path.endsWith(u".ringfence"_s) || QFileInfo::exists(path) ? path : path + u".ringfence"_s;
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
        ASSIGN_OR_RETURN(store, openStore((*file)->path(), office.id,
                                          [&](bool exists) -> Result<Secret> {
                                              if (words.passphraseFd >= 0)
                                                  return secretFromDescriptor(words.passphraseFd);
                                              return askSecret(
                                                  exists
                                                      ? u"Passphrase of this office:"_s
                                                      : u"No password store runs here. A passphrase for this "
                                                        "office (Enter = none):"_s);
                                          },
                                          words.passphraseFd >= 0));
        if (!store.keeps)
            note(store.says);
    }
    std::unique_ptr<Opened> opened(new Opened(words.yes));
    opened->m_office = OpenOffice::real(std::move(*file), std::move(store), opened->m_person);
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

Result<const Control *> controlNamed(const std::string &word)
{
    const QString name = QString::fromStdString(word);
    if (const Control *control = findControl(name.toUpper()))
        return control;
    return fail(ErrorCode::BadInput,
                u"there is no control %1; see: ringfence-cli controls"_s.arg(plainWords(name, 40)));
}

} // namespace rf::cli
