// Waits for connections on a free port of this computer until the test is over, and hands each out as it
// comes.
#pragma once

#include <arpa/inet.h>
#include <atomic>
#include <functional>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace rf::test {

class LoopbackListener {
public:
    LoopbackListener()
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_socket, 20);
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    LoopbackListener(const LoopbackListener &) = delete;
    LoopbackListener &operator=(const LoopbackListener &) = delete;
    ~LoopbackListener()
    {
        stop();
        ::close(m_socket);
    }
    /// serve runs in a thread for each connection, with its descriptor and its number from 0.
    void start(std::function<void(int fd, int number)> serve)
    {
        m_thread = std::thread([this, serve = std::move(serve)] {
            while (!m_stop) {
                pollfd entry{m_socket, POLLIN, 0};
                if (::poll(&entry, 1, 50) <= 0)
                    continue;
                const int fd = ::accept(m_socket, nullptr, nullptr);
                if (fd < 0)
                    continue;
                const int number = m_count++;
                m_connections.emplace_back([serve, fd, number] { serve(fd, number); });
            }
        });
    }
    /// Returns when every connection's thread has ended.
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        for (std::thread &each : m_connections)
            each.join();
        m_connections.clear();
    }
    int port() const { return m_port; }
    int connections() const { return m_count; }
    const std::atomic<bool> &stopping() const { return m_stop; }

private:
    int m_socket = -1;
    int m_port = 0;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_count{0};
    std::vector<std::thread> m_connections;
    std::thread m_thread;
};

} // namespace rf::test
