// The text of an observation that holds several values: "key=value; key=value" (docs/discovery_evidence.md).
#pragma once

#include <QString>

namespace rf {

/// What a stranger said, on one line and without control characters.
QString plainLine(const QString &said, qsizetype longest = 500);
inline QString plainLine(const QByteArray &said, qsizetype longest = 500)
{
    return plainLine(QString::fromUtf8(said.left(4 * longest)), longest);
}

class FieldText {
public:
    /// Left out when there is no value. No more than 500 characters are kept of all of them.
    FieldText &add(const QString &key, const QString &value);
    FieldText &add(const QString &key, const QByteArray &value)
    {
        return add(key, QString::fromUtf8(value.left(500)));
    }
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace rf
