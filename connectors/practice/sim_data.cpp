#include "connectors/practice/sim_data.h"

#include <QFile>
#include <QJsonDocument>

// Static libraries do not register their resources by themselves; this must be outside every namespace.
static void initPracticeData()
{
    Q_INIT_RESOURCE(rf_practice_data);
}

namespace rf {

using namespace Qt::StringLiterals;

Result<QJsonObject> simData(const QString &path)
{
    initPracticeData();
    QFile file(u":/rf/practice/"_s + path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"no practice data %1"_s.arg(path));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return fail(ErrorCode::Internal, u"%1: %2"_s.arg(path, error.errorString()));
    return json.object();
}

QJsonObject simMerged(const QJsonObject &a, const QJsonObject &b)
{
    QJsonObject out = a;
    for (auto it = b.begin(); it != b.end(); ++it) {
        const QJsonValue old = out.value(it.key());
        out.insert(it.key(), old.isObject() && it->isObject()
                                 ? QJsonValue(simMerged(old.toObject(), it->toObject()))
                                 : QJsonValue(*it));
    }
    return out;
}

} // namespace rf
