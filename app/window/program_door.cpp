#include "app/window/program_door.h"

#include "app/window/practice_notes.h"
#include "app/window/practice_person.h"
#include "app/window/provider_checks.h"
#include "app/wiring.h"
#include "connectors/drivers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestPrefix = 22; // wider networks are asked about once more (S-1)

NetworkChoice choiceOf(const Attachment &attachment)
{
    return {attachment.network, attachment.adapter, attachment.wireless, attachment.use,
            attachment.network.prefix() < widestPrefix};
}

/// A real office, or one of the practice with its simulated devices.
class ProgramOffice final : public OpenDoor {
public:
    ProgramOffice(const QString &practice, std::unique_ptr<PracticeOffice> world,
                  std::unique_ptr<PracticePerson> person, std::unique_ptr<OpenOffice> open)
        : m_practice(practice)
        , m_world(std::move(world))
        , m_person(std::move(person))
        , m_open(std::move(open))
    {
    }
    Visit &visit() override { return m_open->visit(); }
    SecretStore &secrets() override { return m_open->secrets(); }
    bool keepsSecrets() const override { return m_open->keepsSecrets(); }
    QString storeSays() const override { return m_open->storeSays(); }
    SurveyOptions surveyOptions(const CancelToken &cancel) const override
    {
        return m_open->surveyOptions(cancel);
    }
    QList<NetworkChoice> networks() override
    {
        if (!m_world)
            return ProgramDoor().networks();
        const Office told = m_world->office();
        QList<NetworkChoice> choices;
        for (const Cidr &network : told.networks)
            choices << NetworkChoice{Cidr::from(told.thisComputer, network.prefix()).value_or(network),
                                     u"practice"_s};
        return choices;
    }
    QList<ProviderCheck> checkProvider(const Provider &provider, const CancelToken &cancel) override
    {
        static const AddressBook asItIs;
        const QList<DeviceState> devices = m_open->file().devices().value_or(QList<DeviceState>());
        if (!m_world)
            return lookAtProvider(provider, asItIs, {{}, makeSystemNames()}, devices, cancel);
        const auto resolve = [names = m_world->story().names](const QString &name) {
            QList<QHostAddress> addresses; // the pretend world asks no real name server
            for (const auto &[known, address] : names) {
                if (known.compare(name, Qt::CaseInsensitive) == 0)
                    addresses << address;
            }
            return addresses;
        };
        return lookAtProvider(provider, m_world->book(), {resolve, nullptr}, devices, cancel);
    }
    std::optional<PracticeNotes> practice() const override
    {
        return m_world ? std::optional(practiceNotes(m_practice, *m_world)) : std::nullopt;
    }

private:
    QString m_practice; ///< name of the practice office
    std::unique_ptr<PracticeOffice> m_world; ///< null in a real office; outlives what talks to it
    std::unique_ptr<PracticePerson> m_person;
    std::unique_ptr<OpenOffice> m_open;
};

Result<std::shared_ptr<OpenDoor>> realOffice(std::unique_ptr<OfficeFile> file, Person &person,
                                             const OfficeDoor::AskPassphrase &ask)
{
    ASSIGN_OR_RETURN(const Office office, file->office());
    ASSIGN_OR_RETURN(StoreChoice store, openStore(*file, office.id, ask, false));
    return std::make_shared<ProgramOffice>(QString(), nullptr, nullptr,
                                           OpenOffice::real(std::move(file), std::move(store), person));
}

} // namespace

Result<std::shared_ptr<OpenDoor>> ProgramDoor::create(const QString &path, const Office &office,
                                                      Person &person, const AskPassphrase &ask)
{
    QDir().mkpath(QFileInfo(path).absolutePath()); // a fresh account has no Documents folder yet
    ASSIGN_OR_RETURN(std::unique_ptr<OfficeFile> file, OfficeFile::create(path, office));
    return realOffice(std::move(file), person, ask);
}

Result<std::shared_ptr<OpenDoor>> ProgramDoor::open(const QString &path, Person &person,
                                                    const AskPassphrase &ask)
{
    ASSIGN_OR_RETURN(std::unique_ptr<OfficeFile> file, OfficeFile::open(path));
    return realOffice(std::move(file), person, ask);
}

Result<std::shared_ptr<OpenDoor>> ProgramDoor::openPractice(const QString &name, const QString &path,
                                                            Person &person)
{
    PracticeOptions options = m_practice;
    options.office = name;
    ASSIGN_OR_RETURN(std::unique_ptr<PracticeOffice> world, PracticeOffice::start(options));
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix); // the simulated devices start anew, and so does what is known of them
    Office office = world->office();
    office.networks.clear(); // named by the person, like in any office (S-1)
    ASSIGN_OR_RETURN(std::unique_ptr<OfficeFile> file, OfficeFile::create(path, office));
    auto practised = std::make_unique<PracticePerson>(person, world->person());
    auto open = OpenOffice::practice(
        std::move(file),
        StoreChoice{makeMemoryStore(), true,
                    QCoreApplication::translate("Practice", "Practice: passwords are kept in memory.")},
        *world, *practised);
    return std::make_shared<ProgramOffice>(name, std::move(world), std::move(practised), std::move(open));
}

QStringList ProgramDoor::practiceNames() const
{
    return PracticeOffice::names();
}

QList<NetworkChoice> ProgramDoor::networks()
{
    QList<NetworkChoice> choices;
    for (const Attachment &attachment : makeSystemSurroundings()->attachments())
        choices << choiceOf(attachment);
    return choices;
}

const DriverCatalogue &ProgramDoor::drivers() const
{
    return rf::drivers();
}

} // namespace rf
