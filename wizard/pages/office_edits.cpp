#include "wizard/pages/office_edits.h"

namespace rf {

OfficeEdits::OfficeEdits(CurrentVisit &visit, QObject *parent)
    : QObject(parent)
    , m_visit(visit)
{
    connect(&m_visit, &CurrentVisit::busyChanged, this, &OfficeEdits::flush);
    connect(&m_visit, &CurrentVisit::closed, this, [this] {
        m_waiting.clear();
        m_underWay.clear();
    });
}

void OfficeEdits::add(Edit edit)
{
    m_waiting << std::move(edit);
    flush();
}

std::optional<Office> OfficeEdits::office() const
{
    const auto snapshot = m_visit.snapshot();
    if (!snapshot)
        return std::nullopt;
    Office office = snapshot->state.office;
    for (const QList<Edit> &edits : m_underWay + QList<QList<Edit>>{m_waiting}) {
        for (const Edit &edit : edits)
            edit(office);
    }
    return office;
}

void OfficeEdits::flush()
{
    if (m_waiting.isEmpty() || m_visit.isBusy() || !m_visit.isOpen())
        return;
    const QList<Edit> batch = std::exchange(m_waiting, {});
    m_underWay << batch;
    m_visit.work<void>(
        tr("Saving"),
        [edits = batch](OpenDoor &door, const CancelToken &) -> Result<> {
            OfficeFile &file = door.visit().file();
            ASSIGN_OR_RETURN(Office office, file.office());
            for (const Edit &edit : edits)
                edit(office);
            return file.saveOffice(office);
        },
        this,
        [this](Result<> result) {
            if (!m_underWay.isEmpty())
                m_underWay.removeFirst();
            if (result)
                Q_EMIT saved();
            else
                Q_EMIT failed(result.error());
            flush();
        });
}

} // namespace rf
