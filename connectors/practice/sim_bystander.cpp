#include "connectors/practice/sim_bystander.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;

SimBystander::SimBystander(const QJsonObject &spec)
    : m_spec(spec)
    , m_address(spec.value(u"address"_s).toString())
    , m_web([title = spec.value(u"title"_s).toString().toUtf8()](const SimHttpRequest &request) {
        if (request.path != "/")
            return SimHttpReply{404, {}, "<html><body>Not found</body></html>", "text/html", false, {}};
        return SimHttpReply{
            200,
            {},
            "<html><head><title>" + title + "</title></head><body>" + title + "</body></html>",
            "text/html",
            false,
            {}};
    })
{
}

SimBystander::~SimBystander()
{
    stop();
}

Result<std::unique_ptr<SimBystander>> SimBystander::make(const QJsonObject &spec)
{
    std::unique_ptr<SimBystander> device(new SimBystander(spec));
    if (device->m_address.isNull())
        return fail(ErrorCode::BadInput, u"a device needs an address"_s);
    if (spec.contains(u"mac"_s)) {
        const auto mac = MacAddress::from(spec.value(u"mac"_s).toString());
        if (!mac)
            return fail(ErrorCode::BadInput, u"not a MAC address"_s);
        device->m_mac = *mac;
    }
    return device;
}

QString SimBystander::id() const
{
    return m_mac.isNull() ? u"addr-"_s + m_address.toString() : u"mac-"_s + m_mac.bare();
}

Result<> SimBystander::start(SimNetwork &network)
{
    if (!m_mac.isNull())
        network.addHost(m_address, m_mac);
    if (m_spec.contains(u"title"_s)) {
        const bool tls = m_spec.value(u"tls"_s).toBool();
        SimCertificateSubject subject;
        subject.commonName = m_address.toString();
        ASSIGN_OR_RETURN(const SimCertificate certificate, makeSimCertificate(subject));
        SimHttpServer::Options options;
        options.address = m_address;
        options.tlsPort = tls ? 443 : 0;
        options.plainPort = 80;
        options.serverHeader = m_spec.value(u"server"_s).toString().toUtf8();
        RETURN_IF_ERROR(m_web.start(network, options, certificate));
    }
    for (const QJsonValue port : m_spec.value(u"ports"_s).toArray()) {
        m_ports.push_back(std::make_unique<SimTcpPort>(m_spec.value(u"greeting"_s).toString().toUtf8()));
        RETURN_IF_ERROR(m_ports.back()->start(network, {m_address, quint16(port.toInt())}));
    }
    return {};
}

void SimBystander::stop()
{
    m_web.stop();
    for (const auto &port : m_ports)
        port->stop();
}

void SimBystander::setMischief(const Mischief &mischief)
{
    m_web.setMischief(mischief);
}

QByteArray SimBystander::written() const
{
    QByteArray all;
    for (const auto &port : m_ports)
        all += port->written();
    return all;
}

QJsonObject SimBystander::dump() const
{
    return {{u"written"_s, QString::fromLatin1(written().toHex())}};
}

} // namespace rf
