// A secret: own buffer, move-only, wiped when freed, compared in constant time, read only inside reveal().
// There is deliberately no conversion to QString, no QDebug operator and no JSON form.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>

namespace rf {

class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// A second copy, on purpose and visible at the call.
    Secret clone() const;
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    bool equals(const Secret &other) const;

    /// Calls fn with a view of the bytes; the view must not outlive the call.
    template <class F>
    decltype(auto) reveal(F &&fn) const
    {
        return std::forward<F>(fn)(QByteArrayView(m_bytes.get(), m_size));
    }

    /// As long as a password is made that nothing limits.
    static constexpr int madeLength = 20;
    /// A new secret from the system's random source, without look-alike characters (no 0 O 1 l I) and only of
    /// letters and digits, so that every device and every command line takes it. length: 12 to 64.
    static Secret generate(int length);

private:
    void wipe();
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// No stream takes a secret.
template <class Stream>
Stream operator<<(Stream, const Secret &) = delete;

/// The name of a secret in the store. Only this travels through plans, journals and previews.
struct SecretRef {
    QString name;
    friend bool operator==(const SecretRef &, const SecretRef &) = default;
    /// The placeholder that stands for the secret in a step: {{secret:NAME}}.
    QString placeholder() const { return QStringLiteral("{{secret:%1}}").arg(name); }
};

} // namespace rf
