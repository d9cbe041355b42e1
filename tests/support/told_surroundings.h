// What a computer would know about its network, as the test tells it.
#pragma once

#include "connectors/discovery/surroundings.h"

namespace rf::testing {

class ToldSurroundings final : public Surroundings {
public:
    explicit ToldSurroundings(QList<Attachment> attachments, QList<QHostAddress> gateways = {})
        : m_attachments(std::move(attachments))
        , m_gateways(std::move(gateways))
    {
    }
    QList<Attachment> attachments() const override { return m_attachments; }
    QList<QHostAddress> gateways() const override { return m_gateways; }
    QList<QHostAddress> ipv6Gateways() const override { return gateways6; }
    QList<Neighbour> neighbours() const override { return table; }
    bool canSeeNeighbours() const override { return !table.isEmpty(); }
    QString tunnelTowards(const QHostAddress &) const override { return tunnel; }

    QList<Neighbour> table;
    QList<QHostAddress> gateways6;
    QString tunnel; ///< takes whatever is sent

private:
    QList<Attachment> m_attachments;
    QList<QHostAddress> m_gateways;
};

inline Attachment attachedTo(const QString &adapter, const QString &network,
                             AdapterUse use = AdapterUse::Network)
{
    return {adapter, Cidr::from(network).value_or(Cidr()), use, false, false};
}

} // namespace rf::testing
