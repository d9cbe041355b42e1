#include "connectors/practice/sim_sip_helper.h"

#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowestPort = 1024; ///< URIs with lower ports are not understood by the helper

struct Rewriter {
    Endpoint from;
    Endpoint to;

    bool matches(const QString &address, const QString &port) const
    {
        const int number = port.isEmpty() ? 5060 : port.toInt();
        return QHostAddress(address) == from.address && number == from.port
               && (port.isEmpty() || number >= lowestPort);
    }
    QString replacement() const { return u"%1:%2"_s.arg(to.address.toString()).arg(to.port); }

    /// Every sip: URI of the text that names the flow's own end. sips: is left alone.
    QString uris(const QString &text) const
    {
        static const QRegularExpression uri(
            u"(?<![a-zA-Z])(sip:(?:[^@>;,\\s\"]*@)?)(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d{1,5}))?"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString out;
        qsizetype done = 0;
        auto it = uri.globalMatch(text);
        while (it.hasNext()) {
            const auto m = it.next();
            if (!matches(m.captured(2), m.captured(3)))
                continue;
            out += text.mid(done, m.capturedStart() - done) + m.captured(1) + replacement();
            done = m.capturedEnd();
        }
        return out + text.mid(done);
    }

    /// The first value of a Via line: sent-by, and when that is ours also maddr, received and rport.
    QString via(const QString &value, bool outwards) const
    {
        static const QRegularExpression sentBy(
            u"^(\\s*SIP\\s*/\\s*2\\.0\\s*/\\s*[A-Z]+\\s+)(\\d{1,3}(?:\\.\\d{1,3}){3})(?:\\s*:\\s*(\\d{1,5}))?"_s,
            QRegularExpression::CaseInsensitiveOption);
        const qsizetype comma = value.indexOf(u',');
        QString top = comma < 0 ? value : value.left(comma);
        const QString rest = comma < 0 ? QString() : value.mid(comma);
        const auto m = sentBy.match(top);
        if (!m.hasMatch() || !matches(m.captured(2), m.captured(3)))
            return value;
        top = m.captured(1) + replacement() + top.mid(m.capturedEnd());
        for (const QString &name : {u"maddr"_s, u"received"_s}) {
            const QRegularExpression parameter(
                u"(;\\s*%1=)%2(?![\\d.])"_s.arg(name, QRegularExpression::escape(from.address.toString())));
            top.replace(parameter, u"\\1"_s + to.address.toString());
        }
        if (!outwards) {
            const QRegularExpression rport(u"(;\\s*rport=)%1(?!\\d)"_s.arg(from.port));
            top.replace(rport, u"\\1"_s + QString::number(to.port));
        }
        return top + rest;
    }
};

QString longName(const QString &name)
{
    static const QHash<QString, QString> compact{{u"v"_s, u"via"_s},     {u"m"_s, u"contact"_s},
                                                 {u"f"_s, u"from"_s},    {u"t"_s, u"to"_s},
                                                 {u"i"_s, u"call-id"_s}, {u"l"_s, u"content-length"_s}};
    const QString lower = name.trimmed().toLower();
    return compact.value(lower, lower);
}

/// nullopt = to be dropped.
std::optional<QString> rewriteSdp(const QString &body, const Rewriter &rewrite)
{
    static const QRegularExpression media(u"^m=[a-z]+ (\\d+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression connection(u"^c=IN IP[46] "_s, QRegularExpression::MultilineOption);
    if (!connection.match(body).hasMatch())
        return std::nullopt;
    auto lines = media.globalMatch(body);
    while (lines.hasNext()) {
        const int port = lines.next().captured(1).toInt();
        if (port != 0 && port < lowestPort)
            return std::nullopt;
    }
    const QRegularExpression own(u"^((?:o=.* |c=)IN IP4 )%1(?=[\\s/]|$)"_s.arg(
                                     QRegularExpression::escape(rewrite.from.address.toString())),
                                 QRegularExpression::MultilineOption);
    QString out = body;
    return out.replace(own, u"\\1"_s + rewrite.to.address.toString());
}

bool carriesSdp(const QString &cseqMethod)
{
    return QStringList{u"INVITE"_s, u"ACK"_s, u"PRACK"_s, u"UPDATE"_s}.contains(cseqMethod);
}

/// Length of the header part with its empty line, and of the body as announced; -1 = not complete.
qsizetype headerLength(const QByteArray &bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype lf = bytes.indexOf("\n\n");
    if (crlf >= 0 && (lf < 0 || crlf < lf))
        return crlf + 4;
    return lf >= 0 ? lf + 2 : -1;
}

} // namespace

std::optional<QByteArray> simHelperRewrite(const QByteArray &message, const SimNatTuple &nat, bool outwards)
{
    const qsizetype split = headerLength(message);
    if (split < 0)
        return message;
    // Latin-1 keeps every byte as it is.
    const QStringList lines = QString::fromLatin1(message.left(split)).split(u'\n');
    static const QRegularExpression request(u"^[A-Za-z]+ +sips?:\\S+ +SIP ?/ ?2\\.0\\s*$"_s);
    const bool isRequest = request.match(lines.first()).hasMatch();
    if (!isRequest && !lines.first().startsWith(u"SIP/2.0 "_s))
        return message;
    const Rewriter rewrite = outwards ? Rewriter{nat.inside, nat.mapped} : Rewriter{nat.mapped, nat.inside};

    QStringList out{isRequest ? rewrite.uris(lines.first()) : lines.first()};
    QString method;
    QString contentType;
    bool viaSeen = false;
    qsizetype lengthAt = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0) {
            out << line;
            continue;
        }
        const QString name = longName(line.left(colon));
        const QString head = line.left(colon + 1);
        const QString value = line.mid(colon + 1);
        if (name == u"via" && !viaSeen) {
            viaSeen = true;
            out << head + rewrite.via(value, outwards);
            continue;
        }
        if (name == u"cseq") {
            static const QRegularExpression cseq(u"^\\s*\\d+\\s+([A-Za-z]+)"_s);
            const auto m = cseq.match(value);
            if (!m.hasMatch())
                return std::nullopt;
            method = m.captured(1).toUpper();
        } else if (name == u"content-type" || name == u"c") {
            contentType = value.trimmed().toLower();
        } else if (name == u"content-length") {
            lengthAt = out.size();
        }
        const bool addressed = name == u"contact" || name == u"from" || name == u"to";
        out << (addressed ? head + rewrite.uris(value) : line);
    }

    QString body = QString::fromLatin1(message.mid(split));
    const bool replyWithSdp =
        !isRequest && (lines.first().mid(8, 1) == u"1" || lines.first().mid(8, 1) == u"2");
    if (contentType.startsWith(u"application/sdp"_s) && !body.isEmpty() && carriesSdp(method)
        && (isRequest || replyWithSdp)) {
        const auto changed = rewriteSdp(body, rewrite);
        if (!changed)
            return std::nullopt;
        body = *changed;
        if (lengthAt >= 0) {
            static const QRegularExpression digits(u"\\d+"_s);
            out[lengthAt].replace(digits, QString::number(body.size()));
        }
    }
    return (out.join(u'\n') + body).toLatin1();
}

QByteArray simTakeSipMessage(QByteArray &stream)
{
    if (stream.startsWith("\r\n")) {
        const qsizetype length = stream.startsWith("\r\n\r\n") ? 4 : 2;
        const QByteArray keepAlive = stream.left(length);
        stream.remove(0, length);
        return keepAlive;
    }
    const qsizetype header = headerLength(stream);
    if (header < 0)
        return {};
    static const QRegularExpression length(u"^(?:content-length|l)\\s*:\\s*(\\d{1,7})"_s,
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::CaseInsensitiveOption);
    const auto m = length.match(QString::fromLatin1(stream.left(header)));
    const qsizetype whole = header + (m.hasMatch() ? m.captured(1).toInt() : 0);
    if (stream.size() < whole)
        return {};
    const QByteArray message = stream.left(whole);
    stream.remove(0, whole);
    return message;
}

} // namespace rf
