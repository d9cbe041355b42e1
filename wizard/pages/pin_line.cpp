#include "wizard/pages/pin_line.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

PinLine::PinLine(const PinRow &pin, QWidget *parent)
    : QWidget(parent)
    , m_forget(button(tr("It was exchanged or reset"), ButtonKind::Link, u"forget_"_s + pin.deviceId))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new Row(new IconTile(u"key-round"_s, Tone::Accent), pin.title, pin.says);
    row->addTrailing(new Pill(tr("Remembered", "mark of a fingerprint"), Tone::Good, u"check"_s));
    QLabel *fingerprint = tabStop(textLabel(pin.fingerprint, TextRole::Mono));
    fingerprint->setLayoutDirection(Qt::LeftToRight); // read out in the order in which the device shows it
    fingerprint->setAccessibleName(tr("Fingerprint: %1").arg(pin.fingerprint));
    row->below()->addWidget(fingerprint);
    row->below()->addWidget(m_forget, 0, Qt::AlignLeading);
    m_forget->setAccessibleName(tr("%1: %2", "button, of what").arg(m_forget->text(), pin.title));
    column->addWidget(row);
    connect(m_forget, &QPushButton::clicked, this, &PinLine::forgetWanted);
}

void PinLine::setBusy(bool busy)
{
    m_forget->setEnabled(!busy);
}

} // namespace rf
