#include "wizard/pages/your_part_page.h"

#include "wizard/dialogs.h"
#include "wizard/pages/line_list_card.h"
#include "wizard/persons_word.h"
#include "wizard/picture_dialog.h"
#include "wizard/visit_views.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// The task's row as it is in the file, or a new one.
Result<PersonTask> recordOf(OfficeFile &file, const QString &task)
{
    ASSIGN_OR_RETURN(const QList<PersonTask> tasks, file.document<QList<PersonTask>>(u"personTasks"_s));
    for (const PersonTask &known : tasks) {
        if (known.task == task)
            return known;
    }
    PersonTask fresh;
    fresh.task = task;
    return fresh;
}

Result<> putPicture(OfficeFile &file, const QString &task, const QString &path, const QDateTime &now)
{
    QFile picture(path);
    if (!picture.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, picture.errorString());
    if (picture.size() > evidenceMostFileBytes)
        return fail(ErrorCode::BadInput, YourPartPage::tr("the file is too big for a picture"));
    ASSIGN_OR_RETURN(const PlainPicture plain, plainPicture(picture.readAll()));
    RETURN_IF_ERROR(addEvidence(file, task, plain, now));
    return {};
}

} // namespace

YourPartPage::YourPartPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_list(named(new KeyedCard, u"tasks"_s, tr("What only a person can do")))
    , m_lineList(new LineListCard(visit()))
    , m_told(new Banner(u"check"_s, {}, {}, Tone::Good))
    , m_offered(new Banner(u"pencil"_s, {}, {}))
{
    m_told->setObjectName(u"told"_s);
    m_told->hide();
    m_lineList->hide();
    m_offered->setObjectName(u"offered"_s);
    QPushButton *fixes = button(tr("To the fixes"), ButtonKind::Link, u"toFixes"_s);
    connect(fixes, &QPushButton::clicked, this, [this] { flow().goTo(Stage::Fix); });
    m_offered->column()->addWidget(fixes, 0, Qt::AlignLeading);
    m_offered->hide();
    body()->addWidget(m_told);
    body()->addWidget(m_offered);
    body()->addWidget(m_lineList);
    body()->addWidget(m_list);
    connect(m_lineList, &LineListCard::began, this, &YourPartPage::forget);
    connect(m_lineList, &LineListCard::imported, this, &YourPartPage::tell);
    connect(m_lineList, &LineListCard::refused, this, &YourPartPage::showProblem);
    connect(m_lineList, &LineListCard::failed, this, [this](const Error &error) { showError(error); });
}

void YourPartPage::enter()
{
    m_told->hide();
    render();
}

void YourPartPage::render()
{
    const auto now = visit().snapshot();
    if (!now)
        return;
    if (now != m_seen) {
        const bool otherOffice = m_seen && m_seen->path != now->path;
        if (otherOffice) { // rows of the other office go with what was typed there
            m_list->arrange({}, {});
            m_drafts.clear();
        }
        m_seen = now;
        const bool allRows = otherOffice || m_canWrite == now->readOnly;
        m_canWrite = !now->readOnly;
        const YourPartView before = std::exchange(m_view, now->views->yourPart);
        QSet<QString> changed;
        for (const TaskView &task : std::as_const(m_view.tasks)) {
            if (allRows || !before.tasks.contains(task))
                changed << task.task;
        }
        setHeadline(m_view.headline, m_view.help);
        showTasks(changed);
    }
    int offered = 0; // counted as the page of the fixes counts
    for (const Job &job : now->plan.jobs)
        offered += static_cast<int>(job.tasks.size());
    m_offered->set(tr("%n change(s) are still offered under “Fix”.", nullptr, offered),
                   tr("What RingFence can do by itself stands there, to choose from."));
    m_offered->setVisible(offered > 0 && m_canWrite);
    m_lineList->setVisible(!m_view.lineList.isEmpty());
    m_lineList->render(m_view.lineList, m_canWrite);
    Q_EMIT footChanged();
}

void YourPartPage::showTasks(const QSet<QString> &changed)
{
    QStringList tasks;
    for (const TaskView &task : std::as_const(m_view.tasks))
        tasks << task.task;
    m_list->arrange(
        tasks, [this](const QString &task, QWidget *) { return makeRow(task); }, changed);
    m_list->setVisible(!tasks.isEmpty());
}

QWidget *YourPartPage::makeRow(const QString &key)
{
    const auto task = std::find_if(m_view.tasks.cbegin(), m_view.tasks.cend(),
                                   [&](const TaskView &t) { return t.task == key; });
    TaskDraft &draft = m_drafts[key];
    if (draft.by.isEmpty())
        draft.by = m_name;
    auto *row = new TaskRow(*task, draft, m_canWrite);
    row->setObjectName(u"task-"_s + key);
    connectRow(row, *task);
    return row;
}

void YourPartPage::connectRow(TaskRow *row, const TaskView &task)
{
    connect(row, &TaskRow::opened, m_list, &KeyedCard::chainFocus);
    connect(row, &TaskRow::confirmed, this, [this, task](const QString &by, const QString &note) {
        confirm(task, true, by, recordedNote(task, note));
    });
    connect(row, &TaskRow::denied, this,
            [this, task](const QString &by, const QString &note) { confirm(task, false, by, note); });
    connect(row, &TaskRow::planned, this,
            [this, task](const QString &owner, const QDate &due) { plan(task, owner, due); });
    connect(row, &TaskRow::copyWanted, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        tell(tr("The letter is copied."), tr("Paste it into a mail to your provider."));
    });
    connect(row, &TaskRow::lineListWanted, this, [this] {
        bringIntoView(m_lineList);
        m_lineList->takeFocus();
    });
    connect(row, &TaskRow::pictureWanted, this, [this, task] { addPicture(task); });
    connect(row, &TaskRow::pictureOpened, this, &YourPartPage::showPicture);
    connect(row, &TaskRow::pictureRemoved, this, &YourPartPage::removePicture);
}

void YourPartPage::confirm(const TaskView &task, bool met, const QString &by, const QString &note)
{
    m_name = by;
    const auto record = [task, met, by, note](OfficeFile &file, const QDateTime &now) -> Result<> {
        if (task.kind == TaskKind::Word)
            return attest(file, Attestation{task.task, met, by, now, note});
        ASSIGN_OR_RETURN(PersonTask known, recordOf(file, task.task));
        known.doneBy = met ? by : QString();
        known.doneAt = met ? now : QDateTime();
        known.note = note;
        return savePersonTask(file, known);
    };
    write(record, [this, key = task.task, by] {
        TaskDraft fresh;
        fresh.by = by;
        m_drafts[key] = fresh;
        showTasks({key});
    });
}

void YourPartPage::plan(const TaskView &task, const QString &owner, const QDate &due)
{
    const QDateTime day(due, QTime(0, 0), Qt::UTC);
    write(
        [key = task.task, owner, day](OfficeFile &file, const QDateTime &) -> Result<> {
            ASSIGN_OR_RETURN(PersonTask known, recordOf(file, key));
            known.owner = owner;
            known.due = day;
            return savePersonTask(file, known);
        },
        [this, key = task.task] {
            m_drafts[key].owner.reset();
            m_drafts[key].due = QDate();
        });
}

void YourPartPage::addPicture(const TaskView &task)
{
    const QString path =
        dialogs::openFile(this, tr("Add a picture"),
                          tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif *.bmp *.gif *.tif *.tiff)"));
    if (path.isEmpty())
        return;
    write([key = task.task, path](OfficeFile &file, const QDateTime &now) {
        return putPicture(file, key, path, now);
    });
}

void YourPartPage::showPicture(const QString &id, const QString &label)
{
    const bool started = visit().work<QImage>(
        tr("Fetching the picture"),
        [id, room = PictureDialog::room(this)](OpenDoor &door, const CancelToken &) -> Result<QImage> {
            ASSIGN_OR_RETURN(const QByteArray jpeg, evidenceJpeg(door.visit().file(), id));
            const QImage picture = QImage::fromData(jpeg, "JPEG");
            return picture.width() > room.width() || picture.height() > room.height()
                       ? picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                       : picture;
        },
        this,
        [this, label](const Result<QImage> &picture) {
            if (picture)
                PictureDialog::open(*picture, label, this);
            else
                failed(picture.error());
        });
    if (!started)
        sayBusy();
}

void YourPartPage::removePicture(const QString &id, const QString &label)
{
    if (!dialogs::confirm(this, tr("Remove this picture?"),
                          tr("%1 is taken out of the office file. It cannot be brought back.").arg(label),
                          tr("Remove it")))
        return;
    write([id](OfficeFile &file, const QDateTime &) { return removeEvidence(file, id); });
}

void YourPartPage::write(const std::function<Result<>(OfficeFile &, const QDateTime &)> &what,
                         const std::function<void()> &then)
{
    forget();
    const bool started = visit().work<void>(
        tr("Writing it down"),
        [what](OpenDoor &door, const CancelToken &) {
            return what(door.visit().file(), door.visit().desk().clock().now());
        },
        this,
        [this, then](const Result<> &result) {
            if (!result)
                failed(result.error());
            else if (then)
                then();
        });
    if (!started)
        sayBusy();
}

void YourPartPage::forget()
{
    clearError();
    m_told->hide();
}

void YourPartPage::tell(const QString &title, const QString &text)
{
    m_told->set(title, text);
    m_told->setAccessibleName(title);
    m_told->show();
}

void YourPartPage::failed(const Error &error)
{
    if (error.code != ErrorCode::BadInput) {
        showError(error);
        return;
    }
    showProblem(tr("This file cannot be kept as a picture."),
                tr("Choose a photograph or a screenshot (JPEG or PNG)."));
    log().error(error, {});
}

PageFoot YourPartPage::foot() const
{
    PageFoot foot;
    foot.primary = tr("To the report");
    return foot;
}

} // namespace rf
