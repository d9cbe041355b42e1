// Section 2 of the guide: TLS and SRTP. Counted per phone; a phone meets it when every enabled line does.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

#include <algorithm>

namespace rf {

namespace {

bool lineRegistered(const Facts &facts, int line, bool &known)
{
    const QList<Registration> *list = facts.live.registrations.value();
    known = list != nullptr;
    return list && std::any_of(list->begin(), list->end(), [line](const Registration &r) {
               return r.line == line && r.state == RegistrationState::Registered;
           });
}

QString transportName(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return QStringLiteral("UDP");
    case SipTransport::Tcp: return QStringLiteral("TCP");
    case SipTransport::Tls: return QStringLiteral("TLS");
    case SipTransport::DnsNaptr: return Words::tr("whatever the provider's DNS says");
    }
    return {};
}

/// What one line or phone tells. Bad beats unknown, unknown beats good.
struct Verdict {
    bool met = true;
    bool known = true;
    QStringList says;
    QString source;

    void good(const QString &text) { says << text; }
    void bad(const QString &text)
    {
        met = false;
        says << text;
    }
    void unknown(const QString &text)
    {
        known = false;
        says << text;
    }
    FindingEvidence evidence(const DeviceState &device) const
    {
        const QString text = says.join(QStringLiteral("; "));
        return met && !known ? unseen(device, text) : seen(device, met, text, source);
    }
};

QList<Line> enabledLines(const PhoneFacts &phone)
{
    QList<Line> list;
    if (const QList<Line> *lines = phone.lines.value()) {
        std::copy_if(lines->begin(), lines->end(), std::back_inserter(list),
                     [](const Line &line) { return line.enabled; });
    }
    return list;
}

QString lineName(const Line &line)
{
    return Words::tr("line %1").arg(line.user.isEmpty() ? QString::number(line.index) : line.user);
}

/// Runs judge over every line device that has an enabled line.
template <class F>
Finding perPhone(const OfficeState &state, F &&judge)
{
    Finding f;
    for (const DeviceState *d : lineDevices(state)) {
        const PhoneFacts *phone = d->facts ? d->facts->phone() : nullptr;
        if (!phone) {
            f.evidence << unseen(*d, unreadReason(*d));
            continue;
        }
        if (phone->lines.isNotSupported())
            continue;
        if (!phone->lines.isKnown()) {
            f.evidence << unseen(*d, Words::tr("its lines were not read: %1").arg(phone->lines.why()));
            continue;
        }
        const QList<Line> lines = enabledLines(*phone);
        if (lines.isEmpty())
            continue; // no line, nothing to encrypt
        Verdict v;
        v.source = phone->lines.source();
        for (const Line &line : lines)
            judge(*d, *phone, line, v);
        f.evidence << v.evidence(*d);
        addObtained(f, Obtained::Phone);
    }
    if (f.evidence.isEmpty())
        return notApplicable(Words::tr("No phone has a line switched on."));
    settle(f);
    return f;
}

void judgeLineTls(const DeviceState &device, const PhoneFacts &phone, const Line &line, Verdict &v)
{
    const QString name = lineName(line);
    if (line.transport.isNotSupported())
        return v.bad(Words::tr("%1: this model has no TLS").arg(name));
    const SipTransport *transport = line.transport.value();
    if (!transport)
        return v.unknown(Words::tr("%1: transport not read (%2)").arg(name, line.transport.why()));
    if (*transport == SipTransport::DnsNaptr)
        return v.unknown(Words::tr("%1: the provider's DNS decides the transport").arg(name));
    if (*transport != SipTransport::Tls)
        return v.bad(Words::tr("%1: %2, port %3, not encrypted")
                         .arg(name, transportName(*transport), line.port.text()));
    if (const bool *checks = phone.checksServerCertificate.value(); checks && !*checks)
        return v.bad(Words::tr("%1: TLS, but the phone accepts any certificate").arg(name));
    bool known = false;
    if (!lineRegistered(*device.facts, line.index, known))
        return v.unknown(known ? Words::tr("%1: set to TLS but not registered, so it is not proven").arg(name)
                               : Words::tr("%1: set to TLS, registration not read").arg(name));
    v.good(Words::tr("%1: TLS, port %2, registered").arg(name, line.port.text()));
}

void judgeLineSrtp(const DeviceState &, const PhoneFacts &, const Line &line, Verdict &v)
{
    const QString name = lineName(line);
    if (line.srtp.isNotSupported())
        return v.bad(Words::tr("%1: this model cannot encrypt the voice").arg(name));
    const SrtpMode *mode = line.srtp.value();
    if (!mode)
        return v.unknown(Words::tr("%1: voice encryption not read (%2)").arg(name, line.srtp.why()));
    if (*mode == SrtpMode::Off)
        return v.bad(Words::tr("%1: voice encryption off").arg(name));
    if (*mode == SrtpMode::Optional)
        return v.bad(Words::tr("%1: voice encryption optional, so a call may go without").arg(name));
    const SipTransport *transport = line.transport.value();
    if (transport && *transport != SipTransport::Tls && *transport != SipTransport::DnsNaptr)
        return v.bad(
            Words::tr("%1: voice encryption compulsory, but its key travels in the clear without TLS")
                .arg(name));
    if (!transport || *transport == SipTransport::DnsNaptr)
        return v.unknown(
            Words::tr("%1: voice encryption compulsory, but whether its key is protected is not known")
                .arg(name));
    v.good(Words::tr("%1: voice encryption compulsory").arg(name));
}

/// Nothing is encrypted: the provider's limit, or only a question that nobody has asked yet. An empty field
/// is the provider's word only once the person compared the details with the provider's page.
void limitByProvider(Finding &f, bool offers, const Provider &provider, const QString &limited,
                     const QString &notAsked)
{
    if (offers || f.met > 0 || f.state != FindingState::NotMet)
        return;
    if (!provider.confirmed) {
        f.says += QLatin1Char(' ') + notAsked;
        return;
    }
    f.state = FindingState::ProviderLimited;
    f.earned = 0;
    f.why = limited;
}

Finding judgeSrtp(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    Finding f = perPhone(state, judgeLineSrtp);
    if (f.state == FindingState::NotApplicable)
        return f;
    f.says =
        Words::tr("On %1 of %2 phones the voice is known to be always encrypted.").arg(f.met).arg(f.total);
    limitByProvider(f, state.office.provider.srtp, state.office.provider,
                    Words::tr("The provider does not say that it offers voice encryption (SRTP)."),
                    Words::tr("Whether the provider offers voice encryption (SRTP) is not known yet; ask."));
    return f;
}

bool ours(const DeviceState &device)
{
    return mayMend(device) && !isProvisioned(device);
}

QList<DeviceIntent> mendTls(const OfficeState &state)
{
    const Provider &provider = state.office.provider;
    if (!provider.tlsPort || provider.registrar.isEmpty())
        return {};
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : lineDevices(state)) {
        const PhoneFacts *phone = d->facts ? d->facts->phone() : nullptr;
        if (!phone || !ours(*d))
            continue;
        QList<int> lines;
        for (const Line &line : enabledLines(*phone)) {
            const SipTransport *transport = line.transport.value();
            if (transport && *transport != SipTransport::Tls && isOfProvider(line, provider))
                lines << line.index;
        }
        if (!lines.isEmpty()) {
            wishes << DeviceIntent{d->device.id, SipTransportTo{lines, SipTransport::Tls, provider.registrar,
                                                                *provider.tlsPort}};
        }
    }
    return wishes;
}

/// The goal is compulsory; the planner goes there by way of optional and a test call (S-18).
QList<DeviceIntent> mendSrtp(const OfficeState &state)
{
    if (!state.office.provider.srtp)
        return {};
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : lineDevices(state)) {
        const PhoneFacts *phone = d->facts ? d->facts->phone() : nullptr;
        if (!phone || !ours(*d))
            continue;
        QList<int> lines;
        for (const Line &line : enabledLines(*phone)) {
            const SrtpMode *mode = line.srtp.value();
            const SipTransport *transport = line.transport.value();
            const bool tlsNowOrSoon =
                transport
                && (*transport == SipTransport::Tls
                    || (state.office.provider.tlsPort && isOfProvider(line, state.office.provider)));
            if (mode && *mode != SrtpMode::Compulsory && tlsNowOrSoon)
                lines << line.index;
        }
        if (!lines.isEmpty())
            wishes << DeviceIntent{d->device.id, Srtp{lines, SrtpMode::Compulsory}};
    }
    return wishes;
}

} // namespace

Finding judgeTls(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    Finding f = perPhone(state, judgeLineTls);
    if (f.state == FindingState::NotApplicable)
        return f;
    f.says =
        Words::tr("On %1 of %2 phones the call set-up is known to be encrypted.").arg(f.met).arg(f.total);
    limitByProvider(f, state.office.provider.tlsPort.has_value(), state.office.provider,
                    Words::tr("The provider does not say that it offers TLS."),
                    Words::tr("Whether the provider offers TLS is not known yet; ask."));
    return f;
}

QList<Control> encryptionControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("ENC-1"),
         1,
         2,
         en(QT_TRANSLATE_NOOP("Controls", "Call set-up traffic is encrypted (TLS)")),
         en(QT_TRANSLATE_NOOP(
             "Controls", "Without it, anyone on the path can read who calls whom and steal the line login.")),
         Weight::High,
         false,
         {Phone, Wire},
         90,
         120,
         {QStringLiteral("PR.DS-02"),
          QStringLiteral("3.10 (IG2), 12.6 (IG2)"),
          {},
          QStringLiteral("A.8.24, A.8.20, A.5.14"),
          QStringLiteral("4.2.1"),
          QStringLiteral("R1")},
         judgeTls,
         mendTls,
         {en(QT_TRANSLATE_NOOP(
              "Controls",
              "Ask the provider whether this account may use TLS, and for server name and port.")),
          en(QT_TRANSLATE_NOOP("Controls",
                               "Change transport, server and port together, on one phone first."))}},
        {QStringLiteral("ENC-2"),
         1,
         2,
         en(QT_TRANSLATE_NOOP("Controls", "The voice itself is encrypted (SRTP)")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "Without it, a call can be recorded by anyone who can see the traffic.")),
         Weight::High,
         false,
         {Phone, Wire, Person},
         90,
         120,
         {QStringLiteral("PR.DS-02"),
          QStringLiteral("3.10 (IG2)"),
          {},
          QStringLiteral("A.8.24, A.5.14"),
          QStringLiteral("4.2.1 (if card numbers are spoken)"),
          QStringLiteral("R1")},
         judgeSrtp,
         mendSrtp,
         {en(QT_TRANSLATE_NOOP("Controls",
                               "Switch TLS on first; without it the key of the voice travels in the clear.")),
          en(QT_TRANSLATE_NOOP("Controls",
                               "Set it to optional, make a call both ways, then set it to compulsory."))}},
    };
}

} // namespace rf
