#include "connectors/routers/draytek/parse.h"

#include "connectors/routers/draytek/parse_tools.h"

#include <QMutex>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::draytek {

QStringList linesOf(QStringView text)
{
    QStringList lines;
    for (QStringView line : text.left(maxText).split(u'\n')) {
        if (lines.size() >= maxLines)
            break;
        while (line.endsWith(u'\r'))
            line.chop(1);
        lines << line.left(maxLine).toString();
    }
    return lines;
}

QRegularExpressionMatch find(const QString &pattern, const QString &line)
{
    // The patterns are the few literals of this folder; compiling one costs more than a table of lines. One
    // table for all threads: GCC for Windows frees what a thread has of its own before its destructor runs.
    static QMutex guard;
    static QHash<QString, QRegularExpression> compiled;
    QRegularExpression expression;
    {
        const QMutexLocker locked(&guard);
        auto it = compiled.find(pattern);
        if (it == compiled.end())
            it = compiled.insert(pattern,
                                 QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
        expression = *it;
    }
    return expression.match(line);
}

QHostAddress ipv4(const QString &text)
{
    const auto cidr = Cidr::from(text);
    return cidr && cidr->isIpv4() && !text.contains(u'/') ? cidr->address() : QHostAddress();
}

int prefixOf(const QHostAddress &mask)
{
    const quint32 bits = mask.toIPv4Address();
    for (int prefix = 0; prefix <= 32; ++prefix) {
        if (bits == (prefix == 0 ? 0U : ~quint32(0) << (32 - prefix)))
            return prefix;
    }
    return -1;
}

namespace {

std::optional<bool> yesNo(const QString &word)
{
    static const QStringList yes{u"enable"_s, u"enabled"_s, u"yes"_s, u"on"_s};
    static const QStringList no{u"disable"_s, u"disabled"_s, u"no"_s, u"off"_s};
    if (yes.contains(word.toLower()))
        return true;
    if (no.contains(word.toLower()))
        return false;
    return std::nullopt;
}

} // namespace

std::optional<bool> stateWord(const QString &word)
{
    return yesNo(word);
}

std::optional<Version> parseVersion(QStringView text)
{
    Version version;
    QHostAddress address;
    QHostAddress mask;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"Router Model:\\s*(\\S{1,40})\\s+Version:\\s*(\\S{1,40})"_s, line);
            m.hasMatch()) {
            version.model = m.captured(1);
            version.firmware = m.captured(2);
        } else if (const auto n = find(u"^\\s*Router Name:\\s*(.{0,60}?)\\s*$"_s, line); n.hasMatch()) {
            version.name = n.captured(1);
        } else if (const auto s = find(u"Router serial no:\\s*(\\S{1,40})"_s, line); s.hasMatch()) {
            if (s.captured(1).compare(u"None"_s, Qt::CaseInsensitive) != 0)
                version.serial = s.captured(1);
        } else if (const auto i = find(u"Router IP:\\s*([0-9.]+)\\s+Netmask:\\s*([0-9.]+)"_s, line);
                   i.hasMatch()) {
            address = ipv4(i.captured(1));
            mask = ipv4(i.captured(2));
        }
    }
    if (version.model.isEmpty() || version.firmware.isEmpty())
        return std::nullopt;
    if (!address.isNull() && !mask.isNull())
        version.lan = Cidr::from(address, prefixOf(mask));
    return version;
}

std::optional<MacAddress> parseLanMac(QStringView text)
{
    bool lan = false;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"^\\s*Interface\\s+(\\d+)\\b"_s, line); m.hasMatch()) {
            lan = m.captured(1) == "0"_L1;
        } else if (const auto a = find(u"^\\s*MAC:\\s*([0-9A-F:.-]{12,17})\\s*$"_s, line);
                   lan && a.hasMatch()) {
            return MacAddress::from(a.captured(1));
        }
    }
    return std::nullopt;
}

std::optional<Status> parseStatus(QStringView text)
{
    Status status;
    bool known = false;
    Wan wan;
    bool enabled = false;
    const auto finish = [&] {
        if (!wan.name.isEmpty() && enabled)
            status.wans << wan;
        wan = {};
        enabled = false;
    };
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"System Uptime:\\s*(\\d{1,6}):(\\d{1,2}):(\\d{1,2})"_s, line);
            m.hasMatch()) {
            status.uptimeSeconds = m.captured(1).toLongLong() * 3600 + m.captured(2).toLongLong() * 60
                                   + m.captured(3).toLongLong();
            known = true;
        } else if (const auto w = find(u"^\\s*WAN\\s*(\\d{1,3}) Status:"_s, line); w.hasMatch()) {
            finish();
            wan.name = u"WAN"_s + w.captured(1);
            known = true;
        }
        if (const auto e = find(u"^\\s*Enable:\\s*(\\w+)"_s, line); e.hasMatch())
            enabled = yesNo(e.captured(1)).value_or(false);
        if (const auto i = find(u"\\bIP:\\s*([0-9.]{7,15})\\b"_s, line);
            i.hasMatch() && !wan.name.isEmpty()) {
            const QHostAddress address = ipv4(i.captured(1));
            if (address.toIPv4Address() != 0)
                wan.address = address;
        }
    }
    finish();
    return known ? std::optional(status) : std::nullopt;
}

std::optional<bool> SipAlg::effective() const
{
    if (master == false || sip == false)
        return false;
    // The short form of the older firmware has no master switch; the long one shows both.
    if (sip == true && (master == true || form == SipAlgForm::Bare))
        return true;
    return std::nullopt;
}

SipAlg parseSipAlg(QStringView text)
{
    SipAlg alg;
    std::optional<int> most;
    std::optional<int> left;
    for (const QString &line : linesOf(text)) {
        if (find(u"^\\s*-e:|sip_alg\\s+-e\\b"_s, line).hasMatch()) {
            alg.form = SipAlgForm::DashE;
        } else if (alg.form == SipAlgForm::Unknown
                   && find(u"sip_alg\\s*[\\[<]\\s*[01]\\s*[/|]\\s*[01]"_s, line).hasMatch()) {
            alg.form = SipAlgForm::Bare;
        }
        if (const auto m = find(u"ALG Master Switch\\s*:\\s*(\\w+)"_s, line); m.hasMatch())
            alg.master = yesNo(m.captured(1));
        else if (const auto s = find(u"(?:^|[^A-Za-z])SIP ALG\\s*:\\s*(\\w+)"_s, line); s.hasMatch())
            alg.sip = yesNo(s.captured(1));
        else if (const auto n = find(u"Max sipalg session num\\s*:\\s*(\\d{1,6})"_s, line); n.hasMatch())
            most = n.captured(1).toInt();
        else if (const auto r = find(u"Remain sipalg session num\\s*:\\s*(\\d{1,6})"_s, line); r.hasMatch())
            left = r.captured(1).toInt();
    }
    if (most && left && *most >= *left)
        alg.sessionsInUse = *most - *left;
    return alg;
}

std::optional<int> parseUdpTimeout(QStringView text)
{
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"^\\s*UDP Timeout\\s*:\\s*(\\d{1,6})\\b"_s, line); m.hasMatch())
            return m.captured(1).toInt();
    }
    return std::nullopt;
}

std::optional<RemoteConfig> parseRemoteConfig(QStringView text)
{
    static const QStringList words{u"http"_s, u"https"_s, u"ftp"_s,  u"telnet"_s,
                                   u"ssh"_s,  u"snmp"_s,  u"tr069"_s};
    std::optional<bool> master;
    QHash<QString, bool> services;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"remote config\\w*(?: function)?\\b.*?\\b(enabled?|disabled?)\\b"_s, line);
            m.hasMatch()) {
            const auto state = yesNo(m.captured(1));
            if (master && state && *master != *state)
                return std::nullopt; // two answers are no answer
            master = state;
            continue;
        }
        const auto m =
            find(u"^[\\s%*-]*(https?|ftp|telnet|ssh|snmp|tr-?069)\\b(?: server| service)?[^A-Za-z]*"
                 "(?:has been |is |: *)?(enabled?|disabled?|on|off|yes|no)\\b"_s,
                 line);
        if (!m.hasMatch())
            continue;
        const QString word = m.captured(1).toLower().remove(u'-');
        if (words.contains(word))
            services.insert(word, yesNo(m.captured(2)).value_or(true));
    }
    if (!master)
        return std::nullopt;
    RemoteConfig config;
    config.enabled = *master;
    if (!config.enabled)
        return config;
    if (services.isEmpty())
        return std::nullopt; // on, but for what is not told
    for (const QString &word : words) {
        if (!services.value(word))
            continue;
        if (word == "tr069"_L1)
            config.tr069 = true;
        else
            config.services << word;
    }
    return config;
}

std::optional<LanAccess> parseLanAccess(QStringView text)
{
    LanAccess access;
    bool known = false;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"^\\s*\\*\\s*Enable\\s*:\\s*(\\w+)"_s, line); m.hasMatch()) {
            const auto state = yesNo(m.captured(1));
            known = state.has_value();
            access.enabled = state.value_or(false);
        } else if (const auto s = find(
                       u"^[\\s*-]*(FTP|HTTP|HTTPS|TELNET|SSH|TR069|Enforce[ _]HTTPS)\\s*:\\s*(\\w+)"_s, line);
                   s.hasMatch()) {
            if (!yesNo(s.captured(2)).value_or(false))
                continue;
            const QString word = s.captured(1).toUpper();
            if (word == "TR069"_L1)
                access.tr069 = true;
            else if (word.startsWith("ENFORCE"_L1))
                access.enforceHttps = true;
            else
                access.services << word;
        } else if (const auto l = find(u"^[\\s*-]*LAN\\s*(\\d{1,3})\\s*:\\s*(enabled?)\\b"_s, line);
                   l.hasMatch()) {
            access.lans << u"LAN"_s + l.captured(1);
        }
    }
    return known ? std::optional(access) : std::nullopt;
}

PasswordUsage parsePasswordUsage(QStringView text)
{
    PasswordUsage usage;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"sys passwd((?:\\s*[<\\[][^<>\\[\\]]{1,60}[>\\]]){1,3})"_s, line);
            m.hasMatch()) {
            const QString arguments = m.captured(1);
            usage.arguments = static_cast<int>(arguments.count(u'<') + arguments.count(u'['));
        }
        if (const auto n = find(u"max(?:imum|\\.)?[^0-9]{0,30}(\\d{1,3})|(\\d{1,3})\\s*characters?"_s, line);
            n.hasMatch()) {
            const int length = (n.captured(1).isEmpty() ? n.captured(2) : n.captured(1)).toInt();
            if (length > 0)
                usage.maxLength = length;
        }
    }
    if (usage.arguments > 2)
        usage.arguments = 0;
    return usage;
}

QList<KnownHost> parseLeases(QStringView text)
{
    QList<KnownHost> hosts;
    for (const QString &line : linesOf(text)) {
        const auto m = find(
            u"^\\s*\\d{1,5}\\s+([0-9.]{7,15})\\s+([0-9A-F]{2}(?:[-:][0-9A-F]{2}){5})\\b(?:\\s+\\S+\\s+(\\S{1,60}))?"_s,
            line);
        if (!m.hasMatch())
            continue;
        const QHostAddress address = ipv4(m.captured(1));
        const auto mac = MacAddress::from(m.captured(2));
        if (!address.isNull() && mac)
            hosts << KnownHost{address, *mac, m.captured(3)};
    }
    return hosts;
}

QList<KnownHost> parseNeighbours(QStringView text)
{
    QList<KnownHost> hosts;
    for (const QString &line : linesOf(text)) {
        // The column of the address is as wide as the longest one: then the card follows without a space.
        const auto m = find(
            u"^\\s*\\d{1,5}\\s+([0-9.]{7,15})\\s*([0-9A-F]{2}(?:[-:][0-9A-F]{2}){5})\\s(.{0,60}?)\\s*\\bLAN\\d{1,3}\\b"_s,
            line);
        const QHostAddress address = ipv4(m.captured(1));
        const auto mac = MacAddress::from(m.captured(2));
        if (m.hasMatch() && !address.isNull() && mac && !mac->isNull())
            hosts << KnownHost{address, *mac, m.captured(3).trimmed()};
    }
    return hosts;
}

bool isUnknownCommand(QStringView text)
{
    for (const QString &line : linesOf(text)) {
        if (find(u"invalid command|^\\s*%?\\s*Valid (?:sub)?commands are"_s, line).hasMatch())
            return true;
    }
    return false;
}

} // namespace rf::draytek
