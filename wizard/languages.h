// The languages of the window and of the report, and the one in use.
#pragma once

#include <QString>
#include <QStringList>

namespace rf::languages {

QStringList available(); ///< "en", "de" …: English, and whatever is in :/rf/i18n
QString name(const QString &code); ///< in its own words: "Deutsch"
QString current();
/// What the person chose last, else the system's if there is a translation, else "en".
QString remembered();
void remember(const QString &code);
/// Installs the translation; QEvent::LanguageChange tells every window. Also sets the default QLocale.
void use(const QString &code);

} // namespace rf::languages
