#include "wizard/pages/start_model.h"

#include "core/model/office_range.h"
#include "report/checklist_words.h"
#include "report/network_text.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace rf::start {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParts = 4; // of a large network

struct StartWords {
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

/// Whole sentences for every case: languages put them together differently.
QString officeSays(const RecentOffice &office, const QDate &today)
{
    if (!office.visited.isValid())
        return StartWords::tr("Begun, but not checked yet.", "an office");
    const QString visited = dayText(office.visited, QLocale());
    const QDate due = office.due.isValid() ? office.due.toLocalTime().date() : QDate();
    if (office.score < 0) {
        if (!due.isValid())
            return StartWords::tr("Last visit %1; too little was known for a score.").arg(visited);
        return due <= today
                   ? StartWords::tr("Last visit %1; too little was known for a score. A check-up is due.")
                         .arg(visited)
                   : StartWords::tr("Last visit %1; too little was known for a score. Next check-up: %2.")
                         .arg(visited, dayText(office.due, QLocale()));
    }
    if (!due.isValid())
        return StartWords::tr("Last visit %1, score %2.").arg(visited).arg(office.score);
    if (due == today)
        return StartWords::tr("Last visit %1, score %2. A check-up is due today.")
            .arg(visited)
            .arg(office.score);
    if (due < today)
        return StartWords::tr("Last visit %1, score %2. A check-up is overdue since %3.")
            .arg(visited)
            .arg(office.score)
            .arg(dayText(office.due, QLocale()));
    return StartWords::tr("Last visit %1, score %2. Next check-up: %3.")
        .arg(visited)
        .arg(office.score)
        .arg(dayText(office.due, QLocale()));
}

ChoiceRow practiceRow(const QString &name)
{
    ChoiceRow row{ChoiceRow::Kind::Practice, name, u"monitor-play"_s, {}, {}, false};
    if (name == u"dental") {
        row.title = StartWords::tr("Practice office: a dental practice");
        row.says = StartWords::tr(
            "Try everything on pretend phones: six desk phones, a lift phone, an alarm line, a DrayTek "
            "router. Nothing on your network is touched.");
    } else if (name == u"shop") {
        row.title = StartWords::tr("Practice office: a flower shop");
        row.says = StartWords::tr(
            "The small one: two pretend phones and an OpenWrt router. Nothing on your network is "
            "touched.");
    } else {
        row.title = StartWords::tr("Practice office: %1").arg(name);
        row.says = StartWords::tr("Try everything on pretend phones. Nothing on your network is touched.");
    }
    return row;
}

QString rangeText(const Cidr &network)
{
    if (!network.isIpv4())
        return network.text();
    const quint32 mask = network.prefix() == 0 ? 0 : ~quint32(0) << (32 - network.prefix());
    const quint32 first = network.network().toIPv4Address() & mask;
    const quint32 last = first | ~mask;
    return StartWords::tr("%1 to %2", "range of addresses")
        .arg(QHostAddress(first).toString(), QHostAddress(last).toString());
}

/// Why a network is shown and not offered; empty when it is offered.
QString whyNotOffered(const NetworkChoice &choice)
{
    const Cidr &network = choice.network;
    if (choice.use != AdapterUse::Network)
        return StartWords::tr("Not offered: %1", "%1 is a sentence: why a network is not offered")
            .arg(leftOutText(choice.use, choice.adapter));
    if (!network.isIpv4())
        return StartWords::tr("Not offered: networks of this kind (IPv6) are too large to be searched.");
    if (!isOfficeRange(Cidr::from(network.network(), network.prefix()).value_or(network)))
        return StartWords::tr("Not offered: these are not addresses of an office network.");
    if (network.prefix() > 30)
        return StartWords::tr("Not offered: there is room for this computer only.");
    return {};
}

bool overlaps(const Cidr &a, const Cidr &b)
{
    return a.contains(b.network()) || b.contains(a.network());
}

QString adapterSays(const NetworkChoice &choice)
{
    const QString own = choice.network.address().toString();
    return choice.wireless
               ? StartWords::tr("Over Wi-Fi (%1), this computer is %2. A cable into the office network is "
                                "better: guests' "
                                "Wi-Fi often cannot see the phones.")
                     .arg(choice.adapter, own)
               : StartWords::tr("On the connection “%1” this computer is %2.").arg(choice.adapter, own);
}

QString partsText(const QList<Cidr> &parts)
{
    QStringList list;
    for (const Cidr &part : parts)
        list << rangeText(part);
    return list.join(u", "_s);
}

void noteOwnAddress(Office &office, const QList<NetworkChoice> &choices)
{
    office.thisComputer = QHostAddress();
    for (const Cidr &network : std::as_const(office.networks)) {
        for (const NetworkChoice &choice : choices) {
            if (choice.use == AdapterUse::Network && network.contains(choice.network.address())) {
                office.thisComputer = choice.network.address();
                return;
            }
        }
    }
}

/// Adapters that lead nowhere beyond this computer, in one row: "docker0 (containers), lo (this computer
/// itself)".
std::optional<NetworkRow> insideRow(const QList<NetworkChoice> &choices)
{
    QStringList names;
    for (const NetworkChoice &choice : choices) {
        if (staysInside(choice.use))
            //: %1: name of an adapter, %2: what it is for
            names << StartWords::tr("%1 (%2)").arg(choice.adapter, leftOutWord(choice.use));
    }
    names.removeDuplicates();
    if (names.isEmpty())
        return std::nullopt;
    NetworkRow row;
    row.title = StartWords::tr("Inside this computer");
    row.says = StartWords::tr("Not offered: no device hangs on %1.", "%1 is a list of adapters")
                   .arg(names.join(StartWords::tr(", ", "between adapters")));
    row.offered = false;
    return row;
}

} // namespace

bool operator==(const NetworkRow &a, const NetworkRow &b)
{
    return a.choice.network == b.choice.network && a.choice.adapter == b.choice.adapter && a.title == b.title
           && a.says == b.says && a.offered == b.offered && a.agreed == b.agreed && a.named == b.named;
}

QList<ChoiceRow> choiceRows(const QList<RecentOffice> &recent, const QSet<QString> &missing,
                            const QStringList &practiceNames, const QDate &today)
{
    QList<ChoiceRow> rows;
    rows << ChoiceRow{ChoiceRow::Kind::NewOffice,
                      {},
                      u"plus"_s,
                      StartWords::tr("Secure my office"),
                      StartWords::tr("Start a first visit. Nothing is changed before you say so."),
                      false};
    for (const RecentOffice &office : recent) {
        ChoiceRow row{ChoiceRow::Kind::Known,
                      office.path,
                      u"file"_s,
                      plainWords(office.name, 120),
                      officeSays(office, today),
                      missing.contains(office.path)};
        if (row.title.isEmpty())
            row.title = StartWords::tr("Office without a name");
        if (row.missing)
            row.says = StartWords::tr("The file is not where it was: %1").arg(office.path);
        rows << row;
    }
    for (const QString &name : practiceNames)
        rows << practiceRow(name);
    return rows;
}

QString suggestedPath(const QString &officeName, const QString &folder)
{
    static const QRegularExpression unwanted(u"[^\\p{L}\\p{N} ._-]+"_s);
    QString name = officeName;
    name.replace(unwanted, u" "_s);
    name = name.simplified().left(60).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty())
        name = StartWords::tr("My office", "file name of an office without a name");
    return folder + u'/' + name + u".ringfence"_s;
}

QList<NetworkRow> networkRows(const QList<NetworkChoice> &choices, const Office &office)
{
    QList<NetworkRow> rows;
    QList<Cidr> elsewhere = office.networks;
    for (const NetworkChoice &choice : choices) {
        if (staysInside(choice.use))
            continue;
        NetworkRow row;
        row.choice = choice;
        row.title = rangeText(choice.network);
        const QString why = whyNotOffered(choice);
        row.offered = why.isEmpty();
        row.says = row.offered ? adapterSays(choice) : why;
        if (row.offered) {
            for (const Cidr &named : office.networks) {
                if (overlaps(named, choice.network)) {
                    row.named << named;
                    elsewhere.removeAll(named);
                }
            }
            row.agreed = !row.named.isEmpty();
            if (row.agreed && choice.large)
                row.says = StartWords::tr("Only this part is looked at: %1.").arg(partsText(row.named));
        }
        rows << row;
    }
    // What was agreed to somewhere else stays visible, so that it can be taken back.
    for (const Cidr &named : std::as_const(elsewhere)) {
        NetworkRow row;
        row.choice.network = named;
        row.title = rangeText(named);
        row.says = StartWords::tr("Agreed to before. This computer is not on this network now.");
        row.agreed = true;
        row.named = {named};
        rows << row;
    }
    if (const auto inside = insideRow(choices))
        rows << *inside;
    return rows;
}

bool isOnANetwork(const QList<NetworkRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const NetworkRow &row) {
        return row.choice.use == AdapterUse::Network && !row.choice.adapter.isEmpty();
    });
}

Cidr proposedPart(const Cidr &network)
{
    const Cidr around = Cidr::from(network.address(), 24).value_or(network);
    return Cidr::from(around.network(), 24).value_or(network);
}

QList<Cidr> partsOf(const Cidr &network, const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    if (words.size() > mostParts)
        return {};
    QList<Cidr> parts;
    for (const QString &word : words) {
        const std::optional<Cidr> part = Cidr::from(QStringView(word));
        if (!part || !part->isIpv4() || part->prefix() < widestScanned || !network.contains(part->network()))
            return {};
        parts << Cidr::from(part->network(), part->prefix()).value_or(*part);
    }
    return parts;
}

void agree(Office &office, const QList<NetworkChoice> &choices, const Cidr &network, const QList<Cidr> &parts)
{
    office.networks.removeIf([&](const Cidr &named) { return overlaps(named, network); });
    for (const Cidr &part : parts)
        office.networks << Cidr::from(part.network(), part.prefix()).value_or(part);
    noteOwnAddress(office, choices);
}

void disagree(Office &office, const QList<NetworkChoice> &choices, const Cidr &network)
{
    office.networks.removeIf([&](const Cidr &named) { return overlaps(named, network); });
    noteOwnAddress(office, choices);
}

OpenRun openRun(const RunRecord &record)
{
    OpenRun run;
    run.run = record.run;
    const QString when = timeText(record.started, QLocale());
    run.title = StartWords::tr("Something was begun and not finished");
    run.says =
        record.undoing
            ? StartWords::tr(
                  "On %1 RingFence was putting old settings back and was interrupted. Until this is "
                  "settled, nothing else is changed.")
                  .arg(when)
            : StartWords::tr("On %1 RingFence was changing settings and was interrupted. Until this is "
                             "settled, nothing else is changed.")
                  .arg(when);
    for (const TaskRecord &task : record.tasks) {
        const QString device = plainWords(task.device, 80);
        const QString title = plainWords(task.change.title, 120);
        if (task.result && task.result->outcome == TaskOutcome::Unknown)
            run.tasks << StartWords::tr("%1 vanished in the middle of “%2”.").arg(device, title);
        else if (task.result && task.result->outcome == TaskOutcome::UndoFailed)
            run.tasks << StartWords::tr("%1: “%2” could not be put back.").arg(device, title);
        else if (task.result && task.result->outcome == TaskOutcome::Done)
            run.tasks << StartWords::tr("%1: “%2” is done.").arg(device, title);
        else if (task.result)
            continue; // nothing is left of it
        else if (!task.sentAnything)
            run.tasks << StartWords::tr("%1: “%2” had not been sent yet.").arg(device, title);
        else
            run.tasks << StartWords::tr("%1: nobody knows yet whether “%2” took effect.").arg(device, title);
    }
    return run;
}

} // namespace rf::start
