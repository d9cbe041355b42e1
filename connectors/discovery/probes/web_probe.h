// A web server's start page: who it says it is, in its headers, its page, and its certificate. Nobody signs
// in.
#pragma once

#include "connectors/discovery/probes/http_exchange.h"

#include <QDeadlineTimer>

namespace rf {

class WebProbe final : public Probe {
    Q_OBJECT
public:
    WebProbe(const ProbeTarget &target, Connection::Wrapping wrapping, QObject *parent);
    void start() override;
    /// Path of the page's icon; empty = there was no page.
    const QByteArray &icon() const { return m_icon; }

private:
    void ask(const QByteArray &path);
    void heard(const HttpExchange &exchange, const QByteArray &path);

    Connection::Wrapping m_wrapping;
    QDeadlineTimer m_deadline;
    QByteArray m_icon;
    int m_redirects = 0;
};

/// The page's icon.
class IconProbe final : public Probe {
    Q_OBJECT
public:
    IconProbe(const ProbeTarget &target, Connection::Wrapping wrapping, const QByteArray &path,
              QObject *parent);
    void start() override { m_exchange.start(); }

private:
    HttpExchange m_exchange;
};

} // namespace rf
