#include "core/model/intent.h"

#include <algorithm>

namespace rf {

namespace {

Reached yesNo(bool yes)
{
    return yes ? Reached::Yes : Reached::No;
}

template <class T>
Reached readingIs(const Reading<T> &reading, const T &wanted)
{
    if (const T *value = reading.value())
        return yesNo(*value == wanted);
    return Reached::CannotTell;
}

/// Applies judge to the chosen enabled lines; Yes only when every one is Yes, No as soon as one is No.
template <class F>
Reached everyLine(const Facts &facts, const QList<int> &chosen, F &&judge)
{
    const PhoneFacts *phone = facts.phone();
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return Reached::CannotTell;
    Reached all = Reached::Yes;
    for (const int index : chosen) {
        if (std::none_of(lines->begin(), lines->end(), [&](const Line &l) { return l.index == index; }))
            return Reached::CannotTell; // no such line
    }
    for (const Line &line : *lines) {
        if (!line.enabled || (!chosen.isEmpty() && !chosen.contains(line.index)))
            continue;
        const Reached one = judge(line);
        if (one == Reached::No)
            return Reached::No;
        if (one == Reached::CannotTell)
            all = Reached::CannotTell;
    }
    return all;
}

const Forward *findForward(const QList<Forward> &list, const QString &id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const Forward &f) { return f.id == id; });
    return it == list.end() ? nullptr : &*it;
}

const Vlan *findVlan(const QList<Vlan> &list, VlanId id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const Vlan &v) { return v.vlan == id; });
    return it == list.end() ? nullptr : &*it;
}

bool onlyEncrypted(const QStringList &services)
{
    static const QStringList plain{QStringLiteral("http"), QStringLiteral("telnet"), QStringLiteral("ftp")};
    return std::none_of(services.begin(), services.end(), [](const QString &s) { return plain.contains(s); });
}

struct Judge {
    const Facts &facts;

    Reached operator()(const NatKeepAlive &want) const
    {
        return everyLine(facts, {}, [&](const Line &line) {
            const SipTransport *transport = line.transport.value();
            if (transport && *transport != SipTransport::Udp)
                return Reached::Yes; // a TCP or TLS connection keeps the mapping by itself
            const int *seconds = line.keepAliveSeconds.value();
            if (!transport || !seconds)
                return Reached::CannotTell;
            return yesNo(*seconds > 0 && *seconds <= want.seconds);
        });
    }
    Reached operator()(const SipAlgOff &) const
    {
        const RouterFacts *r = facts.router();
        return r ? (r->sipAlg.isNotSupported() ? Reached::Yes : readingIs(r->sipAlg, false))
                 : Reached::CannotTell;
    }
    Reached operator()(const DropSipFlows &) const { return readingIs(facts.live.sipFlowsWithHelper, 0); }
    Reached operator()(const RestartPhone &) const { return Reached::CannotTell; }
    Reached operator()(const CloseForwards &want) const
    {
        const RouterFacts *r = facts.router();
        const QList<Forward> *list = r ? r->forwards.value() : nullptr;
        if (!list)
            return Reached::CannotTell;
        for (const QString &id : want.ids) {
            const Forward *f = findForward(*list, id);
            if (f && f->enabled)
                return Reached::No;
        }
        return Reached::Yes;
    }
    Reached operator()(const NarrowForwards &want) const
    {
        const RouterFacts *r = facts.router();
        const QList<Forward> *list = r ? r->forwards.value() : nullptr;
        if (!list)
            return Reached::CannotTell;
        for (const QString &id : want.ids) {
            const Forward *f = findForward(*list, id);
            if (!f || !f->enabled)
                continue;
            const bool inside =
                !f->from.isEmpty() && std::all_of(f->from.begin(), f->from.end(), [&](const Cidr &c) {
                    return std::any_of(want.sources.begin(), want.sources.end(), [&](const Cidr &allowed) {
                        return allowed.prefix() <= c.prefix() && allowed.contains(c.network());
                    });
                });
            if (!inside)
                return Reached::No;
        }
        return Reached::Yes;
    }
    Reached operator()(const RemoteAdminOff &) const
    {
        const RouterFacts *r = facts.router();
        const RemoteAdmin *admin = r ? r->remoteAdmin.value() : nullptr;
        return admin ? yesNo(admin->services.isEmpty()) : Reached::CannotTell;
    }
    Reached operator()(const UpnpOff &) const
    {
        const RouterFacts *r = facts.router();
        return r ? (r->upnp.isNotSupported() ? Reached::Yes : readingIs(r->upnp, false))
                 : Reached::CannotTell;
    }
    Reached operator()(const VoiceVlan &want) const
    {
        const RouterFacts *r = facts.router();
        const QList<Vlan> *list = r ? r->vlans.value() : nullptr;
        if (!list)
            return Reached::CannotTell;
        const Vlan *vlan = findVlan(*list, want.vlan);
        return yesNo(vlan && vlan->subnet == want.gateway && vlan->dhcp && vlan->internet);
    }
    Reached operator()(const IsolateVoice &want) const
    {
        const RouterFacts *r = facts.router();
        const QList<Crossing> *list = r ? r->crossings.value() : nullptr;
        if (!list)
            return Reached::CannotTell;
        bool seen = false;
        for (const Crossing &c : *list) {
            if (c.to != want.voice || c.from == want.voice)
                continue;
            seen = true;
            if (c.allowed)
                return Reached::No;
        }
        return seen ? Reached::Yes : Reached::CannotTell;
    }
    Reached operator()(const PhoneVlan &want) const
    {
        const PhoneFacts *p = facts.phone();
        const VoiceTag *tag = p ? p->voiceTag.value() : nullptr;
        return tag ? yesNo(tag->vlan == want.vlan) : Reached::CannotTell;
    }
    Reached operator()(const AdminPassword &) const { return Reached::CannotTell; }
    Reached operator()(const SipTransportTo &want) const
    {
        return everyLine(facts, want.lines, [&](const Line &line) {
            const Reached transport = readingIs(line.transport, want.transport);
            if (transport != Reached::Yes)
                return transport;
            return yesNo(line.port == want.port && (want.server.isEmpty() || line.server == want.server));
        });
    }
    Reached operator()(const Srtp &want) const
    {
        return everyLine(facts, want.lines,
                         [&](const Line &line) { return readingIs(line.srtp, want.mode); });
    }
    Reached operator()(const PlainAdminOff &) const
    {
        const Reading<QStringList> *services = facts.router()  ? &facts.router()->lanAdmin
                                               : facts.phone() ? &facts.phone()->webAdmin
                                                               : nullptr;
        const QStringList *list = services ? services->value() : nullptr;
        return list ? yesNo(onlyEncrypted(*list)) : Reached::CannotTell;
    }
    Reached operator()(const AutoUpdate &) const
    {
        const Reading<UpdateMode> *mode = facts.router()  ? &facts.router()->updates
                                          : facts.phone() ? &facts.phone()->updates
                                                          : nullptr;
        const UpdateMode *value = mode ? mode->value() : nullptr;
        return value ? yesNo(*value != UpdateMode::Manual) : Reached::CannotTell;
    }
    Reached operator()(const LinePassword &) const { return Reached::CannotTell; }
    Reached operator()(const ManagementApiOn &) const
    {
        const PhoneFacts *p = facts.phone();
        return p ? readingIs(p->managementApi, true) : Reached::CannotTell;
    }
};

template <class F>
void changeLines(Facts &facts, const QList<int> &chosen, F &&change)
{
    PhoneFacts *phone = facts.phone();
    QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return;
    for (Line &line : *lines) {
        if (line.enabled && (chosen.isEmpty() || chosen.contains(line.index)))
            change(line);
    }
}

struct Project {
    Facts &facts;

    void operator()(const NatKeepAlive &want) const
    {
        changeLines(facts, {}, [&](Line &line) {
            const SipTransport *transport = line.transport.value();
            const int *seconds = line.keepAliveSeconds.value();
            if (transport && *transport == SipTransport::Udp
                && (!seconds || *seconds == 0 || *seconds > want.seconds))
                line.keepAliveSeconds = Reading<int>::known(want.seconds);
        });
    }
    void operator()(const SipAlgOff &) const
    {
        if (RouterFacts *r = facts.router())
            r->sipAlg = Reading<bool>::known(false);
    }
    void operator()(const CloseForwards &want) const
    {
        if (QList<Forward> *list = facts.router() ? facts.router()->forwards.value() : nullptr) {
            for (Forward &f : *list)
                f.enabled = f.enabled && !want.ids.contains(f.id);
        }
    }
    void operator()(const NarrowForwards &want) const
    {
        if (QList<Forward> *list = facts.router() ? facts.router()->forwards.value() : nullptr) {
            for (Forward &f : *list) {
                if (want.ids.contains(f.id))
                    f.from = want.sources;
            }
        }
    }
    void operator()(const RemoteAdminOff &) const
    {
        if (RouterFacts *r = facts.router())
            r->remoteAdmin = Reading<RemoteAdmin>::known({});
    }
    void operator()(const UpnpOff &) const
    {
        if (RouterFacts *r = facts.router())
            r->upnp = Reading<bool>::known(false);
    }
    void operator()(const VoiceVlan &want) const
    {
        QList<Vlan> *list = facts.router() ? facts.router()->vlans.value() : nullptr;
        if (!list || findVlan(*list, want.vlan))
            return;
        list->append(Vlan{want.vlan, want.name, want.gateway, true, true, want.ports, {}});
    }
    void operator()(const IsolateVoice &want) const
    {
        QList<Crossing> *list = facts.router() ? facts.router()->crossings.value() : nullptr;
        if (!list)
            return;
        for (Crossing &c : *list) {
            if (c.to == want.voice && c.from != want.voice) {
                c.allowed = false;
                c.exceptFor = want.managers;
            }
        }
    }
    void operator()(const PhoneVlan &want) const
    {
        if (PhoneFacts *p = facts.phone()) {
            p->voiceTag = Reading<VoiceTag>::known(
                VoiceTag{want.vlan, want.priority, want.vlan ? QStringLiteral("manual") : QString()});
        }
    }
    void operator()(const SipTransportTo &want) const
    {
        changeLines(facts, want.lines, [&](Line &line) {
            line.transport = Reading<SipTransport>::known(want.transport);
            line.port = want.port;
            if (!want.server.isEmpty())
                line.server = want.server;
        });
    }
    void operator()(const Srtp &want) const
    {
        changeLines(facts, want.lines, [&](Line &line) { line.srtp = Reading<SrtpMode>::known(want.mode); });
    }
    void operator()(const PlainAdminOff &) const
    {
        Reading<QStringList> *services = facts.router()  ? &facts.router()->lanAdmin
                                         : facts.phone() ? &facts.phone()->webAdmin
                                                         : nullptr;
        if (QStringList *list = services ? services->value() : nullptr) {
            list->removeIf([](const QString &s) { return !onlyEncrypted({s}); });
        }
    }
    void operator()(const AutoUpdate &) const
    {
        if (RouterFacts *r = facts.router())
            r->updates = Reading<UpdateMode>::known(UpdateMode::Automatic);
        if (PhoneFacts *p = facts.phone())
            p->updates = Reading<UpdateMode>::known(UpdateMode::Automatic);
    }
    void operator()(const ManagementApiOn &) const
    {
        if (PhoneFacts *p = facts.phone())
            p->managementApi = Reading<bool>::known(true);
    }
    // These leave no vendor-neutral setting behind.
    void operator()(const DropSipFlows &) const { }
    void operator()(const RestartPhone &) const { }
    void operator()(const AdminPassword &) const { }
    void operator()(const LinePassword &) const { }
};

} // namespace

Reached reached(const Intent &intent, const Facts &facts)
{
    return std::visit(Judge{facts}, intent);
}

Facts afterwards(Facts facts, const Intent &intent)
{
    std::visit(Project{facts}, intent);
    return facts;
}

} // namespace rf
