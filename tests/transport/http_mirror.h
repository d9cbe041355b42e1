// Pretend web servers that answer with what they were asked or with what the test says, and a link to them.
#pragma once

#include "connectors/transport/http_link.h"
#include "tests/transport/http_test_server.h"
#include "tests/transport/transport_support.h"

namespace rf::test {

inline QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

inline HttpOptions optionsFor(const HttpTestServer &server, bool tls = true)
{
    HttpOptions options;
    options.tls = tls;
    options.port = Port::from(server.port()).value();
    options.timeoutMs = 5000;
    return options;
}

std::unique_ptr<HttpLink> linkTo(Bench &bench, const HttpOptions &options)
{
    return HttpLink::create(bench.device, options, bench.dialler, bench.cancel);
}

inline HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

/// Answers every request of a connection with 200 and the request itself.
inline HttpBehaviour mirror(HttpTestServer *&noted, bool tls = true)
{
    HttpBehaviour b;
    b.tls = tls;
    b.serve = [&noted](HttpPeer &peer, int) {
        while (const auto request = peer.request()) {
            noted->note(*request);
            if (!peer.answer(200, *request))
                return;
        }
    };
    return b;
}

/// One answer, sent as it is; then the connection is closed.
inline HttpBehaviour says(const QByteArray &answer)
{
    HttpBehaviour b;
    b.tls = false;
    b.serve = [answer](HttpPeer &peer, int) {
        if (peer.request())
            peer.write(answer);
    };
    return b;
}

} // namespace rf::test
