// What can be read and reached: every letter of what is written down, every entry of a list that opens, the
// answer that was given, what is made late, whose turn a task is.
#include "wizard/pages/task_row.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/reading_order.h"
#include "wizard/widgets/three_way.h"
#include "wizard/widgets/word_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QImage picture(QWidget *of, qreal density)
{
    QImage image(of->size() * density, QImage::Format_RGB32);
    image.setDevicePixelRatio(density);
    image.fill(Qt::white);
    of->render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QRect dense(const QRect &rect, qreal density)
{
    return QRectF(rect.x() * density, rect.y() * density, rect.width() * density, rect.height() * density)
        .toRect();
}

/// Pixels of another colour than the corner's, between the outer and the inner rectangle.
int inkAround(const QImage &image, const QRect &inner)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += !inner.contains(x, y) && image.pixel(x, y) != image.pixel(0, 0);
    }
    return ink;
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void everyLetterIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("density");
        const QString certificate =
            QString::fromLatin1(QByteArray(32, '\xe5').toHex(':').toUpper()); // longer than a line
        for (const double density : {1.0, 2.0}) {
            const QByteArray percent = QByteArray::number(100 * density) + " %";
            QTest::newRow("password, " + percent) << u"Wg7!Il1O0-qjpy_"_s << 464 << density;
            QTest::newRow("star code, " + percent) << u"*43"_s << 464 << density;
            QTest::newRow("fingerprint, " + percent) << certificate << 464 << density;
            QTest::newRow("narrow, " + percent) << certificate << 340 << density;
        }
    }
    /// With the frame that shows the focus and without it.
    void everyLetterIsShown()
    {
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() == u"offscreen")
            QSKIP(
                "the platform without a screen has none of the system's fonts here"); // check.sh has a screen
#endif
        QFETCH(const QString, text);
        QFETCH(const int, width);
        QFETCH(const double, density);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(new QLineEdit);
        QFrame *box = codeBox(text, u"To compare"_s);
        box->setFixedWidth(width);
        column->addWidget(box);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *label = box->findChild<WordLabel *>();
        QVERIFY(label);
        const QFontMetrics metrics(label->font());
        QVERIFY(label->font().pixelSize() >= 15);
        QCOMPARE(metrics.horizontalAdvance(u"iiii"_s), metrics.horizontalAdvance(u"WWWW"_s));
        QVERIFY2(label->heightForWidth(label->width()) <= label->height(), qPrintable(text));
        QVERIFY(box->contentsRect().contains(label->geometry()));

        window.findChild<QLineEdit *>()->setFocus();
        QVERIFY(!label->hasFocus());
        const QImage off = picture(label, density);
        label->setFocus();
        QVERIFY(label->hasFocus());
        const QImage on = picture(label, density);
        const QRect letters = dense(label->contentsRect(), density);
        QVERIFY(inkAround(off, {}) > 0);
        QCOMPARE(inkAround(off, letters), 0); // all letters lie inside ...
        QVERIFY(inkAround(on, letters) > 0); // ... and the frame outside
        QCOMPARE(on.copy(letters), off.copy(letters));
    }

    /// Some systems name a font for each kind of widget, and name it again whenever their look changes.
    void theProgramsOwnTypefaceStays()
    {
        const auto kinds = {"QListView", "QLabel", "QPushButton", "QCheckBox", "QMenu", "QLineEdit"};
        for (const char *kind : kinds)
            QApplication::setFont(QFont(u"Liberation Serif"_s), kind);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        const QList<QWidget *> all{new QListWidget,       new QLabel(u"x"_s), new QPushButton(u"x"_s),
                                   new QCheckBox(u"x"_s), new QMenu,          new QLineEdit};
        for (QWidget *widget : all) {
            column->addWidget(widget);
            widget->ensurePolished();
            QCOMPARE(widget->font().family(), u"Inter"_s);
            QCOMPARE(QFontInfo(widget->font()).family(), u"Inter"_s);
        }
        applyTheme(Theme::Light); // forgets what the system named
    }

    void everyEntryOfAListThatOpensIsShown_data()
    {
        QTest::addColumn<int>("entries");
        QTest::newRow("two languages") << 2;
        QTest::newRow("ten special lines") << 10;
    }
    void everyEntryOfAListThatOpensIsShown()
    {
        QFETCH(const int, entries);
        QComboBox box;
        for (int i = 1; i <= entries; ++i)
            box.addItem(u"Entry %1"_s.arg(i));
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        box.showPopup();
        const QAbstractItemView *view = box.view();
        QTRY_VERIFY(view->isVisible());
        for (int i = 0; i < entries; ++i) {
            const QRect place = view->visualRect(view->model()->index(i, 0));
            QVERIFY2(view->viewport()->rect().contains(place), qPrintable(box.itemText(i)));
        }
        for (const QWidget *part : view->parentWidget()->findChildren<QWidget *>())
            QVERIFY(!part->inherits("QComboBoxPrivateScroller") || !part->isVisible());
        box.hidePopup();
    }

    void tabComesToTheAnswerThatIsGiven_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("button");
        QTest::newRow("yes") << 1 << u"qYes"_s;
        QTest::newRow("no") << 0 << u"qNo"_s;
        QTest::newRow("not answered") << -1 << u"qOpen"_s;
    }
    void tabComesToTheAnswerThatIsGiven()
    {
        QFETCH(const int, answer);
        QFETCH(const QString, button);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = new QLineEdit;
        auto *question = new ThreeWay(u"q"_s, u"Is it so?"_s);
        auto *after = new QLineEdit;
        for (QWidget *part : {static_cast<QWidget *>(before), static_cast<QWidget *>(question),
                              static_cast<QWidget *>(after)})
            column->addWidget(part);
        question->set(answer < 0 ? std::nullopt : std::optional(answer == 1));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), button);
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QTest::keyClick(window.windowHandle(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), button);
    }

    void whatIsMadeLaterHasItsPlaceInTheTabOrder()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *card = new Card;
        auto *last = new QLineEdit;
        column->addWidget(card);
        column->addWidget(last);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *row = new Row(nullptr, u"Row"_s, {});
        auto *inside = new QLineEdit;
        row->below()->addWidget(inside);
        card->addRow(row);
        QTRY_VERIFY(inside->isVisible()); // a layout shows what it was given a moment later
        chainAfter(card, card->layout());
        last->setFocus();
        QTest::keyClick(window.windowHandle(), Qt::Key_Backtab);
        QVERIFY(inside->hasFocus());
    }

    void aTaskSaysWhoseItIsAndUntilWhen()
    {
        TaskView task;
        task.task = u"MON-2"_s;
        task.title = u"A limit on call charges"_s;
        task.owner = u"Anna"_s;
        task.due = QDate(2026, 12, 3);
        task.dueText = u"by 3 December"_s;
        TaskDraft draft;
        draft.open = true;
        TaskRow row(task, draft, true);
        row.show();
        const auto *whose = row.findChild<QLabel *>(u"whose-MON-2"_s);
        const auto *until = row.findChild<QLabel *>(u"until-MON-2"_s);
        QVERIFY(whose && whose->isVisible() && until && until->isVisible());
        QCOMPARE(whose->text(), u"Anna"_s);
        QCOMPARE(until->text(), u"by 3 December"_s);
        QTRY_VERIFY(row.findChild<QLabel *>(u"listed-MON-2"_s));
        const QString listed = row.findChild<QLabel *>(u"listed-MON-2"_s)->text();
        QVERIFY2(listed.contains(u"Anna"_s) && listed.contains(u"3 December"_s), qPrintable(listed));
    }
};

QTEST_MAIN(ReadingTest)
#include "reading_test.moc"
