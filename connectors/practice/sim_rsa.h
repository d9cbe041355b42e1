// The RSA key with which a simulated phone lets passwords be hidden on their way to it.
#pragma once

#include <QByteArray>
#include <memory>
#include <optional>

namespace rf {

class SimRsaKey {
public:
    explicit SimRsaKey(int bits = 1024);
    ~SimRsaKey();
    SimRsaKey(const SimRsaKey &) = delete;
    SimRsaKey &operator=(const SimRsaKey &) = delete;
    QByteArray modulusHex() const; ///< upper case, as phones show it
    QByteArray exponentHex() const; ///< "10001"
    /// PKCS#1 v1.5; nullopt when the text is no hex or the padding is wrong.
    std::optional<QByteArray> decryptHex(const QByteArray &hex) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace rf
