// One scan, in its own thread's event loop: finds hosts, looks at each with good manners, tells what it
// knows. Private to this room.
#pragma once

#include "connectors/discovery/network_prober.h"
#include "connectors/discovery/options_sweep.h"
#include "connectors/discovery/port_probe.h"

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
        ScanLimits limits;
        std::function<void(const ScanProgress &)> progress;
    };
    ScanRun(Plan plan, const AddressBook &book, const Surroundings &surroundings,
            std::function<void(const Device &)> found, CancelToken cancel);

    /// Blocks in this thread's own event loop.
    Result<QList<Device>> run();

private:
    enum class Stage { CheckingManners, Asking, Done };
    struct Host {
        QHostAddress address;
        MacAddress mac;
        Stage stage = Stage::CheckingManners;
        int open = 0; ///< questions under way
        bool leftAlone = false;
        bool sipAnswered = false;
        bool answeredAnything = false;
        QList<Observation> observations;
        QList<Service> services;
        Device told;
    };
    struct Job {
        QHostAddress address;
        quint16 port = 0;
        PortManner manner = PortManner::Touch;
        bool sweep = false; ///< only to see whether somebody is there
    };

    void findHosts();
    void primeNextBatch();
    void readNeighbours();
    void addHost(const QHostAddress &address, const MacAddress &mac);
    void beginAsking(Host &host);
    void queue(const Job &job);
    void pump();
    void jobDone(const Job &job, const PortProbe &probe);
    void optionsDone(const QHostAddress &address, bool answered, const QList<Observation> &observations);
    void questionDone(Host &host);
    void note(Host &host, const Observation &observation);
    void tell(Host &host);
    Device describe(const Host &host) const;
    bool proxyArp(const Host &host) const;
    bool onLink(const QHostAddress &address) const;
    QHostAddress ownAddressFor(const QHostAddress &address) const;
    void checkFinished();
    void tellProgress() const;
    QList<Device> results();

    Plan m_plan;
    const AddressBook &m_book;
    const Surroundings &m_surroundings;
    std::function<void(const Device &)> m_found;
    CancelToken m_cancel;
    QList<Attachment> m_attachments;
    QList<QHostAddress> m_gateways;
    QSet<QHostAddress> m_wanted;
    QHash<QHostAddress, Host> m_hosts;
    QQueue<Job> m_queue;
    QHash<QHostAddress, int> m_inFlightPerHost;
    int m_inFlight = 0;
    double m_allowance = 0; ///< connects that may start now
    QElapsedTimer m_clock;
    qint64 m_lastPump = 0;
    QList<QHostAddress> m_toPrime;
    QHash<QHostAddress, int> m_unsettled; ///< ways left to find out whether somebody is there
    int m_primingSteps = 0; ///< timers still to come
    QUdpSocket m_primer;
    OptionsSweep m_options{this};
    QEventLoop *m_loop = nullptr;
};

} // namespace rf
