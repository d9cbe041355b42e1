#include "connectors/discovery/probes/upnp_probe.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr int wholeUpnpMs = 6000; // a table of mappings is asked for row by row
}

UpnpProbe::UpnpProbe(const ProbeTarget &target, const QUrl &description, QObject *parent)
    : Probe(target, parent)
    , m_description(description)
{
}

void UpnpProbe::start()
{
    m_deadline.setRemainingTime(wholeUpnpMs);
    HttpExchange::Question question;
    question.path = m_description.path(QUrl::FullyEncoded).toLatin1();
    if (question.path.isEmpty())
        question.path = "/";
    if (m_description.hasQuery())
        question.path += '?' + m_description.query(QUrl::FullyEncoded).toLatin1();
    fetch(question, [this](const HttpExchange &exchange) {
        noteState(exchange.connection().state(), exchange.connection().answeredAfterMs());
        described(exchange.answer());
    });
}

void UpnpProbe::described(const HttpAnswer &answer)
{
    const auto description =
        answer.status == 200 ? readUpnpDescription(answer.body) : std::optional<UpnpDescription>();
    if (!description) {
        finish();
        return;
    }
    note(upnpObservations(*description));
    const UpnpService *service = gatewayService(*description);
    m_control = service ? controlPath(*service, m_description) : QByteArray();
    if (m_control.isEmpty()) {
        finish();
        return;
    }
    m_service = service->type;
    nextQuestion();
}

void UpnpProbe::nextQuestion()
{
    const int turn = m_asked++;
    if (turn >= mostMappings + 2 || m_deadline.hasExpired()) {
        end();
    } else if (turn == 0) {
        askService(u"GetExternalIPAddress"_s, -1, [this](const std::optional<SoapAnswer> &answer) {
            if (answer)
                m_external = answer->values.value(u"NewExternalIPAddress"_s);
            nextQuestion();
        });
    } else if (turn == 1) {
        askService(u"GetStatusInfo"_s, -1, [this](const std::optional<SoapAnswer> &answer) {
            if (answer)
                m_status = answer->values.value(u"NewConnectionStatus"_s);
            nextQuestion();
        });
    } else {
        askService(u"GetGenericPortMappingEntry"_s, turn - 2,
                   [this](const std::optional<SoapAnswer> &answer) {
                       const auto mapping = answer ? readMapping(*answer) : std::optional<LiveMapping>();
                       if (!mapping) {
                           end();
                           return;
                       }
                       m_mappings.append(*mapping);
                       nextQuestion();
                   });
    }
}

void UpnpProbe::end()
{
    note({gatewayObservation(m_external, m_status, static_cast<int>(m_mappings.size()))});
    for (const LiveMapping &mapping : std::as_const(m_mappings))
        note({mappingObservation(mapping)});
    finish();
}

void UpnpProbe::askService(const QString &action, int index,
                           const std::function<void(const std::optional<SoapAnswer> &)> &then)
{
    HttpExchange::Question question;
    question.path = m_control;
    question.headers = "Content-Type: text/xml; charset=\"utf-8\"\r\nSOAPAction: \"" + m_service.toLatin1()
                       + '#' + action.toLatin1() + "\"\r\n";
    question.body = soapQuestion(m_service, action, index);
    fetch(question, [then](const HttpExchange &exchange) {
        const int status = exchange.answer().status;
        then(status == 200 || status == 500 ? readSoap(exchange.answer().body) : std::optional<SoapAnswer>());
    });
}

void UpnpProbe::fetch(const HttpExchange::Question &question,
                      const std::function<void(const HttpExchange &)> &then)
{
    ProbeTarget within = target();
    within.answerMs = static_cast<int>(std::clamp<qint64>(m_deadline.remainingTime(), 1, within.answerMs));
    auto *exchange = new HttpExchange(within, Connection::Wrapping::Plain, question, this);
    connect(exchange, &HttpExchange::finished, this, [exchange, then] {
        exchange->deleteLater();
        then(*exchange);
    });
    exchange->start();
}

} // namespace rf
