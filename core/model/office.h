// What is known of one office: what the person said, what was found and read, what was attested.
// OfficeState is everything a control may look at; judging it is pure.
#pragma once

#include "core/model/ability.h"
#include "core/model/facts.h"

namespace rf {

/// The provider as chosen by the person. A network list is used for allow rules only when it is sourced and
/// fresh or confirmed, and never for a deny rule otherwise (S-17).
struct Provider {
    QString id;
    QString name;
    HostName registrar;
    std::optional<Port> udpPort;
    std::optional<Port> tcpPort;
    std::optional<Port> tlsPort; ///< empty = the provider does not say that it offers TLS
    bool srtp = false; ///< the provider says that it offers SRTP
    QList<Cidr> signalling;
    QList<Cidr> media;
    std::optional<PortRange> mediaPorts;
    QString source; ///< document the row comes from
    QDateTime listDate; ///< invalid = undated
    bool confirmed = false; ///< the person checked the list against the provider's page
    QString echoNumber; ///< the provider's test number, empty = none known
    QString rootCertificate; ///< PEM of the root that the provider's TLS chain ends in, empty = unknown
    int maxPasswordLength = 0; ///< 0 = not limited as far as known
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &Provider::id), field("name", &Provider::name),
                               field("registrar", &Provider::registrar), field("udpPort", &Provider::udpPort),
                               field("tcpPort", &Provider::tcpPort), field("tlsPort", &Provider::tlsPort),
                               field("srtp", &Provider::srtp), field("signalling", &Provider::signalling),
                               field("media", &Provider::media), field("mediaPorts", &Provider::mediaPorts),
                               field("source", &Provider::source), field("listDate", &Provider::listDate),
                               field("confirmed", &Provider::confirmed),
                               field("echoNumber", &Provider::echoNumber),
                               field("rootCertificate", &Provider::rootCertificate),
                               field("maxPasswordLength", &Provider::maxPasswordLength));
    }
    friend bool operator==(const Provider &, const Provider &) = default;
};

/// The questions of S-3, as answered. Unanswered is nullopt and is never taken for "no".
struct OfficeAnswers {
    std::optional<bool> specialLinesAsked; ///< the list below was gone through with the person
    QString looksAfterPhones;
    QString looksAfterRouter;
    QString looksAfterSwitches;
    std::optional<bool> remoteWorkers; ///< people at home or apps on the same lines
    std::optional<bool> onSitePbx; ///< PBX, trunk authenticated by address, or door station
    std::optional<bool> secondInternetLine;
    std::optional<bool> remoteAdminNeeded; ///< somebody works through the router's internet door (S-23)
    QString openingHours;
    std::optional<bool> mobileAtHand;
    static constexpr auto fields()
    {
        return std::make_tuple(field("specialLinesAsked", &OfficeAnswers::specialLinesAsked),
                               field("looksAfterPhones", &OfficeAnswers::looksAfterPhones),
                               field("looksAfterRouter", &OfficeAnswers::looksAfterRouter),
                               field("looksAfterSwitches", &OfficeAnswers::looksAfterSwitches),
                               field("remoteWorkers", &OfficeAnswers::remoteWorkers),
                               field("onSitePbx", &OfficeAnswers::onSitePbx),
                               field("secondInternetLine", &OfficeAnswers::secondInternetLine),
                               field("remoteAdminNeeded", &OfficeAnswers::remoteAdminNeeded),
                               field("openingHours", &OfficeAnswers::openingHours),
                               field("mobileAtHand", &OfficeAnswers::mobileAtHand));
    }
    friend bool operator==(const OfficeAnswers &, const OfficeAnswers &) = default;
};

struct Office {
    QString id; ///< UUID
    QString name;
    Provider provider;
    OfficeAnswers answers;
    QList<Cidr> networks; ///< named and allowed for scanning by the person (S-1)
    QHostAddress thisComputer; ///< our own address towards the devices
    std::optional<bool> practice; ///< true: its devices are simulated, and every paper about it says so
    bool isPractice() const { return practice.value_or(false); }
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("id", &Office::id), field("name", &Office::name), field("provider", &Office::provider),
            field("answers", &Office::answers), field("networks", &Office::networks),
            field("thisComputer", &Office::thisComputer), field("practice", &Office::practice));
    }
    friend bool operator==(const Office &, const Office &) = default;
};

/// How the last sign-in went.
enum class SignInState {
    NotTried,
    NoPasswordSet,
    FactoryPassword,
    OwnPassword,
    Refused,
    Locked,
    Unreachable
};
template <>
inline constexpr auto enumNames<SignInState> =
    std::array{std::pair{SignInState::NotTried, "not-tried"},
               std::pair{SignInState::NoPasswordSet, "no-password-set"},
               std::pair{SignInState::FactoryPassword, "factory-password"},
               std::pair{SignInState::OwnPassword, "own-password"},
               std::pair{SignInState::Refused, "refused"},
               std::pair{SignInState::Locked, "locked"},
               std::pair{SignInState::Unreachable, "unreachable"}};

struct DeviceState {
    Device device;
    QString driver; ///< name of the driver, empty = none for this device
    Abilities abilities;
    SignInState signIn = SignInState::NotTried;
    QStringList weaknesses; ///< old algorithms or TLS that had to be used, plain words
    std::optional<Facts> facts;
    QString unreadWhy; ///< plain words, given when facts are missing unless the code alone tells it
    std::optional<ErrorCode> unreadCode; ///< what came of the last reading; empty = nothing that is known
    std::optional<int> lockedMinutes; ///< with LockedOut: from then on, where the device says so
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("device", &DeviceState::device), field("driver", &DeviceState::driver),
            field("abilities", &DeviceState::abilities), field("signIn", &DeviceState::signIn),
            field("weaknesses", &DeviceState::weaknesses), field("facts", &DeviceState::facts),
            field("unreadWhy", &DeviceState::unreadWhy), field("unreadCode", &DeviceState::unreadCode),
            field("lockedMinutes", &DeviceState::lockedMinutes));
    }
    /// Everything that is said of why there are no facts, so that nothing of an earlier reason stays.
    void setUnread(const QString &why, std::optional<ErrorCode> code = {}, std::optional<int> minutes = {})
    {
        unreadWhy = why;
        unreadCode = code;
        lockedMinutes = minutes;
    }
};

/// What a hop is.
enum class HopKind {
    Router, ///< the office's own way out
    Front, ///< a box between that router and the internet, mostly the internet provider's
    Carrier, ///< the internet provider's shared address translation (100.64.0.0/10)
};
template <>
inline constexpr auto enumNames<HopKind> =
    std::array{std::pair{HopKind::Router, "router"}, std::pair{HopKind::Front, "front"},
               std::pair{HopKind::Carrier, "carrier"}};

enum class IpVersion { V4, V6 };
template <>
inline constexpr auto enumNames<IpVersion> =
    std::array{std::pair{IpVersion::V4, "ipv4"}, std::pair{IpVersion::V6, "ipv6"}};

/// One hop between the phones and the internet (S-4).
struct Hop {
    QString deviceId; ///< empty = seen but nobody we know
    QString what; ///< "DrayTek Vigor 2865", "box in front (198.18.0.1)"
    bool read = false; ///< its settings were read
    QString why; ///< given when not read
    std::optional<HopKind> kind = {}; ///< empty = not known
    QList<QHostAddress> addresses = {}; ///< under which it showed itself on this way
    QStringList lines = {}; ///< names of the router's internet lines: its own, or that it stands in front of
    QList<IpVersion> versions = {}; ///< what is known to go through it
    static constexpr auto fields()
    {
        return std::make_tuple(field("deviceId", &Hop::deviceId), field("what", &Hop::what),
                               field("read", &Hop::read), field("why", &Hop::why), field("kind", &Hop::kind),
                               field("addresses", &Hop::addresses), field("lines", &Hop::lines),
                               field("versions", &Hop::versions));
    }
    friend bool operator==(const Hop &, const Hop &) = default;
};

/// What the imported list told about one line's password; the password itself is gone.
struct LinePasswordCheck {
    QString extension;
    int length = 0;
    bool looksGenerated = false;
    QStringList weaknesses; ///< kinds: "word", "company-name", "extension", "sequence", "repetition",
                            ///< "factory-default"
    int sharedWith = 0; ///< number of other lines with the same password
    QStringList sharedExtensions;
    QDateTime checkedAt;
    QString source; ///< "provider list lines.csv", "made by RingFence"
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("extension", &LinePasswordCheck::extension), field("length", &LinePasswordCheck::length),
            field("looksGenerated", &LinePasswordCheck::looksGenerated),
            field("weaknesses", &LinePasswordCheck::weaknesses),
            field("sharedWith", &LinePasswordCheck::sharedWith),
            field("sharedExtensions", &LinePasswordCheck::sharedExtensions),
            field("checkedAt", &LinePasswordCheck::checkedAt), field("source", &LinePasswordCheck::source));
    }
    friend bool operator==(const LinePasswordCheck &, const LinePasswordCheck &) = default;
};

/// A person's word for one control.
struct Attestation {
    QString control;
    bool met = true;
    QString by;
    QDateTime when;
    QString note;
    static constexpr auto fields()
    {
        return std::make_tuple(field("control", &Attestation::control), field("met", &Attestation::met),
                               field("by", &Attestation::by), field("when", &Attestation::when),
                               field("note", &Attestation::note));
    }
    friend bool operator==(const Attestation &, const Attestation &) = default;
};

/// Name, reason and end date (at most 180 days) or it is none.
struct AcceptedRisk {
    QString control;
    QString by;
    QString reason;
    QDateTime when;
    QDateTime until;
    static constexpr auto fields()
    {
        return std::make_tuple(field("control", &AcceptedRisk::control), field("by", &AcceptedRisk::by),
                               field("reason", &AcceptedRisk::reason), field("when", &AcceptedRisk::when),
                               field("until", &AcceptedRisk::until));
    }
    friend bool operator==(const AcceptedRisk &, const AcceptedRisk &) = default;
};

enum class AlgVerdict { Found, NotFound, CouldNotTest };
template <>
inline constexpr auto enumNames<AlgVerdict> =
    std::array{std::pair{AlgVerdict::Found, "found"}, std::pair{AlgVerdict::NotFound, "not-found"},
               std::pair{AlgVerdict::CouldNotTest, "could-not-test"}};

/// Result of the SIP ALG test on the wire for one transport, port and method.
struct WireTest {
    AlgVerdict verdict = AlgVerdict::CouldNotTest;
    QString transport; ///< "udp" or "tcp"
    QString server; ///< "203.0.113.50:5060"
    QString method; ///< "received-address", "reverse-canary", "reflector"
    QString evidence; ///< the line that proves it, or why it could not be tested
    QDateTime when;
    std::optional<QHostAddress> seenAs = {}; ///< the office's address as the server saw it, where it told us
    static constexpr auto fields()
    {
        return std::make_tuple(field("verdict", &WireTest::verdict), field("transport", &WireTest::transport),
                               field("server", &WireTest::server), field("method", &WireTest::method),
                               field("evidence", &WireTest::evidence), field("when", &WireTest::when),
                               field("seenAs", &WireTest::seenAs));
    }
    friend bool operator==(const WireTest &, const WireTest &) = default;
};

/// What a knock from the internet at one port of the office's own address met.
enum class OutsideVerdict {
    Open, ///< somebody answered
    Closed, ///< refused: the packet got in, and nobody listens
    Silent, ///< nothing came back; over UDP that proves nothing
};
template <>
inline constexpr auto enumNames<OutsideVerdict> =
    std::array{std::pair{OutsideVerdict::Open, "open"}, std::pair{OutsideVerdict::Closed, "closed"},
               std::pair{OutsideVerdict::Silent, "silent"}};

struct OutsideTest {
    QString transport; ///< "udp" or "tcp"
    Port port;
    OutsideVerdict verdict = OutsideVerdict::Silent;
    QHostAddress address; ///< of the office
    QString by; ///< the reflector that knocked: "203.0.113.51:5060"
    QDateTime when;
    static constexpr auto fields()
    {
        return std::make_tuple(field("transport", &OutsideTest::transport), field("port", &OutsideTest::port),
                               field("verdict", &OutsideTest::verdict),
                               field("address", &OutsideTest::address), field("by", &OutsideTest::by),
                               field("when", &OutsideTest::when));
    }
    friend bool operator==(const OutsideTest &, const OutsideTest &) = default;
};

/// Proof that one address and port of the voice network cannot be reached from the office network, or can.
struct ReachTest {
    QHostAddress from;
    QHostAddress to;
    Port port;
    bool reachable = false;
    QDateTime when;
    static constexpr auto fields()
    {
        return std::make_tuple(field("from", &ReachTest::from), field("to", &ReachTest::to),
                               field("port", &ReachTest::port), field("reachable", &ReachTest::reachable),
                               field("when", &ReachTest::when));
    }
    friend bool operator==(const ReachTest &, const ReachTest &) = default;
};

struct OfficeState {
    Office office;
    QList<DeviceState> devices;
    QList<Hop> path; ///< from the phones outwards; empty = not looked at
    QList<LinePasswordCheck> linePasswords; ///< empty = no list imported
    QList<Attestation> attestations;
    QList<AcceptedRisk> acceptedRisks;
    QList<WireTest> wireTests;
    QList<ReachTest> reachTests;
    QList<OutsideTest> outsideTests; ///< empty = nobody looked from outside
    QStringList provisional; ///< ids of controls changed since the last tomorrow check (S-24)
    QDateTime now;
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("office", &OfficeState::office), field("devices", &OfficeState::devices),
            field("path", &OfficeState::path), field("linePasswords", &OfficeState::linePasswords),
            field("attestations", &OfficeState::attestations),
            field("acceptedRisks", &OfficeState::acceptedRisks), field("wireTests", &OfficeState::wireTests),
            field("reachTests", &OfficeState::reachTests), field("outsideTests", &OfficeState::outsideTests),
            field("provisional", &OfficeState::provisional), field("now", &OfficeState::now));
    }
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Office>(const Office &);
extern template Result<Office> from<Office>(const QJsonValue &);
extern template QJsonValue to<DeviceState>(const DeviceState &);
extern template Result<DeviceState> from<DeviceState>(const QJsonValue &);
} // namespace json

} // namespace rf
