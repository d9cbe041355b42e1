#include "wizard/widgets/check_line.h"

#include "wizard/widgets/texts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace rf {

CheckLine::CheckLine(const QString &words, const QString &name, const QString &accessibleName,
                     QWidget *parent)
    : QWidget(parent)
    , m_box(named(new QCheckBox, name, accessibleName.isEmpty() ? words : accessibleName))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(m_box, 0, Qt::AlignTop);
    QLabel *label = textLabel(words, TextRole::Plain);
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // a click on it is one on the line
    label->setContentsMargins(0, 2, 0, 0);
    line->addWidget(label, 1);
}

void CheckLine::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // else the release goes elsewhere
}

void CheckLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())
        && m_box->isEnabled())
        m_box->click();
}

} // namespace rf
