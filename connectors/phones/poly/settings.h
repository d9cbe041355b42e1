// Poly parameters turned into facts. Pure.
#pragma once

#include "connectors/phones/poly/parse.h"

namespace rf::poly {

constexpr int mostLines = 12;

/// Names that tell which lines there are, and the names of everything else that is read.
QStringList addressNames();
QStringList lineNames(int line);
QStringList phoneNames();
/// Numbers of the lines that have an address.
QList<int> linesIn(const Values &values);

/// What the network page of the REST interface adds.
struct NetworkInfo {
    bool known = false;
    QString vlan;
    bool lldp = false;
    QString provisioningServer;
    QString provisioningType;
};
NetworkInfo networkFrom(const QJsonObject &data);

void fillSettings(PhoneFacts &phone, const Values &values, const NetworkInfo &network);
/// {"interface":…, "parameters":{name: value}} for plan(). Where a value came from is no setting and is kept
/// in the readings' sources only: writing a value back leaves it under another source.
QJsonObject nativeFrom(const Values &values, const QString &interface);
/// The parameters recorded in the facts, as they will be once what the facts already say of the lines has
/// come true: the later stages of a job are planned on facts that were carried forward.
QMap<QString, QString> parametersOf(const Facts &facts);
QString transportWord(SipTransport transport);
/// Values of sec.srtp.enable, .offer and .require for a mode.
QStringList srtpDigits(SrtpMode mode);
/// Whether a reading rests on a value that only the factory default or the provider's file gave.
bool restsOn(const QString &readingSource, const QString &word);

} // namespace rf::poly
