#include "connectors/sip/options_probe.h"

#include "connectors/sip/text_tools.h"

using namespace Qt::StringLiterals;

namespace rf {

SipMessage makeOptions(const OptionsProbe &probe)
{
    QByteArray own = siptext::addressText(probe.ownAddress);
    const QByteArray bare = own;
    if (own.contains(':'))
        own = '[' + own + ']';
    const QByteArray ownPort = own + ':' + QByteArray::number(probe.ownPort);
    const qsizetype colon =
        probe.target.contains("]") ? probe.target.indexOf("]:") : probe.target.indexOf(':');
    const QByteArray host =
        colon < 0 ? probe.target : probe.target.left(colon + (probe.target[colon] == ']'));
    SipMessage message = SipMessage::request("OPTIONS", "sip:" + probe.target);
    message.addHeader("Via", "SIP/2.0/" + probe.transport + ' ' + ownPort
                                 + ";rport;branch=" + SipMessage::newBranch());
    message.addHeader("Max-Forwards", "70");
    message.addHeader("From", '<' + (probe.fromUri.isEmpty() ? "sip:probe@" + host : probe.fromUri)
                                  + ">;tag=" + SipMessage::randomHex(8));
    message.addHeader("To", "<sip:" + host + '>');
    message.addHeader("Call-ID", SipMessage::randomHex(16) + '@' + bare);
    message.addHeader("CSeq", "1 OPTIONS");
    message.addHeader("Contact",
                      "<sip:" + ownPort
                          + (probe.transport == "TCP" ? QByteArray(";transport=tcp") : QByteArray()) + '>');
    message.addHeader("Accept", "application/sdp");
    message.addHeader("User-Agent", "RingFence/" RINGFENCE_VERSION);
    return message;
}

QList<QPair<QString, QString>> optionsEvidence(const SipMessage &answer)
{
    QList<QPair<QString, QString>> lines;
    for (const char *name : {"User-Agent", "Server"}) {
        const QByteArray value = answer.header(name);
        if (!value.isEmpty())
            lines.append({u"sip-options"_s, QString::fromUtf8(value.left(200))});
    }
    if (lines.isEmpty())
        lines.append({u"sip-options"_s, u"SIP answer %1 without a name"_s.arg(answer.status())});
    return lines;
}

} // namespace rf
