// The provider's details as a person types them, and back.
#include "wizard/pages/provider_model.h"

#include "report/plan_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rf::provider {

using namespace Qt::StringLiterals;

namespace {

struct ProviderDetailWords {
    Q_DECLARE_TR_FUNCTIONS(ProviderPage)
};

constexpr int leastPasswordLength = 4;
constexpr int mostPasswordLength = 256;

QString portText(const std::optional<Port> &port)
{
    return port ? port->text() : QString();
}

QString networksText(const QList<Cidr> &networks)
{
    QStringList lines;
    for (const Cidr &network : networks)
        lines << network.text();
    return lines.join(u'\n');
}

/// Reads the fields one by one and notes what cannot be used.
class Reader {
public:
    explicit Reader(QList<Problem> &problems)
        : m_problems(problems)
    {
    }
    std::optional<Port> port(const QString &field, const QString &text)
    {
        const QString trimmed = text.trimmed();
        const std::optional<Port> port = Port::from(QStringView(trimmed));
        if (!port && !trimmed.isEmpty())
            m_problems << Problem{field, ProviderDetailWords::tr("A port is a number from 1 to 65535.")};
        return port;
    }
    QList<Cidr> networks(const QString &field, const QString &text)
    {
        static const QRegularExpression separators(u"[\\s,;]+"_s);
        QList<Cidr> list;
        for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
            const std::optional<Cidr> network = Cidr::from(QStringView(word));
            if (!network || network->isAny()) {
                m_problems << Problem{field,
                                      ProviderDetailWords::tr("“%1” is not a network like 203.0.113.0/24.")
                                          .arg(plainWords(word, 60))};
                return {};
            }
            const Cidr bare = Cidr::from(network->network(), network->prefix()).value_or(*network);
            if (!list.contains(bare))
                list << bare;
        }
        return list;
    }

private:
    QList<Problem> &m_problems;
};

} // namespace

Details detailsOf(const Provider &provider)
{
    Details d;
    d.name = provider.name;
    d.server = provider.registrar.text();
    d.udpPort = portText(provider.udpPort);
    d.tcpPort = portText(provider.tcpPort);
    d.tlsPort = portText(provider.tlsPort);
    d.srtp = provider.srtp;
    d.signalling = networksText(provider.signalling);
    d.media = networksText(provider.media);
    d.mediaPorts = provider.mediaPorts ? provider.mediaPorts->text() : QString();
    d.echoNumber = provider.echoNumber;
    d.maxPasswordLength =
        provider.maxPasswordLength > 0 ? QString::number(provider.maxPasswordLength) : QString();
    d.confirmed = provider.confirmed;
    return d;
}

Details detailsOf(const provider_mail::Found &found, const ProviderRow *known)
{
    Provider p = known ? known->provider : Provider();
    p.confirmed = false;
    if (!found.server.isEmpty())
        p.registrar = found.server;
    if (found.udpPort || found.tcpPort || found.tlsPort) {
        p.udpPort = found.udpPort;
        p.tcpPort = found.tcpPort;
        p.tlsPort = found.tlsPort;
    }
    p.srtp = p.srtp || found.srtp;
    if (!found.signalling.isEmpty())
        p.signalling = found.signalling;
    if (!found.media.isEmpty())
        p.media = found.media;
    if (found.mediaPorts)
        p.mediaPorts = found.mediaPorts;
    if (!found.echoNumber.isEmpty())
        p.echoNumber = found.echoNumber;
    if (found.maxPasswordLength > 0)
        p.maxPasswordLength = found.maxPasswordLength;
    return detailsOf(p);
}

Checked check(const Details &details, const Provider &base, const QString &typedSource)
{
    Checked checked;
    Reader reader(checked.problems);
    Provider &p = checked.provider;
    p = base;
    p.name = plainWords(details.name, 120).trimmed();
    if (p.name.isEmpty())
        checked.problems << Problem{
            u"name"_s, ProviderDetailWords::tr("Give the provider a name; it stands on the report.")};
    const QString server = details.server.trimmed();
    const std::optional<HostName> host = HostName::from(QStringView(server));
    if (!host && !server.isEmpty())
        checked.problems << Problem{
            u"server"_s, ProviderDetailWords::tr("A server is a name like sip.example.com, or an address.")};
    p.registrar = host.value_or(HostName());
    p.udpPort = reader.port(u"udpPort"_s, details.udpPort);
    p.tcpPort = reader.port(u"tcpPort"_s, details.tcpPort);
    p.tlsPort = reader.port(u"tlsPort"_s, details.tlsPort);
    p.srtp = details.srtp;
    p.signalling = reader.networks(u"signalling"_s, details.signalling);
    p.media = reader.networks(u"media"_s, details.media);
    const QString range = details.mediaPorts.trimmed().remove(u' ');
    p.mediaPorts = PortRange::from(QStringView(range));
    if (!p.mediaPorts && !range.isEmpty())
        checked.problems << Problem{u"mediaPorts"_s,
                                    ProviderDetailWords::tr("Ports for voice look like 10000-20000.")};
    static const QRegularExpression dialled(u"^[0-9*#+]{0,30}$"_s);
    p.echoNumber = details.echoNumber.simplified().remove(u' ');
    if (!dialled.match(p.echoNumber).hasMatch())
        checked.problems << Problem{
            u"echoNumber"_s, ProviderDetailWords::tr("A number for a test call has digits, * and # only.")};
    bool isNumber = false;
    const QString length = details.maxPasswordLength.trimmed();
    p.maxPasswordLength = length.isEmpty() ? 0 : length.toInt(&isNumber);
    if (!length.isEmpty()
        && (!isNumber || p.maxPasswordLength < leastPasswordLength
            || p.maxPasswordLength > mostPasswordLength))
        checked.problems << Problem{
            u"maxPasswordLength"_s,
            ProviderDetailWords::tr("The longest password is a number from %1 to %2, or empty.")
                .arg(leastPasswordLength)
                .arg(mostPasswordLength)};
    if (p.signalling != base.signalling || p.media != base.media) {
        p.source = typedSource;
        p.listDate = QDateTime();
    }
    if (p.registrar != base.registrar)
        p.rootCertificate.clear(); // it belongs to the old server
    p.confirmed = details.confirmed && (!p.signalling.isEmpty() || !p.media.isEmpty());
    return checked;
}

} // namespace rf::provider
