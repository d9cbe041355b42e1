// A pretend router with a handful of commands, its dialect, and a signed-in link to it.
#pragma once

#include "connectors/transport/ssh_link.h"
#include "tests/transport/ssh_test_server.h"
#include "tests/transport/transport_support.h"

namespace rf::test {

using namespace Qt::StringLiterals;

inline const QByteArray prompt = "Office> ";

inline CliDialect dialect()
{
    CliDialect d;
    d.prompt = u"[\\w .-]*>\\s"_s;
    d.pagerPattern = u"---\\s*MORE\\s*---"_s;
    d.refusals = {u"invalid command"_s, u"^% "_s};
    d.secrets = {u"passwd (\\S+)"_s};
    d.quietMs = 40;
    d.answerMs = 4000;
    return d;
}

inline SshOptions optionsFor(const SshTestServer &server)
{
    SshOptions options;
    options.port = Port::from(server.port()).value();
    return options;
}

Result<std::unique_ptr<SshLink>> signedIn(Bench &bench, const SshTestServer &server,
                                          const SshOptions &options)
{
    Q_UNUSED(server)
    ASSIGN_OR_RETURN(auto link, SshLink::connect(bench.device, options, bench.dialler, bench.cancel));
    RETURN_IF_ERROR(link->signIn({u"admin"_s, bench.secret("pw", "right horse")}));
    return link;
}

/// A firmware with a handful of commands.
inline void firmware(SshShell &shell)
{
    shell.write("Welcome to the office router\r\n" + prompt);
    while (const auto line = shell.line()) {
        if (*line == "exit")
            return;
        if (*line == "show") {
            shell.write("wan up\r\nlan up\r\n");
        } else if (*line == "lease") {
            shell.write("192.168.1.10 00-15-65 A1000460"); // the prompt follows on the same line
        } else if (*line == "upnp") {
            shell.write("service <<WANIP>>\r\nlist >> ");
            shell.pause(120);
            shell.write("end of list >>\r\n");
        } else if (line->startsWith("echo ")) {
            shell.write(line->mid(5) + "\r\n");
        } else if (!line->isEmpty()) {
            shell.write("invalid command !!\r\n");
        }
        shell.write(prompt);
    }
}

inline SshBehaviour ordinary(std::function<void(SshShell &)> shell = firmware)
{
    SshBehaviour b;
    b.password = "right horse";
    b.shell = std::move(shell);
    return b;
}

} // namespace rf::test
