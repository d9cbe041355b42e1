// A long list of rows comes in slices; a row that stays keeps its widget, and with it the focus.
#include "wizard/widgets/in_slices.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/long_text.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QStringList keysUpTo(int count)
{
    QStringList keys;
    for (int i = 0; i < count; ++i)
        keys << QString::number(i);
    return keys;
}

/// A field that says its key.
QWidget *field(const QString &key, QWidget *old)
{
    auto *line = old ? static_cast<QLineEdit *>(old) : new QLineEdit;
    line->setObjectName(u"field"_s);
    line->setText(key);
    return line;
}

/// The rows as they stand there, from above.
QStringList shown(const KeyedCard &card)
{
    QStringList texts;
    for (int i = 0; i < card.layout()->count(); ++i) {
        if (const auto *line = qobject_cast<QLineEdit *>(card.layout()->itemAt(i)->widget()))
            texts << line->text();
    }
    return texts;
}

} // namespace

class KeyedCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsRowsIntoTheirOrder_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("first ones") << QStringList() << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("in between") << QStringList{u"a"_s, u"c"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("taken away") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"b"_s};
        QTest::newRow("turned round")
            << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("none left") << QStringList{u"a"_s} << QStringList();
        QTest::newRow("others") << QStringList{u"a"_s, u"b"_s} << QStringList{u"x"_s, u"b"_s, u"y"_s};
    }
    void bringsRowsIntoTheirOrder()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);
        KeyedCard card;
        card.show();
        QSignalSpy built(&card, &KeyedCard::built);
        card.arrange(before, field);
        if (!before.isEmpty())
            QVERIFY(built.wait());
        QCOMPARE(shown(card), before);
        QHash<QString, QWidget *> rows;
        for (const QString &key : before)
            rows.insert(key, card.row(key));
        card.arrange(after, field);
        QVERIFY(built.wait());
        QCOMPARE(shown(card), after);
        for (const QString &key : after) {
            if (rows.contains(key))
                QCOMPARE(card.row(key), rows.value(key));
        }
        QStringList read; // as a screen reader goes through them
        for (const auto *line : card.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly))
            read << line->text();
        QCOMPARE(read, after);
    }

    /// As long as every row takes, the window answers after each slice; none is forgotten.
    void aLongListComesInSlices()
    {
        KeyedCard card;
        card.show();
        QSignalSpy built(&card, &KeyedCard::built);
        const QStringList keys = keysUpTo(30);
        const auto slowly = [](const QString &key, QWidget *old) {
            QTest::qSleep(5);
            return field(key, old);
        };
        card.arrange(keys, slowly);
        QCOMPARE(shown(card), keys.mid(0, 1)); // the first is there at once
        int slices = 0;
        while (built.isEmpty()) {
            QTest::qWait(0);
            QVERIFY(++slices < 1000);
        }
        QVERIFY(slices > 10);
        QCOMPARE(shown(card), keys);
        QVERIFY(card.row(u"29"_s)->isVisible());
    }

    void anotherArrangementComesMeanwhile()
    {
        KeyedCard card;
        QSignalSpy built(&card, &KeyedCard::built);
        const auto slowly = [](const QString &key, QWidget *old) {
            QTest::qSleep(5);
            return field(key, old);
        };
        card.arrange(keysUpTo(20), slowly);
        QVERIFY(!card.row(u"19"_s));
        const QStringList now{u"19"_s, u"0"_s, u"x"_s};
        card.arrange(now, slowly);
        QVERIFY(built.wait());
        QCOMPARE(shown(card), now);
    }

    void onlyWhatIsStaleIsMadeAnew()
    {
        KeyedCard card;
        QSignalSpy built(&card, &KeyedCard::built);
        QStringList made;
        const auto make = [&](const QString &key, QWidget *old) {
            made << key;
            return field(key, old);
        };
        const QStringList keys = keysUpTo(4);
        card.arrange(keys, make);
        QVERIFY(built.wait());
        made.clear();
        card.arrange(keys, make);
        QVERIFY(made.isEmpty());
        card.arrange(keys, make, {u"2"_s});
        QVERIFY(built.wait());
        QCOMPARE(made, QStringList{u"2"_s});
        QCOMPARE(shown(card), keys);
    }

    /// A row that is built anew while somebody is in it: they are in the new one, wherever else a field has
    /// the same name.
    void theFocusStaysInItsRow()
    {
        const auto make = [](const QString &key, QWidget *) {
            auto *row = new QWidget;
            auto *column = new QVBoxLayout(row);
            column->addWidget(field(key, nullptr));
            return row;
        };
        KeyedCard card;
        QSignalSpy built(&card, &KeyedCard::built);
        card.arrange(keysUpTo(3), make);
        QVERIFY(built.wait());
        card.show();
        QVERIFY(QTest::qWaitForWindowActive(&card));
        const QWidget *before = card.row(u"1"_s);
        before->findChild<QLineEdit *>()->setFocus();
        card.arrange(keysUpTo(3), make, {u"1"_s});
        QVERIFY(built.wait());
        QVERIFY(card.row(u"1"_s) != before);
        QTRY_VERIFY(card.row(u"1"_s)->findChild<QLineEdit *>()->hasFocus());
    }

    void theTabKeyGoesFromAboveToBelow()
    {
        KeyedCard card;
        QSignalSpy built(&card, &KeyedCard::built);
        const auto make = [](const QString &key, QWidget *) {
            auto *row = new QWidget;
            auto *column = new QVBoxLayout(row);
            column->addWidget(field(key, nullptr));
            return row;
        };
        card.arrange({u"a"_s, u"c"_s}, make);
        QVERIFY(built.wait());
        card.arrange({u"a"_s, u"b"_s, u"c"_s}, make);
        QVERIFY(built.wait());
        card.show();
        QVERIFY(QTest::qWaitForWindowActive(&card));
        card.row(u"a"_s)->findChild<QLineEdit *>()->setFocus();
        QStringList way;
        for (int i = 0; i < 3; ++i) {
            way << qobject_cast<QLineEdit *>(QApplication::focusWidget())->text();
            QTest::keyClick(card.windowHandle(), Qt::Key_Tab);
        }
        QCOMPARE(way, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void whoeverNeedsItAtOnceHasItAtOnce()
    {
        QObject owner;
        InSlices slices(&owner);
        QSignalSpy done(&slices, &InSlices::done);
        int pieces = 0;
        slices.start([&] {
            QTest::qSleep(5);
            return ++pieces < 10;
        });
        QVERIFY(pieces < 10);
        slices.finish();
        QCOMPARE(pieces, 10);
        QVERIFY(!slices.isDone()); // it is not shown yet
        QVERIFY(done.wait());
        QVERIFY(slices.isDone());
    }

    /// What is still being put in can be copied; what is added meanwhile comes after it.
    void aLongTextIsWhole()
    {
        QStringList lines;
        for (int i = 0; i < 20000; ++i)
            lines << u"line %1: what is sent to the phone"_s.arg(i);
        LongText view;
        view.setText(lines.join(u'\n'));
        QCOMPARE(view.text(), lines.join(u'\n'));
        lines << u"the last one"_s;
        view.addLine(lines.last());
        QCOMPARE(view.text(), lines.join(u'\n'));
        QTRY_COMPARE(view.toPlainText().size(), view.text().size());
        QCOMPARE(view.toPlainText(), view.text());
        lines << u"one more"_s;
        view.addLine(lines.last());
        QCOMPARE(view.toPlainText(), lines.join(u'\n'));
        view.setText({});
        view.addLine(u"anew"_s);
        QTRY_COMPARE(view.toPlainText(), u"anew"_s);
    }
};

QTEST_MAIN(KeyedCardTest)
#include "keyed_card_test.moc"
