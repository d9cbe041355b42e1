// The published network facts of known providers, from resources/data/providers.json. A row is used for an
// allow rule only when it is ready or confirmed by the person (S-17); otherwise it only helps to recognise
// the provider.
#pragma once

#include "core/model/office.h"

namespace rf {

struct ProviderRow {
    Provider
        provider; ///< listDate is set only when the row is ready and dated; networks marked [M] are left out
    QStringList names; ///< registrar names, some with a leading "*."
    QStringList countries;
    QString confidence; ///< "V", "S" or "M"
    QString sourceDate; ///< as the document says it
    QString notes;
    bool ready = false; ///< complete and seen in the provider's own documentation
    bool complete = false;
    bool confirmBeforeDeny = true; ///< undated or second-hand: the person confirms first
};

class ProviderCatalogue {
public:
    /// Unparsable when the bytes are not the catalogue; single rows that are malformed are left out.
    static Result<ProviderCatalogue> parse(const QByteArray &bytes);
    const QList<ProviderRow> &rows() const { return m_rows; }
    const ProviderRow *find(const QString &id) const;
    /// The row one of whose names is this registrar or covers it, or null.
    const ProviderRow *forRegistrar(const HostName &registrar) const;

private:
    QList<ProviderRow> m_rows;
};

/// How long a dated list counts as fresh (the interval of AUD-3).
inline constexpr int providerListFreshDays = 90;

/// Whether rules may be judged against and written from this list: it has networks, and is either confirmed
/// by the person or sourced and fresh.
bool signallingListUsable(const Provider &provider, const QDateTime &now);
bool mediaListUsable(const Provider &provider, const QDateTime &now);

} // namespace rf
