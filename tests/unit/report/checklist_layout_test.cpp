// Nothing runs out of the page or into something else, in a long language, on both papers, with much to say.
#include "report/checklist_pdf.h"
#include "tests/unit/report/longer_words.h"
#include "tests/unit/report/read_pdf.h"
#include "tests/unit/report/report_fixture.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <optional>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// A hundred phones that were changed, with long names, and an office with a long one.
ReportInput longOffice()
{
    ReportInput input = visitedOffice();
    input.office.name = u"Dr. med. dent. Maximiliane Oberhauser-Lindqvist und Kollegen, Zahnmedizinisches "
                        "Versorgungszentrum am Alten Hafen"_s;
    const DeviceState phone = input.devices.at(1);
    const TaskResult result = input.results.first();
    for (int i = 0; i < 100; ++i) {
        DeviceState d = phone;
        d.device.id = u"phone-%1"_s.arg(i);
        d.device.name = u"Behandlungszimmer %1 im zweiten Obergeschoss"_s.arg(i);
        input.devices << d;
        TaskResult r = result;
        r.device = d.device.name;
        r.title = u"Let the lines talk to the provider encrypted (SIP over TLS)"_s;
        input.results << r;
    }
    return input;
}

/// What two words share, as a part of the smaller one's height; 0 when they stand side by side.
double overlap(const QRectF &a, const QRectF &b)
{
    const QRectF shared = a & b;
    return shared.width() < 1 ? 0 : shared.height() / std::min(a.height(), b.height());
}

} // namespace

class ChecklistLayoutTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        if (!have("qpdf") || !have("pdftotext"))
            QSKIP("qpdf or poppler-utils is not installed");
    }
    void everythingHasItsPlace_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("longWords");
        QTest::addColumn<bool>("large");
        QTest::newRow("A4") << int(QPageSize::A4) << false << false;
        QTest::newRow("Letter") << int(QPageSize::Letter) << false << false;
        QTest::newRow("A4, long words") << int(QPageSize::A4) << true << false;
        QTest::newRow("Letter, long words") << int(QPageSize::Letter) << true << false;
        QTest::newRow("Letter, long office") << int(QPageSize::Letter) << true << true;
    }
    void everythingHasItsPlace()
    {
        QFETCH(int, size);
        QFETCH(bool, longWords);
        QFETCH(bool, large);
        std::optional<LongerWords> language;
        if (longWords)
            language.emplace(u"de"_s);
        const QString file = m_dir.filePath(u"%1.pdf"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(writePdf(large ? longOffice() : visitedOffice(), file, QPageSize::PageSizeId(size),
                         QLocale(QLocale::German)));
        if (const QString folder = qEnvironmentVariable("RF_KEEP_PDF"); !folder.isEmpty())
            QFile::copy(file, folder + u'/' + QFileInfo(file).fileName());
        const QSizeF paper = QPageSize(QPageSize::PageSizeId(size)).size(QPageSize::Point);
        const QRectF inside(47, 36, paper.width() - 94, paper.height() - 58);
        const QList<PlacedWord> words = wordsOf(file);
        QVERIFY(words.size() > 800);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const PlacedWord &w = words.at(i);
            QVERIFY2(inside.contains(w.box), qPrintable(u"page %1: %2"_s.arg(w.page).arg(w.text)));
            for (qsizetype j = i + 1; j < words.size() && words.at(j).page == w.page; ++j)
                QVERIFY2(overlap(w.box, words.at(j).box) < 0.3,
                         qPrintable(u"page %1: %2 on %3"_s.arg(w.page).arg(w.text, words.at(j).text)));
        }
        // Page one stays one page: the checklist begins on the second.
        const QList<OutlineEntry> entries = outlineOf(file);
        QVERIFY(entries.size() > 2);
        QCOMPARE(entries.at(1).level, 0);
        QCOMPARE(entries.at(1).page, 2);
        // A table that goes on says its columns again.
        if (!large)
            return;
        const auto heads = std::count_if(words.begin(), words.end(),
                                         [](const PlacedWord &w) { return w.text == u"Firmware"; });
        QVERIFY2(heads >= 3, qPrintable(QString::number(heads)));
    }
};

QTEST_MAIN(ChecklistLayoutTest)
#include "checklist_layout_test.moc"
