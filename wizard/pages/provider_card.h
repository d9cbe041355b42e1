// The provider that was chosen: what is known of it, what its server answers, and the word of the person
// about its networks.
#pragma once

#include "wizard/pages/provider_model.h"
#include "wizard/widgets/card.h"

namespace rf {

/// What the card shows.
struct ProviderCardState {
    QString title;
    QString says; ///< where the details come from and when the server was asked
    QList<provider::FactRow> checks; ///< empty = the server was not asked yet
    QList<provider::FactRow> facts;
    provider::ListTrust trust;
    bool checking = false;
    bool readOnly = false;
    friend bool operator==(const ProviderCardState &, const ProviderCardState &) = default;
};

class ProviderCard final : public Card {
    Q_OBJECT
public:
    explicit ProviderCard(QWidget *parent = nullptr);
    void render(const ProviderCardState &state); ///< builds it anew when it is another one; the focus stays

Q_SIGNALS:
    void checkWanted();
    void changeWanted();
    void confirmed(bool yes);

private:
    void build();
    void addFacts(const QList<provider::FactRow> &rows);
    void addCheck();
    void addTrust();
    std::optional<ProviderCardState> m_state;
};

} // namespace rf
