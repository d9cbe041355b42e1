#include "connectors/sip/alg_signs.h"

#include "connectors/sip/options_probe.h"
#include "connectors/sip/reflector.h"
#include "connectors/sip/text_tools.h"
#include "connectors/sip/words.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

QString quoted(const QByteArray &line)
{
    return QString::fromUtf8(line.left(160));
}

// First line that differs, both ways, for people to read.
QString firstDifference(const QByteArray &sent, const QByteArray &arrived)
{
    const QList<QByteArray> before = sent.split('\n');
    const QList<QByteArray> after = arrived.split('\n');
    QStringList changes;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()) && changes.size() < 2; ++i) {
        const QByteArray a = i < before.size() ? before[i].trimmed() : QByteArray();
        const QByteArray b = i < after.size() ? after[i].trimmed() : QByteArray();
        if (a != b && !a.toLower().startsWith("content-length"))
            changes.append(SipText::tr("sent \"%1\", arrived as \"%2\"").arg(quoted(a), quoted(b)));
    }
    if (changes.isEmpty())
        return SipText::tr("the bytes that arrived differ from those sent");
    return changes.join(u"; "_s);
}

QHostAddress sourceOf(const Reflection &reflection)
{
    const auto source = siptext::readHostPort(reflection.source);
    return source ? QHostAddress(QString::fromLatin1(source->first)) : QHostAddress();
}

constexpr qsizetype paddingLine = 13; ///< "X-Padding: " and its line end
constexpr qsizetype roomToSpare = 24; ///< a helper on the way may make the message a little shorter

/// How long the answer of a reflector with all bytes of this message can be; 0 when that is too long to be
/// sent at all.
qsizetype reflectionSize(const SipMessage &message, bool ipv6)
{
    // Its body: the source and the message in base64, in lines of 76.
    const qsizetype seen = message.serialise().size() + paddingLine + (ipv6 ? 53 : 27);
    const qsizetype base64 = (seen + 2) / 3 * 4;
    qsizetype size = base64 + 2 * (base64 / 76 + 1);
    // Its headers: the status line, what is added to Via and To, and its own ones; and what is copied.
    size += 23 + (ipv6 ? 55 : 31) + 13 + 119 + roomToSpare;
    for (const QByteArray name : {"Via", "From", "To", "Call-ID", "CSeq"})
        size += name.size() + message.header(name).size() + 4;
    return size <= ReflectorAnswers::maxReplyBytes ? size : 0;
}

} // namespace

AlgSeen receivedAddress(const AlgExchange &exchange)
{
    const auto via = exchange.answer->topVia();
    if (!via)
        return {AlgSign::None, SipText::tr("the answer carries no Via")};
    const QByteArray received = via->parameter("received");
    const QString line = quoted("Via: " + via->text());
    if (received.isEmpty())
        return {AlgSign::None, SipText::tr("the server does not say from which address we came")};
    if (siptext::sameAddress(received, exchange.ownAddress))
        return {AlgSign::Positive,
                SipText::tr("the answer names our private address as the one the server saw: %1").arg(line)};
    const QHostAddress address(QString::fromLatin1(received));
    if (address.isNull())
        return {AlgSign::None, SipText::tr("the answer names no address: %1").arg(line)};
    if (isPrivateAddress(address))
        return {AlgSign::None,
                SipText::tr(
                    "something else in the path answers or rewrites: the server saw the private address %1")
                    .arg(address.toString())};
    const auto ours = SipMessage::parse(exchange.sent);
    const auto mine = ours ? ours->topVia() : std::nullopt;
    if (mine && (via->host != mine->host || via->parameter("branch") != mine->parameter("branch")))
        return {AlgSign::None,
                SipText::tr("our own Via came back changed, by the router or by the server: %1").arg(line)};
    return {AlgSign::Negative, SipText::tr("the server saw %1").arg(address.toString()), address};
}

AlgSeen reverseCanary(const AlgExchange &exchange, const QByteArray &publicAddress)
{
    const auto from = SipNameAddress::from(exchange.answer->header("From"));
    const auto uri = from ? SipUri::from(from->uri) : std::nullopt;
    if (!uri)
        return {AlgSign::None, SipText::tr("the answer carries no From")};
    if (siptext::sameAddress(uri->host, exchange.ownAddress))
        return {AlgSign::Positive, SipText::tr("the public address in From came back as our private one: %1")
                                       .arg(quoted("From: " + exchange.answer->header("From")))};
    if (uri->host == publicAddress)
        return {AlgSign::Negative, SipText::tr("the public address in From came back unchanged")};
    return {AlgSign::None, SipText::tr("From came back with yet another address")};
}

bool isReflection(const SipMessage &answer)
{
    return answer.hasHeader(reflectorHashHeader) || readReflection(answer.body()).has_value();
}

AlgSeen reflected(const AlgExchange &exchange)
{
    const QByteArray sent = withoutPadding(exchange.sent);
    if (const auto reflection = readReflection(exchange.answer->body())) {
        const QHostAddress seenAs = sourceOf(*reflection);
        if (withoutPadding(reflection->message) == sent)
            return {AlgSign::Negative, SipText::tr("the message arrived byte by byte as it was sent"),
                    seenAs};
        return {AlgSign::Positive, firstDifference(sent, withoutPadding(reflection->message)), seenAs};
    }
    const QByteArray hash = exchange.answer->header(reflectorHashHeader);
    if (hash.isEmpty())
        return {AlgSign::None, SipText::tr("the server did not reflect the message")};
    const QByteArray ours = reflectionHash(exchange.sent);
    if (hash == ours)
        return {AlgSign::Negative,
                SipText::tr("the message arrived as it was sent (checksum %1)").arg(quoted(hash))};
    return {
        AlgSign::Positive,
        SipText::tr("the message arrived changed (checksum %1, sent %2)").arg(quoted(hash), quoted(ours))};
}

SipMessage reflectorInvite(const QByteArray &transport, const QByteArray &target, const QHostAddress &own,
                           quint16 ownPort)
{
    const QByteArray address = siptext::addressText(own);
    const QByteArray family = address.contains(':') ? "IP6 " : "IP4 ";
    OptionsProbe probe;
    probe.transport = transport;
    probe.ownAddress = own;
    probe.ownPort = ownPort;
    probe.target = target;
    const SipMessage options = makeOptions(probe);
    SipMessage invite = SipMessage::request("INVITE", options.uri());
    for (const auto &[name, value] : options.allHeaders()) {
        if (name != "Accept" && name != "CSeq")
            invite.addHeader(name, value);
    }
    invite.addHeader("CSeq", "1 INVITE");
    invite.addHeader("X-Mode", "b64");
    const QByteArray number = SipMessage::randomHex(6);
    invite.setBody("application/sdp",
                   "v=0\r\no=- " + QByteArray::number(number.toUInt(nullptr, 16)) + " 0 IN " + family
                       + address + "\r\ns=-\r\nc=IN " + family + address + "\r\nt=0 0\r\nm=audio "
                       + QByteArray::number(20000 + (ownPort & 0x3ffe)) + " RTP/AVP 8\r\n");
    const qsizetype padding =
        reflectionSize(invite, address.contains(':')) - invite.serialise().size() - paddingLine;
    if (padding > 0)
        invite.addHeader(reflectorPaddingHeader, QByteArray(padding, 'x'));
    return invite;
}

} // namespace rf
