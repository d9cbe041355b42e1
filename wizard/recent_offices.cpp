#include "wizard/recent_offices.h"

#include "core/controls/score.h"
#include "wizard/visit_snapshot.h"

#include <QFileInfo>
#include <QSettings>

namespace rf::recent_offices {

using namespace Qt::StringLiterals;

namespace {

const QString listKey = u"recentOffices"_s;

void save(const QList<RecentOffice> &offices)
{
    QSettings settings;
    settings.remove(listKey);
    settings.beginWriteArray(listKey, static_cast<int>(offices.size()));
    for (int i = 0; i < offices.size(); ++i) {
        const RecentOffice &office = offices.at(i);
        settings.setArrayIndex(i);
        settings.setValue(u"path"_s, office.path);
        settings.setValue(u"name"_s, office.name);
        settings.setValue(u"score"_s, office.score);
        settings.setValue(u"visited"_s, office.visited);
        settings.setValue(u"due"_s, office.due);
    }
    settings.endArray();
}

} // namespace

std::optional<RecentOffice> entryFor(const VisitSnapshot &snapshot)
{
    if (snapshot.practice || snapshot.path.isEmpty())
        return std::nullopt;
    RecentOffice office;
    office.path = snapshot.path;
    office.name = snapshot.state.office.name;
    office.visited = snapshot.checkedAt;
    if (snapshot.findings.isEmpty())
        return office;
    if (const Score score = scoreOf(snapshot.findings); score.coverage > 0)
        office.score = score.score;
    for (const Finding &finding : snapshot.findings) {
        if (finding.state != FindingState::NotApplicable && finding.due.isValid()
            && (!office.due.isValid() || finding.due < office.due))
            office.due = finding.due;
    }
    return office;
}

QList<RecentOffice> list()
{
    QSettings settings;
    QList<RecentOffice> offices;
    const int count = settings.beginReadArray(listKey);
    for (int i = 0; i < count && i < mostKept; ++i) {
        settings.setArrayIndex(i);
        RecentOffice office;
        office.path = settings.value(u"path"_s).toString();
        office.name = settings.value(u"name"_s).toString();
        office.score = std::clamp(settings.value(u"score"_s, -1).toInt(), -1, 100);
        office.visited = settings.value(u"visited"_s).toDateTime();
        office.due = settings.value(u"due"_s).toDateTime();
        if (!office.path.isEmpty())
            offices << office;
    }
    settings.endArray();
    return offices;
}

QList<RecentOffice> with(const QList<RecentOffice> &offices, const RecentOffice &office)
{
    QList<RecentOffice> all = offices;
    all.removeIf([&](const RecentOffice &o) { return o.path == office.path; });
    all.prepend(office);
    while (all.size() > mostKept)
        all.removeLast();
    return all;
}

bool anyDue(const QDateTime &now)
{
    const QList<RecentOffice> offices = list();
    return std::any_of(offices.begin(), offices.end(), [&](const RecentOffice &office) {
        return office.due.isValid() && office.due <= now && QFileInfo::exists(office.path);
    });
}

void remember(const RecentOffice &office)
{
    const QList<RecentOffice> before = list();
    if (const QList<RecentOffice> offices = with(before, office); offices != before)
        save(offices);
}

void forget(const QString &path)
{
    QList<RecentOffice> offices = list();
    if (offices.removeIf([&](const RecentOffice &o) { return o.path == path; }) > 0)
        save(offices);
}

} // namespace rf::recent_offices
