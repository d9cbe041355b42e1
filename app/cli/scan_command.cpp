#include "app/cli/command.h"
#include "app/cli/networks.h"
#include "app/cli/opened.h"
#include "app/stop.h"
#include "core/model/device_match.h"
#include "report/network_text.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct ScanWords {
    std::vector<std::string> networks;
    OfficeWords office;
};

void list(const QList<Device> &devices)
{
    for (const Device &d : devices) {
        const QString sure = d.sure >= 0.8 ? QString() : d.sure > 0 ? u"probably "_s : u"unknown, "_s;
        out(u"%1 %2 %3%4 %5%6%7"_s.arg(d.address().toString(), -16)
                .arg(d.identity.mac.isNull() ? u"-"_s : d.identity.mac.text(), -18)
                .arg(sure, enumText(d.identity.kind),
                     plainWords(u"%1 %2 %3"_s.arg(d.identity.vendor, d.identity.model, d.identity.firmware)
                                    .simplified(),
                                80),
                     d.isGateway ? u"  [the way to the internet]"_s : QString(),
                     d.special != SpecialLine::None ? u"  [special line: %1]"_s.arg(enumText(d.special))
                                                    : QString()));
        for (const QString &contradiction : d.contradictions)
            out(u"    does not fit together: "_s + plainWords(contradiction, 200));
    }
}

/// What a look found, beside the devices themselves.
struct Looked {
    QList<Device> devices;
    bool answered = false; ///< somebody did, this time
    SinceLastVisit since;
    QList<Device> known; ///< before this look
    std::optional<ReachSigns> signs;
};

Result<Looked> lookForOffice(const ScanWords &words, const QList<Cidr> &networks,
                             const QList<Attachment> &attachments)
{
    ASSIGN_OR_RETURN(const std::unique_ptr<Opened> opened, Opened::open(words.office, false));
    ASSIGN_OR_RETURN(Office office, opened->file().office());
    if (!networks.isEmpty()) {
        office.networks = networks;
        office.thisComputer = ownAddressIn(networks, attachments);
        RETURN_IF_ERROR(opened->file().saveOffice(office));
    }
    Looked looked;
    ASSIGN_OR_RETURN(const QList<DeviceState> before, opened->file().devices());
    for (const DeviceState &state : before)
        looked.known << state.device;
    QMap<QString, Device> seen;
    const auto found = [&seen](const Device &d) {
        seen[d.id] = d;
        progress(u"found %1"_s.arg(d.label()));
    };
    const auto states = opened->visit().scan(found, stopToken());
    endProgress();
    if (!states)
        return tl::unexpected<Error>(states.error());
    for (const DeviceState &state : *states)
        looked.devices << state.device;
    looked.answered = !seen.isEmpty();
    if (!looked.known.isEmpty()) // at a first visit nothing is "new"
        looked.since = sinceLastVisit(looked.known, seen.values(), office.networks);
    looked.signs = opened->visit().signs();
    return looked;
}

Result<Looked> lookAround(const QList<Cidr> &networks, const QList<Attachment> &attachments)
{
    if (networks.isEmpty()) {
        // S-1: nothing is looked at before somebody named the network.
        const QStringList own = ownNetworks(attachments);
        return fail(ErrorCode::BadInput,
                    u"name the network that may be looked at with --network; this computer is in: %1"_s.arg(
                        own.isEmpty() ? u"none"_s : own.join(u", "_s)));
    }
    static const AddressBook book;
    NetworkProber prober(book, makeSystemSurroundings());
    const auto found = [](const Device &d) { progress(u"found %1"_s.arg(d.label())); };
    ScanRequest request{networks};
    request.evenIfLarge = true; // namedNetworks() asked
    const auto seen = prober.scan(request, found, stopToken());
    endProgress();
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    Looked looked;
    looked.devices = *seen;
    looked.answered = !seen->isEmpty();
    looked.signs = prober.signs(networks, *seen);
    return looked;
}

QString labelOf(const QString &id, const QList<Device> &devices)
{
    for (const Device &device : devices) {
        if (device.id == id)
            return plainWords(device.label(), 80) + u" at "_s + device.address().toString();
    }
    return id;
}

QList<ObstacleText> obstaclesOf(const Looked &looked)
{
    return looked.signs ? explain(*looked.signs) : QList<ObstacleText>();
}

void tell(const Looked &looked)
{
    list(looked.devices);
    for (const QString &id : looked.since.fresh)
        out(u"new since the last visit: "_s + labelOf(id, looked.devices));
    for (const QString &id : looked.since.gone)
        out(u"did not answer this time: "_s + labelOf(id, looked.known));
    const QList<ObstacleText> obstacles = obstaclesOf(looked);
    for (const ObstacleText &obstacle : obstacles)
        note(obstacle.text.whole());
    if (!looked.answered && obstacles.isEmpty())
        note(u"No device answered. Is this computer in the office network, and are the phones in the network "
             "that you named?"_s);
}

QJsonObject jsonOf(const Looked &looked, const QList<Attachment> &attachments)
{
    QJsonArray obstacles;
    for (const ObstacleText &obstacle : obstaclesOf(looked))
        obstacles << QJsonObject{{u"obstacle"_s, enumText(obstacle.obstacle)},
                                 {u"happened"_s, obstacle.text.happened},
                                 {u"means"_s, obstacle.text.means},
                                 {u"press"_s, obstacle.text.press}};
    return {{u"devices"_s, json::to(looked.devices)},
            {u"new"_s, QJsonArray::fromStringList(looked.since.fresh)},
            {u"gone"_s, QJsonArray::fromStringList(looked.since.gone)},
            {u"obstacles"_s, obstacles},
            {u"leftOut"_s, leftOut(attachments)}};
}

int scan(Program &program, ScanWords &words)
{
    const auto networks = namedNetworks(words.networks);
    if (!networks)
        return sayError(networks.error());
    const QList<Attachment> attachments = makeSystemSurroundings()->attachments();
    if (!program.json)
        noteLeftOut(attachments);
    const Result<Looked> looked = words.office.file.empty() ? lookAround(*networks, attachments)
                                                            : lookForOffice(words, *networks, attachments);
    if (!looked)
        return sayError(looked.error());
    if (program.json)
        outJson(jsonOf(*looked, attachments));
    else
        tell(*looked);
    return looked->answered ? Done : NotReached;
}

} // namespace

void addScan(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand("scan", "Find and name the devices of a network");
    auto words = std::make_shared<ScanWords>();
    command->add_option("--network", words->networks,
                        "The network to look at, for instance 192.168.1.0/24. Naming it says that you may");
    command->add_option("--office", words->office.file, "Keep what is found in this office file");
    withJson(*command, program);
    command->callback(
        [&program, words] { program.run = [&program, words] { return scan(program, *words); }; });
}

} // namespace rf::cli
