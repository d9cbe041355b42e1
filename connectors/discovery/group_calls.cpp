#include "connectors/discovery/group_calls.h"

#include "connectors/discovery/probes/mdns.h"
#include "connectors/discovery/probes/mndp.h"
#include "connectors/discovery/probes/sip_pnp.h"
#include "connectors/discovery/probes/ssdp.h"
#include "connectors/discovery/probes/ubiquiti.h"
#include "connectors/discovery/probes/ws_discovery.h"

#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int groupDatagramsAtOnce = 64;
constexpr int mostFromOne = 400;
constexpr qsizetype mostMoreTypes = 20;

QHostAddress broadcastOf(const Cidr &network)
{
    const quint32 mask = network.netmask().toIPv4Address();
    return QHostAddress(network.address().toIPv4Address() | ~mask);
}

} // namespace

GroupCalls::GroupCalls(QObject *parent)
    : QObject(parent)
{
}

void GroupCalls::open(const QList<Attachment> &attachments)
{
    for (const Attachment &attachment : attachments) {
        const QNetworkInterface adapter = QNetworkInterface::interfaceFromIndex(attachment.index);
        if (adapter.isValid())
            openSearches(attachment, adapter);
    }
    if (!attachments.isEmpty())
        openEars(attachments);
}

GroupCalls::Ear *GroupCalls::add(std::unique_ptr<QUdpSocket> socket, const QHostAddress &to, quint16 port,
                                 const QList<QByteArray> &questions, const Reader &read)
{
    if (socket->state() != QAbstractSocket::BoundState)
        return nullptr;
    auto ear = std::make_unique<Ear>();
    ear->socket = std::move(socket);
    ear->read = read;
    ear->to = to;
    ear->port = port;
    ear->questions = questions;
    Ear *raw = ear.get();
    connect(raw->socket.get(), &QUdpSocket::readyRead, this, [this, raw] { receive(*raw); });
    m_ears.push_back(std::move(ear));
    return raw;
}

void GroupCalls::openSearches(const Attachment &attachment, const QNetworkInterface &adapter)
{
    const auto socketWith = [&](int ttl) {
        auto socket = std::make_unique<QUdpSocket>();
        if (socket->bind(attachment.network.address(), 0)) {
            socket->setMulticastInterface(adapter);
            socket->setSocketOption(QAbstractSocket::MulticastTtlOption, ttl);
            socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 0);
        }
        return socket;
    };
    const QHostAddress ssdpGroup(u"239.255.255.250"_s);
    QList<QByteArray> searches;
    for (const QByteArray &target : ssdpTargets())
        searches.append(ssdpSearch(target));
    add(socketWith(2), ssdpGroup, ssdpPort, searches,
        [this](const QByteArray &bytes, const QHostAddress &from) { readSsdpFrom(bytes, from); });

    const auto id = static_cast<quint16>(QRandomGenerator::system()->bounded(1, 65536));
    QList<QByteArray> questions;
    for (const QByteArray &name : mdnsTypes())
        questions.append(mdnsQuestion(id, name));
    Ear *mdns = add(socketWith(255), QHostAddress(u"224.0.0.251"_s), mdnsPort, questions, nullptr);
    if (mdns != nullptr) {
        mdns->read = [this, id, mdns](const QByteArray &bytes, const QHostAddress &from) {
            const auto records = readMdns(bytes, id);
            if (!records)
                return;
            for (const QByteArray &type : mdnsTypesIn(*records)) {
                if (m_moreTypes.contains(type) || mdnsTypes().contains(type)
                    || m_moreTypes.size() >= mostMoreTypes)
                    continue;
                m_moreTypes.append(type);
                mdns->questions.append(mdnsQuestion(id, type)); // with the next call
            }
            const QList<Observation> seen = mdnsObservations(*records);
            if (!seen.isEmpty())
                Q_EMIT heard(from, seen, {});
        };
    }

    const QByteArray message = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    add(socketWith(1), ssdpGroup, wsDiscoveryPort, {wsProbe(message)},
        [this, message](const QByteArray &bytes, const QHostAddress &from) {
            if (const auto matches = readWsMatches(bytes, message))
                Q_EMIT heard(from, wsObservations(*matches, from), {});
        });

    add(socketWith(1), broadcastOf(attachment.network), ubiquitiPort, ubiquitiQuestions(),
        [this](const QByteArray &bytes, const QHostAddress &from) {
            if (const auto answer = readUbiquiti(bytes))
                Q_EMIT heard(from, ubiquitiObservations(*answer), {});
        });
}

void GroupCalls::openEars(const QList<Attachment> &attachments)
{
#ifndef Q_OS_WIN
    // Bound to the group itself: a softphone on this computer keeps what is sent to it. Windows binds to an
    // address of its own only, and a shared port would take the softphone's calls: no ear there.
    const QHostAddress group(QString::fromLatin1(pnpGroup));
    auto pnp = std::make_unique<QUdpSocket>();
    if (pnp->bind(group, pnpPort, QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint)) {
        for (const Attachment &attachment : attachments)
            pnp->joinMulticastGroup(group, QNetworkInterface::interfaceFromIndex(attachment.index));
    }
    add(std::move(pnp), {}, 0, {}, [this](const QByteArray &bytes, const QHostAddress &from) {
        if (const auto phone = readPnp(bytes))
            Q_EMIT heard(from, pnpObservations(*phone), {});
    });
#endif

    // MikroTik devices answer to this port, whatever port asked.
    for (const Attachment &attachment : attachments) {
        auto mndp = std::make_unique<QUdpSocket>();
        mndp->bind(QHostAddress(QHostAddress::AnyIPv4), mndpPort,
                   QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint);
        add(std::move(mndp), broadcastOf(attachment.network), mndpPort, {mndpQuestion()},
            [this](const QByteArray &bytes, const QHostAddress &from) {
                if (const auto answer = readMndp(bytes))
                    Q_EMIT heard(from, mndpObservations(*answer), {});
            });
    }
}

void GroupCalls::call()
{
    for (const auto &ear : m_ears) {
        for (const QByteArray &question : std::as_const(ear->questions))
            ear->socket->writeDatagram(question, ear->to, ear->port);
    }
}

void GroupCalls::receive(Ear &ear)
{
    for (int i = 0; i < groupDatagramsAtOnce && ear.socket->hasPendingDatagrams(); ++i) {
        QByteArray bytes(65535, '\0');
        QHostAddress from;
        const qint64 size = ear.socket->readDatagram(bytes.data(), bytes.size(), &from);
        if (size < 0)
            return;
        bytes.truncate(static_cast<qsizetype>(size));
        if (m_heardFrom.size() < 4096 || m_heardFrom.contains(from)) {
            if (++m_heardFrom[from] <= mostFromOne)
                ear.read(bytes, from);
        }
    }
}

void GroupCalls::readSsdpFrom(const QByteArray &bytes, const QHostAddress &from)
{
    const auto answer = readSsdp(bytes);
    if (answer)
        Q_EMIT heard(from, ssdpObservations(*answer), descriptionAt(*answer, from));
}

} // namespace rf
