// Opens an office file for a command, with its password store.
#pragma once

#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/wiring.h"
#include "core/controls/control.h"

namespace rf::cli {

/// The words that every command on an office file takes.
struct OfficeWords {
    std::string file;
    int passphraseFd = -1;
    bool newPassphrase = false; ///< the one given becomes the office's; without it a first one is refused
    bool yes = false;
};

/// Adds OFFICE, --passphrase-fd and --new-passphrase; with `agree` also --yes.
void withOffice(CLI::App &command, OfficeWords &words, bool agree = false);

/// An office that a command works on; says what the person should know (read-only, warnings, store).
class Opened {
public:
    static Result<std::unique_ptr<Opened>> open(const OfficeWords &words, bool needsSecrets);
    OpenOffice &office() { return *m_office; }
    Visit &visit() { return m_office->visit(); }
    OfficeFile &file() { return m_office->file(); }
    Person &person() { return m_person; }

private:
    explicit Opened(bool yes)
        : m_person(yes)
    {
    }
    TerminalPerson m_person;
    std::unique_ptr<OpenOffice> m_office;
};

/// The password store of an office file. A passphrase that was asked for and cannot be used is an
/// error; where nobody can be asked, the store keeps nothing.
Result<StoreChoice> storeOf(const OfficeWords &words, const OfficeFile &file, const QString &officeId);

/// "office" or "office.ringfence".
QString officePath(const std::string &word);
/// The device that a word names: id, MAC, address or given name. BadInput when none or several fit.
Result<qsizetype> findDevice(const QList<DeviceState> &devices, const QString &word);
/// The same, as the office file has it.
Result<DeviceState> deviceIn(OfficeFile &file, const std::string &word);
/// The control that a word names, in any case of letters; BadInput when there is none.
Result<const Control *> controlNamed(const std::string &word);

} // namespace rf::cli
