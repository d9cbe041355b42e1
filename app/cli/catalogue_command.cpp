#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/stop.h"
#include "app/updates.h"
#include "core/controls/firmware_catalogue.h"
#include "core/controls/provider_catalogue.h"
#include "core/engine/office_file.h"
#include "core/updates/signed_file.h"
#include "report/firmware_words.h"

#include <QFile>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct CatalogueWords {
    std::string file;
    std::string office;
    bool fetch = false;
    bool builtIn = false;
};

Result<QByteArray> fileOrAnswer(const CatalogueWords &words)
{
    if (words.fetch)
        return askForUpdates(stopToken());
    QFile file(QString::fromStdString(words.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    return file.read(signedFileMost + 1); // a pipe or device may never end
}

/// What the file says of a newer program; nothing is ever installed.
void noteRelease(const UpdateFile &told, QJsonObject &fields)
{
    const auto newer = newerThan(QStringLiteral(RINGFENCE_VERSION), told);
    if (!newer)
        return;
    note(u"RingFence %1 is out; this is %2. It can be had at %3"_s.arg(
        newer->version.toString(), QStringLiteral(RINGFENCE_VERSION), newer->page.toString()));
    fields[u"release"_s] =
        QJsonObject{{u"version"_s, newer->version.toString()}, {u"page"_s, newer->page.toString()}};
}

Result<> takeLists(const CatalogueWords &words, const CatalogueShelf &shelf, QJsonObject &fields)
{
    ASSIGN_OR_RETURN(const QByteArray file, fileOrAnswer(words));
    if (const auto told = readUpdateFile(file, shelf.publicKey())) {
        noteRelease(*told, fields);
        if (told->number == shelf.current().number)
            note(u"These lists are in use already."_s);
        if (words.fetch && told->providers.isEmpty() && told->firmware.isEmpty())
            return {}; // it was asked what there is, and there are no lists
    }
    RETURN_IF_ERROR(shelf.take(file));
    return {};
}

Result<QJsonArray> devicesOf(const QString &path, const FirmwareCatalogue &list, bool inJson)
{
    ASSIGN_OR_RETURN(const std::unique_ptr<OfficeFile> office, OfficeFile::open(path));
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, office->devices());
    QJsonArray rows;
    for (const DeviceState &state : devices) {
        const Identity &identity = state.device.identity;
        const FirmwareWord word = list.wordOn(identity);
        if (word.state == FirmwareState::NotListed)
            continue;
        const QString says = firmwareText(identity, word);
        if (!inJson)
            out(u"  %1: %2"_s.arg(state.device.label(), says));
        rows.append(QJsonObject{{u"device"_s, state.device.id},
                                {u"state"_s, firmwareStateName(word.state)},
                                {u"says"_s, says},
                                {u"source"_s, word.row.source}});
    }
    return rows;
}

int show(const Catalogues &lists, const CatalogueWords &words, bool inJson, QJsonObject fields)
{
    const auto providers = ProviderCatalogue::parse(lists.providers);
    const auto firmware = FirmwareCatalogue::parse(lists.firmware);
    if (!providers || !firmware)
        return sayError({ErrorCode::Internal, u"the program's own lists cannot be read"_s, {}});
    const qsizetype providerCount = providers->rows().size();
    const qsizetype firmwareCount = firmware->rows().size();
    if (!inJson)
        out(u"Lists number %1 of %2%3: %4 providers, %5 firmware rows"_s.arg(lists.number)
                .arg(lists.issued.toString(Qt::ISODate),
                     lists.builtIn ? u" (the program's own)"_s : QString())
                .arg(providerCount)
                .arg(firmwareCount));
    if (!words.office.empty()) {
        const auto devices = devicesOf(QString::fromStdString(words.office), *firmware, inJson);
        if (!devices)
            return sayError(devices.error());
        if (!inJson && devices->isEmpty())
            out(u"  The list says nothing about any device of this office."_s);
        fields[u"devices"_s] = *devices;
    }
    if (inJson) {
        fields[u"number"_s] = lists.number;
        fields[u"issued"_s] = lists.issued.toString(Qt::ISODate);
        fields[u"builtIn"_s] = lists.builtIn;
        fields[u"providers"_s] = providerCount;
        fields[u"firmware"_s] = firmwareCount;
        outJson(fields);
    }
    return Done;
}

int catalogue(const CatalogueWords &words, bool inJson)
{
    answerInJson(inJson);
    const CatalogueShelf shelf = programCatalogues();
    QJsonObject fields{{u"takesFiles"_s, shelf.takesFiles()}};
    if (words.builtIn) {
        if (const auto forgotten = shelf.forget(); !forgotten)
            return sayError(forgotten.error());
    } else if (words.fetch || !words.file.empty()) {
        if (const auto taken = takeLists(words, shelf, fields); !taken)
            return sayError(taken.error());
    }
    return show(shelf.current(), words, inJson, fields);
}

} // namespace

void addCatalogue(CLI::App &app, Program &program)
{
    // What this build was given no key or address for is not offered.
    const bool takesFiles = programCatalogues().takesFiles();
    CLI::App *command = app.add_subcommand(
        "catalogue", takesFiles
                         ? "Show the lists of providers and firmware; take newer ones from a signed file"
                         : "Show the lists of providers and firmware");
    auto words = std::make_shared<CatalogueWords>();
    if (takesFiles) {
        CLI::Option *file = command->add_option("FILE", words->file, "Signed file to take newer lists from");
        CLI::Option *builtIn =
            command->add_flag("--built-in", words->builtIn, "Go back to the program's own lists");
        file->excludes(builtIn);
        if (canAskForUpdates())
            command
                ->add_flag("--fetch", words->fetch, "Ask the makers' address for that file, once, over HTTPS")
                ->excludes(file)
                ->excludes(builtIn);
    }
    command->add_option("--office", words->office,
                        "Say what the firmware list knows about this office's devices");
    withJson(*command, program);
    command->callback(
        [&program, words] { program.run = [&program, words] { return catalogue(*words, program.json); }; });
}

} // namespace rf::cli
