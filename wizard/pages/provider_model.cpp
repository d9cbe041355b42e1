#include "wizard/pages/provider_model.h"

#include "core/secret.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rf::provider {

using namespace Qt::StringLiterals;

namespace {

struct ProviderWords {
    Q_DECLARE_TR_FUNCTIONS(ProviderPage)
};

constexpr qsizetype countriesShown = 3;

QString countryName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {u"GB"_s, QT_TRANSLATE_NOOP("ProviderPage", "UK")},
        {u"IE"_s, QT_TRANSLATE_NOOP("ProviderPage", "Ireland")},
        {u"US"_s, QT_TRANSLATE_NOOP("ProviderPage", "US")},
        {u"CA"_s, QT_TRANSLATE_NOOP("ProviderPage", "Canada")},
        {u"DE"_s, QT_TRANSLATE_NOOP("ProviderPage", "Germany")},
        {u"AT"_s, QT_TRANSLATE_NOOP("ProviderPage", "Austria")},
        {u"CH"_s, QT_TRANSLATE_NOOP("ProviderPage", "Switzerland")},
        {u"NL"_s, QT_TRANSLATE_NOOP("ProviderPage", "Netherlands")},
        {u"FR"_s, QT_TRANSLATE_NOOP("ProviderPage", "France")},
        {u"ES"_s, QT_TRANSLATE_NOOP("ProviderPage", "Spain")},
        {u"IT"_s, QT_TRANSLATE_NOOP("ProviderPage", "Italy")},
        {u"PT"_s, QT_TRANSLATE_NOOP("ProviderPage", "Portugal")},
        {u"PL"_s, QT_TRANSLATE_NOOP("ProviderPage", "Poland")},
        {u"SE"_s, QT_TRANSLATE_NOOP("ProviderPage", "Sweden")},
        {u"CZ"_s, QT_TRANSLATE_NOOP("ProviderPage", "Czechia")},
        {u"AU"_s, QT_TRANSLATE_NOOP("ProviderPage", "Australia")},
        {u"BR"_s, QT_TRANSLATE_NOOP("ProviderPage", "Brazil")},
        {u"JP"_s, QT_TRANSLATE_NOOP("ProviderPage", "Japan")},
        {u"SG"_s, QT_TRANSLATE_NOOP("ProviderPage", "Singapore")},
        {u"EU"_s, QT_TRANSLATE_NOOP("ProviderPage", "EU")},
        {u"*"_s, QT_TRANSLATE_NOOP("ProviderPage", "Anywhere")}};
    const char *name = names.value(code, nullptr);
    return name ? ProviderWords::tr(name) : code;
}

bool matches(const ProviderRow &row, const QString &word)
{
    const auto holds = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
    return holds(row.provider.name) || holds(row.provider.id)
           || std::any_of(row.names.begin(), row.names.end(), holds)
           || std::any_of(row.countries.begin(), row.countries.end(),
                          [&](const QString &code) { return holds(countryName(code)); });
}

QStringList signallingPorts(const Provider &provider)
{
    QStringList ports;
    if (provider.udpPort)
        ports << ProviderWords::tr("UDP %1", "a port").arg(provider.udpPort->text());
    if (provider.tcpPort)
        ports << ProviderWords::tr("TCP %1", "a port").arg(provider.tcpPort->text());
    if (provider.tlsPort)
        ports << ProviderWords::tr("TLS %1", "a port").arg(provider.tlsPort->text());
    return ports;
}

FactRow networksRow(const QList<Cidr> &networks, bool usable, const QString &known, const QString &unknown,
                    const QString &ports)
{
    FactRow row;
    row.what = networks.isEmpty() ? unknown : known;
    if (networks.isEmpty()) {
        row.tone = Tone::Warn;
        row.icon = u"circle-question-mark"_s;
        row.word = ProviderWords::tr("Ask", "pill: ask the provider");
        row.says = ProviderWords::tr(
            "Not known. Open doors can be closed all the same; only a rule that lets nobody but your "
            "provider in cannot be written.");
        return row;
    }
    row.tone = usable ? Tone::Good : Tone::Warn;
    row.icon = usable ? u"check"_s : u"circle-question-mark"_s;
    row.word = usable ? ProviderWords::tr("Known", "pill: the networks are known")
                      : ProviderWords::tr("Confirm", "pill: please confirm this");
    row.says = ports;
    return row;
}

FactRow askRow(const QString &what, const QString &says)
{
    return {Tone::Warn, u"circle-question-mark"_s, ProviderWords::tr("Ask", "pill: ask the provider"), what,
            says};
}

FactRow statedRow(const QString &word, const QString &what, const QString &says)
{
    return {Tone::Good, u"check"_s, word, what, says};
}

bool hasNetworks(const Provider &provider)
{
    return !provider.signalling.isEmpty() || !provider.media.isEmpty();
}

} // namespace

QString countriesText(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes.mid(0, countriesShown))
        names << countryName(code);
    const auto more = static_cast<int>(codes.size() - names.size());
    const QString list = names.join(u", "_s);
    return more > 0 ? ProviderWords::tr("%1 and %n more", "countries", more).arg(list) : list;
}

QList<ListRow> listRows(const ProviderCatalogue &catalogue, const QString &search)
{
    const QStringList words = search.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<ListRow> rows;
    for (const ProviderRow &row : catalogue.rows()) {
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return matches(row, word); }))
            rows << ListRow{row.provider.id, row.provider.name, countriesText(row.countries)};
    }
    std::sort(rows.begin(), rows.end(),
              [](const ListRow &a, const ListRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return rows;
}

QList<FactRow> checkRows(const QList<ProviderCheck> &checks)
{
    QList<FactRow> rows;
    for (const ProviderCheck &check : checks) {
        switch (check.verdict) {
        case ProviderCheck::Verdict::Good:
            rows << FactRow{Tone::Good, u"check"_s, check.word, check.what, check.says};
            break;
        case ProviderCheck::Verdict::Bad:
            rows << FactRow{Tone::Bad, u"x"_s, check.word, check.what, check.says};
            break;
        case ProviderCheck::Verdict::Unknown:
            rows << FactRow{Tone::Warn, u"circle-question-mark"_s, check.word, check.what, check.says};
            break;
        }
    }
    return rows;
}

QList<FactRow> factRows(const Provider &provider, const QDateTime &now)
{
    QList<FactRow> rows;
    const QStringList ports = signallingPorts(provider);
    rows << networksRow(provider.signalling, signallingListUsable(provider, now),
                        ProviderWords::tr("%n network(s) for setting up calls", nullptr,
                                          static_cast<int>(provider.signalling.size())),
                        ProviderWords::tr("Networks for setting up calls"), ports.join(u", "_s));
    rows << networksRow(
        provider.media, mediaListUsable(provider, now),
        ProviderWords::tr("%n network(s) for voice", nullptr, static_cast<int>(provider.media.size())),
        ProviderWords::tr("Networks for voice"),
        provider.mediaPorts ? ProviderWords::tr("UDP %1 to %2", "ports")
                                  .arg(provider.mediaPorts->first())
                                  .arg(provider.mediaPorts->last())
                            : QString());
    rows << (provider.tlsPort ? statedRow(
                 ProviderWords::tr("Yes", "pill"), ProviderWords::tr("Encrypted call set-up (TLS)"),
                 ProviderWords::tr("They say that they offer it, on port %1.").arg(provider.tlsPort->text()))
                              : askRow(
                                  ProviderWords::tr("Encrypted call set-up (TLS)"),
                                  ProviderWords::tr(
                                      "Not stated. Ask whether your lines may use it, and on which port.")));
    rows << (provider.srtp
                 ? statedRow(ProviderWords::tr("Yes", "pill"), ProviderWords::tr("Encrypted calls (SRTP)"),
                             ProviderWords::tr("They say that they offer it."))
                 : askRow(ProviderWords::tr("Encrypted calls (SRTP)"),
                          ProviderWords::tr("Not stated. Ask whether your lines may use it.")));
    rows << (provider.maxPasswordLength > 0
                 ? statedRow(ProviderWords::tr("Known", "pill: a limit is known"),
                             ProviderWords::tr("Longest line password they accept"),
                             ProviderWords::tr("%n character(s).", nullptr, provider.maxPasswordLength))
                 : askRow(ProviderWords::tr("Longest line password they accept"),
                          ProviderWords::tr(
                              "Not stated. We will use %1 characters and tell you if one is refused.")
                              .arg(Secret::madeLength)));
    rows << (provider.echoNumber.isEmpty() ? askRow(
                 ProviderWords::tr("Number for a test call"),
                 ProviderWords::tr("Not known. With it a call can be proven without troubling anybody."))
                                           : statedRow(ProviderWords::tr("Known", "pill: a number is known"),
                                                       ProviderWords::tr("Number for a test call"),
                                                       plainWords(provider.echoNumber, 40)));
    return rows;
}

ListTrust listTrust(const Provider &provider, const ProviderRow *row, const QDateTime &now)
{
    ListTrust trust;
    trust.source = plainWords(provider.source, 600);
    if (!hasNetworks(provider))
        return trust;
    trust.confirmed = provider.confirmed;
    Provider unconfirmed = provider;
    unconfirmed.confirmed = false;
    const bool fresh = (provider.signalling.isEmpty() || signallingListUsable(unconfirmed, now))
                       && (provider.media.isEmpty() || mediaListUsable(unconfirmed, now));
    trust.asks = !fresh;
    if (fresh) {
        trust.says = ProviderWords::tr("From the provider's own document of %1.")
                         .arg(dateText(provider.listDate.date(), QLocale()));
        return trust;
    }
    const bool fromRow =
        row && row->provider.signalling == provider.signalling && row->provider.media == provider.media;
    if (!fromRow)
        trust.says = ProviderWords::tr("Typed in or pasted, not taken from a list that RingFence knows.");
    else if (row->confidence != u"V")
        trust.says = ProviderWords::tr(
            "Second-hand: this list was seen in somebody else's document, not in the provider's own.");
    else if (!row->complete)
        trust.says = ProviderWords::tr("Not complete: the provider's document was only partly readable.");
    else if (provider.listDate.isValid())
        trust.says = ProviderWords::tr("From the provider's document of %1; networks may have moved since.")
                         .arg(dateText(provider.listDate.date(), QLocale()));
    else
        trust.says = ProviderWords::tr("From the provider's own document, which carries no date.");
    return trust;
}

bool sameServer(const Provider &a, const Provider &b)
{
    return a.registrar == b.registrar && a.udpPort == b.udpPort && a.tcpPort == b.tcpPort
           && a.tlsPort == b.tlsPort && a.rootCertificate == b.rootCertificate;
}

bool wouldLose(const Provider &now, const ProviderRow *itsRow)
{
    if (now == Provider())
        return false;
    return !itsRow || now != itsRow->provider;
}

} // namespace rf::provider
