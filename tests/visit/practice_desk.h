// Everything a visit to a practice office needs, from its address book: in the process that runs the office
// and in one that only got the book as JSON.
#pragma once

#include "connectors/discovery/network_prober.h"
#include "connectors/drivers.h"
#include "connectors/practice/practice_office.h"
#include "connectors/transport/session_opener.h"
#include "core/engine/line_import.h"
#include "core/engine/office_trust.h"
#include "core/engine/visit.h"
#include "tests/support/file_store.h"

#include <QDir>

namespace rf::testing {

/// Somebody who trusts what is shown and says yes.
class YesPerson final : public Person {
public:
    Answer ask(const Question &) override { return Answer::Yes; }
};

/// Seconds. The routers of the practice office go back by themselves after some ten.
inline int longestWait = 10;

inline Patience practicePatience()
{
    Patience p;
    p.pollMs = 20;
    p.reconnectMs = 20;
    p.registrationSeconds = 10;
    p.marginSeconds = 4;
    p.longestSeconds = longestWait;
    return p;
}

inline Result<std::unique_ptr<Session>> signInAsVendorDemands(const Device &device, const SignIn &signIn,
                                                              Dialler &dialler, const CancelToken &cancel)
{
    const VendorDriver *driver = vendorDriverFor(device.identity);
    if (!driver)
        return fail(ErrorCode::Unsupported, u"no driver"_s);
    return driver->signIn(device, signIn, dialler, cancel);
}

/// Opens the office file in `folder` with its password store beside it.
class PracticeDesk {
public:
    PracticeDesk(const QString &folder, const AddressBook &book, Person &person,
                 Journal::Observer observer = {}, std::unique_ptr<Prober> prober = {})
        : m_store(folder)
        , m_prober(std::move(prober))
    {
        auto opened = OfficeFile::open(pathIn(folder));
        if (!opened)
            return;
        m_file = std::move(*opened);
        m_trust = std::make_unique<OfficeTrust>(*m_file, person, m_clock);
        m_opener = std::make_unique<DiallingOpener>(Dialler{book, *m_trust, m_store}, signInAsVendorDemands);
        m_visit =
            std::make_unique<Visit>(VisitPorts{*m_file, *m_opener, drivers(), &m_store, m_prober.get(),
                                               person, m_clock, practicePatience(), std::move(observer)});
    }
    static QString pathIn(const QString &folder) { return folder + u"/office.ringfence"_s; }
    bool isOpen() const { return m_visit != nullptr; }
    Visit &visit() { return *m_visit; }
    OfficeFile &file() { return *m_file; }
    FileStore &store() { return m_store; }

private:
    FileStore m_store;
    SystemClock m_clock;
    std::unique_ptr<OfficeFile> m_file;
    std::unique_ptr<OfficeTrust> m_trust;
    std::unique_ptr<DiallingOpener> m_opener;
    std::unique_ptr<Prober> m_prober;
    std::unique_ptr<Visit> m_visit;
};

/// A prober that sees exactly the hosts of the office.
inline std::unique_ptr<Prober> proberOf(const PracticeOffice &office)
{
    const Office told = office.office();
    const PracticeStory story = office.story();
    PracticeSurroundingsData data;
    for (const Cidr &network : told.networks) {
        if (const auto own = Cidr::from(told.thisComputer, network.prefix()))
            data.networks << *own;
    }
    data.gateways = story.gateways;
    for (const PracticeHost &host : office.hosts())
        data.hosts << Neighbour{host.address, host.mac};
    data.pathHint = office.pathHint();
    data.names = story.names;
    return std::make_unique<NetworkProber>(office.book(), makePracticeSurroundings(std::move(data)));
}

/// What the person of the story knows: special lines and passwords.
inline Result<> tellStory(PracticeDesk &desk, PracticeOffice &office)
{
    ASSIGN_OR_RETURN(QList<DeviceState> devices, desk.file().devices());
    for (DeviceState &state : devices) {
        for (const auto &[id, special] : office.story().specialLines) {
            if (state.device.id == id)
                state.device.special = special;
        }
    }
    RETURN_IF_ERROR(desk.file().saveDevices(devices));
    for (const DeviceState &state : std::as_const(devices)) {
        const QString id = state.device.id;
        if (state.device.isLocked() || !drivers().forIdentity(state.device.identity))
            continue;
        SecretRef ref;
        if (auto password = office.passwordFor(id)) {
            ref.name = u"device/%1/admin"_s.arg(id);
            RETURN_IF_ERROR(desk.store().store(ref, *password));
        }
        desk.visit().desk().setSignIn(id, SignIn{office.userFor(id), ref});
    }
    return {};
}

} // namespace rf::testing
