#include "connectors/discovery/oui.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// Key: number of hex digits and the prefix. Value: where the name stands in the text.
struct Table {
    QByteArray text;
    QHash<quint64, qsizetype> names;

    Table()
    {
        QFile file(u":/rf/data/oui.qz"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        text = qUncompress(file.readAll());
        names.reserve(60000);
        for (qsizetype at = 0; at < text.size();) {
            qsizetype end = text.indexOf('\n', at);
            if (end < 0)
                end = text.size();
            const qsizetype tab = text.indexOf('\t', at);
            if (tab > at && tab < end) {
                bool ok = false;
                const quint64 prefix =
                    QByteArrayView(text).sliced(at, tab - at).toByteArray().toULongLong(&ok, 16);
                if (ok)
                    names.insert(key(static_cast<int>(tab - at), prefix), tab + 1);
            }
            at = end + 1;
        }
    }
    static quint64 key(int digits, quint64 prefix) { return (static_cast<quint64>(digits) << 48U) | prefix; }
    QString name(qsizetype at) const
    {
        const qsizetype end = text.indexOf('\n', at);
        return QString::fromUtf8(QByteArrayView(text).sliced(at, (end < 0 ? text.size() : end) - at));
    }
};

const Table &table()
{
    static const Table loaded;
    return loaded;
}

} // namespace

QString ouiVendor(const MacAddress &mac)
{
    if (mac.isNull() || mac.isLocallyAdministered())
        return {};
    const Table &t = table();
    for (int digits : {9, 7, 6}) {
        const auto found =
            t.names.constFind(Table::key(digits, mac.value() >> (48U - 4U * static_cast<unsigned>(digits))));
        if (found != t.names.constEnd())
            return t.name(*found);
    }
    return {};
}

qsizetype ouiCount()
{
    return table().names.size();
}

} // namespace rf
