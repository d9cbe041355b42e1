// What a person says about a control, as it goes into the office file: confirmed or not, accepted, put on
// the list, shown by pictures. Every function blocks and is called from a worker thread.
#pragma once

#include "core/engine/office_file.h"
#include "core/model/person_task.h"
#include "wizard/evidence_picture.h"

namespace rf {

/// Errors of all: Storage when the file cannot be written, BadInput for what is incomplete.
Result<> attest(OfficeFile &file, const Attestation &word);
/// BadInput also for an end that is past or more than acceptedRiskMaxDays away.
Result<> acceptRisk(OfficeFile &file, const AcceptedRisk &risk);
/// What was accepted stays on record; it counts no longer.
Result<> endAcceptedRisk(OfficeFile &file, const QString &control, const QDateTime &now);
/// Replaces the task's row, or adds it.
Result<> savePersonTask(OfficeFile &file, const PersonTask &task);

/// BadInput when the task has evidencePerTask pictures already.
Result<EvidenceNote> addEvidence(OfficeFile &file, const QString &task, const PlainPicture &picture,
                                 const QDateTime &now);
Result<> removeEvidence(OfficeFile &file, const QString &id);
/// The picture itself, JPEG. BadInput when there is none of that id.
Result<QByteArray> evidenceJpeg(OfficeFile &file, const QString &id);

} // namespace rf
