#include "wizard/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <memory>

namespace rf::languages {

using namespace Qt::StringLiterals;

namespace {
QString &currentCode()
{
    static QString code = u"en"_s;
    return code;
}
} // namespace

QStringList available()
{
    QStringList codes{u"en"_s};
    for (const QString &file : QDir(u":/rf/i18n"_s).entryList({u"ringfence_*.qm"_s})) {
        const QString code = file.mid(10).chopped(3);
        if (!codes.contains(code))
            codes << code;
    }
    return codes;
}

QString name(const QString &code)
{
    const QString own = QLocale(code).nativeLanguageName();
    return own.isEmpty() ? code : own.at(0).toUpper() + own.mid(1);
}

QString current()
{
    return currentCode();
}

QString remembered()
{
    const QString chosen = QSettings().value(u"language"_s).toString();
    if (available().contains(chosen))
        return chosen;
    const QString system = QLocale::system().name().section(u'_', 0, 0);
    return available().contains(system) ? system : u"en"_s;
}

void remember(const QString &code)
{
    QSettings().setValue(u"language"_s, code);
}

void use(const QString &code)
{
    static std::unique_ptr<QTranslator> own;
    static std::unique_ptr<QTranslator> qt;
    for (auto *translator : {&own, &qt}) {
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
        *translator = std::make_unique<QTranslator>();
    }
    currentCode() = code;
    // The system's own form of the language, where it is that language ("en_GB" for "en").
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(code) ? system : QLocale(code));
    // Where the system has it (Linux, as a package of its own), for the dialogs that Qt draws itself.
    if (qt->load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt.get());
    if (own->load(u":/rf/i18n/ringfence_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(own.get());
}

} // namespace rf::languages
