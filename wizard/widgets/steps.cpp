#include "wizard/widgets/steps.h"

#include "wizard/widgets/texts.h"

#include <QGridLayout>
#include <QLocale>

namespace rf {

QWidget *numberedSteps(const QStringList &steps, const QString &accessibleName, QWidget *parent)
{
    auto *list = new QWidget(parent);
    list->setAccessibleName(accessibleName);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const QLocale locale;
    for (int i = 0; i < steps.size(); ++i) {
        QLabel *number = textLabel(locale.toString(i + 1) + QLatin1Char('.'), TextRole::Strong);
        number->setWordWrap(false);
        grid->addWidget(number, i, 0, Qt::AlignTop | Qt::AlignTrailing);
        grid->addWidget(textLabel(steps.at(i), TextRole::Plain), i, 1);
    }
    return list;
}

} // namespace rf
