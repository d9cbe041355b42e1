#include "wizard/widgets/score_ring.h"

#include "wizard/theme/roles.h"

#include <QLocale>
#include <QPainter>

namespace rf {

ScoreRing::ScoreRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(84, 84);
}

void ScoreRing::set(int score, const QString &letter)
{
    m_score = score;
    m_letter = letter;
    setAccessibleName(score < 0 ? tr("No score yet") : tr("Score %1 of 100").arg(score));
    update();
}

void ScoreRing::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QColor colour = roles.neutral.text; // without a letter too little is known for a colour
    if (m_letter == QLatin1String("A") || m_letter == QLatin1String("B"))
        colour = roles.good.text;
    else if (m_letter == QLatin1String("C"))
        colour = roles.warn.text;
    else if (!m_letter.isEmpty())
        colour = roles.bad.text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(6, 6, -6, -6);
    painter.setPen(QPen(roles.line, 8));
    painter.drawEllipse(ring);
    if (m_score > 0) {
        painter.setPen(QPen(colour, 8, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -m_score * 360 * 16 / 100);
    }
    QFont number = font();
    number.setPixelSize(21);
    number.setWeight(QFont::DemiBold);
    painter.setFont(number);
    painter.setPen(roles.ink);
    painter.drawText(rect().adjusted(0, -8, 0, -8), Qt::AlignCenter,
                     m_score < 0 ? QStringLiteral("–") : QLocale().toString(m_score));
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    painter.setPen(roles.muted);
    painter.drawText(rect().adjusted(0, 22, 0, 22), Qt::AlignCenter, tr("of 100", "under the score"));
}

} // namespace rf
