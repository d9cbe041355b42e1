#include "app/window/provider_checks.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct ProviderCheckWords {
    Q_DECLARE_TR_FUNCTIONS(ProviderChecks)
};

using Verdict = ProviderCheck::Verdict;

Verdict verdictOf(ServerOutcome outcome)
{
    switch (outcome) {
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
        return answer.part == ServerPart::Name
                   ? ProviderCheckWords::tr("Found", "pill: a server name has an address")
                   : ProviderCheckWords::tr("Answers", "pill: a server answers");
    case ServerOutcome::NotFound:
        return ProviderCheckWords::tr("Not found", "pill: a server name has no address");
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
    switch (answer.part) {
    case ServerPart::Name: return server.text();
    case ServerPart::Udp:
        return ProviderCheckWords::tr("%1, port %2 (UDP)").arg(server.text(), answer.port.text());
    case ServerPart::Tcp:
        return ProviderCheckWords::tr("%1, port %2 (TCP)").arg(server.text(), answer.port.text());
    case ServerPart::Tls:
        return ProviderCheckWords::tr("%1, port %2 (TLS)").arg(server.text(), answer.port.text());
    }
    return {};
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
    case ServerPart::Udp:
    case ServerPart::Tcp:
        return answer.software.isEmpty()
                   ? ProviderCheckWords::tr("It answered our greeting.")
                   : ProviderCheckWords::tr("It answered our greeting and calls itself “%1”.")
                         .arg(plainWords(answer.software, 60));
    case ServerPart::Tls: {
        const QString until = QLocale().toString(answer.validUntil.date(), QLocale::LongFormat);
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
        return ProviderCheckWords::tr(
            "No address was found for this name. Check how it is spelled, and that this computer is on "
            "the internet.");
    case ServerOutcome::Refused:
        return ProviderCheckWords::tr("Nothing listens on that port. Ask your provider which port to use.");
    case ServerOutcome::Silent:
        return answer.part == ServerPart::Name
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
                .arg(QLocale().toString(answer.validUntil.date(), QLocale::LongFormat));
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

} // namespace

ProviderCheck inWords(const ServerAnswer &answer, const HostName &server)
{
    return {verdictOf(answer.outcome), wordFor(answer), whatOf(answer, server), saysOf(answer)};
}

QList<ProviderCheck> lookAtProvider(const Provider &provider, const AddressBook &book,
                                    const std::function<QList<QHostAddress>(const QString &)> &resolve,
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
    question.resolve = resolve;
    QList<ProviderCheck> rows;
    for (const ServerAnswer &answer : askServer(question, book, cancel))
        rows << inWords(answer, provider.registrar);
    return rows;
}

} // namespace rf
