// A language in which every sentence is 40 % longer, as German may be: nothing may run out of its place.
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace rf::testing {

class LongerWords : public QTranslator {
public:
    /// Holds from now until it goes; `code` is the language that it says it is.
    explicit LongerWords(const QString &code)
        : m_code(code)
    {
        QCoreApplication::installTranslator(this);
    }
    ~LongerWords() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text == QLatin1String("en"))
            return m_code;
        static const QString filling = QStringLiteral("verlängert ").repeated(80);
        return text + QLatin1Char(' ') + filling.left(qMax(2, int(text.size()) * 4 / 10)).trimmed();
    }

private:
    QString m_code;
};

} // namespace rf::testing
