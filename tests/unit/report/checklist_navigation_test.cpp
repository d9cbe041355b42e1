// How one finds one's way through the report: outline, page numbers, title, language, paper.
#include "report/checklist_pdf.h"
#include "report/pdf_catalog.h"
#include "tests/unit/report/longer_words.h"
#include "tests/unit/report/read_pdf.h"
#include "tests/unit/report/report_fixture.h"

#include "core/controls/control.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

QStringList titles(const QList<OutlineEntry> &entries, int level)
{
    QStringList list;
    for (const OutlineEntry &e : entries) {
        if (e.level == level)
            list << e.title;
    }
    return list;
}

} // namespace

class ChecklistNavigationTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString make(const char *name, QPageSize::PageSizeId size = QPageSize::A4,
                 const QLocale &locale = british, const ReportInput &input = visitedOffice())
    {
        const QString file = m_dir.filePath(QString::fromLatin1(name));
        const auto done = writePdf(input, file, size, locale);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return file;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!have("qpdf") || !have("pdftotext"))
            QSKIP("qpdf or poppler-utils is not installed");
    }

    void theOutlineNamesEveryPart()
    {
        const QList<OutlineEntry> entries = outlineOf(make("a.pdf"));
        QCOMPARE(titles(entries, 0),
                 (QStringList{u"Summary"_s, u"Checklist"_s, u"What was changed"_s, u"What is left, and how"_s,
                              u"Risks accepted"_s, u"Devices"_s, u"The way to the internet"_s,
                              u"How to read and check this document"_s}));
        for (const Control &c : controlCatalogue()) {
            const QString title = u"%1 %2"_s.arg(c.id, c.title);
            QVERIFY2(titles(entries, 2).contains(title), qPrintable(title));
        }
        for (int section = 1; section <= 10; ++section)
            QVERIFY(titles(entries, 1).contains(u"%1 %2"_s.arg(section).arg(sectionTitle(section))));
        // Parts stand open, the controls below their sections do not.
        for (const OutlineEntry &e : entries) {
            if (!e.leaf)
                QCOMPARE(e.open, e.level == 0);
        }
    }

    void eachEntryLeadsToItsPlace_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("paper");
        QTest::newRow("A4") << int(QPageSize::A4) << 842.0;
        QTest::newRow("Letter") << int(QPageSize::Letter) << 792.0;
    }
    void eachEntryLeadsToItsPlace()
    {
        QFETCH(int, size);
        QFETCH(double, paper);
        const QString file = make("b.pdf", QPageSize::PageSizeId(size));
        const QList<PlacedWord> words = wordsOf(file);
        const QList<OutlineEntry> entries = outlineOf(file);
        QVERIFY(entries.size() > 30);
        for (const OutlineEntry &e : entries) {
            if (e.title == u"Summary") {
                QCOMPARE(e.page, 1);
                continue;
            }
            const QString first = e.title.section(u' ', 0, 0);
            const bool there = std::any_of(words.begin(), words.end(), [&](const PlacedWord &w) {
                const double below = w.box.top() - (paper - e.up);
                return w.page == e.page && w.text == first && below > -4 && below < 16;
            });
            QVERIFY2(there, qPrintable(u"%1, page %2, %3"_s.arg(e.title).arg(e.page).arg(e.up)));
        }
    }

    void thePageOneSaysWhereTheRestIs()
    {
        ReportInput input = visitedOffice();
        // Five risks are accepted; page one names three.
        input.acceptedRisks.clear();
        int risks = 0;
        for (Finding &f : input.findings) {
            if (risks == 5)
                break;
            f.state = FindingState::AcceptedRisk;
            input.acceptedRisks << AcceptedRisk{f.control, u"Dr Harbour"_s, u"because"_s, input.madeAt,
                                                input.madeAt.addDays(90)};
            ++risks;
        }
        const QString file = make("c.pdf", QPageSize::A4, british, input);
        const QList<OutlineEntry> entries = outlineOf(file);
        const auto page = [&](const QString &title) {
            const auto it = std::find_if(entries.begin(), entries.end(),
                                         [&](const OutlineEntry &e) { return e.title == title; });
            return it == entries.end() ? 0 : it->page;
        };
        const QString first = textOfPage(file, 1);
        QVERIFY(page(u"Risks accepted"_s) > 2);
        QVERIFY(first.contains(u"and 2 more on page %1"_s.arg(page(u"Risks accepted"_s))));
        QVERIFY(first.contains(u"on page %1 and after"_s.arg(page(u"What is left, and how"_s))));
        QCOMPARE(page(u"Checklist"_s), 2);
    }

    void everyPageIsNumbered()
    {
        const QString file = make("d.pdf");
        const int pages = pagesOf(file);
        QVERIFY(pages >= 4);
        for (int page = 1; page <= pages; ++page)
            QVERIFY(textOfPage(file, page).contains(u"page %1 of %2"_s.arg(page).arg(pages)));
        QVERIFY(!textOf(file).contains(u"page %1 of"_s.arg(pages + 1)));
    }

    void titleAndLanguage()
    {
        const QByteArray english = objectsOf(make("e.pdf"));
        QVERIFY(english.contains("/Lang (en-GB)"));
        QVERIFY(english.contains("/DisplayDocTitle true"));
        QVERIFY(english.contains("/PageMode /UseOutlines"));
        QVERIFY(flat(run(u"pdfinfo"_s, {m_dir.filePath(u"e.pdf"_s)}))
                    .contains(u"Title: VoIP security checklist: Harbour Dental, 23 November 2026"));
        // The language is that of the sentences, whatever the system's is; so are the names of the months.
        QVERIFY(objectsOf(make("f.pdf", QPageSize::A4, german)).contains("/Lang (en)"));
        QVERIFY(textOf(m_dir.filePath(u"f.pdf"_s)).contains(u"December 23, 2026"));
        LongerWords words(u"de"_s);
        QVERIFY(objectsOf(make("g.pdf", QPageSize::A4, german)).contains("/Lang (de)"));
        QVERIFY(textOf(m_dir.filePath(u"g.pdf"_s)).contains(u"23. Dezember 2026"));
    }

    void readersFindNoFault()
    {
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, {u"--check"_s, make("h.pdf")});
        QVERIFY(qpdf.waitForFinished());
        QCOMPARE(qpdf.exitCode(), 0);
        // The lines that a reader shows when it opens the outline.
        const QList<OutlineEntry> entries = outlineOf(m_dir.filePath(u"h.pdf"_s));
        const qsizetype shown = titles(entries, 0).size() + titles(entries, 1).size();
        QVERIFY(QRegularExpression(u"/Count %1\\s+/First[^>]*/Type /Outlines"_s.arg(shown))
                    .match(QString::fromLatin1(objectsOf(m_dir.filePath(u"h.pdf"_s))))
                    .hasMatch());
    }

    void whatIsNoPdfIsRefused()
    {
        const auto done = withCatalog("not a PDF", u"en"_s, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Internal);
    }
};

QTEST_MAIN(ChecklistNavigationTest)
#include "checklist_navigation_test.moc"
