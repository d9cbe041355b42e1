// Every fallible function of the house returns Result<T>. The code says what the person can do next; the
// detail is free of secrets and is English, for the log and "Copy details"; in the language of the window
// only where it is also the reason that a plan or a device's row shows.
#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <tl/expected.hpp>

namespace rf {

enum class ErrorCode {
    Unreachable, ///< no answer from that address
    Stranger, ///< first meeting: the host key or certificate needs the person's word
    HostKeyChanged, ///< the SSH host key is not the pinned one
    CertificateChanged, ///< the TLS certificate is not the pinned one
    AuthRejected, ///< user name or password refused
    LockedOut, ///< the device refuses sign-ins for a while
    Timeout, ///< the device stopped answering within the deadline
    LinkLost, ///< the connection broke in the middle
    NetworkChanged, ///< this computer moved to another network (Wi-Fi, VPN, cable) while it worked
    Rejected, ///< the device refused a command or request
    Unparsable, ///< the answer is not what the vendor documents
    Unsupported, ///< no vendor-documented way on this model and firmware
    Conflict, ///< what the plan rests on has changed
    Cancelled, ///< the person pressed Stop
    BadInput, ///< what the person or a file gave cannot be used
    Storage, ///< the office file or the password store cannot be written or reached
    Damaged, ///< the office file's content is not what was written
    Internal, ///< our own mistake
};

struct Where {
    const char *file = __builtin_FILE();
    int line = __builtin_LINE();
};

struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    Where where;
    std::optional<int> waitMinutes = {}; ///< LockedOut: for how long, where the device says so
};

template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, Where where = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), where});
}

/// Stable name of a code ("AuthRejected"), for JSON, journal and log.
QLatin1StringView errorName(ErrorCode code);
/// The reverse; nullopt when it is none.
std::optional<ErrorCode> errorFrom(QStringView name);

} // namespace rf

// Standard C++ (no statement expressions), so that MSVC takes them too. Nothing else in the house is a macro.
#define RF_CONCAT_(a, b) a##b
#define RF_CONCAT(a, b) RF_CONCAT_(a, b)
#define RETURN_IF_ERROR_(tmp, expr)                                                                          \
    do {                                                                                                     \
        if (auto tmp = (expr); !tmp)                                                                         \
            return tl::unexpected<rf::Error>(std::move(tmp).error());                                        \
    } while (false)
#define RETURN_IF_ERROR(expr) RETURN_IF_ERROR_(RF_CONCAT(rfResult_, __LINE__), expr)
#define ASSIGN_OR_RETURN_(tmp, declaration, expr)                                                            \
    auto tmp = (expr);                                                                                       \
    if (!tmp)                                                                                                \
        return tl::unexpected<rf::Error>(std::move(tmp).error());                                            \
    declaration = std::move(*tmp)
#define ASSIGN_OR_RETURN(declaration, expr) ASSIGN_OR_RETURN_(RF_CONCAT(rfTmp_, __LINE__), declaration, expr)
