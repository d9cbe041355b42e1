#include "connectors/sip/provider_check.h"

#include "connectors/sip/alg_exchange.h"
#include "connectors/sip/options_probe.h"
#include "connectors/sip/text_tools.h"
#include "connectors/sip/tls_look.h"

#include <QHostInfo>
#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

#include <vector>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

/// Whoever asks for the name may have to wait longer than we want to.
struct NameAnswer {
    QMutex mutex;
    QWaitCondition arrived;
    std::optional<QList<QHostAddress>> addresses;
};

ServerAnswer findName(const ServerQuestion &question, const QString &name, const CancelToken &cancel)
{
    ServerAnswer answer;
    answer.part = ServerPart::Name;
    if (const QHostAddress literal(name); !literal.isNull()) {
        answer.addresses = {literal};
        answer.outcome = ServerOutcome::Answers;
        return answer;
    }
    const auto late = std::make_shared<NameAnswer>();
    QThreadPool::globalInstance()->start([late, name, resolve = question.resolve] {
        const QList<QHostAddress> found = resolve ? resolve(name) : QHostInfo::fromName(name).addresses();
        const QMutexLocker lock(&late->mutex);
        late->addresses = found;
        late->arrived.wakeAll();
    });
    QElapsedTimer clock;
    clock.start();
    QMutexLocker lock(&late->mutex);
    while (!late->addresses && !cancel.isCancelled() && clock.elapsed() < question.nameMs)
        late->arrived.wait(&late->mutex, 50);
    if (!late->addresses) {
        answer.outcome = cancel.isCancelled() ? ServerOutcome::NotTested : ServerOutcome::Silent;
        answer.detail = cancel.isCancelled() ? u"stopped"_s : u"the name server did not answer in time"_s;
        return answer;
    }
    answer.addresses = *late->addresses;
    answer.outcome = answer.addresses.isEmpty() ? ServerOutcome::NotFound : ServerOutcome::Answers;
    return answer;
}

ServerAnswer askSip(const ServerQuestion &question, const ServerAnswer &place, const QHostAddress &server,
                    const AddressBook &book, const CancelToken &cancel)
{
    ServerAnswer answer = place;
    const QByteArray transport = place.part == ServerPart::Udp ? "UDP" : "TCP";
    QByteArray target = question.server.text().toLatin1();
    if (target.contains(':'))
        target = '[' + target + ']';
    if (place.port != Port())
        target += ':' + QByteArray::number(place.port.value());
    AlgWire wire(book, cancel, server, question.t1Ms);
    const AlgExchange exchange =
        wire.ask(transport, place.port, [&](const QHostAddress &own, quint16 ownPort) {
            OptionsProbe probe;
            probe.transport = transport;
            probe.ownAddress = own;
            probe.ownPort = ownPort;
            probe.target = target;
            return makeOptions(probe);
        });
    answer.detail = exchange.problem;
    if (exchange.answer) {
        answer.outcome = ServerOutcome::Answers;
        answer.status = exchange.answer->status();
        if (exchange.answer->hasHeader("User-Agent") || exchange.answer->hasHeader("Server"))
            answer.software = optionsEvidence(*exchange.answer).first().second;
    } else if (exchange.stopped) {
        answer.outcome = ServerOutcome::NotTested;
    } else if (exchange.notSip) {
        answer.outcome = ServerOutcome::NotSip;
    } else {
        answer.outcome = exchange.refused ? ServerOutcome::Refused : ServerOutcome::Silent;
    }
    return answer;
}

ServerAnswer askTls(const ServerQuestion &question, const ServerAnswer &place, const QHostAddress &server,
                    const AddressBook &book, const CancelToken &cancel)
{
    const Endpoint real = book.real({server, static_cast<quint16>(place.port.value())});
    if (real.port != 0)
        return lookAtTls(question, place, real, cancel);
    ServerAnswer closed = place;
    closed.outcome = ServerOutcome::Refused;
    closed.detail = u"nothing answers there"_s;
    return closed;
}

/// The directory's word, if it was asked for.
std::optional<ServerAnswer> askDirectory(const ServerQuestion &question, const CancelToken &cancel)
{
    const QString domain = question.server.text();
    if (!question.names || !QHostAddress(domain).isNull())
        return std::nullopt;
    ServerAnswer answer;
    answer.part = ServerPart::Directory;
    answer.directory = lookUpDomain(domain, *question.names, cancel);
    const bool known = answer.directory.unanswered.isEmpty();
    answer.outcome = !answer.directory.targets.isEmpty() ? ServerOutcome::Answers
                     : known                             ? ServerOutcome::NotFound
                     : cancel.isCancelled()              ? ServerOutcome::NotTested
                                                         : ServerOutcome::Silent;
    answer.detail = answer.directory.unanswered.join(u", "_s);
    return answer;
}

/// Where each transport is to be looked for: at the port that is known, else where the directory says.
QList<ServerAnswer> placesOf(const ServerQuestion &question, const SipDirectory &directory)
{
    struct Wanted {
        ServerPart part;
        std::optional<Port> port;
        QString transport;
    };
    QList<ServerAnswer> places;
    for (const Wanted &wanted : {Wanted{ServerPart::Udp, question.udpPort, u"udp"_s},
                                 Wanted{ServerPart::Tcp, question.tcpPort, u"tcp"_s},
                                 Wanted{ServerPart::Tls, question.tlsPort, u"tls"_s}}) {
        const SipTarget *target = wanted.port ? nullptr : directory.first(wanted.transport);
        if (!wanted.port && !target)
            continue;
        ServerAnswer place;
        place.part = wanted.part;
        place.port = target ? target->port : *wanted.port;
        place.host = target ? target->host : QString();
        place.standardPlace = !target || target->standard;
        place.detail = u"the server's address is not known"_s;
        places << place;
    }
    return places;
}

} // namespace

QList<ServerAnswer> askServer(const ServerQuestion &question, const AddressBook &book,
                              const CancelToken &cancel)
{
    std::optional<ServerAnswer> directory;
    const std::unique_ptr<QThread> beside(
        QThread::create([&] { directory = askDirectory(question, cancel); }));
    beside->start();
    const ServerAnswer name = findName(question, question.server.text(), cancel);
    beside->wait();
    QList<ServerAnswer> answers{name};
    if (directory)
        answers << *directory;
    const qsizetype first = answers.size();
    answers += placesOf(question, directory ? directory->directory : SipDirectory());
    // Side by side: three servers that do not answer cost one wait.
    std::vector<std::unique_ptr<QThread>> threads;
    for (qsizetype i = first; i < answers.size(); ++i) {
        ServerAnswer &slot = answers[i];
        threads.emplace_back(QThread::create([&question, &book, &cancel, &name, &slot] {
            const QList<QHostAddress> addresses =
                slot.host.isEmpty() ? name.addresses : findName(question, slot.host, cancel).addresses;
            const QHostAddress server = siptext::preferredAddress(addresses);
            if (server.isNull())
                return;
            slot = slot.part == ServerPart::Tls ? askTls(question, slot, server, book, cancel)
                                                : askSip(question, slot, server, book, cancel);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return answers;
}

} // namespace rf
