// Measured, confirmed by a person, provisional and unknown never look alike, in black and white either.
#include "report/pdf_flow.h"
#include "report/pdf_marks.h"
#include "tests/unit/report/report_fixture.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace rf;
using namespace rf::testing;

namespace {

struct Look {
    Mark mark;
    bool provisional;
};

const QList<Look> &looks()
{
    static const QList<Look> all{
        {Mark::Measured, false}, {Mark::Measured, true},  {Mark::Confirmed, false},
        {Mark::Confirmed, true}, {Mark::Partly, false},   {Mark::Partly, true},
        {Mark::NotMet, false},   {Mark::Unknown, false},  {Mark::NotApplicable, false},
        {Mark::Accepted, false}, {Mark::Provider, false}, {Mark::Due, false}};
    return all;
}

/// As a printer without colours and greys makes it of ten points at 300 dots per inch.
QImage printed(const Look &look)
{
    QImage image(42, 42, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawMark(painter, look.mark, look.provisional, QRectF(0, 0, 42, 42));
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qGray(image.pixel(x, y)) < 160 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    return image;
}

int dots(const QImage &image)
{
    int black = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            black += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return black;
}

int different(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

class PdfMarksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMarkHasItsShapeAndItsWord()
    {
        for (qsizetype i = 0; i < looks().size(); ++i) {
            const QImage one = printed(looks().at(i));
            const QString word = markWord(looks().at(i).mark, looks().at(i).provisional);
            QVERIFY2(dots(one) >= 60, qPrintable(word));
            for (qsizetype j = i + 1; j < looks().size(); ++j) {
                const QString other = markWord(looks().at(j).mark, looks().at(j).provisional);
                QVERIFY(word != other);
                const int apart = different(one, printed(looks().at(j)));
                QVERIFY2(apart >= 120, qPrintable(QStringLiteral("%1, %2: %3").arg(word, other).arg(apart)));
            }
        }
    }
    void onlyWhatIsMetCanBeProvisional()
    {
        // A ring of hope round anything else would say too much.
        for (const Mark mark : {Mark::NotMet, Mark::Unknown, Mark::Accepted, Mark::Due})
            QCOMPARE(printed({mark, true}), printed({mark, false}));
    }
    void aPersonsWordIsNoMeasurement()
    {
        Finding f;
        f.state = FindingState::Met;
        f.obtained = {Obtained::Phone};
        QCOMPARE(markOf(f), Mark::Measured);
        f.obtained = {Obtained::Person};
        QCOMPARE(markOf(f), Mark::Confirmed);
        f.obtained = {Obtained::Phone, Obtained::Person};
        QCOMPARE(markOf(f), Mark::Confirmed);
    }
    void theLinesSayIt()
    {
        ReportInput input = visitedOffice();
        for (Finding &f : input.findings) {
            if (f.control == QLatin1String("MFA-1"))
                f.state = FindingState::NotMet;
        }
        QHash<QString, ChecklistLine> lines;
        for (const ChecklistSection &s : makeChecklist(input).sections) {
            for (const ChecklistLine &l : s.lines)
                lines.insert(l.control, l);
        }
        QCOMPARE(lines[QStringLiteral("MFA-1")].word, QStringLiteral("not met, as a person said"));
        QCOMPARE(lines[QStringLiteral("PWD-2")].word, QStringLiteral("met, measured"));
        QCOMPARE(lines[QStringLiteral("FW-1")].word, QStringLiteral("met so far, provisional"));
        QCOMPARE(lines[QStringLiteral("ENC-1")].word, QStringLiteral("partly so far, provisional"));
        QCOMPARE(lines[QStringLiteral("AUD-5")].word, QStringLiteral("cannot tell"));
    }
    void inksCanBeReadOnPaper()
    {
        for (const QColor &color : {ink::text, ink::quiet, ink::accent, ink::good, ink::warn, ink::bad}) {
            const double contrast = 1.05 / (luminance(color) + 0.05);
            QVERIFY2(contrast >= 4.5, qPrintable(color.name()));
        }
    }
};

QTEST_MAIN(PdfMarksTest)
#include "pdf_marks_test.moc"
