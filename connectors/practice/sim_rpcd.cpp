#include "connectors/practice/sim_rpcd.h"

#include <QRandomGenerator>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

// ubus status codes
constexpr int ok = 0;
constexpr int invalidArgument = 2;
constexpr int methodNotFound = 3;
constexpr int notFound = 4;
constexpr int noData = 5;
constexpr int denied = 6;
constexpr int unknownError = 9;

const QString nobody = QString(32, u'0');

/// The configurations LuCI's access list names; rpcd's own is not among them.
bool listedForWeb(const QString &config)
{
    return QStringList{u"dhcp"_s,   u"dropbear"_s, u"firewall"_s, u"luci"_s,    u"network"_s,
                       u"system"_s, u"uhttpd"_s,   u"upnpd"_s,    u"wireless"_s}
        .contains(config);
}

QJsonValue normalised(const QJsonValue &value, bool &fine)
{
    if (value.isString())
        return value;
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    fine = value.isArray();
    QJsonArray out;
    for (const QJsonValue item : value.toArray())
        out << (item.isDouble() ? QString::number(item.toInteger()) : item.toString());
    return out;
}

} // namespace

SimRpcd::SimRpcd(SimRpcdHost host)
    : m_host(std::move(host))
{
}

QStringList SimRpcd::objects() const
{
    return {u"dhcp"_s,
            u"file"_s,
            u"luci"_s,
            u"luci-rpc"_s,
            u"network.interface"_s,
            u"network.interface.lan"_s,
            u"network.interface.wan"_s,
            u"rc"_s,
            u"service"_s,
            u"session"_s,
            u"system"_s,
            u"uci"_s};
}

bool SimRpcd::mayCall(const SessionData &data, const QString &object, const QString &method) const
{
    if (data.user.isEmpty() && !data.granted)
        return false;
    static const QHash<QString, QStringList> rights{
        {u"uci"_s,
         {u"changes"_s, u"get"_s, u"add"_s, u"apply"_s, u"confirm"_s, u"delete"_s, u"order"_s, u"rename"_s,
          u"set"_s}},
        {u"luci"_s, {u"getConntrackHelpers"_s, u"getInitList"_s, u"setInitAction"_s, u"setPassword"_s}},
        {u"luci-rpc"_s, {u"getDHCPLeases"_s, u"getHostHints"_s, u"getBoardJSON"_s}},
        {u"system"_s, {u"board"_s, u"info"_s}},
        {u"network.interface"_s, {u"dump"_s}},
        {u"network.interface.lan"_s, {u"status"_s}},
        {u"network.interface.wan"_s, {u"status"_s}},
        {u"session"_s, {u"access"_s, u"login"_s}},
        {u"file"_s, {u"exec"_s, u"list"_s, u"read"_s, u"stat"_s}},
    };
    return rights.value(object).contains(method);
}

SimUbusReply SimRpcd::callAs(const QString &sid, const QString &object, const QString &method,
                             QJsonObject args, int &error)
{
    error = 0;
    const bool anonymous = sid == nobody;
    if (!hasObject(object)) {
        error = -32000;
        return {};
    }
    const bool open = object == u"session" && (method == u"login" || method == u"access");
    const auto it = m_sessions.find(sid);
    if (!open && (anonymous || it == m_sessions.end() || !mayCall(*it, object, method))) {
        // "Access denied" also stands for a session that is gone.
        error = -32002;
        return {};
    }
    if (it != m_sessions.end())
        it->ticksLeft = it->timeout * ticksPerSecond;
    if (object == u"uci") {
        const QString config = args.value(u"config"_s).toString();
        if (!config.isEmpty() && (!listedForWeb(config) || !uci.hasConfig(config)))
            return {denied, {}};
    }
    // The server adds the session; a caller cannot name another one.
    args.insert(u"ubus_rpc_session"_s, sid);
    return call(object, method, args);
}

SimUbusReply SimRpcd::call(const QString &object, const QString &method, const QJsonObject &args)
{
    if (object == u"session")
        return session(method, args);
    if (object == u"uci")
        return uciCall(method, args);
    if (object == u"luci")
        return luci(method, args);
    if (object == u"file")
        return file(method, args);
    if (object == u"rc" && method == u"init") {
        const bool done =
            m_host.initAction(args.value(u"name"_s).toString(), args.value(u"action"_s).toString());
        return {done ? ok : notFound, {}};
    }
    const QJsonObject facts = m_host.facts(object, method);
    if (facts.isEmpty())
        return {methodNotFound, {}};
    return {ok, facts};
}

QString SimRpcd::newSession(const QString &user, int timeout)
{
    QString sid;
    for (int i = 0; i < 4; ++i)
        sid += u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    SessionData data;
    data.user = user;
    data.timeout = qBound(1, timeout, 86400);
    data.ticksLeft = data.timeout * ticksPerSecond;
    m_sessions.insert(sid, data);
    return sid;
}

SimUbusReply SimRpcd::session(const QString &method, const QJsonObject &args)
{
    const int timeout = args.value(u"timeout"_s).toInt(300);
    const auto described = [&](const QString &sid, const QString &user) {
        const QJsonArray all{u"*"_s};
        QJsonObject acls{
            {u"ubus"_s, QJsonObject{{u"uci"_s, QJsonArray{u"get"_s, u"set"_s, u"apply"_s, u"confirm"_s}}}},
            {u"uci"_s, QJsonObject{{u"*"_s, QJsonArray{u"read"_s, u"write"_s}}}}};
        return QJsonObject{{u"ubus_rpc_session"_s, sid},
                           {u"timeout"_s, timeout},
                           {u"expires"_s, timeout - 1},
                           {u"acls"_s, acls},
                           {u"data"_s, QJsonObject{{u"username"_s, user}}}};
    };
    if (method == u"login") {
        const QString user = args.value(u"username"_s).toString();
        if (!m_host.passwordIs(user, args.value(u"password"_s).toString()))
            return {denied, {}};
        // A client that was cut off by its own change gets the waiting session back, so that it can confirm.
        if (m_pending && m_sessions.contains(m_pending->sid) && m_sessions[m_pending->sid].user == user)
            return {ok, described(m_pending->sid, user)};
        return {ok, described(newSession(user, timeout), user)};
    }
    if (method == u"create") {
        const QString sid = newSession({}, timeout);
        return {ok, QJsonObject{{u"ubus_rpc_session"_s, sid},
                                {u"timeout"_s, timeout},
                                {u"expires"_s, timeout - 1},
                                {u"acls"_s, QJsonObject()},
                                {u"data"_s, QJsonObject()}}};
    }
    const QString sid = args.value(u"ubus_rpc_session"_s).toString();
    if (method == u"access") {
        const auto it = m_sessions.find(sid);
        const bool may =
            it != m_sessions.end()
            && mayCall(*it, args.value(u"object"_s).toString(), args.value(u"function"_s).toString());
        return {ok, QJsonObject{{u"access"_s, may}}};
    }
    if (!m_sessions.contains(sid))
        return {sid.isEmpty() ? invalidArgument : notFound, {}};
    if (method == u"grant") {
        if (args.value(u"scope"_s).toString() == u"uci" && args.value(u"objects"_s).isArray())
            m_sessions[sid].granted = true;
        return {ok, {}};
    }
    if (method == u"destroy") {
        m_sessions.remove(sid);
        return {ok, {}};
    }
    if (method == u"list") {
        const SessionData &data = m_sessions[sid];
        return {ok, QJsonObject{{u"ubus_rpc_session"_s, sid},
                                {u"timeout"_s, data.timeout},
                                {u"expires"_s, data.ticksLeft / ticksPerSecond},
                                {u"data"_s, QJsonObject{{u"username"_s, data.user}}}}};
    }
    return {methodNotFound, {}};
}

SimUbusReply SimRpcd::uciCall(const QString &method, const QJsonObject &args)
{
    const QString sid = args.value(u"ubus_rpc_session"_s).toString();
    if (!sid.isEmpty()) {
        const auto it = m_sessions.find(sid);
        if (it == m_sessions.end() || (it->user.isEmpty() && !it->granted))
            return {denied, {}};
    }
    QList<SimUciChange> &staged = sid.isEmpty() ? m_shellStaged : m_sessions[sid].staged;
    SimUci view = uci;
    view.apply(staged);
    const QString config = args.value(u"config"_s).toString();

    if (method == u"configs") {
        QJsonArray names;
        for (const QString &name : uci.configs())
            names << name;
        return {ok, QJsonObject{{u"configs"_s, names}}};
    }
    if (method == u"get" || method == u"state")
        return uciGet(view, args);
    if (method == u"changes") {
        QMap<QString, QJsonArray> byConfig;
        for (const SimUciChange &change : staged)
            byConfig[change.config] << QJsonValue(SimUci::shown(change));
        if (!config.isEmpty())
            return {ok, QJsonObject{{u"changes"_s, byConfig.value(config)}}};
        QJsonObject all;
        for (auto it = byConfig.begin(); it != byConfig.end(); ++it)
            all.insert(it.key(), *it);
        return {ok, QJsonObject{{u"changes"_s, all}}};
    }
    if (method == u"apply")
        return apply(sid, args);
    if (method == u"confirm" || method == u"rollback") {
        if (sid.isEmpty())
            return {invalidArgument, {}};
        if (!m_pending)
            return {noData, {}};
        if (m_pending->sid != sid)
            return {denied, {}};
        ++m_writes;
        if (method == u"rollback") {
            rollBack();
        } else {
            m_sessions[sid].staged.clear();
            m_pending.reset();
        }
        return {ok, {}};
    }
    if (method == u"reload_config") {
        m_host.reloadSoon();
        return {ok, {}};
    }
    if (!uci.hasConfig(config))
        return {config.isEmpty() ? invalidArgument : notFound, {}};
    if (method == u"commit") {
        if (m_pending)
            return {denied, {}};
        QList<SimUciChange> kept;
        for (const SimUciChange &change : staged) {
            if (change.config == config)
                (void)uci.apply(change);
            else
                kept << change;
        }
        staged = kept;
        ++m_writes;
        return {ok, {}};
    }
    if (method == u"revert") {
        staged.removeIf([&](const SimUciChange &change) { return change.config == config; });
        return {ok, {}};
    }
    return uciWrite(method, args, view, staged);
}

SimUbusReply SimRpcd::uciGet(const SimUci &view, const QJsonObject &args) const
{
    const QString config = args.value(u"config"_s).toString();
    const QString section = args.value(u"section"_s).toString();
    const QString option = args.value(u"option"_s).toString();
    if (config.isEmpty())
        return {invalidArgument, {}};
    if (!view.hasConfig(config))
        return {notFound, {}};
    if (!section.isEmpty()) {
        const SimUciSection *found = view.section(config, view.resolve(config, section));
        // Missing: success without data, as observed.
        if (!found)
            return {ok, {}};
        if (option.isEmpty())
            return {ok, QJsonObject{{u"values"_s, view.shown(config, found->name)}}};
        if (!found->options.contains(option))
            return {ok, {}};
        return {ok, QJsonObject{{u"value"_s, found->options.value(option)}}};
    }
    const QString type = args.value(u"type"_s).toString();
    const QJsonObject match = args.value(u"match"_s).toObject();
    QJsonObject values;
    for (const SimUciSection &s : view.config(config)) {
        bool wanted = type.isEmpty() || s.type == type;
        for (auto it = match.begin(); it != match.end(); ++it)
            wanted = wanted && s.options.value(it.key()) == *it;
        if (wanted)
            values.insert(s.name, view.shown(config, s.name));
    }
    return {ok, QJsonObject{{u"values"_s, values}}};
}

SimUbusReply SimRpcd::uciWrite(const QString &method, const QJsonObject &args, const SimUci &view,
                               QList<SimUciChange> &staged)
{
    using Op = SimUciChange::Op;
    const QString config = args.value(u"config"_s).toString();
    const QString given = args.value(u"section"_s).toString();
    const QString section = view.resolve(config, given);
    const QJsonObject values = args.value(u"values"_s).toObject();
    QList<SimUciChange> added;
    bool fine = true;
    const auto setAll = [&](const QString &name) {
        for (auto it = values.begin(); it != values.end(); ++it) {
            fine = fine && SimUci::isName(it.key());
            const QJsonValue value = normalised(*it, fine);
            if (!value.isArray()) {
                added << SimUciChange{Op::Set, config, name, it.key(), value};
                continue;
            }
            added << SimUciChange{Op::Set, config, name, it.key(), QJsonArray()};
            for (const QJsonValue item : value.toArray())
                added << SimUciChange{Op::ListAdd, config, name, it.key(), item};
        }
    };
    QJsonObject reply;
    if (method == u"add") {
        const QString type = args.value(u"type"_s).toString();
        const QString wished = args.value(u"name"_s).toString();
        static const QString dash = u"-"_s;
        if (!SimUci::isName(QString(type).remove(dash)) || (!wished.isEmpty() && !SimUci::isName(wished)))
            return {invalidArgument, {}};
        const QString name = wished.isEmpty() ? view.freshName(config, type) : wished;
        added << SimUciChange{Op::AddSection, config, name, {}, type};
        setAll(name);
        reply.insert(u"section"_s, name);
    } else if (method == u"set") {
        if (given.isEmpty() || values.isEmpty())
            return {invalidArgument, {}};
        if (section.isEmpty())
            return {SimUci::isName(given) ? notFound : invalidArgument, {}};
        setAll(section);
    } else if (method == u"delete") {
        if (given.isEmpty())
            return {invalidArgument, {}};
        if (section.isEmpty())
            return {notFound, {}};
        QStringList options;
        for (const QJsonValue option : args.value(u"options"_s).toArray())
            options << option.toString();
        if (args.contains(u"option"_s))
            options << args.value(u"option"_s).toString();
        if (options.isEmpty())
            added << SimUciChange{Op::Remove, config, section, {}, {}};
        for (const QString &option : options) {
            if (!view.section(config, section)->options.contains(option))
                return {notFound, {}};
            added << SimUciChange{Op::Remove, config, section, option, {}};
        }
    } else if (method == u"rename") {
        const QString name = args.value(u"name"_s).toString();
        if (given.isEmpty() || !SimUci::isName(name))
            return {invalidArgument, {}};
        if (section.isEmpty())
            return {notFound, {}};
        added << SimUciChange{Op::Rename, config, section, args.value(u"option"_s).toString(), name};
    } else if (method == u"order") {
        int index = 0;
        for (const QJsonValue name : args.value(u"sections"_s).toArray()) {
            if (!view.section(config, name.toString()))
                return {notFound, {}};
            added << SimUciChange{Op::Order, config, name.toString(), {}, index++};
        }
    } else {
        return {methodNotFound, {}};
    }
    if (!fine)
        return {invalidArgument, {}};
    // An empty list to begin with is a deletion and nothing to be shown.
    added.removeIf([&](const SimUciChange &c) {
        const SimUciSection *s = view.section(config, c.section);
        return c.op == Op::Set && c.value.isArray() && (!s || !s->options.contains(c.option));
    });
    for (SimUciChange &c : added) {
        if (c.op == Op::Set && (c.value.isArray() || c.value.toString().isEmpty()))
            c.op = Op::Remove;
    }
    staged << added;
    ++m_writes;
    return {ok, reply.isEmpty() ? std::nullopt : std::optional(reply)};
}

SimUbusReply SimRpcd::apply(const QString &sid, const QJsonObject &args)
{
    if (sid.isEmpty())
        return {invalidArgument, {}};
    const bool rollback = args.value(u"rollback"_s).toBool();
    if (m_pending) {
        if (rollback)
            return {denied, {}};
        // Answers well, does nothing, and takes the safety net away: the observed trap.
        m_pending->hasSnapshot = false;
        ++m_writes;
        return {ok, {}};
    }
    QList<SimUciChange> &staged = m_sessions[sid].staged;
    if (staged.isEmpty())
        return {noData, {}};
    if (rollback)
        m_pending = Pending{sid, qMax(1, args.value(u"timeout"_s).toInt(60)) * ticksPerSecond, true, uci};
    uci.apply(staged);
    // Until it is confirmed, the session keeps its changes; they stay there even after a roll-back.
    if (!rollback)
        staged.clear();
    ++m_writes;
    m_host.reloadSoon();
    return {ok, {}};
}

void SimRpcd::rollBack()
{
    if (m_pending && m_pending->hasSnapshot) {
        uci = m_pending->snapshot;
        m_host.reloadSoon();
    }
    m_pending.reset();
}

SimUbusReply SimRpcd::luci(const QString &method, const QJsonObject &args)
{
    if (method == u"getConntrackHelpers") {
        // All that are known, loaded or not: no evidence of anything.
        QJsonArray all;
        for (const QString &name :
             {u"amanda"_s, u"ftp"_s, u"h323"_s, u"irc"_s, u"pptp"_s, u"sip"_s, u"snmp"_s, u"tftp"_s})
            all << QJsonObject{{u"name"_s, name}};
        return {ok, QJsonObject{{u"result"_s, all}}};
    }
    if (method == u"setInitAction") {
        ++m_writes;
        const bool done =
            m_host.initAction(args.value(u"name"_s).toString(), args.value(u"action"_s).toString());
        return {ok, QJsonObject{{u"result"_s, done}}};
    }
    if (method == u"setPassword") {
        if (args.value(u"username"_s).toString() != u"root" || !args.value(u"password"_s).isString())
            return {ok, QJsonObject{{u"result"_s, false}}};
        ++m_writes;
        m_host.setPassword(args.value(u"password"_s).toString());
        return {ok, QJsonObject{{u"result"_s, true}}};
    }
    const QJsonObject facts = m_host.facts(u"luci"_s, method);
    return facts.isEmpty() ? SimUbusReply{methodNotFound, {}} : SimUbusReply{ok, facts};
}

SimUbusReply SimRpcd::file(const QString &method, const QJsonObject &args)
{
    const QString path = args.value(u"path"_s).toString();
    if (method == u"read") {
        static const QStringList readable{u"/tmp/dhcp.leases"_s, u"/proc/net/nf_conntrack"_s,
                                          u"/etc/crontabs/root"_s, u"/var/run/miniupnpd.leases"_s,
                                          u"/proc/net/arp"_s};
        if (!readable.contains(path))
            return {denied, {}};
        const auto text = m_host.readFile(path);
        return text ? SimUbusReply{ok, QJsonObject{{u"data"_s, *text}}} : SimUbusReply{notFound, {}};
    }
    if (method == u"stat" || method == u"list") {
        const auto text = m_host.readFile(path);
        if (!text)
            return {notFound, {}};
        return {ok, method == u"stat" ? QJsonObject{{u"path"_s, path}, {u"type"_s, u"file"_s}}
                                      : QJsonObject{{u"entries"_s, QJsonArray()}}};
    }
    if (method == u"exec") {
        QStringList params;
        for (const QJsonValue value : args.value(u"params"_s).toArray())
            params << value.toString();
        const QString command = args.value(u"command"_s).toString();
        const bool listed = (command == u"/etc/init.d/firewall" && params == QStringList{u"restart"_s})
                            || (command == u"/usr/sbin/nft" && params.value(0) == u"--terse");
        if (!listed)
            return {denied, {}};
        return {ok, m_host.execute(command, params)};
    }
    return {method.isEmpty() ? unknownError : methodNotFound, {}};
}

void SimRpcd::tick()
{
    if (m_pending && --m_pending->ticksLeft <= 0)
        rollBack();
    for (auto it = m_sessions.begin(); it != m_sessions.end();)
        it = --it->ticksLeft <= 0 ? m_sessions.erase(it) : std::next(it);
}

void SimRpcd::forgetAll()
{
    m_sessions.clear();
    m_shellStaged.clear();
    m_pending.reset();
}

} // namespace rf
