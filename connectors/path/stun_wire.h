// STUN questions over UDP sockets of a worker thread, and the answers to them from whoever was asked.
// Private to this room.
#pragma once

#include "connectors/path/stun_message.h"

#include <QUdpSocket>
#include <memory>

namespace rf {

class StunWire {
public:
    static constexpr int tries = 3;

    StunWire(const AddressBook &book, const CancelToken &cancel, int rtoMs)
        : m_book(book)
        , m_cancel(cancel)
        , m_rtoMs(rtoMs)
    {
    }
    /// A fresh flow; null when the system gives no socket.
    std::unique_ptr<QUdpSocket> open(const QHostAddress &towards) const;
    /// This computer's address towards that one; null when there is no way.
    QHostAddress ownAddress(const QHostAddress &towards) const;
    /// The answer to the question, from `from` and nobody else; it comes in at `in`, which is mostly `out`.
    std::optional<StunMessage> ask(QUdpSocket &out, const Endpoint &to, const StunMessage &question,
                                   const Endpoint &from, QUdpSocket &in) const;
    std::optional<StunMessage> ask(QUdpSocket &socket, const Endpoint &to) const
    {
        return ask(socket, to, StunMessage::request(), to, socket);
    }

private:
    const AddressBook &m_book;
    const CancelToken &m_cancel;
    int m_rtoMs;
};

} // namespace rf
