#include "connectors/discovery/probes/favicon.h"

#include "connectors/discovery/probes/fields.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <bit>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

bool looksLikePicture(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArray("\0\0\1\0", 4)) || bytes.startsWith("\x89PNG")
           || bytes.startsWith("GIF8") || bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("BM")
           || bytes.left(1000).contains("<svg");
}

} // namespace

quint32 murmur3(QByteArrayView bytes, quint32 seed)
{
    constexpr quint32 c1 = 0xcc9e2d51U;
    constexpr quint32 c2 = 0x1b873593U;
    const auto scrambled = [](quint32 k) { return std::rotl(k * c1, 15) * c2; };
    quint32 hash = seed;
    qsizetype at = 0;
    for (; at + 4 <= bytes.size(); at += 4)
        hash =
            std::rotl(hash ^ scrambled(qFromLittleEndian<quint32>(bytes.data() + at)), 13) * 5U + 0xe6546b64U;
    quint32 tail = 0;
    for (qsizetype i = bytes.size() - 1; i >= at; --i)
        tail = (tail << 8U) | static_cast<quint8>(bytes.at(i));
    hash ^= scrambled(tail);
    hash ^= static_cast<quint32>(bytes.size());
    hash = (hash ^ (hash >> 16U)) * 0x85ebca6bU;
    hash = (hash ^ (hash >> 13U)) * 0xc2b2ae35U;
    return hash ^ (hash >> 16U);
}

qint32 iconHash(const QByteArray &icon)
{
    const QByteArray base64 = icon.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += 76)
        lines += base64.mid(at, 76) + '\n';
    return static_cast<qint32>(murmur3(lines));
}

QList<Observation> iconObservations(const QByteArray &icon)
{
    if (icon.isEmpty() || icon.size() >= longestIcon || !looksLikePicture(icon))
        return {};
    FieldText text;
    text.add(u"md5"_s, QCryptographicHash::hash(icon, QCryptographicHash::Md5).toHex());
    text.add(u"mmh3"_s, QString::number(iconHash(icon)));
    text.add(u"bytes"_s, QString::number(icon.size()));
    return {{u"http-favicon"_s, text.text()}};
}

} // namespace rf
