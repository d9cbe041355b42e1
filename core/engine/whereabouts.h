// Where a phone is: after a change of its network it restarts and answers at another address, there and back.
#pragma once

#include "core/engine/conversation_desk.h"

#include <QSet>
#include <map>

namespace rf {

/// Whether a device that sends this tag stands in its network at this address, as far as the routers of the
/// office tell. Without a tag it stands in no network that is reached with a tag only. A tag that is stored
/// in a phone counts from its restart on; until then the address gives it away.
Reached standsIn(std::optional<VlanId> tag, const QHostAddress &address, const QList<DeviceState> &devices);

/// False when the two cannot be one device; what is not known on one side does not tell.
bool sameDevice(const Identity &known, const Identity &says);

/// Asks the office's routers, for all tasks of one run. Thread-safe.
class Whereabouts {
public:
    Whereabouts(OfficeFile &file, const ConversationDesk &desk)
        : m_file(file)
        , m_desk(desk)
    {
    }
    /// One search. Its sessions stay open until it ends: a router that somebody signs in to every few seconds
    /// takes him for an intruder.
    class Search {
    public:
        explicit Search(Whereabouts &office)
            : m_office(office)
        {
        }
        /// Addresses under which a router sees this network card now.
        QList<QHostAddress> seenByRouters(const MacAddress &card);

    private:
        Session *sessionOf(const DeviceState &router);

        Whereabouts &m_office;
        std::map<QString, std::unique_ptr<Session>> m_sessions; ///< by id of the router
    };

private:
    bool mayAsk(const QString &router);
    void refusedBy(const QString &router);

    OfficeFile &m_file;
    const ConversationDesk &m_desk;
    QMutex m_mutex;
    QSet<QString> m_refused; ///< routers that did not let us in: never a second try (S-5)
};

} // namespace rf
