#include "wizard/evidence_picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(EvidencePicture)
};

constexpr int thumbnailSide = 240;
constexpr qint64 mostPixels = 200'000'000; // a small file that unfolds to more is no photograph

/// Formats of pixels. One that can point elsewhere or run something (SVG, PDF) is none.
bool isPixels(const QByteArray &format)
{
    static const QList<QByteArray> known{"jpeg", "jpg",  "png", "webp", "bmp",
                                         "gif",  "tiff", "tif", "heic", "heif"};
    return known.contains(format.toLower());
}

/// The same pixels in a new image that never knew the file: no texts, no colour profile, no resolution.
QImage pixelsOf(const QImage &image)
{
    QImage seen = image;
    if (seen.colorSpace().isValid() && seen.colorSpace() != QColorSpace(QColorSpace::SRgb))
        seen.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage plain(seen.size(), QImage::Format_RGB32);
    plain.fill(Qt::white);
    QPainter painter(&plain);
    seen.setDevicePixelRatio(1);
    painter.drawImage(0, 0, seen);
    return plain;
}

Result<QByteArray> encoded(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    if (!buffer.open(QIODevice::WriteOnly) || !writer.write(image))
        return fail(ErrorCode::Internal,
                    PictureWords::tr("the picture could not be written: %1").arg(writer.errorString()));
    return bytes;
}

QSize atMost(const QSize &size, int side)
{
    return std::max(size.width(), size.height()) <= side
               ? size
               : size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

} // namespace

Result<PlainPicture> plainPicture(const QByteArray &file)
{
    if (file.size() > evidenceMostFileBytes)
        return fail(ErrorCode::BadInput, PictureWords::tr("the file is too big for a picture"));
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, buffer.errorString());
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true); // the note that a picture lies on its side goes, so the pixels are turned
    if (!reader.canRead() || !isPixels(reader.format()))
        return fail(ErrorCode::BadInput, PictureWords::tr("the file is no picture that can be read"));
    const QSize size = reader.size();
    if (size.isEmpty() || static_cast<qint64>(size.width()) * size.height() > mostPixels)
        return fail(ErrorCode::BadInput, PictureWords::tr("the picture has no size, or is too large"));
    if (const QSize wanted = atMost(size, evidenceLongestSide); wanted != size)
        reader.setScaledSize(wanted);
    const QImage read = reader.read();
    if (read.isNull())
        return fail(ErrorCode::BadInput,
                    PictureWords::tr("the picture cannot be read: %1").arg(reader.errorString()));
    const QImage plain = pixelsOf(read);
    PlainPicture picture;
    picture.size = plain.size();
    for (const int quality : {88, 75, 60, 45}) {
        ASSIGN_OR_RETURN(picture.jpeg, encoded(plain, quality));
        if (picture.jpeg.size() <= evidenceMostBytes)
            break;
    }
    if (picture.jpeg.size() > evidenceMostBytes)
        return fail(ErrorCode::BadInput, PictureWords::tr("the picture is too detailed to be kept"));
    const QSize small = atMost(plain.size(), thumbnailSide);
    ASSIGN_OR_RETURN(picture.thumbnail,
                     encoded(plain.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), 75));
    return picture;
}

} // namespace rf
