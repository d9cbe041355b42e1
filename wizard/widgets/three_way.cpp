#include "wizard/widgets/three_way.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QSignalBlocker>

namespace rf {

using namespace Qt::StringLiterals;

ThreeWay::ThreeWay(const QString &name, const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_yes(new QRadioButton(tr("Yes", "answer to a question")))
    , m_no(new QRadioButton(tr("No", "answer to a question")))
    , m_open(new QRadioButton(tr("Not answered", "a question")))
{
    setObjectName(name);
    setAccessibleName(question);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(14);
    const std::pair<QRadioButton *, QString> buttons[]{
        {m_yes, name + u"Yes"_s}, {m_no, name + u"No"_s}, {m_open, name + u"Open"_s}};
    for (const auto &[button, own] : buttons) {
        button->setObjectName(own);
        button->setAccessibleName(tr("%1: %2", "question: answer").arg(question, button->text()));
        line->addWidget(button);
    }
    line->addStretch(1);
    m_open->setChecked(true);
    leadTabToAnswer();
    for (const QRadioButton *button : {m_yes, m_no, m_open})
        connect(button, &QRadioButton::toggled, this, &ThreeWay::leadTabToAnswer);
    // Not clicked: a screen reader toggles.
    connect(m_yes, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT answered(true);
    });
    connect(m_no, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT answered(false);
    });
    connect(m_open, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT answered(std::nullopt);
    });
}

void ThreeWay::set(std::optional<bool> answer)
{
    QRadioButton *button = answer ? (*answer ? m_yes : m_no) : m_open;
    const QSignalBlocker quiet(button); // nobody answered
    button->setChecked(true);
    leadTabToAnswer();
}

/// The Tab key comes to the answer that is given, and the arrow keys lead to the others: Qt does so only once
/// one of them had the focus, and first of all comes to the first one.
void ThreeWay::leadTabToAnswer()
{
    for (QRadioButton *button : {m_yes, m_no, m_open}) {
        const int policy = button->focusPolicy();
        button->setFocusPolicy(static_cast<Qt::FocusPolicy>(button->isChecked() ? policy | Qt::TabFocus
                                                                                : policy & ~Qt::TabFocus));
    }
}

} // namespace rf
