// What devices say by themselves: one call to everybody on the link (SSDP, mDNS, WS-Discovery, MikroTik,
// Ubiquiti), and an ear for phones that start (SIP PnP). Answers come by unicast to ordinary ports, so that
// no firewall asks about a program that listens. Private to this room.
#pragma once

#include "connectors/discovery/identify.h"
#include "connectors/discovery/surroundings.h"

#include <QHash>
#include <QNetworkInterface>
#include <QObject>
#include <QUdpSocket>
#include <QUrl>

#include <memory>
#include <vector>

namespace rf {

class GroupCalls final : public QObject {
    Q_OBJECT
public:
    explicit GroupCalls(QObject *parent);
    /// attachments: those whose whole network was named by the person (S-1).
    void open(const QList<Attachment> &attachments);
    /// Asks everybody; may be repeated for those who did not hear.
    void call();

Q_SIGNALS:
    /// description: where a UPnP description lies at the one who said so; mostly empty.
    void heard(const QHostAddress &from, const QList<rf::Observation> &seen, const QUrl &description);

private:
    using Reader = std::function<void(const QByteArray &bytes, const QHostAddress &from)>;
    struct Ear {
        std::unique_ptr<QUdpSocket> socket;
        Reader read;
        QHostAddress to; ///< whom it calls; null = it only listens
        quint16 port = 0;
        QList<QByteArray> questions;
    };
    void openSearches(const Attachment &attachment, const QNetworkInterface &adapter);
    void openEars(const QList<Attachment> &attachments);
    /// Null: the system does not let us.
    Ear *add(std::unique_ptr<QUdpSocket> socket, const QHostAddress &to, quint16 port,
             const QList<QByteArray> &questions, const Reader &read);
    void receive(Ear &ear);
    void readSsdpFrom(const QByteArray &bytes, const QHostAddress &from);

    std::vector<std::unique_ptr<Ear>> m_ears;
    QHash<QHostAddress, int> m_heardFrom; ///< datagrams: who never stops is not listened to any longer
    QList<QByteArray> m_moreTypes; ///< mDNS types that somebody listed and that we do not ask for anyway
};

} // namespace rf
