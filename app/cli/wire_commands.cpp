// The SIP ALG test on the wire, and the far end for it.
#include "app/cli/command.h"
#include "app/cli/endpoint.h"
#include "app/cli/terminal.h"
#include "app/stop.h"
#include "connectors/discovery/network_prober.h"
#include "connectors/sip/alg_test.h"
#include "connectors/sip/reflector.h"

#include <QCoreApplication>
#include <QTimer>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

/// The answer to "is there a SIP ALG?" in one word.
QString algWord(AlgVerdict verdict)
{
    switch (verdict) {
    case AlgVerdict::Found: return u"on"_s;
    case AlgVerdict::NotFound: return u"off"_s;
    case AlgVerdict::CouldNotTest: break;
    }
    return u"cannot-tell"_s;
}

int runAlgTest(const QString &server, bool asJson)
{
    const auto endpoint = parseEndpoint(server);
    if (!endpoint)
        return sayError(endpoint.error());
    if (!asJson)
        progress(u"Asking %1 over UDP and TCP ..."_s.arg(server));
    const AddressBook book;
    NetworkProber prober(book, makeSystemSurroundings());
    const QList<WireTest> tests = prober.algTest(endpoint->host, endpoint->port, stopToken());
    endProgress();
    const AlgVerdict verdict = overallVerdict(tests);
    if (asJson) {
        outJson({{u"server"_s, server},
                 {u"alg"_s, algWord(verdict)},
                 {u"verdict"_s, enumText(verdict)},
                 {u"tests"_s, json::to(tests)},
                 {u"tls"_s, whyNotOverTls()}});
    } else {
        for (const WireTest &test : tests)
            out(u"%1 %2, %3: %4. %5"_s.arg(test.transport.toUpper(), test.server, test.method,
                                           enumText(test.verdict), test.evidence));
        out(whyNotOverTls());
        switch (verdict) {
        case AlgVerdict::Found: out(u"SIP ALG: on. Something on the way rewrites phone messages."_s); break;
        case AlgVerdict::NotFound:
            out(u"SIP ALG: off on what was tested. It was this computer's path, not a phone's."_s);
            if (std::none_of(tests.begin(), tests.end(),
                             [](const WireTest &test) { return test.method == u"reflector"; }))
                out(u"Behind two routers in a row only a reflector can tell."_s);
            break;
        case AlgVerdict::CouldNotTest: out(u"SIP ALG: cannot tell. It could not be tested."_s); break;
        }
    }
    return verdict == AlgVerdict::Found ? NotMet : verdict == AlgVerdict::NotFound ? Done : NotReached;
}

int runReflector(const QString &listen, int keyFd)
{
    const auto endpoint = parseEndpoint(listen);
    if (!endpoint)
        return sayError(endpoint.error());
    const QHostAddress address(endpoint->host.text());
    if (address.isNull())
        return sayError(
            {ErrorCode::BadInput, u"--listen takes an address of this computer, not a name"_s, {}});
    Result<Secret> key = keyFd >= 0 ? secretFromDescriptor(keyFd) : Result<Secret>(Secret());
    if (!key)
        return sayError(key.error());
    auto reflector = Reflector::start(address, static_cast<quint16>(endpoint->port.value()), *key);
    if (!reflector) {
        Error error = reflector.error();
        error.detail = u"%1 port %2: %3"_s.arg(address.toString(), endpoint->port.text(), error.detail);
        return sayError(error);
    }
    note(u"Reflecting on %1 port %2, UDP and TCP. Ctrl-C ends it."_s.arg(address.toString())
             .arg((*reflector)->port()));
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [] {
        if (stopToken().isCancelled())
            QCoreApplication::quit();
    });
    watch.start(200);
    QCoreApplication::exec();
    return sayDone(u"Answered %1, ignored %2, knocked %3 times."_s.arg((*reflector)->answered())
                       .arg((*reflector)->ignored())
                       .arg((*reflector)->knocked()),
                   {{u"answered"_s, (*reflector)->answered()},
                    {u"ignored"_s, (*reflector)->ignored()},
                    {u"knocked"_s, (*reflector)->knocked()}});
}

} // namespace

void addAlgTest(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand(
        "alg-test", "Does something between here and a SIP server rewrite phone messages (SIP ALG)?");
    auto server = std::make_shared<std::string>();
    command->add_option("--server", *server, "HOST[:PORT] of the provider or of a reflector")->required();
    withJson(*command, program);
    command->footer("Exit code 0: off; 1: on; 3: cannot tell.");
    command->callback([&program, server] {
        program.run = [&program, server] {
            return runAlgTest(QString::fromStdString(*server), program.json);
        };
    });
}

void addReflect(CLI::App &app, Program &program)
{
    CLI::App *command =
        app.add_subcommand("reflect", "Be the far end of alg-test: answer askers with what arrived");
    auto listen = std::make_shared<std::string>();
    command->add_option("--listen", *listen, "ADDR:PORT of this computer")->required();
    auto keyFd = std::make_shared<int>(-1);
    command->add_option(
        "--knock-key-fd", *keyFd,
        "Also knock at an asker's own ports, for who proves to know the key (16 bytes or more) "
        "that is read from this open file descriptor");
    withJson(*command, program);
    command->callback([&program, listen, keyFd] {
        program.run = [listen, keyFd] { return runReflector(QString::fromStdString(*listen), *keyFd); };
    });
}

} // namespace rf::cli
