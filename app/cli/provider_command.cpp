// The look at a provider's server, for technicians: everything as it was seen.
#include "app/cli/command.h"
#include "app/cli/endpoint.h"
#include "app/cli/opened.h"
#include "app/stop.h"
#include "connectors/sip/phone_acceptance.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct LookWords {
    OfficeWords office;
    std::string server;
    int udp = 0;
    int tcp = 0;
    int tls = 0;
};

QJsonObject toJson(const SipTarget &target)
{
    return {{u"transport"_s, target.transport},
            {u"host"_s, plainWords(target.host, 255)},
            {u"port"_s, target.port.value()},
            {u"name"_s, plainWords(target.name, 255)},
            {u"standard"_s, target.standard}};
}

QJsonObject tlsJson(const ServerAnswer &answer)
{
    QJsonObject versions;
    for (const TlsVersion &version : answer.versions)
        versions[version.name] = enumText(version.state);
    QJsonArray chain;
    for (const QString &link : answer.chain)
        chain.append(plainWords(link, 200));
    return {{u"versions"_s, versions},
            {u"chain"_s, chain},
            {u"issuer"_s, plainWords(answer.issuer, 200)},
            {u"validUntil"_s, json::to(answer.validUntil)},
            {u"name"_s, enumText(answer.certificate.name)},
            {u"keyBits"_s, answer.certificate.keyBits},
            {u"weakKey"_s, answer.certificate.weakKey()},
            {u"oldSignature"_s, answer.certificate.oldSignature},
            {u"byOwnRoot"_s, answer.byOwnRoot}};
}

QJsonObject toJson(const ServerAnswer &answer)
{
    QJsonObject o{{u"part"_s, enumText(answer.part)},
                  {u"outcome"_s, enumText(answer.outcome)},
                  {u"detail"_s, plainWords(answer.detail, 300)}};
    switch (answer.part) {
    case ServerPart::Name: o[u"addresses"_s] = json::to(answer.addresses); break;
    case ServerPart::Directory: {
        QJsonArray targets;
        for (const SipTarget &target : answer.directory.targets)
            targets.append(toJson(target));
        o[u"targets"_s] = targets;
        o[u"naptr"_s] = answer.directory.hasNaptr();
        o[u"unanswered"_s] = QJsonArray::fromStringList(answer.directory.unanswered);
        break;
    }
    case ServerPart::Udp:
    case ServerPart::Tcp:
    case ServerPart::Tls:
        o[u"port"_s] = answer.port.value();
        o[u"host"_s] = plainWords(answer.host, 255);
        if (answer.part == ServerPart::Tls)
            o[u"tls"_s] = tlsJson(answer);
        else
            o[u"status"_s] = answer.status;
        break;
    }
    return o;
}

void list(const ServerAnswer &answer, const QString &server)
{
    const QString place = answer.part == ServerPart::Name || answer.part == ServerPart::Directory
                              ? server
                              : u"%1:%2"_s.arg(answer.host.isEmpty() ? server : plainWords(answer.host, 100),
                                               answer.port.text());
    out(u"%1 %2: %3%4"_s.arg(enumText(answer.part), place, enumText(answer.outcome),
                             answer.detail.isEmpty() ? QString()
                                                     : u" ("_s + plainWords(answer.detail, 200) + u')'));
    for (const SipTarget &target : answer.directory.targets)
        out(u"    %1 at %2:%3 by %4%5"_s.arg(target.transport, plainWords(target.host, 100),
                                             target.port.text(), plainWords(target.name, 100),
                                             target.standard ? QString() : u", outside the standard"_s));
    QStringList versions;
    for (const TlsVersion &version : answer.versions)
        versions << u"%1 %2"_s.arg(version.name, enumText(version.state));
    if (versions.isEmpty())
        return;
    out(u"    versions: "_s + versions.join(u", "_s));
    out(u"    certificate: name %1, %2 bits, valid until %3, issued by %4"_s.arg(
        enumText(answer.certificate.name), QString::number(answer.certificate.keyBits),
        answer.validUntil.toUTC().toString(Qt::ISODate), plainWords(answer.issuer, 100)));
    out(u"    chain: "_s + plainWords(answer.chain.join(u" <- "_s), 300));
}

std::optional<Port> portOf(int number, std::optional<Port> otherwise)
{
    return number > 0 ? Port::from(number) : otherwise;
}

int look(const Program &program, const LookWords &words)
{
    ServerQuestion question;
    Provider provider;
    QList<DeviceState> devices;
    if (!words.office.file.empty()) {
        auto opened = Opened::open(words.office, false);
        if (!opened)
            return sayError(opened.error());
        const auto state = (*opened)->visit().state();
        if (!state)
            return sayError(state.error());
        provider = state->office.provider;
        devices = state->devices;
    }
    question.server = provider.registrar;
    if (!words.server.empty()) {
        const auto server = parseEndpoint(QString::fromStdString(words.server));
        if (!server)
            return sayError(server.error());
        question.server = server->host;
    }
    if (question.server.isEmpty())
        return sayError({ErrorCode::BadInput, u"name the server with --server"_s, {}});
    question.udpPort = portOf(words.udp, provider.udpPort);
    question.tcpPort = portOf(words.tcp, provider.tcpPort);
    question.tlsPort = portOf(words.tls, provider.tlsPort);
    if (!question.udpPort && !question.tcpPort && !question.tlsPort) { // the ones of RFC 3261
        question.udpPort = question.tcpPort = Port::from(5060);
        question.tlsPort = Port::from(5061);
    }
    question.rootCertificate = provider.rootCertificate.toLatin1();
    question.names = makeSystemNames();
    static const AddressBook asItIs;
    progress(u"asking %1"_s.arg(question.server.text()));
    const QList<ServerAnswer> answers = askServer(question, asItIs, stopToken());
    endProgress();
    QJsonArray parts;
    QJsonArray phones;
    bool allGood = true;
    for (const ServerAnswer &answer : answers) {
        const bool optional = answer.part == ServerPart::Directory;
        allGood = allGood && (optional || answer.outcome == ServerOutcome::Answers);
        parts.append(toJson(answer));
        if (!program.json)
            list(answer, question.server.text());
        for (const PhoneAcceptance &phone : phoneAcceptance(answer, devices)) {
            phones.append(QJsonObject{{u"device"_s, plainWords(phone.device, 80)},
                                      {u"verdict"_s, enumText(phone.verdict)},
                                      {u"says"_s, phone.says}});
            if (!program.json)
                out(u"    %1: %2, %3"_s.arg(plainWords(phone.device, 80), enumText(phone.verdict),
                                            phone.says));
        }
    }
    if (program.json)
        outJson({{u"server"_s, question.server.text()}, {u"parts"_s, parts}, {u"phones"_s, phones}});
    return allGood ? Done : NotReached;
}

} // namespace

void addProviderCheck(CLI::App &app, Program &program)
{
    auto words = std::make_shared<LookWords>();
    CLI::App *command = app.add_subcommand(
        "provider-check",
        "Ask the provider's server: names, SIP over UDP and TCP, TLS. A greeting is all that is sent");
    command->add_option("--server", words->server, "The domain or host that phones are told");
    command
        ->add_option("--udp", words->udp,
                     "Port for SIP over UDP; without any of the three: 5060, 5060 and 5061")
        ->check(CLI::Range(1, 65535));
    command->add_option("--tcp", words->tcp, "Port for SIP over TCP")->check(CLI::Range(1, 65535));
    command->add_option("--tls", words->tls, "Port for SIP over TLS")->check(CLI::Range(1, 65535));
    command->add_option("--office", words->office.file, "The provider and the phones of this office");
    withJson(*command, program);
    command->footer("Exit code 0: everything that was asked answers as it should; 3: not everything.");
    command->callback(
        [&program, words] { program.run = [&program, words] { return look(program, *words); }; });
}

} // namespace rf::cli
