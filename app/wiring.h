// The only place that knows all rooms: one opened office with everything a visit needs.
#pragma once

#include "connectors/computer/own_computer.h"
#include "connectors/discovery/network_prober.h"
#include "connectors/practice/practice_office.h"
#include "connectors/transport/password_stores.h"
#include "connectors/transport/session_opener.h"
#include "core/engine/office_trust.h"
#include "core/engine/visit.h"

namespace rf {

/// Where the passwords of an office are kept.
struct StoreChoice {
    std::unique_ptr<SecretStore> store;
    bool keeps =
        false; ///< false: only while the program runs, so no password is changed and no backup is kept
    QString says; ///< for the person
};

/// The system's store, else the passphrase's file beside the office file, else memory. askPassphrase gives
/// the passphrase, or an error when nobody can be asked; with preferPassphrase its error is the answer. Of an
/// office that is read-only the kept passwords are used and none is written.
Result<StoreChoice> openStore(const OfficeFile &office, const QString &officeId,
                              const std::function<Result<Secret>(bool exists)> &askPassphrase,
                              bool preferPassphrase);

class OpenOffice {
public:
    /// A real office: this computer's network as it is.
    static std::unique_ptr<OpenOffice> real(std::unique_ptr<OfficeFile> file, StoreChoice store,
                                            Person &person);
    /// A practice office: the same transports and drivers, only the address book is pretend.
    static std::unique_ptr<OpenOffice> practice(std::unique_ptr<OfficeFile> file, StoreChoice store,
                                                PracticeOffice &office, Person &person);

    OfficeFile &file() { return *m_file; }
    SecretStore &secrets() { return *m_store.store; }
    bool keepsSecrets() const { return m_store.keeps; }
    /// null when nothing keeps them longer than this program runs
    SecretStore *keptSecrets() const { return m_store.keeps ? m_store.store.get() : nullptr; }
    QString storeSays() const { return m_store.says; }
    Visit &visit() { return *m_visit; }
    NetworkProber &prober() { return *m_prober; }
    /// Options of a survey that tries published factory passwords after consent (S-5).
    SurveyOptions surveyOptions(const CancelToken &cancel) const;

private:
    OpenOffice(std::unique_ptr<OfficeFile> file, StoreChoice store, Person &person, const AddressBook &book,
               std::unique_ptr<NetworkProber> prober, Patience patience,
               std::unique_ptr<ThisComputer> computer);

    AddressBook m_ownBook;
    SystemClock m_clock;
    std::unique_ptr<OfficeFile> m_file;
    StoreChoice m_store;
    std::unique_ptr<OfficeTrust> m_trust;
    std::unique_ptr<DiallingOpener> m_opener;
    std::unique_ptr<NetworkProber> m_prober;
    std::unique_ptr<ThisComputer> m_computer; ///< null in practice: nothing real depends on it
    std::unique_ptr<Visit> m_visit;
};

/// Everything a practice visit needs to know before the first scan, as the person of the story would type it.
Result<> tellStory(OpenOffice &open, PracticeOffice &office);

/// A resource file by its name under :/rf.
QByteArray resourceFile(const QString &name);

} // namespace rf
