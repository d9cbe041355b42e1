// The password form of the phone's sign-in page: RSA with PKCS#1 v1.5 padding, as lower-case hex digits.
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace rf::yealink {

/// Both numbers as hex digits, as the phone gives them.
struct RsaKey {
    QString modulus;
    QString exponent;
};

/// Unparsable for a key that is no key (512 to 4096 bits are taken); BadInput when the text does not fit.
Result<QByteArray> encryptHex(const RsaKey &key, QByteArrayView text);

} // namespace rf::yealink
