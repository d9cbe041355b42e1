// Opens offices for the window with everything the program has.
#pragma once

#include "connectors/practice/practice_office.h"
#include "wizard/office_door.h"

namespace rf {

class ProgramDoor final : public OfficeDoor {
public:
    /// practice: what practice offices are like; which one is said when it is opened.
    explicit ProgramDoor(PracticeOptions practice = {})
        : m_practice(std::move(practice))
    {
    }
    Result<std::shared_ptr<OpenDoor>> create(const QString &path, const Office &office, Person &person,
                                             const AskPassphrase &ask) override;
    Result<std::shared_ptr<OpenDoor>> open(const QString &path, Person &person,
                                           const AskPassphrase &ask) override;
    Result<std::shared_ptr<OpenDoor>> openPractice(const QString &name, const QString &path,
                                                   Person &person) override;
    QStringList practiceNames() const override;
    QList<NetworkChoice> networks() override;
    const DriverCatalogue &drivers() const override;
    QByteArray providerCatalogue() const override;

private:
    PracticeOptions m_practice;
};

} // namespace rf
