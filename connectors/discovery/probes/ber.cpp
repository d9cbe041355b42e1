#include "connectors/discovery/probes/ber.h"

namespace rf::ber {

std::optional<Element> take(QByteArrayView &from)
{
    if (from.size() < 2)
        return std::nullopt;
    const auto at = [&](qsizetype i) { return static_cast<quint8>(from.at(i)); };
    Element element;
    element.tag = at(0);
    if ((element.tag & 0x1f) == 0x1f)
        return std::nullopt;
    qsizetype length = at(1);
    qsizetype head = 2;
    if (length >= 0x80) {
        const qsizetype bytes = length & 0x7f;
        if (bytes == 0 || bytes > 4 || from.size() < head + bytes)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < bytes; ++i)
            length = length * 256 + at(head + i);
        head += bytes;
    }
    if (length > from.size() - head)
        return std::nullopt;
    element.content = from.sliced(head, length);
    from = from.sliced(head + length);
    return element;
}

std::optional<QByteArrayView> take(QByteArrayView &from, quint8 tag)
{
    const auto element = take(from);
    if (!element || element->tag != tag)
        return std::nullopt;
    return element->content;
}

std::optional<qint64> integer(QByteArrayView content)
{
    if (content.isEmpty() || content.size() > 8)
        return std::nullopt;
    quint64 value = (static_cast<quint8>(content.at(0)) & 0x80) != 0 ? ~quint64(0) : 0;
    for (char c : content)
        value = (value << 8U) | static_cast<quint8>(c);
    return static_cast<qint64>(value);
}

QByteArray objectId(QByteArrayView content)
{
    QByteArray text;
    quint64 number = 0;
    int numbers = 0;
    bool open = false; // in the middle of a number
    for (char c : content) {
        const auto byte = static_cast<quint8>(c);
        if (number > (quint64(1) << 32U) || numbers > 64)
            return {};
        number = (number << 7U) | (byte & 0x7fU);
        open = (byte & 0x80) != 0;
        if (open)
            continue;
        if (numbers == 0) {
            const quint64 first = std::min<quint64>(number / 40, 2);
            text = QByteArray::number(first) + '.' + QByteArray::number(number - first * 40);
        } else {
            text += '.' + QByteArray::number(number);
        }
        ++numbers;
        number = 0;
    }
    return open ? QByteArray() : text;
}

QByteArray write(quint8 tag, const QByteArray &content)
{
    QByteArray bytes(1, static_cast<char>(tag));
    if (content.size() < 0x80) {
        bytes += static_cast<char>(content.size());
    } else {
        bytes += '\x82';
        bytes += static_cast<char>(content.size() / 256);
        bytes += static_cast<char>(content.size() % 256);
    }
    return bytes + content;
}

QByteArray writeInteger(qint64 value)
{
    QByteArray bytes;
    for (;;) {
        bytes.prepend(static_cast<char>(value & 0xff));
        const bool negative = (bytes.at(0) & 0x80) != 0;
        value >>= 8;
        if ((value == 0 && !negative) || (value == -1 && negative))
            return write(integerTag, bytes);
    }
}

QByteArray writeObjectId(std::initializer_list<quint8> numbers)
{
    QByteArray bytes;
    int place = 0;
    for (quint8 number : numbers) {
        if (place == 1)
            bytes[0] = static_cast<char>(bytes.at(0) * 40 + number);
        else
            bytes += static_cast<char>(number);
        ++place;
    }
    return write(objectTag, bytes);
}

} // namespace rf::ber
