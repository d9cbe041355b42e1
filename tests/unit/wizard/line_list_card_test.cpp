// What the window says of the passwords of a provider's list: each count of the import in a sentence of its
// own, and nothing of what did not happen.
#include "wizard/pages/line_list_card.h"

#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

class LineListCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCountIsTold_data()
    {
        QTest::addColumn<ImportedLines>("imported");
        QTest::addColumn<QStringList>("told"); // in each sentence, in order
        ImportedLines lines;
        QTest::newRow("no store") << lines << QStringList{u"set back"_s};
        lines.hasStore = true;
        QTest::newRow("nothing to keep") << lines << QStringList();
        lines.waiting = 12;
        QTest::newRow("before the phones are read") << lines << QStringList{u"12 password(s) wait"_s};
        lines.waiting = 0;
        lines.notKept = 3;
        QTest::newRow("no phone has them") << lines << QStringList{u"3 password(s) were not kept"_s};
        lines.kept = 7;
        lines.waiting = 2;
        lines.notKept = 0;
        QTest::newRow("some were read")
            << lines << QStringList{u"7 password(s) are kept"_s, u"2 password(s) wait"_s};
    }
    void eachCountIsTold()
    {
        QFETCH(ImportedLines, imported);
        QFETCH(QStringList, told);
        const QStringList says = LineListCard::keptText(imported);
        QCOMPARE(says.size(), told.size());
        for (qsizetype i = 0; i < told.size(); ++i)
            QVERIFY2(says.at(i).contains(told.at(i)), qPrintable(says.at(i)));
    }
};

QTEST_MAIN(LineListCardTest)
#include "line_list_card_test.moc"
