// What a person does at one maker's devices, as the maker's documents tell it. A driver gives it, in the
// language of the window.
#pragma once

#include <QStringList>

namespace rf {

/// What the documents do not tell stays empty; then somebody has to be called.
struct AtTheDevice {
    QString usualUser; ///< who signs in to one that nobody changed
    QStringList lostPassword; ///< what a new one takes, how it is reset, what a reset destroys; in this order
    // Where a setting is put back by hand. %1 stands for the values as they were:
    QString lines; ///< server, port and transport of a line
    QString srtp;
    QString vlan; ///< at the handset, because the settings page may be out of reach
    QString doors; ///< entries that let the internet in
    // and without a value:
    QString alg; ///< the router's phone helper
    QString restart;
    QString restore; ///< the whole configuration, from a file that a person saved
    QString linePassword; ///< only its place in the menu
};

} // namespace rf
