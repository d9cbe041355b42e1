// A test that must change networks or disks does so in namespaces of its own, and leaves nothing behind.
#pragma once

#include <QString>

#ifdef __linux__
#include <QFile>
#include <cerrno>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace rf::testing {

enum class Own { Network, Mounts };

/// Moves the calling process into a namespace of its own, as root or as the pretend root of a user namespace.
/// First thing in main: not possible once there are threads. Why not; empty = done.
inline QString enterNamespace(Own kind)
{
    using namespace Qt::StringLiterals;
#ifdef __linux__
    const int flag = kind == Own::Network ? CLONE_NEWNET : CLONE_NEWNS;
    const auto user = QByteArray::number(geteuid());
    const auto group = QByteArray::number(getegid());
    if (unshare(flag) != 0) {
        if (unshare(flag | CLONE_NEWUSER) != 0)
            return u"namespaces are not permitted here: %1"_s.arg(qt_error_string(errno));
        const auto write = [](const QString &file, const QByteArray &text) {
            QFile map(file);
            return map.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && map.write(text) == text.size();
        };
        if (!write(u"/proc/self/setgroups"_s, "deny") || !write(u"/proc/self/uid_map"_s, "0 " + user + " 1")
            || !write(u"/proc/self/gid_map"_s, "0 " + group + " 1"))
            return u"the user namespace could not be set up"_s;
    }
    // What is mounted from now on is seen by nobody else.
    if (kind == Own::Mounts && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return u"mounts could not be made private: %1"_s.arg(qt_error_string(errno));
    return {};
#else
    Q_UNUSED(kind)
    return u"namespaces are Linux's"_s;
#endif
}

} // namespace rf::testing
