#include "wizard/widgets/fold_row.h"

#include "wizard/theme/icons.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

/// Icon, texts, mark and a small arrow; one button for the mouse, the keyboard and the screen reader.
class FoldHead final : public QPushButton {
    Q_OBJECT
public:
    explicit FoldHead(const QString &name)
        : m_icon(new IconTile({}, Tone::Accent))
        , m_title(textLabel({}, TextRole::Strong))
        , m_subtitle(textLabel({}, TextRole::Muted))
        , m_pill(new Pill({}, Tone::Neutral))
    {
        setObjectName(name);
        setCheckable(true);
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(16, 12, 16, 12);
        line->setSpacing(14);
        line->addWidget(m_icon, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(m_title);
        texts->addWidget(m_subtitle);
        line->addLayout(texts, 1);
        line->addWidget(m_pill, 0, Qt::AlignVCenter);
        line->addSpacing(arrow);
        for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_title, m_subtitle, m_pill})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    void set(const QString &icon, const QString &title, const QString &subtitle)
    {
        m_icon->setIcon(icon, Tone::Accent);
        m_title->setText(title);
        m_subtitle->setText(subtitle);
        m_subtitle->setVisible(!subtitle.isEmpty());
        describe();
    }
    void setPill(const QString &text, Tone tone, const QString &icon)
    {
        m_pill->set(text, tone, icon);
        m_pill->setVisible(!text.isEmpty());
        describe();
    }
    // The contents are a layout, not a caption.
    QSize sizeHint() const override { return QWidget::sizeHint(); }
    QSize minimumSizeHint() const override { return QWidget::minimumSizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Roles &roles = Roles::now();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF inside = QRectF(rect()).adjusted(4, 4, -4, -4);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(roles.ground);
            painter.drawRoundedRect(inside, 8, 8);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(roles.accent, 2));
            painter.drawRoundedRect(inside, 8, 8);
        }
        if (m_pill->text().isEmpty())
            return; // a button beside it opens the row
        const QRect place = QStyle::visualRect(
            layoutDirection(), rect(), QRect(width() - 16 - arrow, (height() - arrow) / 2, arrow, arrow));
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QString icon = isChecked() ? u"chevron-down"_s
                             : mirrored  ? u"chevron-left"_s
                                         : u"chevron-right"_s;
        painter.drawPixmap(place.topLeft(), iconPixmap(icon, roles.muted, arrow, devicePixelRatioF()));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }

private:
    static constexpr int arrow = 16;
    void describe()
    {
        setAccessibleName(m_title->text());
        const QStringList parts{m_pill->text(), m_subtitle->text()};
        setAccessibleDescription(parts.join(u". "_s));
    }
    IconTile *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    Pill *m_pill;
};

FoldRow::FoldRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_head(new FoldHead(name))
    , m_action(button({}, ButtonKind::Small, name + u"Action"_s))
    , m_actionPlace(new QWidget)
    , m_body(new QWidget)
    , m_details(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_head, 1);
    auto *place = new QHBoxLayout(m_actionPlace);
    place->setContentsMargins(16, 0, 16, 0);
    place->addWidget(m_action);
    line->addWidget(m_actionPlace);
    column->addLayout(line);
    auto *indent = new QHBoxLayout(m_body);
    indent->setContentsMargins(0, 2, 0, 18);
    indent->setSpacing(0);
    indent->addSpacing(66); // under the texts
    m_details->setSpacing(10);
    indent->addLayout(m_details, 1);
    indent->addSpacing(16);
    column->addWidget(m_body);
    m_body->hide();
    m_actionPlace->hide();
    connect(m_head, &QPushButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        Q_EMIT toggled(open);
    });
    connect(m_action, &QPushButton::clicked, m_head, &QPushButton::toggle);
}

void FoldRow::set(const QString &icon, const QString &title, const QString &subtitle)
{
    m_head->set(icon, title, subtitle);
    m_action->setAccessibleDescription(title);
}

void FoldRow::setPill(const QString &text, Tone tone, const QString &icon)
{
    m_head->setPill(text, tone, icon);
    m_head->setFocusPolicy(Qt::StrongFocus);
    m_actionPlace->hide();
}

void FoldRow::setAction(const QString &text)
{
    m_head->setPill({}, Tone::Neutral, {});
    m_head->setFocusPolicy(Qt::NoFocus); // the button is the way for the keyboard
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_actionPlace->show();
}

bool FoldRow::isOpen() const
{
    return m_head->isChecked();
}

void FoldRow::setOpen(bool open)
{
    m_head->setChecked(open);
}

} // namespace rf

#include "fold_row.moc"
