// Widgets round words: however long these are, they stay inside of their place and can be read; and what is
// told to people who do not see them.
#include "wizard/pages/sign_in_line.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/check_line.h"
#include "wizard/widgets/choice_card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/page_preview.h"
#include "wizard/widgets/section_list.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/word_label.h"

#include <QAccessibleInterface>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QString hostile =
    u"firewall.@redirect[0].very_long_name_of_a_rule_that_nobody_broke=0123456789abcdef0123456789abcdef"_s;

WordLabel *labelOf(const QString &text)
{
    return qobject_cast<WordLabel *>(textLabel(text, TextRole::Plain));
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(Theme::Light);
    }

    void noWordIsWiderThanItsPlace()
    {
        const std::unique_ptr<WordLabel> label(labelOf(hostile));
        QVERIFY(label);
        const int whole = label->fontMetrics().horizontalAdvance(hostile);
        QVERIFY2(label->minimumSizeHint().width() < 300, "it forces its place to be wide");
        QVERIFY(whole > 600);
        const int line = label->heightForWidth(10000);
        QVERIFY(label->heightForWidth(250) >= 3 * line);
        QVERIFY(label->heightForWidth(whole + 2) == line);
        QCOMPARE(label->text(), hostile);
    }
    void usualWordsStayWhole()
    {
        const QString word = u"Sprachverschlüsselung"_s;
        const std::unique_ptr<WordLabel> label(labelOf(u"Die %1 ist aus."_s.arg(word)));
        QVERIFY(label->minimumSizeHint().width() >= label->fontMetrics().horizontalAdvance(word));
        const std::unique_ptr<WordLabel> line(labelOf(u"by 30 November"_s));
        line->setWordWrap(false);
        QVERIFY(line->minimumSizeHint().width() >= line->fontMetrics().horizontalAdvance(line->text()));
    }
    void anotherTextHasAnotherSize()
    {
        const std::unique_ptr<WordLabel> label(labelOf(u"Short"_s));
        const int before = label->heightForWidth(250);
        label->setText(hostile);
        QVERIFY(label->heightForWidth(250) > before);
        label->setText(u"One\nTwo"_s);
        QCOMPARE(label->heightForWidth(250), 2 * before);
    }
    void whatIsCopiedIsTheText()
    {
        const std::unique_ptr<WordLabel> label(labelOf(hostile));
        label->resize(250, label->heightForWidth(250));
        label->show();
        QVERIFY(QTest::qWaitForWindowExposed(label.get()));
        QCOMPARE(label->chosenText(), hostile); // nothing was selected
        label->setFocus();
        QTest::keyClick(label.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), hostile);
        // From its first letter to its last, over every break that is painted.
        QTest::mousePress(label.get(), Qt::LeftButton, {}, QPoint(0, 2));
        QMouseEvent move(QEvent::MouseMove, QPointF(249, label->height() - 2),
                         label->mapToGlobal(QPointF(249, label->height() - 2)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(label.get(), &move);
        QCOMPARE(label->chosenText(), hostile);
        QMouseEvent back(QEvent::MouseMove, QPointF(60, 2), label->mapToGlobal(QPointF(60, 2)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(label.get(), &back);
        const QString some = label->chosenText();
        QVERIFY2(!some.isEmpty() && some.size() < hostile.size() && hostile.startsWith(some),
                 qPrintable(some));
    }

    void buttonsBreakIntoRows_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("room for all") << 900 << false;
        QTest::newRow("not for all") << 420 << false;
        QTest::newRow("from the right") << 420 << true;
    }
    void buttonsBreakIntoRows()
    {
        QFETCH(int, width);
        QFETCH(bool, mirrored);
        QWidget place;
        place.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        auto *column = new QVBoxLayout(&place);
        column->setContentsMargins(0, 0, 0, 0);
        auto *rows = new RowsLayout(RowsLayout::Side::Trailing);
        QList<QPushButton *> buttons;
        for (const QString &words : {u"Ich kann jetzt nicht anrufen"_s, u"Ich habe es nicht gehört"_s,
                                     u"Ich habe in beide Richtungen gehört"_s}) {
            buttons << button(words, ButtonKind::Plain, words.left(9));
            rows->addWidget(buttons.last());
        }
        column->addLayout(rows);
        column->addStretch(1);
        QVERIFY(rows->minimumSize().width() <= 420);
        place.resize(width, 300);
        place.show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        for (const QPushButton *b : std::as_const(buttons)) {
            QVERIFY2(b->width() >= b->sizeHint().width() && b->height() >= b->sizeHint().height(),
                     qPrintable(b->text()));
            QVERIFY(place.rect().contains(b->geometry()));
        }
        for (qsizetype i = 1; i < buttons.size(); ++i)
            QVERIFY(!buttons.at(i)->geometry().intersects(buttons.at(i - 1)->geometry()));
        QCOMPARE(buttons.last()->y() > buttons.first()->y(), width < 900);
        QCOMPARE(mirrored ? buttons.last()->x() : place.width() - buttons.last()->geometry().right() - 1, 0);
        QCOMPARE(rows->heightForWidth(width), rows->geometry().height());
    }
    void aButtonInANarrowPlaceWraps()
    {
        const std::unique_ptr<QPushButton> b(
            wrappingButton(u"Stattdessen die E-Mail des Anbieters einfügen"_s, ButtonKind::Plain, u"b"_s));
        QVERIFY(b->minimumSizeHint().width() < b->sizeHint().width() / 2);
        QCOMPARE(b->heightForWidth(b->sizeHint().width()), b->sizeHint().height());
        QVERIFY(b->heightForWidth(b->sizeHint().width() / 2) > b->sizeHint().height());
    }
    /// The height is that of the width that it gets, not of the one that it might have had.
    void aCardThatIsHeldNarrowIsHighEnough()
    {
        QWidget place;
        auto *column = new QVBoxLayout(&place);
        auto *card = new ChoiceCard(u"plus"_s, u"A card"_s,
                                    u"Words that take one line in a wide place. "_s.repeated(3), u"card"_s);
        column->addLayout(atMost(card, 500));
        column->addStretch(1);
        place.resize(1300, 400);
        place.show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        QCOMPARE(card->width(), 500);
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
    void aDialogIsAsHighAsItsWords()
    {
        QDialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        QLabel *label = textLabel(u"A sentence that goes on for a while. "_s.repeated(12), TextRole::Plain);
        column->addWidget(label);
        fitToWords(&dialog, 400);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.width() >= 400);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(label->height() <= label->heightForWidth(label->width()) + 4);
    }
    void sectionsHaveRoomForNameAndMark_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("both in a line") << 400;
        QTest::newRow("the mark below") << 230;
    }
    void sectionsHaveRoomForNameAndMark()
    {
        QFETCH(int, width);
        QWidget place;
        auto *column = new QVBoxLayout(&place);
        column->setContentsMargins(0, 0, 0, 0);
        auto *section = new SectionButton;
        section->show(u"Unused ports and services"_s, u"2 phones in the clear"_s, Tone::Bad, u"check"_s);
        column->addWidget(section);
        column->addStretch(1);
        place.resize(width, 300);
        place.show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        const auto *name = section->findChild<WordLabel *>();
        const auto *pill = section->findChild<Pill *>();
        QVERIFY(section->rect().contains(name->geometry()) && section->rect().contains(pill->geometry()));
        QVERIFY(!name->geometry().intersects(pill->geometry()));
        QCOMPARE(pill->size(), pill->sizeHint());
        QVERIFY(name->height() >= name->heightForWidth(name->width()));
        QCOMPARE(pill->y() > name->y() + name->height(), width < 300);
    }
    void theWordsOfABoxCanBePressed()
    {
        CheckLine line(u"They offer encrypted calls, and whatever else stands here. "_s.repeated(3),
                       u"box"_s);
        line.resize(300, 200);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        QCOMPARE(line.box()->objectName(), u"box"_s);
        QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(150, 60));
        QVERIFY(line.box()->isChecked());
        line.box()->setEnabled(false);
        QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(150, 60));
        QVERIFY(line.box()->isChecked());
    }

    void aTileFollowsTheTheme()
    {
        IconTile tile(u"check"_s, Tone::Accent, 36);
        tile.setGround(&Roles::card);
        const auto ground = [&tile] { return tile.grab().toImage().pixelColor(18, 3).rgb(); };
        QCOMPARE(ground(), Roles::light().card.rgb());
        applyTheme(Theme::Dark);
        const QRgb dark = ground();
        applyTheme(Theme::Light);
        QCOMPARE(dark, Roles::dark().card.rgb());
    }

    void aPageIsAPictureWithItsNumber()
    {
        PagePreview preview;
        const auto *sheet = preview.findChild<QWidget *>(u"pagePreview"_s);
        QVERIFY(sheet);
        preview.setPages({QImage(10, 14, QImage::Format_RGB32), QImage(10, 14, QImage::Format_RGB32)});
        preview.turnTo(1);
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(sheet));
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Graphic);
        QCOMPARE(told->text(QAccessible::Name), u"Page 2 of 2"_s);
        QVERIFY(!told->text(QAccessible::Description).isEmpty());
    }
    void whatIsComparedIsRead()
    {
        const std::unique_ptr<QFrame> box(codeBox(u"SHA256:abc"_s, u"Fingerprint"_s));
        auto *label = box->findChild<WordLabel *>();
        QVERIFY(label && (label->focusPolicy() & Qt::TabFocus));
        QVERIFY(
            QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name).contains(u"SHA256:abc"_s));
        QCOMPARE(label->text(), u"SHA256:abc"_s);
    }
    void everyFieldSaysWhoseItIs()
    {
        SignInRow row;
        row.ids = {u"a"_s};
        row.title = u"Poly VVX 250"_s;
        row.name = u"Poly VVX 250, 192.168.1.22"_s;
        row.form = true;
        row.factory = true;
        SignInLine line(row);
        for (const char *name : {"user", "password", "signInButton", "noPassword", "tryFactory"}) {
            const auto *control = line.findChild<QWidget *>(QLatin1StringView(name));
            QVERIFY2(control && control->accessibleName().contains(row.name), name);
        }
        row.name = u"Poly VVX 250, 192.168.1.23"_s;
        line.set(row);
        QVERIFY(line.findChild<QLineEdit *>(u"password"_s)->accessibleName().contains(row.name));
    }
};

QTEST_MAIN(WordsTest)
#include "words_test.moc"
