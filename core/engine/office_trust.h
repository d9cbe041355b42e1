// Strangers are pinned in the office file: asked about once, compared ever after.
#pragma once

#include "core/engine/office_file.h"
#include "core/ports/clock.h"
#include "core/ports/person.h"
#include "core/ports/trust.h"

#include <QMutex>

namespace rf {

class OfficeTrust final : public Trust {
public:
    OfficeTrust(OfficeFile &file, Person &person, const Clock &clock)
        : m_file(file)
        , m_person(person)
        , m_clock(clock)
    {
    }
    /// At the first meeting the person compares and accepts ("trust-host-key", "trust-certificate"). A file
    /// that is read-only keeps the acceptance for this session only.
    Result<> check(const QString &deviceId, PinKind kind, const QByteArray &sha256,
                   const QString &shown) override;
    /// The person settled that the device was exchanged or reset: the next meeting is a first one again.
    Result<> forget(const QString &deviceId);

private:
    OfficeFile &m_file;
    Person &m_person;
    const Clock &m_clock;
    QMutex m_mutex; ///< one question at a time
    QList<Pin> m_session; ///< accepted while the file could not be written
};

} // namespace rf
