#include "wizard/widgets/section_list.h"

#include "wizard/widgets/texts.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

namespace rf {

using namespace Qt::StringLiterals;

SectionButton::SectionButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_name(textLabel({}, TextRole::Plain))
    , m_pill(new Pill({}, Tone::Neutral))
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_name->setTextInteractionFlags(Qt::NoTextInteraction);
    connect(this, &QAbstractButton::toggled, m_name, [this](bool checked) {
        QFont font = m_name->font();
        font.setWeight(checked ? QFont::DemiBold : QFont::Normal);
        m_name->setFont(font);
    });
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_pill)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->setContentsMargins(14, 9, 14, 9);
    m_line->setSpacing(8);
    m_line->addWidget(m_name, 1);
    m_line->addWidget(m_pill, 0, Qt::AlignVCenter | Qt::AlignLeading);
}

void SectionButton::show(const QString &name, const QString &pill, Tone tone, const QString &icon)
{
    m_name->setText(name);
    m_pill->set(pill, tone, icon);
    setText(name);
    setAccessibleName(tr("%1: %2", "section of the guide, what was found").arg(name, pill));
    place();
}

void SectionButton::place()
{
    // A long word of the pill goes below the name instead of squeezing it.
    const bool fits = m_pill->sizeHint().width() + 110 < width() - 36;
    m_line->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SectionButton::resizeEvent(QResizeEvent *)
{
    place();
}

void SectionButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    // The arrow keys move the focus within the group; what has it is what is shown.
    if (!isChecked() && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        click();
}

void SectionButton::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(rect(), roles.soft);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
                         roles.accent);
    }
    if (hasFocus()) {
        painter.setPen(QPen(roles.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    }
}

SectionList::SectionList(QWidget *parent)
    : Card(parent)
    , m_group(new QButtonGroup(this))
{
    column()->setContentsMargins(1, 1, 1, 1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int number, bool checked) {
        if (checked)
            Q_EMIT chosen(number);
    });
}

void SectionList::set(const QList<Entry> &entries, int number)
{
    const bool hadFocus = m_group->checkedButton() && m_group->checkedButton()->hasFocus();
    const QSignalBlocker quiet(m_group);
    const auto numbers = [](const QList<Entry> &of) {
        QList<int> all;
        for (const Entry &entry : of)
            all << entry.number;
        return all;
    };
    const QList<Entry> before = std::exchange(m_entries, entries);
    if (numbers(before) != numbers(entries)) {
        build();
    } else {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Entry &entry = entries.at(i);
            if (!(before.at(i) == entry))
                static_cast<SectionButton *>(m_group->button(entry.number))
                    ->show(entry.name, entry.pill, entry.tone, entry.icon);
        }
    }
    if (QAbstractButton *wanted = m_group->button(number)) {
        wanted->setChecked(true);
        if (hadFocus)
            wanted->setFocus();
    }
}

void SectionList::build()
{
    for (QAbstractButton *old : m_group->buttons())
        m_group->removeButton(old);
    clear();
    for (const Entry &entry : std::as_const(m_entries)) {
        auto *line = new SectionButton;
        line->show(entry.name, entry.pill, entry.tone, entry.icon);
        line->setObjectName(u"section%1"_s.arg(entry.number));
        m_group->addButton(line, entry.number);
        addRow(line);
    }
}

} // namespace rf
