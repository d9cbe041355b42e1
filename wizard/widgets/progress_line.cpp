#include "wizard/widgets/progress_line.h"

#include "wizard/widgets/texts.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace rf {

using namespace Qt::StringLiterals;

ProgressLine::ProgressLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_words(textLabel({}, TextRole::Muted))
    , m_stop(button(tr("Stop", "button"), ButtonKind::Small, u"stop"_s))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(14);
    named(m_bar, u"progressBar"_s, name);
    m_bar->setTextVisible(false);
    m_words->setObjectName(u"progressWords"_s);
    line->addWidget(m_bar, 3, Qt::AlignVCenter);
    line->addWidget(m_words, 2, Qt::AlignVCenter);
    line->addWidget(m_stop, 0, Qt::AlignVCenter);
    connect(m_stop, &QPushButton::clicked, this, &ProgressLine::stopWanted);
}

void ProgressLine::set(int done, int total, const QString &words)
{
    m_bar->setRange(0, qMax(1, total));
    m_bar->setValue(qBound(0, done, total));
    m_words->setText(words);
}

void ProgressLine::setStopping(bool stopping)
{
    m_stop->setEnabled(!stopping);
    m_stop->setText(stopping ? tr("Stopping …", "button") : tr("Stop", "button"));
    m_stop->setAccessibleName(m_stop->text());
}

} // namespace rf
