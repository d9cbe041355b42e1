#include "connectors/discovery/probes/web_probe.h"

#include "connectors/discovery/probes/certificate.h"
#include "connectors/discovery/probes/favicon.h"
#include "connectors/discovery/probes/web_page.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr int mostRedirects = 2;
}

WebProbe::WebProbe(const ProbeTarget &target, Connection::Wrapping wrapping, QObject *parent)
    : Probe(target, parent)
    , m_wrapping(wrapping)
{
}

void WebProbe::start()
{
    m_deadline.setRemainingTime(target().connectMs + target().answerMs);
    ask("/");
}

void WebProbe::ask(const QByteArray &path)
{
    ProbeTarget within = target();
    within.answerMs = static_cast<int>(std::min<qint64>(within.answerMs, m_deadline.remainingTime()));
    HttpExchange::Question question;
    question.path = path;
    auto *exchange = new HttpExchange(within, m_wrapping, question, this);
    connect(exchange, &HttpExchange::finished, this, [this, exchange, path] {
        exchange->deleteLater();
        heard(*exchange, path);
    });
    exchange->start();
}

void WebProbe::heard(const HttpExchange &exchange, const QByteArray &path)
{
    const bool tls = m_wrapping == Connection::Wrapping::Tls;
    const HttpAnswer &answer = exchange.answer();
    if (m_redirects == 0) {
        noteState(exchange.connection().state(), exchange.connection().answeredAfterMs());
        if (state() != PortState::Open) {
            finish();
            return;
        }
        if (tls)
            setProtocol(u"https"_s);
        else if (answer.status != 0)
            setProtocol(u"http"_s);
        if (const auto certificate = readCertificate(exchange.connection().certificate()))
            note(certificateObservations(*certificate));
    }
    const QString html = QString::fromUtf8(answer.body);
    note(httpObservations(answer));
    note(loginObservations(html));
    // The page behind a redirection often names the device.
    const QString host = target().address.toString();
    const QByteArray next = m_redirects < mostRedirects && !m_deadline.hasExpired()
                                ? sameHostRedirect(answer, host.toLatin1(), tls)
                                : QByteArray();
    if (!next.isEmpty()) {
        ++m_redirects;
        ask(next);
        return;
    }
    if (answer.status == 200 && !html.isEmpty())
        m_icon = iconPath(html, path, host);
    finish();
}

IconProbe::IconProbe(const ProbeTarget &target, Connection::Wrapping wrapping, const QByteArray &path,
                     QObject *parent)
    : Probe(target, parent)
    , m_exchange(target, wrapping, HttpExchange::Question{path, {}, {}}, this)
{
    connect(&m_exchange, &HttpExchange::finished, this, [this] {
        noteState(m_exchange.connection().state(), m_exchange.connection().answeredAfterMs());
        if (m_exchange.answer().status == 200)
            note(iconObservations(m_exchange.answer().body));
        finish();
    });
}

} // namespace rf
