// Root may write anywhere; a test of what may not be written is somebody else meanwhile.
#pragma once

#include <QtGlobal>
#include <unistd.h>

namespace rf::testing {

/// Gives root's power up for the length of a scope: root may write anywhere.
class OrdinaryUser {
public:
    OrdinaryUser()
        : m_was(::geteuid())
    {
        if (m_was == 0)
            worked = ::seteuid(65534) == 0;
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    ~OrdinaryUser()
    {
        if (m_was == 0 && ::seteuid(0) != 0)
            qFatal("root's power did not come back");
    }
    bool worked = true;

private:
    uid_t m_was;
};

} // namespace rf::testing
