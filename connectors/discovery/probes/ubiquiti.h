// Ubiquiti's discovery, both versions: who the device is, in fields of type, length and value. Pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QByteArrayView>

namespace rf {

inline constexpr quint16 ubiquitiPort = 10001;
/// Both are sent: what answers to one does not always answer to the other.
QList<QByteArray> ubiquitiQuestions();

struct UbiquitiAnswer {
    MacAddress mac;
    QByteArray firmware;
    QByteArray hostname;
    QByteArray product; ///< short name
    QByteArray model; ///< long name
    bool factoryFresh = false;
};

/// nullopt: not such an answer, or cut short.
std::optional<UbiquitiAnswer> readUbiquiti(QByteArrayView datagram);
/// "ubnt".
QList<Observation> ubiquitiObservations(const UbiquitiAnswer &answer);

} // namespace rf
