// Fetches a UPnP description from where SSDP said it lies, and asks an internet gateway for its address
// outside and the doors that are open now. Questions only: nothing is opened or closed.
#pragma once

#include "connectors/discovery/probes/http_exchange.h"
#include "connectors/discovery/probes/igd.h"

#include <QDeadlineTimer>
#include <QUrl>

namespace rf {

class UpnpProbe final : public Probe {
    Q_OBJECT
public:
    /// description: on the target's address and port.
    UpnpProbe(const ProbeTarget &target, const QUrl &description, QObject *parent);
    void start() override;

private:
    void described(const HttpAnswer &answer);
    void nextQuestion();
    void askService(const QString &action, int index,
                    const std::function<void(const std::optional<SoapAnswer> &)> &then);
    void fetch(const HttpExchange::Question &question, const std::function<void(const HttpExchange &)> &then);
    void end();

    QUrl m_description;
    QDeadlineTimer m_deadline;
    QString m_service;
    QByteArray m_control;
    QString m_external;
    QString m_status;
    int m_asked = 0;
    QList<LiveMapping> m_mappings;
};

} // namespace rf
