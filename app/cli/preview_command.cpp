#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "connectors/drivers.h"

#include <QFile>

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
};

int preview(const PreviewWords &words)
{
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
    const auto change = driver->plan(*facts, *intent);
    QJsonObject answer{{u"driver"_s, driver->info().name}, {u"intent"_s, json::to(*intent)}};
    if (!change) {
        answer[u"error"_s] = QString(errorName(change.error().code));
        answer[u"detail"_s] = change.error().detail;
        if (const Ability *ability = driver->abilities(facts->identity).find(intentName(*intent)))
            answer[u"ability"_s] = json::to(*ability);
        outJson(answer);
        return change.error().code == ErrorCode::BadInput ? WrongUsage : NotMet;
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
    command->add_option("--driver", words->driver, "Name of the driver (see: devices)")->required();
    command->add_option("--facts", words->facts, "JSON file with the facts of the device")->required();
    command->add_option("--intent", words->intent, "JSON file with the wish")->required();
    withJson(*command, program);
    command->callback([&program, words] { program.run = [words] { return preview(*words); }; });
}

} // namespace rf::cli
