// A small office for tests of controls and report: one router read to the internet, two phones, everything
// good. Each test makes one thing worse.
#pragma once

#include "core/model/finding.h"

namespace rf::testing {

inline QDateTime visitTime()
{
    return QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
}

inline Line goodLine(const QString &user)
{
    Line line;
    line.user = user;
    line.server = *HostName::from(u"sip.example.net");
    line.port = *Port::from(5061);
    line.transport = Reading<SipTransport>::known(SipTransport::Tls, QStringLiteral("account page"));
    line.srtp = Reading<SrtpMode>::known(SrtpMode::Compulsory, QStringLiteral("account page"));
    line.keepAliveSeconds = Reading<int>::known(25);
    return line;
}

inline DeviceState goodPhone(const QString &id, const QString &address, const QString &user)
{
    DeviceState d;
    d.device.id = id;
    d.device.name = QStringLiteral("Phone ") + user;
    d.device.identity.kind = DeviceKind::Phone;
    d.device.identity.vendor = QStringLiteral("Yealink");
    d.device.identity.model = QStringLiteral("SIP-T46U");
    d.device.identity.firmware = QStringLiteral("108.86.0.90");
    d.device.sure = 1;
    d.device.addresses = {QHostAddress(address)};
    d.driver = QStringLiteral("yealink");
    d.abilities.canRead = true;
    d.signIn = SignInState::OwnPassword;
    PhoneFacts p;
    p.lines = Reading<QList<Line>>::known({goodLine(user)}, QStringLiteral("account page"));
    VoiceTag tag;
    tag.vlan = VlanId::from(20);
    tag.setBy = QStringLiteral("manual");
    p.voiceTag = Reading<VoiceTag>::known(tag, QStringLiteral("network page"));
    p.webAdmin = Reading<QStringList>::known({QStringLiteral("https")}, QStringLiteral("network page"));
    p.checksServerCertificate = Reading<bool>::known(true);
    p.updates = Reading<UpdateMode>::known(UpdateMode::Automatic, QStringLiteral("update page"));
    p.provisioning = Reading<Provisioning>::known({});
    p.factoryAdminPassword = Reading<bool>::known(false, QStringLiteral("status page"));
    Facts f;
    f.identity = d.device.identity;
    f.settings = p;
    f.live.registrations = Reading<QList<Registration>>::known(
        {Registration{1, RegistrationState::Registered, QStringLiteral("sip.example.net")}});
    f.readAt = visitTime();
    d.facts = f;
    return d;
}

inline Vlan vlan(int id, const QString &name, QStringView subnet)
{
    return Vlan{*VlanId::from(id), name, *Cidr::from(subnet), true, true, {}, {}};
}

inline DeviceState goodRouter()
{
    DeviceState d;
    d.device.id = QStringLiteral("mac-001122334455");
    d.device.name = QStringLiteral("Router");
    d.device.identity.kind = DeviceKind::Router;
    d.device.identity.vendor = QStringLiteral("DrayTek");
    d.device.identity.model = QStringLiteral("Vigor 2865");
    d.device.identity.firmware = QStringLiteral("4.4.3.1");
    d.device.addresses = {QHostAddress(QStringLiteral("192.168.10.1"))};
    d.device.isGateway = true;
    d.driver = QStringLiteral("draytek");
    d.signIn = SignInState::OwnPassword;
    RouterFacts r;
    r.sipAlg = Reading<bool>::known(false, QStringLiteral("sys sip_alg ?"));
    r.forwards = Reading<QList<Forward>>::known({}, QStringLiteral("srv nat portmap table"));
    r.inboundBlocked = Reading<bool>::known(true);
    r.ipv6InboundBlocked = Reading<bool>::known(true);
    r.remoteAdmin = Reading<RemoteAdmin>::known({}, QStringLiteral("mngt status"));
    r.lanAdmin = Reading<QStringList>::known({QStringLiteral("https"), QStringLiteral("ssh")},
                                             QStringLiteral("mngt status"));
    r.upnp = Reading<bool>::known(false, QStringLiteral("upnp status"));
    r.vlans = Reading<QList<Vlan>>::known({vlan(1, QStringLiteral("office"), u"192.168.10.1/24"),
                                           vlan(20, QStringLiteral("voice"), u"192.168.20.1/24")},
                                          QStringLiteral("vlan status"));
    r.crossings = Reading<QList<Crossing>>::known(
        {Crossing{
            *VlanId::from(1), *VlanId::from(20), false, {QHostAddress(QStringLiteral("192.168.10.50"))}}},
        QStringLiteral("ip inter_vlan"));
    Wan wan;
    wan.name = QStringLiteral("WAN1");
    wan.address = QHostAddress(QStringLiteral("203.0.113.10"));
    r.wans = Reading<QList<Wan>>::known({wan}, QStringLiteral("wan status"));
    r.updates = Reading<UpdateMode>::known(UpdateMode::Automatic, QStringLiteral("sys update"));
    Facts f;
    f.identity = d.device.identity;
    f.settings = r;
    f.live.sipFlowsWithHelper = Reading<int>::known(0);
    f.readAt = visitTime();
    d.facts = f;
    return d;
}

inline LinePasswordCheck goodPassword(const QString &extension)
{
    LinePasswordCheck c;
    c.extension = extension;
    c.length = 20;
    c.looksGenerated = true;
    c.checkedAt = visitTime();
    c.source = QStringLiteral("provider list lines.csv");
    return c;
}

inline OfficeState goodOffice()
{
    OfficeState s;
    s.now = visitTime().addSecs(600);
    s.office.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    s.office.name = QStringLiteral("Harbour Dental");
    s.office.thisComputer = QHostAddress(QStringLiteral("192.168.10.50"));
    s.office.networks = {*Cidr::from(u"192.168.10.0/24")};
    s.office.answers.secondInternetLine = false;
    s.office.answers.onSitePbx = false;
    s.office.answers.specialLinesAsked = true;
    Provider &p = s.office.provider;
    p.id = QStringLiteral("example");
    p.name = QStringLiteral("Example Voice");
    p.registrar = *HostName::from(u"sip.example.net");
    p.udpPort = Port::from(5060);
    p.tlsPort = Port::from(5061);
    p.srtp = true;
    p.signalling = {*Cidr::from(u"203.0.113.64/27")};
    p.media = {*Cidr::from(u"203.0.113.96/27")};
    p.mediaPorts = PortRange::from(10000, 20000);
    p.confirmed = true;
    s.devices = {
        goodRouter(),
        goodPhone(QStringLiteral("mac-001565000001"), QStringLiteral("192.168.20.21"), QStringLiteral("201")),
        goodPhone(QStringLiteral("mac-001565000002"), QStringLiteral("192.168.20.22"),
                  QStringLiteral("202"))};
    s.path = {Hop{s.devices.first().device.id, QStringLiteral("DrayTek Vigor 2865"), true, {}}};
    s.linePasswords = {goodPassword(QStringLiteral("201")), goodPassword(QStringLiteral("202"))};
    WireTest t;
    t.verdict = AlgVerdict::NotFound;
    t.transport = QStringLiteral("udp");
    t.server = QStringLiteral("203.0.113.70:5060");
    t.method = QStringLiteral("received-address");
    t.when = visitTime().addSecs(60);
    s.wireTests = {t};
    for (const char *id : {"MFA-1", "AUD-5", "MON-2"})
        s.attestations << Attestation{
            QString::fromLatin1(id), true, QStringLiteral("Ms Field"), visitTime(), {}};
    return s;
}

inline RouterFacts &router(OfficeState &s)
{
    return *s.devices[0].facts->router();
}
inline PhoneFacts &phone(OfficeState &s, int index = 1)
{
    return *s.devices[index].facts->phone();
}
inline Line &line(OfficeState &s, int index = 1)
{
    return phone(s, index).lines.value()->first();
}

inline Forward door(const QString &id, const QString &kind, int first, int last, const QString &to)
{
    Forward f;
    f.id = id;
    f.kind = kind;
    f.protocol = QStringLiteral("tcp+udp");
    f.publicPorts = *PortRange::from(first, last);
    f.toPorts = f.publicPorts;
    f.to = QHostAddress(to);
    return f;
}
inline void addDoor(OfficeState &s, const Forward &f)
{
    router(s).forwards.value()->append(f);
}

} // namespace rf::testing
