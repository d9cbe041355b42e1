// A door to the make-believe office, for tests of pages: the real window over the real engine and devices
// that the test decides about.
#pragma once

#include "tests/support/fake_office.h"
#include "wizard/check_up_run.h"
#include "wizard/window.h"

namespace rf::testing {

class FakeOpenDoor final : public OpenDoor {
public:
    explicit FakeOpenDoor(FakeOffice &office)
        : m_office(office)
        , m_visit(office.ports())
    {
    }
    Visit &visit() override { return m_visit; }
    SecretStore &secrets() override { return m_office.store; }
    bool keepsSecrets() const override { return true; }
    QString storeSays() const override { return m_office.store.describe(); }
    SurveyOptions surveyOptions(const CancelToken &cancel) const override
    {
        SurveyOptions options;
        options.cancel = cancel;
        return options;
    }
    QList<NetworkChoice> networks() override { return {}; }
    QList<ProviderCheck> checkProvider(const Provider &, const CancelToken &) override { return {}; }
    std::optional<PracticeNotes> practice() const override { return std::nullopt; }

private:
    FakeOffice &m_office;
    Visit m_visit;
};

class FakeDoor final : public OfficeDoor {
public:
    explicit FakeDoor(FakeOffice &office)
        : m_office(office)
    {
    }
    Result<std::shared_ptr<OpenDoor>> create(const QString &, const Office &, Person &,
                                             const AskPassphrase &) override
    {
        return std::make_shared<FakeOpenDoor>(m_office);
    }
    Result<std::shared_ptr<OpenDoor>> open(const QString &, Person &, const AskPassphrase &) override
    {
        return std::make_shared<FakeOpenDoor>(m_office);
    }
    Result<std::shared_ptr<OpenDoor>> openPractice(const QString &, const QString &, Person &) override
    {
        return fail(ErrorCode::Unsupported);
    }
    QStringList practiceNames() const override { return {}; }
    QList<NetworkChoice> networks() override { return {}; }
    const DriverCatalogue &drivers() const override { return m_office.catalogue; }
    QByteArray providerCatalogue() const override { return "[]"; }

private:
    FakeOffice &m_office;
};

} // namespace rf::testing
