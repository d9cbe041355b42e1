// The SSH server inside simulated routers: libssh's server side on loopback, published in the pretend
// network. One thread accepts, one more per connection; the handler is called from those and guards itself.
#pragma once

#include "connectors/practice/sim_device.h"

#include <memory>

namespace rf {

struct SimExecReply {
    int exitStatus = 0;
    QByteArray out;
    QByteArray err;
};

/// One person at a prompt. Lives in its connection's thread.
class SimShell {
public:
    virtual ~SimShell() = default;
    virtual QByteArray greeting() = 0; ///< up to and with the first prompt
    virtual QByteArray typed(const QByteArray &bytes) = 0; ///< what the terminal shows in answer
    virtual bool finished() const = 0; ///< the device closes the connection once everything was shown
};

class SimSshHandler {
public:
    virtual ~SimSshHandler() = default;
    virtual bool acceptsNone(const QByteArray &) { return false; }
    virtual bool acceptsPassword(const QByteArray &user, const QByteArray &password) = 0;
    /// Null = no shell here.
    virtual std::unique_ptr<SimShell> openShell(int columns, int rows) = 0;
    /// Lines of standard input a command waits for (until end of input at most); 0 = it runs at once.
    virtual int inputLines(const QByteArray &) { return 0; }
    virtual SimExecReply exec(const QByteArray &, const QByteArray &) { return {127, {}, {}}; }
};

class SimSshServer {
public:
    struct Options {
        QHostAddress address; ///< pretend
        quint16 port = 22; ///< pretend
        QByteArray banner; ///< after "SSH-2.0-"
        bool shell = true;
        bool exec = true; ///< false: the channel request is refused, as on DrayTek
        bool passwordMethod = true;
        bool keyboardInteractive = false;
        int tries = 3; ///< refused passwords per connection before it is cut
        bool oldAlgorithms = false; ///< only SHA-1 key exchange and CBC ciphers
        QByteArray keyExchange; ///< comma list, empty = libssh's own
        QByteArray ciphers;
        QByteArray macs;
        int maxConnections = 8;
    };

    explicit SimSshServer(SimSshHandler &handler);
    ~SimSshServer();
    SimSshServer(const SimSshServer &) = delete;
    SimSshServer &operator=(const SimSshServer &) = delete;

    Result<> start(SimNetwork &network, const Options &options);
    void stop(); ///< blocks until all threads have ended
    // These do not block and may be called from any thread, the handler included.
    void vanish(); ///< withdraws the endpoint and cuts every connection
    void appear(); ///< answers again
    void setOpen(bool open); ///< the service is (not) offered at its address; running connections stay
    /// cut-after, slow, new-host-key (after n connections), garbage, flood, escape-bomb; the others are the
    /// device's.
    void setMischief(const Mischief &mischief);
    quint16 realPort() const;
    QByteArray hostKeySha256() const; ///< lower-case hex of the key shown now

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace rf
