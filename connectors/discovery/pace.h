// How fast, and how long to wait; pure, the clock is the caller's. Private to this room.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace rf {

/// So many a second, with a small burst.
class TokenBucket {
public:
    TokenBucket(double perSecond, double burst)
        : m_perMs(perSecond / 1000)
        , m_burst(burst)
    {
    }
    void refill(qint64 nowMs)
    {
        m_tokens = std::min(m_burst, m_tokens + static_cast<double>(nowMs - m_last) * m_perMs);
        m_last = nowMs;
    }
    bool has() const { return m_tokens >= 1; }
    void take() { m_tokens -= 1; }

private:
    double m_perMs;
    double m_burst;
    double m_tokens = 0;
    qint64 m_last = 0;
};

/// How long one host's answers take: smoothed time and its spread, as RFC 6298 estimates them.
class AnswerTime {
public:
    static constexpr int firstMs = 600;
    static constexpr int leastMs = 150;
    static constexpr int mostMs = 1500;

    void heard(int ms)
    {
        if (m_smooth < 0) {
            m_smooth = ms;
            m_spread = std::clamp<double>(ms, 5, 2000);
            return;
        }
        const double off = ms - m_smooth;
        m_smooth += off / 8;
        m_spread += (std::abs(off) - m_spread) / 4;
    }
    int timeoutMs() const
    {
        if (m_smooth < 0)
            return firstMs;
        return std::clamp(static_cast<int>(m_smooth + 4 * m_spread), leastMs, mostMs);
    }

private:
    double m_smooth = -1;
    double m_spread = 0;
};

} // namespace rf
