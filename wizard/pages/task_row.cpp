#include "wizard/pages/task_row.h"

#include "wizard/evidence_picture.h"
#include "wizard/widgets/date_field.h"
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/steps.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/tick.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int picturesPerLine = 4;
constexpr int shortName = 24; ///< characters that need not be broken
constexpr QSize thumbnailSize(116, 88);

QLabel *heading(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Strong);
    label->setContentsMargins(0, 6, 0, 0);
    return label;
}

QLabel *oneLine(const QString &text, TextRole role)
{
    QLabel *label = textLabel(text, role);
    label->setWordWrap(false);
    return label;
}

} // namespace

TaskRow::TaskRow(const TaskView &task, TaskDraft &draft, bool canWrite, QWidget *parent)
    : QWidget(parent)
    , m_task(task)
    , m_draft(draft)
    , m_canWrite(canWrite)
    , m_details(new QWidget)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->setSpacing(14);
    m_tick = named(new Tick(m_task.title), name(u"tick"_s), m_task.title);
    m_tick->setChecked(m_task.done);
    m_tick->setEnabled(m_canWrite && !m_task.accepted);
    outer->addWidget(m_tick, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    outer->addLayout(column, 1);
    buildLine(column);
    column->addWidget(m_details);
    setOpen(m_draft.open);
    // A tick alone proves nothing: it opens the place where somebody says so by name.
    connect(m_tick, &QCheckBox::toggled, this, [this](bool on) {
        if (on == m_task.done)
            return; // set back below
        m_tick->setChecked(m_task.done);
        setOpen(true);
        m_building->finish();
        if (m_by)
            m_by->setFocus();
    });
}

void TaskRow::buildLine(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(14);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(textLabel(m_task.title, TextRole::Strong));
    QLabel *says = textLabel(m_task.says, TextRole::Muted);
    says->setObjectName(name(u"says"_s));
    texts->addWidget(says);
    line->addLayout(texts, 1);
    if (!m_task.owner.isEmpty()) {
        QLabel *owner = m_task.owner.size() <= shortName ? oneLine(m_task.owner, TextRole::Muted)
                                                         : textLabel(m_task.owner, TextRole::Muted);
        owner->setObjectName(name(u"whose"_s));
        line->addWidget(owner);
    }
    if (m_task.overdue)
        line->addWidget(new Pill(tr("Overdue: %1", "by a day").arg(m_task.dueText), Tone::Warn, u"clock"_s));
    else if (!m_task.dueText.isEmpty() && !m_task.done) {
        QLabel *due = oneLine(m_task.dueText, TextRole::Muted);
        due->setObjectName(name(u"until"_s));
        line->addWidget(due);
    }
    if (m_task.accepted)
        line->addWidget(new Pill(tr("Risk accepted"), Tone::Warn, u"pencil"_s));
    m_toggle = button({}, ButtonKind::Small, name(u"how"_s));
    line->addWidget(m_toggle, 0, Qt::AlignVCenter);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(m_details->isHidden()); });
    column->addLayout(line);
}

void TaskRow::buildDetails()
{
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(8);
    QList<std::function<void()>> pieces;
    pieces << [this, column] {
        column->addWidget(textLabel(m_task.why, TextRole::Muted));
        if (m_task.wantsLineList) {
            QPushButton *list = button(tr("To the provider's list"), ButtonKind::Small, name(u"lineList"_s));
            list->setAccessibleName(tr("%1: %2", "button, task").arg(list->text(), m_task.title));
            connect(list, &QPushButton::clicked, this, &TaskRow::lineListWanted);
            column->addWidget(list, 0, Qt::AlignLeading);
        }
        if (!m_task.caution.isEmpty())
            column->addWidget(new Banner(u"info"_s, tr("Before you begin"), m_task.caution, Tone::Warn));
    };
    for (const TaskSteps &group : m_task.how) {
        pieces << [this, column, group] {
            if (!group.heading.isEmpty())
                column->addWidget(textLabel(group.heading, TextRole::Plain));
            if (!group.steps.isEmpty())
                column->addWidget(numberedSteps(group.steps, tr("How: %1").arg(m_task.title)));
        };
    }
    if (!m_task.letter.isEmpty())
        pieces << [this, column] { addLetter(column); };
    if (!m_task.done && !m_task.accepted && m_canWrite)
        pieces << [this, column] { addPlanning(column); };
    pieces << [this, column] { addPictures(column); };
    if (!m_task.accepted && m_canWrite)
        pieces << [this, column] { addConfirmation(column); };
    m_building = new InSlices(m_details);
    connect(m_building, &InSlices::done, this, &TaskRow::opened);
    m_building->start(InSlices::each(pieces));
}

void TaskRow::addLetter(QVBoxLayout *column)
{
    column->addWidget(codeBox(m_task.letter, tr("The letter")));
    QPushButton *copy = button(tr("Copy the letter"), ButtonKind::Small, name(u"copyLetter"_s));
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyWanted(m_task.letter); });
    column->addWidget(copy, 0, Qt::AlignLeading);
}

void TaskRow::addPlanning(QVBoxLayout *column)
{
    // The day at the head of the row may have gone out of sight.
    QLabel *listed =
        heading(m_task.due.isValid() && !m_task.owner.isEmpty()
                    ? tr("On the list: %1, %2", "who, by which day").arg(m_task.owner, m_task.dueText)
                : m_task.due.isValid() ? tr("On the list: %1", "by which day").arg(m_task.dueText)
                                       : tr("On the list"));
    listed->setObjectName(name(u"listed"_s));
    column->addWidget(listed);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    auto *owner =
        named(new QLineEdit(m_draft.owner.value_or(m_task.owner)), name(u"owner"_s), tr("Who does it"));
    auto *due = named(new DateField, name(u"due"_s), tr("Until when"));
    due->setDate(m_draft.due.isValid() ? m_draft.due : m_task.due.isValid() ? m_task.due : m_task.proposed);
    QPushButton *put = button(m_task.due.isValid() ? tr("Change the list") : tr("Put it on the list"),
                              ButtonKind::Small, name(u"plan"_s));
    grid->addWidget(textLabel(tr("Who does it"), TextRole::Muted), 0, 0);
    grid->addWidget(textLabel(tr("Until when"), TextRole::Muted), 0, 1);
    grid->addWidget(owner, 1, 0);
    grid->addWidget(due, 1, 1);
    grid->addWidget(put, 1, 2);
    column->addLayout(grid);
    connect(owner, &QLineEdit::textChanged, this, [this](const QString &text) { m_draft.owner = text; });
    connect(due, &QDateEdit::dateChanged, this, [this](const QDate &day) { m_draft.due = day; });
    connect(put, &QPushButton::clicked, this,
            [this, owner, due] { Q_EMIT planned(owner->text().trimmed(), due->date()); });
}

void TaskRow::addPictures(QVBoxLayout *column)
{
    if (m_task.pictures.isEmpty() && (!m_canWrite || m_task.accepted))
        return;
    column->addWidget(heading(tr("Pictures")));
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    grid->setColumnStretch(picturesPerLine, 1);
    int place = 0;
    for (const TaskPicture &picture : m_task.pictures) {
        QPixmap pixmap;
        pixmap.loadFromData(picture.thumbnail, "JPEG");
        auto *show = new QToolButton;
        show->setIcon(QIcon(pixmap));
        show->setIconSize(thumbnailSize);
        show->setToolTip(picture.label);
        named(show, u"picture-"_s + picture.id, tr("Show: %1").arg(picture.label));
        connect(show, &QToolButton::clicked, this,
                [this, picture] { Q_EMIT pictureOpened(picture.id, picture.label); });
        const int line = 2 * (place / picturesPerLine);
        grid->addWidget(show, line, place % picturesPerLine);
        if (m_canWrite) {
            QPushButton *remove = button(tr("Remove"), ButtonKind::Link, u"removePicture-"_s + picture.id);
            remove->setAccessibleName(tr("Remove: %1").arg(picture.label));
            connect(remove, &QPushButton::clicked, this,
                    [this, picture] { Q_EMIT pictureRemoved(picture.id, picture.label); });
            grid->addWidget(remove, line + 1, place % picturesPerLine, Qt::AlignLeading);
        }
        ++place;
    }
    column->addLayout(grid);
    if (!m_canWrite)
        return;
    column->addWidget(textLabel(tr("Only the picture itself is kept: place, time and camera are left out. It "
                                   "stays in the office file."),
                                TextRole::Muted));
    if (m_task.pictures.size() >= evidencePerTask)
        return;
    QPushButton *add = button(tr("Add a picture"), ButtonKind::Small, name(u"addPicture"_s));
    connect(add, &QPushButton::clicked, this, &TaskRow::pictureWanted);
    column->addWidget(add, 0, Qt::AlignLeading);
}

void TaskRow::addConfirmation(QVBoxLayout *column)
{
    column->addWidget(heading(m_task.done ? tr("Say it again, or take it back") : tr("Say that it is done")));
    for (int i = 0; i < m_task.conditions.size(); ++i) {
        auto *line = new QHBoxLayout; // a label of its own, because the text of a check box does not wrap
        auto *box = named(new Tick(m_task.conditions.at(i)), name(u"condition%1"_s.arg(i + 1)),
                          m_task.conditions.at(i));
        box->setChecked(m_draft.held.contains(i));
        connect(box, &QCheckBox::toggled, this, [this, i](bool holds) {
            if (holds)
                m_draft.held.insert(i);
            else
                m_draft.held.remove(i);
            checkConfirmation();
        });
        line->addWidget(box, 0, Qt::AlignTop);
        line->addWidget(textLabel(m_task.conditions.at(i), TextRole::Plain), 1);
        column->addLayout(line);
    }
    m_by = named(new QLineEdit(m_draft.by), name(u"by"_s), tr("Your name"));
    column->addWidget(textLabel(tr("Your name"), TextRole::Muted));
    column->addWidget(m_by);
    auto *note =
        named(new QLineEdit(m_draft.note), name(u"note"_s), tr("What you saw or did (may stay empty)"));
    column->addWidget(textLabel(tr("What you saw or did (may stay empty)"), TextRole::Muted));
    column->addWidget(note);
    connect(m_by, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.by = text;
        checkConfirmation();
    });
    connect(note, &QLineEdit::textChanged, this, [this](const QString &text) { m_draft.note = text; });
    const QString yes = m_task.kind == TaskKind::Letter ? tr("It is sent") : tr("It is done");
    const QString no = m_task.kind == TaskKind::Word ? tr("It is not so") : tr("It is not done after all");
    auto *buttons = new RowsLayout;
    m_confirm = button(yes, ButtonKind::Small, name(u"confirm"_s));
    m_confirm->setAccessibleName(tr("%1: %2", "button, task").arg(yes, m_task.title));
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT confirmed(m_draft.by.trimmed(), m_draft.note.trimmed()); });
    buttons->addWidget(m_confirm);
    // Steps that nobody said were done need not be taken back.
    if (m_task.kind == TaskKind::Word || m_task.done) {
        m_deny = button(no, ButtonKind::Small, name(u"deny"_s));
        m_deny->setAccessibleName(tr("%1: %2", "button, task").arg(no, m_task.title));
        connect(m_deny, &QPushButton::clicked, this,
                [this] { Q_EMIT denied(m_draft.by.trimmed(), m_draft.note.trimmed()); });
        buttons->addWidget(m_deny);
    }
    column->addLayout(buttons);
    checkConfirmation();
}

void TaskRow::checkConfirmation()
{
    const bool isNamed = !m_draft.by.trimmed().isEmpty();
    if (m_confirm)
        m_confirm->setEnabled(isNamed && m_draft.held.size() == m_task.conditions.size());
    if (m_deny)
        m_deny->setEnabled(isNamed);
}

void TaskRow::setOpen(bool open)
{
    m_draft.open = open;
    if (open && !m_building)
        buildDetails();
    m_details->setVisible(open);
    const QString text = open ? tr("Hide") : m_task.done ? tr("Show") : tr("Show me how");
    m_toggle->setText(text);
    m_toggle->setAccessibleName(tr("%1: %2", "button, task").arg(text, m_task.title));
}

} // namespace rf
