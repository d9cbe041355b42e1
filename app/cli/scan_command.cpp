#include "app/cli/command.h"
#include "app/cli/opened.h"
#include "app/stop.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct ScanWords {
    std::vector<std::string> networks;
    OfficeWords office;
    bool hasOffice = false;
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

int scan(Program &program, ScanWords &words)
{
    QList<Device> devices;
    const auto found = [](const Device &d) { progress(u"found %1"_s.arg(d.label())); };
    ScanRequest request;
    for (const std::string &text : words.networks) {
        const auto network = Cidr::from(QString::fromStdString(text));
        if (!network)
            return sayError(
                {ErrorCode::BadInput,
                 u"'%1' is not a network like 192.168.1.0/24"_s.arg(QString::fromStdString(text).left(60)),
                 {}});
        request.networks << *network;
    }
    if (!words.office.file.empty()) {
        auto opened = Opened::open(words.office, false);
        if (!opened)
            return sayError(opened.error());
        if (!request.networks.isEmpty()) {
            auto office = (*opened)->file().office();
            if (!office)
                return sayError(office.error());
            office->networks = request.networks;
            if (const Result<> saved = (*opened)->file().saveOffice(*office); !saved)
                return sayError(saved.error());
        }
        const auto states = (*opened)->visit().scan(found, stopToken());
        endProgress();
        if (!states)
            return sayError(states.error());
        for (const DeviceState &state : *states)
            devices << state.device;
    } else {
        static const AddressBook book;
        NetworkProber prober(book, makeSystemSurroundings());
        if (request.networks.isEmpty()) {
            // S-1: nothing is looked at before somebody named the network.
            QStringList own;
            for (const Cidr &network : prober.ownNetworks())
                own << u"%1/%2"_s.arg(network.network().toString()).arg(network.prefix());
            return sayError(
                {ErrorCode::BadInput,
                 u"name the network that may be looked at with --network; this computer is in: %1"_s.arg(
                     own.isEmpty() ? u"none"_s : own.join(u", "_s)),
                 {}});
        }
        const auto seen = prober.scan(request, found, stopToken());
        endProgress();
        if (!seen)
            return sayError(seen.error());
        devices = *seen;
    }
    if (program.json)
        outJson({{u"devices"_s, json::to(devices)}});
    else
        list(devices);
    return devices.isEmpty() ? NotReached : Done;
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
