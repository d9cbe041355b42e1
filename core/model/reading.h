// One fact of a device: a value, "unread" with the reason, or "this model has no such setting".
// A field nobody filled is unread, so the honest answer is the default and nothing unread can look good.
#pragma once

#include <QString>
#include <optional>

namespace rf {

/// Why nothing is known when no other reason was given: "not read".
QString notReadText();

template <class T>
class Reading {
public:
    Reading() = default;
    /// A value that was read; source is the command or page it came from ("sys sip_alg ?").
    static Reading known(T value, QString source = {})
    {
        Reading r;
        r.m_value = std::move(value);
        r.m_source = std::move(source);
        r.m_state = State::Known;
        return r;
    }
    static Reading unread(QString why)
    {
        Reading r;
        r.m_why = std::move(why);
        return r;
    }
    static Reading notSupported(QString source = {})
    {
        Reading r;
        r.m_source = std::move(source);
        r.m_state = State::NotSupported;
        return r;
    }

    bool isKnown() const { return m_state == State::Known; }
    bool isUnread() const { return m_state == State::Unread; }
    bool isNotSupported() const { return m_state == State::NotSupported; }
    /// The value, or null. The only way in: whoever asks must handle the null.
    const T *value() const { return m_value ? &*m_value : nullptr; }
    T *value() { return m_value ? &*m_value : nullptr; }
    QString why() const { return m_why.isNull() ? notReadText() : m_why; }
    QString source() const { return m_source; }
    void setSource(const QString &source) { m_source = source; }

    /// Equal when the state and the value are; where it came from and why it is missing do not count.
    friend bool operator==(const Reading &a, const Reading &b)
    {
        return a.m_state == b.m_state && a.m_value == b.m_value;
    }

private:
    enum class State { Unread, NotSupported, Known };
    State m_state = State::Unread;
    std::optional<T> m_value;
    QString m_why; ///< null: nobody said
    QString m_source;
};

} // namespace rf
