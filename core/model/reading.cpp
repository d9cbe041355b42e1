#include "core/model/reading.h"

#include <QCoreApplication>

namespace rf {

QString notReadText()
{
    //: why a setting of a device is not known
    return QCoreApplication::translate("Reading", "not read");
}

} // namespace rf
