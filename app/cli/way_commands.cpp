// The way from here to the internet: the boxes on it, what they make of a flow, and what of the office can be
// reached from the other side.
#include "app/cli/command.h"
#include "app/cli/endpoint.h"
#include "app/cli/opened.h"
#include "app/stop.h"
#include "connectors/path/nat_test.h"
#include "connectors/path/path_map.h"
#include "connectors/sip/outside_look.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct WayWords {
    OfficeWords office;
    std::string server;
    std::string stun;
    std::string second;
    bool lifetime = false;
    std::string reflector;
    int keyFd = -1;
    std::string address;
    std::vector<std::string> ports;
};

QString q(const std::string &word)
{
    return QString::fromStdString(word);
}

const AddressBook &asItIs()
{
    static const AddressBook book;
    return book;
}

NetworkProber systemProber()
{
    return NetworkProber(asItIs(), makeSystemSurroundings(), ScanLimits(), makeSystemWayOut());
}

Result<NatReport> askStun(const WayWords &words, const NetworkProber &prober)
{
    const Port usual = *Port::from(3478);
    ASSIGN_OR_RETURN(const HostAndPort stun, parseEndpoint(q(words.stun), usual));
    NatTestRequest request;
    request.server = stun.host;
    request.port = stun.port;
    if (!words.second.empty()) {
        ASSIGN_OR_RETURN(const HostAndPort second, parseEndpoint(q(words.second), usual));
        request.second = second.host;
        request.secondPort = second.port;
    }
    request.lifetime = words.lifetime;
    request.waiting = [](int seconds) { progress(u"leaving a mapping alone for %1 s"_s.arg(seconds)); };
    request.tunnelOf = [&prober](const QHostAddress &own) { return prober.tunnelOf(own); };
    NatReport report = natTest(request, asItIs(), stopToken());
    endProgress();
    return report;
}

void list(const NatReport &report)
{
    QStringList mapped;
    for (const QHostAddress &address : report.mapped)
        mapped << address.toString();
    out(u"STUN %1: own %2, seen as %3; mapping %4, filtering %5"_s.arg(
        report.server, report.own.toString(), mapped.isEmpty() ? u"-"_s : mapped.join(u", "_s),
        enumText(report.mapping), enumText(report.filtering)));
    for (const QString &sentence : report.says)
        out(u"    "_s + plainWords(sentence));
}

int runNatTest(const Program &program, const WayWords &words)
{
    const NetworkProber prober = systemProber();
    const auto report = askStun(words, prober);
    if (!report)
        return sayError(report.error());
    if (program.json)
        outJson({{u"nat"_s, json::to(*report)}});
    else
        list(*report);
    return report->mapped.isEmpty() ? NotReached : Done;
}

void list(const QList<Hop> &hops)
{
    for (const Hop &hop : hops) {
        QStringList more{hop.kind ? enumText(*hop.kind) : u"unknown"_s};
        for (const IpVersion version : hop.versions)
            more << enumText(version);
        for (const QHostAddress &address : hop.addresses)
            more << address.toString();
        if (!hop.lines.isEmpty())
            more << u"lines: "_s + hop.lines.join(u", "_s);
        out(u"%1 (%2): %3"_s.arg(plainWords(hop.what, 120), plainWords(more.join(u"; "_s), 200),
                                 hop.read ? u"read"_s : u"not read, "_s + plainWords(hop.why, 200)));
    }
}

int runPath(const Program &program, const WayWords &words)
{
    PathRequest request;
    if (!words.office.file.empty()) {
        auto opened = Opened::open(words.office, false);
        if (!opened)
            return sayError(opened.error());
        const auto state = (*opened)->visit().state();
        if (!state)
            return sayError(state.error());
        request.devices = state->devices;
        request.provider = state->office.provider.registrar;
    }
    if (!words.server.empty()) {
        const auto server = parseEndpoint(q(words.server));
        if (!server)
            return sayError(server.error());
        request.provider = server->host;
    }
    NetworkProber prober = systemProber();
    std::optional<NatReport> nat;
    if (!words.stun.empty()) {
        auto report = askStun(words, prober);
        if (!report)
            return sayError(report.error());
        request.seenAs = report->mapped;
        nat = *report;
    }
    progress(u"looking at the way to the internet"_s);
    const QList<Hop> hops = prober.path(request, stopToken());
    endProgress();
    if (program.json) {
        QJsonObject told{{u"path"_s, json::to(hops)}};
        if (nat)
            told[u"nat"_s] = json::to(*nat);
        outJson(told);
    } else {
        list(hops);
        if (nat)
            list(*nat);
    }
    return std::all_of(hops.begin(), hops.end(), [](const Hop &hop) { return hop.read; }) && !hops.isEmpty()
               ? Done
               : NotReached;
}

Result<QList<KnockTarget>> targetsOf(const WayWords &words)
{
    QList<KnockTarget> targets;
    for (const std::string &word : words.ports) {
        const auto order = KnockOrder::from("192.0.2.1 " + QByteArray::fromStdString(word));
        if (!order)
            return fail(ErrorCode::BadInput, u"'%1' is not a port like udp/5060"_s.arg(q(word).left(40)));
        targets += order->targets;
    }
    return targets.isEmpty() ? usualKnocks() : targets;
}

/// Who shares the address with strangers must not have it knocked at: the office's router has to hold it, or
/// the person to say so.
bool agreesTo(const QHostAddress &seenAs, const WayWords &words)
{
    if (isPrivateAddress(seenAs)) {
        note(u"The reflector sees this computer as %1, so it is not on the internet."_s.arg(
            seenAs.toString()));
        return false;
    }
    if (!words.address.empty()) {
        const bool same = QHostAddress(q(words.address)) == seenAs;
        if (!same)
            note(u"The reflector sees this office as %1."_s.arg(seenAs.toString()));
        return same;
    }
    endProgress();
    return askYesNo(
               u"The internet sees this office as %1. Is that address your office's own, shared with nobody, "
               "and may it be knocked at from outside?"_s.arg(seenAs.toString()))
           == Answer::Yes;
}

int runOutside(const Program &program, WayWords &words)
{
    const auto reflector = parseEndpoint(q(words.reflector));
    if (!reflector)
        return sayError(reflector.error());
    if (!words.address.empty() && QHostAddress(q(words.address)).isNull())
        return sayError({ErrorCode::BadInput, u"--address takes an address, not a name"_s, {}});
    const auto targets = targetsOf(words);
    if (!targets)
        return sayError(targets.error());
    const auto key = secretFromDescriptor(words.keyFd);
    if (!key)
        return sayError(key.error());
    progress(u"asking %1"_s.arg(q(words.reflector)));
    const OutsideRequest request{reflector->host,
                                 reflector->port,
                                 *key,
                                 *targets,
                                 [&words](const QHostAddress &seenAs) { return agreesTo(seenAs, words); },
                                 {}};
    const auto tests = lookFromOutside(request, asItIs(), stopToken());
    endProgress();
    if (!tests)
        return sayError(tests.error());
    if (!words.office.file.empty()) {
        auto opened = Opened::open(words.office, false);
        const Result<> kept = opened ? (*opened)->file().saveDocument(u"outsideTests"_s, *tests)
                                     : Result<>(tl::unexpected<Error>(opened.error()));
        if (!kept)
            return sayError(kept.error());
    }
    if (program.json)
        outJson({{u"outside"_s, json::to(*tests)}});
    for (const OutsideTest &test : *tests) {
        if (!program.json)
            out(u"%1 %2 %3: %4"_s.arg(test.address.toString(), test.transport, test.port.text(),
                                      enumText(test.verdict)));
    }
    const bool open = std::any_of(tests->begin(), tests->end(), [](const OutsideTest &test) {
        return test.verdict == OutsideVerdict::Open;
    });
    return open ? NotMet : Done;
}

} // namespace

void addWay(CLI::App &app, Program &program)
{
    auto words = std::make_shared<WayWords>();
    CLI::App *path =
        app.add_subcommand("path", "Every box between here and the internet, as far as it can be seen");
    path->add_option("--server", words->server, "HOST that the way leads to, mostly the provider's");
    path->add_option("--office", words->office.file, "With what was read of this office's routers");
    path->add_option("--stun", words->stun, "HOST[:PORT] of a STUN server that tells our address outside");
    withJson(*path, program);
    path->footer("Exit code 0: every box was read; 3: not every box.");
    path->callback(
        [&program, words] { program.run = [&program, words] { return runPath(program, *words); }; });

    CLI::App *nat = app.add_subcommand("nat-test", "What the router makes of a UDP flow (STUN, RFC 5780)");
    nat->add_option("--stun", words->stun, "HOST[:PORT] of the STUN server")->required();
    nat->add_option("--second", words->second, "HOST[:PORT] of another one, for servers without RFC 5780");
    nat->add_flag("--lifetime", words->lifetime,
                  "Also measure how long an unused mapping stays; takes up to five minutes");
    withJson(*nat, program);
    nat->callback(
        [&program, words] { program.run = [&program, words] { return runNatTest(program, *words); }; });

    CLI::App *outside = app.add_subcommand(
        "outside", "What of this office the internet can reach, asked of your own reflector");
    outside->add_option("--reflector", words->reflector, "HOST[:PORT] where you run: ringfence-cli reflect")
        ->required();
    outside->add_option("--key-fd", words->keyFd, "Read the reflector's key from this open file descriptor")
        ->required();
    outside->add_option("--address", words->address,
                        "The office's own address; naming it agrees that it may be knocked at");
    outside->add_option("--port", words->ports, "udp/5060 or tcp/443; without it, the usual ones");
    outside->add_option("--office", words->office.file, "Keep the answer in this office file");
    withJson(*outside, program);
    outside->footer("Exit code 0: nothing answered; 1: something did; 3: it could not be asked.");
    outside->callback(
        [&program, words] { program.run = [&program, words] { return runOutside(program, *words); }; });
}

} // namespace rf::cli
