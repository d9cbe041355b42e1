// The translation context of what the tests with the provider say to people.
#pragma once

#include <QCoreApplication>

namespace rf {

struct SipText {
    Q_DECLARE_TR_FUNCTIONS(Sip)
};

} // namespace rf
