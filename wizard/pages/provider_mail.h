// Finds the technical details in a provider's welcome e-mail. Pure. What it finds is a proposal that the
// person checks before anything uses it; the text itself, which may hold passwords, is kept nowhere.
#pragma once

#include "core/model/office.h"

namespace rf::provider_mail {

inline constexpr qsizetype mostCharacters = 200000; ///< what lies behind is not looked at

struct Found {
    HostName server;
    std::optional<Port> udpPort;
    std::optional<Port> tcpPort;
    std::optional<Port> tlsPort;
    bool srtp = false; ///< it says that calls can be encrypted
    QList<Cidr> signalling;
    QList<Cidr> media;
    QList<Cidr> unsorted; ///< public networks that nothing says the purpose of
    std::optional<PortRange> mediaPorts;
    QString echoNumber;
    int maxPasswordLength = 0;
    bool isEmpty() const;
};

Found read(const QString &text);

/// The networks that together are exactly this range; empty when last lies before first.
QList<Cidr> networksOfRange(const QHostAddress &first, const QHostAddress &last);

} // namespace rf::provider_mail
