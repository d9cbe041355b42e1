#include "core/result.h"

namespace rf {

QLatin1StringView errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable: return QLatin1StringView("Unreachable");
    case ErrorCode::Stranger: return QLatin1StringView("Stranger");
    case ErrorCode::HostKeyChanged: return QLatin1StringView("HostKeyChanged");
    case ErrorCode::CertificateChanged: return QLatin1StringView("CertificateChanged");
    case ErrorCode::AuthRejected: return QLatin1StringView("AuthRejected");
    case ErrorCode::LockedOut: return QLatin1StringView("LockedOut");
    case ErrorCode::Timeout: return QLatin1StringView("Timeout");
    case ErrorCode::LinkLost: return QLatin1StringView("LinkLost");
    case ErrorCode::NetworkChanged: return QLatin1StringView("NetworkChanged");
    case ErrorCode::Rejected: return QLatin1StringView("Rejected");
    case ErrorCode::Unparsable: return QLatin1StringView("Unparsable");
    case ErrorCode::Unsupported: return QLatin1StringView("Unsupported");
    case ErrorCode::Conflict: return QLatin1StringView("Conflict");
    case ErrorCode::Cancelled: return QLatin1StringView("Cancelled");
    case ErrorCode::BadInput: return QLatin1StringView("BadInput");
    case ErrorCode::Storage: return QLatin1StringView("Storage");
    case ErrorCode::Damaged: return QLatin1StringView("Damaged");
    case ErrorCode::Internal: return QLatin1StringView("Internal");
    }
    return QLatin1StringView("Internal");
}

std::optional<ErrorCode> errorFrom(QStringView name)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (name == errorName(code))
            return code;
    }
    return std::nullopt;
}

} // namespace rf
