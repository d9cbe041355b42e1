#include "wizard/licences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QByteArray licenceFile(const QString &name)
{
    QFile file(u":/rf/licences/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString thisSystem()
{
#if defined(Q_OS_WIN)
    return u"windows"_s;
#elif defined(Q_OS_MACOS)
    return u"macos"_s;
#else
    return u"linux"_s;
#endif
}

} // namespace

QList<Licence> licences()
{
    QList<Licence> list{{u"RingFence"_s, u"Apache-2.0"_s, {}, {}, {u"Apache-2.0.txt"_s}}};
    const QJsonArray rows = QJsonDocument::fromJson(licenceFile(u"components.json"_s)).array();
    for (const QJsonValue &row : rows) {
        const QJsonArray systems = row[u"systems"_s].toArray();
        if (!systems.isEmpty() && !systems.contains(thisSystem()))
            continue;
        Licence licence{row[u"name"_s].toString(),
                        row[u"licence"_s].toString(),
                        row[u"copyright"_s].toString(),
                        row[u"url"_s].toString(),
                        {}};
        for (const QJsonValue &text : row[u"texts"_s].toArray())
            licence.texts << text.toString();
        list << licence;
    }
    return list;
}

QString textOf(const Licence &licence)
{
    QStringList texts;
    for (const QString &file : licence.texts)
        texts << QString::fromUtf8(licenceFile(file)).trimmed();
    return texts.join(u"\n\n\n"_s) + u'\n';
}

} // namespace rf
