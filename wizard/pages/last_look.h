// What the last look at the network tells of the devices in the office file. A device may have been met there
// by another id than it has in the file: it is known by its card or serial number.
#pragma once

#include "wizard/pages/find_model.h"

#include <QSet>

namespace rf {

class LastLook {
public:
    /// The state is kept by reference.
    LastLook(const VisitSnapshot &snapshot, const FindState &state);
    /// Not in the file (yet).
    const QList<Device> &strangers() const { return m_strangers; }
    bool isNew(const Device &device) const;
    /// Known from before, looked for, and not there. A look that was stopped proves nothing.
    bool isGone(const Device &device) const;

private:
    const FindState &m_state;
    QList<Cidr> m_networks;
    QList<Device> m_strangers;
    QSet<QString> m_answered; ///< ids in the file
};

} // namespace rf
