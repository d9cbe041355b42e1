#include "connectors/discovery/probes/sip_stream_probe.h"

#include "connectors/discovery/probes/certificate.h"
#include "connectors/sip/options_probe.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

enum class Heard { Nothing, Answer, Nonsense };

// The first final answer to our question in a stream; provisional ones before it are passed over.
std::pair<Heard, QList<Observation>> answerIn(QByteArray stream, const QByteArray &callId)
{
    for (int i = 0; i < 10; ++i) {
        const auto message = SipMessage::takeFrom(stream);
        if (!message)
            return {Heard::Nonsense, {}};
        if (!*message)
            return {Heard::Nothing, {}};
        if ((*message)->isRequest() || (*message)->status() < 200 || (*message)->callId() != callId)
            continue;
        QList<Observation> seen;
        for (const auto &[probe, text] : optionsEvidence(**message))
            seen.append({probe, text});
        return {Heard::Answer, seen};
    }
    return {Heard::Nonsense, {}};
}

} // namespace

SipStreamProbe::SipStreamProbe(const ProbeTarget &target, QObject *parent, Connection::Wrapping wrapping)
    : TcpProbe(target, parent, wrapping)
    , m_tls(wrapping == Connection::Wrapping::Tls)
{
}

void SipStreamProbe::opened()
{
    OptionsProbe question;
    question.transport = m_tls ? "TLS" : "TCP";
    question.ownAddress = target().ownAddress.isNull() ? connection().ownAddress() : target().ownAddress;
    question.ownPort = connection().ownPort();
    question.target = target().address.toString().toLatin1();
    if (target().port != 5060)
        question.target += ':' + QByteArray::number(target().port);
    const SipMessage message = makeOptions(question);
    m_callId = message.callId();
    connection().send(message.serialise());
}

void SipStreamProbe::received()
{
    if (answerIn(connection().bytes(), m_callId).first != Heard::Nothing)
        leave();
}

void SipStreamProbe::judge()
{
    if (const auto certificate = readCertificate(connection().certificate()))
        note(certificateObservations(*certificate));
    const auto [heard, seen] = answerIn(connection().bytes(), m_callId);
    if (heard == Heard::Answer)
        setProtocol(m_tls ? u"sip-tls"_s : u"sip-tcp"_s);
    note(seen);
}

} // namespace rf
