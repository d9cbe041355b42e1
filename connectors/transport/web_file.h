// One file from the internet, over HTTPS, as anybody would fetch it: no account, no cookie, nothing about
// this computer or its office in the request. What comes is bounded in size and time.
#pragma once

#include "core/cancel_token.h"
#include "core/result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QUrl>

namespace rf {

struct WebFileRules {
    int timeoutMs = 30000; ///< for the whole of it
    qsizetype mostBytes = 4 * 1024 * 1024;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

/// Blocks; worker threads only. Unreachable, Timeout, Rejected, Unparsable (too big), Cancelled, BadInput (no
/// https), each with a sentence for the person as its detail.
Result<QByteArray> fetchWebFile(const QUrl &address, const CancelToken &cancel,
                                const WebFileRules &rules = {});

} // namespace rf
