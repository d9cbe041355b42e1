// NAPTR by a question of our own to this computer's name servers, because Qt 6.4 knows no such type; SRV by
// Qt.
#include "connectors/sip/name_servers.h"
#include "connectors/sip/sip_names.h"
#include "connectors/sip/wait.h"

#include <QDnsLookup>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QtEndian>
#include <vector>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint16 dnsPort = 53;
constexpr int dnsAnswerMs = 1500; ///< of one name server
constexpr int dnsWholeMs = 6000; ///< of one lookup by the system
constexpr qsizetype mostSrvRecords = 32;

/// The answer of one name server over UDP; nullopt = none in time.
std::optional<NaptrAnswer> askOverUdp(const QHostAddress &server, const QString &domain,
                                      const CancelToken &cancel)
{
    const auto id = static_cast<quint16>(QRandomGenerator::system()->bounded(65536));
    const QByteArray question = naptrQuestion(id, domain);
    // Connected: the system drops what anybody else sends.
    QUdpSocket socket;
    socket.connectToHost(server, dnsPort);
    (void)waitUntil(cancel, 500, [&] { return socket.state() == QAbstractSocket::ConnectedState; });
    std::optional<NaptrAnswer> found;
    if (question.isEmpty() || socket.write(question) != question.size())
        return found;
    (void)waitUntil(cancel, dnsAnswerMs, [&] {
        for (int i = 0; i < 20 && !found && socket.hasPendingDatagrams(); ++i) {
            QByteArray bytes(4096, '\0');
            const qint64 size = socket.readDatagram(bytes.data(), bytes.size());
            if (size < 0)
                break;
            bytes.truncate(static_cast<qsizetype>(size));
            if (const auto answer = readNaptrAnswer(bytes, id, domain))
                found = *answer;
        }
        return found.has_value();
    });
    return found;
}

/// The same over TCP, for what was too long.
std::optional<NaptrAnswer> askOverTcp(const QHostAddress &server, const QString &domain,
                                      const CancelToken &cancel)
{
    const auto id = static_cast<quint16>(QRandomGenerator::system()->bounded(65536));
    const QByteArray question = naptrQuestion(id, domain);
    QTcpSocket socket;
    socket.connectToHost(server, dnsPort);
    if (!waitUntil(cancel, dnsAnswerMs, [&] { return socket.state() == QAbstractSocket::ConnectedState; }))
        return std::nullopt;
    QByteArray length(2, '\0');
    qToBigEndian(static_cast<quint16>(question.size()), length.data());
    socket.write(length + question);
    QByteArray stream;
    std::optional<NaptrAnswer> found;
    (void)waitUntil(cancel, dnsAnswerMs, [&] {
        stream += socket.read(dnsMaxBytes + 2 - stream.size());
        const qsizetype size = stream.size() < 2 ? dnsMaxBytes : qFromBigEndian<quint16>(stream.constData());
        if (stream.size() >= 2 + size) {
            if (const auto answer = readNaptrAnswer(stream.mid(2, size), id, domain))
                found = *answer;
            return true;
        }
        return socket.state() != QAbstractSocket::ConnectedState;
    });
    return found;
}

Result<QList<SrvRecord>> recordsOf(const QDnsLookup &lookup)
{
    if (!lookup.isFinished())
        return fail(ErrorCode::Timeout, u"the name server did not answer in time"_s);
    if (lookup.error() == QDnsLookup::NotFoundError)
        return QList<SrvRecord>();
    if (lookup.error() != QDnsLookup::NoError)
        return fail(ErrorCode::Unreachable, lookup.errorString());
    QList<SrvRecord> records;
    for (const QDnsServiceRecord &record : lookup.serviceRecords().mid(0, mostSrvRecords)) {
        if (const auto port = Port::from(int(record.port())))
            records.append({record.priority(), record.weight(), *port, record.target()});
    }
    return records;
}

class SystemNames final : public NameSource {
public:
    Result<QList<NaptrRecord>> naptr(const QString &domain, const CancelToken &cancel) override
    {
        bool refused = false;
        for (const QHostAddress &server : systemNameServers()) {
            if (cancel.isCancelled())
                break;
            auto answer = askOverUdp(server, domain, cancel);
            if (answer && answer->truncated)
                answer = askOverTcp(server, domain, cancel);
            if (answer && !answer->failed && !answer->truncated)
                return answer->records;
            refused = refused || answer.has_value();
        }
        return fail(refused ? ErrorCode::Rejected : ErrorCode::Timeout,
                    u"no name server told of %1"_s.arg(domain));
    }

    QList<Result<QList<SrvRecord>>> srv(const QStringList &names, const CancelToken &cancel) override
    {
        std::vector<std::unique_ptr<QDnsLookup>> lookups;
        for (const QString &name : names) {
            lookups.push_back(std::make_unique<QDnsLookup>(QDnsLookup::SRV, name));
            lookups.back()->lookup();
        }
        (void)waitUntil(cancel, dnsWholeMs, [&] {
            return std::all_of(lookups.begin(), lookups.end(),
                               [](const auto &lookup) { return lookup->isFinished(); });
        });
        QList<Result<QList<SrvRecord>>> found;
        for (const auto &lookup : lookups) {
            found << recordsOf(*lookup);
            lookup->abort();
        }
        return found;
    }
};

} // namespace

std::unique_ptr<NameSource> makeSystemNames()
{
    return std::make_unique<SystemNames>();
}

} // namespace rf
