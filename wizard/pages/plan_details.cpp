#include "wizard/pages/plan_details.h"

#include "core/controls/judge_tools.h"
#include "report/plan_text.h"
#include "wizard/theme/icons.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/wire_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(PlanDetails)
};

/// A sentence that must not be overlooked: icon and text, never colour alone.
QWidget *remark(const QString &icon, Tone tone, const QString &text)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *mark = new IconTile(icon, tone, 22);
    mark->setGround(&Roles::card); // that of the row: only the icon is seen
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(textLabel(text, TextRole::Plain), 1);
    return line;
}

QString backupText(const DeviceState &device, bool keepsSecrets)
{
    if (device.abilities.backup == BackupKind::Complete && !keepsSecrets)
        return DetailText::tr(
            "Backup: none is kept, because no password store is open to encrypt it. What is changed "
            "is noted and can be put back.");
    switch (device.abilities.backup) {
    case BackupKind::Complete:
        return DetailText::tr("Backup: all settings of the device, kept encrypted before anything is sent.");
    case BackupKind::OnlyWhatWeChange:
        return DetailText::tr("Backup: only what is changed here is kept and can be put back.");
    case BackupKind::None: return DetailText::tr("Backup: none can be made of this device.");
    }
    return {};
}

void addTask(QVBoxLayout &column, const Task &task, const OfficeState &state, bool keepsSecrets)
{
    const Change &change = task.change;
    const QString device = plainWords(task.device, 60);
    column.addWidget(textLabel(
        DetailText::tr("%1: %2", "device, and its change").arg(device, plainWords(change.title, 200)),
        TextRole::Plain));
    for (const QString &line : change.cannotUndo)
        column.addWidget(remark(u"triangle-alert"_s, Tone::Warn,
                                DetailText::tr("Cannot be taken back: %1").arg(plainWords(line, 400))));
    const DeviceState *known = deviceById(state, task.deviceId);
    if (known && !known->abilities.triedOnRealDevice)
        column.addWidget(
            remark(u"info"_s, Tone::Warn,
                   DetailText::tr("RingFence was not yet tried on a real device of this kind.")));
    QStringList quiet;
    if (known)
        quiet << backupText(*known, keepsSecrets);
    QStringList proofs;
    for (const Proof proof : task.proofs)
        proofs << proofText(proof);
    if (!proofs.isEmpty())
        quiet << DetailText::tr("Proven by: %1.").arg(proofs.join(u"; "_s));
    if (!quiet.isEmpty())
        column.addWidget(textLabel(quiet.join(u'\n'), TextRole::Muted));
    column.addWidget(
        new WireText(changeText(change).trimmed(), DetailText::tr("What is sent to %1").arg(device)));
    column.addSpacing(6);
}

} // namespace

QWidget *planDetails(const Job &job, const OfficeState &state, bool keepsSecrets)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(textLabel(interruptionSentence(job), TextRole::Plain));
    for (const PersonStep &step : job.person)
        column->addWidget(remark(u"user"_s, Tone::Accent,
                                 DetailText::tr("You are asked: %1").arg(plainWords(step.asks, 300))));
    auto *building = new InSlices(box);
    QObject::connect(building, &InSlices::done, box, [box] { box->setMinimumHeight(0); });
    building->start([=, next = qsizetype(0), turn = 0, stage = QString(),
                     wave = std::optional<int>()]() mutable {
        if (next == job.tasks.size())
            return false;
        const Task &task = job.tasks.at(next++);
        if (wave != task.wave || stage != task.stage) {
            wave = task.wave;
            stage = task.stage;
            const QString name = plainWords(stage, 80);
            ++turn;
            column->addSpacing(4);
            column->addWidget(textLabel(name.isEmpty()
                                            ? DetailText::tr("Step %1").arg(turn)
                                            : DetailText::tr("Step %1: %2").arg(QString::number(turn), name),
                                        TextRole::Strong));
        }
        addTask(*column, task, state, keepsSecrets);
        return next < job.tasks.size();
    });
    return box;
}

} // namespace rf
