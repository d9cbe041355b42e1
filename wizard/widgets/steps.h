// Steps for a person, one under the other, numbered.
#pragma once

#include <QStringList>
#include <QWidget>

namespace rf {

/// A name for screen readers is made from the heading that stands above.
QWidget *numberedSteps(const QStringList &steps, const QString &accessibleName, QWidget *parent = nullptr);

} // namespace rf
