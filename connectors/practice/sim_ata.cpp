// A generic adapter or lift phone: it registers, shows a title, and must be left alone (S-1, S-2). Whatever
// somebody tries to change or to sign in to is remembered as a violation.
#include "connectors/practice/sim_phone_base.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

class SimAta final : public SimPhoneBase {
public:
    using SimPhoneBase::SimPhoneBase;

protected:
    SimHttpReply answer(const SimHttpRequest &request) override
    {
        SimHttpReply reply;
        const bool looks = request.method == "GET" || request.method == "HEAD";
        if (!looks)
            setViolation(QString::fromLatin1(request.method + ' ' + request.path).left(200));
        else if (!request.header("Authorization").isEmpty())
            setViolation(u"sign-in"_s);
        if (!looks || request.path != "/") {
            reply.status = looks ? 404 : 401;
            return reply;
        }
        reply.body =
            "<html><head><title>" + m_device.value(u"title"_s).toString().toUtf8()
            + "</title></head><body><form><input type=\"password\" name=\"pw\"></form></body></html>";
        return reply;
    }

    QList<SimSipLine> sipLines() const override
    {
        QList<SimSipLine> lines;
        for (int n = 1; n <= m_device.value(u"lines"_s).toInt(1); ++n) {
            const QString port = u"line.%1."_s.arg(n);
            if (value(port + u"user"_s).isEmpty())
                continue;
            SimSipLine line;
            line.number = n;
            line.user = value(port + u"user"_s);
            line.password = value(port + u"password"_s).toUtf8();
            line.domain = m_around.providerDomain;
            line.server = serverEndpoint(m_around.providerDomain, value(port + u"port"_s).toInt());
            lines.append(line);
        }
        return lines;
    }

    int voiceVlan() const override { return 0; }
    WebPorts webPorts() const override { return {0, 80}; }
    bool onlyFromServer() const override { return false; }

    int onNotify(const QByteArray &event) override
    {
        setViolation(u"NOTIFY "_s + QString::fromLatin1(event.left(60)));
        return 489;
    }

    void setUpLine(int number, const QJsonObject &line) override
    {
        const QString port = u"line.%1."_s.arg(number);
        store(port + u"user"_s, line.value(u"extension"_s).toString());
        store(port + u"password"_s, line.value(u"password"_s).toString());
        store(port + u"port"_s, QString::number(line.value(u"port"_s).toInt(5060)));
    }

    QByteArray serverHeader() const override { return m_device.value(u"server"_s).toString().toUtf8(); }
};

} // namespace

std::unique_ptr<SimPhone> makeSimAta(const QJsonObject &spec, const QJsonObject &device,
                                     const SimPhoneSurroundings &around)
{
    return std::make_unique<SimAta>(spec, device, around);
}

} // namespace rf
