// The part of the mischief that the device itself plays: refusing a command, restarting or vanishing in
// mid-change. Counts what the device was told. Thread-safe.
#pragma once

#include "connectors/practice/practice_office.h"

#include <QMutex>

namespace rf {

class SimMischief {
public:
    void set(const Mischief &mischief)
    {
        const QMutexLocker lock(&m_mutex);
        m_mischief = mischief;
        m_commands = 0;
        m_writes = 0;
    }
    bool is(QLatin1StringView kind) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_mischief.kind == kind;
    }
    /// Counts a command; true when this is the one to refuse.
    bool refusesNow()
    {
        const QMutexLocker lock(&m_mutex);
        ++m_commands;
        return m_mischief.kind == QLatin1StringView("refuse") && m_commands == m_mischief.value;
    }
    enum class Fate { None, Reboot, Vanish };
    /// Counts a write; what happens right after it took effect.
    Fate afterWrite()
    {
        const QMutexLocker lock(&m_mutex);
        ++m_writes;
        if (m_writes != m_mischief.value)
            return Fate::None;
        if (m_mischief.kind == QLatin1StringView("reboot"))
            return Fate::Reboot;
        return m_mischief.kind == QLatin1StringView("vanish") ? Fate::Vanish : Fate::None;
    }

private:
    mutable QMutex m_mutex;
    Mischief m_mischief;
    int m_commands = 0;
    int m_writes = 0;
};

} // namespace rf
