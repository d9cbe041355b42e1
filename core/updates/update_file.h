// The one signed file that RingFence ever reads about itself: which version is the newest, and newer lists of
// providers and firmware. The same file comes over the internet or on a USB stick.
#pragma once

#include "core/result.h"

#include <QDate>
#include <QUrl>
#include <QVersionNumber>
#include <optional>

namespace rf {

struct ReleaseNotice {
    QVersionNumber version;
    QUrl page; ///< where a person can get it; https only
};

struct UpdateFile {
    qint64 number = 0; ///< grows with every file that is issued
    QDate issued;
    std::optional<ReleaseNotice> release;
    QByteArray providers; ///< as resources/data/providers.json; empty = the file brings none
    QByteArray firmware; ///< as resources/data/firmware.json; empty = the file brings none
};

/// BadInput, with a sentence for the person as its detail, when the signature is wrong or the content is not
/// what it has to be as a whole: half a list is never taken.
Result<UpdateFile> readUpdateFile(const QByteArray &file, const QByteArray &publicKey);

/// The newer version that the file tells of, if it is newer than the one that runs.
std::optional<ReleaseNotice> newerThan(const QString &running, const UpdateFile &file);

} // namespace rf
