// Starts programs that may be killed: a twin of the test, split off while there is one thread only, forks
// them. That costs a hundredth of starting the test anew each time.
#pragma once

#include <QByteArray>
#include <csignal>
#include <cstring>
#include <functional>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rf::testing {

class Launcher {
public:
    /// `program` is given the folder and the number, and gives the exit code.
    using Program = int (*)(const char *folder, int number);

    /// To be called before there is any other thread.
    explicit Launcher(Program program)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
            return;
        m_twin = ::fork();
        if (m_twin == 0) {
            ::close(ends[0]);
            serve(ends[1], program);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_end = ends[0];
    }
    Launcher(const Launcher &) = delete;
    Launcher &operator=(const Launcher &) = delete;
    ~Launcher()
    {
        ::close(m_end);
        if (m_twin > 0)
            ::waitpid(m_twin, nullptr, 0);
    }

    /// The exit code, or the signal that ended it as a negative number.
    int run(const QByteArray &folder, int number) const
    {
        Order order;
        order.number = number;
        std::strncpy(order.folder, folder.constData(), sizeof order.folder - 1);
        int ended = -1000;
        if (::send(m_end, &order, sizeof order, MSG_NOSIGNAL) != sizeof order
            || ::recv(m_end, &ended, sizeof ended, 0) != sizeof ended)
            return -1000;
        return ended;
    }

private:
    struct Order {
        char folder[512] = {};
        int number = 0;
    };
    static void serve(int end, Program program)
    {
        Order order;
        while (::recv(end, &order, sizeof order, 0) == sizeof order) {
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(end);
                ::prctl(PR_SET_PDEATHSIG, SIGKILL);
                ::_exit(program(order.folder, order.number));
            }
            int status = 0;
            int ended = -1000;
            if (child > 0 && ::waitpid(child, &status, 0) == child)
                ended = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
            if (::send(end, &ended, sizeof ended, MSG_NOSIGNAL) != sizeof ended)
                return;
        }
    }

    int m_end = -1;
    pid_t m_twin = -1;
};

} // namespace rf::testing
