#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "connectors/drivers.h"
#include "core/model/intent.h"
#include "report/plan_text.h"

#include <QFile>
#include <algorithm>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    constexpr qint64 most = 8 * 1024 * 1024;
    const QByteArray bytes = file.read(most + 1); // a pipe or device may never end
    if (bytes.size() > most)
        return fail(ErrorCode::BadInput, u"%1 is too big for this"_s.arg(file.fileName()));
    return bytes;
}

template <class T>
Result<T> readValue(const std::string &path)
{
    ASSIGN_OR_RETURN(const QByteArray bytes, readFile(path));
    auto value = json::parse<T>(bytes);
    if (!value)
        return fail(ErrorCode::BadInput, u"%1: %2"_s.arg(QString::fromStdString(path), value.error().detail));
    return value;
}

struct PreviewWords {
    std::string driver;
    std::string facts;
    std::string intent;
    bool intents = false;
};

/// One of each kind, with values that could be meant.
QList<Intent> exampleIntents()
{
    const VlanId voice = *VlanId::from(20);
    const QStringList forwards{u"1"_s};
    return {NatKeepAlive{},
            SipAlgOff{},
            DropSipFlows{{QHostAddress(u"192.168.1.21"_s)}},
            RestartPhone{},
            CloseForwards{forwards},
            NarrowForwards{forwards, {*Cidr::from(u"203.0.113.0/24")}},
            RemoteAdminOff{},
            UpnpOff{},
            VoiceVlan{voice,
                      u"voice"_s,
                      *Cidr::from(u"192.168.20.1/24"),
                      QHostAddress(u"192.168.20.50"_s),
                      QHostAddress(u"192.168.20.150"_s),
                      {}},
            IsolateVoice{voice, {QHostAddress(u"192.168.1.10"_s)}},
            PhoneVlan{voice, 5},
            AdminPassword{u"admin"_s, {u"device/ID/admin"_s}, {u"device/ID/admin/next"_s}},
            SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"sip.example.com"), *Port::from(5061)},
            Srtp{},
            PlainAdminOff{},
            AutoUpdate{},
            LinePassword{1, {u"line/ID/1"_s}, {u"line/ID/1/next"_s}},
            ManagementApiOn{}};
}

int listIntents()
{
    QJsonArray list;
    for (const Intent &intent : exampleIntents())
        list.append(json::to(intent));
    outJson({{u"intents"_s, list}});
    return Done;
}

/// A driver that was never meant for these facts would otherwise only say that it knows no way.
Result<Change> planOf(const Driver &driver, const Facts &facts, const Intent &intent)
{
    const QString maker = facts.identity.vendor;
    const QList<Identity> examples = driver.examples();
    const bool mine = driver.abilities(facts.identity).canRead
                      || maker.compare(driver.info().vendor, Qt::CaseInsensitive) == 0
                      || std::any_of(examples.begin(), examples.end(), [&](const Identity &known) {
                             return maker.compare(known.vendor, Qt::CaseInsensitive) == 0;
                         });
    if (!mine)
        return fail(ErrorCode::BadInput,
                    u"these facts are of another maker (%1), not %2"_s.arg(
                        maker.isEmpty() ? u"none is named"_s : plainWords(maker, 60), driver.info().vendor));
    return driver.plan(facts, intent);
}

int preview(const PreviewWords &words)
{
    answerInJson(true); // it has no other form
    if (words.intents)
        return listIntents();
    if (words.driver.empty() || words.facts.empty() || words.intent.empty())
        return sayError({ErrorCode::BadInput, u"--driver, --facts and --intent are needed, all three"_s, {}});
    const Driver *driver = drivers().byName(QString::fromStdString(words.driver));
    if (!driver)
        return sayError({ErrorCode::BadInput,
                         u"there is no driver named %1; see ringfence-cli devices"_s.arg(
                             QString::fromStdString(words.driver)),
                         {}});
    const auto facts = readValue<Facts>(words.facts);
    if (!facts)
        return sayError(facts.error());
    const auto intent = readValue<Intent>(words.intent);
    if (!intent)
        return sayError(intent.error());
    const auto change = planOf(*driver, *facts, *intent);
    QJsonObject answer{{u"driver"_s, driver->info().name}, {u"intent"_s, json::to(*intent)}};
    if (!change) {
        // The exit code is preview's own: that a wish is not possible on these facts is an answer.
        answer[u"error"_s] = errorFields(change.error())[u"error"_s];
        const int code = change.error().code == ErrorCode::BadInput ? WrongUsage : NotMet;
        answer[u"exitCode"_s] = code;
        if (const Ability *ability = driver->abilities(facts->identity).find(intentName(*intent)))
            answer[u"ability"_s] = json::to(*ability);
        outJson(answer);
        return code;
    }
    answer[u"change"_s] = json::to(*change);
    answer[u"alreadyReached"_s] = change->isEmpty();
    outJson(answer);
    return Done;
}

} // namespace

void addPreview(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand(
        "preview", "Show the exact commands or request bodies a driver would send, as JSON; nothing is sent");
    auto words = std::make_shared<PreviewWords>();
    command->add_option("--driver", words->driver, "Name of the driver (see: devices)");
    command->add_option("--facts", words->facts, "JSON file with the facts of the device (see: facts)");
    command->add_option("--intent", words->intent, "JSON file with the wish");
    command->add_flag("--intents", words->intents,
                      "List the wishes there are, each with an example of its JSON");
    withJson(*command, program);
    command->callback([&program, words] { program.run = [words] { return preview(*words); }; });
}

} // namespace rf::cli
