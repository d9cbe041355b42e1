// One host of a running scan: what was seen of it so far, and what may be asked of it next (S-1). Private to
// this room.
#pragma once

#include "connectors/discovery/identify.h"
#include "connectors/discovery/pace.h"

#include <QSet>
#include <QUrl>

namespace rf {

/// The order in which a host is asked; each stage begins when all questions of the one before are answered.
enum class HostStage {
    Listening, ///< nothing but what it says by itself
    Touching, ///< is it a printer, a camera, a computer? Connected to and left.
    Asking, ///< few ports
    Deepening, ///< only what may be a phone or a box of the network
    Again, ///< once more, with patience, what was silent
    Done,
};

/// Whoever has one of these open is a printer, a camera or a computer; they are connected to and left at
/// once. (A telephone system may have 445 as well, beside 5060.)
inline constexpr quint16 bystanderPorts[] = {9100, 631, 554, 445};

/// How a host is treated, by what is known of it (S-1).
enum class Manners {
    NotYetKnown,
    Ask, ///< phones, telephone systems, boxes of the network
    LeaveAlone, ///< printers, cameras, computers …
};
Manners mannersTowards(const Identification &known);
/// By what a person said of a device: that it is a special line (S-2), or what else it is. Null = nothing.
std::optional<Manners> mannersByWord(const Device &met);

class ScanHost {
public:
    ScanHost() = default;
    ScanHost(const QHostAddress &at, const MacAddress &card, bool isGateway)
        : address(at)
        , mac(card)
        , gateway(isGateway)
    {
    }

    QHostAddress address;
    MacAddress mac;
    bool gateway = false;
    HostStage stage = HostStage::Listening;
    int open = 0; ///< questions of this stage without an answer
    std::optional<Manners> word; ///< of a person; it outweighs what the host looks like
    bool leftAlone = false;
    bool answered = false; ///< a question of ours: it is really there
    bool announced = false; ///< something was told to everybody in its name, which anybody can do
    bool remembered = false; ///< the system knows its card from before, and whether it is still there is open
    bool onlyAnnounced = false; ///< …and nothing else has shown that somebody is there
    bool sipAnswered = false;
    bool deepened = false;
    bool askedAgain = false;
    QSet<quint16> openPorts;
    QSet<quint16> silentPorts;
    AnswerTime time;
    QUrl description; ///< of UPnP
    QByteArray icon; ///< path of a page's icon…
    quint16 iconPort = 0; ///< …and where it is
    Device told; ///< as it was told last
    bool changed = true; ///< since then

    void note(const Observation &seen);
    void addService(const QString &protocol, quint16 port);
    bool speaks(const QString &protocol) const;
    void setMac(const MacAddress &card);
    const Identification &known() const; ///< as of now
    Manners manners() const; ///< the gateway is always asked
    /// By what cannot be said in its name: the gateway, a person's word, the maker of its card.
    bool isSurelyToBeAsked() const;
    /// Nothing but "refused" came from there, and no card is known: a firewall says that, too.
    bool isRefusal() const;
    /// An open port alone says that it is to be left alone.
    bool isBystanderByPort() const;
    Device describe() const;

private:
    QList<Observation> m_observations;
    QList<Service> m_services;
    mutable std::optional<Identification> m_known;
};

/// One device may answer at several addresses: the same card is the same device, the gateway's address first.
/// A card or serial number that is only said, by two that are not alike, is a contradiction of both. No id
/// comes twice.
QList<Device> mergedByCard(const QMap<quint32, Device> &byAddress);

} // namespace rf
