// Opens offices for the window with everything the program has.
#pragma once

#include "app/updates.h"
#include "connectors/practice/practice_office.h"
#include "wizard/office_door.h"

namespace rf {

class ProgramUpdates final : public UpdateDoor {
public:
    Catalogues lists() const override { return m_shelf.current(); }
    bool takesFiles() const override { return m_shelf.takesFiles(); }
    bool canAsk() const override { return canAskForUpdates(); }
    QString host() const override { return updateHost(); }
    Result<QByteArray> ask(const CancelToken &cancel) override { return askForUpdates(cancel); }
    Result<UpdateFile> read(const QByteArray &file) const override
    {
        return readUpdateFile(file, m_shelf.publicKey());
    }
    Result<Catalogues> take(const QByteArray &file) override { return m_shelf.take(file); }
    Result<> goBack() override { return m_shelf.forget(); }

private:
    const CatalogueShelf m_shelf = programCatalogues();
};

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
    QByteArray providerCatalogue() const override { return m_updates.lists().providers; }
    UpdateDoor *updates() override { return &m_updates; }

private:
    PracticeOptions m_practice;
    ProgramUpdates m_updates;
};

} // namespace rf
