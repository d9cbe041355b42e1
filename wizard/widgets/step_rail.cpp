#include "wizard/widgets/step_rail.h"

#include "wizard/theme/icons.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/texts.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

StepButton::StepButton(Stage step, QWidget *parent)
    : QAbstractButton(parent)
    , m_step(step)
{
    setText(Flow::title(step));
    setObjectName(u"step%1"_s.arg(static_cast<int>(step) + 1));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void StepButton::setState(bool current, bool done, bool open, const QString &why)
{
    m_current = current;
    m_done = done && !current;
    setEnabled(open);
    setToolTip(why);
    const QString state = current  ? tr("%1, you are here")
                          : m_done ? tr("%1, done")
                          : open   ? tr("%1, open")
                                   : tr("%1, not yet open");
    setAccessibleName(tr("Step %1: %2").arg(static_cast<int>(m_step) + 1).arg(state.arg(text())));
    setAccessibleDescription(why);
    update();
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (m_current) {
        painter.fillRect(rect(), roles.railCurrent);
        painter.fillRect(place(QRect(0, 0, 3, height())), roles.railMark);
    }
    const QRect circle = place(QRect(22, (height() - 22) / 2, 22, 22));
    if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x2a8f83));
        painter.drawEllipse(circle);
        painter.drawPixmap(circle.x() + 5, circle.y() + 5,
                           iconPixmap(u"check"_s, Qt::white, 12, devicePixelRatioF()));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_current ? roles.railMark : roles.railMuted, 1.2));
        painter.drawEllipse(QRectF(circle).adjusted(0.6, 0.6, -0.6, -0.6));
        QFont number = font();
        number.setPixelSize(12);
        painter.setFont(number);
        painter.setPen(m_current ? roles.railMark : isEnabled() ? roles.railInk : roles.railMuted);
        painter.drawText(circle, Qt::AlignCenter, QLocale().toString(static_cast<int>(m_step) + 1));
    }
    QFont words = font();
    words.setPixelSize(14);
    words.setWeight(m_current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(m_current || m_done || isEnabled() ? roles.railInk : roles.railMuted);
    const QRect text = place(QRect(56, 0, width() - 64, height()));
    painter.drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextWordWrap,
                     this->text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(roles.railMark, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

StepRail::StepRail(Flow &flow, QWidget *parent)
    : QFrame(parent)
    , m_flow(flow)
{
    setFixedWidth(236);
    setAccessibleName(tr("Steps of the visit"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 76, 0, 20);
    column->setSpacing(0);
    for (int i = 0; i < stepCount; ++i) {
        auto *step = new StepButton(static_cast<Stage>(i));
        connect(step, &QAbstractButton::clicked, this, [this, i] { m_flow.goTo(static_cast<Stage>(i)); });
        column->addWidget(step);
        m_steps << step;
    }
    column->addStretch(1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(17, 0, 8, 0);
    foot->setSpacing(0);
    column->addLayout(foot);
    const auto add = [&](const QString &words, const QString &name, void (StepRail::*wanted)()) {
        QPushButton *link = wrappingButton(words, ButtonKind::Rail, name);
        connect(link, &QAbstractButton::clicked, this, wanted);
        foot->addWidget(link, 0, Qt::AlignLeading);
        return link;
    };
    m_notes = add(tr("Practice notes"), u"practiceNotes"_s, &StepRail::notesWanted);
    m_notes->hide();
    m_newVersion = add(tr("A newer version is out"), u"newVersion"_s, &StepRail::aboutWanted);
    m_newVersion->hide();
    add(tr("Help and technical log"), u"support"_s, &StepRail::supportWanted);
    add(tr("About RingFence"), u"about"_s, &StepRail::aboutWanted);
    foot->addSpacing(10);
    QLabel *promise =
        textLabel(tr("No account, no cloud. We talk to your devices and, once you agree, to your provider."),
                  TextRole::Rail);
    promise->setContentsMargins(5, 0, 12, 0);
    foot->addWidget(promise);
    connect(&m_flow, &Flow::changed, this, &StepRail::render);
    render();
}

void StepRail::setPractice(bool practice)
{
    m_notes->setVisible(practice);
}

void StepRail::setNewVersion(bool there)
{
    m_newVersion->setVisible(there);
}

void StepRail::render()
{
    for (int i = 0; i < stepCount; ++i) {
        const auto step = static_cast<Stage>(i);
        m_steps.at(i)->setState(m_flow.current() == step, m_flow.isDone(step), m_flow.isOpen(step),
                                m_flow.whyClosed(step));
    }
}

void StepRail::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.fillRect(rect(), roles.rail);
    const QRect logo = QStyle::visualRect(layoutDirection(), rect(), QRect(22, 24, 28, 28));
    painter.drawPixmap(logo.topLeft(), logoPixmap(28, devicePixelRatioF(), roles.railMark));
    QFont name = font();
    name.setPixelSize(17);
    name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(roles.railInk);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(60, 24, 160, 28)),
                     static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), u"RingFence"_s);
}

} // namespace rf
