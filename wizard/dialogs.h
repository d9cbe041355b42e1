// Message boxes and file choosers of the window, in one place, so that tests can answer them beforehand.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace rf::dialogs {

/// Where to open or save a file; empty when the person changed their mind.
QString openFile(QWidget *parent, const QString &title, const QString &filter);
QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter);
/// Asks before something that cannot be taken back. `yes` is the verb on the button.
bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes);

/// For tests: the next file dialog gives this path, the next confirmation this answer; without one it is
/// shown.
void setNextFile(const QString &path);
void setNextConfirm(std::optional<bool> yes);

} // namespace rf::dialogs
