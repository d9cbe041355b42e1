// How many of the strings that devices really say, collected from public documents apart from the
// fingerprints, are named rightly, and of those that the fact sheets quote. The share is printed with every
// miss; only a floor is asserted, so that nobody tunes a row to a single string.
#include "connectors/discovery/identify.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

struct Collected {
    QString probe;
    QString evidence;
    QStringList vendors; ///< any of them is right
    QString model; ///< "-" = the string does not tell
    QString kind; ///< likewise
    QString firmware = u"-"_s; ///< likewise; only the fact sheets say it
};

QList<Collected> collectedIn(const QString &name)
{
    QList<Collected> list;
    QFile file(QStringLiteral(RF_SOURCE_DIR) + u"/tests/discovery/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return list;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList columns = line.split(u'\t');
        if (line.startsWith(u'#') || columns.size() < 6)
            continue;
        list.append({columns[0], columns[1], columns[2].split(u'|'), columns[3], columns[4],
                     columns.value(6, u"-"_s)});
    }
    return list;
}

QString bare(const QString &text)
{
    QString plain;
    for (QChar c : text.toUpper()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

bool isVendor(const Collected &truth, const Identity &found)
{
    return truth.vendors == QStringList{u"-"_s} ? found.vendor.isEmpty()
                                                : truth.vendors.contains(found.vendor, Qt::CaseInsensitive);
}

bool isKind(const Collected &truth, const Identity &found)
{
    return truth.kind == "-"_L1 || truth.kind == enumText(found.kind);
}

bool isModel(const Collected &truth, const Identity &found)
{
    const QString wanted = bare(truth.model);
    const QString model = bare(found.model);
    return truth.model == "-"_L1 || (!model.isEmpty() && (wanted.contains(model) || model.contains(wanted)));
}

} // namespace

class CollectedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void share_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("strings");
        QTest::addColumn<int>("vendors");
        QTest::addColumn<double>("floor");
        QTest::newRow("collected before the rows were written") << u"collected.tsv"_s << 200 << 60 << 0.85;
        QTest::newRow("collected after they were written") << u"held_out.tsv"_s << 60 << 25 << 0.7;
        QTest::newRow("of the fact sheets") << u"sheets.tsv"_s << 200 << 15 << 0.97;
    }
    void share()
    {
        QFETCH(QString, file);
        QFETCH(int, strings);
        QFETCH(int, vendors);
        QFETCH(double, floor);
        const QList<Collected> all = collectedIn(file);
        QSet<QString> makers;
        int named = 0; // vendor and kind
        int full = 0; // and the model, where the string tells it
        int wrong = 0; // another vendor than the right one
        for (const Collected &truth : all) {
            makers.insert(truth.vendors.first());
            const Identity found = identify({{truth.probe, truth.evidence}}).identity;
            const bool right = isVendor(truth, found) && isKind(truth, found)
                               && (truth.firmware == "-"_L1 || truth.firmware == found.firmware);
            named += right ? 1 : 0;
            full += right && isModel(truth, found) ? 1 : 0;
            wrong += !isVendor(truth, found) && !found.vendor.isEmpty() ? 1 : 0;
            if (!right || !isModel(truth, found))
                qInfo().noquote() << "missed:" << truth.probe << truth.evidence.left(80) << "| is"
                                  << truth.vendors.join(u'|') << truth.model << truth.kind << "| named"
                                  << found.vendor << found.model << enumText(found.kind);
        }
        qInfo("%s: %lld strings of %lld vendors, %d named rightly (%.1f %%), %d with the model, %d misnamed",
              qPrintable(file), static_cast<long long>(all.size()), static_cast<long long>(makers.size()),
              named, all.isEmpty() ? 0.0 : 100.0 * named / static_cast<double>(all.size()), full, wrong);
        QVERIFY(all.size() >= strings);
        QVERIFY(makers.size() >= vendors);
        QVERIFY(named >= floor * static_cast<double>(all.size()));
        QVERIFY(wrong * 50 <= all.size()); // unknown is better than wrong
    }
};

QTEST_GUILESS_MAIN(CollectedTest)
#include "collected_test.moc"
