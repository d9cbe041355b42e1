#include "wizard/widgets/section_list.h"

#include "wizard/widgets/texts.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

SectionButton::SectionButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_name(textLabel({}, TextRole::Plain, this))
    , m_pill(new Pill({}, Tone::Neutral, {}, this))
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::toggled, m_name, [this](bool checked) {
        QFont font = m_name->font();
        font.setWeight(checked ? QFont::DemiBold : QFont::Normal);
        m_name->setFont(font);
        updateGeometry(); // bold words are wider
        place();
    });
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_pill)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SectionButton::show(const QString &name, const QString &pill, Tone tone, const QString &icon)
{
    m_name->setText(name);
    m_pill->set(pill, tone, icon);
    setText(name);
    setAccessibleName(tr("%1: %2", "section of the guide, what was found").arg(name, pill));
    updateGeometry();
    place();
}

/// A long word of the pill goes below the name instead of squeezing it.
SectionButton::Places SectionButton::placesIn(int width) const
{
    const int inside = width - 2 * side;
    const QSize pill = m_pill->sizeHint();
    const int rest = inside - gap - pill.width();
    Places places;
    if (rest >= std::max(leastName, m_name->minimumSizeHint().width())) {
        const int name = m_name->heightForWidth(rest);
        const int height = std::max(name, pill.height());
        places.name = QRect(side, edge + (height - name) / 2, rest, name);
        places.pill = QRect(QPoint(side + rest + gap, edge + (height - pill.height()) / 2), pill);
        places.height = height + 2 * edge;
    } else {
        const int name = m_name->heightForWidth(inside);
        places.name = QRect(side, edge, inside, name);
        places.pill = QRect(QPoint(side, edge + name + gap), pill);
        places.height = name + gap + pill.height() + 2 * edge;
    }
    return places;
}

void SectionButton::place()
{
    const Places places = placesIn(width());
    m_name->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.name));
    m_pill->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.pill));
}

QSize SectionButton::minimumSizeHint() const
{
    const int width = std::max(m_name->minimumSizeHint().width(), m_pill->sizeHint().width()) + 2 * side;
    return {width, m_pill->sizeHint().height() + 2 * edge};
}

QSize SectionButton::sizeHint() const
{
    const int width = m_name->sizeHint().width() + gap + m_pill->sizeHint().width() + 2 * side;
    return QSize(width, heightForWidth(width)).expandedTo(minimumSizeHint());
}

void SectionButton::resizeEvent(QResizeEvent *)
{
    place();
}

void SectionButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
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
