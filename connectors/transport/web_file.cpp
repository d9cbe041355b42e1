#include "connectors/transport/web_file.h"

#include "connectors/transport/words.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookAtStopMs = 100;

QNetworkRequest requestFor(const QUrl &address, const WebFileRules &rules)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setMaximumRedirectsAllowed(3);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"RingFence"_s);
    request.setRawHeader("Accept-Encoding", "identity"); // a small answer stays small
    request.setRawHeader("Accept-Language", "*"); // Qt would name the person's language
    request.setSslConfiguration(rules.tls);
    return request;
}

enum class FetchEnd { ByItself, Stopped, TooLate, TooBig };

Result<QByteArray> judgedFetch(FetchEnd ended, const QNetworkReply &reply, const QByteArray &body)
{
    const QString host = reply.url().host();
    switch (ended) {
    case FetchEnd::Stopped: return fail(ErrorCode::Cancelled, TransportText::tr("Stopped."));
    case FetchEnd::TooLate:
        return fail(ErrorCode::Timeout, TransportText::tr("%1 did not answer in time.").arg(host));
    case FetchEnd::TooBig:
        return fail(ErrorCode::Unparsable, TransportText::tr("%1 sends more than it should.").arg(host));
    case FetchEnd::ByItself: break;
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && status != 200)
        return fail(ErrorCode::Rejected,
                    TransportText::tr("%1 does not give the file (HTTP %2).").arg(host).arg(status));
    if (reply.error() != QNetworkReply::NoError)
        return fail(ErrorCode::Unreachable,
                    TransportText::tr("%1 could not be reached safely: %2").arg(host, reply.errorString()));
    return body;
}

} // namespace

Result<QByteArray> fetchWebFile(const QUrl &address, const CancelToken &cancel, const WebFileRules &rules)
{
    if (!address.isValid() || address.scheme() != u"https"_s)
        return fail(ErrorCode::BadInput, TransportText::tr("Only https addresses are asked."));
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(address, rules)));
    FetchEnd ended = FetchEnd::ByItself;
    const auto end = [&](FetchEnd how) {
        if (ended == FetchEnd::ByItself)
            ended = how;
        reply->abort();
    };
    QByteArray body;
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
        body += reply->read(rules.mostBytes + 1 - body.size());
        if (body.size() > rules.mostBytes)
            end(FetchEnd::TooBig);
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer stop;
    QObject::connect(&stop, &QTimer::timeout, &loop, [&] {
        if (cancel.isCancelled())
            end(FetchEnd::Stopped);
    });
    stop.start(lookAtStopMs);
    QTimer::singleShot(rules.timeoutMs, &loop, [&] { end(FetchEnd::TooLate); });
    if (!reply->isFinished())
        loop.exec();
    return judgedFetch(ended, *reply, body);
}

} // namespace rf
