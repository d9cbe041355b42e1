// Marks of a start page beyond its title: the form that asks for a password, and where its icon lies. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

/// "http-login": the first form that has a password field; nothing when there is none.
QList<Observation> loginObservations(const QString &html);
/// Path of the page's icon on the same host; "/favicon.ico" when the page names none, empty when it leads
/// elsewhere. page: path of the page itself.
QByteArray iconPath(const QString &html, const QByteArray &page, const QString &host);

} // namespace rf
