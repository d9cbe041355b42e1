#include "core/model/device.h"

namespace rf {

QString Device::label() const
{
    if (!name.isEmpty())
        return name;
    QString what = QStringLiteral("%1 %2").arg(identity.vendor, identity.model).trimmed();
    if (what.isEmpty())
        what = enumText(identity.kind);
    return addresses.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, address().toString());
}

} // namespace rf
