// ubus over SSH or over HTTP(S), behind one small interface, so that reading and planning are the same for
// both.
#pragma once

#include "connectors/transport/http_link.h"
#include "connectors/transport/ssh_link.h"
#include "core/model/step.h"

#include <QJsonObject>

namespace rf::openwrt {

/// ubus status codes (ubusmsg.h).
enum class UbusStatus {
    Ok = 0,
    InvalidArgument = 2,
    NoMethod = 3,
    NotFound = 4,
    NoData = 5,
    Denied = 6,
    Other = 9
};

struct UbusReply {
    UbusStatus status = UbusStatus::Other;
    QJsonObject data;
    bool ok() const { return status == UbusStatus::Ok; }
};

/// Single quotes round a text for the router's shell; the only way by which a text gets into a command line.
QString shellQuote(const QString &text);

/// One ubus call as it goes over the wire. With `inSession` it carries the placeholder {{session}}.
WireForm ubusWire(bool overHttp, const QString &object, const QString &method, QJsonObject arguments,
                  bool inSession);

/// The answer of `ubus call` on the shell: a failed call exits with 256 minus its status, or 4 for an unknown
/// object.
UbusReply replyFromShell(int exitStatus, const QByteArray &out);
/// The answer of /ubus: an error object or "result":[status, data].
Result<UbusReply> replyFromHttp(const QByteArray &body);

class UbusPort {
public:
    virtual ~UbusPort() = default;
    virtual bool overHttp() const = 0;
    /// A reading call. Errors are those of the link; what ubus answers is in the reply.
    virtual Result<UbusReply> call(const QString &object, const QString &method,
                                   const QJsonObject &arguments) = 0;
    /// Sends a step's wire as it stands, {{session}} filled in. Rejected with ubus's or the shell's word.
    virtual Result<UbusReply> send(const WireForm &wire, const QString &session) = 0;
    /// A file's content; nullopt when there is none or it may not be read.
    virtual Result<std::optional<QByteArray>> file(const QString &path) = 0;
    /// Whether a path exists; nullopt when this way cannot tell.
    virtual Result<std::optional<bool>> exists(const QString &path) = 0;
    /// The output of a reading command; nullopt when it failed or this way runs none.
    virtual Result<std::optional<QByteArray>> output(const QString &command) = 0;
    /// A new session that may use uci.
    virtual Result<QString> newSession() = 0;
    virtual void interrupt() = 0;
    virtual QStringList weaknesses() const = 0;
    virtual bool noPasswordSet() const = 0;
    virtual Result<Secret> backup() = 0;
};

std::unique_ptr<UbusPort> makeSshPort(std::unique_ptr<SshLink> link);
/// Signs in once at /ubus.
Result<std::unique_ptr<UbusPort>> signInOverHttp(const Device &device, const QString &user,
                                                 const SecretRef &password, Dialler &dialler,
                                                 const CancelToken &cancel);

} // namespace rf::openwrt
