// The computer that RingFence runs on, while it changes devices: it must not fall asleep, and must stay on
// the network on which it began (S-26).
#pragma once

#include <QStringList>
#include <memory>

namespace rf {

/// The computer stays awake for as long as this lives. Dies in the thread that asked for it.
class Wakefulness {
public:
    virtual ~Wakefulness() = default;
};

class ThisComputer {
public:
    virtual ~ThisComputer() = default;
    /// Null where the system offers no way or refuses; the reason is in the technical log. `why` is shown to
    /// whoever asks the system what keeps it awake.
    virtual std::unique_ptr<Wakefulness> stayAwake(const QString &why) = 0;
    /// What it hangs on now: one entry per address, adapter and gateway, to be compared and shown.
    /// Thread-safe.
    virtual QStringList networks() = 0;
};

} // namespace rf
