#include "connectors/sip/alg_test.h"

#include "connectors/sip/alg_exchange.h"
#include "connectors/sip/alg_signs.h"
#include "connectors/sip/options_probe.h"
#include "connectors/sip/text_tools.h"
#include "connectors/sip/words.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

class AlgRun {
public:
    AlgRun(const AlgTestRequest &request, const AddressBook &book, const CancelToken &cancel,
           const QHostAddress &server)
        : m_request(request)
        , m_wire(book, cancel, server, request.t1Ms)
        , m_target(request.server.text().toLatin1())
    {
        if (server.protocol() == QAbstractSocket::IPv6Protocol && m_target.contains(':'))
            m_target = '[' + m_target + ']';
        m_place = SipText::tr("%1 %2 to %3", "UDP or TCP, port, server");
        m_serverText = u"%1:%2"_s.arg(server.toString(), request.port.text());
        m_wire.precondition = [this](const QHostAddress &own) -> QString {
            const QString tunnel = m_request.tunnelOf ? m_request.tunnelOf(own) : QString();
            if (!tunnel.isEmpty())
                return SipText::tr("the way to the server leads through a VPN (%1): the router cannot be "
                                   "tested while it is on")
                    .arg(tunnel);
            if (own.isNull() || !isPrivateAddress(own))
                return SipText::tr(
                           "this computer has a public address (%1): no router translates addresses here")
                    .arg(own.toString());
            return {};
        };
    }

    QList<WireTest> run()
    {
        oneTransport("UDP");
        oneTransport("TCP");
        return m_tests;
    }

private:
    AlgExchange askOptions(const QByteArray &transport, Port port, const QByteArray &from = {})
    {
        return m_wire.ask(transport, port, [&](const QHostAddress &own, quint16 ownPort) {
            OptionsProbe probe;
            probe.transport = transport;
            probe.ownAddress = own;
            probe.ownPort = ownPort;
            probe.target = port == Port() ? m_target : m_target + ':' + QByteArray::number(port.value());
            if (!from.isEmpty())
                probe.fromUri = "sip:probe@" + from + ':' + QByteArray::number(ownPort);
            SipMessage options = makeOptions(probe);
            options.addHeader("X-Mode", "b64"); // a reflector answers with what it received
            return options;
        });
    }
    AlgExchange askInvite(const QByteArray &transport)
    {
        return m_wire.ask(transport, m_request.port, [&](const QHostAddress &own, quint16 ownPort) {
            return reflectorInvite(transport, m_target, own, ownPort);
        });
    }

    void oneTransport(const QByteArray &transport)
    {
        if (m_wire.messagesLeft() <= 0) {
            add(transport, u"received-address"_s, AlgVerdict::CouldNotTest,
                SipText::tr("all six messages of this run were needed before"));
            return;
        }
        const AlgExchange first = askOptions(transport, m_request.port);
        if (!first.answer) {
            add(transport, u"received-address"_s, AlgVerdict::CouldNotTest, first.problem);
            return;
        }
        if (isReflection(*first.answer))
            withReflector(transport, first);
        else
            withoutReflector(transport, first);
    }

    void withReflector(const QByteArray &transport, const AlgExchange &first)
    {
        QList<AlgSeen> bytes{reflected(first)};
        QList<AlgSeen> addresses{receivedAddress(first)};
        // At most two calls are tried: the second when the first disagrees with the OPTIONS before it.
        for (int round = 0; round < 2 && m_wire.messagesLeft() >= 2; ++round) {
            if (round == 1 && bytes.last().sign == bytes.first().sign)
                break;
            const AlgExchange call = askInvite(transport);
            if (!call.answer)
                break;
            bytes.append(reflected(call));
            addresses.append(receivedAddress(call));
        }
        if (bytes.size() == 1 && m_wire.messagesLeft() >= 1) {
            const AlgExchange again = askOptions(transport, m_request.port);
            if (again.answer) {
                bytes.append(reflected(again));
                addresses.append(receivedAddress(again));
            }
        }
        // Where the far end sees our own address nobody translates, and that it names it proves nothing.
        const QHostAddress seenAs = bytes.last().seenAs;
        if (!seenAs.isNull() && siptext::sameAddress(siptext::addressText(seenAs), first.ownAddress)) {
            for (AlgSeen &one : addresses) {
                if (one.sign == AlgSign::Positive)
                    one = {AlgSign::None, SipText::tr("no router on this way translates addresses")};
            }
        }
        judge(transport, u"reflector"_s, bytes);
        judge(transport, u"received-address"_s, addresses);
    }

    void withoutReflector(const QByteArray &transport, const AlgExchange &first)
    {
        const AlgSeen seen = receivedAddress(first);
        QByteArray mapped = mappedAddress(first);
        // The mapping can also be learnt over a port that no helper watches; three messages are kept for the
        // rest.
        if (mapped.isEmpty() && seen.sign == AlgSign::None && transport == "UDP" && m_request.otherPort
            && m_wire.messagesLeft() >= 4) {
            const AlgExchange other = askOptions(transport, *m_request.otherPort);
            if (other.answer)
                mapped = mappedAddress(other);
        }
        QList<AlgSeen> addresses{seen};
        if (m_wire.messagesLeft() <= 0) {
            judge(transport, u"received-address"_s, addresses);
            return;
        }
        const AlgExchange second = askOptions(transport, m_request.port, mapped);
        if (second.answer)
            addresses.append(receivedAddress(second));
        QList<AlgSeen> canaries;
        if (second.answer && !mapped.isEmpty()) {
            canaries.append(reverseCanary(second, mapped));
            if (canaries.first().sign == AlgSign::Positive && m_wire.messagesLeft() > 0) {
                const AlgExchange third = askOptions(transport, m_request.port, mapped);
                if (third.answer)
                    canaries.append(reverseCanary(third, mapped));
            }
        }
        judge(transport, u"received-address"_s, addresses);
        // The canary speaks only where it has something to say: proof, or an answer where the other has none.
        const bool addressesSilent = addresses.first().sign == AlgSign::None;
        if (!canaries.isEmpty() && (canaries.first().sign == AlgSign::Positive || addressesSilent))
            judge(transport, u"reverse-canary"_s, canaries);
    }

    // The public address of this flow, where the answer tells it and the router keeps port numbers.
    static QByteArray mappedAddress(const AlgExchange &exchange)
    {
        const auto via = exchange.answer->topVia();
        const QByteArray received = via ? via->parameter("received") : QByteArray();
        const QHostAddress address(QString::fromLatin1(received));
        if (address.isNull() || isPrivateAddress(address)
            || address.protocol() != QAbstractSocket::IPv4Protocol
            || via->parameter("rport").toInt() != exchange.ownPort)
            return {};
        return siptext::addressText(address);
    }

    // Found takes two positive answers in a row; one alone, or two that disagree, are no verdict.
    void judge(const QByteArray &transport, const QString &method, const QList<AlgSeen> &seen)
    {
        int positive = 0;
        int inARow = 0;
        int negative = 0;
        QString evidence = seen.isEmpty() ? QString() : seen.last().evidence;
        std::optional<QHostAddress> seenAs;
        for (const AlgSeen &one : seen) {
            if (one.sign == AlgSign::Positive) {
                ++positive;
                evidence = one.evidence;
            }
            inARow = one.sign == AlgSign::Positive ? inARow + 1 : 0;
            negative += one.sign == AlgSign::Negative ? 1 : 0;
            if (!one.seenAs.isNull())
                seenAs = one.seenAs;
        }
        if (inARow >= 2)
            add(transport, method, AlgVerdict::Found, evidence);
        else if (positive > 0)
            add(transport, method, AlgVerdict::CouldNotTest,
                SipText::tr("one answer showed a change and another did not, or none came: %1")
                    .arg(evidence));
        else if (negative > 0 && negative == seen.size())
            add(transport, method, AlgVerdict::NotFound, evidence);
        else
            add(transport, method, AlgVerdict::CouldNotTest, evidence);
        m_tests.last().seenAs = seenAs;
    }

    void add(const QByteArray &transport, const QString &method, AlgVerdict verdict, const QString &evidence)
    {
        WireTest test;
        test.verdict = verdict;
        test.transport = QString::fromLatin1(transport).toLower();
        test.server = m_serverText;
        test.method = method;
        const QString place =
            m_place.arg(QString::fromLatin1(transport), m_request.port.text(), m_request.server.text());
        switch (verdict) {
        //: a router that changes SIP messages: %1 is "UDP 5060 to a server", %2 what was seen
        case AlgVerdict::Found: test.evidence = SipText::tr("found on %1: %2").arg(place, evidence); break;
        case AlgVerdict::NotFound:
            //: a router that changes SIP messages: %1 is "UDP 5060 to a server", %2 what was seen
            test.evidence = SipText::tr("not found on %1: %2").arg(place, evidence);
            break;
        case AlgVerdict::CouldNotTest:
            test.evidence = SipText::tr("could not test %1: %2").arg(place, evidence);
            break;
        }
        test.when = QDateTime::currentDateTimeUtc();
        m_tests.append(test);
    }

    const AlgTestRequest &m_request;
    AlgWire m_wire;
    QByteArray m_target;
    QString m_place;
    QString m_serverText;
    QList<WireTest> m_tests;
};

QList<WireTest> nothingTested(const AlgTestRequest &request, const QString &why)
{
    QList<WireTest> tests;
    for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
        WireTest test;
        test.transport = transport;
        test.server = u"%1:%2"_s.arg(request.server.text(), request.port.text());
        test.method = u"received-address"_s;
        test.evidence = SipText::tr("could not test: %1").arg(why);
        test.when = QDateTime::currentDateTimeUtc();
        tests.append(test);
    }
    return tests;
}

} // namespace

QList<WireTest> algTest(const AlgTestRequest &request, const AddressBook &book, const CancelToken &cancel)
{
    if (request.server.isEmpty())
        return nothingTested(request, SipText::tr("no server was named"));
    QList<QHostAddress> addresses{QHostAddress(request.server.text())};
    if (addresses.first().isNull())
        addresses = request.resolve ? request.resolve(request.server.text())
                                    : QHostInfo::fromName(request.server.text()).addresses();
    const QHostAddress server = siptext::preferredAddress(addresses);
    if (server.isNull())
        return nothingTested(request,
                             SipText::tr("the name %1 could not be found").arg(request.server.text()));
    if (isPrivateAddress(server))
        return nothingTested(request,
                             SipText::tr("the server %1 is not on the internet, so no router lies between")
                                 .arg(server.toString()));
    return AlgRun(request, book, cancel, server).run();
}

QString whyNotOverTls()
{
    return SipText::tr(
        "Over TLS there is nothing to test: nobody on the way can read such a message, so nobody can "
        "change it without breaking the connection. Phones that use TLS are safe from a helper "
        "that rewrites.");
}

AlgVerdict overallVerdict(const QList<WireTest> &tests)
{
    AlgVerdict verdict = AlgVerdict::CouldNotTest;
    for (const WireTest &test : tests) {
        if (test.verdict == AlgVerdict::Found)
            return AlgVerdict::Found;
        if (test.verdict == AlgVerdict::NotFound)
            verdict = AlgVerdict::NotFound;
    }
    return verdict;
}

} // namespace rf
