#include "connectors/sip/knock_run.h"

#include "connectors/sip/options_probe.h"
#include "connectors/sip/text_tools.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

namespace rf {

KnockRun::KnockRun(const KnockOrder &order, QObject *parent,
                   std::function<void(const QList<KnockResult> &)> done)
    : QObject(parent)
    , m_order(order)
    , m_done(std::move(done))
{
    for (const KnockTarget &target : m_order.targets) {
        m_results.append({target, OutsideVerdict::Silent});
        m_settled.append(false);
    }
    QTimer::singleShot(waitMs, this, [this] { end(); });
    for (qsizetype i = 0; i < m_order.targets.size(); ++i)
        m_order.targets.at(i).tcp ? knockTcp(i) : knockUdp(i);
}

void KnockRun::knockTcp(qsizetype index)
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, this, [this, socket, index] {
        settle(index, OutsideVerdict::Open);
        socket->abort(); // nothing is ever said there
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket, index] {
        if (socket->error() == QAbstractSocket::ConnectionRefusedError)
            settle(index, OutsideVerdict::Closed);
    });
    socket->connectToHost(m_order.address, static_cast<quint16>(m_order.targets.at(index).port.value()));
}

void KnockRun::knockUdp(qsizetype index)
{
    auto *socket = new QUdpSocket(this);
    const Port port = m_order.targets.at(index).port;
    connect(socket, &QUdpSocket::readyRead, this, [this, socket, index] {
        char first = 0; // what it says is of no interest
        if (socket->readDatagram(&first, 1) >= 0)
            settle(index, OutsideVerdict::Open);
        else if (socket->error() == QAbstractSocket::ConnectionRefusedError)
            settle(index, OutsideVerdict::Closed);
    });
    connect(socket, &QUdpSocket::errorOccurred, this, [this, socket, index] {
        if (socket->error() == QAbstractSocket::ConnectionRefusedError)
            settle(index, OutsideVerdict::Closed);
    });
    const auto greet = [this, socket, port] {
        OptionsProbe probe;
        probe.ownAddress = socket->localAddress();
        probe.ownPort = socket->localPort();
        probe.target = siptext::addressText(m_order.address);
        if (probe.target.contains(':'))
            probe.target = '[' + probe.target + ']';
        if (port != Port())
            probe.target += ':' + QByteArray::number(port.value());
        (void)socket->write(makeOptions(probe).serialise());
    };
    connect(socket, &QUdpSocket::connected, this, greet);
    // Once more: one lost packet must not look like a shut door.
    QTimer::singleShot(waitMs / 3, socket, [this, greet, index] {
        if (!m_settled.at(index))
            greet();
    });
    socket->connectToHost(m_order.address, static_cast<quint16>(port.value()));
}

void KnockRun::settle(qsizetype index, OutsideVerdict verdict)
{
    if (m_settled.at(index))
        return;
    m_settled[index] = true;
    m_results[index].verdict = verdict;
    if (!m_settled.contains(false))
        QTimer::singleShot(0, this, [this] { end(); });
}

void KnockRun::end()
{
    if (!m_done)
        return;
    const auto done = std::exchange(m_done, {});
    done(m_results);
    deleteLater();
}

} // namespace rf
