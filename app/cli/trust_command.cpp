// A stranger accepted without anybody at the terminal: by the fingerprint that somebody compared elsewhere.
#include "app/cli/command.h"
#include "app/cli/look.h"
#include "app/stop.h"
#include "connectors/drivers.h"
#include "core/engine/lanes.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct TrustedWords {
    OfficeWords office;
    std::string device;
    std::string fingerprint;
    bool forget = false;
};

struct Met {
    PinKind kind = PinKind::SshHostKey;
    QByteArray sha256;
    QString shown;
};

/// Looks at what a device shows and lets nobody go on: a driver's sign-in ends here, before anything of ours
/// but the key exchange was sent.
class Meeting final : public Trust {
public:
    Result<> check(const QString &, PinKind kind, const QByteArray &sha256, const QString &shown) override
    {
        m_met = Met{kind, sha256, shown};
        return fail(ErrorCode::Stranger);
    }
    const std::optional<Met> &met() const { return m_met; }

private:
    std::optional<Met> m_met;
};

/// Whoever gave the fingerprint on the command line has compared it.
class Agreed final : public Person {
public:
    Answer ask(const Question &question) override
    {
        return question.key.startsWith(u"trust-"_s) ? Answer::Yes : Answer::DoNotKnow;
    }
};

/// "SHA256:" in base64 as SSH shows it, or hexadecimal as certificates are shown, with or without colons.
Result<QByteArray> fingerprintFrom(const QString &text)
{
    constexpr qsizetype size = 32;
    QString value = text.trimmed();
    if (value.startsWith(u"SHA256:"_s, Qt::CaseInsensitive))
        value = value.mid(7);
    const QByteArray hex = QString(value).remove(u':').toLatin1();
    if (hex.size() == 2 * size && QByteArray::fromHex(hex).size() == size)
        return QByteArray::fromHex(hex);
    QByteArray base64 = value.toLatin1(); // SSH leaves the padding off
    base64.append((4 - base64.size() % 4) % 4, '=');
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && decoded.decoded.size() == size)
        return decoded.decoded;
    return fail(ErrorCode::BadInput, u"'%1' is not a SHA-256 fingerprint"_s.arg(text.left(120)));
}

QString fingerprintText(const QByteArray &sha256)
{
    return u"SHA256:"_s + QString::fromLatin1(sha256.toBase64(QByteArray::OmitTrailingEquals));
}

Result<Met> meet(Device device)
{
    const VendorDriver *driver = vendorDriverFor(device.identity);
    if (!driver)
        return fail(ErrorCode::Unsupported, u"no driver for %1"_s.arg(device.label()));
    // Plain HTTP shows nothing to compare, and a sign-in over it would not stop at the meeting.
    device.services.removeIf([](const Service &service) { return service.protocol == u"http"_s; });
    static const AddressBook asItIs;
    const std::unique_ptr<SecretStore> none = makeMemoryStore();
    Meeting meeting;
    Result<std::unique_ptr<Session>> session = fail(ErrorCode::Internal);
    inLanes(1, 1, [&](qsizetype) { // conversations live on worker threads
        Dialler dialler{asItIs, meeting, *none};
        session = driver->signIn(device, {}, dialler, stopToken());
        if (session)
            session->reset();
    });
    if (meeting.met())
        return *meeting.met();
    return session ? fail(ErrorCode::Unsupported, u"%1 shows nothing to compare"_s.arg(device.label()))
                   : tl::unexpected<Error>(session.error());
}

int forget(Opened &opened, const Device &device)
{
    if (const Result<> writable = canBeWritten(opened); !writable)
        return sayError(writable.error());
    const SystemClock clock;
    OfficeTrust trust(opened.file(), opened.person(), clock);
    if (const Result<> forgotten = trust.forget(device.id); !forgotten)
        return sayError(forgotten.error());
    return sayDone(u"Forgotten. The next meeting with %1 is a first one again."_s.arg(device.label()),
                   {{u"device"_s, device.id}});
}

/// What was met but not accepted, with the reason.
int refuse(const Program &program, const Error &error, QJsonObject met)
{
    noteError(error);
    if (error.code == ErrorCode::HostKeyChanged || error.code == ErrorCode::CertificateChanged)
        note(u"Only if it was reset or exchanged: ringfence-cli trust OFFICE DEVICE --forget"_s);
    const QJsonObject fields = errorFields(error);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        met[it.key()] = it.value();
    if (program.json)
        outJson(met);
    return exitCodeOf(error);
}

int trust(Program &program, const TrustedWords &words)
{
    std::optional<QByteArray> wanted;
    if (!words.fingerprint.empty()) {
        const auto parsed = fingerprintFrom(QString::fromStdString(words.fingerprint));
        if (!parsed)
            return sayError(parsed.error());
        wanted = *parsed;
    }
    auto opened = Opened::open(words.office, false);
    if (!opened)
        return sayError(opened.error());
    const auto state = deviceIn((*opened)->file(), words.device);
    if (!state)
        return sayError(state.error());
    const Device &device = state->device;
    if (words.forget)
        return forget(**opened, device);
    if (const Result<> writable = canBeWritten(**opened); !writable)
        return sayError(writable.error());
    if (device.isLocked()) // S-1, S-2
        return sayError(
            {ErrorCode::BadInput,
             u"%1 is a special line and is left alone until a named person releases it"_s.arg(device.label()),
             {}});
    const auto met = meet(device);
    if (!met)
        return sayError(met.error());
    const QString fingerprint = fingerprintText(met->sha256);
    const QString kind = met->kind == PinKind::SshHostKey ? u"ssh-host-key"_s : u"tls-certificate"_s;
    const QJsonObject fields{{u"device"_s, device.id},
                             {u"kind"_s, kind},
                             {u"fingerprint"_s, fingerprint},
                             {u"shown"_s, met->shown}};
    if (!wanted || *wanted != met->sha256) {
        const QString shows = u"%1 shows %2 (%3)"_s.arg(device.label(), fingerprint, met->shown);
        return refuse(program,
                      {ErrorCode::Stranger,
                       wanted ? shows + u", not the fingerprint that was given; it was not accepted"_s
                              : shows + u"; nothing was accepted without --fingerprint"_s,
                       {}},
                      fields);
    }
    const SystemClock clock;
    Agreed agreed;
    OfficeTrust pins((*opened)->file(), agreed, clock);
    if (const Result<> pinned = pins.check(device.id, met->kind, met->sha256, met->shown); !pinned)
        return refuse(program, pinned.error(), fields);
    return sayDone(
        u"Accepted: every connection to %1 is compared with %2."_s.arg(device.label(), fingerprint), fields);
}

} // namespace

void addTrust(CLI::App &app, Program &program)
{
    auto words = std::make_shared<TrustedWords>();
    CLI::App *command = app.add_subcommand(
        "trust", "Accept a device met for the first time by its fingerprint, or forget one that was reset");
    withOffice(*command, words->office);
    withJson(*command, program);
    command->add_option("DEVICE", words->device, "Address, MAC or name")->required();
    CLI::Option *fingerprint = command->add_option(
        "--fingerprint", words->fingerprint,
        "Accept exactly this one: SHA256:... as SSH shows it, or hexadecimal as certificates are shown");
    command->add_flag("--forget", words->forget, "It was reset or exchanged: the next meeting is a first one")
        ->excludes(fingerprint);
    command->footer(
        "Without either it tells what the device shows; no password is sent, nothing is accepted.\n"
        "Exit codes: 0 accepted or forgotten; 2 wrong usage; 3 not accepted, or not reached.");
    command->callback(
        [&program, words] { program.run = [&program, words] { return trust(program, *words); }; });
}

} // namespace rf::cli
