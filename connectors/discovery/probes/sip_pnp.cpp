#include "connectors/discovery/probes/sip_pnp.h"

#include "connectors/discovery/probes/fields.h"
#include "connectors/sip/message.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// vendor="…" of an Event header; a value without quotes ends at the next semicolon.
QByteArray eventParameter(const QByteArray &event, const QByteArray &name)
{
    const QString text = QString::fromUtf8(event.left(1000));
    const QRegularExpression pattern(
        u";\\s*%1\\s*=\\s*(?:\"([^\"]{0,200})\"|([^;\\s]{1,200}))"_s.arg(QString::fromLatin1(name)),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    return (match.captured(1) + match.captured(2)).toUtf8();
}

MacAddress cardIn(const QByteArray &text)
{
    // "sip:MAC%3a001565aabbcc@224.0.1.75", "… 96.87.0.16 80:5e:c0:12:34:56"
    static const QRegularExpression card(
        u"(?<![0-9a-f])((?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{12})(?![0-9a-f])"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString plain = QString::fromUtf8(text.left(500));
    plain.replace("%3a"_L1, ":"_L1, Qt::CaseInsensitive);
    const auto match = card.match(plain);
    return match.hasMatch() ? MacAddress::from(match.captured(1)).value_or(MacAddress()) : MacAddress();
}

} // namespace

std::optional<PnpPhone> readPnp(const QByteArray &datagram)
{
    const auto message = SipMessage::parse(datagram);
    if (!message || !message->isRequest() || message->method() != "SUBSCRIBE")
        return std::nullopt;
    const QByteArray event = message->header("Event");
    if (!event.left(10).toLower().startsWith("ua-profile"))
        return std::nullopt;
    PnpPhone phone;
    phone.vendor = eventParameter(event, "vendor");
    phone.model = eventParameter(event, "model");
    phone.version = eventParameter(event, "version");
    phone.agent = message->header("User-Agent");
    phone.mac = cardIn(message->header("From"));
    if (phone.mac.isNull())
        phone.mac = cardIn(phone.agent);
    return phone;
}

QList<Observation> pnpObservations(const PnpPhone &phone)
{
    FieldText text;
    text.add(u"vendor"_s, phone.vendor);
    text.add(u"model"_s, phone.model);
    text.add(u"version"_s, phone.version);
    if (!phone.mac.isNull())
        text.add(u"mac"_s, phone.mac.bare());
    text.add(u"agent"_s, phone.agent);
    if (text.text().isEmpty())
        return {};
    return {{u"sip-pnp"_s, text.text()}};
}

} // namespace rf
