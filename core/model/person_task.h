// What only a person can do, as it stands on the list: whose turn it is, until when, that it was done, and
// the pictures that show it. Kept in the office file in the documents "personTasks", "evidence" and
// "evidence/<task>" (docs/decisions/0004). A person's word for a control is an Attestation, not this.
#pragma once

#include "core/model/json.h"

namespace rf {

/// The letter to whoever manages the phones is one task over several controls.
inline constexpr auto providerLetterTask = QLatin1StringView("provider-letter");

struct PersonTask {
    QString task; ///< id of the control, or providerLetterTask
    QString owner; ///< who does it; empty = nobody yet
    QDateTime due; ///< the day, UTC midnight; invalid = none
    QString doneBy; ///< who says that the steps were done; what came of it is measured at the next check-up
    QDateTime doneAt;
    QString note;
    static constexpr auto fields()
    {
        return std::make_tuple(field("task", &PersonTask::task), field("owner", &PersonTask::owner),
                               field("due", &PersonTask::due), field("doneBy", &PersonTask::doneBy),
                               field("doneAt", &PersonTask::doneAt), field("note", &PersonTask::note));
    }
    friend bool operator==(const PersonTask &, const PersonTask &) = default;
};

/// One picture that was put to a task, without the picture: cheap enough to be read with everything else.
struct EvidenceNote {
    QString id; ///< UUID
    QString task;
    QDateTime addedAt;
    int width = 0;
    int height = 0;
    int bytes = 0; ///< of the picture
    QString thumbnail; ///< small JPEG, base64
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &EvidenceNote::id), field("task", &EvidenceNote::task),
                               field("addedAt", &EvidenceNote::addedAt), field("width", &EvidenceNote::width),
                               field("height", &EvidenceNote::height), field("bytes", &EvidenceNote::bytes),
                               field("thumbnail", &EvidenceNote::thumbnail));
    }
    friend bool operator==(const EvidenceNote &, const EvidenceNote &) = default;
};

/// The picture itself; all of one task lie in one document.
struct EvidencePicture {
    QString id;
    QString jpeg; ///< base64
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &EvidencePicture::id), field("jpeg", &EvidencePicture::jpeg));
    }
    friend bool operator==(const EvidencePicture &, const EvidencePicture &) = default;
};

} // namespace rf
