// Rows for the judges: a good office with one thing altered, and what the finding must be then. Here what all
// rows share; the rows themselves are beside it by the sections of the guide.
#pragma once

#include "core/controls/assess.h"
#include "tests/unit/office_builder.h"

#include <functional>

namespace rf::testing {

using Alteration = std::function<void(OfficeState &)>;

struct Row {
    const char *control;
    const char
        *kind; ///< "met", "not-met", "unread", "not-supported", "not-applicable", or anything more special
    FindingState expected;
    Alteration change;
    const char *mentions = nullptr; ///< must appear in says, why or evidence
};

inline void noPhonesAtAll(OfficeState &s)
{
    s.devices = {s.devices.first()};
    s.linePasswords.clear();
}
inline void emptyOffice(OfficeState &s)
{
    s.devices.clear();
    s.linePasswords.clear();
    s.path.clear();
}
inline void unreadHop(OfficeState &s)
{
    s.path << Hop{
        {}, QStringLiteral("box in front (198.18.0.1)"), false, QStringLiteral("nobody has its password")};
}
inline void lockAsLift(OfficeState &s)
{
    s.devices[2].device.special = SpecialLine::Lift;
    s.devices[2].facts.reset();
    s.devices[2].signIn = SignInState::NotTried;
}
inline void phoneUnread(OfficeState &s)
{
    s.devices[1].facts.reset();
    s.devices[1].signIn = SignInState::Refused;
}
inline void forwardsUnread(OfficeState &s)
{
    router(s).forwards = Reading<QList<Forward>>::unread(QStringLiteral("refused"));
}
inline Alteration withDoor(const Forward &f)
{
    return [f](OfficeState &s) { addDoor(s, f); };
}
inline Forward narrowed(Forward f, QStringView from)
{
    f.from = {*Cidr::from(from)};
    return f;
}
inline Forward disabled(Forward f)
{
    f.enabled = false;
    return f;
}
inline const QString phone1 = QStringLiteral("192.168.20.21");

inline Alteration allPhones(const std::function<void(PhoneFacts &, Line &)> &change)
{
    return [change](OfficeState &s) {
        for (int i = 1; i < s.devices.size(); ++i)
            change(phone(s, i), line(s, i));
    };
}
inline WireTest wire(AlgVerdict verdict, int seconds, const char *transport = "udp")
{
    WireTest t;
    t.verdict = verdict;
    t.transport = QString::fromLatin1(transport);
    t.method = QStringLiteral("received-address");
    t.server = QStringLiteral("203.0.113.70:5060");
    t.evidence = QStringLiteral("Contact was rewritten");
    t.when = visitTime().addSecs(seconds);
    return t;
}
/// One knock from outside; seconds: after the visit's readings.
inline OutsideTest knock(OutsideVerdict verdict, int seconds, const char *transport = "tcp", int port = 5060)
{
    OutsideTest t;
    t.verdict = verdict;
    t.transport = QString::fromLatin1(transport);
    t.port = *Port::from(port);
    t.address = QHostAddress(QStringLiteral("203.0.113.10"));
    t.by = QStringLiteral("reflect.example.net:5060");
    t.when = visitTime().addSecs(seconds);
    return t;
}
inline WireTest seenAs(const char *address, int seconds)
{
    WireTest t = wire(AlgVerdict::NotFound, seconds);
    t.seenAs = QHostAddress(QString::fromLatin1(address));
    return t;
}
/// The router was found and not read, and told this over UPnP.
inline Alteration unreadRouterTold(const char *mapping)
{
    return [=](OfficeState &s) {
        s.devices[0].facts.reset();
        Evidence e;
        e.probe = QStringLiteral("igd-mapping");
        e.said = QString::fromLatin1(mapping);
        s.devices[0].device.evidence << e;
    };
}
inline Alteration attested(const char *id, bool met)
{
    return [=](OfficeState &s) {
        s.attestations = {Attestation{QString::fromLatin1(id), met, QStringLiteral("Ms Field"), visitTime(),
                                      QStringLiteral("seen in the portal")}};
    };
}
inline void nothing(OfficeState &) { }

} // namespace rf::testing
