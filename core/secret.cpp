#include "core/secret.h"

#include <algorithm>
#include <cstring>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace rf {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : std::make_unique<char[]>(static_cast<size_t>(bytes.size())))
    , m_size(bytes.size())
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), static_cast<size_t>(m_size));
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), static_cast<size_t>(m_size));
    m_bytes.reset();
    m_size = 0;
}

Secret Secret::clone() const
{
    return Secret(QByteArrayView(m_bytes.get(), m_size));
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size
           && (m_size == 0
               || CRYPTO_memcmp(m_bytes.get(), other.m_bytes.get(), static_cast<size_t>(m_size)) == 0);
}

Secret Secret::generate(int length)
{
    static constexpr char alphabet[] = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    constexpr unsigned count = sizeof(alphabet) - 1;
    Secret made;
    made.m_size = std::clamp(length, 12, 64);
    made.m_bytes = std::make_unique<char[]>(static_cast<size_t>(made.m_size));
    for (qsizetype i = 0; i < made.m_size;) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            return {}; // no randomness, no secret: callers treat an empty secret as a failure
        if (byte >= 256 - 256 % count)
            continue; // rejection keeps every letter equally likely
        made.m_bytes[static_cast<size_t>(i++)] = alphabet[byte % count];
    }
    return made;
}

} // namespace rf
