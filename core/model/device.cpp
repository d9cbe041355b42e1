#include "core/model/device.h"

#include <QCoreApplication>

namespace rf {

namespace {

struct DeviceLabel {
    Q_DECLARE_TR_FUNCTIONS(DeviceLabel)
};

/// Stands for the name of a device that has none.
QString kindWord(DeviceKind kind)
{
    switch (kind) {
    //: what stands for the name of a device of an unknown kind
    case DeviceKind::Unknown: return DeviceLabel::tr("unknown");
    case DeviceKind::Phone: return DeviceLabel::tr("phone");
    case DeviceKind::ConferencePhone: return DeviceLabel::tr("conference-phone");
    case DeviceKind::DectBase: return DeviceLabel::tr("dect-base");
    //: analogue telephone adapter
    case DeviceKind::Ata: return DeviceLabel::tr("ata");
    //: telephone system
    case DeviceKind::Pbx: return DeviceLabel::tr("pbx");
    case DeviceKind::Router: return DeviceLabel::tr("router");
    case DeviceKind::Firewall: return DeviceLabel::tr("firewall");
    //: network switch
    case DeviceKind::Switch: return DeviceLabel::tr("switch");
    case DeviceKind::AccessPoint: return DeviceLabel::tr("access-point");
    case DeviceKind::Computer: return DeviceLabel::tr("computer");
    case DeviceKind::Printer: return DeviceLabel::tr("printer");
    case DeviceKind::Camera: return DeviceLabel::tr("camera");
    //: network storage
    case DeviceKind::Nas: return DeviceLabel::tr("nas");
    case DeviceKind::DoorStation: return DeviceLabel::tr("door-station");
    case DeviceKind::Other: return DeviceLabel::tr("other");
    }
    return {};
}

} // namespace

QString Device::label() const
{
    if (!name.isEmpty())
        return name;
    QString what = QStringLiteral("%1 %2").arg(identity.vendor, identity.model).trimmed();
    if (what.isEmpty())
        what = kindWord(identity.kind);
    return addresses.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, address().toString());
}

} // namespace rf
