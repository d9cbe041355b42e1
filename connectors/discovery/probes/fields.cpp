#include "connectors/discovery/probes/fields.h"

namespace rf {

QString plainLine(const QString &said, qsizetype longest)
{
    QString line;
    for (QChar c : said.left(4 * longest))
        line += c.isPrint() ? c : QChar(u' ');
    return line.simplified().left(longest);
}

FieldText &FieldText::add(const QString &key, const QString &value)
{
    const QString plain = plainLine(value, 120).replace(u';', u',');
    if (plain.isEmpty() || m_text.size() + key.size() + plain.size() + 3 > 500)
        return *this;
    if (!m_text.isEmpty())
        m_text += u"; ";
    m_text += key + u'=' + plain;
    return *this;
}

} // namespace rf
