// A picture comes out as pixels only: whatever the file knew of place, time and camera is gone.
#include "core/engine/office_file.h"
#include "wizard/evidence_picture.h"
#include "wizard/persons_word.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secretText = "Taken at 51.5007 N, 0.1246 W by Ms Field";

/// Upper half red, lower half blue, so that turning shows.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, width, height / 2, Qt::red);
    return image;
}

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setText(u"Comment"_s, QString::fromLatin1(secretText));
    return buffer.open(QIODevice::WriteOnly) && writer.write(image) ? bytes : QByteArray();
}

QByteArray bigEndian(quint32 value, int size)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes.right(size);
}

/// One EXIF directory: the camera's name, and that the picture lies on its side.
QByteArray exif(int orientation)
{
    const QByteArray camera = secretText + '\0';
    QByteArray tiff("MM\0*\0\0\0\10", 8);
    tiff += bigEndian(2, 2);
    tiff += bigEndian(0x0110, 2) + bigEndian(2, 2) + bigEndian(static_cast<quint32>(camera.size()), 4)
            + bigEndian(8 + 2 + 2 * 12 + 4, 4);
    tiff += bigEndian(0x0112, 2) + bigEndian(3, 2) + bigEndian(1, 4)
            + bigEndian(static_cast<quint32>(orientation), 2) + bigEndian(0, 2);
    tiff += bigEndian(0, 4) + camera;
    return QByteArray("Exif\0\0", 6) + tiff;
}

/// As a camera writes it: the EXIF segment right behind the start of the file.
QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    const QByteArray body = exif(orientation);
    QByteArray out = jpeg;
    return out.insert(2, QByteArray("\xff\xe1") + bigEndian(static_cast<quint32>(body.size()) + 2, 2) + body);
}

/// The markers of a JPEG file up to its pixels.
QByteArray markersOf(const QByteArray &jpeg)
{
    QByteArray markers;
    for (qsizetype at = 2; at + 4 <= jpeg.size() && jpeg.at(at) == '\xff';) {
        markers += jpeg.at(at + 1);
        if (jpeg.at(at + 1) == '\xda')
            break;
        at += 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
    }
    return markers;
}

/// What a picture may consist of: frame, tables and pixels.
void verifyPlain(const QByteArray &jpeg)
{
    QVERIFY(jpeg.startsWith("\xff\xd8"));
    const QByteArray markers = markersOf(jpeg);
    QVERIFY(markers.contains('\xda'));
    for (const char marker : markers)
        QVERIFY2(QByteArray("\xe0\xdb\xc0\xc2\xc4\xda\xdd").contains(marker),
                 qPrintable(u"marker %1"_s.arg(static_cast<uchar>(marker), 0, 16)));
    QVERIFY(!jpeg.contains(secretText));
    QVERIFY(!jpeg.contains("Exif"));
    QVERIFY(!jpeg.contains("ICC_PROFILE"));
    QBuffer buffer;
    buffer.setData(jpeg);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QImageReader reader(&buffer, "jpeg");
    QVERIFY(reader.textKeys().isEmpty());
    QVERIFY(!reader.read().isNull());
}

} // namespace

class PlainPictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyPixelsComeOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("JPEG with EXIF") << withExif(written(halves(640, 480), "jpeg"), 1);
        QTest::newRow("PNG with a text chunk") << written(halves(640, 480), "png");
        QImage profiled = halves(300, 200);
        profiled.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        QTest::newRow("PNG with a colour profile") << written(profiled, "png");
        QTest::newRow("JPEG with a colour profile") << written(profiled, "jpeg");
        QTest::newRow("BMP") << written(halves(64, 64), "bmp");
    }
    void onlyPixelsComeOut()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!file.isEmpty());
        const auto picture = plainPicture(file);
        QVERIFY2(picture, qPrintable(picture ? QString() : picture.error().detail));
        verifyPlain(picture->jpeg);
        verifyPlain(picture->thumbnail);
    }
    void theTestFilesCarryWhatMustGo()
    {
        const QByteArray jpeg = withExif(written(halves(64, 64), "jpeg"), 6);
        QVERIFY(jpeg.contains(secretText) && jpeg.contains("Exif"));
        QVERIFY(markersOf(jpeg).contains('\xe1'));
        QBuffer buffer;
        buffer.setData(written(halves(64, 64), "png"));
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(!QImageReader(&buffer, "png").textKeys().isEmpty());
    }
    void theOrientationIsInThePixels()
    {
        // 6: the camera was turned; shown, the upper half lies at the right.
        const auto picture = plainPicture(withExif(written(halves(400, 200), "jpeg"), 6));
        QVERIFY(picture);
        QCOMPARE(picture->size, QSize(200, 400));
        const QImage image = QImage::fromData(picture->jpeg, "JPEG");
        QVERIFY(image.pixelColor(180, 200).red() > 200);
        QVERIFY(image.pixelColor(20, 200).blue() > 200);
    }
    void largePicturesShrink_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("wide") << QSize(3200, 800) << QSize(1600, 400);
        QTest::newRow("tall") << QSize(900, 2400) << QSize(600, 1600);
        QTest::newRow("as it is") << QSize(1600, 1200) << QSize(1600, 1200);
        QTest::newRow("a line") << QSize(4000, 1) << QSize(1600, 1);
    }
    void largePicturesShrink()
    {
        QFETCH(QSize, size);
        QFETCH(QSize, kept);
        const auto picture = plainPicture(written(halves(size.width(), size.height()), "png"));
        QVERIFY2(picture, qPrintable(picture ? QString() : picture.error().detail));
        QCOMPARE(picture->size, kept);
        QCOMPARE(QImage::fromData(picture->jpeg).size(), kept);
        const QSize small = QImage::fromData(picture->thumbnail).size();
        QVERIFY(std::max(small.width(), small.height()) <= 240);
    }
    void noiseStaysBelowTheLimit()
    {
        QImage noise(1600, 1600, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                state = state * 1664525u + 1013904223u;
                noise.setPixel(x, y, state >> 8);
            }
        }
        const auto picture = plainPicture(written(noise, "png"));
        if (picture)
            QVERIFY(picture->jpeg.size() <= evidenceMostBytes);
        else
            QCOMPARE(picture.error().code, ErrorCode::BadInput);
    }
    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("extension,password\n201,secret\n");
        QTest::newRow("SVG that points elsewhere")
            << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                          "<image href=\"file:///etc/hostname\"/></svg>");
        QTest::newRow("XPM") << QByteArray("/* XPM */ static char *x[]={\"1 1 1 1\",\"a c #fff\",\"a\"};");
        QTest::newRow("cut off") << written(halves(64, 64), "png").left(60);
        QTest::newRow("too big") << QByteArray(evidenceMostFileBytes + 1, 'x');
        QTest::newRow("a header that promises too much")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0\10\2\0\0\0", 29)
                   + QByteArray(64, '\0');
    }
    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, file);
        const auto picture = plainPicture(file);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::BadInput);
    }
    void theOfficeFileKeepsAndForgets()
    {
        const QTemporaryDir folder;
        Office office;
        office.id = u"11111111-2222-3333-4444-555555555555"_s;
        auto file = OfficeFile::create(folder.filePath(u"o.ringfence"_s), office);
        QVERIFY(file);
        const auto plain = plainPicture(withExif(written(halves(640, 480), "jpeg"), 1));
        QVERIFY(plain);
        const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        QStringList ids;
        for (int i = 0; i < evidencePerTask; ++i) {
            const auto note = addEvidence(**file, u"MFA-1"_s, *plain, now);
            QVERIFY(note);
            QCOMPARE(note->width, 640);
            QCOMPARE(note->bytes, static_cast<int>(plain->jpeg.size()));
            ids << note->id;
        }
        const auto tooMany = addEvidence(**file, u"MFA-1"_s, *plain, now);
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().code, ErrorCode::BadInput);
        QVERIFY(addEvidence(**file, u"AUD-5"_s, *plain, now)); // counted per task
        QCOMPARE(*evidenceJpeg(**file, ids.at(3)), plain->jpeg);
        QVERIFY(removeEvidence(**file, ids.at(3)));
        QVERIFY(!evidenceJpeg(**file, ids.at(3)));
        QVERIFY(evidenceJpeg(**file, ids.at(4)));
        QVERIFY(!removeEvidence(**file, ids.at(3)));
        const auto left = (*file)->document<QList<EvidencePicture>>(u"evidence/MFA-1"_s);
        QVERIFY(left);
        QCOMPARE(left->size(), evidencePerTask - 1);
    }
    void whatAPersonSaysIsWholeOrRefused()
    {
        const QTemporaryDir folder;
        auto file = OfficeFile::create(folder.filePath(u"o.ringfence"_s), Office());
        QVERIFY(file);
        const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        QVERIFY(!attest(**file, {u"MFA-1"_s, true, u" "_s, now, {}}));
        QVERIFY(!attest(**file, {u"NO-9"_s, true, u"Ms Field"_s, now, {}}));
        QVERIFY(attest(**file, {u"MFA-1"_s, true, u"Ms Field"_s, now, u"two admins"_s}));
        const auto risk = [&](const QString &by, const QString &reason, int days) {
            return acceptRisk(**file, {u"FW-1"_s, by, reason, now, now.addDays(days)});
        };
        QVERIFY(!risk(u"Dr Harbour"_s, {}, 30));
        QVERIFY(!risk({}, u"because"_s, 30));
        QVERIFY(!risk(u"Dr Harbour"_s, u"because"_s, 0));
        QVERIFY(!risk(u"Dr Harbour"_s, u"because"_s, 181));
        QVERIFY(risk(u"Dr Harbour"_s, u"because"_s, 180));
        QVERIFY(endAcceptedRisk(**file, u"FW-1"_s, now.addDays(2)));
        const auto risks = (*file)->document<QList<AcceptedRisk>>(u"acceptedRisks"_s);
        QVERIFY(risks);
        QCOMPARE(risks->size(), 1);
        QCOMPARE(risks->first().until, now.addDays(2));
    }
};

QTEST_MAIN(PlainPictures)
#include "evidence_picture_test.moc"
