#include "connectors/sip/dns_message.h"

#include <QtEndian>
#include <optional>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint16 typeCname = 5;
constexpr quint16 typeNaptr = 35;
constexpr quint16 classInternet = 1;
constexpr int maxRecords = 100;
constexpr int maxLabels = 128;
constexpr qsizetype maxNameBytes = 253;

void appendWord(QByteArray &bytes, quint16 value)
{
    bytes.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xff));
}

/// Reads from front to back and never past the end.
class DnsReader {
public:
    explicit DnsReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool isGood() const { return m_good; }
    qsizetype position() const { return m_at; }
    void moveTo(qsizetype at)
    {
        if (at > m_bytes.size())
            m_good = false;
        else
            m_at = at;
    }

    quint16 number16()
    {
        if (m_bytes.size() - m_at < 2)
            m_good = false;
        if (!m_good)
            return 0;
        m_at += 2;
        return qFromBigEndian<quint16>(m_bytes.constData() + m_at - 2);
    }
    /// A length in one byte, and as many characters.
    QByteArray text()
    {
        if (m_at >= m_bytes.size() || m_bytes.size() - m_at - 1 < size8(m_at))
            m_good = false;
        if (!m_good)
            return {};
        const qsizetype size = size8(m_at);
        m_at += 1 + size;
        return m_bytes.mid(m_at - size, size);
    }
    /// A name, lower case, without the last dot; what it points to is read, too.
    QString name()
    {
        QByteArray whole;
        qsizetype at = m_at;
        qsizetype lowest = m_at; // each pointer leads further back than everything read so far
        bool jumped = false;
        for (int labels = 0; labels <= maxLabels; ++labels) {
            if (at >= m_bytes.size())
                break;
            const qsizetype size = size8(at);
            if (size == 0) {
                if (!jumped)
                    m_at = at + 1;
                return QString::fromLatin1(whole).toLower();
            }
            if ((size & 0xc0) == 0xc0) {
                if (m_bytes.size() - at < 2)
                    break;
                const qsizetype target = (size & 0x3f) << 8 | size8(at + 1);
                if (target >= lowest)
                    break;
                if (!jumped)
                    m_at = at + 2;
                jumped = true;
                lowest = target;
                at = target;
                continue;
            }
            const QByteArray label = m_bytes.mid(at + 1, size);
            if (size > 63 || label.size() != size || !isPlain(label)
                || whole.size() + label.size() + 1 > maxNameBytes)
                break;
            whole += (whole.isEmpty() ? "" : ".") + label;
            at += 1 + size;
        }
        m_good = false;
        return {};
    }

private:
    qsizetype size8(qsizetype at) const { return static_cast<quint8>(m_bytes[at]); }
    static bool isPlain(const QByteArray &label)
    {
        for (char c : label) {
            if (c <= ' ' || c >= 0x7f || c == '.')
                return false;
        }
        return true;
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

std::optional<NaptrRecord> readRecord(const QByteArray &bytes, qsizetype at, qsizetype end)
{
    DnsReader reader(bytes);
    reader.moveTo(at);
    NaptrRecord record;
    record.order = reader.number16();
    record.preference = reader.number16();
    record.flags = QString::fromLatin1(reader.text()).toLower();
    record.service = QString::fromLatin1(reader.text()).toUpper();
    (void)reader.text(); // the regular expression: of no use in SIP
    record.replacement = reader.name();
    if (!reader.isGood() || reader.position() > end)
        return std::nullopt;
    return record;
}

QString plainName(const QString &name)
{
    return (name.endsWith(u'.') ? name.chopped(1) : name).toLower();
}

} // namespace

QByteArray naptrQuestion(quint16 id, const QString &name)
{
    QByteArray bytes;
    appendWord(bytes, id);
    appendWord(bytes, 0x0100); // a question, and may the name server ask on
    appendWord(bytes, 1);
    for (int i = 0; i < 3; ++i)
        appendWord(bytes, 0);
    const QByteArray plain = plainName(name).toLatin1();
    if (plain.isEmpty() || plain.size() > maxNameBytes)
        return {};
    for (const QByteArray &label : plain.split('.')) {
        if (label.isEmpty() || label.size() > 63)
            return {};
        bytes += static_cast<char>(label.size());
        bytes += label;
    }
    bytes += '\0';
    appendWord(bytes, typeNaptr);
    appendWord(bytes, classInternet);
    return bytes;
}

Result<NaptrAnswer> readNaptrAnswer(const QByteArray &bytes, quint16 id, const QString &name)
{
    const auto odd = [](const QString &why) { return fail(ErrorCode::Unparsable, why); };
    if (bytes.size() > dnsMaxBytes)
        return odd(u"longer than 65535 bytes"_s);
    DnsReader reader(bytes);
    const quint16 answerId = reader.number16();
    const quint16 flags = reader.number16();
    const int questions = reader.number16();
    const int answers = reader.number16();
    (void)reader.number16();
    (void)reader.number16();
    if (!reader.isGood() || answerId != id || (flags & 0x8000U) == 0 || questions != 1)
        return odd(u"no answer to our question"_s);
    QString wanted = reader.name();
    const quint16 type = reader.number16();
    const quint16 theClass = reader.number16();
    if (!reader.isGood() || wanted != plainName(name) || type != typeNaptr || theClass != classInternet)
        return odd(u"the answer to another question"_s);
    NaptrAnswer answer;
    answer.truncated = (flags & 0x0200U) != 0;
    const int code = flags & 0x000f;
    answer.failed = code != 0 && code != 3; // 3: there is no such name
    if (answer.truncated || answer.failed)
        return answer;
    if (answers > maxRecords)
        return odd(u"more than 100 records"_s);
    for (int i = 0; i < answers; ++i) {
        const QString owner = reader.name();
        const quint16 recordType = reader.number16();
        (void)reader.number16(); // class
        (void)reader.number16(); // how long it holds, in two halves
        (void)reader.number16();
        const qsizetype size = reader.number16();
        const qsizetype at = reader.position();
        reader.moveTo(at + size);
        if (!reader.isGood())
            return odd(u"a record is cut off"_s);
        if (owner != wanted)
            continue; // somebody else's
        if (recordType == typeNaptr) {
            if (const auto record = readRecord(bytes, at, at + size))
                answer.records << *record;
        } else if (recordType == typeCname) {
            DnsReader other(bytes);
            other.moveTo(at);
            const QString alias = other.name();
            if (other.isGood())
                wanted = alias;
        }
    }
    return answer;
}

} // namespace rf
