// The preview shows the pages of the PDF: as many, of the same paper, and drawn.
#include "report/checklist_pdf.h"
#include "tests/unit/report/read_pdf.h"
#include "tests/unit/report/report_fixture.h"

#include <QGuiApplication>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// Pixels that are not paper, in per mille.
int inked(const QImage &page)
{
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            dark += qGray(page.pixel(x, y)) < 160 ? 1 : 0;
    }
    return 1000 * dark / (page.width() * page.height());
}

} // namespace

class ChecklistPicturesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private Q_SLOTS:
    void asManyPagesAsThePdf_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("shape");
        QTest::newRow("A4") << int(QPageSize::A4) << 297.0 / 210.0;
        QTest::newRow("Letter") << int(QPageSize::Letter) << 11.0 / 8.5;
    }
    void asManyPagesAsThePdf()
    {
        QFETCH(int, size);
        QFETCH(double, shape);
        if (!have("pdfinfo"))
            QSKIP("poppler-utils is not installed");
        const ReportInput input = visitedOffice();
        const QString file = m_dir.filePath(u"a.pdf"_s);
        QVERIFY(writePdf(input, file, QPageSize::PageSizeId(size), english));
        const QList<QImage> pictures = checklistPictures(input, QPageSize::PageSizeId(size), 400, english);
        QCOMPARE(pictures.size(), pagesOf(file));
        QVERIFY(pictures.size() >= 3);
        for (const QImage &page : pictures) {
            QCOMPARE(page.width(), 400);
            QVERIFY(qAbs(page.height() - 400 * shape) < 2);
            QVERIFY2(inked(page) >= 2, qPrintable(QString::number(inked(page))));
        }
        // Each page is a page of its own.
        QVERIFY(pictures.at(0) != pictures.at(1));
    }
    void printsTheSamePages()
    {
        if (!have("pdfinfo"))
            QSKIP("poppler-utils is not installed");
        const ReportInput input = visitedOffice();
        const QString file = m_dir.filePath(u"printed.pdf"_s);
        {
            QPdfWriter printer(file);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setPageMargins(QMarginsF(0, 0, 0, 0));
            QVERIFY(printChecklist(input, printer, english));
        }
        QCOMPARE(pagesOf(file), checklistPictures(input, QPageSize::A4, 200, english).size());
    }
};

QTEST_MAIN(ChecklistPicturesTest)
#include "checklist_pictures_test.moc"
