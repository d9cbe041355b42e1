#include "connectors/discovery/probes/mdns.h"

#include "connectors/discovery/probes/fields.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int mostRecords = 200;
constexpr int mostLabels = 20;
constexpr int mostServices = 40;
constexpr int mostTexts = 24;
constexpr quint16 classMask = 0x7fff; // the top bit says "flush what you know"

/// The bytes of a message, read from the front; every read is checked.
struct DnsReader {
    QByteArrayView bytes;
    qsizetype at = 0;
    bool ok = true;

    quint16 number()
    {
        if (at + 2 > bytes.size()) {
            ok = false;
            return 0;
        }
        at += 2;
        return qFromBigEndian<quint16>(bytes.data() + at - 2);
    }
    void skip(qsizetype count)
    {
        if (count > bytes.size() - at)
            ok = false;
        else
            at += count;
    }
    DnsName name()
    {
        DnsName labels;
        qsizetype place = at;
        qsizetype limit = bytes.size(); // each pointer leads to a place before the last one: no circles
        bool jumped = false;
        while (ok) {
            if (place >= limit || labels.size() > mostLabels) {
                ok = false;
                break;
            }
            const auto length = static_cast<quint8>(bytes.at(place));
            if (length >= 0xc0) {
                if (place + 2 > bytes.size()) {
                    ok = false;
                    break;
                }
                const qsizetype to = qFromBigEndian<quint16>(bytes.data() + place) & 0x3fff;
                if (!jumped)
                    at = place + 2;
                jumped = true;
                if (to >= place) {
                    ok = false;
                    break;
                }
                limit = place;
                place = to;
                continue;
            }
            if (length > 63 || place + 1 + length > bytes.size()) {
                ok = false;
                break;
            }
            ++place;
            if (length == 0) {
                if (!jumped)
                    at = place;
                return labels;
            }
            labels.append(bytes.sliced(place, length).toByteArray());
            place += length;
        }
        return {};
    }
};

QList<QPair<QByteArray, QByteArray>> readTexts(QByteArrayView data)
{
    QList<QPair<QByteArray, QByteArray>> texts;
    while (!data.isEmpty() && texts.size() < mostTexts) {
        const auto length = std::min<qsizetype>(static_cast<quint8>(data.front()), data.size() - 1);
        const QByteArray pair = data.sliced(1, length).toByteArray();
        data = data.sliced(1 + length);
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            texts.append({pair.left(equals), pair.mid(equals + 1)});
    }
    return texts;
}

QByteArray joinedName(const DnsName &name)
{
    return name.join('.');
}

// "_ipp._tcp" of an instance's name or of a type's; empty when it is neither.
QByteArray serviceOf(const DnsName &name)
{
    for (qsizetype i = name.size() - 2; i >= 1; --i) {
        if (name.at(i).toLower() == "_tcp" || name.at(i).toLower() == "_udp")
            return name.at(i - 1) + '.' + name.at(i);
    }
    return {};
}

} // namespace

QList<QByteArray> mdnsTypes()
{
    QList<QByteArray> names{"_services._dns-sd._udp"};
    for (const char *type :
         {"_http._tcp", "_https._tcp", "_sip._udp", "_sip._tcp", "_ipp._tcp", "_ipps._tcp", "_printer._tcp",
          "_pdl-datastream._tcp", "_uscan._tcp", "_workstation._tcp", "_device-info._tcp", "_smb._tcp",
          "_ssh._tcp", "_axis-video._tcp", "_googlecast._tcp", "_airplay._tcp", "_hap._tcp"})
        names.append(type);
    for (QByteArray &name : names)
        name += ".local";
    return names;
}

QByteArray mdnsQuestion(quint16 id, const QByteArray &name)
{
    QByteArray bytes(12, '\0');
    qToBigEndian(id, bytes.data());
    bytes[5] = 1; // one question
    for (const QByteArray &label : name.split('.')) {
        bytes += static_cast<char>(label.size());
        bytes += label;
    }
    return bytes + QByteArray("\0\0\x0c\0\x01", 5); // end of the name, PTR, IN
}

std::optional<QList<MdnsRecord>> readMdns(QByteArrayView datagram, quint16 id)
{
    DnsReader reader{datagram};
    const quint16 theirs = reader.number();
    const quint16 flags = reader.number();
    const int questions = reader.number();
    const int records = reader.number() + reader.number() + reader.number();
    // Some answer with a number of zero, as they do among themselves.
    if (!reader.ok || (theirs != id && theirs != 0) || (flags & 0x8000) == 0 || questions > 8)
        return std::nullopt;
    for (int i = 0; i < questions; ++i) {
        reader.name();
        reader.skip(4);
    }
    QList<MdnsRecord> list;
    for (int i = 0; i < std::min(records, mostRecords) && reader.ok; ++i) {
        MdnsRecord record;
        record.name = reader.name();
        record.type = reader.number();
        const bool internet = (reader.number() & classMask) == 1;
        reader.skip(4); // time to live
        const qsizetype length = reader.number();
        const qsizetype start = reader.at;
        if (!reader.ok || length > datagram.size() - start)
            return std::nullopt;
        if (internet && record.type == MdnsRecord::Ptr) {
            record.target = reader.name();
        } else if (internet && record.type == MdnsRecord::Srv) {
            reader.skip(4); // priority, weight
            record.port = reader.number();
            record.target = reader.name();
        } else if (internet && record.type == MdnsRecord::Txt) {
            record.texts = readTexts(datagram.sliced(start, length));
        }
        if (!reader.ok)
            return std::nullopt;
        reader.at = start + length;
        if (internet && (!record.target.isEmpty() || !record.texts.isEmpty()))
            list.append(record);
    }
    if (!reader.ok)
        return std::nullopt;
    return list;
}

QList<Observation> mdnsObservations(const QList<MdnsRecord> &records)
{
    struct Instance {
        DnsName name;
        QByteArray host;
        quint16 port = 0;
        QList<QPair<QByteArray, QByteArray>> texts;
    };
    QMap<QByteArray, Instance> instances; // sorted: the same answer reads the same
    const auto instance = [&](const DnsName &name) -> Instance * {
        const QByteArray key = joinedName(name).toLower();
        if (serviceOf(name).isEmpty() || name.first().startsWith('_')
            || (!instances.contains(key) && instances.size() >= mostServices))
            return nullptr;
        Instance &known = instances[key];
        known.name = name;
        return &known;
    };
    for (const MdnsRecord &record : records) {
        if (record.type == MdnsRecord::Ptr) {
            instance(record.target);
        } else if (Instance *found = record.name.isEmpty() ? nullptr : instance(record.name)) {
            if (record.type == MdnsRecord::Srv) {
                found->host = joinedName(record.target);
                found->port = record.port;
            } else {
                found->texts = record.texts;
            }
        }
    }
    QList<Observation> list;
    for (const Instance &found : std::as_const(instances)) {
        FieldText text;
        text.add(u"service"_s, serviceOf(found.name));
        text.add(u"name"_s, found.name.first());
        text.add(u"host"_s, found.host);
        if (found.port != 0)
            text.add(u"port"_s, QString::number(found.port));
        for (const auto &[key, value] : found.texts)
            text.add(u"txt."_s + plainLine(key, 20), value);
        list.append({u"mdns"_s, text.text()});
    }
    return list;
}

QList<QByteArray> mdnsTypesIn(const QList<MdnsRecord> &records)
{
    QList<QByteArray> types;
    for (const MdnsRecord &record : records) {
        if (record.type != MdnsRecord::Ptr || joinedName(record.name) != "_services._dns-sd._udp.local"
            || types.size() >= 20)
            continue;
        const QByteArray name = joinedName(record.target);
        // Only what fits into a question again; labels of a type hold no dots.
        if (record.target.size() == 3 && name.size() < 100 && name.count('.') == 2 && name.startsWith('_')
            && !types.contains(name))
            types.append(name);
    }
    return types;
}

} // namespace rf
