// What RingFence is made of besides itself, and under which terms: resources/licences.
#pragma once

#include <QStringList>

namespace rf {

struct Licence {
    QString name; ///< "libssh"
    QString terms; ///< SPDX expression
    QString copyright;
    QString url;
    QStringList texts; ///< files below :/rf/licences; empty = the terms need none
};

/// Of this system's build, the program itself first.
QList<Licence> licences();
/// The texts one after the other.
QString textOf(const Licence &licence);

} // namespace rf
