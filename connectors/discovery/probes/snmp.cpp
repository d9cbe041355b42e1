#include "connectors/discovery/probes/snmp.h"

#include "connectors/discovery/probes/ber.h"
#include "connectors/discovery/probes/fields.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr quint8 getRequest = 0xa0;
constexpr quint8 getResponse = 0xa2;
constexpr qint64 version2c = 1;
constexpr int mostBindings = 16;
constexpr char community[] = "public";

} // namespace

QByteArray snmpSystemQuestion(quint32 id)
{
    QByteArray bindings;
    for (quint8 leaf : std::initializer_list<quint8>{1, 2, 5})
        bindings += ber::write(ber::sequenceTag, ber::writeObjectId({1, 3, 6, 1, 2, 1, 1, leaf, 0})
                                                     + ber::write(ber::nullTag, {}));
    const QByteArray pdu = ber::writeInteger(id & 0x7fffffffU) + ber::writeInteger(0) + ber::writeInteger(0)
                           + ber::write(ber::sequenceTag, bindings);
    return ber::write(ber::sequenceTag, ber::writeInteger(version2c) + ber::write(ber::textTag, community)
                                            + ber::write(getRequest, pdu));
}

std::optional<SnmpAnswer> readSnmp(QByteArrayView datagram)
{
    auto message = ber::take(datagram, ber::sequenceTag);
    if (!message)
        return std::nullopt;
    const auto version = ber::take(*message, ber::integerTag);
    const auto name = ber::take(*message, ber::textTag);
    auto pdu = ber::take(*message, getResponse);
    if (!version || ber::integer(*version) != version2c || !name || *name != QByteArrayView(community)
        || !pdu)
        return std::nullopt;
    const auto id = ber::take(*pdu, ber::integerTag);
    const auto status = ber::take(*pdu, ber::integerTag);
    const auto index = ber::take(*pdu, ber::integerTag);
    auto bindings = ber::take(*pdu, ber::sequenceTag);
    if (!id || !status || !index || !bindings || !ber::integer(*id))
        return std::nullopt;
    SnmpAnswer answer;
    answer.id = *ber::integer(*id);
    for (int i = 0; i < mostBindings && !bindings->isEmpty(); ++i) {
        auto binding = ber::take(*bindings, ber::sequenceTag);
        if (!binding)
            return std::nullopt;
        const auto object = ber::take(*binding, ber::objectTag);
        const auto value = ber::take(*binding);
        if (!object || !value)
            return std::nullopt;
        const QByteArray what = ber::objectId(*object);
        if (what == "1.3.6.1.2.1.1.1.0" && value->tag == ber::textTag)
            answer.description = value->content.toByteArray();
        else if (what == "1.3.6.1.2.1.1.2.0" && value->tag == ber::objectTag)
            answer.objectId = ber::objectId(value->content);
        else if (what == "1.3.6.1.2.1.1.5.0" && value->tag == ber::textTag)
            answer.name = value->content.toByteArray();
    }
    return answer;
}

QList<Observation> snmpObservations(const SnmpAnswer &answer)
{
    QList<Observation> list;
    const auto add = [&list](const QString &probe, const QByteArray &said) {
        if (const QString text = plainLine(said); !text.isEmpty())
            list.append({probe, text});
    };
    add(u"snmp-sysdescr"_s, answer.description);
    add(u"snmp-sysobjid"_s, answer.objectId);
    add(u"snmp-sysname"_s, answer.name);
    return list;
}

} // namespace rf
