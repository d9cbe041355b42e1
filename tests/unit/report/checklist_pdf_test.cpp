// The PDF as its readers get it: its text, its fonts, its attachment, its pages.
#include "report/checklist_pdf.h"
#include "report/findings_json.h"
#include "tests/unit/report/read_pdf.h"
#include "tests/unit/report/report_fixture.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace rf;
using namespace rf::testing;

class ChecklistPdfTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString make(const ReportInput &input, const char *name, QPageSize::PageSizeId size = QPageSize::A4)
    {
        const QString file = m_dir.filePath(QString::fromLatin1(name));
        const auto done = writePdf(input, file, size, QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return file;
    }

private Q_SLOTS:
    void saysWhatTheFindingsSay()
    {
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const ReportInput input = visitedOffice();
        const QString text = flat(run(u"pdftotext"_qs, {u"-layout"_qs, make(input, "a.pdf"), u"-"_qs}));
        const QString reading =
            flat(run(u"pdftotext"_qs, {u"-raw"_qs, m_dir.filePath(u"a.pdf"_qs), u"-"_qs}));
        for (const Finding &f : input.findings) {
            QVERIFY2(text.contains(f.control), qPrintable(f.control));
            QVERIFY2(reading.contains(findControl(f.control)->title), qPrintable(f.control));
        }
        for (const char *phrase : {"Harbour Dental",
                                   "VoIP security checklist",
                                   "23 November 2026",
                                   "coverage",
                                   "Provisional until",
                                   "24 November 2026",
                                   "met, measured",
                                   "met, confirmed by a person",
                                   "met so far, provisional",
                                   "cannot tell",
                                   "risk accepted",
                                   "partly",
                                   "Dr Harbour",
                                   "Lift cabin",
                                   "lift line: left alone",
                                   "not yet tried on a real device",
                                   "failed, put back as before",
                                   "Untick",
                                   "page 1 of",
                                   "findings.json",
                                   "19 of the 42",
                                   "How: read from the router"})
            QVERIFY2(reading.contains(QString::fromUtf8(phrase)), phrase);
        QVERIFY(reading.contains(input.journalSeal));
        QVERIFY(reading.contains(QString::number(scoreOf(input.findings).score) + u" of 100"_qs));
    }
    void firstPageHasWhatMatters()
    {
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const QString first = flat(
            run(u"pdftotext"_qs, {u"-raw"_qs, u"-l"_qs, u"1"_qs, make(visitedOffice(), "b.pdf"), u"-"_qs}));
        for (const char *phrase :
             {"Harbour Dental", "of 100", "coverage", "The door through which strangers", "Provisional until",
              "Risks accepted", "Dr Harbour", "Open points", "Whose turn", "What the marks mean"})
            QVERIFY2(first.contains(QString::fromUtf8(phrase)), phrase);
    }
    void noWholeNumberOfAThirdParty()
    {
        const ReportInput input = visitedOffice();
        const QByteArray json = findingsJsonBytes(input);
        for (const char *digits : {"7946 0123", "79460123", "7946 0999", "2079460999"})
            QVERIFY2(!json.contains(digits), digits);
        QVERIFY(json.contains("\xE2\x80\xA6"
                              "23"));
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, make(input, "c.pdf"), u"-"_qs}));
        QVERIFY(!text.contains(u"7946 0123") && !text.contains(u"7946 0999"));
    }
    void noSecretAnywhere()
    {
        if (!have("pdftotext") || !have("qpdf"))
            QSKIP("qpdf or poppler-utils is not installed");
        const QString secret = u"Pl4nted-Secret"_qs;
        ReportInput input = visitedOffice();
        for (DeviceState &d : input.devices) {
            if (!d.facts)
                continue;
            d.facts->native.insert(u"password"_qs, secret);
            if (PhoneFacts *p = d.facts->phone())
                p->provisioning = Reading<Provisioning>::known(
                    Provisioning{u"https://u:"_qs + secret + u"@prov.example.net"_qs, 0, {secret}});
        }
        PersonTask task;
        task.task = u"VLAN-1"_qs;
        task.owner = u"Sam, 020 7946 0555"_qs;
        input.personTasks << task;
        const QString file = make(input, "secret.pdf");
        const QString text = textOf(file);
        const QByteArray objects = objectsOf(file); // outline, title and attachment stand here as they are
        QVERIFY(text.contains(u"Sam, …55"));
        QVERIFY(objects.contains("findings.json"));
        QVERIFY(!text.contains(secret) && !objects.contains(secret.toUtf8()));
        QVERIFY(!text.contains(u"7946 0555") && !objects.contains("7946 0555"));
    }
    void fontsAreEmbedded()
    {
        if (!have("pdffonts"))
            QSKIP("poppler-utils is not installed");
        const QList<QByteArray> rows = run(u"pdffonts"_qs, {make(visitedOffice(), "d.pdf")}).split('\n');
        int fonts = 0;
        for (qsizetype i = 2; i < rows.size(); ++i) {
            if (rows.at(i).trimmed().isEmpty())
                continue;
            ++fonts;
            QVERIFY2(rows.at(i).contains("Inter"), rows.at(i).constData());
            const QList<QByteArray> words = rows.at(i).simplified().split(' ');
            QVERIFY(words.size() >= 8);
            QCOMPARE(words.at(words.size() - 5), QByteArray("yes")); // embedded
            QCOMPARE(words.at(words.size() - 3), QByteArray("yes")); // can be copied as text
        }
        QVERIFY(fonts >= 2);
    }
    void titlePagesAndPaper()
    {
        if (!have("pdfinfo"))
            QSKIP("poppler-utils is not installed");
        const QString info = QString::fromUtf8(run(u"pdfinfo"_qs, {make(visitedOffice(), "e.pdf")}));
        QVERIFY(info.contains(u"Harbour Dental"));
        QVERIFY(info.contains(u"(A4)"));
        const QString letter =
            QString::fromUtf8(run(u"pdfinfo"_qs, {make(visitedOffice(), "f.pdf", QPageSize::Letter)}));
        QVERIFY(letter.contains(u"612 x 792"));
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, m_dir.filePath(u"e.pdf"_qs), u"-"_qs}));
        const int pages = info.section(u"Pages:"_qs, 1).section(u'\n', 0, 0).trimmed().toInt();
        QVERIFY(pages >= 3);
        for (int page = 1; page <= pages; ++page)
            QVERIFY(text.contains(u"page %1 of %2"_qs.arg(page).arg(pages)));
        QCOMPARE(pageSizeFor(QLocale(QLocale::English, QLocale::UnitedStates)), QPageSize::Letter);
        QCOMPARE(pageSizeFor(QLocale(QLocale::German, QLocale::Germany)), QPageSize::A4);
        // LANG=C names no place: the paper goes with the dates, which are in what Qt takes for English.
        QCOMPARE(pageSizeFor(QLocale::c()), pageSizeFor(QLocale(u"en"_qs)));
    }
    void aPracticeOfficeIsCalledSoOnEachPage()
    {
        ReportInput input = visitedOffice();
        QVERIFY(!findingsJson(input)[u"office"_qs][u"practice"_qs].toBool(true));
        input.office.practice = true;
        QVERIFY(findingsJson(input)[u"office"_qs][u"practice"_qs].toBool());
        if (!have("pdftotext") || !have("pdfinfo"))
            QSKIP("poppler-utils is not installed");
        const QString file = make(input, "practice.pdf");
        const QString info = QString::fromUtf8(run(u"pdfinfo"_qs, {file}));
        QVERIFY(info.section(u"Title:"_qs, 1).section(u'\n', 0, 0).contains(u"(practice office)"));
        const int pages = info.section(u"Pages:"_qs, 1).section(u'\n', 0, 0).trimmed().toInt();
        for (int page = 1; page <= pages; ++page) {
            const QString number = QString::number(page);
            const QString text =
                flat(run(u"pdftotext"_qs, {u"-raw"_qs, u"-f"_qs, number, u"-l"_qs, number, file, u"-"_qs}));
            QVERIFY2(text.contains(u"Practice office · RingFence"), qPrintable(number));
        }
        const QString first = flat(run(u"pdftotext"_qs, {u"-raw"_qs, u"-l"_qs, u"1"_qs, file, u"-"_qs}));
        QVERIFY(first.contains(u"Harbour Dental (practice office)"));
        QVERIFY(first.contains(u"its devices are simulated"));
        QVERIFY(!textOf(make(visitedOffice(), "real.pdf")).contains(u"ractice office"));
    }
    void theSealIsThatOfTheAttachment()
    {
        if (!have("pdfdetach"))
            QSKIP("poppler-utils is not installed");
        const ReportInput input = visitedOffice();
        const QString file = make(input, "g.pdf");
        const QString saved = m_dir.filePath(u"findings.json"_qs);
        run(u"pdfdetach"_qs, {u"-save"_qs, u"1"_qs, u"-o"_qs, saved, file});
        QFile attachment(saved);
        QVERIFY(attachment.open(QIODevice::ReadOnly));
        const QByteArray bytes = attachment.readAll();
        QCOMPARE(bytes, findingsJsonBytes(input));
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, file, u"-"_qs}));
        QVERIFY(text.contains(findingsSeal(bytes)));
        QVERIFY(text.contains(u"seal "_qs + findingsSeal(bytes).left(16)));
    }
    void hostileTextStaysText()
    {
        ReportInput input = visitedOffice();
        const QString evil = u"<b>Bold</b><img src=x>\x1b[2J%1 %2 \u202Egpj.exe\n(Tj) /JS"_qs;
        input.office.name = evil;
        input.devices[1].device.name = evil;
        input.devices[1].device.identity.model = QString(5000, u'W');
        input.results[0].says = evil;
        input.results[0].proofs = QStringList{evil};
        input.findings[0].says = evil;
        input.findings[0].evidence[0].says = evil + QString(20000, u'x');
        const QString file = make(input, "h.pdf");
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, file, u"-"_qs}));
        QVERIFY(text.contains(u"<b>Bold</b>"));
        QVERIFY(text.contains(u"%1 %2"));
        QVERIFY(!text.contains(u'\x1b') && !text.contains(QChar(0x202e)));
    }
    void manyDevicesFlowOverPages()
    {
        ReportInput input = visitedOffice();
        OfficeState state = goodOffice();
        for (int i = 0; i < 120; ++i) {
            state.devices << goodPhone(u"mac-00156500%1"_qs.arg(i, 4, 10, QLatin1Char('0')),
                                       u"192.168.20.%1"_qs.arg(30 + i), QString::number(300 + i));
        }
        input.devices = state.devices;
        input.findings = assess(state);
        const QString file = make(input, "i.pdf");
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, file, u"-"_qs}));
        QVERIFY(text.contains(u"Phone 419"));
        QVERIFY(text.contains(u"more in the attached findings.json"));
    }
    void anEmptyInputGivesAnHonestPage()
    {
        OfficeState state;
        state.now = visitTime();
        ReportInput input;
        input.findings = assess(state);
        input.madeAt = visitTime();
        const QString file = make(input, "j.pdf");
        if (!have("pdftotext"))
            QSKIP("poppler-utils is not installed");
        const QString text = flat(run(u"pdftotext"_qs, {u"-raw"_qs, file, u"-"_qs}));
        QVERIFY(text.contains(u"no score"));
        QVERIFY(text.contains(u"no letter"));
        QVERIFY(text.contains(u"No letter is given"));
        QVERIFY(!text.contains(u"Provisional until"));
    }
    void blackAndWhiteMarksDiffer()
    {
        if (!have("pdftoppm"))
            QSKIP("poppler-utils is not installed");
        const QString out = m_dir.filePath(u"page"_qs);
        run(u"pdftoppm"_qs, {u"-gray"_qs, u"-r"_qs, u"60"_qs, u"-png"_qs, u"-f"_qs, u"1"_qs, u"-l"_qs,
                             u"1"_qs, make(visitedOffice(), "k.pdf"), out});
        const QStringList files = QDir(m_dir.path()).entryList({u"page*.png"_qs});
        QCOMPARE(files.size(), 1);
        const QImage page(m_dir.filePath(files.first()));
        int dark = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
        QVERIFY(dark > 300 && dark < page.width() * page.height() / 4);
    }
    void aFullOrMissingFolderIsSaid()
    {
        const auto done =
            writePdf(visitedOffice(), m_dir.filePath(u"no/such/folder/x.pdf"_qs), QPageSize::A4);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
    }
    void onlyAFileIsReplaced()
    {
        const QString folder = m_dir.filePath(u"folder"_qs);
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(!writePdf(visitedOffice(), folder, QPageSize::A4));
#ifdef Q_OS_UNIX
        const QString pipe = m_dir.filePath(u"pipe"_qs);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto done = writePdf(visitedOffice(), pipe, QPageSize::A4);
        QVERIFY(!done);
        QVERIFY(!QFileInfo(pipe).isFile()); // still the pipe it was
#endif
    }
    void aFullDiskLeavesTheOldReport()
    {
#ifdef Q_OS_UNIX
        const QString file = make(visitedOffice(), "old.pdf");
        QFile old(file);
        QVERIFY(old.open(QIODevice::ReadOnly));
        const QByteArray was = old.readAll();
        old.close();
        // A limit on the size of files stands in for the full disk.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 4096;
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = writePdf(visitedOffice(), file, QPageSize::Letter);
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, handler);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), was);
#endif
    }
    void keepsACopyForTheEye()
    {
        // For whoever wants to look at the pages: RF_KEEP_PDF=<folder>.
        const QString folder = qEnvironmentVariable("RF_KEEP_PDF");
        if (folder.isEmpty())
            QSKIP("RF_KEEP_PDF is not set");
        QVERIFY(writePdf(visitedOffice(), folder + u"/checklist.pdf"_qs, QPageSize::A4,
                         QLocale(QLocale::English, QLocale::UnitedKingdom)));
    }
};

QTEST_MAIN(ChecklistPdfTest)
#include "checklist_pdf_test.moc"
