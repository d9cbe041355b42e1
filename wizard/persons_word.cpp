#include "wizard/persons_word.h"

#include "core/controls/assess.h"

#include <QCoreApplication>
#include <QUuid>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct PersonsWords {
    Q_DECLARE_TR_FUNCTIONS(PersonsWord)
};

template <class T, class F>
Result<> change(OfficeFile &file, const QString &document, F &&with)
{
    ASSIGN_OR_RETURN(T value, file.document<T>(document));
    with(value);
    return file.saveDocument(document, value);
}

QString picturesOf(const QString &task)
{
    return u"evidence/"_s + task;
}

Result<EvidenceNote> noteOf(OfficeFile &file, const QString &id)
{
    ASSIGN_OR_RETURN(const QList<EvidenceNote> notes, file.document<QList<EvidenceNote>>(u"evidence"_s));
    const auto it =
        std::find_if(notes.begin(), notes.end(), [&](const EvidenceNote &n) { return n.id == id; });
    if (it == notes.end())
        return fail(ErrorCode::BadInput, PersonsWords::tr("there is no such picture"));
    return *it;
}

} // namespace

Result<> attest(OfficeFile &file, const Attestation &word)
{
    if (!findControl(word.control) || word.by.trimmed().isEmpty() || !word.when.isValid())
        return fail(ErrorCode::BadInput, PersonsWords::tr("a word needs a control, a name and a time"));
    return change<QList<Attestation>>(file, u"attestations"_s,
                                      [&](QList<Attestation> &list) { list.append(word); });
}

Result<> acceptRisk(OfficeFile &file, const AcceptedRisk &risk)
{
    const bool complete =
        findControl(risk.control) && !risk.by.trimmed().isEmpty() && !risk.reason.trimmed().isEmpty();
    if (!complete || !risk.when.isValid() || risk.until <= risk.when
        || risk.until > risk.when.addDays(acceptedRiskMaxDays))
        return fail(ErrorCode::BadInput,
                    PersonsWords::tr("a risk is accepted by name, with a reason, for 1 to %1 days")
                        .arg(acceptedRiskMaxDays));
    return change<QList<AcceptedRisk>>(file, u"acceptedRisks"_s,
                                       [&](QList<AcceptedRisk> &list) { list.append(risk); });
}

Result<> endAcceptedRisk(OfficeFile &file, const QString &control, const QDateTime &now)
{
    return change<QList<AcceptedRisk>>(file, u"acceptedRisks"_s, [&](QList<AcceptedRisk> &list) {
        for (AcceptedRisk &risk : list) {
            if (risk.control == control && risk.until > now)
                risk.until = now;
        }
    });
}

Result<> savePersonTask(OfficeFile &file, const PersonTask &task)
{
    return change<QList<PersonTask>>(file, u"personTasks"_s, [&](QList<PersonTask> &list) {
        const auto it =
            std::find_if(list.begin(), list.end(), [&](const PersonTask &t) { return t.task == task.task; });
        if (it == list.end())
            list.append(task);
        else
            *it = task;
    });
}

Result<EvidenceNote> addEvidence(OfficeFile &file, const QString &task, const PlainPicture &picture,
                                 const QDateTime &now)
{
    ASSIGN_OR_RETURN(QList<EvidenceNote> notes, file.document<QList<EvidenceNote>>(u"evidence"_s));
    if (std::count_if(notes.begin(), notes.end(), [&](const EvidenceNote &n) { return n.task == task; })
        >= evidencePerTask)
        return fail(ErrorCode::BadInput,
                    PersonsWords::tr("this task has %1 pictures already").arg(evidencePerTask));
    EvidenceNote note;
    note.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    note.task = task;
    note.addedAt = now;
    note.width = picture.size.width();
    note.height = picture.size.height();
    note.bytes = static_cast<int>(picture.jpeg.size());
    note.thumbnail = QString::fromLatin1(picture.thumbnail.toBase64());
    // The picture before the note: a note never stands for a picture that is not there.
    RETURN_IF_ERROR(
        change<QList<EvidencePicture>>(file, picturesOf(task), [&](QList<EvidencePicture> &pictures) {
            pictures.append(EvidencePicture{note.id, QString::fromLatin1(picture.jpeg.toBase64())});
        }));
    notes.append(note);
    RETURN_IF_ERROR(file.saveDocument(u"evidence"_s, notes));
    return note;
}

Result<> removeEvidence(OfficeFile &file, const QString &id)
{
    ASSIGN_OR_RETURN(const EvidenceNote note, noteOf(file, id));
    RETURN_IF_ERROR(change<QList<EvidenceNote>>(file, u"evidence"_s, [&](QList<EvidenceNote> &notes) {
        notes.removeIf([&](const EvidenceNote &n) { return n.id == id; });
    }));
    return change<QList<EvidencePicture>>(file, picturesOf(note.task), [&](QList<EvidencePicture> &pictures) {
        pictures.removeIf([&](const EvidencePicture &p) { return p.id == id; });
    });
}

Result<QByteArray> evidenceJpeg(OfficeFile &file, const QString &id)
{
    ASSIGN_OR_RETURN(const EvidenceNote note, noteOf(file, id));
    ASSIGN_OR_RETURN(const QList<EvidencePicture> pictures,
                     file.document<QList<EvidencePicture>>(picturesOf(note.task)));
    for (const EvidencePicture &picture : pictures) {
        if (picture.id == id)
            return QByteArray::fromBase64(picture.jpeg.toLatin1());
    }
    return fail(ErrorCode::BadInput, PersonsWords::tr("the picture is not in the office file"));
}

} // namespace rf
