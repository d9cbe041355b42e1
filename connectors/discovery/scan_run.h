// One scan, in its own thread's event loop: finds hosts, looks at each with good manners, tells what it
// knows. Private to this room.
#pragma once

#include "connectors/discovery/group_calls.h"
#include "connectors/discovery/neighbour_primer.h"
#include "connectors/discovery/network_prober.h"
#include "connectors/discovery/pace.h"
#include "connectors/discovery/probes/probe.h"
#include "connectors/discovery/scan_host.h"
#include "connectors/discovery/udp_sweep.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QQueue>
#include <QSet>

namespace rf {

class ScanRun final : public QObject {
    Q_OBJECT
public:
    struct Plan {
        QList<Cidr> networks;
        QList<QHostAddress> addresses; ///< all that may be asked, without our own
        QList<KnownHost> known; ///< of routers
        QList<Device> met; ///< of earlier looks, for what a person said of them
        ScanLimits limits;
        std::function<void(const ScanProgress &)> progress;
    };
    ScanRun(Plan plan, const AddressBook &book, const Surroundings &surroundings,
            std::function<void(const Device &)> found, CancelToken cancel);

    /// Blocks in this thread's own event loop.
    Result<QList<Device>> run();

private:
    enum class Ask { Touch, Web, WebTls, Icon, SshBanner, SshKey, Telnet, SipTcp, SipTls, Upnp };
    struct Job {
        QHostAddress address;
        quint16 port = 0;
        Ask ask = Ask::Touch;
        bool sweep = false; ///< only to see whether somebody is there
    };

    // Who is there (scan_run_find.cpp).
    void findHosts();
    void callGroups();
    void sweep(const QHostAddress &address);
    void readNeighbours();
    void addHost(const QHostAddress &address, const MacAddress &mac, bool fresh = true);
    void meet(ScanHost &host);
    void heardFrom(const QHostAddress &address, const QList<Observation> &seen, const QUrl &description);
    bool onLink(const QHostAddress &address) const;
    bool proxyArp(const ScanHost &host) const;
    bool isThere(const ScanHost &host) const;
    bool isDoubted(const ScanHost &host) const;
    bool hasDoubts() const;
    void judgeRefusals();

    // Who it is (scan_run_ask.cpp).
    void advance(ScanHost &host);
    void touch(ScanHost &host);
    void ask(ScanHost &host);
    void deepen(ScanHost &host);
    void askAgain(ScanHost &host);
    void leaveAlone(ScanHost &host);
    void question(ScanHost &host, quint16 port, Ask ask);
    void askOptions(ScanHost &host, quint16 port);
    void askSnmp(ScanHost &host);
    void questionDone(ScanHost &host);
    void jobDone(const Job &job, const Probe &probe);
    void udpAnswered(const QHostAddress &address, quint16 port, const QList<Observation> &seen, bool late);
    void udpWaited(const QHostAddress &address);
    Probe *makeProbe(const Job &job);
    ProbeTarget targetOf(const Job &job) const;
    QHostAddress ownAddressFor(const QHostAddress &address) const;

    void pump();
    void startJob(const Job &job);
    void tell(ScanHost &host);
    void tellChanges();
    void tellProgress();
    void checkFinished();
    QList<Device> results() const;

    Plan m_plan;
    const AddressBook &m_book;
    const Surroundings &m_surroundings;
    std::function<void(const Device &)> m_found;
    CancelToken m_cancel;
    QList<Attachment> m_attachments;
    QList<QHostAddress> m_gateways;
    QSet<QHostAddress> m_wanted;
    QHash<QHostAddress, KnownHost> m_known;
    QHash<quint64, Manners> m_wordOnCard; ///< what follows from what a person said…
    QHash<QHostAddress, Manners> m_wordOnAddress; ///< …of who has no card that we know
    QHash<QHostAddress, ScanHost> m_hosts;
    QQueue<Job> m_queue;
    QHash<QHostAddress, int> m_inFlightPerHost;
    int m_inFlight = 0;
    TokenBucket m_connects;
    QElapsedTimer m_clock;
    qint64 m_toldAt = 0;
    qint64 m_listenUntil = 0; ///< answers to the calls may come until then
    bool m_listened = true; ///< long enough to touch what said nothing
    int m_settled = 0; ///< as it was told last
    QSet<QHostAddress> m_inTable; ///< of the neighbours, as it was read last
    std::optional<QList<Cidr>>
        m_refusing; ///< networks in whose name a firewall refuses; null = not judged yet
    QHash<QHostAddress, int> m_unsettled; ///< ways left to find out whether somebody is there
    NeighbourPrimer m_primer;
    GroupCalls m_groups{this};
    UdpSweep m_options;
    UdpSweep m_snmp;
    QEventLoop *m_loop = nullptr;
};

} // namespace rf
