// What the window needs from the program round it: offices that can be opened, and what an open one offers.
// Implemented where all rooms are known (app); tests bring their own.
#pragma once

#include "core/engine/visit.h"
#include "core/model/adapter.h"
#include "core/ports/person.h"
#include "core/ports/secret_store.h"
#include "core/updates/catalogues.h"

namespace rf {

/// One network this computer hangs on, for the consent to scan (S-1).
struct NetworkChoice {
    Cidr network; ///< with this computer's own address in it
    QString adapter; ///< the system's name for it: "eth0", "Wi-Fi"
    bool wireless = false;
    AdapterUse use = AdapterUse::Network; ///< anything else is shown with the reason, never offered
    bool large = false; ///< wider than a /22: asked about once more
};

/// One live look at the provider's server.
struct ProviderCheck {
    enum class Verdict { Good, Bad, Unknown };
    Verdict verdict = Verdict::Unknown;
    QString word; ///< short, for the pill: "Answers", "No answer", "Not tested"
    QString what; ///< "sip.example.com, port 5061 (TLS)"
    QString says; ///< "Certificate valid until 9 March 2027, name matches"
};

/// What the person of a practice office would know by heart; shown as notes, never filled in unasked.
struct PracticeNotes {
    QString story; ///< one paragraph: who they are, what is pretended
    QStringList know; ///< "The box at 192.168.10.31 is the lift's emergency line"
    struct SignInNote {
        QString deviceId;
        QString user;
        QString password; ///< pretend, public
        QString address;
    };
    QList<SignInNote> signIns;
    QByteArray lineList; ///< the provider's list of line passwords, CSV
};

/// An office that is open. Methods that block are marked; they are called from worker threads only.
class OpenDoor {
public:
    virtual ~OpenDoor() = default;
    virtual Visit &visit() = 0;
    virtual SecretStore &secrets() = 0;
    virtual bool
    keepsSecrets() const = 0; ///< false: nothing is changed that needs a kept password (S-8, S-22)
    virtual QString storeSays() const = 0;
    virtual SurveyOptions surveyOptions(const CancelToken &cancel) const = 0;
    virtual QList<NetworkChoice> networks() = 0; ///< blocks
    /// Name resolution, ports, TLS and certificate of the provider's server. Blocks; tells row by row.
    virtual QList<ProviderCheck> checkProvider(const Provider &provider, const CancelToken &cancel) = 0;
    virtual std::optional<PracticeNotes> practice() const = 0; ///< null in a real office
};

/// The lists that the program uses, and where newer ones and newer versions are told of. Methods that block
/// are marked; they are called from worker threads only.
class UpdateDoor {
public:
    virtual ~UpdateDoor() = default;
    virtual Catalogues lists() const = 0;
    virtual bool takesFiles() const = 0; ///< false: built without a key, so only the program's own lists
    virtual bool canAsk() const = 0; ///< false: built without an address
    virtual QString host() const = 0; ///< that is asked, for the person to know
    virtual Result<QByteArray> ask(const CancelToken &cancel) = 0; ///< blocks
    virtual Result<UpdateFile> read(const QByteArray &file) const = 0;
    virtual Result<Catalogues> take(const QByteArray &file) = 0;
    virtual Result<> goBack() = 0; ///< to the program's own lists
};

/// How an office is opened. Methods block and are called from worker threads only.
class OfficeDoor {
public:
    virtual ~OfficeDoor() = default;
    /// Gives the passphrase of an office where the system has no password store; empty = none.
    using AskPassphrase = std::function<Result<Secret>(bool exists)>;
    virtual Result<std::shared_ptr<OpenDoor>> create(const QString &path, const Office &office,
                                                     Person &person, const AskPassphrase &ask) = 0;
    virtual Result<std::shared_ptr<OpenDoor>> open(const QString &path, Person &person,
                                                   const AskPassphrase &ask) = 0;
    /// A pretend office in a file at `path` (made anew), its simulated devices running until it is closed.
    virtual Result<std::shared_ptr<OpenDoor>> openPractice(const QString &name, const QString &path,
                                                           Person &person) = 0;
    virtual QStringList practiceNames() const = 0; ///< "dental", "shop"
    virtual QList<NetworkChoice> networks() = 0; ///< of this computer, before an office exists
    virtual const DriverCatalogue &drivers() const = 0;
    virtual QByteArray providerCatalogue() const = 0; ///< as resources/data/providers.json
    virtual UpdateDoor *updates() { return nullptr; } ///< null: nothing is known of lists and versions
};

} // namespace rf
