#include "connectors/discovery/probes/upnp_description.h"

#include "connectors/discovery/probes/fields.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int deepestXml = 24;
constexpr int mostElements = 4000;
constexpr qsizetype mostUpnpServices = 60;

} // namespace

std::optional<UpnpDescription> readUpnpDescription(const QByteArray &xml)
{
    QXmlStreamReader reader(xml.left(longestDescription).trimmed());
    UpnpDescription found;
    QStringList path; // names of the open elements
    QString text;
    int devices = 0; // <device> elements that began
    int elements = 0;
    bool rootEnded = false;
    UpnpService service;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return std::nullopt;
        case QXmlStreamReader::StartElement:
            if (path.size() >= deepestXml || ++elements > mostElements)
                return std::nullopt;
            path.append(reader.name().left(60).toString());
            text.clear();
            if (path.last() == "device"_L1)
                ++devices;
            else if (path.last() == "service"_L1)
                service = {};
            break;
        case QXmlStreamReader::Characters:
            if (text.size() < 500)
                text += reader.text().left(500);
            break;
        case QXmlStreamReader::EndElement: {
            const QString name = path.isEmpty() ? QString() : path.takeLast();
            const QString parent = path.isEmpty() ? QString() : path.last();
            if (parent == "device"_L1 && path.count(u"device"_s) == 1) {
                static const QMap<QString, QString UpnpDescription::*> fields{
                    {u"deviceType"_s, &UpnpDescription::type},
                    {u"manufacturer"_s, &UpnpDescription::manufacturer},
                    {u"modelName"_s, &UpnpDescription::model},
                    {u"modelNumber"_s, &UpnpDescription::number},
                    {u"modelDescription"_s, &UpnpDescription::description},
                    {u"friendlyName"_s, &UpnpDescription::name},
                    {u"serialNumber"_s, &UpnpDescription::serial}};
                if (const auto field = fields.constFind(name); field != fields.constEnd())
                    found.*field.value() = text.simplified().left(200);
            } else if (parent == "service"_L1 && name == "serviceType"_L1) {
                service.type = text.trimmed().left(200);
            } else if (parent == "service"_L1 && name == "controlURL"_L1) {
                service.control = text.trimmed().left(300);
            } else if (name == "service"_L1 && found.services.size() < mostUpnpServices) {
                found.services.append(service);
            }
            rootEnded = rootEnded || (name == "device"_L1 && !path.contains(u"device"_s));
            text.clear();
            break;
        }
        default: break;
        }
    }
    // What comes after the root device may be broken: many write it by hand.
    if (devices == 0 || !rootEnded)
        return std::nullopt;
    return found;
}

QList<Observation> upnpObservations(const UpnpDescription &description)
{
    FieldText text;
    text.add(u"type"_s, description.type);
    text.add(u"manufacturer"_s, description.manufacturer);
    text.add(u"model"_s, description.model);
    text.add(u"number"_s, description.number);
    text.add(u"description"_s, description.description);
    text.add(u"name"_s, description.name);
    text.add(u"serial"_s, description.serial);
    if (text.text().isEmpty())
        return {};
    return {{u"upnp-device"_s, text.text()}};
}

} // namespace rf
