#include "wizard/pages/provider_mail.h"

#include <QRegularExpression>

namespace rf::provider_mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNetworks = 64;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

bool has(const QRegularExpression &what, const QString &line)
{
    return what.match(line).hasMatch();
}

/// What a line says its networks are for.
struct Purpose {
    bool signalling = false;
    bool media = false;
    bool other = false;
    bool any() const { return signalling || media || other; }
};

Purpose purposeOf(const QString &line)
{
    static const QRegularExpression signalling =
        pattern(u"\\b(sip|signal\\w*|registrar|proxy|call set-?up)\\b"_s);
    static const QRegularExpression media =
        pattern(u"\\b(s?rtp|media|medien|audio|voice (networks?|traffic|servers?|address(es)?|ports?))\\b"_s);
    static const QRegularExpression other = pattern(
        u"\\b(dns|ntp|time ?servers?|stun|provision\\w*|updates?|portal|vpn|ftp|mail|router|gateway|your ip)\\b"_s);
    Purpose purpose;
    purpose.signalling = has(signalling, line);
    purpose.media = has(media, line);
    purpose.other = !purpose.signalling && !purpose.media && has(other, line);
    return purpose;
}

/// Web addresses are never the server of the phones; their text would only mislead.
QString withoutWebAddresses(QString line)
{
    static const QRegularExpression web = pattern(u"(https?://|www\\.)\\S*"_s);
    return line.replace(web, u" "_s);
}

/// "SIP server" on one line and its value alone on the next belong together.
QStringList joinedLines(const QString &text)
{
    static const QRegularExpression label(u"^[^0-9@/]{2,50}:?\\s*$"_s);
    static const QRegularExpression value(u"^\\s*[0-9A-Za-z.:/*#_-]+\\s*$"_s);
    static const QRegularExpression telling(u"[0-9.:]"_s);
    QStringList lines;
    for (const QString &raw : text.left(mostCharacters).split(u'\n')) {
        const QString line = withoutWebAddresses(raw).trimmed();
        const bool joins = !lines.isEmpty() && has(value, line) && has(telling, line)
                           && has(label, lines.last()) && lines.last().count(u' ') < 6;
        if (joins)
            lines.last() += (lines.last().endsWith(u':') ? u" "_s : u": "_s) + line;
        else
            lines << line;
    }
    return lines;
}

bool isUsable(const Cidr &network)
{
    return !network.isAny() && !isPrivateAddress(network.address()) && !network.address().isMulticast()
           && !network.address().isLoopback() && !network.address().isBroadcast()
           && (!network.isIpv4() || network.prefix() >= 8);
}

void add(QList<Cidr> &list, const Cidr &network)
{
    const Cidr bare = Cidr::from(network.network(), network.prefix()).value_or(network);
    if (isUsable(bare) && !list.contains(bare) && list.size() < mostNetworks)
        list << bare;
}

int prefixOfMask(const QString &mask)
{
    const quint32 bits = QHostAddress(mask).toIPv4Address();
    const int ones = static_cast<int>(qPopulationCount(bits));
    const quint32 wanted = ones == 0 ? 0 : ~quint32(0) << (32 - ones);
    return bits == wanted ? ones : -1;
}

/// Takes every network out of the line.
QList<Cidr> takeNetworks(QString &line)
{
    static const QString ip = u"(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})"_s;
    static const QRegularExpression range =
        pattern(ip + u"\\s*(?:-|–|to|bis)\\s*(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.]*\\d)"_s);
    static const QRegularExpression masked =
        pattern(ip + u"\\s*(?:/|\\s(?:net)?mask:?|\\s)\\s*(255(?:\\.\\d{1,3}){3})(?![\\d.]*\\d)"_s);
    static const QRegularExpression plain = pattern(ip + u"(?:/(\\d{1,2}))?(?![\\d.]*\\d)"_s);
    static const QRegularExpression word(u"[^\\s,;()<>\"\\[\\]]+"_s);
    QList<Cidr> networks;
    const auto takeAll = [&line](const QRegularExpression &what, auto &&use) {
        auto matches = what.globalMatch(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (!use(match))
                continue; // what is no network stays readable
            for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
                line[i] = u' ';
        }
    };
    takeAll(range, [&](const QRegularExpressionMatch &m) {
        for (const Cidr &network : networksOfRange(QHostAddress(m.captured(1)), QHostAddress(m.captured(2))))
            add(networks, network);
        return true;
    });
    takeAll(masked, [&](const QRegularExpressionMatch &m) {
        const int prefix = prefixOfMask(m.captured(2));
        if (const auto network = Cidr::from(QHostAddress(m.captured(1)), prefix); network && prefix >= 0)
            add(networks, *network);
        return true;
    });
    takeAll(plain, [&](const QRegularExpressionMatch &m) {
        if (const auto network = Cidr::from(QStringView(m.captured(0))))
            add(networks, *network);
        return true;
    });
    takeAll(word, [&](const QRegularExpressionMatch &m) {
        if (m.captured().count(u':') < 2)
            return false;
        const auto network = Cidr::from(QStringView(m.captured()));
        if (!network || network->isIpv4())
            return false;
        add(networks, *network);
        return true;
    });
    return networks;
}

void readNetworks(const QStringList &lines, Found &found)
{
    Purpose heading;
    bool used = false; // a paragraph of networks ends with an empty line
    for (QString line : lines) {
        if (line.isEmpty()) {
            if (used)
                heading = {};
            continue;
        }
        Purpose purpose = purposeOf(line);
        const QList<Cidr> networks = takeNetworks(line);
        if (networks.isEmpty()) {
            if (purpose.any() || line.endsWith(u':')) {
                heading = purpose;
                used = false;
            }
            continue;
        }
        used = true;
        if (purpose.any())
            heading = purpose; // one network beside the word, the others below it
        else
            purpose = heading;
        for (const Cidr &network : networks) {
            if (purpose.signalling)
                add(found.signalling, network);
            if (purpose.media)
                add(found.media, network);
            if (!purpose.any())
                add(found.unsorted, network);
        }
    }
    found.unsorted.removeIf(
        [&](const Cidr &n) { return found.signalling.contains(n) || found.media.contains(n); });
}

/// How much a name in this line looks like the server that phones register with.
int scoreOf(const QString &host, const QString &line)
{
    static const QRegularExpression best = pattern(u"\\bregistrar\\b"_s);
    static const QRegularExpression good = pattern(
        u"\\b(sip[ -]?server|server( address| name)?|sip[ -]?proxy|outbound[ -]?proxy|(sip[ -]?)?domain|realm)\\b"_s);
    static const QRegularExpression fair = pattern(u"\\bsip\\b"_s);
    static const QRegularExpression bad =
        pattern(u"\\b(stun|ntp|provision\\w*|portal|(e-?)?mail|smtp|dns|web\\w*|support)\\b"_s);
    static const QRegularExpression goodName =
        pattern(u"(^|[.-])(sips?|voip|pbx|registrar|proxy|trunk|ims)[0-9]*([.-]|$)"_s);
    static const QRegularExpression badName = pattern(u"^(stun|ntp|portal|mail|smtp|support|my|cloud)[.-]"_s);
    static const QRegularExpression file =
        pattern(u"\\.(pdf|docx?|xlsx?|txt|jpe?g|png|html?|xml|csv|zip)$"_s);
    if (has(file, host))
        return -100;
    int score = has(best, line) ? 5 : has(good, line) ? 4 : has(fair, line) ? 2 : 0;
    score += has(goodName, host) ? 3 : 0;
    score -= has(bad, line) ? 5 : 0;
    score -= has(badName, host) ? 6 : 0;
    return score;
}

struct ServerFound {
    HostName host;
    int score = 2; ///< anything less is no server
    std::optional<Port> port;
    QString line;
};

ServerFound findServer(const QStringList &lines)
{
    static const QString host = u"((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24})"_s;
    static const QString port = u"(?::(\\d{2,5}))?(?![\\w-])"_s;
    static const QRegularExpression uri = pattern(u"\\bsips?:(?:[^@\\s]+@)?"_s + host + port);
    static const QRegularExpression account = pattern(u"(?<![\\w.])\\+?[0-9]+@"_s + host + port);
    static const QRegularExpression bare = pattern(u"(?<![@\\w./-])"_s + host + port);
    ServerFound best;
    const auto consider = [&best](const QRegularExpressionMatch &m, const QString &line, int extra) {
        const auto name = HostName::from(QStringView(m.captured(1)));
        const int score = name ? scoreOf(m.captured(1), line) + extra : -100;
        if (score > best.score)
            best = {*name, score, Port::from(QStringView(m.captured(2))), line};
    };
    for (const QString &line : lines) {
        for (const auto &[what, extra] : {std::pair{&uri, 3}, std::pair{&account, 2}, std::pair{&bare, 0}}) {
            auto matches = what->globalMatch(line);
            while (matches.hasNext())
                consider(matches.next(), line, extra);
        }
    }
    if (!best.host.isEmpty())
        return best;
    // No name anywhere: an address may stand for the server.
    static const QRegularExpression serverLine = pattern(u"\\b(registrar|sip[ -]?server|sip[ -]?proxy)\\b"_s);
    for (const QString &line : lines) {
        if (!has(serverLine, line))
            continue;
        QString rest = line;
        const QList<Cidr> networks = takeNetworks(rest);
        if (networks.size() == 1 && networks.first().prefix() >= 32)
            best.host = HostName::from(networks.first().address().toString()).value_or(HostName());
    }
    return best;
}

void setPorts(Found &found, const QString &transports, std::optional<Port> port)
{
    static const QRegularExpression udp = pattern(u"\\budp\\b"_s);
    static const QRegularExpression tcp = pattern(u"\\btcp\\b"_s);
    static const QRegularExpression tls = pattern(u"\\b(tls|sips)\\b"_s);
    if (!port)
        return;
    // TLS runs over TCP, and "TLS (TCP)" means the one, not both.
    if (has(tls, transports)) {
        found.tlsPort = found.tlsPort.value_or(*port);
        return;
    }
    if (has(udp, transports))
        found.udpPort = found.udpPort.value_or(*port);
    if (has(tcp, transports))
        found.tcpPort = found.tcpPort.value_or(*port);
}

void readMediaPorts(const QString &line, Found &found)
{
    static const QRegularExpression range(
        u"(?<![\\d.])(\\d{4,5})\\s*(?:-|–|—|to|bis|:)\\s*(\\d{4,5})(?![\\d.]*\\d)"_s);
    auto matches = range.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch m = matches.next();
        const auto ports = PortRange::from(m.captured(1).toInt(), m.captured(2).toInt());
        if (!ports || ports->first() < 1024 || ports->first() > ports->last())
            continue;
        found.mediaPorts = found.mediaPorts
                               ? PortRange::from(std::min(found.mediaPorts->first(), ports->first()),
                                                 std::max(found.mediaPorts->last(), ports->last()))
                               : ports;
    }
}

void readPorts(const QStringList &lines, const ServerFound &server, Found &found)
{
    static const QString transport = u"(?:udp|tcp|tls|sips)"_s;
    static const QString several =
        u"("_s + transport + u"(?:\\s*(?:/|,|\\+|&|and|or|und|oder)\\s*"_s + transport + u")*)"_s;
    static const QString notARange = u"(?![\\d.]*\\d|\\s*[-–]\\s*\\d)"_s;
    static const QRegularExpression forward =
        pattern(u"\\b"_s + several + u"\\W{0,3}(?:ports?\\W{0,3})?(\\d{2,5})"_s + notARange);
    static const QRegularExpression backward =
        pattern(u"(?<![\\d.-])(\\d{2,5})\\s*[/(]?\\s*"_s + several + u"\\b"_s);
    static const QRegularExpression lonely = pattern(u"\\bports?\\b[^0-9]{0,20}(\\d{2,5})"_s + notARange);
    static const QRegularExpression named = pattern(u"\\b(transport|protocol|protokoll)\\b"_s);
    static const QRegularExpression anyTransport = pattern(u"\\b"_s + several + u"\\b"_s);
    static const QRegularExpression elsewhere =
        pattern(u"\\b(stun|ntp|web\\w*|http\\w*|provision\\w*|portal|imap|smtp|ssh)\\b"_s);
    std::optional<Port> waiting = server.port;
    QString waitingTransport = anyTransport.match(server.line).captured(1);
    Purpose heading;
    for (QString line : lines) {
        const Purpose purpose = purposeOf(line);
        if (purpose.any())
            heading = purpose;
        if (heading.media)
            readMediaPorts(line, found);
        if ((purpose.media && !purpose.signalling) || has(elsewhere, line))
            continue;
        (void)takeNetworks(line);
        bool paired = false;
        for (const auto &[what, first, second] : {std::tuple{&forward, 1, 2}, std::tuple{&backward, 2, 1}}) {
            auto matches = what->globalMatch(line);
            while (matches.hasNext()) {
                const QRegularExpressionMatch m = matches.next();
                setPorts(found, m.captured(first), Port::from(QStringView(m.captured(second))));
                for (qsizetype i = m.capturedStart(); i < m.capturedEnd(); ++i)
                    line[i] = u' ';
                paired = true;
            }
        }
        if (paired)
            continue;
        if (const auto m = lonely.match(line); m.hasMatch() && !waiting)
            waiting = Port::from(QStringView(m.captured(1)));
        if (const auto m = anyTransport.match(line);
            m.hasMatch() && has(named, line) && waitingTransport.isEmpty())
            waitingTransport = m.captured(1);
    }
    if (!waiting || waiting == found.udpPort || waiting == found.tcpPort || waiting == found.tlsPort)
        return;
    // Without a word about it: 5061 is TLS, anything else UDP (RFC 3261, 19.1.2).
    if (waitingTransport.isEmpty())
        waitingTransport = waiting->value() == 5061 ? u"tls"_s : u"udp"_s;
    setPorts(found, waitingTransport, waiting);
}

void readRest(const QStringList &lines, Found &found)
{
    static const QRegularExpression srtp = pattern(u"\\bsrtp\\b"_s);
    static const QRegularExpression negative =
        pattern(u"\\b(no|not|without|nicht|keine?|ohne|off|disabled?)\\b"_s);
    static const QRegularExpression echo =
        pattern(u"\\b(echo[ -]?(test)?|test[ -]?(call|number)|testanruf|testnummer)\\b"_s);
    static const QRegularExpression number(u"(?<![\\w.])([*#]\\d{1,6}#?|\\+?\\d[\\d ]{1,15}\\d)(?![\\w.])"_s);
    static const QRegularExpression password = pattern(u"\\b(password|passwort|secret|kennwort)s?\\b"_s);
    static const QRegularExpression longest = pattern(
        u"(?:max\\w*|at most|up to|no more than|höchstens|bis zu)\\D{0,24}(\\d{1,3})\\s*(?:characters?|chars?|zeichen)"_s);
    for (const QString &line : lines) {
        if (has(srtp, line) && !has(negative, line))
            found.srtp = true;
        if (const auto m = number.match(line); found.echoNumber.isEmpty() && has(echo, line) && m.hasMatch())
            found.echoNumber = m.captured(1).remove(u' ');
        if (const auto m = longest.match(line); has(password, line) && m.hasMatch())
            found.maxPasswordLength = m.captured(1).toInt();
    }
}

} // namespace

bool Found::isEmpty() const
{
    return server.isEmpty() && !udpPort && !tcpPort && !tlsPort && !srtp && signalling.isEmpty()
           && media.isEmpty() && unsorted.isEmpty() && !mediaPorts && echoNumber.isEmpty()
           && maxPasswordLength == 0;
}

QList<Cidr> networksOfRange(const QHostAddress &first, const QHostAddress &last)
{
    bool firstOk = false;
    bool lastOk = false;
    quint64 from = first.toIPv4Address(&firstOk);
    const quint64 to = last.toIPv4Address(&lastOk);
    QList<Cidr> networks;
    while (firstOk && lastOk && from <= to && networks.size() < mostNetworks) {
        int prefix = 32;
        // The largest network that begins here and does not reach past the end.
        while (prefix > 0) {
            const quint64 size = quint64(1) << (32 - (prefix - 1));
            if (from % size != 0 || from + size - 1 > to)
                break;
            --prefix;
        }
        if (const auto network = Cidr::from(QHostAddress(static_cast<quint32>(from)), prefix))
            networks << *network;
        from += quint64(1) << (32 - prefix);
    }
    return from > to ? networks : QList<Cidr>();
}

Found read(const QString &text)
{
    const QStringList lines = joinedLines(text);
    Found found;
    const ServerFound server = findServer(lines);
    found.server = server.host;
    readNetworks(lines, found);
    readPorts(lines, server, found);
    readRest(lines, found);
    return found;
}

} // namespace rf::provider_mail
