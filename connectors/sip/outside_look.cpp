#include "connectors/sip/outside_look.h"

#include "connectors/sip/options_probe.h"
#include "connectors/sip/text_tools.h"
#include "connectors/sip/wait.h"

#include <QHostInfo>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int outsideConnectMs = 5000;

class OutsideTalk {
public:
    OutsideTalk(const OutsideRequest &request, const AddressBook &book, const CancelToken &cancel)
        : m_request(request)
        , m_book(book)
        , m_cancel(cancel)
    {
    }

    Result<QList<OutsideTest>> run()
    {
        RETURN_IF_ERROR(connectTo());
        ASSIGN_OR_RETURN(const SipMessage welcome, ask("hello", {}));
        const QByteArray nonce = welcome.header(knockNonceHeader);
        if (welcome.status() != 401 || nonce.isEmpty())
            return fail(ErrorCode::Unsupported, u"that server knocks at nobody's ports"_s);
        const QHostAddress seenAs(
            QString::fromLatin1(QByteArray::fromBase64(welcome.header(knockFromHeader))));
        if (seenAs.isNull())
            return fail(ErrorCode::Unparsable, u"the reflector does not say how it sees us"_s);
        if (m_cancel.isCancelled() || !m_request.agrees || !m_request.agrees(seenAs))
            return fail(ErrorCode::Cancelled, u"nobody agreed to a knock at %1"_s.arg(seenAs.toString()));
        const QByteArray order = KnockOrder{seenAs, m_request.targets}.text();
        ASSIGN_OR_RETURN(const SipMessage answer,
                         ask(order.toBase64(), knockProof(m_request.key, nonce, order)));
        if (answer.status() == 403)
            return fail(ErrorCode::AuthRejected, u"the reflector has another key"_s);
        if (answer.status() != 200)
            return fail(ErrorCode::Rejected, u"the reflector refused (%1 %2)"_s.arg(answer.status())
                                                 .arg(QString::fromUtf8(answer.reason().left(60))));
        return resultsOf(answer, seenAs);
    }

private:
    Result<> connectTo()
    {
        QList<QHostAddress> addresses{QHostAddress(m_request.reflector.text())};
        if (addresses.first().isNull())
            addresses = m_request.resolve ? m_request.resolve(m_request.reflector.text())
                                          : QHostInfo::fromName(m_request.reflector.text()).addresses();
        m_server = siptext::preferredAddress(addresses);
        if (m_server.isNull())
            return fail(ErrorCode::BadInput,
                        u"the name %1 could not be found"_s.arg(m_request.reflector.text()));
        const Endpoint real = m_book.real({m_server, static_cast<quint16>(m_request.port.value())});
        bool failed = real.port == 0;
        const auto watch =
            QObject::connect(&m_socket, &QTcpSocket::errorOccurred, &m_socket, [&failed] { failed = true; });
        if (!failed)
            m_socket.connectToHost(real.address, real.port);
        (void)waitUntil(m_cancel, outsideConnectMs,
                        [&] { return failed || m_socket.state() == QAbstractSocket::ConnectedState; });
        QObject::disconnect(watch);
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            return {};
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        return fail(
            ErrorCode::Unreachable,
            u"%1 port %2: %3"_s.arg(m_server.toString(), m_request.port.text(), m_socket.errorString()));
    }

    Result<SipMessage> ask(const QByteArray &knock, const QByteArray &proof)
    {
        OptionsProbe probe;
        probe.transport = "TCP";
        probe.ownAddress = m_book.ownAddress(m_server);
        if (probe.ownAddress.isNull())
            probe.ownAddress = m_socket.localAddress();
        probe.ownPort = m_socket.localPort();
        probe.target = siptext::addressText(m_server);
        if (probe.target.contains(':'))
            probe.target = '[' + probe.target + ']';
        SipMessage question = makeOptions(probe);
        question.addHeader(knockHeader, knock);
        if (!proof.isEmpty())
            question.addHeader(knockProofHeader, proof);
        m_socket.write(question.serialise());
        std::optional<SipMessage> answer;
        bool garbage = false;
        (void)waitUntil(m_cancel, m_request.answerMs, [&] {
            m_stream += m_socket.read(SipMessage::maxBytes + 1 - m_stream.size());
            while (!answer && !garbage) {
                const auto message = SipMessage::takeFrom(m_stream);
                garbage = !message;
                if (garbage || !*message)
                    break;
                if ((*message)->callId() == question.callId())
                    answer = **message;
            }
            return answer || garbage || m_socket.state() != QAbstractSocket::ConnectedState;
        });
        if (answer)
            return *answer;
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        if (garbage)
            return fail(ErrorCode::Unsupported, u"what answers there is no reflector"_s);
        return fail(ErrorCode::Timeout, u"the reflector did not answer"_s);
    }

    Result<QList<OutsideTest>> resultsOf(const SipMessage &answer, const QHostAddress &seenAs) const
    {
        const auto results = readKnockReport(answer.body());
        if (!results)
            return fail(ErrorCode::Unparsable, u"the reflector's report cannot be read"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<OutsideTest> tests;
        for (const KnockResult &result : *results) {
            if (!m_request.targets.contains(result.target))
                return fail(ErrorCode::Unparsable, u"the reflector tells of a port that nobody asked for"_s);
            OutsideTest test;
            test.transport = result.target.tcp ? u"tcp"_s : u"udp"_s;
            test.port = result.target.port;
            test.verdict = result.verdict;
            test.address = seenAs;
            test.by = u"%1:%2"_s.arg(m_request.reflector.text(), m_request.port.text());
            test.when = now;
            tests << test;
        }
        return tests;
    }

    const OutsideRequest &m_request;
    const AddressBook &m_book;
    const CancelToken &m_cancel;
    QHostAddress m_server;
    QTcpSocket m_socket;
    QByteArray m_stream;
};

} // namespace

QList<KnockTarget> usualKnocks()
{
    QList<KnockTarget> targets{
        {false, *Port::from(5060)}, {true, *Port::from(5060)}, {true, *Port::from(5061)}};
    for (const int port : {21, 22, 23, 80, 443, 8080, 8443})
        targets.append({true, *Port::from(port)});
    return targets;
}

Result<QList<OutsideTest>> lookFromOutside(const OutsideRequest &request, const AddressBook &book,
                                           const CancelToken &cancel)
{
    if (request.reflector.isEmpty() || request.targets.isEmpty()
        || request.targets.size() > KnockOrder::maxTargets)
        return fail(ErrorCode::BadInput, u"from 1 to %1 ports are knocked at"_s.arg(KnockOrder::maxTargets));
    return OutsideTalk(request, book, cancel).run();
}

} // namespace rf
