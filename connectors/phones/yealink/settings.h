// CFG parameters turned into facts, and back into what plan() needs. Pure.
#pragma once

#include "connectors/phones/yealink/parse.h"

#include <QJsonObject>

namespace rf::yealink {

constexpr int mostAccounts = 16;

/// Account numbers that appear among the parameters, in order.
QList<int> accountsIn(const Parameters &parameters);

/// What the status page adds to the settings.
struct Overheard {
    QString vlanInUse; ///< VLAN id the phone uses now; empty = not told
};

void fillSettings(PhoneFacts &phone, const Parameters &parameters, const Overheard &overheard);
/// {"importForm":…, "parameters":{name: value}} of the rows that a change may write or an undo needs.
QJsonObject nativeFrom(const Parameters &parameters, const QString &importForm);
/// The parameters recorded in the facts, as they will be once what the facts already say of the lines has
/// come true: the later stages of a job are planned on facts that were carried forward.
Parameters parametersOf(const Facts &facts);

} // namespace rf::yealink
