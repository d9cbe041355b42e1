// What the page of the provider shows, as values: the list to choose from, what is known of the one that was
// chosen and how sure that is (S-17), and the details as a person types them. Pure; no widgets.
#pragma once

#include "core/controls/provider_catalogue.h"
#include "wizard/office_door.h"
#include "wizard/pages/provider_mail.h"
#include "wizard/theme/roles.h"

namespace rf::provider {

struct ListRow {
    QString id;
    QString name;
    QString countries;
    friend bool operator==(const ListRow &, const ListRow &) = default;
};
/// Rows whose name, server or country holds every word of the search; all of them when it is empty.
QList<ListRow> listRows(const ProviderCatalogue &catalogue, const QString &search);
/// "UK, Ireland": at most three, then how many more.
QString countriesText(const QStringList &codes);

/// One line of the card: a pill, what it is about, and how we know.
struct FactRow {
    Tone tone = Tone::Neutral;
    QString icon;
    QString word;
    QString what;
    QString says;
    friend bool operator==(const FactRow &, const FactRow &) = default;
};
QList<FactRow> checkRows(const QList<ProviderCheck> &checks);
QList<FactRow> factRows(const Provider &provider, const QDateTime &now);

/// Whether the person has to compare the list of networks with the provider's own page before rules rest on
/// it.
struct ListTrust {
    bool asks = false; ///< show the tick
    bool confirmed = false;
    QString says; ///< how sure the list is and why
    QString source;
    friend bool operator==(const ListTrust &, const ListTrust &) = default;
};
/// row: of the catalogue, null when the provider is not in it.
ListTrust listTrust(const Provider &provider, const ProviderRow *row, const QDateTime &now);

/// What was seen of the server of one holds for the other.
bool sameServer(const Provider &a, const Provider &b);

/// Choosing this row would lose what a person typed or confirmed.
bool wouldLose(const Provider &now, const ProviderRow *itsRow);

/// The details as a person types them; empty fields are unknown.
struct Details {
    QString name;
    QString server;
    QString udpPort;
    QString tcpPort;
    QString tlsPort;
    bool srtp = false;
    QString signalling; ///< one network per line
    QString media;
    QString mediaPorts;
    QString echoNumber;
    QString maxPasswordLength;
    bool confirmed = false;
    friend bool operator==(const Details &, const Details &) = default;
};
Details detailsOf(const Provider &provider);
/// What an e-mail said; what it does not say comes from the catalogue's row, when the server is known there.
Details detailsOf(const provider_mail::Found &found, const ProviderRow *known);

struct Problem {
    QString field; ///< name of the member of Details
    QString says;
};
struct Checked {
    Provider provider; ///< usable when there are no problems
    QList<Problem> problems;
};
/// base: what the details began from; its source and date stay when its networks do. typedSource: what is
/// noted as the source of networks that were typed or pasted.
Checked check(const Details &details, const Provider &base, const QString &typedSource);

} // namespace rf::provider
