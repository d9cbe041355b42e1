#include "app/window/provider_checks.h"

#include "connectors/sip/phone_acceptance.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct ProviderCheckWords {
    Q_DECLARE_TR_FUNCTIONS(ProviderChecks)
};

using Verdict = ProviderCheck::Verdict;

Verdict verdictOf(const ServerAnswer &answer)
{
    // Most domains have no directory, and need none.
    if (answer.part == ServerPart::Directory && answer.outcome == ServerOutcome::NotFound)
        return Verdict::Unknown;
    switch (answer.outcome) {
    case ServerOutcome::Answers: return Verdict::Good;
    case ServerOutcome::NotFound:
    case ServerOutcome::Refused:
    case ServerOutcome::NotSip:
    case ServerOutcome::NoTls:
    case ServerOutcome::WrongName:
    case ServerOutcome::Expired:
    case ServerOutcome::BadCertificate: return Verdict::Bad;
    case ServerOutcome::Silent:
    case ServerOutcome::UnknownIssuer:
    case ServerOutcome::NotTested: return Verdict::Unknown;
    }
    return Verdict::Unknown;
}

QString wordFor(const ServerAnswer &answer)
{
    switch (answer.outcome) {
    case ServerOutcome::Answers:
        return answer.part == ServerPart::Name || answer.part == ServerPart::Directory
                   ? ProviderCheckWords::tr("Found", "pill: a server name has an address")
                   : ProviderCheckWords::tr("Answers", "pill: a server answers");
    case ServerOutcome::NotFound:
        return answer.part == ServerPart::Directory
                   ? ProviderCheckWords::tr("None", "pill: a domain has no directory")
                   : ProviderCheckWords::tr("Not found", "pill: a server name has no address");
    case ServerOutcome::Refused:
    case ServerOutcome::Silent: return ProviderCheckWords::tr("No answer", "pill");
    case ServerOutcome::NotSip:
        return ProviderCheckWords::tr("Wrong answer", "pill: something else than a phone server");
    case ServerOutcome::NoTls: return ProviderCheckWords::tr("Not encrypted", "pill: no TLS on that port");
    case ServerOutcome::WrongName: return ProviderCheckWords::tr("Wrong name", "pill: of a certificate");
    case ServerOutcome::Expired: return ProviderCheckWords::tr("Expired", "pill: a certificate");
    case ServerOutcome::BadCertificate: return ProviderCheckWords::tr("Not valid", "pill: a certificate");
    case ServerOutcome::UnknownIssuer:
        return ProviderCheckWords::tr("Not confirmed", "pill: a certificate's issuer");
    case ServerOutcome::NotTested: return ProviderCheckWords::tr("Not tested", "pill");
    }
    return {};
}

QString whatOf(const ServerAnswer &answer, const HostName &server)
{
    const QString host = answer.host.isEmpty() ? server.text() : plainWords(answer.host, 100);
    switch (answer.part) {
    case ServerPart::Name: return server.text();
    case ServerPart::Directory: return ProviderCheckWords::tr("What %1 tells phones").arg(server.text());
    case ServerPart::Udp: return ProviderCheckWords::tr("%1, port %2 (UDP)").arg(host, answer.port.text());
    case ServerPart::Tcp: return ProviderCheckWords::tr("%1, port %2 (TCP)").arg(host, answer.port.text());
    case ServerPart::Tls: return ProviderCheckWords::tr("%1, port %2 (TLS)").arg(host, answer.port.text());
    }
    return {};
}

/// "TLS at sip1.example.com, port 5061; UDP at sip1.example.com, port 5060"
QString placesIn(const SipDirectory &directory)
{
    QStringList places;
    for (const SipTarget &target : directory.targets.mid(0, 4))
        //: %1: TLS, TCP or UDP, %2: a server, %3: a port
        places << ProviderCheckWords::tr("%1 at %2, port %3")
                      .arg(target.transport.toUpper(), plainWords(target.host, 80), target.port.text());
    return places.join(u"; "_s);
}

QString goodNews(const ServerAnswer &answer)
{
    switch (answer.part) {
    case ServerPart::Name: {
        QStringList addresses;
        for (const QHostAddress &address : answer.addresses.mid(0, 4))
            addresses << address.toString();
        return ProviderCheckWords::tr("This name has %n address(es): %1", nullptr,
                                      static_cast<int>(answer.addresses.size()))
            .arg(addresses.join(u", "_s));
    }
    case ServerPart::Directory:
        return ProviderCheckWords::tr("Phones that follow the domain go to: %1.")
            .arg(placesIn(answer.directory));
    case ServerPart::Udp:
    case ServerPart::Tcp:
        return answer.software.isEmpty()
                   ? ProviderCheckWords::tr("It answered our greeting.")
                   : ProviderCheckWords::tr("It answered our greeting and calls itself “%1”.")
                         .arg(plainWords(answer.software, 60));
    case ServerPart::Tls: {
        const QString until = dateText(answer.validUntil.date(), QLocale());
        const QString issuer = plainWords(answer.issuer, 60);
        return answer.byOwnRoot
                   ? ProviderCheckWords::tr(
                         "Certificate valid until %1, name matches, issued by %2. Checked against your "
                         "provider's own root certificate.")
                         .arg(until, issuer)
                   : ProviderCheckWords::tr(
                         "Certificate valid until %1, name matches, issued by %2. Checked against this "
                         "computer's list of issuers.")
                         .arg(until, issuer);
    }
    }
    return {};
}

QString saysOf(const ServerAnswer &answer)
{
    switch (answer.outcome) {
    case ServerOutcome::Answers: return goodNews(answer);
    case ServerOutcome::NotFound:
        if (answer.part == ServerPart::Directory)
            return ProviderCheckWords::tr("The domain names no servers of its own for phones (NAPTR, SRV), "
                                          "so they go to the name itself. That is no "
                                          "fault.");
        return ProviderCheckWords::tr(
            "No address was found for this name. Check how it is spelled, and that this computer is on "
            "the internet.");
    case ServerOutcome::Refused:
        return ProviderCheckWords::tr("Nothing listens on that port. Ask your provider which port to use.");
    case ServerOutcome::Silent:
        return answer.part == ServerPart::Name || answer.part == ServerPart::Directory
                   ? ProviderCheckWords::tr(
                       "The name server did not answer in time. Check that this computer is on the internet.")
                   : ProviderCheckWords::tr(
                       "No answer in time. Many providers answer only phones that they know, so this proves "
                       "nothing.");
    case ServerOutcome::NotSip:
        return ProviderCheckWords::tr("Something answers there, but it is not a phone server.");
    case ServerOutcome::NoTls:
        return ProviderCheckWords::tr("Something answers there, but no encrypted connection came about.");
    case ServerOutcome::WrongName:
        return ProviderCheckWords::tr(
            "The certificate is for another name. Phones that check it would refuse this server.");
    case ServerOutcome::Expired:
        return ProviderCheckWords::
            tr("The certificate is not valid today (it ends on %1). Check this computer's clock; if that is "
               "right, tell your provider.")
                .arg(dateText(answer.validUntil.date(), QLocale()));
    case ServerOutcome::BadCertificate:
        return ProviderCheckWords::tr("The certificate is broken or was taken back. Tell your provider.");
    case ServerOutcome::UnknownIssuer:
        return answer.byOwnRoot
                   ? ProviderCheckWords::tr(
                       "The connection is encrypted, but neither your provider's own root certificate "
                       "nor this "
                       "computer's list vouches for it.")
                   : ProviderCheckWords::tr(
                         "The connection is encrypted, but this computer does not know who issued the "
                         "certificate (%1). Ask your provider for its root certificate.")
                         .arg(plainWords(answer.issuer, 60));
    case ServerOutcome::NotTested:
        return answer.part == ServerPart::Name
                   ? ProviderCheckWords::tr("The test was stopped before there was an answer.")
                   : ProviderCheckWords::tr("The test was stopped, or there was no way to the server.");
    }
    return {};
}

QString versionList(const QList<TlsVersion> &versions, bool old)
{
    QStringList names;
    for (const TlsVersion &version : versions) {
        if (version.state == TlsVersionState::Accepted && version.isOld() == old)
            names << version.name;
    }
    return names.join(u", "_s);
}

/// Old versions beside the new ones are an invitation to those who would listen in; none at all is no server.
ProviderCheck versionsRow(const ServerAnswer &tls, const HostName &server)
{
    ProviderCheck row;
    //: %1: a server
    row.what = ProviderCheckWords::tr("TLS versions of %1").arg(server.text());
    const QString now = versionList(tls.versions, false);
    const QString old = versionList(tls.versions, true);
    const bool tested = std::none_of(tls.versions.begin(), tls.versions.end(), [](const TlsVersion &version) {
        return version.isOld() && version.state == TlsVersionState::NotTested;
    });
    if (now.isEmpty()) {
        row.verdict = Verdict::Bad;
        row.word = ProviderCheckWords::tr("Too old", "pill: TLS versions");
        row.says = old.isEmpty()
                       ? ProviderCheckWords::tr("It takes no version of TLS that could be tried.")
                       : ProviderCheckWords::tr("It takes TLS %1 only, which was given up as unsafe. "
                                                "Ask your provider for TLS 1.2.")
                             .arg(old);
    } else if (!old.isEmpty()) {
        row.verdict = Verdict::Unknown;
        row.word = ProviderCheckWords::tr("Also old ones", "pill: TLS versions");
        row.says =
            ProviderCheckWords::tr("It takes TLS %1, and also %2, which were given up as unsafe. Your phones "
                                   "take the newest that they know.")
                .arg(now, old);
    } else {
        row.verdict = Verdict::Good;
        row.word = ProviderCheckWords::tr("Up to date", "pill: TLS versions");
        row.says =
            tested ? ProviderCheckWords::tr("It takes TLS %1 and nothing older.").arg(now)
                   : ProviderCheckWords::tr("It takes TLS %1. Whether it takes older ones could not be tried "
                                            "from this computer.")
                         .arg(now);
    }
    return row;
}

std::optional<ProviderCheck> certificateRow(const SipCertificate &certificate, const HostName &server)
{
    QStringList says;
    if (certificate.name == CertificateName::Wildcard)
        says << ProviderCheckWords::tr(
            "It names the server by a wildcard. Many phones take that; the standard for SIP "
            "(RFC 5922) does not.");
    if (certificate.name == CertificateName::CommonName)
        says << ProviderCheckWords::tr(
            "It has the name in the old place only, where newer phones do not look.");
    if (certificate.keyBits > 0 && certificate.weakKey())
        says << ProviderCheckWords::tr("Its key is short (%n bits).", nullptr, certificate.keyBits);
    if (certificate.oldSignature)
        says << ProviderCheckWords::tr("It is signed in a way that was given up as unsafe.");
    if (says.isEmpty())
        return std::nullopt;
    return ProviderCheck{Verdict::Unknown, ProviderCheckWords::tr("Mind", "pill: something to keep in mind"),
                         ProviderCheckWords::tr("Certificate of %1").arg(server.text()), says.join(u' ')};
}

/// Phones of which the same is to be said share a row.
QList<ProviderCheck> phoneRows(const ServerAnswer &tls, const QList<DeviceState> &devices)
{
    QList<ProviderCheck> rows;
    QList<PhoneAcceptance> all = phoneAcceptance(tls, devices);
    while (!all.isEmpty()) {
        const PhoneAcceptance first = all.first();
        QStringList names;
        all.removeIf([&](const PhoneAcceptance &phone) {
            const bool same = phone.verdict == first.verdict && phone.says == first.says;
            if (same)
                names << plainWords(phone.device, 60);
            return same;
        });
        ProviderCheck row;
        row.verdict = first.verdict == Acceptance::Refuses ? Verdict::Bad : Verdict::Unknown;
        row.word =
            first.verdict == Acceptance::Refuses ? ProviderCheckWords::tr("Would refuse", "pill: a phone")
            : first.verdict == Acceptance::Takes ? ProviderCheckWords::tr("Takes anything", "pill: a phone")
                                                 : ProviderCheckWords::tr("Not certain", "pill: a phone");
        const auto more = static_cast<int>(names.size() - 3);
        row.what =
            more > 0
                ? ProviderCheckWords::tr("%1 and %n more", "phones", more).arg(names.mid(0, 3).join(u", "_s))
                : names.join(u", "_s);
        //: %1: a sentence about a phone, without its first word: "it checks certificates, and ..."
        row.says = ProviderCheckWords::tr("Over TLS: %1.").arg(first.says);
        rows << row;
    }
    return rows;
}

} // namespace

ProviderCheck inWords(const ServerAnswer &answer, const HostName &server)
{
    return {verdictOf(answer), wordFor(answer), whatOf(answer, server), saysOf(answer)};
}

QList<ProviderCheck> furtherWords(const ServerAnswer &tls, const HostName &server,
                                  const QList<DeviceState> &devices)
{
    QList<ProviderCheck> rows;
    if (tls.part != ServerPart::Tls || tls.versions.isEmpty())
        return rows;
    rows << versionsRow(tls, server);
    if (const auto row = certificateRow(tls.certificate, server))
        rows << *row;
    return rows + phoneRows(tls, devices);
}

QList<ProviderCheck> lookAtProvider(const Provider &provider, const AddressBook &book,
                                    const ProviderNames &names, const QList<DeviceState> &devices,
                                    const CancelToken &cancel)
{
    if (provider.registrar.isEmpty())
        return {
            {Verdict::Unknown, ProviderCheckWords::tr("Not tested", "pill"),
             ProviderCheckWords::tr("The provider's server"),
             ProviderCheckWords::tr(
                 "The name of the server is not known yet. It stands in the provider's welcome e-mail, or in "
                 "the settings of a phone.")}};
    ServerQuestion question;
    question.server = provider.registrar;
    question.udpPort = provider.udpPort;
    question.tcpPort = provider.tcpPort;
    question.tlsPort = provider.tlsPort;
    if (!question.udpPort && !question.tcpPort && !question.tlsPort)
        question.udpPort = Port(); // where phones ask when nothing else is said
    question.rootCertificate = provider.rootCertificate.toLatin1();
    question.resolve = names.resolve;
    question.names = names.directory;
    QList<ProviderCheck> rows;
    for (const ServerAnswer &answer : askServer(question, book, cancel)) {
        rows << inWords(answer, provider.registrar);
        rows += furtherWords(answer, provider.registrar, devices);
    }
    return rows;
}

} // namespace rf
