#include "connectors/path/nat_test.h"

#include "connectors/path/stun_wire.h"
#include "connectors/path/words.h"
#include "connectors/sip/wait.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <vector>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int settleSeconds = 1; ///< wait of the flow that must still be there, else nothing can be measured
constexpr int usedAgainMs = 2500; ///< routers keep a flow longer once it was used for more than two seconds

QHostAddress firstUsable(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return addresses.value(0);
}

QHostAddress resolved(const NatTestRequest &request, const HostName &name)
{
    if (name.isEmpty())
        return {};
    if (const QHostAddress literal(name.text()); !literal.isNull())
        return literal;
    return firstUsable(request.resolve ? request.resolve(name.text())
                                       : QHostInfo::fromName(name.text()).addresses());
}

QString plainText(const Endpoint &endpoint)
{
    return endpoint.address.protocol() == QAbstractSocket::IPv6Protocol
               ? u"[%1]:%2"_s.arg(endpoint.address.toString()).arg(endpoint.port)
               : u"%1:%2"_s.arg(endpoint.address.toString()).arg(endpoint.port);
}

/// A server's second address is asked as well, so it must look like one: of the same kind as the first, and
/// nobody on our own network.
bool mayBeAsked(const Endpoint &other, const Endpoint &server)
{
    return other.port != 0 && !other.address.isNull() && !other.address.isMulticast()
           && !other.address.isBroadcast() && !other.address.isLoopback()
           && other.address.protocol() == server.address.protocol() && other.address != server.address
           && other.port != server.port
           && isPrivateAddress(other.address) == isPrivateAddress(server.address);
}

class NatRun {
public:
    NatRun(const NatTestRequest &request, const AddressBook &book, const CancelToken &cancel,
           const QHostAddress &server)
        : m_request(request)
        , m_cancel(cancel)
        , m_wire(book, cancel, request.rtoMs)
        , m_server{server, static_cast<quint16>(request.port.value())}
    {
        m_report.server = plainText(m_server);
    }

    NatReport run()
    {
        m_report.own = m_wire.ownAddress(m_server.address);
        const QString tunnel = m_request.tunnelOf ? m_request.tunnelOf(m_report.own) : QString();
        if (!tunnel.isEmpty()) {
            say(PathText::tr("the way to the server leads through a VPN (%1): the router cannot be tested "
                             "while it is on")
                    .arg(tunnel));
            return m_report;
        }
        const auto socket = m_wire.open(m_server.address);
        const auto first = socket ? m_wire.ask(*socket, m_server) : std::nullopt;
        if (!first || !first->mapped()) {
            say(noAnswer(first));
            return m_report;
        }
        m_mapped = *first->mapped();
        noteMapped(m_mapped);
        m_report.keepsPort = m_mapped.port == socket->localPort();
        if (m_mapped.address == m_report.own) {
            m_report.mapping = NatMapping::None;
            say(PathText::tr("the server saw this computer's own address %1: nothing is translated")
                    .arg(m_mapped.address.toString()));
        } else {
            say(PathText::tr("the server saw %1").arg(plainText(m_mapped)));
        }
        if (const auto other = first->other(); other && mayBeAsked(*other, m_server)) {
            m_other = *other;
            withSecondAddress(*socket);
        } else {
            withoutSecondAddress(*socket);
        }
        if (m_report.mapped.size() > 1)
            say(PathText::tr("flows appeared under several addresses: your provider shares a pool among its "
                             "customers, or there are several lines"));
        if (m_request.lifetime)
            lifetime();
        return m_report;
    }

private:
    void say(const QString &sentence) { m_report.says << sentence; }
    void noteMapped(const Endpoint &mapped)
    {
        if (!m_report.mapped.contains(mapped.address))
            m_report.mapped << mapped.address;
    }
    QString noAnswer(const std::optional<StunMessage> &answer) const
    {
        if (m_cancel.isCancelled())
            //: the test was, by the person
            return PathText::tr("stopped");
        if (answer && answer->kind() == StunKind::Error)
            return PathText::tr("the server refused to tell our address (error %1)").arg(answer->errorCode());
        return answer ? PathText::tr("the server's answer does not tell our address")
                      : PathText::tr("the server did not answer");
    }

    std::optional<Endpoint> mappedTowards(QUdpSocket &socket, const Endpoint &to)
    {
        const auto answer = m_wire.ask(socket, to);
        const auto mapped = answer ? answer->mapped() : std::nullopt;
        if (mapped)
            noteMapped(*mapped);
        return mapped;
    }

    /// RFC 5780 4.3 and 4.4.
    void withSecondAddress(QUdpSocket &socket)
    {
        m_report.rfc5780 = true;
        const auto second = mappedTowards(socket, {m_other.address, m_server.port});
        const auto third = mappedTowards(socket, m_other);
        if (m_report.mapping != NatMapping::None) {
            if (second && *second == m_mapped)
                m_report.mapping = NatMapping::EndpointIndependent;
            else if (second && third)
                m_report.mapping =
                    *third == *second ? NatMapping::AddressDependent : NatMapping::AddressAndPortDependent;
            else
                say(PathText::tr("the server's second address did not answer, so it is not known on what the "
                                 "mapping depends"));
        }
        filtering(socket, third.has_value());
    }

    /// Silence means a filter only where the server has shown that it can answer from its other address:
    /// once through the flow that asked that address before, which no filter stops.
    void filtering(QUdpSocket &openFlow, bool asked)
    {
        if (!asked || !answersFrom(openFlow, true, m_other)) {
            say(PathText::tr("it is not known whose packets come in: the server did not answer from its "
                             "second address when it was asked to"));
            return;
        }
        const auto fresh = m_wire.open(m_server.address);
        if (!fresh || !mappedTowards(*fresh, m_server))
            return;
        if (answersFrom(*fresh, true, m_other))
            m_report.filtering = NatFiltering::EndpointIndependent;
        else if (answersFrom(*fresh, false, {m_server.address, m_other.port}))
            m_report.filtering = NatFiltering::AddressDependent;
        else if (!m_cancel.isCancelled())
            m_report.filtering = NatFiltering::AddressAndPortDependent;
    }
    bool answersFrom(QUdpSocket &socket, bool otherAddress, const Endpoint &from)
    {
        StunMessage question = StunMessage::request();
        question.askForChange(otherAddress, true);
        const auto answer = m_wire.ask(socket, m_server, question, from, socket);
        return answer && answer->kind() == StunKind::Success;
    }

    /// What RFC 8489 alone can tell: two servers see the same mapping, or not.
    void withoutSecondAddress(QUdpSocket &socket)
    {
        say(PathText::tr("the server has no second address (RFC 5780), so it is not known whose packets come "
                         "in through a mapping"));
        if (m_report.mapping == NatMapping::None)
            return;
        const QHostAddress address = resolved(m_request, m_request.second);
        if (address.isNull() || address == m_server.address
            || address.protocol() != m_server.address.protocol()) {
            say(PathText::tr("on what the mapping depends could only be told with a second server"));
            return;
        }
        const auto second =
            mappedTowards(socket, {address, static_cast<quint16>(m_request.secondPort.value())});
        if (!second)
            say(PathText::tr("the second server did not answer, so it is not known on what the mapping "
                             "depends"));
        else
            m_report.mapping = *second == m_mapped ? NatMapping::EndpointIndependent : NatMapping::Dependent;
    }

    struct Flow {
        int seconds = 0;
        std::unique_ptr<QUdpSocket> socket;
        Endpoint mapped;
    };

    /// One flow per wait, all opened at once, each left alone until its time: then another flow asks the
    /// server to answer into it (RFC 5780 4.6). The whole takes as long as the longest wait.
    void lifetime()
    {
        std::vector<Flow> flows;
        for (const int seconds : QList<int>{settleSeconds} + m_request.waits)
            flows.push_back({seconds, m_wire.open(m_server.address), {}});
        const auto asker = m_wire.open(m_server.address);
        QElapsedTimer quiet;
        for (int round = 0; round < 2; ++round) {
            for (Flow &flow : flows) {
                const auto mapped = flow.socket ? mappedTowards(*flow.socket, m_server) : std::nullopt;
                if (!mapped || !asker || mapped->address != m_mapped.address) {
                    say(PathText::tr("how long a mapping stays could not be measured: the server did not see "
                                     "all flows under one address"));
                    return;
                }
                flow.mapped = *mapped;
            }
            quiet.start();
            if (round == 0)
                (void)waitUntil(m_cancel, usedAgainMs * m_request.secondMs / 1000, [] { return false; });
        }
        NatLifetime found;
        for (Flow &flow : flows) {
            const qint64 due = qint64(flow.seconds) * m_request.secondMs;
            if (m_request.waiting && flow.seconds != settleSeconds)
                m_request.waiting(flow.seconds);
            if (due > quiet.elapsed())
                (void)waitUntil(m_cancel, static_cast<int>(due - quiet.elapsed()), [] { return false; });
            if (m_cancel.isCancelled())
                break;
            StunMessage question = StunMessage::request();
            question.askForPort(flow.mapped.port);
            const bool alive = m_wire.ask(*asker, m_server, question, m_server, *flow.socket).has_value();
            if (!alive && flow.seconds == settleSeconds) {
                say(PathText::tr("how long a mapping stays could not be measured: the server does not answer "
                                 "to another port"));
                return;
            }
            if (!alive && !m_cancel.isCancelled())
                found.goneSeconds = flow.seconds;
            if (!alive)
                break;
            found.aliveSeconds = flow.seconds;
        }
        if (found.aliveSeconds > 0)
            m_report.lifetime = found;
        if (m_cancel.isCancelled() && !found.goneSeconds)
            say(PathText::tr("stopped before it was known when an unused mapping goes"));
        else if (found.goneSeconds)
            say(PathText::tr("a mapping that nobody used was there after %1 s and gone after %2 s: a phone's "
                             "keep-alive must come more often")
                    .arg(found.aliveSeconds)
                    .arg(*found.goneSeconds));
        else
            say(PathText::tr("a mapping that nobody used was still there after %1 s")
                    .arg(found.aliveSeconds));
    }

    const NatTestRequest &m_request;
    const CancelToken &m_cancel;
    StunWire m_wire;
    Endpoint m_server;
    Endpoint m_other;
    Endpoint m_mapped;
    NatReport m_report;
};

} // namespace

NatReport natTest(const NatTestRequest &request, const AddressBook &book, const CancelToken &cancel)
{
    const QHostAddress server = resolved(request, request.server);
    NatReport nothing;
    nothing.server = request.server.text();
    if (server.isNull()) {
        nothing.says << PathText::tr("the name %1 could not be found").arg(request.server.text());
        return nothing;
    }
    if (isPrivateAddress(server)) {
        nothing.says << PathText::tr("the server %1 is not on the internet, so no router lies between")
                            .arg(server.toString());
        return nothing;
    }
    return NatRun(request, book, cancel, server).run();
}

} // namespace rf
