// Sending one step, and keeping rpcd's sessions in order: a confirmation must come from the session that
// applied.
#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

/// "set", "apply", ... when the step is a call of uci; empty otherwise.
QString uciMethod(const WireForm &wire)
{
    if (const auto *exec = std::get_if<ExecCommand>(&wire)) {
        static const QRegularExpression form(u"\\Aubus call uci ([a-z_]+)\\b"_s);
        return form.match(exec->command).captured(1);
    }
    if (const auto *http = std::get_if<HttpCall>(&wire)) {
        const QJsonArray params =
            QJsonDocument::fromJson(http->body.toUtf8()).object().value(u"params"_s).toArray();
        return params.size() > 2 && params.at(1).toString() == "uci"_L1 ? params.at(2).toString() : QString();
    }
    return {};
}

/// Sessions with an apply that waits for its confirmation, per device. The engine proves a change over a
/// connection that it opens afterwards, and rpcd takes the confirmation only from the session that applied.
/// Lost with the process, on purpose: then nothing confirms, and the router goes back by itself.
class PendingSessions {
public:
    void put(const QString &device, const QString &session)
    {
        const QMutexLocker lock(&m_mutex);
        m_sessions.insert(device, session);
    }
    QString get(const QString &device)
    {
        const QMutexLocker lock(&m_mutex);
        return m_sessions.value(device);
    }
    void remove(const QString &device)
    {
        const QMutexLocker lock(&m_mutex);
        m_sessions.remove(device);
    }

private:
    QMutex m_mutex;
    QHash<QString, QString> m_sessions;
};

PendingSessions &pendingSessions()
{
    static PendingSessions sessions;
    return sessions;
}

/// Makes sure that staging starts from nothing: after a roll-back the old session still holds the staged
/// changes, and the next apply would silently apply them again.
Result<> beginStaging(UbusSession &session)
{
    if (session.clean)
        return {};
    UbusPort &port = session.port();
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (session.rpcSession.isEmpty()) {
            ASSIGN_OR_RETURN(session.rpcSession, port.newSession());
        }
        ASSIGN_OR_RETURN(
            const UbusReply staged,
            port.send(ubusWire(port.overHttp(), u"uci"_s, u"changes"_s, {}, true), session.rpcSession));
        if (staged.data.value(u"changes"_s).toObject().isEmpty()) {
            session.clean = true;
            return {};
        }
        session.rpcSession.clear();
        if (port.overHttp())
            break;
    }
    return fail(ErrorCode::Conflict,
                OpenWrtText::tr("somebody else's changes wait in the router's session; sign in again"));
}

} // namespace

Result<> runStep(UbusSession &session, const Step &step)
{
    UbusPort &port = session.port();
    const QString method = uciMethod(step.wire);
    const QString device = session.device().id;
    const bool stages = method == "set"_L1 || method == "add"_L1 || method == "delete"_L1;
    const bool ends = method == "confirm"_L1 || method == "rollback"_L1;
    if (stages)
        RETURN_IF_ERROR(beginStaging(session));
    else if (ends && session.rpcSession.isEmpty())
        session.rpcSession = port.overHttp() ? u"http"_s : pendingSessions().get(device);
    if ((ends || method == "apply"_L1) && session.rpcSession.isEmpty())
        return fail(ErrorCode::Rejected, OpenWrtText::tr("no change of ours waits on this router"));

    const auto reply = port.send(step.wire, session.rpcSession);
    if (!reply) {
        const ErrorCode code = reply.error().code;
        if (step.cutsLink && (code == ErrorCode::LinkLost || code == ErrorCode::Timeout)) {
            if (method == "apply"_L1)
                pendingSessions().put(device, session.rpcSession);
            return {};
        }
        if (stages || method == "apply"_L1) {
            // What is staged half stays in that session and is never applied; the next change begins in a new
            // one.
            session.rpcSession.clear();
            session.clean = false;
        }
        return tl::unexpected<Error>(reply.error());
    }
    if (method.isEmpty() && reply->data.value(u"result"_s) == QJsonValue(false))
        return fail(ErrorCode::Rejected, OpenWrtText::tr("the router did not take it"));
    if (method == "apply"_L1) {
        pendingSessions().put(device, session.rpcSession);
    } else if (ends) {
        pendingSessions().remove(device);
        session.rpcSession.clear();
        session.clean = false;
    }
    return {};
}

} // namespace rf::openwrt
